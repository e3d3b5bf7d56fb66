# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'tiers_dialog.ui'
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
    QHBoxLayout, QHeaderView, QLabel, QPushButton,
    QSizePolicy, QSpacerItem, QTableWidget, QTableWidgetItem,
    QVBoxLayout, QWidget)

class Ui_TiersDialog(object):
    def setupUi(self, TiersDialog):
        if not TiersDialog.objectName():
            TiersDialog.setObjectName(u"TiersDialog")
        TiersDialog.resize(440, 320)
        self.tiersLayout = QVBoxLayout(TiersDialog)
        self.tiersLayout.setSpacing(8)
        self.tiersLayout.setObjectName(u"tiersLayout")
        self.tiersLayout.setContentsMargins(16, 16, 16, 16)
        self.introLabel = QLabel(TiersDialog)
        self.introLabel.setObjectName(u"introLabel")
        self.introLabel.setWordWrap(True)
        self.introLabel.setProperty(u"role", u"soft")

        self.tiersLayout.addWidget(self.introLabel)

        self.tiersTable = QTableWidget(TiersDialog)
        self.tiersTable.setObjectName(u"tiersTable")
        self.tiersTable.setColumnCount(3)

        self.tiersLayout.addWidget(self.tiersTable)

        self.tierRow = QHBoxLayout()
        self.tierRow.setSpacing(8)
        self.tierRow.setObjectName(u"tierRow")
        self.tierRow.setContentsMargins(0, 0, 0, 0)
        self.addTierButton = QPushButton(TiersDialog)
        self.addTierButton.setObjectName(u"addTierButton")

        self.tierRow.addWidget(self.addTierButton)

        self.removeTierButton = QPushButton(TiersDialog)
        self.removeTierButton.setObjectName(u"removeTierButton")

        self.tierRow.addWidget(self.removeTierButton)

        self.tierGap = QSpacerItem(8, 4, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.tierRow.addItem(self.tierGap)


        self.tiersLayout.addLayout(self.tierRow)

        self.refusalLabel = QLabel(TiersDialog)
        self.refusalLabel.setObjectName(u"refusalLabel")
        self.refusalLabel.setWordWrap(True)
        self.refusalLabel.setProperty(u"role", u"refusal")

        self.tiersLayout.addWidget(self.refusalLabel)

        self.buttons = QDialogButtonBox(TiersDialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel|QDialogButtonBox.StandardButton.Save)

        self.tiersLayout.addWidget(self.buttons)


        self.retranslateUi(TiersDialog)

        QMetaObject.connectSlotsByName(TiersDialog)
    # setupUi

    def retranslateUi(self, TiersDialog):
        TiersDialog.setWindowTitle(QCoreApplication.translate("TiersDialog", u"\u6559\u9f84\u5c42", None))
        self.introLabel.setText(QCoreApplication.translate("TiersDialog", u"\u6bcf\u5c42\u5199\u540d\u79f0\u4e0e\u5230\u51e0\u5e74\u4e3a\u6b62\uff08\u6574\u5e74\uff0c\u542b\uff09\uff1b\u4e00\u5c42\u63a5\u4e00\u5c42\uff0c\u6700\u540e\u4e00\u5c42\u4e0d\u9650\u3002", None))
#if QT_CONFIG(accessibility)
        self.tiersTable.setAccessibleName(QCoreApplication.translate("TiersDialog", u"\u6559\u9f84\u5c42", None))
#endif // QT_CONFIG(accessibility)
        self.addTierButton.setText(QCoreApplication.translate("TiersDialog", u"\u52a0\u4e00\u5c42", None))
        self.removeTierButton.setText(QCoreApplication.translate("TiersDialog", u"\u53bb\u6389\u4e00\u5c42", None))
        self.refusalLabel.setText("")
    # retranslateUi

