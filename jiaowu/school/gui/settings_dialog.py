"""学校设置：学校、班级、学科、考试与合规、学习帮扶、办公密码。"""

from dataclasses import replace
from datetime import date
from html import escape
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QInputDialog, QMessageBox, QSpinBox, QWidget
from typing_extensions import override

from jiaowu.desktop.context import Context
from jiaowu.errors import UserError
from jiaowu.school.class_styles import grade_title
from jiaowu.school.gui.choices import chosen_kind, chosen_style, fill_kinds, fill_styles, refuse
from jiaowu.school.gui.classes_section import ClassesSection
from jiaowu.school.gui.forms.ui_settings_dialog import Ui_SettingsDialog
from jiaowu.school.gui.password_section import PasswordSection
from jiaowu.school.services import profiles, settings
from jiaowu.school.settings import ExamLimits, SchoolSettings, SupportRules

SECTIONS = ("学校", "班级", "学科与分数线", "考试与合规", "学习帮扶", "办公密码")
UNLIMITED = -1
"""次数框里“不限”的值。"""


class SettingsDialog(QDialog):
    """按“保存”一次存好；合规模式与办公密码各有自己的按钮，按了就存。"""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """显示资料库现在的设置。"""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("settingsDialog")
        self.form = Ui_SettingsDialog()
        self.form.setupUi(self)
        self.resize(self.size().boundedTo(self.screen().availableSize()))
        self._context = context
        today = date.today()  # noqa: DTZ011 — 学期按这台电脑上的日期
        self._profile = context.read(lambda session: profiles.read_profile(session, today))
        self._classes = ClassesSection(self.form.classesTable, self._profile.classes, self._profile.term)
        self._password = PasswordSection(
            self.form, context, self._tell, has_password=self._profile.has_password
        )
        self._fill()
        self._untouched = self._edit()
        self._connect()

    def _fill(self) -> None:
        form, profile = self.form, self._profile
        form.sectionsList.addItems(list(SECTIONS))
        form.sectionsList.setCurrentRow(0)
        form.nameEdit.setText(profile.name)
        fill_kinds(form.kindBox, profile.kind)
        form.classesHint.setText(
            f"{profile.term.name}在读的班。双击最后一列给班级起名字，如“宏志班”；没有名字的照学校的写法称呼。"
        )
        form.styleHint.setText("窗口、名单与报告里怎样称呼班级；已导入的考试照文件里的写法。")
        form.subjectsEditor.set_up(self._grades(), profile.subjects)
        self._show_grades()
        self._show_limits(profile.settings.exam_limits)
        self._show_support(profile.settings.support)
        self._show_compliance()
        refuse(form.refusalLabel, "")

    def _connect(self) -> None:
        form = self.form
        form.sectionsList.currentRowChanged.connect(form.stack.setCurrentIndex)
        form.kindBox.currentIndexChanged.connect(self._on_kind)
        form.styleBox.currentIndexChanged.connect(self._on_style)
        form.addClassButton.clicked.connect(self._add_class)
        form.dropClassButton.clicked.connect(self._classes.drop)
        form.complianceButton.clicked.connect(self.switch_compliance)
        form.failedCheck.toggled.connect(form.failedSpin.setEnabled)
        form.bottomCheck.toggled.connect(form.bottomSpin.setEnabled)
        form.saveButton.clicked.connect(self.save)
        form.cancelButton.clicked.connect(self.reject)

    def save(self) -> None:
        """核对后一次存好；填得不对时说一句话，不关窗口。"""
        try:
            edit = self._edit()
        except UserError as error:
            self._refuse(error)
            return
        self._context.write(
            "学校设置",
            lambda session, _: profiles.save_profile(session, self._profile.term, edit),
            self._saved,
            self._refuse,
        )

    @override
    def reject(self) -> None:
        """取消、Esc 或关窗口：有没存的改动就先问。"""
        if not self._changed() or self._sure():
            super().reject()

    def _changed(self) -> bool:
        try:
            return self._edit() != self._untouched
        except UserError:
            return True

    def _sure(self) -> bool:
        buttons = QMessageBox.StandardButton
        question = "改动还没有保存，现在关闭吗？"
        return (
            QMessageBox.question(self, self.windowTitle(), question, buttons.Yes | buttons.No, buttons.No)
            == buttons.Yes
        )

    def switch_compliance(self) -> None:
        """关闭要写理由；打开不用。"""
        if not self._profile.settings.compliance:
            self._context.write(
                "打开义务教育合规模式",
                lambda session, _: settings.restore_compliance(session),
                lambda _: self._switched(""),
                self._refuse,
            )
            return
        reason, accepted = QInputDialog.getText(
            self, "关闭义务教育合规模式", "关闭后可以显示名次。理由会记入操作日志，请写明："
        )
        if accepted:
            self._context.write(
                "关闭义务教育合规模式",
                lambda session, _: settings.leave_compliance(session, reason),
                lambda _: self._switched(reason.strip()),
                self._refuse,
            )

    def _switched(self, reason: str) -> None:
        changed = replace(self._profile.settings, compliance=not reason)
        self._profile = replace(self._profile, settings=changed, compliance_reason=reason)
        saved = replace(self._untouched.settings, compliance=not reason)
        self._untouched = replace(self._untouched, settings=saved)
        self._show_compliance()
        refuse(self.form.refusalLabel, "")

    def _show_compliance(self) -> None:
        form, profile = self.form, self._profile
        if profile.settings.compliance:
            form.complianceLabel.setText(
                "义务教育合规模式：<b>已打开</b>。给学生与家长的只有等级，没有名次；超出规定的考试会提示。"
            )
            form.complianceButton.setText("关闭合规模式…")
        else:
            reason = escape(profile.compliance_reason)
            form.complianceLabel.setText(f"义务教育合规模式：<b>已关闭</b>。理由：{reason}")
            form.complianceButton.setText("打开合规模式")

    def _grades(self) -> tuple[int, ...]:
        """这种学校的年级，以及已经有班或学科的年级。"""
        profile, kind = self._profile, chosen_kind(self.form.kindBox)
        others = {info.identity[0] for info in profile.classes} | profile.subjects.keys()
        return tuple(sorted({*kind.grades, *others}))

    def _show_grades(self) -> None:
        form, grades = self.form, self._grades()
        form.gradeBox.clear()
        for grade in grades:
            form.gradeBox.addItem(grade_title(grade), grade)
        style = chosen_style(form.styleBox) if form.styleBox.count() else self._profile.settings.class_style
        fill_styles(form.styleBox, chosen_kind(form.kindBox).grades, self._profile.term, style)
        self._on_style()

    def _on_kind(self) -> None:
        """学段换了：多出来的年级也能添班、定学科；没存的学科修改留着。"""
        editor = self.form.subjectsEditor
        try:
            edited = editor.read()
        except UserError as error:
            self._refuse(error)
            return
        editor.set_up(self._grades(), edited, self._profile.subjects)
        self._show_grades()

    def _on_style(self) -> None:
        self._classes.show_style(chosen_style(self.form.styleBox))

    def _add_class(self) -> None:
        self._classes.add(int(self.form.gradeBox.currentData()))
        self._on_style()

    def _edit(self) -> profiles.ProfileEdit:
        """现在填的样子；有一处不对时报 UserError。"""
        form = self.form
        return profiles.ProfileEdit(
            form.nameEdit.text(),
            chosen_kind(form.kindBox),
            self._settings(),
            self._classes.own_titles(),
            self._classes.added(),
            self._classes.dropped,
            form.subjectsEditor.changed(),
        )

    def _settings(self) -> SchoolSettings:
        form = self.form
        return replace(
            self._profile.settings,
            class_style=chosen_style(form.styleBox),
            exam_limits=ExamLimits(*(_count(spin) for spin in self._limit_spins())),
            support=SupportRules(
                form.failedSpin.value() if form.failedCheck.isChecked() else None,
                form.bottomSpin.value() if form.bottomCheck.isChecked() else None,
                form.nominatedCheck.isChecked(),
            ),
        )

    def _limit_spins(self) -> tuple[QSpinBox, ...]:
        """次序同 ExamLimits。"""
        form = self.form
        return (form.lowerSpin, form.primarySpin, form.juniorSpin, form.seniorSpin, form.mockSpin)

    def _show_limits(self, limits: ExamLimits) -> None:
        counts = (limits.lower, limits.primary, limits.junior, limits.senior, limits.mock)
        for spin, count in zip(self._limit_spins(), counts, strict=True):
            spin.setValue(UNLIMITED if count is None else count)

    def _show_support(self, rules: SupportRules) -> None:
        form, usual = self.form, SupportRules()
        form.failedCheck.setChecked(rules.failed_subjects is not None)
        form.failedSpin.setValue(rules.failed_subjects or usual.failed_subjects or 1)
        form.failedSpin.setEnabled(rules.failed_subjects is not None)
        form.bottomCheck.setChecked(rules.bottom_percent is not None)
        form.bottomSpin.setValue(rules.bottom_percent or usual.bottom_percent or 1)
        form.bottomSpin.setEnabled(rules.bottom_percent is not None)
        form.nominatedCheck.setChecked(rules.nominated)

    def _saved(self, _result: Any) -> None:
        self._context.say("学校设置已保存。")
        self.accept()

    def _tell(self, text: str) -> None:
        refuse(self.form.refusalLabel, text)

    def _refuse(self, error: UserError) -> None:
        refuse(self.form.refusalLabel, str(error))


def _count(spin: QSpinBox) -> int | None:
    return None if spin.value() == UNLIMITED else spin.value()
