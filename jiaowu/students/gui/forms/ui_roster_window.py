# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'roster_window.ui'
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
    QFrame, QHBoxLayout, QLabel, QPushButton,
    QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)

from jiaowu.desktop.message_bar import MessageBar
from jiaowu.desktop.table_view import TableView

class Ui_RosterWindow(object):
    def setupUi(self, RosterWindow):
        if not RosterWindow.objectName():
            RosterWindow.setObjectName(u"RosterWindow")
        RosterWindow.resize(1100, 640)
        self.rosterLayout = QVBoxLayout(RosterWindow)
        self.rosterLayout.setSpacing(0)
        self.rosterLayout.setObjectName(u"rosterLayout")
        self.rosterLayout.setContentsMargins(0, 0, 0, 0)
        self.messageBar = MessageBar(RosterWindow)
        self.messageBar.setObjectName(u"messageBar")

        self.rosterLayout.addWidget(self.messageBar)

        self.rosterPanel = QFrame(RosterWindow)
        self.rosterPanel.setObjectName(u"rosterPanel")
        self.rosterPanel.setProperty(u"role", u"panel")
        self.rosterRow = QHBoxLayout(self.rosterPanel)
        self.rosterRow.setSpacing(8)
        self.rosterRow.setObjectName(u"rosterRow")
        self.rosterRow.setContentsMargins(12, 8, 12, 8)
        self.fateLabel = QLabel(self.rosterPanel)
        self.fateLabel.setObjectName(u"fateLabel")

        self.rosterRow.addWidget(self.fateLabel)

        self.fateBox = QComboBox(self.rosterPanel)
        self.fateBox.setObjectName(u"fateBox")

        self.rosterRow.addWidget(self.fateBox)

        self.addAllBox = QCheckBox(self.rosterPanel)
        self.addAllBox.setObjectName(u"addAllBox")

        self.rosterRow.addWidget(self.addAllBox)

        self.idBox = QCheckBox(self.rosterPanel)
        self.idBox.setObjectName(u"idBox")

        self.rosterRow.addWidget(self.idBox)

        self.rosterGap = QSpacerItem(20, 4, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.rosterRow.addItem(self.rosterGap)


        self.rosterLayout.addWidget(self.rosterPanel)

        self.rosterBody = QVBoxLayout()
        self.rosterBody.setSpacing(8)
        self.rosterBody.setObjectName(u"rosterBody")
        self.rosterBody.setContentsMargins(12, 8, 12, 8)
        self.summaryLabel = QLabel(RosterWindow)
        self.summaryLabel.setObjectName(u"summaryLabel")
        self.summaryLabel.setProperty(u"role", u"section")

        self.rosterBody.addWidget(self.summaryLabel)

        self.notesLabel = QLabel(RosterWindow)
        self.notesLabel.setObjectName(u"notesLabel")
        self.notesLabel.setWordWrap(True)
        self.notesLabel.setProperty(u"role", u"soft")

        self.rosterBody.addWidget(self.notesLabel)

        self.entriesTable = TableView(RosterWindow)
        self.entriesTable.setObjectName(u"entriesTable")

        self.rosterBody.addWidget(self.entriesTable)

        self.rosterBody.setStretch(2, 1)

        self.rosterLayout.addLayout(self.rosterBody)

        self.rosterButtons = QHBoxLayout()
        self.rosterButtons.setSpacing(8)
        self.rosterButtons.setObjectName(u"rosterButtons")
        self.rosterButtons.setContentsMargins(12, 0, 12, 12)
        self.missingLabel = QLabel(RosterWindow)
        self.missingLabel.setObjectName(u"missingLabel")
        self.missingLabel.setWordWrap(True)
        self.missingLabel.setProperty(u"role", u"soft")

        self.rosterButtons.addWidget(self.missingLabel)

        self.cancelButton = QPushButton(RosterWindow)
        self.cancelButton.setObjectName(u"cancelButton")

        self.rosterButtons.addWidget(self.cancelButton)

        self.importButton = QPushButton(RosterWindow)
        self.importButton.setObjectName(u"importButton")
        self.importButton.setProperty(u"role", u"primary")

        self.rosterButtons.addWidget(self.importButton)

        self.rosterButtons.setStretch(0, 1)

        self.rosterLayout.addLayout(self.rosterButtons)

        self.rosterLayout.setStretch(2, 1)
#if QT_CONFIG(shortcut)
        self.fateLabel.setBuddy(self.fateBox)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(RosterWindow)

        QMetaObject.connectSlotsByName(RosterWindow)
    # setupUi

    def retranslateUi(self, RosterWindow):
        RosterWindow.setWindowTitle(QCoreApplication.translate("RosterWindow", u"\u5bfc\u5165\u5b66\u751f\u540d\u5355", None))
        self.fateLabel.setText(QCoreApplication.translate("RosterWindow", u"\u770b", None))
#if QT_CONFIG(accessibility)
        self.fateBox.setAccessibleName(QCoreApplication.translate("RosterWindow", u"\u770b\u54ea\u4e9b\u884c", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.addAllBox.setAccessibleName(QCoreApplication.translate("RosterWindow", u"\u80fd\u65b0\u589e\u7684\u5f85\u5b9a\u884c\u90fd\u5f53\u4f5c\u65b0\u5b66\u751f", None))
#endif // QT_CONFIG(accessibility)
        self.addAllBox.setText(QCoreApplication.translate("RosterWindow", u"\u80fd\u65b0\u589e\u7684\u5f85\u5b9a\u884c\u90fd\u5f53\u4f5c\u65b0\u5b66\u751f", None))
#if QT_CONFIG(accessibility)
        self.idBox.setAccessibleName(QCoreApplication.translate("RosterWindow", u"\u7528\u8eab\u4efd\u8bc1\u53f7\u8865\u6027\u522b\u3001\u51fa\u751f\u65e5\u671f", None))
#endif // QT_CONFIG(accessibility)
        self.idBox.setText(QCoreApplication.translate("RosterWindow", u"\u7528\u8eab\u4efd\u8bc1\u53f7\u8865\u6027\u522b\u3001\u51fa\u751f\u65e5\u671f\uff08\u4e0d\u4fdd\u5b58\u8eab\u4efd\u8bc1\u53f7\uff09", None))
        self.summaryLabel.setText("")
        self.notesLabel.setText("")
        self.missingLabel.setText("")
        self.cancelButton.setText(QCoreApplication.translate("RosterWindow", u"\u53d6\u6d88", None))
        self.importButton.setText(QCoreApplication.translate("RosterWindow", u"\u5b58\u5165", None))
    # retranslateUi

