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
from PySide6.QtWidgets import (QApplication, QComboBox, QHBoxLayout, QLabel,
    QPushButton, QSizePolicy, QSpacerItem, QStackedWidget,
    QVBoxLayout, QWidget)

from jiaowu.desktop.empty_page import EmptyPage
from jiaowu.desktop.table_view import TableView

class Ui_TeachersTab(object):
    def setupUi(self, TeachersTab):
        if not TeachersTab.objectName():
            TeachersTab.setObjectName(u"TeachersTab")
        TeachersTab.resize(1240, 640)
        TeachersTab.setAcceptDrops(True)
        self.tabLayout = QVBoxLayout(TeachersTab)
        self.tabLayout.setSpacing(0)
        self.tabLayout.setObjectName(u"tabLayout")
        self.tabLayout.setContentsMargins(0, 0, 0, 0)
        self.stack = QStackedWidget(TeachersTab)
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
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(1)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.chipsLabel.sizePolicy().hasHeightForWidth())
        self.chipsLabel.setSizePolicy(sizePolicy)
        self.chipsLabel.setProperty(u"role", u"soft")

        self.titleBox.addWidget(self.chipsLabel)


        self.headRow.addLayout(self.titleBox)

        self.headGap = QSpacerItem(8, 4, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.headRow.addItem(self.headGap)

        self.addButton = QPushButton(self.listPage)
        self.addButton.setObjectName(u"addButton")

        self.headRow.addWidget(self.addButton)

        self.importButton = QPushButton(self.listPage)
        self.importButton.setObjectName(u"importButton")

        self.headRow.addWidget(self.importButton)

        self.moreButton = QPushButton(self.listPage)
        self.moreButton.setObjectName(u"moreButton")

        self.headRow.addWidget(self.moreButton)

        self.reportsButton = QPushButton(self.listPage)
        self.reportsButton.setObjectName(u"reportsButton")
        self.reportsButton.setProperty(u"role", u"primary")

        self.headRow.addWidget(self.reportsButton)

        self.headRow.setStretch(0, 1)

        self.listLayout.addLayout(self.headRow)

        self.filterRow = QHBoxLayout()
        self.filterRow.setSpacing(6)
        self.filterRow.setObjectName(u"filterRow")
        self.filterRow.setContentsMargins(0, 0, 0, 0)
        self.termBox = QComboBox(self.listPage)
        self.termBox.setObjectName(u"termBox")

        self.filterRow.addWidget(self.termBox)

        self.groupBox = QComboBox(self.listPage)
        self.groupBox.setObjectName(u"groupBox")

        self.filterRow.addWidget(self.groupBox)

        self.subjectBox = QComboBox(self.listPage)
        self.subjectBox.setObjectName(u"subjectBox")

        self.filterRow.addWidget(self.subjectBox)

        self.titleChoice = QComboBox(self.listPage)
        self.titleChoice.setObjectName(u"titleChoice")

        self.filterRow.addWidget(self.titleChoice)

        self.tierBox = QComboBox(self.listPage)
        self.tierBox.setObjectName(u"tierBox")

        self.filterRow.addWidget(self.tierBox)

        self.backboneBox = QComboBox(self.listPage)
        self.backboneBox.setObjectName(u"backboneBox")

        self.filterRow.addWidget(self.backboneBox)

        self.postBox = QComboBox(self.listPage)
        self.postBox.setObjectName(u"postBox")

        self.filterRow.addWidget(self.postBox)

        self.statusBox = QComboBox(self.listPage)
        self.statusBox.setObjectName(u"statusBox")

        self.filterRow.addWidget(self.statusBox)

        self.clearButton = QPushButton(self.listPage)
        self.clearButton.setObjectName(u"clearButton")
        self.clearButton.setProperty(u"role", u"link")

        self.filterRow.addWidget(self.clearButton)

        self.filterGap = QSpacerItem(8, 4, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.filterRow.addItem(self.filterGap)


        self.listLayout.addLayout(self.filterRow)

        self.teachersTable = TableView(self.listPage)
        self.teachersTable.setObjectName(u"teachersTable")

        self.listLayout.addWidget(self.teachersTable)

        self.listLayout.setStretch(2, 1)
        self.stack.addWidget(self.listPage)

        self.tabLayout.addWidget(self.stack)


        self.retranslateUi(TeachersTab)

        QMetaObject.connectSlotsByName(TeachersTab)
    # setupUi

    def retranslateUi(self, TeachersTab):
        TeachersTab.setWindowTitle(QCoreApplication.translate("TeachersTab", u"\u6559\u5e08\u6863\u6848", None))
        self.titleLabel.setText("")
        self.chipsLabel.setText("")
        self.addButton.setText(QCoreApplication.translate("TeachersTab", u"\u65b0\u589e\u6559\u5e08\u2026", None))
        self.importButton.setText(QCoreApplication.translate("TeachersTab", u"\u5bfc\u5165\u540d\u518c", None))
        self.moreButton.setText(QCoreApplication.translate("TeachersTab", u"\u66f4\u591a \u25be", None))
        self.reportsButton.setText(QCoreApplication.translate("TeachersTab", u"\u6253\u5370 / \u5bfc\u51fa \u25be", None))
#if QT_CONFIG(accessibility)
        self.termBox.setAccessibleName(QCoreApplication.translate("TeachersTab", u"\u6309\u54ea\u4e2a\u5b66\u671f\u770b", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.groupBox.setAccessibleName(QCoreApplication.translate("TeachersTab", u"\u6559\u7814\u7ec4", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.subjectBox.setAccessibleName(QCoreApplication.translate("TeachersTab", u"\u4efb\u6559\u5b66\u79d1", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.titleChoice.setAccessibleName(QCoreApplication.translate("TeachersTab", u"\u804c\u79f0", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.tierBox.setAccessibleName(QCoreApplication.translate("TeachersTab", u"\u6559\u9f84\u5c42", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.backboneBox.setAccessibleName(QCoreApplication.translate("TeachersTab", u"\u9aa8\u5e72\u4e0e\u79f0\u53f7", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.postBox.setAccessibleName(QCoreApplication.translate("TeachersTab", u"\u5c97\u4f4d\u7c7b\u522b", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.statusBox.setAccessibleName(QCoreApplication.translate("TeachersTab", u"\u4eba\u5458\u72b6\u6001", None))
#endif // QT_CONFIG(accessibility)
        self.clearButton.setText(QCoreApplication.translate("TeachersTab", u"\u6e05\u9664\u7b5b\u9009", None))
    # retranslateUi

