# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'pupils_page.ui'
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
from PySide6.QtWidgets import (QApplication, QComboBox, QHBoxLayout, QLabel,
    QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)

from jiaowu.desktop.table_view import TableView

class Ui_PupilsPage(object):
    def setupUi(self, PupilsPage):
        if not PupilsPage.objectName():
            PupilsPage.setObjectName(u"PupilsPage")
        self.pupilsLayout = QVBoxLayout(PupilsPage)
        self.pupilsLayout.setSpacing(8)
        self.pupilsLayout.setObjectName(u"pupilsLayout")
        self.pupilsLayout.setContentsMargins(0, 8, 0, 0)
        self.pupilsRow = QHBoxLayout()
        self.pupilsRow.setSpacing(8)
        self.pupilsRow.setObjectName(u"pupilsRow")
        self.pupilsRow.setContentsMargins(0, 0, 0, 0)
        self.classLabel = QLabel(PupilsPage)
        self.classLabel.setObjectName(u"classLabel")

        self.pupilsRow.addWidget(self.classLabel)

        self.classBox = QComboBox(PupilsPage)
        self.classBox.setObjectName(u"classBox")

        self.pupilsRow.addWidget(self.classBox)

        self.pupilsNote = QLabel(PupilsPage)
        self.pupilsNote.setObjectName(u"pupilsNote")
        self.pupilsNote.setProperty(u"role", u"soft")

        self.pupilsRow.addWidget(self.pupilsNote)

        self.pupilsGap = QSpacerItem(20, 4, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.pupilsRow.addItem(self.pupilsGap)


        self.pupilsLayout.addLayout(self.pupilsRow)

        self.pupilsTable = TableView(PupilsPage)
        self.pupilsTable.setObjectName(u"pupilsTable")

        self.pupilsLayout.addWidget(self.pupilsTable)

        self.pupilsLayout.setStretch(1, 1)
#if QT_CONFIG(shortcut)
        self.classLabel.setBuddy(self.classBox)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(PupilsPage)

        QMetaObject.connectSlotsByName(PupilsPage)
    # setupUi

    def retranslateUi(self, PupilsPage):
        self.classLabel.setText(QCoreApplication.translate("PupilsPage", u"\u73ed\u7ea7", None))
#if QT_CONFIG(accessibility)
        self.classBox.setAccessibleName(QCoreApplication.translate("PupilsPage", u"\u73ed\u7ea7", None))
#endif // QT_CONFIG(accessibility)
        self.pupilsNote.setText("")
        pass
    # retranslateUi

