# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'training_section.ui'
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
    QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout,
    QWidget)

from jiaowu.desktop.table_view import TableView

class Ui_TrainingSection(object):
    def setupUi(self, TrainingSection):
        if not TrainingSection.objectName():
            TrainingSection.setObjectName(u"TrainingSection")
        self.sectionLayout = QVBoxLayout(TrainingSection)
        self.sectionLayout.setSpacing(8)
        self.sectionLayout.setObjectName(u"sectionLayout")
        self.sectionLayout.setContentsMargins(0, 4, 0, 0)
        self.sectionRow = QHBoxLayout()
        self.sectionRow.setSpacing(8)
        self.sectionRow.setObjectName(u"sectionRow")
        self.sectionRow.setContentsMargins(0, 0, 0, 0)
        self.yearBox = QComboBox(TrainingSection)
        self.yearBox.setObjectName(u"yearBox")
        self.yearBox.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)

        self.sectionRow.addWidget(self.yearBox)

        self.verdictLabel = QLabel(TrainingSection)
        self.verdictLabel.setObjectName(u"verdictLabel")
        self.verdictLabel.setProperty(u"role", u"section")

        self.sectionRow.addWidget(self.verdictLabel)

        self.sectionGap = QSpacerItem(20, 4, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.sectionRow.addItem(self.sectionGap)

        self.sheetButton = QPushButton(TrainingSection)
        self.sheetButton.setObjectName(u"sheetButton")

        self.sectionRow.addWidget(self.sheetButton)


        self.sectionLayout.addLayout(self.sectionRow)

        self.windowLabel = QLabel(TrainingSection)
        self.windowLabel.setObjectName(u"windowLabel")
        self.windowLabel.setProperty(u"role", u"soft")
        self.windowLabel.setWordWrap(True)

        self.sectionLayout.addWidget(self.windowLabel)

        self.entriesTable = TableView(TrainingSection)
        self.entriesTable.setObjectName(u"entriesTable")

        self.sectionLayout.addWidget(self.entriesTable)

        self.sectionLayout.setStretch(2, 1)

        self.retranslateUi(TrainingSection)

        QMetaObject.connectSlotsByName(TrainingSection)
    # setupUi

    def retranslateUi(self, TrainingSection):
#if QT_CONFIG(accessibility)
        self.yearBox.setAccessibleName(QCoreApplication.translate("TrainingSection", u"\u5b66\u5e74", None))
#endif // QT_CONFIG(accessibility)
        self.verdictLabel.setText("")
        self.sheetButton.setText(QCoreApplication.translate("TrainingSection", u"\u767b\u8bb0\u8868\u2026", None))
        self.windowLabel.setText("")
        pass
    # retranslateUi

