# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'tab.ui'
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
from PySide6.QtWidgets import (QApplication, QSizePolicy, QStackedWidget, QTabWidget,
    QVBoxLayout, QWidget)

from jiaowu.desktop.empty_page import EmptyPage

class Ui_ResearchTab(object):
    def setupUi(self, ResearchTab):
        if not ResearchTab.objectName():
            ResearchTab.setObjectName(u"ResearchTab")
        ResearchTab.resize(1240, 640)
        self.tabLayout = QVBoxLayout(ResearchTab)
        self.tabLayout.setSpacing(0)
        self.tabLayout.setObjectName(u"tabLayout")
        self.tabLayout.setContentsMargins(0, 0, 0, 0)
        self.stack = QStackedWidget(ResearchTab)
        self.stack.setObjectName(u"stack")
        self.emptyPage = EmptyPage()
        self.emptyPage.setObjectName(u"emptyPage")
        self.stack.addWidget(self.emptyPage)
        self.termPage = QWidget()
        self.termPage.setObjectName(u"termPage")
        self.termLayout = QVBoxLayout(self.termPage)
        self.termLayout.setSpacing(8)
        self.termLayout.setObjectName(u"termLayout")
        self.termLayout.setContentsMargins(16, 8, 16, 8)
        self.pages = QTabWidget(self.termPage)
        self.pages.setObjectName(u"pages")
        self.pages.setDocumentMode(True)

        self.termLayout.addWidget(self.pages)

        self.stack.addWidget(self.termPage)

        self.tabLayout.addWidget(self.stack)


        self.retranslateUi(ResearchTab)

        QMetaObject.connectSlotsByName(ResearchTab)
    # setupUi

    def retranslateUi(self, ResearchTab):
        ResearchTab.setWindowTitle(QCoreApplication.translate("ResearchTab", u"\u6559\u7814\u7814\u8bad", None))
#if QT_CONFIG(accessibility)
        self.pages.setAccessibleName(QCoreApplication.translate("ResearchTab", u"\u6559\u7814\u7814\u8bad\u5404\u9875", None))
#endif // QT_CONFIG(accessibility)
    # retranslateUi

