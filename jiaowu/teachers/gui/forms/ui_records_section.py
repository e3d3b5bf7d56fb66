# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'records_section.ui'
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
from PySide6.QtWidgets import (QApplication, QHBoxLayout, QLabel, QPushButton,
    QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)

from jiaowu.desktop.table_view import TableView

class Ui_RecordsSection(object):
    def setupUi(self, RecordsSection):
        if not RecordsSection.objectName():
            RecordsSection.setObjectName(u"RecordsSection")
        self.recordsLayout = QVBoxLayout(RecordsSection)
        self.recordsLayout.setSpacing(8)
        self.recordsLayout.setObjectName(u"recordsLayout")
        self.recordsLayout.setContentsMargins(0, 4, 0, 0)
        self.recordsRow = QHBoxLayout()
        self.recordsRow.setSpacing(8)
        self.recordsRow.setObjectName(u"recordsRow")
        self.recordsRow.setContentsMargins(0, 0, 0, 0)
        self.countLabel = QLabel(RecordsSection)
        self.countLabel.setObjectName(u"countLabel")
        self.countLabel.setProperty(u"role", u"soft")

        self.recordsRow.addWidget(self.countLabel)

        self.recordsGap = QSpacerItem(8, 4, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.recordsRow.addItem(self.recordsGap)

        self.filesButton = QPushButton(RecordsSection)
        self.filesButton.setObjectName(u"filesButton")

        self.recordsRow.addWidget(self.filesButton)

        self.removeButton = QPushButton(RecordsSection)
        self.removeButton.setObjectName(u"removeButton")

        self.recordsRow.addWidget(self.removeButton)

        self.editButton = QPushButton(RecordsSection)
        self.editButton.setObjectName(u"editButton")

        self.recordsRow.addWidget(self.editButton)

        self.addButton = QPushButton(RecordsSection)
        self.addButton.setObjectName(u"addButton")
        self.addButton.setProperty(u"role", u"primary")

        self.recordsRow.addWidget(self.addButton)


        self.recordsLayout.addLayout(self.recordsRow)

        self.recordsTable = TableView(RecordsSection)
        self.recordsTable.setObjectName(u"recordsTable")

        self.recordsLayout.addWidget(self.recordsTable)

        self.recordsLayout.setStretch(1, 1)

        self.retranslateUi(RecordsSection)

        QMetaObject.connectSlotsByName(RecordsSection)
    # setupUi

    def retranslateUi(self, RecordsSection):
        self.countLabel.setText("")
        self.filesButton.setText(QCoreApplication.translate("RecordsSection", u"\u9644\u4ef6\u2026", None))
        self.removeButton.setText(QCoreApplication.translate("RecordsSection", u"\u5220\u53bb", None))
        self.editButton.setText(QCoreApplication.translate("RecordsSection", u"\u6539\u2026", None))
        self.addButton.setText(QCoreApplication.translate("RecordsSection", u"\u767b\u8bb0\u2026", None))
        pass
    # retranslateUi

