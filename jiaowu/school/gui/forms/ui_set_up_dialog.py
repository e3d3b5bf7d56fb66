# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'set_up_dialog.ui'
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
from PySide6.QtWidgets import (QApplication, QComboBox, QDialog, QFormLayout,
    QHBoxLayout, QHeaderView, QLabel, QLineEdit,
    QPushButton, QScrollArea, QSizePolicy, QSpacerItem,
    QSpinBox, QStackedWidget, QTableWidget, QTableWidgetItem,
    QVBoxLayout, QWidget)

from jiaowu.school.gui.subjects_editor import SubjectsEditor

class Ui_SetUpDialog(object):
    def setupUi(self, SetUpDialog):
        if not SetUpDialog.objectName():
            SetUpDialog.setObjectName(u"SetUpDialog")
        SetUpDialog.resize(900, 600)
        self.setUpLayout = QVBoxLayout(SetUpDialog)
        self.setUpLayout.setSpacing(12)
        self.setUpLayout.setObjectName(u"setUpLayout")
        self.setUpLayout.setContentsMargins(24, 16, 24, 16)
        self.stepsLabel = QLabel(SetUpDialog)
        self.stepsLabel.setObjectName(u"stepsLabel")

        self.setUpLayout.addWidget(self.stepsLabel)

        self.stack = QStackedWidget(SetUpDialog)
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

        self.schoolHint = QLabel(self.schoolPage)
        self.schoolHint.setObjectName(u"schoolHint")
        self.schoolHint.setProperty(u"role", u"soft")
        self.schoolHint.setWordWrap(True)

        self.schoolPageLayout.addWidget(self.schoolHint)

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

        self.kindHint = QLabel(self.schoolPage)
        self.kindHint.setObjectName(u"kindHint")
        self.kindHint.setProperty(u"role", u"soft")
        self.kindHint.setWordWrap(True)

        self.schoolForm.setWidget(2, QFormLayout.ItemRole.FieldRole, self.kindHint)


        self.schoolPageLayout.addLayout(self.schoolForm)

        self.schoolSpring = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.schoolPageLayout.addItem(self.schoolSpring)

        self.stack.addWidget(self.schoolPage)
        self.termPage = QWidget()
        self.termPage.setObjectName(u"termPage")
        self.termPageLayout = QVBoxLayout(self.termPage)
        self.termPageLayout.setSpacing(12)
        self.termPageLayout.setObjectName(u"termPageLayout")
        self.termPageLayout.setContentsMargins(0, 8, 0, 0)
        self.termTitle = QLabel(self.termPage)
        self.termTitle.setObjectName(u"termTitle")
        self.termTitle.setProperty(u"role", u"title")

        self.termPageLayout.addWidget(self.termTitle)

        self.termHint = QLabel(self.termPage)
        self.termHint.setObjectName(u"termHint")
        self.termHint.setProperty(u"role", u"soft")
        self.termHint.setWordWrap(True)

        self.termPageLayout.addWidget(self.termHint)

        self.termForm = QFormLayout()
        self.termForm.setObjectName(u"termForm")
        self.termForm.setHorizontalSpacing(16)
        self.termForm.setVerticalSpacing(12)
        self.termForm.setContentsMargins(0, 0, 0, 0)
        self.termLabel = QLabel(self.termPage)
        self.termLabel.setObjectName(u"termLabel")

        self.termForm.setWidget(0, QFormLayout.ItemRole.LabelRole, self.termLabel)

        self.termBox = QComboBox(self.termPage)
        self.termBox.setObjectName(u"termBox")

        self.termForm.setWidget(0, QFormLayout.ItemRole.FieldRole, self.termBox)


        self.termPageLayout.addLayout(self.termForm)

        self.termSpring = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.termPageLayout.addItem(self.termSpring)

        self.stack.addWidget(self.termPage)
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

        self.styleRow = QHBoxLayout()
        self.styleRow.setSpacing(8)
        self.styleRow.setObjectName(u"styleRow")
        self.styleRow.setContentsMargins(0, 0, 0, 0)
        self.styleLabel = QLabel(self.classesPage)
        self.styleLabel.setObjectName(u"styleLabel")

        self.styleRow.addWidget(self.styleLabel)

        self.styleBox = QComboBox(self.classesPage)
        self.styleBox.setObjectName(u"styleBox")

        self.styleRow.addWidget(self.styleBox)

        self.styleSpring = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.styleRow.addItem(self.styleSpring)

        self.sameLabel = QLabel(self.classesPage)
        self.sameLabel.setObjectName(u"sameLabel")

        self.styleRow.addWidget(self.sameLabel)

        self.sameSpin = QSpinBox(self.classesPage)
        self.sameSpin.setObjectName(u"sameSpin")
        self.sameSpin.setMaximumSize(QSize(130, 16777215))
        self.sameSpin.setMinimum(1)
        self.sameSpin.setMaximum(60)

        self.styleRow.addWidget(self.sameSpin)

        self.sameUnit = QLabel(self.classesPage)
        self.sameUnit.setObjectName(u"sameUnit")

        self.styleRow.addWidget(self.sameUnit)

        self.sameButton = QPushButton(self.classesPage)
        self.sameButton.setObjectName(u"sameButton")
        self.sameButton.setAutoDefault(False)

        self.styleRow.addWidget(self.sameButton)


        self.classesPageLayout.addLayout(self.styleRow)

        self.classesTable = QTableWidget(self.classesPage)
        self.classesTable.setObjectName(u"classesTable")

        self.classesPageLayout.addWidget(self.classesTable)

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
        self.donePage = QWidget()
        self.donePage.setObjectName(u"donePage")
        self.donePageLayout = QVBoxLayout(self.donePage)
        self.donePageLayout.setSpacing(12)
        self.donePageLayout.setObjectName(u"donePageLayout")
        self.donePageLayout.setContentsMargins(0, 8, 0, 0)
        self.doneTitle = QLabel(self.donePage)
        self.doneTitle.setObjectName(u"doneTitle")
        self.doneTitle.setProperty(u"role", u"title")

        self.donePageLayout.addWidget(self.doneTitle)

        self.summaryArea = QScrollArea(self.donePage)
        self.summaryArea.setObjectName(u"summaryArea")
        self.summaryArea.setWidgetResizable(True)
        self.summaryPage = QWidget()
        self.summaryPage.setObjectName(u"summaryPage")
        self.summaryLayout = QVBoxLayout(self.summaryPage)
        self.summaryLayout.setSpacing(8)
        self.summaryLayout.setObjectName(u"summaryLayout")
        self.summaryLayout.setContentsMargins(0, 0, 0, 0)
        self.summaryLabel = QLabel(self.summaryPage)
        self.summaryLabel.setObjectName(u"summaryLabel")
        self.summaryLabel.setWordWrap(True)

        self.summaryLayout.addWidget(self.summaryLabel)

        self.summarySpring = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.summaryLayout.addItem(self.summarySpring)

        self.summaryArea.setWidget(self.summaryPage)

        self.donePageLayout.addWidget(self.summaryArea)

        self.stack.addWidget(self.donePage)

        self.setUpLayout.addWidget(self.stack)

        self.refusalLabel = QLabel(SetUpDialog)
        self.refusalLabel.setObjectName(u"refusalLabel")
        self.refusalLabel.setProperty(u"role", u"refusal")
        self.refusalLabel.setWordWrap(True)

        self.setUpLayout.addWidget(self.refusalLabel)

        self.buttonsRow = QHBoxLayout()
        self.buttonsRow.setSpacing(8)
        self.buttonsRow.setObjectName(u"buttonsRow")
        self.buttonsRow.setContentsMargins(0, 0, 0, 0)
        self.laterButton = QPushButton(SetUpDialog)
        self.laterButton.setObjectName(u"laterButton")
        self.laterButton.setAutoDefault(False)

        self.buttonsRow.addWidget(self.laterButton)

        self.sampleButton = QPushButton(SetUpDialog)
        self.sampleButton.setObjectName(u"sampleButton")
        self.sampleButton.setAutoDefault(False)

        self.buttonsRow.addWidget(self.sampleButton)

        self.buttonsSpring = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttonsRow.addItem(self.buttonsSpring)

        self.backButton = QPushButton(SetUpDialog)
        self.backButton.setObjectName(u"backButton")
        self.backButton.setAutoDefault(False)

        self.buttonsRow.addWidget(self.backButton)

        self.nextButton = QPushButton(SetUpDialog)
        self.nextButton.setObjectName(u"nextButton")
        self.nextButton.setProperty(u"role", u"primary")

        self.buttonsRow.addWidget(self.nextButton)


        self.setUpLayout.addLayout(self.buttonsRow)

