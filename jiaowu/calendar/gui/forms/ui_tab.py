# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'tab.ui'
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
from PySide6.QtWidgets import (QApplication, QCheckBox, QComboBox, QHBoxLayout,
    QHeaderView, QLabel, QListWidget, QListWidgetItem,
    QPushButton, QSizePolicy, QSpacerItem, QSplitter,
    QStackedWidget, QTabWidget, QTableWidget, QTableWidgetItem,
    QVBoxLayout, QWidget)

from jiaowu.desktop.empty_page import EmptyPage
from jiaowu.desktop.table_view import TableView

class Ui_CalendarTab(object):
    def setupUi(self, CalendarTab):
        if not CalendarTab.objectName():
            CalendarTab.setObjectName(u"CalendarTab")
        CalendarTab.resize(1240, 640)
        self.layout = QVBoxLayout(CalendarTab)
        self.layout.setSpacing(8)
        self.layout.setObjectName(u"layout")
        self.layout.setContentsMargins(0, 0, 0, 0)
        self.head = QWidget(CalendarTab)
        self.head.setObjectName(u"head")
        self.headRow = QHBoxLayout(self.head)
        self.headRow.setSpacing(8)
        self.headRow.setObjectName(u"headRow")
        self.headRow.setContentsMargins(12, 12, 12, 0)
        self.titleLabel = QLabel(self.head)
        self.titleLabel.setObjectName(u"titleLabel")
        self.titleLabel.setProperty(u"role", u"title")

        self.headRow.addWidget(self.titleLabel)

        self.termBox = QComboBox(self.head)
        self.termBox.setObjectName(u"termBox")

        self.headRow.addWidget(self.termBox)

        self.chipsLabel = QLabel(self.head)
        self.chipsLabel.setObjectName(u"chipsLabel")
        self.chipsLabel.setProperty(u"role", u"soft")

        self.headRow.addWidget(self.chipsLabel)

        self.headSpace = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.headRow.addItem(self.headSpace)

        self.addButton = QPushButton(self.head)
        self.addButton.setObjectName(u"addButton")
        self.addButton.setProperty(u"role", u"primary")

        self.headRow.addWidget(self.addButton)

        self.printButton = QPushButton(self.head)
        self.printButton.setObjectName(u"printButton")

        self.headRow.addWidget(self.printButton)

        self.moreButton = QPushButton(self.head)
        self.moreButton.setObjectName(u"moreButton")

        self.headRow.addWidget(self.moreButton)


        self.layout.addWidget(self.head)

        self.stack = QStackedWidget(CalendarTab)
        self.stack.setObjectName(u"stack")
        self.emptyPage = EmptyPage()
        self.emptyPage.setObjectName(u"emptyPage")
        self.stack.addWidget(self.emptyPage)
        self.planPage = QWidget()
        self.planPage.setObjectName(u"planPage")
        self.planLayout = QVBoxLayout(self.planPage)
        self.planLayout.setSpacing(8)
        self.planLayout.setObjectName(u"planLayout")
        self.planLayout.setContentsMargins(12, 0, 12, 12)
        self.pages = QTabWidget(self.planPage)
        self.pages.setObjectName(u"pages")
        self.pages.setDocumentMode(True)
        self.weekPage = QWidget()
        self.weekPage.setObjectName(u"weekPage")
        self.weekLayout = QVBoxLayout(self.weekPage)
        self.weekLayout.setSpacing(8)
        self.weekLayout.setObjectName(u"weekLayout")
        self.weekLayout.setContentsMargins(4, 4, 4, 4)
        self.weekSplitter = QSplitter(self.weekPage)
        self.weekSplitter.setObjectName(u"weekSplitter")
        self.weekSplitter.setOrientation(Qt.Orientation.Horizontal)
        self.weeksList = QListWidget(self.weekSplitter)
        self.weeksList.setObjectName(u"weeksList")
        self.weeksList.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.weeksList.setProperty(u"role", u"side")
        self.weekSplitter.addWidget(self.weeksList)
        self.weekTable = TableView(self.weekSplitter)
        self.weekTable.setObjectName(u"weekTable")
        self.weekSplitter.addWidget(self.weekTable)

        self.weekLayout.addWidget(self.weekSplitter)

        self.pages.addTab(self.weekPage, "")
        self.monthPage = QWidget()
        self.monthPage.setObjectName(u"monthPage")
        self.monthLayout = QVBoxLayout(self.monthPage)
        self.monthLayout.setSpacing(8)
        self.monthLayout.setObjectName(u"monthLayout")
        self.monthLayout.setContentsMargins(4, 4, 4, 4)
        self.monthRow = QHBoxLayout()
        self.monthRow.setSpacing(8)
        self.monthRow.setObjectName(u"monthRow")
        self.monthRow.setContentsMargins(0, 0, 0, 0)
        self.previousButton = QPushButton(self.monthPage)
        self.previousButton.setObjectName(u"previousButton")

        self.monthRow.addWidget(self.previousButton)

        self.monthLabel = QLabel(self.monthPage)
        self.monthLabel.setObjectName(u"monthLabel")
        self.monthLabel.setProperty(u"role", u"section")

        self.monthRow.addWidget(self.monthLabel)

        self.nextButton = QPushButton(self.monthPage)
        self.nextButton.setObjectName(u"nextButton")

        self.monthRow.addWidget(self.nextButton)

        self.thisMonthButton = QPushButton(self.monthPage)
        self.thisMonthButton.setObjectName(u"thisMonthButton")

        self.monthRow.addWidget(self.thisMonthButton)

        self.monthSpace = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.monthRow.addItem(self.monthSpace)


        self.monthLayout.addLayout(self.monthRow)

        self.monthTable = QTableWidget(self.monthPage)
        self.monthTable.setObjectName(u"monthTable")

        self.monthLayout.addWidget(self.monthTable)

        self.pages.addTab(self.monthPage, "")
        self.listPage = QWidget()
        self.listPage.setObjectName(u"listPage")
        self.listLayout = QVBoxLayout(self.listPage)
        self.listLayout.setSpacing(8)
        self.listLayout.setObjectName(u"listLayout")
        self.listLayout.setContentsMargins(4, 4, 4, 4)
        self.filterRow = QHBoxLayout()
        self.filterRow.setSpacing(8)
        self.filterRow.setObjectName(u"filterRow")
        self.filterRow.setContentsMargins(0, 0, 0, 0)
        self.categoryBox = QComboBox(self.listPage)
        self.categoryBox.setObjectName(u"categoryBox")

        self.filterRow.addWidget(self.categoryBox)

        self.phaseBox = QComboBox(self.listPage)
        self.phaseBox.setObjectName(u"phaseBox")

        self.filterRow.addWidget(self.phaseBox)

        self.whoBox = QComboBox(self.listPage)
        self.whoBox.setObjectName(u"whoBox")

        self.filterRow.addWidget(self.whoBox)

        self.statusBox = QComboBox(self.listPage)
        self.statusBox.setObjectName(u"statusBox")

        self.filterRow.addWidget(self.statusBox)

        self.overdueBox = QCheckBox(self.listPage)
        self.overdueBox.setObjectName(u"overdueBox")

        self.filterRow.addWidget(self.overdueBox)

        self.clearButton = QPushButton(self.listPage)
        self.clearButton.setObjectName(u"clearButton")

        self.filterRow.addWidget(self.clearButton)

        self.filterSpace = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.filterRow.addItem(self.filterSpace)


        self.listLayout.addLayout(self.filterRow)

        self.tasksTable = TableView(self.listPage)
        self.tasksTable.setObjectName(u"tasksTable")

        self.listLayout.addWidget(self.tasksTable)

        self.pages.addTab(self.listPage, "")

        self.planLayout.addWidget(self.pages)

        self.actionsRow = QHBoxLayout()
        self.actionsRow.setSpacing(8)
        self.actionsRow.setObjectName(u"actionsRow")
        self.actionsRow.setContentsMargins(0, 0, 0, 0)
        self.doneButton = QPushButton(self.planPage)
        self.doneButton.setObjectName(u"doneButton")

        self.actionsRow.addWidget(self.doneButton)

        self.openButton = QPushButton(self.planPage)
        self.openButton.setObjectName(u"openButton")

        self.actionsRow.addWidget(self.openButton)

        self.shiftButton = QPushButton(self.planPage)
        self.shiftButton.setObjectName(u"shiftButton")

        self.actionsRow.addWidget(self.shiftButton)

        self.deleteButton = QPushButton(self.planPage)
        self.deleteButton.setObjectName(u"deleteButton")

        self.actionsRow.addWidget(self.deleteButton)

        self.actionsSpace = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.actionsRow.addItem(self.actionsSpace)

        self.hintLabel = QLabel(self.planPage)
        self.hintLabel.setObjectName(u"hintLabel")
        self.hintLabel.setProperty(u"role", u"soft")

        self.actionsRow.addWidget(self.hintLabel)


        self.planLayout.addLayout(self.actionsRow)

        self.stack.addWidget(self.planPage)

        self.layout.addWidget(self.stack)


        self.retranslateUi(CalendarTab)

        QMetaObject.connectSlotsByName(CalendarTab)
    # setupUi

    def retranslateUi(self, CalendarTab):
        self.titleLabel.setText(QCoreApplication.translate("CalendarTab", u"\u5de5\u4f5c\u5b89\u6392", None))
