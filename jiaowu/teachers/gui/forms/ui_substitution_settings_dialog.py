# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'substitution_settings_dialog.ui'
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
from PySide6.QtWidgets import (QAbstractButton, QApplication, QDialog, QDialogButtonBox,
    QDoubleSpinBox, QFormLayout, QHeaderView, QLabel,
    QSizePolicy, QSpinBox, QVBoxLayout, QWidget)

from jiaowu.desktop.edit_grid import EditGrid

class Ui_SubstitutionSettingsDialog(object):
    def setupUi(self, SubstitutionSettingsDialog):
        if not SubstitutionSettingsDialog.objectName():
            SubstitutionSettingsDialog.setObjectName(u"SubstitutionSettingsDialog")
        SubstitutionSettingsDialog.resize(480, 460)
        self.settingsLayout = QVBoxLayout(SubstitutionSettingsDialog)
        self.settingsLayout.setSpacing(8)
        self.settingsLayout.setObjectName(u"settingsLayout")
        self.settingsLayout.setContentsMargins(16, 16, 16, 16)
        self.settingsForm = QFormLayout()
        self.settingsForm.setObjectName(u"settingsForm")
        self.settingsForm.setHorizontalSpacing(10)
        self.settingsForm.setVerticalSpacing(8)
        self.settingsForm.setContentsMargins(0, 0, 0, 0)
        self.swapSpinLabel = QLabel(SubstitutionSettingsDialog)
        self.swapSpinLabel.setObjectName(u"swapSpinLabel")

        self.settingsForm.setWidget(0, QFormLayout.ItemRole.LabelRole, self.swapSpinLabel)

        self.swapSpin = QDoubleSpinBox(SubstitutionSettingsDialog)
        self.swapSpin.setObjectName(u"swapSpin")
        self.swapSpin.setMinimum(0.000000000000000)
        self.swapSpin.setMaximum(30.000000000000000)
        self.swapSpin.setDecimals(1)

        self.settingsForm.setWidget(0, QFormLayout.ItemRole.FieldRole, self.swapSpin)

        self.shortSpinLabel = QLabel(SubstitutionSettingsDialog)
        self.shortSpinLabel.setObjectName(u"shortSpinLabel")

        self.settingsForm.setWidget(1, QFormLayout.ItemRole.LabelRole, self.shortSpinLabel)

        self.shortSpin = QDoubleSpinBox(SubstitutionSettingsDialog)
        self.shortSpin.setObjectName(u"shortSpin")
        self.shortSpin.setMinimum(0.000000000000000)
        self.shortSpin.setMaximum(60.000000000000000)
        self.shortSpin.setDecimals(1)

        self.settingsForm.setWidget(1, QFormLayout.ItemRole.FieldRole, self.shortSpin)

        self.ownSpinLabel = QLabel(SubstitutionSettingsDialog)
        self.ownSpinLabel.setObjectName(u"ownSpinLabel")

        self.settingsForm.setWidget(2, QFormLayout.ItemRole.LabelRole, self.ownSpinLabel)

        self.ownSpin = QDoubleSpinBox(SubstitutionSettingsDialog)
        self.ownSpin.setObjectName(u"ownSpin")
        self.ownSpin.setMinimum(0.000000000000000)
        self.ownSpin.setMaximum(60.000000000000000)
        self.ownSpin.setDecimals(1)

        self.settingsForm.setWidget(2, QFormLayout.ItemRole.FieldRole, self.ownSpin)

        self.aheadSpinLabel = QLabel(SubstitutionSettingsDialog)
        self.aheadSpinLabel.setObjectName(u"aheadSpinLabel")

        self.settingsForm.setWidget(3, QFormLayout.ItemRole.LabelRole, self.aheadSpinLabel)

        self.aheadSpin = QSpinBox(SubstitutionSettingsDialog)
        self.aheadSpin.setObjectName(u"aheadSpin")
        self.aheadSpin.setMinimum(0)
        self.aheadSpin.setMaximum(30)

        self.settingsForm.setWidget(3, QFormLayout.ItemRole.FieldRole, self.aheadSpin)

        self.substituteSpinLabel = QLabel(SubstitutionSettingsDialog)
        self.substituteSpinLabel.setObjectName(u"substituteSpinLabel")

        self.settingsForm.setWidget(4, QFormLayout.ItemRole.LabelRole, self.substituteSpinLabel)

        self.substituteSpin = QDoubleSpinBox(SubstitutionSettingsDialog)
        self.substituteSpin.setObjectName(u"substituteSpin")
        self.substituteSpin.setMinimum(0.000000000000000)
        self.substituteSpin.setMaximum(999.000000000000000)
        self.substituteSpin.setDecimals(2)

        self.settingsForm.setWidget(4, QFormLayout.ItemRole.FieldRole, self.substituteSpin)

        self.watchSpinLabel = QLabel(SubstitutionSettingsDialog)
        self.watchSpinLabel.setObjectName(u"watchSpinLabel")

        self.settingsForm.setWidget(5, QFormLayout.ItemRole.LabelRole, self.watchSpinLabel)

        self.watchSpin = QDoubleSpinBox(SubstitutionSettingsDialog)
        self.watchSpin.setObjectName(u"watchSpin")
        self.watchSpin.setMinimum(0.000000000000000)
        self.watchSpin.setMaximum(999.000000000000000)
        self.watchSpin.setDecimals(2)

        self.settingsForm.setWidget(5, QFormLayout.ItemRole.FieldRole, self.watchSpin)


        self.settingsLayout.addLayout(self.settingsForm)

        self.chainLabel = QLabel(SubstitutionSettingsDialog)
        self.chainLabel.setObjectName(u"chainLabel")
        self.chainLabel.setWordWrap(True)
        self.chainLabel.setProperty(u"role", u"soft")

        self.settingsLayout.addWidget(self.chainLabel)

        self.chainGrid = EditGrid(SubstitutionSettingsDialog)
        self.chainGrid.setObjectName(u"chainGrid")

        self.settingsLayout.addWidget(self.chainGrid)

        self.refusalLabel = QLabel(SubstitutionSettingsDialog)
        self.refusalLabel.setObjectName(u"refusalLabel")
        self.refusalLabel.setWordWrap(True)
        self.refusalLabel.setProperty(u"role", u"refusal")

        self.settingsLayout.addWidget(self.refusalLabel)

        self.buttons = QDialogButtonBox(SubstitutionSettingsDialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel|QDialogButtonBox.StandardButton.Save)

        self.settingsLayout.addWidget(self.buttons)

        self.settingsLayout.setStretch(2, 1)
