# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'statistics_page.ui'
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
    QLineEdit, QListWidget, QListWidgetItem, QPushButton,
    QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)

from jiaowu.desktop.charts import ChartView
from jiaowu.desktop.table_view import TableView

class Ui_StatisticsPage(object):
    def setupUi(self, StatisticsPage):
        if not StatisticsPage.objectName():
            StatisticsPage.setObjectName(u"StatisticsPage")
        self.statisticsLayout = QVBoxLayout(StatisticsPage)
        self.statisticsLayout.setSpacing(8)
        self.statisticsLayout.setObjectName(u"statisticsLayout")
        self.statisticsLayout.setContentsMargins(16, 12, 16, 8)
        self.headRow = QHBoxLayout()
        self.headRow.setSpacing(8)
        self.headRow.setObjectName(u"headRow")
        self.headRow.setContentsMargins(0, 0, 0, 0)
        self.backButton = QPushButton(StatisticsPage)
        self.backButton.setObjectName(u"backButton")

        self.headRow.addWidget(self.backButton)

        self.titleBox = QVBoxLayout()
        self.titleBox.setSpacing(4)
        self.titleBox.setObjectName(u"titleBox")
        self.titleBox.setContentsMargins(0, 0, 0, 0)
        self.titleLabel = QLabel(StatisticsPage)
        self.titleLabel.setObjectName(u"titleLabel")
        self.titleLabel.setProperty(u"role", u"title")

        self.titleBox.addWidget(self.titleLabel)

        self.chipsLabel = QLabel(StatisticsPage)
        self.chipsLabel.setObjectName(u"chipsLabel")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(1)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.chipsLabel.sizePolicy().hasHeightForWidth())
        self.chipsLabel.setSizePolicy(sizePolicy)
        self.chipsLabel.setProperty(u"role", u"soft")

        self.titleBox.addWidget(self.chipsLabel)


        self.headRow.addLayout(self.titleBox)

        self.headGap = QSpacerItem(8, 4, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.headRow.addItem(self.headGap)

        self.dayLabel = QLabel(StatisticsPage)
        self.dayLabel.setObjectName(u"dayLabel")

        self.headRow.addWidget(self.dayLabel)

        self.dayEdit = QLineEdit(StatisticsPage)
        self.dayEdit.setObjectName(u"dayEdit")
        self.dayEdit.setMaximumSize(QSize(110, 16777215))

        self.headRow.addWidget(self.dayEdit)

        self.termBox = QComboBox(StatisticsPage)
        self.termBox.setObjectName(u"termBox")

        self.headRow.addWidget(self.termBox)

        self.printButton = QPushButton(StatisticsPage)
        self.printButton.setObjectName(u"printButton")
        self.printButton.setProperty(u"role", u"primary")

        self.headRow.addWidget(self.printButton)

        self.headRow.setStretch(1, 1)

        self.statisticsLayout.addLayout(self.headRow)

        self.statisticsRow = QHBoxLayout()
        self.statisticsRow.setSpacing(12)
        self.statisticsRow.setObjectName(u"statisticsRow")
        self.statisticsRow.setContentsMargins(0, 0, 0, 0)
        self.topicsList = QListWidget(StatisticsPage)
        self.topicsList.setObjectName(u"topicsList")
        self.topicsList.setMaximumSize(QSize(150, 16777215))
        self.topicsList.setProperty(u"role", u"side")

        self.statisticsRow.addWidget(self.topicsList)

        self.countsTable = TableView(StatisticsPage)
        self.countsTable.setObjectName(u"countsTable")

        self.statisticsRow.addWidget(self.countsTable)

        self.chart = ChartView(StatisticsPage)
        self.chart.setObjectName(u"chart")

        self.statisticsRow.addWidget(self.chart)

        self.statisticsRow.setStretch(1, 2)
        self.statisticsRow.setStretch(2, 3)

        self.statisticsLayout.addLayout(self.statisticsRow)

        self.statisticsLayout.setStretch(1, 1)

        self.retranslateUi(StatisticsPage)

        QMetaObject.connectSlotsByName(StatisticsPage)
    # setupUi

    def retranslateUi(self, StatisticsPage):
        self.backButton.setText(QCoreApplication.translate("StatisticsPage", u"\u8fd4\u56de", None))
        self.titleLabel.setText("")
        self.chipsLabel.setText("")
        self.dayLabel.setText(QCoreApplication.translate("StatisticsPage", u"\u6309\u8fd9\u4e00\u5929", None))
        self.dayEdit.setPlaceholderText(QCoreApplication.translate("StatisticsPage", u"\u5982 2026-07-31", None))
#if QT_CONFIG(accessibility)
        self.dayEdit.setAccessibleName(QCoreApplication.translate("StatisticsPage", u"\u6309\u54ea\u4e00\u5929\u7edf\u8ba1", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.termBox.setAccessibleName(QCoreApplication.translate("StatisticsPage", u"\u6309\u54ea\u4e2a\u5b66\u671f\u770b", None))
#endif // QT_CONFIG(accessibility)
        self.printButton.setText(QCoreApplication.translate("StatisticsPage", u"\u6253\u5370 / \u5bfc\u51fa\u2026", None))
#if QT_CONFIG(accessibility)
        self.topicsList.setAccessibleName(QCoreApplication.translate("StatisticsPage", u"\u7edf\u8ba1\u7684\u9879\u76ee", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi

