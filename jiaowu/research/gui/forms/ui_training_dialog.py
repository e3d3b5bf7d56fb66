# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'training_dialog.ui'
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
    QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout,
    QWidget)

from jiaowu.desktop.edit_grid import EditGrid

class Ui_TrainingDialog(object):
    def setupUi(self, TrainingDialog):
        if not TrainingDialog.objectName():
            TrainingDialog.setObjectName(u"TrainingDialog")
        TrainingDialog.resize(1120, 560)
        self.dialogLayout = QVBoxLayout(TrainingDialog)
        self.dialogLayout.setSpacing(8)
        self.dialogLayout.setObjectName(u"dialogLayout")
        self.dialogLayout.setContentsMargins(16, 16, 16, 16)
        self.bodyRow = QHBoxLayout()
        self.bodyRow.setSpacing(16)
        self.bodyRow.setObjectName(u"bodyRow")
        self.bodyRow.setContentsMargins(0, 0, 0, 0)
        self.leftLayout = QVBoxLayout()
        self.leftLayout.setSpacing(8)
        self.leftLayout.setObjectName(u"leftLayout")
        self.leftLayout.setContentsMargins(0, 0, 0, 0)
        self.fields = QFormLayout()
        self.fields.setObjectName(u"fields")
        self.fields.setHorizontalSpacing(8)
        self.fields.setVerticalSpacing(8)
        self.fields.setContentsMargins(0, 0, 0, 0)
        self.titleFieldLabel = QLabel(TrainingDialog)
        self.titleFieldLabel.setObjectName(u"titleFieldLabel")

        self.fields.setWidget(0, QFormLayout.ItemRole.LabelRole, self.titleFieldLabel)

        self.titleEdit = QLineEdit(TrainingDialog)
        self.titleEdit.setObjectName(u"titleEdit")

        self.fields.setWidget(0, QFormLayout.ItemRole.FieldRole, self.titleEdit)

        self.startFieldLabel = QLabel(TrainingDialog)
        self.startFieldLabel.setObjectName(u"startFieldLabel")

        self.fields.setWidget(1, QFormLayout.ItemRole.LabelRole, self.startFieldLabel)

        self.spanRow = QHBoxLayout()
        self.spanRow.setSpacing(8)
        self.spanRow.setObjectName(u"spanRow")
        self.spanRow.setContentsMargins(0, 0, 0, 0)
        self.startEdit = QLineEdit(TrainingDialog)
        self.startEdit.setObjectName(u"startEdit")

        self.spanRow.addWidget(self.startEdit)

        self.toLabel = QLabel(TrainingDialog)
        self.toLabel.setObjectName(u"toLabel")

        self.spanRow.addWidget(self.toLabel)

        self.endEdit = QLineEdit(TrainingDialog)
        self.endEdit.setObjectName(u"endEdit")

        self.spanRow.addWidget(self.endEdit)


        self.fields.setLayout(1, QFormLayout.ItemRole.FieldRole, self.spanRow)

        self.formFieldLabel = QLabel(TrainingDialog)
        self.formFieldLabel.setObjectName(u"formFieldLabel")

        self.fields.setWidget(2, QFormLayout.ItemRole.LabelRole, self.formFieldLabel)

        self.formRow = QHBoxLayout()
        self.formRow.setSpacing(8)
        self.formRow.setObjectName(u"formRow")
        self.formRow.setContentsMargins(0, 0, 0, 0)
        self.formBox = QComboBox(TrainingDialog)
        self.formBox.setObjectName(u"formBox")
        self.formBox.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)

        self.formRow.addWidget(self.formBox)

        self.levelFieldLabel = QLabel(TrainingDialog)
        self.levelFieldLabel.setObjectName(u"levelFieldLabel")

        self.formRow.addWidget(self.levelFieldLabel)

        self.levelBox = QComboBox(TrainingDialog)
        self.levelBox.setObjectName(u"levelBox")
        self.levelBox.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)

        self.formRow.addWidget(self.levelBox)

        self.schoolCheck = QCheckBox(TrainingDialog)
        self.schoolCheck.setObjectName(u"schoolCheck")

        self.formRow.addWidget(self.schoolCheck)

        self.formGap = QSpacerItem(20, 4, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.formRow.addItem(self.formGap)


        self.fields.setLayout(2, QFormLayout.ItemRole.FieldRole, self.formRow)

        self.categoryFieldLabel = QLabel(TrainingDialog)
        self.categoryFieldLabel.setObjectName(u"categoryFieldLabel")

        self.fields.setWidget(3, QFormLayout.ItemRole.LabelRole, self.categoryFieldLabel)

        self.categoryRow = QHBoxLayout()
        self.categoryRow.setSpacing(8)
        self.categoryRow.setObjectName(u"categoryRow")
        self.categoryRow.setContentsMargins(0, 0, 0, 0)
        self.categoryBox = QComboBox(TrainingDialog)
        self.categoryBox.setObjectName(u"categoryBox")
        self.categoryBox.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)

        self.categoryRow.addWidget(self.categoryBox)

        self.scopeFieldLabel = QLabel(TrainingDialog)
        self.scopeFieldLabel.setObjectName(u"scopeFieldLabel")

        self.categoryRow.addWidget(self.scopeFieldLabel)

        self.scopeBox = QComboBox(TrainingDialog)
        self.scopeBox.setObjectName(u"scopeBox")
        self.scopeBox.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)

        self.categoryRow.addWidget(self.scopeBox)

        self.categoryGap = QSpacerItem(20, 4, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.categoryRow.addItem(self.categoryGap)


        self.fields.setLayout(3, QFormLayout.ItemRole.FieldRole, self.categoryRow)

        self.hoursFieldLabel = QLabel(TrainingDialog)
        self.hoursFieldLabel.setObjectName(u"hoursFieldLabel")

        self.fields.setWidget(4, QFormLayout.ItemRole.LabelRole, self.hoursFieldLabel)

        self.hoursRow = QHBoxLayout()
        self.hoursRow.setSpacing(8)
        self.hoursRow.setObjectName(u"hoursRow")
        self.hoursRow.setContentsMargins(0, 0, 0, 0)
        self.hoursBox = QDoubleSpinBox(TrainingDialog)
        self.hoursBox.setObjectName(u"hoursBox")
        self.hoursBox.setDecimals(1)
        self.hoursBox.setMaximum(999.000000000000000)
        self.hoursBox.setSingleStep(1.000000000000000)

        self.hoursRow.addWidget(self.hoursBox)

        self.spreadButton = QPushButton(TrainingDialog)
        self.spreadButton.setObjectName(u"spreadButton")

        self.hoursRow.addWidget(self.spreadButton)

        self.hoursGap = QSpacerItem(20, 4, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.hoursRow.addItem(self.hoursGap)


        self.fields.setLayout(4, QFormLayout.ItemRole.FieldRole, self.hoursRow)

        self.trainerFieldLabel = QLabel(TrainingDialog)
        self.trainerFieldLabel.setObjectName(u"trainerFieldLabel")

        self.fields.setWidget(5, QFormLayout.ItemRole.LabelRole, self.trainerFieldLabel)

        self.trainerEdit = QLineEdit(TrainingDialog)
        self.trainerEdit.setObjectName(u"trainerEdit")

        self.fields.setWidget(5, QFormLayout.ItemRole.FieldRole, self.trainerEdit)

        self.organizerFieldLabel = QLabel(TrainingDialog)
        self.organizerFieldLabel.setObjectName(u"organizerFieldLabel")

        self.fields.setWidget(6, QFormLayout.ItemRole.LabelRole, self.organizerFieldLabel)

        self.organizerEdit = QLineEdit(TrainingDialog)
        self.organizerEdit.setObjectName(u"organizerEdit")

        self.fields.setWidget(6, QFormLayout.ItemRole.FieldRole, self.organizerEdit)

        self.placeFieldLabel = QLabel(TrainingDialog)
        self.placeFieldLabel.setObjectName(u"placeFieldLabel")

        self.fields.setWidget(7, QFormLayout.ItemRole.LabelRole, self.placeFieldLabel)

        self.placeEdit = QLineEdit(TrainingDialog)
        self.placeEdit.setObjectName(u"placeEdit")

        self.fields.setWidget(7, QFormLayout.ItemRole.FieldRole, self.placeEdit)

        self.noteFieldLabel = QLabel(TrainingDialog)
        self.noteFieldLabel.setObjectName(u"noteFieldLabel")

        self.fields.setWidget(8, QFormLayout.ItemRole.LabelRole, self.noteFieldLabel)

        self.noteEdit = QLineEdit(TrainingDialog)
        self.noteEdit.setObjectName(u"noteEdit")

        self.fields.setWidget(8, QFormLayout.ItemRole.FieldRole, self.noteEdit)


        self.leftLayout.addLayout(self.fields)

        self.leftGap = QSpacerItem(4, 4, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.leftLayout.addItem(self.leftGap)


        self.bodyRow.addLayout(self.leftLayout)

        self.pickLayout = QVBoxLayout()
        self.pickLayout.setSpacing(8)
        self.pickLayout.setObjectName(u"pickLayout")
        self.pickLayout.setContentsMargins(0, 0, 0, 0)
        self.pickRow = QHBoxLayout()
        self.pickRow.setSpacing(8)
        self.pickRow.setObjectName(u"pickRow")
        self.pickRow.setContentsMargins(0, 0, 0, 0)
        self.groupBox = QComboBox(TrainingDialog)
        self.groupBox.setObjectName(u"groupBox")
        self.groupBox.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)

        self.pickRow.addWidget(self.groupBox)

        self.tickAllButton = QPushButton(TrainingDialog)
        self.tickAllButton.setObjectName(u"tickAllButton")

        self.pickRow.addWidget(self.tickAllButton)

        self.tickNoneButton = QPushButton(TrainingDialog)
        self.tickNoneButton.setObjectName(u"tickNoneButton")

        self.pickRow.addWidget(self.tickNoneButton)


        self.pickLayout.addLayout(self.pickRow)

        self.findEdit = QLineEdit(TrainingDialog)
        self.findEdit.setObjectName(u"findEdit")

        self.pickLayout.addWidget(self.findEdit)

        self.teachersList = QListWidget(TrainingDialog)
        self.teachersList.setObjectName(u"teachersList")

        self.pickLayout.addWidget(self.teachersList)

        self.pickLayout.setStretch(2, 1)

        self.bodyRow.addLayout(self.pickLayout)

        self.membersLayout = QVBoxLayout()
        self.membersLayout.setSpacing(8)
        self.membersLayout.setObjectName(u"membersLayout")
        self.membersLayout.setContentsMargins(0, 0, 0, 0)
        self.membersLabel = QLabel(TrainingDialog)
        self.membersLabel.setObjectName(u"membersLabel")
        self.membersLabel.setProperty(u"role", u"soft")

        self.membersLayout.addWidget(self.membersLabel)

        self.membersGrid = EditGrid(TrainingDialog)
        self.membersGrid.setObjectName(u"membersGrid")

        self.membersLayout.addWidget(self.membersGrid)

        self.membersLayout.setStretch(1, 1)

        self.bodyRow.addLayout(self.membersLayout)

        self.bodyRow.setStretch(0, 4)
        self.bodyRow.setStretch(1, 2)
        self.bodyRow.setStretch(2, 4)

        self.dialogLayout.addLayout(self.bodyRow)

        self.refusalLabel = QLabel(TrainingDialog)
        self.refusalLabel.setObjectName(u"refusalLabel")
        self.refusalLabel.setProperty(u"role", u"refusal")
        self.refusalLabel.setWordWrap(True)

        self.dialogLayout.addWidget(self.refusalLabel)

        self.footRow = QHBoxLayout()
        self.footRow.setSpacing(8)
        self.footRow.setObjectName(u"footRow")
        self.footRow.setContentsMargins(0, 0, 0, 0)
        self.sourceLabel = QLabel(TrainingDialog)
        self.sourceLabel.setObjectName(u"sourceLabel")
        self.sourceLabel.setProperty(u"role", u"soft")

        self.footRow.addWidget(self.sourceLabel)

        self.footGap = QSpacerItem(20, 4, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.footRow.addItem(self.footGap)

        self.cancelButton = QPushButton(TrainingDialog)
        self.cancelButton.setObjectName(u"cancelButton")

        self.footRow.addWidget(self.cancelButton)

        self.saveButton = QPushButton(TrainingDialog)
        self.saveButton.setObjectName(u"saveButton")
        self.saveButton.setProperty(u"role", u"primary")

        self.footRow.addWidget(self.saveButton)


        self.dialogLayout.addLayout(self.footRow)

        self.dialogLayout.setStretch(0, 1)
#if QT_CONFIG(shortcut)
        self.titleFieldLabel.setBuddy(self.titleEdit)
        self.startFieldLabel.setBuddy(self.startEdit)
        self.formFieldLabel.setBuddy(self.formBox)
        self.levelFieldLabel.setBuddy(self.levelBox)
        self.categoryFieldLabel.setBuddy(self.categoryBox)
        self.scopeFieldLabel.setBuddy(self.scopeBox)
        self.hoursFieldLabel.setBuddy(self.hoursBox)
        self.trainerFieldLabel.setBuddy(self.trainerEdit)
        self.organizerFieldLabel.setBuddy(self.organizerEdit)
        self.placeFieldLabel.setBuddy(self.placeEdit)
        self.noteFieldLabel.setBuddy(self.noteEdit)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(TrainingDialog)

        QMetaObject.connectSlotsByName(TrainingDialog)
    # setupUi

    def retranslateUi(self, TrainingDialog):
        TrainingDialog.setWindowTitle(QCoreApplication.translate("TrainingDialog", u"\u767b\u8bb0\u57f9\u8bad", None))
        self.titleFieldLabel.setText(QCoreApplication.translate("TrainingDialog", u"\u57f9\u8bad\u5185\u5bb9", None))
#if QT_CONFIG(accessibility)
        self.titleEdit.setAccessibleName(QCoreApplication.translate("TrainingDialog", u"\u57f9\u8bad\u5185\u5bb9", None))
#endif // QT_CONFIG(accessibility)
        self.startFieldLabel.setText(QCoreApplication.translate("TrainingDialog", u"\u5f00\u59cb", None))
#if QT_CONFIG(accessibility)
        self.startEdit.setAccessibleName(QCoreApplication.translate("TrainingDialog", u"\u5f00\u59cb\u7684\u65e5\u671f", None))
#endif // QT_CONFIG(accessibility)
        self.startEdit.setPlaceholderText(QCoreApplication.translate("TrainingDialog", u"\u5982 2026-09-05", None))
        self.toLabel.setText(QCoreApplication.translate("TrainingDialog", u"\u81f3", None))
#if QT_CONFIG(accessibility)
        self.endEdit.setAccessibleName(QCoreApplication.translate("TrainingDialog", u"\u7ed3\u675f\u7684\u65e5\u671f", None))
#endif // QT_CONFIG(accessibility)
        self.endEdit.setPlaceholderText(QCoreApplication.translate("TrainingDialog", u"\u540c\u4e00\u5929\u4e0d\u586b", None))
        self.formFieldLabel.setText(QCoreApplication.translate("TrainingDialog", u"\u5f62\u5f0f", None))
#if QT_CONFIG(accessibility)
        self.formBox.setAccessibleName(QCoreApplication.translate("TrainingDialog", u"\u5f62\u5f0f", None))
#endif // QT_CONFIG(accessibility)
        self.levelFieldLabel.setText(QCoreApplication.translate("TrainingDialog", u"\u5c42\u7ea7", None))
#if QT_CONFIG(accessibility)
        self.levelBox.setAccessibleName(QCoreApplication.translate("TrainingDialog", u"\u5c42\u7ea7", None))
#endif // QT_CONFIG(accessibility)
        self.schoolCheck.setText(QCoreApplication.translate("TrainingDialog", u"\u8ba1\u5165\u6821\u672c\u5b66\u65f6", None))
        self.categoryFieldLabel.setText(QCoreApplication.translate("TrainingDialog", u"\u7c7b\u522b", None))
#if QT_CONFIG(accessibility)
        self.categoryBox.setAccessibleName(QCoreApplication.translate("TrainingDialog", u"\u7c7b\u522b", None))
#endif // QT_CONFIG(accessibility)
        self.scopeFieldLabel.setText(QCoreApplication.translate("TrainingDialog", u"\u8303\u56f4", None))
#if QT_CONFIG(accessibility)
        self.scopeBox.setAccessibleName(QCoreApplication.translate("TrainingDialog", u"\u8303\u56f4", None))
#endif // QT_CONFIG(accessibility)
        self.hoursFieldLabel.setText(QCoreApplication.translate("TrainingDialog", u"\u6bcf\u4eba\u5b66\u65f6", None))
#if QT_CONFIG(accessibility)
        self.hoursBox.setAccessibleName(QCoreApplication.translate("TrainingDialog", u"\u6bcf\u4eba\u5b66\u65f6", None))
#endif // QT_CONFIG(accessibility)
        self.hoursBox.setSpecialValueText(QCoreApplication.translate("TrainingDialog", u"\u5f85\u8865", None))
        self.spreadButton.setText(QCoreApplication.translate("TrainingDialog", u"\u5168\u90e8\u7167\u6b64", None))
        self.trainerFieldLabel.setText(QCoreApplication.translate("TrainingDialog", u"\u6388\u8bfe\u6559\u5e08", None))
#if QT_CONFIG(accessibility)
        self.trainerEdit.setAccessibleName(QCoreApplication.translate("TrainingDialog", u"\u6388\u8bfe\u6559\u5e08", None))
#endif // QT_CONFIG(accessibility)
        self.organizerFieldLabel.setText(QCoreApplication.translate("TrainingDialog", u"\u4e3b\u529e\u5355\u4f4d", None))
#if QT_CONFIG(accessibility)
        self.organizerEdit.setAccessibleName(QCoreApplication.translate("TrainingDialog", u"\u4e3b\u529e\u5355\u4f4d", None))
#endif // QT_CONFIG(accessibility)
        self.placeFieldLabel.setText(QCoreApplication.translate("TrainingDialog", u"\u5730\u70b9", None))
#if QT_CONFIG(accessibility)
        self.placeEdit.setAccessibleName(QCoreApplication.translate("TrainingDialog", u"\u5730\u70b9", None))
#endif // QT_CONFIG(accessibility)
        self.noteFieldLabel.setText(QCoreApplication.translate("TrainingDialog", u"\u5907\u6ce8", None))
#if QT_CONFIG(accessibility)
        self.noteEdit.setAccessibleName(QCoreApplication.translate("TrainingDialog", u"\u5907\u6ce8", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.groupBox.setAccessibleName(QCoreApplication.translate("TrainingDialog", u"\u6559\u7814\u7ec4", None))
#endif // QT_CONFIG(accessibility)
        self.tickAllButton.setText(QCoreApplication.translate("TrainingDialog", u"\u5168\u9009", None))
        self.tickNoneButton.setText(QCoreApplication.translate("TrainingDialog", u"\u5168\u4e0d\u9009", None))
#if QT_CONFIG(accessibility)
        self.findEdit.setAccessibleName(QCoreApplication.translate("TrainingDialog", u"\u627e\u6559\u5e08", None))
#endif // QT_CONFIG(accessibility)
        self.findEdit.setPlaceholderText(QCoreApplication.translate("TrainingDialog", u"\u59d3\u540d\u3001\u62fc\u97f3\u9996\u5b57\u6bcd", None))
#if QT_CONFIG(accessibility)
        self.teachersList.setAccessibleName(QCoreApplication.translate("TrainingDialog", u"\u53c2\u8bad\u6559\u5e08", None))
#endif // QT_CONFIG(accessibility)
        self.membersLabel.setText("")
        self.refusalLabel.setText("")
        self.sourceLabel.setText("")
        self.cancelButton.setText(QCoreApplication.translate("TrainingDialog", u"\u53d6\u6d88", None))
        self.saveButton.setText(QCoreApplication.translate("TrainingDialog", u"\u4fdd\u5b58", None))
    # retranslateUi

