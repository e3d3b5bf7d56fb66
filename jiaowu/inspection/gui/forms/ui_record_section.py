# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'record_section.ui'
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
from PySide6.QtWidgets import (QApplication, QHeaderView, QSizePolicy, QStackedWidget,
    QVBoxLayout, QWidget)

from jiaowu.desktop.empty_page import EmptyPage
from jiaowu.desktop.table_view import TableView

class Ui_RecordSection(object):
    def setupUi(self, RecordSection):
        if not RecordSection.objectName():
            RecordSection.setObjectName(u"RecordSection")
        RecordSection.resize(800, 500)
        self.sectionLayout = QVBoxLayout(RecordSection)
        self.sectionLayout.setSpacing(8)
        self.sectionLayout.setObjectName(u"sectionLayout")
        self.sectionLayout.setContentsMargins(0, 0, 0, 0)
        self.sectionStack = QStackedWidget(RecordSection)
        self.sectionStack.setObjectName(u"sectionStack")
        self.sectionEmpty = EmptyPage()
        self.sectionEmpty.setObjectName(u"sectionEmpty")
        self.sectionStack.addWidget(self.sectionEmpty)
        self.resultsTable = TableView()
        self.resultsTable.setObjectName(u"resultsTable")
        self.sectionStack.addWidget(self.resultsTable)

        self.sectionLayout.addWidget(self.sectionStack)


        self.retranslateUi(RecordSection)

        QMetaObject.connectSlotsByName(RecordSection)
    # setupUi

    def retranslateUi(self, RecordSection):
        pass
    # retranslateUi

