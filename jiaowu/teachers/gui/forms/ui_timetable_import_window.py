# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'timetable_import_window.ui'
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
    QHBoxLayout, QLabel, QPushButton, QSizePolicy,
    QSpacerItem, QVBoxLayout, QWidget)

from jiaowu.desktop.message_bar import MessageBar
from jiaowu.desktop.table_view import TableView

class Ui_TimetableImportWindow(object):
    def setupUi(self, TimetableImportWindow):
        if not TimetableImportWindow.objectName():
            TimetableImportWindow.setObjectName(u"TimetableImportWindow")
        TimetableImportWindow.resize(1100, 640)
        self.importLayout = QVBoxLayout(TimetableImportWindow)
        self.importLayout.setSpacing(0)
        self.importLayout.setObjectName(u"importLayout")
        self.importLayout.setContentsMargins(0, 0, 0, 0)
        self.messageBar = MessageBar(TimetableImportWindow)
        self.messageBar.setObjectName(u"messageBar")

        self.importLayout.addWidget(self.messageBar)

        self.importBody = QVBoxLayout()
        self.importBody.setSpacing(8)
        self.importBody.setObjectName(u"importBody")
        self.importBody.setContentsMargins(12, 8, 12, 12)
        self.importRow = QHBoxLayout()
        self.importRow.setSpacing(8)
        self.importRow.setObjectName(u"importRow")
        self.importRow.setContentsMargins(0, 0, 0, 0)
        self.fateBoxLabel = QLabel(TimetableImportWindow)
        self.fateBoxLabel.setObjectName(u"fateBoxLabel")

        self.importRow.addWidget(self.fateBoxLabel)

        self.fateBox = QComboBox(TimetableImportWindow)
        self.fateBox.setObjectName(u"fateBox")

        self.importRow.addWidget(self.fateBox)

        self.removeBox = QCheckBox(TimetableImportWindow)
        self.removeBox.setObjectName(u"removeBox")

        self.importRow.addWidget(self.removeBox)

        self.gap3 = QSpacerItem(20, 4, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.importRow.addItem(self.gap3)

        self.clashLabel = QLabel(TimetableImportWindow)
        self.clashLabel.setObjectName(u"clashLabel")
        self.clashLabel.setProperty(u"role", u"soft")

        self.importRow.addWidget(self.clashLabel)


        self.importBody.addLayout(self.importRow)

        self.summaryLabel = QLabel(TimetableImportWindow)
        self.summaryLabel.setObjectName(u"summaryLabel")
        self.summaryLabel.setProperty(u"role", u"section")

        self.importBody.addWidget(self.summaryLabel)

        self.notesLabel = QLabel(TimetableImportWindow)
        self.notesLabel.setObjectName(u"notesLabel")
        self.notesLabel.setWordWrap(True)
        self.notesLabel.setProperty(u"role", u"soft")

        self.importBody.addWidget(self.notesLabel)

        self.entriesTable = TableView(TimetableImportWindow)
        self.entriesTable.setObjectName(u"entriesTable")

        self.importBody.addWidget(self.entriesTable)

        self.buttonRow = QHBoxLayout()
        self.buttonRow.setSpacing(8)
        self.buttonRow.setObjectName(u"buttonRow")
        self.buttonRow.setContentsMargins(0, 0, 0, 0)
        self.gap4 = QSpacerItem(20, 4, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttonRow.addItem(self.gap4)

        self.cancelButton = QPushButton(TimetableImportWindow)
        self.cancelButton.setObjectName(u"cancelButton")

        self.buttonRow.addWidget(self.cancelButton)

        self.importButton = QPushButton(TimetableImportWindow)
        self.importButton.setObjectName(u"importButton")
        self.importButton.setProperty(u"role", u"primary")

        self.buttonRow.addWidget(self.importButton)


        self.importBody.addLayout(self.buttonRow)

        self.importBody.setStretch(3, 1)

        self.importLayout.addLayout(self.importBody)

        self.importLayout.setStretch(1, 1)
#if QT_CONFIG(shortcut)
        self.fateBoxLabel.setBuddy(self.fateBox)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(TimetableImportWindow)

        QMetaObject.connectSlotsByName(TimetableImportWindow)
    # setupUi

    def retranslateUi(self, TimetableImportWindow):
        TimetableImportWindow.setWindowTitle(QCoreApplication.translate("TimetableImportWindow", u"\u5bfc\u5165\u8bfe\u8868", None))
        self.fateBoxLabel.setText(QCoreApplication.translate("TimetableImportWindow", u"\u770b", None))
#if QT_CONFIG(accessibility)
        self.fateBox.setAccessibleName(QCoreApplication.translate("TimetableImportWindow", u"\u770b\u54ea\u4e9b\u884c", None))
#endif // QT_CONFIG(accessibility)
        self.removeBox.setText(QCoreApplication.translate("TimetableImportWindow", u"\u5220\u53bb\u65b0\u8bfe\u8868\u4e0a\u6ca1\u6709\u7684\u8bfe", None))
#if QT_CONFIG(accessibility)
        self.removeBox.setAccessibleName(QCoreApplication.translate("TimetableImportWindow", u"\u5220\u53bb\u65b0\u8bfe\u8868\u4e0a\u6ca1\u6709\u7684\u8bfe", None))
#endif // QT_CONFIG(accessibility)
        self.clashLabel.setText("")
        self.summaryLabel.setText("")
        self.notesLabel.setText("")
        self.cancelButton.setText(QCoreApplication.translate("TimetableImportWindow", u"\u53d6\u6d88", None))
#if QT_CONFIG(accessibility)
        self.cancelButton.setAccessibleName(QCoreApplication.translate("TimetableImportWindow", u"\u53d6\u6d88", None))
#endif // QT_CONFIG(accessibility)
        self.importButton.setText(QCoreApplication.translate("TimetableImportWindow", u"\u5b58\u5165", None))
#if QT_CONFIG(accessibility)
        self.importButton.setAccessibleName(QCoreApplication.translate("TimetableImportWindow", u"\u5b58\u5165", None))
#endif // QT_CONFIG(accessibility)
    # retranslateUi

