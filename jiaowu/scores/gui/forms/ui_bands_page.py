# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'bands_page.ui'
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
from jiaowu.desktop.table_view import TableView

class Ui_BandsPage(object):
    def setupUi(self, BandsPage):
        if not BandsPage.objectName():
            BandsPage.setObjectName(u"BandsPage")
        self.bandsLayout = QVBoxLayout(BandsPage)
        self.bandsLayout.setSpacing(8)
        self.bandsLayout.setObjectName(u"bandsLayout")
        self.bandsLayout.setContentsMargins(0, 8, 0, 0)
        self.bandsRow = QHBoxLayout()
        self.bandsRow.setSpacing(8)
        self.bandsRow.setObjectName(u"bandsRow")
        self.bandsRow.setContentsMargins(0, 0, 0, 0)
        self.subjectLabel = QLabel(BandsPage)
        self.subjectLabel.setObjectName(u"subjectLabel")

        self.bandsRow.addWidget(self.subjectLabel)

        self.subjectBox = QComboBox(BandsPage)
        self.subjectBox.setObjectName(u"subjectBox")

        self.bandsRow.addWidget(self.subjectBox)

        self.viewLabel = QLabel(BandsPage)
        self.viewLabel.setObjectName(u"viewLabel")

        self.bandsRow.addWidget(self.viewLabel)

        self.viewBox = QComboBox(BandsPage)
        self.viewBox.setObjectName(u"viewBox")

        self.bandsRow.addWidget(self.viewBox)

        self.bandsGap = QSpacerItem(20, 4, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.bandsRow.addItem(self.bandsGap)

        self.bandsNote = QLabel(BandsPage)
        self.bandsNote.setObjectName(u"bandsNote")
        self.bandsNote.setProperty(u"role", u"soft")

        self.bandsRow.addWidget(self.bandsNote)


        self.bandsLayout.addLayout(self.bandsRow)

        self.bandsSplitter = QSplitter(BandsPage)
        self.bandsSplitter.setObjectName(u"bandsSplitter")
        self.bandsSplitter.setOrientation(Qt.Orientation.Vertical)
        self.bandsSplitter.setChildrenCollapsible(False)
        self.bandsChart = ChartView(self.bandsSplitter)
        self.bandsChart.setObjectName(u"bandsChart")
        self.bandsSplitter.addWidget(self.bandsChart)
        self.bandsTable = TableView(self.bandsSplitter)
        self.bandsTable.setObjectName(u"bandsTable")
        self.bandsSplitter.addWidget(self.bandsTable)

        self.bandsLayout.addWidget(self.bandsSplitter)

        self.bandsLayout.setStretch(1, 1)
#if QT_CONFIG(shortcut)
        self.subjectLabel.setBuddy(self.subjectBox)
        self.viewLabel.setBuddy(self.viewBox)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(BandsPage)

        QMetaObject.connectSlotsByName(BandsPage)
    # setupUi

    def retranslateUi(self, BandsPage):
        self.subjectLabel.setText(QCoreApplication.translate("BandsPage", u"\u5b66\u79d1", None))
#if QT_CONFIG(accessibility)
        self.subjectBox.setAccessibleName(QCoreApplication.translate("BandsPage", u"\u5b66\u79d1", None))
#endif // QT_CONFIG(accessibility)
        self.viewLabel.setText(QCoreApplication.translate("BandsPage", u"\u56fe", None))
#if QT_CONFIG(accessibility)
        self.viewBox.setAccessibleName(QCoreApplication.translate("BandsPage", u"\u56fe\u7684\u5185\u5bb9", None))
#endif // QT_CONFIG(accessibility)
        self.bandsNote.setText("")
        pass
    # retranslateUi

