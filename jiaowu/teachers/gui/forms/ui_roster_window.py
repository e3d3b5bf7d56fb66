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
from PySide6.QtWidgets import (QApplication, QCheckBox, QComboBox, QDateEdit,
    QDialog, QFrame, QHBoxLayout, QLabel,
    QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout,
    QWidget)

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

        self.groupBox = QCheckBox(self.rosterPanel)
        self.groupBox.setObjectName(u"groupBox")

        self.rosterRow.addWidget(self.groupBox)

        self.rosterGap = QSpacerItem(20, 4, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.rosterRow.addItem(self.rosterGap)

        self.dayLabel = QLabel(self.rosterPanel)
        self.dayLabel.setObjectName(u"dayLabel")

        self.rosterRow.addWidget(self.dayLabel)

        self.dayEdit = QDateEdit(self.rosterPanel)
        self.dayEdit.setObjectName(u"dayEdit")
        self.dayEdit.setDisplayFormat(u"yyyy-MM-dd")
        self.dayEdit.setCalendarPopup(True)

        self.rosterRow.addWidget(self.dayEdit)


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

        self.choiceRow = QHBoxLayout()
        self.choiceRow.setSpacing(8)
        self.choiceRow.setObjectName(u"choiceRow")
        self.choiceLabel = QLabel(RosterWindow)
        self.choiceLabel.setObjectName(u"choiceLabel")
        self.choiceLabel.setWordWrap(True)

        self.choiceRow.addWidget(self.choiceLabel)

        self.choiceBox = QComboBox(RosterWindow)
        self.choiceBox.setObjectName(u"choiceBox")
        self.choiceBox.setMinimumSize(QSize(360, 0))

        self.choiceRow.addWidget(self.choiceBox)

        self.choiceRow.setStretch(0, 1)

        self.rosterBody.addLayout(self.choiceRow)

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
        self.dayLabel.setBuddy(self.dayEdit)
        self.choiceLabel.setBuddy(self.choiceBox)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(RosterWindow)

        QMetaObject.connectSlotsByName(RosterWindow)
    # setupUi

    def retranslateUi(self, RosterWindow):
        RosterWindow.setWindowTitle(QCoreApplication.translate("RosterWindow", u"\u5bfc\u5165\u6559\u5e08\u82b1\u540d\u518c", None))
        self.fateLabel.setText(QCoreApplication.translate("RosterWindow", u"\u770b", None))
#if QT_CONFIG(accessibility)
        self.fateBox.setAccessibleName(QCoreApplication.translate("RosterWindow", u"\u770b\u54ea\u4e9b\u884c", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.addAllBox.setAccessibleName(QCoreApplication.translate("RosterWindow", u"\u5f85\u5b9a\u7684\u884c\u90fd\u7167\u7b2c\u4e00\u79cd\u529e\u6cd5\u5f55", None))
#endif // QT_CONFIG(accessibility)
        self.addAllBox.setText(QCoreApplication.translate("RosterWindow", u"\u5f85\u5b9a\u7684\u884c\u90fd\u7167\u7b2c\u4e00\u79cd\u529e\u6cd5\u5f55", None))
#if QT_CONFIG(accessibility)
        self.idBox.setAccessibleName(QCoreApplication.translate("RosterWindow", u"\u767b\u8bb0\u8eab\u4efd\u8bc1\u53f7", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.idBox.setToolTip(QCoreApplication.translate("RosterWindow", u"\u4e0d\u767b\u8bb0\u65f6\u53ea\u7528\u6765\u6838\u5bf9\uff0c\u8865\u4e0a\u6ca1\u6709\u5199\u7684\u6027\u522b\u3001\u51fa\u751f\u65e5\u671f", None))
#endif // QT_CONFIG(tooltip)
        self.idBox.setText(QCoreApplication.translate("RosterWindow", u"\u767b\u8bb0\u8eab\u4efd\u8bc1\u53f7\uff08\u663e\u793a\u65f6\u906e\u4f4f\u4e2d\u95f4\uff09", None))
#if QT_CONFIG(accessibility)
        self.groupBox.setAccessibleName(QCoreApplication.translate("RosterWindow", u"\u6559\u7814\u7ec4\u7531\u4efb\u6559\u5b66\u79d1\u5b9a", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.groupBox.setToolTip(QCoreApplication.translate("RosterWindow", u"\u5982 \u8bed\u6587 \u2192 \u8bed\u6587\u7ec4", None))
#endif // QT_CONFIG(tooltip)
        self.groupBox.setText(QCoreApplication.translate("RosterWindow", u"\u6559\u7814\u7ec4\u7531\u4efb\u6559\u5b66\u79d1\u5b9a", None))
        self.dayLabel.setText(QCoreApplication.translate("RosterWindow", u"\u804c\u79f0\u7b49\u4ece\u54ea\u5929\u8d77\u6539", None))
#if QT_CONFIG(accessibility)
        self.dayEdit.setAccessibleName(QCoreApplication.translate("RosterWindow", u"\u804c\u79f0\u3001\u804c\u52a1\u7b49\u4ece\u54ea\u5929\u8d77\u6539", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.dayEdit.setToolTip(QCoreApplication.translate("RosterWindow", u"\u8868\u91cc\u5199\u660e\u4e86\u53d6\u5f97\u65f6\u95f4\u7684\uff0c\u7167\u8868\u91cc\u7684", None))
#endif // QT_CONFIG(tooltip)
        self.summaryLabel.setText("")
        self.notesLabel.setText("")
        self.choiceLabel.setText("")
#if QT_CONFIG(accessibility)
        self.choiceBox.setAccessibleName(QCoreApplication.translate("RosterWindow", u"\u5f85\u5b9a\u7684\u8fd9\u4e00\u884c\u600e\u6837\u529e", None))
#endif // QT_CONFIG(accessibility)
        self.missingLabel.setText("")
        self.cancelButton.setText(QCoreApplication.translate("RosterWindow", u"\u53d6\u6d88", None))
        self.importButton.setText(QCoreApplication.translate("RosterWindow", u"\u5b58\u5165", None))
    # retranslateUi

