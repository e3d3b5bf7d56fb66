# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'papers_page.ui'
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
    QTabWidget, QVBoxLayout, QWidget)

from jiaowu.desktop.empty_page import EmptyPage
from jiaowu.desktop.table_view import TableView

class Ui_PapersPage(object):
    def setupUi(self, PapersPage):
        if not PapersPage.objectName():
            PapersPage.setObjectName(u"PapersPage")
        PapersPage.resize(1240, 600)
        self.pageLayout = QVBoxLayout(PapersPage)
        self.pageLayout.setSpacing(8)
        self.pageLayout.setObjectName(u"pageLayout")
        self.pageLayout.setContentsMargins(0, 0, 0, 0)
        self.headRow = QHBoxLayout()
        self.headRow.setSpacing(8)
        self.headRow.setObjectName(u"headRow")
        self.kindBox = QComboBox(PapersPage)
        self.kindBox.setObjectName(u"kindBox")
        self.kindBox.setMinimumSize(QSize(140, 0))

        self.headRow.addWidget(self.kindBox)

        self.stateBox = QComboBox(PapersPage)
        self.stateBox.setObjectName(u"stateBox")
        self.stateBox.setMinimumSize(QSize(110, 0))

        self.headRow.addWidget(self.stateBox)

        self.chipsLabel = QLabel(PapersPage)
        self.chipsLabel.setObjectName(u"chipsLabel")
        self.chipsLabel.setProperty(u"role", u"soft")

        self.headRow.addWidget(self.chipsLabel)

        self.gap1 = QSpacerItem(8, 4, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.headRow.addItem(self.gap1)

        self.requireButton = QPushButton(PapersPage)
        self.requireButton.setObjectName(u"requireButton")
        self.requireButton.setProperty(u"role", u"primary")

        self.headRow.addWidget(self.requireButton)

        self.handInButton = QPushButton(PapersPage)
        self.handInButton.setObjectName(u"handInButton")

        self.headRow.addWidget(self.handInButton)

        self.filesButton = QPushButton(PapersPage)
        self.filesButton.setObjectName(u"filesButton")

        self.headRow.addWidget(self.filesButton)

        self.printButton = QPushButton(PapersPage)
        self.printButton.setObjectName(u"printButton")

        self.headRow.addWidget(self.printButton)

        self.moreButton = QPushButton(PapersPage)
        self.moreButton.setObjectName(u"moreButton")

        self.headRow.addWidget(self.moreButton)


        self.pageLayout.addLayout(self.headRow)

        self.stack = QStackedWidget(PapersPage)
        self.stack.setObjectName(u"stack")
        self.emptyPage = EmptyPage()
        self.emptyPage.setObjectName(u"emptyPage")
        self.stack.addWidget(self.emptyPage)
        self.views = QTabWidget()
        self.views.setObjectName(u"views")
        self.listTab = QWidget()
        self.listTab.setObjectName(u"listTab")
        self.listLayout = QVBoxLayout(self.listTab)
        self.listLayout.setObjectName(u"listLayout")
        self.listLayout.setContentsMargins(0, 4, 0, 0)
        self.papersTable = TableView(self.listTab)
        self.papersTable.setObjectName(u"papersTable")

        self.listLayout.addWidget(self.papersTable)

        self.views.addTab(self.listTab, "")
        self.ownersTab = QWidget()
        self.ownersTab.setObjectName(u"ownersTab")
        self.ownersLayout = QVBoxLayout(self.ownersTab)
        self.ownersLayout.setObjectName(u"ownersLayout")
        self.ownersLayout.setContentsMargins(0, 4, 0, 0)
        self.ownersTable = TableView(self.ownersTab)
        self.ownersTable.setObjectName(u"ownersTable")

        self.ownersLayout.addWidget(self.ownersTable)

        self.views.addTab(self.ownersTab, "")
        self.stack.addWidget(self.views)

        self.pageLayout.addWidget(self.stack)

        self.pageLayout.setStretch(1, 1)

        self.retranslateUi(PapersPage)

        QMetaObject.connectSlotsByName(PapersPage)
    # setupUi

    def retranslateUi(self, PapersPage):
        PapersPage.setWindowTitle(QCoreApplication.translate("PapersPage", u"\u8ba1\u5212\u603b\u7ed3", None))
#if QT_CONFIG(accessibility)
        self.kindBox.setAccessibleName(QCoreApplication.translate("PapersPage", u"\u79cd\u7c7b", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.stateBox.setAccessibleName(QCoreApplication.translate("PapersPage", u"\u4ea4\u4e86\u6ca1\u6709", None))
#endif // QT_CONFIG(accessibility)
        self.chipsLabel.setText("")
        self.requireButton.setText(QCoreApplication.translate("PapersPage", u"\u5e03\u7f6e\u5e94\u4ea4\u2026", None))
#if QT_CONFIG(accessibility)
        self.requireButton.setAccessibleName(QCoreApplication.translate("PapersPage", u"\u5e03\u7f6e\u5e94\u4ea4", None))
#endif // QT_CONFIG(accessibility)
        self.handInButton.setText(QCoreApplication.translate("PapersPage", u"\u4eca\u5929\u4ea4\u6765", None))
#if QT_CONFIG(accessibility)
        self.handInButton.setAccessibleName(QCoreApplication.translate("PapersPage", u"\u4eca\u5929\u4ea4\u6765", None))
#endif // QT_CONFIG(accessibility)
        self.filesButton.setText(QCoreApplication.translate("PapersPage", u"\u9644\u4ef6 \u25be", None))
#if QT_CONFIG(accessibility)
        self.filesButton.setAccessibleName(QCoreApplication.translate("PapersPage", u"\u9644\u4ef6", None))
#endif // QT_CONFIG(accessibility)
        self.printButton.setText(QCoreApplication.translate("PapersPage", u"\u6253\u5370/\u5bfc\u51fa", None))
#if QT_CONFIG(accessibility)
        self.printButton.setAccessibleName(QCoreApplication.translate("PapersPage", u"\u6253\u5370/\u5bfc\u51fa", None))
#endif // QT_CONFIG(accessibility)
        self.moreButton.setText(QCoreApplication.translate("PapersPage", u"\u66f4\u591a \u25be", None))
#if QT_CONFIG(accessibility)
        self.moreButton.setAccessibleName(QCoreApplication.translate("PapersPage", u"\u66f4\u591a", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.views.setAccessibleName(QCoreApplication.translate("PapersPage", u"\u8ba1\u5212\u603b\u7ed3\u7684\u5404\u79cd\u770b\u6cd5", None))
#endif // QT_CONFIG(accessibility)
        self.views.setTabText(self.views.indexOf(self.listTab), QCoreApplication.translate("PapersPage", u"\u6e05\u5355", None))
        self.views.setTabText(self.views.indexOf(self.ownersTab), QCoreApplication.translate("PapersPage", u"\u6309\u7ec4\u4e0e\u6559\u5e08", None))
    # retranslateUi

