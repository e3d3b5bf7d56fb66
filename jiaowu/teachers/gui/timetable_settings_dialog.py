"""作息时间、活动安排、开学日期与开课计划。"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget

from jiaowu.desktop.context import Context
from jiaowu.desktop.edit_grid import EditGrid
from jiaowu.desktop.edit_grid_model import EditColumn
from jiaowu.errors import UserError
from jiaowu.school.class_styles import grade_word
from jiaowu.teachers.bells import Activity, Bell, DayChange, DaySchedule, parse_clock
from jiaowu.teachers.curriculum import (
    EXERCISE,
    TOTAL,
    Curriculum,
    PlanLine,
    Range,
    parse_range,
    shipped_curriculum,
)
from jiaowu.teachers.gui.forms.ui_timetable_settings_dialog import Ui_TimetableSettingsDialog
from jiaowu.teachers.gui.substitution_inputs import day_of, make_primary, show_day
from jiaowu.teachers.services.bells import (
    day_changes,
    get_schedule,
    opening_of,
    save_day_changes,
    save_opening,
    save_schedule,
)
from jiaowu.teachers.services.curriculum import get_curriculum, save_curriculum
from jiaowu.teachers.timetable import MAX_PERIODS, WEEKDAYS

SPARE_ROWS = 4
"""留几行空的，好往下加。"""
BELL_COLUMNS = (
    EditColumn("名称", 200, numeric=False),
    EditColumn("第几节", 90),
    EditColumn("开始", 100),
    EditColumn("结束", 100),
)
ACTIVITY_COLUMNS = (
    EditColumn("星期", 110, numeric=False),
    EditColumn("活动", 230, numeric=False),
    EditColumn("地点", 150, numeric=False),
    EditColumn("负责人", 130, numeric=False),
)
CHANGE_COLUMNS = (EditColumn("日期", 160, numeric=False), EditColumn("上星期几的课", 200, numeric=False))
HOLIDAY = "放假"
GRADES = range(1, 10)
MOST_MINUTES = 600
NAME_WIDTH, GRADE_WIDTH = 138, 61


@dataclass(frozen=True)
class Kept:
    """现在的设置。"""

    schedule: DaySchedule
    opening: date
    plan: Curriculum
    changes: dict[date, int | None]


class TimetableSettingsDialog(QDialog):
    """填得不对说一句话，不关窗口。"""

    def __init__(self, context: Context, term_id: int, parent: QWidget | None = None) -> None:
        """开学日期是 term_id 这个学期的。"""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.context, self._term_id = context, term_id
        self.form = form = Ui_TimetableSettingsDialog()
        form.setupUi(self)
        kept = context.read(lambda session: read_kept(session, term_id))
        self._plan = kept.plan
        for grid, title in (
            (form.bellsGrid, "作息时间"),
            (form.activitiesGrid, "活动安排"),
            (form.changesGrid, "调休与放假"),
            (form.planGrid, "开课计划"),
        ):
            grid.set_up(context.theme, title)
            grid.verticalHeader().hide()
        show_day(form.openingEdit, kept.opening)
        form.morningSpin.setValue(kept.schedule.morning)
        form.refusalLabel.hide()
        self._show_schedule(kept.schedule)
        self._show_plan(kept.plan)
        changes = [
            [f"{day:%Y-%m-%d}", HOLIDAY if weekday is None else WEEKDAYS[weekday - 1]]
            for day, weekday in kept.changes.items()
        ]
        form.changesGrid.show_rows(CHANGE_COLUMNS, _spare(changes, CHANGE_COLUMNS), _accept_change)
        form.usualPlanButton.clicked.connect(lambda: self._show_plan(shipped_curriculum()))
        make_primary(form.buttons)
        form.buttons.accepted.connect(self.save)
        form.buttons.rejected.connect(self.reject)

    def save(self) -> None:
        """三页一起存。"""
        try:
            schedule, plan, changes = self._schedule(), self._curriculum(), self._day_changes()
        except UserError as error:
            self._refuse(error)
            return
        opening, term_id = day_of(self.form.openingEdit), self._term_id

        def work(session: Any, _progress: object) -> None:
            save_schedule(session, schedule)
            save_opening(session, term_id, opening)
            save_day_changes(session, changes)
            save_curriculum(session, plan)

        def saved(_result: None) -> None:
            self.context.say("作息与开课计划已存。")
            self.accept()

        self.context.write("改作息与开课计划", work, saved, self._refuse)

    def _show_schedule(self, schedule: DaySchedule) -> None:
        bells = [
            [
                bell.name,
                "" if bell.period is None else str(bell.period),
                f"{bell.start:%H:%M}",
                f"{bell.end:%H:%M}",
            ]
            for bell in schedule.bells
        ]
        self.form.bellsGrid.show_rows(BELL_COLUMNS, _spare(bells, BELL_COLUMNS), _accept_bell)
        activities = [
            [WEEKDAYS[each.weekday - 1], each.name, each.place, each.leader] for each in schedule.activities
        ]
        self.form.activitiesGrid.show_rows(
            ACTIVITY_COLUMNS, _spare(activities, ACTIVITY_COLUMNS), _accept_activity
        )

    def _show_plan(self, plan: Curriculum) -> None:
        columns = [EditColumn("课程", NAME_WIDTH, editable=False, numeric=False)]
        columns += [
            EditColumn(f"{grade_word(grade)}年级", GRADE_WIDTH, note="每周几节，如 4 或 3–5")
            for grade in GRADES
        ]
        rows = [
            [line.name, *(line.weeks[grade].text if grade in line.weeks else "" for grade in GRADES)]
            for line in plan.lines
        ]
        rows.append([TOTAL, *(f"{plan.total[grade]:g}" if grade in plan.total else "" for grade in GRADES)])
        rows.append(
            [EXERCISE, *(f"{plan.exercise[grade]:g}" if grade in plan.exercise else "" for grade in GRADES)]
        )
        self.form.planGrid.show_rows(columns, rows, self._accept_plan)

    def _schedule(self) -> DaySchedule:
        bells = []
        for name, period, start, end in _rows(self.form.bellsGrid):
            if not (start and end):
                raise UserError(f"“{name or '没有名称的一行'}”的开始与结束都要填。")
            bells.append(Bell(name, parse_clock(start), parse_clock(end), int(period) if period else None))
        activities = []
        for weekday, name, place, leader in _rows(self.form.activitiesGrid):
            if not weekday:
                raise UserError(f"活动“{name}”没有写星期，请补上。")
            activities.append(Activity(WEEKDAYS.index(weekday) + 1, name, place, leader))
        return DaySchedule(tuple(bells), self.form.morningSpin.value(), tuple(activities))

    def _day_changes(self) -> list[DayChange]:
        found = []
        for day, weekday in _rows(self.form.changesGrid):
            if not day:
                raise UserError("调休与放假里有一行没有写日期，请补上。")
            school = weekday and weekday != HOLIDAY
            found.append(DayChange(date.fromisoformat(day), WEEKDAYS.index(weekday) + 1 if school else None))
        return found

    def _curriculum(self) -> Curriculum:
        rows = _rows(self.form.planGrid)
        lines = tuple(
            PlanLine(line.name, line.subjects, _weeks(row))
            for line, row in zip(self._plan.lines, rows, strict=False)
        )
        total = {grade: span.high for grade, span in _weeks(rows[-2]).items()}
        exercise = {grade: float(text) for grade, text in zip(GRADES, rows[-1][1:], strict=True) if text}
        return replace(self._plan, lines=lines, total=total, exercise=exercise)

    def _accept_plan(self, row: int, column: int, text: str) -> str:
        if row < len(self._plan.lines) + 1:
            return _accept_range(row, column, text)
        plain = text.strip()
        if plain and not (plain.isdecimal() and int(plain) <= MOST_MINUTES):
            raise UserError(f"每天锻炼写 0 至 {MOST_MINUTES} 的分钟数，如 60；不比较就空着。")
        return plain

    def _refuse(self, error: UserError) -> None:
        self.form.refusalLabel.setText(str(error))
        self.form.refusalLabel.show()


def read_kept(session: Any, term_id: int) -> Kept:
    """现在的作息、开学日期、开课计划。"""
    return Kept(
        get_schedule(session), opening_of(session, term_id), get_curriculum(session), day_changes(session)
    )


def _weeks(row: Sequence[str]) -> dict[int, Range]:
    found = {grade: parse_range(text) for grade, text in zip(GRADES, row[1:], strict=True)}
    return {grade: span for grade, span in found.items() if span is not None}


def _rows(grid: EditGrid) -> list[list[str]]:
    """填了东西的各行。"""
    model = grid.grid
    found = [
        [model.text(row, column).strip() for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]
    return [row for row in found if any(row)]


def _spare(rows: list[list[str]], columns: Sequence[EditColumn]) -> list[list[str]]:
    return [*rows, *([""] * len(columns) for _ in range(SPARE_ROWS))]


def _accept_bell(_row: int, column: int, text: str) -> str:
    plain = text.strip()
    if not plain or column == 0:
        return plain
    if column == 1:
        if not plain.isdigit() or not 1 <= int(plain) <= MAX_PERIODS:
            raise UserError(f"节次写 1 至 {MAX_PERIODS} 的数，课间、早读空着。")
        return str(int(plain))
    return f"{parse_clock(plain):%H:%M}"


def _accept_activity(_row: int, column: int, text: str) -> str:
    plain = text.strip()
    return plain if column or not plain else _weekday(plain)


def _accept_change(_row: int, column: int, text: str) -> str:
    plain = text.strip()
    if column:
        return plain if plain in {"", HOLIDAY} else _weekday(plain)
    if not plain:
        return ""
    parts = [part for part in re.split(r"[-/.年月日]", plain) if part]
    try:
        year, month, day = map(int, parts)
        return f"{date(year, month, day):%Y-%m-%d}"
    except ValueError as error:
        raise UserError(f"日期“{plain}”看不懂，请写成 2026-10-10 的样子。") from error


def _weekday(plain: str) -> str:
    """周一、一、1 → 星期一。"""
    found = [day for day in WEEKDAYS if plain.endswith(day[-1]) or plain == str(WEEKDAYS.index(day) + 1)]
    if not found:
        raise UserError("星期写成“星期一”“周一”或“一”。")
    return found[0]


def _accept_range(_row: int, _column: int, text: str) -> str:
    span = parse_range(text)
    return "" if span is None else span.text
