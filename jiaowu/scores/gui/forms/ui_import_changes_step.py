# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'import_changes_step.ui'
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
from PySide6.QtWidgets import (QApplication, QComboBox, QDateEdit, QFrame,
    QHBoxLayout, QLabel, QLineEdit, QPushButton,
    QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)

from jiaowu.desktop.table_view import TableView
from jiaowu.scores.gui.import_steps.notice_bar import NoticeBar

class Ui_ChangesStep(object):
    def setupUi(self, ChangesStep):
        if not ChangesStep.objectName():
            ChangesStep.setObjectName(u"ChangesStep")
        self.changesLayout = QVBoxLayout(ChangesStep)
        self.changesLayout.setSpacing(0)
        self.changesLayout.setObjectName(u"changesLayout")
        self.changesLayout.setContentsMargins(0, 0, 0, 0)
        self.noticeBar = NoticeBar(ChangesStep)
        self.noticeBar.setObjectName(u"noticeBar")

        self.changesLayout.addWidget(self.noticeBar)

        self.fieldsPanel = QFrame(ChangesStep)
        self.fieldsPanel.setObjectName(u"fieldsPanel")
        self.fieldsPanel.setProperty(u"role", u"panel")
        self.fieldsLayout = QVBoxLayout(self.fieldsPanel)
        self.fieldsLayout.setSpacing(8)
        self.fieldsLayout.setObjectName(u"fieldsLayout")
        self.fieldsLayout.setContentsMargins(12, 8, 12, 8)
        self.targetRow = QHBoxLayout()
        self.targetRow.setSpacing(8)
        self.targetRow.setObjectName(u"targetRow")
        self.targetRow.setContentsMargins(0, 0, 0, 0)
        self.targetLabel = QLabel(self.fieldsPanel)
        self.targetLabel.setObjectName(u"targetLabel")

        self.targetRow.addWidget(self.targetLabel)

        self.targetBox = QComboBox(self.fieldsPanel)
        self.targetBox.setObjectName(u"targetBox")
        self.targetBox.setMinimumSize(QSize(300, 0))

        self.targetRow.addWidget(self.targetBox)

        self.targetGap = QSpacerItem(20, 4, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.targetRow.addItem(self.targetGap)


        self.fieldsLayout.addLayout(self.targetRow)

        self.newExamPanel = QWidget(self.fieldsPanel)
        self.newExamPanel.setObjectName(u"newExamPanel")
        self.newExamRow = QHBoxLayout(self.newExamPanel)
        self.newExamRow.setSpacing(8)
        self.newExamRow.setObjectName(u"newExamRow")
        self.newExamRow.setContentsMargins(0, 0, 0, 0)
        self.nameLabel = QLabel(self.newExamPanel)
        self.nameLabel.setObjectName(u"nameLabel")

        self.newExamRow.addWidget(self.nameLabel)

        self.nameEdit = QLineEdit(self.newExamPanel)
        self.nameEdit.setObjectName(u"nameEdit")
        self.nameEdit.setMinimumSize(QSize(180, 0))
        self.nameEdit.setMaximumSize(QSize(420, 16777215))

        self.newExamRow.addWidget(self.nameEdit)

        self.dateLabel = QLabel(self.newExamPanel)
        self.dateLabel.setObjectName(u"dateLabel")

        self.newExamRow.addWidget(self.dateLabel)

        self.dateEdit = QDateEdit(self.newExamPanel)
        self.dateEdit.setObjectName(u"dateEdit")
        self.dateEdit.setCalendarPopup(True)

        self.newExamRow.addWidget(self.dateEdit)

        self.termLabel = QLabel(self.newExamPanel)
        self.termLabel.setObjectName(u"termLabel")

        self.newExamRow.addWidget(self.termLabel)

        self.termBox = QComboBox(self.newExamPanel)
        self.termBox.setObjectName(u"termBox")

        self.newExamRow.addWidget(self.termBox)

        self.kindLabel = QLabel(self.newExamPanel)
        self.kindLabel.setObjectName(u"kindLabel")

        self.newExamRow.addWidget(self.kindLabel)

        self.kindBox = QComboBox(self.newExamPanel)
        self.kindBox.setObjectName(u"kindBox")

        self.newExamRow.addWidget(self.kindBox)

        self.fieldsGap = QSpacerItem(20, 4, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.newExamRow.addItem(self.fieldsGap)

        self.newExamRow.setStretch(1, 1)

        self.fieldsLayout.addWidget(self.newExamPanel)


        self.changesLayout.addWidget(self.fieldsPanel)

        self.changesBody = QVBoxLayout()
        self.changesBody.setSpacing(8)
        self.changesBody.setObjectName(u"changesBody")
        self.changesBody.setContentsMargins(12, 8, 12, 8)
        self.changesTitle = QLabel(ChangesStep)
        self.changesTitle.setObjectName(u"changesTitle")
        self.changesTitle.setProperty(u"role", u"section")

        self.changesBody.addWidget(self.changesTitle)

        self.factsLabel = QLabel(ChangesStep)
        self.factsLabel.setObjectName(u"factsLabel")
        self.factsLabel.setWordWrap(True)

        self.changesBody.addWidget(self.factsLabel)

        self.chipsPanel = QWidget(ChangesStep)
        self.chipsPanel.setObjectName(u"chipsPanel")
        self.chipsRow = QHBoxLayout(self.chipsPanel)
        self.chipsRow.setSpacing(8)
        self.chipsRow.setObjectName(u"chipsRow")
        self.chipsRow.setContentsMargins(0, 0, 0, 0)
        self.allChip = QPushButton(self.chipsPanel)
        self.allChip.setObjectName(u"allChip")
        self.allChip.setCheckable(True)
        self.allChip.setProperty(u"role", u"chip")
        self.allChip.setAutoDefault(False)

        self.chipsRow.addWidget(self.allChip)

        self.changedChip = QPushButton(self.chipsPanel)
        self.changedChip.setObjectName(u"changedChip")
        self.changedChip.setCheckable(True)
        self.changedChip.setProperty(u"role", u"chip")
        self.changedChip.setAutoDefault(False)

        self.chipsRow.addWidget(self.changedChip)

        self.newChip = QPushButton(self.chipsPanel)
        self.newChip.setObjectName(u"newChip")
        self.newChip.setCheckable(True)
        self.newChip.setProperty(u"role", u"chip")
        self.newChip.setAutoDefault(False)

        self.chipsRow.addWidget(self.newChip)

        self.leftChip = QPushButton(self.chipsPanel)
        self.leftChip.setObjectName(u"leftChip")
        self.leftChip.setCheckable(True)
        self.leftChip.setProperty(u"role", u"chip")
        self.leftChip.setAutoDefault(False)

        self.chipsRow.addWidget(self.leftChip)

        self.sameLabel = QLabel(self.chipsPanel)
        self.sameLabel.setObjectName(u"sameLabel")
        self.sameLabel.setProperty(u"role", u"soft")

        self.chipsRow.addWidget(self.sameLabel)

        self.chipsGap = QSpacerItem(20, 4, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.chipsRow.addItem(self.chipsGap)


        self.changesBody.addWidget(self.chipsPanel)

        self.emptyLabel = QLabel(ChangesStep)
        self.emptyLabel.setObjectName(u"emptyLabel")
        self.emptyLabel.setProperty(u"role", u"soft")
        self.emptyLabel.setWordWrap(True)

        self.changesBody.addWidget(self.emptyLabel)

        self.changesTable = TableView(ChangesStep)
        self.changesTable.setObjectName(u"changesTable")

        self.changesBody.addWidget(self.changesTable)

        self.changesGap = QSpacerItem(20, 4, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.changesBody.addItem(self.changesGap)

        self.changesBody.setStretch(4, 1)

        self.changesLayout.addLayout(self.changesBody)

        self.changesLayout.setStretch(2, 1)
#if QT_CONFIG(shortcut)
        self.targetLabel.setBuddy(self.targetBox)
        self.nameLabel.setBuddy(self.nameEdit)
        self.dateLabel.setBuddy(self.dateEdit)
        self.termLabel.setBuddy(self.termBox)
        self.kindLabel.setBuddy(self.kindBox)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(ChangesStep)

        QMetaObject.connectSlotsByName(ChangesStep)
    # setupUi

    def retranslateUi(self, ChangesStep):
        self.targetLabel.setText(QCoreApplication.translate("ChangesStep", u"\u5b58\u6210", None))
#if QT_CONFIG(accessibility)
        self.targetBox.setAccessibleName(QCoreApplication.translate("ChangesStep", u"\u65b0\u5efa\u4e00\u6b21\u8003\u8bd5\u6216\u5e76\u5165\u5df2\u6709\u7684\u8003\u8bd5", None))
#endif // QT_CONFIG(accessibility)
        self.nameLabel.setText(QCoreApplication.translate("ChangesStep", u"\u540d\u79f0", None))
#if QT_CONFIG(accessibility)
        self.nameEdit.setAccessibleName(QCoreApplication.translate("ChangesStep", u"\u8003\u8bd5\u540d\u79f0", None))
#endif // QT_CONFIG(accessibility)
        self.dateLabel.setText(QCoreApplication.translate("ChangesStep", u"\u65e5\u671f", None))
#if QT_CONFIG(accessibility)
        self.dateEdit.setAccessibleName(QCoreApplication.translate("ChangesStep", u"\u8003\u8bd5\u65e5\u671f", None))
#endif // QT_CONFIG(accessibility)
        self.dateEdit.setDisplayFormat(QCoreApplication.translate("ChangesStep", u"yyyy-MM-dd", None))
        self.termLabel.setText(QCoreApplication.translate("ChangesStep", u"\u5b66\u671f", None))
#if QT_CONFIG(accessibility)
        self.termBox.setAccessibleName(QCoreApplication.translate("ChangesStep", u"\u5b66\u671f", None))
#endif // QT_CONFIG(accessibility)
        self.kindLabel.setText(QCoreApplication.translate("ChangesStep", u"\u7c7b\u578b", None))
#if QT_CONFIG(accessibility)
        self.kindBox.setAccessibleName(QCoreApplication.translate("ChangesStep", u"\u8003\u8bd5\u7c7b\u578b", None))
#endif // QT_CONFIG(accessibility)
        self.changesTitle.setText(QCoreApplication.translate("ChangesStep", u"\u5c06\u8981\u6539\u53d8\u4ec0\u4e48", None))
        self.factsLabel.setText("")
        self.allChip.setText(QCoreApplication.translate("ChangesStep", u"\u5168\u90e8", None))
        self.changedChip.setText(QCoreApplication.translate("ChangesStep", u"\u53d8\u52a8", None))
        self.newChip.setText(QCoreApplication.translate("ChangesStep", u"\u65b0\u589e", None))
        self.leftChip.setText(QCoreApplication.translate("ChangesStep", u"\u7565\u53bb", None))
        self.sameLabel.setText("")
        self.emptyLabel.setText("")
        pass
    # retranslateUi

