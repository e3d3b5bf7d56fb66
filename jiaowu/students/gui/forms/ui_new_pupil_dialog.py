# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'new_pupil_dialog.ui'
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
from PySide6.QtWidgets import (QAbstractButton, QApplication, QComboBox, QDialog,
    QDialogButtonBox, QFormLayout, QLabel, QLineEdit,
    QSizePolicy, QVBoxLayout, QWidget)

class Ui_NewPupilDialog(object):
    def setupUi(self, NewPupilDialog):
        if not NewPupilDialog.objectName():
            NewPupilDialog.setObjectName(u"NewPupilDialog")
        NewPupilDialog.resize(460, 420)
        self.newPupilLayout = QVBoxLayout(NewPupilDialog)
        self.newPupilLayout.setSpacing(8)
        self.newPupilLayout.setObjectName(u"newPupilLayout")
        self.newPupilLayout.setContentsMargins(16, 16, 16, 16)
        self.newPupilForm = QFormLayout()
        self.newPupilForm.setObjectName(u"newPupilForm")
        self.newPupilForm.setHorizontalSpacing(8)
        self.newPupilForm.setVerticalSpacing(8)
        self.newPupilForm.setContentsMargins(0, 0, 0, 0)
        self.classLabel = QLabel(NewPupilDialog)
        self.classLabel.setObjectName(u"classLabel")

        self.newPupilForm.setWidget(0, QFormLayout.ItemRole.LabelRole, self.classLabel)

        self.classBox = QComboBox(NewPupilDialog)
        self.classBox.setObjectName(u"classBox")
        self.classBox.setMaximumSize(QSize(260, 16777215))

        self.newPupilForm.setWidget(0, QFormLayout.ItemRole.FieldRole, self.classBox)

        self.nameLabel = QLabel(NewPupilDialog)
        self.nameLabel.setObjectName(u"nameLabel")

        self.newPupilForm.setWidget(1, QFormLayout.ItemRole.LabelRole, self.nameLabel)

        self.nameEdit = QLineEdit(NewPupilDialog)
        self.nameEdit.setObjectName(u"nameEdit")
        self.nameEdit.setMaximumSize(QSize(260, 16777215))

        self.newPupilForm.setWidget(1, QFormLayout.ItemRole.FieldRole, self.nameEdit)

        self.numberLabel = QLabel(NewPupilDialog)
        self.numberLabel.setObjectName(u"numberLabel")

        self.newPupilForm.setWidget(2, QFormLayout.ItemRole.LabelRole, self.numberLabel)

        self.numberEdit = QLineEdit(NewPupilDialog)
        self.numberEdit.setObjectName(u"numberEdit")
        self.numberEdit.setMaximumSize(QSize(260, 16777215))

        self.newPupilForm.setWidget(2, QFormLayout.ItemRole.FieldRole, self.numberEdit)

        self.registryLabel = QLabel(NewPupilDialog)
        self.registryLabel.setObjectName(u"registryLabel")

        self.newPupilForm.setWidget(3, QFormLayout.ItemRole.LabelRole, self.registryLabel)

        self.registryEdit = QLineEdit(NewPupilDialog)
        self.registryEdit.setObjectName(u"registryEdit")
        self.registryEdit.setMaximumSize(QSize(260, 16777215))

        self.newPupilForm.setWidget(3, QFormLayout.ItemRole.FieldRole, self.registryEdit)

        self.sexLabel = QLabel(NewPupilDialog)
        self.sexLabel.setObjectName(u"sexLabel")

        self.newPupilForm.setWidget(4, QFormLayout.ItemRole.LabelRole, self.sexLabel)

        self.sexBox = QComboBox(NewPupilDialog)
        self.sexBox.setObjectName(u"sexBox")
        self.sexBox.setMaximumSize(QSize(120, 16777215))

        self.newPupilForm.setWidget(4, QFormLayout.ItemRole.FieldRole, self.sexBox)

        self.birthLabel = QLabel(NewPupilDialog)
        self.birthLabel.setObjectName(u"birthLabel")

        self.newPupilForm.setWidget(5, QFormLayout.ItemRole.LabelRole, self.birthLabel)

        self.birthEdit = QLineEdit(NewPupilDialog)
        self.birthEdit.setObjectName(u"birthEdit")
        self.birthEdit.setMaximumSize(QSize(260, 16777215))

        self.newPupilForm.setWidget(5, QFormLayout.ItemRole.FieldRole, self.birthEdit)

        self.categoryLabel = QLabel(NewPupilDialog)
        self.categoryLabel.setObjectName(u"categoryLabel")

        self.newPupilForm.setWidget(6, QFormLayout.ItemRole.LabelRole, self.categoryLabel)

        self.categoryBox = QComboBox(NewPupilDialog)
        self.categoryBox.setObjectName(u"categoryBox")
        self.categoryBox.setMaximumSize(QSize(260, 16777215))

        self.newPupilForm.setWidget(6, QFormLayout.ItemRole.FieldRole, self.categoryBox)

        self.noteLabel = QLabel(NewPupilDialog)
        self.noteLabel.setObjectName(u"noteLabel")

        self.newPupilForm.setWidget(7, QFormLayout.ItemRole.LabelRole, self.noteLabel)

        self.noteEdit = QLineEdit(NewPupilDialog)
        self.noteEdit.setObjectName(u"noteEdit")
        self.noteEdit.setMaximumSize(QSize(420, 16777215))

        self.newPupilForm.setWidget(7, QFormLayout.ItemRole.FieldRole, self.noteEdit)


        self.newPupilLayout.addLayout(self.newPupilForm)

        self.doubtsLabel = QLabel(NewPupilDialog)
        self.doubtsLabel.setObjectName(u"doubtsLabel")
        self.doubtsLabel.setWordWrap(True)
        self.doubtsLabel.setProperty(u"role", u"warnChip")

        self.newPupilLayout.addWidget(self.doubtsLabel)

        self.refusalLabel = QLabel(NewPupilDialog)
        self.refusalLabel.setObjectName(u"refusalLabel")
        self.refusalLabel.setWordWrap(True)
        self.refusalLabel.setProperty(u"role", u"warnChip")

        self.newPupilLayout.addWidget(self.refusalLabel)

        self.buttons = QDialogButtonBox(NewPupilDialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel|QDialogButtonBox.StandardButton.Save)

        self.newPupilLayout.addWidget(self.buttons)

