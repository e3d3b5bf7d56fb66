# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'task_dialog.ui'
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
from PySide6.QtWidgets import (QAbstractButton, QApplication, QCheckBox, QComboBox,
    QDateEdit, QDialog, QDialogButtonBox, QFormLayout,
    QHBoxLayout, QLabel, QLineEdit, QPlainTextEdit,
    QPushButton, QSizePolicy, QSpacerItem, QSpinBox,
    QVBoxLayout, QWidget)

from jiaowu.teachers.gui.teacher_box import TeacherBox

class Ui_TaskDialog(object):
    def setupUi(self, TaskDialog):
        if not TaskDialog.objectName():
            TaskDialog.setObjectName(u"TaskDialog")
        TaskDialog.resize(520, 480)
        self.layout = QVBoxLayout(TaskDialog)
        self.layout.setSpacing(16)
        self.layout.setObjectName(u"layout")
        self.layout.setContentsMargins(16, 16, 16, 16)
        self.fields = QFormLayout()
        self.fields.setObjectName(u"fields")
        self.fields.setHorizontalSpacing(16)
        self.fields.setVerticalSpacing(8)
        self.titleEditLabel = QLabel(TaskDialog)
        self.titleEditLabel.setObjectName(u"titleEditLabel")

        self.fields.setWidget(0, QFormLayout.ItemRole.LabelRole, self.titleEditLabel)

        self.titleEdit = QLineEdit(TaskDialog)
        self.titleEdit.setObjectName(u"titleEdit")

        self.fields.setWidget(0, QFormLayout.ItemRole.FieldRole, self.titleEdit)

        self.categoryBoxLabel = QLabel(TaskDialog)
        self.categoryBoxLabel.setObjectName(u"categoryBoxLabel")

        self.fields.setWidget(1, QFormLayout.ItemRole.LabelRole, self.categoryBoxLabel)

        self.categoryBox = QComboBox(TaskDialog)
        self.categoryBox.setObjectName(u"categoryBox")
        self.categoryBox.setEditable(True)

        self.fields.setWidget(1, QFormLayout.ItemRole.FieldRole, self.categoryBox)

        self.phaseBoxLabel = QLabel(TaskDialog)
        self.phaseBoxLabel.setObjectName(u"phaseBoxLabel")

        self.fields.setWidget(2, QFormLayout.ItemRole.LabelRole, self.phaseBoxLabel)

        self.phaseBox = QComboBox(TaskDialog)
        self.phaseBox.setObjectName(u"phaseBox")

        self.fields.setWidget(2, QFormLayout.ItemRole.FieldRole, self.phaseBox)

        self.startEditLabel = QLabel(TaskDialog)
        self.startEditLabel.setObjectName(u"startEditLabel")

        self.fields.setWidget(3, QFormLayout.ItemRole.LabelRole, self.startEditLabel)

        self.daysRow = QHBoxLayout()
        self.daysRow.setSpacing(8)
        self.daysRow.setObjectName(u"daysRow")
        self.daysRow.setContentsMargins(0, 0, 0, 0)
        self.startEdit = QDateEdit(TaskDialog)
        self.startEdit.setObjectName(u"startEdit")
        self.startEdit.setCalendarPopup(True)

        self.daysRow.addWidget(self.startEdit)

        self.toLabel = QLabel(TaskDialog)
        self.toLabel.setObjectName(u"toLabel")

        self.daysRow.addWidget(self.toLabel)

        self.endEdit = QDateEdit(TaskDialog)
        self.endEdit.setObjectName(u"endEdit")
        self.endEdit.setCalendarPopup(True)

        self.daysRow.addWidget(self.endEdit)

        self.daysSpace = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.daysRow.addItem(self.daysSpace)


        self.fields.setLayout(3, QFormLayout.ItemRole.FieldRole, self.daysRow)

        self.dueBoxLabel = QLabel(TaskDialog)
        self.dueBoxLabel.setObjectName(u"dueBoxLabel")

        self.fields.setWidget(4, QFormLayout.ItemRole.LabelRole, self.dueBoxLabel)

        self.dueRow = QHBoxLayout()
        self.dueRow.setSpacing(8)
        self.dueRow.setObjectName(u"dueRow")
        self.dueRow.setContentsMargins(0, 0, 0, 0)
        self.dueBox = QCheckBox(TaskDialog)
        self.dueBox.setObjectName(u"dueBox")

        self.dueRow.addWidget(self.dueBox)

        self.dueEdit = QDateEdit(TaskDialog)
        self.dueEdit.setObjectName(u"dueEdit")
        self.dueEdit.setCalendarPopup(True)

        self.dueRow.addWidget(self.dueEdit)

        self.dueSpace = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.dueRow.addItem(self.dueSpace)


        self.fields.setLayout(4, QFormLayout.ItemRole.FieldRole, self.dueRow)

        self.teacherBoxLabel = QLabel(TaskDialog)
        self.teacherBoxLabel.setObjectName(u"teacherBoxLabel")

        self.fields.setWidget(5, QFormLayout.ItemRole.LabelRole, self.teacherBoxLabel)

        self.teacherBox = TeacherBox(TaskDialog)
        self.teacherBox.setObjectName(u"teacherBox")

        self.fields.setWidget(5, QFormLayout.ItemRole.FieldRole, self.teacherBox)

        self.ownerBoxLabel = QLabel(TaskDialog)
        self.ownerBoxLabel.setObjectName(u"ownerBoxLabel")

        self.fields.setWidget(6, QFormLayout.ItemRole.LabelRole, self.ownerBoxLabel)

        self.ownerBox = QComboBox(TaskDialog)
        self.ownerBox.setObjectName(u"ownerBox")
        self.ownerBox.setEditable(True)

        self.fields.setWidget(6, QFormLayout.ItemRole.FieldRole, self.ownerBox)

        self.placeEditLabel = QLabel(TaskDialog)
        self.placeEditLabel.setObjectName(u"placeEditLabel")

        self.fields.setWidget(7, QFormLayout.ItemRole.LabelRole, self.placeEditLabel)

        self.placeEdit = QLineEdit(TaskDialog)
        self.placeEdit.setObjectName(u"placeEdit")

        self.fields.setWidget(7, QFormLayout.ItemRole.FieldRole, self.placeEdit)

        self.remindBoxLabel = QLabel(TaskDialog)
        self.remindBoxLabel.setObjectName(u"remindBoxLabel")

        self.fields.setWidget(8, QFormLayout.ItemRole.LabelRole, self.remindBoxLabel)

        self.remindRow = QHBoxLayout()
        self.remindRow.setSpacing(8)
        self.remindRow.setObjectName(u"remindRow")
        self.remindRow.setContentsMargins(0, 0, 0, 0)
        self.remindBox = QCheckBox(TaskDialog)
        self.remindBox.setObjectName(u"remindBox")

        self.remindRow.addWidget(self.remindBox)

        self.remindSpin = QSpinBox(TaskDialog)
        self.remindSpin.setObjectName(u"remindSpin")
        self.remindSpin.setMaximum(60)

        self.remindRow.addWidget(self.remindSpin)

        self.remindSpace = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.remindRow.addItem(self.remindSpace)


        self.fields.setLayout(8, QFormLayout.ItemRole.FieldRole, self.remindRow)

        self.statusBoxLabel = QLabel(TaskDialog)
        self.statusBoxLabel.setObjectName(u"statusBoxLabel")

        self.fields.setWidget(9, QFormLayout.ItemRole.LabelRole, self.statusBoxLabel)

        self.statusBox = QComboBox(TaskDialog)
        self.statusBox.setObjectName(u"statusBox")

        self.fields.setWidget(9, QFormLayout.ItemRole.FieldRole, self.statusBox)

        self.noteEditLabel = QLabel(TaskDialog)
        self.noteEditLabel.setObjectName(u"noteEditLabel")

        self.fields.setWidget(10, QFormLayout.ItemRole.LabelRole, self.noteEditLabel)

        self.noteEdit = QPlainTextEdit(TaskDialog)
        self.noteEdit.setObjectName(u"noteEdit")
        self.noteEdit.setTabChangesFocus(True)
        self.noteEdit.setMaximumSize(QSize(16777215, 72))

        self.fields.setWidget(10, QFormLayout.ItemRole.FieldRole, self.noteEdit)


        self.layout.addLayout(self.fields)

        self.refusalLabel = QLabel(TaskDialog)
        self.refusalLabel.setObjectName(u"refusalLabel")
        self.refusalLabel.setWordWrap(True)
        self.refusalLabel.setProperty(u"role", u"refusal")

        self.layout.addWidget(self.refusalLabel)

        self.buttonsRow = QHBoxLayout()
        self.buttonsRow.setSpacing(8)
        self.buttonsRow.setObjectName(u"buttonsRow")
        self.buttonsRow.setContentsMargins(0, 0, 0, 0)
        self.deleteButton = QPushButton(TaskDialog)
        self.deleteButton.setObjectName(u"deleteButton")

        self.buttonsRow.addWidget(self.deleteButton)

        self.buttons = QDialogButtonBox(TaskDialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel|QDialogButtonBox.StandardButton.Save)

        self.buttonsRow.addWidget(self.buttons)


        self.layout.addLayout(self.buttonsRow)

