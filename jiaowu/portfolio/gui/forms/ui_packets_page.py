# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'packets_page.ui'
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
from jiaowu.desktop.table_view import TableView

class Ui_PacketsPage(object):
    def setupUi(self, PacketsPage):
        if not PacketsPage.objectName():
            PacketsPage.setObjectName(u"PacketsPage")
        self.packetsLayout = QVBoxLayout(PacketsPage)
        self.packetsLayout.setSpacing(0)
        self.packetsLayout.setObjectName(u"packetsLayout")
        self.packetsLayout.setContentsMargins(0, 0, 0, 0)
        self.packetsSplitter = QSplitter(PacketsPage)
        self.packetsSplitter.setObjectName(u"packetsSplitter")
        self.packetsSplitter.setOrientation(Qt.Orientation.Horizontal)
        self.packetsSplitter.setChildrenCollapsible(False)
        self.packetsPanel = QFrame(self.packetsSplitter)
        self.packetsPanel.setObjectName(u"packetsPanel")
        self.packetsPanel.setMinimumSize(QSize(260, 0))
        self.packetsPanel.setProperty(u"role", u"panel")
        self.packetsPanelLayout = QVBoxLayout(self.packetsPanel)
        self.packetsPanelLayout.setSpacing(8)
        self.packetsPanelLayout.setObjectName(u"packetsPanelLayout")
        self.packetsPanelLayout.setContentsMargins(12, 12, 4, 8)
        self.packetsButtons = QHBoxLayout()
        self.packetsButtons.setSpacing(8)
        self.packetsButtons.setObjectName(u"packetsButtons")
        self.packetsButtons.setContentsMargins(0, 0, 0, 0)
        self.newPacketButton = QPushButton(self.packetsPanel)
        self.newPacketButton.setObjectName(u"newPacketButton")
        self.newPacketButton.setProperty(u"role", u"primary")

        self.packetsButtons.addWidget(self.newPacketButton)

        self.packetsGap = QSpacerItem(8, 4, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.packetsButtons.addItem(self.packetsGap)

        self.removePacketButton = QPushButton(self.packetsPanel)
        self.removePacketButton.setObjectName(u"removePacketButton")

        self.packetsButtons.addWidget(self.removePacketButton)


        self.packetsPanelLayout.addLayout(self.packetsButtons)

        self.packetsTable = TableView(self.packetsPanel)
        self.packetsTable.setObjectName(u"packetsTable")

        self.packetsPanelLayout.addWidget(self.packetsTable)

        self.packetsSplitter.addWidget(self.packetsPanel)
        self.packetStack = QStackedWidget(self.packetsSplitter)
        self.packetStack.setObjectName(u"packetStack")
        self.packetEmpty = EmptyPage()
        self.packetEmpty.setObjectName(u"packetEmpty")
        self.packetStack.addWidget(self.packetEmpty)
        self.packetPage = QWidget()
        self.packetPage.setObjectName(u"packetPage")
        self.packetLayout = QVBoxLayout(self.packetPage)
        self.packetLayout.setSpacing(8)
        self.packetLayout.setObjectName(u"packetLayout")
        self.packetLayout.setContentsMargins(16, 12, 16, 8)
        self.packetHead = QHBoxLayout()
        self.packetHead.setSpacing(8)
        self.packetHead.setObjectName(u"packetHead")
        self.packetHead.setContentsMargins(0, 0, 0, 0)
        self.packetTitleBox = QVBoxLayout()
        self.packetTitleBox.setSpacing(4)
        self.packetTitleBox.setObjectName(u"packetTitleBox")
        self.packetTitleBox.setContentsMargins(0, 0, 0, 0)
        self.packetTitle = QLabel(self.packetPage)
        self.packetTitle.setObjectName(u"packetTitle")
        self.packetTitle.setProperty(u"role", u"title")

        self.packetTitleBox.addWidget(self.packetTitle)

        self.packetChips = QLabel(self.packetPage)
        self.packetChips.setObjectName(u"packetChips")
        self.packetChips.setProperty(u"role", u"soft")

        self.packetTitleBox.addWidget(self.packetChips)


        self.packetHead.addLayout(self.packetTitleBox)

        self.packetGap = QSpacerItem(8, 4, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.packetHead.addItem(self.packetGap)

        self.printPacketButton = QPushButton(self.packetPage)
        self.printPacketButton.setObjectName(u"printPacketButton")
        self.printPacketButton.setProperty(u"role", u"primary")

        self.packetHead.addWidget(self.printPacketButton)


        self.packetLayout.addLayout(self.packetHead)

        self.packetTree = QTreeWidget(self.packetPage)
        self.packetTree.setObjectName(u"packetTree")
        self.packetTree.setUniformRowHeights(True)
        self.packetTree.setAlternatingRowColors(True)

        self.packetLayout.addWidget(self.packetTree)

        self.packetGaps = QLabel(self.packetPage)
        self.packetGaps.setObjectName(u"packetGaps")
        self.packetGaps.setProperty(u"role", u"soft")
        self.packetGaps.setWordWrap(True)

        self.packetLayout.addWidget(self.packetGaps)

        self.packetLayout.setStretch(1, 1)
        self.packetStack.addWidget(self.packetPage)
        self.packetsSplitter.addWidget(self.packetStack)

        self.packetsLayout.addWidget(self.packetsSplitter)


        self.retranslateUi(PacketsPage)

        QMetaObject.connectSlotsByName(PacketsPage)
    # setupUi

    def retranslateUi(self, PacketsPage):
        self.newPacketButton.setText(QCoreApplication.translate("PacketsPage", u"\u65b0\u5efa\u2026", None))
        self.removePacketButton.setText(QCoreApplication.translate("PacketsPage", u"\u5220\u53bb", None))
        self.packetTitle.setText("")
        self.packetChips.setText("")
        self.printPacketButton.setText(QCoreApplication.translate("PacketsPage", u"\u6253\u5370 / \u5bfc\u51fa", None))
        ___qtreewidgetitem = self.packetTree.headerItem()
        ___qtreewidgetitem.setText(4, QCoreApplication.translate("PacketsPage", u"\u8bc1\u660e\u6750\u6599", None))
        ___qtreewidgetitem.setText(3, QCoreApplication.translate("PacketsPage", u"\u8bf4\u660e", None))
        ___qtreewidgetitem.setText(2, QCoreApplication.translate("PacketsPage", u"\u79cd\u7c7b", None))
        ___qtreewidgetitem.setText(1, QCoreApplication.translate("PacketsPage", u"\u65e5\u671f", None))
        ___qtreewidgetitem.setText(0, QCoreApplication.translate("PacketsPage", u"\u6750\u6599", None))
#if QT_CONFIG(accessibility)
        self.packetTree.setAccessibleName(QCoreApplication.translate("PacketsPage", u"\u5404\u680f\u53ef\u9009\u7684\u6750\u6599", None))
#endif // QT_CONFIG(accessibility)
        self.packetGaps.setText("")
        pass
    # retranslateUi

