# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'groups_page.ui'
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
from PySide6.QtWidgets import (QApplication, QComboBox, QDateEdit, QGridLayout,
    QHBoxLayout, QHeaderView, QLabel, QLineEdit,
    QListWidget, QListWidgetItem, QPushButton, QSizePolicy,
    QSpacerItem, QSplitter, QStackedWidget, QTreeWidget,
    QTreeWidgetItem, QVBoxLayout, QWidget)

from jiaowu.desktop.empty_page import EmptyPage
from jiaowu.desktop.table_view import TableView
from jiaowu.teachers.gui.teacher_box import TeacherBox

class Ui_GroupsPage(object):
    def setupUi(self, GroupsPage):
        if not GroupsPage.objectName():
            GroupsPage.setObjectName(u"GroupsPage")
        GroupsPage.resize(1240, 600)
        self.pageLayout = QVBoxLayout(GroupsPage)
        self.pageLayout.setSpacing(8)
        self.pageLayout.setObjectName(u"pageLayout")
        self.pageLayout.setContentsMargins(0, 0, 0, 0)
        self.headRow = QHBoxLayout()
        self.headRow.setSpacing(8)
        self.headRow.setObjectName(u"headRow")
        self.chipsLabel = QLabel(GroupsPage)
        self.chipsLabel.setObjectName(u"chipsLabel")
        self.chipsLabel.setProperty(u"role", u"soft")

        self.headRow.addWidget(self.chipsLabel)

        self.gap1 = QSpacerItem(8, 4, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.headRow.addItem(self.gap1)

        self.addGroupButton = QPushButton(GroupsPage)
        self.addGroupButton.setObjectName(u"addGroupButton")

        self.headRow.addWidget(self.addGroupButton)

        self.registerButton = QPushButton(GroupsPage)
        self.registerButton.setObjectName(u"registerButton")

        self.headRow.addWidget(self.registerButton)

        self.copyButton = QPushButton(GroupsPage)
        self.copyButton.setObjectName(u"copyButton")

        self.headRow.addWidget(self.copyButton)

        self.printButton = QPushButton(GroupsPage)
        self.printButton.setObjectName(u"printButton")

        self.headRow.addWidget(self.printButton)

        self.moreButton = QPushButton(GroupsPage)
        self.moreButton.setObjectName(u"moreButton")

        self.headRow.addWidget(self.moreButton)


        self.pageLayout.addLayout(self.headRow)

        self.stack = QStackedWidget(GroupsPage)
        self.stack.setObjectName(u"stack")
        self.emptyPage = EmptyPage()
        self.emptyPage.setObjectName(u"emptyPage")
        self.stack.addWidget(self.emptyPage)
        self.groupsHolder = QWidget()
        self.groupsHolder.setObjectName(u"groupsHolder")
        self.groupsHolderLayout = QVBoxLayout(self.groupsHolder)
        self.groupsHolderLayout.setSpacing(0)
        self.groupsHolderLayout.setObjectName(u"groupsHolderLayout")
        self.groupsHolderLayout.setContentsMargins(0, 0, 0, 0)
        self.splitter = QSplitter(self.groupsHolder)
        self.splitter.setObjectName(u"splitter")
        self.splitter.setOrientation(Qt.Orientation.Horizontal)
        self.splitter.setChildrenCollapsible(False)
        self.groupsTree = QTreeWidget(self.splitter)
        self.groupsTree.setObjectName(u"groupsTree")
        self.groupsTree.setHeaderHidden(True)
        self.groupsTree.setIndentation(16)
        self.groupsTree.setUniformRowHeights(True)
        self.groupsTree.setRootIsDecorated(False)
        self.groupsTree.setProperty(u"role", u"side")
        self.splitter.addWidget(self.groupsTree)
        self.groupPane = QWidget(self.splitter)
        self.groupPane.setObjectName(u"groupPane")
        self.groupLayout = QVBoxLayout(self.groupPane)
        self.groupLayout.setSpacing(8)
        self.groupLayout.setObjectName(u"groupLayout")
        self.groupLayout.setContentsMargins(12, 0, 0, 0)
        self.nameRow = QHBoxLayout()
        self.nameRow.setSpacing(8)
        self.nameRow.setObjectName(u"nameRow")
        self.nameLabel = QLabel(self.groupPane)
        self.nameLabel.setObjectName(u"nameLabel")
        self.nameLabel.setProperty(u"role", u"title")

        self.nameRow.addWidget(self.nameLabel)

        self.factsLabel = QLabel(self.groupPane)
        self.factsLabel.setObjectName(u"factsLabel")
        self.factsLabel.setProperty(u"role", u"soft")

        self.nameRow.addWidget(self.factsLabel)

        self.gap2 = QSpacerItem(8, 4, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.nameRow.addItem(self.gap2)


        self.groupLayout.addLayout(self.nameRow)

        self.arrangementGrid = QGridLayout()
        self.arrangementGrid.setObjectName(u"arrangementGrid")
        self.arrangementGrid.setHorizontalSpacing(8)
        self.arrangementGrid.setVerticalSpacing(8)
        self.leaderLabel = QLabel(self.groupPane)
        self.leaderLabel.setObjectName(u"leaderLabel")

        self.arrangementGrid.addWidget(self.leaderLabel, 0, 0, 1, 1)

        self.leaderBox = TeacherBox(self.groupPane)
        self.leaderBox.setObjectName(u"leaderBox")
        self.leaderBox.setMinimumSize(QSize(150, 0))

        self.arrangementGrid.addWidget(self.leaderBox, 0, 1, 1, 1)

        self.patronLabel = QLabel(self.groupPane)
        self.patronLabel.setObjectName(u"patronLabel")

        self.arrangementGrid.addWidget(self.patronLabel, 0, 2, 1, 1)

        self.patronBox = TeacherBox(self.groupPane)
        self.patronBox.setObjectName(u"patronBox")
        self.patronBox.setMinimumSize(QSize(150, 0))

        self.arrangementGrid.addWidget(self.patronBox, 0, 3, 1, 1)

        self.placeLabel = QLabel(self.groupPane)
        self.placeLabel.setObjectName(u"placeLabel")

        self.arrangementGrid.addWidget(self.placeLabel, 0, 4, 1, 1)

        self.placeEdit = QLineEdit(self.groupPane)
        self.placeEdit.setObjectName(u"placeEdit")

        self.arrangementGrid.addWidget(self.placeEdit, 0, 5, 1, 1)

        self.liaisonLabel = QLabel(self.groupPane)
        self.liaisonLabel.setObjectName(u"liaisonLabel")

        self.arrangementGrid.addWidget(self.liaisonLabel, 1, 0, 1, 1)

        self.liaisonEdit = QLineEdit(self.groupPane)
        self.liaisonEdit.setObjectName(u"liaisonEdit")

        self.arrangementGrid.addWidget(self.liaisonEdit, 1, 1, 1, 3)

        self.noteLabel = QLabel(self.groupPane)
        self.noteLabel.setObjectName(u"noteLabel")

        self.arrangementGrid.addWidget(self.noteLabel, 1, 4, 1, 1)

        self.noteEdit = QLineEdit(self.groupPane)
        self.noteEdit.setObjectName(u"noteEdit")

        self.arrangementGrid.addWidget(self.noteEdit, 1, 5, 1, 1)


        self.groupLayout.addLayout(self.arrangementGrid)

        self.slotsRow = QHBoxLayout()
        self.slotsRow.setSpacing(8)
        self.slotsRow.setObjectName(u"slotsRow")
        self.slotsLabel = QLabel(self.groupPane)
        self.slotsLabel.setObjectName(u"slotsLabel")

        self.slotsRow.addWidget(self.slotsLabel)

        self.slotsList = QListWidget(self.groupPane)
        self.slotsList.setObjectName(u"slotsList")
        self.slotsList.setMinimumSize(QSize(220, 0))
        self.slotsList.setMaximumSize(QSize(16777215, 64))

        self.slotsRow.addWidget(self.slotsList)

        self.weeksBox = QComboBox(self.groupPane)
        self.weeksBox.setObjectName(u"weeksBox")

        self.slotsRow.addWidget(self.weeksBox)

        self.weekdayBox = QComboBox(self.groupPane)
        self.weekdayBox.setObjectName(u"weekdayBox")

        self.slotsRow.addWidget(self.weekdayBox)

        self.periodsEdit = QLineEdit(self.groupPane)
        self.periodsEdit.setObjectName(u"periodsEdit")
        self.periodsEdit.setMaximumSize(QSize(110, 16777215))

        self.slotsRow.addWidget(self.periodsEdit)

        self.orLabel = QLabel(self.groupPane)
        self.orLabel.setObjectName(u"orLabel")

        self.slotsRow.addWidget(self.orLabel)

        self.startEdit = QLineEdit(self.groupPane)
        self.startEdit.setObjectName(u"startEdit")
        self.startEdit.setMaximumSize(QSize(64, 16777215))

        self.slotsRow.addWidget(self.startEdit)

        self.dashLabel = QLabel(self.groupPane)
        self.dashLabel.setObjectName(u"dashLabel")

        self.slotsRow.addWidget(self.dashLabel)

        self.endEdit = QLineEdit(self.groupPane)
        self.endEdit.setObjectName(u"endEdit")
        self.endEdit.setMaximumSize(QSize(64, 16777215))

        self.slotsRow.addWidget(self.endEdit)

        self.addSlotButton = QPushButton(self.groupPane)
        self.addSlotButton.setObjectName(u"addSlotButton")

        self.slotsRow.addWidget(self.addSlotButton)

        self.removeSlotButton = QPushButton(self.groupPane)
        self.removeSlotButton.setObjectName(u"removeSlotButton")

        self.slotsRow.addWidget(self.removeSlotButton)


        self.groupLayout.addLayout(self.slotsRow)

        self.membersRow = QHBoxLayout()
        self.membersRow.setSpacing(8)
        self.membersRow.setObjectName(u"membersRow")
        self.membersLabel = QLabel(self.groupPane)
        self.membersLabel.setObjectName(u"membersLabel")
        self.membersLabel.setProperty(u"role", u"section")

        self.membersRow.addWidget(self.membersLabel)

        self.gap3 = QSpacerItem(8, 4, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.membersRow.addItem(self.gap3)

        self.memberBox = TeacherBox(self.groupPane)
        self.memberBox.setObjectName(u"memberBox")
        self.memberBox.setMinimumSize(QSize(150, 0))

        self.membersRow.addWidget(self.memberBox)

        self.sinceLabel = QLabel(self.groupPane)
        self.sinceLabel.setObjectName(u"sinceLabel")

        self.membersRow.addWidget(self.sinceLabel)

        self.sinceEdit = QDateEdit(self.groupPane)
        self.sinceEdit.setObjectName(u"sinceEdit")
        self.sinceEdit.setCalendarPopup(True)

        self.membersRow.addWidget(self.sinceEdit)

        self.addMemberButton = QPushButton(self.groupPane)
        self.addMemberButton.setObjectName(u"addMemberButton")

        self.membersRow.addWidget(self.addMemberButton)

        self.removeMemberButton = QPushButton(self.groupPane)
        self.removeMemberButton.setObjectName(u"removeMemberButton")

        self.membersRow.addWidget(self.removeMemberButton)


        self.groupLayout.addLayout(self.membersRow)

        self.membersTable = TableView(self.groupPane)
        self.membersTable.setObjectName(u"membersTable")

        self.groupLayout.addWidget(self.membersTable)

        self.groupLayout.setStretch(4, 1)
        self.splitter.addWidget(self.groupPane)

        self.groupsHolderLayout.addWidget(self.splitter)

        self.stack.addWidget(self.groupsHolder)

        self.pageLayout.addWidget(self.stack)

        self.pageLayout.setStretch(1, 1)

        self.retranslateUi(GroupsPage)

        QMetaObject.connectSlotsByName(GroupsPage)
    # setupUi

    def retranslateUi(self, GroupsPage):
        GroupsPage.setWindowTitle(QCoreApplication.translate("GroupsPage", u"\u6559\u7814\u7ec4", None))
        self.chipsLabel.setText("")
        self.addGroupButton.setText(QCoreApplication.translate("GroupsPage", u"\u65b0\u5efa\u7ec4\u2026", None))
#if QT_CONFIG(accessibility)
        self.addGroupButton.setAccessibleName(QCoreApplication.translate("GroupsPage", u"\u65b0\u5efa\u7ec4", None))
#endif // QT_CONFIG(accessibility)
        self.registerButton.setText(QCoreApplication.translate("GroupsPage", u"\u767b\u8bb0\u6863\u6848\u91cc\u7684\u7ec4", None))
#if QT_CONFIG(accessibility)
        self.registerButton.setAccessibleName(QCoreApplication.translate("GroupsPage", u"\u767b\u8bb0\u6863\u6848\u91cc\u7684\u7ec4", None))
#endif // QT_CONFIG(accessibility)
        self.copyButton.setText(QCoreApplication.translate("GroupsPage", u"\u6cbf\u7528\u4e0a\u5b66\u671f", None))
#if QT_CONFIG(accessibility)
        self.copyButton.setAccessibleName(QCoreApplication.translate("GroupsPage", u"\u6cbf\u7528\u4e0a\u5b66\u671f", None))
#endif // QT_CONFIG(accessibility)
        self.printButton.setText(QCoreApplication.translate("GroupsPage", u"\u6253\u5370/\u5bfc\u51fa \u25be", None))
#if QT_CONFIG(accessibility)
        self.printButton.setAccessibleName(QCoreApplication.translate("GroupsPage", u"\u6253\u5370/\u5bfc\u51fa", None))
#endif // QT_CONFIG(accessibility)
        self.moreButton.setText(QCoreApplication.translate("GroupsPage", u"\u66f4\u591a \u25be", None))
#if QT_CONFIG(accessibility)
        self.moreButton.setAccessibleName(QCoreApplication.translate("GroupsPage", u"\u66f4\u591a", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.groupsTree.setAccessibleName(QCoreApplication.translate("GroupsPage", u"\u6559\u7814\u7ec4\u4e0e\u5907\u8bfe\u7ec4", None))
#endif // QT_CONFIG(accessibility)
        self.nameLabel.setText("")
        self.factsLabel.setText("")
        self.leaderLabel.setText(QCoreApplication.translate("GroupsPage", u"\u7ec4\u957f", None))
#if QT_CONFIG(accessibility)
        self.leaderBox.setAccessibleName(QCoreApplication.translate("GroupsPage", u"\u7ec4\u957f", None))
#endif // QT_CONFIG(accessibility)
        self.patronLabel.setText(QCoreApplication.translate("GroupsPage", u"\u8e72\u70b9\u9886\u5bfc", None))
#if QT_CONFIG(accessibility)
        self.patronBox.setAccessibleName(QCoreApplication.translate("GroupsPage", u"\u8e72\u70b9\u9886\u5bfc", None))
#endif // QT_CONFIG(accessibility)
        self.placeLabel.setText(QCoreApplication.translate("GroupsPage", u"\u6d3b\u52a8\u5730\u70b9", None))
#if QT_CONFIG(accessibility)
        self.placeEdit.setAccessibleName(QCoreApplication.translate("GroupsPage", u"\u6d3b\u52a8\u5730\u70b9", None))
#endif // QT_CONFIG(accessibility)
        self.liaisonLabel.setText(QCoreApplication.translate("GroupsPage", u"\u8054\u7cfb\u6559\u7814\u5458", None))
#if QT_CONFIG(accessibility)
        self.liaisonEdit.setAccessibleName(QCoreApplication.translate("GroupsPage", u"\u8054\u7cfb\u6559\u7814\u5458", None))
#endif // QT_CONFIG(accessibility)
        self.liaisonEdit.setPlaceholderText(QCoreApplication.translate("GroupsPage", u"\u59d3\u540d\u4e0e\u5355\u4f4d", None))
        self.noteLabel.setText(QCoreApplication.translate("GroupsPage", u"\u5907\u6ce8", None))
#if QT_CONFIG(accessibility)
        self.noteEdit.setAccessibleName(QCoreApplication.translate("GroupsPage", u"\u5907\u6ce8", None))
#endif // QT_CONFIG(accessibility)
        self.slotsLabel.setText(QCoreApplication.translate("GroupsPage", u"\u56fa\u5b9a\u65f6\u6bb5", None))
#if QT_CONFIG(accessibility)
        self.slotsList.setAccessibleName(QCoreApplication.translate("GroupsPage", u"\u56fa\u5b9a\u65f6\u6bb5", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.weeksBox.setAccessibleName(QCoreApplication.translate("GroupsPage", u"\u9022\u54ea\u4e9b\u5468", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.weekdayBox.setAccessibleName(QCoreApplication.translate("GroupsPage", u"\u661f\u671f\u51e0", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.periodsEdit.setAccessibleName(QCoreApplication.translate("GroupsPage", u"\u8282\u6b21", None))
#endif // QT_CONFIG(accessibility)
        self.periodsEdit.setPlaceholderText(QCoreApplication.translate("GroupsPage", u"\u8282\u6b21\uff0c\u5982 5\u30016", None))
        self.orLabel.setText(QCoreApplication.translate("GroupsPage", u"\u6216", None))
#if QT_CONFIG(accessibility)
        self.startEdit.setAccessibleName(QCoreApplication.translate("GroupsPage", u"\u5f00\u59cb", None))
#endif // QT_CONFIG(accessibility)
        self.startEdit.setPlaceholderText(QCoreApplication.translate("GroupsPage", u"15:45", None))
        self.dashLabel.setText(QCoreApplication.translate("GroupsPage", u"\u2013", None))
#if QT_CONFIG(accessibility)
        self.endEdit.setAccessibleName(QCoreApplication.translate("GroupsPage", u"\u7ed3\u675f", None))
#endif // QT_CONFIG(accessibility)
        self.endEdit.setPlaceholderText(QCoreApplication.translate("GroupsPage", u"16:35", None))
        self.addSlotButton.setText(QCoreApplication.translate("GroupsPage", u"\u6dfb\u52a0", None))
#if QT_CONFIG(accessibility)
        self.addSlotButton.setAccessibleName(QCoreApplication.translate("GroupsPage", u"\u6dfb\u52a0\u56fa\u5b9a\u65f6\u6bb5", None))
#endif // QT_CONFIG(accessibility)
        self.removeSlotButton.setText(QCoreApplication.translate("GroupsPage", u"\u53bb\u6389", None))
#if QT_CONFIG(accessibility)
        self.removeSlotButton.setAccessibleName(QCoreApplication.translate("GroupsPage", u"\u53bb\u6389\u9009\u4e2d\u7684\u56fa\u5b9a\u65f6\u6bb5", None))
#endif // QT_CONFIG(accessibility)
        self.membersLabel.setText(QCoreApplication.translate("GroupsPage", u"\u6210\u5458", None))
#if QT_CONFIG(accessibility)
        self.memberBox.setAccessibleName(QCoreApplication.translate("GroupsPage", u"\u8981\u6dfb\u52a0\u7684\u6559\u5e08", None))
#endif // QT_CONFIG(accessibility)
        self.sinceLabel.setText(QCoreApplication.translate("GroupsPage", u"\u4ece", None))
#if QT_CONFIG(accessibility)
        self.sinceEdit.setAccessibleName(QCoreApplication.translate("GroupsPage", u"\u4ece\u54ea\u5929\u8d77", None))
#endif // QT_CONFIG(accessibility)
        self.sinceEdit.setDisplayFormat(QCoreApplication.translate("GroupsPage", u"yyyy-MM-dd", None))
        self.addMemberButton.setText(QCoreApplication.translate("GroupsPage", u"\u6dfb\u52a0", None))
#if QT_CONFIG(accessibility)
        self.addMemberButton.setAccessibleName(QCoreApplication.translate("GroupsPage", u"\u6dfb\u52a0\u6210\u5458", None))
#endif // QT_CONFIG(accessibility)
        self.removeMemberButton.setText(QCoreApplication.translate("GroupsPage", u"\u53bb\u6389\u9009\u4e2d\u7684", None))
#if QT_CONFIG(accessibility)
        self.removeMemberButton.setAccessibleName(QCoreApplication.translate("GroupsPage", u"\u53bb\u6389\u9009\u4e2d\u7684\u6210\u5458", None))
#endif // QT_CONFIG(accessibility)
    # retranslateUi

