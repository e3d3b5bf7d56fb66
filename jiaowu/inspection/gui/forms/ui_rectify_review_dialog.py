# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'rectify_review_dialog.ui'
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
from PySide6.QtWidgets import (QAbstractButton, QApplication, QComboBox, QDateEdit,
    QDialog, QDialogButtonBox, QFormLayout, QLabel,
    QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget)

class Ui_RectifyReviewDialog(object):
    def setupUi(self, RectifyReviewDialog):
        if not RectifyReviewDialog.objectName():
            RectifyReviewDialog.setObjectName(u"RectifyReviewDialog")
        RectifyReviewDialog.resize(460, 400)
        self.reviewLayout = QVBoxLayout(RectifyReviewDialog)
        self.reviewLayout.setSpacing(8)
        self.reviewLayout.setObjectName(u"reviewLayout")
        self.reviewLayout.setContentsMargins(16, 16, 16, 16)
        self.titleLabel = QLabel(RectifyReviewDialog)
        self.titleLabel.setObjectName(u"titleLabel")
        self.titleLabel.setProperty(u"role", u"section")
        self.titleLabel.setWordWrap(True)

        self.reviewLayout.addWidget(self.titleLabel)

        self.replyLabel = QLabel(RectifyReviewDialog)
        self.replyLabel.setObjectName(u"replyLabel")
        self.replyLabel.setProperty(u"role", u"soft")
        self.replyLabel.setWordWrap(True)

        self.reviewLayout.addWidget(self.replyLabel)

        self.reviewForm = QFormLayout()
        self.reviewForm.setObjectName(u"reviewForm")
        self.reviewForm.setVerticalSpacing(8)
        self.verdictLabel = QLabel(RectifyReviewDialog)
        self.verdictLabel.setObjectName(u"verdictLabel")

        self.reviewForm.setWidget(0, QFormLayout.ItemRole.LabelRole, self.verdictLabel)

        self.verdictBox = QComboBox(RectifyReviewDialog)
        self.verdictBox.setObjectName(u"verdictBox")

        self.reviewForm.setWidget(0, QFormLayout.ItemRole.FieldRole, self.verdictBox)

        self.reviewerLabel = QLabel(RectifyReviewDialog)
        self.reviewerLabel.setObjectName(u"reviewerLabel")

        self.reviewForm.setWidget(1, QFormLayout.ItemRole.LabelRole, self.reviewerLabel)

        self.reviewerBox = QComboBox(RectifyReviewDialog)
        self.reviewerBox.setObjectName(u"reviewerBox")
        self.reviewerBox.setEditable(True)

        self.reviewForm.setWidget(1, QFormLayout.ItemRole.FieldRole, self.reviewerBox)

        self.dayLabel = QLabel(RectifyReviewDialog)
        self.dayLabel.setObjectName(u"dayLabel")

        self.reviewForm.setWidget(2, QFormLayout.ItemRole.LabelRole, self.dayLabel)

        self.dayEdit = QDateEdit(RectifyReviewDialog)
        self.dayEdit.setObjectName(u"dayEdit")
        self.dayEdit.setDisplayFormat(u"yyyy-MM-dd")
        self.dayEdit.setCalendarPopup(True)

        self.reviewForm.setWidget(2, QFormLayout.ItemRole.FieldRole, self.dayEdit)

        self.dueLabel = QLabel(RectifyReviewDialog)
        self.dueLabel.setObjectName(u"dueLabel")

        self.reviewForm.setWidget(3, QFormLayout.ItemRole.LabelRole, self.dueLabel)

        self.dueEdit = QDateEdit(RectifyReviewDialog)
        self.dueEdit.setObjectName(u"dueEdit")
        self.dueEdit.setDisplayFormat(u"yyyy-MM-dd")
        self.dueEdit.setCalendarPopup(True)

        self.reviewForm.setWidget(3, QFormLayout.ItemRole.FieldRole, self.dueEdit)

        self.noteLabel = QLabel(RectifyReviewDialog)
        self.noteLabel.setObjectName(u"noteLabel")

        self.reviewForm.setWidget(4, QFormLayout.ItemRole.LabelRole, self.noteLabel)

        self.noteEdit = QPlainTextEdit(RectifyReviewDialog)
        self.noteEdit.setObjectName(u"noteEdit")
        self.noteEdit.setTabChangesFocus(True)

        self.reviewForm.setWidget(4, QFormLayout.ItemRole.FieldRole, self.noteEdit)


        self.reviewLayout.addLayout(self.reviewForm)

        self.refusalLabel = QLabel(RectifyReviewDialog)
        self.refusalLabel.setObjectName(u"refusalLabel")
        self.refusalLabel.setProperty(u"role", u"refusal")
        self.refusalLabel.setWordWrap(True)

        self.reviewLayout.addWidget(self.refusalLabel)

        self.buttons = QDialogButtonBox(RectifyReviewDialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel|QDialogButtonBox.StandardButton.Save)

        self.reviewLayout.addWidget(self.buttons)

#if QT_CONFIG(shortcut)
        self.verdictLabel.setBuddy(self.verdictBox)
        self.reviewerLabel.setBuddy(self.reviewerBox)
        self.dayLabel.setBuddy(self.dayEdit)
        self.dueLabel.setBuddy(self.dueEdit)
        self.noteLabel.setBuddy(self.noteEdit)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(RectifyReviewDialog)

        QMetaObject.connectSlotsByName(RectifyReviewDialog)
    # setupUi

    def retranslateUi(self, RectifyReviewDialog):
        RectifyReviewDialog.setWindowTitle(QCoreApplication.translate("RectifyReviewDialog", u"\u590d\u67e5\u6574\u6539", None))
        self.titleLabel.setText("")
        self.replyLabel.setText("")
        self.verdictLabel.setText(QCoreApplication.translate("RectifyReviewDialog", u"\u7ed3\u8bba", None))
        self.reviewerLabel.setText(QCoreApplication.translate("RectifyReviewDialog", u"\u590d\u67e5\u4eba", None))
        self.dayLabel.setText(QCoreApplication.translate("RectifyReviewDialog", u"\u590d\u67e5\u65e5\u671f", None))
        self.dueLabel.setText(QCoreApplication.translate("RectifyReviewDialog", u"\u65b0\u7684\u671f\u9650", None))
        self.noteLabel.setText(QCoreApplication.translate("RectifyReviewDialog", u"\u8bf4\u660e", None))
        self.refusalLabel.setText("")
    # retranslateUi

