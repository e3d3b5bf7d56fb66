# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'roster_dialog.ui'
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
from PySide6.QtWidgets import (QAbstractButton, QApplication, QDialog, QDialogButtonBox,
    QLabel, QListWidget, QListWidgetItem, QSizePolicy,
    QVBoxLayout, QWidget)

class Ui_RosterDialog(object):
    def setupUi(self, RosterDialog):
        if not RosterDialog.objectName():
            RosterDialog.setObjectName(u"RosterDialog")
        RosterDialog.resize(320, 460)
        self.rosterLayout = QVBoxLayout(RosterDialog)
        self.rosterLayout.setSpacing(8)
        self.rosterLayout.setObjectName(u"rosterLayout")
        self.rosterLayout.setContentsMargins(16, 16, 16, 16)
        self.introLabel = QLabel(RosterDialog)
        self.introLabel.setObjectName(u"introLabel")
        self.introLabel.setWordWrap(True)

        self.rosterLayout.addWidget(self.introLabel)

        self.columnsList = QListWidget(RosterDialog)
        self.columnsList.setObjectName(u"columnsList")

        self.rosterLayout.addWidget(self.columnsList)

        self.refusalLabel = QLabel(RosterDialog)
        self.refusalLabel.setObjectName(u"refusalLabel")
        self.refusalLabel.setWordWrap(True)
        self.refusalLabel.setProperty(u"role", u"refusal")

        self.rosterLayout.addWidget(self.refusalLabel)

        self.buttons = QDialogButtonBox(RosterDialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel|QDialogButtonBox.StandardButton.Ok)

        self.rosterLayout.addWidget(self.buttons)


        self.retranslateUi(RosterDialog)

        QMetaObject.connectSlotsByName(RosterDialog)
    # setupUi

    def retranslateUi(self, RosterDialog):
        RosterDialog.setWindowTitle(QCoreApplication.translate("RosterDialog", u"\u6559\u5e08\u82b1\u540d\u518c", None))
        self.introLabel.setText(QCoreApplication.translate("RosterDialog", u"\u5370\u54ea\u4e9b\u5217\uff08\u7167\u73b0\u5728\u7b5b\u9009\u51fa\u6765\u7684\u6559\u5e08\uff09\uff1a", None))
#if QT_CONFIG(accessibility)
        self.columnsList.setAccessibleName(QCoreApplication.translate("RosterDialog", u"\u82b1\u540d\u518c\u7684\u5217", None))
#endif // QT_CONFIG(accessibility)
        self.refusalLabel.setText("")
    # retranslateUi

