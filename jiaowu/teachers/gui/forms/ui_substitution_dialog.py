# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'substitution_dialog.ui'
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
from PySide6.QtWidgets import (QAbstractButton, QApplication, QCheckBox, QComboBox,
    QDateEdit, QDialog, QDialogButtonBox, QDoubleSpinBox,
    QFormLayout, QHBoxLayout, QLabel, QLineEdit,
    QSizePolicy, QSpinBox, QVBoxLayout, QWidget)

class Ui_SubstitutionDialog(object):
    def setupUi(self, SubstitutionDialog):
        if not SubstitutionDialog.objectName():
            SubstitutionDialog.setObjectName(u"SubstitutionDialog")
        SubstitutionDialog.resize(520, 420)
        self.substitutionLayout = QVBoxLayout(SubstitutionDialog)
        self.substitutionLayout.setSpacing(8)
        self.substitutionLayout.setObjectName(u"substitutionLayout")
        self.substitutionLayout.setContentsMargins(16, 16, 16, 16)
        self.lessonLabel = QLabel(SubstitutionDialog)
        self.lessonLabel.setObjectName(u"lessonLabel")
        self.lessonLabel.setWordWrap(True)
        self.lessonLabel.setProperty(u"role", u"section")

        self.substitutionLayout.addWidget(self.lessonLabel)

        self.hintLabel = QLabel(SubstitutionDialog)
        self.hintLabel.setObjectName(u"hintLabel")
        self.hintLabel.setWordWrap(True)
        self.hintLabel.setProperty(u"role", u"soft")

        self.substitutionLayout.addWidget(self.hintLabel)

        self.pickForm = QFormLayout()
        self.pickForm.setObjectName(u"pickForm")
        self.pickForm.setHorizontalSpacing(10)
        self.pickForm.setVerticalSpacing(8)
        self.pickForm.setContentsMargins(0, 0, 0, 0)
        self.teacherBoxLabel = QLabel(SubstitutionDialog)
        self.teacherBoxLabel.setObjectName(u"teacherBoxLabel")

        self.pickForm.setWidget(0, QFormLayout.ItemRole.LabelRole, self.teacherBoxLabel)

        self.teacherBox = QComboBox(SubstitutionDialog)
        self.teacherBox.setObjectName(u"teacherBox")
        self.teacherBox.setEditable(True)

        self.pickForm.setWidget(0, QFormLayout.ItemRole.FieldRole, self.teacherBox)

        self.dayEditLabel = QLabel(SubstitutionDialog)
        self.dayEditLabel.setObjectName(u"dayEditLabel")

        self.pickForm.setWidget(1, QFormLayout.ItemRole.LabelRole, self.dayEditLabel)

        self.dayEdit = QDateEdit(SubstitutionDialog)
        self.dayEdit.setObjectName(u"dayEdit")
        self.dayEdit.setCalendarPopup(True)

        self.pickForm.setWidget(1, QFormLayout.ItemRole.FieldRole, self.dayEdit)

        self.lessonBoxLabel = QLabel(SubstitutionDialog)
        self.lessonBoxLabel.setObjectName(u"lessonBoxLabel")

        self.pickForm.setWidget(2, QFormLayout.ItemRole.LabelRole, self.lessonBoxLabel)

        self.lessonBox = QComboBox(SubstitutionDialog)
        self.lessonBox.setObjectName(u"lessonBox")

        self.pickForm.setWidget(2, QFormLayout.ItemRole.FieldRole, self.lessonBox)


        self.substitutionLayout.addLayout(self.pickForm)

        self.arrangeForm = QFormLayout()
        self.arrangeForm.setObjectName(u"arrangeForm")
        self.arrangeForm.setHorizontalSpacing(10)
        self.arrangeForm.setVerticalSpacing(8)
        self.arrangeForm.setContentsMargins(0, 0, 0, 0)
        self.wayBoxLabel = QLabel(SubstitutionDialog)
        self.wayBoxLabel.setObjectName(u"wayBoxLabel")

        self.arrangeForm.setWidget(0, QFormLayout.ItemRole.LabelRole, self.wayBoxLabel)

        self.wayBox = QComboBox(SubstitutionDialog)
        self.wayBox.setObjectName(u"wayBox")

        self.arrangeForm.setWidget(0, QFormLayout.ItemRole.FieldRole, self.wayBox)

        self.swapBoxLabel = QLabel(SubstitutionDialog)
        self.swapBoxLabel.setObjectName(u"swapBoxLabel")

        self.arrangeForm.setWidget(1, QFormLayout.ItemRole.LabelRole, self.swapBoxLabel)

        self.swapBox = QComboBox(SubstitutionDialog)
        self.swapBox.setObjectName(u"swapBox")

        self.arrangeForm.setWidget(1, QFormLayout.ItemRole.FieldRole, self.swapBox)

        self.personBoxLabel = QLabel(SubstitutionDialog)
        self.personBoxLabel.setObjectName(u"personBoxLabel")

        self.arrangeForm.setWidget(2, QFormLayout.ItemRole.LabelRole, self.personBoxLabel)

        self.personBox = QComboBox(SubstitutionDialog)
        self.personBox.setObjectName(u"personBox")

        self.arrangeForm.setWidget(2, QFormLayout.ItemRole.FieldRole, self.personBox)

        self.makeupBoxLabel = QLabel(SubstitutionDialog)
        self.makeupBoxLabel.setObjectName(u"makeupBoxLabel")

        self.arrangeForm.setWidget(3, QFormLayout.ItemRole.LabelRole, self.makeupBoxLabel)

        self.makeupRow = QHBoxLayout()
        self.makeupRow.setSpacing(8)
        self.makeupRow.setObjectName(u"makeupRow")
        self.makeupRow.setContentsMargins(0, 0, 0, 0)
        self.makeupBox = QCheckBox(SubstitutionDialog)
        self.makeupBox.setObjectName(u"makeupBox")

        self.makeupRow.addWidget(self.makeupBox)

        self.makeupDay = QDateEdit(SubstitutionDialog)
        self.makeupDay.setObjectName(u"makeupDay")
        self.makeupDay.setCalendarPopup(True)

        self.makeupRow.addWidget(self.makeupDay)

        self.makeupPeriod = QSpinBox(SubstitutionDialog)
        self.makeupPeriod.setObjectName(u"makeupPeriod")
        self.makeupPeriod.setMinimum(1)
        self.makeupPeriod.setMaximum(14)

        self.makeupRow.addWidget(self.makeupPeriod)


        self.arrangeForm.setLayout(3, QFormLayout.ItemRole.FieldRole, self.makeupRow)

        self.officialBoxLabel = QLabel(SubstitutionDialog)
        self.officialBoxLabel.setObjectName(u"officialBoxLabel")

        self.arrangeForm.setWidget(4, QFormLayout.ItemRole.LabelRole, self.officialBoxLabel)

        self.officialBox = QComboBox(SubstitutionDialog)
        self.officialBox.setObjectName(u"officialBox")

        self.arrangeForm.setWidget(4, QFormLayout.ItemRole.FieldRole, self.officialBox)

        self.moneySpinLabel = QLabel(SubstitutionDialog)
        self.moneySpinLabel.setObjectName(u"moneySpinLabel")

        self.arrangeForm.setWidget(5, QFormLayout.ItemRole.LabelRole, self.moneySpinLabel)

        self.moneySpin = QDoubleSpinBox(SubstitutionDialog)
        self.moneySpin.setObjectName(u"moneySpin")
        self.moneySpin.setMinimum(0.000000000000000)
        self.moneySpin.setMaximum(9999.000000000000000)
        self.moneySpin.setDecimals(2)

        self.arrangeForm.setWidget(5, QFormLayout.ItemRole.FieldRole, self.moneySpin)

        self.noteEditLabel = QLabel(SubstitutionDialog)
        self.noteEditLabel.setObjectName(u"noteEditLabel")

        self.arrangeForm.setWidget(6, QFormLayout.ItemRole.LabelRole, self.noteEditLabel)

        self.noteEdit = QLineEdit(SubstitutionDialog)
        self.noteEdit.setObjectName(u"noteEdit")

        self.arrangeForm.setWidget(6, QFormLayout.ItemRole.FieldRole, self.noteEdit)


        self.substitutionLayout.addLayout(self.arrangeForm)

        self.troubleLabel = QLabel(SubstitutionDialog)
        self.troubleLabel.setObjectName(u"troubleLabel")
        self.troubleLabel.setWordWrap(True)
        self.troubleLabel.setProperty(u"role", u"refusal")

        self.substitutionLayout.addWidget(self.troubleLabel)

        self.buttons = QDialogButtonBox(SubstitutionDialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel|QDialogButtonBox.StandardButton.Save)

        self.substitutionLayout.addWidget(self.buttons)

        self.substitutionLayout.setStretch(3, 1)
