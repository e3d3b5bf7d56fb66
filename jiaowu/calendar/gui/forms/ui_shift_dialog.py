# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'shift_dialog.ui'
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
    QDialog, QDialogButtonBox, QFormLayout, QHBoxLayout,
    QLabel, QSizePolicy, QSpacerItem, QSpinBox,
    QVBoxLayout, QWidget)

from jiaowu.desktop.table_view import TableView

class Ui_ShiftDialog(object):
    def setupUi(self, ShiftDialog):
        if not ShiftDialog.objectName():
            ShiftDialog.setObjectName(u"ShiftDialog")
        ShiftDialog.resize(760, 520)
        self.layout = QVBoxLayout(ShiftDialog)
        self.layout.setSpacing(12)
        self.layout.setObjectName(u"layout")
        self.layout.setContentsMargins(16, 16, 16, 16)
        self.fields = QFormLayout()
        self.fields.setObjectName(u"fields")
        self.fields.setHorizontalSpacing(16)
        self.fields.setVerticalSpacing(8)
        self.scopeBoxLabel = QLabel(ShiftDialog)
        self.scopeBoxLabel.setObjectName(u"scopeBoxLabel")

        self.fields.setWidget(0, QFormLayout.ItemRole.LabelRole, self.scopeBoxLabel)

        self.scopeBox = QComboBox(ShiftDialog)
        self.scopeBox.setObjectName(u"scopeBox")

        self.fields.setWidget(0, QFormLayout.ItemRole.FieldRole, self.scopeBox)

        self.sinceEditLabel = QLabel(ShiftDialog)
        self.sinceEditLabel.setObjectName(u"sinceEditLabel")

        self.fields.setWidget(1, QFormLayout.ItemRole.LabelRole, self.sinceEditLabel)

        self.sinceEdit = QDateEdit(ShiftDialog)
        self.sinceEdit.setObjectName(u"sinceEdit")
        self.sinceEdit.setCalendarPopup(True)

        self.fields.setWidget(1, QFormLayout.ItemRole.FieldRole, self.sinceEdit)

        self.amountSpinLabel = QLabel(ShiftDialog)
        self.amountSpinLabel.setObjectName(u"amountSpinLabel")

        self.fields.setWidget(2, QFormLayout.ItemRole.LabelRole, self.amountSpinLabel)

        self.amountRow = QHBoxLayout()
        self.amountRow.setSpacing(8)
        self.amountRow.setObjectName(u"amountRow")
        self.amountRow.setContentsMargins(0, 0, 0, 0)
        self.amountSpin = QSpinBox(ShiftDialog)
        self.amountSpin.setObjectName(u"amountSpin")
        self.amountSpin.setMinimum(-60)
        self.amountSpin.setMaximum(60)
        self.amountSpin.setValue(1)

        self.amountRow.addWidget(self.amountSpin)

        self.unitBox = QComboBox(ShiftDialog)
        self.unitBox.setObjectName(u"unitBox")

        self.amountRow.addWidget(self.unitBox)

        self.amountHint = QLabel(ShiftDialog)
        self.amountHint.setObjectName(u"amountHint")
        self.amountHint.setProperty(u"role", u"soft")

        self.amountRow.addWidget(self.amountHint)

        self.amountSpace = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.amountRow.addItem(self.amountSpace)


        self.fields.setLayout(2, QFormLayout.ItemRole.FieldRole, self.amountRow)


        self.layout.addLayout(self.fields)

        self.previewTable = TableView(ShiftDialog)
        self.previewTable.setObjectName(u"previewTable")

        self.layout.addWidget(self.previewTable)

        self.refusalLabel = QLabel(ShiftDialog)
        self.refusalLabel.setObjectName(u"refusalLabel")
        self.refusalLabel.setWordWrap(True)
        self.refusalLabel.setProperty(u"role", u"refusal")

        self.layout.addWidget(self.refusalLabel)

        self.buttons = QDialogButtonBox(ShiftDialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel|QDialogButtonBox.StandardButton.Save)

        self.layout.addWidget(self.buttons)

#if QT_CONFIG(shortcut)
        self.scopeBoxLabel.setBuddy(self.scopeBox)
        self.sinceEditLabel.setBuddy(self.sinceEdit)
        self.amountSpinLabel.setBuddy(self.amountSpin)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(ShiftDialog)

        QMetaObject.connectSlotsByName(ShiftDialog)
    # setupUi

    def retranslateUi(self, ShiftDialog):
        ShiftDialog.setWindowTitle(QCoreApplication.translate("ShiftDialog", u"\u987a\u5ef6", None))
        self.scopeBoxLabel.setText(QCoreApplication.translate("ShiftDialog", u"\u987a\u5ef6", None))
#if QT_CONFIG(accessibility)
        self.scopeBox.setAccessibleName(QCoreApplication.translate("ShiftDialog", u"\u987a\u5ef6\u54ea\u4e9b", None))
#endif // QT_CONFIG(accessibility)
        self.sinceEditLabel.setText(QCoreApplication.translate("ShiftDialog", u"\u4ece\u54ea\u5929\u8d77", None))
#if QT_CONFIG(accessibility)
        self.sinceEdit.setAccessibleName(QCoreApplication.translate("ShiftDialog", u"\u4ece\u54ea\u5929\u8d77", None))
#endif // QT_CONFIG(accessibility)
        self.sinceEdit.setDisplayFormat(QCoreApplication.translate("ShiftDialog", u"yyyy-MM-dd", None))
        self.amountSpinLabel.setText(QCoreApplication.translate("ShiftDialog", u"\u987a\u5ef6\u591a\u5c11", None))
#if QT_CONFIG(accessibility)
        self.amountSpin.setAccessibleName(QCoreApplication.translate("ShiftDialog", u"\u987a\u5ef6\u591a\u5c11", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.unitBox.setAccessibleName(QCoreApplication.translate("ShiftDialog", u"\u5929\u6216\u5468", None))
#endif // QT_CONFIG(accessibility)
        self.amountHint.setText(QCoreApplication.translate("ShiftDialog", u"\u63d0\u524d\u5199\u8d1f\u6570", None))
#if QT_CONFIG(accessibility)
        self.previewTable.setAccessibleName(QCoreApplication.translate("ShiftDialog", u"\u987a\u5ef6\u7684\u524d\u540e", None))
#endif // QT_CONFIG(accessibility)
        self.refusalLabel.setText("")
    # retranslateUi