#if QT_CONFIG(shortcut)
        self.titleEditLabel.setBuddy(self.titleEdit)
        self.categoryBoxLabel.setBuddy(self.categoryBox)
        self.phaseBoxLabel.setBuddy(self.phaseBox)
        self.startEditLabel.setBuddy(self.startEdit)
        self.dueBoxLabel.setBuddy(self.dueBox)
        self.teacherBoxLabel.setBuddy(self.teacherBox)
        self.ownerBoxLabel.setBuddy(self.ownerBox)
        self.placeEditLabel.setBuddy(self.placeEdit)
        self.remindBoxLabel.setBuddy(self.remindBox)
        self.statusBoxLabel.setBuddy(self.statusBox)
        self.noteEditLabel.setBuddy(self.noteEdit)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(TaskDialog)

        QMetaObject.connectSlotsByName(TaskDialog)
    # setupUi

    def retranslateUi(self, TaskDialog):
        TaskDialog.setWindowTitle(QCoreApplication.translate("TaskDialog", u"\u65b0\u5efa\u4e00\u4ef6\u4e8b", None))
        self.titleEditLabel.setText(QCoreApplication.translate("TaskDialog", u"\u505a\u4ec0\u4e48", None))
#if QT_CONFIG(accessibility)
        self.titleEdit.setAccessibleName(QCoreApplication.translate("TaskDialog", u"\u505a\u4ec0\u4e48", None))
