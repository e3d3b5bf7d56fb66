# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'observation_files.ui'
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

class Ui_ObservationFiles(object):
    def setupUi(self, ObservationFiles):
        if not ObservationFiles.objectName():
            ObservationFiles.setObjectName(u"ObservationFiles")
        self.filesLayout = QVBoxLayout(ObservationFiles)
        self.filesLayout.setSpacing(8)
        self.filesLayout.setObjectName(u"filesLayout")
        self.filesLayout.setContentsMargins(8, 8, 8, 8)
        self.filesRow = QHBoxLayout()
        self.filesRow.setSpacing(8)
        self.filesRow.setObjectName(u"filesRow")
        self.filesRow.setContentsMargins(0, 0, 0, 0)
        self.countLabel = QLabel(ObservationFiles)
        self.countLabel.setObjectName(u"countLabel")
        self.countLabel.setProperty(u"role", u"soft")

        self.filesRow.addWidget(self.countLabel)

        self.filesGap = QSpacerItem(8, 4, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.filesRow.addItem(self.filesGap)

        self.removeButton = QPushButton(ObservationFiles)
        self.removeButton.setObjectName(u"removeButton")

        self.filesRow.addWidget(self.removeButton)

        self.openButton = QPushButton(ObservationFiles)
        self.openButton.setObjectName(u"openButton")

        self.filesRow.addWidget(self.openButton)

        self.addButton = QPushButton(ObservationFiles)
        self.addButton.setObjectName(u"addButton")
        self.addButton.setProperty(u"role", u"primary")

        self.filesRow.addWidget(self.addButton)


        self.filesLayout.addLayout(self.filesRow)

        self.filesTable = TableView(ObservationFiles)
        self.filesTable.setObjectName(u"filesTable")

        self.filesLayout.addWidget(self.filesTable)

        self.filesLayout.setStretch(1, 1)

        self.retranslateUi(ObservationFiles)

        QMetaObject.connectSlotsByName(ObservationFiles)
    # setupUi

    def retranslateUi(self, ObservationFiles):
        self.countLabel.setText("")
        self.removeButton.setText(QCoreApplication.translate("ObservationFiles", u"\u5220\u53bb", None))
        self.openButton.setText(QCoreApplication.translate("ObservationFiles", u"\u6253\u5f00", None))
        self.addButton.setText(QCoreApplication.translate("ObservationFiles", u"\u6dfb\u52a0", None))
        pass
    # retranslateUi