#if QT_CONFIG(accessibility)
        self.termBox.setAccessibleName(QCoreApplication.translate("CalendarTab", u"\u5b66\u671f", None))
#endif // QT_CONFIG(accessibility)
        self.chipsLabel.setText("")
        self.addButton.setText(QCoreApplication.translate("CalendarTab", u"\u65b0\u5efa\u4e00\u4ef6\u4e8b\u2026", None))
#if QT_CONFIG(accessibility)
        self.addButton.setAccessibleName(QCoreApplication.translate("CalendarTab", u"\u65b0\u5efa\u4e00\u4ef6\u4e8b\u2026", None))
#endif // QT_CONFIG(accessibility)
        self.printButton.setText(QCoreApplication.translate("CalendarTab", u"\u6253\u5370/\u5bfc\u51fa \u25be", None))
#if QT_CONFIG(accessibility)
        self.printButton.setAccessibleName(QCoreApplication.translate("CalendarTab", u"\u6253\u5370/\u5bfc\u51fa", None))
#endif // QT_CONFIG(accessibility)
        self.moreButton.setText(QCoreApplication.translate("CalendarTab", u"\u66f4\u591a \u25be", None))
#if QT_CONFIG(accessibility)
        self.moreButton.setAccessibleName(QCoreApplication.translate("CalendarTab", u"\u66f4\u591a", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.weeksList.setAccessibleName(QCoreApplication.translate("CalendarTab", u"\u5468\u6b21", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.weekTable.setAccessibleName(QCoreApplication.translate("CalendarTab", u"\u8fd9\u4e00\u5468\u7684\u5b89\u6392", None))
#endif // QT_CONFIG(accessibility)
        self.pages.setTabText(self.pages.indexOf(self.weekPage), QCoreApplication.translate("CalendarTab", u"\u5468\u5386", None))
        self.previousButton.setText(QCoreApplication.translate("CalendarTab", u"\u4e0a\u4e2a\u6708", None))
#if QT_CONFIG(accessibility)
        self.previousButton.setAccessibleName(QCoreApplication.translate("CalendarTab", u"\u4e0a\u4e2a\u6708", None))
#endif // QT_CONFIG(accessibility)
        self.monthLabel.setText("")
        self.nextButton.setText(QCoreApplication.translate("CalendarTab", u"\u4e0b\u4e2a\u6708", None))
#if QT_CONFIG(accessibility)
        self.nextButton.setAccessibleName(QCoreApplication.translate("CalendarTab", u"\u4e0b\u4e2a\u6708", None))
#endif // QT_CONFIG(accessibility)
        self.thisMonthButton.setText(QCoreApplication.translate("CalendarTab", u"\u672c\u6708", None))
#if QT_CONFIG(accessibility)
        self.thisMonthButton.setAccessibleName(QCoreApplication.translate("CalendarTab", u"\u672c\u6708", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.monthTable.setAccessibleName(QCoreApplication.translate("CalendarTab", u"\u6708\u5386", None))
#endif // QT_CONFIG(accessibility)
        self.pages.setTabText(self.pages.indexOf(self.monthPage), QCoreApplication.translate("CalendarTab", u"\u6708\u5386", None))
#if QT_CONFIG(accessibility)
        self.categoryBox.setAccessibleName(QCoreApplication.translate("CalendarTab", u"\u7c7b\u522b", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.phaseBox.setAccessibleName(QCoreApplication.translate("CalendarTab", u"\u9636\u6bb5", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.whoBox.setAccessibleName(QCoreApplication.translate("CalendarTab", u"\u8d1f\u8d23", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.statusBox.setAccessibleName(QCoreApplication.translate("CalendarTab", u"\u72b6\u6001", None))
#endif // QT_CONFIG(accessibility)
        self.overdueBox.setText(QCoreApplication.translate("CalendarTab", u"\u53ea\u770b\u903e\u671f", None))
#if QT_CONFIG(accessibility)
        self.overdueBox.setAccessibleName(QCoreApplication.translate("CalendarTab", u"\u53ea\u770b\u903e\u671f", None))
#endif // QT_CONFIG(accessibility)
        self.clearButton.setText(QCoreApplication.translate("CalendarTab", u"\u4e0d\u9650", None))
#if QT_CONFIG(accessibility)
        self.clearButton.setAccessibleName(QCoreApplication.translate("CalendarTab", u"\u4e0d\u9650", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.tasksTable.setAccessibleName(QCoreApplication.translate("CalendarTab", u"\u5de5\u4f5c\u5b89\u6392\u6e05\u5355", None))
#endif // QT_CONFIG(accessibility)
        self.pages.setTabText(self.pages.indexOf(self.listPage), QCoreApplication.translate("CalendarTab", u"\u6e05\u5355", None))
        self.doneButton.setText(QCoreApplication.translate("CalendarTab", u"\u529e\u5b8c\u4e86", None))
#if QT_CONFIG(accessibility)
        self.doneButton.setAccessibleName(QCoreApplication.translate("CalendarTab", u"\u529e\u5b8c\u4e86", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.doneButton.setToolTip(QCoreApplication.translate("CalendarTab", u"\u9009\u4e2d\u7684\u8bb0\u4e3a\u5df2\u5b8c\u6210\uff08\u7a7a\u683c\u952e\uff09", None))
#endif // QT_CONFIG(tooltip)
        self.openButton.setText(QCoreApplication.translate("CalendarTab", u"\u6253\u5f00\u2026", None))
#if QT_CONFIG(accessibility)
        self.openButton.setAccessibleName(QCoreApplication.translate("CalendarTab", u"\u6253\u5f00\u2026", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.openButton.setToolTip(QCoreApplication.translate("CalendarTab", u"\u770b\u4e0e\u6539\u9009\u4e2d\u7684\u4e00\u4ef6", None))
#endif // QT_CONFIG(tooltip)
        self.shiftButton.setText(QCoreApplication.translate("CalendarTab", u"\u987a\u5ef6\u2026", None))
#if QT_CONFIG(accessibility)
        self.shiftButton.setAccessibleName(QCoreApplication.translate("CalendarTab", u"\u987a\u5ef6\u2026", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.shiftButton.setToolTip(QCoreApplication.translate("CalendarTab", u"\u9009\u4e2d\u7684\u4e00\u4ef6\uff0c\u6216\u67d0\u4e00\u5929\u4ee5\u540e\u7684\u5168\u90e8", None))
#endif // QT_CONFIG(tooltip)
        self.deleteButton.setText(QCoreApplication.translate("CalendarTab", u"\u5220\u53bb", None))
#if QT_CONFIG(accessibility)
        self.deleteButton.setAccessibleName(QCoreApplication.translate("CalendarTab", u"\u5220\u53bb", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.deleteButton.setToolTip(QCoreApplication.translate("CalendarTab", u"\u53ef\u4ee5\u64a4\u9500", None))
#endif // QT_CONFIG(tooltip)
        self.hintLabel.setText("")
        pass
    # retranslateUi

