# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'research_paper_dialog.ui'
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
from PySide6.QtWidgets import (QApplication, QDialog, QFormLayout, QHBoxLayout,
    QLabel, QLineEdit, QPlainTextEdit, QPushButton,
    QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)

class Ui_ResearchPaperDialog(object):
    def setupUi(self, ResearchPaperDialog):
        if not ResearchPaperDialog.objectName():
            ResearchPaperDialog.setObjectName(u"ResearchPaperDialog")
        ResearchPaperDialog.resize(600, 440)
        self.dialogLayout = QVBoxLayout(ResearchPaperDialog)
        self.dialogLayout.setSpacing(8)
        self.dialogLayout.setObjectName(u"dialogLayout")
        self.dialogLayout.setContentsMargins(16, 16, 16, 16)
        self.paperForm = QFormLayout()
        self.paperForm.setObjectName(u"paperForm")
        self.paperForm.setHorizontalSpacing(8)
        self.paperForm.setVerticalSpacing(8)
        self.titleEditLabel = QLabel(ResearchPaperDialog)
        self.titleEditLabel.setObjectName(u"titleEditLabel")

        self.paperForm.setWidget(0, QFormLayout.ItemRole.LabelRole, self.titleEditLabel)

        self.titleEdit = QLineEdit(ResearchPaperDialog)
        self.titleEdit.setObjectName(u"titleEdit")

        self.paperForm.setWidget(0, QFormLayout.ItemRole.FieldRole, self.titleEdit)

        self.dueEditLabel = QLabel(ResearchPaperDialog)
        self.dueEditLabel.setObjectName(u"dueEditLabel")

        self.paperForm.setWidget(1, QFormLayout.ItemRole.LabelRole, self.dueEditLabel)

        self.dueEdit = QLineEdit(ResearchPaperDialog)
        self.dueEdit.setObjectName(u"dueEdit")

        self.paperForm.setWidget(1, QFormLayout.ItemRole.FieldRole, self.dueEdit)

        self.submittedEditLabel = QLabel(ResearchPaperDialog)
        self.submittedEditLabel.setObjectName(u"submittedEditLabel")

        self.paperForm.setWidget(2, QFormLayout.ItemRole.LabelRole, self.submittedEditLabel)

        self.submittedEdit = QLineEdit(ResearchPaperDialog)
        self.submittedEdit.setObjectName(u"submittedEdit")

        self.paperForm.setWidget(2, QFormLayout.ItemRole.FieldRole, self.submittedEdit)

        self.noteEditLabel = QLabel(ResearchPaperDialog)
        self.noteEditLabel.setObjectName(u"noteEditLabel")

        self.paperForm.setWidget(3, QFormLayout.ItemRole.LabelRole, self.noteEditLabel)

        self.noteEdit = QLineEdit(ResearchPaperDialog)
        self.noteEdit.setObjectName(u"noteEdit")

        self.paperForm.setWidget(3, QFormLayout.ItemRole.FieldRole, self.noteEdit)


        self.dialogLayout.addLayout(self.paperForm)

        self.textEdit = QPlainTextEdit(ResearchPaperDialog)
        self.textEdit.setObjectName(u"textEdit")

        self.dialogLayout.addWidget(self.textEdit)

        self.refusalLabel = QLabel(ResearchPaperDialog)
        self.refusalLabel.setObjectName(u"refusalLabel")
        self.refusalLabel.setWordWrap(True)
        self.refusalLabel.setProperty(u"role", u"refusal")

        self.dialogLayout.addWidget(self.refusalLabel)

        self.buttonsRow = QHBoxLayout()
        self.buttonsRow.setSpacing(8)
        self.buttonsRow.setObjectName(u"buttonsRow")
        self.gap5 = QSpacerItem(8, 4, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttonsRow.addItem(self.gap5)

        self.cancelButton = QPushButton(ResearchPaperDialog)
        self.cancelButton.setObjectName(u"cancelButton")

        self.buttonsRow.addWidget(self.cancelButton)

        self.saveButton = QPushButton(ResearchPaperDialog)
        self.saveButton.setObjectName(u"saveButton")
        self.saveButton.setProperty(u"role", u"primary")

        self.buttonsRow.addWidget(self.saveButton)


        self.dialogLayout.addLayout(self.buttonsRow)

        self.dialogLayout.setStretch(1, 1)

        self.retranslateUi(ResearchPaperDialog)

        QMetaObject.connectSlotsByName(ResearchPaperDialog)
    # setupUi

    def retranslateUi(self, ResearchPaperDialog):
        ResearchPaperDialog.setWindowTitle(QCoreApplication.translate("ResearchPaperDialog", u"\u6587\u7a3f", None))
        self.titleEditLabel.setText(QCoreApplication.translate("ResearchPaperDialog", u"\u9898\u76ee", None))
#if QT_CONFIG(accessibility)
        self.titleEdit.setAccessibleName(QCoreApplication.translate("ResearchPaperDialog", u"\u9898\u76ee", None))
#endif // QT_CONFIG(accessibility)
        self.dueEditLabel.setText(QCoreApplication.translate("ResearchPaperDialog", u"\u671f\u9650", None))
#if QT_CONFIG(accessibility)
        self.dueEdit.setAccessibleName(QCoreApplication.translate("ResearchPaperDialog", u"\u671f\u9650", None))
#endif // QT_CONFIG(accessibility)
        self.dueEdit.setPlaceholderText(QCoreApplication.translate("ResearchPaperDialog", u"2026-09-15\uff1b\u4e0d\u9650\u7a7a\u7740", None))
        self.submittedEditLabel.setText(QCoreApplication.translate("ResearchPaperDialog", u"\u4ea4\u6765", None))
#if QT_CONFIG(accessibility)
        self.submittedEdit.setAccessibleName(QCoreApplication.translate("ResearchPaperDialog", u"\u4ea4\u6765\u7684\u65e5\u671f", None))
#endif // QT_CONFIG(accessibility)
        self.submittedEdit.setPlaceholderText(QCoreApplication.translate("ResearchPaperDialog", u"2026-09-10\uff1b\u6ca1\u6709\u4ea4\u7a7a\u7740", None))
        self.noteEditLabel.setText(QCoreApplication.translate("ResearchPaperDialog", u"\u5907\u6ce8", None))
#if QT_CONFIG(accessibility)
        self.noteEdit.setAccessibleName(QCoreApplication.translate("ResearchPaperDialog", u"\u5907\u6ce8", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.textEdit.setAccessibleName(QCoreApplication.translate("ResearchPaperDialog", u"\u5185\u5bb9", None))
#endif // QT_CONFIG(accessibility)
        self.textEdit.setPlaceholderText(QCoreApplication.translate("ResearchPaperDialog", u"\u5185\u5bb9\u53ef\u4ee5\u5199\u5728\u8fd9\u91cc\uff0c\u4e5f\u53ef\u4ee5\u53ea\u6dfb\u9644\u4ef6", None))
        self.refusalLabel.setText("")
        self.cancelButton.setText(QCoreApplication.translate("ResearchPaperDialog", u"\u53d6\u6d88", None))
#if QT_CONFIG(accessibility)
        self.cancelButton.setAccessibleName(QCoreApplication.translate("ResearchPaperDialog", u"\u53d6\u6d88", None))
#endif // QT_CONFIG(accessibility)
        self.saveButton.setText(QCoreApplication.translate("ResearchPaperDialog", u"\u4fdd\u5b58", None))
#if QT_CONFIG(accessibility)
        self.saveButton.setAccessibleName(QCoreApplication.translate("ResearchPaperDialog", u"\u4fdd\u5b58", None))
#endif // QT_CONFIG(accessibility)
    # retranslateUi

