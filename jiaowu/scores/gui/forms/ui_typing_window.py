# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'typing_window.ui'
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
from PySide6.QtWidgets import (QApplication, QComboBox, QDialog, QHBoxLayout,
    QHeaderView, QLabel, QLineEdit, QPushButton,
    QSizePolicy, QSpacerItem, QSplitter, QTreeWidget,
    QTreeWidgetItem, QVBoxLayout, QWidget)

from jiaowu.desktop.edit_grid import EditGrid
from jiaowu.desktop.message_bar import MessageBar

class Ui_TypingWindow(object):
    def setupUi(self, TypingWindow):
        if not TypingWindow.objectName():
            TypingWindow.setObjectName(u"TypingWindow")
        TypingWindow.resize(1180, 680)
        self.typingLayout = QVBoxLayout(TypingWindow)
        self.typingLayout.setSpacing(8)
        self.typingLayout.setObjectName(u"typingLayout")
        self.typingLayout.setContentsMargins(12, 12, 12, 12)
        self.messageBar = MessageBar(TypingWindow)
        self.messageBar.setObjectName(u"messageBar")

        self.typingLayout.addWidget(self.messageBar)

        self.topRow = QHBoxLayout()
        self.topRow.setSpacing(8)
        self.topRow.setObjectName(u"topRow")
        self.topRow.setContentsMargins(0, 0, 0, 0)
        self.titleLabel = QLabel(TypingWindow)
        self.titleLabel.setObjectName(u"titleLabel")
        self.titleLabel.setProperty(u"role", u"section")

        self.topRow.addWidget(self.titleLabel)

        self.topGap = QSpacerItem(20, 4, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.topRow.addItem(self.topGap)

        self.turnLabel = QLabel(TypingWindow)
        self.turnLabel.setObjectName(u"turnLabel")

        self.topRow.addWidget(self.turnLabel)

        self.turnBox = QComboBox(TypingWindow)
        self.turnBox.setObjectName(u"turnBox")

        self.topRow.addWidget(self.turnBox)

        self.typistLabel = QLabel(TypingWindow)
        self.typistLabel.setObjectName(u"typistLabel")

        self.topRow.addWidget(self.typistLabel)

        self.typistEdit = QLineEdit(TypingWindow)
        self.typistEdit.setObjectName(u"typistEdit")
        self.typistEdit.setMaximumSize(QSize(110, 16777215))

        self.topRow.addWidget(self.typistEdit)

        self.stateLabel = QLabel(TypingWindow)
        self.stateLabel.setObjectName(u"stateLabel")
        self.stateLabel.setProperty(u"role", u"chip")

        self.topRow.addWidget(self.stateLabel)


        self.typingLayout.addLayout(self.topRow)

        self.splitter = QSplitter(TypingWindow)
        self.splitter.setObjectName(u"splitter")
        self.splitter.setOrientation(Qt.Orientation.Horizontal)
        self.splitter.setChildrenCollapsible(False)
        self.classesTree = QTreeWidget(self.splitter)
        self.classesTree.setObjectName(u"classesTree")
        self.classesTree.setProperty(u"role", u"side")
        self.classesTree.setRootIsDecorated(True)
        self.classesTree.setUniformRowHeights(True)
        self.splitter.addWidget(self.classesTree)
        self.marksGrid = EditGrid(self.splitter)
        self.marksGrid.setObjectName(u"marksGrid")
        self.splitter.addWidget(self.marksGrid)

        self.typingLayout.addWidget(self.splitter)

        self.hintLabel = QLabel(TypingWindow)
        self.hintLabel.setObjectName(u"hintLabel")
        self.hintLabel.setProperty(u"role", u"soft")
        self.hintLabel.setWordWrap(True)

        self.typingLayout.addWidget(self.hintLabel)

        self.bottomRow = QHBoxLayout()
        self.bottomRow.setSpacing(8)
        self.bottomRow.setObjectName(u"bottomRow")
        self.bottomRow.setContentsMargins(0, 0, 0, 0)
        self.compareButton = QPushButton(TypingWindow)
        self.compareButton.setObjectName(u"compareButton")
        self.compareButton.setAutoDefault(False)

        self.bottomRow.addWidget(self.compareButton)

        self.absentButton = QPushButton(TypingWindow)
        self.absentButton.setObjectName(u"absentButton")
        self.absentButton.setAutoDefault(False)

        self.bottomRow.addWidget(self.absentButton)

        self.sheetsButton = QPushButton(TypingWindow)
        self.sheetsButton.setObjectName(u"sheetsButton")
        self.sheetsButton.setAutoDefault(False)

        self.bottomRow.addWidget(self.sheetsButton)

        self.bottomGap = QSpacerItem(20, 4, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.bottomRow.addItem(self.bottomGap)

        self.closeButton = QPushButton(TypingWindow)
        self.closeButton.setObjectName(u"closeButton")
        self.closeButton.setAutoDefault(False)

        self.bottomRow.addWidget(self.closeButton)


        self.typingLayout.addLayout(self.bottomRow)

        self.typingLayout.setStretch(2, 1)
#if QT_CONFIG(shortcut)
        self.turnLabel.setBuddy(self.turnBox)
        self.typistLabel.setBuddy(self.typistEdit)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(TypingWindow)

        QMetaObject.connectSlotsByName(TypingWindow)
    # setupUi

    def retranslateUi(self, TypingWindow):
        TypingWindow.setWindowTitle(QCoreApplication.translate("TypingWindow", u"\u5f55\u5165\u6210\u7ee9", None))
        self.titleLabel.setText("")
        self.turnLabel.setText(QCoreApplication.translate("TypingWindow", u"\u65b9\u5f0f", None))
#if QT_CONFIG(accessibility)
        self.turnBox.setAccessibleName(QCoreApplication.translate("TypingWindow", u"\u5f55\u5165\u65b9\u5f0f", None))
#endif // QT_CONFIG(accessibility)
        self.typistLabel.setText(QCoreApplication.translate("TypingWindow", u"\u5f55\u5165\u4eba", None))
#if QT_CONFIG(accessibility)
        self.typistEdit.setAccessibleName(QCoreApplication.translate("TypingWindow", u"\u5f55\u5165\u4eba", None))
#endif // QT_CONFIG(accessibility)
        self.stateLabel.setText("")
        ___qtreewidgetitem = self.classesTree.headerItem()
        ___qtreewidgetitem.setText(1, QCoreApplication.translate("TypingWindow", u"\u5df2\u5f55", None))
        ___qtreewidgetitem.setText(0, QCoreApplication.translate("TypingWindow", u"\u73ed\u7ea7\u3001\u5b66\u79d1", None))
#if QT_CONFIG(accessibility)
        self.classesTree.setAccessibleName(QCoreApplication.translate("TypingWindow", u"\u73ed\u7ea7\u4e0e\u5b66\u79d1", None))
#endif // QT_CONFIG(accessibility)
        self.hintLabel.setText(QCoreApplication.translate("TypingWindow", u"\u56de\u8f66\u5f80\u4e0b\uff0cTab \u5f80\u53f3\uff1b\u7f3a\u8003\u952e\u5165 \u7f3a \u6216 Q\uff0c\u514d\u8003 \u514d \u6216 N\uff0c\u7f13\u8003 \u7f13\uff1bCtrl+V \u8d34 Excel\u3001WPS \u91cc\u590d\u5236\u7684\u4e00\u5757\uff0cCtrl+D \u7167\u6284\u4e0a\u4e00\u683c\uff0cCtrl+Z \u64a4\u9500\u3002\u8fb9\u5f55\u8fb9\u5b58\uff0c\u4e0d\u7528\u4fdd\u5b58\u3002", None))
        self.compareButton.setText(QCoreApplication.translate("TypingWindow", u"\u6838\u5bf9\u4e24\u904d\u2026", None))
        self.absentButton.setText(QCoreApplication.translate("TypingWindow", u"\u672a\u5f55\u7684\u8bb0\u4f5c\u7f3a\u8003", None))
        self.sheetsButton.setText(QCoreApplication.translate("TypingWindow", u"\u7a7a\u767d\u767b\u5206\u8868\u2026", None))
        self.closeButton.setText(QCoreApplication.translate("TypingWindow", u"\u5173\u95ed", None))
    # retranslateUi

