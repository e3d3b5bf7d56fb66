# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'subjects_editor.ui'
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
from PySide6.QtWidgets import (QApplication, QComboBox, QHBoxLayout, QHeaderView,
    QLabel, QListWidget, QListWidgetItem, QPushButton,
    QSizePolicy, QSpacerItem, QTableWidget, QTableWidgetItem,
    QVBoxLayout, QWidget)

class Ui_SubjectsEditor(object):
    def setupUi(self, SubjectsEditor):
        if not SubjectsEditor.objectName():
            SubjectsEditor.setObjectName(u"SubjectsEditor")
        SubjectsEditor.resize(700, 400)
        self.editorLayout = QHBoxLayout(SubjectsEditor)
        self.editorLayout.setSpacing(16)
        self.editorLayout.setObjectName(u"editorLayout")
        self.editorLayout.setContentsMargins(0, 0, 0, 0)
        self.gradesList = QListWidget(SubjectsEditor)
        self.gradesList.setObjectName(u"gradesList")
        self.gradesList.setProperty(u"role", u"side")
        self.gradesList.setMaximumSize(QSize(130, 16777215))
        self.gradesList.setMinimumSize(QSize(130, 0))

        self.editorLayout.addWidget(self.gradesList)

        self.subjectsLayout = QVBoxLayout()
        self.subjectsLayout.setSpacing(8)
        self.subjectsLayout.setObjectName(u"subjectsLayout")
        self.subjectsLayout.setContentsMargins(0, 0, 0, 0)
        self.presetRow = QHBoxLayout()
        self.presetRow.setSpacing(8)
        self.presetRow.setObjectName(u"presetRow")
        self.presetRow.setContentsMargins(0, 0, 0, 0)
        self.presetLabel = QLabel(SubjectsEditor)
        self.presetLabel.setObjectName(u"presetLabel")

        self.presetRow.addWidget(self.presetLabel)

        self.presetBox = QComboBox(SubjectsEditor)
        self.presetBox.setObjectName(u"presetBox")

        self.presetRow.addWidget(self.presetBox)

        self.presetButton = QPushButton(SubjectsEditor)
        self.presetButton.setObjectName(u"presetButton")
        self.presetButton.setAutoDefault(False)

        self.presetRow.addWidget(self.presetButton)

        self.presetSpring = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.presetRow.addItem(self.presetSpring)

        self.copyButton = QPushButton(SubjectsEditor)
        self.copyButton.setObjectName(u"copyButton")
        self.copyButton.setAutoDefault(False)

        self.presetRow.addWidget(self.copyButton)


        self.subjectsLayout.addLayout(self.presetRow)

        self.subjectsTable = QTableWidget(SubjectsEditor)
        self.subjectsTable.setObjectName(u"subjectsTable")

        self.subjectsLayout.addWidget(self.subjectsTable)

        self.marksLabel = QLabel(SubjectsEditor)
        self.marksLabel.setObjectName(u"marksLabel")
        self.marksLabel.setProperty(u"role", u"soft")
        self.marksLabel.setWordWrap(True)

        self.subjectsLayout.addWidget(self.marksLabel)

        self.rowsRow = QHBoxLayout()
        self.rowsRow.setSpacing(8)
        self.rowsRow.setObjectName(u"rowsRow")
        self.rowsRow.setContentsMargins(0, 0, 0, 0)
        self.addButton = QPushButton(SubjectsEditor)
        self.addButton.setObjectName(u"addButton")
        self.addButton.setAutoDefault(False)

        self.rowsRow.addWidget(self.addButton)

        self.dropButton = QPushButton(SubjectsEditor)
        self.dropButton.setObjectName(u"dropButton")
        self.dropButton.setAutoDefault(False)

        self.rowsRow.addWidget(self.dropButton)

        self.usualButton = QPushButton(SubjectsEditor)
        self.usualButton.setObjectName(u"usualButton")
        self.usualButton.setAutoDefault(False)

        self.rowsRow.addWidget(self.usualButton)

        self.rowsSpring = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.rowsRow.addItem(self.rowsSpring)


        self.subjectsLayout.addLayout(self.rowsRow)


        self.editorLayout.addLayout(self.subjectsLayout)

#if QT_CONFIG(shortcut)
        self.presetLabel.setBuddy(self.presetBox)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(SubjectsEditor)

        QMetaObject.connectSlotsByName(SubjectsEditor)
    # setupUi

    def retranslateUi(self, SubjectsEditor):
        SubjectsEditor.setWindowTitle(QCoreApplication.translate("SubjectsEditor", u"\u5b66\u79d1\u4e0e\u5206\u6570\u7ebf", None))
#if QT_CONFIG(accessibility)
        self.gradesList.setAccessibleName(QCoreApplication.translate("SubjectsEditor", u"\u5e74\u7ea7", None))
#endif // QT_CONFIG(accessibility)
        self.presetLabel.setText(QCoreApplication.translate("SubjectsEditor", u"\u5206\u6570\u7ebf\u65b9\u6848", None))
#if QT_CONFIG(accessibility)
        self.presetBox.setAccessibleName(QCoreApplication.translate("SubjectsEditor", u"\u73b0\u6210\u7684\u5206\u6570\u7ebf\u65b9\u6848", None))
#endif // QT_CONFIG(accessibility)
        self.presetButton.setText(QCoreApplication.translate("SubjectsEditor", u"\u5957\u7528", None))
#if QT_CONFIG(tooltip)
        self.presetButton.setToolTip(QCoreApplication.translate("SubjectsEditor", u"\u628a\u8fd9\u4e00\u65b9\u6848\u7684\u5206\u6570\u7ebf\u586b\u8fdb\u8fd9\u4e2a\u5e74\u7ea7\u7684\u5404\u79d1", None))
#endif // QT_CONFIG(tooltip)
        self.copyButton.setText(QCoreApplication.translate("SubjectsEditor", u"\u6284\u5230\u540c\u5b66\u6bb5\u5404\u5e74\u7ea7", None))
#if QT_CONFIG(tooltip)
        self.copyButton.setToolTip(QCoreApplication.translate("SubjectsEditor", u"\u8fd9\u4e2a\u5e74\u7ea7\u7684\u5b66\u79d1\u3001\u6ee1\u5206\u4e0e\u5206\u6570\u7ebf\uff0c\u540c\u4e00\u5b66\u6bb5\u7684\u5176\u4ed6\u5e74\u7ea7\u4e5f\u7167\u7528", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.subjectsTable.setAccessibleName(QCoreApplication.translate("SubjectsEditor", u"\u5404\u79d1\u6ee1\u5206\u4e0e\u5206\u6570\u7ebf", None))
#endif // QT_CONFIG(accessibility)
        self.marksLabel.setText("")
        self.addButton.setText(QCoreApplication.translate("SubjectsEditor", u"\u6dfb\u4e00\u79d1", None))
        self.dropButton.setText(QCoreApplication.translate("SubjectsEditor", u"\u5220\u53bb\u8fd9\u4e00\u79d1", None))
        self.usualButton.setText(QCoreApplication.translate("SubjectsEditor", u"\u586b\u4e0a\u5e38\u7528\u5b66\u79d1", None))
    # retranslateUi

