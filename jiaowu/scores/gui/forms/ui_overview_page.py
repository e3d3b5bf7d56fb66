# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'overview_page.ui'
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
    QSizePolicy, QSpacerItem, QSplitter, QVBoxLayout,
    QWidget)

from jiaowu.desktop.charts import ChartView
from jiaowu.desktop.figure import FigureCard
from jiaowu.desktop.table_view import TableView

class Ui_OverviewPage(object):
    def setupUi(self, OverviewPage):
        if not OverviewPage.objectName():
            OverviewPage.setObjectName(u"OverviewPage")
        self.overviewLayout = QVBoxLayout(OverviewPage)
        self.overviewLayout.setSpacing(8)
        self.overviewLayout.setObjectName(u"overviewLayout")
        self.overviewLayout.setContentsMargins(0, 8, 0, 0)
        self.cardsRow = QHBoxLayout()
        self.cardsRow.setSpacing(8)
        self.cardsRow.setObjectName(u"cardsRow")
        self.cardsRow.setContentsMargins(0, 0, 0, 0)
        self.satCard = FigureCard(OverviewPage)
        self.satCard.setObjectName(u"satCard")

        self.cardsRow.addWidget(self.satCard)

        self.meanCard = FigureCard(OverviewPage)
        self.meanCard.setObjectName(u"meanCard")

        self.cardsRow.addWidget(self.meanCard)

        self.excellentCard = FigureCard(OverviewPage)
        self.excellentCard.setObjectName(u"excellentCard")

        self.cardsRow.addWidget(self.excellentCard)

        self.passCard = FigureCard(OverviewPage)
        self.passCard.setObjectName(u"passCard")

        self.cardsRow.addWidget(self.passCard)


        self.overviewLayout.addLayout(self.cardsRow)

        self.measureRow = QHBoxLayout()
        self.measureRow.setSpacing(8)
        self.measureRow.setObjectName(u"measureRow")
        self.measureRow.setContentsMargins(0, 0, 0, 0)
        self.measureLabel = QLabel(OverviewPage)
        self.measureLabel.setObjectName(u"measureLabel")
        self.measureLabel.setProperty(u"role", u"section")

        self.measureRow.addWidget(self.measureLabel)

        self.measureHint = QLabel(OverviewPage)
        self.measureHint.setObjectName(u"measureHint")
        self.measureHint.setProperty(u"role", u"soft")

        self.measureRow.addWidget(self.measureHint)

        self.measureBox = QComboBox(OverviewPage)
        self.measureBox.setObjectName(u"measureBox")

        self.measureRow.addWidget(self.measureBox)

        self.measureGap = QSpacerItem(20, 4, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.measureRow.addItem(self.measureGap)

        self.shadeLabel = QLabel(OverviewPage)
        self.shadeLabel.setObjectName(u"shadeLabel")
        self.shadeLabel.setProperty(u"role", u"soft")

        self.measureRow.addWidget(self.shadeLabel)


        self.overviewLayout.addLayout(self.measureRow)

        self.overviewSplitter = QSplitter(OverviewPage)
        self.overviewSplitter.setObjectName(u"overviewSplitter")
        self.overviewSplitter.setOrientation(Qt.Orientation.Horizontal)
        self.overviewSplitter.setChildrenCollapsible(False)
        self.overviewTable = TableView(self.overviewSplitter)
        self.overviewTable.setObjectName(u"overviewTable")
        self.overviewSplitter.addWidget(self.overviewTable)
        self.overviewChart = ChartView(self.overviewSplitter)
        self.overviewChart.setObjectName(u"overviewChart")
        self.overviewSplitter.addWidget(self.overviewChart)

        self.overviewLayout.addWidget(self.overviewSplitter)

        self.overviewLayout.setStretch(2, 1)
#if QT_CONFIG(shortcut)
        self.measureHint.setBuddy(self.measureBox)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(OverviewPage)

        QMetaObject.connectSlotsByName(OverviewPage)
    # setupUi

    def retranslateUi(self, OverviewPage):
        self.measureLabel.setText(QCoreApplication.translate("OverviewPage", u"\u5404\u73ed\u5404\u79d1", None))
        self.measureHint.setText(QCoreApplication.translate("OverviewPage", u"\u6307\u6807", None))
#if QT_CONFIG(accessibility)
        self.measureBox.setAccessibleName(QCoreApplication.translate("OverviewPage", u"\u6307\u6807", None))
#endif // QT_CONFIG(accessibility)
        self.shadeLabel.setText(QCoreApplication.translate("OverviewPage", u"\u5e95\u8272\uff1a\u540c\u4e00\u5217\u91cc\u5404\u73ed\u7684\u9ad8\u4f4e\uff0c\u9ad8\u8005\u504f\u84dd\u3001\u4f4e\u8005\u504f\u6a59", None))
        pass
    # retranslateUi

