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
from PySide6.QtWidgets import (QApplication, QFrame, QHBoxLayout, QHeaderView,
    QLabel, QPushButton, QSizePolicy, QSpacerItem,
    QSplitter, QStackedWidget, QTreeWidget, QTreeWidgetItem,
    QVBoxLayout, QWidget)

from jiaowu.desktop.empty_page import EmptyPage

class Ui_InspectionTab(object):
    def setupUi(self, InspectionTab):
        if not InspectionTab.objectName():
            InspectionTab.setObjectName(u"InspectionTab")
        InspectionTab.resize(1240, 640)
        self.tabLayout = QVBoxLayout(InspectionTab)
        self.tabLayout.setSpacing(0)
        self.tabLayout.setObjectName(u"tabLayout")
        self.tabLayout.setContentsMargins(0, 0, 0, 0)
        self.splitter = QSplitter(InspectionTab)
        self.splitter.setObjectName(u"splitter")
        self.splitter.setOrientation(Qt.Orientation.Horizontal)
        self.splitter.setChildrenCollapsible(False)
        self.roundsPanel = QFrame(self.splitter)
        self.roundsPanel.setObjectName(u"roundsPanel")
        self.roundsPanel.setProperty(u"role", u"panel")
        self.roundsPanel.setMinimumSize(QSize(180, 0))
        self.roundsLayout = QVBoxLayout(self.roundsPanel)
        self.roundsLayout.setSpacing(8)
        self.roundsLayout.setObjectName(u"roundsLayout")
        self.roundsLayout.setContentsMargins(12, 12, 4, 8)
        self.roundsHead = QHBoxLayout()
        self.roundsHead.setObjectName(u"roundsHead")
        self.roundsLabel = QLabel(self.roundsPanel)
        self.roundsLabel.setObjectName(u"roundsLabel")
        self.roundsLabel.setProperty(u"role", u"section")

        self.roundsHead.addWidget(self.roundsLabel)

        self.roundsGap = QSpacerItem(20, 4, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.roundsHead.addItem(self.roundsGap)

        self.newRoundButton = QPushButton(self.roundsPanel)
        self.newRoundButton.setObjectName(u"newRoundButton")

        self.roundsHead.addWidget(self.newRoundButton)


        self.roundsLayout.addLayout(self.roundsHead)

        self.roundsTree = QTreeWidget(self.roundsPanel)
        self.roundsTree.setObjectName(u"roundsTree")
        self.roundsTree.setProperty(u"role", u"side")
        self.roundsTree.setRootIsDecorated(False)
        self.roundsTree.setIndentation(8)
        self.roundsTree.setHeaderHidden(True)
        self.roundsTree.setUniformRowHeights(False)
        self.roundsTree.setTextElideMode(Qt.TextElideMode.ElideRight)

        self.roundsLayout.addWidget(self.roundsTree)

        self.splitter.addWidget(self.roundsPanel)
        self.stack = QStackedWidget(self.splitter)
        self.stack.setObjectName(u"stack")
        self.emptyPage = EmptyPage()
        self.emptyPage.setObjectName(u"emptyPage")
        self.stack.addWidget(self.emptyPage)
        self.roundPage = QWidget()
        self.roundPage.setObjectName(u"roundPage")
        self.roundLayout = QVBoxLayout(self.roundPage)
        self.roundLayout.setSpacing(8)
        self.roundLayout.setObjectName(u"roundLayout")
        self.roundLayout.setContentsMargins(16, 12, 16, 8)
        self.headRow = QHBoxLayout()
        self.headRow.setSpacing(8)
        self.headRow.setObjectName(u"headRow")
        self.titleBox = QVBoxLayout()
        self.titleBox.setSpacing(4)
        self.titleBox.setObjectName(u"titleBox")
        self.titleLabel = QLabel(self.roundPage)
        self.titleLabel.setObjectName(u"titleLabel")
        self.titleLabel.setMinimumSize(QSize(240, 0))
        self.titleLabel.setProperty(u"role", u"title")

        self.titleBox.addWidget(self.titleLabel)

        self.chipsLabel = QLabel(self.roundPage)
        self.chipsLabel.setObjectName(u"chipsLabel")
        self.chipsLabel.setMinimumSize(QSize(240, 0))
        self.chipsLabel.setProperty(u"role", u"soft")

        self.titleBox.addWidget(self.chipsLabel)


        self.headRow.addLayout(self.titleBox)

        self.headGap = QSpacerItem(20, 4, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.headRow.addItem(self.headGap)

        self.moreButton = QPushButton(self.roundPage)
        self.moreButton.setObjectName(u"moreButton")

        self.headRow.addWidget(self.moreButton)


        self.roundLayout.addLayout(self.headRow)

        self.stepsRow = QHBoxLayout()
        self.stepsRow.setSpacing(4)
        self.stepsRow.setObjectName(u"stepsRow")
        self.stepsGap = QSpacerItem(20, 4, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.stepsRow.addItem(self.stepsGap)


        self.roundLayout.addLayout(self.stepsRow)

        self.steps = QStackedWidget(self.roundPage)
        self.steps.setObjectName(u"steps")

        self.roundLayout.addWidget(self.steps)

        self.roundLayout.setStretch(2, 1)
        self.stack.addWidget(self.roundPage)
        self.splitter.addWidget(self.stack)

        self.tabLayout.addWidget(self.splitter)


        self.retranslateUi(InspectionTab)

        QMetaObject.connectSlotsByName(InspectionTab)
    # setupUi

    def retranslateUi(self, InspectionTab):
        InspectionTab.setWindowTitle(QCoreApplication.translate("InspectionTab", u"\u5e38\u89c4\u68c0\u67e5", None))
        self.roundsLabel.setText(QCoreApplication.translate("InspectionTab", u"\u68c0\u67e5", None))
        self.newRoundButton.setText(QCoreApplication.translate("InspectionTab", u"\u65b0\u5efa\u2026", None))
#if QT_CONFIG(accessibility)
        self.newRoundButton.setAccessibleName(QCoreApplication.translate("InspectionTab", u"\u65b0\u5efa\u68c0\u67e5", None))
#endif // QT_CONFIG(accessibility)
        ___qtreewidgetitem = self.roundsTree.headerItem()
        ___qtreewidgetitem.setText(0, QCoreApplication.translate("InspectionTab", u"\u68c0\u67e5", None))
#if QT_CONFIG(accessibility)
        self.roundsTree.setAccessibleName(QCoreApplication.translate("InspectionTab", u"\u68c0\u67e5\uff0c\u6309\u5b66\u671f", None))
#endif // QT_CONFIG(accessibility)
        self.titleLabel.setText("")
        self.chipsLabel.setText("")
        self.moreButton.setText(QCoreApplication.translate("InspectionTab", u"\u66f4\u591a \u25be", None))
    # retranslateUi

