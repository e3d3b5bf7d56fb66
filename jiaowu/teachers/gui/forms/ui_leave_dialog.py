# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'leave_dialog.ui'
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
    QDialog, QDialogButtonBox, QDoubleSpinBox, QFormLayout,
    QHBoxLayout, QLabel, QLineEdit, QSizePolicy,
    QVBoxLayout, QWidget)

class Ui_LeaveDialog(object):
    def setupUi(self, LeaveDialog):
        if not LeaveDialog.objectName():
            LeaveDialog.setObjectName(u"LeaveDialog")
        LeaveDialog.resize(460, 380)
        self.leaveDialogLayout = QVBoxLayout(LeaveDialog)
        self.leaveDialogLayout.setSpacing(8)
        self.leaveDialogLayout.setObjectName(u"leaveDialogLayout")
        self.leaveDialogLayout.setContentsMargins(16, 16, 16, 16)
        self.leaveForm = QFormLayout()
        self.leaveForm.setObjectName(u"leaveForm")
        self.leaveForm.setHorizontalSpacing(10)
        self.leaveForm.setVerticalSpacing(8)
        self.leaveForm.setContentsMargins(0, 0, 0, 0)
        self.teacherBoxLabel = QLabel(LeaveDialog)
        self.teacherBoxLabel.setObjectName(u"teacherBoxLabel")

        self.leaveForm.setWidget(0, QFormLayout.ItemRole.LabelRole, self.teacherBoxLabel)

        self.teacherBox = QComboBox(LeaveDialog)
        self.teacherBox.setObjectName(u"teacherBox")
        self.teacherBox.setEditable(True)

        self.leaveForm.setWidget(0, QFormLayout.ItemRole.FieldRole, self.teacherBox)

        self.kindBoxLabel = QLabel(LeaveDialog)
        self.kindBoxLabel.setObjectName(u"kindBoxLabel")

        self.leaveForm.setWidget(1, QFormLayout.ItemRole.LabelRole, self.kindBoxLabel)

        self.kindBox = QComboBox(LeaveDialog)
        self.kindBox.setObjectName(u"kindBox")

        self.leaveForm.setWidget(1, QFormLayout.ItemRole.FieldRole, self.kindBox)

        self.startEditLabel = QLabel(LeaveDialog)
        self.startEditLabel.setObjectName(u"startEditLabel")

        self.leaveForm.setWidget(2, QFormLayout.ItemRole.LabelRole, self.startEditLabel)

        self.startRow = QHBoxLayout()
        self.startRow.setSpacing(8)
        self.startRow.setObjectName(u"startRow")
        self.startRow.setContentsMargins(0, 0, 0, 0)
        self.startEdit = QDateEdit(LeaveDialog)
        self.startEdit.setObjectName(u"startEdit")
        self.startEdit.setCalendarPopup(True)

        self.startRow.addWidget(self.startEdit)

        self.startPeriodBox = QComboBox(LeaveDialog)
        self.startPeriodBox.setObjectName(u"startPeriodBox")

        self.startRow.addWidget(self.startPeriodBox)


        self.leaveForm.setLayout(2, QFormLayout.ItemRole.FieldRole, self.startRow)

        self.endEditLabel = QLabel(LeaveDialog)
        self.endEditLabel.setObjectName(u"endEditLabel")

        self.leaveForm.setWidget(3, QFormLayout.ItemRole.LabelRole, self.endEditLabel)

        self.endRow = QHBoxLayout()
        self.endRow.setSpacing(8)
        self.endRow.setObjectName(u"endRow")
        self.endRow.setContentsMargins(0, 0, 0, 0)
        self.endEdit = QDateEdit(LeaveDialog)
        self.endEdit.setObjectName(u"endEdit")
        self.endEdit.setCalendarPopup(True)

        self.endRow.addWidget(self.endEdit)

        self.endPeriodBox = QComboBox(LeaveDialog)
        self.endPeriodBox.setObjectName(u"endPeriodBox")

        self.endRow.addWidget(self.endPeriodBox)


        self.leaveForm.setLayout(3, QFormLayout.ItemRole.FieldRole, self.endRow)

        self.daysSpinLabel = QLabel(LeaveDialog)
        self.daysSpinLabel.setObjectName(u"daysSpinLabel")

        self.leaveForm.setWidget(4, QFormLayout.ItemRole.LabelRole, self.daysSpinLabel)

        self.daysSpin = QDoubleSpinBox(LeaveDialog)
        self.daysSpin.setObjectName(u"daysSpin")
        self.daysSpin.setMinimum(0.000000000000000)
        self.daysSpin.setMaximum(366.000000000000000)
        self.daysSpin.setDecimals(2)

        self.leaveForm.setWidget(4, QFormLayout.ItemRole.FieldRole, self.daysSpin)

        self.reasonEditLabel = QLabel(LeaveDialog)
        self.reasonEditLabel.setObjectName(u"reasonEditLabel")

        self.leaveForm.setWidget(5, QFormLayout.ItemRole.LabelRole, self.reasonEditLabel)

        self.reasonEdit = QLineEdit(LeaveDialog)
        self.reasonEdit.setObjectName(u"reasonEdit")

        self.leaveForm.setWidget(5, QFormLayout.ItemRole.FieldRole, self.reasonEdit)

        self.noteEditLabel = QLabel(LeaveDialog)
        self.noteEditLabel.setObjectName(u"noteEditLabel")

        self.leaveForm.setWidget(6, QFormLayout.ItemRole.LabelRole, self.noteEditLabel)

        self.noteEdit = QLineEdit(LeaveDialog)
        self.noteEdit.setObjectName(u"noteEdit")

        self.leaveForm.setWidget(6, QFormLayout.ItemRole.FieldRole, self.noteEdit)


        self.leaveDialogLayout.addLayout(self.leaveForm)

        self.hintLabel = QLabel(LeaveDialog)
        self.hintLabel.setObjectName(u"hintLabel")
        self.hintLabel.setWordWrap(True)
        self.hintLabel.setProperty(u"role", u"soft")

        self.leaveDialogLayout.addWidget(self.hintLabel)

        self.refusalLabel = QLabel(LeaveDialog)
        self.refusalLabel.setObjectName(u"refusalLabel")
        self.refusalLabel.setWordWrap(True)
        self.refusalLabel.setProperty(u"role", u"refusal")

        self.leaveDialogLayout.addWidget(self.refusalLabel)

        self.buttons = QDialogButtonBox(LeaveDialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel|QDialogButtonBox.StandardButton.Save)

        self.leaveDialogLayout.addWidget(self.buttons)