#if QT_CONFIG(shortcut)
        self.teacherBoxLabel.setBuddy(self.teacherBox)
        self.dayEditLabel.setBuddy(self.dayEdit)
        self.lessonBoxLabel.setBuddy(self.lessonBox)
        self.wayBoxLabel.setBuddy(self.wayBox)
        self.swapBoxLabel.setBuddy(self.swapBox)
        self.personBoxLabel.setBuddy(self.personBox)
        self.makeupBoxLabel.setBuddy(self.makeupBox)
        self.officialBoxLabel.setBuddy(self.officialBox)
        self.moneySpinLabel.setBuddy(self.moneySpin)
        self.noteEditLabel.setBuddy(self.noteEdit)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(SubstitutionDialog)

        QMetaObject.connectSlotsByName(SubstitutionDialog)
    # setupUi

    def retranslateUi(self, SubstitutionDialog):
        SubstitutionDialog.setWindowTitle(QCoreApplication.translate("SubstitutionDialog", u"\u5b89\u6392\u4e00\u8282\u8bfe", None))
        self.lessonLabel.setText("")
        self.hintLabel.setText("")
        self.teacherBoxLabel.setText(QCoreApplication.translate("SubstitutionDialog", u"\u6559\u5e08", None))
#if QT_CONFIG(accessibility)
        self.teacherBox.setAccessibleName(QCoreApplication.translate("SubstitutionDialog", u"\u539f\u4efb\u6559\u5e08", None))
