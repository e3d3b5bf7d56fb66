# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'typing_new_exam.ui'
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
    QFormLayout, QHBoxLayout, QHeaderView, QLabel,
    QLineEdit, QPushButton, QSizePolicy, QSpacerItem,
    QSplitter, QTableWidget, QTableWidgetItem, QTreeWidget,
    QTreeWidgetItem, QVBoxLayout, QWidget)

from jiaowu.desktop.message_bar import MessageBar

class Ui_NewExamDialog(object):
    def setupUi(self, NewExamDialog):
        if not NewExamDialog.objectName():
            NewExamDialog.setObjectName(u"NewExamDialog")
        NewExamDialog.resize(960, 600)
        self.newExamLayout = QVBoxLayout(NewExamDialog)
        self.newExamLayout.setSpacing(12)
        self.newExamLayout.setObjectName(u"newExamLayout")
        self.newExamLayout.setContentsMargins(12, 12, 12, 12)
        self.messageBar = MessageBar(NewExamDialog)
        self.messageBar.setObjectName(u"messageBar")

        self.newExamLayout.addWidget(self.messageBar)

        self.splitter = QSplitter(NewExamDialog)
        self.splitter.setObjectName(u"splitter")
        self.splitter.setOrientation(Qt.Orientation.Horizontal)
        self.splitter.setChildrenCollapsible(False)
        self.leftSide = QWidget(self.splitter)
        self.leftSide.setObjectName(u"leftSide")
        self.leftLayout = QVBoxLayout(self.leftSide)
        self.leftLayout.setSpacing(8)
        self.leftLayout.setObjectName(u"leftLayout")
        self.leftLayout.setContentsMargins(0, 0, 12, 0)
        self.basicsForm = QFormLayout()
        self.basicsForm.setObjectName(u"basicsForm")
        self.nameLabel = QLabel(self.leftSide)
        self.nameLabel.setObjectName(u"nameLabel")

        self.basicsForm.setWidget(0, QFormLayout.ItemRole.LabelRole, self.nameLabel)

        self.nameEdit = QLineEdit(self.leftSide)
        self.nameEdit.setObjectName(u"nameEdit")

        self.basicsForm.setWidget(0, QFormLayout.ItemRole.FieldRole, self.nameEdit)

        self.dateLabel = QLabel(self.leftSide)
        self.dateLabel.setObjectName(u"dateLabel")

        self.basicsForm.setWidget(1, QFormLayout.ItemRole.LabelRole, self.dateLabel)

        self.dateEdit = QDateEdit(self.leftSide)
        self.dateEdit.setObjectName(u"dateEdit")
        self.dateEdit.setCalendarPopup(True)

        self.basicsForm.setWidget(1, QFormLayout.ItemRole.FieldRole, self.dateEdit)

        self.kindLabel = QLabel(self.leftSide)
        self.kindLabel.setObjectName(u"kindLabel")

        self.basicsForm.setWidget(2, QFormLayout.ItemRole.LabelRole, self.kindLabel)

        self.kindBox = QComboBox(self.leftSide)
        self.kindBox.setObjectName(u"kindBox")

        self.basicsForm.setWidget(2, QFormLayout.ItemRole.FieldRole, self.kindBox)

        self.termTitle = QLabel(self.leftSide)
        self.termTitle.setObjectName(u"termTitle")

        self.basicsForm.setWidget(3, QFormLayout.ItemRole.LabelRole, self.termTitle)

        self.termLabel = QLabel(self.leftSide)
        self.termLabel.setObjectName(u"termLabel")
        self.termLabel.setProperty(u"role", u"soft")

        self.basicsForm.setWidget(3, QFormLayout.ItemRole.FieldRole, self.termLabel)


        self.leftLayout.addLayout(self.basicsForm)

        self.classesLabel = QLabel(self.leftSide)
        self.classesLabel.setObjectName(u"classesLabel")
        self.classesLabel.setProperty(u"role", u"section")

        self.leftLayout.addWidget(self.classesLabel)

        self.classesTree = QTreeWidget(self.leftSide)
        self.classesTree.setObjectName(u"classesTree")
        self.classesTree.setHeaderHidden(True)
        self.classesTree.setColumnCount(1)

        self.leftLayout.addWidget(self.classesTree)

        self.leftLayout.setStretch(2, 1)
        self.splitter.addWidget(self.leftSide)
        self.rightSide = QWidget(self.splitter)
        self.rightSide.setObjectName(u"rightSide")
        self.rightLayout = QVBoxLayout(self.rightSide)
        self.rightLayout.setSpacing(8)
        self.rightLayout.setObjectName(u"rightLayout")
        self.rightLayout.setContentsMargins(12, 0, 0, 0)
        self.subjectRow = QHBoxLayout()
        self.subjectRow.setSpacing(8)
        self.subjectRow.setObjectName(u"subjectRow")
        self.subjectRow.setContentsMargins(0, 0, 0, 0)
        self.subjectsLabel = QLabel(self.rightSide)
        self.subjectsLabel.setObjectName(u"subjectsLabel")
        self.subjectsLabel.setProperty(u"role", u"section")

        self.subjectRow.addWidget(self.subjectsLabel)

        self.subjectGap = QSpacerItem(20, 4, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.subjectRow.addItem(self.subjectGap)

        self.addSubjectButton = QPushButton(self.rightSide)
        self.addSubjectButton.setObjectName(u"addSubjectButton")
        self.addSubjectButton.setAutoDefault(False)

        self.subjectRow.addWidget(self.addSubjectButton)


        self.rightLayout.addLayout(self.subjectRow)

        self.subjectsTable = QTableWidget(self.rightSide)
        self.subjectsTable.setObjectName(u"subjectsTable")

        self.rightLayout.addWidget(self.subjectsTable)

        self.subjectsHint = QLabel(self.rightSide)
        self.subjectsHint.setObjectName(u"subjectsHint")
        self.subjectsHint.setProperty(u"role", u"soft")
        self.subjectsHint.setWordWrap(True)

        self.rightLayout.addWidget(self.subjectsHint)

        self.rightLayout.setStretch(1, 1)
        self.splitter.addWidget(self.rightSide)

        self.newExamLayout.addWidget(self.splitter)

        self.createRow = QHBoxLayout()
        self.createRow.setSpacing(8)
        self.createRow.setObjectName(u"createRow")
        self.createRow.setContentsMargins(0, 0, 0, 0)
        self.summaryLabel = QLabel(NewExamDialog)
        self.summaryLabel.setObjectName(u"summaryLabel")
        self.summaryLabel.setProperty(u"role", u"soft")

        self.createRow.addWidget(self.summaryLabel)

        self.createGap = QSpacerItem(20, 4, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.createRow.addItem(self.createGap)

        self.cancelButton = QPushButton(NewExamDialog)
        self.cancelButton.setObjectName(u"cancelButton")
        self.cancelButton.setAutoDefault(False)

        self.createRow.addWidget(self.cancelButton)

        self.createButton = QPushButton(NewExamDialog)
        self.createButton.setObjectName(u"createButton")
        self.createButton.setProperty(u"role", u"primary")

        self.createRow.addWidget(self.createButton)


        self.newExamLayout.addLayout(self.createRow)

        self.newExamLayout.setStretch(1, 1)
#if QT_CONFIG(shortcut)
        self.nameLabel.setBuddy(self.nameEdit)
        self.dateLabel.setBuddy(self.dateEdit)
        self.kindLabel.setBuddy(self.kindBox)
        self.classesLabel.setBuddy(self.classesTree)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(NewExamDialog)

        self.createButton.setDefault(True)


        QMetaObject.connectSlotsByName(NewExamDialog)
    # setupUi

    def retranslateUi(self, NewExamDialog):
        NewExamDialog.setWindowTitle(QCoreApplication.translate("NewExamDialog", u"\u65b0\u5efa\u8003\u8bd5", None))
        self.nameLabel.setText(QCoreApplication.translate("NewExamDialog", u"\u540d\u79f0", None))
#if QT_CONFIG(accessibility)
        self.nameEdit.setAccessibleName(QCoreApplication.translate("NewExamDialog", u"\u8003\u8bd5\u540d\u79f0", None))
#endif // QT_CONFIG(accessibility)
        self.dateLabel.setText(QCoreApplication.translate("NewExamDialog", u"\u65e5\u671f", None))
#if QT_CONFIG(accessibility)
        self.dateEdit.setAccessibleName(QCoreApplication.translate("NewExamDialog", u"\u8003\u8bd5\u65e5\u671f", None))
#endif // QT_CONFIG(accessibility)
        self.dateEdit.setDisplayFormat(QCoreApplication.translate("NewExamDialog", u"yyyy-MM-dd", None))
        self.kindLabel.setText(QCoreApplication.translate("NewExamDialog", u"\u7c7b\u578b", None))
#if QT_CONFIG(accessibility)
        self.kindBox.setAccessibleName(QCoreApplication.translate("NewExamDialog", u"\u8003\u8bd5\u7c7b\u578b", None))
#endif // QT_CONFIG(accessibility)
        self.termTitle.setText(QCoreApplication.translate("NewExamDialog", u"\u5b66\u671f", None))
        self.termLabel.setText("")
        self.classesLabel.setText(QCoreApplication.translate("NewExamDialog", u"\u54ea\u4e9b\u73ed\u8003", None))
#if QT_CONFIG(accessibility)
        self.classesTree.setAccessibleName(QCoreApplication.translate("NewExamDialog", u"\u53c2\u52a0\u8003\u8bd5\u7684\u73ed", None))
#endif // QT_CONFIG(accessibility)
        self.subjectsLabel.setText(QCoreApplication.translate("NewExamDialog", u"\u8003\u54ea\u4e9b\u5b66\u79d1\uff08\u5355\u4f4d\uff1a\u5206\uff09", None))
        self.addSubjectButton.setText(QCoreApplication.translate("NewExamDialog", u"\u52a0\u4e00\u79d1\u2026", None))
#if QT_CONFIG(accessibility)
        self.subjectsTable.setAccessibleName(QCoreApplication.translate("NewExamDialog", u"\u5404\u5e74\u7ea7\u7684\u5b66\u79d1\u3001\u6ee1\u5206\u4e0e\u5206\u6570\u7ebf", None))
#endif // QT_CONFIG(accessibility)
        self.subjectsHint.setText(QCoreApplication.translate("NewExamDialog", u"\u52fe\u9009\u8981\u8003\u7684\u5b66\u79d1\uff0c\u53cc\u51fb\u6539\u6570\uff1b\u6539\u6ee1\u5206\u65f6\u56db\u6761\u7ebf\u6309\u6bd4\u4f8b\u8ddf\u7740\u53d8\u3002", None))
        self.summaryLabel.setText("")
        self.cancelButton.setText(QCoreApplication.translate("NewExamDialog", u"\u53d6\u6d88", None))
        self.createButton.setText(QCoreApplication.translate("NewExamDialog", u"\u65b0\u5efa\u5e76\u5f55\u5165", None))
    # retranslateUi

