"""巡堂录入：一行一个班，一列一种违规；空格打勾，其余一键记成正常，改了就存。"""

from collections.abc import Callable, Sequence
from datetime import date, datetime
from typing import Any

from PySide6.QtCore import QDate, QEvent, QModelIndex, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QDateEdit, QWidget
from typing_extensions import override

from jiaowu.desktop.context import Context
from jiaowu.desktop.edit_grid_model import Edit, EditColumn
from jiaowu.errors import UserError
from jiaowu.inspection.gui.forms.ui_patrol_page import Ui_PatrolPage
from jiaowu.inspection.gui.observation_marks import rows_of
from jiaowu.inspection.gui.observation_widgets import fill_titled
from jiaowu.inspection.patrols import NORMAL, TICK, UNSEEN, is_normal, is_tick, violations
from jiaowu.inspection.services import patrols as service
from jiaowu.inspection.services.lessons import has_timetable, periods_of_day
from jiaowu.inspection.services.patrols import PatrolEntry, PatrolLine
from jiaowu.progress import Progress
from jiaowu.teachers.services.bells import get_schedule, term_on

CLASS, SUBJECT, TEACHER, STATE = range(4)
FIRST = 4
"""违规从第几列起；最后一列是说明。"""
WRONG = "违规"
NORMAL_KEY = "0"
"""“情况”里按空格当作键入它。"""
WITH_TIMETABLE = (
    "违规的在那一格按空格或点一下打勾；正常的不用管，巡完按 F8 一次记好。"
    "“情况”里按空格记一节正常，按 Delete 就是还没有巡。"
)
WITHOUT_TIMETABLE = f"还没有课表：在“学科”里写上的是什么课，教师照任教填上。{WITH_TIMETABLE}"


