# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'items_import.ui'
##
## Created by: Qt User Interface Compiler version 6.11.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QDialog, QHBoxLayout, QHeaderView,
    QLabel, QPushButton, QSizePolicy, QSpacerItem,
    QSplitter, QVBoxLayout, QWidget)

from jiaowu.desktop.edit_grid import EditGrid
from jiaowu.desktop.table_view import TableView

class Ui_ItemsImportDialog(object):
    def setupUi(self, ItemsImportDialog):
        if not ItemsImportDialog.objectName():
            ItemsImportDialog.setObjectName(u"ItemsImportDialog")
        self.importItemsLayout = QVBoxLayout(ItemsImportDialog)
        self.importItemsLayout.setSpacing(8)
        self.importItemsLayout.setObjectName(u"importItemsLayout")
        self.importItemsLayout.setContentsMargins(16, 16, 16, 16)
        self.importItemsHead = QHBoxLayout()
        self.importItemsHead.setSpacing(8)
        self.importItemsHead.setObjectName(u"importItemsHead")
        self.importItemsHead.setContentsMargins(0, 0, 0, 0)
        self.importItemsSummary = QLabel(ItemsImportDialog)
        self.importItemsSummary.setObjectName(u"importItemsSummary")
        self.importItemsSummary.setProperty(u"role", u"section")

        self.importItemsHead.addWidget(self.importItemsSummary)

        self.importItemsGap = QSpacerItem(20, 4, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.importItemsHead.addItem(self.importItemsGap)

        self.otherFilesButton = QPushButton(ItemsImportDialog)
        self.otherFilesButton.setObjectName(u"otherFilesButton")

        self.importItemsHead.addWidget(self.otherFilesButton)


        self.importItemsLayout.addLayout(self.importItemsHead)

        self.importItemsHint = QLabel(ItemsImportDialog)
        self.importItemsHint.setObjectName(u"importItemsHint")
        self.importItemsHint.setProperty(u"role", u"soft")
        self.importItemsHint.setWordWrap(True)

        self.importItemsLayout.addWidget(self.importItemsHint)

        self.importItemsSplitter = QSplitter(ItemsImportDialog)
        self.importItemsSplitter.setObjectName(u"importItemsSplitter")
        self.importItemsSplitter.setOrientation(Qt.Orientation.Horizontal)
        self.importItemsSplitter.setChildrenCollapsible(False)
        self.foundItems = EditGrid(self.importItemsSplitter)
        self.foundItems.setObjectName(u"foundItems")
        self.importItemsSplitter.addWidget(self.foundItems)
        self.itemDoubts = TableView(self.importItemsSplitter)
        self.itemDoubts.setObjectName(u"itemDoubts")
        self.importItemsSplitter.addWidget(self.itemDoubts)

        self.importItemsLayout.addWidget(self.importItemsSplitter)

        self.importItemsButtons = QHBoxLayout()
        self.importItemsButtons.setSpacing(8)
        self.importItemsButtons.setObjectName(u"importItemsButtons")
        self.importItemsButtons.setContentsMargins(0, 0, 0, 0)
        self.importItemsRefusal = QLabel(ItemsImportDialog)
        self.importItemsRefusal.setObjectName(u"importItemsRefusal")
        self.importItemsRefusal.setProperty(u"role", u"refusal")
        self.importItemsRefusal.setWordWrap(True)

        self.importItemsButtons.addWidget(self.importItemsRefusal)

        self.importItemsFoot = QSpacerItem(20, 4, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.importItemsButtons.addItem(self.importItemsFoot)

        self.cancelItemsButton = QPushButton(ItemsImportDialog)
        self.cancelItemsButton.setObjectName(u"cancelItemsButton")

        self.importItemsButtons.addWidget(self.cancelItemsButton)

        self.storeItemsButton = QPushButton(ItemsImportDialog)
        self.storeItemsButton.setObjectName(u"storeItemsButton")
        self.storeItemsButton.setProperty(u"role", u"primary")

        self.importItemsButtons.addWidget(self.storeItemsButton)


        self.importItemsLayout.addLayout(self.importItemsButtons)

        self.importItemsLayout.setStretch(2, 1)

        self.retranslateUi(ItemsImportDialog)

        QMetaObject.connectSlotsByName(ItemsImportDialog)
    # setupUi

    def retranslateUi(self, ItemsImportDialog):
        ItemsImportDialog.setWindowTitle(QCoreApplication.translate("ItemsImportDialog", u"\u5bfc\u5165\u5c0f\u9898\u5206", None))
        self.importItemsSummary.setText("")
        self.otherFilesButton.setText(QCoreApplication.translate("ItemsImportDialog", u"\u6362\u6587\u4ef6\u2026", None))
        self.importItemsHint.setText(QCoreApplication.translate("ItemsImportDialog", u"\u5de6\u8fb9\u662f\u8ba4\u51fa\u7684\u5c0f\u9898\uff1a\u5206\u503c\u3001\u7b54\u6848\u53ef\u4ee5\u6539\uff0c\u6539\u4e86\u9a6c\u4e0a\u91cd\u65b0\u6838\u5bf9\u3002\u53f3\u8fb9\u662f\u7591\u95ee\uff0c\u5b58\u5165\u4e4b\u524d\u8bf7\u770b\u4e00\u904d\u3002", None))
        self.importItemsRefusal.setText("")
        self.cancelItemsButton.setText(QCoreApplication.translate("ItemsImportDialog", u"\u53d6\u6d88", None))
        self.storeItemsButton.setText(QCoreApplication.translate("ItemsImportDialog", u"\u5b58\u5165", None))
    # retranslateUi

