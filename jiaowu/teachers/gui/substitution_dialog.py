"""安排一节课：调课互换、代课、自习看管、停补；没有请假的调课、查到的私自调课也在这里登记。"""

from dataclasses import dataclass
from datetime import date
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QWidget

from jiaowu.desktop.context import Context
from jiaowu.errors import UserError
from jiaowu.progress import Progress
from jiaowu.teachers.gui.forms.ui_substitution_dialog import Ui_SubstitutionDialog
from jiaowu.teachers.gui.substitution_inputs import (
    chosen_person,
    day_of,
    fill_people,
    make_primary,
    show_today,
)
from jiaowu.teachers.services.leaves import Leave
from jiaowu.teachers.services.substitution_checks import SwapChoice, arranged_at, check, swap_choices
from jiaowu.teachers.services.substitutions import Arrangement, Draft, arrange
from jiaowu.teachers.services.timetable import (
    FreeTeacher,
    TeacherRef,
    class_names_on,
    free_teachers,
    planned_on,
    present_teachers,
)
from jiaowu.teachers.substitution_settings import SubstitutionSettings
from jiaowu.teachers.substitutions import PLANNED, Moment, Move, Trouble, Way
from jiaowu.teachers.timetable import WEEKDAYS

OFFICIAL, PRIVATE = "公事", "私事"


@dataclass(frozen=True)
class LessonAsked:
    """要安排的一节。"""

    at: Moment
    class_id: int
    class_name: str
    subject: str
    teacher_id: int
    teacher: str

    @property
    def text(self) -> str:
        """给人看的写法。"""
        day = self.at.day
        when = f"{day:%Y-%m-%d} {WEEKDAYS[day.weekday()]}第 {self.at.period} 节"
        return f"{when}　{self.class_name}　{self.subject}　{self.teacher}"


@dataclass(frozen=True)
class Options:
    """可以选的：有空的教师、可以互换的课、全部教师。"""

    free: tuple[FreeTeacher, ...]
    swaps: tuple[SwapChoice, ...]
    everyone: tuple[TeacherRef, ...]


