# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'change_dialog.ui'
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
    QLineEdit, QPlainTextEdit, QSizePolicy, QVBoxLayout,
    QWidget)

class Ui_ChangeDialog(object):
    def setupUi(self, ChangeDialog):
        if not ChangeDialog.objectName():
            ChangeDialog.setObjectName(u"ChangeDialog")
        ChangeDialog.resize(460, 500)
        self.changeLayout = QVBoxLayout(ChangeDialog)
        self.changeLayout.setSpacing(8)
        self.changeLayout.setObjectName(u"changeLayout")
        self.changeLayout.setContentsMargins(16, 16, 16, 16)
        self.pupilLabel = QLabel(ChangeDialog)
        self.pupilLabel.setObjectName(u"pupilLabel")
        self.pupilLabel.setProperty(u"role", u"section")

        self.changeLayout.addWidget(self.pupilLabel)

        self.changeForm = QFormLayout()
        self.changeForm.setObjectName(u"changeForm")
        self.changeForm.setHorizontalSpacing(8)
        self.changeForm.setVerticalSpacing(8)
        self.changeForm.setContentsMargins(0, 0, 0, 0)
        self.kindLabel = QLabel(ChangeDialog)
        self.kindLabel.setObjectName(u"kindLabel")

        self.changeForm.setWidget(0, QFormLayout.ItemRole.LabelRole, self.kindLabel)

        self.kindBox = QComboBox(ChangeDialog)
        self.kindBox.setObjectName(u"kindBox")

        self.changeForm.setWidget(0, QFormLayout.ItemRole.FieldRole, self.kindBox)

        self.dayLabel = QLabel(ChangeDialog)
        self.dayLabel.setObjectName(u"dayLabel")

        self.changeForm.setWidget(1, QFormLayout.ItemRole.LabelRole, self.dayLabel)

        self.dayEdit = QDateEdit(ChangeDialog)
        self.dayEdit.setObjectName(u"dayEdit")
        self.dayEdit.setCalendarPopup(True)

        self.changeForm.setWidget(1, QFormLayout.ItemRole.FieldRole, self.dayEdit)

        self.classLabel = QLabel(ChangeDialog)
        self.classLabel.setObjectName(u"classLabel")

        self.changeForm.setWidget(2, QFormLayout.ItemRole.LabelRole, self.classLabel)

        self.classBox = QComboBox(ChangeDialog)
        self.classBox.setObjectName(u"classBox")

        self.changeForm.setWidget(2, QFormLayout.ItemRole.FieldRole, self.classBox)

        self.schoolLabel = QLabel(ChangeDialog)
        self.schoolLabel.setObjectName(u"schoolLabel")

        self.changeForm.setWidget(3, QFormLayout.ItemRole.LabelRole, self.schoolLabel)

        self.schoolEdit = QLineEdit(ChangeDialog)
        self.schoolEdit.setObjectName(u"schoolEdit")

        self.changeForm.setWidget(3, QFormLayout.ItemRole.FieldRole, self.schoolEdit)

        self.reasonLabel = QLabel(ChangeDialog)
        self.reasonLabel.setObjectName(u"reasonLabel")

        self.changeForm.setWidget(4, QFormLayout.ItemRole.LabelRole, self.reasonLabel)

        self.reasonEdit = QLineEdit(ChangeDialog)
        self.reasonEdit.setObjectName(u"reasonEdit")

        self.changeForm.setWidget(4, QFormLayout.ItemRole.FieldRole, self.reasonEdit)

        self.papersLabel = QLabel(ChangeDialog)
        self.papersLabel.setObjectName(u"papersLabel")

        self.changeForm.setWidget(5, QFormLayout.ItemRole.LabelRole, self.papersLabel)

        self.papersEdit = QPlainTextEdit(ChangeDialog)
        self.papersEdit.setObjectName(u"papersEdit")
        self.papersEdit.setMaximumSize(QSize(16777215, 72))

        self.changeForm.setWidget(5, QFormLayout.ItemRole.FieldRole, self.papersEdit)

        self.stateLabel = QLabel(ChangeDialog)
        self.stateLabel.setObjectName(u"stateLabel")

        self.changeForm.setWidget(6, QFormLayout.ItemRole.LabelRole, self.stateLabel)

        self.stateBox = QComboBox(ChangeDialog)
        self.stateBox.setObjectName(u"stateBox")

        self.changeForm.setWidget(6, QFormLayout.ItemRole.FieldRole, self.stateBox)

        self.noteLabel = QLabel(ChangeDialog)
        self.noteLabel.setObjectName(u"noteLabel")

        self.changeForm.setWidget(7, QFormLayout.ItemRole.LabelRole, self.noteLabel)

        self.noteEdit = QLineEdit(ChangeDialog)
        self.noteEdit.setObjectName(u"noteEdit")

        self.changeForm.setWidget(7, QFormLayout.ItemRole.FieldRole, self.noteEdit)


        self.changeLayout.addLayout(self.changeForm)

        self.hintLabel = QLabel(ChangeDialog)
        self.hintLabel.setObjectName(u"hintLabel")
        self.hintLabel.setWordWrap(True)
        self.hintLabel.setProperty(u"role", u"soft")

        self.changeLayout.addWidget(self.hintLabel)

        self.refusalLabel = QLabel(ChangeDialog)
        self.refusalLabel.setObjectName(u"refusalLabel")
        self.refusalLabel.setWordWrap(True)
        self.refusalLabel.setProperty(u"role", u"warnChip")

        self.changeLayout.addWidget(self.refusalLabel)

        self.buttons = QDialogButtonBox(ChangeDialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel|QDialogButtonBox.StandardButton.Save)

        self.changeLayout.addWidget(self.buttons)

