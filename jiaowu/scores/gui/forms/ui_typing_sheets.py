# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'typing_sheets.ui'
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
from PySide6.QtWidgets import (QApplication, QDialog, QHBoxLayout, QLabel,
    QListWidget, QListWidgetItem, QPushButton, QRadioButton,
    QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)

from jiaowu.desktop.message_bar import MessageBar

class Ui_TypingSheets(object):
    def setupUi(self, TypingSheets):
        if not TypingSheets.objectName():
            TypingSheets.setObjectName(u"TypingSheets")
        TypingSheets.resize(560, 520)
        self.typingSheetsLayout = QVBoxLayout(TypingSheets)
        self.typingSheetsLayout.setSpacing(12)
        self.typingSheetsLayout.setObjectName(u"typingSheetsLayout")
        self.typingSheetsLayout.setContentsMargins(12, 12, 12, 12)
        self.messageBar = MessageBar(TypingSheets)
        self.messageBar.setObjectName(u"messageBar")

        self.typingSheetsLayout.addWidget(self.messageBar)

        self.listsRow = QHBoxLayout()
        self.listsRow.setSpacing(8)
        self.listsRow.setObjectName(u"listsRow")
        self.listsRow.setContentsMargins(0, 0, 0, 0)
        self.classesSide = QWidget(TypingSheets)
        self.classesSide.setObjectName(u"classesSide")
        self.classesLayout = QVBoxLayout(self.classesSide)
        self.classesLayout.setSpacing(8)
        self.classesLayout.setObjectName(u"classesLayout")
        self.classesLayout.setContentsMargins(0, 0, 0, 0)
        self.classesLabel = QLabel(self.classesSide)
        self.classesLabel.setObjectName(u"classesLabel")
        self.classesLabel.setProperty(u"role", u"section")

        self.classesLayout.addWidget(self.classesLabel)

        self.classesList = QListWidget(self.classesSide)
        self.classesList.setObjectName(u"classesList")

        self.classesLayout.addWidget(self.classesList)

        self.classesLayout.setStretch(1, 1)

        self.listsRow.addWidget(self.classesSide)

        self.subjectsSide = QWidget(TypingSheets)
        self.subjectsSide.setObjectName(u"subjectsSide")
        self.subjectsLayout = QVBoxLayout(self.subjectsSide)
        self.subjectsLayout.setSpacing(8)
        self.subjectsLayout.setObjectName(u"subjectsLayout")
        self.subjectsLayout.setContentsMargins(0, 0, 0, 0)
        self.subjectsLabel = QLabel(self.subjectsSide)
        self.subjectsLabel.setObjectName(u"subjectsLabel")
        self.subjectsLabel.setProperty(u"role", u"section")

        self.subjectsLayout.addWidget(self.subjectsLabel)

        self.subjectsList = QListWidget(self.subjectsSide)
        self.subjectsList.setObjectName(u"subjectsList")

        self.subjectsLayout.addWidget(self.subjectsList)

        self.subjectsLayout.setStretch(1, 1)

        self.listsRow.addWidget(self.subjectsSide)


        self.typingSheetsLayout.addLayout(self.listsRow)

        self.formsColumn = QVBoxLayout()
        self.formsColumn.setSpacing(4)
        self.formsColumn.setObjectName(u"formsColumn")
        self.formsColumn.setContentsMargins(0, 0, 0, 0)
        self.bookRadio = QRadioButton(TypingSheets)
        self.bookRadio.setObjectName(u"bookRadio")
        self.bookRadio.setChecked(True)

        self.formsColumn.addWidget(self.bookRadio)

        self.filesRadio = QRadioButton(TypingSheets)
        self.filesRadio.setObjectName(u"filesRadio")

        self.formsColumn.addWidget(self.filesRadio)

        self.paperRadio = QRadioButton(TypingSheets)
        self.paperRadio.setObjectName(u"paperRadio")

        self.formsColumn.addWidget(self.paperRadio)


        self.typingSheetsLayout.addLayout(self.formsColumn)

        self.sheetsRow = QHBoxLayout()
        self.sheetsRow.setSpacing(8)
        self.sheetsRow.setObjectName(u"sheetsRow")
        self.sheetsRow.setContentsMargins(0, 0, 0, 0)
        self.summaryLabel = QLabel(TypingSheets)
        self.summaryLabel.setObjectName(u"summaryLabel")
        self.summaryLabel.setProperty(u"role", u"soft")

        self.sheetsRow.addWidget(self.summaryLabel)

        self.sheetsGap = QSpacerItem(20, 4, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.sheetsRow.addItem(self.sheetsGap)

        self.closeButton = QPushButton(TypingSheets)
        self.closeButton.setObjectName(u"closeButton")
        self.closeButton.setAutoDefault(False)

        self.sheetsRow.addWidget(self.closeButton)

        self.makeButton = QPushButton(TypingSheets)
        self.makeButton.setObjectName(u"makeButton")
        self.makeButton.setProperty(u"role", u"primary")

        self.sheetsRow.addWidget(self.makeButton)


        self.typingSheetsLayout.addLayout(self.sheetsRow)

        self.typingSheetsLayout.setStretch(1, 1)
#if QT_CONFIG(shortcut)
        self.classesLabel.setBuddy(self.classesList)
        self.subjectsLabel.setBuddy(self.subjectsList)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(TypingSheets)

        self.makeButton.setDefault(True)


        QMetaObject.connectSlotsByName(TypingSheets)
    # setupUi

    def retranslateUi(self, TypingSheets):
        TypingSheets.setWindowTitle(QCoreApplication.translate("TypingSheets", u"\u7a7a\u767d\u767b\u5206\u8868", None))
        self.classesLabel.setText(QCoreApplication.translate("TypingSheets", u"\u73ed\u7ea7", None))
#if QT_CONFIG(accessibility)
        self.classesList.setAccessibleName(QCoreApplication.translate("TypingSheets", u"\u5370\u54ea\u4e9b\u73ed", None))
#endif // QT_CONFIG(accessibility)
        self.subjectsLabel.setText(QCoreApplication.translate("TypingSheets", u"\u5b66\u79d1", None))
#if QT_CONFIG(accessibility)
        self.subjectsList.setAccessibleName(QCoreApplication.translate("TypingSheets", u"\u5370\u54ea\u4e9b\u5b66\u79d1", None))
#endif // QT_CONFIG(accessibility)
        self.bookRadio.setText(QCoreApplication.translate("TypingSheets", u"Excel\uff0c\u4e00\u5f20\u5de5\u4f5c\u8868\u4e00\u4e2a\u73ed\uff08\u586b\u597d\u540e\u4ece\u201c\u5bfc\u5165\u6210\u7ee9\u201d\u8bfb\u56de\uff09", None))
        self.filesRadio.setText(QCoreApplication.translate("TypingSheets", u"Excel\uff0c\u4e00\u4e2a\u73ed\u4e00\u4e2a\u6587\u4ef6\uff08\u5206\u53d1\u7ed9\u5404\u73ed\uff09", None))
        self.paperRadio.setText(QCoreApplication.translate("TypingSheets", u"\u7eb8\u4e0a\u624b\u586b\u7684\u767b\u5206\u8868\uff08\u9884\u89c8\u3001\u6253\u5370\uff09", None))
        self.summaryLabel.setText("")
        self.closeButton.setText(QCoreApplication.translate("TypingSheets", u"\u53d6\u6d88", None))
        self.makeButton.setText(QCoreApplication.translate("TypingSheets", u"\u751f\u6210", None))
    # retranslateUi

