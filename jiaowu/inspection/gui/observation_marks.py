"""听课记录里的评分、评语与教学过程：改了就存；正在存、正在打字的不被刷新冲掉。"""

from collections import defaultdict
from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QAbstractItemView

from jiaowu.desktop.context import Context
from jiaowu.desktop.edit_grid import EditGrid
from jiaowu.desktop.edit_grid_model import Edit, EditColumn
from jiaowu.errors import UserError
from jiaowu.inspection.checklists import Item
from jiaowu.inspection.gui.forms.ui_observation_record import Ui_ObservationRecord
from jiaowu.inspection.gui.observation_widgets import fill_titled
from jiaowu.inspection.marks import TICK, mark_text, read_mark, read_tick
from jiaowu.inspection.observations import Comment, Observation, Observer, Step
from jiaowu.inspection.services import observations as service
from jiaowu.progress import Progress
from jiaowu.school.decimals import decimal_text

SPARE_STEPS, LEAST_SPARE = 8, 2
"""过程至少列几行，写过的下面至少空几行。"""
NAMES = 2
"""评分表里前面几列是要点与满分。"""
CRITERIA, SCORES = 500, 76
"""要点与各位听课人的列一共多宽，一位听课人的列多宽（像素）。"""
ROOMY, NARROW = 260, 160
"""要点一列有这么宽才写全文；否则只写短名，窄一些。"""
VETO = "否决"
"""一票否决的一行，满分一格写的字。"""
PROCESS_COLUMNS = (
    EditColumn("时间", 80, numeric=False, note="如 8:05，或第几分钟"),
    EditColumn("教学环节", 150, numeric=False),
    EditColumn("师生活动", 430, numeric=False),
    EditColumn("随记", 260, numeric=False),
)


