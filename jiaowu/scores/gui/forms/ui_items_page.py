# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'items_page.ui'
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
    QPushButton, QSizePolicy, QSpacerItem, QSplitter,
    QStackedWidget, QTabWidget, QVBoxLayout, QWidget)

from jiaowu.desktop.charts import ChartView
from jiaowu.desktop.empty_page import EmptyPage
from jiaowu.desktop.table_view import TableView

class Ui_ItemsPage(object):
    def setupUi(self, ItemsPage):
        if not ItemsPage.objectName():
            ItemsPage.setObjectName(u"ItemsPage")
        self.itemsLayout = QVBoxLayout(ItemsPage)
        self.itemsLayout.setSpacing(8)
        self.itemsLayout.setObjectName(u"itemsLayout")
        self.itemsLayout.setContentsMargins(0, 8, 0, 0)
        self.itemsRow = QHBoxLayout()
        self.itemsRow.setSpacing(8)
        self.itemsRow.setObjectName(u"itemsRow")
        self.itemsRow.setContentsMargins(0, 0, 0, 0)
        self.subjectLabel = QLabel(ItemsPage)
        self.subjectLabel.setObjectName(u"subjectLabel")

        self.itemsRow.addWidget(self.subjectLabel)

        self.subjectBox = QComboBox(ItemsPage)
        self.subjectBox.setObjectName(u"subjectBox")

        self.itemsRow.addWidget(self.subjectBox)

        self.itemsNote = QLabel(ItemsPage)
        self.itemsNote.setObjectName(u"itemsNote")
        self.itemsNote.setProperty(u"role", u"soft")

        self.itemsRow.addWidget(self.itemsNote)

        self.itemsGap = QSpacerItem(20, 4, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.itemsRow.addItem(self.itemsGap)

        self.importItemsButton = QPushButton(ItemsPage)
        self.importItemsButton.setObjectName(u"importItemsButton")

        self.itemsRow.addWidget(self.importItemsButton)

        self.blueprintButton = QPushButton(ItemsPage)
        self.blueprintButton.setObjectName(u"blueprintButton")

        self.itemsRow.addWidget(self.blueprintButton)

        self.itemsMoreButton = QPushButton(ItemsPage)
        self.itemsMoreButton.setObjectName(u"itemsMoreButton")

        self.itemsRow.addWidget(self.itemsMoreButton)


        self.itemsLayout.addLayout(self.itemsRow)

        self.itemsStack = QStackedWidget(ItemsPage)
        self.itemsStack.setObjectName(u"itemsStack")
        self.itemsEmpty = EmptyPage()
        self.itemsEmpty.setObjectName(u"itemsEmpty")
        self.itemsStack.addWidget(self.itemsEmpty)
        self.itemsContent = QWidget()
        self.itemsContent.setObjectName(u"itemsContent")
        self.itemsContentLayout = QVBoxLayout(self.itemsContent)
        self.itemsContentLayout.setSpacing(8)
        self.itemsContentLayout.setObjectName(u"itemsContentLayout")
        self.itemsContentLayout.setContentsMargins(0, 0, 0, 0)
        self.itemsTabs = QTabWidget(self.itemsContent)
        self.itemsTabs.setObjectName(u"itemsTabs")
        self.itemsTabs.setDocumentMode(True)
        self.itemsTab = QWidget()
        self.itemsTab.setObjectName(u"itemsTab")
        self.itemsTabLayout = QVBoxLayout(self.itemsTab)
        self.itemsTabLayout.setSpacing(8)
        self.itemsTabLayout.setObjectName(u"itemsTabLayout")
        self.itemsTabLayout.setContentsMargins(0, 8, 0, 0)
        self.itemsSplitter = QSplitter(self.itemsTab)
        self.itemsSplitter.setObjectName(u"itemsSplitter")
        self.itemsSplitter.setOrientation(Qt.Orientation.Vertical)
        self.itemsSplitter.setChildrenCollapsible(False)
        self.itemsChart = ChartView(self.itemsSplitter)
        self.itemsChart.setObjectName(u"itemsChart")
        self.itemsSplitter.addWidget(self.itemsChart)
        self.itemsTable = TableView(self.itemsSplitter)
        self.itemsTable.setObjectName(u"itemsTable")
        self.itemsSplitter.addWidget(self.itemsTable)

        self.itemsTabLayout.addWidget(self.itemsSplitter)

        self.itemsTabLayout.setStretch(0, 1)
        self.itemsTabs.addTab(self.itemsTab, "")
        self.tagsTab = QWidget()
        self.tagsTab.setObjectName(u"tagsTab")
        self.tagsTabLayout = QVBoxLayout(self.tagsTab)
        self.tagsTabLayout.setSpacing(8)
        self.tagsTabLayout.setObjectName(u"tagsTabLayout")
        self.tagsTabLayout.setContentsMargins(0, 8, 0, 0)
        self.tagsRow = QHBoxLayout()
        self.tagsRow.setSpacing(8)
        self.tagsRow.setObjectName(u"tagsRow")
        self.tagsRow.setContentsMargins(0, 0, 0, 0)
        self.tagsLabel = QLabel(self.tagsTab)
        self.tagsLabel.setObjectName(u"tagsLabel")

        self.tagsRow.addWidget(self.tagsLabel)

        self.tagsBox = QComboBox(self.tagsTab)
        self.tagsBox.setObjectName(u"tagsBox")

        self.tagsRow.addWidget(self.tagsBox)

        self.tagsNote = QLabel(self.tagsTab)
        self.tagsNote.setObjectName(u"tagsNote")
        self.tagsNote.setProperty(u"role", u"soft")

        self.tagsRow.addWidget(self.tagsNote)

        self.tagsGap = QSpacerItem(20, 4, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.tagsRow.addItem(self.tagsGap)


        self.tagsTabLayout.addLayout(self.tagsRow)

        self.tagsSplitter = QSplitter(self.tagsTab)
        self.tagsSplitter.setObjectName(u"tagsSplitter")
        self.tagsSplitter.setOrientation(Qt.Orientation.Vertical)
        self.tagsSplitter.setChildrenCollapsible(False)
        self.tagsChart = ChartView(self.tagsSplitter)
        self.tagsChart.setObjectName(u"tagsChart")
        self.tagsSplitter.addWidget(self.tagsChart)
        self.tagsTable = TableView(self.tagsSplitter)
        self.tagsTable.setObjectName(u"tagsTable")
        self.tagsSplitter.addWidget(self.tagsTable)

        self.tagsTabLayout.addWidget(self.tagsSplitter)

        self.tagsTabLayout.setStretch(1, 1)
        self.itemsTabs.addTab(self.tagsTab, "")
        self.choicesTab = QWidget()
        self.choicesTab.setObjectName(u"choicesTab")
        self.choicesTabLayout = QVBoxLayout(self.choicesTab)
        self.choicesTabLayout.setSpacing(8)
        self.choicesTabLayout.setObjectName(u"choicesTabLayout")
        self.choicesTabLayout.setContentsMargins(0, 8, 0, 0)
        self.choicesNote = QLabel(self.choicesTab)
        self.choicesNote.setObjectName(u"choicesNote")
        self.choicesNote.setProperty(u"role", u"soft")
        self.choicesNote.setWordWrap(True)

        self.choicesTabLayout.addWidget(self.choicesNote)

        self.choicesTable = TableView(self.choicesTab)
        self.choicesTable.setObjectName(u"choicesTable")

        self.choicesTabLayout.addWidget(self.choicesTable)

        self.choicesTabLayout.setStretch(1, 1)
        self.itemsTabs.addTab(self.choicesTab, "")
        self.reteachTab = QWidget()
        self.reteachTab.setObjectName(u"reteachTab")
        self.reteachTabLayout = QVBoxLayout(self.reteachTab)
        self.reteachTabLayout.setSpacing(8)
        self.reteachTabLayout.setObjectName(u"reteachTabLayout")
        self.reteachTabLayout.setContentsMargins(0, 8, 0, 0)
        self.reteachRow = QHBoxLayout()
        self.reteachRow.setSpacing(8)
        self.reteachRow.setObjectName(u"reteachRow")
        self.reteachRow.setContentsMargins(0, 0, 0, 0)
        self.reteachLabel = QLabel(self.reteachTab)
        self.reteachLabel.setObjectName(u"reteachLabel")

        self.reteachRow.addWidget(self.reteachLabel)

        self.reteachBox = QComboBox(self.reteachTab)
        self.reteachBox.setObjectName(u"reteachBox")

        self.reteachRow.addWidget(self.reteachBox)

        self.reteachNote = QLabel(self.reteachTab)
        self.reteachNote.setObjectName(u"reteachNote")
        self.reteachNote.setProperty(u"role", u"soft")

        self.reteachRow.addWidget(self.reteachNote)

        self.reteachGap = QSpacerItem(20, 4, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.reteachRow.addItem(self.reteachGap)


        self.reteachTabLayout.addLayout(self.reteachRow)

        self.reteachTable = TableView(self.reteachTab)
        self.reteachTable.setObjectName(u"reteachTable")

        self.reteachTabLayout.addWidget(self.reteachTable)

        self.reteachTabLayout.setStretch(1, 1)
        self.itemsTabs.addTab(self.reteachTab, "")

        self.itemsContentLayout.addWidget(self.itemsTabs)

        self.itemsContentLayout.setStretch(0, 1)
        self.itemsStack.addWidget(self.itemsContent)

        self.itemsLayout.addWidget(self.itemsStack)

        self.itemsLayout.setStretch(1, 1)
#if QT_CONFIG(shortcut)
        self.subjectLabel.setBuddy(self.subjectBox)
        self.tagsLabel.setBuddy(self.tagsBox)
        self.reteachLabel.setBuddy(self.reteachBox)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(ItemsPage)

        QMetaObject.connectSlotsByName(ItemsPage)
    # setupUi

    def retranslateUi(self, ItemsPage):
        self.subjectLabel.setText(QCoreApplication.translate("ItemsPage", u"\u5b66\u79d1", None))
#if QT_CONFIG(accessibility)
        self.subjectBox.setAccessibleName(QCoreApplication.translate("ItemsPage", u"\u5b66\u79d1", None))
#endif // QT_CONFIG(accessibility)
        self.itemsNote.setText("")
        self.importItemsButton.setText(QCoreApplication.translate("ItemsPage", u"\u5bfc\u5165\u5c0f\u9898\u5206\u2026", None))
        self.blueprintButton.setText(QCoreApplication.translate("ItemsPage", u"\u7ec6\u76ee\u8868\u2026", None))
        self.itemsMoreButton.setText(QCoreApplication.translate("ItemsPage", u"\u66f4\u591a \u25be", None))
        self.itemsTabs.setTabText(self.itemsTabs.indexOf(self.itemsTab), QCoreApplication.translate("ItemsPage", u"\u5c0f\u9898", None))
        self.tagsLabel.setText(QCoreApplication.translate("ItemsPage", u"\u6309", None))
#if QT_CONFIG(accessibility)
        self.tagsBox.setAccessibleName(QCoreApplication.translate("ItemsPage", u"\u6309\u4ec0\u4e48\u5408\u8ba1", None))
#endif // QT_CONFIG(accessibility)
        self.tagsNote.setText("")
        self.itemsTabs.setTabText(self.itemsTabs.indexOf(self.tagsTab), QCoreApplication.translate("ItemsPage", u"\u77e5\u8bc6\u70b9\u4e0e\u80fd\u529b", None))
        self.choicesNote.setText("")
        self.itemsTabs.setTabText(self.itemsTabs.indexOf(self.choicesTab), QCoreApplication.translate("ItemsPage", u"\u9009\u9879", None))
        self.reteachLabel.setText(QCoreApplication.translate("ItemsPage", u"\u73ed\u7ea7", None))
#if QT_CONFIG(accessibility)
        self.reteachBox.setAccessibleName(QCoreApplication.translate("ItemsPage", u"\u73ed\u7ea7", None))
#endif // QT_CONFIG(accessibility)
        self.reteachNote.setText("")
        self.itemsTabs.setTabText(self.itemsTabs.indexOf(self.reteachTab), QCoreApplication.translate("ItemsPage", u"\u5404\u73ed\u8865\u6559", None))
        pass
    # retranslateUi

