# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'items_blueprint.ui'
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
from PySide6.QtWidgets import (QApplication, QDialog, QHBoxLayout, QHeaderView,
    QLabel, QLineEdit, QPushButton, QSizePolicy,
    QSpacerItem, QSplitter, QVBoxLayout, QWidget)

from jiaowu.desktop.edit_grid import EditGrid
from jiaowu.desktop.table_view import TableView

class Ui_BlueprintDialog(object):
    def setupUi(self, BlueprintDialog):
        if not BlueprintDialog.objectName():
            BlueprintDialog.setObjectName(u"BlueprintDialog")
        self.blueprintLayout = QVBoxLayout(BlueprintDialog)
        self.blueprintLayout.setSpacing(8)
        self.blueprintLayout.setObjectName(u"blueprintLayout")
        self.blueprintLayout.setContentsMargins(16, 16, 16, 16)
        self.blueprintFacts = QHBoxLayout()
        self.blueprintFacts.setSpacing(8)
        self.blueprintFacts.setObjectName(u"blueprintFacts")
        self.blueprintFacts.setContentsMargins(0, 0, 0, 0)
        self.setterLabel = QLabel(BlueprintDialog)
        self.setterLabel.setObjectName(u"setterLabel")

        self.blueprintFacts.addWidget(self.setterLabel)

        self.setterEdit = QLineEdit(BlueprintDialog)
        self.setterEdit.setObjectName(u"setterEdit")

        self.blueprintFacts.addWidget(self.setterEdit)

        self.reviewerLabel = QLabel(BlueprintDialog)
        self.reviewerLabel.setObjectName(u"reviewerLabel")

        self.blueprintFacts.addWidget(self.reviewerLabel)

        self.reviewerEdit = QLineEdit(BlueprintDialog)
        self.reviewerEdit.setObjectName(u"reviewerEdit")

        self.blueprintFacts.addWidget(self.reviewerEdit)

        self.sourceLabel = QLabel(BlueprintDialog)
        self.sourceLabel.setObjectName(u"sourceLabel")

        self.blueprintFacts.addWidget(self.sourceLabel)

        self.sourceEdit = QLineEdit(BlueprintDialog)
        self.sourceEdit.setObjectName(u"sourceEdit")

        self.blueprintFacts.addWidget(self.sourceEdit)


        self.blueprintLayout.addLayout(self.blueprintFacts)

        self.blueprintHead = QHBoxLayout()
        self.blueprintHead.setSpacing(8)
        self.blueprintHead.setObjectName(u"blueprintHead")
        self.blueprintHead.setContentsMargins(0, 0, 0, 0)
        self.blueprintHint = QLabel(BlueprintDialog)
        self.blueprintHint.setObjectName(u"blueprintHint")
        self.blueprintHint.setProperty(u"role", u"soft")

        self.blueprintHead.addWidget(self.blueprintHint)

        self.blueprintGap = QSpacerItem(20, 4, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.blueprintHead.addItem(self.blueprintGap)

        self.readBlueprintButton = QPushButton(BlueprintDialog)
        self.readBlueprintButton.setObjectName(u"readBlueprintButton")

        self.blueprintHead.addWidget(self.readBlueprintButton)

        self.moreRowsButton = QPushButton(BlueprintDialog)
        self.moreRowsButton.setObjectName(u"moreRowsButton")

        self.blueprintHead.addWidget(self.moreRowsButton)


        self.blueprintLayout.addLayout(self.blueprintHead)

        self.blueprintSplitter = QSplitter(BlueprintDialog)
        self.blueprintSplitter.setObjectName(u"blueprintSplitter")
        self.blueprintSplitter.setOrientation(Qt.Orientation.Horizontal)
        self.blueprintSplitter.setChildrenCollapsible(False)
        self.blueprintGrid = EditGrid(self.blueprintSplitter)
        self.blueprintGrid.setObjectName(u"blueprintGrid")
        self.blueprintSplitter.addWidget(self.blueprintGrid)
        self.blueprintSide = QWidget(self.blueprintSplitter)
        self.blueprintSide.setObjectName(u"blueprintSide")
        self.blueprintSideLayout = QVBoxLayout(self.blueprintSide)
        self.blueprintSideLayout.setSpacing(8)
        self.blueprintSideLayout.setObjectName(u"blueprintSideLayout")
        self.blueprintSideLayout.setContentsMargins(8, 0, 0, 0)
        self.blueprintTotal = QLabel(self.blueprintSide)
        self.blueprintTotal.setObjectName(u"blueprintTotal")
        self.blueprintTotal.setProperty(u"role", u"section")

        self.blueprintSideLayout.addWidget(self.blueprintTotal)

        self.blueprintProblems = QLabel(self.blueprintSide)
        self.blueprintProblems.setObjectName(u"blueprintProblems")
        self.blueprintProblems.setWordWrap(True)

        self.blueprintSideLayout.addWidget(self.blueprintProblems)

        self.blueprintCross = TableView(self.blueprintSide)
        self.blueprintCross.setObjectName(u"blueprintCross")

        self.blueprintSideLayout.addWidget(self.blueprintCross)

        self.blueprintSideLayout.setStretch(2, 1)
        self.blueprintSplitter.addWidget(self.blueprintSide)

        self.blueprintLayout.addWidget(self.blueprintSplitter)

        self.blueprintButtons = QHBoxLayout()
        self.blueprintButtons.setSpacing(8)
        self.blueprintButtons.setObjectName(u"blueprintButtons")
        self.blueprintButtons.setContentsMargins(0, 0, 0, 0)
        self.blueprintRefusal = QLabel(BlueprintDialog)
        self.blueprintRefusal.setObjectName(u"blueprintRefusal")
        self.blueprintRefusal.setProperty(u"role", u"refusal")
        self.blueprintRefusal.setWordWrap(True)

        self.blueprintButtons.addWidget(self.blueprintRefusal)

        self.blueprintFoot = QSpacerItem(20, 4, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.blueprintButtons.addItem(self.blueprintFoot)

        self.cancelBlueprintButton = QPushButton(BlueprintDialog)
        self.cancelBlueprintButton.setObjectName(u"cancelBlueprintButton")

        self.blueprintButtons.addWidget(self.cancelBlueprintButton)

        self.saveBlueprintButton = QPushButton(BlueprintDialog)
        self.saveBlueprintButton.setObjectName(u"saveBlueprintButton")
        self.saveBlueprintButton.setProperty(u"role", u"primary")

        self.blueprintButtons.addWidget(self.saveBlueprintButton)


        self.blueprintLayout.addLayout(self.blueprintButtons)

        self.blueprintLayout.setStretch(2, 1)
#if QT_CONFIG(shortcut)
        self.setterLabel.setBuddy(self.setterEdit)
        self.reviewerLabel.setBuddy(self.reviewerEdit)
        self.sourceLabel.setBuddy(self.sourceEdit)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(BlueprintDialog)

        QMetaObject.connectSlotsByName(BlueprintDialog)
    # setupUi

    def retranslateUi(self, BlueprintDialog):
        BlueprintDialog.setWindowTitle(QCoreApplication.translate("BlueprintDialog", u"\u53cc\u5411\u7ec6\u76ee\u8868", None))
        self.setterLabel.setText(QCoreApplication.translate("BlueprintDialog", u"\u547d\u9898\u4eba", None))
#if QT_CONFIG(accessibility)
        self.setterEdit.setAccessibleName(QCoreApplication.translate("BlueprintDialog", u"\u547d\u9898\u4eba", None))
#endif // QT_CONFIG(accessibility)
        self.setterEdit.setPlaceholderText("")
        self.reviewerLabel.setText(QCoreApplication.translate("BlueprintDialog", u"\u5ba1\u9898\u4eba", None))
#if QT_CONFIG(accessibility)
        self.reviewerEdit.setAccessibleName(QCoreApplication.translate("BlueprintDialog", u"\u5ba1\u9898\u4eba", None))
#endif // QT_CONFIG(accessibility)
        self.reviewerEdit.setPlaceholderText("")
        self.sourceLabel.setText(QCoreApplication.translate("BlueprintDialog", u"\u6765\u6e90", None))
#if QT_CONFIG(accessibility)
        self.sourceEdit.setAccessibleName(QCoreApplication.translate("BlueprintDialog", u"\u8bd5\u5377\u6765\u6e90", None))
#endif // QT_CONFIG(accessibility)
        self.sourceEdit.setPlaceholderText(QCoreApplication.translate("BlueprintDialog", u"\u5982 \u672c\u6821\u81ea\u4e3b\u547d\u9898", None))
        self.blueprintHint.setText(QCoreApplication.translate("BlueprintDialog", u"\u4e00\u884c\u4e00\u9898\uff0c\u53ef\u4ee5\u4ece Excel \u6210\u5757\u7c98\u8d34\uff1b\u6574\u884c\u6e05\u7a7a\u5c31\u662f\u5220\u53bb\u3002", None))
        self.readBlueprintButton.setText(QCoreApplication.translate("BlueprintDialog", u"\u4ece Excel \u8bfb\u5165\u2026", None))
        self.moreRowsButton.setText(QCoreApplication.translate("BlueprintDialog", u"\u518d\u52a0 10 \u884c", None))
        self.blueprintTotal.setText("")
        self.blueprintProblems.setText("")
        self.blueprintRefusal.setText("")
        self.cancelBlueprintButton.setText(QCoreApplication.translate("BlueprintDialog", u"\u53d6\u6d88", None))
        self.saveBlueprintButton.setText(QCoreApplication.translate("BlueprintDialog", u"\u4fdd\u5b58", None))
    # retranslateUi

