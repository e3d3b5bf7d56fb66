# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'activity_record.ui'
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
from PySide6.QtWidgets import (QApplication, QComboBox, QGridLayout, QHBoxLayout,
    QLabel, QPushButton, QSizePolicy, QSpacerItem,
    QTabWidget, QVBoxLayout, QWidget)

from jiaowu.desktop.comment_edit import CommentEdit
from jiaowu.desktop.elided_label import ElidedLabel
from jiaowu.research.gui.activity_papers import ActivityPapers
from jiaowu.research.gui.activity_people import ActivityPeople
from jiaowu.research.gui.plan_form import PlanForm

class Ui_ActivityRecord(object):
    def setupUi(self, ActivityRecord):
        if not ActivityRecord.objectName():
            ActivityRecord.setObjectName(u"ActivityRecord")
        ActivityRecord.resize(1240, 600)
        self.recordLayout = QVBoxLayout(ActivityRecord)
        self.recordLayout.setSpacing(8)
        self.recordLayout.setObjectName(u"recordLayout")
        self.recordLayout.setContentsMargins(0, 0, 0, 0)
        self.headRow = QHBoxLayout()
        self.headRow.setSpacing(8)
        self.headRow.setObjectName(u"headRow")
        self.backButton = QPushButton(ActivityRecord)
        self.backButton.setObjectName(u"backButton")

        self.headRow.addWidget(self.backButton)

        self.titleBox = QVBoxLayout()
        self.titleBox.setSpacing(0)
        self.titleBox.setObjectName(u"titleBox")
        self.titleLabel = ElidedLabel(ActivityRecord)
        self.titleLabel.setObjectName(u"titleLabel")
        self.titleLabel.setProperty(u"role", u"title")

        self.titleBox.addWidget(self.titleLabel)

        self.chipsLabel = ElidedLabel(ActivityRecord)
        self.chipsLabel.setObjectName(u"chipsLabel")
        self.chipsLabel.setProperty(u"role", u"soft")

        self.titleBox.addWidget(self.chipsLabel)


        self.headRow.addLayout(self.titleBox)

        self.previousButton = QPushButton(ActivityRecord)
        self.previousButton.setObjectName(u"previousButton")

        self.headRow.addWidget(self.previousButton)

        self.nextButton = QPushButton(ActivityRecord)
        self.nextButton.setObjectName(u"nextButton")

        self.headRow.addWidget(self.nextButton)

        self.statusBox = QComboBox(ActivityRecord)
        self.statusBox.setObjectName(u"statusBox")

        self.headRow.addWidget(self.statusBox)

        self.reportedButton = QPushButton(ActivityRecord)
        self.reportedButton.setObjectName(u"reportedButton")

        self.headRow.addWidget(self.reportedButton)

        self.printButton = QPushButton(ActivityRecord)
        self.printButton.setObjectName(u"printButton")

        self.headRow.addWidget(self.printButton)

        self.moreButton = QPushButton(ActivityRecord)
        self.moreButton.setObjectName(u"moreButton")

        self.headRow.addWidget(self.moreButton)

        self.headRow.setStretch(1, 1)

        self.recordLayout.addLayout(self.headRow)

        self.stepsLabel = QLabel(ActivityRecord)
        self.stepsLabel.setObjectName(u"stepsLabel")
        self.stepsLabel.setWordWrap(True)

        self.recordLayout.addWidget(self.stepsLabel)

        self.tabs = QTabWidget(ActivityRecord)
        self.tabs.setObjectName(u"tabs")
        self.planTab = QWidget()
        self.planTab.setObjectName(u"planTab")
        self.planTabLayout = QVBoxLayout(self.planTab)
        self.planTabLayout.setObjectName(u"planTabLayout")
        self.planTabLayout.setContentsMargins(0, 8, 0, 0)
        self.planForm = PlanForm(self.planTab)
        self.planForm.setObjectName(u"planForm")

        self.planTabLayout.addWidget(self.planForm)

        self.gap2 = QSpacerItem(8, 4, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.planTabLayout.addItem(self.gap2)

        self.planTabLayout.setStretch(1, 1)
        self.tabs.addTab(self.planTab, "")
        self.peopleTab = QWidget()
        self.peopleTab.setObjectName(u"peopleTab")
        self.peopleTabLayout = QVBoxLayout(self.peopleTab)
        self.peopleTabLayout.setObjectName(u"peopleTabLayout")
        self.peopleTabLayout.setContentsMargins(0, 8, 0, 0)
        self.people = ActivityPeople(self.peopleTab)
        self.people.setObjectName(u"people")

        self.peopleTabLayout.addWidget(self.people)

        self.tabs.addTab(self.peopleTab, "")
        self.minutesTab = QWidget()
        self.minutesTab.setObjectName(u"minutesTab")
        self.minutesGrid = QGridLayout(self.minutesTab)
        self.minutesGrid.setObjectName(u"minutesGrid")
        self.minutesGrid.setHorizontalSpacing(8)
        self.minutesGrid.setVerticalSpacing(8)
        self.minutesGrid.setContentsMargins(0, 8, 0, 0)
        self.promptsLabel = QLabel(self.minutesTab)
        self.promptsLabel.setObjectName(u"promptsLabel")
        self.promptsLabel.setWordWrap(True)
        self.promptsLabel.setProperty(u"role", u"soft")

        self.minutesGrid.addWidget(self.promptsLabel, 0, 0, 1, 2)

        self.processLabel = QLabel(self.minutesTab)
        self.processLabel.setObjectName(u"processLabel")

        self.minutesGrid.addWidget(self.processLabel, 1, 0, 1, 1)

        self.discussionLabel = QLabel(self.minutesTab)
        self.discussionLabel.setObjectName(u"discussionLabel")

        self.minutesGrid.addWidget(self.discussionLabel, 1, 1, 1, 1)

        self.processEdit = CommentEdit(self.minutesTab)
        self.processEdit.setObjectName(u"processEdit")

        self.minutesGrid.addWidget(self.processEdit, 2, 0, 1, 1)

        self.discussionEdit = CommentEdit(self.minutesTab)
        self.discussionEdit.setObjectName(u"discussionEdit")

        self.minutesGrid.addWidget(self.discussionEdit, 2, 1, 1, 1)

        self.consensusLabel = QLabel(self.minutesTab)
        self.consensusLabel.setObjectName(u"consensusLabel")

        self.minutesGrid.addWidget(self.consensusLabel, 3, 0, 1, 1)

        self.resultLabel = QLabel(self.minutesTab)
        self.resultLabel.setObjectName(u"resultLabel")

        self.minutesGrid.addWidget(self.resultLabel, 3, 1, 1, 1)

        self.consensusEdit = CommentEdit(self.minutesTab)
        self.consensusEdit.setObjectName(u"consensusEdit")

        self.minutesGrid.addWidget(self.consensusEdit, 4, 0, 1, 1)

        self.resultEdit = CommentEdit(self.minutesTab)
        self.resultEdit.setObjectName(u"resultEdit")

        self.minutesGrid.addWidget(self.resultEdit, 4, 1, 1, 1)

        self.reflectionLabel = QLabel(self.minutesTab)
        self.reflectionLabel.setObjectName(u"reflectionLabel")

        self.minutesGrid.addWidget(self.reflectionLabel, 5, 0, 1, 2)

        self.reflectionEdit = CommentEdit(self.minutesTab)
        self.reflectionEdit.setObjectName(u"reflectionEdit")

        self.minutesGrid.addWidget(self.reflectionEdit, 6, 0, 1, 2)

        self.tabs.addTab(self.minutesTab, "")
        self.papersTab = QWidget()
        self.papersTab.setObjectName(u"papersTab")
        self.papersTabLayout = QVBoxLayout(self.papersTab)
        self.papersTabLayout.setObjectName(u"papersTabLayout")
        self.papersTabLayout.setContentsMargins(0, 8, 0, 0)
        self.papers = ActivityPapers(self.papersTab)
        self.papers.setObjectName(u"papers")

        self.papersTabLayout.addWidget(self.papers)

        self.tabs.addTab(self.papersTab, "")

        self.recordLayout.addWidget(self.tabs)

        self.recordLayout.setStretch(2, 1)

        self.retranslateUi(ActivityRecord)

        QMetaObject.connectSlotsByName(ActivityRecord)
    # setupUi

    def retranslateUi(self, ActivityRecord):
        self.backButton.setText(QCoreApplication.translate("ActivityRecord", u"\u2039 \u8fd4\u56de", None))
#if QT_CONFIG(accessibility)
        self.backButton.setAccessibleName(QCoreApplication.translate("ActivityRecord", u"\u8fd4\u56de\u5217\u8868", None))
#endif // QT_CONFIG(accessibility)
        self.titleLabel.setText("")
        self.chipsLabel.setText("")
        self.previousButton.setText(QCoreApplication.translate("ActivityRecord", u"\u4e0a\u4e00\u6b21", None))
#if QT_CONFIG(accessibility)
        self.previousButton.setAccessibleName(QCoreApplication.translate("ActivityRecord", u"\u4e0a\u4e00\u6b21", None))
#endif // QT_CONFIG(accessibility)
        self.nextButton.setText(QCoreApplication.translate("ActivityRecord", u"\u4e0b\u4e00\u6b21", None))
#if QT_CONFIG(accessibility)
        self.nextButton.setAccessibleName(QCoreApplication.translate("ActivityRecord", u"\u4e0b\u4e00\u6b21", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.statusBox.setAccessibleName(QCoreApplication.translate("ActivityRecord", u"\u72b6\u6001", None))
#endif // QT_CONFIG(accessibility)
        self.reportedButton.setText(QCoreApplication.translate("ActivityRecord", u"\u4e0a\u62a5\u6559\u5bfc\u5904", None))
#if QT_CONFIG(accessibility)
        self.reportedButton.setAccessibleName(QCoreApplication.translate("ActivityRecord", u"\u4e0a\u62a5\u6559\u5bfc\u5904", None))
#endif // QT_CONFIG(accessibility)
        self.printButton.setText(QCoreApplication.translate("ActivityRecord", u"\u6253\u5370\u8bb0\u5f55\u8868", None))
#if QT_CONFIG(accessibility)
        self.printButton.setAccessibleName(QCoreApplication.translate("ActivityRecord", u"\u6253\u5370\u8bb0\u5f55\u8868", None))
#endif // QT_CONFIG(accessibility)
        self.moreButton.setText(QCoreApplication.translate("ActivityRecord", u"\u66f4\u591a \u25be", None))
#if QT_CONFIG(accessibility)
        self.moreButton.setAccessibleName(QCoreApplication.translate("ActivityRecord", u"\u66f4\u591a", None))
#endif // QT_CONFIG(accessibility)
        self.stepsLabel.setText("")
#if QT_CONFIG(accessibility)
        self.tabs.setAccessibleName(QCoreApplication.translate("ActivityRecord", u"\u8fd9\u6b21\u6d3b\u52a8", None))
#endif // QT_CONFIG(accessibility)
        self.tabs.setTabText(self.tabs.indexOf(self.planTab), QCoreApplication.translate("ActivityRecord", u"\u2460 \u8ba1\u5212", None))
        self.tabs.setTabText(self.tabs.indexOf(self.peopleTab), QCoreApplication.translate("ActivityRecord", u"\u2461 \u7b7e\u5230", None))
        self.promptsLabel.setText("")
        self.processLabel.setText(QCoreApplication.translate("ActivityRecord", u"\u8fc7\u7a0b\u4e0e\u4e2d\u5fc3\u53d1\u8a00", None))
        self.discussionLabel.setText(QCoreApplication.translate("ActivityRecord", u"\u8ba8\u8bba\u8981\u70b9", None))
#if QT_CONFIG(accessibility)
        self.processEdit.setAccessibleName(QCoreApplication.translate("ActivityRecord", u"\u8fc7\u7a0b\u4e0e\u4e2d\u5fc3\u53d1\u8a00", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.discussionEdit.setAccessibleName(QCoreApplication.translate("ActivityRecord", u"\u8ba8\u8bba\u8981\u70b9", None))
#endif // QT_CONFIG(accessibility)
        self.consensusLabel.setText(QCoreApplication.translate("ActivityRecord", u"\u5171\u8bc6\u4e0e\u5206\u5de5", None))
        self.resultLabel.setText(QCoreApplication.translate("ActivityRecord", u"\u6210\u679c", None))
#if QT_CONFIG(accessibility)
        self.consensusEdit.setAccessibleName(QCoreApplication.translate("ActivityRecord", u"\u5171\u8bc6\u4e0e\u5206\u5de5", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.resultEdit.setAccessibleName(QCoreApplication.translate("ActivityRecord", u"\u6210\u679c", None))
#endif // QT_CONFIG(accessibility)
        self.reflectionLabel.setText(QCoreApplication.translate("ActivityRecord", u"\u53cd\u601d", None))
#if QT_CONFIG(accessibility)
        self.reflectionEdit.setAccessibleName(QCoreApplication.translate("ActivityRecord", u"\u53cd\u601d", None))
#endif // QT_CONFIG(accessibility)
        self.tabs.setTabText(self.tabs.indexOf(self.minutesTab), QCoreApplication.translate("ActivityRecord", u"\u2462 \u8bb0\u5f55", None))
        self.tabs.setTabText(self.tabs.indexOf(self.papersTab), QCoreApplication.translate("ActivityRecord", u"\u2463 \u6587\u7a3f", None))
        pass
    # retranslateUi

