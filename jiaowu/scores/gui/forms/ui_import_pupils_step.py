# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'import_pupils_step.ui'
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
from PySide6.QtWidgets import (QAbstractItemView, QApplication, QComboBox, QHBoxLayout,
    QHeaderView, QLabel, QLineEdit, QSizePolicy,
    QSpacerItem, QSplitter, QTableView, QVBoxLayout,
    QWidget)

from jiaowu.scores.gui.import_steps.doubts_list import DoubtsList
from jiaowu.scores.gui.import_steps.sheet_preview import SheetPreview

class Ui_PupilsStep(object):
    def setupUi(self, PupilsStep):
        if not PupilsStep.objectName():
            PupilsStep.setObjectName(u"PupilsStep")
        self.pupilsLayout = QVBoxLayout(PupilsStep)
        self.pupilsLayout.setSpacing(8)
        self.pupilsLayout.setObjectName(u"pupilsLayout")
        self.pupilsLayout.setContentsMargins(0, 0, 0, 0)
        self.splitter = QSplitter(PupilsStep)
        self.splitter.setObjectName(u"splitter")
        self.splitter.setOrientation(Qt.Orientation.Vertical)
        self.splitter.setChildrenCollapsible(False)
        self.pupilsPanel = QWidget(self.splitter)
        self.pupilsPanel.setObjectName(u"pupilsPanel")
        self.pupilsPanelLayout = QVBoxLayout(self.pupilsPanel)
        self.pupilsPanelLayout.setSpacing(8)
        self.pupilsPanelLayout.setObjectName(u"pupilsPanelLayout")
        self.pupilsPanelLayout.setContentsMargins(12, 8, 12, 4)
        self.pupilsTitle = QLabel(self.pupilsPanel)
        self.pupilsTitle.setObjectName(u"pupilsTitle")
        self.pupilsTitle.setProperty(u"role", u"section")

        self.pupilsPanelLayout.addWidget(self.pupilsTitle)

        self.pupilsHint = QLabel(self.pupilsPanel)
        self.pupilsHint.setObjectName(u"pupilsHint")
        self.pupilsHint.setProperty(u"role", u"soft")
        self.pupilsHint.setWordWrap(True)

        self.pupilsPanelLayout.addWidget(self.pupilsHint)

        self.kindsPanel = QWidget(self.pupilsPanel)
        self.kindsPanel.setObjectName(u"kindsPanel")
        self.kindsLayout = QHBoxLayout(self.kindsPanel)
        self.kindsLayout.setSpacing(16)
        self.kindsLayout.setObjectName(u"kindsLayout")
        self.kindsLayout.setContentsMargins(0, 0, 0, 0)
        self.unsureRow = QHBoxLayout()
        self.unsureRow.setSpacing(6)
        self.unsureRow.setObjectName(u"unsureRow")
        self.unsureRow.setContentsMargins(0, 0, 0, 0)
        self.unsureLabel = QLabel(self.kindsPanel)
        self.unsureLabel.setObjectName(u"unsureLabel")

        self.unsureRow.addWidget(self.unsureLabel)

        self.unsureBox = QComboBox(self.kindsPanel)
        self.unsureBox.setObjectName(u"unsureBox")
        self.unsureBox.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)

        self.unsureRow.addWidget(self.unsureBox)


        self.kindsLayout.addLayout(self.unsureRow)

        self.movedRow = QHBoxLayout()
        self.movedRow.setSpacing(6)
        self.movedRow.setObjectName(u"movedRow")
        self.movedRow.setContentsMargins(0, 0, 0, 0)
        self.movedLabel = QLabel(self.kindsPanel)
        self.movedLabel.setObjectName(u"movedLabel")

        self.movedRow.addWidget(self.movedLabel)

        self.movedBox = QComboBox(self.kindsPanel)
        self.movedBox.setObjectName(u"movedBox")
        self.movedBox.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)

        self.movedRow.addWidget(self.movedBox)


        self.kindsLayout.addLayout(self.movedRow)

        self.newRow = QHBoxLayout()
        self.newRow.setSpacing(6)
        self.newRow.setObjectName(u"newRow")
        self.newRow.setContentsMargins(0, 0, 0, 0)
        self.newLabel = QLabel(self.kindsPanel)
        self.newLabel.setObjectName(u"newLabel")

        self.newRow.addWidget(self.newLabel)

        self.newBox = QComboBox(self.kindsPanel)
        self.newBox.setObjectName(u"newBox")
        self.newBox.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)

        self.newRow.addWidget(self.newBox)


        self.kindsLayout.addLayout(self.newRow)

        self.kindsGap = QSpacerItem(20, 4, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.kindsLayout.addItem(self.kindsGap)

        self.searchEdit = QLineEdit(self.kindsPanel)
        self.searchEdit.setObjectName(u"searchEdit")
        self.searchEdit.setClearButtonEnabled(True)
        self.searchEdit.setMaximumSize(QSize(200, 16777215))

        self.kindsLayout.addWidget(self.searchEdit)


        self.pupilsPanelLayout.addWidget(self.kindsPanel)

        self.pupilsView = QTableView(self.pupilsPanel)
        self.pupilsView.setObjectName(u"pupilsView")
        self.pupilsView.setWordWrap(False)
        self.pupilsView.setAlternatingRowColors(True)
        self.pupilsView.setTabKeyNavigation(False)
        self.pupilsView.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)

        self.pupilsPanelLayout.addWidget(self.pupilsView)

        self.pupilsPanelLayout.setStretch(3, 1)
        self.splitter.addWidget(self.pupilsPanel)
        self.cellsSplitter = QSplitter(self.splitter)
        self.cellsSplitter.setObjectName(u"cellsSplitter")
        self.cellsSplitter.setOrientation(Qt.Orientation.Horizontal)
        self.cellsSplitter.setChildrenCollapsible(False)
        self.preview = SheetPreview(self.cellsSplitter)
        self.preview.setObjectName(u"preview")
        self.cellsSplitter.addWidget(self.preview)
        self.cellsPanel = QWidget(self.cellsSplitter)
        self.cellsPanel.setObjectName(u"cellsPanel")
        self.cellsLayout = QVBoxLayout(self.cellsPanel)
        self.cellsLayout.setSpacing(8)
        self.cellsLayout.setObjectName(u"cellsLayout")
        self.cellsLayout.setContentsMargins(8, 8, 12, 8)
        self.cellsTitle = QLabel(self.cellsPanel)
        self.cellsTitle.setObjectName(u"cellsTitle")
        self.cellsTitle.setProperty(u"role", u"section")

        self.cellsLayout.addWidget(self.cellsTitle)

        self.cellsHint = QLabel(self.cellsPanel)
        self.cellsHint.setObjectName(u"cellsHint")
        self.cellsHint.setProperty(u"role", u"soft")
        self.cellsHint.setWordWrap(True)

        self.cellsLayout.addWidget(self.cellsHint)

        self.doubtsList = DoubtsList(self.cellsPanel)
        self.doubtsList.setObjectName(u"doubtsList")

        self.cellsLayout.addWidget(self.doubtsList)

        self.cellsSplitter.addWidget(self.cellsPanel)
        self.splitter.addWidget(self.cellsSplitter)

        self.pupilsLayout.addWidget(self.splitter)

