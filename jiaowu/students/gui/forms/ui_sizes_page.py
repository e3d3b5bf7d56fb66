# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'sizes_page.ui'
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

class Ui_SizesPage(object):
    def setupUi(self, SizesPage):
        if not SizesPage.objectName():
            SizesPage.setObjectName(u"SizesPage")
        self.sizesLayout = QVBoxLayout(SizesPage)
        self.sizesLayout.setSpacing(8)
        self.sizesLayout.setObjectName(u"sizesLayout")
        self.sizesLayout.setContentsMargins(16, 12, 16, 8)
        self.headRow = QHBoxLayout()
        self.headRow.setSpacing(8)
        self.headRow.setObjectName(u"headRow")
        self.headRow.setContentsMargins(0, 0, 0, 0)
        self.backButton = QPushButton(SizesPage)
        self.backButton.setObjectName(u"backButton")

        self.headRow.addWidget(self.backButton)

        self.titleBox = QVBoxLayout()
        self.titleBox.setSpacing(4)
        self.titleBox.setObjectName(u"titleBox")
        self.titleBox.setContentsMargins(0, 0, 0, 0)
        self.titleLabel = QLabel(SizesPage)
        self.titleLabel.setObjectName(u"titleLabel")
        self.titleLabel.setProperty(u"role", u"title")

        self.titleBox.addWidget(self.titleLabel)

        self.chipsLabel = QLabel(SizesPage)
        self.chipsLabel.setObjectName(u"chipsLabel")
        self.chipsLabel.setProperty(u"role", u"soft")

        self.titleBox.addWidget(self.chipsLabel)


        self.headRow.addLayout(self.titleBox)

        self.headGap = QSpacerItem(20, 4, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.headRow.addItem(self.headGap)

        self.printButton = QPushButton(SizesPage)
        self.printButton.setObjectName(u"printButton")
        self.printButton.setProperty(u"role", u"primary")

        self.headRow.addWidget(self.printButton)


        self.sizesLayout.addLayout(self.headRow)

        self.sizesTable = TableView(SizesPage)
        self.sizesTable.setObjectName(u"sizesTable")

        self.sizesLayout.addWidget(self.sizesTable)

        self.noteLabel = QLabel(SizesPage)
        self.noteLabel.setObjectName(u"noteLabel")
        self.noteLabel.setWordWrap(True)
        self.noteLabel.setProperty(u"role", u"soft")

        self.sizesLayout.addWidget(self.noteLabel)

        self.sizesLayout.setStretch(1, 1)

        self.retranslateUi(SizesPage)

        QMetaObject.connectSlotsByName(SizesPage)
    # setupUi

    def retranslateUi(self, SizesPage):
        self.backButton.setText(QCoreApplication.translate("SizesPage", u"\u8fd4\u56de", None))
        self.titleLabel.setText("")
        self.chipsLabel.setText("")
        self.printButton.setText(QCoreApplication.translate("SizesPage", u"\u6253\u5370 / \u5bfc\u51fa", None))
        self.noteLabel.setText("")
        pass
    # retranslateUi

