# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'settings_dialog.ui'
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
from PySide6.QtWidgets import (QApplication, QCheckBox, QComboBox, QDialog,
    QDoubleSpinBox, QFormLayout, QHBoxLayout, QHeaderView,
    QLabel, QLineEdit, QListWidget, QListWidgetItem,
    QPushButton, QSizePolicy, QSpacerItem, QSpinBox,
    QStackedWidget, QTableWidget, QTableWidgetItem, QVBoxLayout,
    QWidget)

from jiaowu.school.gui.subjects_editor import SubjectsEditor

class Ui_SettingsDialog(object):
    def setupUi(self, SettingsDialog):
        if not SettingsDialog.objectName():
            SettingsDialog.setObjectName(u"SettingsDialog")
        SettingsDialog.resize(960, 600)
        self.settingsLayout = QVBoxLayout(SettingsDialog)
        self.settingsLayout.setSpacing(12)
        self.settingsLayout.setObjectName(u"settingsLayout")
        self.settingsLayout.setContentsMargins(0, 0, 24, 16)
        self.settingsRow = QHBoxLayout()
        self.settingsRow.setSpacing(24)
        self.settingsRow.setObjectName(u"settingsRow")
        self.settingsRow.setContentsMargins(0, 0, 0, 0)
        self.sectionsList = QListWidget(SettingsDialog)
        self.sectionsList.setObjectName(u"sectionsList")
        self.sectionsList.setProperty(u"role", u"side")
        self.sectionsList.setMaximumSize(QSize(150, 16777215))
        self.sectionsList.setMinimumSize(QSize(150, 0))

        self.settingsRow.addWidget(self.sectionsList)

        self.stack = QStackedWidget(SettingsDialog)
        self.stack.setObjectName(u"stack")
        self.schoolPage = QWidget()
        self.schoolPage.setObjectName(u"schoolPage")
        self.schoolPageLayout = QVBoxLayout(self.schoolPage)
        self.schoolPageLayout.setSpacing(12)
        self.schoolPageLayout.setObjectName(u"schoolPageLayout")
        self.schoolPageLayout.setContentsMargins(0, 8, 0, 0)
        self.schoolTitle = QLabel(self.schoolPage)
        self.schoolTitle.setObjectName(u"schoolTitle")
        self.schoolTitle.setProperty(u"role", u"title")

        self.schoolPageLayout.addWidget(self.schoolTitle)

        self.schoolForm = QFormLayout()
        self.schoolForm.setObjectName(u"schoolForm")
        self.schoolForm.setHorizontalSpacing(16)
        self.schoolForm.setVerticalSpacing(12)
        self.schoolForm.setContentsMargins(0, 0, 0, 0)
        self.nameLabel = QLabel(self.schoolPage)
        self.nameLabel.setObjectName(u"nameLabel")

        self.schoolForm.setWidget(0, QFormLayout.ItemRole.LabelRole, self.nameLabel)

        self.nameEdit = QLineEdit(self.schoolPage)
        self.nameEdit.setObjectName(u"nameEdit")

        self.schoolForm.setWidget(0, QFormLayout.ItemRole.FieldRole, self.nameEdit)

        self.kindLabel = QLabel(self.schoolPage)
        self.kindLabel.setObjectName(u"kindLabel")

        self.schoolForm.setWidget(1, QFormLayout.ItemRole.LabelRole, self.kindLabel)

        self.kindBox = QComboBox(self.schoolPage)
        self.kindBox.setObjectName(u"kindBox")

        self.schoolForm.setWidget(1, QFormLayout.ItemRole.FieldRole, self.kindBox)

        self.styleLabel = QLabel(self.schoolPage)
        self.styleLabel.setObjectName(u"styleLabel")

        self.schoolForm.setWidget(2, QFormLayout.ItemRole.LabelRole, self.styleLabel)

        self.styleBox = QComboBox(self.schoolPage)
        self.styleBox.setObjectName(u"styleBox")

        self.schoolForm.setWidget(2, QFormLayout.ItemRole.FieldRole, self.styleBox)

        self.styleHint = QLabel(self.schoolPage)
        self.styleHint.setObjectName(u"styleHint")
        self.styleHint.setProperty(u"role", u"soft")
        self.styleHint.setWordWrap(True)

        self.schoolForm.setWidget(3, QFormLayout.ItemRole.FieldRole, self.styleHint)


        self.schoolPageLayout.addLayout(self.schoolForm)

        self.schoolSpring = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.schoolPageLayout.addItem(self.schoolSpring)

        self.stack.addWidget(self.schoolPage)
        self.classesPage = QWidget()
        self.classesPage.setObjectName(u"classesPage")
        self.classesPageLayout = QVBoxLayout(self.classesPage)
        self.classesPageLayout.setSpacing(12)
        self.classesPageLayout.setObjectName(u"classesPageLayout")
        self.classesPageLayout.setContentsMargins(0, 8, 0, 0)
        self.classesTitle = QLabel(self.classesPage)
        self.classesTitle.setObjectName(u"classesTitle")
        self.classesTitle.setProperty(u"role", u"title")

        self.classesPageLayout.addWidget(self.classesTitle)

        self.classesHint = QLabel(self.classesPage)
        self.classesHint.setObjectName(u"classesHint")
        self.classesHint.setProperty(u"role", u"soft")
        self.classesHint.setWordWrap(True)

        self.classesPageLayout.addWidget(self.classesHint)

        self.classesTable = QTableWidget(self.classesPage)
        self.classesTable.setObjectName(u"classesTable")

        self.classesPageLayout.addWidget(self.classesTable)

        self.classesRow = QHBoxLayout()
        self.classesRow.setSpacing(8)
        self.classesRow.setObjectName(u"classesRow")
        self.classesRow.setContentsMargins(0, 0, 0, 0)
        self.gradeBox = QComboBox(self.classesPage)
        self.gradeBox.setObjectName(u"gradeBox")

        self.classesRow.addWidget(self.gradeBox)

        self.addClassButton = QPushButton(self.classesPage)
        self.addClassButton.setObjectName(u"addClassButton")
        self.addClassButton.setAutoDefault(False)

        self.classesRow.addWidget(self.addClassButton)

        self.dropClassButton = QPushButton(self.classesPage)
        self.dropClassButton.setObjectName(u"dropClassButton")
        self.dropClassButton.setAutoDefault(False)

        self.classesRow.addWidget(self.dropClassButton)

        self.classesSpring = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.classesRow.addItem(self.classesSpring)


        self.classesPageLayout.addLayout(self.classesRow)

        self.stack.addWidget(self.classesPage)
        self.subjectsPage = QWidget()
        self.subjectsPage.setObjectName(u"subjectsPage")
        self.subjectsPageLayout = QVBoxLayout(self.subjectsPage)
        self.subjectsPageLayout.setSpacing(12)
        self.subjectsPageLayout.setObjectName(u"subjectsPageLayout")
        self.subjectsPageLayout.setContentsMargins(0, 8, 0, 0)
        self.subjectsTitle = QLabel(self.subjectsPage)
        self.subjectsTitle.setObjectName(u"subjectsTitle")
        self.subjectsTitle.setProperty(u"role", u"title")

        self.subjectsPageLayout.addWidget(self.subjectsTitle)

        self.subjectsHint = QLabel(self.subjectsPage)
        self.subjectsHint.setObjectName(u"subjectsHint")
        self.subjectsHint.setProperty(u"role", u"soft")
        self.subjectsHint.setWordWrap(True)

        self.subjectsPageLayout.addWidget(self.subjectsHint)

        self.subjectsEditor = SubjectsEditor(self.subjectsPage)
        self.subjectsEditor.setObjectName(u"subjectsEditor")

        self.subjectsPageLayout.addWidget(self.subjectsEditor)

        self.stack.addWidget(self.subjectsPage)
        self.examsPage = QWidget()
        self.examsPage.setObjectName(u"examsPage")
        self.examsPageLayout = QVBoxLayout(self.examsPage)
        self.examsPageLayout.setSpacing(12)
        self.examsPageLayout.setObjectName(u"examsPageLayout")
        self.examsPageLayout.setContentsMargins(0, 8, 0, 0)
        self.examsTitle = QLabel(self.examsPage)
        self.examsTitle.setObjectName(u"examsTitle")
        self.examsTitle.setProperty(u"role", u"title")

        self.examsPageLayout.addWidget(self.examsTitle)

        self.complianceLabel = QLabel(self.examsPage)
        self.complianceLabel.setObjectName(u"complianceLabel")
        self.complianceLabel.setWordWrap(True)

        self.examsPageLayout.addWidget(self.complianceLabel)

        self.complianceRow = QHBoxLayout()
        self.complianceRow.setSpacing(8)
        self.complianceRow.setObjectName(u"complianceRow")
        self.complianceRow.setContentsMargins(0, 0, 0, 0)
        self.complianceButton = QPushButton(self.examsPage)
        self.complianceButton.setObjectName(u"complianceButton")
        self.complianceButton.setAutoDefault(False)

        self.complianceRow.addWidget(self.complianceButton)

        self.complianceSpring = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.complianceRow.addItem(self.complianceSpring)


        self.examsPageLayout.addLayout(self.complianceRow)

        self.limitsLabel = QLabel(self.examsPage)
        self.limitsLabel.setObjectName(u"limitsLabel")
        self.limitsLabel.setProperty(u"role", u"section")

        self.examsPageLayout.addWidget(self.limitsLabel)

        self.limitsHint = QLabel(self.examsPage)
        self.limitsHint.setObjectName(u"limitsHint")
        self.limitsHint.setProperty(u"role", u"soft")
        self.limitsHint.setWordWrap(True)

        self.examsPageLayout.addWidget(self.limitsHint)

        self.limitsForm = QFormLayout()
        self.limitsForm.setObjectName(u"limitsForm")
        self.limitsForm.setHorizontalSpacing(16)
        self.limitsForm.setVerticalSpacing(12)
        self.limitsForm.setContentsMargins(0, 0, 0, 0)
        self.lowerLabel = QLabel(self.examsPage)
        self.lowerLabel.setObjectName(u"lowerLabel")

        self.limitsForm.setWidget(0, QFormLayout.ItemRole.LabelRole, self.lowerLabel)

        self.lowerSpin = QSpinBox(self.examsPage)
        self.lowerSpin.setObjectName(u"lowerSpin")
        self.lowerSpin.setMaximumSize(QSize(130, 16777215))
        self.lowerSpin.setMinimum(-1)
        self.lowerSpin.setMaximum(20)

        self.limitsForm.setWidget(0, QFormLayout.ItemRole.FieldRole, self.lowerSpin)

        self.primaryLabel = QLabel(self.examsPage)
        self.primaryLabel.setObjectName(u"primaryLabel")

        self.limitsForm.setWidget(1, QFormLayout.ItemRole.LabelRole, self.primaryLabel)

        self.primarySpin = QSpinBox(self.examsPage)
        self.primarySpin.setObjectName(u"primarySpin")
        self.primarySpin.setMaximumSize(QSize(130, 16777215))
        self.primarySpin.setMinimum(-1)
        self.primarySpin.setMaximum(20)

        self.limitsForm.setWidget(1, QFormLayout.ItemRole.FieldRole, self.primarySpin)

        self.juniorLabel = QLabel(self.examsPage)
        self.juniorLabel.setObjectName(u"juniorLabel")

        self.limitsForm.setWidget(2, QFormLayout.ItemRole.LabelRole, self.juniorLabel)

        self.juniorSpin = QSpinBox(self.examsPage)
        self.juniorSpin.setObjectName(u"juniorSpin")
        self.juniorSpin.setMaximumSize(QSize(130, 16777215))
        self.juniorSpin.setMinimum(-1)
        self.juniorSpin.setMaximum(20)

        self.limitsForm.setWidget(2, QFormLayout.ItemRole.FieldRole, self.juniorSpin)

        self.seniorLabel = QLabel(self.examsPage)
        self.seniorLabel.setObjectName(u"seniorLabel")

        self.limitsForm.setWidget(3, QFormLayout.ItemRole.LabelRole, self.seniorLabel)

        self.seniorSpin = QSpinBox(self.examsPage)
        self.seniorSpin.setObjectName(u"seniorSpin")
        self.seniorSpin.setMaximumSize(QSize(130, 16777215))
        self.seniorSpin.setMinimum(-1)
        self.seniorSpin.setMaximum(20)

        self.limitsForm.setWidget(3, QFormLayout.ItemRole.FieldRole, self.seniorSpin)

        self.mockLabel = QLabel(self.examsPage)
        self.mockLabel.setObjectName(u"mockLabel")

        self.limitsForm.setWidget(4, QFormLayout.ItemRole.LabelRole, self.mockLabel)

        self.mockSpin = QSpinBox(self.examsPage)
        self.mockSpin.setObjectName(u"mockSpin")
        self.mockSpin.setMaximumSize(QSize(130, 16777215))
        self.mockSpin.setMinimum(-1)
        self.mockSpin.setMaximum(20)

        self.limitsForm.setWidget(4, QFormLayout.ItemRole.FieldRole, self.mockSpin)


        self.examsPageLayout.addLayout(self.limitsForm)

        self.examsSpring = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.examsPageLayout.addItem(self.examsSpring)

        self.stack.addWidget(self.examsPage)
        self.supportPage = QWidget()
        self.supportPage.setObjectName(u"supportPage")
        self.supportPageLayout = QVBoxLayout(self.supportPage)
        self.supportPageLayout.setSpacing(12)
        self.supportPageLayout.setObjectName(u"supportPageLayout")
        self.supportPageLayout.setContentsMargins(0, 8, 0, 0)
        self.supportTitle = QLabel(self.supportPage)
        self.supportTitle.setObjectName(u"supportTitle")
        self.supportTitle.setProperty(u"role", u"title")

        self.supportPageLayout.addWidget(self.supportTitle)

        self.supportHint = QLabel(self.supportPage)
        self.supportHint.setObjectName(u"supportHint")
        self.supportHint.setProperty(u"role", u"soft")
        self.supportHint.setWordWrap(True)

        self.supportPageLayout.addWidget(self.supportHint)

        self.supportForm = QFormLayout()
        self.supportForm.setObjectName(u"supportForm")
        self.supportForm.setHorizontalSpacing(16)
        self.supportForm.setVerticalSpacing(12)
        self.supportForm.setContentsMargins(0, 0, 0, 0)
        self.failedCheck = QCheckBox(self.supportPage)
        self.failedCheck.setObjectName(u"failedCheck")

        self.supportForm.setWidget(0, QFormLayout.ItemRole.LabelRole, self.failedCheck)

        self.failedSpin = QSpinBox(self.supportPage)
        self.failedSpin.setObjectName(u"failedSpin")
        self.failedSpin.setMaximumSize(QSize(130, 16777215))
        self.failedSpin.setMinimum(1)
        self.failedSpin.setMaximum(12)

        self.supportForm.setWidget(0, QFormLayout.ItemRole.FieldRole, self.failedSpin)

        self.bottomCheck = QCheckBox(self.supportPage)
        self.bottomCheck.setObjectName(u"bottomCheck")

        self.supportForm.setWidget(1, QFormLayout.ItemRole.LabelRole, self.bottomCheck)

        self.bottomSpin = QDoubleSpinBox(self.supportPage)
        self.bottomSpin.setObjectName(u"bottomSpin")
        self.bottomSpin.setMaximumSize(QSize(130, 16777215))
        self.bottomSpin.setDecimals(1)
        self.bottomSpin.setMinimum(0.100000000000000)
        self.bottomSpin.setMaximum(100.000000000000000)

        self.supportForm.setWidget(1, QFormLayout.ItemRole.FieldRole, self.bottomSpin)

        self.nominatedCheck = QCheckBox(self.supportPage)
        self.nominatedCheck.setObjectName(u"nominatedCheck")

        self.supportForm.setWidget(2, QFormLayout.ItemRole.LabelRole, self.nominatedCheck)

        self.nominatedHint = QLabel(self.supportPage)
        self.nominatedHint.setObjectName(u"nominatedHint")

        self.supportForm.setWidget(2, QFormLayout.ItemRole.FieldRole, self.nominatedHint)


        self.supportPageLayout.addLayout(self.supportForm)

        self.supportSpring = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.supportPageLayout.addItem(self.supportSpring)

        self.stack.addWidget(self.supportPage)
        self.passwordPage = QWidget()
        self.passwordPage.setObjectName(u"passwordPage")
        self.passwordPageLayout = QVBoxLayout(self.passwordPage)
        self.passwordPageLayout.setSpacing(12)
        self.passwordPageLayout.setObjectName(u"passwordPageLayout")
        self.passwordPageLayout.setContentsMargins(0, 8, 0, 0)
        self.passwordTitle = QLabel(self.passwordPage)
        self.passwordTitle.setObjectName(u"passwordTitle")
        self.passwordTitle.setProperty(u"role", u"title")

        self.passwordPageLayout.addWidget(self.passwordTitle)

        self.passwordHint = QLabel(self.passwordPage)
        self.passwordHint.setObjectName(u"passwordHint")
        self.passwordHint.setProperty(u"role", u"soft")
        self.passwordHint.setWordWrap(True)

        self.passwordPageLayout.addWidget(self.passwordHint)

        self.passwordForm = QFormLayout()
        self.passwordForm.setObjectName(u"passwordForm")
        self.passwordForm.setHorizontalSpacing(16)
        self.passwordForm.setVerticalSpacing(12)
        self.passwordForm.setContentsMargins(0, 0, 0, 0)
        self.oldPasswordLabel = QLabel(self.passwordPage)
        self.oldPasswordLabel.setObjectName(u"oldPasswordLabel")

        self.passwordForm.setWidget(0, QFormLayout.ItemRole.LabelRole, self.oldPasswordLabel)

        self.oldPasswordEdit = QLineEdit(self.passwordPage)
        self.oldPasswordEdit.setObjectName(u"oldPasswordEdit")
        self.oldPasswordEdit.setEchoMode(QLineEdit.EchoMode.Password)

        self.passwordForm.setWidget(0, QFormLayout.ItemRole.FieldRole, self.oldPasswordEdit)

        self.newPasswordLabel = QLabel(self.passwordPage)
        self.newPasswordLabel.setObjectName(u"newPasswordLabel")

        self.passwordForm.setWidget(1, QFormLayout.ItemRole.LabelRole, self.newPasswordLabel)

        self.newPasswordEdit = QLineEdit(self.passwordPage)
        self.newPasswordEdit.setObjectName(u"newPasswordEdit")
        self.newPasswordEdit.setEchoMode(QLineEdit.EchoMode.Password)

        self.passwordForm.setWidget(1, QFormLayout.ItemRole.FieldRole, self.newPasswordEdit)

        self.againPasswordLabel = QLabel(self.passwordPage)
        self.againPasswordLabel.setObjectName(u"againPasswordLabel")

        self.passwordForm.setWidget(2, QFormLayout.ItemRole.LabelRole, self.againPasswordLabel)

        self.againPasswordEdit = QLineEdit(self.passwordPage)
        self.againPasswordEdit.setObjectName(u"againPasswordEdit")
        self.againPasswordEdit.setEchoMode(QLineEdit.EchoMode.Password)

        self.passwordForm.setWidget(2, QFormLayout.ItemRole.FieldRole, self.againPasswordEdit)


        self.passwordPageLayout.addLayout(self.passwordForm)

        self.passwordRow = QHBoxLayout()
        self.passwordRow.setSpacing(8)
        self.passwordRow.setObjectName(u"passwordRow")
        self.passwordRow.setContentsMargins(0, 0, 0, 0)
        self.setPasswordButton = QPushButton(self.passwordPage)
        self.setPasswordButton.setObjectName(u"setPasswordButton")
        self.setPasswordButton.setAutoDefault(False)

        self.passwordRow.addWidget(self.setPasswordButton)

        self.dropPasswordButton = QPushButton(self.passwordPage)
        self.dropPasswordButton.setObjectName(u"dropPasswordButton")
        self.dropPasswordButton.setAutoDefault(False)

        self.passwordRow.addWidget(self.dropPasswordButton)

        self.passwordSpring = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.passwordRow.addItem(self.passwordSpring)


        self.passwordPageLayout.addLayout(self.passwordRow)

        self.passwordPageSpring = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.passwordPageLayout.addItem(self.passwordPageSpring)

        self.stack.addWidget(self.passwordPage)

        self.settingsRow.addWidget(self.stack)


        self.settingsLayout.addLayout(self.settingsRow)

        self.refusalLabel = QLabel(SettingsDialog)
        self.refusalLabel.setObjectName(u"refusalLabel")
        self.refusalLabel.setProperty(u"role", u"refusal")
        self.refusalLabel.setWordWrap(True)

        self.settingsLayout.addWidget(self.refusalLabel)

        self.buttonsRow = QHBoxLayout()
        self.buttonsRow.setSpacing(8)
        self.buttonsRow.setObjectName(u"buttonsRow")
        self.buttonsRow.setContentsMargins(0, 0, 0, 0)
        self.buttonsSpring = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttonsRow.addItem(self.buttonsSpring)

        self.cancelButton = QPushButton(SettingsDialog)
        self.cancelButton.setObjectName(u"cancelButton")
        self.cancelButton.setAutoDefault(False)

        self.buttonsRow.addWidget(self.cancelButton)

        self.saveButton = QPushButton(SettingsDialog)
        self.saveButton.setObjectName(u"saveButton")
        self.saveButton.setProperty(u"role", u"primary")

        self.buttonsRow.addWidget(self.saveButton)


        self.settingsLayout.addLayout(self.buttonsRow)

