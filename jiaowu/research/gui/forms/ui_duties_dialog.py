# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'duties_dialog.ui'
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
from PySide6.QtWidgets import (QApplication, QDialog, QFormLayout, QHBoxLayout,
    QHeaderView, QLabel, QLineEdit, QListWidget,
    QListWidgetItem, QPushButton, QSizePolicy, QSpacerItem,
    QSpinBox, QVBoxLayout, QWidget)

from jiaowu.desktop.edit_grid import EditGrid

class Ui_DutiesDialog(object):
    def setupUi(self, DutiesDialog):
        if not DutiesDialog.objectName():
            DutiesDialog.setObjectName(u"DutiesDialog")
        DutiesDialog.resize(1180, 600)
        self.dialogLayout = QVBoxLayout(DutiesDialog)
        self.dialogLayout.setSpacing(8)
        self.dialogLayout.setObjectName(u"dialogLayout")
        self.dialogLayout.setContentsMargins(16, 16, 16, 16)
        self.bodyRow = QHBoxLayout()
        self.bodyRow.setSpacing(16)
        self.bodyRow.setObjectName(u"bodyRow")
        self.bodyRow.setContentsMargins(0, 0, 0, 0)
        self.setsLayout = QVBoxLayout()
        self.setsLayout.setSpacing(8)
        self.setsLayout.setObjectName(u"setsLayout")
        self.setsLayout.setContentsMargins(0, 0, 0, 0)
        self.setsLabel = QLabel(DutiesDialog)
        self.setsLabel.setObjectName(u"setsLabel")
        self.setsLabel.setProperty(u"role", u"soft")

        self.setsLayout.addWidget(self.setsLabel)

        self.setsList = QListWidget(DutiesDialog)
        self.setsList.setObjectName(u"setsList")

        self.setsLayout.addWidget(self.setsList)

        self.setsRow = QHBoxLayout()
        self.setsRow.setSpacing(8)
        self.setsRow.setObjectName(u"setsRow")
        self.setsRow.setContentsMargins(0, 0, 0, 0)
        self.copyButton = QPushButton(DutiesDialog)
        self.copyButton.setObjectName(u"copyButton")

        self.setsRow.addWidget(self.copyButton)

        self.dropButton = QPushButton(DutiesDialog)
        self.dropButton.setObjectName(u"dropButton")

        self.setsRow.addWidget(self.dropButton)


        self.setsLayout.addLayout(self.setsRow)

        self.setsLayout.setStretch(1, 1)

        self.bodyRow.addLayout(self.setsLayout)

        self.setLayout = QVBoxLayout()
        self.setLayout.setSpacing(8)
        self.setLayout.setObjectName(u"setLayout")
        self.setLayout.setContentsMargins(0, 0, 0, 0)
        self.setFields = QFormLayout()
        self.setFields.setObjectName(u"setFields")
        self.setFields.setHorizontalSpacing(8)
        self.setFields.setVerticalSpacing(8)
        self.setFields.setContentsMargins(0, 0, 0, 0)
        self.nameLabel = QLabel(DutiesDialog)
        self.nameLabel.setObjectName(u"nameLabel")

        self.setFields.setWidget(0, QFormLayout.ItemRole.LabelRole, self.nameLabel)

        self.nameEdit = QLineEdit(DutiesDialog)
        self.nameEdit.setObjectName(u"nameEdit")

        self.setFields.setWidget(0, QFormLayout.ItemRole.FieldRole, self.nameEdit)

        self.noteLabel = QLabel(DutiesDialog)
        self.noteLabel.setObjectName(u"noteLabel")

        self.setFields.setWidget(1, QFormLayout.ItemRole.LabelRole, self.noteLabel)

        self.noteEdit = QLineEdit(DutiesDialog)
        self.noteEdit.setObjectName(u"noteEdit")

        self.setFields.setWidget(1, QFormLayout.ItemRole.FieldRole, self.noteEdit)


        self.setLayout.addLayout(self.setFields)

        self.dutiesGrid = EditGrid(DutiesDialog)
        self.dutiesGrid.setObjectName(u"dutiesGrid")

        self.setLayout.addWidget(self.dutiesGrid)

        self.dutyRow = QHBoxLayout()
        self.dutyRow.setSpacing(8)
        self.dutyRow.setObjectName(u"dutyRow")
        self.dutyRow.setContentsMargins(0, 0, 0, 0)
        self.addButton = QPushButton(DutiesDialog)
        self.addButton.setObjectName(u"addButton")

        self.dutyRow.addWidget(self.addButton)

        self.removeButton = QPushButton(DutiesDialog)
        self.removeButton.setObjectName(u"removeButton")

        self.dutyRow.addWidget(self.removeButton)

        self.dutyGap = QSpacerItem(20, 4, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.dutyRow.addItem(self.dutyGap)

        self.weeksLabel = QLabel(DutiesDialog)
        self.weeksLabel.setObjectName(u"weeksLabel")

        self.dutyRow.addWidget(self.weeksLabel)

        self.weeksBox = QSpinBox(DutiesDialog)
        self.weeksBox.setObjectName(u"weeksBox")
        self.weeksBox.setMinimum(1)
        self.weeksBox.setMaximum(26)

        self.dutyRow.addWidget(self.weeksBox)

        self.weeksUnit = QLabel(DutiesDialog)
        self.weeksUnit.setObjectName(u"weeksUnit")

        self.dutyRow.addWidget(self.weeksUnit)


        self.setLayout.addLayout(self.dutyRow)

        self.hintLabel = QLabel(DutiesDialog)
        self.hintLabel.setObjectName(u"hintLabel")
        self.hintLabel.setProperty(u"role", u"soft")
        self.hintLabel.setWordWrap(True)

        self.setLayout.addWidget(self.hintLabel)

        self.setLayout.setStretch(1, 1)

        self.bodyRow.addLayout(self.setLayout)

        self.bodyRow.setStretch(0, 1)
        self.bodyRow.setStretch(1, 4)

        self.dialogLayout.addLayout(self.bodyRow)

        self.refusalLabel = QLabel(DutiesDialog)
        self.refusalLabel.setObjectName(u"refusalLabel")
        self.refusalLabel.setProperty(u"role", u"refusal")
        self.refusalLabel.setWordWrap(True)

        self.dialogLayout.addWidget(self.refusalLabel)

        self.footRow = QHBoxLayout()
        self.footRow.setSpacing(8)
        self.footRow.setObjectName(u"footRow")
        self.footRow.setContentsMargins(0, 0, 0, 0)
        self.savedLabel = QLabel(DutiesDialog)
        self.savedLabel.setObjectName(u"savedLabel")
        self.savedLabel.setProperty(u"role", u"soft")

        self.footRow.addWidget(self.savedLabel)

        self.footGap = QSpacerItem(20, 4, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.footRow.addItem(self.footGap)

        self.discardButton = QPushButton(DutiesDialog)
        self.discardButton.setObjectName(u"discardButton")

        self.footRow.addWidget(self.discardButton)

        self.saveButton = QPushButton(DutiesDialog)
        self.saveButton.setObjectName(u"saveButton")
        self.saveButton.setProperty(u"role", u"primary")

        self.footRow.addWidget(self.saveButton)

        self.closeButton = QPushButton(DutiesDialog)
        self.closeButton.setObjectName(u"closeButton")

        self.footRow.addWidget(self.closeButton)


        self.dialogLayout.addLayout(self.footRow)

        self.dialogLayout.setStretch(0, 1)
#if QT_CONFIG(shortcut)
        self.nameLabel.setBuddy(self.nameEdit)
        self.noteLabel.setBuddy(self.noteEdit)
        self.weeksLabel.setBuddy(self.weeksBox)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(DutiesDialog)

        QMetaObject.connectSlotsByName(DutiesDialog)
    # setupUi

    def retranslateUi(self, DutiesDialog):
        DutiesDialog.setWindowTitle(QCoreApplication.translate("DutiesDialog", u"\u8bbe\u7f6e\u4e2a\u4eba\u4efb\u52a1", None))
        self.setsLabel.setText(QCoreApplication.translate("DutiesDialog", u"\u6253\u52fe\u7684\u5728\u7528", None))
#if QT_CONFIG(accessibility)
        self.setsList.setAccessibleName(QCoreApplication.translate("DutiesDialog", u"\u5404\u5957\u4efb\u52a1", None))
#endif // QT_CONFIG(accessibility)
        self.copyButton.setText(QCoreApplication.translate("DutiesDialog", u"\u6284\u4e00\u5957", None))
        self.dropButton.setText(QCoreApplication.translate("DutiesDialog", u"\u5220\u53bb", None))
        self.nameLabel.setText(QCoreApplication.translate("DutiesDialog", u"\u540d\u79f0", None))
#if QT_CONFIG(accessibility)
        self.nameEdit.setAccessibleName(QCoreApplication.translate("DutiesDialog", u"\u8fd9\u5957\u4efb\u52a1\u7684\u540d\u79f0", None))
#endif // QT_CONFIG(accessibility)
        self.noteLabel.setText(QCoreApplication.translate("DutiesDialog", u"\u8bf4\u660e", None))
#if QT_CONFIG(accessibility)
        self.noteEdit.setAccessibleName(QCoreApplication.translate("DutiesDialog", u"\u8bf4\u660e", None))
#endif // QT_CONFIG(accessibility)
        self.addButton.setText(QCoreApplication.translate("DutiesDialog", u"\u52a0\u4e00\u6761", None))
        self.removeButton.setText(QCoreApplication.translate("DutiesDialog", u"\u53bb\u6389\u4e00\u6761", None))
        self.weeksLabel.setText(QCoreApplication.translate("DutiesDialog", u"\u672c\u5b66\u671f\u4e0a", None))
#if QT_CONFIG(accessibility)
        self.weeksBox.setAccessibleName(QCoreApplication.translate("DutiesDialog", u"\u672c\u5b66\u671f\u4e0a\u51e0\u5468\u8bfe", None))
#endif // QT_CONFIG(accessibility)
        self.weeksUnit.setText(QCoreApplication.translate("DutiesDialog", u"\u5468", None))
        self.hintLabel.setText("")
        self.refusalLabel.setText("")
        self.savedLabel.setText("")
        self.discardButton.setText(QCoreApplication.translate("DutiesDialog", u"\u653e\u5f03\u6539\u52a8", None))
        self.saveButton.setText(QCoreApplication.translate("DutiesDialog", u"\u4fdd\u5b58\u8fd9\u4e00\u5957", None))
        self.closeButton.setText(QCoreApplication.translate("DutiesDialog", u"\u5173\u95ed", None))
    # retranslateUi

