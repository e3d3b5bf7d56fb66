# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'assignment_window.ui'
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
from PySide6.QtWidgets import (QApplication, QComboBox, QDialog, QFrame,
    QHBoxLayout, QHeaderView, QLabel, QListWidget,
    QListWidgetItem, QPushButton, QSizePolicy, QSpacerItem,
    QSpinBox, QSplitter, QToolButton, QVBoxLayout,
    QWidget)

from jiaowu.desktop.edit_grid import EditGrid
from jiaowu.desktop.message_bar import MessageBar

class Ui_AssignmentWindow(object):
    def setupUi(self, AssignmentWindow):
        if not AssignmentWindow.objectName():
            AssignmentWindow.setObjectName(u"AssignmentWindow")
        AssignmentWindow.resize(1240, 660)
        self.assignmentLayout = QVBoxLayout(AssignmentWindow)
        self.assignmentLayout.setSpacing(0)
        self.assignmentLayout.setObjectName(u"assignmentLayout")
        self.assignmentLayout.setContentsMargins(0, 0, 0, 0)
        self.messageBar = MessageBar(AssignmentWindow)
        self.messageBar.setObjectName(u"messageBar")

        self.assignmentLayout.addWidget(self.messageBar)

        self.assignmentPanel = QFrame(AssignmentWindow)
        self.assignmentPanel.setObjectName(u"assignmentPanel")
        self.assignmentPanel.setProperty(u"role", u"panel")
        self.assignmentRow = QHBoxLayout(self.assignmentPanel)
        self.assignmentRow.setSpacing(8)
        self.assignmentRow.setObjectName(u"assignmentRow")
        self.assignmentRow.setContentsMargins(12, 8, 12, 8)
        self.termLabel = QLabel(self.assignmentPanel)
        self.termLabel.setObjectName(u"termLabel")

        self.assignmentRow.addWidget(self.termLabel)

        self.termBox = QComboBox(self.assignmentPanel)
        self.termBox.setObjectName(u"termBox")

        self.assignmentRow.addWidget(self.termBox)

        self.modeLabel = QLabel(self.assignmentPanel)
        self.modeLabel.setObjectName(u"modeLabel")

        self.assignmentRow.addWidget(self.modeLabel)

        self.modeBox = QComboBox(self.assignmentPanel)
        self.modeBox.setObjectName(u"modeBox")

        self.assignmentRow.addWidget(self.modeBox)

        self.limitLabel = QLabel(self.assignmentPanel)
        self.limitLabel.setObjectName(u"limitLabel")

        self.assignmentRow.addWidget(self.limitLabel)

        self.limitBox = QSpinBox(self.assignmentPanel)
        self.limitBox.setObjectName(u"limitBox")
        self.limitBox.setMinimum(1)
        self.limitBox.setMaximum(60)

        self.assignmentRow.addWidget(self.limitBox)

        self.assignmentGap = QSpacerItem(20, 4, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.assignmentRow.addItem(self.assignmentGap)

        self.importButton = QPushButton(self.assignmentPanel)
        self.importButton.setObjectName(u"importButton")

        self.assignmentRow.addWidget(self.importButton)

        self.copyButton = QPushButton(self.assignmentPanel)
        self.copyButton.setObjectName(u"copyButton")

        self.assignmentRow.addWidget(self.copyButton)

        self.moreButton = QToolButton(self.assignmentPanel)
        self.moreButton.setObjectName(u"moreButton")
        self.moreButton.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)

        self.assignmentRow.addWidget(self.moreButton)


        self.assignmentLayout.addWidget(self.assignmentPanel)

        self.splitter = QSplitter(AssignmentWindow)
        self.splitter.setObjectName(u"splitter")
        self.splitter.setOrientation(Qt.Orientation.Horizontal)
        self.splitter.setChildrenCollapsible(False)
        self.lessonsGrid = EditGrid(self.splitter)
        self.lessonsGrid.setObjectName(u"lessonsGrid")
        self.splitter.addWidget(self.lessonsGrid)
        self.sidePanel = QWidget(self.splitter)
        self.sidePanel.setObjectName(u"sidePanel")
        self.sideLayout = QVBoxLayout(self.sidePanel)
        self.sideLayout.setObjectName(u"sideLayout")
        self.sideLayout.setContentsMargins(8, 8, 8, 8)
        self.conflictsLabel = QLabel(self.sidePanel)
        self.conflictsLabel.setObjectName(u"conflictsLabel")
        self.conflictsLabel.setProperty(u"role", u"section")

        self.sideLayout.addWidget(self.conflictsLabel)

        self.conflictsList = QListWidget(self.sidePanel)
        self.conflictsList.setObjectName(u"conflictsList")
        self.conflictsList.setWordWrap(True)

        self.sideLayout.addWidget(self.conflictsList)

        self.splitter.addWidget(self.sidePanel)

        self.assignmentLayout.addWidget(self.splitter)

        self.assignmentButtons = QHBoxLayout()
        self.assignmentButtons.setSpacing(8)
        self.assignmentButtons.setObjectName(u"assignmentButtons")
        self.assignmentButtons.setContentsMargins(12, 8, 12, 12)
        self.stateLabel = QLabel(AssignmentWindow)
        self.stateLabel.setObjectName(u"stateLabel")
        self.stateLabel.setWordWrap(True)
        self.stateLabel.setProperty(u"role", u"soft")

        self.assignmentButtons.addWidget(self.stateLabel)

        self.closeButton = QPushButton(AssignmentWindow)
        self.closeButton.setObjectName(u"closeButton")

        self.assignmentButtons.addWidget(self.closeButton)

        self.assignmentButtons.setStretch(0, 1)

        self.assignmentLayout.addLayout(self.assignmentButtons)

        self.assignmentLayout.setStretch(2, 1)
