# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'import_files_step.ui'
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
from PySide6.QtWidgets import (QApplication, QHBoxLayout, QHeaderView, QLabel,
    QPushButton, QSizePolicy, QSpacerItem, QSplitter,
    QTreeWidgetItem, QVBoxLayout, QWidget)

from jiaowu.scores.gui.import_steps.sheet_preview import SheetPreview
from jiaowu.scores.gui.sheets_tree import SheetsTree

class Ui_FilesStep(object):
    def setupUi(self, FilesStep):
        if not FilesStep.objectName():
            FilesStep.setObjectName(u"FilesStep")
        self.filesLayout = QVBoxLayout(FilesStep)
        self.filesLayout.setSpacing(8)
        self.filesLayout.setObjectName(u"filesLayout")
        self.filesLayout.setContentsMargins(0, 0, 0, 0)
        self.splitter = QSplitter(FilesStep)
        self.splitter.setObjectName(u"splitter")
        self.splitter.setOrientation(Qt.Orientation.Horizontal)
        self.splitter.setChildrenCollapsible(False)
        self.filesPanel = QWidget(self.splitter)
        self.filesPanel.setObjectName(u"filesPanel")
        self.filesPanelLayout = QVBoxLayout(self.filesPanel)
        self.filesPanelLayout.setSpacing(8)
        self.filesPanelLayout.setObjectName(u"filesPanelLayout")
        self.filesPanelLayout.setContentsMargins(12, 8, 0, 8)
        self.filesTitle = QLabel(self.filesPanel)
        self.filesTitle.setObjectName(u"filesTitle")
        self.filesTitle.setProperty(u"role", u"section")

        self.filesPanelLayout.addWidget(self.filesTitle)

        self.filesHint = QLabel(self.filesPanel)
        self.filesHint.setObjectName(u"filesHint")
        self.filesHint.setProperty(u"role", u"soft")
        self.filesHint.setWordWrap(True)

        self.filesPanelLayout.addWidget(self.filesHint)

        self.sheetsTree = SheetsTree(self.filesPanel)
        self.sheetsTree.setObjectName(u"sheetsTree")
        self.sheetsTree.setWordWrap(True)
        self.sheetsTree.setIndentation(14)
        self.sheetsTree.setUniformRowHeights(False)

        self.filesPanelLayout.addWidget(self.sheetsTree)

        self.filesButtons = QHBoxLayout()
        self.filesButtons.setSpacing(8)
        self.filesButtons.setObjectName(u"filesButtons")
        self.filesButtons.setContentsMargins(0, 0, 0, 0)
        self.addFilesButton = QPushButton(self.filesPanel)
        self.addFilesButton.setObjectName(u"addFilesButton")
        self.addFilesButton.setAutoDefault(False)

        self.filesButtons.addWidget(self.addFilesButton)

        self.removeFileButton = QPushButton(self.filesPanel)
        self.removeFileButton.setObjectName(u"removeFileButton")
        self.removeFileButton.setAutoDefault(False)

        self.filesButtons.addWidget(self.removeFileButton)

        self.filesGap = QSpacerItem(20, 4, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.filesButtons.addItem(self.filesGap)


        self.filesPanelLayout.addLayout(self.filesButtons)

        self.splitter.addWidget(self.filesPanel)
        self.preview = SheetPreview(self.splitter)
        self.preview.setObjectName(u"preview")
        self.splitter.addWidget(self.preview)

        self.filesLayout.addWidget(self.splitter)


        self.retranslateUi(FilesStep)

        QMetaObject.connectSlotsByName(FilesStep)
    # setupUi

    def retranslateUi(self, FilesStep):
        self.filesTitle.setText(QCoreApplication.translate("FilesStep", u"\u6587\u4ef6\u4e0e\u5de5\u4f5c\u8868", None))
        self.filesHint.setText(QCoreApplication.translate("FilesStep", u"\u6253\u52fe\u7684\u8868\u624d\u5bfc\u5165\uff1b\u6ca1\u6709\u7528\u4e0a\u7684\u5199\u660e\u539f\u56e0\u3002\u6587\u4ef6\u4e5f\u53ef\u4ee5\u62d6\u8fdb\u6765\u3002", None))
        ___qtreewidgetitem = self.sheetsTree.headerItem()
        ___qtreewidgetitem.setText(1, QCoreApplication.translate("FilesStep", u"\u600e\u6837\u8bfb", None))
        ___qtreewidgetitem.setText(0, QCoreApplication.translate("FilesStep", u"\u5de5\u4f5c\u8868", None))
#if QT_CONFIG(accessibility)
        self.sheetsTree.setAccessibleName(QCoreApplication.translate("FilesStep", u"\u6587\u4ef6\u4e0e\u5de5\u4f5c\u8868\uff0c\u6253\u52fe\u7684\u624d\u7528", None))
#endif // QT_CONFIG(accessibility)
        self.addFilesButton.setText(QCoreApplication.translate("FilesStep", u"\u518d\u52a0\u6587\u4ef6\u2026", None))
        self.removeFileButton.setText(QCoreApplication.translate("FilesStep", u"\u53bb\u6389\u8fd9\u4e2a\u6587\u4ef6", None))
        pass
    # retranslateUi

