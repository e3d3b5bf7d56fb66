# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'tab.ui'
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
    QHeaderView, QLabel, QPushButton, QSizePolicy,
    QSpacerItem, QSplitter, QStackedWidget, QTabWidget,
    QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget)

from jiaowu.desktop.empty_page import EmptyPage

class Ui_ScoresTab(object):
    def setupUi(self, ScoresTab):
        if not ScoresTab.objectName():
            ScoresTab.setObjectName(u"ScoresTab")
        ScoresTab.resize(1240, 640)
        ScoresTab.setAcceptDrops(True)
        self.tabLayout = QVBoxLayout(ScoresTab)
        self.tabLayout.setSpacing(0)
        self.tabLayout.setObjectName(u"tabLayout")
        self.tabLayout.setContentsMargins(0, 0, 0, 0)
        self.splitter = QSplitter(ScoresTab)
        self.splitter.setObjectName(u"splitter")
        self.splitter.setOrientation(Qt.Orientation.Horizontal)
        self.splitter.setChildrenCollapsible(False)
        self.examsPanel = QFrame(self.splitter)
        self.examsPanel.setObjectName(u"examsPanel")
        self.examsPanel.setProperty(u"role", u"panel")
        self.examsPanel.setMinimumSize(QSize(180, 0))
        self.examsLayout = QVBoxLayout(self.examsPanel)
        self.examsLayout.setSpacing(8)
        self.examsLayout.setObjectName(u"examsLayout")
        self.examsLayout.setContentsMargins(12, 12, 4, 8)
        self.examsLabel = QLabel(self.examsPanel)
        self.examsLabel.setObjectName(u"examsLabel")
        self.examsLabel.setProperty(u"role", u"section")

        self.examsLayout.addWidget(self.examsLabel)

        self.examsTree = QTreeWidget(self.examsPanel)
        self.examsTree.setObjectName(u"examsTree")
        self.examsTree.setProperty(u"role", u"side")
        self.examsTree.setRootIsDecorated(False)
        self.examsTree.setIndentation(8)
        self.examsTree.setHeaderHidden(True)
        self.examsTree.setUniformRowHeights(False)
        self.examsTree.setTextElideMode(Qt.TextElideMode.ElideRight)

        self.examsLayout.addWidget(self.examsTree)

        self.splitter.addWidget(self.examsPanel)
        self.stack = QStackedWidget(self.splitter)
        self.stack.setObjectName(u"stack")
        self.emptyPage = EmptyPage()
        self.emptyPage.setObjectName(u"emptyPage")
        self.stack.addWidget(self.emptyPage)
        self.waitPage = EmptyPage()
        self.waitPage.setObjectName(u"waitPage")
        self.stack.addWidget(self.waitPage)
        self.examPage = QWidget()
        self.examPage.setObjectName(u"examPage")
        self.examLayout = QVBoxLayout(self.examPage)
        self.examLayout.setSpacing(8)
        self.examLayout.setObjectName(u"examLayout")
        self.examLayout.setContentsMargins(16, 12, 16, 8)
        self.headRow = QHBoxLayout()
        self.headRow.setSpacing(8)
        self.headRow.setObjectName(u"headRow")
        self.headRow.setContentsMargins(0, 0, 0, 0)
        self.titleBox = QVBoxLayout()
        self.titleBox.setSpacing(4)
        self.titleBox.setObjectName(u"titleBox")
        self.titleBox.setContentsMargins(0, 0, 0, 0)
        self.titleLabel = QLabel(self.examPage)
        self.titleLabel.setObjectName(u"titleLabel")
        self.titleLabel.setMinimumSize(QSize(240, 0))
        self.titleLabel.setProperty(u"role", u"title")

        self.titleBox.addWidget(self.titleLabel)

        self.chipsRow = QHBoxLayout()
        self.chipsRow.setSpacing(8)
        self.chipsRow.setObjectName(u"chipsRow")
        self.chipsRow.setContentsMargins(0, 0, 0, 0)
        self.chipsLabel = QLabel(self.examPage)
        self.chipsLabel.setObjectName(u"chipsLabel")
        self.chipsLabel.setMinimumSize(QSize(240, 0))
        self.chipsLabel.setProperty(u"role", u"soft")

        self.chipsRow.addWidget(self.chipsLabel)

        self.chipsGap = QSpacerItem(20, 4, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.chipsRow.addItem(self.chipsGap)


        self.titleBox.addLayout(self.chipsRow)


        self.headRow.addLayout(self.titleBox)

        self.headGap = QSpacerItem(20, 4, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.headRow.addItem(self.headGap)

        self.gradeLabel = QLabel(self.examPage)
        self.gradeLabel.setObjectName(u"gradeLabel")

        self.headRow.addWidget(self.gradeLabel)

        self.gradeBox = QComboBox(self.examPage)
        self.gradeBox.setObjectName(u"gradeBox")

        self.headRow.addWidget(self.gradeBox)

        self.importButton = QPushButton(self.examPage)
        self.importButton.setObjectName(u"importButton")

        self.headRow.addWidget(self.importButton)

        self.moreButton = QPushButton(self.examPage)
        self.moreButton.setObjectName(u"moreButton")

        self.headRow.addWidget(self.moreButton)

        self.reportsButton = QPushButton(self.examPage)
        self.reportsButton.setObjectName(u"reportsButton")
        self.reportsButton.setProperty(u"role", u"primary")

        self.headRow.addWidget(self.reportsButton)


        self.examLayout.addLayout(self.headRow)

        self.pages = QTabWidget(self.examPage)
        self.pages.setObjectName(u"pages")
        self.pages.setDocumentMode(True)

        self.examLayout.addWidget(self.pages)

        self.stack.addWidget(self.examPage)
        self.splitter.addWidget(self.stack)

        self.tabLayout.addWidget(self.splitter)

#if QT_CONFIG(shortcut)
        self.gradeLabel.setBuddy(self.gradeBox)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(ScoresTab)

        QMetaObject.connectSlotsByName(ScoresTab)
    # setupUi

    def retranslateUi(self, ScoresTab):
        ScoresTab.setWindowTitle(QCoreApplication.translate("ScoresTab", u"\u6210\u7ee9\u5206\u6790", None))
        self.examsLabel.setText(QCoreApplication.translate("ScoresTab", u"\u8003\u8bd5", None))
        ___qtreewidgetitem = self.examsTree.headerItem()
        ___qtreewidgetitem.setText(0, QCoreApplication.translate("ScoresTab", u"\u8003\u8bd5", None))
#if QT_CONFIG(accessibility)
        self.examsTree.setAccessibleName(QCoreApplication.translate("ScoresTab", u"\u8003\u8bd5\uff0c\u6309\u5b66\u671f", None))
#endif // QT_CONFIG(accessibility)
        self.titleLabel.setText("")
        self.chipsLabel.setText("")
        self.gradeLabel.setText(QCoreApplication.translate("ScoresTab", u"\u5e74\u7ea7", None))
#if QT_CONFIG(accessibility)
        self.gradeBox.setAccessibleName(QCoreApplication.translate("ScoresTab", u"\u5e74\u7ea7", None))
#endif // QT_CONFIG(accessibility)
        self.importButton.setText(QCoreApplication.translate("ScoresTab", u"\u5bfc\u5165\u6210\u7ee9", None))
        self.moreButton.setText(QCoreApplication.translate("ScoresTab", u"\u66f4\u591a \u25be", None))
        self.reportsButton.setText(QCoreApplication.translate("ScoresTab", u"\u6253\u5370 / \u5bfc\u51fa \u25be", None))
#if QT_CONFIG(accessibility)
        self.pages.setAccessibleName(QCoreApplication.translate("ScoresTab", u"\u6210\u7ee9\u5206\u6790\u5404\u9875", None))
#endif // QT_CONFIG(accessibility)
    # retranslateUi

