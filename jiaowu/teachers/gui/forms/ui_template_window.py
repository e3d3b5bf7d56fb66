# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'template_window.ui'
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
from PySide6.QtWidgets import (QAbstractItemView, QApplication, QComboBox, QDialog,
    QFrame, QHBoxLayout, QHeaderView, QLabel,
    QPushButton, QSizePolicy, QSpacerItem, QTableWidget,
    QTableWidgetItem, QVBoxLayout, QWidget)

from jiaowu.desktop.message_bar import MessageBar

class Ui_TemplateWindow(object):
    def setupUi(self, TemplateWindow):
        if not TemplateWindow.objectName():
            TemplateWindow.setObjectName(u"TemplateWindow")
        TemplateWindow.resize(820, 600)
        self.templateLayout = QVBoxLayout(TemplateWindow)
        self.templateLayout.setSpacing(0)
        self.templateLayout.setObjectName(u"templateLayout")
        self.templateLayout.setContentsMargins(0, 0, 0, 0)
        self.messageBar = MessageBar(TemplateWindow)
        self.messageBar.setObjectName(u"messageBar")

        self.templateLayout.addWidget(self.messageBar)

        self.templatePanel = QFrame(TemplateWindow)
        self.templatePanel.setObjectName(u"templatePanel")
        self.templatePanel.setProperty(u"role", u"panel")
        self.templateRow = QHBoxLayout(self.templatePanel)
        self.templateRow.setSpacing(8)
        self.templateRow.setObjectName(u"templateRow")
        self.templateRow.setContentsMargins(12, 8, 12, 8)
        self.sheetLabel = QLabel(self.templatePanel)
        self.sheetLabel.setObjectName(u"sheetLabel")

        self.templateRow.addWidget(self.sheetLabel)

        self.sheetBox = QComboBox(self.templatePanel)
        self.sheetBox.setObjectName(u"sheetBox")
        self.sheetBox.setMinimumSize(QSize(160, 0))

        self.templateRow.addWidget(self.sheetBox)

        self.layoutLabel = QLabel(self.templatePanel)
        self.layoutLabel.setObjectName(u"layoutLabel")

        self.templateRow.addWidget(self.layoutLabel)

        self.layoutBox = QComboBox(self.templatePanel)
        self.layoutBox.setObjectName(u"layoutBox")
        self.layoutBox.setMinimumSize(QSize(160, 0))

        self.templateRow.addWidget(self.layoutBox)

        self.templateGap = QSpacerItem(20, 4, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.templateRow.addItem(self.templateGap)


        self.templateLayout.addWidget(self.templatePanel)

        self.templateBody = QVBoxLayout()
        self.templateBody.setSpacing(8)
        self.templateBody.setObjectName(u"templateBody")
        self.templateBody.setContentsMargins(12, 8, 12, 8)
        self.summaryLabel = QLabel(TemplateWindow)
        self.summaryLabel.setObjectName(u"summaryLabel")
        self.summaryLabel.setProperty(u"role", u"section")

        self.templateBody.addWidget(self.summaryLabel)

        self.notesLabel = QLabel(TemplateWindow)
        self.notesLabel.setObjectName(u"notesLabel")
        self.notesLabel.setWordWrap(True)
        self.notesLabel.setProperty(u"role", u"soft")

        self.templateBody.addWidget(self.notesLabel)

        self.slotsTable = QTableWidget(TemplateWindow)
        self.slotsTable.setObjectName(u"slotsTable")
        self.slotsTable.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.slotsTable.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.slotsTable.horizontalHeader().setStretchLastSection(True)
        self.slotsTable.verticalHeader().setVisible(False)

        self.templateBody.addWidget(self.slotsTable)

        self.templateBody.setStretch(2, 1)

        self.templateLayout.addLayout(self.templateBody)

        self.templateButtons = QHBoxLayout()
        self.templateButtons.setSpacing(8)
        self.templateButtons.setObjectName(u"templateButtons")
        self.templateButtons.setContentsMargins(12, 0, 12, 12)
        self.privacyLabel = QLabel(TemplateWindow)
        self.privacyLabel.setObjectName(u"privacyLabel")
        self.privacyLabel.setWordWrap(True)
        self.privacyLabel.setProperty(u"role", u"soft")

        self.templateButtons.addWidget(self.privacyLabel)

        self.cancelButton = QPushButton(TemplateWindow)
        self.cancelButton.setObjectName(u"cancelButton")

        self.templateButtons.addWidget(self.cancelButton)

        self.fillButton = QPushButton(TemplateWindow)
        self.fillButton.setObjectName(u"fillButton")
        self.fillButton.setProperty(u"role", u"primary")

        self.templateButtons.addWidget(self.fillButton)

        self.templateButtons.setStretch(0, 1)

        self.templateLayout.addLayout(self.templateButtons)

        self.templateLayout.setStretch(2, 1)
#if QT_CONFIG(shortcut)
        self.sheetLabel.setBuddy(self.sheetBox)
        self.layoutLabel.setBuddy(self.layoutBox)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(TemplateWindow)

        QMetaObject.connectSlotsByName(TemplateWindow)
    # setupUi

    def retranslateUi(self, TemplateWindow):
        TemplateWindow.setWindowTitle(QCoreApplication.translate("TemplateWindow", u"\u586b\u5199\u4e0a\u62a5\u8868", None))
        self.sheetLabel.setText(QCoreApplication.translate("TemplateWindow", u"\u5de5\u4f5c\u8868", None))
#if QT_CONFIG(accessibility)
        self.sheetBox.setAccessibleName(QCoreApplication.translate("TemplateWindow", u"\u586b\u54ea\u5f20\u5de5\u4f5c\u8868", None))
#endif // QT_CONFIG(accessibility)
        self.layoutLabel.setText(QCoreApplication.translate("TemplateWindow", u"\u600e\u6837\u586b", None))
#if QT_CONFIG(accessibility)
        self.layoutBox.setAccessibleName(QCoreApplication.translate("TemplateWindow", u"\u4e00\u884c\u4e00\u4f4d\uff0c\u8fd8\u662f\u4e00\u4eba\u4e00\u5f20", None))
#endif // QT_CONFIG(accessibility)
        self.summaryLabel.setText("")
        self.notesLabel.setText("")
#if QT_CONFIG(accessibility)
        self.slotsTable.setAccessibleName(QCoreApplication.translate("TemplateWindow", u"\u8868\u91cc\u7684\u6bcf\u4e00\u5904\u586b\u4ec0\u4e48", None))
#endif // QT_CONFIG(accessibility)
        self.privacyLabel.setText(QCoreApplication.translate("TemplateWindow", u"\u586b\u597d\u7684\u8868\u6709\u6559\u5e08\u7684\u4e2a\u4eba\u4fe1\u606f\uff0c\u8bf7\u59a5\u5584\u4fdd\u7ba1\uff1b\u8fd9\u6b21\u586b\u8868\u4f1a\u8bb0\u8fdb\u64cd\u4f5c\u65e5\u5fd7\u3002", None))
        self.cancelButton.setText(QCoreApplication.translate("TemplateWindow", u"\u53d6\u6d88", None))
        self.fillButton.setText(QCoreApplication.translate("TemplateWindow", u"\u586b\u597d\u5b58\u4e3a\u2026", None))
    # retranslateUi

