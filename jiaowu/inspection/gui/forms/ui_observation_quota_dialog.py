# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'observation_quota_dialog.ui'
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
from PySide6.QtWidgets import (QApplication, QComboBox, QDialog, QHBoxLayout,
    QHeaderView, QLabel, QPushButton, QSizePolicy,
    QSpacerItem, QSpinBox, QVBoxLayout, QWidget)

from jiaowu.desktop.edit_grid import EditGrid

class Ui_ObservationQuotaDialog(object):
    def setupUi(self, ObservationQuotaDialog):
        if not ObservationQuotaDialog.objectName():
            ObservationQuotaDialog.setObjectName(u"ObservationQuotaDialog")
        self.dialogLayout = QVBoxLayout(ObservationQuotaDialog)
        self.dialogLayout.setSpacing(8)
        self.dialogLayout.setObjectName(u"dialogLayout")
        self.dialogLayout.setContentsMargins(16, 16, 16, 16)
        self.presetRow = QHBoxLayout()
        self.presetRow.setSpacing(8)
        self.presetRow.setObjectName(u"presetRow")
        self.presetRow.setContentsMargins(0, 0, 0, 0)
        self.presetLabel = QLabel(ObservationQuotaDialog)
        self.presetLabel.setObjectName(u"presetLabel")

        self.presetRow.addWidget(self.presetLabel)

        self.presetBox = QComboBox(ObservationQuotaDialog)
        self.presetBox.setObjectName(u"presetBox")

        self.presetRow.addWidget(self.presetBox)

        self.presetRow.setStretch(1, 1)

        self.dialogLayout.addLayout(self.presetRow)

        self.periodRow = QHBoxLayout()
        self.periodRow.setSpacing(8)
        self.periodRow.setObjectName(u"periodRow")
        self.periodRow.setContentsMargins(0, 0, 0, 0)
        self.periodLabel = QLabel(ObservationQuotaDialog)
        self.periodLabel.setObjectName(u"periodLabel")

        self.periodRow.addWidget(self.periodLabel)

        self.periodBox = QComboBox(ObservationQuotaDialog)
        self.periodBox.setObjectName(u"periodBox")

        self.periodRow.addWidget(self.periodBox)

        self.periodGap = QSpacerItem(20, 4, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.periodRow.addItem(self.periodGap)

        self.weeksLabel = QLabel(ObservationQuotaDialog)
        self.weeksLabel.setObjectName(u"weeksLabel")

        self.periodRow.addWidget(self.weeksLabel)

        self.weeksBox = QSpinBox(ObservationQuotaDialog)
        self.weeksBox.setObjectName(u"weeksBox")
        self.weeksBox.setMinimum(1)
        self.weeksBox.setMaximum(26)

        self.periodRow.addWidget(self.weeksBox)

        self.staleLabel = QLabel(ObservationQuotaDialog)
        self.staleLabel.setObjectName(u"staleLabel")

        self.periodRow.addWidget(self.staleLabel)

        self.staleBox = QSpinBox(ObservationQuotaDialog)
        self.staleBox.setObjectName(u"staleBox")
        self.staleBox.setMinimum(1)
        self.staleBox.setMaximum(200)

        self.periodRow.addWidget(self.staleBox)


        self.dialogLayout.addLayout(self.periodRow)

        self.rulesGrid = EditGrid(ObservationQuotaDialog)
        self.rulesGrid.setObjectName(u"rulesGrid")

        self.dialogLayout.addWidget(self.rulesGrid)

        self.rowsRow = QHBoxLayout()
        self.rowsRow.setSpacing(8)
        self.rowsRow.setObjectName(u"rowsRow")
        self.rowsRow.setContentsMargins(0, 0, 0, 0)
        self.addRuleButton = QPushButton(ObservationQuotaDialog)
        self.addRuleButton.setObjectName(u"addRuleButton")

        self.rowsRow.addWidget(self.addRuleButton)

        self.removeRuleButton = QPushButton(ObservationQuotaDialog)
        self.removeRuleButton.setObjectName(u"removeRuleButton")

        self.rowsRow.addWidget(self.removeRuleButton)

        self.rowsGap = QSpacerItem(20, 4, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.rowsRow.addItem(self.rowsGap)


        self.dialogLayout.addLayout(self.rowsRow)

        self.rulesNote = QLabel(ObservationQuotaDialog)
        self.rulesNote.setObjectName(u"rulesNote")
        self.rulesNote.setProperty(u"role", u"soft")
        self.rulesNote.setWordWrap(True)

        self.dialogLayout.addWidget(self.rulesNote)

        self.refusalLabel = QLabel(ObservationQuotaDialog)
        self.refusalLabel.setObjectName(u"refusalLabel")
        self.refusalLabel.setProperty(u"role", u"refusal")
        self.refusalLabel.setWordWrap(True)

        self.dialogLayout.addWidget(self.refusalLabel)

        self.buttonsRow = QHBoxLayout()
        self.buttonsRow.setSpacing(8)
        self.buttonsRow.setObjectName(u"buttonsRow")
        self.buttonsRow.setContentsMargins(0, 0, 0, 0)
        self.buttonsGap = QSpacerItem(20, 4, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttonsRow.addItem(self.buttonsGap)

        self.cancelButton = QPushButton(ObservationQuotaDialog)
        self.cancelButton.setObjectName(u"cancelButton")

        self.buttonsRow.addWidget(self.cancelButton)

        self.saveButton = QPushButton(ObservationQuotaDialog)
        self.saveButton.setObjectName(u"saveButton")
        self.saveButton.setProperty(u"role", u"primary")

        self.buttonsRow.addWidget(self.saveButton)


        self.dialogLayout.addLayout(self.buttonsRow)

        self.dialogLayout.setStretch(2, 1)
#if QT_CONFIG(shortcut)
        self.presetLabel.setBuddy(self.presetBox)
        self.periodLabel.setBuddy(self.periodBox)
        self.weeksLabel.setBuddy(self.weeksBox)
        self.staleLabel.setBuddy(self.staleBox)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(ObservationQuotaDialog)

        QMetaObject.connectSlotsByName(ObservationQuotaDialog)
    # setupUi

    def retranslateUi(self, ObservationQuotaDialog):
        ObservationQuotaDialog.setWindowTitle(QCoreApplication.translate("ObservationQuotaDialog", u"\u542c\u8bfe\u5b9a\u989d", None))
        self.presetLabel.setText(QCoreApplication.translate("ObservationQuotaDialog", u"\u7167\u8fd9\u79cd\u586b", None))
#if QT_CONFIG(accessibility)
        self.presetBox.setAccessibleName(QCoreApplication.translate("ObservationQuotaDialog", u"\u7167\u8fd9\u79cd\u586b", None))
#endif // QT_CONFIG(accessibility)
        self.periodLabel.setText(QCoreApplication.translate("ObservationQuotaDialog", u"\u6309", None))
#if QT_CONFIG(accessibility)
        self.periodBox.setAccessibleName(QCoreApplication.translate("ObservationQuotaDialog", u"\u6309\u5b66\u671f\u3001\u6708\u8fd8\u662f\u5468", None))
#endif // QT_CONFIG(accessibility)
        self.weeksLabel.setText(QCoreApplication.translate("ObservationQuotaDialog", u"\u4e00\u5b66\u671f\u4e0a", None))
        self.weeksBox.setSuffix(QCoreApplication.translate("ObservationQuotaDialog", u" \u5468", None))
#if QT_CONFIG(accessibility)
        self.weeksBox.setAccessibleName(QCoreApplication.translate("ObservationQuotaDialog", u"\u4e00\u5b66\u671f\u4e0a\u51e0\u5468\u8bfe", None))
#endif // QT_CONFIG(accessibility)
        self.staleLabel.setText(QCoreApplication.translate("ObservationQuotaDialog", u"\u591a\u4e45\u6ca1\u88ab\u542c\u5c31\u63d0\u9192", None))
        self.staleBox.setSuffix(QCoreApplication.translate("ObservationQuotaDialog", u" \u5929", None))
#if QT_CONFIG(accessibility)
        self.staleBox.setAccessibleName(QCoreApplication.translate("ObservationQuotaDialog", u"\u591a\u4e45\u6ca1\u88ab\u542c\u5c31\u63d0\u9192", None))
#endif // QT_CONFIG(accessibility)
        self.addRuleButton.setText(QCoreApplication.translate("ObservationQuotaDialog", u"\u6dfb\u4e00\u79cd\u804c\u52a1", None))
        self.removeRuleButton.setText(QCoreApplication.translate("ObservationQuotaDialog", u"\u53bb\u6389\u8fd9\u4e00\u884c", None))
        self.rulesNote.setText(QCoreApplication.translate("ObservationQuotaDialog", u"\u804c\u52a1\u7167\u201c\u6559\u5e08\u6863\u6848\u201d\u91cc\u767b\u8bb0\u7684\u5199\uff0c\u51e0\u79cd\u7528\u201c\u3001\u201d\u9694\u5f00\uff1b\u201c\u884c\u653f\u4eba\u5458\u201d\u6307\u5c97\u4f4d\u662f\u884c\u653f\u6216\u6709\u6821\u7ea7\u3001\u5904\u5ba4\u804c\u52a1\u7684\u3002\u8eab\u517c\u6570\u804c\u7684\u53d6\u8282\u6570\u6700\u591a\u7684\u4e00\u884c\u3002\u6309\u6708\u3001\u6309\u5468\u7684\u53ef\u4ee5\u53e6\u5199\u5168\u5b66\u671f\u51e0\u8282\uff0c\u4e0d\u5199\u5c31\u7167\u6708\u6570\u3001\u5468\u6570\u4e58\u3002", None))
        self.refusalLabel.setText("")
        self.cancelButton.setText(QCoreApplication.translate("ObservationQuotaDialog", u"\u53d6\u6d88", None))
        self.saveButton.setText(QCoreApplication.translate("ObservationQuotaDialog", u"\u4fdd\u5b58", None))
    # retranslateUi

