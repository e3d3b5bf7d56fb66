# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'training_page.ui'
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

class Ui_TrainingPage(object):
    def setupUi(self, TrainingPage):
        if not TrainingPage.objectName():
            TrainingPage.setObjectName(u"TrainingPage")
        self.pageLayout = QVBoxLayout(TrainingPage)
        self.pageLayout.setSpacing(8)
        self.pageLayout.setObjectName(u"pageLayout")
        self.pageLayout.setContentsMargins(0, 0, 0, 0)
        self.headRow = QHBoxLayout()
        self.headRow.setSpacing(8)
        self.headRow.setObjectName(u"headRow")
        self.headRow.setContentsMargins(0, 0, 0, 0)
        self.titleLabel = QLabel(TrainingPage)
        self.titleLabel.setObjectName(u"titleLabel")
        self.titleLabel.setProperty(u"role", u"title")

        self.headRow.addWidget(self.titleLabel)

        self.chipsLabel = QLabel(TrainingPage)
        self.chipsLabel.setObjectName(u"chipsLabel")
        self.chipsLabel.setProperty(u"role", u"soft")

        self.headRow.addWidget(self.chipsLabel)

        self.headGap = QSpacerItem(20, 4, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.headRow.addItem(self.headGap)

        self.newButton = QPushButton(TrainingPage)
        self.newButton.setObjectName(u"newButton")
        self.newButton.setProperty(u"role", u"primary")

        self.headRow.addWidget(self.newButton)

        self.printButton = QPushButton(TrainingPage)
        self.printButton.setObjectName(u"printButton")

        self.headRow.addWidget(self.printButton)

        self.moreButton = QPushButton(TrainingPage)
        self.moreButton.setObjectName(u"moreButton")

        self.headRow.addWidget(self.moreButton)


        self.pageLayout.addLayout(self.headRow)

        self.stack = QStackedWidget(TrainingPage)
        self.stack.setObjectName(u"stack")
        self.emptyPage = EmptyPage()
        self.emptyPage.setObjectName(u"emptyPage")
        self.stack.addWidget(self.emptyPage)
        self.tabs = QTabWidget()
        self.tabs.setObjectName(u"tabs")
        self.tabs.setDocumentMode(True)
        self.ledgerTab = QWidget()
        self.ledgerTab.setObjectName(u"ledgerTab")
        self.ledgerLayout = QVBoxLayout(self.ledgerTab)
        self.ledgerLayout.setSpacing(8)
        self.ledgerLayout.setObjectName(u"ledgerLayout")
        self.ledgerLayout.setContentsMargins(0, 8, 0, 0)
        self.filterRow = QHBoxLayout()
        self.filterRow.setSpacing(8)
        self.filterRow.setObjectName(u"filterRow")
        self.filterRow.setContentsMargins(0, 0, 0, 0)
        self.formBox = QComboBox(self.ledgerTab)
        self.formBox.setObjectName(u"formBox")
        self.formBox.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)

        self.filterRow.addWidget(self.formBox)

        self.levelBox = QComboBox(self.ledgerTab)
        self.levelBox.setObjectName(u"levelBox")
        self.levelBox.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)

        self.filterRow.addWidget(self.levelBox)

        self.schoolBox = QComboBox(self.ledgerTab)
        self.schoolBox.setObjectName(u"schoolBox")
        self.schoolBox.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)

        self.filterRow.addWidget(self.schoolBox)

        self.filterGap = QSpacerItem(20, 4, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.filterRow.addItem(self.filterGap)

        self.editButton = QPushButton(self.ledgerTab)
        self.editButton.setObjectName(u"editButton")

        self.filterRow.addWidget(self.editButton)

        self.filesButton = QPushButton(self.ledgerTab)
        self.filesButton.setObjectName(u"filesButton")

        self.filterRow.addWidget(self.filesButton)

        self.removeButton = QPushButton(self.ledgerTab)
        self.removeButton.setObjectName(u"removeButton")

        self.filterRow.addWidget(self.removeButton)


        self.ledgerLayout.addLayout(self.filterRow)

        self.ledgerTable = TableView(self.ledgerTab)
        self.ledgerTable.setObjectName(u"ledgerTable")

        self.ledgerLayout.addWidget(self.ledgerTable)

        self.ledgerLayout.setStretch(1, 1)
        self.tabs.addTab(self.ledgerTab, "")
        self.yearTab = QWidget()
        self.yearTab.setObjectName(u"yearTab")
        self.yearLayout = QVBoxLayout(self.yearTab)
        self.yearLayout.setSpacing(8)
        self.yearLayout.setObjectName(u"yearLayout")
        self.yearLayout.setContentsMargins(0, 8, 0, 0)
        self.yearRow = QHBoxLayout()
        self.yearRow.setSpacing(8)
        self.yearRow.setObjectName(u"yearRow")
        self.yearRow.setContentsMargins(0, 0, 0, 0)
        self.ruleLabel = QLabel(self.yearTab)
        self.ruleLabel.setObjectName(u"ruleLabel")
        self.ruleLabel.setProperty(u"role", u"soft")

        self.yearRow.addWidget(self.ruleLabel)

        self.yearGap = QSpacerItem(20, 4, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.yearRow.addItem(self.yearGap)

        self.peopleBox = QComboBox(self.yearTab)
        self.peopleBox.setObjectName(u"peopleBox")
        self.peopleBox.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)

        self.yearRow.addWidget(self.peopleBox)

        self.exemptButton = QPushButton(self.yearTab)
        self.exemptButton.setObjectName(u"exemptButton")

        self.yearRow.addWidget(self.exemptButton)


        self.yearLayout.addLayout(self.yearRow)

        self.yearTable = TableView(self.yearTab)
        self.yearTable.setObjectName(u"yearTable")

        self.yearLayout.addWidget(self.yearTable)

        self.yearLayout.setStretch(1, 1)
        self.tabs.addTab(self.yearTab, "")
        self.windowTab = QWidget()
        self.windowTab.setObjectName(u"windowTab")
        self.windowLayout = QVBoxLayout(self.windowTab)
        self.windowLayout.setSpacing(8)
        self.windowLayout.setObjectName(u"windowLayout")
        self.windowLayout.setContentsMargins(0, 8, 0, 0)
        self.windowLabel = QLabel(self.windowTab)
        self.windowLabel.setObjectName(u"windowLabel")
        self.windowLabel.setProperty(u"role", u"soft")

        self.windowLayout.addWidget(self.windowLabel)

        self.windowTable = TableView(self.windowTab)
        self.windowTable.setObjectName(u"windowTable")

        self.windowLayout.addWidget(self.windowTable)

        self.windowLayout.setStretch(1, 1)
        self.tabs.addTab(self.windowTab, "")
        self.doubtTab = QWidget()
        self.doubtTab.setObjectName(u"doubtTab")
        self.doubtLayout = QVBoxLayout(self.doubtTab)
        self.doubtLayout.setSpacing(8)
        self.doubtLayout.setObjectName(u"doubtLayout")
        self.doubtLayout.setContentsMargins(0, 8, 0, 0)
        self.doubtLabel = QLabel(self.doubtTab)
        self.doubtLabel.setObjectName(u"doubtLabel")
        self.doubtLabel.setProperty(u"role", u"soft")

        self.doubtLayout.addWidget(self.doubtLabel)

        self.doubtTable = TableView(self.doubtTab)
        self.doubtTable.setObjectName(u"doubtTable")

        self.doubtLayout.addWidget(self.doubtTable)

        self.doubtLayout.setStretch(1, 1)
        self.tabs.addTab(self.doubtTab, "")
        self.stack.addWidget(self.tabs)

        self.pageLayout.addWidget(self.stack)

        self.pageLayout.setStretch(1, 1)

        self.retranslateUi(TrainingPage)

        QMetaObject.connectSlotsByName(TrainingPage)
    # setupUi

    def retranslateUi(self, TrainingPage):
        self.titleLabel.setText(QCoreApplication.translate("TrainingPage", u"\u7814\u8bad\u5b66\u65f6", None))
        self.chipsLabel.setText("")
        self.newButton.setText(QCoreApplication.translate("TrainingPage", u"\u767b\u8bb0\u57f9\u8bad\u2026", None))
        self.printButton.setText(QCoreApplication.translate("TrainingPage", u"\u6253\u5370 \u25be", None))
        self.moreButton.setText(QCoreApplication.translate("TrainingPage", u"\u66f4\u591a \u25be", None))
#if QT_CONFIG(accessibility)
        self.formBox.setAccessibleName(QCoreApplication.translate("TrainingPage", u"\u5f62\u5f0f", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.levelBox.setAccessibleName(QCoreApplication.translate("TrainingPage", u"\u5c42\u7ea7", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.schoolBox.setAccessibleName(QCoreApplication.translate("TrainingPage", u"\u6821\u672c\u4e0e\u5b66\u65f6", None))
#endif // QT_CONFIG(accessibility)
        self.editButton.setText(QCoreApplication.translate("TrainingPage", u"\u6253\u5f00\u2026", None))
        self.filesButton.setText(QCoreApplication.translate("TrainingPage", u"\u8bc1\u4e66\u4e0e\u9644\u4ef6\u2026", None))
        self.removeButton.setText(QCoreApplication.translate("TrainingPage", u"\u5220\u9664", None))
        self.tabs.setTabText(self.tabs.indexOf(self.ledgerTab), QCoreApplication.translate("TrainingPage", u"\u57f9\u8bad\u53f0\u8d26", None))
        self.ruleLabel.setText("")
#if QT_CONFIG(accessibility)
        self.peopleBox.setAccessibleName(QCoreApplication.translate("TrainingPage", u"\u53ea\u770b\u54ea\u4e9b\u6559\u5e08", None))
#endif // QT_CONFIG(accessibility)
        self.exemptButton.setText(QCoreApplication.translate("TrainingPage", u"\u514d\u4fee\u4e0e\u4e0d\u53c2\u52a0\u2026", None))
        self.tabs.setTabText(self.tabs.indexOf(self.yearTab), QCoreApplication.translate("TrainingPage", u"\u5b66\u5e74\u60c5\u51b5", None))
        self.windowLabel.setText("")
        self.tabs.setTabText(self.tabs.indexOf(self.windowTab), QCoreApplication.translate("TrainingPage", u"\u4e94\u5e74\u7d2f\u8ba1", None))
        self.doubtLabel.setText("")
        self.tabs.setTabText(self.tabs.indexOf(self.doubtTab), QCoreApplication.translate("TrainingPage", u"\u9700\u8981\u6838\u5bf9", None))
        pass
    # retranslateUi

