# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'rectify_page.ui'
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
from PySide6.QtWidgets import (QApplication, QComboBox, QFrame, QHBoxLayout,
    QLabel, QPushButton, QSizePolicy, QSpacerItem,
    QVBoxLayout, QWidget)

from jiaowu.desktop.table_view import TableView

class Ui_RectifyPage(object):
    def setupUi(self, RectifyPage):
        if not RectifyPage.objectName():
            RectifyPage.setObjectName(u"RectifyPage")
        self.rectifyLayout = QVBoxLayout(RectifyPage)
        self.rectifyLayout.setSpacing(8)
        self.rectifyLayout.setObjectName(u"rectifyLayout")
        self.rectifyLayout.setContentsMargins(16, 8, 16, 8)
        self.headRow = QHBoxLayout()
        self.headRow.setSpacing(8)
        self.headRow.setObjectName(u"headRow")
        self.headRow.setContentsMargins(0, 0, 0, 0)
        self.factsLabel = QLabel(RectifyPage)
        self.factsLabel.setObjectName(u"factsLabel")
        self.factsLabel.setProperty(u"role", u"section")

        self.headRow.addWidget(self.factsLabel)

        self.overdueLabel = QLabel(RectifyPage)
        self.overdueLabel.setObjectName(u"overdueLabel")

        self.headRow.addWidget(self.overdueLabel)

        self.scopeBox = QComboBox(RectifyPage)
        self.scopeBox.setObjectName(u"scopeBox")

        self.headRow.addWidget(self.scopeBox)

        self.headGap = QSpacerItem(20, 4, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.headRow.addItem(self.headGap)

        self.printButton = QPushButton(RectifyPage)
        self.printButton.setObjectName(u"printButton")

        self.headRow.addWidget(self.printButton)

        self.issueButton = QPushButton(RectifyPage)
        self.issueButton.setObjectName(u"issueButton")
        self.issueButton.setProperty(u"role", u"primary")

        self.headRow.addWidget(self.issueButton)


        self.rectifyLayout.addLayout(self.headRow)

        self.actRow = QHBoxLayout()
        self.actRow.setSpacing(8)
        self.actRow.setObjectName(u"actRow")
        self.actRow.setContentsMargins(0, 0, 0, 0)
        self.hintLabel = QLabel(RectifyPage)
        self.hintLabel.setObjectName(u"hintLabel")
        self.hintLabel.setProperty(u"role", u"soft")

        self.actRow.addWidget(self.hintLabel)

        self.actGap = QSpacerItem(20, 4, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.actRow.addItem(self.actGap)

        self.signButton = QPushButton(RectifyPage)
        self.signButton.setObjectName(u"signButton")

        self.actRow.addWidget(self.signButton)

        self.submitButton = QPushButton(RectifyPage)
        self.submitButton.setObjectName(u"submitButton")

        self.actRow.addWidget(self.submitButton)

        self.reviewButton = QPushButton(RectifyPage)
        self.reviewButton.setObjectName(u"reviewButton")

        self.actRow.addWidget(self.reviewButton)

        self.closeButton = QPushButton(RectifyPage)
        self.closeButton.setObjectName(u"closeButton")

        self.actRow.addWidget(self.closeButton)

        self.takeBackButton = QPushButton(RectifyPage)
        self.takeBackButton.setObjectName(u"takeBackButton")

        self.actRow.addWidget(self.takeBackButton)


        self.rectifyLayout.addLayout(self.actRow)

        self.noticesTable = TableView(RectifyPage)
        self.noticesTable.setObjectName(u"noticesTable")

        self.rectifyLayout.addWidget(self.noticesTable)

        self.detailPanel = QFrame(RectifyPage)
        self.detailPanel.setObjectName(u"detailPanel")
        self.detailPanel.setProperty(u"role", u"panel")
        self.detailLayout = QVBoxLayout(self.detailPanel)
        self.detailLayout.setSpacing(4)
        self.detailLayout.setObjectName(u"detailLayout")
        self.detailLayout.setContentsMargins(12, 8, 12, 8)
        self.detailTitle = QLabel(self.detailPanel)
        self.detailTitle.setObjectName(u"detailTitle")
        self.detailTitle.setProperty(u"role", u"section")

        self.detailLayout.addWidget(self.detailTitle)

        self.detailLabel = QLabel(self.detailPanel)
        self.detailLabel.setObjectName(u"detailLabel")
        self.detailLabel.setWordWrap(True)

        self.detailLayout.addWidget(self.detailLabel)

        self.stepsLabel = QLabel(self.detailPanel)
        self.stepsLabel.setObjectName(u"stepsLabel")
        self.stepsLabel.setProperty(u"role", u"soft")
        self.stepsLabel.setWordWrap(True)

        self.detailLayout.addWidget(self.stepsLabel)


        self.rectifyLayout.addWidget(self.detailPanel)

        self.rectifyLayout.setStretch(2, 1)

        self.retranslateUi(RectifyPage)

        QMetaObject.connectSlotsByName(RectifyPage)
    # setupUi

    def retranslateUi(self, RectifyPage):
        self.factsLabel.setText("")
        self.overdueLabel.setText("")
        self.printButton.setText(QCoreApplication.translate("RectifyPage", u"\u6253\u5370 / \u5bfc\u51fa", None))
        self.issueButton.setText(QCoreApplication.translate("RectifyPage", u"\u53d1\u6574\u6539\u901a\u77e5\u5355\u2026", None))
        self.hintLabel.setText(QCoreApplication.translate("RectifyPage", u"\u9009\u4e2d\u6574\u6539\u5355\uff0c\u518d\u8bb0\u4e0b\u8d70\u5230\u54ea\u4e00\u6b65\u3002", None))
        self.signButton.setText(QCoreApplication.translate("RectifyPage", u"\u5df2\u7b7e\u6536", None))
        self.submitButton.setText(QCoreApplication.translate("RectifyPage", u"\u63d0\u4ea4\u8bf4\u660e\u2026", None))
        self.reviewButton.setText(QCoreApplication.translate("RectifyPage", u"\u590d\u67e5\u2026", None))
        self.closeButton.setText(QCoreApplication.translate("RectifyPage", u"\u5173\u95ed", None))
        self.takeBackButton.setText(QCoreApplication.translate("RectifyPage", u"\u64a4\u56de", None))
        self.detailTitle.setText("")
        self.detailLabel.setText("")
        self.stepsLabel.setText("")
        pass
    # retranslateUi

