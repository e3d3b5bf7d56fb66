# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'timetable_page.ui'
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
    QHeaderView, QLabel, QLineEdit, QListWidget,
    QListWidgetItem, QPushButton, QSizePolicy, QSpacerItem,
    QStackedWidget, QTabWidget, QVBoxLayout, QWidget)

from jiaowu.desktop.edit_grid import EditGrid
from jiaowu.desktop.empty_page import EmptyPage
from jiaowu.desktop.table_view import TableView

class Ui_TimetablePage(object):
    def setupUi(self, TimetablePage):
        if not TimetablePage.objectName():
            TimetablePage.setObjectName(u"TimetablePage")
        self.timetableLayout = QVBoxLayout(TimetablePage)
        self.timetableLayout.setSpacing(8)
        self.timetableLayout.setObjectName(u"timetableLayout")
        self.timetableLayout.setContentsMargins(16, 12, 16, 8)
        self.headRow = QHBoxLayout()
        self.headRow.setSpacing(8)
        self.headRow.setObjectName(u"headRow")
        self.headRow.setContentsMargins(0, 0, 0, 0)
        self.backButton = QPushButton(TimetablePage)
        self.backButton.setObjectName(u"backButton")

        self.headRow.addWidget(self.backButton)

        self.titleBox = QVBoxLayout()
        self.titleBox.setSpacing(4)
        self.titleBox.setObjectName(u"titleBox")
        self.titleBox.setContentsMargins(0, 0, 0, 0)
        self.titleLabel = QLabel(TimetablePage)
        self.titleLabel.setObjectName(u"titleLabel")
        self.titleLabel.setProperty(u"role", u"title")

        self.titleBox.addWidget(self.titleLabel)

        self.chipsLabel = QLabel(TimetablePage)
        self.chipsLabel.setObjectName(u"chipsLabel")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(1)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.chipsLabel.sizePolicy().hasHeightForWidth())
        self.chipsLabel.setSizePolicy(sizePolicy)
        self.chipsLabel.setProperty(u"role", u"soft")

        self.titleBox.addWidget(self.chipsLabel)


        self.headRow.addLayout(self.titleBox)

        self.gap1 = QSpacerItem(20, 4, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.headRow.addItem(self.gap1)

        self.termBoxLabel = QLabel(TimetablePage)
        self.termBoxLabel.setObjectName(u"termBoxLabel")

        self.headRow.addWidget(self.termBoxLabel)

        self.termBox = QComboBox(TimetablePage)
        self.termBox.setObjectName(u"termBox")
        self.termBox.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)

        self.headRow.addWidget(self.termBox)

        self.importButton = QPushButton(TimetablePage)
        self.importButton.setObjectName(u"importButton")

        self.headRow.addWidget(self.importButton)

        self.moreButton = QPushButton(TimetablePage)
        self.moreButton.setObjectName(u"moreButton")

        self.headRow.addWidget(self.moreButton)

        self.reportsButton = QPushButton(TimetablePage)
        self.reportsButton.setObjectName(u"reportsButton")
        self.reportsButton.setProperty(u"role", u"primary")

        self.headRow.addWidget(self.reportsButton)

        self.headRow.setStretch(1, 1)

        self.timetableLayout.addLayout(self.headRow)

        self.stack = QStackedWidget(TimetablePage)
        self.stack.setObjectName(u"stack")
        self.emptyPage = EmptyPage()
        self.emptyPage.setObjectName(u"emptyPage")
        self.stack.addWidget(self.emptyPage)
        self.bodyPage = QWidget()
        self.bodyPage.setObjectName(u"bodyPage")
        self.bodyLayout = QVBoxLayout(self.bodyPage)
        self.bodyLayout.setSpacing(8)
        self.bodyLayout.setObjectName(u"bodyLayout")
        self.bodyLayout.setContentsMargins(0, 0, 0, 0)
        self.pages = QTabWidget(self.bodyPage)
        self.pages.setObjectName(u"pages")
        self.classPage = QWidget()
        self.classPage.setObjectName(u"classPage")
        self.classRow = QHBoxLayout(self.classPage)
        self.classRow.setSpacing(8)
        self.classRow.setObjectName(u"classRow")
        self.classRow.setContentsMargins(0, 8, 0, 0)
        self.classesList = QListWidget(self.classPage)
        self.classesList.setObjectName(u"classesList")
        self.classesList.setMaximumSize(QSize(150, 16777215))

        self.classRow.addWidget(self.classesList)

        self.classBox = QVBoxLayout()
        self.classBox.setSpacing(8)
        self.classBox.setObjectName(u"classBox")
        self.classBox.setContentsMargins(0, 0, 0, 0)
        self.lessonsGrid = EditGrid(self.classPage)
        self.lessonsGrid.setObjectName(u"lessonsGrid")

        self.classBox.addWidget(self.lessonsGrid)

        self.gridHint = QLabel(self.classPage)
        self.gridHint.setObjectName(u"gridHint")
        self.gridHint.setWordWrap(True)
        self.gridHint.setProperty(u"role", u"soft")

        self.classBox.addWidget(self.gridHint)

        self.classBox.setStretch(0, 1)

        self.classRow.addLayout(self.classBox)

        self.classRow.setStretch(1, 1)
        self.pages.addTab(self.classPage, "")
        self.teacherPage = QWidget()
        self.teacherPage.setObjectName(u"teacherPage")
        self.teacherRow = QHBoxLayout(self.teacherPage)
        self.teacherRow.setSpacing(8)
        self.teacherRow.setObjectName(u"teacherRow")
        self.teacherRow.setContentsMargins(0, 8, 0, 0)
        self.teacherBox = QVBoxLayout()
        self.teacherBox.setSpacing(8)
        self.teacherBox.setObjectName(u"teacherBox")
        self.teacherBox.setContentsMargins(0, 0, 0, 0)
        self.teacherSearch = QLineEdit(self.teacherPage)
        self.teacherSearch.setObjectName(u"teacherSearch")

        self.teacherBox.addWidget(self.teacherSearch)

        self.teachersList = QListWidget(self.teacherPage)
        self.teachersList.setObjectName(u"teachersList")
        self.teachersList.setMaximumSize(QSize(190, 16777215))

        self.teacherBox.addWidget(self.teachersList)


        self.teacherRow.addLayout(self.teacherBox)

        self.teacherGrid = EditGrid(self.teacherPage)
        self.teacherGrid.setObjectName(u"teacherGrid")

        self.teacherRow.addWidget(self.teacherGrid)

        self.teacherRow.setStretch(1, 1)
        self.pages.addTab(self.teacherPage, "")
        self.coveragePage = QWidget()
        self.coveragePage.setObjectName(u"coveragePage")
        self.coverageLayout = QVBoxLayout(self.coveragePage)
        self.coverageLayout.setSpacing(8)
        self.coverageLayout.setObjectName(u"coverageLayout")
        self.coverageLayout.setContentsMargins(0, 8, 0, 0)
        self.coverageRow = QHBoxLayout()
        self.coverageRow.setSpacing(8)
        self.coverageRow.setObjectName(u"coverageRow")
        self.coverageRow.setContentsMargins(0, 0, 0, 0)
        self.coverageLabel = QLabel(self.coveragePage)
        self.coverageLabel.setObjectName(u"coverageLabel")
        self.coverageLabel.setProperty(u"role", u"soft")

        self.coverageRow.addWidget(self.coverageLabel)

        self.gap2 = QSpacerItem(20, 4, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.coverageRow.addItem(self.gap2)

        self.shortOnlyBox = QCheckBox(self.coveragePage)
        self.shortOnlyBox.setObjectName(u"shortOnlyBox")

        self.coverageRow.addWidget(self.shortOnlyBox)


        self.coverageLayout.addLayout(self.coverageRow)

        self.coverageTable = TableView(self.coveragePage)
        self.coverageTable.setObjectName(u"coverageTable")

        self.coverageLayout.addWidget(self.coverageTable)

        self.coverageLayout.setStretch(1, 1)
        self.pages.addTab(self.coveragePage, "")
        self.clashPage = QWidget()
        self.clashPage.setObjectName(u"clashPage")
        self.clashLayout = QVBoxLayout(self.clashPage)
        self.clashLayout.setSpacing(8)
        self.clashLayout.setObjectName(u"clashLayout")
        self.clashLayout.setContentsMargins(0, 8, 0, 0)
        self.clashLabel = QLabel(self.clashPage)
        self.clashLabel.setObjectName(u"clashLabel")
        self.clashLabel.setWordWrap(True)
        self.clashLabel.setProperty(u"role", u"soft")

        self.clashLayout.addWidget(self.clashLabel)

        self.clashTable = TableView(self.clashPage)
        self.clashTable.setObjectName(u"clashTable")

        self.clashLayout.addWidget(self.clashTable)

        self.clashLayout.setStretch(1, 1)
        self.pages.addTab(self.clashPage, "")

        self.bodyLayout.addWidget(self.pages)

        self.stack.addWidget(self.bodyPage)

        self.timetableLayout.addWidget(self.stack)

        self.timetableLayout.setStretch(1, 1)
#if QT_CONFIG(shortcut)
        self.termBoxLabel.setBuddy(self.termBox)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(TimetablePage)

        QMetaObject.connectSlotsByName(TimetablePage)
    # setupUi

    def retranslateUi(self, TimetablePage):
        self.backButton.setText(QCoreApplication.translate("TimetablePage", u"\u8fd4\u56de", None))
#if QT_CONFIG(accessibility)
        self.backButton.setAccessibleName(QCoreApplication.translate("TimetablePage", u"\u8fd4\u56de", None))
#endif // QT_CONFIG(accessibility)
        self.titleLabel.setText("")
        self.chipsLabel.setText("")
        self.termBoxLabel.setText(QCoreApplication.translate("TimetablePage", u"\u5b66\u671f", None))
#if QT_CONFIG(accessibility)
        self.termBox.setAccessibleName(QCoreApplication.translate("TimetablePage", u"\u5b66\u671f", None))
#endif // QT_CONFIG(accessibility)
        self.importButton.setText(QCoreApplication.translate("TimetablePage", u"\u5bfc\u5165\u8bfe\u8868\u2026", None))
#if QT_CONFIG(accessibility)
        self.importButton.setAccessibleName(QCoreApplication.translate("TimetablePage", u"\u5bfc\u5165\u8bfe\u8868", None))
#endif // QT_CONFIG(accessibility)
        self.moreButton.setText(QCoreApplication.translate("TimetablePage", u"\u66f4\u591a \u25be", None))
#if QT_CONFIG(accessibility)
        self.moreButton.setAccessibleName(QCoreApplication.translate("TimetablePage", u"\u66f4\u591a", None))
#endif // QT_CONFIG(accessibility)
        self.reportsButton.setText(QCoreApplication.translate("TimetablePage", u"\u6253\u5370 / \u5bfc\u51fa \u25be", None))
#if QT_CONFIG(accessibility)
        self.reportsButton.setAccessibleName(QCoreApplication.translate("TimetablePage", u"\u6253\u5370 / \u5bfc\u51fa", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.classesList.setAccessibleName(QCoreApplication.translate("TimetablePage", u"\u73ed\u7ea7", None))
#endif // QT_CONFIG(accessibility)
        self.gridHint.setText(QCoreApplication.translate("TimetablePage", u"\u5728\u683c\u91cc\u952e\u5165\u201c\u8bed\u6587 \u738b\u4e3d\u201d\u6216\u53ea\u5199\u201c\u8bed\u6587\u201d\uff08\u6559\u5e08\u53d6\u81ea\u4efb\u6559\uff09\uff1b\u5355\u53cc\u5468\u8f6e\u6362\u5199\u201c\u5355 \u97f3\u4e50 \u53cc \u7f8e\u672f\u201d\uff1b\u6e05\u7a7a\u4e00\u683c\u5c31\u662f\u6ca1\u6709\u8bfe\u3002\u952e\u5165\u5c31\u5b58\uff0cCtrl+Z \u64a4\u9500\u3002", None))
        self.pages.setTabText(self.pages.indexOf(self.classPage), QCoreApplication.translate("TimetablePage", u"\u73ed\u7ea7\u8bfe\u8868", None))
#if QT_CONFIG(accessibility)
        self.teacherSearch.setAccessibleName(QCoreApplication.translate("TimetablePage", u"\u627e\u6559\u5e08", None))
#endif // QT_CONFIG(accessibility)
        self.teacherSearch.setPlaceholderText(QCoreApplication.translate("TimetablePage", u"\u59d3\u540d\u3001\u62fc\u97f3\u9996\u5b57\u6bcd", None))
#if QT_CONFIG(accessibility)
        self.teachersList.setAccessibleName(QCoreApplication.translate("TimetablePage", u"\u6559\u5e08", None))
#endif // QT_CONFIG(accessibility)
        self.pages.setTabText(self.pages.indexOf(self.teacherPage), QCoreApplication.translate("TimetablePage", u"\u6559\u5e08\u8bfe\u8868", None))
        self.coverageLabel.setText("")
        self.shortOnlyBox.setText(QCoreApplication.translate("TimetablePage", u"\u53ea\u770b\u4e0d\u8db3\u7684", None))
#if QT_CONFIG(accessibility)
        self.shortOnlyBox.setAccessibleName(QCoreApplication.translate("TimetablePage", u"\u53ea\u770b\u4e0d\u8db3\u7684", None))
#endif // QT_CONFIG(accessibility)
        self.pages.setTabText(self.pages.indexOf(self.coveragePage), QCoreApplication.translate("TimetablePage", u"\u5f00\u8db3\u5f00\u9f50", None))
        self.clashLabel.setText("")
        self.pages.setTabText(self.pages.indexOf(self.clashPage), QCoreApplication.translate("TimetablePage", u"\u51b2\u7a81", None))
        pass
    # retranslateUi