#if QT_CONFIG(shortcut)
        self.nameLabel.setBuddy(self.nameEdit)
        self.kindLabel.setBuddy(self.kindBox)
        self.termLabel.setBuddy(self.termBox)
        self.styleLabel.setBuddy(self.styleBox)
        self.sameLabel.setBuddy(self.sameSpin)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(SetUpDialog)

        self.nextButton.setDefault(True)


        QMetaObject.connectSlotsByName(SetUpDialog)
    # setupUi

    def retranslateUi(self, SetUpDialog):
        SetUpDialog.setWindowTitle(QCoreApplication.translate("SetUpDialog", u"\u8bbe\u7f6e\u5b66\u6821", None))
        self.stepsLabel.setText("")
        self.schoolTitle.setText(QCoreApplication.translate("SetUpDialog", u"\u5148\u8bf4\u8bf4\u662f\u54ea\u6240\u5b66\u6821", None))
        self.schoolHint.setText(QCoreApplication.translate("SetUpDialog", u"\u53ea\u9700\u51e0\u5206\u949f\uff0c\u586b\u597d\u540e\u5bfc\u5165\u6210\u7ee9\u3001\u767b\u8bb0\u5b66\u751f\u90fd\u4f1a\u7528\u5230\uff1b\u4ee5\u540e\u968f\u65f6\u53ef\u4ee5\u5728\u53f3\u4e0a\u89d2\u7684\u201c\u8bbe\u7f6e\u201d\u91cc\u4fee\u6539\u3002\u60f3\u5148\u770b\u770b\uff0c\u53ef\u4ee5\u6253\u5f00\u6837\u4f8b\u5b66\u6821\u3002", None))
        self.nameLabel.setText(QCoreApplication.translate("SetUpDialog", u"\u5b66\u6821\u540d\u79f0", None))