#if QT_CONFIG(shortcut)
        self.teacherBoxLabel.setBuddy(self.teacherBox)
        self.kindBoxLabel.setBuddy(self.kindBox)
        self.startEditLabel.setBuddy(self.startEdit)
        self.endEditLabel.setBuddy(self.endEdit)
        self.daysSpinLabel.setBuddy(self.daysSpin)
        self.reasonEditLabel.setBuddy(self.reasonEdit)
        self.noteEditLabel.setBuddy(self.noteEdit)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(LeaveDialog)

        QMetaObject.connectSlotsByName(LeaveDialog)
    # setupUi

    def retranslateUi(self, LeaveDialog):
        LeaveDialog.setWindowTitle(QCoreApplication.translate("LeaveDialog", u"\u767b\u8bb0\u8bf7\u5047", None))
        self.teacherBoxLabel.setText(QCoreApplication.translate("LeaveDialog", u"\u6559\u5e08", None))
#if QT_CONFIG(accessibility)
        self.teacherBox.setAccessibleName(QCoreApplication.translate("LeaveDialog", u"\u6559\u5e08", None))
#endif // QT_CONFIG(accessibility)
        self.kindBoxLabel.setText(QCoreApplication.translate("LeaveDialog", u"\u79cd\u7c7b", None))
#if QT_CONFIG(accessibility)
        self.kindBox.setAccessibleName(QCoreApplication.translate("LeaveDialog", u"\u8bf7\u5047\u7684\u79cd\u7c7b", None))
#endif // QT_CONFIG(accessibility)
        self.startEditLabel.setText(QCoreApplication.translate("LeaveDialog", u"\u4ece", None))
#if QT_CONFIG(accessibility)
        self.startEdit.setAccessibleName(QCoreApplication.translate("LeaveDialog", u"\u4ece\u54ea\u5929", None))
#endif // QT_CONFIG(accessibility)
        self.startEdit.setDisplayFormat(QCoreApplication.translate("LeaveDialog", u"yyyy-MM-dd", None))
#if QT_CONFIG(accessibility)
        self.startPeriodBox.setAccessibleName(QCoreApplication.translate("LeaveDialog", u"\u4ece\u7b2c\u51e0\u8282", None))
#endif // QT_CONFIG(accessibility)
        self.endEditLabel.setText(QCoreApplication.translate("LeaveDialog", u"\u5230", None))
#if QT_CONFIG(accessibility)
        self.endEdit.setAccessibleName(QCoreApplication.translate("LeaveDialog", u"\u5230\u54ea\u5929", None))
#endif // QT_CONFIG(accessibility)
        self.endEdit.setDisplayFormat(QCoreApplication.translate("LeaveDialog", u"yyyy-MM-dd", None))
#if QT_CONFIG(accessibility)
        self.endPeriodBox.setAccessibleName(QCoreApplication.translate("LeaveDialog", u"\u5230\u7b2c\u51e0\u8282", None))
#endif // QT_CONFIG(accessibility)
        self.daysSpinLabel.setText(QCoreApplication.translate("LeaveDialog", u"\u6298\u5408", None))
#if QT_CONFIG(accessibility)
        self.daysSpin.setAccessibleName(QCoreApplication.translate("LeaveDialog", u"\u6298\u5408\u51e0\u5929", None))
#endif // QT_CONFIG(accessibility)
        self.daysSpin.setSuffix(QCoreApplication.translate("LeaveDialog", u" \u5929", None))
        self.reasonEditLabel.setText(QCoreApplication.translate("LeaveDialog", u"\u539f\u56e0", None))
#if QT_CONFIG(accessibility)
        self.reasonEdit.setAccessibleName(QCoreApplication.translate("LeaveDialog", u"\u539f\u56e0", None))
#endif // QT_CONFIG(accessibility)
        self.noteEditLabel.setText(QCoreApplication.translate("LeaveDialog", u"\u5907\u6ce8", None))
#if QT_CONFIG(accessibility)
        self.noteEdit.setAccessibleName(QCoreApplication.translate("LeaveDialog", u"\u5907\u6ce8", None))
#endif // QT_CONFIG(accessibility)
        self.hintLabel.setText("")
        self.refusalLabel.setText("")
    # retranslateUi

