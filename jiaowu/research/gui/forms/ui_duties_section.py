# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'duties_section.ui'
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
    QVBoxLayout, QWidget)

from jiaowu.desktop.table_view import TableView

class Ui_DutiesSection(object):
    def setupUi(self, DutiesSection):
        if not DutiesSection.objectName():
            DutiesSection.setObjectName(u"DutiesSection")
        self.sectionLayout = QVBoxLayout(DutiesSection)
        self.sectionLayout.setSpacing(8)
        self.sectionLayout.setObjectName(u"sectionLayout")
        self.sectionLayout.setContentsMargins(0, 4, 0, 0)
        self.sectionRow = QHBoxLayout()
        self.sectionRow.setSpacing(8)
        self.sectionRow.setObjectName(u"sectionRow")
        self.sectionRow.setContentsMargins(0, 0, 0, 0)
        self.termBox = QComboBox(DutiesSection)
        self.termBox.setObjectName(u"termBox")
        self.termBox.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)

        self.sectionRow.addWidget(self.termBox)

        self.lineLabel = QLabel(DutiesSection)
        self.lineLabel.setObjectName(u"lineLabel")
        self.lineLabel.setProperty(u"role", u"section")

        self.sectionRow.addWidget(self.lineLabel)

        self.sectionGap = QSpacerItem(20, 4, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.sectionRow.addItem(self.sectionGap)

        self.sheetButton = QPushButton(DutiesSection)
        self.sheetButton.setObjectName(u"sheetButton")

        self.sectionRow.addWidget(self.sheetButton)


        self.sectionLayout.addLayout(self.sectionRow)

        self.sectionSplitter = QSplitter(DutiesSection)
        self.sectionSplitter.setObjectName(u"sectionSplitter")
        self.sectionSplitter.setOrientation(Qt.Orientation.Vertical)
        self.sectionSplitter.setChildrenCollapsible(False)
        self.cellsTable = TableView(self.sectionSplitter)
        self.cellsTable.setObjectName(u"cellsTable")
        self.sectionSplitter.addWidget(self.cellsTable)
        self.recordsTable = TableView(self.sectionSplitter)
        self.recordsTable.setObjectName(u"recordsTable")
        self.sectionSplitter.addWidget(self.recordsTable)

        self.sectionLayout.addWidget(self.sectionSplitter)

        self.sectionLayout.setStretch(1, 1)

        self.retranslateUi(DutiesSection)

        QMetaObject.connectSlotsByName(DutiesSection)
    # setupUi

    def retranslateUi(self, DutiesSection):
#if QT_CONFIG(accessibility)
        self.termBox.setAccessibleName(QCoreApplication.translate("DutiesSection", u"\u5b66\u671f", None))
#endif // QT_CONFIG(accessibility)
        self.lineLabel.setText("")
        self.sheetButton.setText(QCoreApplication.translate("DutiesSection", u"\u4efb\u52a1\u5355\u2026", None))
        pass
    # retranslateUi

