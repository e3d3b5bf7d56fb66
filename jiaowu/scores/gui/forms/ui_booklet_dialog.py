# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'booklet_dialog.ui'
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
from PySide6.QtWidgets import (QAbstractButton, QApplication, QDialog, QDialogButtonBox,
    QGridLayout, QLabel, QListWidget, QListWidgetItem,
    QSizePolicy, QVBoxLayout, QWidget)

class Ui_BookletDialog(object):
    def setupUi(self, BookletDialog):
        if not BookletDialog.objectName():
            BookletDialog.setObjectName(u"BookletDialog")
        BookletDialog.resize(640, 440)
        self.bookletLayout = QVBoxLayout(BookletDialog)
        self.bookletLayout.setSpacing(8)
        self.bookletLayout.setObjectName(u"bookletLayout")
        self.bookletLayout.setContentsMargins(16, 16, 16, 16)
        self.bookletNote = QLabel(BookletDialog)
        self.bookletNote.setObjectName(u"bookletNote")
        self.bookletNote.setWordWrap(True)

        self.bookletLayout.addWidget(self.bookletNote)

        self.choiceGrid = QGridLayout()
        self.choiceGrid.setObjectName(u"choiceGrid")
        self.choiceGrid.setHorizontalSpacing(16)
        self.choiceGrid.setVerticalSpacing(4)
        self.partsLabel = QLabel(BookletDialog)
        self.partsLabel.setObjectName(u"partsLabel")

        self.choiceGrid.addWidget(self.partsLabel, 0, 0, 1, 1)

        self.gradesLabel = QLabel(BookletDialog)
        self.gradesLabel.setObjectName(u"gradesLabel")

        self.choiceGrid.addWidget(self.gradesLabel, 0, 1, 1, 1)

        self.subjectsLabel = QLabel(BookletDialog)
        self.subjectsLabel.setObjectName(u"subjectsLabel")

        self.choiceGrid.addWidget(self.subjectsLabel, 0, 2, 1, 1)

        self.partsList = QListWidget(BookletDialog)
        self.partsList.setObjectName(u"partsList")

        self.choiceGrid.addWidget(self.partsList, 1, 0, 1, 1)

        self.gradesList = QListWidget(BookletDialog)
        self.gradesList.setObjectName(u"gradesList")

        self.choiceGrid.addWidget(self.gradesList, 1, 1, 1, 1)

        self.subjectsList = QListWidget(BookletDialog)
        self.subjectsList.setObjectName(u"subjectsList")

        self.choiceGrid.addWidget(self.subjectsList, 1, 2, 1, 1)

        self.choiceGrid.setRowStretch(1, 1)
        self.choiceGrid.setColumnStretch(0, 2)
        self.choiceGrid.setColumnStretch(1, 1)
        self.choiceGrid.setColumnStretch(2, 1)

        self.bookletLayout.addLayout(self.choiceGrid)

        self.buttons = QDialogButtonBox(BookletDialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel|QDialogButtonBox.StandardButton.Ok)

        self.bookletLayout.addWidget(self.buttons)

        self.bookletLayout.setStretch(1, 1)
#if QT_CONFIG(shortcut)
        self.partsLabel.setBuddy(self.partsList)
        self.gradesLabel.setBuddy(self.gradesList)
        self.subjectsLabel.setBuddy(self.subjectsList)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(BookletDialog)

        QMetaObject.connectSlotsByName(BookletDialog)
    # setupUi

    def retranslateUi(self, BookletDialog):
        BookletDialog.setWindowTitle(QCoreApplication.translate("BookletDialog", u"\u8d28\u91cf\u5206\u6790\u62a5\u544a", None))
        self.bookletNote.setText(QCoreApplication.translate("BookletDialog", u"\u9009\u8fd9\u4e00\u672c\u8981\u5199\u54ea\u4e9b\u90e8\u5206\u3001\u54ea\u4e9b\u5e74\u7ea7\u4e0e\u5b66\u79d1\uff1b\u6ca1\u6709\u8d44\u6599\u7684\u90e8\u5206\uff08\u6ca1\u6709\u767b\u8bb0\u4efb\u6559\u3001\u6ca1\u6709\u8f83\u65e9\u7684\u8003\u8bd5\uff09\u81ea\u52a8\u7565\u53bb\u3002", None))
        self.partsLabel.setText(QCoreApplication.translate("BookletDialog", u"\u90e8\u5206(&P)", None))
        self.gradesLabel.setText(QCoreApplication.translate("BookletDialog", u"\u5e74\u7ea7(&G)", None))
        self.subjectsLabel.setText(QCoreApplication.translate("BookletDialog", u"\u5b66\u79d1(&S)", None))
#if QT_CONFIG(accessibility)
        self.partsList.setAccessibleName(QCoreApplication.translate("BookletDialog", u"\u90e8\u5206", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.gradesList.setAccessibleName(QCoreApplication.translate("BookletDialog", u"\u5e74\u7ea7", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.subjectsList.setAccessibleName(QCoreApplication.translate("BookletDialog", u"\u5b66\u79d1", None))
#endif // QT_CONFIG(accessibility)
    # retranslateUi

