# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'purpose.ui'
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
from PySide6.QtWidgets import (QAbstractButton, QApplication, QCheckBox, QComboBox,
    QDialog, QDialogButtonBox, QHBoxLayout, QLabel,
    QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)

class Ui_PurposeDialog(object):
    def setupUi(self, PurposeDialog):
        if not PurposeDialog.objectName():
            PurposeDialog.setObjectName(u"PurposeDialog")
        PurposeDialog.resize(460, 220)
        self.purposeLayout = QVBoxLayout(PurposeDialog)
        self.purposeLayout.setSpacing(8)
        self.purposeLayout.setObjectName(u"purposeLayout")
        self.purposeLayout.setContentsMargins(16, 16, 16, 16)
        self.reasonLabel = QLabel(PurposeDialog)
        self.reasonLabel.setObjectName(u"reasonLabel")
        self.reasonLabel.setWordWrap(True)

        self.purposeLayout.addWidget(self.reasonLabel)

        self.purposeRow = QHBoxLayout()
        self.purposeRow.setSpacing(8)
        self.purposeRow.setObjectName(u"purposeRow")
        self.purposeLabel = QLabel(PurposeDialog)
        self.purposeLabel.setObjectName(u"purposeLabel")

        self.purposeRow.addWidget(self.purposeLabel)

        self.purposeBox = QComboBox(PurposeDialog)
        self.purposeBox.setObjectName(u"purposeBox")
        self.purposeBox.setEditable(True)
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.purposeBox.sizePolicy().hasHeightForWidth())
        self.purposeBox.setSizePolicy(sizePolicy)

        self.purposeRow.addWidget(self.purposeBox)


        self.purposeLayout.addLayout(self.purposeRow)

        self.maskBox = QCheckBox(PurposeDialog)
        self.maskBox.setObjectName(u"maskBox")

        self.purposeLayout.addWidget(self.maskBox)

        self.purposeGap = QSpacerItem(4, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.purposeLayout.addItem(self.purposeGap)

        self.buttons = QDialogButtonBox(PurposeDialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel|QDialogButtonBox.StandardButton.Ok)

        self.purposeLayout.addWidget(self.buttons)

#if QT_CONFIG(shortcut)
        self.purposeLabel.setBuddy(self.purposeBox)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(PurposeDialog)

        QMetaObject.connectSlotsByName(PurposeDialog)
    # setupUi

    def retranslateUi(self, PurposeDialog):
        PurposeDialog.setWindowTitle(QCoreApplication.translate("PurposeDialog", u"\u6559\u5b66\u5185\u90e8\u8d44\u6599", None))
        self.reasonLabel.setText("")
        self.purposeLabel.setText(QCoreApplication.translate("PurposeDialog", u"\u7528\u9014(&Y)\uff1a", None))
#if QT_CONFIG(accessibility)
        self.purposeBox.setAccessibleName(QCoreApplication.translate("PurposeDialog", u"\u7528\u9014", None))
#endif // QT_CONFIG(accessibility)
        self.maskBox.setText(QCoreApplication.translate("PurposeDialog", u"\u9690\u53bb\u59d3\u540d\uff08\u5f20**\uff09\uff0c\u5b66\u53f7\u53ea\u7559\u672b\u4e24\u4f4d", None))
    # retranslateUi