#endif // QT_CONFIG(accessibility)
        self.dayEditLabel.setText(QCoreApplication.translate("SubstitutionDialog", u"\u65e5\u671f", None))
#if QT_CONFIG(accessibility)
        self.dayEdit.setAccessibleName(QCoreApplication.translate("SubstitutionDialog", u"\u54ea\u5929\u7684\u8bfe", None))
#endif // QT_CONFIG(accessibility)
        self.dayEdit.setDisplayFormat(QCoreApplication.translate("SubstitutionDialog", u"yyyy-MM-dd", None))
        self.lessonBoxLabel.setText(QCoreApplication.translate("SubstitutionDialog", u"\u54ea\u4e00\u8282", None))
#if QT_CONFIG(accessibility)
        self.lessonBox.setAccessibleName(QCoreApplication.translate("SubstitutionDialog", u"\u54ea\u4e00\u8282", None))
#endif // QT_CONFIG(accessibility)
        self.wayBoxLabel.setText(QCoreApplication.translate("SubstitutionDialog", u"\u65b9\u5f0f", None))
#if QT_CONFIG(accessibility)
        self.wayBox.setAccessibleName(QCoreApplication.translate("SubstitutionDialog", u"\u600e\u6837\u5b89\u6392", None))
#endif // QT_CONFIG(accessibility)
        self.swapBoxLabel.setText(QCoreApplication.translate("SubstitutionDialog", u"\u6362\u5230", None))
#if QT_CONFIG(accessibility)
        self.swapBox.setAccessibleName(QCoreApplication.translate("SubstitutionDialog", u"\u4e0e\u54ea\u4e00\u8282\u4e92\u6362", None))
#endif // QT_CONFIG(accessibility)
        self.personBoxLabel.setText(QCoreApplication.translate("SubstitutionDialog", u"\u6559\u5e08", None))
#if QT_CONFIG(accessibility)
        self.personBox.setAccessibleName(QCoreApplication.translate("SubstitutionDialog", u"\u7531\u8c01\u6765\u4e0a", None))
#endif // QT_CONFIG(accessibility)
        self.makeupBoxLabel.setText(QCoreApplication.translate("SubstitutionDialog", u"\u8865\u8bfe", None))
        self.makeupBox.setText(QCoreApplication.translate("SubstitutionDialog", u"\u8865\u5728", None))
#if QT_CONFIG(accessibility)
        self.makeupBox.setAccessibleName(QCoreApplication.translate("SubstitutionDialog", u"\u8865\u5728", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.makeupDay.setAccessibleName(QCoreApplication.translate("SubstitutionDialog", u"\u54ea\u5929\u8865", None))
#endif // QT_CONFIG(accessibility)
        self.makeupDay.setDisplayFormat(QCoreApplication.translate("SubstitutionDialog", u"yyyy-MM-dd", None))
#if QT_CONFIG(accessibility)
        self.makeupPeriod.setAccessibleName(QCoreApplication.translate("SubstitutionDialog", u"\u7b2c\u51e0\u8282\u8865", None))
#endif // QT_CONFIG(accessibility)
        self.makeupPeriod.setSuffix(QCoreApplication.translate("SubstitutionDialog", u" \u8282", None))
        self.officialBoxLabel.setText(QCoreApplication.translate("SubstitutionDialog", u"\u516c / \u79c1", None))
#if QT_CONFIG(accessibility)
        self.officialBox.setAccessibleName(QCoreApplication.translate("SubstitutionDialog", u"\u7b97\u516c\u4e8b\u8fd8\u662f\u79c1\u4e8b", None))
#endif // QT_CONFIG(accessibility)
        self.moneySpinLabel.setText(QCoreApplication.translate("SubstitutionDialog", u"\u8865\u8d34", None))
#if QT_CONFIG(accessibility)
        self.moneySpin.setAccessibleName(QCoreApplication.translate("SubstitutionDialog", u"\u8fd9\u4e00\u8282\u7684\u8865\u8d34", None))
#endif // QT_CONFIG(accessibility)
        self.moneySpin.setSuffix(QCoreApplication.translate("SubstitutionDialog", u" \u5143", None))
        self.noteEditLabel.setText(QCoreApplication.translate("SubstitutionDialog", u"\u5907\u6ce8", None))
#if QT_CONFIG(accessibility)
        self.noteEdit.setAccessibleName(QCoreApplication.translate("SubstitutionDialog", u"\u5907\u6ce8", None))
#endif // QT_CONFIG(accessibility)
        self.troubleLabel.setText("")
    # retranslateUi