#if QT_CONFIG(shortcut)
        self.nameLabel.setBuddy(self.nameEdit)
        self.kindLabel.setBuddy(self.kindBox)
        self.styleLabel.setBuddy(self.styleBox)
        self.lowerLabel.setBuddy(self.lowerSpin)
        self.primaryLabel.setBuddy(self.primarySpin)
        self.juniorLabel.setBuddy(self.juniorSpin)
        self.seniorLabel.setBuddy(self.seniorSpin)
        self.mockLabel.setBuddy(self.mockSpin)
        self.oldPasswordLabel.setBuddy(self.oldPasswordEdit)
        self.newPasswordLabel.setBuddy(self.newPasswordEdit)
        self.againPasswordLabel.setBuddy(self.againPasswordEdit)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(SettingsDialog)

        self.saveButton.setDefault(True)


        QMetaObject.connectSlotsByName(SettingsDialog)
    # setupUi

    def retranslateUi(self, SettingsDialog):
        SettingsDialog.setWindowTitle(QCoreApplication.translate("SettingsDialog", u"\u5b66\u6821\u8bbe\u7f6e", None))
#if QT_CONFIG(accessibility)
        self.sectionsList.setAccessibleName(QCoreApplication.translate("SettingsDialog", u"\u8bbe\u7f6e\u7684\u5404\u90e8\u5206", None))