#if QT_CONFIG(shortcut)
        self.unsureLabel.setBuddy(self.unsureBox)
        self.movedLabel.setBuddy(self.movedBox)
        self.newLabel.setBuddy(self.newBox)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(PupilsStep)

        QMetaObject.connectSlotsByName(PupilsStep)
    # setupUi

    def retranslateUi(self, PupilsStep):
        self.pupilsTitle.setText(QCoreApplication.translate("PupilsStep", u"\u5b66\u751f", None))
        self.pupilsHint.setText("")
        self.unsureLabel.setText(QCoreApplication.translate("PupilsStep", u"\u8bf4\u4e0d\u51c6", None))
#if QT_CONFIG(accessibility)
        self.unsureBox.setAccessibleName(QCoreApplication.translate("PupilsStep", u"\u8bf4\u4e0d\u51c6\u5168\u90e8\u8fd9\u6837\u5904\u7406", None))
#endif // QT_CONFIG(accessibility)
        self.movedLabel.setText(QCoreApplication.translate("PupilsStep", u"\u6362\u4e86\u73ed", None))
#if QT_CONFIG(accessibility)
        self.movedBox.setAccessibleName(QCoreApplication.translate("PupilsStep", u"\u6362\u4e86\u73ed\u5168\u90e8\u8fd9\u6837\u5904\u7406", None))
#endif // QT_CONFIG(accessibility)
        self.newLabel.setText(QCoreApplication.translate("PupilsStep", u"\u65b0\u5b66\u751f", None))
#if QT_CONFIG(accessibility)
        self.newBox.setAccessibleName(QCoreApplication.translate("PupilsStep", u"\u65b0\u5b66\u751f\u5168\u90e8\u8fd9\u6837\u5904\u7406", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.searchEdit.setAccessibleName(QCoreApplication.translate("PupilsStep", u"\u627e\u59d3\u540d\u6216\u5b66\u53f7", None))
#endif // QT_CONFIG(accessibility)
        self.searchEdit.setPlaceholderText(QCoreApplication.translate("PupilsStep", u"\u627e\u59d3\u540d\u6216\u5b66\u53f7", None))
#if QT_CONFIG(accessibility)
        self.pupilsView.setAccessibleName(QCoreApplication.translate("PupilsStep", u"\u8981\u51b3\u5b9a\u7684\u5b66\u751f", None))
#endif // QT_CONFIG(accessibility)
        self.cellsTitle.setText(QCoreApplication.translate("PupilsStep", u"\u53ef\u7591\u7684\u683c", None))
        self.cellsHint.setText(QCoreApplication.translate("PupilsStep", u"\u70b9\u4e00\u6761\uff0c\u5de6\u8fb9\u7684\u8868\u5c31\u8df3\u5230\u90a3\u4e00\u683c\u3002", None))
        pass
    # retranslateUi

