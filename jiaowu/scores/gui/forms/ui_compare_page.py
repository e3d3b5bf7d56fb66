# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'compare_page.ui'
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

class Ui_ComparePage(object):
    def setupUi(self, ComparePage):
        if not ComparePage.objectName():
            ComparePage.setObjectName(u"ComparePage")
        self.compareLayout = QVBoxLayout(ComparePage)
        self.compareLayout.setSpacing(8)
        self.compareLayout.setObjectName(u"compareLayout")
        self.compareLayout.setContentsMargins(0, 8, 0, 0)
        self.compareRow = QHBoxLayout()
        self.compareRow.setSpacing(8)
        self.compareRow.setObjectName(u"compareRow")
        self.compareRow.setContentsMargins(0, 0, 0, 0)
        self.subjectLabel = QLabel(ComparePage)
        self.subjectLabel.setObjectName(u"subjectLabel")

        self.compareRow.addWidget(self.subjectLabel)

        self.subjectBox = QComboBox(ComparePage)
        self.subjectBox.setObjectName(u"subjectBox")

        self.compareRow.addWidget(self.subjectBox)

        self.measureLabel = QLabel(ComparePage)
        self.measureLabel.setObjectName(u"measureLabel")

        self.compareRow.addWidget(self.measureLabel)

        self.measureBox = QComboBox(ComparePage)
        self.measureBox.setObjectName(u"measureBox")

        self.compareRow.addWidget(self.measureBox)

        self.compareGap = QSpacerItem(20, 4, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.compareRow.addItem(self.compareGap)

        self.compareNote = QLabel(ComparePage)
        self.compareNote.setObjectName(u"compareNote")
        self.compareNote.setProperty(u"role", u"soft")

        self.compareRow.addWidget(self.compareNote)


        self.compareLayout.addLayout(self.compareRow)

        self.compareSplitter = QSplitter(ComparePage)
        self.compareSplitter.setObjectName(u"compareSplitter")
        self.compareSplitter.setOrientation(Qt.Orientation.Vertical)
        self.compareSplitter.setChildrenCollapsible(False)
        self.compareChart = ChartView(self.compareSplitter)
        self.compareChart.setObjectName(u"compareChart")
        self.compareSplitter.addWidget(self.compareChart)
        self.compareTable = TableView(self.compareSplitter)
        self.compareTable.setObjectName(u"compareTable")
        self.compareSplitter.addWidget(self.compareTable)

        self.compareLayout.addWidget(self.compareSplitter)

        self.compareLayout.setStretch(1, 1)
#if QT_CONFIG(shortcut)
        self.subjectLabel.setBuddy(self.subjectBox)
        self.measureLabel.setBuddy(self.measureBox)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(ComparePage)

        QMetaObject.connectSlotsByName(ComparePage)
    # setupUi

    def retranslateUi(self, ComparePage):
        self.subjectLabel.setText(QCoreApplication.translate("ComparePage", u"\u5b66\u79d1", None))
#if QT_CONFIG(accessibility)
        self.subjectBox.setAccessibleName(QCoreApplication.translate("ComparePage", u"\u5b66\u79d1", None))
#endif // QT_CONFIG(accessibility)
        self.measureLabel.setText(QCoreApplication.translate("ComparePage", u"\u6307\u6807", None))
#if QT_CONFIG(accessibility)
        self.measureBox.setAccessibleName(QCoreApplication.translate("ComparePage", u"\u6307\u6807", None))
#endif // QT_CONFIG(accessibility)
        self.compareNote.setText("")
        pass
    # retranslateUi