#endif // QT_CONFIG(accessibility)
        self.schoolTitle.setText(QCoreApplication.translate("SettingsDialog", u"\u5b66\u6821", None))
        self.nameLabel.setText(QCoreApplication.translate("SettingsDialog", u"\u5b66\u6821\u540d\u79f0", None))
#if QT_CONFIG(accessibility)
        self.nameEdit.setAccessibleName(QCoreApplication.translate("SettingsDialog", u"\u5b66\u6821\u540d\u79f0", None))
#endif // QT_CONFIG(accessibility)
        self.kindLabel.setText(QCoreApplication.translate("SettingsDialog", u"\u5b66\u6bb5", None))
#if QT_CONFIG(accessibility)
        self.kindBox.setAccessibleName(QCoreApplication.translate("SettingsDialog", u"\u5b66\u6bb5", None))
#endif // QT_CONFIG(accessibility)
        self.styleLabel.setText(QCoreApplication.translate("SettingsDialog", u"\u73ed\u7ea7\u5199\u6cd5", None))
#if QT_CONFIG(accessibility)
        self.styleBox.setAccessibleName(QCoreApplication.translate("SettingsDialog", u"\u73ed\u7ea7\u5199\u6cd5", None))
#endif // QT_CONFIG(accessibility)
        self.styleHint.setText("")
        self.classesTitle.setText(QCoreApplication.translate("SettingsDialog", u"\u73ed\u7ea7", None))
        self.classesHint.setText("")
