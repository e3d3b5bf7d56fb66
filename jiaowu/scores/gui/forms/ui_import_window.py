# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'import_window.ui'
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
from PySide6.QtWidgets import (QAbstractItemView, QApplication, QComboBox, QDateEdit,
    QDialog, QDoubleSpinBox, QFrame, QGridLayout,
    QHBoxLayout, QHeaderView, QLabel, QLineEdit,
    QListView, QPushButton, QSizePolicy, QSpacerItem,
    QSplitter, QTabWidget, QTableView, QTableWidgetItem,
    QTreeWidgetItem, QVBoxLayout, QWidget)

from jiaowu.desktop.job_bar import JobBar
from jiaowu.desktop.message_bar import MessageBar
from jiaowu.scores.gui.full_marks_table import FullMarksTable
from jiaowu.scores.gui.sheets_tree import SheetsTree

class Ui_ImportWindow(object):
    def setupUi(self, ImportWindow):
        if not ImportWindow.objectName():
            ImportWindow.setObjectName(u"ImportWindow")
        ImportWindow.resize(1240, 680)
        ImportWindow.setAcceptDrops(True)
        self.importLayout = QVBoxLayout(ImportWindow)
        self.importLayout.setSpacing(0)
        self.importLayout.setObjectName(u"importLayout")
        self.importLayout.setContentsMargins(0, 0, 0, 0)
        self.messageBar = MessageBar(ImportWindow)
        self.messageBar.setObjectName(u"messageBar")

        self.importLayout.addWidget(self.messageBar)

        self.fieldsPanel = QFrame(ImportWindow)
        self.fieldsPanel.setObjectName(u"fieldsPanel")
        self.fieldsPanel.setProperty(u"role", u"panel")
        self.fieldsRow = QHBoxLayout(self.fieldsPanel)
        self.fieldsRow.setSpacing(8)
        self.fieldsRow.setObjectName(u"fieldsRow")
        self.fieldsRow.setContentsMargins(12, 8, 12, 8)
        self.nameLabel = QLabel(self.fieldsPanel)
        self.nameLabel.setObjectName(u"nameLabel")

        self.fieldsRow.addWidget(self.nameLabel)

        self.nameEdit = QLineEdit(self.fieldsPanel)
        self.nameEdit.setObjectName(u"nameEdit")
        self.nameEdit.setMinimumSize(QSize(220, 0))

        self.fieldsRow.addWidget(self.nameEdit)

        self.dateLabel = QLabel(self.fieldsPanel)
        self.dateLabel.setObjectName(u"dateLabel")

        self.fieldsRow.addWidget(self.dateLabel)

        self.dateEdit = QDateEdit(self.fieldsPanel)
        self.dateEdit.setObjectName(u"dateEdit")
        self.dateEdit.setCalendarPopup(True)

        self.fieldsRow.addWidget(self.dateEdit)

        self.termLabel = QLabel(self.fieldsPanel)
        self.termLabel.setObjectName(u"termLabel")
        self.termLabel.setProperty(u"role", u"soft")

        self.fieldsRow.addWidget(self.termLabel)

        self.kindLabel = QLabel(self.fieldsPanel)
        self.kindLabel.setObjectName(u"kindLabel")

        self.fieldsRow.addWidget(self.kindLabel)

        self.kindBox = QComboBox(self.fieldsPanel)
        self.kindBox.setObjectName(u"kindBox")

        self.fieldsRow.addWidget(self.kindBox)

        self.gradeLabel = QLabel(self.fieldsPanel)
        self.gradeLabel.setObjectName(u"gradeLabel")

        self.fieldsRow.addWidget(self.gradeLabel)

        self.gradeBox = QComboBox(self.fieldsPanel)
        self.gradeBox.setObjectName(u"gradeBox")

        self.fieldsRow.addWidget(self.gradeBox)

        self.fieldsGap = QSpacerItem(20, 4, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.fieldsRow.addItem(self.fieldsGap)


        self.importLayout.addWidget(self.fieldsPanel)

        self.splitter = QSplitter(ImportWindow)
        self.splitter.setObjectName(u"splitter")
        self.splitter.setOrientation(Qt.Orientation.Horizontal)
        self.splitter.setChildrenCollapsible(False)
        self.sheetsPanel = QWidget(self.splitter)
        self.sheetsPanel.setObjectName(u"sheetsPanel")
        self.sheetsLayout = QVBoxLayout(self.sheetsPanel)
        self.sheetsLayout.setSpacing(8)
        self.sheetsLayout.setObjectName(u"sheetsLayout")
        self.sheetsLayout.setContentsMargins(12, 8, 0, 0)
        self.sheetsLabel = QLabel(self.sheetsPanel)
        self.sheetsLabel.setObjectName(u"sheetsLabel")
        self.sheetsLabel.setProperty(u"role", u"section")

        self.sheetsLayout.addWidget(self.sheetsLabel)

        self.sheetsTree = SheetsTree(self.sheetsPanel)
        self.sheetsTree.setObjectName(u"sheetsTree")
        self.sheetsTree.setHeaderHidden(True)
        self.sheetsTree.setRootIsDecorated(False)
        self.sheetsTree.setIndentation(12)
        self.sheetsTree.setWordWrap(True)

        self.sheetsLayout.addWidget(self.sheetsTree)

        self.whyLabel = QLabel(self.sheetsPanel)
        self.whyLabel.setObjectName(u"whyLabel")
        self.whyLabel.setProperty(u"role", u"soft")
        self.whyLabel.setWordWrap(True)

        self.sheetsLayout.addWidget(self.whyLabel)

        self.splitter.addWidget(self.sheetsPanel)
        self.gridPanel = QWidget(self.splitter)
        self.gridPanel.setObjectName(u"gridPanel")
        self.gridLayoutBox = QVBoxLayout(self.gridPanel)
        self.gridLayoutBox.setSpacing(8)
        self.gridLayoutBox.setObjectName(u"gridLayoutBox")
        self.gridLayoutBox.setContentsMargins(0, 8, 0, 0)
        self.legendRow = QHBoxLayout()
        self.legendRow.setSpacing(8)
        self.legendRow.setObjectName(u"legendRow")
        self.legendRow.setContentsMargins(0, 0, 0, 0)
        self.legendLabel = QLabel(self.gridPanel)
        self.legendLabel.setObjectName(u"legendLabel")
        self.legendLabel.setProperty(u"role", u"soft")
        self.legendLabel.setIndent(8)
        self.legendLabel.setTextFormat(Qt.TextFormat.RichText)

        self.legendRow.addWidget(self.legendLabel)

        self.legendGap = QSpacerItem(20, 4, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.legendRow.addItem(self.legendGap)


        self.gridLayoutBox.addLayout(self.legendRow)

        self.gridView = QTableView(self.gridPanel)
        self.gridView.setObjectName(u"gridView")
        self.gridView.setWordWrap(False)

        self.gridLayoutBox.addWidget(self.gridView)

        self.splitter.addWidget(self.gridPanel)
        self.sidePanel = QWidget(self.splitter)
        self.sidePanel.setObjectName(u"sidePanel")
        self.sideLayout = QVBoxLayout(self.sidePanel)
        self.sideLayout.setSpacing(8)
        self.sideLayout.setObjectName(u"sideLayout")
        self.sideLayout.setContentsMargins(8, 4, 12, 0)
        self.sidePages = QTabWidget(self.sidePanel)
        self.sidePages.setObjectName(u"sidePages")
        self.sidePages.setDocumentMode(True)
        self.doubtsPage = QWidget()
        self.doubtsPage.setObjectName(u"doubtsPage")
        self.doubtsLayout = QVBoxLayout(self.doubtsPage)
        self.doubtsLayout.setSpacing(8)
        self.doubtsLayout.setObjectName(u"doubtsLayout")
        self.doubtsLayout.setContentsMargins(0, 8, 0, 0)
        self.doubtsHint = QLabel(self.doubtsPage)
        self.doubtsHint.setObjectName(u"doubtsHint")
        self.doubtsHint.setProperty(u"role", u"soft")
        self.doubtsHint.setWordWrap(True)

        self.doubtsLayout.addWidget(self.doubtsHint)

        self.doubtsView = QListView(self.doubtsPage)
        self.doubtsView.setObjectName(u"doubtsView")
        self.doubtsView.setWordWrap(True)
        self.doubtsView.setUniformItemSizes(False)
        self.doubtsView.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.doubtsView.setResizeMode(QListView.ResizeMode.Adjust)
        self.doubtsView.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)

        self.doubtsLayout.addWidget(self.doubtsView)

        self.sidePages.addTab(self.doubtsPage, "")
        self.linesPage = QWidget()
        self.linesPage.setObjectName(u"linesPage")
        self.linesLayout = QVBoxLayout(self.linesPage)
        self.linesLayout.setSpacing(8)
        self.linesLayout.setObjectName(u"linesLayout")
        self.linesLayout.setContentsMargins(0, 8, 0, 0)
        self.linesHint = QLabel(self.linesPage)
        self.linesHint.setObjectName(u"linesHint")
        self.linesHint.setProperty(u"role", u"section")

        self.linesLayout.addWidget(self.linesHint)

        self.linesGrid = QGridLayout()
        self.linesGrid.setObjectName(u"linesGrid")
        self.linesGrid.setHorizontalSpacing(8)
        self.linesGrid.setVerticalSpacing(8)
        self.linesGrid.setContentsMargins(0, 0, 0, 0)
        self.excellentLabel = QLabel(self.linesPage)
        self.excellentLabel.setObjectName(u"excellentLabel")

        self.linesGrid.addWidget(self.excellentLabel, 0, 0, 1, 1)

        self.excellentSpin = QDoubleSpinBox(self.linesPage)
        self.excellentSpin.setObjectName(u"excellentSpin")
        self.excellentSpin.setDecimals(1)
        self.excellentSpin.setMaximum(100.000000000000000)
        self.excellentSpin.setValue(85.000000000000000)

        self.linesGrid.addWidget(self.excellentSpin, 0, 1, 1, 1)

        self.goodLabel = QLabel(self.linesPage)
        self.goodLabel.setObjectName(u"goodLabel")

        self.linesGrid.addWidget(self.goodLabel, 0, 2, 1, 1)

        self.goodSpin = QDoubleSpinBox(self.linesPage)
        self.goodSpin.setObjectName(u"goodSpin")
        self.goodSpin.setDecimals(1)
        self.goodSpin.setMaximum(100.000000000000000)
        self.goodSpin.setValue(75.000000000000000)

        self.linesGrid.addWidget(self.goodSpin, 0, 3, 1, 1)

        self.passLabel = QLabel(self.linesPage)
        self.passLabel.setObjectName(u"passLabel")

        self.linesGrid.addWidget(self.passLabel, 1, 0, 1, 1)

        self.passSpin = QDoubleSpinBox(self.linesPage)
        self.passSpin.setObjectName(u"passSpin")
        self.passSpin.setDecimals(1)
        self.passSpin.setMaximum(100.000000000000000)
        self.passSpin.setValue(60.000000000000000)

        self.linesGrid.addWidget(self.passSpin, 1, 1, 1, 1)

        self.lowLabel = QLabel(self.linesPage)
        self.lowLabel.setObjectName(u"lowLabel")

        self.linesGrid.addWidget(self.lowLabel, 1, 2, 1, 1)

        self.lowSpin = QDoubleSpinBox(self.linesPage)
        self.lowSpin.setObjectName(u"lowSpin")
        self.lowSpin.setDecimals(1)
        self.lowSpin.setMaximum(100.000000000000000)
        self.lowSpin.setValue(40.000000000000000)

        self.linesGrid.addWidget(self.lowSpin, 1, 3, 1, 1)


        self.linesLayout.addLayout(self.linesGrid)

        self.fullHint = QLabel(self.linesPage)
        self.fullHint.setObjectName(u"fullHint")
        self.fullHint.setProperty(u"role", u"section")

        self.linesLayout.addWidget(self.fullHint)

        self.fullTable = FullMarksTable(self.linesPage)
        self.fullTable.setObjectName(u"fullTable")
        self.fullTable.setAlternatingRowColors(True)

        self.linesLayout.addWidget(self.fullTable)

        self.sidePages.addTab(self.linesPage, "")

        self.sideLayout.addWidget(self.sidePages)

        self.splitter.addWidget(self.sidePanel)

        self.importLayout.addWidget(self.splitter)

        self.bottomPanel = QFrame(ImportWindow)
        self.bottomPanel.setObjectName(u"bottomPanel")
        self.bottomPanel.setProperty(u"role", u"panel")
        self.bottomRow = QHBoxLayout(self.bottomPanel)
        self.bottomRow.setSpacing(8)
        self.bottomRow.setObjectName(u"bottomRow")
        self.bottomRow.setContentsMargins(12, 8, 12, 8)
        self.summaryLabel = QLabel(self.bottomPanel)
        self.summaryLabel.setObjectName(u"summaryLabel")
        self.summaryLabel.setWordWrap(True)

        self.bottomRow.addWidget(self.summaryLabel)

        self.jobBar = JobBar(self.bottomPanel)
        self.jobBar.setObjectName(u"jobBar")

        self.bottomRow.addWidget(self.jobBar)

        self.addFilesButton = QPushButton(self.bottomPanel)
        self.addFilesButton.setObjectName(u"addFilesButton")
        self.addFilesButton.setAutoDefault(False)

        self.bottomRow.addWidget(self.addFilesButton)

        self.closeButton = QPushButton(self.bottomPanel)
        self.closeButton.setObjectName(u"closeButton")
        self.closeButton.setAutoDefault(False)

        self.bottomRow.addWidget(self.closeButton)

        self.importButton = QPushButton(self.bottomPanel)
        self.importButton.setObjectName(u"importButton")
        self.importButton.setProperty(u"role", u"primary")

        self.bottomRow.addWidget(self.importButton)

        self.bottomRow.setStretch(0, 1)

        self.importLayout.addWidget(self.bottomPanel)

        self.importLayout.setStretch(2, 1)
#if QT_CONFIG(shortcut)
        self.nameLabel.setBuddy(self.nameEdit)
        self.dateLabel.setBuddy(self.dateEdit)
        self.kindLabel.setBuddy(self.kindBox)
        self.gradeLabel.setBuddy(self.gradeBox)
        self.excellentLabel.setBuddy(self.excellentSpin)
        self.goodLabel.setBuddy(self.goodSpin)
        self.passLabel.setBuddy(self.passSpin)
        self.lowLabel.setBuddy(self.lowSpin)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(ImportWindow)

        self.importButton.setDefault(True)


        QMetaObject.connectSlotsByName(ImportWindow)
    # setupUi

    def retranslateUi(self, ImportWindow):
        ImportWindow.setWindowTitle(QCoreApplication.translate("ImportWindow", u"\u5bfc\u5165\u6210\u7ee9", None))
        self.nameLabel.setText(QCoreApplication.translate("ImportWindow", u"\u8003\u8bd5\u540d\u79f0", None))
#if QT_CONFIG(accessibility)
        self.nameEdit.setAccessibleName(QCoreApplication.translate("ImportWindow", u"\u8003\u8bd5\u540d\u79f0", None))
#endif // QT_CONFIG(accessibility)
        self.dateLabel.setText(QCoreApplication.translate("ImportWindow", u"\u65e5\u671f", None))
#if QT_CONFIG(accessibility)
        self.dateEdit.setAccessibleName(QCoreApplication.translate("ImportWindow", u"\u8003\u8bd5\u65e5\u671f", None))
#endif // QT_CONFIG(accessibility)
        self.dateEdit.setDisplayFormat(QCoreApplication.translate("ImportWindow", u"yyyy-MM-dd", None))
        self.termLabel.setText("")
        self.kindLabel.setText(QCoreApplication.translate("ImportWindow", u"\u7c7b\u578b", None))
#if QT_CONFIG(accessibility)
        self.kindBox.setAccessibleName(QCoreApplication.translate("ImportWindow", u"\u8003\u8bd5\u7c7b\u578b", None))
#endif // QT_CONFIG(accessibility)
        self.gradeLabel.setText(QCoreApplication.translate("ImportWindow", u"\u5e74\u7ea7", None))
#if QT_CONFIG(accessibility)
        self.gradeBox.setAccessibleName(QCoreApplication.translate("ImportWindow", u"\u6587\u4ef6\u6ca1\u6709\u5199\u5e74\u7ea7\u65f6\u7528\u7684\u5e74\u7ea7", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.gradeBox.setToolTip(QCoreApplication.translate("ImportWindow", u"\u6587\u4ef6\u91cc\u6ca1\u6709\u5199\u5e74\u7ea7\u65f6\u7528\u5b83", None))
#endif // QT_CONFIG(tooltip)
        self.sheetsLabel.setText(QCoreApplication.translate("ImportWindow", u"\u5de5\u4f5c\u8868", None))
        ___qtreewidgetitem = self.sheetsTree.headerItem()
        ___qtreewidgetitem.setText(0, QCoreApplication.translate("ImportWindow", u"\u5de5\u4f5c\u8868", None))
#if QT_CONFIG(accessibility)
        self.sheetsTree.setAccessibleName(QCoreApplication.translate("ImportWindow", u"\u5de5\u4f5c\u8868\uff0c\u6253\u52fe\u7684\u624d\u7528", None))
#endif // QT_CONFIG(accessibility)
        self.whyLabel.setText("")
        self.legendLabel.setText("")
#if QT_CONFIG(accessibility)
        self.gridView.setAccessibleName(QCoreApplication.translate("ImportWindow", u"\u8868\u683c\u9884\u89c8", None))
#endif // QT_CONFIG(accessibility)
        self.doubtsHint.setText(QCoreApplication.translate("ImportWindow", u"\u70b9\u4e00\u6761\uff0c\u5de6\u8fb9\u7684\u8868\u5c31\u8df3\u5230\u90a3\u4e00\u683c\u3002", None))
#if QT_CONFIG(accessibility)
        self.doubtsView.setAccessibleName(QCoreApplication.translate("ImportWindow", u"\u53ef\u7591\u4e4b\u5904", None))
#endif // QT_CONFIG(accessibility)
        self.sidePages.setTabText(self.sidePages.indexOf(self.doubtsPage), QCoreApplication.translate("ImportWindow", u"\u7591\u95ee", None))
        self.linesHint.setText(QCoreApplication.translate("ImportWindow", u"\u5206\u6570\u7ebf\uff08\u5360\u6ee1\u5206\u7684\u767e\u5206\u6bd4\uff09", None))
        self.excellentLabel.setText(QCoreApplication.translate("ImportWindow", u"\u4f18\u79c0", None))
#if QT_CONFIG(accessibility)
        self.excellentSpin.setAccessibleName(QCoreApplication.translate("ImportWindow", u"\u4f18\u79c0\u7ebf\u767e\u5206\u6bd4", None))
#endif // QT_CONFIG(accessibility)
        self.excellentSpin.setSuffix(QCoreApplication.translate("ImportWindow", u" %", None))
        self.goodLabel.setText(QCoreApplication.translate("ImportWindow", u"\u826f\u597d", None))
#if QT_CONFIG(accessibility)
        self.goodSpin.setAccessibleName(QCoreApplication.translate("ImportWindow", u"\u826f\u597d\u7ebf\u767e\u5206\u6bd4", None))
#endif // QT_CONFIG(accessibility)
        self.goodSpin.setSuffix(QCoreApplication.translate("ImportWindow", u" %", None))
        self.passLabel.setText(QCoreApplication.translate("ImportWindow", u"\u53ca\u683c", None))
#if QT_CONFIG(accessibility)
        self.passSpin.setAccessibleName(QCoreApplication.translate("ImportWindow", u"\u53ca\u683c\u7ebf\u767e\u5206\u6bd4", None))
#endif // QT_CONFIG(accessibility)
        self.passSpin.setSuffix(QCoreApplication.translate("ImportWindow", u" %", None))
        self.lowLabel.setText(QCoreApplication.translate("ImportWindow", u"\u4f4e\u5206", None))
#if QT_CONFIG(accessibility)
        self.lowSpin.setAccessibleName(QCoreApplication.translate("ImportWindow", u"\u4f4e\u5206\u7ebf\u767e\u5206\u6bd4", None))
#endif // QT_CONFIG(accessibility)
        self.lowSpin.setSuffix(QCoreApplication.translate("ImportWindow", u" %", None))
        self.fullHint.setText(QCoreApplication.translate("ImportWindow", u"\u5404\u79d1\u6ee1\u5206\uff08\u53cc\u51fb\u53ef\u6539\uff09", None))
#if QT_CONFIG(accessibility)
        self.fullTable.setAccessibleName(QCoreApplication.translate("ImportWindow", u"\u5404\u79d1\u6ee1\u5206", None))
#endif // QT_CONFIG(accessibility)
        self.sidePages.setTabText(self.sidePages.indexOf(self.linesPage), QCoreApplication.translate("ImportWindow", u"\u6ee1\u5206\u4e0e\u5206\u6570\u7ebf", None))
        self.summaryLabel.setText(QCoreApplication.translate("ImportWindow", u"\u6b63\u5728\u8bfb\u53d6\u2026\u2026", None))
        self.addFilesButton.setText(QCoreApplication.translate("ImportWindow", u"\u518d\u52a0\u6587\u4ef6", None))
        self.closeButton.setText(QCoreApplication.translate("ImportWindow", u"\u4e0d\u5bfc\u5165", None))
        self.importButton.setText(QCoreApplication.translate("ImportWindow", u"\u5bfc\u5165", None))
    # retranslateUi

