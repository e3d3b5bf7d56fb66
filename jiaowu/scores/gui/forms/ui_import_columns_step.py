# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'import_columns_step.ui'
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
from PySide6.QtWidgets import (QApplication, QComboBox, QDoubleSpinBox, QGridLayout,
    QHBoxLayout, QHeaderView, QLabel, QSizePolicy,
    QSplitter, QTabWidget, QTableWidgetItem, QVBoxLayout,
    QWidget)

from jiaowu.scores.gui.full_marks_table import FullMarksTable
from jiaowu.scores.gui.import_steps.doubts_list import DoubtsList
from jiaowu.scores.gui.import_steps.sheet_preview import SheetPreview

class Ui_ColumnsStep(object):
    def setupUi(self, ColumnsStep):
        if not ColumnsStep.objectName():
            ColumnsStep.setObjectName(u"ColumnsStep")
        self.columnsLayout = QVBoxLayout(ColumnsStep)
        self.columnsLayout.setSpacing(8)
        self.columnsLayout.setObjectName(u"columnsLayout")
        self.columnsLayout.setContentsMargins(0, 0, 0, 0)
        self.splitter = QSplitter(ColumnsStep)
        self.splitter.setObjectName(u"splitter")
        self.splitter.setOrientation(Qt.Orientation.Horizontal)
        self.splitter.setChildrenCollapsible(False)
        self.preview = SheetPreview(self.splitter)
        self.preview.setObjectName(u"preview")
        self.splitter.addWidget(self.preview)
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
        self.doubtsLayout.setContentsMargins(0, 8, 0, 8)
        self.doubtsHint = QLabel(self.doubtsPage)
        self.doubtsHint.setObjectName(u"doubtsHint")
        self.doubtsHint.setProperty(u"role", u"soft")
        self.doubtsHint.setWordWrap(True)

        self.doubtsLayout.addWidget(self.doubtsHint)

        self.doubtsList = DoubtsList(self.doubtsPage)
        self.doubtsList.setObjectName(u"doubtsList")

        self.doubtsLayout.addWidget(self.doubtsList)

        self.sidePages.addTab(self.doubtsPage, "")
        self.linesPage = QWidget()
        self.linesPage.setObjectName(u"linesPage")
        self.linesLayout = QVBoxLayout(self.linesPage)
        self.linesLayout.setSpacing(8)
        self.linesLayout.setObjectName(u"linesLayout")
        self.linesLayout.setContentsMargins(0, 8, 0, 8)
        self.gradeRow = QHBoxLayout()
        self.gradeRow.setSpacing(8)
        self.gradeRow.setObjectName(u"gradeRow")
        self.gradeRow.setContentsMargins(0, 0, 0, 0)
        self.gradeLabel = QLabel(self.linesPage)
        self.gradeLabel.setObjectName(u"gradeLabel")

        self.gradeRow.addWidget(self.gradeLabel)

        self.gradeBox = QComboBox(self.linesPage)
        self.gradeBox.setObjectName(u"gradeBox")

        self.gradeRow.addWidget(self.gradeBox)

        self.gradeRow.setStretch(1, 1)

        self.linesLayout.addLayout(self.gradeRow)

        self.fullHint = QLabel(self.linesPage)
        self.fullHint.setObjectName(u"fullHint")
        self.fullHint.setProperty(u"role", u"section")

        self.linesLayout.addWidget(self.fullHint)

        self.fullTable = FullMarksTable(self.linesPage)
        self.fullTable.setObjectName(u"fullTable")
        self.fullTable.setAlternatingRowColors(True)
        self.fullTable.setTabKeyNavigation(False)

        self.linesLayout.addWidget(self.fullTable)

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

        self.sidePages.addTab(self.linesPage, "")

        self.sideLayout.addWidget(self.sidePages)

        self.splitter.addWidget(self.sidePanel)

        self.columnsLayout.addWidget(self.splitter)

