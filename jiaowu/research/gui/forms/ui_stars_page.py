# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'stars_page.ui'
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
from PySide6.QtWidgets import (QApplication, QHBoxLayout, QHeaderView, QLabel,
    QPushButton, QSizePolicy, QSpacerItem, QStackedWidget,
    QVBoxLayout, QWidget)

from jiaowu.desktop.edit_grid import EditGrid
from jiaowu.desktop.empty_page import EmptyPage

class Ui_StarsPage(object):
    def setupUi(self, StarsPage):
        if not StarsPage.objectName():
            StarsPage.setObjectName(u"StarsPage")
        StarsPage.resize(1240, 600)
        self.pageLayout = QVBoxLayout(StarsPage)
        self.pageLayout.setSpacing(8)
        self.pageLayout.setObjectName(u"pageLayout")
        self.pageLayout.setContentsMargins(0, 0, 0, 0)
        self.headRow = QHBoxLayout()
        self.headRow.setSpacing(8)
        self.headRow.setObjectName(u"headRow")
        self.chipsLabel = QLabel(StarsPage)
        self.chipsLabel.setObjectName(u"chipsLabel")
        self.chipsLabel.setProperty(u"role", u"soft")

        self.headRow.addWidget(self.chipsLabel)

        self.gap1 = QSpacerItem(8, 4, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.headRow.addItem(self.gap1)

        self.schemeButton = QPushButton(StarsPage)
        self.schemeButton.setObjectName(u"schemeButton")

        self.headRow.addWidget(self.schemeButton)

        self.printButton = QPushButton(StarsPage)
        self.printButton.setObjectName(u"printButton")
        self.printButton.setProperty(u"role", u"primary")

        self.headRow.addWidget(self.printButton)


        self.pageLayout.addLayout(self.headRow)

        self.stack = QStackedWidget(StarsPage)
        self.stack.setObjectName(u"stack")
        self.emptyPage = EmptyPage()
        self.emptyPage.setObjectName(u"emptyPage")
        self.stack.addWidget(self.emptyPage)
        self.starsGrid = EditGrid()
        self.starsGrid.setObjectName(u"starsGrid")
        self.stack.addWidget(self.starsGrid)

        self.pageLayout.addWidget(self.stack)

        self.notesLabel = QLabel(StarsPage)
        self.notesLabel.setObjectName(u"notesLabel")
        self.notesLabel.setWordWrap(True)
        self.notesLabel.setProperty(u"role", u"soft")

        self.pageLayout.addWidget(self.notesLabel)

        self.pageLayout.setStretch(1, 1)

        self.retranslateUi(StarsPage)

        QMetaObject.connectSlotsByName(StarsPage)
    # setupUi

    def retranslateUi(self, StarsPage):
        StarsPage.setWindowTitle(QCoreApplication.translate("StarsPage", u"\u661f\u7ea7\u8bc4\u6bd4", None))
        self.chipsLabel.setText("")
        self.schemeButton.setText(QCoreApplication.translate("StarsPage", u"\u8bc4\u6bd4\u529e\u6cd5\u2026", None))
#if QT_CONFIG(accessibility)
        self.schemeButton.setAccessibleName(QCoreApplication.translate("StarsPage", u"\u8bc4\u6bd4\u529e\u6cd5", None))
#endif // QT_CONFIG(accessibility)
        self.printButton.setText(QCoreApplication.translate("StarsPage", u"\u6253\u5370\u8bc4\u6bd4\u8868", None))
#if QT_CONFIG(accessibility)
        self.printButton.setAccessibleName(QCoreApplication.translate("StarsPage", u"\u6253\u5370\u8bc4\u6bd4\u8868", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.starsGrid.setAccessibleName(QCoreApplication.translate("StarsPage", u"\u661f\u7ea7\u8bc4\u6bd4", None))
#endif // QT_CONFIG(accessibility)
        self.notesLabel.setText("")
    # retranslateUi

