# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'summary_page.ui'
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
from PySide6.QtWidgets import (QApplication, QComboBox, QDateEdit, QFrame,
    QHBoxLayout, QLabel, QLineEdit, QPlainTextEdit,
    QPushButton, QScrollArea, QSizePolicy, QSpacerItem,
    QTabWidget, QVBoxLayout, QWidget)

from jiaowu.desktop.charts import ChartView
from jiaowu.desktop.table_view import TableView

class Ui_SummaryPage(object):
    def setupUi(self, SummaryPage):
        if not SummaryPage.objectName():
            SummaryPage.setObjectName(u"SummaryPage")
        self.summaryLayout = QVBoxLayout(SummaryPage)
        self.summaryLayout.setSpacing(8)
        self.summaryLayout.setObjectName(u"summaryLayout")
        self.summaryLayout.setContentsMargins(16, 8, 16, 8)
        self.headRow = QHBoxLayout()
        self.headRow.setSpacing(8)
        self.headRow.setObjectName(u"headRow")
        self.headRow.setContentsMargins(0, 0, 0, 0)
        self.factsLabel = QLabel(SummaryPage)
        self.factsLabel.setObjectName(u"factsLabel")
        self.factsLabel.setProperty(u"role", u"soft")
        self.factsLabel.setWordWrap(True)

        self.headRow.addWidget(self.factsLabel)

        self.closeRoundButton = QPushButton(SummaryPage)
        self.closeRoundButton.setObjectName(u"closeRoundButton")

        self.headRow.addWidget(self.closeRoundButton)

        self.printButton = QPushButton(SummaryPage)
        self.printButton.setObjectName(u"printButton")
        self.printButton.setProperty(u"role", u"primary")

        self.headRow.addWidget(self.printButton)

        self.nextButton = QPushButton(SummaryPage)
        self.nextButton.setObjectName(u"nextButton")

        self.headRow.addWidget(self.nextButton)

        self.headRow.setStretch(0, 1)

        self.summaryLayout.addLayout(self.headRow)

        self.coverageLabel = QLabel(SummaryPage)
        self.coverageLabel.setObjectName(u"coverageLabel")
        self.coverageLabel.setProperty(u"role", u"soft")
        self.coverageLabel.setWordWrap(True)

        self.summaryLayout.addWidget(self.coverageLabel)

        self.pages = QTabWidget(SummaryPage)
        self.pages.setObjectName(u"pages")
        self.pages.setDocumentMode(True)
        self.rowsTab = QWidget()
        self.rowsTab.setObjectName(u"rowsTab")
        self.rowsLayout = QVBoxLayout(self.rowsTab)
        self.rowsLayout.setSpacing(8)
        self.rowsLayout.setObjectName(u"rowsLayout")
        self.rowsLayout.setContentsMargins(0, 8, 0, 0)
        self.rowsTable = TableView(self.rowsTab)
        self.rowsTable.setObjectName(u"rowsTable")

        self.rowsLayout.addWidget(self.rowsTable)

        self.pages.addTab(self.rowsTab, "")
        self.spreadTab = QWidget()
        self.spreadTab.setObjectName(u"spreadTab")
        self.spreadLayout = QHBoxLayout(self.spreadTab)
        self.spreadLayout.setSpacing(8)
        self.spreadLayout.setObjectName(u"spreadLayout")
        self.spreadLayout.setContentsMargins(0, 8, 0, 0)
        self.spreadBox = QVBoxLayout()
        self.spreadBox.setSpacing(8)
        self.spreadBox.setObjectName(u"spreadBox")
        self.spreadBox.setContentsMargins(0, 0, 0, 0)
        self.spreadRow = QHBoxLayout()
        self.spreadRow.setSpacing(8)
        self.spreadRow.setObjectName(u"spreadRow")
        self.spreadRow.setContentsMargins(0, 0, 0, 0)
        self.spreadLabel = QLabel(self.spreadTab)
        self.spreadLabel.setObjectName(u"spreadLabel")

        self.spreadRow.addWidget(self.spreadLabel)

        self.spreadBy = QComboBox(self.spreadTab)
        self.spreadBy.setObjectName(u"spreadBy")

        self.spreadRow.addWidget(self.spreadBy)

        self.spreadGap = QSpacerItem(20, 4, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.spreadRow.addItem(self.spreadGap)


        self.spreadBox.addLayout(self.spreadRow)

        self.spreadTable = TableView(self.spreadTab)
        self.spreadTable.setObjectName(u"spreadTable")

        self.spreadBox.addWidget(self.spreadTable)


        self.spreadLayout.addLayout(self.spreadBox)

        self.spreadChart = ChartView(self.spreadTab)
        self.spreadChart.setObjectName(u"spreadChart")

        self.spreadLayout.addWidget(self.spreadChart)

        self.spreadLayout.setStretch(0, 3)
        self.spreadLayout.setStretch(1, 2)
        self.pages.addTab(self.spreadTab, "")
        self.tagsTab = QWidget()
        self.tagsTab.setObjectName(u"tagsTab")
        self.tagsLayout = QHBoxLayout(self.tagsTab)
        self.tagsLayout.setSpacing(8)
        self.tagsLayout.setObjectName(u"tagsLayout")
        self.tagsLayout.setContentsMargins(0, 8, 0, 0)
        self.tagsBox = QVBoxLayout()
        self.tagsBox.setSpacing(8)
        self.tagsBox.setObjectName(u"tagsBox")
        self.tagsBox.setContentsMargins(0, 0, 0, 0)
        self.tagsTable = TableView(self.tagsTab)
        self.tagsTable.setObjectName(u"tagsTable")

        self.tagsBox.addWidget(self.tagsTable)

        self.againLabel = QLabel(self.tagsTab)
        self.againLabel.setObjectName(u"againLabel")
        self.againLabel.setProperty(u"role", u"section")

        self.tagsBox.addWidget(self.againLabel)

        self.againTable = TableView(self.tagsTab)
        self.againTable.setObjectName(u"againTable")

        self.tagsBox.addWidget(self.againTable)

        self.tagsBox.setStretch(0, 3)
        self.tagsBox.setStretch(2, 2)

        self.tagsLayout.addLayout(self.tagsBox)

        self.tagsChart = ChartView(self.tagsTab)
        self.tagsChart.setObjectName(u"tagsChart")

        self.tagsLayout.addWidget(self.tagsChart)

        self.tagsLayout.setStretch(0, 1)
        self.tagsLayout.setStretch(1, 1)
        self.pages.addTab(self.tagsTab, "")
        self.compareTab = QWidget()
        self.compareTab.setObjectName(u"compareTab")
        self.compareLayout = QVBoxLayout(self.compareTab)
        self.compareLayout.setSpacing(8)
        self.compareLayout.setObjectName(u"compareLayout")
        self.compareLayout.setContentsMargins(0, 8, 0, 0)
        self.compareLabel = QLabel(self.compareTab)
        self.compareLabel.setObjectName(u"compareLabel")
        self.compareLabel.setAlignment(Qt.AlignmentFlag.AlignLeading|Qt.AlignmentFlag.AlignLeft|Qt.AlignmentFlag.AlignTop)
        self.compareLabel.setProperty(u"role", u"soft")
        self.compareLabel.setWordWrap(True)

        self.compareLayout.addWidget(self.compareLabel)

        self.compareRow = QHBoxLayout()
        self.compareRow.setSpacing(8)
        self.compareRow.setObjectName(u"compareRow")
        self.compareRow.setContentsMargins(0, 0, 0, 0)
        self.changesTable = TableView(self.compareTab)
        self.changesTable.setObjectName(u"changesTable")

        self.compareRow.addWidget(self.changesTable)

        self.compareBox = QVBoxLayout()
        self.compareBox.setSpacing(8)
        self.compareBox.setObjectName(u"compareBox")
        self.compareBox.setContentsMargins(0, 0, 0, 0)
        self.balanceTable = TableView(self.compareTab)
        self.balanceTable.setObjectName(u"balanceTable")

        self.compareBox.addWidget(self.balanceTable)

        self.courseChart = ChartView(self.compareTab)
        self.courseChart.setObjectName(u"courseChart")

        self.compareBox.addWidget(self.courseChart)

        self.compareBox.setStretch(0, 1)
        self.compareBox.setStretch(1, 1)

        self.compareRow.addLayout(self.compareBox)

        self.compareRow.setStretch(0, 5)
        self.compareRow.setStretch(1, 4)

        self.compareLayout.addLayout(self.compareRow)

        self.compareLayout.setStretch(1, 1)
        self.pages.addTab(self.compareTab, "")
        self.circularTab = QWidget()
        self.circularTab.setObjectName(u"circularTab")
        self.circularLayout = QVBoxLayout(self.circularTab)
        self.circularLayout.setSpacing(8)
        self.circularLayout.setObjectName(u"circularLayout")
        self.circularLayout.setContentsMargins(8, 8, 8, 8)
        self.circularRow = QHBoxLayout()
        self.circularRow.setSpacing(8)
        self.circularRow.setObjectName(u"circularRow")
        self.circularRow.setContentsMargins(0, 0, 0, 0)
        self.circularNote = QLabel(self.circularTab)
        self.circularNote.setObjectName(u"circularNote")
        self.circularNote.setProperty(u"role", u"soft")

        self.circularRow.addWidget(self.circularNote)

        self.circularGap = QSpacerItem(20, 4, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.circularRow.addItem(self.circularGap)

        self.redraftButton = QPushButton(self.circularTab)
        self.redraftButton.setObjectName(u"redraftButton")

        self.circularRow.addWidget(self.redraftButton)

        self.circularButton = QPushButton(self.circularTab)
        self.circularButton.setObjectName(u"circularButton")

        self.circularRow.addWidget(self.circularButton)


        self.circularLayout.addLayout(self.circularRow)

        self.circularScroll = QScrollArea(self.circularTab)
        self.circularScroll.setObjectName(u"circularScroll")
        self.circularScroll.setWidgetResizable(True)
        self.circularScroll.setFrameShape(QFrame.Shape.NoFrame)
        self.circularBody = QWidget()
        self.circularBody.setObjectName(u"circularBody")
        self.partsBox = QVBoxLayout(self.circularBody)
        self.partsBox.setSpacing(4)
        self.partsBox.setObjectName(u"partsBox")
        self.partsBox.setContentsMargins(0, 0, 8, 0)
        self.titleRow = QHBoxLayout()
        self.titleRow.setSpacing(8)
        self.titleRow.setObjectName(u"titleRow")
        self.titleRow.setContentsMargins(0, 0, 0, 0)
        self.titleLabel = QLabel(self.circularBody)
        self.titleLabel.setObjectName(u"titleLabel")

        self.titleRow.addWidget(self.titleLabel)

        self.titleEdit = QLineEdit(self.circularBody)
        self.titleEdit.setObjectName(u"titleEdit")

        self.titleRow.addWidget(self.titleEdit)


        self.partsBox.addLayout(self.titleRow)

        self.addresseeRow = QHBoxLayout()
        self.addresseeRow.setSpacing(8)
        self.addresseeRow.setObjectName(u"addresseeRow")
        self.addresseeRow.setContentsMargins(0, 0, 0, 0)
        self.addresseeLabel = QLabel(self.circularBody)
        self.addresseeLabel.setObjectName(u"addresseeLabel")

        self.addresseeRow.addWidget(self.addresseeLabel)

        self.addresseeEdit = QLineEdit(self.circularBody)
        self.addresseeEdit.setObjectName(u"addresseeEdit")

        self.addresseeRow.addWidget(self.addresseeEdit)

        self.officeLabel = QLabel(self.circularBody)
        self.officeLabel.setObjectName(u"officeLabel")

        self.addresseeRow.addWidget(self.officeLabel)

        self.officeEdit = QLineEdit(self.circularBody)
        self.officeEdit.setObjectName(u"officeEdit")

        self.addresseeRow.addWidget(self.officeEdit)

        self.dayLabel = QLabel(self.circularBody)
        self.dayLabel.setObjectName(u"dayLabel")

        self.addresseeRow.addWidget(self.dayLabel)

        self.dayEdit = QDateEdit(self.circularBody)
        self.dayEdit.setObjectName(u"dayEdit")
        self.dayEdit.setDisplayFormat(u"yyyy-MM-dd")
        self.dayEdit.setCalendarPopup(True)

        self.addresseeRow.addWidget(self.dayEdit)

        self.attachmentLabel = QLabel(self.circularBody)
        self.attachmentLabel.setObjectName(u"attachmentLabel")

        self.addresseeRow.addWidget(self.attachmentLabel)

        self.attachmentBox = QComboBox(self.circularBody)
        self.attachmentBox.setObjectName(u"attachmentBox")

        self.addresseeRow.addWidget(self.attachmentBox)


        self.partsBox.addLayout(self.addresseeRow)

        self.surveyLabel = QLabel(self.circularBody)
        self.surveyLabel.setObjectName(u"surveyLabel")

        self.partsBox.addWidget(self.surveyLabel)

        self.surveyEdit = QPlainTextEdit(self.circularBody)
        self.surveyEdit.setObjectName(u"surveyEdit")
        self.surveyEdit.setTabChangesFocus(True)

        self.partsBox.addWidget(self.surveyEdit)

        self.overallLabel = QLabel(self.circularBody)
        self.overallLabel.setObjectName(u"overallLabel")

        self.partsBox.addWidget(self.overallLabel)

        self.overallEdit = QPlainTextEdit(self.circularBody)
        self.overallEdit.setObjectName(u"overallEdit")
        self.overallEdit.setTabChangesFocus(True)

        self.partsBox.addWidget(self.overallEdit)

        self.meritsLabel = QLabel(self.circularBody)
        self.meritsLabel.setObjectName(u"meritsLabel")

        self.partsBox.addWidget(self.meritsLabel)

        self.meritsEdit = QPlainTextEdit(self.circularBody)
        self.meritsEdit.setObjectName(u"meritsEdit")
        self.meritsEdit.setTabChangesFocus(True)

        self.partsBox.addWidget(self.meritsEdit)

        self.problemsLabel = QLabel(self.circularBody)
        self.problemsLabel.setObjectName(u"problemsLabel")

        self.partsBox.addWidget(self.problemsLabel)

        self.problemsEdit = QPlainTextEdit(self.circularBody)
        self.problemsEdit.setObjectName(u"problemsEdit")
        self.problemsEdit.setTabChangesFocus(True)

        self.partsBox.addWidget(self.problemsEdit)

        self.measuresLabel = QLabel(self.circularBody)
        self.measuresLabel.setObjectName(u"measuresLabel")

        self.partsBox.addWidget(self.measuresLabel)

        self.measuresEdit = QPlainTextEdit(self.circularBody)
        self.measuresEdit.setObjectName(u"measuresEdit")
        self.measuresEdit.setTabChangesFocus(True)

        self.partsBox.addWidget(self.measuresEdit)

        self.circularScroll.setWidget(self.circularBody)

        self.circularLayout.addWidget(self.circularScroll)

        self.pages.addTab(self.circularTab, "")

        self.summaryLayout.addWidget(self.pages)

        self.summaryLayout.setStretch(2, 1)
#if QT_CONFIG(shortcut)
        self.spreadLabel.setBuddy(self.spreadBy)
        self.titleLabel.setBuddy(self.titleEdit)
        self.addresseeLabel.setBuddy(self.addresseeEdit)
        self.officeLabel.setBuddy(self.officeEdit)
        self.dayLabel.setBuddy(self.dayEdit)
        self.attachmentLabel.setBuddy(self.attachmentBox)
        self.surveyLabel.setBuddy(self.surveyEdit)
        self.overallLabel.setBuddy(self.overallEdit)
        self.meritsLabel.setBuddy(self.meritsEdit)
        self.problemsLabel.setBuddy(self.problemsEdit)
        self.measuresLabel.setBuddy(self.measuresEdit)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(SummaryPage)

        QMetaObject.connectSlotsByName(SummaryPage)
    # setupUi

    def retranslateUi(self, SummaryPage):
        self.factsLabel.setText("")
        self.closeRoundButton.setText(QCoreApplication.translate("SummaryPage", u"\u7ed3\u675f\u6c47\u603b", None))
        self.printButton.setText(QCoreApplication.translate("SummaryPage", u"\u6253\u5370 / \u5bfc\u51fa", None))
        self.nextButton.setText(QCoreApplication.translate("SummaryPage", u"\u4e0b\u4e00\u6b65\uff1a\u6574\u6539", None))
        self.coverageLabel.setText("")
        self.pages.setTabText(self.pages.indexOf(self.rowsTab), QCoreApplication.translate("SummaryPage", u"\u6c47\u603b\u8868", None))
        self.spreadLabel.setText(QCoreApplication.translate("SummaryPage", u"\u6309", None))
        self.pages.setTabText(self.pages.indexOf(self.spreadTab), QCoreApplication.translate("SummaryPage", u"\u7b49\u7b2c\u5206\u5e03", None))
        self.againLabel.setText(QCoreApplication.translate("SummaryPage", u"\u8fde\u7740\u51fa\u73b0\u7684\u95ee\u9898", None))
        self.pages.setTabText(self.pages.indexOf(self.tagsTab), QCoreApplication.translate("SummaryPage", u"\u95ee\u9898\u6807\u7b7e", None))
        self.compareLabel.setText("")
        self.pages.setTabText(self.pages.indexOf(self.compareTab), QCoreApplication.translate("SummaryPage", u"\u4e0e\u4e0a\u6b21\u6bd4", None))
        self.circularNote.setText(QCoreApplication.translate("SummaryPage", u"\u4e00\u884c\u4e00\u6bb5\uff1b\u884c\u9996\u5199\uff08\u4e00\uff09\u7684\u662f\u5c0f\u6807\u9898\uff0c\u5199 1. \u7684\u662f\u6761\u76ee\u3002\u6539\u4e86\u5c31\u5b58\uff0c\u5370\u7684\u5c31\u662f\u6539\u8fc7\u7684\u3002", None))
        self.redraftButton.setText(QCoreApplication.translate("SummaryPage", u"\u91cd\u65b0\u8d77\u8349", None))
        self.circularButton.setText(QCoreApplication.translate("SummaryPage", u"\u9884\u89c8\u901a\u62a5", None))
        self.titleLabel.setText(QCoreApplication.translate("SummaryPage", u"\u6807\u9898", None))
        self.addresseeLabel.setText(QCoreApplication.translate("SummaryPage", u"\u4e3b\u9001", None))
        self.officeLabel.setText(QCoreApplication.translate("SummaryPage", u"\u843d\u6b3e", None))
        self.dayLabel.setText(QCoreApplication.translate("SummaryPage", u"\u65e5\u671f", None))
        self.attachmentLabel.setText(QCoreApplication.translate("SummaryPage", u"\u9644\u4ef6", None))
        self.surveyLabel.setText(QCoreApplication.translate("SummaryPage", u"\u4e00\u3001\u68c0\u67e5\u6982\u51b5", None))
        self.overallLabel.setText(QCoreApplication.translate("SummaryPage", u"\u4e8c\u3001\u603b\u4f53\u60c5\u51b5", None))
        self.meritsLabel.setText(QCoreApplication.translate("SummaryPage", u"\u4e09\u3001\u4e3b\u8981\u4f18\u70b9\uff08\u70b9\u540d\u8868\u626c\uff0c\u53ef\u4ee5\u589e\u51cf\uff09", None))
        self.problemsLabel.setText(QCoreApplication.translate("SummaryPage", u"\u56db\u3001\u5b58\u5728\u95ee\u9898\uff08\u516c\u5f00\u7684\u4e00\u4efd\u4e0d\u70b9\u540d\uff09", None))
        self.measuresLabel.setText(QCoreApplication.translate("SummaryPage", u"\u4e94\u3001\u6539\u8fdb\u63aa\u65bd\u4e0e\u8981\u6c42\uff08\u8d23\u4efb\u4eba\u3001\u65f6\u9650\u3001\u590d\u67e5\u65e5\u671f\uff09", None))
        self.pages.setTabText(self.pages.indexOf(self.circularTab), QCoreApplication.translate("SummaryPage", u"\u901a\u62a5", None))
        pass
    # retranslateUi