#if QT_CONFIG(shortcut)
        self.classLabel.setBuddy(self.classBox)
        self.nameLabel.setBuddy(self.nameEdit)
        self.numberLabel.setBuddy(self.numberEdit)
        self.registryLabel.setBuddy(self.registryEdit)
        self.sexLabel.setBuddy(self.sexBox)
        self.birthLabel.setBuddy(self.birthEdit)
        self.categoryLabel.setBuddy(self.categoryBox)
        self.noteLabel.setBuddy(self.noteEdit)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(NewPupilDialog)

        QMetaObject.connectSlotsByName(NewPupilDialog)
    # setupUi

    def retranslateUi(self, NewPupilDialog):
        NewPupilDialog.setWindowTitle(QCoreApplication.translate("NewPupilDialog", u"\u65b0\u589e\u5b66\u751f", None))
        self.classLabel.setText(QCoreApplication.translate("NewPupilDialog", u"\u73ed\u7ea7", None))
#if QT_CONFIG(accessibility)
        self.classBox.setAccessibleName(QCoreApplication.translate("NewPupilDialog", u"\u73ed\u7ea7", None))
#endif // QT_CONFIG(accessibility)
        self.nameLabel.setText(QCoreApplication.translate("NewPupilDialog", u"\u59d3\u540d", None))
#if QT_CONFIG(accessibility)
        self.nameEdit.setAccessibleName(QCoreApplication.translate("NewPupilDialog", u"\u59d3\u540d", None))
#endif // QT_CONFIG(accessibility)
        self.numberLabel.setText(QCoreApplication.translate("NewPupilDialog", u"\u5b66\u53f7", None))
#if QT_CONFIG(accessibility)
        self.numberEdit.setAccessibleName(QCoreApplication.translate("NewPupilDialog", u"\u5b66\u53f7", None))
#endif // QT_CONFIG(accessibility)
        self.registryLabel.setText(QCoreApplication.translate("NewPupilDialog", u"\u5b66\u7c4d\u53f7", None))
        self.registryEdit.setPlaceholderText(QCoreApplication.translate("NewPupilDialog", u"G\u3001L \u6216 J \u52a0 18 \u4f4d\uff0c\u53ef\u4ee5\u4e0d\u586b", None))
#if QT_CONFIG(accessibility)
        self.registryEdit.setAccessibleName(QCoreApplication.translate("NewPupilDialog", u"\u5b66\u7c4d\u53f7", None))
#endif // QT_CONFIG(accessibility)
        self.sexLabel.setText(QCoreApplication.translate("NewPupilDialog", u"\u6027\u522b", None))
#if QT_CONFIG(accessibility)
        self.sexBox.setAccessibleName(QCoreApplication.translate("NewPupilDialog", u"\u6027\u522b", None))
#endif // QT_CONFIG(accessibility)
        self.birthLabel.setText(QCoreApplication.translate("NewPupilDialog", u"\u51fa\u751f\u65e5\u671f", None))
        self.birthEdit.setPlaceholderText(QCoreApplication.translate("NewPupilDialog", u"\u5982 2013-09-01\uff0c\u53ef\u4ee5\u4e0d\u586b", None))
#if QT_CONFIG(accessibility)
        self.birthEdit.setAccessibleName(QCoreApplication.translate("NewPupilDialog", u"\u51fa\u751f\u65e5\u671f", None))
#endif // QT_CONFIG(accessibility)
        self.categoryLabel.setText(QCoreApplication.translate("NewPupilDialog", u"\u5b66\u751f\u7c7b\u522b", None))
#if QT_CONFIG(accessibility)
        self.categoryBox.setAccessibleName(QCoreApplication.translate("NewPupilDialog", u"\u5b66\u751f\u7c7b\u522b", None))
#endif // QT_CONFIG(accessibility)
        self.noteLabel.setText(QCoreApplication.translate("NewPupilDialog", u"\u5907\u6ce8", None))
#if QT_CONFIG(accessibility)
        self.noteEdit.setAccessibleName(QCoreApplication.translate("NewPupilDialog", u"\u5907\u6ce8", None))
#endif // QT_CONFIG(accessibility)
        self.doubtsLabel.setText("")
        self.refusalLabel.setText("")
    # retranslateUi

