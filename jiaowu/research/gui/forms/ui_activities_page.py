# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'activities_page.ui'
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
from PySide6.QtWidgets import (QApplication, QComboBox, QHBoxLayout, QLabel,
    QPushButton, QSizePolicy, QSpacerItem, QStackedWidget,
    QTabWidget, QVBoxLayout, QWidget)

from jiaowu.desktop.empty_page import EmptyPage
from jiaowu.desktop.table_view import TableView

class Ui_ActivitiesPage(object):
    def setupUi(self, ActivitiesPage):
        if not ActivitiesPage.objectName():
            ActivitiesPage.setObjectName(u"ActivitiesPage")
        ActivitiesPage.resize(1240, 600)
        self.outerLayout = QVBoxLayout(ActivitiesPage)
        self.outerLayout.setSpacing(0)
        self.outerLayout.setObjectName(u"outerLayout")
        self.outerLayout.setContentsMargins(0, 0, 0, 0)
        self.pages = QStackedWidget(ActivitiesPage)
        self.pages.setObjectName(u"pages")
        self.listPage = QWidget()
        self.listPage.setObjectName(u"listPage")
        self.pageLayout = QVBoxLayout(self.listPage)
        self.pageLayout.setSpacing(8)
        self.pageLayout.setObjectName(u"pageLayout")
        self.pageLayout.setContentsMargins(0, 0, 0, 0)
        self.headRow = QHBoxLayout()
        self.headRow.setSpacing(8)
        self.headRow.setObjectName(u"headRow")
        self.groupBox = QComboBox(self.listPage)
        self.groupBox.setObjectName(u"groupBox")
        self.groupBox.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.groupBox.setMinimumSize(QSize(130, 0))

        self.headRow.addWidget(self.groupBox)

        self.layerBox = QComboBox(self.listPage)
        self.layerBox.setObjectName(u"layerBox")
        self.layerBox.setMinimumSize(QSize(150, 0))

        self.headRow.addWidget(self.layerBox)

        self.statusBox = QComboBox(self.listPage)
        self.statusBox.setObjectName(u"statusBox")
        self.statusBox.setMinimumSize(QSize(110, 0))

        self.headRow.addWidget(self.statusBox)

        self.chipsLabel = QLabel(self.listPage)
        self.chipsLabel.setObjectName(u"chipsLabel")
        self.chipsLabel.setProperty(u"role", u"soft")

        self.headRow.addWidget(self.chipsLabel)

        self.gap1 = QSpacerItem(8, 4, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.headRow.addItem(self.gap1)

        self.addButton = QPushButton(self.listPage)
        self.addButton.setObjectName(u"addButton")
        self.addButton.setProperty(u"role", u"primary")

        self.headRow.addWidget(self.addButton)

        self.printButton = QPushButton(self.listPage)
        self.printButton.setObjectName(u"printButton")

        self.headRow.addWidget(self.printButton)

        self.moreButton = QPushButton(self.listPage)
        self.moreButton.setObjectName(u"moreButton")

        self.headRow.addWidget(self.moreButton)


        self.pageLayout.addLayout(self.headRow)

        self.stack = QStackedWidget(self.listPage)
        self.stack.setObjectName(u"stack")
        self.emptyPage = EmptyPage()
        self.emptyPage.setObjectName(u"emptyPage")
        self.stack.addWidget(self.emptyPage)
        self.views = QTabWidget()
        self.views.setObjectName(u"views")
        self.listTab = QWidget()
        self.listTab.setObjectName(u"listTab")
        self.listLayout = QVBoxLayout(self.listTab)
        self.listLayout.setObjectName(u"listLayout")
        self.listLayout.setContentsMargins(0, 4, 0, 0)
        self.activitiesTable = TableView(self.listTab)
        self.activitiesTable.setObjectName(u"activitiesTable")

        self.listLayout.addWidget(self.activitiesTable)

        self.views.addTab(self.listTab, "")
        self.monthsTab = QWidget()
        self.monthsTab.setObjectName(u"monthsTab")
        self.monthsLayout = QVBoxLayout(self.monthsTab)
        self.monthsLayout.setSpacing(4)
        self.monthsLayout.setObjectName(u"monthsLayout")
        self.monthsLayout.setContentsMargins(0, 4, 0, 0)
        self.monthsTable = TableView(self.monthsTab)
        self.monthsTable.setObjectName(u"monthsTable")

        self.monthsLayout.addWidget(self.monthsTable)

        self.monthsNote = QLabel(self.monthsTab)
        self.monthsNote.setObjectName(u"monthsNote")
        self.monthsNote.setWordWrap(True)
        self.monthsNote.setProperty(u"role", u"soft")

        self.monthsLayout.addWidget(self.monthsNote)

        self.monthsLayout.setStretch(0, 1)
        self.views.addTab(self.monthsTab, "")
        self.statisticsTab = QWidget()
        self.statisticsTab.setObjectName(u"statisticsTab")
        self.statisticsLayout = QVBoxLayout(self.statisticsTab)
        self.statisticsLayout.setSpacing(4)
        self.statisticsLayout.setObjectName(u"statisticsLayout")
        self.statisticsLayout.setContentsMargins(0, 4, 0, 0)
        self.statisticsRow = QHBoxLayout()
        self.statisticsRow.setSpacing(8)
        self.statisticsRow.setObjectName(u"statisticsRow")
        self.byBox = QComboBox(self.statisticsTab)
        self.byBox.setObjectName(u"byBox")
        self.byBox.setMinimumSize(QSize(120, 0))

        self.statisticsRow.addWidget(self.byBox)

        self.gap2 = QSpacerItem(8, 4, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.statisticsRow.addItem(self.gap2)


        self.statisticsLayout.addLayout(self.statisticsRow)

        self.statisticsTable = TableView(self.statisticsTab)
        self.statisticsTable.setObjectName(u"statisticsTable")

        self.statisticsLayout.addWidget(self.statisticsTable)

        self.statisticsNote = QLabel(self.statisticsTab)
        self.statisticsNote.setObjectName(u"statisticsNote")
        self.statisticsNote.setWordWrap(True)
        self.statisticsNote.setProperty(u"role", u"soft")

        self.statisticsLayout.addWidget(self.statisticsNote)

        self.statisticsLayout.setStretch(1, 1)
        self.views.addTab(self.statisticsTab, "")
        self.feedbackTab = QWidget()
        self.feedbackTab.setObjectName(u"feedbackTab")
        self.feedbackLayout = QVBoxLayout(self.feedbackTab)
        self.feedbackLayout.setSpacing(4)
        self.feedbackLayout.setObjectName(u"feedbackLayout")
        self.feedbackLayout.setContentsMargins(0, 4, 0, 0)
        self.feedbackTable = TableView(self.feedbackTab)
        self.feedbackTable.setObjectName(u"feedbackTable")

        self.feedbackLayout.addWidget(self.feedbackTable)

        self.feedbackNote = QLabel(self.feedbackTab)
        self.feedbackNote.setObjectName(u"feedbackNote")
        self.feedbackNote.setWordWrap(True)
        self.feedbackNote.setProperty(u"role", u"soft")

        self.feedbackLayout.addWidget(self.feedbackNote)

        self.feedbackLayout.setStretch(0, 1)
        self.views.addTab(self.feedbackTab, "")
        self.stack.addWidget(self.views)

        self.pageLayout.addWidget(self.stack)

        self.pageLayout.setStretch(1, 1)
        self.pages.addWidget(self.listPage)

        self.outerLayout.addWidget(self.pages)


        self.retranslateUi(ActivitiesPage)

        QMetaObject.connectSlotsByName(ActivitiesPage)
    # setupUi

    def retranslateUi(self, ActivitiesPage):
        ActivitiesPage.setWindowTitle(QCoreApplication.translate("ActivitiesPage", u"\u6559\u7814\u6d3b\u52a8", None))
#if QT_CONFIG(accessibility)
        self.groupBox.setAccessibleName(QCoreApplication.translate("ActivitiesPage", u"\u7ec4", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.layerBox.setAccessibleName(QCoreApplication.translate("ActivitiesPage", u"\u5c42\u9762", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.statusBox.setAccessibleName(QCoreApplication.translate("ActivitiesPage", u"\u72b6\u6001", None))
#endif // QT_CONFIG(accessibility)
        self.chipsLabel.setText("")
        self.addButton.setText(QCoreApplication.translate("ActivitiesPage", u"\u767b\u8bb0\u6d3b\u52a8\u2026", None))
#if QT_CONFIG(accessibility)
        self.addButton.setAccessibleName(QCoreApplication.translate("ActivitiesPage", u"\u767b\u8bb0\u6d3b\u52a8", None))
#endif // QT_CONFIG(accessibility)
        self.printButton.setText(QCoreApplication.translate("ActivitiesPage", u"\u6253\u5370/\u5bfc\u51fa \u25be", None))
#if QT_CONFIG(accessibility)
        self.printButton.setAccessibleName(QCoreApplication.translate("ActivitiesPage", u"\u6253\u5370/\u5bfc\u51fa", None))
#endif // QT_CONFIG(accessibility)
        self.moreButton.setText(QCoreApplication.translate("ActivitiesPage", u"\u66f4\u591a \u25be", None))
#if QT_CONFIG(accessibility)
        self.moreButton.setAccessibleName(QCoreApplication.translate("ActivitiesPage", u"\u66f4\u591a", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.views.setAccessibleName(QCoreApplication.translate("ActivitiesPage", u"\u6d3b\u52a8\u7684\u5404\u79cd\u770b\u6cd5", None))
#endif // QT_CONFIG(accessibility)
        self.views.setTabText(self.views.indexOf(self.listTab), QCoreApplication.translate("ActivitiesPage", u"\u6d3b\u52a8", None))
        self.monthsNote.setText("")
        self.views.setTabText(self.views.indexOf(self.monthsTab), QCoreApplication.translate("ActivitiesPage", u"\u9010\u6708\u6b21\u6570", None))
#if QT_CONFIG(accessibility)
        self.byBox.setAccessibleName(QCoreApplication.translate("ActivitiesPage", u"\u6309\u4ec0\u4e48\u7edf\u8ba1", None))
#endif // QT_CONFIG(accessibility)
        self.statisticsNote.setText("")
        self.views.setTabText(self.views.indexOf(self.statisticsTab), QCoreApplication.translate("ActivitiesPage", u"\u7edf\u8ba1", None))
        self.feedbackNote.setText("")
        self.views.setTabText(self.views.indexOf(self.feedbackTab), QCoreApplication.translate("ActivitiesPage", u"\u9010\u7ea7\u6c47\u603b", None))
    # retranslateUi

