# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'activity_dialog.ui'
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
from PySide6.QtWidgets import (QApplication, QDialog, QHBoxLayout, QLabel,
    QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout,
    QWidget)

from jiaowu.research.gui.plan_form import PlanForm

class Ui_ActivityDialog(object):
    def setupUi(self, ActivityDialog):
        if not ActivityDialog.objectName():
            ActivityDialog.setObjectName(u"ActivityDialog")
        ActivityDialog.resize(860, 340)
        self.dialogLayout = QVBoxLayout(ActivityDialog)
        self.dialogLayout.setSpacing(12)
        self.dialogLayout.setObjectName(u"dialogLayout")
        self.dialogLayout.setContentsMargins(16, 16, 16, 16)
        self.planForm = PlanForm(ActivityDialog)
        self.planForm.setObjectName(u"planForm")

        self.dialogLayout.addWidget(self.planForm)

        self.refusalLabel = QLabel(ActivityDialog)
        self.refusalLabel.setObjectName(u"refusalLabel")
        self.refusalLabel.setWordWrap(True)
        self.refusalLabel.setProperty(u"role", u"refusal")

        self.dialogLayout.addWidget(self.refusalLabel)

        self.gap1 = QSpacerItem(8, 4, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.dialogLayout.addItem(self.gap1)

        self.buttonsRow = QHBoxLayout()
        self.buttonsRow.setSpacing(8)
        self.buttonsRow.setObjectName(u"buttonsRow")
        self.gap2 = QSpacerItem(8, 4, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttonsRow.addItem(self.gap2)

        self.cancelButton = QPushButton(ActivityDialog)
        self.cancelButton.setObjectName(u"cancelButton")

        self.buttonsRow.addWidget(self.cancelButton)

        self.againButton = QPushButton(ActivityDialog)
        self.againButton.setObjectName(u"againButton")

        self.buttonsRow.addWidget(self.againButton)

        self.saveButton = QPushButton(ActivityDialog)
        self.saveButton.setObjectName(u"saveButton")
        self.saveButton.setProperty(u"role", u"primary")

        self.buttonsRow.addWidget(self.saveButton)


        self.dialogLayout.addLayout(self.buttonsRow)

        self.dialogLayout.setStretch(2, 1)

        self.retranslateUi(ActivityDialog)

        QMetaObject.connectSlotsByName(ActivityDialog)
    # setupUi

    def retranslateUi(self, ActivityDialog):
        ActivityDialog.setWindowTitle(QCoreApplication.translate("ActivityDialog", u"\u767b\u8bb0\u6d3b\u52a8", None))
        self.refusalLabel.setText("")
        self.cancelButton.setText(QCoreApplication.translate("ActivityDialog", u"\u53d6\u6d88", None))
#if QT_CONFIG(accessibility)
        self.cancelButton.setAccessibleName(QCoreApplication.translate("ActivityDialog", u"\u53d6\u6d88", None))
#endif // QT_CONFIG(accessibility)
        self.againButton.setText(QCoreApplication.translate("ActivityDialog", u"\u767b\u8bb0\u5e76\u518d\u8bb0\u4e00\u6b21", None))
#if QT_CONFIG(accessibility)
        self.againButton.setAccessibleName(QCoreApplication.translate("ActivityDialog", u"\u767b\u8bb0\u5e76\u518d\u8bb0\u4e00\u6b21", None))
#endif // QT_CONFIG(accessibility)
        self.saveButton.setText(QCoreApplication.translate("ActivityDialog", u"\u767b\u8bb0", None))
#if QT_CONFIG(accessibility)
        self.saveButton.setAccessibleName(QCoreApplication.translate("ActivityDialog", u"\u767b\u8bb0", None))
#endif // QT_CONFIG(accessibility)
    # retranslateUi

