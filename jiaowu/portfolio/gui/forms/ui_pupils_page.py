# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'pupils_page.ui'
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
from PySide6.QtWidgets import (QApplication, QCheckBox, QComboBox, QFrame,
    QHBoxLayout, QLabel, QLineEdit, QPushButton,
    QSizePolicy, QSpacerItem, QSplitter, QStackedWidget,
    QTabWidget, QVBoxLayout, QWidget)

from jiaowu.desktop.empty_page import EmptyPage
from jiaowu.desktop.table_view import TableView

class Ui_PupilsPage(object):
    def setupUi(self, PupilsPage):
        if not PupilsPage.objectName():
            PupilsPage.setObjectName(u"PupilsPage")
        self.pupilsLayout = QVBoxLayout(PupilsPage)
        self.pupilsLayout.setSpacing(0)
        self.pupilsLayout.setObjectName(u"pupilsLayout")
        self.pupilsLayout.setContentsMargins(0, 0, 0, 0)
        self.pupilsSplitter = QSplitter(PupilsPage)
        self.pupilsSplitter.setObjectName(u"pupilsSplitter")
        self.pupilsSplitter.setOrientation(Qt.Orientation.Horizontal)
        self.pupilsSplitter.setChildrenCollapsible(False)
        self.pupilsPanel = QFrame(self.pupilsSplitter)
        self.pupilsPanel.setObjectName(u"pupilsPanel")
        self.pupilsPanel.setMinimumSize(QSize(220, 0))
        self.pupilsPanel.setProperty(u"role", u"panel")
        self.pupilsPanelLayout = QVBoxLayout(self.pupilsPanel)
        self.pupilsPanelLayout.setSpacing(8)
        self.pupilsPanelLayout.setObjectName(u"pupilsPanelLayout")
        self.pupilsPanelLayout.setContentsMargins(12, 12, 4, 8)
        self.classBox = QComboBox(self.pupilsPanel)
        self.classBox.setObjectName(u"classBox")

        self.pupilsPanelLayout.addWidget(self.classBox)

        self.pupilSearchEdit = QLineEdit(self.pupilsPanel)
        self.pupilSearchEdit.setObjectName(u"pupilSearchEdit")
        self.pupilSearchEdit.setClearButtonEnabled(True)

        self.pupilsPanelLayout.addWidget(self.pupilSearchEdit)

        self.pupilsTable = TableView(self.pupilsPanel)
        self.pupilsTable.setObjectName(u"pupilsTable")

        self.pupilsPanelLayout.addWidget(self.pupilsTable)

        self.pupilsCountLabel = QLabel(self.pupilsPanel)
        self.pupilsCountLabel.setObjectName(u"pupilsCountLabel")
        self.pupilsCountLabel.setProperty(u"role", u"soft")
        self.pupilsCountLabel.setWordWrap(True)

        self.pupilsPanelLayout.addWidget(self.pupilsCountLabel)

        self.pupilsSplitter.addWidget(self.pupilsPanel)
        self.pupilStack = QStackedWidget(self.pupilsSplitter)
        self.pupilStack.setObjectName(u"pupilStack")
        self.pupilEmpty = EmptyPage()
        self.pupilEmpty.setObjectName(u"pupilEmpty")
        self.pupilStack.addWidget(self.pupilEmpty)
        self.pupilPage = QWidget()
        self.pupilPage.setObjectName(u"pupilPage")
        self.pupilLayout = QVBoxLayout(self.pupilPage)
        self.pupilLayout.setSpacing(8)
        self.pupilLayout.setObjectName(u"pupilLayout")
        self.pupilLayout.setContentsMargins(16, 12, 16, 8)
        self.pupilHead = QHBoxLayout()
        self.pupilHead.setSpacing(8)
        self.pupilHead.setObjectName(u"pupilHead")
        self.pupilHead.setContentsMargins(0, 0, 0, 0)
        self.pupilTitleBox = QVBoxLayout()
        self.pupilTitleBox.setSpacing(4)
        self.pupilTitleBox.setObjectName(u"pupilTitleBox")
        self.pupilTitleBox.setContentsMargins(0, 0, 0, 0)
        self.pupilTitle = QLabel(self.pupilPage)
        self.pupilTitle.setObjectName(u"pupilTitle")
        self.pupilTitle.setProperty(u"role", u"title")

        self.pupilTitleBox.addWidget(self.pupilTitle)

        self.pupilChips = QLabel(self.pupilPage)
        self.pupilChips.setObjectName(u"pupilChips")
        self.pupilChips.setProperty(u"role", u"soft")

        self.pupilTitleBox.addWidget(self.pupilChips)


        self.pupilHead.addLayout(self.pupilTitleBox)

        self.pupilGap = QSpacerItem(8, 4, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.pupilHead.addItem(self.pupilGap)

        self.withSupportBox = QCheckBox(self.pupilPage)
        self.withSupportBox.setObjectName(u"withSupportBox")

        self.pupilHead.addWidget(self.withSupportBox)

        self.printSchoolButton = QPushButton(self.pupilPage)
        self.printSchoolButton.setObjectName(u"printSchoolButton")

        self.pupilHead.addWidget(self.printSchoolButton)

        self.printClassButton = QPushButton(self.pupilPage)
        self.printClassButton.setObjectName(u"printClassButton")

        self.pupilHead.addWidget(self.printClassButton)

        self.printPupilButton = QPushButton(self.pupilPage)
        self.printPupilButton.setObjectName(u"printPupilButton")
        self.printPupilButton.setProperty(u"role", u"primary")

        self.pupilHead.addWidget(self.printPupilButton)


        self.pupilLayout.addLayout(self.pupilHead)

        self.pupilPages = QTabWidget(self.pupilPage)
        self.pupilPages.setObjectName(u"pupilPages")
        self.pupilPages.setDocumentMode(True)
        self.levelsPage = QWidget()
        self.levelsPage.setObjectName(u"levelsPage")
        self.levelsLayout = QVBoxLayout(self.levelsPage)
        self.levelsLayout.setSpacing(8)
        self.levelsLayout.setObjectName(u"levelsLayout")
        self.levelsLayout.setContentsMargins(0, 4, 0, 0)
        self.levelsTable = TableView(self.levelsPage)
        self.levelsTable.setObjectName(u"levelsTable")

        self.levelsLayout.addWidget(self.levelsTable)

        self.levelsNote = QLabel(self.levelsPage)
        self.levelsNote.setObjectName(u"levelsNote")
        self.levelsNote.setProperty(u"role", u"soft")
        self.levelsNote.setWordWrap(True)

        self.levelsLayout.addWidget(self.levelsNote)

        self.pupilPages.addTab(self.levelsPage, "")
        self.awardsPage = QWidget()
        self.awardsPage.setObjectName(u"awardsPage")
        self.awardsLayout = QVBoxLayout(self.awardsPage)
        self.awardsLayout.setSpacing(8)
        self.awardsLayout.setObjectName(u"awardsLayout")
        self.awardsLayout.setContentsMargins(0, 4, 0, 0)
        self.awardsTable = TableView(self.awardsPage)
        self.awardsTable.setObjectName(u"awardsTable")

        self.awardsLayout.addWidget(self.awardsTable)

        self.awardsNote = QLabel(self.awardsPage)
        self.awardsNote.setObjectName(u"awardsNote")
        self.awardsNote.setProperty(u"role", u"soft")
        self.awardsNote.setWordWrap(True)

        self.awardsLayout.addWidget(self.awardsNote)

        self.pupilPages.addTab(self.awardsPage, "")
        self.entriesPage = QWidget()
        self.entriesPage.setObjectName(u"entriesPage")
        self.entriesLayout = QVBoxLayout(self.entriesPage)
        self.entriesLayout.setSpacing(8)
        self.entriesLayout.setObjectName(u"entriesLayout")
        self.entriesLayout.setContentsMargins(0, 4, 0, 0)
        self.entriesRow = QHBoxLayout()
        self.entriesRow.setSpacing(8)
        self.entriesRow.setObjectName(u"entriesRow")
        self.entriesRow.setContentsMargins(0, 0, 0, 0)
        self.entriesGap = QSpacerItem(8, 4, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.entriesRow.addItem(self.entriesGap)

        self.entryFilesButton = QPushButton(self.entriesPage)
        self.entryFilesButton.setObjectName(u"entryFilesButton")

        self.entriesRow.addWidget(self.entryFilesButton)

        self.removeEntryButton = QPushButton(self.entriesPage)
        self.removeEntryButton.setObjectName(u"removeEntryButton")

        self.entriesRow.addWidget(self.removeEntryButton)

        self.editEntryButton = QPushButton(self.entriesPage)
        self.editEntryButton.setObjectName(u"editEntryButton")

        self.entriesRow.addWidget(self.editEntryButton)

        self.addEntryButton = QPushButton(self.entriesPage)
        self.addEntryButton.setObjectName(u"addEntryButton")
        self.addEntryButton.setProperty(u"role", u"primary")

        self.entriesRow.addWidget(self.addEntryButton)


        self.entriesLayout.addLayout(self.entriesRow)

        self.entriesTable = TableView(self.entriesPage)
        self.entriesTable.setObjectName(u"entriesTable")

        self.entriesLayout.addWidget(self.entriesTable)

        self.pupilPages.addTab(self.entriesPage, "")
        self.wordsPage = QWidget()
        self.wordsPage.setObjectName(u"wordsPage")
        self.wordsLayout = QVBoxLayout(self.wordsPage)
        self.wordsLayout.setSpacing(8)
        self.wordsLayout.setObjectName(u"wordsLayout")
        self.wordsLayout.setContentsMargins(0, 4, 0, 0)
        self.wordsRow = QHBoxLayout()
        self.wordsRow.setSpacing(8)
        self.wordsRow.setObjectName(u"wordsRow")
        self.wordsRow.setContentsMargins(0, 0, 0, 0)
        self.wordsGap = QSpacerItem(8, 4, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.wordsRow.addItem(self.wordsGap)

        self.removeWordButton = QPushButton(self.wordsPage)
        self.removeWordButton.setObjectName(u"removeWordButton")

        self.wordsRow.addWidget(self.removeWordButton)

        self.editWordButton = QPushButton(self.wordsPage)
        self.editWordButton.setObjectName(u"editWordButton")

        self.wordsRow.addWidget(self.editWordButton)

        self.addWordButton = QPushButton(self.wordsPage)
        self.addWordButton.setObjectName(u"addWordButton")
        self.addWordButton.setProperty(u"role", u"primary")

        self.wordsRow.addWidget(self.addWordButton)


        self.wordsLayout.addLayout(self.wordsRow)

        self.wordsTable = TableView(self.wordsPage)
        self.wordsTable.setObjectName(u"wordsTable")

        self.wordsLayout.addWidget(self.wordsTable)

        self.pupilPages.addTab(self.wordsPage, "")
        self.supportPage = QWidget()
        self.supportPage.setObjectName(u"supportPage")
        self.supportLayout = QVBoxLayout(self.supportPage)
        self.supportLayout.setSpacing(8)
        self.supportLayout.setObjectName(u"supportLayout")
        self.supportLayout.setContentsMargins(0, 4, 0, 0)
        self.supportTable = TableView(self.supportPage)
        self.supportTable.setObjectName(u"supportTable")

        self.supportLayout.addWidget(self.supportTable)

        self.supportNote = QLabel(self.supportPage)
        self.supportNote.setObjectName(u"supportNote")
        self.supportNote.setProperty(u"role", u"soft")
        self.supportNote.setWordWrap(True)

        self.supportLayout.addWidget(self.supportNote)

        self.pupilPages.addTab(self.supportPage, "")

        self.pupilLayout.addWidget(self.pupilPages)

        self.pupilLayout.setStretch(1, 1)
        self.pupilStack.addWidget(self.pupilPage)
        self.pupilsSplitter.addWidget(self.pupilStack)

        self.pupilsLayout.addWidget(self.pupilsSplitter)


        self.retranslateUi(PupilsPage)

        QMetaObject.connectSlotsByName(PupilsPage)
    # setupUi

    def retranslateUi(self, PupilsPage):
#if QT_CONFIG(accessibility)
        self.classBox.setAccessibleName(QCoreApplication.translate("PupilsPage", u"\u73ed\u7ea7", None))
#endif // QT_CONFIG(accessibility)
        self.pupilSearchEdit.setPlaceholderText(QCoreApplication.translate("PupilsPage", u"\u59d3\u540d\u3001\u62fc\u97f3\u9996\u5b57\u6bcd\u3001\u5b66\u53f7", None))
#if QT_CONFIG(accessibility)
        self.pupilSearchEdit.setAccessibleName(QCoreApplication.translate("PupilsPage", u"\u627e\u5b66\u751f", None))
#endif // QT_CONFIG(accessibility)
        self.pupilsCountLabel.setText("")
        self.pupilTitle.setText("")
        self.pupilChips.setText("")
        self.withSupportBox.setText(QCoreApplication.translate("PupilsPage", u"\u8fde\u5b66\u4e60\u5e2e\u6276\u4e00\u8d77\u5370", None))
        self.printSchoolButton.setText(QCoreApplication.translate("PupilsPage", u"\u5168\u6821\u5404\u73ed\u2026", None))
        self.printClassButton.setText(QCoreApplication.translate("PupilsPage", u"\u6253\u5370\u5168\u73ed\u2026", None))
        self.printPupilButton.setText(QCoreApplication.translate("PupilsPage", u"\u6253\u5370 / \u5bfc\u51fa", None))
#if QT_CONFIG(accessibility)
        self.pupilPages.setAccessibleName(QCoreApplication.translate("PupilsPage", u"\u6210\u957f\u6863\u6848\u5404\u90e8\u5206", None))
#endif // QT_CONFIG(accessibility)
        self.levelsNote.setText("")
        self.pupilPages.setTabText(self.pupilPages.indexOf(self.levelsPage), QCoreApplication.translate("PupilsPage", u"\u5b66\u4e1a\u53d1\u5c55", None))
        self.awardsNote.setText("")
        self.pupilPages.setTabText(self.pupilPages.indexOf(self.awardsPage), QCoreApplication.translate("PupilsPage", u"\u83b7\u5956", None))
        self.entryFilesButton.setText(QCoreApplication.translate("PupilsPage", u"\u9644\u4ef6\u2026", None))
        self.removeEntryButton.setText(QCoreApplication.translate("PupilsPage", u"\u5220\u53bb", None))
        self.editEntryButton.setText(QCoreApplication.translate("PupilsPage", u"\u6539\u2026", None))
        self.addEntryButton.setText(QCoreApplication.translate("PupilsPage", u"\u767b\u8bb0\u2026", None))
        self.pupilPages.setTabText(self.pupilPages.indexOf(self.entriesPage), QCoreApplication.translate("PupilsPage", u"\u6d3b\u52a8\u4e0e\u4f5c\u54c1", None))
        self.removeWordButton.setText(QCoreApplication.translate("PupilsPage", u"\u5220\u53bb", None))
        self.editWordButton.setText(QCoreApplication.translate("PupilsPage", u"\u6539\u2026", None))
        self.addWordButton.setText(QCoreApplication.translate("PupilsPage", u"\u5199\u5bc4\u8bed\u2026", None))
        self.pupilPages.setTabText(self.pupilPages.indexOf(self.wordsPage), QCoreApplication.translate("PupilsPage", u"\u6559\u5e08\u5bc4\u8bed", None))
        self.supportNote.setText("")
        self.pupilPages.setTabText(self.pupilPages.indexOf(self.supportPage), QCoreApplication.translate("PupilsPage", u"\u5b66\u4e60\u5e2e\u6276", None))
        pass
    # retranslateUi

