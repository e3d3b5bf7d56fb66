# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'handin_return.ui'
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
    QLabel, QPlainTextEdit, QPushButton, QSizePolicy,
    QSpacerItem, QVBoxLayout, QWidget)

from jiaowu.desktop.edit_grid import EditGrid
from jiaowu.desktop.message_bar import MessageBar

class Ui_HandinReturn(object):
    def setupUi(self, HandinReturn):
        if not HandinReturn.objectName():
            HandinReturn.setObjectName(u"HandinReturn")
        HandinReturn.resize(1000, 600)
        self.returnLayout = QVBoxLayout(HandinReturn)
        self.returnLayout.setSpacing(8)
        self.returnLayout.setObjectName(u"returnLayout")
        self.returnLayout.setContentsMargins(12, 12, 12, 12)
        self.messageBar = MessageBar(HandinReturn)
        self.messageBar.setObjectName(u"messageBar")

        self.returnLayout.addWidget(self.messageBar)

        self.summaryLabel = QLabel(HandinReturn)
        self.summaryLabel.setObjectName(u"summaryLabel")
        self.summaryLabel.setProperty(u"role", u"section")
        self.summaryLabel.setWordWrap(True)

        self.returnLayout.addWidget(self.summaryLabel)

        self.receivedLabel = QLabel(HandinReturn)
        self.receivedLabel.setObjectName(u"receivedLabel")
        self.receivedLabel.setProperty(u"role", u"soft")

        self.returnLayout.addWidget(self.receivedLabel)

        self.receivedEdit = QPlainTextEdit(HandinReturn)
        self.receivedEdit.setObjectName(u"receivedEdit")
        self.receivedEdit.setReadOnly(True)

        self.returnLayout.addWidget(self.receivedEdit)

        self.conflictsLabel = QLabel(HandinReturn)
        self.conflictsLabel.setObjectName(u"conflictsLabel")
        self.conflictsLabel.setProperty(u"role", u"soft")
        self.conflictsLabel.setWordWrap(True)

        self.returnLayout.addWidget(self.conflictsLabel)

        self.conflictsGrid = EditGrid(HandinReturn)
        self.conflictsGrid.setObjectName(u"conflictsGrid")

        self.returnLayout.addWidget(self.conflictsGrid)

        self.problemsLabel = QLabel(HandinReturn)
        self.problemsLabel.setObjectName(u"problemsLabel")
        self.problemsLabel.setProperty(u"role", u"soft")

        self.returnLayout.addWidget(self.problemsLabel)

        self.problemsEdit = QPlainTextEdit(HandinReturn)
        self.problemsEdit.setObjectName(u"problemsEdit")
        self.problemsEdit.setReadOnly(True)

        self.returnLayout.addWidget(self.problemsEdit)

        self.buttonsRow = QHBoxLayout()
        self.buttonsRow.setSpacing(8)
        self.buttonsRow.setObjectName(u"buttonsRow")
        self.buttonsRow.setContentsMargins(0, 0, 0, 0)
        self.oursButton = QPushButton(HandinReturn)
        self.oursButton.setObjectName(u"oursButton")
        self.oursButton.setAutoDefault(False)

        self.buttonsRow.addWidget(self.oursButton)

        self.theirsButton = QPushButton(HandinReturn)
        self.theirsButton.setObjectName(u"theirsButton")
        self.theirsButton.setAutoDefault(False)

        self.buttonsRow.addWidget(self.theirsButton)

        self.allOursButton = QPushButton(HandinReturn)
        self.allOursButton.setObjectName(u"allOursButton")
        self.allOursButton.setAutoDefault(False)

        self.buttonsRow.addWidget(self.allOursButton)

        self.allTheirsButton = QPushButton(HandinReturn)
        self.allTheirsButton.setObjectName(u"allTheirsButton")
        self.allTheirsButton.setAutoDefault(False)

        self.buttonsRow.addWidget(self.allTheirsButton)

        self.buttonsGap = QSpacerItem(16, 4, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttonsRow.addItem(self.buttonsGap)

        self.cancelButton = QPushButton(HandinReturn)
        self.cancelButton.setObjectName(u"cancelButton")
        self.cancelButton.setAutoDefault(False)

        self.buttonsRow.addWidget(self.cancelButton)

        self.acceptButton = QPushButton(HandinReturn)
        self.acceptButton.setObjectName(u"acceptButton")
        self.acceptButton.setProperty(u"role", u"primary")
        self.acceptButton.setAutoDefault(False)

        self.buttonsRow.addWidget(self.acceptButton)


        self.returnLayout.addLayout(self.buttonsRow)

        self.returnLayout.setStretch(3, 2)
        self.returnLayout.setStretch(5, 3)
        self.returnLayout.setStretch(7, 1)

        self.retranslateUi(HandinReturn)

        QMetaObject.connectSlotsByName(HandinReturn)
    # setupUi

    def retranslateUi(self, HandinReturn):
        HandinReturn.setWindowTitle(QCoreApplication.translate("HandinReturn", u"\u6536\u4e0b\u6750\u6599", None))
        self.summaryLabel.setText("")
        self.receivedLabel.setText(QCoreApplication.translate("HandinReturn", u"\u8981\u6536\u4e0b\u7684\uff1a", None))
#if QT_CONFIG(accessibility)
        self.receivedEdit.setAccessibleName(QCoreApplication.translate("HandinReturn", u"\u8981\u6536\u4e0b\u7684\u5404\u884c", None))
#endif // QT_CONFIG(accessibility)
        self.conflictsLabel.setText(QCoreApplication.translate("HandinReturn", u"\u4e24\u8fb9\u90fd\u6539\u8fc7\u7684\uff1a\u9ed8\u8ba4\u4fdd\u7559\u6559\u52a1\u53f0\u91cc\u7684\u3002\u53cc\u51fb\u4e00\u884c\uff0c\u6216\u9009\u4e2d\u540e\u6309\u4e0b\u9762\u7684\u6309\u94ae\u6362\u6210\u4ea4\u6765\u7684\u3002", None))
        self.problemsLabel.setText(QCoreApplication.translate("HandinReturn", u"\u6ca1\u6709\u6536\u4e0b\u7684\uff1a", None))
#if QT_CONFIG(accessibility)
        self.problemsEdit.setAccessibleName(QCoreApplication.translate("HandinReturn", u"\u6ca1\u6709\u6536\u4e0b\u7684\u5404\u5904", None))
#endif // QT_CONFIG(accessibility)
        self.oursButton.setText(QCoreApplication.translate("HandinReturn", u"\u9009\u4e2d\u7684\u4fdd\u7559\u73b0\u5728\u7684", None))
        self.theirsButton.setText(QCoreApplication.translate("HandinReturn", u"\u9009\u4e2d\u7684\u7528\u4ea4\u6765\u7684", None))
        self.allOursButton.setText(QCoreApplication.translate("HandinReturn", u"\u5168\u90e8\u4fdd\u7559\u73b0\u5728\u7684", None))
        self.allTheirsButton.setText(QCoreApplication.translate("HandinReturn", u"\u5168\u90e8\u7528\u4ea4\u6765\u7684", None))
        self.cancelButton.setText(QCoreApplication.translate("HandinReturn", u"\u53d6\u6d88", None))
        self.acceptButton.setText(QCoreApplication.translate("HandinReturn", u"\u6536\u4e0b", None))
    # retranslateUi

