# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'record_tags.ui'
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
    QLabel, QLineEdit, QPushButton, QSizePolicy,
    QVBoxLayout, QWidget)

from jiaowu.desktop.edit_grid import EditGrid
from jiaowu.desktop.message_bar import MessageBar

class Ui_RecordTags(object):
    def setupUi(self, RecordTags):
        if not RecordTags.objectName():
            RecordTags.setObjectName(u"RecordTags")
        RecordTags.resize(520, 560)
        self.tagsLayout = QVBoxLayout(RecordTags)
        self.tagsLayout.setSpacing(8)
        self.tagsLayout.setObjectName(u"tagsLayout")
        self.tagsLayout.setContentsMargins(12, 12, 12, 12)
        self.messageBar = MessageBar(RecordTags)
        self.messageBar.setObjectName(u"messageBar")

        self.tagsLayout.addWidget(self.messageBar)

        self.hintLabel = QLabel(RecordTags)
        self.hintLabel.setObjectName(u"hintLabel")
        self.hintLabel.setProperty(u"role", u"soft")
        self.hintLabel.setWordWrap(True)

        self.tagsLayout.addWidget(self.hintLabel)

        self.tagsGrid = EditGrid(RecordTags)
        self.tagsGrid.setObjectName(u"tagsGrid")

        self.tagsLayout.addWidget(self.tagsGrid)

        self.addRow = QHBoxLayout()
        self.addRow.setSpacing(8)
        self.addRow.setObjectName(u"addRow")
        self.addRow.setContentsMargins(0, 0, 0, 0)
        self.newEdit = QLineEdit(RecordTags)
        self.newEdit.setObjectName(u"newEdit")

        self.addRow.addWidget(self.newEdit)

        self.addButton = QPushButton(RecordTags)
        self.addButton.setObjectName(u"addButton")
        self.addButton.setAutoDefault(False)

        self.addRow.addWidget(self.addButton)

        self.retireButton = QPushButton(RecordTags)
        self.retireButton.setObjectName(u"retireButton")
        self.retireButton.setAutoDefault(False)

        self.addRow.addWidget(self.retireButton)

        self.closeButton = QPushButton(RecordTags)
        self.closeButton.setObjectName(u"closeButton")
        self.closeButton.setAutoDefault(False)

        self.addRow.addWidget(self.closeButton)


        self.tagsLayout.addLayout(self.addRow)

        self.tagsLayout.setStretch(2, 1)

        self.retranslateUi(RecordTags)

        QMetaObject.connectSlotsByName(RecordTags)
    # setupUi

    def retranslateUi(self, RecordTags):
        RecordTags.setWindowTitle(QCoreApplication.translate("RecordTags", u"\u95ee\u9898\u6807\u7b7e\u5e93", None))
        self.hintLabel.setText(QCoreApplication.translate("RecordTags", u"\u53cc\u51fb\u6216 F2 \u6539\u5199\u6cd5\uff0c\u8d34\u8fc7\u5b83\u7684\u7ed3\u679c\u8ddf\u7740\u53d8\u3002\u505c\u7528\u7684\u4e0d\u518d\u5217\u51fa\u4f9b\u9009\uff0c\u5df2\u8d34\u7684\u4e0d\u53d8\u3002", None))
#if QT_CONFIG(accessibility)
        self.newEdit.setAccessibleName(QCoreApplication.translate("RecordTags", u"\u65b0\u6807\u7b7e", None))
#endif // QT_CONFIG(accessibility)
        self.newEdit.setPlaceholderText(QCoreApplication.translate("RecordTags", u"\u65b0\u6807\u7b7e\uff0c\u5982 \u6559\u6848\u96f7\u540c", None))
        self.addButton.setText(QCoreApplication.translate("RecordTags", u"\u6dfb\u52a0", None))
        self.retireButton.setText(QCoreApplication.translate("RecordTags", u"\u505c\u7528", None))
        self.closeButton.setText(QCoreApplication.translate("RecordTags", u"\u5173\u95ed", None))
    # retranslateUi

