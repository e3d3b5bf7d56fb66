# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'typing_differences.ui'
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
from PySide6.QtWidgets import (QApplication, QDialog, QHBoxLayout, QHeaderView,
    QLabel, QPushButton, QSizePolicy, QSpacerItem,
    QVBoxLayout, QWidget)

from jiaowu.desktop.edit_grid import EditGrid
from jiaowu.desktop.message_bar import MessageBar

class Ui_TypingDifferences(object):
    def setupUi(self, TypingDifferences):
        if not TypingDifferences.objectName():
            TypingDifferences.setObjectName(u"TypingDifferences")
        TypingDifferences.resize(760, 520)
        self.differencesLayout = QVBoxLayout(TypingDifferences)
        self.differencesLayout.setSpacing(8)
        self.differencesLayout.setObjectName(u"differencesLayout")
        self.differencesLayout.setContentsMargins(12, 12, 12, 12)
        self.messageBar = MessageBar(TypingDifferences)
        self.messageBar.setObjectName(u"messageBar")

        self.differencesLayout.addWidget(self.messageBar)

        self.summaryLabel = QLabel(TypingDifferences)
        self.summaryLabel.setObjectName(u"summaryLabel")
        self.summaryLabel.setProperty(u"role", u"section")
        self.summaryLabel.setWordWrap(True)

        self.differencesLayout.addWidget(self.summaryLabel)

        self.differencesGrid = EditGrid(TypingDifferences)
        self.differencesGrid.setObjectName(u"differencesGrid")

        self.differencesLayout.addWidget(self.differencesGrid)

        self.hintLabel = QLabel(TypingDifferences)
        self.hintLabel.setObjectName(u"hintLabel")
        self.hintLabel.setProperty(u"role", u"soft")
        self.hintLabel.setWordWrap(True)

        self.differencesLayout.addWidget(self.hintLabel)

        self.diffButtons = QHBoxLayout()
        self.diffButtons.setSpacing(8)
        self.diffButtons.setObjectName(u"diffButtons")
        self.diffButtons.setContentsMargins(0, 0, 0, 0)
        self.firstButton = QPushButton(TypingDifferences)
        self.firstButton.setObjectName(u"firstButton")
        self.firstButton.setAutoDefault(False)

        self.diffButtons.addWidget(self.firstButton)

        self.secondButton = QPushButton(TypingDifferences)
        self.secondButton.setObjectName(u"secondButton")
        self.secondButton.setAutoDefault(False)

        self.diffButtons.addWidget(self.secondButton)

        self.diffGap = QSpacerItem(20, 4, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.diffButtons.addItem(self.diffGap)

        self.closeButton = QPushButton(TypingDifferences)
        self.closeButton.setObjectName(u"closeButton")
        self.closeButton.setAutoDefault(False)

        self.diffButtons.addWidget(self.closeButton)


        self.differencesLayout.addLayout(self.diffButtons)

        self.differencesLayout.setStretch(2, 1)

        self.retranslateUi(TypingDifferences)

        QMetaObject.connectSlotsByName(TypingDifferences)
    # setupUi

    def retranslateUi(self, TypingDifferences):
        TypingDifferences.setWindowTitle(QCoreApplication.translate("TypingDifferences", u"\u6838\u5bf9\u4e24\u904d\u5f55\u5165", None))
        self.summaryLabel.setText("")
        self.hintLabel.setText(QCoreApplication.translate("TypingDifferences", u"\u5bf9\u7167\u5377\u9762\uff1a\u9009\u4e2d\u51e0\u884c\u540e\u7528\u7b2c\u4e00\u904d\u6216\u7b2c\u4e8c\u904d\uff0c\u6216\u8005\u5728\u201c\u5b9a\u4e3a\u201d\u91cc\u952e\u5165\u6b63\u786e\u7684\u6210\u7ee9\u3002\u5b9a\u4e0b\u6765\u7684\u7acb\u5373\u8fdb\u6210\u7ee9\u3002", None))
        self.firstButton.setText(QCoreApplication.translate("TypingDifferences", u"\u7528\u7b2c\u4e00\u904d", None))
        self.secondButton.setText(QCoreApplication.translate("TypingDifferences", u"\u7528\u7b2c\u4e8c\u904d", None))
        self.closeButton.setText(QCoreApplication.translate("TypingDifferences", u"\u5173\u95ed", None))
    # retranslateUi

