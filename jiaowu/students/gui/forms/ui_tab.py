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
    QSpacerItem, QSplitter, QStackedWidget, QTreeWidget,
    QTreeWidgetItem, QVBoxLayout, QWidget)

from jiaowu.desktop.empty_page import EmptyPage
from jiaowu.desktop.table_view import TableView

class Ui_StudentsTab(object):
    def setupUi(self, StudentsTab):
        if not StudentsTab.objectName():
            StudentsTab.setObjectName(u"StudentsTab")
        StudentsTab.resize(1240, 640)
        StudentsTab.setAcceptDrops(True)
        self.tabLayout = QVBoxLayout(StudentsTab)
        self.tabLayout.setSpacing(0)
        self.tabLayout.setObjectName(u"tabLayout")
        self.tabLayout.setContentsMargins(0, 0, 0, 0)
        self.splitter = QSplitter(StudentsTab)
        self.splitter.setObjectName(u"splitter")
        self.splitter.setOrientation(Qt.Orientation.Horizontal)
        self.splitter.setChildrenCollapsible(False)
        self.classesPanel = QFrame(self.splitter)
        self.classesPanel.setObjectName(u"classesPanel")
        self.classesPanel.setMinimumSize(QSize(180, 0))
        self.classesPanel.setProperty(u"role", u"panel")
        self.classesLayout = QVBoxLayout(self.classesPanel)
        self.classesLayout.setSpacing(8)
        self.classesLayout.setObjectName(u"classesLayout")
        self.classesLayout.setContentsMargins(12, 12, 4, 8)
        self.classesLabel = QLabel(self.classesPanel)
        self.classesLabel.setObjectName(u"classesLabel")
        self.classesLabel.setProperty(u"role", u"section")

        self.classesLayout.addWidget(self.classesLabel)

        self.termBox = QComboBox(self.classesPanel)
        self.termBox.setObjectName(u"termBox")

        self.classesLayout.addWidget(self.termBox)

        self.classesTree = QTreeWidget(self.classesPanel)
        self.classesTree.setObjectName(u"classesTree")
        self.classesTree.setRootIsDecorated(True)
        self.classesTree.setIndentation(12)
        self.classesTree.setHeaderHidden(True)
        self.classesTree.setProperty(u"role", u"side")

        self.classesLayout.addWidget(self.classesTree)

        self.splitter.addWidget(self.classesPanel)
        self.stack = QStackedWidget(self.splitter)
        self.stack.setObjectName(u"stack")
        self.emptyPage = EmptyPage()
        self.emptyPage.setObjectName(u"emptyPage")
        self.stack.addWidget(self.emptyPage)
        self.listPage = QWidget()
        self.listPage.setObjectName(u"listPage")
        self.listLayout = QVBoxLayout(self.listPage)
        self.listLayout.setSpacing(8)
        self.listLayout.setObjectName(u"listLayout")
        self.listLayout.setContentsMargins(16, 12, 16, 8)
        self.headRow = QHBoxLayout()
        self.headRow.setSpacing(8)
        self.headRow.setObjectName(u"headRow")
        self.headRow.setContentsMargins(0, 0, 0, 0)
        self.titleBox = QVBoxLayout()
        self.titleBox.setSpacing(4)
        self.titleBox.setObjectName(u"titleBox")
        self.titleBox.setContentsMargins(0, 0, 0, 0)
        self.titleLabel = QLabel(self.listPage)
        self.titleLabel.setObjectName(u"titleLabel")
        self.titleLabel.setProperty(u"role", u"title")

        self.titleBox.addWidget(self.titleLabel)

        self.chipsLabel = QLabel(self.listPage)
        self.chipsLabel.setObjectName(u"chipsLabel")
        self.chipsLabel.setProperty(u"role", u"soft")

        self.titleBox.addWidget(self.chipsLabel)


        self.headRow.addLayout(self.titleBox)

        self.headGap = QSpacerItem(20, 4, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.headRow.addItem(self.headGap)

        self.importButton = QPushButton(self.listPage)
        self.importButton.setObjectName(u"importButton")

        self.headRow.addWidget(self.importButton)

        self.changeButton = QPushButton(self.listPage)
        self.changeButton.setObjectName(u"changeButton")

        self.headRow.addWidget(self.changeButton)

        self.moreButton = QPushButton(self.listPage)
        self.moreButton.setObjectName(u"moreButton")

        self.headRow.addWidget(self.moreButton)

        self.reportsButton = QPushButton(self.listPage)
        self.reportsButton.setObjectName(u"reportsButton")
        self.reportsButton.setProperty(u"role", u"primary")

        self.headRow.addWidget(self.reportsButton)


        self.listLayout.addLayout(self.headRow)

        self.pupilsTable = TableView(self.listPage)
        self.pupilsTable.setObjectName(u"pupilsTable")

        self.listLayout.addWidget(self.pupilsTable)

        self.listLayout.setStretch(1, 1)
        self.stack.addWidget(self.listPage)
        self.splitter.addWidget(self.stack)

        self.tabLayout.addWidget(self.splitter)


        self.retranslateUi(StudentsTab)

        QMetaObject.connectSlotsByName(StudentsTab)
    # setupUi

    def retranslateUi(self, StudentsTab):
        StudentsTab.setWindowTitle(QCoreApplication.translate("StudentsTab", u"\u5b66\u751f\u5b66\u7c4d", None))
        self.classesLabel.setText(QCoreApplication.translate("StudentsTab", u"\u73ed\u7ea7", None))
#if QT_CONFIG(accessibility)
        self.termBox.setAccessibleName(QCoreApplication.translate("StudentsTab", u"\u5b66\u671f", None))
#endif // QT_CONFIG(accessibility)
        ___qtreewidgetitem = self.classesTree.headerItem()
        ___qtreewidgetitem.setText(0, QCoreApplication.translate("StudentsTab", u"\u73ed\u7ea7\uff0c\u6309\u5e74\u7ea7", None))
#if QT_CONFIG(accessibility)
        self.classesTree.setAccessibleName(QCoreApplication.translate("StudentsTab", u"\u73ed\u7ea7\uff0c\u6309\u5e74\u7ea7", None))
#endif // QT_CONFIG(accessibility)
        self.titleLabel.setText("")
        self.chipsLabel.setText("")
        self.importButton.setText(QCoreApplication.translate("StudentsTab", u"\u5bfc\u5165\u540d\u5355", None))
        self.changeButton.setText(QCoreApplication.translate("StudentsTab", u"\u53d8\u52a8\u2026", None))
        self.moreButton.setText(QCoreApplication.translate("StudentsTab", u"\u66f4\u591a \u25be", None))
        self.reportsButton.setText(QCoreApplication.translate("StudentsTab", u"\u6253\u5370 / \u5bfc\u51fa \u25be", None))
    # retranslateUi

