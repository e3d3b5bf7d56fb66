# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'star_scheme_dialog.ui'
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
    QPushButton, QSizePolicy, QSpacerItem, QSpinBox,
    QVBoxLayout, QWidget)

from jiaowu.desktop.edit_grid import EditGrid

class Ui_StarSchemeDialog(object):
    def setupUi(self, StarSchemeDialog):
        if not StarSchemeDialog.objectName():
            StarSchemeDialog.setObjectName(u"StarSchemeDialog")
        StarSchemeDialog.resize(640, 520)
        self.dialogLayout = QVBoxLayout(StarSchemeDialog)
        self.dialogLayout.setSpacing(8)
        self.dialogLayout.setObjectName(u"dialogLayout")
        self.dialogLayout.setContentsMargins(16, 16, 16, 16)
        self.schemeForm = QFormLayout()
        self.schemeForm.setObjectName(u"schemeForm")
        self.schemeForm.setHorizontalSpacing(8)
        self.schemeForm.setVerticalSpacing(8)
        self.presetBoxLabel = QLabel(StarSchemeDialog)
        self.presetBoxLabel.setObjectName(u"presetBoxLabel")

        self.schemeForm.setWidget(0, QFormLayout.ItemRole.LabelRole, self.presetBoxLabel)

        self.presetBox = QComboBox(StarSchemeDialog)
        self.presetBox.setObjectName(u"presetBox")

        self.schemeForm.setWidget(0, QFormLayout.ItemRole.FieldRole, self.presetBox)

        self.nameEditLabel = QLabel(StarSchemeDialog)
        self.nameEditLabel.setObjectName(u"nameEditLabel")

        self.schemeForm.setWidget(1, QFormLayout.ItemRole.LabelRole, self.nameEditLabel)

        self.nameEdit = QLineEdit(StarSchemeDialog)
        self.nameEdit.setObjectName(u"nameEdit")

        self.schemeForm.setWidget(1, QFormLayout.ItemRole.FieldRole, self.nameEdit)

        self.reportDaysLabel = QLabel(StarSchemeDialog)
        self.reportDaysLabel.setObjectName(u"reportDaysLabel")

        self.schemeForm.setWidget(2, QFormLayout.ItemRole.LabelRole, self.reportDaysLabel)

        self.reportDays = QSpinBox(StarSchemeDialog)
        self.reportDays.setObjectName(u"reportDays")
        self.reportDays.setMaximum(60)

        self.schemeForm.setWidget(2, QFormLayout.ItemRole.FieldRole, self.reportDays)


        self.dialogLayout.addLayout(self.schemeForm)

        self.itemsLabel = QLabel(StarSchemeDialog)
        self.itemsLabel.setObjectName(u"itemsLabel")
        self.itemsLabel.setProperty(u"role", u"section")

        self.dialogLayout.addWidget(self.itemsLabel)

        self.itemsGrid = EditGrid(StarSchemeDialog)
        self.itemsGrid.setObjectName(u"itemsGrid")

        self.dialogLayout.addWidget(self.itemsGrid)

        self.linesRow = QHBoxLayout()
        self.linesRow.setSpacing(8)
        self.linesRow.setObjectName(u"linesRow")
        self.linesLabel = QLabel(StarSchemeDialog)
        self.linesLabel.setObjectName(u"linesLabel")

        self.linesRow.addWidget(self.linesLabel)

        self.linesEdit = QLineEdit(StarSchemeDialog)
        self.linesEdit.setObjectName(u"linesEdit")

        self.linesRow.addWidget(self.linesEdit)


        self.dialogLayout.addLayout(self.linesRow)

        self.refusalLabel = QLabel(StarSchemeDialog)
        self.refusalLabel.setObjectName(u"refusalLabel")
        self.refusalLabel.setWordWrap(True)
        self.refusalLabel.setProperty(u"role", u"refusal")

        self.dialogLayout.addWidget(self.refusalLabel)

        self.buttonsRow = QHBoxLayout()
        self.buttonsRow.setSpacing(8)
        self.buttonsRow.setObjectName(u"buttonsRow")
        self.gap4 = QSpacerItem(8, 4, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttonsRow.addItem(self.gap4)

        self.cancelButton = QPushButton(StarSchemeDialog)
        self.cancelButton.setObjectName(u"cancelButton")

        self.buttonsRow.addWidget(self.cancelButton)

        self.saveButton = QPushButton(StarSchemeDialog)
        self.saveButton.setObjectName(u"saveButton")
        self.saveButton.setProperty(u"role", u"primary")

        self.buttonsRow.addWidget(self.saveButton)


        self.dialogLayout.addLayout(self.buttonsRow)

        self.dialogLayout.setStretch(2, 1)

        self.retranslateUi(StarSchemeDialog)

        QMetaObject.connectSlotsByName(StarSchemeDialog)
    # setupUi

    def retranslateUi(self, StarSchemeDialog):
        StarSchemeDialog.setWindowTitle(QCoreApplication.translate("StarSchemeDialog", u"\u8bc4\u6bd4\u529e\u6cd5", None))
        self.presetBoxLabel.setText(QCoreApplication.translate("StarSchemeDialog", u"\u7167\u7740", None))
#if QT_CONFIG(accessibility)
        self.presetBox.setAccessibleName(QCoreApplication.translate("StarSchemeDialog", u"\u73b0\u6210\u7684\u529e\u6cd5", None))
#endif // QT_CONFIG(accessibility)
        self.nameEditLabel.setText(QCoreApplication.translate("StarSchemeDialog", u"\u540d\u79f0", None))
#if QT_CONFIG(accessibility)
        self.nameEdit.setAccessibleName(QCoreApplication.translate("StarSchemeDialog", u"\u540d\u79f0", None))
#endif // QT_CONFIG(accessibility)
        self.reportDaysLabel.setText(QCoreApplication.translate("StarSchemeDialog", u"\u4e0a\u62a5", None))
#if QT_CONFIG(accessibility)
        self.reportDays.setAccessibleName(QCoreApplication.translate("StarSchemeDialog", u"\u51e0\u5929\u5185\u4e0a\u62a5\u7b97\u53ca\u65f6", None))
#endif // QT_CONFIG(accessibility)
        self.reportDays.setSuffix(QCoreApplication.translate("StarSchemeDialog", u" \u5929\u5185\u7b97\u53ca\u65f6", None))
        self.itemsLabel.setText(QCoreApplication.translate("StarSchemeDialog", u"\u5404\u9879\u7684\u6ee1\u5206\uff080 \u5c31\u662f\u4e0d\u8bc4\u8fd9\u4e00\u9879\uff09", None))
#if QT_CONFIG(accessibility)
        self.itemsGrid.setAccessibleName(QCoreApplication.translate("StarSchemeDialog", u"\u5404\u9879\u7684\u6ee1\u5206", None))
#endif // QT_CONFIG(accessibility)
        self.linesLabel.setText(QCoreApplication.translate("StarSchemeDialog", u"\u661f\u7ea7\u7ebf", None))
#if QT_CONFIG(accessibility)
        self.linesEdit.setAccessibleName(QCoreApplication.translate("StarSchemeDialog", u"\u661f\u7ea7\u7ebf", None))
#endif // QT_CONFIG(accessibility)
        self.linesEdit.setPlaceholderText(QCoreApplication.translate("StarSchemeDialog", u"5\u661f 90\uff0c4\u661f 80\uff0c3\u661f 70", None))
        self.refusalLabel.setText("")
        self.cancelButton.setText(QCoreApplication.translate("StarSchemeDialog", u"\u53d6\u6d88", None))
#if QT_CONFIG(accessibility)
        self.cancelButton.setAccessibleName(QCoreApplication.translate("StarSchemeDialog", u"\u53d6\u6d88", None))
#endif // QT_CONFIG(accessibility)
        self.saveButton.setText(QCoreApplication.translate("StarSchemeDialog", u"\u4fdd\u5b58", None))
#if QT_CONFIG(accessibility)
        self.saveButton.setAccessibleName(QCoreApplication.translate("StarSchemeDialog", u"\u4fdd\u5b58", None))
#endif // QT_CONFIG(accessibility)
    # retranslateUi

