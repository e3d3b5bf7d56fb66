# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'imports_dialog.ui'
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
from PySide6.QtWidgets import (QApplication, QDialog, QHBoxLayout, QLabel,
    QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout,
    QWidget)

from jiaowu.desktop.job_bar import JobBar
from jiaowu.desktop.message_bar import MessageBar
from jiaowu.desktop.table_view import TableView

class Ui_ImportsDialog(object):
    def setupUi(self, ImportsDialog):
        if not ImportsDialog.objectName():
            ImportsDialog.setObjectName(u"ImportsDialog")
        ImportsDialog.resize(1040, 520)
        self.importsLayout = QVBoxLayout(ImportsDialog)
        self.importsLayout.setSpacing(0)
        self.importsLayout.setObjectName(u"importsLayout")
        self.importsLayout.setContentsMargins(0, 0, 0, 0)
        self.messageBar = MessageBar(ImportsDialog)
        self.messageBar.setObjectName(u"messageBar")

        self.importsLayout.addWidget(self.messageBar)

        self.importsBody = QWidget(ImportsDialog)
        self.importsBody.setObjectName(u"importsBody")
        self.importsBodyLayout = QVBoxLayout(self.importsBody)
        self.importsBodyLayout.setSpacing(8)
        self.importsBodyLayout.setObjectName(u"importsBodyLayout")
        self.importsBodyLayout.setContentsMargins(12, 8, 12, 12)
        self.importsHint = QLabel(self.importsBody)
        self.importsHint.setObjectName(u"importsHint")
        self.importsHint.setProperty(u"role", u"soft")
        self.importsHint.setWordWrap(True)

        self.importsBodyLayout.addWidget(self.importsHint)

        self.importsTable = TableView(self.importsBody)
        self.importsTable.setObjectName(u"importsTable")

        self.importsBodyLayout.addWidget(self.importsTable)

        self.importsButtons = QHBoxLayout()
        self.importsButtons.setSpacing(8)
        self.importsButtons.setObjectName(u"importsButtons")
        self.importsButtons.setContentsMargins(0, 0, 0, 0)
        self.jobBar = JobBar(self.importsBody)
        self.jobBar.setObjectName(u"jobBar")

        self.importsButtons.addWidget(self.jobBar)

        self.importsGap = QSpacerItem(20, 4, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.importsButtons.addItem(self.importsGap)

        self.undoButton = QPushButton(self.importsBody)
        self.undoButton.setObjectName(u"undoButton")
        self.undoButton.setAutoDefault(False)

        self.importsButtons.addWidget(self.undoButton)

        self.receiptButton = QPushButton(self.importsBody)
        self.receiptButton.setObjectName(u"receiptButton")
        self.receiptButton.setAutoDefault(False)

        self.importsButtons.addWidget(self.receiptButton)

        self.closeButton = QPushButton(self.importsBody)
        self.closeButton.setObjectName(u"closeButton")
        self.closeButton.setProperty(u"role", u"primary")

        self.importsButtons.addWidget(self.closeButton)


        self.importsBodyLayout.addLayout(self.importsButtons)

        self.importsBodyLayout.setStretch(1, 1)

        self.importsLayout.addWidget(self.importsBody)

        self.importsLayout.setStretch(1, 1)

        self.retranslateUi(ImportsDialog)

        self.closeButton.setDefault(True)


        QMetaObject.connectSlotsByName(ImportsDialog)
    # setupUi

    def retranslateUi(self, ImportsDialog):
        ImportsDialog.setWindowTitle(QCoreApplication.translate("ImportsDialog", u"\u5bfc\u5165\u8bb0\u5f55", None))
        self.importsHint.setText(QCoreApplication.translate("ImportsDialog", u"\u6bcf\u4e00\u6b21\u5bfc\u5165\u90fd\u53ef\u4ee5\u539f\u6837\u64a4\u9500\uff0c\u9664\u975e\u4e4b\u540e\u53c8\u6709\u6539\u52a8\uff1b\u64a4\u9500\u8fc7\u7684\u4e5f\u7559\u5728\u8fd9\u91cc\u3002", None))
        self.undoButton.setText(QCoreApplication.translate("ImportsDialog", u"\u64a4\u9500\u8fd9\u6b21\u5bfc\u5165", None))
        self.receiptButton.setText(QCoreApplication.translate("ImportsDialog", u"\u6253\u5370\u56de\u6267\u2026", None))
        self.closeButton.setText(QCoreApplication.translate("ImportsDialog", u"\u5173\u95ed", None))
    # retranslateUi