#if QT_CONFIG(accessibility)
        self.nameEdit.setAccessibleName(QCoreApplication.translate("SetUpDialog", u"\u5b66\u6821\u540d\u79f0", None))
#endif // QT_CONFIG(accessibility)
        self.nameEdit.setPlaceholderText(QCoreApplication.translate("SetUpDialog", u"\u5168\u79f0\uff0c\u5199\u5728\u7a97\u53e3\u6807\u9898\u4e0e\u62a5\u544a\u4e0a", None))
        self.kindLabel.setText(QCoreApplication.translate("SetUpDialog", u"\u5b66\u6bb5", None))
#if QT_CONFIG(accessibility)
        self.kindBox.setAccessibleName(QCoreApplication.translate("SetUpDialog", u"\u5b66\u6bb5", None))
#endif // QT_CONFIG(accessibility)
        self.kindHint.setText("")
        self.termTitle.setText(QCoreApplication.translate("SetUpDialog", u"\u73b0\u5728\u662f\u54ea\u4e2a\u5b66\u671f", None))
        self.termHint.setText(QCoreApplication.translate("SetUpDialog", u"\u6309\u4eca\u5929\u7684\u65e5\u671f\u63a8\u7b97\u597d\u4e86\uff1b\u4e0d\u5bf9\u5c31\u53e6\u9009\u3002\u4ee5\u540e\u6362\u5b66\u671f\u5728\u53f3\u4e0a\u89d2\u7684\u5b66\u671f\u91cc\u505a\uff0c\u5b66\u751f\u4f1a\u968f\u73ed\u5347\u7ea7\u3002", None))
        self.termLabel.setText(QCoreApplication.translate("SetUpDialog", u"\u5b66\u5e74\u5b66\u671f", None))
