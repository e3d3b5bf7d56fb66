# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'record_page.ui'
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
from PySide6.QtWidgets import (QApplication, QComboBox, QHBoxLayout, QHeaderView,
    QLabel, QLineEdit, QPushButton, QSizePolicy,
    QSpacerItem, QStackedWidget, QVBoxLayout, QWidget)

from jiaowu.desktop.edit_grid import EditGrid
from jiaowu.desktop.message_bar import MessageBar
from jiaowu.inspection.gui.record_facets import FacetsBar

class Ui_RecordPage(object):
    def setupUi(self, RecordPage):
        if not RecordPage.objectName():
            RecordPage.setObjectName(u"RecordPage")
        RecordPage.resize(1020, 600)
        self.recordLayout = QVBoxLayout(RecordPage)
        self.recordLayout.setSpacing(8)
        self.recordLayout.setObjectName(u"recordLayout")
        self.recordLayout.setContentsMargins(0, 0, 0, 0)
        self.messageBar = MessageBar(RecordPage)
        self.messageBar.setObjectName(u"messageBar")

        self.recordLayout.addWidget(self.messageBar)

        self.toolsRow = QHBoxLayout()
        self.toolsRow.setSpacing(8)
        self.toolsRow.setObjectName(u"toolsRow")
        self.toolsRow.setContentsMargins(0, 0, 0, 0)
        self.facetsBar = FacetsBar(RecordPage)
        self.facetsBar.setObjectName(u"facetsBar")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        sizePolicy.setHorizontalStretch(1)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.facetsBar.sizePolicy().hasHeightForWidth())
        self.facetsBar.setSizePolicy(sizePolicy)

        self.toolsRow.addWidget(self.facetsBar)

        self.scanEdit = QLineEdit(RecordPage)
        self.scanEdit.setObjectName(u"scanEdit")
        self.scanEdit.setMaximumSize(QSize(190, 16777215))
        self.scanEdit.setClearButtonEnabled(True)

        self.toolsRow.addWidget(self.scanEdit)

        self.sheetsButton = QPushButton(RecordPage)
        self.sheetsButton.setObjectName(u"sheetsButton")
        self.sheetsButton.setAutoDefault(False)

        self.toolsRow.addWidget(self.sheetsButton)

        self.nextStepButton = QPushButton(RecordPage)
        self.nextStepButton.setObjectName(u"nextStepButton")
        self.nextStepButton.setAutoDefault(False)

        self.toolsRow.addWidget(self.nextStepButton)

        self.stateLabel = QLabel(RecordPage)
        self.stateLabel.setObjectName(u"stateLabel")
        self.stateLabel.setProperty(u"role", u"chip")

        self.toolsRow.addWidget(self.stateLabel)


        self.recordLayout.addLayout(self.toolsRow)

        self.personRow = QHBoxLayout()
        self.personRow.setSpacing(8)
        self.personRow.setObjectName(u"personRow")
        self.personRow.setContentsMargins(0, 0, 0, 0)
        self.previousButton = QPushButton(RecordPage)
        self.previousButton.setObjectName(u"previousButton")
        self.previousButton.setAutoDefault(False)

        self.personRow.addWidget(self.previousButton)

        self.followingButton = QPushButton(RecordPage)
        self.followingButton.setObjectName(u"followingButton")
        self.followingButton.setAutoDefault(False)

        self.personRow.addWidget(self.followingButton)

        self.personLabel = QLabel(RecordPage)
        self.personLabel.setObjectName(u"personLabel")
        self.personLabel.setProperty(u"role", u"section")

        self.personRow.addWidget(self.personLabel)

        self.scoreLabel = QLabel(RecordPage)
        self.scoreLabel.setObjectName(u"scoreLabel")
        self.scoreLabel.setProperty(u"role", u"soft")

        self.personRow.addWidget(self.scoreLabel)

        self.personGap = QSpacerItem(16, 4, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.personRow.addItem(self.personGap)

        self.heardButton = QPushButton(RecordPage)
        self.heardButton.setObjectName(u"heardButton")
        self.heardButton.setAutoDefault(False)

        self.personRow.addWidget(self.heardButton)

        self.tagsButton = QPushButton(RecordPage)
        self.tagsButton.setObjectName(u"tagsButton")
        self.tagsButton.setAutoDefault(False)

        self.personRow.addWidget(self.tagsButton)

        self.photosButton = QPushButton(RecordPage)
        self.photosButton.setObjectName(u"photosButton")
        self.photosButton.setAutoDefault(False)

        self.personRow.addWidget(self.photosButton)

        self.viewBox = QComboBox(RecordPage)
        self.viewBox.setObjectName(u"viewBox")

        self.personRow.addWidget(self.viewBox)


        self.recordLayout.addLayout(self.personRow)

        self.itemLabel = QLabel(RecordPage)
        self.itemLabel.setObjectName(u"itemLabel")
        self.itemLabel.setProperty(u"role", u"soft")
        self.itemLabel.setWordWrap(True)
        self.itemLabel.setMinimumSize(QSize(0, 40))
        self.itemLabel.setAlignment(Qt.AlignmentFlag.AlignLeading|Qt.AlignmentFlag.AlignLeft|Qt.AlignmentFlag.AlignTop)

        self.recordLayout.addWidget(self.itemLabel)

        self.gridsStack = QStackedWidget(RecordPage)
        self.gridsStack.setObjectName(u"gridsStack")
        self.sheetGrid = EditGrid()
        self.sheetGrid.setObjectName(u"sheetGrid")
        self.gridsStack.addWidget(self.sheetGrid)
        self.personGrid = EditGrid()
        self.personGrid.setObjectName(u"personGrid")
        self.gridsStack.addWidget(self.personGrid)

        self.recordLayout.addWidget(self.gridsStack)

        self.bottomStack = QStackedWidget(RecordPage)
        self.bottomStack.setObjectName(u"bottomStack")
        sizePolicy1 = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        sizePolicy1.setHorizontalStretch(0)
        sizePolicy1.setVerticalStretch(0)
        sizePolicy1.setHeightForWidth(self.bottomStack.sizePolicy().hasHeightForWidth())
        self.bottomStack.setSizePolicy(sizePolicy1)
        self.hintLabel = QLabel()
        self.hintLabel.setObjectName(u"hintLabel")
        self.hintLabel.setProperty(u"role", u"soft")
        self.hintLabel.setWordWrap(True)
        self.bottomStack.addWidget(self.hintLabel)
        self.warningLabel = QLabel()
        self.warningLabel.setObjectName(u"warningLabel")
        self.warningLabel.setProperty(u"role", u"warnChip")
        self.warningLabel.setWordWrap(True)
        self.bottomStack.addWidget(self.warningLabel)

        self.recordLayout.addWidget(self.bottomStack)

        self.recordLayout.setStretch(4, 1)

        self.retranslateUi(RecordPage)

        QMetaObject.connectSlotsByName(RecordPage)
    # setupUi

    def retranslateUi(self, RecordPage):
#if QT_CONFIG(accessibility)
        self.facetsBar.setAccessibleName(QCoreApplication.translate("RecordPage", u"\u68c0\u67e5\u7684\u65b9\u9762", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.scanEdit.setAccessibleName(QCoreApplication.translate("RecordPage", u"\u626b\u7801\u6216\u627e\u4eba", None))
#endif // QT_CONFIG(accessibility)
        self.scanEdit.setPlaceholderText(QCoreApplication.translate("RecordPage", u"\u626b\u7801\uff0c\u6216\u952e\u5165\u59d3\u540d\u3001\u9996\u5b57\u6bcd", None))
        self.sheetsButton.setText(QCoreApplication.translate("RecordPage", u"Excel \u25be", None))
        self.nextStepButton.setText(QCoreApplication.translate("RecordPage", u"\u53bb\u6c47\u603b", None))
        self.stateLabel.setText(QCoreApplication.translate("RecordPage", u"\u8fb9\u5f55\u8fb9\u5b58", None))
        self.previousButton.setText(QCoreApplication.translate("RecordPage", u"\u4e0a\u4e00\u4f4d", None))
        self.followingButton.setText(QCoreApplication.translate("RecordPage", u"\u4e0b\u4e00\u4f4d", None))
        self.personLabel.setText("")
        self.scoreLabel.setText("")
        self.heardButton.setText(QCoreApplication.translate("RecordPage", u"\u53d6\u542c\u8bfe\u8282\u6570", None))
#if QT_CONFIG(tooltip)
        self.heardButton.setToolTip(QCoreApplication.translate("RecordPage", u"\u7167\u201c\u542c\u8bfe\u201d\u91cc\u7684\u8bb0\u5f55\uff0c\u586b\u5404\u4f4d\u7684\u6709\u6548\u8282\u6570", None))
#endif // QT_CONFIG(tooltip)
        self.tagsButton.setText(QCoreApplication.translate("RecordPage", u"\u6807\u7b7e\u5e93\u2026", None))
        self.photosButton.setText(QCoreApplication.translate("RecordPage", u"\u7167\u7247 \u25be", None))
#if QT_CONFIG(accessibility)
        self.viewBox.setAccessibleName(QCoreApplication.translate("RecordPage", u"\u600e\u6837\u5f55", None))
#endif // QT_CONFIG(accessibility)
        self.itemLabel.setText("")
        self.hintLabel.setText(QCoreApplication.translate("RecordPage", u"Tab \u5f80\u53f3\uff0c\u56de\u8f66\u5f80\u53f3\u6216\u5f80\u4e0b\uff08\u53f3\u4e0a\u89d2\u53ef\u9009\uff09\uff0cCtrl+\u56de\u8f66 \u4e0b\u4e00\u4f4d\uff1b\u952e\u5165 \u540c\u4e0a \u6216 Ctrl+D \u7167\u6284\u4e0a\u4e00\u683c\uff0cCtrl+V \u8d34\u4e00\u5757\uff0cCtrl+Z \u64a4\u9500\uff1bF3 \u626b\u7801\u627e\u4eba\uff0cCtrl+PgDn \u4e0b\u4e00\u4e2a\u65b9\u9762\u3002\u8fb9\u5f55\u8fb9\u5b58\uff0c\u4e0d\u7528\u4fdd\u5b58\u3002", None))
        self.warningLabel.setText("")
        pass
    # retranslateUi

