# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'training_settings_dialog.ui'
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
from PySide6.QtWidgets import (QApplication, QComboBox, QDialog, QDoubleSpinBox,
    QFormLayout, QHBoxLayout, QLabel, QPushButton,
    QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)

class Ui_TrainingSettingsDialog(object):
    def setupUi(self, TrainingSettingsDialog):
        if not TrainingSettingsDialog.objectName():
            TrainingSettingsDialog.setObjectName(u"TrainingSettingsDialog")
        self.dialogLayout = QVBoxLayout(TrainingSettingsDialog)
        self.dialogLayout.setSpacing(8)
        self.dialogLayout.setObjectName(u"dialogLayout")
        self.dialogLayout.setContentsMargins(16, 16, 16, 16)
        self.fields = QFormLayout()
        self.fields.setObjectName(u"fields")
        self.fields.setHorizontalSpacing(8)
        self.fields.setVerticalSpacing(8)
        self.fields.setContentsMargins(0, 0, 0, 0)
        self.totalLabel = QLabel(TrainingSettingsDialog)
        self.totalLabel.setObjectName(u"totalLabel")

        self.fields.setWidget(0, QFormLayout.ItemRole.LabelRole, self.totalLabel)

        self.totalBox = QDoubleSpinBox(TrainingSettingsDialog)
        self.totalBox.setObjectName(u"totalBox")
        self.totalBox.setDecimals(0)
        self.totalBox.setMaximum(1000.000000000000000)

        self.fields.setWidget(0, QFormLayout.ItemRole.FieldRole, self.totalBox)

        self.schoolLabel = QLabel(TrainingSettingsDialog)
        self.schoolLabel.setObjectName(u"schoolLabel")

        self.fields.setWidget(1, QFormLayout.ItemRole.LabelRole, self.schoolLabel)

        self.schoolBox = QDoubleSpinBox(TrainingSettingsDialog)
        self.schoolBox.setObjectName(u"schoolBox")
        self.schoolBox.setDecimals(0)
        self.schoolBox.setMaximum(1000.000000000000000)

        self.fields.setWidget(1, QFormLayout.ItemRole.FieldRole, self.schoolBox)

        self.eitherLabel = QLabel(TrainingSettingsDialog)
        self.eitherLabel.setObjectName(u"eitherLabel")

        self.fields.setWidget(2, QFormLayout.ItemRole.LabelRole, self.eitherLabel)

        self.eitherBox = QComboBox(TrainingSettingsDialog)
        self.eitherBox.setObjectName(u"eitherBox")
        self.eitherBox.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)

        self.fields.setWidget(2, QFormLayout.ItemRole.FieldRole, self.eitherBox)

        self.dayLabel = QLabel(TrainingSettingsDialog)
        self.dayLabel.setObjectName(u"dayLabel")

        self.fields.setWidget(3, QFormLayout.ItemRole.LabelRole, self.dayLabel)

        self.dayBox = QDoubleSpinBox(TrainingSettingsDialog)
        self.dayBox.setObjectName(u"dayBox")
        self.dayBox.setDecimals(1)
        self.dayBox.setMaximum(24.000000000000000)

        self.fields.setWidget(3, QFormLayout.ItemRole.FieldRole, self.dayBox)

        self.fiveLabel = QLabel(TrainingSettingsDialog)
        self.fiveLabel.setObjectName(u"fiveLabel")

        self.fields.setWidget(4, QFormLayout.ItemRole.LabelRole, self.fiveLabel)

        self.fiveBox = QDoubleSpinBox(TrainingSettingsDialog)
        self.fiveBox.setObjectName(u"fiveBox")
        self.fiveBox.setDecimals(0)
        self.fiveBox.setMaximum(5000.000000000000000)

        self.fields.setWidget(4, QFormLayout.ItemRole.FieldRole, self.fiveBox)

        self.formsLabel = QLabel(TrainingSettingsDialog)
        self.formsLabel.setObjectName(u"formsLabel")

        self.fields.setWidget(5, QFormLayout.ItemRole.LabelRole, self.formsLabel)

        self.formsRow = QHBoxLayout()
        self.formsRow.setSpacing(8)
        self.formsRow.setObjectName(u"formsRow")
        self.formsRow.setContentsMargins(0, 0, 0, 0)

        self.fields.setLayout(5, QFormLayout.ItemRole.FieldRole, self.formsRow)

        self.levelsLabel = QLabel(TrainingSettingsDialog)
        self.levelsLabel.setObjectName(u"levelsLabel")

        self.fields.setWidget(6, QFormLayout.ItemRole.LabelRole, self.levelsLabel)

        self.levelsRow = QHBoxLayout()
        self.levelsRow.setSpacing(8)
        self.levelsRow.setObjectName(u"levelsRow")
        self.levelsRow.setContentsMargins(0, 0, 0, 0)

        self.fields.setLayout(6, QFormLayout.ItemRole.FieldRole, self.levelsRow)

        self.postsLabel = QLabel(TrainingSettingsDialog)
        self.postsLabel.setObjectName(u"postsLabel")

        self.fields.setWidget(7, QFormLayout.ItemRole.LabelRole, self.postsLabel)

        self.postsRow = QHBoxLayout()
        self.postsRow.setSpacing(8)
        self.postsRow.setObjectName(u"postsRow")
        self.postsRow.setContentsMargins(0, 0, 0, 0)

        self.fields.setLayout(7, QFormLayout.ItemRole.FieldRole, self.postsRow)


        self.dialogLayout.addLayout(self.fields)

        self.hintLabel = QLabel(TrainingSettingsDialog)
        self.hintLabel.setObjectName(u"hintLabel")
        self.hintLabel.setProperty(u"role", u"soft")
        self.hintLabel.setWordWrap(True)

        self.dialogLayout.addWidget(self.hintLabel)

        self.refusalLabel = QLabel(TrainingSettingsDialog)
        self.refusalLabel.setObjectName(u"refusalLabel")
        self.refusalLabel.setProperty(u"role", u"refusal")
        self.refusalLabel.setWordWrap(True)

        self.dialogLayout.addWidget(self.refusalLabel)

        self.footRow = QHBoxLayout()
        self.footRow.setSpacing(8)
        self.footRow.setObjectName(u"footRow")
        self.footRow.setContentsMargins(0, 0, 0, 0)
        self.footGap = QSpacerItem(20, 4, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.footRow.addItem(self.footGap)

        self.cancelButton = QPushButton(TrainingSettingsDialog)
        self.cancelButton.setObjectName(u"cancelButton")

        self.footRow.addWidget(self.cancelButton)

        self.saveButton = QPushButton(TrainingSettingsDialog)
        self.saveButton.setObjectName(u"saveButton")
        self.saveButton.setProperty(u"role", u"primary")

        self.footRow.addWidget(self.saveButton)


        self.dialogLayout.addLayout(self.footRow)

#if QT_CONFIG(shortcut)
        self.totalLabel.setBuddy(self.totalBox)
        self.schoolLabel.setBuddy(self.schoolBox)
        self.eitherLabel.setBuddy(self.eitherBox)
        self.dayLabel.setBuddy(self.dayBox)
        self.fiveLabel.setBuddy(self.fiveBox)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(TrainingSettingsDialog)

        QMetaObject.connectSlotsByName(TrainingSettingsDialog)
    # setupUi

    def retranslateUi(self, TrainingSettingsDialog):
        TrainingSettingsDialog.setWindowTitle(QCoreApplication.translate("TrainingSettingsDialog", u"\u7814\u8bad\u5b66\u65f6\u7684\u89c4\u5b9a", None))
        self.totalLabel.setText(QCoreApplication.translate("TrainingSettingsDialog", u"\u6bcf\u5b66\u5e74\u603b\u5b66\u65f6", None))
#if QT_CONFIG(accessibility)
        self.totalBox.setAccessibleName(QCoreApplication.translate("TrainingSettingsDialog", u"\u6bcf\u5b66\u5e74\u603b\u5b66\u65f6", None))
#endif // QT_CONFIG(accessibility)
        self.schoolLabel.setText(QCoreApplication.translate("TrainingSettingsDialog", u"\u5176\u4e2d\u6821\u672c", None))
#if QT_CONFIG(accessibility)
        self.schoolBox.setAccessibleName(QCoreApplication.translate("TrainingSettingsDialog", u"\u5176\u4e2d\u6821\u672c\u5b66\u65f6", None))
#endif // QT_CONFIG(accessibility)
        self.eitherLabel.setText(QCoreApplication.translate("TrainingSettingsDialog", u"\u600e\u6837\u7b97\u4e0d\u8db3", None))
#if QT_CONFIG(accessibility)
        self.eitherBox.setAccessibleName(QCoreApplication.translate("TrainingSettingsDialog", u"\u600e\u6837\u7b97\u4e0d\u8db3", None))
#endif // QT_CONFIG(accessibility)
        self.dayLabel.setText(QCoreApplication.translate("TrainingSettingsDialog", u"\u4e00\u5929\u8d85\u8fc7\u51e0\u5b66\u65f6\u5c31\u6838\u5bf9", None))
#if QT_CONFIG(accessibility)
        self.dayBox.setAccessibleName(QCoreApplication.translate("TrainingSettingsDialog", u"\u4e00\u5929\u8d85\u8fc7\u51e0\u5b66\u65f6\u5c31\u6838\u5bf9", None))
#endif // QT_CONFIG(accessibility)
        self.fiveLabel.setText(QCoreApplication.translate("TrainingSettingsDialog", u"\u4e94\u5e74\u7d2f\u8ba1", None))
#if QT_CONFIG(accessibility)
        self.fiveBox.setAccessibleName(QCoreApplication.translate("TrainingSettingsDialog", u"\u4e94\u5e74\u7d2f\u8ba1", None))
#endif // QT_CONFIG(accessibility)
        self.formsLabel.setText(QCoreApplication.translate("TrainingSettingsDialog", u"\u5148\u7b97\u4f5c\u6821\u672c\u7684\u5f62\u5f0f", None))
        self.levelsLabel.setText(QCoreApplication.translate("TrainingSettingsDialog", u"\u5148\u7b97\u4f5c\u6821\u672c\u7684\u5c42\u7ea7", None))
        self.postsLabel.setText(QCoreApplication.translate("TrainingSettingsDialog", u"\u6ca1\u6709\u5b66\u65f6\u8981\u6c42\u7684\u5c97\u4f4d", None))
        self.hintLabel.setText(QCoreApplication.translate("TrainingSettingsDialog", u"\u767b\u8bb0\u65f6\u6309\u5f62\u5f0f\u3001\u5c42\u7ea7\u5148\u52fe\u4e0a\u201c\u6821\u672c\u201d\uff0c\u6bcf\u6b21\u8fd8\u53ef\u4ee5\u6539\uff1b\u5df2\u7ecf\u767b\u8bb0\u7684\u4e0d\u53d8\u3002", None))
        self.refusalLabel.setText("")
        self.cancelButton.setText(QCoreApplication.translate("TrainingSettingsDialog", u"\u53d6\u6d88", None))
        self.saveButton.setText(QCoreApplication.translate("TrainingSettingsDialog", u"\u4fdd\u5b58", None))
    # retranslateUi

