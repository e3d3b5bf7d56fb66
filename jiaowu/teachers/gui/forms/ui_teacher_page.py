# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'teacher_page.ui'
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
from PySide6.QtWidgets import (QApplication, QHBoxLayout, QLabel, QListWidget,
    QListWidgetItem, QPushButton, QSizePolicy, QSpacerItem,
    QStackedWidget, QVBoxLayout, QWidget)

class Ui_TeacherPage(object):
    def setupUi(self, TeacherPage):
        if not TeacherPage.objectName():
            TeacherPage.setObjectName(u"TeacherPage")
        self.teacherLayout = QVBoxLayout(TeacherPage)
        self.teacherLayout.setSpacing(8)
        self.teacherLayout.setObjectName(u"teacherLayout")
        self.teacherLayout.setContentsMargins(16, 12, 16, 8)
        self.headRow = QHBoxLayout()
        self.headRow.setSpacing(8)
        self.headRow.setObjectName(u"headRow")
        self.headRow.setContentsMargins(0, 0, 0, 0)
        self.backButton = QPushButton(TeacherPage)
        self.backButton.setObjectName(u"backButton")

        self.headRow.addWidget(self.backButton)

        self.titleBox = QVBoxLayout()
        self.titleBox.setSpacing(4)
        self.titleBox.setObjectName(u"titleBox")
        self.titleBox.setContentsMargins(0, 0, 0, 0)
        self.titleLabel = QLabel(TeacherPage)
        self.titleLabel.setObjectName(u"titleLabel")
        self.titleLabel.setProperty(u"role", u"title")

        self.titleBox.addWidget(self.titleLabel)

        self.chipsLabel = QLabel(TeacherPage)
        self.chipsLabel.setObjectName(u"chipsLabel")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(1)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.chipsLabel.sizePolicy().hasHeightForWidth())
        self.chipsLabel.setSizePolicy(sizePolicy)
        self.chipsLabel.setProperty(u"role", u"soft")

        self.titleBox.addWidget(self.chipsLabel)


        self.headRow.addLayout(self.titleBox)

        self.headGap = QSpacerItem(8, 4, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.headRow.addItem(self.headGap)

        self.printButton = QPushButton(TeacherPage)
        self.printButton.setObjectName(u"printButton")

        self.headRow.addWidget(self.printButton)

        self.moreButton = QPushButton(TeacherPage)
        self.moreButton.setObjectName(u"moreButton")

        self.headRow.addWidget(self.moreButton)

        self.headRow.setStretch(1, 1)

        self.teacherLayout.addLayout(self.headRow)

        self.refusalLabel = QLabel(TeacherPage)
        self.refusalLabel.setObjectName(u"refusalLabel")
        self.refusalLabel.setWordWrap(True)
        self.refusalLabel.setProperty(u"role", u"refusal")

        self.teacherLayout.addWidget(self.refusalLabel)

        self.bodyRow = QHBoxLayout()
        self.bodyRow.setSpacing(16)
        self.bodyRow.setObjectName(u"bodyRow")
        self.bodyRow.setContentsMargins(0, 0, 0, 0)
        self.sectionsList = QListWidget(TeacherPage)
        self.sectionsList.setObjectName(u"sectionsList")
        self.sectionsList.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.sectionsList.setMaximumSize(QSize(140, 16777215))
        self.sectionsList.setProperty(u"role", u"side")

        self.bodyRow.addWidget(self.sectionsList)

        self.stack = QStackedWidget(TeacherPage)
        self.stack.setObjectName(u"stack")

        self.bodyRow.addWidget(self.stack)

        self.bodyRow.setStretch(1, 1)

        self.teacherLayout.addLayout(self.bodyRow)

        self.teacherLayout.setStretch(2, 1)

        self.retranslateUi(TeacherPage)

        QMetaObject.connectSlotsByName(TeacherPage)
    # setupUi

    def retranslateUi(self, TeacherPage):
        self.backButton.setText(QCoreApplication.translate("TeacherPage", u"\u8fd4\u56de", None))
        self.titleLabel.setText("")
        self.chipsLabel.setText("")
        self.printButton.setText(QCoreApplication.translate("TeacherPage", u"\u6253\u5370\u767b\u8bb0\u8868", None))
        self.moreButton.setText(QCoreApplication.translate("TeacherPage", u"\u66f4\u591a \u25be", None))
        self.refusalLabel.setText("")
#if QT_CONFIG(accessibility)
        self.sectionsList.setAccessibleName(QCoreApplication.translate("TeacherPage", u"\u6863\u6848\u7684\u5404\u8282", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi

