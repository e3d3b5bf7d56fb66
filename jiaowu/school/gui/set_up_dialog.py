"""第一次打开时的设置向导：学校、学期、班级、学科，核对后一次存好。"""

from datetime import date
from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QMessageBox, QWidget
from typing_extensions import override

from jiaowu.desktop.context import Context
from jiaowu.errors import UserError
from jiaowu.school.class_styles import grade_title
from jiaowu.school.gui.choices import chosen_kind, chosen_style, fill_kinds, fill_styles, refuse
from jiaowu.school.gui.class_counts import ClassCounts
from jiaowu.school.gui.forms.ui_set_up_dialog import Ui_SetUpDialog
from jiaowu.school.gui.sample_school import open_sample_school
from jiaowu.school.kinds import kind_in_name
from jiaowu.school.lines import check_subjects, usual_subjects
from jiaowu.school.plan import USUAL_CLASSES, SchoolPlan
from jiaowu.school.services import plans
from jiaowu.school.terms import Term

STEPS = ("学校", "学期", "班级", "学科", "完成")
MARKS = "①②③④⑤"
NEXT, FINISH = "下一步", "完成"
PUT_OFF = "setup/put_off"
"""窗口设置里：用户说过以后再说，启动时就不再自己出现。"""
YEARS_AROUND = 2
"""可以选前后几个学年。"""


