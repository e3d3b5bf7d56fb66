# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'activity_section.ui'
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
    QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)

from jiaowu.desktop.table_view import TableView

class Ui_ActivitySection(object):
    def setupUi(self, ActivitySection):
        if not ActivitySection.objectName():
            ActivitySection.setObjectName(u"ActivitySection")
        ActivitySection.resize(800, 500)
        self.sectionLayout = QVBoxLayout(ActivitySection)
        self.sectionLayout.setSpacing(8)
        self.sectionLayout.setObjectName(u"sectionLayout")
        self.sectionLayout.setContentsMargins(0, 0, 0, 0)
        self.sectionRow = QHBoxLayout()
        self.sectionRow.setSpacing(8)
        self.sectionRow.setObjectName(u"sectionRow")
        self.termBox = QComboBox(ActivitySection)
        self.termBox.setObjectName(u"termBox")

        self.sectionRow.addWidget(self.termBox)

        self.summaryLabel = QLabel(ActivitySection)
        self.summaryLabel.setObjectName(u"summaryLabel")
        self.summaryLabel.setProperty(u"role", u"soft")

        self.sectionRow.addWidget(self.summaryLabel)

        self.gap1 = QSpacerItem(8, 4, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.sectionRow.addItem(self.gap1)


        self.sectionLayout.addLayout(self.sectionRow)

        self.recordsTable = TableView(ActivitySection)
        self.recordsTable.setObjectName(u"recordsTable")

        self.sectionLayout.addWidget(self.recordsTable)

        self.sectionLayout.setStretch(1, 1)

        self.retranslateUi(ActivitySection)

        QMetaObject.connectSlotsByName(ActivitySection)
    # setupUi

    def retranslateUi(self, ActivitySection):
#if QT_CONFIG(accessibility)
        self.termBox.setAccessibleName(QCoreApplication.translate("ActivitySection", u"\u5b66\u671f", None))
#endif // QT_CONFIG(accessibility)
        self.summaryLabel.setText("")
        pass
    # retranslateUi

