# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'basic_section.ui'
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
from PySide6.QtWidgets import (QApplication, QComboBox, QFrame, QGridLayout,
    QHBoxLayout, QLabel, QLineEdit, QPushButton,
    QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)

class Ui_BasicSection(object):
    def setupUi(self, BasicSection):
        if not BasicSection.objectName():
            BasicSection.setObjectName(u"BasicSection")
        self.basicLayout = QVBoxLayout(BasicSection)
        self.basicLayout.setSpacing(8)
        self.basicLayout.setObjectName(u"basicLayout")
        self.basicLayout.setContentsMargins(0, 4, 0, 8)
        self.basicRow = QHBoxLayout()
        self.basicRow.setSpacing(24)
        self.basicRow.setObjectName(u"basicRow")
        self.basicRow.setContentsMargins(0, 0, 0, 0)
        self.basicGrid = QGridLayout()
        self.basicGrid.setObjectName(u"basicGrid")
        self.basicGrid.setHorizontalSpacing(10)
        self.basicGrid.setVerticalSpacing(10)
        self.basicGrid.setContentsMargins(0, 0, 0, 0)
        self.nameLabel = QLabel(BasicSection)
        self.nameLabel.setObjectName(u"nameLabel")

        self.basicGrid.addWidget(self.nameLabel, 0, 0, 1, 1)

        self.nameEdit = QLineEdit(BasicSection)
        self.nameEdit.setObjectName(u"nameEdit")
        self.nameEdit.setMaximumSize(QSize(280, 16777215))
        self.nameEdit.setMinimumSize(QSize(200, 0))

        self.basicGrid.addWidget(self.nameEdit, 0, 1, 1, 1)

        self.numberLabel = QLabel(BasicSection)
        self.numberLabel.setObjectName(u"numberLabel")

        self.basicGrid.addWidget(self.numberLabel, 1, 0, 1, 1)

        self.numberEdit = QLineEdit(BasicSection)
        self.numberEdit.setObjectName(u"numberEdit")
        self.numberEdit.setMaximumSize(QSize(280, 16777215))
        self.numberEdit.setMinimumSize(QSize(200, 0))

        self.basicGrid.addWidget(self.numberEdit, 1, 1, 1, 1)

        self.sexLabel = QLabel(BasicSection)
        self.sexLabel.setObjectName(u"sexLabel")

        self.basicGrid.addWidget(self.sexLabel, 2, 0, 1, 1)

        self.sexBox = QComboBox(BasicSection)
        self.sexBox.setObjectName(u"sexBox")
        self.sexBox.setMaximumSize(QSize(280, 16777215))
        self.sexBox.setMinimumSize(QSize(200, 0))

        self.basicGrid.addWidget(self.sexBox, 2, 1, 1, 1)

        self.birthLabel = QLabel(BasicSection)
        self.birthLabel.setObjectName(u"birthLabel")

        self.basicGrid.addWidget(self.birthLabel, 3, 0, 1, 1)

        self.birthEdit = QLineEdit(BasicSection)
        self.birthEdit.setObjectName(u"birthEdit")
        self.birthEdit.setMaximumSize(QSize(280, 16777215))
        self.birthEdit.setMinimumSize(QSize(200, 0))

        self.basicGrid.addWidget(self.birthEdit, 3, 1, 1, 1)

        self.politicsLabel = QLabel(BasicSection)
        self.politicsLabel.setObjectName(u"politicsLabel")

        self.basicGrid.addWidget(self.politicsLabel, 4, 0, 1, 1)

        self.politicsBox = QComboBox(BasicSection)
        self.politicsBox.setObjectName(u"politicsBox")
        self.politicsBox.setMaximumSize(QSize(280, 16777215))
        self.politicsBox.setMinimumSize(QSize(200, 0))

        self.basicGrid.addWidget(self.politicsBox, 4, 1, 1, 1)

        self.phoneLabel = QLabel(BasicSection)
        self.phoneLabel.setObjectName(u"phoneLabel")

        self.basicGrid.addWidget(self.phoneLabel, 5, 0, 1, 1)

        self.phoneEdit = QLineEdit(BasicSection)
        self.phoneEdit.setObjectName(u"phoneEdit")
        self.phoneEdit.setMaximumSize(QSize(280, 16777215))
        self.phoneEdit.setMinimumSize(QSize(200, 0))

        self.basicGrid.addWidget(self.phoneEdit, 5, 1, 1, 1)

        self.idNumberLabel = QLabel(BasicSection)
        self.idNumberLabel.setObjectName(u"idNumberLabel")

        self.basicGrid.addWidget(self.idNumberLabel, 6, 0, 1, 1)

        self.idNumberEdit = QLineEdit(BasicSection)
        self.idNumberEdit.setObjectName(u"idNumberEdit")
        self.idNumberEdit.setMaximumSize(QSize(280, 16777215))
        self.idNumberEdit.setMinimumSize(QSize(200, 0))

        self.basicGrid.addWidget(self.idNumberEdit, 6, 1, 1, 1)

        self.startedLabel = QLabel(BasicSection)
        self.startedLabel.setObjectName(u"startedLabel")

        self.basicGrid.addWidget(self.startedLabel, 0, 3, 1, 1)

        self.startedEdit = QLineEdit(BasicSection)
        self.startedEdit.setObjectName(u"startedEdit")
        self.startedEdit.setMaximumSize(QSize(280, 16777215))
        self.startedEdit.setMinimumSize(QSize(200, 0))

        self.basicGrid.addWidget(self.startedEdit, 0, 4, 1, 1)

        self.educationLabel = QLabel(BasicSection)
        self.educationLabel.setObjectName(u"educationLabel")

        self.basicGrid.addWidget(self.educationLabel, 1, 3, 1, 1)

        self.educationBox = QComboBox(BasicSection)
        self.educationBox.setObjectName(u"educationBox")
        self.educationBox.setMaximumSize(QSize(280, 16777215))
        self.educationBox.setMinimumSize(QSize(200, 0))

        self.basicGrid.addWidget(self.educationBox, 1, 4, 1, 1)

        self.degreeLabel = QLabel(BasicSection)
        self.degreeLabel.setObjectName(u"degreeLabel")

        self.basicGrid.addWidget(self.degreeLabel, 2, 3, 1, 1)

        self.degreeBox = QComboBox(BasicSection)
        self.degreeBox.setObjectName(u"degreeBox")
        self.degreeBox.setMaximumSize(QSize(280, 16777215))
        self.degreeBox.setMinimumSize(QSize(200, 0))

        self.basicGrid.addWidget(self.degreeBox, 2, 4, 1, 1)

        self.collegeLabel = QLabel(BasicSection)
        self.collegeLabel.setObjectName(u"collegeLabel")

        self.basicGrid.addWidget(self.collegeLabel, 3, 3, 1, 1)

        self.collegeEdit = QLineEdit(BasicSection)
        self.collegeEdit.setObjectName(u"collegeEdit")
        self.collegeEdit.setMaximumSize(QSize(280, 16777215))
        self.collegeEdit.setMinimumSize(QSize(200, 0))

        self.basicGrid.addWidget(self.collegeEdit, 3, 4, 1, 1)

        self.majorLabel = QLabel(BasicSection)
        self.majorLabel.setObjectName(u"majorLabel")

        self.basicGrid.addWidget(self.majorLabel, 4, 3, 1, 1)

        self.majorEdit = QLineEdit(BasicSection)
        self.majorEdit.setObjectName(u"majorEdit")
        self.majorEdit.setMaximumSize(QSize(280, 16777215))
        self.majorEdit.setMinimumSize(QSize(200, 0))

        self.basicGrid.addWidget(self.majorEdit, 4, 4, 1, 1)

        self.postKindLabel = QLabel(BasicSection)
        self.postKindLabel.setObjectName(u"postKindLabel")

        self.basicGrid.addWidget(self.postKindLabel, 5, 3, 1, 1)

        self.postKindBox = QComboBox(BasicSection)
        self.postKindBox.setObjectName(u"postKindBox")
        self.postKindBox.setMaximumSize(QSize(280, 16777215))
        self.postKindBox.setMinimumSize(QSize(200, 0))

        self.basicGrid.addWidget(self.postKindBox, 5, 4, 1, 1)

        self.noteLabel = QLabel(BasicSection)
        self.noteLabel.setObjectName(u"noteLabel")

        self.basicGrid.addWidget(self.noteLabel, 6, 3, 1, 1)

        self.noteEdit = QLineEdit(BasicSection)
        self.noteEdit.setObjectName(u"noteEdit")
        self.noteEdit.setMaximumSize(QSize(280, 16777215))
        self.noteEdit.setMinimumSize(QSize(200, 0))

        self.basicGrid.addWidget(self.noteEdit, 6, 4, 1, 1)

        self.gridGap = QSpacerItem(24, 4, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.basicGrid.addItem(self.gridGap, 0, 2, 1, 1)


        self.basicRow.addLayout(self.basicGrid)

        self.photoBox = QVBoxLayout()
        self.photoBox.setSpacing(8)
        self.photoBox.setObjectName(u"photoBox")
        self.photoBox.setContentsMargins(0, 0, 0, 0)
        self.photoLabel = QLabel(BasicSection)
        self.photoLabel.setObjectName(u"photoLabel")
        self.photoLabel.setMinimumSize(QSize(132, 176))
        self.photoLabel.setMaximumSize(QSize(132, 176))
        self.photoLabel.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.photoLabel.setFrameShape(QFrame.Shape.StyledPanel)
        self.photoLabel.setProperty(u"role", u"soft")

        self.photoBox.addWidget(self.photoLabel)

        self.photoButton = QPushButton(BasicSection)
        self.photoButton.setObjectName(u"photoButton")

        self.photoBox.addWidget(self.photoButton)

        self.dropPhotoButton = QPushButton(BasicSection)
        self.dropPhotoButton.setObjectName(u"dropPhotoButton")
        self.dropPhotoButton.setProperty(u"role", u"link")

        self.photoBox.addWidget(self.dropPhotoButton)

        self.photoGap = QSpacerItem(8, 4, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.photoBox.addItem(self.photoGap)


        self.basicRow.addLayout(self.photoBox)

        self.photoRight = QSpacerItem(8, 4, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.basicRow.addItem(self.photoRight)

        self.basicRow.setStretch(2, 1)

        self.basicLayout.addLayout(self.basicRow)

        self.privacyRow = QHBoxLayout()
        self.privacyRow.setSpacing(8)
        self.privacyRow.setObjectName(u"privacyRow")
        self.privacyRow.setContentsMargins(0, 0, 0, 0)
        self.revealButton = QPushButton(BasicSection)
        self.revealButton.setObjectName(u"revealButton")
        self.revealButton.setProperty(u"role", u"link")

        self.privacyRow.addWidget(self.revealButton)

        self.privacyGap = QSpacerItem(8, 4, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.privacyRow.addItem(self.privacyGap)


        self.basicLayout.addLayout(self.privacyRow)

        self.doubtsLabel = QLabel(BasicSection)
        self.doubtsLabel.setObjectName(u"doubtsLabel")
        self.doubtsLabel.setWordWrap(True)
        self.doubtsLabel.setProperty(u"role", u"warnChip")

        self.basicLayout.addWidget(self.doubtsLabel)

        self.hintLabel = QLabel(BasicSection)
        self.hintLabel.setObjectName(u"hintLabel")
        self.hintLabel.setProperty(u"role", u"soft")

        self.basicLayout.addWidget(self.hintLabel)

        self.basicGap = QSpacerItem(8, 4, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.basicLayout.addItem(self.basicGap)

#if QT_CONFIG(shortcut)
        self.nameLabel.setBuddy(self.nameEdit)
        self.numberLabel.setBuddy(self.numberEdit)
        self.sexLabel.setBuddy(self.sexBox)
        self.birthLabel.setBuddy(self.birthEdit)
        self.politicsLabel.setBuddy(self.politicsBox)
        self.phoneLabel.setBuddy(self.phoneEdit)
        self.idNumberLabel.setBuddy(self.idNumberEdit)
        self.startedLabel.setBuddy(self.startedEdit)
        self.educationLabel.setBuddy(self.educationBox)
        self.degreeLabel.setBuddy(self.degreeBox)
        self.collegeLabel.setBuddy(self.collegeEdit)
        self.majorLabel.setBuddy(self.majorEdit)
        self.postKindLabel.setBuddy(self.postKindBox)
        self.noteLabel.setBuddy(self.noteEdit)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(BasicSection)

        QMetaObject.connectSlotsByName(BasicSection)
    # setupUi

    def retranslateUi(self, BasicSection):
        self.nameLabel.setText(QCoreApplication.translate("BasicSection", u"\u59d3\u540d", None))
#if QT_CONFIG(accessibility)
        self.nameEdit.setAccessibleName(QCoreApplication.translate("BasicSection", u"\u59d3\u540d", None))
#endif // QT_CONFIG(accessibility)
        self.numberLabel.setText(QCoreApplication.translate("BasicSection", u"\u5de5\u53f7", None))
#if QT_CONFIG(accessibility)
        self.numberEdit.setAccessibleName(QCoreApplication.translate("BasicSection", u"\u5de5\u53f7", None))
#endif // QT_CONFIG(accessibility)
        self.sexLabel.setText(QCoreApplication.translate("BasicSection", u"\u6027\u522b", None))
#if QT_CONFIG(accessibility)
        self.sexBox.setAccessibleName(QCoreApplication.translate("BasicSection", u"\u6027\u522b", None))
#endif // QT_CONFIG(accessibility)
        self.birthLabel.setText(QCoreApplication.translate("BasicSection", u"\u51fa\u751f\u65e5\u671f", None))
        self.birthEdit.setPlaceholderText(QCoreApplication.translate("BasicSection", u"\u5982 1985-03-12", None))
#if QT_CONFIG(accessibility)
        self.birthEdit.setAccessibleName(QCoreApplication.translate("BasicSection", u"\u51fa\u751f\u65e5\u671f", None))
#endif // QT_CONFIG(accessibility)
        self.politicsLabel.setText(QCoreApplication.translate("BasicSection", u"\u653f\u6cbb\u9762\u8c8c", None))
#if QT_CONFIG(accessibility)
        self.politicsBox.setAccessibleName(QCoreApplication.translate("BasicSection", u"\u653f\u6cbb\u9762\u8c8c", None))
#endif // QT_CONFIG(accessibility)
        self.phoneLabel.setText(QCoreApplication.translate("BasicSection", u"\u7535\u8bdd", None))
#if QT_CONFIG(accessibility)
        self.phoneEdit.setAccessibleName(QCoreApplication.translate("BasicSection", u"\u7535\u8bdd", None))
#endif // QT_CONFIG(accessibility)
        self.idNumberLabel.setText(QCoreApplication.translate("BasicSection", u"\u8eab\u4efd\u8bc1\u53f7", None))
        self.idNumberEdit.setPlaceholderText(QCoreApplication.translate("BasicSection", u"\u53ef\u4ee5\u4e0d\u767b\u8bb0", None))
#if QT_CONFIG(accessibility)
        self.idNumberEdit.setAccessibleName(QCoreApplication.translate("BasicSection", u"\u8eab\u4efd\u8bc1\u53f7", None))
#endif // QT_CONFIG(accessibility)
        self.startedLabel.setText(QCoreApplication.translate("BasicSection", u"\u53c2\u52a0\u5de5\u4f5c", None))
        self.startedEdit.setPlaceholderText(QCoreApplication.translate("BasicSection", u"\u5982 2008-09", None))
#if QT_CONFIG(accessibility)
        self.startedEdit.setAccessibleName(QCoreApplication.translate("BasicSection", u"\u53c2\u52a0\u5de5\u4f5c", None))
#endif // QT_CONFIG(accessibility)
        self.educationLabel.setText(QCoreApplication.translate("BasicSection", u"\u5b66\u5386", None))
#if QT_CONFIG(accessibility)
        self.educationBox.setAccessibleName(QCoreApplication.translate("BasicSection", u"\u5b66\u5386", None))
#endif // QT_CONFIG(accessibility)
        self.degreeLabel.setText(QCoreApplication.translate("BasicSection", u"\u5b66\u4f4d", None))
#if QT_CONFIG(accessibility)
        self.degreeBox.setAccessibleName(QCoreApplication.translate("BasicSection", u"\u5b66\u4f4d", None))
#endif // QT_CONFIG(accessibility)
        self.collegeLabel.setText(QCoreApplication.translate("BasicSection", u"\u6bd5\u4e1a\u9662\u6821", None))
#if QT_CONFIG(accessibility)
        self.collegeEdit.setAccessibleName(QCoreApplication.translate("BasicSection", u"\u6bd5\u4e1a\u9662\u6821", None))
#endif // QT_CONFIG(accessibility)
        self.majorLabel.setText(QCoreApplication.translate("BasicSection", u"\u6240\u5b66\u4e13\u4e1a", None))
#if QT_CONFIG(accessibility)
        self.majorEdit.setAccessibleName(QCoreApplication.translate("BasicSection", u"\u6240\u5b66\u4e13\u4e1a", None))
#endif // QT_CONFIG(accessibility)
        self.postKindLabel.setText(QCoreApplication.translate("BasicSection", u"\u5c97\u4f4d\u7c7b\u522b", None))
#if QT_CONFIG(accessibility)
        self.postKindBox.setAccessibleName(QCoreApplication.translate("BasicSection", u"\u5c97\u4f4d\u7c7b\u522b", None))
#endif // QT_CONFIG(accessibility)
        self.noteLabel.setText(QCoreApplication.translate("BasicSection", u"\u5907\u6ce8", None))
#if QT_CONFIG(accessibility)
        self.noteEdit.setAccessibleName(QCoreApplication.translate("BasicSection", u"\u5907\u6ce8", None))
#endif // QT_CONFIG(accessibility)
        self.photoLabel.setText(QCoreApplication.translate("BasicSection", u"\u6ca1\u6709\u7167\u7247", None))
#if QT_CONFIG(accessibility)
        self.photoLabel.setAccessibleName(QCoreApplication.translate("BasicSection", u"\u7167\u7247", None))
#endif // QT_CONFIG(accessibility)
        self.photoButton.setText(QCoreApplication.translate("BasicSection", u"\u6362\u7167\u7247\u2026", None))
        self.dropPhotoButton.setText(QCoreApplication.translate("BasicSection", u"\u5220\u53bb\u7167\u7247", None))
        self.revealButton.setText(QCoreApplication.translate("BasicSection", u"\u663e\u793a\u8eab\u4efd\u8bc1\u53f7\u4e0e\u7535\u8bdd", None))
        self.doubtsLabel.setText("")
        self.hintLabel.setText(QCoreApplication.translate("BasicSection", u"\u6539\u5b8c\u4e00\u9879\u5c31\u5b58\u597d\uff0c\u53ef\u4ee5\u64a4\u9500\u3002\u804c\u79f0\u3001\u804c\u52a1\u7b49\u6709\u8d77\u6b62\u7684\u5728\u201c\u804c\u52a1\u4e0e\u79f0\u53f7\u201d\u91cc\u6539\u3002", None))
        pass
    # retranslateUi

