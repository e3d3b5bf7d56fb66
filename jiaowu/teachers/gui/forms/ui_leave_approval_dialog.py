# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'leave_approval_dialog.ui'
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
from PySide6.QtWidgets import (QAbstractButton, QApplication, QComboBox, QDateEdit,
    QDialog, QDialogButtonBox, QFormLayout, QLabel,
    QLineEdit, QSizePolicy, QVBoxLayout, QWidget)

class Ui_LeaveApprovalDialog(object):
    def setupUi(self, LeaveApprovalDialog):
        if not LeaveApprovalDialog.objectName():
            LeaveApprovalDialog.setObjectName(u"LeaveApprovalDialog")
        LeaveApprovalDialog.resize(400, 260)
        self.approvalLayout = QVBoxLayout(LeaveApprovalDialog)
        self.approvalLayout.setSpacing(8)
        self.approvalLayout.setObjectName(u"approvalLayout")
        self.approvalLayout.setContentsMargins(16, 16, 16, 16)
        self.leaveLabel = QLabel(LeaveApprovalDialog)
        self.leaveLabel.setObjectName(u"leaveLabel")
        self.leaveLabel.setWordWrap(True)

        self.approvalLayout.addWidget(self.leaveLabel)

        self.approvalForm = QFormLayout()
        self.approvalForm.setObjectName(u"approvalForm")
        self.approvalForm.setHorizontalSpacing(10)
        self.approvalForm.setVerticalSpacing(8)
        self.approvalForm.setContentsMargins(0, 0, 0, 0)
        self.roleEditLabel = QLabel(LeaveApprovalDialog)
        self.roleEditLabel.setObjectName(u"roleEditLabel")

        self.approvalForm.setWidget(0, QFormLayout.ItemRole.LabelRole, self.roleEditLabel)

        self.roleEdit = QLabel(LeaveApprovalDialog)
        self.roleEdit.setObjectName(u"roleEdit")

        self.approvalForm.setWidget(0, QFormLayout.ItemRole.FieldRole, self.roleEdit)

        self.nameEditLabel = QLabel(LeaveApprovalDialog)
        self.nameEditLabel.setObjectName(u"nameEditLabel")

        self.approvalForm.setWidget(1, QFormLayout.ItemRole.LabelRole, self.nameEditLabel)

        self.nameEdit = QLineEdit(LeaveApprovalDialog)
        self.nameEdit.setObjectName(u"nameEdit")

        self.approvalForm.setWidget(1, QFormLayout.ItemRole.FieldRole, self.nameEdit)

        self.dayEditLabel = QLabel(LeaveApprovalDialog)
        self.dayEditLabel.setObjectName(u"dayEditLabel")

        self.approvalForm.setWidget(2, QFormLayout.ItemRole.LabelRole, self.dayEditLabel)

        self.dayEdit = QDateEdit(LeaveApprovalDialog)
        self.dayEdit.setObjectName(u"dayEdit")
        self.dayEdit.setCalendarPopup(True)

        self.approvalForm.setWidget(2, QFormLayout.ItemRole.FieldRole, self.dayEdit)

        self.agreedBoxLabel = QLabel(LeaveApprovalDialog)
        self.agreedBoxLabel.setObjectName(u"agreedBoxLabel")

        self.approvalForm.setWidget(3, QFormLayout.ItemRole.LabelRole, self.agreedBoxLabel)

        self.agreedBox = QComboBox(LeaveApprovalDialog)
        self.agreedBox.setObjectName(u"agreedBox")

        self.approvalForm.setWidget(3, QFormLayout.ItemRole.FieldRole, self.agreedBox)


        self.approvalLayout.addLayout(self.approvalForm)

        self.refusalLabel = QLabel(LeaveApprovalDialog)
        self.refusalLabel.setObjectName(u"refusalLabel")
        self.refusalLabel.setWordWrap(True)
        self.refusalLabel.setProperty(u"role", u"refusal")

        self.approvalLayout.addWidget(self.refusalLabel)

        self.buttons = QDialogButtonBox(LeaveApprovalDialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel|QDialogButtonBox.StandardButton.Save)

        self.approvalLayout.addWidget(self.buttons)

#if QT_CONFIG(shortcut)
        self.roleEditLabel.setBuddy(self.roleEdit)
        self.nameEditLabel.setBuddy(self.nameEdit)
        self.dayEditLabel.setBuddy(self.dayEdit)
        self.agreedBoxLabel.setBuddy(self.agreedBox)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(LeaveApprovalDialog)

        QMetaObject.connectSlotsByName(LeaveApprovalDialog)
    # setupUi

    def retranslateUi(self, LeaveApprovalDialog):
        LeaveApprovalDialog.setWindowTitle(QCoreApplication.translate("LeaveApprovalDialog", u"\u5ba1\u6279", None))
        self.leaveLabel.setText("")
        self.roleEditLabel.setText(QCoreApplication.translate("LeaveApprovalDialog", u"\u8c01\u6279", None))
        self.roleEdit.setText("")
        self.nameEditLabel.setText(QCoreApplication.translate("LeaveApprovalDialog", u"\u7b7e\u540d", None))
#if QT_CONFIG(accessibility)
        self.nameEdit.setAccessibleName(QCoreApplication.translate("LeaveApprovalDialog", u"\u6279\u7684\u4eba", None))
#endif // QT_CONFIG(accessibility)
        self.dayEditLabel.setText(QCoreApplication.translate("LeaveApprovalDialog", u"\u65e5\u671f", None))
#if QT_CONFIG(accessibility)
        self.dayEdit.setAccessibleName(QCoreApplication.translate("LeaveApprovalDialog", u"\u54ea\u5929\u6279\u7684", None))
#endif // QT_CONFIG(accessibility)
        self.dayEdit.setDisplayFormat(QCoreApplication.translate("LeaveApprovalDialog", u"yyyy-MM-dd", None))
        self.agreedBoxLabel.setText(QCoreApplication.translate("LeaveApprovalDialog", u"\u610f\u89c1", None))
#if QT_CONFIG(accessibility)
        self.agreedBox.setAccessibleName(QCoreApplication.translate("LeaveApprovalDialog", u"\u610f\u89c1", None))
#endif // QT_CONFIG(accessibility)
        self.refusalLabel.setText("")
    # retranslateUi

