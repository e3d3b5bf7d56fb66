# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'observation_page.ui'
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

from jiaowu.desktop.empty_page import EmptyPage
from jiaowu.desktop.table_view import TableView

class Ui_ObservationPage(object):
    def setupUi(self, ObservationPage):
        if not ObservationPage.objectName():
            ObservationPage.setObjectName(u"ObservationPage")
        self.outerLayout = QVBoxLayout(ObservationPage)
        self.outerLayout.setSpacing(8)
        self.outerLayout.setObjectName(u"outerLayout")
        self.outerLayout.setContentsMargins(0, 0, 0, 0)
        self.pages = QStackedWidget(ObservationPage)
        self.pages.setObjectName(u"pages")
        self.listPage = QWidget()
        self.listPage.setObjectName(u"listPage")
        self.pageLayout = QVBoxLayout(self.listPage)
        self.pageLayout.setSpacing(8)
        self.pageLayout.setObjectName(u"pageLayout")
        self.pageLayout.setContentsMargins(16, 8, 16, 8)
        self.headRow = QHBoxLayout()
        self.headRow.setSpacing(8)
        self.headRow.setObjectName(u"headRow")
        self.headRow.setContentsMargins(0, 0, 0, 0)
        self.titleLabel = QLabel(self.listPage)
        self.titleLabel.setObjectName(u"titleLabel")
        self.titleLabel.setProperty(u"role", u"title")

        self.headRow.addWidget(self.titleLabel)

        self.chipsLabel = QLabel(self.listPage)
        self.chipsLabel.setObjectName(u"chipsLabel")
        self.chipsLabel.setProperty(u"role", u"soft")

        self.headRow.addWidget(self.chipsLabel)

        self.headGap = QSpacerItem(20, 4, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.headRow.addItem(self.headGap)

        self.termBox = QComboBox(self.listPage)
        self.termBox.setObjectName(u"termBox")
        self.termBox.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)

        self.headRow.addWidget(self.termBox)

        self.newButton = QPushButton(self.listPage)
        self.newButton.setObjectName(u"newButton")
        self.newButton.setProperty(u"role", u"primary")

        self.headRow.addWidget(self.newButton)

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
        self.tabs = QTabWidget()
        self.tabs.setObjectName(u"tabs")
        self.tabs.setDocumentMode(True)
        self.recordsTab = QWidget()
        self.recordsTab.setObjectName(u"recordsTab")
        self.recordsLayout = QVBoxLayout(self.recordsTab)
        self.recordsLayout.setSpacing(8)
        self.recordsLayout.setObjectName(u"recordsLayout")
        self.recordsLayout.setContentsMargins(0, 8, 0, 0)
        self.filterRow = QHBoxLayout()
        self.filterRow.setSpacing(8)
        self.filterRow.setObjectName(u"filterRow")
        self.filterRow.setContentsMargins(0, 0, 0, 0)
        self.stateNote = QLabel(self.recordsTab)
        self.stateNote.setObjectName(u"stateNote")
        self.stateNote.setProperty(u"role", u"soft")

        self.filterRow.addWidget(self.stateNote)

        self.filterGap = QSpacerItem(20, 4, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.filterRow.addItem(self.filterGap)

        self.stateLabel = QLabel(self.recordsTab)
        self.stateLabel.setObjectName(u"stateLabel")

        self.filterRow.addWidget(self.stateLabel)

        self.stateBox = QComboBox(self.recordsTab)
        self.stateBox.setObjectName(u"stateBox")

        self.filterRow.addWidget(self.stateBox)


        self.recordsLayout.addLayout(self.filterRow)

        self.observationsTable = TableView(self.recordsTab)
        self.observationsTable.setObjectName(u"observationsTable")

        self.recordsLayout.addWidget(self.observationsTable)

        self.recordsLayout.setStretch(1, 1)
        self.tabs.addTab(self.recordsTab, "")
        self.quotaTab = QWidget()
        self.quotaTab.setObjectName(u"quotaTab")
        self.quotaLayout = QVBoxLayout(self.quotaTab)
        self.quotaLayout.setSpacing(8)
        self.quotaLayout.setObjectName(u"quotaLayout")
        self.quotaLayout.setContentsMargins(0, 8, 0, 0)
        self.quotaRow = QHBoxLayout()
        self.quotaRow.setSpacing(8)
        self.quotaRow.setObjectName(u"quotaRow")
        self.quotaRow.setContentsMargins(0, 0, 0, 0)
        self.quotaLabel = QLabel(self.quotaTab)
        self.quotaLabel.setObjectName(u"quotaLabel")
        self.quotaLabel.setWordWrap(True)

        self.quotaRow.addWidget(self.quotaLabel)

        self.peopleLabel = QLabel(self.quotaTab)
        self.peopleLabel.setObjectName(u"peopleLabel")

        self.quotaRow.addWidget(self.peopleLabel)

        self.peopleBox = QComboBox(self.quotaTab)
        self.peopleBox.setObjectName(u"peopleBox")

        self.quotaRow.addWidget(self.peopleBox)

        self.quotaButton = QPushButton(self.quotaTab)
        self.quotaButton.setObjectName(u"quotaButton")

        self.quotaRow.addWidget(self.quotaButton)

        self.quotaRow.setStretch(0, 1)

        self.quotaLayout.addLayout(self.quotaRow)

        self.quotaTable = TableView(self.quotaTab)
        self.quotaTable.setObjectName(u"quotaTable")

        self.quotaLayout.addWidget(self.quotaTable)

        self.quotaNote = QLabel(self.quotaTab)
        self.quotaNote.setObjectName(u"quotaNote")
        self.quotaNote.setProperty(u"role", u"soft")
        self.quotaNote.setWordWrap(True)

        self.quotaLayout.addWidget(self.quotaNote)

        self.quotaLayout.setStretch(1, 1)
        self.tabs.addTab(self.quotaTab, "")
        self.strictTab = QWidget()
        self.strictTab.setObjectName(u"strictTab")
        self.strictLayout = QVBoxLayout(self.strictTab)
        self.strictLayout.setSpacing(8)
        self.strictLayout.setObjectName(u"strictLayout")
        self.strictLayout.setContentsMargins(0, 8, 0, 0)
        self.strictNote = QLabel(self.strictTab)
        self.strictNote.setObjectName(u"strictNote")
        self.strictNote.setProperty(u"role", u"soft")
        self.strictNote.setWordWrap(True)

        self.strictLayout.addWidget(self.strictNote)

        self.strictSplitter = QSplitter(self.strictTab)
        self.strictSplitter.setObjectName(u"strictSplitter")
        self.strictSplitter.setOrientation(Qt.Orientation.Vertical)
        self.strictTable = TableView(self.strictSplitter)
        self.strictTable.setObjectName(u"strictTable")
        self.strictSplitter.addWidget(self.strictTable)
        self.sharedTable = TableView(self.strictSplitter)
        self.sharedTable.setObjectName(u"sharedTable")
        self.strictSplitter.addWidget(self.sharedTable)

        self.strictLayout.addWidget(self.strictSplitter)

        self.strictLayout.setStretch(1, 1)
        self.tabs.addTab(self.strictTab, "")
        self.stack.addWidget(self.tabs)

        self.pageLayout.addWidget(self.stack)

        self.pageLayout.setStretch(1, 1)
        self.pages.addWidget(self.listPage)

        self.outerLayout.addWidget(self.pages)

#if QT_CONFIG(shortcut)
        self.stateLabel.setBuddy(self.stateBox)
        self.peopleLabel.setBuddy(self.peopleBox)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(ObservationPage)

        QMetaObject.connectSlotsByName(ObservationPage)
    # setupUi

    def retranslateUi(self, ObservationPage):
        self.titleLabel.setText(QCoreApplication.translate("ObservationPage", u"\u542c\u8bfe", None))
        self.chipsLabel.setText("")
#if QT_CONFIG(accessibility)
        self.termBox.setAccessibleName(QCoreApplication.translate("ObservationPage", u"\u5b66\u671f", None))
#endif // QT_CONFIG(accessibility)
        self.newButton.setText(QCoreApplication.translate("ObservationPage", u"\u767b\u8bb0\u542c\u8bfe", None))
        self.printButton.setText(QCoreApplication.translate("ObservationPage", u"\u6253\u5370 \u25be", None))
        self.moreButton.setText(QCoreApplication.translate("ObservationPage", u"\u66f4\u591a \u25be", None))
        self.stateNote.setText("")
        self.stateLabel.setText(QCoreApplication.translate("ObservationPage", u"\u53ea\u770b", None))
#if QT_CONFIG(accessibility)
        self.stateBox.setAccessibleName(QCoreApplication.translate("ObservationPage", u"\u53ea\u770b\u54ea\u4e9b\u8bb0\u5f55", None))
#endif // QT_CONFIG(accessibility)
        self.tabs.setTabText(self.tabs.indexOf(self.recordsTab), QCoreApplication.translate("ObservationPage", u"\u542c\u8bfe\u8bb0\u5f55", None))
        self.quotaLabel.setText("")
        self.peopleLabel.setText(QCoreApplication.translate("ObservationPage", u"\u53ea\u770b", None))
#if QT_CONFIG(accessibility)
        self.peopleBox.setAccessibleName(QCoreApplication.translate("ObservationPage", u"\u53ea\u770b\u54ea\u4e9b\u6559\u5e08", None))
#endif // QT_CONFIG(accessibility)
        self.quotaButton.setText(QCoreApplication.translate("ObservationPage", u"\u5b9a\u989d\u2026", None))
        self.quotaNote.setText("")
        self.tabs.setTabText(self.tabs.indexOf(self.quotaTab), QCoreApplication.translate("ObservationPage", u"\u5b8c\u6210\u60c5\u51b5", None))
        self.strictNote.setText("")
        self.tabs.setTabText(self.tabs.indexOf(self.strictTab), QCoreApplication.translate("ObservationPage", u"\u8bc4\u5206\u5c3a\u5ea6", None))
        pass
    # retranslateUi

