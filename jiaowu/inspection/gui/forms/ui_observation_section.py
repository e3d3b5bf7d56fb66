# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'observation_section.ui'
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

from jiaowu.desktop.table_view import TableView

class Ui_ObservationSection(object):
    def setupUi(self, ObservationSection):
        if not ObservationSection.objectName():
            ObservationSection.setObjectName(u"ObservationSection")
        self.sectionLayout = QVBoxLayout(ObservationSection)
        self.sectionLayout.setSpacing(8)
        self.sectionLayout.setObjectName(u"sectionLayout")
        self.sectionLayout.setContentsMargins(0, 8, 0, 0)
        self.sectionRow = QHBoxLayout()
        self.sectionRow.setSpacing(8)
        self.sectionRow.setObjectName(u"sectionRow")
        self.sectionRow.setContentsMargins(0, 0, 0, 0)
        self.termLabel = QLabel(ObservationSection)
        self.termLabel.setObjectName(u"termLabel")

        self.sectionRow.addWidget(self.termLabel)

        self.termBox = QComboBox(ObservationSection)
        self.termBox.setObjectName(u"termBox")
        self.termBox.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)

        self.sectionRow.addWidget(self.termBox)

        self.quotaLabel = QLabel(ObservationSection)
        self.quotaLabel.setObjectName(u"quotaLabel")

        self.sectionRow.addWidget(self.quotaLabel)

        self.sectionGap = QSpacerItem(20, 4, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.sectionRow.addItem(self.sectionGap)


        self.sectionLayout.addLayout(self.sectionRow)

        self.sectionSplitter = QSplitter(ObservationSection)
        self.sectionSplitter.setObjectName(u"sectionSplitter")
        self.sectionSplitter.setOrientation(Qt.Orientation.Vertical)
        self.observingSide = QWidget(self.sectionSplitter)
        self.observingSide.setObjectName(u"observingSide")
        self.observingLayout = QVBoxLayout(self.observingSide)
        self.observingLayout.setSpacing(8)
        self.observingLayout.setObjectName(u"observingLayout")
        self.observingLayout.setContentsMargins(0, 0, 0, 0)
        self.observingLabel = QLabel(self.observingSide)
        self.observingLabel.setObjectName(u"observingLabel")
        self.observingLabel.setProperty(u"role", u"section")

        self.observingLayout.addWidget(self.observingLabel)

        self.observingTable = TableView(self.observingSide)
        self.observingTable.setObjectName(u"observingTable")

        self.observingLayout.addWidget(self.observingTable)

        self.observingLayout.setStretch(1, 1)
        self.sectionSplitter.addWidget(self.observingSide)
        self.observedSide = QWidget(self.sectionSplitter)
        self.observedSide.setObjectName(u"observedSide")
        self.observedLayout = QVBoxLayout(self.observedSide)
        self.observedLayout.setSpacing(8)
        self.observedLayout.setObjectName(u"observedLayout")
        self.observedLayout.setContentsMargins(0, 0, 0, 0)
        self.observedLabel = QLabel(self.observedSide)
        self.observedLabel.setObjectName(u"observedLabel")
        self.observedLabel.setProperty(u"role", u"section")

        self.observedLayout.addWidget(self.observedLabel)

        self.observedTable = TableView(self.observedSide)
        self.observedTable.setObjectName(u"observedTable")

        self.observedLayout.addWidget(self.observedTable)

        self.observedLayout.setStretch(1, 1)
        self.sectionSplitter.addWidget(self.observedSide)

        self.sectionLayout.addWidget(self.sectionSplitter)

        self.sectionLayout.setStretch(1, 1)
#if QT_CONFIG(shortcut)
        self.termLabel.setBuddy(self.termBox)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(ObservationSection)

        QMetaObject.connectSlotsByName(ObservationSection)
    # setupUi

    def retranslateUi(self, ObservationSection):
        self.termLabel.setText(QCoreApplication.translate("ObservationSection", u"\u5b66\u671f", None))
#if QT_CONFIG(accessibility)
        self.termBox.setAccessibleName(QCoreApplication.translate("ObservationSection", u"\u5b66\u671f", None))
#endif // QT_CONFIG(accessibility)
        self.quotaLabel.setText("")
        self.observingLabel.setText(QCoreApplication.translate("ObservationSection", u"\u542c\u522b\u4eba\u7684\u8bfe", None))
        self.observedLabel.setText(QCoreApplication.translate("ObservationSection", u"\u88ab\u542c\u7684\u8bfe", None))
        pass
    # retranslateUi

