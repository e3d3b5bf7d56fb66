# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'ledger_page.ui'
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
from PySide6.QtWidgets import (QApplication, QComboBox, QHBoxLayout, QLabel,
    QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout,
    QWidget)

from jiaowu.desktop.table_view import TableView

class Ui_LedgerPage(object):
    def setupUi(self, LedgerPage):
        if not LedgerPage.objectName():
            LedgerPage.setObjectName(u"LedgerPage")
        self.ledgerLayout = QVBoxLayout(LedgerPage)
        self.ledgerLayout.setSpacing(8)
        self.ledgerLayout.setObjectName(u"ledgerLayout")
        self.ledgerLayout.setContentsMargins(16, 12, 16, 8)
        self.headRow = QHBoxLayout()
        self.headRow.setSpacing(8)
        self.headRow.setObjectName(u"headRow")
        self.headRow.setContentsMargins(0, 0, 0, 0)
        self.backButton = QPushButton(LedgerPage)
        self.backButton.setObjectName(u"backButton")

        self.headRow.addWidget(self.backButton)

        self.titleBox = QVBoxLayout()
        self.titleBox.setSpacing(4)
        self.titleBox.setObjectName(u"titleBox")
        self.titleBox.setContentsMargins(0, 0, 0, 0)
        self.titleLabel = QLabel(LedgerPage)
        self.titleLabel.setObjectName(u"titleLabel")
        self.titleLabel.setProperty(u"role", u"title")

        self.titleBox.addWidget(self.titleLabel)

        self.chipsLabel = QLabel(LedgerPage)
        self.chipsLabel.setObjectName(u"chipsLabel")
        self.chipsLabel.setProperty(u"role", u"soft")

        self.titleBox.addWidget(self.chipsLabel)


        self.headRow.addLayout(self.titleBox)

        self.headGap = QSpacerItem(20, 4, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.headRow.addItem(self.headGap)

        self.termLabel = QLabel(LedgerPage)
        self.termLabel.setObjectName(u"termLabel")

        self.headRow.addWidget(self.termLabel)

        self.termBox = QComboBox(LedgerPage)
        self.termBox.setObjectName(u"termBox")

        self.headRow.addWidget(self.termBox)

        self.kindLabel = QLabel(LedgerPage)
        self.kindLabel.setObjectName(u"kindLabel")

        self.headRow.addWidget(self.kindLabel)

        self.kindBox = QComboBox(LedgerPage)
        self.kindBox.setObjectName(u"kindBox")

        self.headRow.addWidget(self.kindBox)

        self.handleButton = QPushButton(LedgerPage)
        self.handleButton.setObjectName(u"handleButton")

        self.headRow.addWidget(self.handleButton)

        self.printButton = QPushButton(LedgerPage)
        self.printButton.setObjectName(u"printButton")
        self.printButton.setProperty(u"role", u"primary")

        self.headRow.addWidget(self.printButton)


        self.ledgerLayout.addLayout(self.headRow)

        self.ledgerTable = TableView(LedgerPage)
        self.ledgerTable.setObjectName(u"ledgerTable")

        self.ledgerLayout.addWidget(self.ledgerTable)

        self.ledgerLayout.setStretch(1, 1)
#if QT_CONFIG(shortcut)
        self.termLabel.setBuddy(self.termBox)
        self.kindLabel.setBuddy(self.kindBox)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(LedgerPage)

        QMetaObject.connectSlotsByName(LedgerPage)
    # setupUi

    def retranslateUi(self, LedgerPage):
        self.backButton.setText(QCoreApplication.translate("LedgerPage", u"\u8fd4\u56de", None))
        self.titleLabel.setText("")
        self.chipsLabel.setText("")
        self.termLabel.setText(QCoreApplication.translate("LedgerPage", u"\u5b66\u671f", None))
#if QT_CONFIG(accessibility)
        self.termBox.setAccessibleName(QCoreApplication.translate("LedgerPage", u"\u5b66\u671f", None))
#endif // QT_CONFIG(accessibility)
        self.kindLabel.setText(QCoreApplication.translate("LedgerPage", u"\u53d8\u52a8", None))
#if QT_CONFIG(accessibility)
        self.kindBox.setAccessibleName(QCoreApplication.translate("LedgerPage", u"\u53d8\u52a8\u7684\u79cd\u7c7b", None))
#endif // QT_CONFIG(accessibility)
        self.handleButton.setText(QCoreApplication.translate("LedgerPage", u"\u529e\u7406\u8fdb\u5ea6\u2026", None))
        self.printButton.setText(QCoreApplication.translate("LedgerPage", u"\u6253\u5370 / \u5bfc\u51fa", None))
        pass
    # retranslateUi

