# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'activity_settings_dialog.ui'
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
from PySide6.QtWidgets import (QApplication, QComboBox, QDateEdit, QDialog,
    QFormLayout, QHBoxLayout, QHeaderView, QLabel,
    QPushButton, QSizePolicy, QSpacerItem, QSpinBox,
    QTableWidget, QTableWidgetItem, QVBoxLayout, QWidget)

class Ui_ActivitySettingsDialog(object):
    def setupUi(self, ActivitySettingsDialog):
        if not ActivitySettingsDialog.objectName():
            ActivitySettingsDialog.setObjectName(u"ActivitySettingsDialog")
        ActivitySettingsDialog.resize(560, 460)
        self.dialogLayout = QVBoxLayout(ActivitySettingsDialog)
        self.dialogLayout.setSpacing(12)
        self.dialogLayout.setObjectName(u"dialogLayout")
        self.dialogLayout.setContentsMargins(16, 16, 16, 16)
        self.settingsForm = QFormLayout()
        self.settingsForm.setObjectName(u"settingsForm")
        self.settingsForm.setHorizontalSpacing(8)
        self.settingsForm.setVerticalSpacing(8)
        self.presetBoxLabel = QLabel(ActivitySettingsDialog)
        self.presetBoxLabel.setObjectName(u"presetBoxLabel")

        self.settingsForm.setWidget(0, QFormLayout.ItemRole.LabelRole, self.presetBoxLabel)

        self.presetBox = QComboBox(ActivitySettingsDialog)
        self.presetBox.setObjectName(u"presetBox")

        self.settingsForm.setWidget(0, QFormLayout.ItemRole.FieldRole, self.presetBox)

        self.researchRowLabel = QLabel(ActivitySettingsDialog)
        self.researchRowLabel.setObjectName(u"researchRowLabel")

        self.settingsForm.setWidget(1, QFormLayout.ItemRole.LabelRole, self.researchRowLabel)

        self.researchRow = QHBoxLayout()
        self.researchRow.setSpacing(4)
        self.researchRow.setObjectName(u"researchRow")
        self.researchTimes = QSpinBox(ActivitySettingsDialog)
        self.researchTimes.setObjectName(u"researchTimes")
        self.researchTimes.setMaximum(20)

        self.researchRow.addWidget(self.researchTimes)

        self.researchUnit = QComboBox(ActivitySettingsDialog)
        self.researchUnit.setObjectName(u"researchUnit")

        self.researchRow.addWidget(self.researchUnit)

        self.gap3 = QSpacerItem(8, 4, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.researchRow.addItem(self.gap3)


        self.settingsForm.setLayout(1, QFormLayout.ItemRole.FieldRole, self.researchRow)

        self.preparationRowLabel = QLabel(ActivitySettingsDialog)
        self.preparationRowLabel.setObjectName(u"preparationRowLabel")

        self.settingsForm.setWidget(2, QFormLayout.ItemRole.LabelRole, self.preparationRowLabel)

        self.preparationRow = QHBoxLayout()
        self.preparationRow.setSpacing(4)
        self.preparationRow.setObjectName(u"preparationRow")
        self.preparationTimes = QSpinBox(ActivitySettingsDialog)
        self.preparationTimes.setObjectName(u"preparationTimes")
        self.preparationTimes.setMaximum(20)

        self.preparationRow.addWidget(self.preparationTimes)

        self.preparationUnit = QComboBox(ActivitySettingsDialog)
        self.preparationUnit.setObjectName(u"preparationUnit")

        self.preparationRow.addWidget(self.preparationUnit)

        self.gap5 = QSpacerItem(8, 4, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.preparationRow.addItem(self.gap5)


        self.settingsForm.setLayout(2, QFormLayout.ItemRole.FieldRole, self.preparationRow)

        self.leadDaysLabel = QLabel(ActivitySettingsDialog)
        self.leadDaysLabel.setObjectName(u"leadDaysLabel")

        self.settingsForm.setWidget(3, QFormLayout.ItemRole.LabelRole, self.leadDaysLabel)

        self.leadDays = QSpinBox(ActivitySettingsDialog)
        self.leadDays.setObjectName(u"leadDays")
        self.leadDays.setMaximum(30)

        self.settingsForm.setWidget(3, QFormLayout.ItemRole.FieldRole, self.leadDays)

        self.lastEditLabel = QLabel(ActivitySettingsDialog)
        self.lastEditLabel.setObjectName(u"lastEditLabel")

        self.settingsForm.setWidget(4, QFormLayout.ItemRole.LabelRole, self.lastEditLabel)

        self.lastEdit = QDateEdit(ActivitySettingsDialog)
        self.lastEdit.setObjectName(u"lastEdit")
        self.lastEdit.setCalendarPopup(True)

        self.settingsForm.setWidget(4, QFormLayout.ItemRole.FieldRole, self.lastEdit)


        self.dialogLayout.addLayout(self.settingsForm)

        self.flowsLabel = QLabel(ActivitySettingsDialog)
        self.flowsLabel.setObjectName(u"flowsLabel")
        self.flowsLabel.setProperty(u"role", u"section")

        self.dialogLayout.addWidget(self.flowsLabel)

        self.flowsHint = QLabel(ActivitySettingsDialog)
        self.flowsHint.setObjectName(u"flowsHint")
        self.flowsHint.setProperty(u"role", u"soft")

        self.dialogLayout.addWidget(self.flowsHint)

        self.flowsTable = QTableWidget(ActivitySettingsDialog)
        self.flowsTable.setObjectName(u"flowsTable")

        self.dialogLayout.addWidget(self.flowsTable)

        self.refusalLabel = QLabel(ActivitySettingsDialog)
        self.refusalLabel.setObjectName(u"refusalLabel")
        self.refusalLabel.setWordWrap(True)
        self.refusalLabel.setProperty(u"role", u"refusal")

        self.dialogLayout.addWidget(self.refusalLabel)

        self.buttonsRow = QHBoxLayout()
        self.buttonsRow.setSpacing(8)
        self.buttonsRow.setObjectName(u"buttonsRow")
        self.gap8 = QSpacerItem(8, 4, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttonsRow.addItem(self.gap8)

        self.cancelButton = QPushButton(ActivitySettingsDialog)
        self.cancelButton.setObjectName(u"cancelButton")

        self.buttonsRow.addWidget(self.cancelButton)

        self.saveButton = QPushButton(ActivitySettingsDialog)
        self.saveButton.setObjectName(u"saveButton")
        self.saveButton.setProperty(u"role", u"primary")

        self.buttonsRow.addWidget(self.saveButton)


        self.dialogLayout.addLayout(self.buttonsRow)

        self.dialogLayout.setStretch(3, 1)

        self.retranslateUi(ActivitySettingsDialog)

        QMetaObject.connectSlotsByName(ActivitySettingsDialog)
    # setupUi

    def retranslateUi(self, ActivitySettingsDialog):
        ActivitySettingsDialog.setWindowTitle(QCoreApplication.translate("ActivitySettingsDialog", u"\u6d3b\u52a8\u7684\u8bbe\u7f6e", None))
        self.presetBoxLabel.setText(QCoreApplication.translate("ActivitySettingsDialog", u"\u901a\u884c\u7684\u505a\u6cd5", None))
#if QT_CONFIG(accessibility)
        self.presetBox.setAccessibleName(QCoreApplication.translate("ActivitySettingsDialog", u"\u901a\u884c\u7684\u505a\u6cd5", None))
#endif // QT_CONFIG(accessibility)
        self.researchRowLabel.setText(QCoreApplication.translate("ActivitySettingsDialog", u"\u6559\u7814\u7ec4", None))
#if QT_CONFIG(accessibility)
        self.researchTimes.setAccessibleName(QCoreApplication.translate("ActivitySettingsDialog", u"\u6559\u7814\u7ec4\u51e0\u6b21", None))
#endif // QT_CONFIG(accessibility)
        self.researchTimes.setSuffix(QCoreApplication.translate("ActivitySettingsDialog", u" \u6b21", None))
#if QT_CONFIG(accessibility)
        self.researchUnit.setAccessibleName(QCoreApplication.translate("ActivitySettingsDialog", u"\u6559\u7814\u7ec4\u591a\u957f\u65f6\u95f4\u4e00\u7b97", None))
#endif // QT_CONFIG(accessibility)
        self.preparationRowLabel.setText(QCoreApplication.translate("ActivitySettingsDialog", u"\u5907\u8bfe\u7ec4", None))
#if QT_CONFIG(accessibility)
        self.preparationTimes.setAccessibleName(QCoreApplication.translate("ActivitySettingsDialog", u"\u5907\u8bfe\u7ec4\u51e0\u6b21", None))
#endif // QT_CONFIG(accessibility)
        self.preparationTimes.setSuffix(QCoreApplication.translate("ActivitySettingsDialog", u" \u6b21", None))
#if QT_CONFIG(accessibility)
        self.preparationUnit.setAccessibleName(QCoreApplication.translate("ActivitySettingsDialog", u"\u5907\u8bfe\u7ec4\u591a\u957f\u65f6\u95f4\u4e00\u7b97", None))
#endif // QT_CONFIG(accessibility)
        self.leadDaysLabel.setText(QCoreApplication.translate("ActivitySettingsDialog", u"\u521d\u6848\u63d0\u524d", None))
#if QT_CONFIG(accessibility)
        self.leadDays.setAccessibleName(QCoreApplication.translate("ActivitySettingsDialog", u"\u521d\u6848\u63d0\u524d\u51e0\u5929", None))
#endif // QT_CONFIG(accessibility)
        self.leadDays.setSuffix(QCoreApplication.translate("ActivitySettingsDialog", u" \u5929\u53d1\u7ed9\u7ec4\u5458", None))
        self.lastEditLabel.setText(QCoreApplication.translate("ActivitySettingsDialog", u"\u653e\u5047", None))
#if QT_CONFIG(accessibility)
        self.lastEdit.setAccessibleName(QCoreApplication.translate("ActivitySettingsDialog", u"\u6d3b\u52a8\u7b97\u5230\u54ea\u5929", None))
#endif // QT_CONFIG(accessibility)
        self.lastEdit.setDisplayFormat(QCoreApplication.translate("ActivitySettingsDialog", u"yyyy-MM-dd", None))
        self.flowsLabel.setText(QCoreApplication.translate("ActivitySettingsDialog", u"\u5404\u7c7b\u6d3b\u52a8\u8d70\u54ea\u79cd\u6d41\u7a0b", None))
        self.flowsHint.setText(QCoreApplication.translate("ActivitySettingsDialog", u"\u5728\u201c\u6d41\u7a0b\u201d\u4e00\u683c\u6253\u9996\u5b57\u9009\uff1b\u7a7a\u7740\u5c31\u662f\u4e0d\u5206\u6b65\u3002", None))
#if QT_CONFIG(accessibility)
        self.flowsTable.setAccessibleName(QCoreApplication.translate("ActivitySettingsDialog", u"\u5404\u7c7b\u6d3b\u52a8\u7684\u6d41\u7a0b", None))
#endif // QT_CONFIG(accessibility)
        self.refusalLabel.setText("")
        self.cancelButton.setText(QCoreApplication.translate("ActivitySettingsDialog", u"\u53d6\u6d88", None))
#if QT_CONFIG(accessibility)
        self.cancelButton.setAccessibleName(QCoreApplication.translate("ActivitySettingsDialog", u"\u53d6\u6d88", None))
#endif // QT_CONFIG(accessibility)
        self.saveButton.setText(QCoreApplication.translate("ActivitySettingsDialog", u"\u4fdd\u5b58", None))
#if QT_CONFIG(accessibility)
        self.saveButton.setAccessibleName(QCoreApplication.translate("ActivitySettingsDialog", u"\u4fdd\u5b58", None))
#endif // QT_CONFIG(accessibility)
    # retranslateUi

