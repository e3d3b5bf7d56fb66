# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'observation_dialog.ui'
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
    QFormLayout, QHBoxLayout, QLabel, QLineEdit,
    QListWidget, QListWidgetItem, QPushButton, QSizePolicy,
    QSpacerItem, QVBoxLayout, QWidget)

from jiaowu.inspection.gui.observation_widgets import TeacherBox

class Ui_ObservationDialog(object):
    def setupUi(self, ObservationDialog):
        if not ObservationDialog.objectName():
            ObservationDialog.setObjectName(u"ObservationDialog")
        self.dialogLayout = QVBoxLayout(ObservationDialog)
        self.dialogLayout.setSpacing(8)
        self.dialogLayout.setObjectName(u"dialogLayout")
        self.dialogLayout.setContentsMargins(16, 16, 16, 16)
        self.hintLabel = QLabel(ObservationDialog)
        self.hintLabel.setObjectName(u"hintLabel")
        self.hintLabel.setProperty(u"role", u"soft")
        self.hintLabel.setWordWrap(True)

        self.dialogLayout.addWidget(self.hintLabel)

        self.fieldsForm = QFormLayout()
        self.fieldsForm.setObjectName(u"fieldsForm")
        self.fieldsForm.setHorizontalSpacing(8)
        self.fieldsForm.setVerticalSpacing(8)
        self.fieldsForm.setContentsMargins(0, 0, 0, 0)
        self.dayLabel = QLabel(ObservationDialog)
        self.dayLabel.setObjectName(u"dayLabel")

        self.fieldsForm.setWidget(0, QFormLayout.ItemRole.LabelRole, self.dayLabel)

        self.dayEdit = QDateEdit(ObservationDialog)
        self.dayEdit.setObjectName(u"dayEdit")
        self.dayEdit.setCalendarPopup(True)

        self.fieldsForm.setWidget(0, QFormLayout.ItemRole.FieldRole, self.dayEdit)

        self.periodLabel = QLabel(ObservationDialog)
        self.periodLabel.setObjectName(u"periodLabel")

        self.fieldsForm.setWidget(1, QFormLayout.ItemRole.LabelRole, self.periodLabel)

        self.periodBox = QComboBox(ObservationDialog)
        self.periodBox.setObjectName(u"periodBox")

        self.fieldsForm.setWidget(1, QFormLayout.ItemRole.FieldRole, self.periodBox)

        self.classLabel = QLabel(ObservationDialog)
        self.classLabel.setObjectName(u"classLabel")

        self.fieldsForm.setWidget(2, QFormLayout.ItemRole.LabelRole, self.classLabel)

        self.classBox = QComboBox(ObservationDialog)
        self.classBox.setObjectName(u"classBox")

        self.fieldsForm.setWidget(2, QFormLayout.ItemRole.FieldRole, self.classBox)

        self.teacherLabel = QLabel(ObservationDialog)
        self.teacherLabel.setObjectName(u"teacherLabel")

        self.fieldsForm.setWidget(3, QFormLayout.ItemRole.LabelRole, self.teacherLabel)

        self.teacherBox = TeacherBox(ObservationDialog)
        self.teacherBox.setObjectName(u"teacherBox")

        self.fieldsForm.setWidget(3, QFormLayout.ItemRole.FieldRole, self.teacherBox)

        self.subjectLabel = QLabel(ObservationDialog)
        self.subjectLabel.setObjectName(u"subjectLabel")

        self.fieldsForm.setWidget(4, QFormLayout.ItemRole.LabelRole, self.subjectLabel)

        self.subjectBox = QComboBox(ObservationDialog)
        self.subjectBox.setObjectName(u"subjectBox")

        self.fieldsForm.setWidget(4, QFormLayout.ItemRole.FieldRole, self.subjectBox)

        self.topicLabel = QLabel(ObservationDialog)
        self.topicLabel.setObjectName(u"topicLabel")

        self.fieldsForm.setWidget(5, QFormLayout.ItemRole.LabelRole, self.topicLabel)

        self.topicEdit = QLineEdit(ObservationDialog)
        self.topicEdit.setObjectName(u"topicEdit")

        self.fieldsForm.setWidget(5, QFormLayout.ItemRole.FieldRole, self.topicEdit)

        self.lessonKindLabel = QLabel(ObservationDialog)
        self.lessonKindLabel.setObjectName(u"lessonKindLabel")

        self.fieldsForm.setWidget(6, QFormLayout.ItemRole.LabelRole, self.lessonKindLabel)

        self.lessonKindBox = QComboBox(ObservationDialog)
        self.lessonKindBox.setObjectName(u"lessonKindBox")

        self.fieldsForm.setWidget(6, QFormLayout.ItemRole.FieldRole, self.lessonKindBox)

        self.kindLabel = QLabel(ObservationDialog)
        self.kindLabel.setObjectName(u"kindLabel")

        self.fieldsForm.setWidget(7, QFormLayout.ItemRole.LabelRole, self.kindLabel)

        self.kindBox = QComboBox(ObservationDialog)
        self.kindBox.setObjectName(u"kindBox")

        self.fieldsForm.setWidget(7, QFormLayout.ItemRole.FieldRole, self.kindBox)

        self.checklistLabel = QLabel(ObservationDialog)
        self.checklistLabel.setObjectName(u"checklistLabel")

        self.fieldsForm.setWidget(8, QFormLayout.ItemRole.LabelRole, self.checklistLabel)

        self.checklistBox = QComboBox(ObservationDialog)
        self.checklistBox.setObjectName(u"checklistBox")

        self.fieldsForm.setWidget(8, QFormLayout.ItemRole.FieldRole, self.checklistBox)

        self.observerLabel = QLabel(ObservationDialog)
        self.observerLabel.setObjectName(u"observerLabel")

        self.fieldsForm.setWidget(9, QFormLayout.ItemRole.LabelRole, self.observerLabel)

        self.observerBox = TeacherBox(ObservationDialog)
        self.observerBox.setObjectName(u"observerBox")

        self.fieldsForm.setWidget(9, QFormLayout.ItemRole.FieldRole, self.observerBox)

        self.observersList = QListWidget(ObservationDialog)
        self.observersList.setObjectName(u"observersList")
        self.observersList.setMaximumSize(QSize(16777215, 72))

        self.fieldsForm.setWidget(10, QFormLayout.ItemRole.FieldRole, self.observersList)


        self.dialogLayout.addLayout(self.fieldsForm)

        self.observersNote = QLabel(ObservationDialog)
        self.observersNote.setObjectName(u"observersNote")
        self.observersNote.setProperty(u"role", u"soft")

        self.dialogLayout.addWidget(self.observersNote)

        self.refusalLabel = QLabel(ObservationDialog)
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

        self.cancelButton = QPushButton(ObservationDialog)
        self.cancelButton.setObjectName(u"cancelButton")

        self.buttonsRow.addWidget(self.cancelButton)

        self.againButton = QPushButton(ObservationDialog)
        self.againButton.setObjectName(u"againButton")

        self.buttonsRow.addWidget(self.againButton)

        self.saveButton = QPushButton(ObservationDialog)
        self.saveButton.setObjectName(u"saveButton")
        self.saveButton.setProperty(u"role", u"primary")

        self.buttonsRow.addWidget(self.saveButton)


        self.dialogLayout.addLayout(self.buttonsRow)

