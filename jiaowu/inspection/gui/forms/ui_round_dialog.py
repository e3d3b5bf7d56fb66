# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'round_dialog.ui'
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
    QDateEdit, QDialog, QDialogButtonBox, QFormLayout,
    QHBoxLayout, QHeaderView, QLabel, QLineEdit,
    QListWidget, QListWidgetItem, QSizePolicy, QSpacerItem,
    QSpinBox, QTableWidget, QTableWidgetItem, QVBoxLayout,
    QWidget)

class Ui_RoundDialog(object):
    def setupUi(self, RoundDialog):
        if not RoundDialog.objectName():
            RoundDialog.setObjectName(u"RoundDialog")
        self.dialogLayout = QVBoxLayout(RoundDialog)
        self.dialogLayout.setSpacing(8)
        self.dialogLayout.setObjectName(u"dialogLayout")
        self.dialogLayout.setContentsMargins(16, 12, 16, 12)
        self.columns = QHBoxLayout()
        self.columns.setSpacing(24)
        self.columns.setObjectName(u"columns")
        self.columns.setContentsMargins(0, 0, 0, 0)
        self.left = QVBoxLayout()
        self.left.setSpacing(8)
        self.left.setObjectName(u"left")
        self.left.setContentsMargins(0, 0, 0, 0)
        self.whatLabel = QLabel(RoundDialog)
        self.whatLabel.setObjectName(u"whatLabel")
        self.whatLabel.setProperty(u"role", u"section")

        self.left.addWidget(self.whatLabel)

        self.form = QFormLayout()
        self.form.setObjectName(u"form")
        self.form.setHorizontalSpacing(12)
        self.form.setVerticalSpacing(8)
        self.form.setContentsMargins(0, 0, 0, 0)
        self.kindLabel = QLabel(RoundDialog)
        self.kindLabel.setObjectName(u"kindLabel")

        self.form.setWidget(0, QFormLayout.ItemRole.LabelRole, self.kindLabel)

        self.kindBox = QComboBox(RoundDialog)
        self.kindBox.setObjectName(u"kindBox")

        self.form.setWidget(0, QFormLayout.ItemRole.FieldRole, self.kindBox)

        self.nameLabel = QLabel(RoundDialog)
        self.nameLabel.setObjectName(u"nameLabel")

        self.form.setWidget(1, QFormLayout.ItemRole.LabelRole, self.nameLabel)

        self.nameEdit = QLineEdit(RoundDialog)
        self.nameEdit.setObjectName(u"nameEdit")

        self.form.setWidget(1, QFormLayout.ItemRole.FieldRole, self.nameEdit)

        self.startLabel = QLabel(RoundDialog)
        self.startLabel.setObjectName(u"startLabel")

        self.form.setWidget(2, QFormLayout.ItemRole.LabelRole, self.startLabel)

        self.days = QHBoxLayout()
        self.days.setSpacing(8)
        self.days.setObjectName(u"days")
        self.days.setContentsMargins(0, 0, 0, 0)
        self.startEdit = QDateEdit(RoundDialog)
        self.startEdit.setObjectName(u"startEdit")
        self.startEdit.setCalendarPopup(True)

        self.days.addWidget(self.startEdit)

        self.toLabel = QLabel(RoundDialog)
        self.toLabel.setObjectName(u"toLabel")

        self.days.addWidget(self.toLabel)

        self.endEdit = QDateEdit(RoundDialog)
        self.endEdit.setObjectName(u"endEdit")
        self.endEdit.setCalendarPopup(True)

        self.days.addWidget(self.endEdit)

        self.daysGap = QSpacerItem(20, 4, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.days.addItem(self.daysGap)


        self.form.setLayout(2, QFormLayout.ItemRole.FieldRole, self.days)

        self.weeksLabel = QLabel(RoundDialog)
        self.weeksLabel.setObjectName(u"weeksLabel")

        self.form.setWidget(3, QFormLayout.ItemRole.LabelRole, self.weeksLabel)

        self.weeksRow = QHBoxLayout()
        self.weeksRow.setSpacing(8)
        self.weeksRow.setObjectName(u"weeksRow")
        self.weeksRow.setContentsMargins(0, 0, 0, 0)
        self.weeksBox = QSpinBox(RoundDialog)
        self.weeksBox.setObjectName(u"weeksBox")
        self.weeksBox.setMaximum(30)

        self.weeksRow.addWidget(self.weeksBox)

        self.weeksHint = QLabel(RoundDialog)
        self.weeksHint.setObjectName(u"weeksHint")
        self.weeksHint.setProperty(u"role", u"soft")

        self.weeksRow.addWidget(self.weeksHint)

        self.weeksGap = QSpacerItem(20, 4, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.weeksRow.addItem(self.weeksGap)


        self.form.setLayout(3, QFormLayout.ItemRole.FieldRole, self.weeksRow)

        self.inspectorsLabel = QLabel(RoundDialog)
        self.inspectorsLabel.setObjectName(u"inspectorsLabel")

        self.form.setWidget(4, QFormLayout.ItemRole.LabelRole, self.inspectorsLabel)

        self.inspectorsEdit = QLineEdit(RoundDialog)
        self.inspectorsEdit.setObjectName(u"inspectorsEdit")

        self.form.setWidget(4, QFormLayout.ItemRole.FieldRole, self.inspectorsEdit)

        self.noteLabel = QLabel(RoundDialog)
        self.noteLabel.setObjectName(u"noteLabel")

        self.form.setWidget(5, QFormLayout.ItemRole.LabelRole, self.noteLabel)

        self.noteEdit = QLineEdit(RoundDialog)
        self.noteEdit.setObjectName(u"noteEdit")

        self.form.setWidget(5, QFormLayout.ItemRole.FieldRole, self.noteEdit)


        self.left.addLayout(self.form)

        self.facetsLabel = QLabel(RoundDialog)
        self.facetsLabel.setObjectName(u"facetsLabel")
        self.facetsLabel.setProperty(u"role", u"section")

        self.left.addWidget(self.facetsLabel)

        self.facetsTable = QTableWidget(RoundDialog)
        self.facetsTable.setObjectName(u"facetsTable")

        self.left.addWidget(self.facetsTable)

        self.weightsLabel = QLabel(RoundDialog)
        self.weightsLabel.setObjectName(u"weightsLabel")
        self.weightsLabel.setProperty(u"role", u"soft")
        self.weightsLabel.setWordWrap(True)

        self.left.addWidget(self.weightsLabel)

        self.left.setStretch(3, 1)

        self.columns.addLayout(self.left)

        self.right = QVBoxLayout()
        self.right.setSpacing(8)
        self.right.setObjectName(u"right")
        self.right.setContentsMargins(0, 0, 0, 0)
        self.whoLabel = QLabel(RoundDialog)
        self.whoLabel.setObjectName(u"whoLabel")
        self.whoLabel.setProperty(u"role", u"section")

        self.right.addWidget(self.whoLabel)

        self.scopes = QHBoxLayout()
        self.scopes.setSpacing(8)
        self.scopes.setObjectName(u"scopes")
        self.scopes.setContentsMargins(0, 0, 0, 0)
        self.groupsBox = QVBoxLayout()
        self.groupsBox.setSpacing(8)
        self.groupsBox.setObjectName(u"groupsBox")
        self.groupsBox.setContentsMargins(0, 0, 0, 0)
        self.groupsLabel = QLabel(RoundDialog)
        self.groupsLabel.setObjectName(u"groupsLabel")

        self.groupsBox.addWidget(self.groupsLabel)

        self.groupsList = QListWidget(RoundDialog)
        self.groupsList.setObjectName(u"groupsList")

        self.groupsBox.addWidget(self.groupsList)


        self.scopes.addLayout(self.groupsBox)

        self.subjectsBox = QVBoxLayout()
        self.subjectsBox.setSpacing(8)
        self.subjectsBox.setObjectName(u"subjectsBox")
        self.subjectsBox.setContentsMargins(0, 0, 0, 0)
        self.subjectsLabel = QLabel(RoundDialog)
        self.subjectsLabel.setObjectName(u"subjectsLabel")

        self.subjectsBox.addWidget(self.subjectsLabel)

        self.subjectsList = QListWidget(RoundDialog)
        self.subjectsList.setObjectName(u"subjectsList")

        self.subjectsBox.addWidget(self.subjectsList)


        self.scopes.addLayout(self.subjectsBox)

        self.gradesBox = QVBoxLayout()
        self.gradesBox.setSpacing(8)
        self.gradesBox.setObjectName(u"gradesBox")
        self.gradesBox.setContentsMargins(0, 0, 0, 0)
        self.gradesLabel = QLabel(RoundDialog)
        self.gradesLabel.setObjectName(u"gradesLabel")

        self.gradesBox.addWidget(self.gradesLabel)

        self.gradesList = QListWidget(RoundDialog)
        self.gradesList.setObjectName(u"gradesList")

        self.gradesBox.addWidget(self.gradesList)


        self.scopes.addLayout(self.gradesBox)


        self.right.addLayout(self.scopes)

        self.scopeHint = QLabel(RoundDialog)
        self.scopeHint.setObjectName(u"scopeHint")
        self.scopeHint.setProperty(u"role", u"soft")

        self.right.addWidget(self.scopeHint)

        self.drawRow = QHBoxLayout()
        self.drawRow.setSpacing(8)
        self.drawRow.setObjectName(u"drawRow")
        self.drawRow.setContentsMargins(0, 0, 0, 0)
        self.drawBox = QCheckBox(RoundDialog)
        self.drawBox.setObjectName(u"drawBox")

        self.drawRow.addWidget(self.drawBox)

        self.sizeBox = QSpinBox(RoundDialog)
        self.sizeBox.setObjectName(u"sizeBox")
        self.sizeBox.setMinimum(1)
        self.sizeBox.setMaximum(999)

        self.drawRow.addWidget(self.sizeBox)

        self.sizeUnit = QLabel(RoundDialog)
        self.sizeUnit.setObjectName(u"sizeUnit")

        self.drawRow.addWidget(self.sizeUnit)

        self.drawGap = QSpacerItem(20, 4, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.drawRow.addItem(self.drawGap)


        self.right.addLayout(self.drawRow)

        self.rulesRow = QHBoxLayout()
        self.rulesRow.setSpacing(8)
        self.rulesRow.setObjectName(u"rulesRow")
        self.rulesRow.setContentsMargins(0, 0, 0, 0)
        self.leastLabel = QLabel(RoundDialog)
        self.leastLabel.setObjectName(u"leastLabel")

        self.rulesRow.addWidget(self.leastLabel)

        self.leastBox = QSpinBox(RoundDialog)
        self.leastBox.setObjectName(u"leastBox")
        self.leastBox.setMaximum(20)

        self.rulesRow.addWidget(self.leastBox)

        self.leastUnit = QLabel(RoundDialog)
        self.leastUnit.setObjectName(u"leastUnit")

        self.rulesRow.addWidget(self.leastUnit)

        self.staleBox = QSpinBox(RoundDialog)
        self.staleBox.setObjectName(u"staleBox")
        self.staleBox.setMaximum(365)

        self.rulesRow.addWidget(self.staleBox)

        self.staleUnit = QLabel(RoundDialog)
        self.staleUnit.setObjectName(u"staleUnit")

        self.rulesRow.addWidget(self.staleUnit)

        self.rulesGap = QSpacerItem(20, 4, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.rulesRow.addItem(self.rulesGap)


        self.right.addLayout(self.rulesRow)

        self.drawHint = QLabel(RoundDialog)
        self.drawHint.setObjectName(u"drawHint")
        self.drawHint.setProperty(u"role", u"soft")
        self.drawHint.setWordWrap(True)

        self.right.addWidget(self.drawHint)

        self.countLabel = QLabel(RoundDialog)
        self.countLabel.setObjectName(u"countLabel")
        self.countLabel.setProperty(u"role", u"section")

        self.right.addWidget(self.countLabel)

        self.right.setStretch(1, 1)

        self.columns.addLayout(self.right)

        self.columns.setStretch(0, 3)
        self.columns.setStretch(1, 2)

        self.dialogLayout.addLayout(self.columns)

        self.refusalLabel = QLabel(RoundDialog)
        self.refusalLabel.setObjectName(u"refusalLabel")
        self.refusalLabel.setWordWrap(True)

        self.dialogLayout.addWidget(self.refusalLabel)

        self.buttons = QDialogButtonBox(RoundDialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel|QDialogButtonBox.StandardButton.Save)

        self.dialogLayout.addWidget(self.buttons)

        self.dialogLayout.setStretch(0, 1)
#if QT_CONFIG(shortcut)
        self.kindLabel.setBuddy(self.kindBox)
        self.nameLabel.setBuddy(self.nameEdit)
        self.startLabel.setBuddy(self.startEdit)
        self.weeksLabel.setBuddy(self.weeksBox)
        self.inspectorsLabel.setBuddy(self.inspectorsEdit)
        self.noteLabel.setBuddy(self.noteEdit)
        self.groupsLabel.setBuddy(self.groupsList)
        self.subjectsLabel.setBuddy(self.subjectsList)
        self.gradesLabel.setBuddy(self.gradesList)
        self.leastLabel.setBuddy(self.leastBox)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(RoundDialog)

        QMetaObject.connectSlotsByName(RoundDialog)
    # setupUi

    def retranslateUi(self, RoundDialog):
        RoundDialog.setWindowTitle(QCoreApplication.translate("RoundDialog", u"\u68c0\u67e5", None))
        self.whatLabel.setText(QCoreApplication.translate("RoundDialog", u"\u8fd9\u6b21\u68c0\u67e5", None))
        self.kindLabel.setText(QCoreApplication.translate("RoundDialog", u"\u79cd\u7c7b", None))
#if QT_CONFIG(accessibility)
        self.kindBox.setAccessibleName(QCoreApplication.translate("RoundDialog", u"\u79cd\u7c7b", None))
#endif // QT_CONFIG(accessibility)
        self.nameLabel.setText(QCoreApplication.translate("RoundDialog", u"\u540d\u79f0", None))
#if QT_CONFIG(accessibility)
        self.nameEdit.setAccessibleName(QCoreApplication.translate("RoundDialog", u"\u540d\u79f0", None))
#endif // QT_CONFIG(accessibility)
        self.startLabel.setText(QCoreApplication.translate("RoundDialog", u"\u65e5\u671f", None))
#if QT_CONFIG(accessibility)
        self.startEdit.setAccessibleName(QCoreApplication.translate("RoundDialog", u"\u5f00\u59cb\u65e5\u671f", None))
#endif // QT_CONFIG(accessibility)
        self.startEdit.setDisplayFormat(QCoreApplication.translate("RoundDialog", u"yyyy-MM-dd", None))
        self.toLabel.setText(QCoreApplication.translate("RoundDialog", u"\u81f3", None))
#if QT_CONFIG(accessibility)
        self.endEdit.setAccessibleName(QCoreApplication.translate("RoundDialog", u"\u7ed3\u675f\u65e5\u671f", None))
#endif // QT_CONFIG(accessibility)
        self.endEdit.setDisplayFormat(QCoreApplication.translate("RoundDialog", u"yyyy-MM-dd", None))
        self.weeksLabel.setText(QCoreApplication.translate("RoundDialog", u"\u5df2\u4e0a\u8bfe", None))
#if QT_CONFIG(accessibility)
        self.weeksBox.setAccessibleName(QCoreApplication.translate("RoundDialog", u"\u5df2\u4e0a\u8bfe\u51e0\u5468", None))
#endif // QT_CONFIG(accessibility)
        self.weeksBox.setSpecialValueText(QCoreApplication.translate("RoundDialog", u"\u4e0d\u7b97", None))
        self.weeksHint.setText(QCoreApplication.translate("RoundDialog", u"\u5468\uff0c\u7528\u6765\u7b97\u5e94\u5907\u8bfe\u65f6", None))
        self.inspectorsLabel.setText(QCoreApplication.translate("RoundDialog", u"\u68c0\u67e5\u4eba", None))
#if QT_CONFIG(accessibility)
        self.inspectorsEdit.setAccessibleName(QCoreApplication.translate("RoundDialog", u"\u68c0\u67e5\u4eba", None))
#endif // QT_CONFIG(accessibility)
        self.inspectorsEdit.setPlaceholderText(QCoreApplication.translate("RoundDialog", u"\u51e0\u4f4d\u7528\u987f\u53f7\u9694\u5f00", None))
        self.noteLabel.setText(QCoreApplication.translate("RoundDialog", u"\u8bf4\u660e", None))
#if QT_CONFIG(accessibility)
        self.noteEdit.setAccessibleName(QCoreApplication.translate("RoundDialog", u"\u8bf4\u660e", None))
#endif // QT_CONFIG(accessibility)
        self.facetsLabel.setText(QCoreApplication.translate("RoundDialog", u"\u67e5\u54ea\u51e0\u4e2a\u65b9\u9762", None))
#if QT_CONFIG(accessibility)
        self.facetsTable.setAccessibleName(QCoreApplication.translate("RoundDialog", u"\u67e5\u54ea\u51e0\u4e2a\u65b9\u9762\u3001\u7528\u54ea\u4efd\u68c0\u67e5\u8868\u3001\u5360\u591a\u5c11\u6743\u91cd", None))
#endif // QT_CONFIG(accessibility)
        self.weightsLabel.setText("")
        self.whoLabel.setText(QCoreApplication.translate("RoundDialog", u"\u67e5\u54ea\u4e9b\u4eba", None))
        self.groupsLabel.setText(QCoreApplication.translate("RoundDialog", u"\u6559\u7814\u7ec4", None))
#if QT_CONFIG(accessibility)
        self.groupsList.setAccessibleName(QCoreApplication.translate("RoundDialog", u"\u6559\u7814\u7ec4", None))
#endif // QT_CONFIG(accessibility)
        self.subjectsLabel.setText(QCoreApplication.translate("RoundDialog", u"\u5b66\u79d1", None))
#if QT_CONFIG(accessibility)
        self.subjectsList.setAccessibleName(QCoreApplication.translate("RoundDialog", u"\u5b66\u79d1", None))
#endif // QT_CONFIG(accessibility)
        self.gradesLabel.setText(QCoreApplication.translate("RoundDialog", u"\u5e74\u7ea7", None))
#if QT_CONFIG(accessibility)
        self.gradesList.setAccessibleName(QCoreApplication.translate("RoundDialog", u"\u5e74\u7ea7", None))
#endif // QT_CONFIG(accessibility)
        self.scopeHint.setText(QCoreApplication.translate("RoundDialog", u"\u90fd\u4e0d\u52fe\u5c31\u662f\u5168\u90e8\u3002", None))
        self.drawBox.setText(QCoreApplication.translate("RoundDialog", u"\u4ece\u4e2d\u62bd", None))
#if QT_CONFIG(accessibility)
        self.sizeBox.setAccessibleName(QCoreApplication.translate("RoundDialog", u"\u62bd\u51e0\u4eba", None))
#endif // QT_CONFIG(accessibility)
        self.sizeUnit.setText(QCoreApplication.translate("RoundDialog", u"\u4eba", None))
        self.leastLabel.setText(QCoreApplication.translate("RoundDialog", u"\u5148\u62bd\u672c\u5b66\u671f\u4e0d\u5230", None))
#if QT_CONFIG(accessibility)
        self.leastBox.setAccessibleName(QCoreApplication.translate("RoundDialog", u"\u672c\u5b66\u671f\u81f3\u5c11\u67e5\u51e0\u6b21", None))
#endif // QT_CONFIG(accessibility)
        self.leastUnit.setText(QCoreApplication.translate("RoundDialog", u"\u6b21\u7684\uff0c\u518d\u62bd\u6ee1", None))
#if QT_CONFIG(accessibility)
        self.staleBox.setAccessibleName(QCoreApplication.translate("RoundDialog", u"\u51e0\u5929\u6ca1\u6709\u67e5\u8fc7\u7684\u5148\u62bd", None))
#endif // QT_CONFIG(accessibility)
        self.staleUnit.setText(QCoreApplication.translate("RoundDialog", u"\u5929\u6ca1\u6709\u67e5\u8fc7\u7684", None))
        self.drawHint.setText(QCoreApplication.translate("RoundDialog", u"\u540c\u4e00\u4f4d\u68c0\u67e5\u4eba\u4e0d\u518d\u67e5\u540c\u4e00\u4f4d\u6559\u5e08\u3002", None))
        self.countLabel.setText("")
        self.refusalLabel.setText("")
    # retranslateUi

