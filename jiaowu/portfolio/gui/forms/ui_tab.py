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
from PySide6.QtWidgets import (QApplication, QComboBox, QFrame, QHBoxLayout,
    QLabel, QLineEdit, QPushButton, QSizePolicy,
    QSplitter, QStackedWidget, QTabWidget, QVBoxLayout,
    QWidget)

from jiaowu.desktop.empty_page import EmptyPage
from jiaowu.desktop.table_view import TableView

class Ui_PortfolioTab(object):
    def setupUi(self, PortfolioTab):
        if not PortfolioTab.objectName():
            PortfolioTab.setObjectName(u"PortfolioTab")
        PortfolioTab.resize(1240, 640)
        PortfolioTab.setAcceptDrops(True)
        self.tabLayout = QVBoxLayout(PortfolioTab)
        self.tabLayout.setSpacing(0)
        self.tabLayout.setObjectName(u"tabLayout")
        self.tabLayout.setContentsMargins(0, 0, 0, 0)
        self.splitter = QSplitter(PortfolioTab)
        self.splitter.setObjectName(u"splitter")
        self.splitter.setOrientation(Qt.Orientation.Horizontal)
        self.splitter.setChildrenCollapsible(False)
        self.peoplePanel = QFrame(self.splitter)
        self.peoplePanel.setObjectName(u"peoplePanel")
        self.peoplePanel.setMinimumSize(QSize(220, 0))
        self.peoplePanel.setProperty(u"role", u"panel")
        self.peopleLayout = QVBoxLayout(self.peoplePanel)
        self.peopleLayout.setSpacing(8)
        self.peopleLayout.setObjectName(u"peopleLayout")
        self.peopleLayout.setContentsMargins(12, 12, 4, 8)
        self.peopleLabel = QLabel(self.peoplePanel)
        self.peopleLabel.setObjectName(u"peopleLabel")
        self.peopleLabel.setProperty(u"role", u"section")

        self.peopleLayout.addWidget(self.peopleLabel)

        self.searchEdit = QLineEdit(self.peoplePanel)
        self.searchEdit.setObjectName(u"searchEdit")
        self.searchEdit.setClearButtonEnabled(True)

        self.peopleLayout.addWidget(self.searchEdit)

        self.filtersRow = QVBoxLayout()
        self.filtersRow.setSpacing(4)
        self.filtersRow.setObjectName(u"filtersRow")
        self.filtersRow.setContentsMargins(0, 0, 0, 0)
        self.groupBox = QComboBox(self.peoplePanel)
        self.groupBox.setObjectName(u"groupBox")
        self.groupBox.setMinimumSize(QSize(60, 0))
        self.groupBox.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)

        self.filtersRow.addWidget(self.groupBox)

        self.tierBox = QComboBox(self.peoplePanel)
        self.tierBox.setObjectName(u"tierBox")
        self.tierBox.setMinimumSize(QSize(60, 0))
        self.tierBox.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)

        self.filtersRow.addWidget(self.tierBox)


        self.peopleLayout.addLayout(self.filtersRow)

        self.peopleTable = TableView(self.peoplePanel)
        self.peopleTable.setObjectName(u"peopleTable")

        self.peopleLayout.addWidget(self.peopleTable)

        self.peopleCountLabel = QLabel(self.peoplePanel)
        self.peopleCountLabel.setObjectName(u"peopleCountLabel")
        self.peopleCountLabel.setProperty(u"role", u"soft")
        self.peopleCountLabel.setWordWrap(True)

        self.peopleLayout.addWidget(self.peopleCountLabel)

        self.splitter.addWidget(self.peoplePanel)
        self.stack = QStackedWidget(self.splitter)
        self.stack.setObjectName(u"stack")
        self.emptyPage = EmptyPage()
        self.emptyPage.setObjectName(u"emptyPage")
        self.stack.addWidget(self.emptyPage)
        self.portfolioPage = QWidget()
        self.portfolioPage.setObjectName(u"portfolioPage")
        self.portfolioLayout = QVBoxLayout(self.portfolioPage)
        self.portfolioLayout.setSpacing(8)
        self.portfolioLayout.setObjectName(u"portfolioLayout")
        self.portfolioLayout.setContentsMargins(16, 12, 16, 8)
        self.headRow = QHBoxLayout()
        self.headRow.setSpacing(8)
        self.headRow.setObjectName(u"headRow")
        self.headRow.setContentsMargins(0, 0, 0, 0)
        self.titleBox = QVBoxLayout()
        self.titleBox.setSpacing(4)
        self.titleBox.setObjectName(u"titleBox")
        self.titleBox.setContentsMargins(0, 0, 0, 0)
        self.titleLabel = QLabel(self.portfolioPage)
        self.titleLabel.setObjectName(u"titleLabel")
        self.titleLabel.setProperty(u"role", u"title")

        self.titleBox.addWidget(self.titleLabel)

        self.chipsLabel = QLabel(self.portfolioPage)
        self.chipsLabel.setObjectName(u"chipsLabel")
        self.chipsLabel.setMinimumSize(QSize(240, 0))
        self.chipsLabel.setWordWrap(True)
        self.chipsLabel.setProperty(u"role", u"soft")

        self.titleBox.addWidget(self.chipsLabel)


        self.headRow.addLayout(self.titleBox)

        self.missingButton = QPushButton(self.portfolioPage)
        self.missingButton.setObjectName(u"missingButton")

        self.headRow.addWidget(self.missingButton)

        self.moreButton = QPushButton(self.portfolioPage)
        self.moreButton.setObjectName(u"moreButton")

        self.headRow.addWidget(self.moreButton)

        self.reportsButton = QPushButton(self.portfolioPage)
        self.reportsButton.setObjectName(u"reportsButton")
        self.reportsButton.setProperty(u"role", u"primary")

        self.headRow.addWidget(self.reportsButton)

        self.headRow.setStretch(0, 1)

        self.portfolioLayout.addLayout(self.headRow)

        self.pages = QTabWidget(self.portfolioPage)
        self.pages.setObjectName(u"pages")
        self.pages.setDocumentMode(True)

        self.portfolioLayout.addWidget(self.pages)

        self.portfolioLayout.setStretch(1, 1)
        self.stack.addWidget(self.portfolioPage)
        self.splitter.addWidget(self.stack)

        self.tabLayout.addWidget(self.splitter)


        self.retranslateUi(PortfolioTab)

        QMetaObject.connectSlotsByName(PortfolioTab)
    # setupUi

    def retranslateUi(self, PortfolioTab):
        PortfolioTab.setWindowTitle(QCoreApplication.translate("PortfolioTab", u"\u6210\u957f\u6863\u6848", None))
        self.peopleLabel.setText(QCoreApplication.translate("PortfolioTab", u"\u6559\u5e08", None))
        self.searchEdit.setPlaceholderText(QCoreApplication.translate("PortfolioTab", u"\u59d3\u540d\u3001\u62fc\u97f3\u9996\u5b57\u6bcd\u3001\u5de5\u53f7", None))