#if QT_CONFIG(shortcut)
        self.dayLabel.setBuddy(self.dayEdit)
        self.periodLabel.setBuddy(self.periodBox)
        self.classLabel.setBuddy(self.classBox)
        self.teacherLabel.setBuddy(self.teacherBox)
        self.subjectLabel.setBuddy(self.subjectBox)
        self.topicLabel.setBuddy(self.topicEdit)
        self.lessonKindLabel.setBuddy(self.lessonKindBox)
        self.kindLabel.setBuddy(self.kindBox)
        self.checklistLabel.setBuddy(self.checklistBox)
        self.observerLabel.setBuddy(self.observerBox)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(ObservationDialog)

        QMetaObject.connectSlotsByName(ObservationDialog)
    # setupUi

    def retranslateUi(self, ObservationDialog):
        ObservationDialog.setWindowTitle(QCoreApplication.translate("ObservationDialog", u"\u767b\u8bb0\u542c\u8bfe", None))
        self.hintLabel.setText(QCoreApplication.translate("ObservationDialog", u"\u9009\u597d\u65e5\u671f\u3001\u8282\u6b21\u3001\u73ed\u7ea7\uff0c\u6388\u8bfe\u6559\u5e08\u4e0e\u5b66\u79d1\u7167\u8bfe\u8868\u586b\u4e0a\u3002", None))
        self.dayLabel.setText(QCoreApplication.translate("ObservationDialog", u"\u65e5\u671f", None))
        self.dayEdit.setDisplayFormat(QCoreApplication.translate("ObservationDialog", u"yyyy-MM-dd", None))