#if QT_CONFIG(shortcut)
        self.swapSpinLabel.setBuddy(self.swapSpin)
        self.shortSpinLabel.setBuddy(self.shortSpin)
        self.ownSpinLabel.setBuddy(self.ownSpin)
        self.aheadSpinLabel.setBuddy(self.aheadSpin)
        self.substituteSpinLabel.setBuddy(self.substituteSpin)
        self.watchSpinLabel.setBuddy(self.watchSpin)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(SubstitutionSettingsDialog)

        QMetaObject.connectSlotsByName(SubstitutionSettingsDialog)
    # setupUi

    def retranslateUi(self, SubstitutionSettingsDialog):
        SubstitutionSettingsDialog.setWindowTitle(QCoreApplication.translate("SubstitutionSettingsDialog", u"\u8bf7\u5047\u4e0e\u8c03\u4ee3\u8bfe\u7684\u8bbe\u7f6e", None))
        self.swapSpinLabel.setText(QCoreApplication.translate("SubstitutionSettingsDialog", u"\u8c03\u8bfe", None))
#if QT_CONFIG(accessibility)
        self.swapSpin.setAccessibleName(QCoreApplication.translate("SubstitutionSettingsDialog", u"\u8bf7\u5047\u4e0d\u8d85\u8fc7\u51e0\u5929\u901a\u5e38\u8c03\u8bfe", None))
