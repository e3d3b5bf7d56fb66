# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'pupil_page.ui'
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
    QLabel, QLineEdit, QPushButton, QSizePolicy,
    QSpacerItem, QTabWidget, QVBoxLayout, QWidget)

from jiaowu.desktop.table_view import TableView

class Ui_PupilPage(object):
    def setupUi(self, PupilPage):
        if not PupilPage.objectName():
            PupilPage.setObjectName(u"PupilPage")
        self.pupilLayout = QVBoxLayout(PupilPage)
        self.pupilLayout.setSpacing(8)
        self.pupilLayout.setObjectName(u"pupilLayout")
        self.pupilLayout.setContentsMargins(16, 12, 16, 8)
        self.headRow = QHBoxLayout()
        self.headRow.setSpacing(8)
        self.headRow.setObjectName(u"headRow")
        self.headRow.setContentsMargins(0, 0, 0, 0)
        self.backButton = QPushButton(PupilPage)
        self.backButton.setObjectName(u"backButton")

        self.headRow.addWidget(self.backButton)

        self.titleBox = QVBoxLayout()
        self.titleBox.setSpacing(4)
        self.titleBox.setObjectName(u"titleBox")
        self.titleBox.setContentsMargins(0, 0, 0, 0)
        self.titleLabel = QLabel(PupilPage)
        self.titleLabel.setObjectName(u"titleLabel")
        self.titleLabel.setProperty(u"role", u"title")

        self.titleBox.addWidget(self.titleLabel)

        self.chipsLabel = QLabel(PupilPage)
        self.chipsLabel.setObjectName(u"chipsLabel")
        self.chipsLabel.setProperty(u"role", u"soft")

        self.titleBox.addWidget(self.chipsLabel)


        self.headRow.addLayout(self.titleBox)

        self.headGap = QSpacerItem(20, 4, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.headRow.addItem(self.headGap)

        self.changeButton = QPushButton(PupilPage)
        self.changeButton.setObjectName(u"changeButton")

        self.headRow.addWidget(self.changeButton)


        self.pupilLayout.addLayout(self.headRow)

        self.pages = QTabWidget(PupilPage)
        self.pages.setObjectName(u"pages")
        self.pages.setDocumentMode(True)
        self.basicPage = QWidget()
        self.basicPage.setObjectName(u"basicPage")
        self.basicLayout = QVBoxLayout(self.basicPage)
        self.basicLayout.setSpacing(8)
        self.basicLayout.setObjectName(u"basicLayout")
        self.basicLayout.setContentsMargins(8, 16, 8, 8)
        self.basicForm = QFormLayout()
        self.basicForm.setObjectName(u"basicForm")
        self.basicForm.setHorizontalSpacing(10)
        self.basicForm.setVerticalSpacing(10)
        self.basicForm.setContentsMargins(0, 0, 0, 0)
        self.nameLabel = QLabel(self.basicPage)
        self.nameLabel.setObjectName(u"nameLabel")

        self.basicForm.setWidget(0, QFormLayout.ItemRole.LabelRole, self.nameLabel)

        self.nameEdit = QLineEdit(self.basicPage)
        self.nameEdit.setObjectName(u"nameEdit")
        self.nameEdit.setMaximumSize(QSize(260, 16777215))

        self.basicForm.setWidget(0, QFormLayout.ItemRole.FieldRole, self.nameEdit)

        self.numberLabel = QLabel(self.basicPage)
        self.numberLabel.setObjectName(u"numberLabel")

        self.basicForm.setWidget(1, QFormLayout.ItemRole.LabelRole, self.numberLabel)

        self.numberEdit = QLineEdit(self.basicPage)
        self.numberEdit.setObjectName(u"numberEdit")
        self.numberEdit.setMaximumSize(QSize(260, 16777215))

        self.basicForm.setWidget(1, QFormLayout.ItemRole.FieldRole, self.numberEdit)

        self.registryLabel = QLabel(self.basicPage)
        self.registryLabel.setObjectName(u"registryLabel")

        self.basicForm.setWidget(2, QFormLayout.ItemRole.LabelRole, self.registryLabel)

        self.registryEdit = QLineEdit(self.basicPage)
        self.registryEdit.setObjectName(u"registryEdit")
        self.registryEdit.setMaximumSize(QSize(260, 16777215))

        self.basicForm.setWidget(2, QFormLayout.ItemRole.FieldRole, self.registryEdit)

        self.sexLabel = QLabel(self.basicPage)
        self.sexLabel.setObjectName(u"sexLabel")

        self.basicForm.setWidget(3, QFormLayout.ItemRole.LabelRole, self.sexLabel)

        self.sexBox = QComboBox(self.basicPage)
        self.sexBox.setObjectName(u"sexBox")
        self.sexBox.setMaximumSize(QSize(120, 16777215))

        self.basicForm.setWidget(3, QFormLayout.ItemRole.FieldRole, self.sexBox)

        self.birthLabel = QLabel(self.basicPage)
        self.birthLabel.setObjectName(u"birthLabel")

        self.basicForm.setWidget(4, QFormLayout.ItemRole.LabelRole, self.birthLabel)

        self.birthEdit = QLineEdit(self.basicPage)
        self.birthEdit.setObjectName(u"birthEdit")
        self.birthEdit.setMaximumSize(QSize(260, 16777215))

        self.basicForm.setWidget(4, QFormLayout.ItemRole.FieldRole, self.birthEdit)

        self.categoryLabel = QLabel(self.basicPage)
        self.categoryLabel.setObjectName(u"categoryLabel")

        self.basicForm.setWidget(5, QFormLayout.ItemRole.LabelRole, self.categoryLabel)

        self.categoryBox = QComboBox(self.basicPage)
        self.categoryBox.setObjectName(u"categoryBox")
        self.categoryBox.setMaximumSize(QSize(260, 16777215))

        self.basicForm.setWidget(5, QFormLayout.ItemRole.FieldRole, self.categoryBox)

        self.noteLabel = QLabel(self.basicPage)
        self.noteLabel.setObjectName(u"noteLabel")

        self.basicForm.setWidget(6, QFormLayout.ItemRole.LabelRole, self.noteLabel)

        self.noteEdit = QLineEdit(self.basicPage)
        self.noteEdit.setObjectName(u"noteEdit")
        self.noteEdit.setMaximumSize(QSize(420, 16777215))

        self.basicForm.setWidget(6, QFormLayout.ItemRole.FieldRole, self.noteEdit)


        self.basicLayout.addLayout(self.basicForm)

        self.doubtsLabel = QLabel(self.basicPage)
        self.doubtsLabel.setObjectName(u"doubtsLabel")
        self.doubtsLabel.setWordWrap(True)
        self.doubtsLabel.setProperty(u"role", u"warnChip")

        self.basicLayout.addWidget(self.doubtsLabel)

        self.refusalLabel = QLabel(self.basicPage)
        self.refusalLabel.setObjectName(u"refusalLabel")
        self.refusalLabel.setWordWrap(True)
        self.refusalLabel.setProperty(u"role", u"warnChip")

        self.basicLayout.addWidget(self.refusalLabel)

        self.privacyLabel = QLabel(self.basicPage)
        self.privacyLabel.setObjectName(u"privacyLabel")
        self.privacyLabel.setWordWrap(True)
        self.privacyLabel.setProperty(u"role", u"soft")

        self.basicLayout.addWidget(self.privacyLabel)

        self.basicGap = QSpacerItem(20, 4, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.basicLayout.addItem(self.basicGap)

        self.pages.addTab(self.basicPage, "")
        self.changesPage = QWidget()
        self.changesPage.setObjectName(u"changesPage")
        self.changesLayout = QVBoxLayout(self.changesPage)
        self.changesLayout.setSpacing(8)
        self.changesLayout.setObjectName(u"changesLayout")
        self.changesLayout.setContentsMargins(0, 8, 0, 0)
        self.changesRow = QHBoxLayout()
        self.changesRow.setSpacing(8)
        self.changesRow.setObjectName(u"changesRow")
        self.changesRow.setContentsMargins(0, 0, 0, 0)
        self.changesLabel = QLabel(self.changesPage)
        self.changesLabel.setObjectName(u"changesLabel")
        self.changesLabel.setProperty(u"role", u"soft")

        self.changesRow.addWidget(self.changesLabel)

        self.changesGap = QSpacerItem(20, 4, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.changesRow.addItem(self.changesGap)

        self.handleButton = QPushButton(self.changesPage)
        self.handleButton.setObjectName(u"handleButton")

        self.changesRow.addWidget(self.handleButton)

        self.takeBackButton = QPushButton(self.changesPage)
        self.takeBackButton.setObjectName(u"takeBackButton")

        self.changesRow.addWidget(self.takeBackButton)


        self.changesLayout.addLayout(self.changesRow)

        self.changesTable = TableView(self.changesPage)
        self.changesTable.setObjectName(u"changesTable")

        self.changesLayout.addWidget(self.changesTable)

        self.changesLayout.setStretch(1, 1)
        self.pages.addTab(self.changesPage, "")

        self.pupilLayout.addWidget(self.pages)

        self.pupilLayout.setStretch(1, 1)
#if QT_CONFIG(shortcut)
        self.nameLabel.setBuddy(self.nameEdit)
        self.numberLabel.setBuddy(self.numberEdit)
        self.registryLabel.setBuddy(self.registryEdit)
        self.sexLabel.setBuddy(self.sexBox)
        self.birthLabel.setBuddy(self.birthEdit)
        self.categoryLabel.setBuddy(self.categoryBox)
        self.noteLabel.setBuddy(self.noteEdit)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(PupilPage)

        self.pages.setCurrentIndex(0)


        QMetaObject.connectSlotsByName(PupilPage)
    # setupUi

    def retranslateUi(self, PupilPage):
        self.backButton.setText(QCoreApplication.translate("PupilPage", u"\u8fd4\u56de", None))
        self.titleLabel.setText("")
        self.chipsLabel.setText("")
        self.changeButton.setText(QCoreApplication.translate("PupilPage", u"\u53d8\u52a8\u2026", None))
#if QT_CONFIG(accessibility)
        self.pages.setAccessibleName(QCoreApplication.translate("PupilPage", u"\u5b66\u751f\u7684\u5404\u9875", None))
#endif // QT_CONFIG(accessibility)
        self.nameLabel.setText(QCoreApplication.translate("PupilPage", u"\u59d3\u540d", None))
#if QT_CONFIG(accessibility)
        self.nameEdit.setAccessibleName(QCoreApplication.translate("PupilPage", u"\u59d3\u540d", None))
#endif // QT_CONFIG(accessibility)
        self.numberLabel.setText(QCoreApplication.translate("PupilPage", u"\u5b66\u53f7", None))
#if QT_CONFIG(accessibility)
        self.numberEdit.setAccessibleName(QCoreApplication.translate("PupilPage", u"\u5b66\u53f7", None))
#endif // QT_CONFIG(accessibility)
        self.registryLabel.setText(QCoreApplication.translate("PupilPage", u"\u5b66\u7c4d\u53f7", None))
        self.registryEdit.setPlaceholderText(QCoreApplication.translate("PupilPage", u"G\u3001L \u6216 J \u52a0 18 \u4f4d\uff0c\u53ef\u4ee5\u4e0d\u586b", None))
#if QT_CONFIG(accessibility)
        self.registryEdit.setAccessibleName(QCoreApplication.translate("PupilPage", u"\u5b66\u7c4d\u53f7", None))
#endif // QT_CONFIG(accessibility)
        self.sexLabel.setText(QCoreApplication.translate("PupilPage", u"\u6027\u522b", None))
#if QT_CONFIG(accessibility)
        self.sexBox.setAccessibleName(QCoreApplication.translate("PupilPage", u"\u6027\u522b", None))
#endif // QT_CONFIG(accessibility)
        self.birthLabel.setText(QCoreApplication.translate("PupilPage", u"\u51fa\u751f\u65e5\u671f", None))
        self.birthEdit.setPlaceholderText(QCoreApplication.translate("PupilPage", u"\u5982 2013-09-01\uff0c\u53ef\u4ee5\u4e0d\u586b", None))
#if QT_CONFIG(accessibility)
        self.birthEdit.setAccessibleName(QCoreApplication.translate("PupilPage", u"\u51fa\u751f\u65e5\u671f", None))
#endif // QT_CONFIG(accessibility)
        self.categoryLabel.setText(QCoreApplication.translate("PupilPage", u"\u5b66\u751f\u7c7b\u522b", None))
#if QT_CONFIG(accessibility)
        self.categoryBox.setAccessibleName(QCoreApplication.translate("PupilPage", u"\u5b66\u751f\u7c7b\u522b", None))
#endif // QT_CONFIG(accessibility)
        self.noteLabel.setText(QCoreApplication.translate("PupilPage", u"\u5907\u6ce8", None))
#if QT_CONFIG(accessibility)
        self.noteEdit.setAccessibleName(QCoreApplication.translate("PupilPage", u"\u5907\u6ce8", None))
#endif // QT_CONFIG(accessibility)
        self.doubtsLabel.setText("")
        self.refusalLabel.setText("")
        self.privacyLabel.setText(QCoreApplication.translate("PupilPage", u"\u6539\u5b8c\u4e00\u9879\uff08\u6309 Tab \u6216\u56de\u8f66\uff09\u5c31\u4fdd\u5b58\u3002\u8eab\u4efd\u8bc1\u53f7\u3001\u4f4f\u5740\u3001\u7535\u8bdd\u7b49\u4e0d\u5728\u8fd9\u91cc\u767b\u8bb0\uff1b\u5b66\u7c4d\u4ee5\u5168\u56fd\u5b66\u7c4d\u7cfb\u7edf\u4e3a\u51c6\u3002", None))
        self.pages.setTabText(self.pages.indexOf(self.basicPage), QCoreApplication.translate("PupilPage", u"\u57fa\u672c", None))
        self.changesLabel.setText(QCoreApplication.translate("PupilPage", u"\u5b66\u7c4d\u53d8\u52a8", None))
        self.handleButton.setText(QCoreApplication.translate("PupilPage", u"\u529e\u7406\u8fdb\u5ea6\u2026", None))
        self.takeBackButton.setText(QCoreApplication.translate("PupilPage", u"\u64a4\u9500\u8fd9\u6b21\u53d8\u52a8", None))
        self.pages.setTabText(self.pages.indexOf(self.changesPage), QCoreApplication.translate("PupilPage", u"\u53d8\u52a8", None))
        pass
    # retranslateUi

