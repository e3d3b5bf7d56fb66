# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'workbench.ui'
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
from PySide6.QtWidgets import (QApplication, QGridLayout, QHBoxLayout, QLabel,
    QPushButton, QScrollArea, QSizePolicy, QSpacerItem,
    QVBoxLayout, QWidget)

class Ui_Workbench(object):
    def setupUi(self, Workbench):
        if not Workbench.objectName():
            Workbench.setObjectName(u"Workbench")
        Workbench.resize(1240, 640)
        self.layout = QVBoxLayout(Workbench)
        self.layout.setSpacing(8)
        self.layout.setObjectName(u"layout")
        self.layout.setContentsMargins(12, 12, 12, 12)
        self.headRow = QHBoxLayout()
        self.headRow.setSpacing(8)
        self.headRow.setObjectName(u"headRow")
        self.headRow.setContentsMargins(0, 0, 0, 0)
        self.dayLabel = QLabel(Workbench)
        self.dayLabel.setObjectName(u"dayLabel")
        self.dayLabel.setProperty(u"role", u"title")

        self.headRow.addWidget(self.dayLabel)

        self.weekLabel = QLabel(Workbench)
        self.weekLabel.setObjectName(u"weekLabel")
        self.weekLabel.setProperty(u"role", u"soft")

        self.headRow.addWidget(self.weekLabel)

        self.headSpace = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.headRow.addItem(self.headSpace)

        self.backupStateButton = QPushButton(Workbench)
        self.backupStateButton.setObjectName(u"backupStateButton")
        self.backupStateButton.setProperty(u"role", u"link")

        self.headRow.addWidget(self.backupStateButton)

        self.backupButton = QPushButton(Workbench)
        self.backupButton.setObjectName(u"backupButton")

        self.headRow.addWidget(self.backupButton)

        self.backupMenuButton = QPushButton(Workbench)
        self.backupMenuButton.setObjectName(u"backupMenuButton")

        self.headRow.addWidget(self.backupMenuButton)

        self.addButton = QPushButton(Workbench)
        self.addButton.setObjectName(u"addButton")
        self.addButton.setProperty(u"role", u"primary")

        self.headRow.addWidget(self.addButton)


        self.layout.addLayout(self.headRow)

        self.noticeLabel = QLabel(Workbench)
        self.noticeLabel.setObjectName(u"noticeLabel")
        self.noticeLabel.setWordWrap(True)
        self.noticeLabel.setProperty(u"role", u"soft")

        self.layout.addWidget(self.noticeLabel)

        self.scroll = QScrollArea(Workbench)
        self.scroll.setObjectName(u"scroll")
        self.scroll.setWidgetResizable(True)
        self.cardsBox = QWidget()
        self.cardsBox.setObjectName(u"cardsBox")
        self.cardsGrid = QGridLayout(self.cardsBox)
        self.cardsGrid.setSpacing(8)
        self.cardsGrid.setObjectName(u"cardsGrid")
        self.cardsGrid.setContentsMargins(0, 0, 0, 0)
        self.scroll.setWidget(self.cardsBox)

        self.layout.addWidget(self.scroll)


        self.retranslateUi(Workbench)

        QMetaObject.connectSlotsByName(Workbench)
    # setupUi

    def retranslateUi(self, Workbench):
        self.dayLabel.setText("")
        self.weekLabel.setText("")
        self.backupStateButton.setText(QCoreApplication.translate("Workbench", u"\u8fd8\u6ca1\u6709\u5907\u4efd\u8fc7", None))
#if QT_CONFIG(accessibility)
        self.backupStateButton.setAccessibleName(QCoreApplication.translate("Workbench", u"\u8fd8\u6ca1\u6709\u5907\u4efd\u8fc7", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.backupStateButton.setToolTip(QCoreApplication.translate("Workbench", u"\u6539\u51e0\u5929\u6ca1\u6709\u5907\u4efd\u5c31\u6807\u7ea2", None))
#endif // QT_CONFIG(tooltip)
        self.backupButton.setText(QCoreApplication.translate("Workbench", u"\u5907\u4efd", None))
#if QT_CONFIG(accessibility)
        self.backupButton.setAccessibleName(QCoreApplication.translate("Workbench", u"\u5907\u4efd", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.backupButton.setToolTip(QCoreApplication.translate("Workbench", u"\u628a\u8d44\u6599\u5e93\u4e0e\u9644\u4ef6\u5907\u4efd\u6210\u4e00\u4e2a\u6587\u4ef6\uff0c\u653e\u5728\u4e0a\u6b21\u9009\u7684\u6587\u4ef6\u5939\u91cc\uff08\u5934\u4e00\u6b21\u5148\u9009\uff0c\u6700\u597d\u662f U \u76d8\uff09", None))
#endif // QT_CONFIG(tooltip)
        self.backupMenuButton.setText(QCoreApplication.translate("Workbench", u"\u25be", None))
#if QT_CONFIG(accessibility)
        self.backupMenuButton.setAccessibleName(QCoreApplication.translate("Workbench", u"\u5907\u4efd\u4e0e\u6062\u590d", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.backupMenuButton.setToolTip(QCoreApplication.translate("Workbench", u"\u6362\u4e00\u4e2a\u6587\u4ef6\u5939\u3001\u4ece\u5907\u4efd\u6062\u590d\u3001\u81ea\u52a8\u5907\u4efd", None))
#endif // QT_CONFIG(tooltip)
        self.addButton.setText(QCoreApplication.translate("Workbench", u"\u65b0\u5efa\u4e00\u4ef6\u4e8b\u2026", None))
#if QT_CONFIG(accessibility)
        self.addButton.setAccessibleName(QCoreApplication.translate("Workbench", u"\u65b0\u5efa\u4e00\u4ef6\u4e8b\u2026", None))
#endif // QT_CONFIG(accessibility)
        self.noticeLabel.setText("")
#if QT_CONFIG(accessibility)
        self.scroll.setAccessibleName(QCoreApplication.translate("Workbench", u"\u4eca\u5929\u8981\u770b\u7684", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi

