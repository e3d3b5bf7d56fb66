# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'timetable_settings_dialog.ui'
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
from PySide6.QtWidgets import (QAbstractButton, QApplication, QDateEdit, QDialog,
    QDialogButtonBox, QFormLayout, QHBoxLayout, QHeaderView,
    QLabel, QPushButton, QSizePolicy, QSpinBox,
    QTabWidget, QVBoxLayout, QWidget)

from jiaowu.desktop.edit_grid import EditGrid

class Ui_TimetableSettingsDialog(object):
    def setupUi(self, TimetableSettingsDialog):
        if not TimetableSettingsDialog.objectName():
            TimetableSettingsDialog.setObjectName(u"TimetableSettingsDialog")
        TimetableSettingsDialog.resize(760, 520)
        self.settingsLayout = QVBoxLayout(TimetableSettingsDialog)
        self.settingsLayout.setSpacing(8)
        self.settingsLayout.setObjectName(u"settingsLayout")
        self.settingsLayout.setContentsMargins(16, 16, 16, 16)
        self.pages = QTabWidget(TimetableSettingsDialog)
        self.pages.setObjectName(u"pages")
        self.bellsPage = QWidget()
        self.bellsPage.setObjectName(u"bellsPage")
        self.bellsLayout = QVBoxLayout(self.bellsPage)
        self.bellsLayout.setSpacing(8)
        self.bellsLayout.setObjectName(u"bellsLayout")
        self.bellsLayout.setContentsMargins(8, 8, 8, 8)
        self.bellsForm = QFormLayout()
        self.bellsForm.setObjectName(u"bellsForm")
        self.bellsForm.setHorizontalSpacing(10)
        self.bellsForm.setVerticalSpacing(8)
        self.bellsForm.setContentsMargins(0, 0, 0, 0)
        self.openingEditLabel = QLabel(self.bellsPage)
        self.openingEditLabel.setObjectName(u"openingEditLabel")

        self.bellsForm.setWidget(0, QFormLayout.ItemRole.LabelRole, self.openingEditLabel)

        self.openingEdit = QDateEdit(self.bellsPage)
        self.openingEdit.setObjectName(u"openingEdit")
        self.openingEdit.setCalendarPopup(True)

        self.bellsForm.setWidget(0, QFormLayout.ItemRole.FieldRole, self.openingEdit)

        self.morningSpinLabel = QLabel(self.bellsPage)
        self.morningSpinLabel.setObjectName(u"morningSpinLabel")

        self.bellsForm.setWidget(1, QFormLayout.ItemRole.LabelRole, self.morningSpinLabel)

        self.morningSpin = QSpinBox(self.bellsPage)
        self.morningSpin.setObjectName(u"morningSpin")
        self.morningSpin.setMinimum(0)
        self.morningSpin.setMaximum(14)

        self.bellsForm.setWidget(1, QFormLayout.ItemRole.FieldRole, self.morningSpin)


        self.bellsLayout.addLayout(self.bellsForm)

        self.bellsHint = QLabel(self.bellsPage)
        self.bellsHint.setObjectName(u"bellsHint")
        self.bellsHint.setWordWrap(True)
        self.bellsHint.setProperty(u"role", u"soft")

        self.bellsLayout.addWidget(self.bellsHint)

        self.bellsGrid = EditGrid(self.bellsPage)
        self.bellsGrid.setObjectName(u"bellsGrid")

        self.bellsLayout.addWidget(self.bellsGrid)

        self.bellsLayout.setStretch(2, 1)
        self.pages.addTab(self.bellsPage, "")
        self.activitiesPage = QWidget()
        self.activitiesPage.setObjectName(u"activitiesPage")
        self.activitiesLayout = QVBoxLayout(self.activitiesPage)
        self.activitiesLayout.setSpacing(8)
        self.activitiesLayout.setObjectName(u"activitiesLayout")
        self.activitiesLayout.setContentsMargins(8, 8, 8, 8)
        self.activitiesHint = QLabel(self.activitiesPage)
        self.activitiesHint.setObjectName(u"activitiesHint")
        self.activitiesHint.setWordWrap(True)
        self.activitiesHint.setProperty(u"role", u"soft")

        self.activitiesLayout.addWidget(self.activitiesHint)

        self.activitiesGrid = EditGrid(self.activitiesPage)
        self.activitiesGrid.setObjectName(u"activitiesGrid")

        self.activitiesLayout.addWidget(self.activitiesGrid)

        self.activitiesLayout.setStretch(1, 1)
        self.pages.addTab(self.activitiesPage, "")
        self.changesPage = QWidget()
        self.changesPage.setObjectName(u"changesPage")
        self.changesLayout = QVBoxLayout(self.changesPage)
        self.changesLayout.setSpacing(8)
        self.changesLayout.setObjectName(u"changesLayout")
        self.changesLayout.setContentsMargins(8, 8, 8, 8)
        self.changesHint = QLabel(self.changesPage)
        self.changesHint.setObjectName(u"changesHint")
        self.changesHint.setWordWrap(True)
        self.changesHint.setProperty(u"role", u"soft")

        self.changesLayout.addWidget(self.changesHint)

        self.changesGrid = EditGrid(self.changesPage)
        self.changesGrid.setObjectName(u"changesGrid")

        self.changesLayout.addWidget(self.changesGrid)

        self.changesLayout.setStretch(1, 1)
        self.pages.addTab(self.changesPage, "")
        self.planPage = QWidget()
        self.planPage.setObjectName(u"planPage")
        self.planLayout = QVBoxLayout(self.planPage)
        self.planLayout.setSpacing(8)
        self.planLayout.setObjectName(u"planLayout")
        self.planLayout.setContentsMargins(8, 8, 8, 8)
        self.planRow = QHBoxLayout()
        self.planRow.setSpacing(8)
        self.planRow.setObjectName(u"planRow")
        self.planRow.setContentsMargins(0, 0, 0, 0)
        self.planHint = QLabel(self.planPage)
        self.planHint.setObjectName(u"planHint")
        self.planHint.setWordWrap(True)
        self.planHint.setProperty(u"role", u"soft")

        self.planRow.addWidget(self.planHint)

        self.usualPlanButton = QPushButton(self.planPage)
        self.usualPlanButton.setObjectName(u"usualPlanButton")

        self.planRow.addWidget(self.usualPlanButton)

        self.planRow.setStretch(0, 1)

        self.planLayout.addLayout(self.planRow)

        self.planGrid = EditGrid(self.planPage)
        self.planGrid.setObjectName(u"planGrid")

        self.planLayout.addWidget(self.planGrid)

        self.planLayout.setStretch(1, 1)
        self.pages.addTab(self.planPage, "")

        self.settingsLayout.addWidget(self.pages)

        self.refusalLabel = QLabel(TimetableSettingsDialog)
        self.refusalLabel.setObjectName(u"refusalLabel")
        self.refusalLabel.setWordWrap(True)
        self.refusalLabel.setProperty(u"role", u"refusal")

        self.settingsLayout.addWidget(self.refusalLabel)

        self.buttons = QDialogButtonBox(TimetableSettingsDialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel|QDialogButtonBox.StandardButton.Save)

        self.settingsLayout.addWidget(self.buttons)

        self.settingsLayout.setStretch(0, 1)
