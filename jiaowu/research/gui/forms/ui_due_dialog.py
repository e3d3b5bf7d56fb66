# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'due_dialog.ui'
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
from PySide6.QtWidgets import (QApplication, QCheckBox, QComboBox, QDateEdit,
    QDialog, QFormLayout, QHBoxLayout, QLabel,
    QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout,
    QWidget)

class Ui_DueDialog(object):
    def setupUi(self, DueDialog):
        if not DueDialog.objectName():
            DueDialog.setObjectName(u"DueDialog")
        DueDialog.resize(440, 260)
        self.dialogLayout = QVBoxLayout(DueDialog)
        self.dialogLayout.setSpacing(12)
        self.dialogLayout.setObjectName(u"dialogLayout")
        self.dialogLayout.setContentsMargins(16, 16, 16, 16)
        self.dueForm = QFormLayout()
        self.dueForm.setObjectName(u"dueForm")
        self.dueForm.setHorizontalSpacing(8)
        self.dueForm.setVerticalSpacing(8)
        self.kindBoxLabel = QLabel(DueDialog)
        self.kindBoxLabel.setObjectName(u"kindBoxLabel")

        self.dueForm.setWidget(0, QFormLayout.ItemRole.LabelRole, self.kindBoxLabel)

        self.kindBox = QComboBox(DueDialog)
        self.kindBox.setObjectName(u"kindBox")

        self.dueForm.setWidget(0, QFormLayout.ItemRole.FieldRole, self.kindBox)

        self.whoRowLabel = QLabel(DueDialog)
        self.whoRowLabel.setObjectName(u"whoRowLabel")

        self.dueForm.setWidget(1, QFormLayout.ItemRole.LabelRole, self.whoRowLabel)

        self.whoRow = QHBoxLayout()
        self.whoRow.setSpacing(8)
        self.whoRow.setObjectName(u"whoRow")
        self.researchCheck = QCheckBox(DueDialog)
        self.researchCheck.setObjectName(u"researchCheck")
        self.researchCheck.setChecked(True)

        self.whoRow.addWidget(self.researchCheck)

        self.preparationCheck = QCheckBox(DueDialog)
        self.preparationCheck.setObjectName(u"preparationCheck")
        self.preparationCheck.setChecked(True)

        self.whoRow.addWidget(self.preparationCheck)

        self.gap3 = QSpacerItem(8, 4, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.whoRow.addItem(self.gap3)


        self.dueForm.setLayout(1, QFormLayout.ItemRole.FieldRole, self.whoRow)

        self.dueEditLabel = QLabel(DueDialog)
        self.dueEditLabel.setObjectName(u"dueEditLabel")

        self.dueForm.setWidget(2, QFormLayout.ItemRole.LabelRole, self.dueEditLabel)

        self.dueEdit = QDateEdit(DueDialog)
        self.dueEdit.setObjectName(u"dueEdit")
        self.dueEdit.setCalendarPopup(True)

        self.dueForm.setWidget(2, QFormLayout.ItemRole.FieldRole, self.dueEdit)


        self.dialogLayout.addLayout(self.dueForm)

        self.refusalLabel = QLabel(DueDialog)
        self.refusalLabel.setObjectName(u"refusalLabel")
        self.refusalLabel.setWordWrap(True)
        self.refusalLabel.setProperty(u"role", u"refusal")

        self.dialogLayout.addWidget(self.refusalLabel)

        self.gap5 = QSpacerItem(8, 4, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.dialogLayout.addItem(self.gap5)

        self.buttonsRow = QHBoxLayout()
        self.buttonsRow.setSpacing(8)
        self.buttonsRow.setObjectName(u"buttonsRow")
        self.gap6 = QSpacerItem(8, 4, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttonsRow.addItem(self.gap6)

        self.cancelButton = QPushButton(DueDialog)
        self.cancelButton.setObjectName(u"cancelButton")

        self.buttonsRow.addWidget(self.cancelButton)

        self.saveButton = QPushButton(DueDialog)
        self.saveButton.setObjectName(u"saveButton")
        self.saveButton.setProperty(u"role", u"primary")

        self.buttonsRow.addWidget(self.saveButton)


        self.dialogLayout.addLayout(self.buttonsRow)

        self.dialogLayout.setStretch(2, 1)

        self.retranslateUi(DueDialog)

        QMetaObject.connectSlotsByName(DueDialog)
    # setupUi

    def retranslateUi(self, DueDialog):
        DueDialog.setWindowTitle(QCoreApplication.translate("DueDialog", u"\u5e03\u7f6e\u5e94\u4ea4", None))
        self.kindBoxLabel.setText(QCoreApplication.translate("DueDialog", u"\u79cd\u7c7b", None))
#if QT_CONFIG(accessibility)
        self.kindBox.setAccessibleName(QCoreApplication.translate("DueDialog", u"\u79cd\u7c7b", None))
#endif // QT_CONFIG(accessibility)
        self.whoRowLabel.setText(QCoreApplication.translate("DueDialog", u"\u8c01\u4ea4", None))
        self.researchCheck.setText(QCoreApplication.translate("DueDialog", u"\u6559\u7814\u7ec4", None))
        self.preparationCheck.setText(QCoreApplication.translate("DueDialog", u"\u5907\u8bfe\u7ec4", None))
        self.dueEditLabel.setText(QCoreApplication.translate("DueDialog", u"\u671f\u9650", None))
#if QT_CONFIG(accessibility)
        self.dueEdit.setAccessibleName(QCoreApplication.translate("DueDialog", u"\u671f\u9650", None))
#endif // QT_CONFIG(accessibility)
        self.dueEdit.setDisplayFormat(QCoreApplication.translate("DueDialog", u"yyyy-MM-dd", None))
        self.refusalLabel.setText("")
        self.cancelButton.setText(QCoreApplication.translate("DueDialog", u"\u53d6\u6d88", None))
#if QT_CONFIG(accessibility)
        self.cancelButton.setAccessibleName(QCoreApplication.translate("DueDialog", u"\u53d6\u6d88", None))
#endif // QT_CONFIG(accessibility)
        self.saveButton.setText(QCoreApplication.translate("DueDialog", u"\u5e03\u7f6e", None))
#if QT_CONFIG(accessibility)
        self.saveButton.setAccessibleName(QCoreApplication.translate("DueDialog", u"\u5e03\u7f6e", None))
#endif // QT_CONFIG(accessibility)
    # retranslateUi

