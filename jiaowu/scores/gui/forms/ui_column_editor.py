# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'column_editor.ui'
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
from PySide6.QtWidgets import (QApplication, QComboBox, QDoubleSpinBox, QFormLayout,
    QFrame, QHBoxLayout, QLabel, QPushButton,
    QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)

class Ui_ColumnEditor(object):
    def setupUi(self, ColumnEditor):
        if not ColumnEditor.objectName():
            ColumnEditor.setObjectName(u"ColumnEditor")
        ColumnEditor.setProperty(u"role", u"card")
        ColumnEditor.resize(280, 190)
        self.editorLayout = QVBoxLayout(ColumnEditor)
        self.editorLayout.setSpacing(8)
        self.editorLayout.setObjectName(u"editorLayout")
        self.editorLayout.setContentsMargins(16, 12, 16, 12)
        self.titleLabel = QLabel(ColumnEditor)
        self.titleLabel.setObjectName(u"titleLabel")
        self.titleLabel.setProperty(u"role", u"section")
        self.titleLabel.setWordWrap(True)

        self.editorLayout.addWidget(self.titleLabel)

        self.editorForm = QFormLayout()
        self.editorForm.setObjectName(u"editorForm")
        self.editorForm.setHorizontalSpacing(8)
        self.editorForm.setVerticalSpacing(8)
        self.editorForm.setContentsMargins(0, 0, 0, 0)
        self.roleLabel = QLabel(ColumnEditor)
        self.roleLabel.setObjectName(u"roleLabel")

        self.editorForm.setWidget(0, QFormLayout.ItemRole.LabelRole, self.roleLabel)

        self.roleBox = QComboBox(ColumnEditor)
        self.roleBox.setObjectName(u"roleBox")

        self.editorForm.setWidget(0, QFormLayout.ItemRole.FieldRole, self.roleBox)

        self.subjectLabel = QLabel(ColumnEditor)
        self.subjectLabel.setObjectName(u"subjectLabel")

        self.editorForm.setWidget(1, QFormLayout.ItemRole.LabelRole, self.subjectLabel)

        self.subjectBox = QComboBox(ColumnEditor)
        self.subjectBox.setObjectName(u"subjectBox")
        self.subjectBox.setEditable(True)

        self.editorForm.setWidget(1, QFormLayout.ItemRole.FieldRole, self.subjectBox)

        self.fullLabel = QLabel(ColumnEditor)
        self.fullLabel.setObjectName(u"fullLabel")

        self.editorForm.setWidget(2, QFormLayout.ItemRole.LabelRole, self.fullLabel)

        self.fullSpin = QDoubleSpinBox(ColumnEditor)
        self.fullSpin.setObjectName(u"fullSpin")
        self.fullSpin.setDecimals(1)
        self.fullSpin.setMaximum(1000.000000000000000)

        self.editorForm.setWidget(2, QFormLayout.ItemRole.FieldRole, self.fullSpin)


        self.editorLayout.addLayout(self.editorForm)

        self.editorButtons = QHBoxLayout()
        self.editorButtons.setSpacing(8)
        self.editorButtons.setObjectName(u"editorButtons")
        self.editorButtons.setContentsMargins(0, 0, 0, 0)
        self.editorGap = QSpacerItem(20, 4, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.editorButtons.addItem(self.editorGap)

        self.applyButton = QPushButton(ColumnEditor)
        self.applyButton.setObjectName(u"applyButton")
        self.applyButton.setProperty(u"role", u"primary")

        self.editorButtons.addWidget(self.applyButton)


        self.editorLayout.addLayout(self.editorButtons)

#if QT_CONFIG(shortcut)
        self.roleLabel.setBuddy(self.roleBox)
        self.subjectLabel.setBuddy(self.subjectBox)
        self.fullLabel.setBuddy(self.fullSpin)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(ColumnEditor)

        QMetaObject.connectSlotsByName(ColumnEditor)
    # setupUi

    def retranslateUi(self, ColumnEditor):
        self.titleLabel.setText("")
        self.roleLabel.setText(QCoreApplication.translate("ColumnEditor", u"\u7528\u9014", None))
#if QT_CONFIG(accessibility)
        self.roleBox.setAccessibleName(QCoreApplication.translate("ColumnEditor", u"\u8fd9\u4e00\u5217\u7684\u7528\u9014", None))
#endif // QT_CONFIG(accessibility)
        self.subjectLabel.setText(QCoreApplication.translate("ColumnEditor", u"\u79d1\u76ee", None))
#if QT_CONFIG(accessibility)
        self.subjectBox.setAccessibleName(QCoreApplication.translate("ColumnEditor", u"\u79d1\u76ee", None))
#endif // QT_CONFIG(accessibility)
        self.fullLabel.setText(QCoreApplication.translate("ColumnEditor", u"\u6ee1\u5206", None))
#if QT_CONFIG(accessibility)
        self.fullSpin.setAccessibleName(QCoreApplication.translate("ColumnEditor", u"\u6ee1\u5206", None))
#endif // QT_CONFIG(accessibility)
        self.fullSpin.setSpecialValueText(QCoreApplication.translate("ColumnEditor", u"\u7531\u7a0b\u5e8f\u63a8\u5b9a", None))
        self.applyButton.setText(QCoreApplication.translate("ColumnEditor", u"\u6539\u597d\u4e86", None))
        pass
    # retranslateUi

