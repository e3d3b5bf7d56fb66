# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'activity_people.ui'
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
from PySide6.QtWidgets import (QApplication, QHBoxLayout, QHeaderView, QLabel,
    QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout,
    QWidget)

from jiaowu.desktop.edit_grid import EditGrid
from jiaowu.teachers.gui.teacher_box import TeacherBox

class Ui_ActivityPeople(object):
    def setupUi(self, ActivityPeople):
        if not ActivityPeople.objectName():
            ActivityPeople.setObjectName(u"ActivityPeople")
        ActivityPeople.resize(1000, 400)
        self.peopleLayout = QVBoxLayout(ActivityPeople)
        self.peopleLayout.setSpacing(8)
        self.peopleLayout.setObjectName(u"peopleLayout")
        self.peopleLayout.setContentsMargins(0, 0, 0, 0)
        self.peopleRow = QHBoxLayout()
        self.peopleRow.setSpacing(8)
        self.peopleRow.setObjectName(u"peopleRow")
        self.allButton = QPushButton(ActivityPeople)
        self.allButton.setObjectName(u"allButton")
        self.allButton.setProperty(u"role", u"primary")

        self.peopleRow.addWidget(self.allButton)

        self.turnoutLabel = QLabel(ActivityPeople)
        self.turnoutLabel.setObjectName(u"turnoutLabel")

        self.peopleRow.addWidget(self.turnoutLabel)

        self.gap1 = QSpacerItem(8, 4, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.peopleRow.addItem(self.gap1)

        self.personBox = TeacherBox(ActivityPeople)
        self.personBox.setObjectName(u"personBox")
        self.personBox.setMinimumSize(QSize(150, 0))

        self.peopleRow.addWidget(self.personBox)

        self.addButton = QPushButton(ActivityPeople)
        self.addButton.setObjectName(u"addButton")

        self.peopleRow.addWidget(self.addButton)

        self.groupButton = QPushButton(ActivityPeople)
        self.groupButton.setObjectName(u"groupButton")

        self.peopleRow.addWidget(self.groupButton)

        self.removeButton = QPushButton(ActivityPeople)
        self.removeButton.setObjectName(u"removeButton")

        self.peopleRow.addWidget(self.removeButton)

        self.importButton = QPushButton(ActivityPeople)
        self.importButton.setObjectName(u"importButton")

        self.peopleRow.addWidget(self.importButton)


        self.peopleLayout.addLayout(self.peopleRow)

        self.peopleGrid = EditGrid(ActivityPeople)
        self.peopleGrid.setObjectName(u"peopleGrid")

        self.peopleLayout.addWidget(self.peopleGrid)

        self.hintLabel = QLabel(ActivityPeople)
        self.hintLabel.setObjectName(u"hintLabel")
        self.hintLabel.setWordWrap(True)
        self.hintLabel.setProperty(u"role", u"soft")

        self.peopleLayout.addWidget(self.hintLabel)

        self.peopleLayout.setStretch(1, 1)

        self.retranslateUi(ActivityPeople)

        QMetaObject.connectSlotsByName(ActivityPeople)
    # setupUi

    def retranslateUi(self, ActivityPeople):
        self.allButton.setText(QCoreApplication.translate("ActivityPeople", u"\u5168\u5230 (F8)", None))
#if QT_CONFIG(accessibility)
        self.allButton.setAccessibleName(QCoreApplication.translate("ActivityPeople", u"\u8fd8\u6ca1\u6709\u70b9\u540d\u7684\u90fd\u8bb0\u51fa\u5e2d", None))
#endif // QT_CONFIG(accessibility)
        self.turnoutLabel.setText("")
#if QT_CONFIG(accessibility)
        self.personBox.setAccessibleName(QCoreApplication.translate("ActivityPeople", u"\u8981\u6dfb\u7684\u6559\u5e08", None))
#endif // QT_CONFIG(accessibility)
        self.addButton.setText(QCoreApplication.translate("ActivityPeople", u"\u6dfb\u4e00\u4f4d", None))
#if QT_CONFIG(accessibility)
        self.addButton.setAccessibleName(QCoreApplication.translate("ActivityPeople", u"\u6dfb\u4e00\u4f4d", None))
#endif // QT_CONFIG(accessibility)
        self.groupButton.setText(QCoreApplication.translate("ActivityPeople", u"\u8865\u4e0a\u5168\u7ec4", None))
#if QT_CONFIG(accessibility)
        self.groupButton.setAccessibleName(QCoreApplication.translate("ActivityPeople", u"\u8865\u4e0a\u5168\u7ec4", None))
#endif // QT_CONFIG(accessibility)
        self.removeButton.setText(QCoreApplication.translate("ActivityPeople", u"\u53bb\u6389\u9009\u4e2d\u7684", None))
#if QT_CONFIG(accessibility)
        self.removeButton.setAccessibleName(QCoreApplication.translate("ActivityPeople", u"\u53bb\u6389\u9009\u4e2d\u7684", None))
#endif // QT_CONFIG(accessibility)
        self.importButton.setText(QCoreApplication.translate("ActivityPeople", u"\u5bfc\u5165\u7b7e\u5230\u8868\u2026", None))
#if QT_CONFIG(accessibility)
        self.importButton.setAccessibleName(QCoreApplication.translate("ActivityPeople", u"\u5bfc\u5165\u7b7e\u5230\u8868", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.peopleGrid.setAccessibleName(QCoreApplication.translate("ActivityPeople", u"\u7b7e\u5230", None))
#endif // QT_CONFIG(accessibility)
        self.hintLabel.setText(QCoreApplication.translate("ActivityPeople", u"\u5728\u201c\u5230\u4f1a\u201d\u4e00\u683c\u6309 1 \u51fa\u5e2d\u30012 \u8fdf\u5230\u30013 \u8bf7\u5047\u30014 \u516c\u51fa\u30015 \u7f3a\u5e2d\uff08\u6216\u6253\u7b2c\u4e00\u4e2a\u5b57\uff09\uff0c\u56de\u8f66\u5230\u4e0b\u4e00\u4f4d\uff1b\u7a7a\u683c\u5728\u51fa\u5e2d\u4e0e\u7f3a\u5e2d\u4e4b\u95f4\u6362\uff1bCtrl+D \u7167\u6284\u4e0a\u4e00\u683c\u3002", None))
        pass
    # retranslateUi