#if QT_CONFIG(shortcut)
        self.openingEditLabel.setBuddy(self.openingEdit)
        self.morningSpinLabel.setBuddy(self.morningSpin)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(TimetableSettingsDialog)

        QMetaObject.connectSlotsByName(TimetableSettingsDialog)
    # setupUi

    def retranslateUi(self, TimetableSettingsDialog):
        TimetableSettingsDialog.setWindowTitle(QCoreApplication.translate("TimetableSettingsDialog", u"\u4f5c\u606f\u4e0e\u5f00\u8bfe\u8ba1\u5212", None))
        self.openingEditLabel.setText(QCoreApplication.translate("TimetableSettingsDialog", u"\u5f00\u5b66\u65e5\u671f", None))
#if QT_CONFIG(accessibility)
        self.openingEdit.setAccessibleName(QCoreApplication.translate("TimetableSettingsDialog", u"\u5f00\u5b66\u65e5\u671f", None))
#endif // QT_CONFIG(accessibility)
        self.openingEdit.setDisplayFormat(QCoreApplication.translate("TimetableSettingsDialog", u"yyyy-MM-dd", None))
        self.morningSpinLabel.setText(QCoreApplication.translate("TimetableSettingsDialog", u"\u4e0a\u5348", None))
#if QT_CONFIG(accessibility)
        self.morningSpin.setAccessibleName(QCoreApplication.translate("TimetableSettingsDialog", u"\u4e0a\u5348\u51e0\u8282", None))