#if QT_CONFIG(shortcut)
        self.gradeLabel.setBuddy(self.gradeBox)
        self.excellentLabel.setBuddy(self.excellentSpin)
        self.goodLabel.setBuddy(self.goodSpin)
        self.passLabel.setBuddy(self.passSpin)
        self.lowLabel.setBuddy(self.lowSpin)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(ColumnsStep)

        QMetaObject.connectSlotsByName(ColumnsStep)
    # setupUi

    def retranslateUi(self, ColumnsStep):
        self.doubtsHint.setText(QCoreApplication.translate("ColumnsStep", u"\u70b9\u4e00\u6761\uff0c\u5de6\u8fb9\u7684\u8868\u5c31\u8df3\u5230\u90a3\u4e00\u683c\u3002", None))
        self.sidePages.setTabText(self.sidePages.indexOf(self.doubtsPage), QCoreApplication.translate("ColumnsStep", u"\u7591\u95ee", None))
        self.gradeLabel.setText(QCoreApplication.translate("ColumnsStep", u"\u6587\u4ef6\u6ca1\u6709\u5199\u5e74\u7ea7\u65f6", None))
#if QT_CONFIG(accessibility)
        self.gradeBox.setAccessibleName(QCoreApplication.translate("ColumnsStep", u"\u6587\u4ef6\u6ca1\u6709\u5199\u5e74\u7ea7\u65f6\u7528\u7684\u5e74\u7ea7", None))
#endif // QT_CONFIG(accessibility)
        self.fullHint.setText(QCoreApplication.translate("ColumnsStep", u"\u5404\u79d1\u6ee1\u5206\uff08\u53cc\u51fb\u53ef\u6539\uff09", None))
#if QT_CONFIG(accessibility)
        self.fullTable.setAccessibleName(QCoreApplication.translate("ColumnsStep", u"\u5404\u79d1\u6ee1\u5206", None))
#endif // QT_CONFIG(accessibility)
        self.linesHint.setText(QCoreApplication.translate("ColumnsStep", u"\u5206\u6570\u7ebf\uff08\u5360\u6ee1\u5206\u7684\u767e\u5206\u6bd4\uff09", None))
        self.excellentLabel.setText(QCoreApplication.translate("ColumnsStep", u"\u4f18\u79c0", None))
#if QT_CONFIG(accessibility)
        self.excellentSpin.setAccessibleName(QCoreApplication.translate("ColumnsStep", u"\u4f18\u79c0\u7ebf\u767e\u5206\u6bd4", None))
#endif // QT_CONFIG(accessibility)
        self.excellentSpin.setSuffix(QCoreApplication.translate("ColumnsStep", u" %", None))
        self.goodLabel.setText(QCoreApplication.translate("ColumnsStep", u"\u826f\u597d", None))
#if QT_CONFIG(accessibility)
        self.goodSpin.setAccessibleName(QCoreApplication.translate("ColumnsStep", u"\u826f\u597d\u7ebf\u767e\u5206\u6bd4", None))
#endif // QT_CONFIG(accessibility)
        self.goodSpin.setSuffix(QCoreApplication.translate("ColumnsStep", u" %", None))
        self.passLabel.setText(QCoreApplication.translate("ColumnsStep", u"\u53ca\u683c", None))
#if QT_CONFIG(accessibility)
        self.passSpin.setAccessibleName(QCoreApplication.translate("ColumnsStep", u"\u53ca\u683c\u7ebf\u767e\u5206\u6bd4", None))
#endif // QT_CONFIG(accessibility)
        self.passSpin.setSuffix(QCoreApplication.translate("ColumnsStep", u" %", None))
        self.lowLabel.setText(QCoreApplication.translate("ColumnsStep", u"\u4f4e\u5206", None))
#if QT_CONFIG(accessibility)
        self.lowSpin.setAccessibleName(QCoreApplication.translate("ColumnsStep", u"\u4f4e\u5206\u7ebf\u767e\u5206\u6bd4", None))
#endif // QT_CONFIG(accessibility)
        self.lowSpin.setSuffix(QCoreApplication.translate("ColumnsStep", u" %", None))
        self.sidePages.setTabText(self.sidePages.indexOf(self.linesPage), QCoreApplication.translate("ColumnsStep", u"\u6ee1\u5206\u4e0e\u5206\u6570\u7ebf", None))
        pass
    # retranslateUi