class ObservationMarks(QObject):
    """接着记录页的表格与评语框；show 之后才有内容。"""

    def __init__(self, context: Context, form: Ui_ObservationRecord, parent: QObject) -> None:
        """form 是记录页的窗体。"""
        super().__init__(parent)
        self._context, self._form = context, form
        self._shown: Observation | None = None
        self._observer: int | None = None
        """正在写评语的听课人（ObserverTable 的编号）。"""
        self._saving = 0
        """还有几次没有存完。"""
        form.marksGrid.set_up(context.theme, "评分")
        form.processGrid.set_up(context.theme, "教学过程")
        form.processGrid.horizontalHeader().setStretchLastSection(True)
        self._edits = (form.meritsEdit, form.problemsEdit, form.adviceEdit)
        form.marksGrid.grid.edited.connect(self._save_marks)
        form.processGrid.grid.edited.connect(self._save_process)
        form.observerBox.activated.connect(self._turn)
        for edit in self._edits:
            edit.finished.connect(self._save_comment)

    @property
    def current(self) -> Observer | None:
        """正在写评语的听课人；没有为 None。"""
        observers = self._shown.observers if self._shown is not None else ()
        return next((each for each in observers if each.id == self._observer), None)

    def show(self, shown: Observation, *, fresh: bool) -> None:
        """显示一节课；fresh 为真是换了一条，全部照资料库。"""
        if fresh:
            self.flush()
            self._observer = None
        self._shown = shown
        self._show_marks(shown, fresh=fresh)
        self._show_observers(shown)
        self._show_process(shown, fresh=fresh)

    def watch(self, observer_id: int) -> None:
        """换到这位听课人；下一次 show 时生效。"""
        self.flush()
        self._observer = observer_id
        for edit in self._edits:
            edit.replace_text("")

    def flush(self) -> None:
        """写了还没存的评语都存下。"""
        for edit in self._edits:
            edit.flush()

    def _show_marks(self, shown: Observation, *, fresh: bool) -> None:
        form, checklist = self._form, shown.checklist
        form.marksGrid.setVisible(checklist is not None)
        form.totalsLabel.setText(_totals(shown))
        if checklist is None:
            return
        wide = CRITERIA - SCORES * len(shown.observers)
        roomy = wide >= ROOMY
        columns = (
            EditColumn("要点", wide if roomy else NARROW, editable=False, numeric=False),
            EditColumn("满分", 48, editable=False),
            *(EditColumn(each.name, SCORES) for each in shown.observers),
        )
        rows = [
            [
                _criteria(item) if roomy else item.title,
                f"{item.full:g}",
                *(mark_text(item, each.marks[at]) for each in shown.observers),
            ]
            for at, item in enumerate(checklist.items)
        ]
        rows += [
            [clause, VETO, *(TICK if clause in each.vetoed else "" for each in shown.observers)]
            for clause in checklist.vetoes
        ]
        if fresh or form.marksGrid.grid.columns != columns or self._behind(form.marksGrid, rows):
            form.marksGrid.show_rows(columns, rows, self._accept_mark)
            form.marksGrid.horizontalScrollBar().setValue(0)

    def _behind(self, grid: EditGrid, rows: list[list[str]]) -> bool:
        """表里的与资料库的不同，而且不是因为正在打、正在存。"""
        busy = self._saving or grid.state() is QAbstractItemView.State.EditingState
        return not busy and rows_of(grid) != rows

    def _accept_mark(self, row: int, _column: int, text: str) -> str:
        if self._shown is None or self._shown.checklist is None:
            return text
        checklist = self._shown.checklist
        if row >= len(checklist.items):
            return TICK if read_tick(checklist.vetoes[row - len(checklist.items)], text) else ""
        item = checklist.items[row]
        return mark_text(item, read_mark(item, text))

    def _show_observers(self, shown: Observation) -> None:
        titles = [
            (each.id, each.name if each.comment.given else f"{each.name}（未评）") for each in shown.observers
        ]
        keys = [key for key, _ in titles]
        changed = self._observer not in keys
        if changed:
            self._observer = keys[0] if keys else None
        fill_titled(self._form.observerBox, titles, self._observer)
        self._form.removeObserverButton.setEnabled(len(keys) > 1)
        self._show_comment(replace=changed)

    def _show_comment(self, *, replace: bool) -> None:
        own = self.current
        comment = own.comment if own is not None else Comment()
        for edit, text in zip(self._edits, (comment.merits, comment.problems, comment.advice), strict=True):
            if replace:
                edit.replace_text(text)
            elif not self._saving:
                edit.show_text(text)

    def _show_process(self, shown: Observation, *, fresh: bool) -> None:
        grid = self._form.processGrid
        rows = [[step.time, step.step, step.activity, step.note] for step in shown.process]
        known = rows_of(grid)
        full = bool(known) and any(known[-1])
        if not fresh and not full and [row for row in known if any(row)] == rows:
            return
        if not fresh and (self._saving or grid.state() is QAbstractItemView.State.EditingState):
            return
        place = grid.currentIndex()
        spare = max(LEAST_SPARE, SPARE_STEPS - len(rows))
        rows += [[""] * len(PROCESS_COLUMNS) for _ in range(spare)]
        grid.show_rows(PROCESS_COLUMNS, rows, lambda _row, _column, text: text.strip())
        if not fresh and place.isValid():
            grid.setCurrentIndex(grid.grid.index(place.row(), place.column()))

    def _turn(self) -> None:
        self.flush()
        self._observer = self._form.observerBox.currentData()
        self._show_comment(replace=True)

    # ---- 保存 -------------------------------------------------------------------

    def _write(self, title: str, work: Callable[[Any, Progress], object]) -> None:
        self._saving += 1
        self._context.write(title, work, self._on_saved, self._on_failed)

    def _on_saved(self, _result: object) -> None:
        self._saving -= 1

    def _on_failed(self, error: UserError) -> None:
        self._saving -= 1
        self._context.fail(str(error))

    def _save_marks(self, edits: Sequence[Edit]) -> None:
        shown = self._shown
        if shown is None or shown.checklist is None:
            return
        items, clauses = shown.checklist.items, shown.checklist.vetoes
        marks: dict[int, dict[int, float | None]] = defaultdict(dict)
        vetoes: dict[int, dict[str, bool]] = defaultdict(dict)
        for edit in edits:
            observer = shown.observers[edit.column - NAMES].id
            if edit.row < len(items):
                marks[observer][edit.row] = read_mark(items[edit.row], edit.after)
            else:
                vetoes[observer][clauses[edit.row - len(items)]] = bool(edit.after)

        def work(session: Any, _progress: Progress) -> None:
            for observer, typed in marks.items():
                service.save_marks(session, observer, typed)
            for observer, ticked in vetoes.items():
                service.save_vetoes(session, observer, ticked)

        self._write("听课打分", work)

    def _save_comment(self) -> None:
        key = self._observer
        if key is not None:
            comment = Comment(*(edit.toPlainText() for edit in self._edits))
            self._write("写评课意见", lambda session, _: service.save_comment(session, key, comment))

    def _save_process(self, _edits: Sequence[Edit]) -> None:
        if self._shown is None:
            return
        key = self._shown.id
        steps = tuple(Step(*row) for row in rows_of(self._form.processGrid) if any(row))
        self._write("写教学过程", lambda session, _: service.save_process(session, key, steps))


def rows_of(grid: EditGrid) -> list[list[str]]:
    """表里现在的文字。"""
    columns = range(len(grid.grid.columns))
    return [[grid.grid.text(row, column) for column in columns] for row in range(grid.grid.rowCount())]


def _criteria(item: Item) -> str:
    """要点：短名与全文。"""
    return f"{item.title}：{item.text}" if item.short else item.text


def _totals(shown: Observation) -> str:
    if shown.checklist is None:
        return "没有选评价表，只写评语。"
    said = "；".join(f"{each.name} {_outcome(each)}" for each in shown.observers)
    mean = f"　平均 {decimal_text(shown.mean)} 分 {shown.grade}" if shown.mean is not None else ""
    veto = f"　⚠ 一票否决，等第记为 {shown.grade}" if shown.vetoed else ""
    return f"合计（百分制）：{said}{mean}{veto}"


def _outcome(observer: Observer) -> str:
    """一位听课人打了多少，如“86.0 分 B”“未打完 D（否决）”。"""
    total = "未打完" if observer.total is None else f"{decimal_text(observer.total)} 分"
    grade = f"{observer.grade}（否决）" if observer.vetoed else observer.grade
    return f"{total} {grade}".strip()
