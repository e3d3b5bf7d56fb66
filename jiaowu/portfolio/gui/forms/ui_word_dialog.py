# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'word_dialog.ui'
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
from PySide6.QtWidgets import (QAbstractButton, QApplication, QComboBox, QDialog,
    QDialogButtonBox, QFormLayout, QLabel, QPlainTextEdit,
    QSizePolicy, QVBoxLayout, QWidget)

class Ui_WordDialog(object):
    def setupUi(self, WordDialog):
        if not WordDialog.objectName():
            WordDialog.setObjectName(u"WordDialog")
        WordDialog.resize(520, 340)
        self.wordLayout = QVBoxLayout(WordDialog)
        self.wordLayout.setSpacing(8)
        self.wordLayout.setObjectName(u"wordLayout")
        self.wordLayout.setContentsMargins(12, 12, 12, 12)
        self.wordForm = QFormLayout()
        self.wordForm.setObjectName(u"wordForm")
        self.teacherLabel = QLabel(WordDialog)
        self.teacherLabel.setObjectName(u"teacherLabel")

        self.wordForm.setWidget(0, QFormLayout.ItemRole.LabelRole, self.teacherLabel)

        self.teacherBox = QComboBox(WordDialog)
        self.teacherBox.setObjectName(u"teacherBox")

        self.wordForm.setWidget(0, QFormLayout.ItemRole.FieldRole, self.teacherBox)


        self.wordLayout.addLayout(self.wordForm)

        self.wordEdit = QPlainTextEdit(WordDialog)
        self.wordEdit.setObjectName(u"wordEdit")
        self.wordEdit.setTabChangesFocus(True)

        self.wordLayout.addWidget(self.wordEdit)

        self.countLabel = QLabel(WordDialog)
        self.countLabel.setObjectName(u"countLabel")
        self.countLabel.setProperty(u"role", u"soft")

        self.wordLayout.addWidget(self.countLabel)

        self.refusalLabel = QLabel(WordDialog)
        self.refusalLabel.setObjectName(u"refusalLabel")
        self.refusalLabel.setWordWrap(True)
        self.refusalLabel.setProperty(u"role", u"error")

        self.wordLayout.addWidget(self.refusalLabel)

        self.buttons = QDialogButtonBox(WordDialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel|QDialogButtonBox.StandardButton.Save)

        self.wordLayout.addWidget(self.buttons)

        self.wordLayout.setStretch(1, 1)

        self.retranslateUi(WordDialog)

        QMetaObject.connectSlotsByName(WordDialog)
    # setupUi

    def retranslateUi(self, WordDialog):
        self.teacherLabel.setText(QCoreApplication.translate("WordDialog", u"\u6559\u5e08", None))
#if QT_CONFIG(accessibility)
        self.teacherBox.setAccessibleName(QCoreApplication.translate("WordDialog", u"\u5199\u5bc4\u8bed\u7684\u6559\u5e08", None))
#endif // QT_CONFIG(accessibility)
        self.wordEdit.setPlaceholderText(QCoreApplication.translate("WordDialog", u"\u5199\u7ed9\u5b66\u751f\u4e0e\u5bb6\u957f\u7684\u8bdd\uff1a\u770b\u5230\u7684\u8fdb\u6b65\u3001\u671f\u671b\u2026\u2026", None))
#if QT_CONFIG(accessibility)
        self.wordEdit.setAccessibleName(QCoreApplication.translate("WordDialog", u"\u5bc4\u8bed", None))
#endif // QT_CONFIG(accessibility)
        self.countLabel.setText("")
        self.refusalLabel.setText("")
        pass
    # retranslateUi

