# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'print_page.ui'
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
from PySide6.QtWidgets import (QApplication, QComboBox, QFormLayout, QHBoxLayout,
    QLabel, QListWidget, QListWidgetItem, QPushButton,
    QRadioButton, QSizePolicy, QSpacerItem, QSpinBox,
    QVBoxLayout, QWidget)

class Ui_PrintPage(object):
    def setupUi(self, PrintPage):
        if not PrintPage.objectName():
            PrintPage.setObjectName(u"PrintPage")
        self.printLayout = QHBoxLayout(PrintPage)
        self.printLayout.setSpacing(24)
        self.printLayout.setObjectName(u"printLayout")
        self.printLayout.setContentsMargins(0, 8, 0, 0)
        self.choices = QVBoxLayout()
        self.choices.setSpacing(8)
        self.choices.setObjectName(u"choices")
        self.choices.setContentsMargins(0, 0, 0, 0)
        self.kindLabel = QLabel(PrintPage)
        self.kindLabel.setObjectName(u"kindLabel")
        self.kindLabel.setProperty(u"role", u"section")

        self.choices.addWidget(self.kindLabel)

        self.rowsButton = QRadioButton(PrintPage)
        self.rowsButton.setObjectName(u"rowsButton")
        self.rowsButton.setChecked(True)

        self.choices.addWidget(self.rowsButton)

        self.pagesButton = QRadioButton(PrintPage)
        self.pagesButton.setObjectName(u"pagesButton")

        self.choices.addWidget(self.pagesButton)

        self.observationButton = QRadioButton(PrintPage)
        self.observationButton.setObjectName(u"observationButton")

        self.choices.addWidget(self.observationButton)

        self.patrolButton = QRadioButton(PrintPage)
        self.patrolButton.setObjectName(u"patrolButton")

        self.choices.addWidget(self.patrolButton)

        self.facetsLabel = QLabel(PrintPage)
        self.facetsLabel.setObjectName(u"facetsLabel")
        self.facetsLabel.setProperty(u"role", u"section")

        self.choices.addWidget(self.facetsLabel)

        self.facetsList = QListWidget(PrintPage)
        self.facetsList.setObjectName(u"facetsList")

        self.choices.addWidget(self.facetsList)

        self.choices.setStretch(6, 1)

        self.printLayout.addLayout(self.choices)

        self.people = QVBoxLayout()
        self.people.setSpacing(8)
        self.people.setObjectName(u"people")
        self.people.setContentsMargins(0, 0, 0, 0)
        self.peopleLabel = QLabel(PrintPage)
        self.peopleLabel.setObjectName(u"peopleLabel")
        self.peopleLabel.setProperty(u"role", u"section")

        self.people.addWidget(self.peopleLabel)

        self.peopleForm = QFormLayout()
        self.peopleForm.setObjectName(u"peopleForm")
        self.peopleForm.setHorizontalSpacing(12)
        self.peopleForm.setVerticalSpacing(8)
        self.peopleForm.setContentsMargins(0, 0, 0, 0)
        self.splitLabel = QLabel(PrintPage)
        self.splitLabel.setObjectName(u"splitLabel")

        self.peopleForm.setWidget(0, QFormLayout.ItemRole.LabelRole, self.splitLabel)

        self.splitBox = QComboBox(PrintPage)
        self.splitBox.setObjectName(u"splitBox")

        self.peopleForm.setWidget(0, QFormLayout.ItemRole.FieldRole, self.splitBox)

        self.partLabel = QLabel(PrintPage)
        self.partLabel.setObjectName(u"partLabel")

        self.peopleForm.setWidget(1, QFormLayout.ItemRole.LabelRole, self.partLabel)

        self.partBox = QComboBox(PrintPage)
        self.partBox.setObjectName(u"partBox")

        self.peopleForm.setWidget(1, QFormLayout.ItemRole.FieldRole, self.partBox)

        self.copiesLabel = QLabel(PrintPage)
        self.copiesLabel.setObjectName(u"copiesLabel")

        self.peopleForm.setWidget(2, QFormLayout.ItemRole.LabelRole, self.copiesLabel)

        self.copiesBox = QSpinBox(PrintPage)
        self.copiesBox.setObjectName(u"copiesBox")
        self.copiesBox.setMinimum(1)
        self.copiesBox.setMaximum(200)

        self.peopleForm.setWidget(2, QFormLayout.ItemRole.FieldRole, self.copiesBox)


        self.people.addLayout(self.peopleForm)

        self.countLabel = QLabel(PrintPage)
        self.countLabel.setObjectName(u"countLabel")
        self.countLabel.setProperty(u"role", u"soft")
        self.countLabel.setWordWrap(True)

        self.people.addWidget(self.countLabel)

        self.actions = QHBoxLayout()
        self.actions.setSpacing(8)
        self.actions.setObjectName(u"actions")
        self.actions.setContentsMargins(0, 0, 0, 0)
        self.previewButton = QPushButton(PrintPage)
        self.previewButton.setObjectName(u"previewButton")
        self.previewButton.setProperty(u"role", u"primary")

        self.actions.addWidget(self.previewButton)

        self.actionsGap = QSpacerItem(20, 4, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.actions.addItem(self.actionsGap)


        self.people.addLayout(self.actions)

        self.hintLabel = QLabel(PrintPage)
        self.hintLabel.setObjectName(u"hintLabel")
        self.hintLabel.setProperty(u"role", u"soft")
        self.hintLabel.setWordWrap(True)

        self.people.addWidget(self.hintLabel)

        self.peopleGap = QSpacerItem(4, 20, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.people.addItem(self.peopleGap)


        self.printLayout.addLayout(self.people)

        self.printLayout.setStretch(0, 1)
        self.printLayout.setStretch(1, 1)
#if QT_CONFIG(shortcut)
        self.splitLabel.setBuddy(self.splitBox)
        self.partLabel.setBuddy(self.partBox)
        self.copiesLabel.setBuddy(self.copiesBox)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(PrintPage)

        QMetaObject.connectSlotsByName(PrintPage)
    # setupUi

    def retranslateUi(self, PrintPage):
        self.kindLabel.setText(QCoreApplication.translate("PrintPage", u"\u5370\u54ea\u4e00\u79cd", None))
        self.rowsButton.setText(QCoreApplication.translate("PrintPage", u"\u4e00\u4eba\u4e00\u884c\uff1a\u9879\u76ee\u6a2a\u6392\uff0c\u5939\u5728\u5199\u5b57\u677f\u4e0a\u9010\u4eba\u586b", None))
        self.pagesButton.setText(QCoreApplication.translate("PrintPage", u"\u4e00\u4eba\u4e00\u9875\uff1a\u5199\u660e\u8981\u70b9\u4e0e\u5206\u503c\uff0c\u4e00\u4f4d\u6559\u5e08\u4e00\u5f20", None))
        self.observationButton.setText(QCoreApplication.translate("PrintPage", u"\u7a7a\u767d\u542c\u8bfe\u8bb0\u5f55\u8868", None))
        self.patrolButton.setText(QCoreApplication.translate("PrintPage", u"\u7a7a\u767d\u5de1\u5802\u8868", None))
        self.facetsLabel.setText(QCoreApplication.translate("PrintPage", u"\u54ea\u51e0\u4e2a\u65b9\u9762", None))
#if QT_CONFIG(accessibility)
        self.facetsList.setAccessibleName(QCoreApplication.translate("PrintPage", u"\u54ea\u51e0\u4e2a\u65b9\u9762", None))
#endif // QT_CONFIG(accessibility)
        self.peopleLabel.setText(QCoreApplication.translate("PrintPage", u"\u7ed9\u8c01\u7528", None))
        self.splitLabel.setText(QCoreApplication.translate("PrintPage", u"\u5206\u5f00\u88c5\u8ba2", None))
#if QT_CONFIG(accessibility)
        self.splitBox.setAccessibleName(QCoreApplication.translate("PrintPage", u"\u5206\u5f00\u88c5\u8ba2", None))
#endif // QT_CONFIG(accessibility)
        self.partLabel.setText(QCoreApplication.translate("PrintPage", u"\u53ea\u5370", None))
#if QT_CONFIG(accessibility)
        self.partBox.setAccessibleName(QCoreApplication.translate("PrintPage", u"\u53ea\u5370\u54ea\u4e00\u90e8\u5206", None))
#endif // QT_CONFIG(accessibility)
        self.copiesLabel.setText(QCoreApplication.translate("PrintPage", u"\u4efd\u6570", None))
#if QT_CONFIG(accessibility)
        self.copiesBox.setAccessibleName(QCoreApplication.translate("PrintPage", u"\u7a7a\u767d\u8868\u7684\u4efd\u6570", None))
#endif // QT_CONFIG(accessibility)
        self.countLabel.setText("")
        self.previewButton.setText(QCoreApplication.translate("PrintPage", u"\u9884\u89c8\u4e0e\u6253\u5370", None))
        self.hintLabel.setText(QCoreApplication.translate("PrintPage", u"\u5728\u9884\u89c8\u91cc\u53ef\u4ee5\u6253\u5370\uff0c\u6216\u5b58\u4e3a PDF\u3001Excel\u3001Word\u3002\u8868\u4e0a\u5df2\u586b\u597d\u7ec4\u3001\u6559\u5e08\u3001\u5b66\u79d1\u3001\u73ed\u7ea7\u4e0e\u5e94\u6709\u7684\u6570\uff1b\u53f3\u8fb9\u7684\u7801\u7528\u626b\u7801\u67aa\u4e00\u626b\uff0c\u5f55\u5165\u65f6\u5c31\u8df3\u5230\u8fd9\u4e00\u4f4d\u3002", None))
        pass
    # retranslateUi

