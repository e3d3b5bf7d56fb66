# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'pupil_section.ui'
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
    QSizePolicy, QSpacerItem, QSplitter, QStackedWidget,
    QVBoxLayout, QWidget)

from jiaowu.desktop.charts import ChartView
from jiaowu.desktop.empty_page import EmptyPage
from jiaowu.desktop.table_view import TableView

class Ui_PupilSection(object):
    def setupUi(self, PupilSection):
        if not PupilSection.objectName():
            PupilSection.setObjectName(u"PupilSection")
        self.sectionLayout = QVBoxLayout(PupilSection)
        self.sectionLayout.setSpacing(8)
        self.sectionLayout.setObjectName(u"sectionLayout")
        self.sectionLayout.setContentsMargins(0, 8, 0, 0)
        self.sectionRow = QHBoxLayout()
        self.sectionRow.setSpacing(8)
        self.sectionRow.setObjectName(u"sectionRow")
        self.sectionRow.setContentsMargins(0, 0, 0, 0)
        self.subjectLabel = QLabel(PupilSection)
        self.subjectLabel.setObjectName(u"subjectLabel")

        self.sectionRow.addWidget(self.subjectLabel)

        self.subjectBox = QComboBox(PupilSection)
        self.subjectBox.setObjectName(u"subjectBox")
        self.subjectBox.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)

        self.sectionRow.addWidget(self.subjectBox)

        self.measureLabel = QLabel(PupilSection)
        self.measureLabel.setObjectName(u"measureLabel")

        self.sectionRow.addWidget(self.measureLabel)

        self.measureBox = QComboBox(PupilSection)
        self.measureBox.setObjectName(u"measureBox")
        self.measureBox.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)

        self.sectionRow.addWidget(self.measureBox)

        self.sectionGap = QSpacerItem(20, 4, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.sectionRow.addItem(self.sectionGap)

        self.sectionNote = QLabel(PupilSection)
        self.sectionNote.setObjectName(u"sectionNote")
        self.sectionNote.setProperty(u"role", u"soft")

        self.sectionRow.addWidget(self.sectionNote)


        self.sectionLayout.addLayout(self.sectionRow)

        self.sectionStack = QStackedWidget(PupilSection)
        self.sectionStack.setObjectName(u"sectionStack")
        self.sectionEmpty = EmptyPage()
        self.sectionEmpty.setObjectName(u"sectionEmpty")
        self.sectionStack.addWidget(self.sectionEmpty)
        self.sectionSplitter = QSplitter()
        self.sectionSplitter.setObjectName(u"sectionSplitter")
        self.sectionSplitter.setOrientation(Qt.Orientation.Vertical)
        self.sectionSplitter.setChildrenCollapsible(False)
        self.historyChart = ChartView(self.sectionSplitter)
        self.historyChart.setObjectName(u"historyChart")
        self.sectionSplitter.addWidget(self.historyChart)
        self.historyTable = TableView(self.sectionSplitter)
        self.historyTable.setObjectName(u"historyTable")
        self.sectionSplitter.addWidget(self.historyTable)
        self.sectionStack.addWidget(self.sectionSplitter)

        self.sectionLayout.addWidget(self.sectionStack)

        self.sectionLayout.setStretch(1, 1)
#if QT_CONFIG(shortcut)
        self.subjectLabel.setBuddy(self.subjectBox)
        self.measureLabel.setBuddy(self.measureBox)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(PupilSection)

        QMetaObject.connectSlotsByName(PupilSection)
    # setupUi

    def retranslateUi(self, PupilSection):
        self.subjectLabel.setText(QCoreApplication.translate("PupilSection", u"\u5b66\u79d1", None))
#if QT_CONFIG(accessibility)
        self.subjectBox.setAccessibleName(QCoreApplication.translate("PupilSection", u"\u5b66\u79d1", None))
#endif // QT_CONFIG(accessibility)
        self.measureLabel.setText(QCoreApplication.translate("PupilSection", u"\u770b", None))
#if QT_CONFIG(accessibility)
        self.measureBox.setAccessibleName(QCoreApplication.translate("PupilSection", u"\u770b\u4ec0\u4e48", None))
#endif // QT_CONFIG(accessibility)
        self.sectionNote.setText("")
        pass
    # retranslateUi

