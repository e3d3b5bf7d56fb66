# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'plan_form.ui'
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
from PySide6.QtWidgets import (QApplication, QComboBox, QDateEdit, QGridLayout,
    QHBoxLayout, QLabel, QLineEdit, QSizePolicy,
    QVBoxLayout, QWidget)

from jiaowu.teachers.gui.teacher_box import TeacherBox

class Ui_PlanForm(object):
    def setupUi(self, PlanForm):
        if not PlanForm.objectName():
            PlanForm.setObjectName(u"PlanForm")
        PlanForm.resize(760, 300)
        self.planLayout = QVBoxLayout(PlanForm)
        self.planLayout.setSpacing(8)
        self.planLayout.setObjectName(u"planLayout")
        self.planLayout.setContentsMargins(0, 0, 0, 0)
        self.planGrid = QGridLayout()
        self.planGrid.setObjectName(u"planGrid")
        self.planGrid.setHorizontalSpacing(8)
        self.planGrid.setVerticalSpacing(8)
        self.groupLabel = QLabel(PlanForm)
        self.groupLabel.setObjectName(u"groupLabel")

        self.planGrid.addWidget(self.groupLabel, 0, 0, 1, 1)

        self.groupBox = QComboBox(PlanForm)
        self.groupBox.setObjectName(u"groupBox")

        self.planGrid.addWidget(self.groupBox, 0, 1, 1, 1)

        self.kindLabel = QLabel(PlanForm)
        self.kindLabel.setObjectName(u"kindLabel")

        self.planGrid.addWidget(self.kindLabel, 0, 2, 1, 1)

        self.kindBox = QComboBox(PlanForm)
        self.kindBox.setObjectName(u"kindBox")
        self.kindBox.setEditable(True)

        self.planGrid.addWidget(self.kindBox, 0, 3, 1, 1)

        self.dayLabel = QLabel(PlanForm)
        self.dayLabel.setObjectName(u"dayLabel")

        self.planGrid.addWidget(self.dayLabel, 0, 4, 1, 1)

        self.dayEdit = QDateEdit(PlanForm)
        self.dayEdit.setObjectName(u"dayEdit")
        self.dayEdit.setCalendarPopup(True)

        self.planGrid.addWidget(self.dayEdit, 0, 5, 1, 1)

        self.themeLabel = QLabel(PlanForm)
        self.themeLabel.setObjectName(u"themeLabel")

        self.planGrid.addWidget(self.themeLabel, 1, 0, 1, 1)

        self.themeEdit = QLineEdit(PlanForm)
        self.themeEdit.setObjectName(u"themeEdit")

        self.planGrid.addWidget(self.themeEdit, 1, 1, 1, 3)

        self.startLabel = QLabel(PlanForm)
        self.startLabel.setObjectName(u"startLabel")

        self.planGrid.addWidget(self.startLabel, 1, 4, 1, 1)

        self.timeRow = QHBoxLayout()
        self.timeRow.setSpacing(4)
        self.timeRow.setObjectName(u"timeRow")
        self.startEdit = QLineEdit(PlanForm)
        self.startEdit.setObjectName(u"startEdit")

        self.timeRow.addWidget(self.startEdit)

        self.dashLabel = QLabel(PlanForm)
        self.dashLabel.setObjectName(u"dashLabel")

        self.timeRow.addWidget(self.dashLabel)

        self.endEdit = QLineEdit(PlanForm)
        self.endEdit.setObjectName(u"endEdit")

        self.timeRow.addWidget(self.endEdit)


        self.planGrid.addLayout(self.timeRow, 1, 5, 1, 1)

        self.contentLabel = QLabel(PlanForm)
        self.contentLabel.setObjectName(u"contentLabel")

        self.planGrid.addWidget(self.contentLabel, 2, 0, 1, 1)

        self.contentEdit = QLineEdit(PlanForm)
        self.contentEdit.setObjectName(u"contentEdit")

        self.planGrid.addWidget(self.contentEdit, 2, 1, 1, 3)

        self.placeLabel = QLabel(PlanForm)
        self.placeLabel.setObjectName(u"placeLabel")

        self.planGrid.addWidget(self.placeLabel, 2, 4, 1, 1)

        self.placeEdit = QLineEdit(PlanForm)
        self.placeEdit.setObjectName(u"placeEdit")

        self.planGrid.addWidget(self.placeEdit, 2, 5, 1, 1)

        self.speakerLabel = QLabel(PlanForm)
        self.speakerLabel.setObjectName(u"speakerLabel")

        self.planGrid.addWidget(self.speakerLabel, 3, 0, 1, 1)

        self.speakerBox = TeacherBox(PlanForm)
        self.speakerBox.setObjectName(u"speakerBox")

        self.planGrid.addWidget(self.speakerBox, 3, 1, 1, 1)

        self.outsiderLabel = QLabel(PlanForm)
        self.outsiderLabel.setObjectName(u"outsiderLabel")

        self.planGrid.addWidget(self.outsiderLabel, 3, 2, 1, 1)

        self.outsiderEdit = QLineEdit(PlanForm)
        self.outsiderEdit.setObjectName(u"outsiderEdit")

        self.planGrid.addWidget(self.outsiderEdit, 3, 3, 1, 1)

        self.classLabel = QLabel(PlanForm)
        self.classLabel.setObjectName(u"classLabel")

        self.planGrid.addWidget(self.classLabel, 3, 4, 1, 1)

        self.classBox = QComboBox(PlanForm)
        self.classBox.setObjectName(u"classBox")

        self.planGrid.addWidget(self.classBox, 3, 5, 1, 1)

        self.hostLabel = QLabel(PlanForm)
        self.hostLabel.setObjectName(u"hostLabel")

        self.planGrid.addWidget(self.hostLabel, 4, 0, 1, 1)

        self.hostBox = TeacherBox(PlanForm)
        self.hostBox.setObjectName(u"hostBox")

        self.planGrid.addWidget(self.hostBox, 4, 1, 1, 1)

        self.recorderLabel = QLabel(PlanForm)
        self.recorderLabel.setObjectName(u"recorderLabel")

        self.planGrid.addWidget(self.recorderLabel, 4, 2, 1, 1)

        self.recorderBox = TeacherBox(PlanForm)
        self.recorderBox.setObjectName(u"recorderBox")

        self.planGrid.addWidget(self.recorderBox, 4, 3, 1, 1)

        self.subjectLabel = QLabel(PlanForm)
        self.subjectLabel.setObjectName(u"subjectLabel")

        self.planGrid.addWidget(self.subjectLabel, 4, 4, 1, 1)

        self.subjectBox = QComboBox(PlanForm)
        self.subjectBox.setObjectName(u"subjectBox")

        self.planGrid.addWidget(self.subjectBox, 4, 5, 1, 1)

        self.hoursLabel = QLabel(PlanForm)
        self.hoursLabel.setObjectName(u"hoursLabel")

        self.planGrid.addWidget(self.hoursLabel, 5, 0, 1, 1)

        self.hoursRow = QHBoxLayout()
        self.hoursRow.setSpacing(4)
        self.hoursRow.setObjectName(u"hoursRow")
        self.hoursEdit = QLineEdit(PlanForm)
        self.hoursEdit.setObjectName(u"hoursEdit")

        self.hoursRow.addWidget(self.hoursEdit)

        self.levelBox = QComboBox(PlanForm)
        self.levelBox.setObjectName(u"levelBox")

        self.hoursRow.addWidget(self.levelBox)


        self.planGrid.addLayout(self.hoursRow, 5, 1, 1, 1)

        self.noteLabel = QLabel(PlanForm)
        self.noteLabel.setObjectName(u"noteLabel")

        self.planGrid.addWidget(self.noteLabel, 5, 2, 1, 1)

        self.noteEdit = QLineEdit(PlanForm)
        self.noteEdit.setObjectName(u"noteEdit")

        self.planGrid.addWidget(self.noteEdit, 5, 3, 1, 3)


        self.planLayout.addLayout(self.planGrid)

        self.pointsLabel = QLabel(PlanForm)
        self.pointsLabel.setObjectName(u"pointsLabel")
        self.pointsLabel.setWordWrap(True)
        self.pointsLabel.setProperty(u"role", u"soft")

        self.planLayout.addWidget(self.pointsLabel)


        self.retranslateUi(PlanForm)

        QMetaObject.connectSlotsByName(PlanForm)
    # setupUi

    def retranslateUi(self, PlanForm):
        self.groupLabel.setText(QCoreApplication.translate("PlanForm", u"\u7ec4", None))
