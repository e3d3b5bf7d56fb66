# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'duties_page.ui'
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

class Ui_DutiesPage(object):
    def setupUi(self, DutiesPage):
        if not DutiesPage.objectName():
            DutiesPage.setObjectName(u"DutiesPage")
        self.pageLayout = QVBoxLayout(DutiesPage)
        self.pageLayout.setSpacing(8)
        self.pageLayout.setObjectName(u"pageLayout")
        self.pageLayout.setContentsMargins(0, 0, 0, 0)
        self.headRow = QHBoxLayout()
        self.headRow.setSpacing(8)
        self.headRow.setObjectName(u"headRow")
        self.headRow.setContentsMargins(0, 0, 0, 0)
        self.titleLabel = QLabel(DutiesPage)
        self.titleLabel.setObjectName(u"titleLabel")
        self.titleLabel.setProperty(u"role", u"title")

        self.headRow.addWidget(self.titleLabel)

        self.chipsLabel = QLabel(DutiesPage)
        self.chipsLabel.setObjectName(u"chipsLabel")
        self.chipsLabel.setProperty(u"role", u"soft")

        self.headRow.addWidget(self.chipsLabel)

        self.headGap = QSpacerItem(20, 4, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.headRow.addItem(self.headGap)

        self.groupBox = QComboBox(DutiesPage)
        self.groupBox.setObjectName(u"groupBox")
        self.groupBox.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)

        self.headRow.addWidget(self.groupBox)

        self.stateBox = QComboBox(DutiesPage)
        self.stateBox.setObjectName(u"stateBox")
        self.stateBox.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)

        self.headRow.addWidget(self.stateBox)

        self.setsButton = QPushButton(DutiesPage)
        self.setsButton.setObjectName(u"setsButton")

        self.headRow.addWidget(self.setsButton)

        self.printButton = QPushButton(DutiesPage)
        self.printButton.setObjectName(u"printButton")

        self.headRow.addWidget(self.printButton)


        self.pageLayout.addLayout(self.headRow)

        self.signsLabel = QLabel(DutiesPage)
        self.signsLabel.setObjectName(u"signsLabel")
        self.signsLabel.setProperty(u"role", u"soft")
        self.signsLabel.setWordWrap(True)

        self.pageLayout.addWidget(self.signsLabel)

        self.stack = QStackedWidget(DutiesPage)
        self.stack.setObjectName(u"stack")
        self.emptyPage = EmptyPage()
        self.emptyPage.setObjectName(u"emptyPage")
        self.stack.addWidget(self.emptyPage)
        self.tabs = QTabWidget()
        self.tabs.setObjectName(u"tabs")
        self.tabs.setDocumentMode(True)
        self.matrixTab = QWidget()
        self.matrixTab.setObjectName(u"matrixTab")
        self.matrixLayout = QVBoxLayout(self.matrixTab)
        self.matrixLayout.setSpacing(8)
        self.matrixLayout.setObjectName(u"matrixLayout")
        self.matrixLayout.setContentsMargins(0, 8, 0, 0)
        self.matrixSplitter = QSplitter(self.matrixTab)
        self.matrixSplitter.setObjectName(u"matrixSplitter")
        self.matrixSplitter.setOrientation(Qt.Orientation.Vertical)
        self.matrixSplitter.setChildrenCollapsible(False)
        self.matrixTable = TableView(self.matrixSplitter)
        self.matrixTable.setObjectName(u"matrixTable")
        self.matrixSplitter.addWidget(self.matrixTable)
        self.detailPart = QWidget(self.matrixSplitter)
        self.detailPart.setObjectName(u"detailPart")
        self.detailLayout = QVBoxLayout(self.detailPart)
        self.detailLayout.setSpacing(8)
        self.detailLayout.setObjectName(u"detailLayout")
        self.detailLayout.setContentsMargins(0, 0, 0, 0)
        self.detailRow = QHBoxLayout()
        self.detailRow.setSpacing(8)
        self.detailRow.setObjectName(u"detailRow")
        self.detailRow.setContentsMargins(0, 0, 0, 0)
        self.personLabel = QLabel(self.detailPart)
        self.personLabel.setObjectName(u"personLabel")
        self.personLabel.setProperty(u"role", u"section")

        self.detailRow.addWidget(self.personLabel)

        self.detailGap = QSpacerItem(20, 4, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.detailRow.addItem(self.detailGap)

        self.excuseButton = QPushButton(self.detailPart)
        self.excuseButton.setObjectName(u"excuseButton")

        self.detailRow.addWidget(self.excuseButton)

        self.sheetButton = QPushButton(self.detailPart)
        self.sheetButton.setObjectName(u"sheetButton")

        self.detailRow.addWidget(self.sheetButton)


        self.detailLayout.addLayout(self.detailRow)

        self.detailSplitter = QSplitter(self.detailPart)
        self.detailSplitter.setObjectName(u"detailSplitter")
        self.detailSplitter.setOrientation(Qt.Orientation.Horizontal)
        self.detailSplitter.setChildrenCollapsible(False)
        self.cellsTable = TableView(self.detailSplitter)
        self.cellsTable.setObjectName(u"cellsTable")
        self.detailSplitter.addWidget(self.cellsTable)
        self.recordsTable = TableView(self.detailSplitter)
        self.recordsTable.setObjectName(u"recordsTable")
        self.detailSplitter.addWidget(self.recordsTable)

        self.detailLayout.addWidget(self.detailSplitter)

        self.detailLayout.setStretch(1, 1)
        self.matrixSplitter.addWidget(self.detailPart)

        self.matrixLayout.addWidget(self.matrixSplitter)

        self.tabs.addTab(self.matrixTab, "")
        self.groupsTab = QWidget()
        self.groupsTab.setObjectName(u"groupsTab")
        self.groupsLayout = QVBoxLayout(self.groupsTab)
        self.groupsLayout.setSpacing(8)
        self.groupsLayout.setObjectName(u"groupsLayout")
        self.groupsLayout.setContentsMargins(0, 8, 0, 0)
        self.groupsLabel = QLabel(self.groupsTab)
        self.groupsLabel.setObjectName(u"groupsLabel")
        self.groupsLabel.setProperty(u"role", u"soft")

        self.groupsLayout.addWidget(self.groupsLabel)

        self.groupsTable = TableView(self.groupsTab)
        self.groupsTable.setObjectName(u"groupsTable")

        self.groupsLayout.addWidget(self.groupsTable)

        self.groupsLayout.setStretch(1, 1)
        self.tabs.addTab(self.groupsTab, "")
        self.stack.addWidget(self.tabs)

        self.pageLayout.addWidget(self.stack)

        self.pageLayout.setStretch(2, 1)

        self.retranslateUi(DutiesPage)

        QMetaObject.connectSlotsByName(DutiesPage)
    # setupUi

    def retranslateUi(self, DutiesPage):
        self.titleLabel.setText(QCoreApplication.translate("DutiesPage", u"\u4e2a\u4eba\u4efb\u52a1", None))
        self.chipsLabel.setText("")
#if QT_CONFIG(accessibility)
        self.groupBox.setAccessibleName(QCoreApplication.translate("DutiesPage", u"\u6559\u7814\u7ec4", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.stateBox.setAccessibleName(QCoreApplication.translate("DutiesPage", u"\u53ea\u770b\u54ea\u4e9b\u6559\u5e08", None))
#endif // QT_CONFIG(accessibility)
        self.setsButton.setText(QCoreApplication.translate("DutiesPage", u"\u8bbe\u7f6e\u4efb\u52a1\u2026", None))
        self.printButton.setText(QCoreApplication.translate("DutiesPage", u"\u6253\u5370 \u25be", None))
        self.signsLabel.setText("")
        self.personLabel.setText(QCoreApplication.translate("DutiesPage", u"\u9009\u4e00\u4f4d\u6559\u5e08\uff0c\u770b\u4ed6\u5404\u6761\u4efb\u52a1\u7b97\u4e86\u54ea\u4e9b\u8bb0\u5f55\u3002", None))
        self.excuseButton.setText(QCoreApplication.translate("DutiesPage", u"\u514d\u505a\u4e0e\u8ba4\u5b9a\u2026", None))
        self.sheetButton.setText(QCoreApplication.translate("DutiesPage", u"\u4efb\u52a1\u5355\u2026", None))
        self.tabs.setTabText(self.tabs.indexOf(self.matrixTab), QCoreApplication.translate("DutiesPage", u"\u5404\u4f4d\u6559\u5e08", None))
        self.groupsLabel.setText(QCoreApplication.translate("DutiesPage", u"\u2713 \u5b8c\u6210\u7684\u4eba\u6570\uff0c\u2717 \u843d\u540e\u7684\u4eba\u6570 / \u8981\u505a\u7684\u4eba\u6570\uff1b\u514d\u505a\u7684\u4e0d\u7b97\u3002", None))
        self.tabs.setTabText(self.tabs.indexOf(self.groupsTab), QCoreApplication.translate("DutiesPage", u"\u6309\u7ec4\u5c0f\u8ba1", None))
        pass
    # retranslateUi

