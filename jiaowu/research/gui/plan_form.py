"""活动的计划：填着填着就看得出五落实、四定、三定还缺什么。"""

from datetime import date

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from jiaowu.desktop.boxes import fill_titled
from jiaowu.errors import UserError
from jiaowu.research.activities import LEVELS, Plan, kinds, plan_points
from jiaowu.research.groups import Slot, clock_text
from jiaowu.research.gui.forms.ui_plan_form import Ui_PlanForm
from jiaowu.research.services.activity_choices import Choices

OFFICE, NO_CLASS, NO_SUBJECT, NO_LEVEL = "教导处（全校）", "不写班级", "不写学科", "层级"


class PlanForm(QWidget):
    """登记的窗口与记录的页都用它；show_plan 之前要先 show_choices。"""

    changed = Signal()
    """填好了一项（离开那一格）。"""

    def __init__(self, parent: QWidget | None = None) -> None:
        """空的。"""
        super().__init__(parent)
        self.form = form = Ui_PlanForm()
        form.setupUi(self)
        self._choices: Choices | None = None
        self._people: int | None = None
        self._shown: Plan | None = None
        fill_titled(form.kindBox, [(each.name, each.name) for each in kinds()], "主题教研")
        fill_titled(form.levelBox, [("", NO_LEVEL), *((each, f"{each}级") for each in LEVELS)], "")
        for edit in self._edits:
            edit.textChanged.connect(self._show_points)
            edit.editingFinished.connect(self.changed)
        for box in (form.groupBox, form.classBox, form.subjectBox, form.levelBox, form.kindBox):
            box.activated.connect(self._on_changed)
        for teacher in (form.speakerBox, form.hostBox, form.recorderBox):
            teacher.chosen.connect(self._on_changed)
        form.dayEdit.dateChanged.connect(self._on_changed)

    @property
    def _edits(self) -> tuple[QLineEdit, ...]:
        form = self.form
        return (
            form.themeEdit,
            form.contentEdit,
            form.placeEdit,
            form.startEdit,
            form.endEdit,
            form.outsiderEdit,
            form.hoursEdit,
            form.noteEdit,
        )

    def show_choices(self, choices: Choices) -> None:
        """可以选的组、教师、班级、学科；已经选的留着。"""
        form = self.form
        self._choices = choices
        groups = [(None, OFFICE), *((each.id, each.name) for each in choices.groups)]
        fill_titled(form.groupBox, groups, form.groupBox.currentData())
        fill_titled(form.classBox, [(None, NO_CLASS), *choices.classes], form.classBox.currentData())
        fill_titled(form.subjectBox, [(None, NO_SUBJECT), *choices.subjects], form.subjectBox.currentData())
        for box in (form.groupBox, form.classBox, form.subjectBox):
            box.setCurrentIndex(max(0, box.currentIndex()))
        for teacher in (form.speakerBox, form.hostBox, form.recorderBox):
            teacher.show_people(choices.people, teacher.person)

    def show_plan(self, plan: Plan, people: int | None = None) -> None:
        """显示一份计划；people 是应到的人数，不给就照组里的成员数。"""
        form = self.form
        self._people, self._shown = people, plan
        self.blockSignals(True)  # noqa: FBT003 — Qt 的参数
        for box, wanted in (
            (form.groupBox, plan.group_id),
            (form.classBox, plan.class_id),
            (form.subjectBox, plan.subject_id),
            (form.levelBox, plan.level),
        ):
            box.setCurrentIndex(max(0, box.findData(wanted)))
        form.kindBox.setEditText(plan.kind)
        form.dayEdit.setDate(QDate(plan.day.year, plan.day.month, plan.day.day))
        hours = f"{plan.hours:g}" if plan.hours is not None else ""
        texts = (plan.theme, plan.content, plan.place, plan.start, plan.end, plan.speaker, hours, plan.note)
        for edit, text in zip(self._edits, texts, strict=True):
            if edit.text() != text:
                edit.setText(text)
        form.speakerBox.put(plan.speaker_id)
        form.hostBox.put(plan.host_id)
        form.recorderBox.put(plan.recorder_id)
        self.blockSignals(False)  # noqa: FBT003 — 同上
        self._show_points()

    @property
    def day(self) -> date:
        """填着的日期。"""
        shown = self.form.dayEdit.date()
        return date(shown.year(), shown.month(), shown.day())

    @property
    def modified(self) -> bool:
        """与 show_plan 给的不同；读不出（学时不是数）的也算改过。"""
        try:
            return self._shown is not None and self.plan() != self._shown
        except UserError:
            return True

    def plan(self) -> Plan:
        """现在填的；时间、学时看不懂时报 UserError。"""
        form = self.form
        for box, title in (
            (form.speakerBox, "主备主讲"),
            (form.hostBox, "主持"),
            (form.recorderBox, "记录人"),
        ):
            box.settle()
            if box.person is None and box.currentText().strip():
                raise UserError(
                    f"{title}里没有叫“{box.currentText().strip()}”的，请核对姓名；外来的主讲写在“外来主讲”里。"
                )
        return Plan(
            self.day,
            form.themeEdit.text().strip(),
            form.kindBox.currentText().strip(),
            form.groupBox.currentData(),
            _time(form.startEdit.text()),
            _time(form.endEdit.text()),
            form.placeEdit.text().strip(),
            form.contentEdit.text().strip(),
            form.hostBox.person,
            form.recorderBox.person,
            form.speakerBox.person,
            form.outsiderEdit.text().strip(),
            form.classBox.currentData(),
            form.subjectBox.currentData(),
            _hours(form.hoursEdit.text()),
            form.levelBox.currentData() or "",
            form.noteEdit.text().strip(),
        )

    def _on_changed(self) -> None:
        self._show_points()
        self.changed.emit()

    def _show_points(self) -> None:
        """五落实、四定、三定落实了几样；时间还看不懂的先当没有。"""
        try:
            plan = self.plan()
        except UserError as error:
            self.form.pointsLabel.setText(str(error))
            return
        found = plan_points(plan, self._count())
        words = [f"{'✓' if each.complete else '○'} {each.text}" for each in found]
        self.form.pointsLabel.setText("　　".join(words))

    def _count(self) -> int:
        if self._people is not None:
            return self._people
        if self._choices is None:
            return 0
        group = self._choices.group(self.form.groupBox.currentData())
        return len(group.members) if group is not None else len(self._choices.people)