#if QT_CONFIG(shortcut)
        self.termLabel.setBuddy(self.termBox)
        self.modeLabel.setBuddy(self.modeBox)
        self.limitLabel.setBuddy(self.limitBox)
        self.conflictsLabel.setBuddy(self.conflictsList)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(AssignmentWindow)

        QMetaObject.connectSlotsByName(AssignmentWindow)
    # setupUi

    def retranslateUi(self, AssignmentWindow):
        AssignmentWindow.setWindowTitle(QCoreApplication.translate("AssignmentWindow", u"\u4efb\u6559", None))
        self.termLabel.setText(QCoreApplication.translate("AssignmentWindow", u"\u5b66\u671f", None))
#if QT_CONFIG(accessibility)
        self.termBox.setAccessibleName(QCoreApplication.translate("AssignmentWindow", u"\u54ea\u4e2a\u5b66\u671f", None))
#endif // QT_CONFIG(accessibility)
        self.modeLabel.setText(QCoreApplication.translate("AssignmentWindow", u"\u586b", None))
#if QT_CONFIG(accessibility)
        self.modeBox.setAccessibleName(QCoreApplication.translate("AssignmentWindow", u"\u586b\u4efb\u8bfe\u6559\u5e08\u8fd8\u662f\u6bcf\u5468\u8282\u6570", None))
#endif // QT_CONFIG(accessibility)
        self.limitLabel.setText(QCoreApplication.translate("AssignmentWindow", u"\u6bcf\u5468\u591a\u4e8e", None))
#if QT_CONFIG(accessibility)
        self.limitBox.setAccessibleName(QCoreApplication.translate("AssignmentWindow", u"\u4e00\u4f4d\u6559\u5e08\u6bcf\u5468\u591a\u4e8e\u51e0\u8282\u8981\u63d0\u9192", None))
#endif // QT_CONFIG(accessibility)
        self.limitBox.setSuffix(QCoreApplication.translate("AssignmentWindow", u" \u8282\u63d0\u9192", None))
        self.importButton.setText(QCoreApplication.translate("AssignmentWindow", u"\u5bfc\u5165\u7f16\u6392\u8868\u2026", None))
        self.copyButton.setText(QCoreApplication.translate("AssignmentWindow", u"\u7167\u6284\u4e0a\u5b66\u671f", None))
        self.moreButton.setText(QCoreApplication.translate("AssignmentWindow", u"\u66f4\u591a", None))
        self.conflictsLabel.setText(QCoreApplication.translate("AssignmentWindow", u"\u8981\u770b\u4e00\u770b\u7684", None))
#if QT_CONFIG(accessibility)
        self.conflictsList.setAccessibleName(QCoreApplication.translate("AssignmentWindow", u"\u8981\u770b\u4e00\u770b\u7684\u4efb\u6559", None))
#endif // QT_CONFIG(accessibility)
        self.stateLabel.setText("")
        self.closeButton.setText(QCoreApplication.translate("AssignmentWindow", u"\u5173\u95ed", None))
    # retranslateUi

