# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'import_done_step.ui'
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

class Ui_DoneStep(object):
    def setupUi(self, DoneStep):
        if not DoneStep.objectName():
            DoneStep.setObjectName(u"DoneStep")
        self.doneLayout = QVBoxLayout(DoneStep)
        self.doneLayout.setSpacing(16)
        self.doneLayout.setObjectName(u"doneLayout")
        self.doneLayout.setContentsMargins(32, 32, 32, 24)
        self.doneTitle = QLabel(DoneStep)
        self.doneTitle.setObjectName(u"doneTitle")
        self.doneTitle.setProperty(u"role", u"title")

        self.doneLayout.addWidget(self.doneTitle)

        self.factsLabel = QLabel(DoneStep)
        self.factsLabel.setObjectName(u"factsLabel")
        self.factsLabel.setWordWrap(True)

        self.doneLayout.addWidget(self.factsLabel)

        self.doubtsLabel = QLabel(DoneStep)
        self.doubtsLabel.setObjectName(u"doubtsLabel")
        self.doubtsLabel.setProperty(u"role", u"soft")
        self.doubtsLabel.setWordWrap(True)

        self.doneLayout.addWidget(self.doubtsLabel)

        self.doneButtons = QHBoxLayout()
        self.doneButtons.setSpacing(8)
        self.doneButtons.setObjectName(u"doneButtons")
        self.doneButtons.setContentsMargins(0, 0, 0, 0)
        self.receiptButton = QPushButton(DoneStep)
        self.receiptButton.setObjectName(u"receiptButton")
        self.receiptButton.setAutoDefault(False)

        self.doneButtons.addWidget(self.receiptButton)

        self.undoButton = QPushButton(DoneStep)
        self.undoButton.setObjectName(u"undoButton")
        self.undoButton.setAutoDefault(False)

        self.doneButtons.addWidget(self.undoButton)

        self.doneGap = QSpacerItem(20, 4, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.doneButtons.addItem(self.doneGap)


        self.doneLayout.addLayout(self.doneButtons)

        self.undoHint = QLabel(DoneStep)
        self.undoHint.setObjectName(u"undoHint")
        self.undoHint.setProperty(u"role", u"soft")
        self.undoHint.setWordWrap(True)

        self.doneLayout.addWidget(self.undoHint)

        self.bottomGap = QSpacerItem(20, 4, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.doneLayout.addItem(self.bottomGap)


        self.retranslateUi(DoneStep)

        QMetaObject.connectSlotsByName(DoneStep)
    # setupUi

    def retranslateUi(self, DoneStep):
        self.doneTitle.setText("")
        self.factsLabel.setText("")
        self.doubtsLabel.setText("")
        self.receiptButton.setText(QCoreApplication.translate("DoneStep", u"\u6253\u5370\u56de\u6267\u2026", None))
        self.undoButton.setText(QCoreApplication.translate("DoneStep", u"\u64a4\u9500\u5bfc\u5165", None))
        self.undoHint.setText(QCoreApplication.translate("DoneStep", u"\u64a4\u9500\u628a\u6bcf\u4e00\u683c\u9000\u56de\u5bfc\u5165\u4e4b\u524d\u7684\u6837\u5b50\uff1b\u4ee5\u540e\u4e5f\u53ef\u4ee5\u5728\u201c\u66f4\u591a \u2192 \u5bfc\u5165\u8bb0\u5f55\u2026\u201d\u91cc\u64a4\u9500\u3002", None))
        pass
    # retranslateUi

