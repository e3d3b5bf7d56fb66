# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'main_window.ui'
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
from PySide6.QtWidgets import (QApplication, QMainWindow, QSizePolicy, QStatusBar,
    QTabWidget, QVBoxLayout, QWidget)

from jiaowu.desktop.message_bar import MessageBar

class Ui_MainWindow(object):
    def setupUi(self, MainWindow):
        if not MainWindow.objectName():
            MainWindow.setObjectName(u"MainWindow")
        MainWindow.resize(1240, 700)
        self.centralPage = QWidget(MainWindow)
        self.centralPage.setObjectName(u"centralPage")
        self.centralLayout = QVBoxLayout(self.centralPage)
        self.centralLayout.setSpacing(0)
        self.centralLayout.setObjectName(u"centralLayout")
        self.centralLayout.setContentsMargins(0, 0, 0, 0)
        self.messageBar = MessageBar(self.centralPage)
        self.messageBar.setObjectName(u"messageBar")

        self.centralLayout.addWidget(self.messageBar)

        self.roomTabs = QTabWidget(self.centralPage)
        self.roomTabs.setObjectName(u"roomTabs")
        self.roomTabs.setDocumentMode(True)
        self.roomTabs.setIconSize(QSize(20, 20))

        self.centralLayout.addWidget(self.roomTabs)

        MainWindow.setCentralWidget(self.centralPage)
        self.statusBar = QStatusBar(MainWindow)
        self.statusBar.setObjectName(u"statusBar")
        self.statusBar.setSizeGripEnabled(False)
        MainWindow.setStatusBar(self.statusBar)

        self.retranslateUi(MainWindow)

        QMetaObject.connectSlotsByName(MainWindow)
    # setupUi

    def retranslateUi(self, MainWindow):
        MainWindow.setWindowTitle(QCoreApplication.translate("MainWindow", u"\u6559\u52a1\u53f0", None))
#if QT_CONFIG(accessibility)
        self.roomTabs.setAccessibleName(QCoreApplication.translate("MainWindow", u"\u5404\u9879\u5de5\u4f5c", None))
#endif // QT_CONFIG(accessibility)
    # retranslateUi