#if QT_CONFIG(accessibility)
        self.termBox.setAccessibleName(QCoreApplication.translate("SetUpDialog", u"\u5f53\u524d\u5b66\u5e74\u5b66\u671f", None))
#endif // QT_CONFIG(accessibility)
        self.classesTitle.setText(QCoreApplication.translate("SetUpDialog", u"\u5404\u5e74\u7ea7\u6709\u51e0\u4e2a\u73ed", None))
        self.styleLabel.setText(QCoreApplication.translate("SetUpDialog", u"\u73ed\u7ea7\u5199\u6cd5", None))
#if QT_CONFIG(accessibility)
        self.styleBox.setAccessibleName(QCoreApplication.translate("SetUpDialog", u"\u73ed\u7ea7\u5199\u6cd5", None))
#endif // QT_CONFIG(accessibility)
        self.sameLabel.setText(QCoreApplication.translate("SetUpDialog", u"\u5404\u5e74\u7ea7\u90fd\u662f", None))
#if QT_CONFIG(accessibility)
        self.sameSpin.setAccessibleName(QCoreApplication.translate("SetUpDialog", u"\u5404\u5e74\u7ea7\u7684\u73ed\u6570", None))
#endif // QT_CONFIG(accessibility)
        self.sameUnit.setText(QCoreApplication.translate("SetUpDialog", u"\u4e2a\u73ed", None))
        self.sameButton.setText(QCoreApplication.translate("SetUpDialog", u"\u586b\u4e0a", None))
#if QT_CONFIG(accessibility)
        self.classesTable.setAccessibleName(QCoreApplication.translate("SetUpDialog", u"\u5404\u5e74\u7ea7\u7684\u73ed\u6570", None))
#endif // QT_CONFIG(accessibility)
        self.subjectsTitle.setText(QCoreApplication.translate("SetUpDialog", u"\u8003\u54ea\u4e9b\u5b66\u79d1\uff0c\u6ee1\u5206\u4e0e\u5206\u6570\u7ebf\u662f\u591a\u5c11", None))
        self.subjectsHint.setText(QCoreApplication.translate("SetUpDialog", u"\u5df2\u6309\u5b66\u6bb5\u586b\u4e0a\u5e38\u7528\u7684\uff0c\u53cc\u51fb\u53ef\u4ee5\u6539\uff1b\u5206\u6570\u7ebf\u662f\u6ee1\u5206\u7684\u767e\u5206\u6bd4\u3002\u5bfc\u5165\u548c\u5f55\u5165\u6210\u7ee9\u65f6\u7528\u4f5c\u9ed8\u8ba4\u503c\uff0c\u5df2\u6709\u7684\u8003\u8bd5\u4e0d\u53d7\u5f71\u54cd\u3002", None))
        self.doneTitle.setText(QCoreApplication.translate("SetUpDialog", u"\u6838\u5bf9\u4e00\u4e0b", None))
        self.summaryLabel.setText("")
        self.refusalLabel.setText("")
        self.laterButton.setText(QCoreApplication.translate("SetUpDialog", u"\u4ee5\u540e\u518d\u8bf4", None))
        self.sampleButton.setText(QCoreApplication.translate("SetUpDialog", u"\u6253\u5f00\u6837\u4f8b\u5b66\u6821", None))
#if QT_CONFIG(tooltip)
        self.sampleButton.setToolTip(QCoreApplication.translate("SetUpDialog", u"\u53e6\u5f00\u4e00\u4e2a\u7a97\u53e3\uff0c\u7528\u7f16\u9020\u7684\u5b66\u6821\u8bd5\u7528\uff1b\u60a8\u81ea\u5df1\u7684\u8d44\u6599\u4e0d\u53d7\u5f71\u54cd", None))
#endif // QT_CONFIG(tooltip)
        self.backButton.setText(QCoreApplication.translate("SetUpDialog", u"\u4e0a\u4e00\u6b65", None))
        self.nextButton.setText(QCoreApplication.translate("SetUpDialog", u"\u4e0b\u4e00\u6b65", None))
    # retranslateUi

