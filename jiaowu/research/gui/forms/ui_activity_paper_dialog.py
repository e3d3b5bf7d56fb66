# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'activity_paper_dialog.ui'
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
    QPlainTextEdit, QPushButton, QSizePolicy, QSpacerItem,
    QVBoxLayout, QWidget)

from jiaowu.teachers.gui.teacher_box import TeacherBox

class Ui_ActivityPaperDialog(object):
    def setupUi(self, ActivityPaperDialog):
        if not ActivityPaperDialog.objectName():
            ActivityPaperDialog.setObjectName(u"ActivityPaperDialog")
        ActivityPaperDialog.resize(640, 480)
        self.dialogLayout = QVBoxLayout(ActivityPaperDialog)
        self.dialogLayout.setSpacing(8)
        self.dialogLayout.setObjectName(u"dialogLayout")
        self.dialogLayout.setContentsMargins(16, 16, 16, 16)
        self.paperForm = QFormLayout()
        self.paperForm.setObjectName(u"paperForm")
        self.paperForm.setHorizontalSpacing(8)
        self.paperForm.setVerticalSpacing(8)
        self.stepBoxLabel = QLabel(ActivityPaperDialog)
        self.stepBoxLabel.setObjectName(u"stepBoxLabel")

        self.paperForm.setWidget(0, QFormLayout.ItemRole.LabelRole, self.stepBoxLabel)

        self.stepBox = QComboBox(ActivityPaperDialog)
        self.stepBox.setObjectName(u"stepBox")

        self.paperForm.setWidget(0, QFormLayout.ItemRole.FieldRole, self.stepBox)

        self.teacherBoxLabel = QLabel(ActivityPaperDialog)
        self.teacherBoxLabel.setObjectName(u"teacherBoxLabel")

        self.paperForm.setWidget(1, QFormLayout.ItemRole.LabelRole, self.teacherBoxLabel)

        self.teacherBox = TeacherBox(ActivityPaperDialog)
        self.teacherBox.setObjectName(u"teacherBox")

        self.paperForm.setWidget(1, QFormLayout.ItemRole.FieldRole, self.teacherBox)

        self.dayEditLabel = QLabel(ActivityPaperDialog)
        self.dayEditLabel.setObjectName(u"dayEditLabel")

        self.paperForm.setWidget(2, QFormLayout.ItemRole.LabelRole, self.dayEditLabel)

        self.dayEdit = QDateEdit(ActivityPaperDialog)
        self.dayEdit.setObjectName(u"dayEdit")
        self.dayEdit.setCalendarPopup(True)

        self.paperForm.setWidget(2, QFormLayout.ItemRole.FieldRole, self.dayEdit)

        self.titleEditLabel = QLabel(ActivityPaperDialog)
        self.titleEditLabel.setObjectName(u"titleEditLabel")

        self.paperForm.setWidget(3, QFormLayout.ItemRole.LabelRole, self.titleEditLabel)

        self.titleEdit = QLineEdit(ActivityPaperDialog)
        self.titleEdit.setObjectName(u"titleEdit")

        self.paperForm.setWidget(3, QFormLayout.ItemRole.FieldRole, self.titleEdit)


        self.dialogLayout.addLayout(self.paperForm)

        self.textEdit = QPlainTextEdit(ActivityPaperDialog)
        self.textEdit.setObjectName(u"textEdit")

        self.dialogLayout.addWidget(self.textEdit)

        self.filesRow = QHBoxLayout()
        self.filesRow.setSpacing(8)
        self.filesRow.setObjectName(u"filesRow")
        self.filesButton = QPushButton(ActivityPaperDialog)
        self.filesButton.setObjectName(u"filesButton")

        self.filesRow.addWidget(self.filesButton)

        self.filesLabel = QLabel(ActivityPaperDialog)
        self.filesLabel.setObjectName(u"filesLabel")
        self.filesLabel.setWordWrap(True)
        self.filesLabel.setProperty(u"role", u"soft")

        self.filesRow.addWidget(self.filesLabel)

        self.gap5 = QSpacerItem(8, 4, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.filesRow.addItem(self.gap5)


        self.dialogLayout.addLayout(self.filesRow)

        self.refusalLabel = QLabel(ActivityPaperDialog)
        self.refusalLabel.setObjectName(u"refusalLabel")
        self.refusalLabel.setWordWrap(True)
        self.refusalLabel.setProperty(u"role", u"refusal")

        self.dialogLayout.addWidget(self.refusalLabel)

        self.buttonsRow = QHBoxLayout()
        self.buttonsRow.setSpacing(8)
        self.buttonsRow.setObjectName(u"buttonsRow")
        self.gap6 = QSpacerItem(8, 4, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttonsRow.addItem(self.gap6)

        self.cancelButton = QPushButton(ActivityPaperDialog)
        self.cancelButton.setObjectName(u"cancelButton")

        self.buttonsRow.addWidget(self.cancelButton)

        self.saveButton = QPushButton(ActivityPaperDialog)
        self.saveButton.setObjectName(u"saveButton")
        self.saveButton.setProperty(u"role", u"primary")

        self.buttonsRow.addWidget(self.saveButton)


        self.dialogLayout.addLayout(self.buttonsRow)

        self.dialogLayout.setStretch(1, 1)

        self.retranslateUi(ActivityPaperDialog)

        QMetaObject.connectSlotsByName(ActivityPaperDialog)
    # setupUi

    def retranslateUi(self, ActivityPaperDialog):
        ActivityPaperDialog.setWindowTitle(QCoreApplication.translate("ActivityPaperDialog", u"\u4ea4\u6587\u7a3f", None))
        self.stepBoxLabel.setText(QCoreApplication.translate("ActivityPaperDialog", u"\u6b65\u9aa4", None))
#if QT_CONFIG(accessibility)
        self.stepBox.setAccessibleName(QCoreApplication.translate("ActivityPaperDialog", u"\u54ea\u4e00\u6b65", None))
#endif // QT_CONFIG(accessibility)
        self.teacherBoxLabel.setText(QCoreApplication.translate("ActivityPaperDialog", u"\u6559\u5e08", None))
#if QT_CONFIG(accessibility)
        self.teacherBox.setAccessibleName(QCoreApplication.translate("ActivityPaperDialog", u"\u6559\u5e08", None))
#endif // QT_CONFIG(accessibility)
        self.dayEditLabel.setText(QCoreApplication.translate("ActivityPaperDialog", u"\u4ea4\u51fa\u7684\u65e5\u671f", None))
#if QT_CONFIG(accessibility)
        self.dayEdit.setAccessibleName(QCoreApplication.translate("ActivityPaperDialog", u"\u4ea4\u51fa\u7684\u65e5\u671f", None))
#endif // QT_CONFIG(accessibility)
        self.dayEdit.setDisplayFormat(QCoreApplication.translate("ActivityPaperDialog", u"yyyy-MM-dd", None))
        self.titleEditLabel.setText(QCoreApplication.translate("ActivityPaperDialog", u"\u9898\u76ee", None))
#if QT_CONFIG(accessibility)
        self.titleEdit.setAccessibleName(QCoreApplication.translate("ActivityPaperDialog", u"\u9898\u76ee", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.textEdit.setAccessibleName(QCoreApplication.translate("ActivityPaperDialog", u"\u5185\u5bb9", None))
#endif // QT_CONFIG(accessibility)
        self.textEdit.setPlaceholderText(QCoreApplication.translate("ActivityPaperDialog", u"\u5185\u5bb9\u53ef\u4ee5\u5199\u5728\u8fd9\u91cc\uff0c\u4e5f\u53ef\u4ee5\u53ea\u6dfb\u9644\u4ef6", None))
        self.filesButton.setText(QCoreApplication.translate("ActivityPaperDialog", u"\u6dfb\u9644\u4ef6\u2026", None))
#if QT_CONFIG(accessibility)
        self.filesButton.setAccessibleName(QCoreApplication.translate("ActivityPaperDialog", u"\u6dfb\u9644\u4ef6", None))
#endif // QT_CONFIG(accessibility)
        self.filesLabel.setText(QCoreApplication.translate("ActivityPaperDialog", u"\u6ca1\u6709\u9644\u4ef6", None))
        self.refusalLabel.setText("")
        self.cancelButton.setText(QCoreApplication.translate("ActivityPaperDialog", u"\u53d6\u6d88", None))
#if QT_CONFIG(accessibility)
        self.cancelButton.setAccessibleName(QCoreApplication.translate("ActivityPaperDialog", u"\u53d6\u6d88", None))
#endif // QT_CONFIG(accessibility)
        self.saveButton.setText(QCoreApplication.translate("ActivityPaperDialog", u"\u4fdd\u5b58", None))
#if QT_CONFIG(accessibility)
        self.saveButton.setAccessibleName(QCoreApplication.translate("ActivityPaperDialog", u"\u4fdd\u5b58", None))
#endif // QT_CONFIG(accessibility)
    # retranslateUi

