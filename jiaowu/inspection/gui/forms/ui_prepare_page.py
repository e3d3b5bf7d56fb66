# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'prepare_page.ui'
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

class Ui_PreparePage(object):
    def setupUi(self, PreparePage):
        if not PreparePage.objectName():
            PreparePage.setObjectName(u"PreparePage")
        self.prepareLayout = QVBoxLayout(PreparePage)
        self.prepareLayout.setSpacing(8)
        self.prepareLayout.setObjectName(u"prepareLayout")
        self.prepareLayout.setContentsMargins(0, 8, 0, 0)
        self.facetsRow = QHBoxLayout()
        self.facetsRow.setSpacing(8)
        self.facetsRow.setObjectName(u"facetsRow")
        self.facetsRow.setContentsMargins(0, 0, 0, 0)
        self.facetsLabel = QLabel(PreparePage)
        self.facetsLabel.setObjectName(u"facetsLabel")
        self.facetsLabel.setWordWrap(True)

        self.facetsRow.addWidget(self.facetsLabel)

        self.facetsGap = QSpacerItem(20, 4, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.facetsRow.addItem(self.facetsGap)

        self.editRoundButton = QPushButton(PreparePage)
        self.editRoundButton.setObjectName(u"editRoundButton")

        self.facetsRow.addWidget(self.editRoundButton)

        self.nextButton = QPushButton(PreparePage)
        self.nextButton.setObjectName(u"nextButton")
        self.nextButton.setProperty(u"role", u"primary")

        self.facetsRow.addWidget(self.nextButton)

        self.facetsRow.setStretch(0, 1)

        self.prepareLayout.addLayout(self.facetsRow)

        self.drawLabel = QLabel(PreparePage)
        self.drawLabel.setObjectName(u"drawLabel")
        self.drawLabel.setProperty(u"role", u"soft")
        self.drawLabel.setWordWrap(True)

        self.prepareLayout.addWidget(self.drawLabel)

        self.targetsHead = QHBoxLayout()
        self.targetsHead.setSpacing(8)
        self.targetsHead.setObjectName(u"targetsHead")
        self.targetsHead.setContentsMargins(0, 0, 0, 0)
        self.targetsLabel = QLabel(PreparePage)
        self.targetsLabel.setObjectName(u"targetsLabel")
        self.targetsLabel.setProperty(u"role", u"section")

        self.targetsHead.addWidget(self.targetsLabel)

        self.targetsGap = QSpacerItem(20, 4, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.targetsHead.addItem(self.targetsGap)

        self.addButton = QPushButton(PreparePage)
        self.addButton.setObjectName(u"addButton")

        self.targetsHead.addWidget(self.addButton)

        self.removeButton = QPushButton(PreparePage)
        self.removeButton.setObjectName(u"removeButton")

        self.targetsHead.addWidget(self.removeButton)

        self.assignButton = QPushButton(PreparePage)
        self.assignButton.setObjectName(u"assignButton")

        self.targetsHead.addWidget(self.assignButton)


        self.prepareLayout.addLayout(self.targetsHead)

        self.targetsTable = TableView(PreparePage)
        self.targetsTable.setObjectName(u"targetsTable")

        self.prepareLayout.addWidget(self.targetsTable)

        self.prepareLayout.setStretch(3, 1)

        self.retranslateUi(PreparePage)

        QMetaObject.connectSlotsByName(PreparePage)
    # setupUi

    def retranslateUi(self, PreparePage):
        self.facetsLabel.setText("")
        self.editRoundButton.setText(QCoreApplication.translate("PreparePage", u"\u4fee\u6539\u2026", None))
        self.nextButton.setText(QCoreApplication.translate("PreparePage", u"\u53bb\u6253\u5370\u68c0\u67e5\u8868", None))
        self.drawLabel.setText("")
        self.targetsLabel.setText(QCoreApplication.translate("PreparePage", u"\u540d\u5355", None))
        self.addButton.setText(QCoreApplication.translate("PreparePage", u"\u6dfb\u52a0\u6559\u5e08\u2026", None))
        self.removeButton.setText(QCoreApplication.translate("PreparePage", u"\u4ece\u540d\u5355\u53bb\u6389", None))
        self.assignButton.setText(QCoreApplication.translate("PreparePage", u"\u5206\u6d3e\u68c0\u67e5\u4eba\u2026", None))
        pass
    # retranslateUi

