# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'observation_record.ui'
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
    QHBoxLayout, QHeaderView, QLabel, QLineEdit,
    QPushButton, QSizePolicy, QSpacerItem, QSplitter,
    QTabWidget, QToolButton, QVBoxLayout, QWidget)

from jiaowu.desktop.edit_grid import EditGrid
from jiaowu.inspection.gui.observation_widgets import (CommentEdit, TeacherBox)

class Ui_ObservationRecord(object):
    def setupUi(self, ObservationRecord):
        if not ObservationRecord.objectName():
            ObservationRecord.setObjectName(u"ObservationRecord")
        self.recordLayout = QVBoxLayout(ObservationRecord)
        self.recordLayout.setSpacing(8)
        self.recordLayout.setObjectName(u"recordLayout")
        self.recordLayout.setContentsMargins(16, 8, 16, 8)
        self.headRow = QHBoxLayout()
        self.headRow.setSpacing(8)
        self.headRow.setObjectName(u"headRow")
        self.headRow.setContentsMargins(0, 0, 0, 0)
        self.backButton = QToolButton(ObservationRecord)
        self.backButton.setObjectName(u"backButton")

        self.headRow.addWidget(self.backButton)

        self.titleLabel = QLabel(ObservationRecord)
        self.titleLabel.setObjectName(u"titleLabel")
        self.titleLabel.setProperty(u"role", u"title")

        self.headRow.addWidget(self.titleLabel)

        self.stateChip = QLabel(ObservationRecord)
        self.stateChip.setObjectName(u"stateChip")
        self.stateChip.setProperty(u"role", u"chip")

        self.headRow.addWidget(self.stateChip)

        self.doubtChip = QLabel(ObservationRecord)
        self.doubtChip.setObjectName(u"doubtChip")
        self.doubtChip.setProperty(u"role", u"warnChip")

        self.headRow.addWidget(self.doubtChip)

        self.headGap = QSpacerItem(20, 4, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.headRow.addItem(self.headGap)

        self.previousButton = QPushButton(ObservationRecord)
        self.previousButton.setObjectName(u"previousButton")

        self.headRow.addWidget(self.previousButton)

        self.nextButton = QPushButton(ObservationRecord)
        self.nextButton.setObjectName(u"nextButton")

        self.headRow.addWidget(self.nextButton)

        self.printButton = QPushButton(ObservationRecord)
        self.printButton.setObjectName(u"printButton")

        self.headRow.addWidget(self.printButton)

        self.deleteButton = QPushButton(ObservationRecord)
        self.deleteButton.setObjectName(u"deleteButton")

        self.headRow.addWidget(self.deleteButton)


        self.recordLayout.addLayout(self.headRow)

        self.fieldsGrid = QGridLayout()
        self.fieldsGrid.setObjectName(u"fieldsGrid")
        self.fieldsGrid.setHorizontalSpacing(8)
        self.fieldsGrid.setVerticalSpacing(8)
        self.fieldsGrid.setContentsMargins(0, 0, 0, 0)
        self.dayLabel = QLabel(ObservationRecord)
        self.dayLabel.setObjectName(u"dayLabel")

        self.fieldsGrid.addWidget(self.dayLabel, 0, 0, 1, 1)

        self.dayEdit = QDateEdit(ObservationRecord)
        self.dayEdit.setObjectName(u"dayEdit")
        self.dayEdit.setCalendarPopup(True)

        self.fieldsGrid.addWidget(self.dayEdit, 0, 1, 1, 1)

        self.periodLabel = QLabel(ObservationRecord)
        self.periodLabel.setObjectName(u"periodLabel")

        self.fieldsGrid.addWidget(self.periodLabel, 0, 2, 1, 1)

        self.periodBox = QComboBox(ObservationRecord)
        self.periodBox.setObjectName(u"periodBox")

        self.fieldsGrid.addWidget(self.periodBox, 0, 3, 1, 1)

        self.classLabel = QLabel(ObservationRecord)
        self.classLabel.setObjectName(u"classLabel")

        self.fieldsGrid.addWidget(self.classLabel, 0, 4, 1, 1)

        self.classBox = QComboBox(ObservationRecord)
        self.classBox.setObjectName(u"classBox")

        self.fieldsGrid.addWidget(self.classBox, 0, 5, 1, 1)

        self.subjectLabel = QLabel(ObservationRecord)
        self.subjectLabel.setObjectName(u"subjectLabel")

        self.fieldsGrid.addWidget(self.subjectLabel, 0, 6, 1, 1)

        self.subjectBox = QComboBox(ObservationRecord)
        self.subjectBox.setObjectName(u"subjectBox")

        self.fieldsGrid.addWidget(self.subjectBox, 0, 7, 1, 1)

        self.teacherLabel = QLabel(ObservationRecord)
        self.teacherLabel.setObjectName(u"teacherLabel")

        self.fieldsGrid.addWidget(self.teacherLabel, 1, 0, 1, 1)

        self.teacherBox = TeacherBox(ObservationRecord)
        self.teacherBox.setObjectName(u"teacherBox")

        self.fieldsGrid.addWidget(self.teacherBox, 1, 1, 1, 1)

        self.kindLabel = QLabel(ObservationRecord)
        self.kindLabel.setObjectName(u"kindLabel")

        self.fieldsGrid.addWidget(self.kindLabel, 1, 2, 1, 1)

        self.kindBox = QComboBox(ObservationRecord)
        self.kindBox.setObjectName(u"kindBox")

        self.fieldsGrid.addWidget(self.kindBox, 1, 3, 1, 1)

        self.lessonKindLabel = QLabel(ObservationRecord)
        self.lessonKindLabel.setObjectName(u"lessonKindLabel")

        self.fieldsGrid.addWidget(self.lessonKindLabel, 1, 4, 1, 1)

        self.lessonKindBox = QComboBox(ObservationRecord)
        self.lessonKindBox.setObjectName(u"lessonKindBox")

        self.fieldsGrid.addWidget(self.lessonKindBox, 1, 5, 1, 1)

        self.checklistLabel = QLabel(ObservationRecord)
        self.checklistLabel.setObjectName(u"checklistLabel")

        self.fieldsGrid.addWidget(self.checklistLabel, 1, 6, 1, 1)

        self.checklistBox = QComboBox(ObservationRecord)
        self.checklistBox.setObjectName(u"checklistBox")

        self.fieldsGrid.addWidget(self.checklistBox, 1, 7, 1, 1)

        self.topicLabel = QLabel(ObservationRecord)
        self.topicLabel.setObjectName(u"topicLabel")

        self.fieldsGrid.addWidget(self.topicLabel, 2, 0, 1, 1)

        self.topicEdit = QLineEdit(ObservationRecord)
        self.topicEdit.setObjectName(u"topicEdit")

        self.fieldsGrid.addWidget(self.topicEdit, 2, 1, 1, 3)

        self.noteLabel = QLabel(ObservationRecord)
        self.noteLabel.setObjectName(u"noteLabel")

        self.fieldsGrid.addWidget(self.noteLabel, 2, 4, 1, 1)

        self.noteEdit = QLineEdit(ObservationRecord)
        self.noteEdit.setObjectName(u"noteEdit")

        self.fieldsGrid.addWidget(self.noteEdit, 2, 5, 1, 1)

        self.feedbackLabel = QLabel(ObservationRecord)
        self.feedbackLabel.setObjectName(u"feedbackLabel")

        self.fieldsGrid.addWidget(self.feedbackLabel, 2, 6, 1, 1)

        self.feedbackButton = QPushButton(ObservationRecord)
        self.feedbackButton.setObjectName(u"feedbackButton")

        self.fieldsGrid.addWidget(self.feedbackButton, 2, 7, 1, 1)

        self.fieldsGrid.setColumnStretch(1, 1)
        self.fieldsGrid.setColumnStretch(3, 1)
        self.fieldsGrid.setColumnStretch(5, 1)
        self.fieldsGrid.setColumnStretch(7, 1)

        self.recordLayout.addLayout(self.fieldsGrid)

        self.tabs = QTabWidget(ObservationRecord)
        self.tabs.setObjectName(u"tabs")
        self.tabs.setDocumentMode(True)
        self.marksTab = QWidget()
        self.marksTab.setObjectName(u"marksTab")
        self.marksLayout = QVBoxLayout(self.marksTab)
        self.marksLayout.setSpacing(8)
        self.marksLayout.setObjectName(u"marksLayout")
        self.marksLayout.setContentsMargins(0, 8, 0, 0)
        self.marksSplitter = QSplitter(self.marksTab)
        self.marksSplitter.setObjectName(u"marksSplitter")
        self.marksSplitter.setOrientation(Qt.Orientation.Horizontal)
        self.marksSide = QWidget(self.marksSplitter)
        self.marksSide.setObjectName(u"marksSide")
        self.marksSideLayout = QVBoxLayout(self.marksSide)
        self.marksSideLayout.setSpacing(8)
        self.marksSideLayout.setObjectName(u"marksSideLayout")
        self.marksSideLayout.setContentsMargins(0, 0, 0, 0)
        self.marksGrid = EditGrid(self.marksSide)
        self.marksGrid.setObjectName(u"marksGrid")

        self.marksSideLayout.addWidget(self.marksGrid)

        self.totalsLabel = QLabel(self.marksSide)
        self.totalsLabel.setObjectName(u"totalsLabel")
        self.totalsLabel.setWordWrap(True)

        self.marksSideLayout.addWidget(self.totalsLabel)

        self.marksSideLayout.setStretch(0, 1)
        self.marksSplitter.addWidget(self.marksSide)
        self.commentSide = QWidget(self.marksSplitter)
        self.commentSide.setObjectName(u"commentSide")
        self.commentLayout = QVBoxLayout(self.commentSide)
        self.commentLayout.setSpacing(4)
        self.commentLayout.setObjectName(u"commentLayout")
        self.commentLayout.setContentsMargins(8, 0, 0, 0)
        self.observerRow = QHBoxLayout()
        self.observerRow.setSpacing(8)
        self.observerRow.setObjectName(u"observerRow")
        self.observerRow.setContentsMargins(0, 0, 0, 0)
        self.observerLabel = QLabel(self.commentSide)
        self.observerLabel.setObjectName(u"observerLabel")

        self.observerRow.addWidget(self.observerLabel)

        self.observerBox = QComboBox(self.commentSide)
        self.observerBox.setObjectName(u"observerBox")

        self.observerRow.addWidget(self.observerBox)

        self.addObserverButton = QPushButton(self.commentSide)
        self.addObserverButton.setObjectName(u"addObserverButton")

        self.observerRow.addWidget(self.addObserverButton)

        self.removeObserverButton = QPushButton(self.commentSide)
        self.removeObserverButton.setObjectName(u"removeObserverButton")

        self.observerRow.addWidget(self.removeObserverButton)

        self.observerRow.setStretch(1, 1)

        self.commentLayout.addLayout(self.observerRow)

        self.meritsLabel = QLabel(self.commentSide)
        self.meritsLabel.setObjectName(u"meritsLabel")

        self.commentLayout.addWidget(self.meritsLabel)

        self.meritsEdit = CommentEdit(self.commentSide)
        self.meritsEdit.setObjectName(u"meritsEdit")
        self.meritsEdit.setTabChangesFocus(True)

        self.commentLayout.addWidget(self.meritsEdit)

        self.problemsLabel = QLabel(self.commentSide)
        self.problemsLabel.setObjectName(u"problemsLabel")

        self.commentLayout.addWidget(self.problemsLabel)

        self.problemsEdit = CommentEdit(self.commentSide)
        self.problemsEdit.setObjectName(u"problemsEdit")
        self.problemsEdit.setTabChangesFocus(True)

        self.commentLayout.addWidget(self.problemsEdit)

        self.adviceLabel = QLabel(self.commentSide)
        self.adviceLabel.setObjectName(u"adviceLabel")

        self.commentLayout.addWidget(self.adviceLabel)

        self.adviceEdit = CommentEdit(self.commentSide)
        self.adviceEdit.setObjectName(u"adviceEdit")
        self.adviceEdit.setTabChangesFocus(True)

        self.commentLayout.addWidget(self.adviceEdit)

        self.marksSplitter.addWidget(self.commentSide)

        self.marksLayout.addWidget(self.marksSplitter)

        self.tabs.addTab(self.marksTab, "")
        self.processTab = QWidget()
        self.processTab.setObjectName(u"processTab")
        self.processLayout = QVBoxLayout(self.processTab)
        self.processLayout.setSpacing(8)
        self.processLayout.setObjectName(u"processLayout")
        self.processLayout.setContentsMargins(0, 8, 0, 0)
        self.processGrid = EditGrid(self.processTab)
        self.processGrid.setObjectName(u"processGrid")

        self.processLayout.addWidget(self.processGrid)

        self.processNote = QLabel(self.processTab)
        self.processNote.setObjectName(u"processNote")
        self.processNote.setProperty(u"role", u"soft")

        self.processLayout.addWidget(self.processNote)

        self.processLayout.setStretch(0, 1)
        self.tabs.addTab(self.processTab, "")

        self.recordLayout.addWidget(self.tabs)

        self.recordLayout.setStretch(2, 1)
#if QT_CONFIG(shortcut)
        self.dayLabel.setBuddy(self.dayEdit)
        self.periodLabel.setBuddy(self.periodBox)
        self.classLabel.setBuddy(self.classBox)
        self.subjectLabel.setBuddy(self.subjectBox)
        self.teacherLabel.setBuddy(self.teacherBox)
        self.kindLabel.setBuddy(self.kindBox)
        self.lessonKindLabel.setBuddy(self.lessonKindBox)
        self.checklistLabel.setBuddy(self.checklistBox)
        self.topicLabel.setBuddy(self.topicEdit)
        self.noteLabel.setBuddy(self.noteEdit)
        self.feedbackLabel.setBuddy(self.feedbackButton)
        self.observerLabel.setBuddy(self.observerBox)
        self.meritsLabel.setBuddy(self.meritsEdit)
        self.problemsLabel.setBuddy(self.problemsEdit)
        self.adviceLabel.setBuddy(self.adviceEdit)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(ObservationRecord)

        QMetaObject.connectSlotsByName(ObservationRecord)
    # setupUi

    def retranslateUi(self, ObservationRecord):
#if QT_CONFIG(tooltip)
        self.backButton.setToolTip(QCoreApplication.translate("ObservationRecord", u"\u8fd4\u56de\u542c\u8bfe\u8bb0\u5f55", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.backButton.setAccessibleName(QCoreApplication.translate("ObservationRecord", u"\u8fd4\u56de\u542c\u8bfe\u8bb0\u5f55", None))
#endif // QT_CONFIG(accessibility)
        self.titleLabel.setText("")
        self.stateChip.setText("")
        self.doubtChip.setText("")
        self.previousButton.setText(QCoreApplication.translate("ObservationRecord", u"\u4e0a\u4e00\u6761", None))
        self.nextButton.setText(QCoreApplication.translate("ObservationRecord", u"\u4e0b\u4e00\u6761", None))
        self.printButton.setText(QCoreApplication.translate("ObservationRecord", u"\u6253\u5370 \u25be", None))
        self.deleteButton.setText(QCoreApplication.translate("ObservationRecord", u"\u5220\u9664", None))
        self.dayLabel.setText(QCoreApplication.translate("ObservationRecord", u"\u65e5\u671f", None))
        self.dayEdit.setDisplayFormat(QCoreApplication.translate("ObservationRecord", u"yyyy-MM-dd", None))
#if QT_CONFIG(accessibility)
        self.dayEdit.setAccessibleName(QCoreApplication.translate("ObservationRecord", u"\u65e5\u671f", None))
#endif // QT_CONFIG(accessibility)
        self.periodLabel.setText(QCoreApplication.translate("ObservationRecord", u"\u8282\u6b21", None))
#if QT_CONFIG(accessibility)
        self.periodBox.setAccessibleName(QCoreApplication.translate("ObservationRecord", u"\u8282\u6b21", None))
#endif // QT_CONFIG(accessibility)
        self.classLabel.setText(QCoreApplication.translate("ObservationRecord", u"\u73ed\u7ea7", None))
#if QT_CONFIG(accessibility)
        self.classBox.setAccessibleName(QCoreApplication.translate("ObservationRecord", u"\u73ed\u7ea7", None))
#endif // QT_CONFIG(accessibility)
        self.subjectLabel.setText(QCoreApplication.translate("ObservationRecord", u"\u5b66\u79d1", None))
#if QT_CONFIG(accessibility)
        self.subjectBox.setAccessibleName(QCoreApplication.translate("ObservationRecord", u"\u5b66\u79d1", None))
#endif // QT_CONFIG(accessibility)
        self.teacherLabel.setText(QCoreApplication.translate("ObservationRecord", u"\u6388\u8bfe\u6559\u5e08", None))
#if QT_CONFIG(accessibility)
        self.teacherBox.setAccessibleName(QCoreApplication.translate("ObservationRecord", u"\u6388\u8bfe\u6559\u5e08", None))
#endif // QT_CONFIG(accessibility)
        self.kindLabel.setText(QCoreApplication.translate("ObservationRecord", u"\u542c\u8bfe\u7c7b\u578b", None))
#if QT_CONFIG(accessibility)
        self.kindBox.setAccessibleName(QCoreApplication.translate("ObservationRecord", u"\u542c\u8bfe\u7c7b\u578b", None))
#endif // QT_CONFIG(accessibility)
        self.lessonKindLabel.setText(QCoreApplication.translate("ObservationRecord", u"\u8bfe\u578b", None))
#if QT_CONFIG(accessibility)
        self.lessonKindBox.setAccessibleName(QCoreApplication.translate("ObservationRecord", u"\u8bfe\u578b", None))
#endif // QT_CONFIG(accessibility)
        self.checklistLabel.setText(QCoreApplication.translate("ObservationRecord", u"\u8bc4\u4ef7\u8868", None))
#if QT_CONFIG(accessibility)
        self.checklistBox.setAccessibleName(QCoreApplication.translate("ObservationRecord", u"\u8bc4\u4ef7\u8868", None))
#endif // QT_CONFIG(accessibility)
        self.topicLabel.setText(QCoreApplication.translate("ObservationRecord", u"\u8bfe\u9898", None))
#if QT_CONFIG(accessibility)
        self.topicEdit.setAccessibleName(QCoreApplication.translate("ObservationRecord", u"\u8bfe\u9898", None))
#endif // QT_CONFIG(accessibility)
        self.noteLabel.setText(QCoreApplication.translate("ObservationRecord", u"\u5907\u6ce8", None))
#if QT_CONFIG(accessibility)
        self.noteEdit.setAccessibleName(QCoreApplication.translate("ObservationRecord", u"\u5907\u6ce8", None))
#endif // QT_CONFIG(accessibility)
        self.feedbackLabel.setText(QCoreApplication.translate("ObservationRecord", u"\u53cd\u9988", None))
        self.feedbackButton.setText(QCoreApplication.translate("ObservationRecord", u"\u6388\u8bfe\u4eba\u786e\u8ba4\u2026", None))
        self.totalsLabel.setText("")
        self.observerLabel.setText(QCoreApplication.translate("ObservationRecord", u"\u542c\u8bfe\u4eba", None))
#if QT_CONFIG(accessibility)
        self.observerBox.setAccessibleName(QCoreApplication.translate("ObservationRecord", u"\u542c\u8bfe\u4eba", None))
#endif // QT_CONFIG(accessibility)
        self.addObserverButton.setText(QCoreApplication.translate("ObservationRecord", u"\u6dfb\u4e00\u4f4d\u2026", None))
        self.removeObserverButton.setText(QCoreApplication.translate("ObservationRecord", u"\u53bb\u6389", None))
        self.meritsLabel.setText(QCoreApplication.translate("ObservationRecord", u"\u4f18\u70b9", None))
#if QT_CONFIG(accessibility)
        self.meritsEdit.setAccessibleName(QCoreApplication.translate("ObservationRecord", u"\u4f18\u70b9", None))
#endif // QT_CONFIG(accessibility)
        self.problemsLabel.setText(QCoreApplication.translate("ObservationRecord", u"\u95ee\u9898", None))
#if QT_CONFIG(accessibility)
        self.problemsEdit.setAccessibleName(QCoreApplication.translate("ObservationRecord", u"\u95ee\u9898", None))
#endif // QT_CONFIG(accessibility)
        self.adviceLabel.setText(QCoreApplication.translate("ObservationRecord", u"\u5efa\u8bae", None))
#if QT_CONFIG(accessibility)
        self.adviceEdit.setAccessibleName(QCoreApplication.translate("ObservationRecord", u"\u5efa\u8bae", None))
#endif // QT_CONFIG(accessibility)
        self.tabs.setTabText(self.tabs.indexOf(self.marksTab), QCoreApplication.translate("ObservationRecord", u"\u8bc4\u5206\u4e0e\u8bc4\u8bed", None))
        self.processNote.setText(QCoreApplication.translate("ObservationRecord", u"\u56de\u8f66\u5f80\u4e0b\uff0cTab \u5f80\u53f3\uff1b\u5199\u5230\u6700\u540e\u4e00\u884c\u4f1a\u81ea\u52a8\u6dfb\u884c\u3002\u6539\u4e86\u5c31\u5b58\u3002", None))
        self.tabs.setTabText(self.tabs.indexOf(self.processTab), QCoreApplication.translate("ObservationRecord", u"\u8fc7\u7a0b\u8bb0\u5f55", None))
        pass
    # retranslateUi