class PatrolEntryGrid(QObject):
    """接着页上“录入”一栏的部件。"""

    def __init__(self, context: Context, form: Ui_PatrolPage, parent: QWidget) -> None:
        """先看今天、此刻的一节。"""
        super().__init__(parent)
        self._context, self._form = context, form
        self._lines: tuple[PatrolLine, ...] = ()
        self._place: tuple[date, int] | None = None
        self._saving = 0
        form.entryGrid.set_up(context.theme, "巡堂录入")
        form.entryGrid.horizontalHeader().setStretchLastSection(True)
        form.dayEdit.setDate(QDate.currentDate())
        periods = context.read(periods_of_day)
        now = context.read(get_schedule).period_at(datetime.now().time())  # noqa: DTZ005 — 这台电脑的钟
        fill_titled(form.periodBox, [(at, f"第 {at} 节") for at in range(1, periods + 1)], now or 1)
        form.dayEdit.dateChanged.connect(self.load)
        form.periodBox.activated.connect(self.load)
        form.normalButton.clicked.connect(self.rest_normal)
        form.entryGrid.grid.edited.connect(self._on_edited)
        form.entryGrid.clicked.connect(self._on_clicked)
        form.entryGrid.installEventFilter(self)
        rest = QShortcut(QKeySequence("F8"), form.entryTab)
        rest.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        rest.activated.connect(self.rest_normal)

    @property
    def day(self) -> date:
        """正在录哪一天。"""
        return day_of(self._form.dayEdit)

    @property
    def period(self) -> int:
        """正在录第几节。"""
        return int(self._form.periodBox.currentData() or 1)

    def turn_to(self, day: date, period: int) -> None:
        """换到这一天这一节。"""
        form = self._form
        if form.periodBox.findData(period) < 0:
            form.periodBox.addItem(f"第 {period} 节", period)
        form.periodBox.setCurrentIndex(form.periodBox.findData(period))
        form.dayEdit.setDate(shown_day(day))
        self.load()

    def load(self) -> None:
        """读这一节各班的课与已经记下的。"""
        day, period = self.day, self.period

        def work(session: Any, _progress: Progress) -> tuple[tuple[PatrolLine, ...], bool, tuple[str, ...]]:
            term_id = term_on(session, day)
            lines = service.patrol_lines(session, day, period)
            if term_id is None:
                return lines, False, ()
            return lines, has_timetable(session, term_id), service.known_inspectors(session, term_id)

        self._context.load(
            "正在读取这一节的课",
            work,
            lambda found: self._show((day, period), *found),
            self._tell,
        )

    def _tell(self, error: UserError) -> None:
        """这一天不在登记过的学期里：表空着，说一句话。"""
        self._lines = ()
        self._form.entryGrid.show_rows(_columns(subject=False), [], lambda _row, _column, text: text)
        self._form.entryNote.setText(str(error))
        self._form.normalButton.setEnabled(False)

    def _show(
        self,
        place: tuple[date, int],
        lines: tuple[PatrolLine, ...],
        timetable: bool,  # noqa: FBT001 — 由 load 原样传来
        inspectors: Sequence[str],
    ) -> None:
        form = self._form
        if place != (self.day, self.period):
            return
        moved = place != self._place
        self._place, self._lines = place, lines
        form.entryNote.setText(WITH_TIMETABLE if timetable else WITHOUT_TIMETABLE)
        typed = form.inspectorBox.currentText() or (inspectors[0] if inspectors else "")
        fill_titled(form.inspectorBox, [(name, name) for name in inspectors], typed)
        form.inspectorBox.setEditText(typed)
        seen = sum(line.seen for line in lines)
        form.progressLabel.setText(f"已巡 {seen}/{len(lines)} 个班")
        form.normalButton.setEnabled(seen < len(lines))
        columns, rows = _columns(subject=not timetable), [_row(line) for line in lines]
        grid = form.entryGrid
        busy = self._saving or grid.state() is QAbstractItemView.State.EditingState
        if moved or grid.grid.columns != columns:
            grid.show_rows(columns, rows, self._accept)
            grid.setCurrentIndex(grid.grid.index(0, FIRST))
        elif not busy and rows_of(grid) != rows:
            now = grid.currentIndex()
            grid.show_rows(columns, rows, self._accept)
            grid.setCurrentIndex(grid.grid.index(now.row(), now.column()))

    def _accept(self, row: int, column: int, text: str) -> str:
        grid = self._form.entryGrid.grid
        if column == SUBJECT:
            return text.strip()
        if column == STATE:
            if not text:
                return UNSEEN
            if text in {NORMAL, WRONG}:
                return text
            if not is_normal(text):
                raise UserError("“情况”里按空格记一节正常，删去就是还没有巡；违规请在右边打勾。")
            ticked = any(grid.text(row, FIRST + at) for at in range(len(violations())))
            return WRONG if ticked else NORMAL
        if _is_violation(column):
            if text and not is_tick(text):
                raise UserError("违规只要打勾：按空格、1 或 √，删去就是没有。")
            return TICK if text else ""
        return text.strip()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """空格：违规的一格打勾或去掉，“情况”记正常。"""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            index = self._form.entryGrid.currentIndex()
            if event.key() == Qt.Key.Key_Space and index.isValid() and not event.modifiers():
                if index.column() == STATE:
                    self._form.entryGrid.commit(index, NORMAL_KEY)
                    return True
                if _is_violation(index.column()):
                    self._toggle(index)
                    return True
        return super().eventFilter(watched, event)

    def _on_clicked(self, index: QModelIndex) -> None:
        """点违规的一格：打勾或去掉。"""
        if _is_violation(index.column()):
            self._toggle(index)

    def _toggle(self, index: QModelIndex) -> None:
        grid = self._form.entryGrid
        grid.commit(index, "" if grid.grid.text(index.row(), index.column()) else TICK)

    def _on_edited(self, edits: Sequence[Edit]) -> None:
        rows = dict.fromkeys(edit.row for edit in edits)
        cleared = {edit.row for edit in edits if edit.column == STATE and not edit.after}
        for row in rows:
            if row in cleared:
                self._forget(row)
            else:
                self._save(row, subject=any(each.row == row and each.column == SUBJECT for each in edits))

    def _save(self, row: int, *, subject: bool) -> None:
        grid, line = self._form.entryGrid.grid, self._lines[row]
        found = violations()
        codes = tuple(each.code for at, each in enumerate(found) if grid.text(row, FIRST + at))
        entry = PatrolEntry(
            codes,
            grid.text(row, FIRST + len(found)),
            self._form.inspectorBox.currentText(),
            grid.text(row, SUBJECT) if subject else "",
        )
        day, period, class_id = self.day, self.period, line.teaching.class_id
        self._write(
            f"巡堂：{line.teaching.class_title}",
            lambda session, _: service.save_patrol(session, day, period, class_id, entry),
        )

    def _forget(self, row: int) -> None:
        day, period, class_id = self.day, self.period, self._lines[row].teaching.class_id
        self._write(
            "去掉一节巡堂",
            lambda session, _: service.forget_patrol(session, day, period, class_id),
        )

    def rest_normal(self) -> None:
        """还没有记的班都记成正常。"""
        day, period, inspector = self.day, self.period, self._form.inspectorBox.currentText()
        keys = [line.teaching.class_id for line in self._lines if not line.seen]
        if keys:
            self._write(
                f"巡堂：{len(keys)} 节正常",
                lambda session, _: service.save_normal(session, day, period, keys, inspector),
                lambda count: self._context.say(f"{count} 节记成正常。"),
            )

    def _write(
        self,
        title: str,
        work: Callable[[Any, Progress], Any],
        told: Callable[[Any], object] | None = None,
    ) -> None:
        self._saving += 1

        def done(result: Any) -> None:
            self._saving -= 1
            if told is not None:
                told(result)

        self._context.write(title, work, done, self._on_failed)

    def _on_failed(self, error: UserError) -> None:
        self._saving -= 1
        self._context.fail(str(error))
        self.load()


def _is_violation(column: int) -> bool:
    return FIRST <= column < FIRST + len(violations())


def day_of(edit: QDateEdit) -> date:
    """日期框里的日期。"""
    shown = edit.date()
    return date(shown.year(), shown.month(), shown.day())


def shown_day(day: date) -> QDate:
    """日期 → 日期框要的样子。"""
    return QDate(day.year, day.month, day.day)


def _columns(*, subject: bool) -> tuple[EditColumn, ...]:
    """subject 为真时学科可以自己写。"""
    return (
        EditColumn("班级", 84, editable=False, numeric=False),
        EditColumn("学科", 66, editable=subject, numeric=False),
        EditColumn("任课教师", 84, editable=False, numeric=False),
        EditColumn("情况", 52, numeric=False, note="空格：正常；删去：还没有巡"),
        *(
            EditColumn(each.name, 16 + 14 * len(each.name), numeric=False, note=each.note)
            for each in violations()
        ),
        EditColumn("说明", 100, numeric=False),
    )


def _row(line: PatrolLine) -> list[str]:
    teaching = line.teaching
    way = f"（{teaching.way}）" if teaching.way else ""
    state = UNSEEN if not line.seen else WRONG if line.violations else NORMAL
    ticks = [TICK if each.code in line.violations else "" for each in violations()]
    return [teaching.class_title, teaching.subject, f"{teaching.teacher}{way}", state, *ticks, line.note]
