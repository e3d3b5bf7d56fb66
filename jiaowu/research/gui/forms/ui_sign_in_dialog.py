# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'sign_in_dialog.ui'
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
from PySide6.QtWidgets import (QApplication, QCheckBox, QDialog, QHBoxLayout,
    QLabel, QPushButton, QSizePolicy, QSpacerItem,
    QVBoxLayout, QWidget)

from jiaowu.desktop.table_view import TableView

class Ui_SignInDialog(object):
    def setupUi(self, SignInDialog):
        if not SignInDialog.objectName():
            SignInDialog.setObjectName(u"SignInDialog")
        SignInDialog.resize(760, 480)
        self.dialogLayout = QVBoxLayout(SignInDialog)
        self.dialogLayout.setSpacing(8)
        self.dialogLayout.setObjectName(u"dialogLayout")
        self.dialogLayout.setContentsMargins(16, 16, 16, 16)
        self.summaryLabel = QLabel(SignInDialog)
        self.summaryLabel.setObjectName(u"summaryLabel")
        self.summaryLabel.setWordWrap(True)

        self.dialogLayout.addWidget(self.summaryLabel)

        self.namesTable = TableView(SignInDialog)
        self.namesTable.setObjectName(u"namesTable")

        self.dialogLayout.addWidget(self.namesTable)

        self.absentCheck = QCheckBox(SignInDialog)
        self.absentCheck.setObjectName(u"absentCheck")

        self.dialogLayout.addWidget(self.absentCheck)

        self.refusalLabel = QLabel(SignInDialog)
        self.refusalLabel.setObjectName(u"refusalLabel")
        self.refusalLabel.setWordWrap(True)
        self.refusalLabel.setProperty(u"role", u"refusal")

        self.dialogLayout.addWidget(self.refusalLabel)

        self.buttonsRow = QHBoxLayout()
        self.buttonsRow.setSpacing(8)
        self.buttonsRow.setObjectName(u"buttonsRow")
        self.gap1 = QSpacerItem(8, 4, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttonsRow.addItem(self.gap1)

        self.cancelButton = QPushButton(SignInDialog)
        self.cancelButton.setObjectName(u"cancelButton")

        self.buttonsRow.addWidget(self.cancelButton)

        self.acceptButton = QPushButton(SignInDialog)
        self.acceptButton.setObjectName(u"acceptButton")
        self.acceptButton.setProperty(u"role", u"primary")

        self.buttonsRow.addWidget(self.acceptButton)


        self.dialogLayout.addLayout(self.buttonsRow)

        self.dialogLayout.setStretch(1, 1)

        self.retranslateUi(SignInDialog)

        QMetaObject.connectSlotsByName(SignInDialog)
    # setupUi

    def retranslateUi(self, SignInDialog):
        SignInDialog.setWindowTitle(QCoreApplication.translate("SignInDialog", u"\u5bfc\u5165\u7b7e\u5230\u8868", None))
        self.summaryLabel.setText("")
        self.absentCheck.setText(QCoreApplication.translate("SignInDialog", u"\u8868\u91cc\u6ca1\u6709\u7684\u3001\u8fd8\u6ca1\u6709\u70b9\u540d\u7684\uff0c\u8bb0\u7f3a\u5e2d", None))
#if QT_CONFIG(accessibility)
        self.absentCheck.setAccessibleName(QCoreApplication.translate("SignInDialog", u"\u8868\u91cc\u6ca1\u6709\u7684\u8bb0\u7f3a\u5e2d", None))
#endif // QT_CONFIG(accessibility)
        self.refusalLabel.setText("")
        self.cancelButton.setText(QCoreApplication.translate("SignInDialog", u"\u53d6\u6d88", None))
#if QT_CONFIG(accessibility)
        self.cancelButton.setAccessibleName(QCoreApplication.translate("SignInDialog", u"\u53d6\u6d88", None))
#endif // QT_CONFIG(accessibility)
        self.acceptButton.setText(QCoreApplication.translate("SignInDialog", u"\u5b58\u5165\u70b9\u540d", None))
#if QT_CONFIG(accessibility)
        self.acceptButton.setAccessibleName(QCoreApplication.translate("SignInDialog", u"\u5b58\u5165\u70b9\u540d", None))
#endif // QT_CONFIG(accessibility)
    # retranslateUi

