# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'term_change_dialog.ui'
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
from PySide6.QtWidgets import (QApplication, QCheckBox, QComboBox, QDialog,
    QHBoxLayout, QHeaderView, QLabel, QPushButton,
    QSizePolicy, QSpacerItem, QTableWidget, QTableWidgetItem,
    QVBoxLayout, QWidget)

class Ui_TermChangeDialog(object):
    def setupUi(self, TermChangeDialog):
        if not TermChangeDialog.objectName():
            TermChangeDialog.setObjectName(u"TermChangeDialog")
        TermChangeDialog.resize(900, 600)
        self.changeLayout = QVBoxLayout(TermChangeDialog)
        self.changeLayout.setSpacing(12)
        self.changeLayout.setObjectName(u"changeLayout")
        self.changeLayout.setContentsMargins(24, 16, 24, 16)
        self.titleLabel = QLabel(TermChangeDialog)
        self.titleLabel.setObjectName(u"titleLabel")
        self.titleLabel.setProperty(u"role", u"title")

        self.changeLayout.addWidget(self.titleLabel)

        self.targetRow = QHBoxLayout()
        self.targetRow.setSpacing(8)
        self.targetRow.setObjectName(u"targetRow")
        self.targetRow.setContentsMargins(0, 0, 0, 0)
        self.targetLabel = QLabel(TermChangeDialog)
        self.targetLabel.setObjectName(u"targetLabel")

        self.targetRow.addWidget(self.targetLabel)

        self.targetBox = QComboBox(TermChangeDialog)
        self.targetBox.setObjectName(u"targetBox")

        self.targetRow.addWidget(self.targetBox)

        self.targetSpring = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.targetRow.addItem(self.targetSpring)

        self.continueSixCheck = QCheckBox(TermChangeDialog)
        self.continueSixCheck.setObjectName(u"continueSixCheck")

        self.targetRow.addWidget(self.continueSixCheck)

        self.continueNineCheck = QCheckBox(TermChangeDialog)
        self.continueNineCheck.setObjectName(u"continueNineCheck")

        self.targetRow.addWidget(self.continueNineCheck)


        self.changeLayout.addLayout(self.targetRow)

        self.entryBar = QWidget(TermChangeDialog)
        self.entryBar.setObjectName(u"entryBar")
        self.entryRow = QHBoxLayout(self.entryBar)
        self.entryRow.setSpacing(8)
        self.entryRow.setObjectName(u"entryRow")
        self.entryRow.setContentsMargins(0, 0, 0, 0)

        self.changeLayout.addWidget(self.entryBar)

        self.factsLabel = QLabel(TermChangeDialog)
        self.factsLabel.setObjectName(u"factsLabel")
        self.factsLabel.setWordWrap(True)

        self.changeLayout.addWidget(self.factsLabel)

        self.movesTable = QTableWidget(TermChangeDialog)
        self.movesTable.setObjectName(u"movesTable")

        self.changeLayout.addWidget(self.movesTable)

        self.leftOutLabel = QLabel(TermChangeDialog)
        self.leftOutLabel.setObjectName(u"leftOutLabel")
        self.leftOutLabel.setProperty(u"role", u"soft")
        self.leftOutLabel.setWordWrap(True)

        self.changeLayout.addWidget(self.leftOutLabel)

        self.refusalLabel = QLabel(TermChangeDialog)
        self.refusalLabel.setObjectName(u"refusalLabel")
        self.refusalLabel.setProperty(u"role", u"refusal")
        self.refusalLabel.setWordWrap(True)

        self.changeLayout.addWidget(self.refusalLabel)

        self.buttonsRow = QHBoxLayout()
        self.buttonsRow.setSpacing(8)
        self.buttonsRow.setObjectName(u"buttonsRow")
        self.buttonsRow.setContentsMargins(0, 0, 0, 0)
        self.undoHint = QLabel(TermChangeDialog)
        self.undoHint.setObjectName(u"undoHint")
        self.undoHint.setProperty(u"role", u"soft")

        self.buttonsRow.addWidget(self.undoHint)

        self.buttonsSpring = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttonsRow.addItem(self.buttonsSpring)

        self.cancelButton = QPushButton(TermChangeDialog)
        self.cancelButton.setObjectName(u"cancelButton")
        self.cancelButton.setAutoDefault(False)

        self.buttonsRow.addWidget(self.cancelButton)

        self.changeButton = QPushButton(TermChangeDialog)
        self.changeButton.setObjectName(u"changeButton")
        self.changeButton.setProperty(u"role", u"primary")

        self.buttonsRow.addWidget(self.changeButton)


        self.changeLayout.addLayout(self.buttonsRow)

#if QT_CONFIG(shortcut)
        self.targetLabel.setBuddy(self.targetBox)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(TermChangeDialog)

        self.changeButton.setDefault(True)


        QMetaObject.connectSlotsByName(TermChangeDialog)
    # setupUi

    def retranslateUi(self, TermChangeDialog):
        TermChangeDialog.setWindowTitle(QCoreApplication.translate("TermChangeDialog", u"\u6362\u5230\u65b0\u5b66\u671f", None))
        self.titleLabel.setText(QCoreApplication.translate("TermChangeDialog", u"\u6362\u5230\u65b0\u5b66\u671f", None))
        self.targetLabel.setText(QCoreApplication.translate("TermChangeDialog", u"\u65b0\u5b66\u671f", None))
#if QT_CONFIG(accessibility)
        self.targetBox.setAccessibleName(QCoreApplication.translate("TermChangeDialog", u"\u6362\u5230\u54ea\u4e2a\u5b66\u671f", None))
#endif // QT_CONFIG(accessibility)
        self.continueSixCheck.setText(QCoreApplication.translate("TermChangeDialog", u"\u516d\u5e74\u7ea7\u6309\u539f\u73ed\u5347\u5165\u4e03\u5e74\u7ea7", None))
        self.continueNineCheck.setText(QCoreApplication.translate("TermChangeDialog", u"\u4e5d\u5e74\u7ea7\u6309\u539f\u73ed\u5347\u5165\u9ad8\u4e00", None))
        self.factsLabel.setText("")
#if QT_CONFIG(accessibility)
        self.movesTable.setAccessibleName(QCoreApplication.translate("TermChangeDialog", u"\u5404\u73ed\u7684\u53bb\u5411", None))
#endif // QT_CONFIG(accessibility)
        self.leftOutLabel.setText("")
        self.refusalLabel.setText("")
        self.undoHint.setText(QCoreApplication.translate("TermChangeDialog", u"\u6362\u597d\u540e\u53ef\u4ee5\u5728\u5b66\u671f\u7684\u83dc\u5355\u91cc\u64a4\u9500\u3002", None))
        self.cancelButton.setText(QCoreApplication.translate("TermChangeDialog", u"\u53d6\u6d88", None))
        self.changeButton.setText(QCoreApplication.translate("TermChangeDialog", u"\u6362\u5b66\u671f", None))
    # retranslateUi