#endif // QT_CONFIG(accessibility)
        self.categoryBoxLabel.setText(QCoreApplication.translate("TaskDialog", u"\u7c7b\u522b", None))
#if QT_CONFIG(accessibility)
        self.categoryBox.setAccessibleName(QCoreApplication.translate("TaskDialog", u"\u7c7b\u522b", None))
#endif // QT_CONFIG(accessibility)
        self.phaseBoxLabel.setText(QCoreApplication.translate("TaskDialog", u"\u9636\u6bb5", None))
#if QT_CONFIG(accessibility)
        self.phaseBox.setAccessibleName(QCoreApplication.translate("TaskDialog", u"\u9636\u6bb5", None))
#endif // QT_CONFIG(accessibility)
        self.startEditLabel.setText(QCoreApplication.translate("TaskDialog", u"\u4ece", None))
#if QT_CONFIG(accessibility)
        self.startEdit.setAccessibleName(QCoreApplication.translate("TaskDialog", u"\u4ece\u54ea\u5929", None))
#endif // QT_CONFIG(accessibility)
        self.startEdit.setDisplayFormat(QCoreApplication.translate("TaskDialog", u"yyyy-MM-dd", None))
        self.toLabel.setText(QCoreApplication.translate("TaskDialog", u"\u5230", None))
