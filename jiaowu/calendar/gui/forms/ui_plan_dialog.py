# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'plan_dialog.ui'
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
from PySide6.QtWidgets import (QAbstractButton, QApplication, QComboBox, QDialog,
    QDialogButtonBox, QFormLayout, QHeaderView, QLabel,
    QSizePolicy, QTreeWidget, QTreeWidgetItem, QVBoxLayout,
    QWidget)

class Ui_PlanDialog(object):
    def setupUi(self, PlanDialog):
        if not PlanDialog.objectName():
            PlanDialog.setObjectName(u"PlanDialog")
        PlanDialog.resize(900, 560)
        self.layout = QVBoxLayout(PlanDialog)
        self.layout.setSpacing(12)
        self.layout.setObjectName(u"layout")
        self.layout.setContentsMargins(16, 16, 16, 16)
        self.fields = QFormLayout()
        self.fields.setObjectName(u"fields")
        self.fields.setHorizontalSpacing(16)
        self.fields.setVerticalSpacing(8)
        self.planBoxLabel = QLabel(PlanDialog)
        self.planBoxLabel.setObjectName(u"planBoxLabel")

        self.fields.setWidget(0, QFormLayout.ItemRole.LabelRole, self.planBoxLabel)

        self.planBox = QComboBox(PlanDialog)
        self.planBox.setObjectName(u"planBox")

        self.fields.setWidget(0, QFormLayout.ItemRole.FieldRole, self.planBox)


        self.layout.addLayout(self.fields)

        self.countLabel = QLabel(PlanDialog)
        self.countLabel.setObjectName(u"countLabel")
        self.countLabel.setProperty(u"role", u"soft")

        self.layout.addWidget(self.countLabel)

        self.entriesTree = QTreeWidget(PlanDialog)
        self.entriesTree.setObjectName(u"entriesTree")

        self.layout.addWidget(self.entriesTree)

        self.refusalLabel = QLabel(PlanDialog)
        self.refusalLabel.setObjectName(u"refusalLabel")
        self.refusalLabel.setWordWrap(True)
        self.refusalLabel.setProperty(u"role", u"refusal")

        self.layout.addWidget(self.refusalLabel)

        self.buttons = QDialogButtonBox(PlanDialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel|QDialogButtonBox.StandardButton.Save)

        self.layout.addWidget(self.buttons)

#if QT_CONFIG(shortcut)
        self.planBoxLabel.setBuddy(self.planBox)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(PlanDialog)

        QMetaObject.connectSlotsByName(PlanDialog)
    # setupUi

    def retranslateUi(self, PlanDialog):
        PlanDialog.setWindowTitle(QCoreApplication.translate("PlanDialog", u"\u7167\u6a21\u677f\u6dfb\u52a0", None))
        self.planBoxLabel.setText(QCoreApplication.translate("PlanDialog", u"\u6a21\u677f", None))
#if QT_CONFIG(accessibility)
        self.planBox.setAccessibleName(QCoreApplication.translate("PlanDialog", u"\u6a21\u677f", None))
#endif // QT_CONFIG(accessibility)
        self.countLabel.setText("")
#if QT_CONFIG(accessibility)
        self.entriesTree.setAccessibleName(QCoreApplication.translate("PlanDialog", u"\u8981\u6dfb\u52a0\u7684", None))
#endif // QT_CONFIG(accessibility)
        self.refusalLabel.setText("")
    # retranslateUi