#if QT_CONFIG(accessibility)
        self.dayEdit.setAccessibleName(QCoreApplication.translate("ObservationDialog", u"\u65e5\u671f", None))
#endif // QT_CONFIG(accessibility)
        self.periodLabel.setText(QCoreApplication.translate("ObservationDialog", u"\u8282\u6b21", None))
#if QT_CONFIG(accessibility)
        self.periodBox.setAccessibleName(QCoreApplication.translate("ObservationDialog", u"\u8282\u6b21", None))
#endif // QT_CONFIG(accessibility)
        self.classLabel.setText(QCoreApplication.translate("ObservationDialog", u"\u73ed\u7ea7", None))
#if QT_CONFIG(accessibility)
        self.classBox.setAccessibleName(QCoreApplication.translate("ObservationDialog", u"\u73ed\u7ea7", None))
#endif // QT_CONFIG(accessibility)
        self.teacherLabel.setText(QCoreApplication.translate("ObservationDialog", u"\u6388\u8bfe\u6559\u5e08", None))
#if QT_CONFIG(accessibility)
        self.teacherBox.setAccessibleName(QCoreApplication.translate("ObservationDialog", u"\u6388\u8bfe\u6559\u5e08", None))
#endif // QT_CONFIG(accessibility)
        self.subjectLabel.setText(QCoreApplication.translate("ObservationDialog", u"\u5b66\u79d1", None))
#if QT_CONFIG(accessibility)
        self.subjectBox.setAccessibleName(QCoreApplication.translate("ObservationDialog", u"\u5b66\u79d1", None))
#endif // QT_CONFIG(accessibility)
        self.topicLabel.setText(QCoreApplication.translate("ObservationDialog", u"\u8bfe\u9898", None))
#if QT_CONFIG(accessibility)
        self.topicEdit.setAccessibleName(QCoreApplication.translate("ObservationDialog", u"\u8bfe\u9898", None))
#endif // QT_CONFIG(accessibility)
        self.lessonKindLabel.setText(QCoreApplication.translate("ObservationDialog", u"\u8bfe\u578b", None))
#if QT_CONFIG(accessibility)
        self.lessonKindBox.setAccessibleName(QCoreApplication.translate("ObservationDialog", u"\u8bfe\u578b", None))
#endif // QT_CONFIG(accessibility)
        self.kindLabel.setText(QCoreApplication.translate("ObservationDialog", u"\u542c\u8bfe\u7c7b\u578b", None))
#if QT_CONFIG(accessibility)
        self.kindBox.setAccessibleName(QCoreApplication.translate("ObservationDialog", u"\u542c\u8bfe\u7c7b\u578b", None))
#endif // QT_CONFIG(accessibility)
        self.checklistLabel.setText(QCoreApplication.translate("ObservationDialog", u"\u8bc4\u4ef7\u8868", None))
#if QT_CONFIG(accessibility)
        self.checklistBox.setAccessibleName(QCoreApplication.translate("ObservationDialog", u"\u8bc4\u4ef7\u8868", None))
#endif // QT_CONFIG(accessibility)
        self.observerLabel.setText(QCoreApplication.translate("ObservationDialog", u"\u542c\u8bfe\u4eba", None))
#if QT_CONFIG(accessibility)
        self.observerBox.setAccessibleName(QCoreApplication.translate("ObservationDialog", u"\u542c\u8bfe\u4eba", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.observersList.setAccessibleName(QCoreApplication.translate("ObservationDialog", u"\u5df2\u9009\u7684\u542c\u8bfe\u4eba", None))
#endif // QT_CONFIG(accessibility)
        self.observersNote.setText(QCoreApplication.translate("ObservationDialog", u"\u6253\u59d3\u540d\u6216\u62fc\u97f3\u9996\u5b57\u6bcd\uff0c\u56de\u8f66\u6dfb\u4e0a\u4e00\u4f4d\uff1b\u9009\u4e2d\u6309 Delete \u53bb\u6389\u3002", None))
        self.refusalLabel.setText("")
        self.cancelButton.setText(QCoreApplication.translate("ObservationDialog", u"\u53d6\u6d88", None))
        self.againButton.setText(QCoreApplication.translate("ObservationDialog", u"\u767b\u8bb0\uff0c\u518d\u8bb0\u4e00\u8282", None))
        self.saveButton.setText(QCoreApplication.translate("ObservationDialog", u"\u767b\u8bb0", None))
    # retranslateUi