#if QT_CONFIG(accessibility)
        self.searchEdit.setAccessibleName(QCoreApplication.translate("PortfolioTab", u"\u627e\u6559\u5e08", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.groupBox.setAccessibleName(QCoreApplication.translate("PortfolioTab", u"\u6559\u7814\u7ec4", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.tierBox.setAccessibleName(QCoreApplication.translate("PortfolioTab", u"\u6559\u9f84\u5c42", None))
#endif // QT_CONFIG(accessibility)
        self.peopleCountLabel.setText("")
        self.titleLabel.setText("")
        self.chipsLabel.setText("")
        self.missingButton.setText(QCoreApplication.translate("PortfolioTab", u"\u8fd8\u7f3a\u4ec0\u4e48", None))
        self.moreButton.setText(QCoreApplication.translate("PortfolioTab", u"\u66f4\u591a \u25be", None))
        self.reportsButton.setText(QCoreApplication.translate("PortfolioTab", u"\u6253\u5370 / \u5bfc\u51fa \u25be", None))
#if QT_CONFIG(accessibility)
        self.pages.setAccessibleName(QCoreApplication.translate("PortfolioTab", u"\u6210\u957f\u6863\u6848\u5404\u90e8\u5206", None))
#endif // QT_CONFIG(accessibility)
    # retranslateUi