class SubstitutionDialog(QDialog):
    """撞上了什么当场说，撞上就存不了。"""

    def __init__(
        self,
        context: Context,
        settings: SubstitutionSettings,
        asked: LessonAsked | None,
        leave: Leave | None,
        parent: QWidget | None = None,
    ) -> None:
        """asked 为 None 时先选教师、日期、哪一节。"""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.context, self._settings, self._asked, self._leave = context, settings, asked, leave
        self.form = Ui_SubstitutionDialog()
        self.form.setupUi(self)
        self.options: Options | None = None
        self._set_up()
        self._connect()
        if asked is None:
            self._show_lessons()
        else:
            self._load()

    def _set_up(self) -> None:
        form, asked, leave = self.form, self._asked, self._leave
        ways = PLANNED if asked is not None else (*PLANNED, Way.PRIVATE)
        for way in ways:
            form.wayBox.addItem(way.label, way.value)
        usual = self._settings.scheme(leave.days).way if leave is not None else Way.SWAP
        form.wayBox.setCurrentIndex(form.wayBox.findData(usual.value))
        form.officialBox.addItem(OFFICIAL, userData=True)
        form.officialBox.addItem(PRIVATE, userData=False)
        official = leave.kind.official if leave is not None else False
        form.officialBox.setCurrentIndex(form.officialBox.findData(official))
        show_today(form.dayEdit, form.makeupDay)
        form.hintLabel.setVisible(leave is not None)
        if leave is not None:
            scheme, who = self._settings.scheme(leave.days), self._settings.arranger(leave.days)
            form.hintLabel.setText(f"{leave.kind.label} {leave.days:g} 天：通常{scheme.label}，{who}。")
        if asked is None:
            fill_people(form.teacherBox, {each.id: each.name for each in self.context.read(present_teachers)})
        for row in (form.teacherBox, form.dayEdit, form.lessonBox):
            form.pickForm.setRowVisible(row, asked is None)
        form.lessonLabel.setText(asked.text if asked is not None else "登记一次调课")
        form.troubleLabel.hide()
        self._show_way()

    def _connect(self) -> None:
        form = self.form
        form.teacherBox.currentTextChanged.connect(lambda _text: self._show_lessons())
        form.dayEdit.dateChanged.connect(lambda _day: self._show_lessons())
        form.lessonBox.currentIndexChanged.connect(lambda _at: self._on_lesson())
        form.wayBox.currentIndexChanged.connect(lambda _at: self._show_way())
        for box in (form.swapBox, form.personBox):
            box.currentIndexChanged.connect(lambda _at: self._check())
        form.makeupBox.toggled.connect(lambda _on: self._show_way())
        form.makeupDay.dateChanged.connect(lambda _day: self._check())
        form.makeupPeriod.valueChanged.connect(lambda _value: self._check())
        make_primary(form.buttons)
        form.buttons.accepted.connect(self.save)
        form.buttons.rejected.connect(self.reject)

    @property
    def way(self) -> Way:
        """选中的方式。"""
        return Way(self.form.wayBox.currentData())

    # ---- 先选哪一节 ---------------------------------------------------------------

    def _show_lessons(self) -> None:
        """这位教师这一天的课。"""
        box = self.form.lessonBox
        box.blockSignals(True)  # noqa: FBT003 — Qt 的参数
        box.clear()
        try:
            person = chosen_person(self.form.teacherBox)
        except UserError:
            person = 0
        day = day_of(self.form.dayEdit)
        name = self.form.teacherBox.currentText()
        for asked in self.context.read(lambda session: lessons_on(session, day, TeacherRef(person, name))):
            box.addItem(f"第 {asked.at.period} 节　{asked.class_name}　{asked.subject}", asked)
        box.setPlaceholderText("这一天没有他的课")
        box.setCurrentIndex(0 if box.count() else -1)  # 有占位的字时，Qt 不自己选第一项
        box.blockSignals(False)  # noqa: FBT003 — 同上
        self._on_lesson()

    def _on_lesson(self) -> None:
        asked = self.form.lessonBox.currentData()
        self._asked = asked if isinstance(asked, LessonAsked) else None
        self._load()

    # ---- 可以选的 -----------------------------------------------------------------

    def _load(self) -> None:
        asked = self._asked
        self.options = None
        if asked is None:
            self._fill()
            return
        self.context.load(
            "正在找有空的教师",
            lambda session, progress: read_options(session, progress, asked),
            lambda options: self._show_options(asked, options),
        )

    def _show_options(self, asked: LessonAsked, options: Options) -> None:
        if asked == self._asked:
            self.options = options
            self._fill()

    def _fill(self) -> None:
        form, options = self.form, self.options
        form.swapBox.clear()
        for choice in options.swaps if options is not None else ():
            form.swapBox.addItem(choice.text, choice)
        form.swapBox.setPlaceholderText("没有可以互换的课")
        form.swapBox.setCurrentIndex(0 if form.swapBox.count() else -1)
        self._fill_people()
        self._check()

    def _fill_people(self) -> None:
        """代课、看管列有空的，合适的在前；私自调课列全部。"""
        form, options = self.form, self.options
        kept = form.personBox.currentData()
        form.personBox.blockSignals(True)  # noqa: FBT003 — Qt 的参数
        form.personBox.clear()
        if options is not None and self.way is Way.PRIVATE:
            for each in options.everyone:
                form.personBox.addItem(each.name, each.id)
        elif options is not None:
            for free in options.free:
                why = free.why or free.group  # 同名的看教研组分清
                why = f"{why}，" if why else ""
                form.personBox.addItem(
                    f"{free.teacher.name}（{why}当天 {free.lessons_today} 节）", free.teacher.id
                )
        form.personBox.setCurrentIndex(
            max(0, form.personBox.findData(kept)) if form.personBox.count() else -1
        )
        form.personBox.blockSignals(False)  # noqa: FBT003 — 同上

    def _show_way(self) -> None:
        """用不到的几项收起来。"""
        form, way = self.form, self.way
        rows = form.arrangeForm
        rows.setRowVisible(form.swapBox, way is Way.SWAP)
        rows.setRowVisible(form.personBox, way in {Way.SUBSTITUTE, Way.WATCH, Way.PRIVATE})
        rows.setRowVisible(form.makeupRow, way is Way.CANCEL)
        rows.setRowVisible(form.moneySpin, way.paid)
        form.makeupDay.setEnabled(form.makeupBox.isChecked())
        form.makeupPeriod.setEnabled(form.makeupBox.isChecked())
        form.moneySpin.setValue(self._settings.money(way))
        self._fill_people()
        self._check()

    # ---- 存 -----------------------------------------------------------------------

    def planned_move(self) -> Move | None:
        """填成的样子；还没有选哪一节为 None。"""
        asked, form, way = self._asked, self.form, self.way
        if asked is None:
            return None
        to, person = None, None
        if way is Way.SWAP:
            choice = form.swapBox.currentData()
            if isinstance(choice, SwapChoice):
                to, person = choice.to, choice.teacher.id
        elif way is Way.CANCEL:
            if form.makeupBox.isChecked():
                to = Moment(day_of(form.makeupDay), form.makeupPeriod.value())
        else:
            person = form.personBox.currentData()
        return Move(asked.at, asked.class_id, asked.subject, asked.teacher_id, way, to, person)

    def _check(self) -> None:
        """现在这样会撞上什么。"""
        move = self.planned_move()
        save = self.form.buttons.button(QDialogButtonBox.StandardButton.Save)
        if move is None or self.options is None:
            save.setEnabled(False)
            self.form.troubleLabel.hide()
            return
        troubles = self.context.read(lambda session: check(session, move, arranged_at(session, move)))
        self._show_troubles(troubles)
        save.setEnabled(not any(each.block for each in troubles))

    def _show_troubles(self, troubles: tuple[Trouble, ...]) -> None:
        self.form.troubleLabel.setText("\n".join(each.text for each in troubles))
        self.form.troubleLabel.setVisible(bool(troubles))

    def save(self) -> None:
        """安排好。"""
        move = self.planned_move()
        if move is None:
            return
        form = self.form
        draft = Draft(
            move,
            self._leave.id if self._leave is not None else None,
            bool(form.officialBox.currentData()),
            form.moneySpin.value() if move.way.paid else 0.0,
            form.noteEdit.text(),
        )

        def saved(made: Arrangement) -> None:
            self.context.say(f"已安排：{made.class_name}{move.subject}，{made.result}。")
            self.accept()

        self.context.write("安排一节课", lambda session, _: arrange(session, draft), saved, self._refuse)

    def _refuse(self, error: UserError) -> None:
        self.form.troubleLabel.setText(str(error))
        self.form.troubleLabel.show()


def lessons_on(session: Any, day: date, teacher: TeacherRef) -> list[LessonAsked]:
    """一位教师某天课表上的课，按节次。"""
    names = class_names_on(session, day)
    return [
        LessonAsked(
            Moment(day, period),
            each.class_id,
            names.get(each.class_id, ""),
            each.subject,
            teacher.id,
            teacher.name,
        )
        for period, sittings in planned_on(session, day).items()
        for each in sittings
        if each.teacher_id == teacher.id
    ]


def read_options(session: Any, _progress: Progress, asked: LessonAsked) -> Options:
    """这一节可以选谁、可以与哪些课互换。"""
    at = asked.at
    free = free_teachers(session, at.day, at.period, asked.class_id, asked.subject)
    return Options(
        tuple(each for each in free if each.teacher.id != asked.teacher_id),
        swap_choices(session, at, asked.class_id, asked.teacher_id),
        tuple(each for each in present_teachers(session) if each.id != asked.teacher_id),
    )
