# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'activity_papers.ui'
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
from PySide6.QtWidgets import (QApplication, QHBoxLayout, QLabel, QPushButton,
    QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)

from jiaowu.desktop.table_view import TableView

class Ui_ActivityPapers(object):
    def setupUi(self, ActivityPapers):
        if not ActivityPapers.objectName():
            ActivityPapers.setObjectName(u"ActivityPapers")
        ActivityPapers.resize(1000, 400)
        self.papersLayout = QVBoxLayout(ActivityPapers)
        self.papersLayout.setSpacing(8)
        self.papersLayout.setObjectName(u"papersLayout")
        self.papersLayout.setContentsMargins(0, 0, 0, 0)
        self.papersRow = QHBoxLayout()
        self.papersRow.setSpacing(8)
        self.papersRow.setObjectName(u"papersRow")
        self.addButton = QPushButton(ActivityPapers)
        self.addButton.setObjectName(u"addButton")
        self.addButton.setProperty(u"role", u"primary")

        self.papersRow.addWidget(self.addButton)

        self.editButton = QPushButton(ActivityPapers)
        self.editButton.setObjectName(u"editButton")

        self.papersRow.addWidget(self.editButton)

        self.openButton = QPushButton(ActivityPapers)
        self.openButton.setObjectName(u"openButton")

        self.papersRow.addWidget(self.openButton)

        self.removeButton = QPushButton(ActivityPapers)
        self.removeButton.setObjectName(u"removeButton")

        self.papersRow.addWidget(self.removeButton)

        self.countLabel = QLabel(ActivityPapers)
        self.countLabel.setObjectName(u"countLabel")
        self.countLabel.setProperty(u"role", u"soft")

        self.papersRow.addWidget(self.countLabel)

        self.gap1 = QSpacerItem(8, 4, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.papersRow.addItem(self.gap1)


        self.papersLayout.addLayout(self.papersRow)

        self.papersTable = TableView(ActivityPapers)
        self.papersTable.setObjectName(u"papersTable")

        self.papersLayout.addWidget(self.papersTable)

        self.papersLayout.setStretch(1, 1)

        self.retranslateUi(ActivityPapers)

        QMetaObject.connectSlotsByName(ActivityPapers)
    # setupUi

    def retranslateUi(self, ActivityPapers):
        self.addButton.setText(QCoreApplication.translate("ActivityPapers", u"\u4ea4\u6587\u7a3f \u25be", None))
#if QT_CONFIG(accessibility)
        self.addButton.setAccessibleName(QCoreApplication.translate("ActivityPapers", u"\u4ea4\u6587\u7a3f", None))
#endif // QT_CONFIG(accessibility)
        self.editButton.setText(QCoreApplication.translate("ActivityPapers", u"\u4fee\u6539\u2026", None))
#if QT_CONFIG(accessibility)
        self.editButton.setAccessibleName(QCoreApplication.translate("ActivityPapers", u"\u4fee\u6539", None))
#endif // QT_CONFIG(accessibility)
        self.openButton.setText(QCoreApplication.translate("ActivityPapers", u"\u6253\u5f00\u9644\u4ef6 \u25be", None))
#if QT_CONFIG(accessibility)
        self.openButton.setAccessibleName(QCoreApplication.translate("ActivityPapers", u"\u6253\u5f00\u9644\u4ef6", None))
#endif // QT_CONFIG(accessibility)
        self.removeButton.setText(QCoreApplication.translate("ActivityPapers", u"\u5220\u53bb", None))
#if QT_CONFIG(accessibility)
        self.removeButton.setAccessibleName(QCoreApplication.translate("ActivityPapers", u"\u5220\u53bb", None))
#endif // QT_CONFIG(accessibility)
        self.countLabel.setText("")
        pass
    # retranslateUi