#if QT_CONFIG(accessibility)
        self.groupBox.setAccessibleName(QCoreApplication.translate("PlanForm", u"\u54ea\u4e2a\u7ec4", None))
#endif // QT_CONFIG(accessibility)
        self.kindLabel.setText(QCoreApplication.translate("PlanForm", u"\u7c7b\u578b", None))
#if QT_CONFIG(accessibility)
        self.kindBox.setAccessibleName(QCoreApplication.translate("PlanForm", u"\u6d3b\u52a8\u7c7b\u578b", None))
#endif // QT_CONFIG(accessibility)
        self.dayLabel.setText(QCoreApplication.translate("PlanForm", u"\u65e5\u671f", None))
#if QT_CONFIG(accessibility)
        self.dayEdit.setAccessibleName(QCoreApplication.translate("PlanForm", u"\u65e5\u671f", None))
#endif // QT_CONFIG(accessibility)
        self.dayEdit.setDisplayFormat(QCoreApplication.translate("PlanForm", u"yyyy-MM-dd", None))
        self.themeLabel.setText(QCoreApplication.translate("PlanForm", u"\u4e3b\u9898", None))
#if QT_CONFIG(accessibility)
        self.themeEdit.setAccessibleName(QCoreApplication.translate("PlanForm", u"\u4e3b\u9898", None))
#endif // QT_CONFIG(accessibility)
        self.startLabel.setText(QCoreApplication.translate("PlanForm", u"\u65f6\u95f4", None))