#if QT_CONFIG(accessibility)
        self.classesTable.setAccessibleName(QCoreApplication.translate("SettingsDialog", u"\u73ed\u7ea7", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.gradeBox.setAccessibleName(QCoreApplication.translate("SettingsDialog", u"\u6dfb\u5230\u54ea\u4e2a\u5e74\u7ea7", None))
#endif // QT_CONFIG(accessibility)
        self.addClassButton.setText(QCoreApplication.translate("SettingsDialog", u"\u6dfb\u4e00\u4e2a\u73ed", None))
        self.dropClassButton.setText(QCoreApplication.translate("SettingsDialog", u"\u5220\u53bb\u8fd9\u4e2a\u73ed", None))
#if QT_CONFIG(tooltip)
        self.dropClassButton.setToolTip(QCoreApplication.translate("SettingsDialog", u"\u5df2\u6709\u5b66\u751f\u3001\u4efb\u6559\u6216\u6210\u7ee9\u7684\u73ed\u4e0d\u80fd\u5220", None))
#endif // QT_CONFIG(tooltip)
        self.subjectsTitle.setText(QCoreApplication.translate("SettingsDialog", u"\u5b66\u79d1\u4e0e\u5206\u6570\u7ebf", None))
        self.subjectsHint.setText(QCoreApplication.translate("SettingsDialog", u"\u53cc\u51fb\u53ef\u4ee5\u6539\uff1b\u5206\u6570\u7ebf\u662f\u6ee1\u5206\u7684\u767e\u5206\u6bd4\u3002\u5bfc\u5165\u548c\u5f55\u5165\u6210\u7ee9\u65f6\u7528\u4f5c\u9ed8\u8ba4\u503c\uff0c\u5df2\u6709\u7684\u8003\u8bd5\u4e0d\u53d7\u5f71\u54cd\u3002", None))
        self.examsTitle.setText(QCoreApplication.translate("SettingsDialog", u"\u8003\u8bd5\u4e0e\u5408\u89c4", None))
        self.complianceLabel.setText("")
        self.complianceButton.setText(QCoreApplication.translate("SettingsDialog", u"\u5173\u95ed\u5408\u89c4\u6a21\u5f0f\u2026", None))
        self.limitsLabel.setText(QCoreApplication.translate("SettingsDialog", u"\u6bcf\u5b66\u671f\u7684\u8003\u8bd5\u6b21\u6570", None))
        self.limitsHint.setText(QCoreApplication.translate("SettingsDialog", u"\u8d85\u51fa\u65f6\u53ea\u4f5c\u63d0\u793a\uff0c\u4e0d\u4f1a\u62e6\u4f4f\uff1b\u9ed8\u8ba4\u503c\u53d6\u81ea\u6559\u80b2\u90e8\u5173\u4e8e\u65e5\u5e38\u8003\u8bd5\u7ba1\u7406\u7684\u901a\u77e5\u3002", None))
        self.lowerLabel.setText(QCoreApplication.translate("SettingsDialog", u"\u5c0f\u5b66\u4e00\u3001\u4e8c\u5e74\u7ea7", None))
#if QT_CONFIG(accessibility)
        self.lowerSpin.setAccessibleName(QCoreApplication.translate("SettingsDialog", u"\u5c0f\u5b66\u4e00\u3001\u4e8c\u5e74\u7ea7\u6bcf\u5b66\u671f\u7684\u8003\u8bd5\u6b21\u6570", None))
#endif // QT_CONFIG(accessibility)
        self.lowerSpin.setSpecialValueText(QCoreApplication.translate("SettingsDialog", u"\u4e0d\u9650", None))
        self.lowerSpin.setSuffix(QCoreApplication.translate("SettingsDialog", u" \u6b21", None))
        self.primaryLabel.setText(QCoreApplication.translate("SettingsDialog", u"\u5c0f\u5b66\u4e09\u81f3\u516d\u5e74\u7ea7", None))
#if QT_CONFIG(accessibility)
        self.primarySpin.setAccessibleName(QCoreApplication.translate("SettingsDialog", u"\u5c0f\u5b66\u4e09\u81f3\u516d\u5e74\u7ea7\u6bcf\u5b66\u671f\u7684\u8003\u8bd5\u6b21\u6570", None))
#endif // QT_CONFIG(accessibility)
        self.primarySpin.setSpecialValueText(QCoreApplication.translate("SettingsDialog", u"\u4e0d\u9650", None))
        self.primarySpin.setSuffix(QCoreApplication.translate("SettingsDialog", u" \u6b21", None))
        self.juniorLabel.setText(QCoreApplication.translate("SettingsDialog", u"\u521d\u4e2d", None))
#if QT_CONFIG(accessibility)
        self.juniorSpin.setAccessibleName(QCoreApplication.translate("SettingsDialog", u"\u521d\u4e2d\u6bcf\u5b66\u671f\u7684\u8003\u8bd5\u6b21\u6570", None))
#endif // QT_CONFIG(accessibility)
        self.juniorSpin.setSpecialValueText(QCoreApplication.translate("SettingsDialog", u"\u4e0d\u9650", None))
        self.juniorSpin.setSuffix(QCoreApplication.translate("SettingsDialog", u" \u6b21", None))
        self.seniorLabel.setText(QCoreApplication.translate("SettingsDialog", u"\u9ad8\u4e2d", None))
#if QT_CONFIG(accessibility)
        self.seniorSpin.setAccessibleName(QCoreApplication.translate("SettingsDialog", u"\u9ad8\u4e2d\u6bcf\u5b66\u671f\u7684\u8003\u8bd5\u6b21\u6570", None))
#endif // QT_CONFIG(accessibility)
        self.seniorSpin.setSpecialValueText(QCoreApplication.translate("SettingsDialog", u"\u4e0d\u9650", None))
        self.seniorSpin.setSuffix(QCoreApplication.translate("SettingsDialog", u" \u6b21", None))
        self.mockLabel.setText(QCoreApplication.translate("SettingsDialog", u"\u6bd5\u4e1a\u5e74\u7ea7\u7684\u6a21\u62df\u8003\u8bd5", None))
#if QT_CONFIG(accessibility)
        self.mockSpin.setAccessibleName(QCoreApplication.translate("SettingsDialog", u"\u6bd5\u4e1a\u5e74\u7ea7\u7684\u6a21\u62df\u8003\u8bd5\u6bcf\u5b66\u671f\u7684\u8003\u8bd5\u6b21\u6570", None))
#endif // QT_CONFIG(accessibility)
        self.mockSpin.setSpecialValueText(QCoreApplication.translate("SettingsDialog", u"\u4e0d\u9650", None))
        self.mockSpin.setSuffix(QCoreApplication.translate("SettingsDialog", u" \u6b21", None))
        self.supportTitle.setText(QCoreApplication.translate("SettingsDialog", u"\u5b66\u4e60\u5e2e\u6276", None))
        self.supportHint.setText(QCoreApplication.translate("SettingsDialog", u"\u4e00\u6b21\u8003\u8bd5\u4e4b\u540e\uff0c\u7b26\u5408\u4efb\u4f55\u4e00\u6761\u7684\u5b66\u751f\u5217\u4e3a\u5efa\u8bae\u5bf9\u8c61\uff0c\u662f\u5426\u5efa\u6863\u7531\u6559\u5e08\u51b3\u5b9a\u3002", None))
        self.failedCheck.setText(QCoreApplication.translate("SettingsDialog", u"\u4f4e\u4e8e\u53ca\u683c\u7ebf\u7684\u5b66\u79d1\u81f3\u5c11", None))
#if QT_CONFIG(accessibility)
        self.failedSpin.setAccessibleName(QCoreApplication.translate("SettingsDialog", u"\u4f4e\u4e8e\u53ca\u683c\u7ebf\u7684\u5b66\u79d1\u81f3\u5c11\u51e0\u79d1", None))
#endif // QT_CONFIG(accessibility)
        self.failedSpin.setSuffix(QCoreApplication.translate("SettingsDialog", u" \u79d1", None))
        self.bottomCheck.setText(QCoreApplication.translate("SettingsDialog", u"\u603b\u5206\u5728\u73ed\u7ea7\u7684\u540e", None))
#if QT_CONFIG(accessibility)
        self.bottomSpin.setAccessibleName(QCoreApplication.translate("SettingsDialog", u"\u603b\u5206\u5728\u73ed\u7ea7\u7684\u540e\u767e\u5206\u4e4b\u51e0", None))
#endif // QT_CONFIG(accessibility)
        self.bottomSpin.setSuffix(QCoreApplication.translate("SettingsDialog", u" %", None))
        self.nominatedCheck.setText(QCoreApplication.translate("SettingsDialog", u"\u63a5\u53d7\u6559\u5e08\u63d0\u540d", None))
        self.nominatedHint.setText("")
        self.passwordTitle.setText(QCoreApplication.translate("SettingsDialog", u"\u529e\u516c\u5bc6\u7801", None))
        self.passwordHint.setText("")
        self.oldPasswordLabel.setText(QCoreApplication.translate("SettingsDialog", u"\u73b0\u5728\u7684\u5bc6\u7801", None))
#if QT_CONFIG(accessibility)
        self.oldPasswordEdit.setAccessibleName(QCoreApplication.translate("SettingsDialog", u"\u73b0\u5728\u7684\u5bc6\u7801", None))
#endif // QT_CONFIG(accessibility)
        self.newPasswordLabel.setText(QCoreApplication.translate("SettingsDialog", u"\u65b0\u5bc6\u7801", None))
#if QT_CONFIG(accessibility)
        self.newPasswordEdit.setAccessibleName(QCoreApplication.translate("SettingsDialog", u"\u65b0\u5bc6\u7801", None))
#endif // QT_CONFIG(accessibility)
        self.againPasswordLabel.setText(QCoreApplication.translate("SettingsDialog", u"\u518d\u8f93\u4e00\u904d", None))
#if QT_CONFIG(accessibility)
        self.againPasswordEdit.setAccessibleName(QCoreApplication.translate("SettingsDialog", u"\u518d\u8f93\u4e00\u904d\u65b0\u5bc6\u7801", None))
#endif // QT_CONFIG(accessibility)
        self.setPasswordButton.setText(QCoreApplication.translate("SettingsDialog", u"\u8bbe\u5b9a\u5bc6\u7801", None))
        self.dropPasswordButton.setText(QCoreApplication.translate("SettingsDialog", u"\u53d6\u6d88\u5bc6\u7801", None))
        self.refusalLabel.setText("")
        self.cancelButton.setText(QCoreApplication.translate("SettingsDialog", u"\u53d6\u6d88", None))
        self.saveButton.setText(QCoreApplication.translate("SettingsDialog", u"\u4fdd\u5b58", None))
    # retranslateUi