#endif // QT_CONFIG(accessibility)
        self.morningSpin.setSuffix(QCoreApplication.translate("TimetableSettingsDialog", u" \u8282", None))
        self.bellsHint.setText(QCoreApplication.translate("TimetableSettingsDialog", u"\u8282\u6b21\u7a7a\u7740\u7684\u662f\u8bfe\u95f4\u3001\u6668\u8bfb\u4e00\u7c7b\uff1b\u65f6\u95f4\u5199\u6210 8:30\u3002\u6e05\u7a7a\u540d\u79f0\u4e0e\u65f6\u95f4\u5c31\u5220\u53bb\u8fd9\u4e00\u884c\u3002", None))
        self.pages.setTabText(self.pages.indexOf(self.bellsPage), QCoreApplication.translate("TimetableSettingsDialog", u"\u4f5c\u606f\u65f6\u95f4", None))
        self.activitiesHint.setText(QCoreApplication.translate("TimetableSettingsDialog", u"\u5347\u65d7\u3001\u73ed\u4f1a\u3001\u793e\u56e2\u3001\u6559\u7814\u6d3b\u52a8\u2026\u2026\u4e00\u884c\u4e00\u9879\u3002", None))
        self.pages.setTabText(self.pages.indexOf(self.activitiesPage), QCoreApplication.translate("TimetableSettingsDialog", u"\u6d3b\u52a8\u5b89\u6392", None))
        self.changesHint.setText(QCoreApplication.translate("TimetableSettingsDialog", u"\u54ea\u5929\u653e\u5047\u3001\u54ea\u5929\u8865\u661f\u671f\u51e0\u7684\u8bfe\uff1b\u6ca1\u6709\u5199\u7684\u7167\u661f\u671f\u51e0\u4e0a\u8bfe\u3002\u8bfe\u8868\u3001\u8bf7\u5047\u7684\u5929\u6570\u90fd\u7167\u5b83\u7b97\u3002", None))
        self.pages.setTabText(self.pages.indexOf(self.changesPage), QCoreApplication.translate("TimetableSettingsDialog", u"\u8c03\u4f11\u4e0e\u653e\u5047", None))
        self.planHint.setText(QCoreApplication.translate("TimetableSettingsDialog", u"\u6bcf\u5468\u51e0\u8282\uff1a4 \u662f\u6070\u597d\u56db\u8282\uff0c3\u20135 \u662f\u4e09\u81f3\u4e94\u8282\uff0c\u4e0d\u5f00\u5c31\u7a7a\u7740\u3002\u5f00\u59cb\u65f6\u662f\u56fd\u5bb6\u8bfe\u7a0b\u65b9\u6848\uff082022 \u5e74\u7248\uff09\u4e0e\u5404\u7701\u5e38\u89c1\u7684\u8303\u56f4\u3002", None))
        self.usualPlanButton.setText(QCoreApplication.translate("TimetableSettingsDialog", u"\u6062\u590d\u539f\u6765\u7684", None))
#if QT_CONFIG(accessibility)
        self.usualPlanButton.setAccessibleName(QCoreApplication.translate("TimetableSettingsDialog", u"\u6062\u590d\u539f\u6765\u7684", None))
#endif // QT_CONFIG(accessibility)
        self.pages.setTabText(self.pages.indexOf(self.planPage), QCoreApplication.translate("TimetableSettingsDialog", u"\u5f00\u8bfe\u8ba1\u5212", None))
        self.refusalLabel.setText("")
    # retranslateUi