def usual_plan(choices: Choices, group_id: int | None, day: date) -> Plan:
    """新登记时先填的：组的地点、组长主持、固定时段的时间。"""
    group = choices.group(group_id)
    if group is None:
        return Plan(day, "", "专题讲座")
    arranged = group.arrangement
    slot = next((each for each in arranged.slots if each.weekday == day.isoweekday()), None)
    start, end = slot_times(slot or (arranged.slots[0] if arranged.slots else None))
    kind = "集体备课" if group.kind == "备课组" else "主题教研"
    return Plan(day, "", kind, group.id, start, end, arranged.place, host_id=arranged.leader_id)


def slot_times(slot: Slot | None) -> tuple[str, str]:
    """固定时段 → 活动的开始与结束；按节次的写“第5、6节”。"""
    if slot is None:
        return "", ""
    return (slot.when, "") if slot.periods else (slot.start, slot.end)


def _time(text: str) -> str:
    """“第5节”照写，别的当钟点；看不懂时报 UserError。"""
    text = text.strip()
    return text if "节" in text else clock_text(text)


def _hours(text: str) -> float | None:
    text = text.strip().removesuffix("学时").strip()
    if not text:
        return None
    try:
        return float(text)
    except ValueError as error:
        raise UserError(f"学时“{text}”不是数，请写成 2 或 1.5 的样子，不记就空着。") from error