#if QT_CONFIG(accessibility)
        self.endEdit.setAccessibleName(QCoreApplication.translate("TaskDialog", u"\u5230\u54ea\u5929", None))
#endif // QT_CONFIG(accessibility)
        self.endEdit.setDisplayFormat(QCoreApplication.translate("TaskDialog", u"yyyy-MM-dd", None))
        self.dueBoxLabel.setText(QCoreApplication.translate("TaskDialog", u"\u622a\u6b62", None))
        self.dueBox.setText(QCoreApplication.translate("TaskDialog", u"\u53e6\u6709\u622a\u6b62\u65e5\u671f", None))
#if QT_CONFIG(accessibility)
        self.dueBox.setAccessibleName(QCoreApplication.translate("TaskDialog", u"\u53e6\u6709\u622a\u6b62\u65e5\u671f", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.dueEdit.setAccessibleName(QCoreApplication.translate("TaskDialog", u"\u622a\u6b62\u65e5\u671f", None))
#endif // QT_CONFIG(accessibility)
        self.dueEdit.setDisplayFormat(QCoreApplication.translate("TaskDialog", u"yyyy-MM-dd", None))
        self.teacherBoxLabel.setText(QCoreApplication.translate("TaskDialog", u"\u8d23\u4efb\u4eba", None))
#if QT_CONFIG(accessibility)
        self.teacherBox.setAccessibleName(QCoreApplication.translate("TaskDialog", u"\u8d23\u4efb\u4eba", None))
#endif // QT_CONFIG(accessibility)
        self.ownerBoxLabel.setText(QCoreApplication.translate("TaskDialog", u"\u90e8\u95e8", None))
#if QT_CONFIG(accessibility)
        self.ownerBox.setAccessibleName(QCoreApplication.translate("TaskDialog", u"\u90e8\u95e8", None))
#endif // QT_CONFIG(accessibility)
        self.placeEditLabel.setText(QCoreApplication.translate("TaskDialog", u"\u5730\u70b9", None))
#if QT_CONFIG(accessibility)
        self.placeEdit.setAccessibleName(QCoreApplication.translate("TaskDialog", u"\u5730\u70b9", None))
#endif // QT_CONFIG(accessibility)
        self.remindBoxLabel.setText(QCoreApplication.translate("TaskDialog", u"\u63d0\u9192", None))
        self.remindBox.setText(QCoreApplication.translate("TaskDialog", u"\u63d0\u524d", None))
#if QT_CONFIG(accessibility)
        self.remindBox.setAccessibleName(QCoreApplication.translate("TaskDialog", u"\u63d0\u524d\u63d0\u9192", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.remindSpin.setAccessibleName(QCoreApplication.translate("TaskDialog", u"\u63d0\u524d\u51e0\u5929\u63d0\u9192", None))
#endif // QT_CONFIG(accessibility)
        self.remindSpin.setSuffix(QCoreApplication.translate("TaskDialog", u" \u5929", None))
        self.statusBoxLabel.setText(QCoreApplication.translate("TaskDialog", u"\u72b6\u6001", None))
#if QT_CONFIG(accessibility)
        self.statusBox.setAccessibleName(QCoreApplication.translate("TaskDialog", u"\u72b6\u6001", None))
#endif // QT_CONFIG(accessibility)
        self.noteEditLabel.setText(QCoreApplication.translate("TaskDialog", u"\u5907\u6ce8", None))
#if QT_CONFIG(accessibility)
        self.noteEdit.setAccessibleName(QCoreApplication.translate("TaskDialog", u"\u5907\u6ce8", None))
#endif // QT_CONFIG(accessibility)
        self.refusalLabel.setText("")
        self.deleteButton.setText(QCoreApplication.translate("TaskDialog", u"\u5220\u53bb", None))
#if QT_CONFIG(accessibility)
        self.deleteButton.setAccessibleName(QCoreApplication.translate("TaskDialog", u"\u5220\u53bb", None))
#endif // QT_CONFIG(accessibility)
    # retranslateUi

