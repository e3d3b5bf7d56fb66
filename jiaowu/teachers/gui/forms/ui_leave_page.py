# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'leave_page.ui'
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
    QPushButton, QSizePolicy, QSpacerItem, QTabWidget,
    QVBoxLayout, QWidget)

from jiaowu.desktop.table_view import TableView

class Ui_LeavePage(object):
    def setupUi(self, LeavePage):
        if not LeavePage.objectName():
            LeavePage.setObjectName(u"LeavePage")
        self.leaveLayout = QVBoxLayout(LeavePage)
        self.leaveLayout.setSpacing(8)
        self.leaveLayout.setObjectName(u"leaveLayout")
        self.leaveLayout.setContentsMargins(16, 12, 16, 8)
        self.headRow = QHBoxLayout()
        self.headRow.setSpacing(8)
        self.headRow.setObjectName(u"headRow")
        self.headRow.setContentsMargins(0, 0, 0, 0)
        self.backButton = QPushButton(LeavePage)
        self.backButton.setObjectName(u"backButton")

        self.headRow.addWidget(self.backButton)

        self.titleBox = QVBoxLayout()
        self.titleBox.setSpacing(4)
        self.titleBox.setObjectName(u"titleBox")
        self.titleBox.setContentsMargins(0, 0, 0, 0)
        self.titleLabel = QLabel(LeavePage)
        self.titleLabel.setObjectName(u"titleLabel")
        self.titleLabel.setProperty(u"role", u"title")

        self.titleBox.addWidget(self.titleLabel)

        self.chipsLabel = QLabel(LeavePage)
        self.chipsLabel.setObjectName(u"chipsLabel")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(1)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.chipsLabel.sizePolicy().hasHeightForWidth())
        self.chipsLabel.setSizePolicy(sizePolicy)
        self.chipsLabel.setProperty(u"role", u"soft")

        self.titleBox.addWidget(self.chipsLabel)


        self.headRow.addLayout(self.titleBox)

        self.gap5 = QSpacerItem(20, 4, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.headRow.addItem(self.gap5)

        self.termBoxLabel = QLabel(LeavePage)
        self.termBoxLabel.setObjectName(u"termBoxLabel")

        self.headRow.addWidget(self.termBoxLabel)

        self.termBox = QComboBox(LeavePage)
        self.termBox.setObjectName(u"termBox")
        self.termBox.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)

        self.headRow.addWidget(self.termBox)

        self.moreButton = QPushButton(LeavePage)
        self.moreButton.setObjectName(u"moreButton")

        self.headRow.addWidget(self.moreButton)

        self.reportsButton = QPushButton(LeavePage)
        self.reportsButton.setObjectName(u"reportsButton")

        self.headRow.addWidget(self.reportsButton)

        self.recordButton = QPushButton(LeavePage)
        self.recordButton.setObjectName(u"recordButton")
        self.recordButton.setProperty(u"role", u"primary")

        self.headRow.addWidget(self.recordButton)

        self.headRow.setStretch(1, 1)

        self.leaveLayout.addLayout(self.headRow)

        self.pages = QTabWidget(LeavePage)
        self.pages.setObjectName(u"pages")
        self.leavesPage = QWidget()
        self.leavesPage.setObjectName(u"leavesPage")
        self.leavesLayout = QVBoxLayout(self.leavesPage)
        self.leavesLayout.setSpacing(8)
        self.leavesLayout.setObjectName(u"leavesLayout")
        self.leavesLayout.setContentsMargins(0, 8, 0, 0)
        self.leavesTable = TableView(self.leavesPage)
        self.leavesTable.setObjectName(u"leavesTable")

        self.leavesLayout.addWidget(self.leavesTable)

        self.lessonsRow = QHBoxLayout()
        self.lessonsRow.setSpacing(8)
        self.lessonsRow.setObjectName(u"lessonsRow")
        self.lessonsRow.setContentsMargins(0, 0, 0, 0)
        self.lessonsLabel = QLabel(self.leavesPage)
        self.lessonsLabel.setObjectName(u"lessonsLabel")
        sizePolicy.setHeightForWidth(self.lessonsLabel.sizePolicy().hasHeightForWidth())
        self.lessonsLabel.setSizePolicy(sizePolicy)
        self.lessonsLabel.setProperty(u"role", u"section")

        self.lessonsRow.addWidget(self.lessonsLabel)

        self.gap6 = QSpacerItem(20, 4, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.lessonsRow.addItem(self.gap6)

        self.approveButton = QPushButton(self.leavesPage)
        self.approveButton.setObjectName(u"approveButton")

        self.lessonsRow.addWidget(self.approveButton)

        self.arrangeButton = QPushButton(self.leavesPage)
        self.arrangeButton.setObjectName(u"arrangeButton")

        self.lessonsRow.addWidget(self.arrangeButton)

        self.fixButton = QPushButton(self.leavesPage)
        self.fixButton.setObjectName(u"fixButton")

        self.lessonsRow.addWidget(self.fixButton)

        self.cancelButton = QPushButton(self.leavesPage)
        self.cancelButton.setObjectName(u"cancelButton")

        self.lessonsRow.addWidget(self.cancelButton)


        self.leavesLayout.addLayout(self.lessonsRow)

        self.lessonsTable = TableView(self.leavesPage)
        self.lessonsTable.setObjectName(u"lessonsTable")

        self.leavesLayout.addWidget(self.lessonsTable)

        self.leavesLayout.setStretch(0, 3)
        self.leavesLayout.setStretch(2, 2)
        self.pages.addTab(self.leavesPage, "")
        self.arrangedPage = QWidget()
        self.arrangedPage.setObjectName(u"arrangedPage")
        self.arrangedLayout = QVBoxLayout(self.arrangedPage)
        self.arrangedLayout.setSpacing(8)
        self.arrangedLayout.setObjectName(u"arrangedLayout")
        self.arrangedLayout.setContentsMargins(0, 8, 0, 0)
        self.arrangedRow = QHBoxLayout()
        self.arrangedRow.setSpacing(8)
        self.arrangedRow.setObjectName(u"arrangedRow")
        self.arrangedRow.setContentsMargins(0, 0, 0, 0)
        self.arrangedLabel = QLabel(self.arrangedPage)
        self.arrangedLabel.setObjectName(u"arrangedLabel")
        self.arrangedLabel.setProperty(u"role", u"soft")

        self.arrangedRow.addWidget(self.arrangedLabel)

        self.gap7 = QSpacerItem(20, 4, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.arrangedRow.addItem(self.gap7)

        self.swapButton = QPushButton(self.arrangedPage)
        self.swapButton.setObjectName(u"swapButton")

        self.arrangedRow.addWidget(self.swapButton)

        self.noticedButton = QPushButton(self.arrangedPage)
        self.noticedButton.setObjectName(u"noticedButton")

        self.arrangedRow.addWidget(self.noticedButton)

        self.signedButton = QPushButton(self.arrangedPage)
        self.signedButton.setObjectName(u"signedButton")

        self.arrangedRow.addWidget(self.signedButton)

        self.dropButton = QPushButton(self.arrangedPage)
        self.dropButton.setObjectName(u"dropButton")

        self.arrangedRow.addWidget(self.dropButton)


        self.arrangedLayout.addLayout(self.arrangedRow)

        self.arrangedTable = TableView(self.arrangedPage)
        self.arrangedTable.setObjectName(u"arrangedTable")

        self.arrangedLayout.addWidget(self.arrangedTable)

        self.arrangedLayout.setStretch(1, 1)
        self.pages.addTab(self.arrangedPage, "")
        self.tallyPage = QWidget()
        self.tallyPage.setObjectName(u"tallyPage")
        self.tallyLayout = QVBoxLayout(self.tallyPage)
        self.tallyLayout.setSpacing(8)
        self.tallyLayout.setObjectName(u"tallyLayout")
        self.tallyLayout.setContentsMargins(0, 8, 0, 0)
        self.tallyLabel = QLabel(self.tallyPage)
        self.tallyLabel.setObjectName(u"tallyLabel")
        self.tallyLabel.setWordWrap(True)
        self.tallyLabel.setProperty(u"role", u"soft")

        self.tallyLayout.addWidget(self.tallyLabel)

        self.tallyTable = TableView(self.tallyPage)
        self.tallyTable.setObjectName(u"tallyTable")

        self.tallyLayout.addWidget(self.tallyTable)

        self.tallyLayout.setStretch(1, 1)
        self.pages.addTab(self.tallyPage, "")

        self.leaveLayout.addWidget(self.pages)

        self.leaveLayout.setStretch(1, 1)
#if QT_CONFIG(shortcut)
        self.termBoxLabel.setBuddy(self.termBox)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(LeavePage)

        QMetaObject.connectSlotsByName(LeavePage)
    # setupUi

    def retranslateUi(self, LeavePage):
        self.backButton.setText(QCoreApplication.translate("LeavePage", u"\u8fd4\u56de", None))
#if QT_CONFIG(accessibility)
        self.backButton.setAccessibleName(QCoreApplication.translate("LeavePage", u"\u8fd4\u56de", None))
#endif // QT_CONFIG(accessibility)
        self.titleLabel.setText("")
        self.chipsLabel.setText("")
        self.termBoxLabel.setText(QCoreApplication.translate("LeavePage", u"\u5b66\u671f", None))
#if QT_CONFIG(accessibility)
        self.termBox.setAccessibleName(QCoreApplication.translate("LeavePage", u"\u5b66\u671f", None))
#endif // QT_CONFIG(accessibility)
        self.moreButton.setText(QCoreApplication.translate("LeavePage", u"\u66f4\u591a \u25be", None))
#if QT_CONFIG(accessibility)
        self.moreButton.setAccessibleName(QCoreApplication.translate("LeavePage", u"\u66f4\u591a", None))
#endif // QT_CONFIG(accessibility)
        self.reportsButton.setText(QCoreApplication.translate("LeavePage", u"\u6253\u5370 / \u5bfc\u51fa \u25be", None))
#if QT_CONFIG(accessibility)
        self.reportsButton.setAccessibleName(QCoreApplication.translate("LeavePage", u"\u6253\u5370 / \u5bfc\u51fa", None))
#endif // QT_CONFIG(accessibility)
        self.recordButton.setText(QCoreApplication.translate("LeavePage", u"\u767b\u8bb0\u8bf7\u5047\u2026", None))
#if QT_CONFIG(accessibility)
        self.recordButton.setAccessibleName(QCoreApplication.translate("LeavePage", u"\u767b\u8bb0\u8bf7\u5047", None))
#endif // QT_CONFIG(accessibility)
        self.lessonsLabel.setText("")
        self.approveButton.setText(QCoreApplication.translate("LeavePage", u"\u5ba1\u6279\u2026", None))
#if QT_CONFIG(accessibility)
        self.approveButton.setAccessibleName(QCoreApplication.translate("LeavePage", u"\u5ba1\u6279", None))
#endif // QT_CONFIG(accessibility)
        self.arrangeButton.setText(QCoreApplication.translate("LeavePage", u"\u5b89\u6392\u8fd9\u4e00\u8282\u2026", None))
#if QT_CONFIG(accessibility)
        self.arrangeButton.setAccessibleName(QCoreApplication.translate("LeavePage", u"\u5b89\u6392\u8fd9\u4e00\u8282", None))
#endif // QT_CONFIG(accessibility)
        self.fixButton.setText(QCoreApplication.translate("LeavePage", u"\u56fa\u5b9a\u4ee3\u8bfe\u2026", None))
#if QT_CONFIG(accessibility)
        self.fixButton.setAccessibleName(QCoreApplication.translate("LeavePage", u"\u56fa\u5b9a\u4ee3\u8bfe", None))
#endif // QT_CONFIG(accessibility)
        self.cancelButton.setText(QCoreApplication.translate("LeavePage", u"\u53d6\u6d88\u5b89\u6392", None))
#if QT_CONFIG(accessibility)
        self.cancelButton.setAccessibleName(QCoreApplication.translate("LeavePage", u"\u53d6\u6d88\u5b89\u6392", None))
#endif // QT_CONFIG(accessibility)
        self.pages.setTabText(self.pages.indexOf(self.leavesPage), QCoreApplication.translate("LeavePage", u"\u8bf7\u5047", None))
        self.arrangedLabel.setText("")
        self.swapButton.setText(QCoreApplication.translate("LeavePage", u"\u767b\u8bb0\u8c03\u8bfe\u2026", None))
#if QT_CONFIG(accessibility)
        self.swapButton.setAccessibleName(QCoreApplication.translate("LeavePage", u"\u767b\u8bb0\u8c03\u8bfe", None))
#endif // QT_CONFIG(accessibility)
        self.noticedButton.setText(QCoreApplication.translate("LeavePage", u"\u5df2\u901a\u77e5", None))
#if QT_CONFIG(accessibility)
        self.noticedButton.setAccessibleName(QCoreApplication.translate("LeavePage", u"\u5df2\u901a\u77e5", None))
#endif // QT_CONFIG(accessibility)
        self.signedButton.setText(QCoreApplication.translate("LeavePage", u"\u4ee3\u8bfe\u6761\u5df2\u7b7e", None))
#if QT_CONFIG(accessibility)
        self.signedButton.setAccessibleName(QCoreApplication.translate("LeavePage", u"\u4ee3\u8bfe\u6761\u5df2\u7b7e", None))
#endif // QT_CONFIG(accessibility)
        self.dropButton.setText(QCoreApplication.translate("LeavePage", u"\u53d6\u6d88\u5b89\u6392", None))
#if QT_CONFIG(accessibility)
        self.dropButton.setAccessibleName(QCoreApplication.translate("LeavePage", u"\u53d6\u6d88\u5b89\u6392", None))
#endif // QT_CONFIG(accessibility)
        self.pages.setTabText(self.pages.indexOf(self.arrangedPage), QCoreApplication.translate("LeavePage", u"\u8c03\u4ee3\u8bfe", None))
        self.tallyLabel.setText("")
        self.pages.setTabText(self.pages.indexOf(self.tallyPage), QCoreApplication.translate("LeavePage", u"\u7edf\u8ba1", None))
        pass
    # retranslateUi

