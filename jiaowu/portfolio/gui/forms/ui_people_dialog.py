# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'people_dialog.ui'
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
    QDialogButtonBox, QHBoxLayout, QLabel, QLineEdit,
    QListWidget, QListWidgetItem, QPushButton, QSizePolicy,
    QSpacerItem, QVBoxLayout, QWidget)

class Ui_PeopleDialog(object):
    def setupUi(self, PeopleDialog):
        if not PeopleDialog.objectName():
            PeopleDialog.setObjectName(u"PeopleDialog")
        PeopleDialog.resize(420, 560)
        self.peopleDialogLayout = QVBoxLayout(PeopleDialog)
        self.peopleDialogLayout.setSpacing(8)
        self.peopleDialogLayout.setObjectName(u"peopleDialogLayout")
        self.peopleDialogLayout.setContentsMargins(12, 12, 12, 12)
        self.hintLabel = QLabel(PeopleDialog)
        self.hintLabel.setObjectName(u"hintLabel")
        self.hintLabel.setWordWrap(True)
        self.hintLabel.setProperty(u"role", u"soft")

        self.peopleDialogLayout.addWidget(self.hintLabel)

        self.peopleFilterRow = QHBoxLayout()
        self.peopleFilterRow.setSpacing(8)
        self.peopleFilterRow.setObjectName(u"peopleFilterRow")
        self.peopleFilterRow.setContentsMargins(0, 0, 0, 0)
        self.peopleSearchEdit = QLineEdit(PeopleDialog)
        self.peopleSearchEdit.setObjectName(u"peopleSearchEdit")
        self.peopleSearchEdit.setClearButtonEnabled(True)

        self.peopleFilterRow.addWidget(self.peopleSearchEdit)

        self.peopleGroupBox = QComboBox(PeopleDialog)
        self.peopleGroupBox.setObjectName(u"peopleGroupBox")

        self.peopleFilterRow.addWidget(self.peopleGroupBox)


        self.peopleDialogLayout.addLayout(self.peopleFilterRow)

        self.peopleList = QListWidget(PeopleDialog)
        self.peopleList.setObjectName(u"peopleList")

        self.peopleDialogLayout.addWidget(self.peopleList)

        self.peopleTickRow = QHBoxLayout()
        self.peopleTickRow.setSpacing(8)
        self.peopleTickRow.setObjectName(u"peopleTickRow")
        self.peopleTickRow.setContentsMargins(0, 0, 0, 0)
        self.tickAllButton = QPushButton(PeopleDialog)
        self.tickAllButton.setObjectName(u"tickAllButton")
        self.tickAllButton.setAutoDefault(False)

        self.peopleTickRow.addWidget(self.tickAllButton)

        self.tickNoneButton = QPushButton(PeopleDialog)
        self.tickNoneButton.setObjectName(u"tickNoneButton")
        self.tickNoneButton.setAutoDefault(False)

        self.peopleTickRow.addWidget(self.tickNoneButton)

        self.tickGap = QSpacerItem(8, 4, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.peopleTickRow.addItem(self.tickGap)

        self.tickedLabel = QLabel(PeopleDialog)
        self.tickedLabel.setObjectName(u"tickedLabel")
        self.tickedLabel.setProperty(u"role", u"soft")

        self.peopleTickRow.addWidget(self.tickedLabel)


        self.peopleDialogLayout.addLayout(self.peopleTickRow)

        self.buttons = QDialogButtonBox(PeopleDialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel|QDialogButtonBox.StandardButton.Ok)

        self.peopleDialogLayout.addWidget(self.buttons)

        self.peopleDialogLayout.setStretch(2, 1)

        self.retranslateUi(PeopleDialog)

        QMetaObject.connectSlotsByName(PeopleDialog)
    # setupUi

    def retranslateUi(self, PeopleDialog):
        self.hintLabel.setText("")
        self.peopleSearchEdit.setPlaceholderText(QCoreApplication.translate("PeopleDialog", u"\u59d3\u540d\u3001\u62fc\u97f3\u9996\u5b57\u6bcd\u3001\u5de5\u53f7", None))
#if QT_CONFIG(accessibility)
        self.peopleSearchEdit.setAccessibleName(QCoreApplication.translate("PeopleDialog", u"\u627e\u6559\u5e08", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.peopleGroupBox.setAccessibleName(QCoreApplication.translate("PeopleDialog", u"\u6559\u7814\u7ec4", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.peopleList.setAccessibleName(QCoreApplication.translate("PeopleDialog", u"\u6559\u5e08\u540d\u5355", None))
#endif // QT_CONFIG(accessibility)
        self.tickAllButton.setText(QCoreApplication.translate("PeopleDialog", u"\u9009\u4e2d\u5217\u51fa\u7684", None))
        self.tickNoneButton.setText(QCoreApplication.translate("PeopleDialog", u"\u90fd\u4e0d\u9009", None))
        self.tickedLabel.setText("")
        pass
    # retranslateUi

