# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'handin_page.ui'
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
    QSizePolicy, QVBoxLayout, QWidget)

from jiaowu.desktop.table_view import TableView

class Ui_HandinPage(object):
    def setupUi(self, HandinPage):
        if not HandinPage.objectName():
            HandinPage.setObjectName(u"HandinPage")
        self.handinLayout = QVBoxLayout(HandinPage)
        self.handinLayout.setSpacing(8)
        self.handinLayout.setObjectName(u"handinLayout")
        self.handinLayout.setContentsMargins(16, 12, 16, 8)
        self.handinRow = QHBoxLayout()
        self.handinRow.setSpacing(8)
        self.handinRow.setObjectName(u"handinRow")
        self.handinRow.setContentsMargins(0, 0, 0, 0)
        self.handinHintLabel = QLabel(HandinPage)
        self.handinHintLabel.setObjectName(u"handinHintLabel")
        self.handinHintLabel.setProperty(u"role", u"soft")
        self.handinHintLabel.setWordWrap(True)

        self.handinRow.addWidget(self.handinHintLabel)

        self.returnFolderButton = QPushButton(HandinPage)
        self.returnFolderButton.setObjectName(u"returnFolderButton")

        self.handinRow.addWidget(self.returnFolderButton)

        self.returnFilesButton = QPushButton(HandinPage)
        self.returnFilesButton.setObjectName(u"returnFilesButton")

        self.handinRow.addWidget(self.returnFilesButton)

        self.issueButton = QPushButton(HandinPage)
        self.issueButton.setObjectName(u"issueButton")
        self.issueButton.setProperty(u"role", u"primary")

        self.handinRow.addWidget(self.issueButton)

        self.handinRow.setStretch(0, 1)

        self.handinLayout.addLayout(self.handinRow)

        self.handinTable = TableView(HandinPage)
        self.handinTable.setObjectName(u"handinTable")

        self.handinLayout.addWidget(self.handinTable)

        self.handinSummaryLabel = QLabel(HandinPage)
        self.handinSummaryLabel.setObjectName(u"handinSummaryLabel")
        self.handinSummaryLabel.setWordWrap(True)
        self.handinSummaryLabel.setProperty(u"role", u"soft")

        self.handinLayout.addWidget(self.handinSummaryLabel)

        self.handinLayout.setStretch(1, 1)

        self.retranslateUi(HandinPage)

        QMetaObject.connectSlotsByName(HandinPage)
    # setupUi

    def retranslateUi(self, HandinPage):
        self.handinHintLabel.setText(QCoreApplication.translate("HandinPage", u"\u6750\u6599\u8868\u53d1\u7ed9\u6559\u5e08\u7528 U \u76d8\u5e26\u8d70\u586b\u5199\uff0c\u4ea4\u56de\u6765\u5148\u770b\u6e05\u6539\u4e86\u4ec0\u4e48\u518d\u6536\u4e0b\uff0c\u4ec0\u4e48\u4e5f\u4e0d\u4f1a\u6084\u6084\u8986\u76d6\u3002", None))
        self.returnFolderButton.setText(QCoreApplication.translate("HandinPage", u"\u6536\u56de\u6587\u4ef6\u5939\u2026", None))
        self.returnFilesButton.setText(QCoreApplication.translate("HandinPage", u"\u6536\u56de\u538b\u7f29\u5305\u6216 Excel\u2026", None))
        self.issueButton.setText(QCoreApplication.translate("HandinPage", u"\u53d1\u51fa\u6750\u6599\u5305\u2026", None))
        self.handinSummaryLabel.setText("")
        pass
    # retranslateUi