class SetUpDialog(QDialog):
    """回车往下走，Esc 先问再离开；存好之前资料库里什么都没有改。"""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """从资料库已有的开始填。"""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("setUpDialog")
        self.form = Ui_SetUpDialog()
        self.form.setupUi(self)
        self.resize(self.size().boundedTo(self.screen().availableSize()))
        self._context = context
        self._touched = False
        self._kind_picked = False
        today = date.today()  # noqa: DTZ011 — 学期按这台电脑上的日期
        self._start = context.read(lambda session: plans.read_plan(session, today))
        self._subjects = dict(self._start.subjects)
        self._counts = ClassCounts(self.form.classesTable)
        self._fill()
        self._connect()
        self._show_step(0)

    def plan(self) -> SchoolPlan:
        """现在填的单子；学科填得不对时报 UserError。"""
        classes = self._counts.counts()
        return SchoolPlan(
            self.form.nameEdit.text().strip(),
            chosen_kind(self.form.kindBox),
            self._term(),
            chosen_style(self.form.styleBox),
            classes,
            {grade: rows for grade, rows in self._subjects.items() if classes.get(grade)},
        )

    def _fill(self) -> None:
        form, start = self.form, self._start
        form.nameEdit.setText(start.name)
        fill_kinds(form.kindBox, start.kind)
        years = range(start.term.start_year - YEARS_AROUND, start.term.start_year + YEARS_AROUND + 1)
        for term in (Term(year, semester) for year in years for semester in (1, 2)):
            form.termBox.addItem(term.name, term)
        form.termBox.setCurrentText(start.term.name)
        refuse(form.refusalLabel, "")
        self._counts.show_counts(start.classes)
        self._show_kind()

    def _connect(self) -> None:
        form = self.form
        form.nextButton.clicked.connect(self.go_on)
        form.backButton.clicked.connect(self.go_back)
        form.laterButton.clicked.connect(self.put_off)
        form.sampleButton.clicked.connect(self.open_sample)
        form.nameEdit.textEdited.connect(self._on_name)
        form.kindBox.activated.connect(self._on_kind_picked)
        form.kindBox.currentIndexChanged.connect(self._on_kind)
        form.styleBox.currentIndexChanged.connect(self._preview)
        form.sameButton.clicked.connect(lambda: self._counts.set_all(form.sameSpin.value()))
        form.sameSpin.setValue(USUAL_CLASSES)
        form.subjectsEditor.touched.connect(self._touch)
        self._counts.changed.connect(self._on_counts)

    def go_on(self) -> None:
        """核对这一步，到下一步；最后一步就存。"""
        step = self.form.stack.currentIndex()
        try:
            self._check(step)
        except UserError as error:
            refuse(self.form.refusalLabel, str(error))
            return
        refuse(self.form.refusalLabel, "")
        if step == len(STEPS) - 1:
            self._save()
        else:
            self._show_step(step + 1)

    def go_back(self) -> None:
        """回到上一步；填的都留着。"""
        refuse(self.form.refusalLabel, "")
        self._show_step(self.form.stack.currentIndex() - 1)

    def put_off(self) -> None:
        """以后再说：填过东西的先问；以后启动不再自己出现。"""
        if self._touched and not self._sure():
            return
        self._context.settings.setValue(PUT_OFF, True)  # noqa: FBT003 — Qt 的参数
        self._context.say("想设置学校时，点右上角的“设置”。")
        self.done(QDialog.DialogCode.Rejected)

    def open_sample(self) -> None:
        """另开一个窗口看样例学校；这个窗口不动。"""
        try:
            open_sample_school()
        except UserError as error:
            refuse(self.form.refusalLabel, str(error))
            return
        self.form.sampleButton.setText("样例学校正在打开……")
        self.form.sampleButton.setEnabled(False)

    @override
    def reject(self) -> None:
        """Esc 或关窗口：先问。"""
        if self._sure():
            super().reject()

    def _sure(self) -> bool:
        buttons = QMessageBox.StandardButton
        question = "学校还没有设置完，填的内容不会保存。现在离开吗？"
        return (
            QMessageBox.question(self, self.windowTitle(), question, buttons.Yes | buttons.No, buttons.No)
            == buttons.Yes
        )

    def _check(self, step: int) -> None:
        """这一步填得不对时报 UserError。"""
        if step == 0 and not self.form.nameEdit.text().strip():
            self.form.nameEdit.setFocus()
            raise UserError("请填写学校名称。")
        if step == 2 and not any(self._counts.counts().values()):
            raise UserError("还没有班级，请至少给一个年级填上班数。")
        if step == 3:
            read = self.form.subjectsEditor.read()
            for grade, rows in read.items():
                check_subjects(grade, rows)
            self._subjects |= read

    def _show_step(self, step: int) -> None:
        form = self.form
        if step == 3:
            self._show_subjects()
        if step == len(STEPS) - 1:
            form.summaryLabel.setText(_summary(self.plan()))
        form.stack.setCurrentIndex(step)
        form.stepsLabel.setText(self._steps_text(step))
        form.backButton.setVisible(step > 0)
        form.nextButton.setText(FINISH if step == len(STEPS) - 1 else NEXT)
        if step == 0:
            form.nameEdit.setFocus()
        else:
            form.nextButton.setFocus()

    def _steps_text(self, current: int) -> str:
        theme = self._context.theme
        parts = [
            f'<b style="color:{theme.primary}">{mark} {title}</b>'
            if step == current
            else f'<span style="color:{theme.ink_soft}">{mark} {title}</span>'
            for step, (mark, title) in enumerate(zip(MARKS, STEPS, strict=True))
        ]
        return "　›　".join(parts)

    def _show_subjects(self) -> None:
        """有班的年级；还没定过学科的填上常用的。"""
        grades = [grade for grade, count in self._counts.counts().items() if count]
        for grade in grades:
            self._subjects.setdefault(grade, usual_subjects(grade))
        self.form.subjectsEditor.set_up(grades, self._subjects)

    def _term(self) -> Term:
        term = self.form.termBox.currentData()
        assert isinstance(term, Term)  # noqa: S101 — 每一项都带着学期
        return term

    def _touch(self) -> None:
        self._touched = True

    def _on_name(self, text: str) -> None:
        """校名里看得出学段，用户又没有自己选过，就跟着选。"""
        self._touch()
        kind = kind_in_name(text)
        if kind is not None and not self._kind_picked:
            self.form.kindBox.setCurrentText(kind.label)

    def _on_kind_picked(self) -> None:
        self._touch()
        self._kind_picked = True

    def _on_kind(self) -> None:
        counts = self._counts.counts() | dict(self._start.classes)
        kind = chosen_kind(self.form.kindBox)
        self._counts.show_counts({grade: counts.get(grade, USUAL_CLASSES) for grade in kind.grades})
        self._show_kind()

    def _show_kind(self) -> None:
        """学段包括哪些年级；写法的例子随之换。"""
        grades = chosen_kind(self.form.kindBox).grades
        self.form.kindHint.setText(f"{grade_title(grades[0])}至{grade_title(grades[-1])}")
        style = chosen_style(self.form.styleBox) if self.form.styleBox.count() else self._start.style
        fill_styles(self.form.styleBox, grades, self._term(), style)
        self._preview()

    def _on_counts(self) -> None:
        self._touch()
        self._preview()

    def _preview(self) -> None:
        self._counts.preview(chosen_style(self.form.styleBox), self._term())

    def _save(self) -> None:
        plan = self.plan()
        self._context.write(
            "设置学校", lambda session, _: plans.save_plan(session, plan), self._saved, self._refuse
        )

    def _saved(self, _result: None) -> None:
        self._context.say(f"{self.plan().name}已设置好，可以导入成绩、登记学生了。")
        self.accept()

    def _refuse(self, error: UserError) -> None:
        refuse(self.form.refusalLabel, str(error))


def _summary(plan: SchoolPlan) -> str:
    """核对用的几行。"""
    counts = "，".join(f"{grade_title(grade)} {count} 个班" for grade, count in plan.classes.items() if count)
    lines = [
        f"<b>{escape(plan.name)}</b>（{plan.kind.label}）",
        plan.term.name,
        f"共 {sum(plan.classes.values())} 个班：{counts}",
        *(f"{grades}：{subjects}" for subjects, grades in _same_subjects(plan).items()),
        "按“完成”存好，随后就可以导入成绩、登记学生。",
    ]
    return "".join(f'<p style="margin:6px 0">{line}</p>' for line in lines)


def _same_subjects(plan: SchoolPlan) -> dict[str, str]:
    """学科与满分 → 这样考的各年级。"""
    found: dict[str, list[str]] = {}
    for grade, rows in sorted(plan.subjects.items()):
        subjects = "、".join(f"{escape(each.name)} {each.full:g}" for each in rows) or "没有学科"
        found.setdefault(subjects, []).append(grade_title(grade))
    return {subjects: "、".join(grades) for subjects, grades in found.items()}
