# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'import_window.ui'
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
from PySide6.QtWidgets import (QApplication, QDialog, QFrame, QHBoxLayout,
    QLabel, QPushButton, QSizePolicy, QStackedWidget,
    QVBoxLayout, QWidget)

from jiaowu.desktop.job_bar import JobBar
from jiaowu.desktop.message_bar import MessageBar
from jiaowu.scores.gui.import_steps.steps_bar import StepsBar

class Ui_ImportWindow(object):
    def setupUi(self, ImportWindow):
        if not ImportWindow.objectName():
            ImportWindow.setObjectName(u"ImportWindow")
        ImportWindow.resize(1280, 700)
        ImportWindow.setAcceptDrops(True)
        self.importLayout = QVBoxLayout(ImportWindow)
        self.importLayout.setSpacing(0)
        self.importLayout.setObjectName(u"importLayout")
        self.importLayout.setContentsMargins(0, 0, 0, 0)
        self.stepsBar = StepsBar(ImportWindow)
        self.stepsBar.setObjectName(u"stepsBar")

        self.importLayout.addWidget(self.stepsBar)

        self.messageBar = MessageBar(ImportWindow)
        self.messageBar.setObjectName(u"messageBar")

        self.importLayout.addWidget(self.messageBar)

        self.pages = QStackedWidget(ImportWindow)
        self.pages.setObjectName(u"pages")

        self.importLayout.addWidget(self.pages)

        self.bottomPanel = QFrame(ImportWindow)
        self.bottomPanel.setObjectName(u"bottomPanel")
        self.bottomPanel.setProperty(u"role", u"panel")
        self.bottomRow = QHBoxLayout(self.bottomPanel)
        self.bottomRow.setSpacing(8)
        self.bottomRow.setObjectName(u"bottomRow")
        self.bottomRow.setContentsMargins(12, 8, 12, 8)
        self.summaryLabel = QLabel(self.bottomPanel)
        self.summaryLabel.setObjectName(u"summaryLabel")
        self.summaryLabel.setWordWrap(True)

        self.bottomRow.addWidget(self.summaryLabel)

        self.jobBar = JobBar(self.bottomPanel)
        self.jobBar.setObjectName(u"jobBar")

        self.bottomRow.addWidget(self.jobBar)

        self.closeButton = QPushButton(self.bottomPanel)
        self.closeButton.setObjectName(u"closeButton")
        self.closeButton.setAutoDefault(False)

        self.bottomRow.addWidget(self.closeButton)

        self.backButton = QPushButton(self.bottomPanel)
        self.backButton.setObjectName(u"backButton")
        self.backButton.setAutoDefault(False)

        self.bottomRow.addWidget(self.backButton)

        self.nextButton = QPushButton(self.bottomPanel)
        self.nextButton.setObjectName(u"nextButton")
        self.nextButton.setProperty(u"role", u"primary")

        self.bottomRow.addWidget(self.nextButton)

        self.bottomRow.setStretch(0, 1)

        self.importLayout.addWidget(self.bottomPanel)

        self.importLayout.setStretch(2, 1)

        self.retranslateUi(ImportWindow)

        self.nextButton.setDefault(True)


        QMetaObject.connectSlotsByName(ImportWindow)
    # setupUi

    def retranslateUi(self, ImportWindow):
        ImportWindow.setWindowTitle(QCoreApplication.translate("ImportWindow", u"\u5bfc\u5165\u6210\u7ee9", None))
        self.summaryLabel.setText(QCoreApplication.translate("ImportWindow", u"\u6b63\u5728\u8bfb\u53d6\u2026\u2026", None))
        self.closeButton.setText(QCoreApplication.translate("ImportWindow", u"\u4e0d\u5bfc\u5165", None))
        self.backButton.setText(QCoreApplication.translate("ImportWindow", u"\u4e0a\u4e00\u6b65", None))
        self.nextButton.setText(QCoreApplication.translate("ImportWindow", u"\u4e0b\u4e00\u6b65", None))
    # retranslateUi