#endif // QT_CONFIG(accessibility)
        self.swapSpin.setSuffix(QCoreApplication.translate("SubstitutionSettingsDialog", u" \u5929\u4ee5\u5185", None))
        self.shortSpinLabel.setText(QCoreApplication.translate("SubstitutionSettingsDialog", u"\u4e34\u65f6\u4ee3\u8bfe", None))
#if QT_CONFIG(accessibility)
        self.shortSpin.setAccessibleName(QCoreApplication.translate("SubstitutionSettingsDialog", u"\u8bf7\u5047\u4e0d\u8d85\u8fc7\u51e0\u5929\u901a\u5e38\u4e34\u65f6\u4ee3\u8bfe", None))
#endif // QT_CONFIG(accessibility)
        self.shortSpin.setSuffix(QCoreApplication.translate("SubstitutionSettingsDialog", u" \u5929\u4ee5\u5185\uff0c\u518d\u957f\u56fa\u5b9a\u4ee3\u8bfe", None))
        self.ownSpinLabel.setText(QCoreApplication.translate("SubstitutionSettingsDialog", u"\u81ea\u884c\u5b89\u6392", None))
#if QT_CONFIG(accessibility)
        self.ownSpin.setAccessibleName(QCoreApplication.translate("SubstitutionSettingsDialog", u"\u8bf7\u5047\u4e0d\u8d85\u8fc7\u51e0\u5929\u7531\u6559\u5e08\u81ea\u884c\u8c03\u8bfe", None))
#endif // QT_CONFIG(accessibility)
        self.ownSpin.setSuffix(QCoreApplication.translate("SubstitutionSettingsDialog", u" \u5929\u4ee5\u5185\uff0c\u8d85\u8fc7\u7531\u6559\u5bfc\u5904\u5b89\u6392", None))
        self.aheadSpinLabel.setText(QCoreApplication.translate("SubstitutionSettingsDialog", u"\u63d0\u524d\u7533\u8bf7", None))
#if QT_CONFIG(accessibility)
        self.aheadSpin.setAccessibleName(QCoreApplication.translate("SubstitutionSettingsDialog", u"\u81f3\u5c11\u63d0\u524d\u51e0\u5929\u7533\u8bf7", None))
#endif // QT_CONFIG(accessibility)
        self.aheadSpin.setSuffix(QCoreApplication.translate("SubstitutionSettingsDialog", u" \u5929", None))
        self.substituteSpinLabel.setText(QCoreApplication.translate("SubstitutionSettingsDialog", u"\u4ee3\u8bfe\u8865\u8d34", None))
#if QT_CONFIG(accessibility)
        self.substituteSpin.setAccessibleName(QCoreApplication.translate("SubstitutionSettingsDialog", u"\u4ee3\u8bfe\u4e00\u8282\u7684\u8865\u8d34", None))
#endif // QT_CONFIG(accessibility)
        self.substituteSpin.setSuffix(QCoreApplication.translate("SubstitutionSettingsDialog", u" \u5143 / \u8282", None))
        self.watchSpinLabel.setText(QCoreApplication.translate("SubstitutionSettingsDialog", u"\u770b\u7ba1\u8865\u8d34", None))
#if QT_CONFIG(accessibility)
        self.watchSpin.setAccessibleName(QCoreApplication.translate("SubstitutionSettingsDialog", u"\u770b\u7ba1\u81ea\u4e60\u4e00\u8282\u7684\u8865\u8d34", None))
#endif // QT_CONFIG(accessibility)
        self.watchSpin.setSuffix(QCoreApplication.translate("SubstitutionSettingsDialog", u" \u5143 / \u8282", None))
        self.chainLabel.setText(QCoreApplication.translate("SubstitutionSettingsDialog", u"\u5ba1\u6279\uff1a\u4f9d\u6b21\u7531\u8c01\u6279\uff0c\u8bf7\u5047\u8d85\u8fc7\u51e0\u5929\u624d\u8981\u7ecf\u8fc7\u4ed6\uff080 \u662f\u90fd\u8981\uff09\u3002\u6e05\u7a7a\u4e00\u884c\u5c31\u53bb\u6389\u3002", None))
        self.refusalLabel.setText("")
    # retranslateUi

