# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'rectify_issue_dialog.ui'
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
from PySide6.QtWidgets import (QAbstractButton, QApplication, QDateEdit, QDialog,
    QDialogButtonBox, QHBoxLayout, QHeaderView, QLabel,
    QLineEdit, QPlainTextEdit, QSizePolicy, QSpacerItem,
    QSpinBox, QTableWidget, QTableWidgetItem, QVBoxLayout,
    QWidget)

class Ui_RectifyIssueDialog(object):
    def setupUi(self, RectifyIssueDialog):
        if not RectifyIssueDialog.objectName():
            RectifyIssueDialog.setObjectName(u"RectifyIssueDialog")
        RectifyIssueDialog.resize(900, 620)
        self.issueLayout = QVBoxLayout(RectifyIssueDialog)
        self.issueLayout.setSpacing(8)
        self.issueLayout.setObjectName(u"issueLayout")
        self.issueLayout.setContentsMargins(16, 16, 16, 16)
        self.noteLabel = QLabel(RectifyIssueDialog)
        self.noteLabel.setObjectName(u"noteLabel")
        self.noteLabel.setProperty(u"role", u"soft")
        self.noteLabel.setWordWrap(True)

        self.issueLayout.addWidget(self.noteLabel)

        self.candidatesTable = QTableWidget(RectifyIssueDialog)
        self.candidatesTable.setObjectName(u"candidatesTable")

        self.issueLayout.addWidget(self.candidatesTable)

        self.clauseLabel = QLabel(RectifyIssueDialog)
        self.clauseLabel.setObjectName(u"clauseLabel")

        self.issueLayout.addWidget(self.clauseLabel)

        self.clauseEdit = QLineEdit(RectifyIssueDialog)
        self.clauseEdit.setObjectName(u"clauseEdit")

        self.issueLayout.addWidget(self.clauseEdit)

        self.textsRow = QHBoxLayout()
        self.textsRow.setSpacing(8)
        self.textsRow.setObjectName(u"textsRow")
        self.textsRow.setContentsMargins(0, 0, 0, 0)
        self.problemBox = QVBoxLayout()
        self.problemBox.setSpacing(4)
        self.problemBox.setObjectName(u"problemBox")
        self.problemBox.setContentsMargins(0, 0, 0, 0)
        self.problemLabel = QLabel(RectifyIssueDialog)
        self.problemLabel.setObjectName(u"problemLabel")

        self.problemBox.addWidget(self.problemLabel)

        self.problemEdit = QPlainTextEdit(RectifyIssueDialog)
        self.problemEdit.setObjectName(u"problemEdit")
        self.problemEdit.setTabChangesFocus(True)
        self.problemEdit.setMaximumSize(QSize(16777215, 110))

        self.problemBox.addWidget(self.problemEdit)


        self.textsRow.addLayout(self.problemBox)

        self.demandBox = QVBoxLayout()
        self.demandBox.setSpacing(4)
        self.demandBox.setObjectName(u"demandBox")
        self.demandBox.setContentsMargins(0, 0, 0, 0)
        self.demandLabel = QLabel(RectifyIssueDialog)
        self.demandLabel.setObjectName(u"demandLabel")

        self.demandBox.addWidget(self.demandLabel)

        self.demandEdit = QPlainTextEdit(RectifyIssueDialog)
        self.demandEdit.setObjectName(u"demandEdit")
        self.demandEdit.setTabChangesFocus(True)
        self.demandEdit.setMaximumSize(QSize(16777215, 110))

        self.demandBox.addWidget(self.demandEdit)


        self.textsRow.addLayout(self.demandBox)


        self.issueLayout.addLayout(self.textsRow)

        self.dueRow = QHBoxLayout()
        self.dueRow.setSpacing(8)
        self.dueRow.setObjectName(u"dueRow")
        self.dueRow.setContentsMargins(0, 0, 0, 0)
        self.issuedLabel = QLabel(RectifyIssueDialog)
        self.issuedLabel.setObjectName(u"issuedLabel")

        self.dueRow.addWidget(self.issuedLabel)

        self.issuedEdit = QDateEdit(RectifyIssueDialog)
        self.issuedEdit.setObjectName(u"issuedEdit")
        self.issuedEdit.setDisplayFormat(u"yyyy-MM-dd")
        self.issuedEdit.setCalendarPopup(True)

        self.dueRow.addWidget(self.issuedEdit)

        self.daysLabel = QLabel(RectifyIssueDialog)
        self.daysLabel.setObjectName(u"daysLabel")

        self.dueRow.addWidget(self.daysLabel)

        self.daysBox = QSpinBox(RectifyIssueDialog)
        self.daysBox.setObjectName(u"daysBox")
        self.daysBox.setMinimum(1)
        self.daysBox.setMaximum(365)

        self.dueRow.addWidget(self.daysBox)

        self.dueLabel = QLabel(RectifyIssueDialog)
        self.dueLabel.setObjectName(u"dueLabel")
        self.dueLabel.setProperty(u"role", u"soft")

        self.dueRow.addWidget(self.dueLabel)

        self.dueGap = QSpacerItem(20, 4, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.dueRow.addItem(self.dueGap)

        self.countLabel = QLabel(RectifyIssueDialog)
        self.countLabel.setObjectName(u"countLabel")
        self.countLabel.setProperty(u"role", u"soft")

        self.dueRow.addWidget(self.countLabel)


        self.issueLayout.addLayout(self.dueRow)

        self.refusalLabel = QLabel(RectifyIssueDialog)
        self.refusalLabel.setObjectName(u"refusalLabel")
        self.refusalLabel.setProperty(u"role", u"refusal")
        self.refusalLabel.setWordWrap(True)

        self.issueLayout.addWidget(self.refusalLabel)

        self.buttons = QDialogButtonBox(RectifyIssueDialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel|QDialogButtonBox.StandardButton.Save)

        self.issueLayout.addWidget(self.buttons)

        self.issueLayout.setStretch(1, 1)
#if QT_CONFIG(shortcut)
        self.clauseLabel.setBuddy(self.clauseEdit)
        self.problemLabel.setBuddy(self.problemEdit)
        self.demandLabel.setBuddy(self.demandEdit)
        self.issuedLabel.setBuddy(self.issuedEdit)
        self.daysLabel.setBuddy(self.daysBox)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(RectifyIssueDialog)

        QMetaObject.connectSlotsByName(RectifyIssueDialog)
    # setupUi

    def retranslateUi(self, RectifyIssueDialog):
        RectifyIssueDialog.setWindowTitle(QCoreApplication.translate("RectifyIssueDialog", u"\u53d1\u6574\u6539\u901a\u77e5\u5355", None))
        self.noteLabel.setText(QCoreApplication.translate("RectifyIssueDialog", u"\u6700\u4f4e\u4e00\u7b49\u3001\u4e00\u7968\u5426\u51b3\u3001\u4e0a\u6b21\u4e5f\u6709\u7684\u95ee\u9898\u5df2\u7ecf\u9009\u4e0a\uff1b\u9009\u4e2d\u4e00\u884c\uff0c\u5728\u4e0b\u9762\u6539\u95ee\u9898\u4e0e\u8981\u6c42\u3002", None))
        self.clauseLabel.setText(QCoreApplication.translate("RectifyIssueDialog", u"\u9879\u76ee\u4e0e\u6761\u6b3e", None))
        self.problemLabel.setText(QCoreApplication.translate("RectifyIssueDialog", u"\u95ee\u9898\u63cf\u8ff0", None))
        self.demandLabel.setText(QCoreApplication.translate("RectifyIssueDialog", u"\u6574\u6539\u8981\u6c42", None))
        self.issuedLabel.setText(QCoreApplication.translate("RectifyIssueDialog", u"\u53d1\u51fa\u65e5\u671f", None))
        self.daysLabel.setText(QCoreApplication.translate("RectifyIssueDialog", u"\u6574\u6539\u671f\u9650\uff08\u5929\uff09", None))
        self.dueLabel.setText("")
        self.countLabel.setText("")
        self.refusalLabel.setText("")
    # retranslateUi