#if QT_CONFIG(shortcut)
        self.kindLabel.setBuddy(self.kindBox)
        self.dayLabel.setBuddy(self.dayEdit)
        self.classLabel.setBuddy(self.classBox)
        self.schoolLabel.setBuddy(self.schoolEdit)
        self.reasonLabel.setBuddy(self.reasonEdit)
        self.papersLabel.setBuddy(self.papersEdit)
        self.stateLabel.setBuddy(self.stateBox)
        self.noteLabel.setBuddy(self.noteEdit)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(ChangeDialog)

        QMetaObject.connectSlotsByName(ChangeDialog)
    # setupUi

    def retranslateUi(self, ChangeDialog):
        ChangeDialog.setWindowTitle(QCoreApplication.translate("ChangeDialog", u"\u767b\u8bb0\u5b66\u7c4d\u53d8\u52a8", None))
        self.pupilLabel.setText("")
        self.kindLabel.setText(QCoreApplication.translate("ChangeDialog", u"\u53d8\u52a8", None))
#if QT_CONFIG(accessibility)
        self.kindBox.setAccessibleName(QCoreApplication.translate("ChangeDialog", u"\u53d8\u52a8\u7684\u79cd\u7c7b", None))
#endif // QT_CONFIG(accessibility)
        self.dayLabel.setText(QCoreApplication.translate("ChangeDialog", u"\u65e5\u671f", None))
        self.dayEdit.setDisplayFormat(QCoreApplication.translate("ChangeDialog", u"yyyy-MM-dd", None))
#if QT_CONFIG(accessibility)
        self.dayEdit.setAccessibleName(QCoreApplication.translate("ChangeDialog", u"\u53d8\u52a8\u7684\u65e5\u671f", None))
#endif // QT_CONFIG(accessibility)
        self.classLabel.setText(QCoreApplication.translate("ChangeDialog", u"\u5230\u73ed\u7ea7", None))
#if QT_CONFIG(accessibility)
        self.classBox.setAccessibleName(QCoreApplication.translate("ChangeDialog", u"\u5230\u54ea\u4e2a\u73ed", None))
#endif // QT_CONFIG(accessibility)
        self.schoolLabel.setText(QCoreApplication.translate("ChangeDialog", u"\u5bf9\u65b9\u5b66\u6821", None))
#if QT_CONFIG(accessibility)
        self.schoolEdit.setAccessibleName(QCoreApplication.translate("ChangeDialog", u"\u5bf9\u65b9\u5b66\u6821", None))
#endif // QT_CONFIG(accessibility)
        self.reasonLabel.setText(QCoreApplication.translate("ChangeDialog", u"\u539f\u56e0", None))
#if QT_CONFIG(accessibility)
        self.reasonEdit.setAccessibleName(QCoreApplication.translate("ChangeDialog", u"\u539f\u56e0", None))
#endif // QT_CONFIG(accessibility)
        self.papersLabel.setText(QCoreApplication.translate("ChangeDialog", u"\u6750\u6599", None))
        self.papersEdit.setPlaceholderText(QCoreApplication.translate("ChangeDialog", u"\u6536\u5230\u7684\u6750\u6599\uff0c\u4e00\u884c\u4e00\u4ef6", None))
#if QT_CONFIG(accessibility)
        self.papersEdit.setAccessibleName(QCoreApplication.translate("ChangeDialog", u"\u6536\u5230\u7684\u6750\u6599", None))
#endif // QT_CONFIG(accessibility)
        self.stateLabel.setText(QCoreApplication.translate("ChangeDialog", u"\u5b66\u7c4d\u7cfb\u7edf", None))
#if QT_CONFIG(accessibility)
        self.stateBox.setAccessibleName(QCoreApplication.translate("ChangeDialog", u"\u5b66\u7c4d\u7cfb\u7edf\u91cc\u529e\u5230\u54ea\u4e00\u6b65", None))
#endif // QT_CONFIG(accessibility)
        self.noteLabel.setText(QCoreApplication.translate("ChangeDialog", u"\u5907\u6ce8", None))
#if QT_CONFIG(accessibility)
        self.noteEdit.setAccessibleName(QCoreApplication.translate("ChangeDialog", u"\u5907\u6ce8", None))
#endif // QT_CONFIG(accessibility)
        self.hintLabel.setText("")
        self.refusalLabel.setText("")
    # retranslateUi

