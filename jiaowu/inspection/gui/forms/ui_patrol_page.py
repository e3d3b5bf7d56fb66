# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'patrol_page.ui'
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
    QHBoxLayout, QHeaderView, QLabel, QPushButton,
    QSizePolicy, QSpacerItem, QSplitter, QTabWidget,
    QVBoxLayout, QWidget)

from jiaowu.desktop.charts import ChartView
from jiaowu.desktop.edit_grid import EditGrid
from jiaowu.desktop.table_view import TableView

class Ui_PatrolPage(object):
    def setupUi(self, PatrolPage):
        if not PatrolPage.objectName():
            PatrolPage.setObjectName(u"PatrolPage")
        self.pageLayout = QVBoxLayout(PatrolPage)
        self.pageLayout.setSpacing(8)
        self.pageLayout.setObjectName(u"pageLayout")
        self.pageLayout.setContentsMargins(16, 8, 16, 8)
        self.headRow = QHBoxLayout()
        self.headRow.setSpacing(8)
        self.headRow.setObjectName(u"headRow")
        self.headRow.setContentsMargins(0, 0, 0, 0)
        self.titleLabel = QLabel(PatrolPage)
        self.titleLabel.setObjectName(u"titleLabel")
        self.titleLabel.setProperty(u"role", u"title")

        self.headRow.addWidget(self.titleLabel)

        self.chipsLabel = QLabel(PatrolPage)
        self.chipsLabel.setObjectName(u"chipsLabel")
        self.chipsLabel.setProperty(u"role", u"soft")

        self.headRow.addWidget(self.chipsLabel)

        self.headGap = QSpacerItem(20, 4, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.headRow.addItem(self.headGap)

        self.termBox = QComboBox(PatrolPage)
        self.termBox.setObjectName(u"termBox")
        self.termBox.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)

        self.headRow.addWidget(self.termBox)

        self.printButton = QPushButton(PatrolPage)
        self.printButton.setObjectName(u"printButton")

        self.headRow.addWidget(self.printButton)


        self.pageLayout.addLayout(self.headRow)

        self.tabs = QTabWidget(PatrolPage)
        self.tabs.setObjectName(u"tabs")
        self.tabs.setDocumentMode(True)
        self.entryTab = QWidget()
        self.entryTab.setObjectName(u"entryTab")
        self.entryLayout = QVBoxLayout(self.entryTab)
        self.entryLayout.setSpacing(8)
        self.entryLayout.setObjectName(u"entryLayout")
        self.entryLayout.setContentsMargins(0, 8, 0, 0)
        self.entryRow = QHBoxLayout()
        self.entryRow.setSpacing(8)
        self.entryRow.setObjectName(u"entryRow")
        self.entryRow.setContentsMargins(0, 0, 0, 0)
        self.dayLabel = QLabel(self.entryTab)
        self.dayLabel.setObjectName(u"dayLabel")

        self.entryRow.addWidget(self.dayLabel)

        self.dayEdit = QDateEdit(self.entryTab)
        self.dayEdit.setObjectName(u"dayEdit")
        self.dayEdit.setCalendarPopup(True)

        self.entryRow.addWidget(self.dayEdit)

        self.periodLabel = QLabel(self.entryTab)
        self.periodLabel.setObjectName(u"periodLabel")

        self.entryRow.addWidget(self.periodLabel)

        self.periodBox = QComboBox(self.entryTab)
        self.periodBox.setObjectName(u"periodBox")

        self.entryRow.addWidget(self.periodBox)

        self.inspectorLabel = QLabel(self.entryTab)
        self.inspectorLabel.setObjectName(u"inspectorLabel")

        self.entryRow.addWidget(self.inspectorLabel)

        self.inspectorBox = QComboBox(self.entryTab)
        self.inspectorBox.setObjectName(u"inspectorBox")
        self.inspectorBox.setEditable(True)

        self.entryRow.addWidget(self.inspectorBox)

        self.entryGap = QSpacerItem(20, 4, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.entryRow.addItem(self.entryGap)

        self.progressLabel = QLabel(self.entryTab)
        self.progressLabel.setObjectName(u"progressLabel")
        self.progressLabel.setProperty(u"role", u"soft")

        self.entryRow.addWidget(self.progressLabel)

        self.normalButton = QPushButton(self.entryTab)
        self.normalButton.setObjectName(u"normalButton")
        self.normalButton.setProperty(u"role", u"primary")

        self.entryRow.addWidget(self.normalButton)


        self.entryLayout.addLayout(self.entryRow)

        self.entryGrid = EditGrid(self.entryTab)
        self.entryGrid.setObjectName(u"entryGrid")

        self.entryLayout.addWidget(self.entryGrid)

        self.entryNote = QLabel(self.entryTab)
        self.entryNote.setObjectName(u"entryNote")
        self.entryNote.setProperty(u"role", u"soft")
        self.entryNote.setWordWrap(True)

        self.entryLayout.addWidget(self.entryNote)

        self.entryLayout.setStretch(1, 1)
        self.tabs.addTab(self.entryTab, "")
        self.recordsTab = QWidget()
        self.recordsTab.setObjectName(u"recordsTab")
        self.recordsLayout = QVBoxLayout(self.recordsTab)
        self.recordsLayout.setSpacing(8)
        self.recordsLayout.setObjectName(u"recordsLayout")
        self.recordsLayout.setContentsMargins(0, 8, 0, 0)
        self.spanRow = QHBoxLayout()
        self.spanRow.setSpacing(8)
        self.spanRow.setObjectName(u"spanRow")
        self.spanRow.setContentsMargins(0, 0, 0, 0)
        self.firstLabel = QLabel(self.recordsTab)
        self.firstLabel.setObjectName(u"firstLabel")

        self.spanRow.addWidget(self.firstLabel)

        self.firstEdit = QDateEdit(self.recordsTab)
        self.firstEdit.setObjectName(u"firstEdit")
        self.firstEdit.setCalendarPopup(True)

        self.spanRow.addWidget(self.firstEdit)

        self.lastLabel = QLabel(self.recordsTab)
        self.lastLabel.setObjectName(u"lastLabel")

        self.spanRow.addWidget(self.lastLabel)

        self.lastEdit = QDateEdit(self.recordsTab)
        self.lastEdit.setObjectName(u"lastEdit")
        self.lastEdit.setCalendarPopup(True)

        self.spanRow.addWidget(self.lastEdit)

        self.wrongBox = QCheckBox(self.recordsTab)
        self.wrongBox.setObjectName(u"wrongBox")

        self.spanRow.addWidget(self.wrongBox)

        self.spanGap = QSpacerItem(20, 4, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.spanRow.addItem(self.spanGap)

        self.deleteButton = QPushButton(self.recordsTab)
        self.deleteButton.setObjectName(u"deleteButton")

        self.spanRow.addWidget(self.deleteButton)


        self.recordsLayout.addLayout(self.spanRow)

        self.recordsTable = TableView(self.recordsTab)
        self.recordsTable.setObjectName(u"recordsTable")

        self.recordsLayout.addWidget(self.recordsTable)

        self.recordsLayout.setStretch(1, 1)
        self.tabs.addTab(self.recordsTab, "")
        self.statisticsTab = QWidget()
        self.statisticsTab.setObjectName(u"statisticsTab")
        self.statisticsLayout = QVBoxLayout(self.statisticsTab)
        self.statisticsLayout.setSpacing(8)
        self.statisticsLayout.setObjectName(u"statisticsLayout")
        self.statisticsLayout.setContentsMargins(0, 8, 0, 0)
        self.groupRow = QHBoxLayout()
        self.groupRow.setSpacing(8)
        self.groupRow.setObjectName(u"groupRow")
        self.groupRow.setContentsMargins(0, 0, 0, 0)
        self.groupLabel = QLabel(self.statisticsTab)
        self.groupLabel.setObjectName(u"groupLabel")

        self.groupRow.addWidget(self.groupLabel)

        self.groupBox = QComboBox(self.statisticsTab)
        self.groupBox.setObjectName(u"groupBox")

        self.groupRow.addWidget(self.groupBox)

        self.wholeLabel = QLabel(self.statisticsTab)
        self.wholeLabel.setObjectName(u"wholeLabel")
        self.wholeLabel.setProperty(u"role", u"soft")

        self.groupRow.addWidget(self.wholeLabel)

        self.groupGap = QSpacerItem(20, 4, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.groupRow.addItem(self.groupGap)


        self.statisticsLayout.addLayout(self.groupRow)

        self.statisticsSplitter = QSplitter(self.statisticsTab)
        self.statisticsSplitter.setObjectName(u"statisticsSplitter")
        self.statisticsSplitter.setOrientation(Qt.Orientation.Vertical)
        self.violationsChart = ChartView(self.statisticsSplitter)
        self.violationsChart.setObjectName(u"violationsChart")
        self.statisticsSplitter.addWidget(self.violationsChart)
        self.statisticsTable = TableView(self.statisticsSplitter)
        self.statisticsTable.setObjectName(u"statisticsTable")
        self.statisticsSplitter.addWidget(self.statisticsTable)

        self.statisticsLayout.addWidget(self.statisticsSplitter)

        self.statisticsLayout.setStretch(1, 1)
        self.tabs.addTab(self.statisticsTab, "")

        self.pageLayout.addWidget(self.tabs)

        self.pageLayout.setStretch(1, 1)
#if QT_CONFIG(shortcut)
        self.dayLabel.setBuddy(self.dayEdit)
        self.periodLabel.setBuddy(self.periodBox)
        self.inspectorLabel.setBuddy(self.inspectorBox)
        self.firstLabel.setBuddy(self.firstEdit)
        self.lastLabel.setBuddy(self.lastEdit)
        self.groupLabel.setBuddy(self.groupBox)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(PatrolPage)

        QMetaObject.connectSlotsByName(PatrolPage)
    # setupUi

    def retranslateUi(self, PatrolPage):
        self.titleLabel.setText(QCoreApplication.translate("PatrolPage", u"\u5de1\u5802", None))
        self.chipsLabel.setText("")
#if QT_CONFIG(accessibility)
        self.termBox.setAccessibleName(QCoreApplication.translate("PatrolPage", u"\u5b66\u671f", None))
#endif // QT_CONFIG(accessibility)
        self.printButton.setText(QCoreApplication.translate("PatrolPage", u"\u6253\u5370 \u25be", None))
        self.dayLabel.setText(QCoreApplication.translate("PatrolPage", u"\u65e5\u671f", None))
        self.dayEdit.setDisplayFormat(QCoreApplication.translate("PatrolPage", u"yyyy-MM-dd", None))
#if QT_CONFIG(accessibility)
        self.dayEdit.setAccessibleName(QCoreApplication.translate("PatrolPage", u"\u65e5\u671f", None))
#endif // QT_CONFIG(accessibility)
        self.periodLabel.setText(QCoreApplication.translate("PatrolPage", u"\u8282\u6b21", None))
#if QT_CONFIG(accessibility)
        self.periodBox.setAccessibleName(QCoreApplication.translate("PatrolPage", u"\u8282\u6b21", None))
#endif // QT_CONFIG(accessibility)
        self.inspectorLabel.setText(QCoreApplication.translate("PatrolPage", u"\u5de1\u89c6\u4eba", None))
#if QT_CONFIG(accessibility)
        self.inspectorBox.setAccessibleName(QCoreApplication.translate("PatrolPage", u"\u5de1\u89c6\u4eba", None))
#endif // QT_CONFIG(accessibility)
        self.progressLabel.setText("")
        self.normalButton.setText(QCoreApplication.translate("PatrolPage", u"\u5176\u4f59\u6b63\u5e38 (F8)", None))
        self.entryNote.setText("")
        self.tabs.setTabText(self.tabs.indexOf(self.entryTab), QCoreApplication.translate("PatrolPage", u"\u5f55\u5165", None))
        self.firstLabel.setText(QCoreApplication.translate("PatrolPage", u"\u4ece", None))
        self.firstEdit.setDisplayFormat(QCoreApplication.translate("PatrolPage", u"yyyy-MM-dd", None))
#if QT_CONFIG(accessibility)
        self.firstEdit.setAccessibleName(QCoreApplication.translate("PatrolPage", u"\u4ece\u54ea\u5929", None))
#endif // QT_CONFIG(accessibility)
        self.lastLabel.setText(QCoreApplication.translate("PatrolPage", u"\u5230", None))
        self.lastEdit.setDisplayFormat(QCoreApplication.translate("PatrolPage", u"yyyy-MM-dd", None))
#if QT_CONFIG(accessibility)
        self.lastEdit.setAccessibleName(QCoreApplication.translate("PatrolPage", u"\u5230\u54ea\u5929", None))
#endif // QT_CONFIG(accessibility)
        self.wrongBox.setText(QCoreApplication.translate("PatrolPage", u"\u53ea\u770b\u6709\u8fdd\u89c4\u7684", None))
        self.deleteButton.setText(QCoreApplication.translate("PatrolPage", u"\u5220\u9664\u9009\u4e2d", None))
        self.tabs.setTabText(self.tabs.indexOf(self.recordsTab), QCoreApplication.translate("PatrolPage", u"\u8bb0\u5f55", None))
        self.groupLabel.setText(QCoreApplication.translate("PatrolPage", u"\u6309", None))
#if QT_CONFIG(accessibility)
        self.groupBox.setAccessibleName(QCoreApplication.translate("PatrolPage", u"\u6309\u4ec0\u4e48\u7edf\u8ba1", None))
#endif // QT_CONFIG(accessibility)
        self.wholeLabel.setText("")
        self.tabs.setTabText(self.tabs.indexOf(self.statisticsTab), QCoreApplication.translate("PatrolPage", u"\u7edf\u8ba1", None))
        pass
    # retranslateUi

