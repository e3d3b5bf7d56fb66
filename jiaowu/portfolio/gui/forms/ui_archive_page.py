# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'archive_page.ui'
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
from PySide6.QtWidgets import (QApplication, QCheckBox, QComboBox, QHBoxLayout,
    QLabel, QPushButton, QSizePolicy, QSpacerItem,
    QVBoxLayout, QWidget)

from jiaowu.desktop.table_view import TableView

class Ui_ArchivePage(object):
    def setupUi(self, ArchivePage):
        if not ArchivePage.objectName():
            ArchivePage.setObjectName(u"ArchivePage")
        self.archiveLayout = QVBoxLayout(ArchivePage)
        self.archiveLayout.setSpacing(8)
        self.archiveLayout.setObjectName(u"archiveLayout")
        self.archiveLayout.setContentsMargins(16, 12, 16, 8)
        self.archiveRow = QHBoxLayout()
        self.archiveRow.setSpacing(8)
        self.archiveRow.setObjectName(u"archiveRow")
        self.archiveRow.setContentsMargins(0, 0, 0, 0)
        self.archiveTermBox = QComboBox(ArchivePage)
        self.archiveTermBox.setObjectName(u"archiveTermBox")

        self.archiveRow.addWidget(self.archiveTermBox)

        self.lackingBox = QCheckBox(ArchivePage)
        self.lackingBox.setObjectName(u"lackingBox")

        self.archiveRow.addWidget(self.lackingBox)

        self.archiveGap = QSpacerItem(20, 4, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.archiveRow.addItem(self.archiveGap)

        self.archiveFilesButton = QPushButton(ArchivePage)
        self.archiveFilesButton.setObjectName(u"archiveFilesButton")

        self.archiveRow.addWidget(self.archiveFilesButton)

        self.removeArchiveButton = QPushButton(ArchivePage)
        self.removeArchiveButton.setObjectName(u"removeArchiveButton")

        self.archiveRow.addWidget(self.removeArchiveButton)

        self.editArchiveButton = QPushButton(ArchivePage)
        self.editArchiveButton.setObjectName(u"editArchiveButton")

        self.archiveRow.addWidget(self.editArchiveButton)

        self.fileArchiveButton = QPushButton(ArchivePage)
        self.fileArchiveButton.setObjectName(u"fileArchiveButton")

        self.archiveRow.addWidget(self.fileArchiveButton)

        self.printArchiveButton = QPushButton(ArchivePage)
        self.printArchiveButton.setObjectName(u"printArchiveButton")
        self.printArchiveButton.setProperty(u"role", u"primary")

        self.archiveRow.addWidget(self.printArchiveButton)


        self.archiveLayout.addLayout(self.archiveRow)

        self.archiveTable = TableView(ArchivePage)
        self.archiveTable.setObjectName(u"archiveTable")

        self.archiveLayout.addWidget(self.archiveTable)

        self.archiveSummaryLabel = QLabel(ArchivePage)
        self.archiveSummaryLabel.setObjectName(u"archiveSummaryLabel")
        self.archiveSummaryLabel.setWordWrap(True)
        self.archiveSummaryLabel.setProperty(u"role", u"soft")

        self.archiveLayout.addWidget(self.archiveSummaryLabel)

        self.archiveLayout.setStretch(1, 1)

        self.retranslateUi(ArchivePage)

        QMetaObject.connectSlotsByName(ArchivePage)
    # setupUi

    def retranslateUi(self, ArchivePage):
#if QT_CONFIG(tooltip)
        self.archiveTermBox.setToolTip(QCoreApplication.translate("ArchivePage", u"\u770b\u54ea\u4e2a\u5b66\u671f\u7684\u8d44\u6599", None))
#endif // QT_CONFIG(tooltip)
        self.lackingBox.setText(QCoreApplication.translate("ArchivePage", u"\u53ea\u770b\u7f3a\u7684", None))
        self.archiveFilesButton.setText(QCoreApplication.translate("ArchivePage", u"\u9644\u4ef6\u2026", None))
        self.removeArchiveButton.setText(QCoreApplication.translate("ArchivePage", u"\u5220\u53bb", None))
        self.editArchiveButton.setText(QCoreApplication.translate("ArchivePage", u"\u6539\u2026", None))
        self.fileArchiveButton.setText(QCoreApplication.translate("ArchivePage", u"\u767b\u8bb0\u6750\u6599\u2026", None))
        self.printArchiveButton.setText(QCoreApplication.translate("ArchivePage", u"\u6253\u5370 / \u5bfc\u51fa\u76ee\u5f55", None))
        self.archiveSummaryLabel.setText("")
        pass
    # retranslateUi

