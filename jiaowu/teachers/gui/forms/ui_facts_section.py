# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'facts_section.ui'
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
from PySide6.QtWidgets import (QApplication, QFrame, QLabel, QScrollArea,
    QSizePolicy, QVBoxLayout, QWidget)

class Ui_FactsSection(object):
    def setupUi(self, FactsSection):
        if not FactsSection.objectName():
            FactsSection.setObjectName(u"FactsSection")
        self.factsLayout = QVBoxLayout(FactsSection)
        self.factsLayout.setSpacing(8)
        self.factsLayout.setObjectName(u"factsLayout")
        self.factsLayout.setContentsMargins(0, 4, 0, 0)
        self.hintLabel = QLabel(FactsSection)
        self.hintLabel.setObjectName(u"hintLabel")
        self.hintLabel.setProperty(u"role", u"soft")

        self.factsLayout.addWidget(self.hintLabel)

        self.area = QScrollArea(FactsSection)
        self.area.setObjectName(u"area")
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.inside = QWidget()
        self.inside.setObjectName(u"inside")
        self.area.setWidget(self.inside)

        self.factsLayout.addWidget(self.area)

        self.factsLayout.setStretch(1, 1)

        self.retranslateUi(FactsSection)

        QMetaObject.connectSlotsByName(FactsSection)
    # setupUi

    def retranslateUi(self, FactsSection):
        self.hintLabel.setText(QCoreApplication.translate("FactsSection", u"\u6362\u4e86\u5c31\u767b\u8bb0\u65b0\u7684\uff0c\u539f\u6765\u7684\u5230\u524d\u4e00\u5929\u4e3a\u6b62\uff1b\u7ecf\u8fc7\u90fd\u7559\u7740\uff0c\u70b9\u4e00\u6761\u53ef\u4ee5\u6539\u6b63\u6216\u5220\u53bb\u3002", None))
        pass
    # retranslateUi

