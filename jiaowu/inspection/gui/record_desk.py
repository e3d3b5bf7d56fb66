"""录入桌：一张录入表各行现在的文字，收不收、算多少分，攒着的按先后存下。表格与逐人两种录法共用。"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from PySide6.QtCore import QEventLoop, QObject, QTimer, Signal

from jiaowu.desktop.context import Context
from jiaowu.desktop.jobs import Job
from jiaowu.errors import UserError
from jiaowu.inspection.checklists import Facet, Score
from jiaowu.inspection.marks import SAME
from jiaowu.inspection.problem_tags import JOINED
from jiaowu.inspection.records import (
    Field,
    FieldKind,
    Overall,
    ResultEdit,
    Sheet,
    Standing,
    blank_edit,
    edit_of,
    judge,
    overall,
    read_field,
    standing_of,
    texts_of,
    warnings_of,
)
from jiaowu.inspection.services import recording as service

SAVED = "已保存"
SAVING = "正在保存……"
IDLE_MS = 600
"""停手多久就把这一行存下。"""
PATIENCE_MS = 2_000
"""关窗口时最多等多久。"""


@dataclass(frozen=True)
class Typed:
    """一处改动：第几行、第几栏、收下的写法。"""

    row: int
    field: int
    text: str


@dataclass(frozen=True)
class Standings:
    """一行现在录得怎样。"""

    score: Score | None
    """不适用为 None。"""
    overall: Overall
    warnings: tuple[str, ...]
    started: bool
    """开始录了没有。"""


class RecordDesk(QObject):
    """打开一张录入表用 open；改动用 take，攒着的换行、停手、flush 时存。"""

    changed = Signal(object)
    """这些行（一组行号）的文字或得分变了。"""
    moved = Signal(str)
    """存到哪里了，一个词。"""
    failed = Signal(str)
    """没有存成：一句话；攒着的也不再存，请重新打开。"""
    settled = Signal()
    """全部存好了。"""

    def __init__(self, context: Context, parent: QObject) -> None:
        """空桌。"""
        super().__init__(parent)
        self._context = context
        self.sheet: Sheet | None = None
        self.fields: tuple[Field, ...] = ()
        self._texts: list[list[str]] = []
        self._mine: list[Standing] = []
        """各行正在录的方面录得怎样。"""
        self._filled: set[int] = set()
        """检查人、日期是自动填的各行。"""
        self._waiting: dict[int, ResultEdit] = {}
        self.jobs: list[Job] = []
        self._idle = QTimer(self, singleShot=True, interval=IDLE_MS)
        self._idle.timeout.connect(self.flush)
        context.jobs.cancelled.connect(self._on_cancelled)

    @property
    def busy(self) -> bool:
        """还有没存好的。"""
        return bool(self.jobs or self._waiting)

    def open(self, sheet: Sheet) -> None:
        """换一张表；攒着的先存。"""
        self.flush()
        self.sheet, self.fields = sheet, sheet.fields
        self._filled = set()
        facet = sheet.facet.facet
        self._texts = [
            texts_of(
                self.fields,
                row.edit or blank_edit(sheet.checklist, row.target.expected.get(facet)),
            )
            for row in sheet.rows
        ]
        self._mine = [standing_of(sheet.checklist, self.edit(row)) for row in range(len(sheet.rows))]

    def texts(self, row: int) -> list[str]:
        """一行各栏现在的文字。"""
        return self._texts[row]

    def accept(self, row: int, field: int, text: str) -> str:
        """键入的字 → 收下的写法；不收时报 UserError。同上 照抄上一位的。"""
        sheet = self._opened
        if sheet.closed:
            raise UserError(service.CLOSED)
        if text.strip() in SAME:
            if not row:
                raise UserError("这是第一位，上面没有可以照抄的。")
            return self._texts[row - 1][field]
        return read_field(self.fields[field], text, sheet.choices)

    def take(self, changes: Sequence[Typed]) -> None:
        """收下这些改动，算一次；存的事排在后面。"""
        rows = tuple(dict.fromkeys(each.row for each in changes))
        if self._waiting and set(rows) != set(self._waiting):
            self.flush()
        for each in changes:
            self._texts[each.row][each.field] = each.text
            self._learn(each)
        for row in rows:
            self._fill_in(row)
            self._waiting[row] = edit = self.edit(row)
            self._mine[row] = standing_of(self._opened.checklist, edit)
        self.moved.emit(SAVING)
        self.changed.emit(rows)
        if len(rows) > 1:
            self.flush()
        else:
            self._idle.start()

    def edit(self, row: int) -> ResultEdit:
        """一行现在的内容。"""
        return edit_of(self.fields, self._texts[row])

    def standings(self, row: int) -> Standings:
        """一行现在的得分、合计与要提醒的话。"""
        sheet, edit = self._opened, self.edit(row)
        judged = judge(sheet.checklist, edit)
        told = warnings_of(sheet.checklist, edit)
        return Standings(judged, overall(self._everything(row), sheet.weights), told, edit.judged)

    def done(self) -> dict[Facet, int]:
        """方面 → 录完了几位。"""
        sheet = self._opened
        rows = [self._everything(row) for row in range(len(sheet.rows))]
        return {facet: sum(facet in row and row[facet].done for row in rows) for facet in sheet.weights}

    def _everything(self, row: int) -> dict[Facet, Standing]:
        """一位各方面录得怎样，正在录的方面照现在的文字。"""
        sheet = self._opened
        return {**sheet.rows[row].others, sheet.facet.facet: self._mine[row]}

    def flush(self) -> None:
        """攒着的现在就存。"""
        self._idle.stop()
        waiting, self._waiting = self._waiting, {}
        if not waiting:
            return
        sheet = self._opened
        facet = sheet.facet.facet
        saving = [(sheet.rows[row].target.id, edit) for row, edit in waiting.items()]
        names = [sheet.rows[row].target.teacher for row in waiting]
        told = names[0] if len(names) == 1 else f"{names[0]} 等 {len(names)} 人"
        self.jobs.append(
            self._context.write(
                f"录入检查结果：{sheet.round} {facet.label} {told}",
                lambda session, _: [service.save_result(session, key, facet, edit) for key, edit in saving],
                self._on_saved,
                self._on_failed,
            )
        )

    def wait(self) -> bool:
        """关窗口之前：都存下，至多等两秒；返回是否都存好了。"""
        self.flush()
        if self.busy:
            loop = QEventLoop(self)
            self.settled.connect(loop.quit)
            self.failed.connect(loop.quit)
            QTimer.singleShot(PATIENCE_MS, loop, loop.quit)
            loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
            loop.deleteLater()
        return not self.busy

    @property
    def _opened(self) -> Sheet:
        if self.sheet is None:
            raise UserError("还没有打开录入表，请先选一次检查。")
        return self.sheet

    def _learn(self, change: Typed) -> None:
        """新添的标签，下一行就能照首字母选到。"""
        sheet = self._opened
        if self.fields[change.field].kind is FieldKind.TAGS and change.text:
            tags = dict.fromkeys((*sheet.choices.tags, *change.text.split(JOINED)))
            self.sheet = replace(sheet, choices=replace(sheet.choices, tags=tuple(tags)))

    def _fill_in(self, row: int) -> None:
        """刚开始录的一行填上检查人与日期；又清空了就收回。"""
        sheet, texts = self._opened, self._texts[row]
        places = {field.kind: at for at, field in enumerate(self.fields)}
        inspector, day = places[FieldKind.INSPECTOR], places[FieldKind.DAY]
        judged = self.edit(row).judged
        if judged and sheet.rows[row].edit is None and row not in self._filled:
            self._filled.add(row)
            texts[inspector] = texts[inspector] or _usual_inspector(sheet, row)
            texts[day] = texts[day] or _usual_day(sheet).isoformat()
        elif not judged and row in self._filled:
            self._filled.discard(row)
            texts[inspector] = texts[day] = ""

    def _on_saved(self, _result: object) -> None:
        self.jobs.pop(0)
        if not self.busy:
            self.moved.emit(SAVED)
            self.settled.emit()

    def _on_failed(self, error: UserError) -> None:
        self.jobs.pop(0)
        self._stop(f"{error}刚录的没有存，表里已恢复成存着的样子。")

    def _on_cancelled(self, job: Job) -> None:
        if job in self.jobs:
            self.jobs.remove(job)
            self._stop("保存被取消了，刚录的没有存，表里已恢复成存着的样子。")

    def _stop(self, text: str) -> None:
        self._waiting = {}
        self._idle.stop()
        self.moved.emit("")
        self.failed.emit(text)


def _usual_inspector(sheet: Sheet, row: int) -> str:
    """分派的检查人；没有分派而这次只有一位检查人就是他。"""
    names = sheet.choices.inspectors
    return sheet.rows[row].target.inspector or (names[0] if len(names) == 1 else "")


def _usual_day(sheet: Sheet) -> date:
    """今天，但不出这次检查的起止。"""
    return min(max(date.today(), sheet.choices.start), sheet.choices.end)  # noqa: DTZ011 — 就是本机的今天
