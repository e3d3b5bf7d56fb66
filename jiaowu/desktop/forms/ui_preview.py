# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'preview.ui'
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
    QLabel, QPushButton, QSizePolicy, QSpacerItem,
    QToolButton, QVBoxLayout, QWidget)

from jiaowu.desktop.job_bar import JobBar
from jiaowu.desktop.message_bar import MessageBar
from jiaowu.desktop.pages_view import PagesView

class Ui_PreviewDialog(object):
    def setupUi(self, PreviewDialog):
        if not PreviewDialog.objectName():
            PreviewDialog.setObjectName(u"PreviewDialog")
        PreviewDialog.resize(1000, 700)
        self.previewLayout = QVBoxLayout(PreviewDialog)
        self.previewLayout.setSpacing(0)
        self.previewLayout.setObjectName(u"previewLayout")
        self.previewLayout.setContentsMargins(0, 0, 0, 0)
        self.messageBar = MessageBar(PreviewDialog)
        self.messageBar.setObjectName(u"messageBar")

        self.previewLayout.addWidget(self.messageBar)

        self.toolPanel = QFrame(PreviewDialog)
        self.toolPanel.setObjectName(u"toolPanel")
        self.toolPanel.setProperty(u"role", u"panel")
        self.toolRow = QHBoxLayout(self.toolPanel)
        self.toolRow.setSpacing(8)
        self.toolRow.setObjectName(u"toolRow")
        self.toolRow.setContentsMargins(12, 8, 12, 8)
        self.printButton = QPushButton(self.toolPanel)
        self.printButton.setObjectName(u"printButton")
        self.printButton.setProperty(u"role", u"primary")
        self.printButton.setAutoDefault(False)

        self.toolRow.addWidget(self.printButton)

        self.savePdfButton = QPushButton(self.toolPanel)
        self.savePdfButton.setObjectName(u"savePdfButton")
        self.savePdfButton.setAutoDefault(False)

        self.toolRow.addWidget(self.savePdfButton)

        self.saveExcelButton = QPushButton(self.toolPanel)
        self.saveExcelButton.setObjectName(u"saveExcelButton")
        self.saveExcelButton.setAutoDefault(False)

        self.toolRow.addWidget(self.saveExcelButton)

        self.saveWordButton = QPushButton(self.toolPanel)
        self.saveWordButton.setObjectName(u"saveWordButton")
        self.saveWordButton.setAutoDefault(False)

        self.toolRow.addWidget(self.saveWordButton)

        self.toolGap = QSpacerItem(20, 4, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.toolRow.addItem(self.toolGap)

        self.pageLabel = QLabel(self.toolPanel)
        self.pageLabel.setObjectName(u"pageLabel")
        self.pageLabel.setProperty(u"role", u"soft")

        self.toolRow.addWidget(self.pageLabel)

        self.zoomOutButton = QToolButton(self.toolPanel)
        self.zoomOutButton.setObjectName(u"zoomOutButton")

        self.toolRow.addWidget(self.zoomOutButton)

        self.zoomLabel = QLabel(self.toolPanel)
        self.zoomLabel.setObjectName(u"zoomLabel")
        self.zoomLabel.setMinimumSize(QSize(44, 0))

        self.toolRow.addWidget(self.zoomLabel)

        self.zoomInButton = QToolButton(self.toolPanel)
        self.zoomInButton.setObjectName(u"zoomInButton")

        self.toolRow.addWidget(self.zoomInButton)

        self.fitButton = QToolButton(self.toolPanel)
        self.fitButton.setObjectName(u"fitButton")

        self.toolRow.addWidget(self.fitButton)


        self.previewLayout.addWidget(self.toolPanel)

        self.pagesView = PagesView(PreviewDialog)
        self.pagesView.setObjectName(u"pagesView")

        self.previewLayout.addWidget(self.pagesView)

        self.statusPanel = QFrame(PreviewDialog)
        self.statusPanel.setObjectName(u"statusPanel")
        self.statusPanel.setProperty(u"role", u"panel")
        self.statusRow = QHBoxLayout(self.statusPanel)
        self.statusRow.setSpacing(8)
        self.statusRow.setObjectName(u"statusRow")
        self.statusRow.setContentsMargins(12, 4, 12, 4)
        self.stateLabel = QLabel(self.statusPanel)
        self.stateLabel.setObjectName(u"stateLabel")
        self.stateLabel.setProperty(u"role", u"soft")

        self.statusRow.addWidget(self.stateLabel)

        self.stateGap = QSpacerItem(20, 4, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.statusRow.addItem(self.stateGap)

        self.jobBar = JobBar(self.statusPanel)
        self.jobBar.setObjectName(u"jobBar")

        self.statusRow.addWidget(self.jobBar)


        self.previewLayout.addWidget(self.statusPanel)

        self.previewLayout.setStretch(2, 1)

        self.retranslateUi(PreviewDialog)

        QMetaObject.connectSlotsByName(PreviewDialog)
    # setupUi

    def retranslateUi(self, PreviewDialog):
        PreviewDialog.setWindowTitle(QCoreApplication.translate("PreviewDialog", u"\u9884\u89c8", None))
        self.printButton.setText(QCoreApplication.translate("PreviewDialog", u"\u6253\u5370\u2026", None))
        self.savePdfButton.setText(QCoreApplication.translate("PreviewDialog", u"\u5b58\u4e3a PDF\u2026", None))
        self.saveExcelButton.setText(QCoreApplication.translate("PreviewDialog", u"\u5b58\u4e3a Excel\u2026", None))
        self.saveWordButton.setText(QCoreApplication.translate("PreviewDialog", u"\u5b58\u4e3a Word\u2026", None))
        self.pageLabel.setText("")
        self.zoomOutButton.setText(QCoreApplication.translate("PreviewDialog", u"\u7f29\u5c0f", None))
#if QT_CONFIG(tooltip)
        self.zoomOutButton.setToolTip(QCoreApplication.translate("PreviewDialog", u"\u7f29\u5c0f\uff08Ctrl+-\uff09", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.zoomOutButton.setAccessibleName(QCoreApplication.translate("PreviewDialog", u"\u7f29\u5c0f", None))
#endif // QT_CONFIG(accessibility)
        self.zoomLabel.setText(QCoreApplication.translate("PreviewDialog", u"100%", None))
        self.zoomInButton.setText(QCoreApplication.translate("PreviewDialog", u"\u653e\u5927", None))
#if QT_CONFIG(tooltip)
        self.zoomInButton.setToolTip(QCoreApplication.translate("PreviewDialog", u"\u653e\u5927\uff08Ctrl++\uff09", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.zoomInButton.setAccessibleName(QCoreApplication.translate("PreviewDialog", u"\u653e\u5927", None))
#endif // QT_CONFIG(accessibility)
        self.fitButton.setText(QCoreApplication.translate("PreviewDialog", u"\u9002\u5408\u5bbd\u5ea6", None))
#if QT_CONFIG(tooltip)
        self.fitButton.setToolTip(QCoreApplication.translate("PreviewDialog", u"\u9002\u5408\u5bbd\u5ea6\uff08Ctrl+0\uff09", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.fitButton.setAccessibleName(QCoreApplication.translate("PreviewDialog", u"\u9002\u5408\u5bbd\u5ea6", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.pagesView.setAccessibleName(QCoreApplication.translate("PreviewDialog", u"\u62a5\u544a\u5404\u9875", None))
#endif // QT_CONFIG(accessibility)
        self.stateLabel.setText("")
    # retranslateUi