#if QT_CONFIG(accessibility)
        self.startEdit.setAccessibleName(QCoreApplication.translate("PlanForm", u"\u5f00\u59cb", None))
#endif // QT_CONFIG(accessibility)
        self.startEdit.setPlaceholderText(QCoreApplication.translate("PlanForm", u"15:45 \u6216 \u7b2c5\u8282", None))
        self.dashLabel.setText(QCoreApplication.translate("PlanForm", u"\u2013", None))
#if QT_CONFIG(accessibility)
        self.endEdit.setAccessibleName(QCoreApplication.translate("PlanForm", u"\u7ed3\u675f", None))
#endif // QT_CONFIG(accessibility)
        self.endEdit.setPlaceholderText(QCoreApplication.translate("PlanForm", u"16:35", None))
        self.contentLabel.setText(QCoreApplication.translate("PlanForm", u"\u5185\u5bb9", None))
#if QT_CONFIG(accessibility)
        self.contentEdit.setAccessibleName(QCoreApplication.translate("PlanForm", u"\u4e0a\u8bfe\u5185\u5bb9\u6216\u6d3b\u52a8\u5185\u5bb9", None))
#endif // QT_CONFIG(accessibility)
        self.placeLabel.setText(QCoreApplication.translate("PlanForm", u"\u5730\u70b9", None))
#if QT_CONFIG(accessibility)
        self.placeEdit.setAccessibleName(QCoreApplication.translate("PlanForm", u"\u5730\u70b9", None))
#endif // QT_CONFIG(accessibility)
        self.speakerLabel.setText(QCoreApplication.translate("PlanForm", u"\u4e3b\u5907\u4e3b\u8bb2", None))
#if QT_CONFIG(accessibility)
        self.speakerBox.setAccessibleName(QCoreApplication.translate("PlanForm", u"\u4e3b\u5907\u4eba\u3001\u4e3b\u8bb2\u4eba", None))
#endif // QT_CONFIG(accessibility)
        self.outsiderLabel.setText(QCoreApplication.translate("PlanForm", u"\u5916\u6765\u4e3b\u8bb2", None))
#if QT_CONFIG(accessibility)
        self.outsiderEdit.setAccessibleName(QCoreApplication.translate("PlanForm", u"\u5916\u6765\u7684\u4e3b\u8bb2\u4eba", None))
#endif // QT_CONFIG(accessibility)
        self.outsiderEdit.setPlaceholderText(QCoreApplication.translate("PlanForm", u"\u59d3\u540d\u4e0e\u5355\u4f4d", None))
        self.classLabel.setText(QCoreApplication.translate("PlanForm", u"\u4e0a\u8bfe\u73ed\u7ea7", None))
#if QT_CONFIG(accessibility)
        self.classBox.setAccessibleName(QCoreApplication.translate("PlanForm", u"\u4e0a\u8bfe\u73ed\u7ea7", None))
#endif // QT_CONFIG(accessibility)
        self.hostLabel.setText(QCoreApplication.translate("PlanForm", u"\u4e3b\u6301", None))
#if QT_CONFIG(accessibility)
        self.hostBox.setAccessibleName(QCoreApplication.translate("PlanForm", u"\u4e3b\u6301", None))
#endif // QT_CONFIG(accessibility)
        self.recorderLabel.setText(QCoreApplication.translate("PlanForm", u"\u8bb0\u5f55\u4eba", None))
#if QT_CONFIG(accessibility)
        self.recorderBox.setAccessibleName(QCoreApplication.translate("PlanForm", u"\u8bb0\u5f55\u4eba", None))
#endif // QT_CONFIG(accessibility)
        self.subjectLabel.setText(QCoreApplication.translate("PlanForm", u"\u5b66\u79d1", None))
#if QT_CONFIG(accessibility)
        self.subjectBox.setAccessibleName(QCoreApplication.translate("PlanForm", u"\u5b66\u79d1", None))
#endif // QT_CONFIG(accessibility)
        self.hoursLabel.setText(QCoreApplication.translate("PlanForm", u"\u5b66\u65f6", None))
#if QT_CONFIG(accessibility)
        self.hoursEdit.setAccessibleName(QCoreApplication.translate("PlanForm", u"\u51fa\u5e2d\u7684\u5404\u8bb0\u51e0\u5b66\u65f6", None))
#endif // QT_CONFIG(accessibility)
        self.hoursEdit.setPlaceholderText(QCoreApplication.translate("PlanForm", u"\u4e0d\u8bb0", None))
#if QT_CONFIG(accessibility)
        self.levelBox.setAccessibleName(QCoreApplication.translate("PlanForm", u"\u5b66\u65f6\u7684\u5c42\u7ea7", None))
#endif // QT_CONFIG(accessibility)
        self.noteLabel.setText(QCoreApplication.translate("PlanForm", u"\u5907\u6ce8", None))
#if QT_CONFIG(accessibility)
        self.noteEdit.setAccessibleName(QCoreApplication.translate("PlanForm", u"\u5907\u6ce8", None))
#endif // QT_CONFIG(accessibility)
        self.pointsLabel.setText("")
        pass
    # retranslateUi

