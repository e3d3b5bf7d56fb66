# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'checklists_dialog.ui'
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
from PySide6.QtWidgets import (QAbstractButton, QApplication, QCheckBox, QDialog,
    QDialogButtonBox, QHBoxLayout, QHeaderView, QLabel,
    QLineEdit, QPlainTextEdit, QPushButton, QSizePolicy,
    QSpacerItem, QTreeWidget, QTreeWidgetItem, QVBoxLayout,
    QWidget)

from jiaowu.desktop.edit_grid import EditGrid

class Ui_ChecklistsDialog(object):
    def setupUi(self, ChecklistsDialog):
        if not ChecklistsDialog.objectName():
            ChecklistsDialog.setObjectName(u"ChecklistsDialog")
        self.dialogLayout = QVBoxLayout(ChecklistsDialog)
        self.dialogLayout.setSpacing(8)
        self.dialogLayout.setObjectName(u"dialogLayout")
        self.dialogLayout.setContentsMargins(16, 12, 16, 12)
        self.columns = QHBoxLayout()
        self.columns.setSpacing(16)
        self.columns.setObjectName(u"columns")
        self.columns.setContentsMargins(0, 0, 0, 0)
        self.left = QVBoxLayout()
        self.left.setSpacing(8)
        self.left.setObjectName(u"left")
        self.left.setContentsMargins(0, 0, 0, 0)
        self.listLabel = QLabel(ChecklistsDialog)
        self.listLabel.setObjectName(u"listLabel")
        self.listLabel.setProperty(u"role", u"section")

        self.left.addWidget(self.listLabel)

        self.checklistsTree = QTreeWidget(ChecklistsDialog)
        self.checklistsTree.setObjectName(u"checklistsTree")
        self.checklistsTree.setHeaderHidden(True)
        self.checklistsTree.setRootIsDecorated(False)
        self.checklistsTree.setIndentation(12)
        self.checklistsTree.setMinimumSize(QSize(250, 0))

        self.left.addWidget(self.checklistsTree)

        self.retiredBox = QCheckBox(ChecklistsDialog)
        self.retiredBox.setObjectName(u"retiredBox")

        self.left.addWidget(self.retiredBox)


        self.columns.addLayout(self.left)

        self.right = QVBoxLayout()
        self.right.setSpacing(8)
        self.right.setObjectName(u"right")
        self.right.setContentsMargins(0, 0, 0, 0)
        self.headRow = QHBoxLayout()
        self.headRow.setSpacing(8)
        self.headRow.setObjectName(u"headRow")
        self.headRow.setContentsMargins(0, 0, 0, 0)
        self.titleLabel = QLabel(ChecklistsDialog)
        self.titleLabel.setObjectName(u"titleLabel")
        self.titleLabel.setProperty(u"role", u"section")
        self.titleLabel.setWordWrap(True)

        self.headRow.addWidget(self.titleLabel)

        self.headGap = QSpacerItem(20, 4, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.headRow.addItem(self.headGap)

        self.copyButton = QPushButton(ChecklistsDialog)
        self.copyButton.setObjectName(u"copyButton")

        self.headRow.addWidget(self.copyButton)

        self.retireButton = QPushButton(ChecklistsDialog)
        self.retireButton.setObjectName(u"retireButton")

        self.headRow.addWidget(self.retireButton)

        self.headRow.setStretch(0, 1)

        self.right.addLayout(self.headRow)

        self.stateLabel = QLabel(ChecklistsDialog)
        self.stateLabel.setObjectName(u"stateLabel")
        self.stateLabel.setProperty(u"role", u"soft")
        self.stateLabel.setWordWrap(True)

        self.right.addWidget(self.stateLabel)

        self.nameRow = QHBoxLayout()
        self.nameRow.setSpacing(8)
        self.nameRow.setObjectName(u"nameRow")
        self.nameRow.setContentsMargins(0, 0, 0, 0)
        self.nameLabel = QLabel(ChecklistsDialog)
        self.nameLabel.setObjectName(u"nameLabel")

        self.nameRow.addWidget(self.nameLabel)

        self.nameEdit = QLineEdit(ChecklistsDialog)
        self.nameEdit.setObjectName(u"nameEdit")

        self.nameRow.addWidget(self.nameEdit)

        self.expectedLabel = QLabel(ChecklistsDialog)
        self.expectedLabel.setObjectName(u"expectedLabel")

        self.nameRow.addWidget(self.expectedLabel)

        self.expectedEdit = QLineEdit(ChecklistsDialog)
        self.expectedEdit.setObjectName(u"expectedEdit")

        self.nameRow.addWidget(self.expectedEdit)

        self.actualLabel = QLabel(ChecklistsDialog)
        self.actualLabel.setObjectName(u"actualLabel")

        self.nameRow.addWidget(self.actualLabel)

        self.actualEdit = QLineEdit(ChecklistsDialog)
        self.actualEdit.setObjectName(u"actualEdit")

        self.nameRow.addWidget(self.actualEdit)

        self.nameRow.setStretch(1, 3)
        self.nameRow.setStretch(3, 2)
        self.nameRow.setStretch(5, 2)

        self.right.addLayout(self.nameRow)

        self.itemsGrid = EditGrid(ChecklistsDialog)
        self.itemsGrid.setObjectName(u"itemsGrid")

        self.right.addWidget(self.itemsGrid)

        self.itemsRow = QHBoxLayout()
        self.itemsRow.setSpacing(8)
        self.itemsRow.setObjectName(u"itemsRow")
        self.itemsRow.setContentsMargins(0, 0, 0, 0)
        self.addItemButton = QPushButton(ChecklistsDialog)
        self.addItemButton.setObjectName(u"addItemButton")

        self.itemsRow.addWidget(self.addItemButton)

        self.removeItemButton = QPushButton(ChecklistsDialog)
        self.removeItemButton.setObjectName(u"removeItemButton")

        self.itemsRow.addWidget(self.removeItemButton)

        self.upButton = QPushButton(ChecklistsDialog)
        self.upButton.setObjectName(u"upButton")

        self.itemsRow.addWidget(self.upButton)

        self.downButton = QPushButton(ChecklistsDialog)
        self.downButton.setObjectName(u"downButton")

        self.itemsRow.addWidget(self.downButton)

        self.itemsGap = QSpacerItem(20, 4, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.itemsRow.addItem(self.itemsGap)

        self.sumLabel = QLabel(ChecklistsDialog)
        self.sumLabel.setObjectName(u"sumLabel")

        self.itemsRow.addWidget(self.sumLabel)


        self.right.addLayout(self.itemsRow)

        self.moreRow = QHBoxLayout()
        self.moreRow.setSpacing(8)
        self.moreRow.setObjectName(u"moreRow")
        self.moreRow.setContentsMargins(0, 0, 0, 0)
        self.vetoBox = QVBoxLayout()
        self.vetoBox.setSpacing(8)
        self.vetoBox.setObjectName(u"vetoBox")
        self.vetoBox.setContentsMargins(0, 0, 0, 0)
        self.vetoesLabel = QLabel(ChecklistsDialog)
        self.vetoesLabel.setObjectName(u"vetoesLabel")

        self.vetoBox.addWidget(self.vetoesLabel)

        self.vetoesEdit = QPlainTextEdit(ChecklistsDialog)
        self.vetoesEdit.setObjectName(u"vetoesEdit")

        self.vetoBox.addWidget(self.vetoesEdit)


        self.moreRow.addLayout(self.vetoBox)

        self.flagsBox = QVBoxLayout()
        self.flagsBox.setSpacing(8)
        self.flagsBox.setObjectName(u"flagsBox")
        self.flagsBox.setContentsMargins(0, 0, 0, 0)
        self.flagsLabel = QLabel(ChecklistsDialog)
        self.flagsLabel.setObjectName(u"flagsLabel")

        self.flagsBox.addWidget(self.flagsLabel)

        self.flagsEdit = QPlainTextEdit(ChecklistsDialog)
        self.flagsEdit.setObjectName(u"flagsEdit")

        self.flagsBox.addWidget(self.flagsEdit)


        self.moreRow.addLayout(self.flagsBox)

        self.headsBox = QVBoxLayout()
        self.headsBox.setSpacing(8)
        self.headsBox.setObjectName(u"headsBox")
        self.headsBox.setContentsMargins(0, 0, 0, 0)
        self.headsLabel = QLabel(ChecklistsDialog)
        self.headsLabel.setObjectName(u"headsLabel")

        self.headsBox.addWidget(self.headsLabel)

        self.headsEdit = QPlainTextEdit(ChecklistsDialog)
        self.headsEdit.setObjectName(u"headsEdit")

        self.headsBox.addWidget(self.headsEdit)


        self.moreRow.addLayout(self.headsBox)

        self.gradesBox = QVBoxLayout()
        self.gradesBox.setSpacing(8)
        self.gradesBox.setObjectName(u"gradesBox")
        self.gradesBox.setContentsMargins(0, 0, 0, 0)
        self.gradesLabel = QLabel(ChecklistsDialog)
        self.gradesLabel.setObjectName(u"gradesLabel")

        self.gradesBox.addWidget(self.gradesLabel)

        self.gradesEdit = QPlainTextEdit(ChecklistsDialog)
        self.gradesEdit.setObjectName(u"gradesEdit")

        self.gradesBox.addWidget(self.gradesEdit)


        self.moreRow.addLayout(self.gradesBox)

        self.subtotalsBox = QVBoxLayout()
        self.subtotalsBox.setSpacing(8)
        self.subtotalsBox.setObjectName(u"subtotalsBox")
        self.subtotalsBox.setContentsMargins(0, 0, 0, 0)
        self.subtotalsLabel = QLabel(ChecklistsDialog)
        self.subtotalsLabel.setObjectName(u"subtotalsLabel")

        self.subtotalsBox.addWidget(self.subtotalsLabel)

        self.subtotalsEdit = QPlainTextEdit(ChecklistsDialog)
        self.subtotalsEdit.setObjectName(u"subtotalsEdit")

        self.subtotalsBox.addWidget(self.subtotalsEdit)


        self.moreRow.addLayout(self.subtotalsBox)


        self.right.addLayout(self.moreRow)

        self.refusalLabel = QLabel(ChecklistsDialog)
        self.refusalLabel.setObjectName(u"refusalLabel")
        self.refusalLabel.setWordWrap(True)

        self.right.addWidget(self.refusalLabel)

        self.right.setStretch(3, 3)
        self.right.setStretch(5, 1)

        self.columns.addLayout(self.right)

        self.columns.setStretch(0, 1)
        self.columns.setStretch(1, 4)

        self.dialogLayout.addLayout(self.columns)

        self.buttons = QDialogButtonBox(ChecklistsDialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Close|QDialogButtonBox.StandardButton.Save)

        self.dialogLayout.addWidget(self.buttons)

        self.dialogLayout.setStretch(0, 1)
#if QT_CONFIG(shortcut)
        self.nameLabel.setBuddy(self.nameEdit)
        self.expectedLabel.setBuddy(self.expectedEdit)
        self.actualLabel.setBuddy(self.actualEdit)
        self.vetoesLabel.setBuddy(self.vetoesEdit)
        self.flagsLabel.setBuddy(self.flagsEdit)
        self.headsLabel.setBuddy(self.headsEdit)
        self.gradesLabel.setBuddy(self.gradesEdit)
        self.subtotalsLabel.setBuddy(self.subtotalsEdit)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(ChecklistsDialog)

        QMetaObject.connectSlotsByName(ChecklistsDialog)
    # setupUi

    def retranslateUi(self, ChecklistsDialog):
        ChecklistsDialog.setWindowTitle(QCoreApplication.translate("ChecklistsDialog", u"\u68c0\u67e5\u8868", None))
        self.listLabel.setText(QCoreApplication.translate("ChecklistsDialog", u"\u68c0\u67e5\u8868", None))
#if QT_CONFIG(accessibility)
        self.checklistsTree.setAccessibleName(QCoreApplication.translate("ChecklistsDialog", u"\u68c0\u67e5\u8868\uff0c\u6309\u65b9\u9762", None))
#endif // QT_CONFIG(accessibility)
        self.retiredBox.setText(QCoreApplication.translate("ChecklistsDialog", u"\u4e5f\u5217\u51fa\u505c\u7528\u7684", None))
        self.titleLabel.setText("")
        self.copyButton.setText(QCoreApplication.translate("ChecklistsDialog", u"\u7167\u7740\u53e6\u5b58\u2026", None))
        self.retireButton.setText(QCoreApplication.translate("ChecklistsDialog", u"\u505c\u7528", None))
        self.stateLabel.setText("")
        self.nameLabel.setText(QCoreApplication.translate("ChecklistsDialog", u"\u540d\u79f0", None))
#if QT_CONFIG(accessibility)
        self.nameEdit.setAccessibleName(QCoreApplication.translate("ChecklistsDialog", u"\u540d\u79f0", None))
#endif // QT_CONFIG(accessibility)
        self.expectedLabel.setText(QCoreApplication.translate("ChecklistsDialog", u"\u5e94\u6709\u7684\u6570\u53eb", None))
#if QT_CONFIG(accessibility)
        self.expectedEdit.setAccessibleName(QCoreApplication.translate("ChecklistsDialog", u"\u5e94\u6709\u7684\u6570\u53eb\u4ec0\u4e48", None))
#endif // QT_CONFIG(accessibility)
        self.expectedEdit.setPlaceholderText(QCoreApplication.translate("ChecklistsDialog", u"\u5982 \u5e94\u5907\u8bfe\u65f6", None))
        self.actualLabel.setText(QCoreApplication.translate("ChecklistsDialog", u"\u5b9e\u6709\u7684\u6570\u53eb", None))
#if QT_CONFIG(accessibility)
        self.actualEdit.setAccessibleName(QCoreApplication.translate("ChecklistsDialog", u"\u5b9e\u6709\u7684\u6570\u53eb\u4ec0\u4e48", None))
#endif // QT_CONFIG(accessibility)
        self.actualEdit.setPlaceholderText(QCoreApplication.translate("ChecklistsDialog", u"\u5982 \u5b9e\u5907\u8bfe\u65f6", None))
        self.addItemButton.setText(QCoreApplication.translate("ChecklistsDialog", u"\u52a0\u4e00\u9879", None))
        self.removeItemButton.setText(QCoreApplication.translate("ChecklistsDialog", u"\u53bb\u6389", None))
        self.upButton.setText(QCoreApplication.translate("ChecklistsDialog", u"\u4e0a\u79fb", None))
        self.downButton.setText(QCoreApplication.translate("ChecklistsDialog", u"\u4e0b\u79fb", None))
        self.sumLabel.setText("")
        self.vetoesLabel.setText(QCoreApplication.translate("ChecklistsDialog", u"\u4e00\u7968\u5426\u51b3\uff08\u4e00\u884c\u4e00\u6761\uff09", None))
#if QT_CONFIG(accessibility)
        self.vetoesEdit.setAccessibleName(QCoreApplication.translate("ChecklistsDialog", u"\u4e00\u7968\u5426\u51b3\uff0c\u4e00\u884c\u4e00\u6761", None))
#endif // QT_CONFIG(accessibility)
        self.flagsLabel.setText(QCoreApplication.translate("ChecklistsDialog", u"\u53ea\u63d0\u793a\u3001\u4e0d\u8ba1\u5206", None))
#if QT_CONFIG(accessibility)
        self.flagsEdit.setAccessibleName(QCoreApplication.translate("ChecklistsDialog", u"\u53ea\u63d0\u793a\u4e0d\u8ba1\u5206\uff0c\u4e00\u884c\u4e00\u6761", None))
#endif // QT_CONFIG(accessibility)
        self.headsLabel.setText(QCoreApplication.translate("ChecklistsDialog", u"\u8868\u5934\u53e6\u586b", None))
#if QT_CONFIG(accessibility)
        self.headsEdit.setAccessibleName(QCoreApplication.translate("ChecklistsDialog", u"\u9010\u4eba\u4e00\u9875\u7684\u8868\u5934\u53e6\u586b\uff0c\u4e00\u884c\u4e00\u9879", None))
#endif // QT_CONFIG(accessibility)
        self.gradesLabel.setText(QCoreApplication.translate("ChecklistsDialog", u"\u7b49\u7b2c\u7ebf\uff0c\u5982 A 90", None))
#if QT_CONFIG(accessibility)
        self.gradesEdit.setAccessibleName(QCoreApplication.translate("ChecklistsDialog", u"\u7b49\u7b2c\u7ebf\uff0c\u4e00\u884c\u4e00\u7b49", None))
#endif // QT_CONFIG(accessibility)
        self.subtotalsLabel.setText(QCoreApplication.translate("ChecklistsDialog", u"\u5927\u9879\u5c0f\u8ba1\uff0c\u5982 \u6559\u5e08\u6279\u6539 50", None))
#if QT_CONFIG(accessibility)
        self.subtotalsEdit.setAccessibleName(QCoreApplication.translate("ChecklistsDialog", u"\u5404\u5927\u9879\u7684\u5c0f\u8ba1\uff0c\u4e00\u884c\u4e00\u9879", None))
#endif // QT_CONFIG(accessibility)
        self.refusalLabel.setText("")
    # retranslateUi

