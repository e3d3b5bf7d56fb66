"""录入的成绩按先后存下：同一行的攒在一起，换行、停手、关窗口时就存。"""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from jiaowu.desktop.context import Context
from jiaowu.desktop.edit_grid_model import Edit
from jiaowu.desktop.jobs import Job
from jiaowu.errors import UserError
from jiaowu.scores.exams import ExamSummary
from jiaowu.scores.gui.typing_sheet import Shown
from jiaowu.scores.services import typing_in as service
from jiaowu.scores.services.typing_in import MarkChange, Pass

SAVED = "已保存"
SAVING = "正在保存……"


@dataclass(frozen=True)
class _Saving:
    """攒着的一行（或一块）。"""

    rows: frozenset[int]
    title: str
    changes: tuple[MarkChange, ...]
    turn: Pass
    typist: str


class Savings(QObject):
    """排队交给工作线程，一件一件存。"""

    moved = Signal(str)
    """存到哪里了，一个词。"""
    failed = Signal(str)
    """没有存成：一句话；攒着的也不再存。"""
    settled = Signal()
    """全部存好了。"""

    def __init__(self, context: Context, exam: ExamSummary, parent: QObject) -> None:
        """exam 是正在录的考试。"""
        super().__init__(parent)
        self._context, self._exam = context, exam
        self._waiting: _Saving | None = None
        self.jobs: list[Job] = []
        """排着队的保存，先存的在前。"""
        context.jobs.cancelled.connect(self._on_cancelled)

    @property
    def busy(self) -> bool:
        """还有没存好的。"""
        return bool(self.jobs) or self._waiting is not None

    def add(
        self, shown: Shown, edits: Sequence[Edit], changes: tuple[MarkChange, ...], turn: Pass, typist: str
    ) -> None:
        """刚录的几格；与攒着的不在同一行、不是同一遍时先存攒着的。"""
        rows = frozenset(edit.row for edit in edits)
        waiting = self._waiting
        together = waiting is not None and (waiting.rows, waiting.turn) == (rows, turn)
        replaced = any(edit.before for edit in edits)
        if waiting is None or not together or replaced:
            self.flush()
            waiting = _Saving(rows, _title(self._exam, shown, edits, turn), (), turn, typist)
        self._waiting = _Saving(rows, waiting.title, (*waiting.changes, *changes), turn, typist)
        self.moved.emit(SAVING)
        if len(rows) > 1 or replaced:
            self.flush()

    def flush(self) -> None:
        """攒着的现在就存。"""
        saving, self._waiting = self._waiting, None
        if saving is None:
            return
        exam_id = self._exam.id
        self.jobs.append(
            self._context.write(
                saving.title,
                lambda session, _: service.save_marks(
                    session, exam_id, saving.turn, saving.changes, saving.typist
                ),
                self._on_saved,
                self._on_failed,
            )
        )

    def _on_saved(self, _result: None) -> None:
        self.jobs.pop(0)
        if not self.busy:
            self.moved.emit(SAVED)
            self.settled.emit()

    def _on_failed(self, error: UserError) -> None:
        self.jobs.pop(0)
        self._stop(f"{error}这几格没有存，表里已恢复成存着的样子。")

    def _on_cancelled(self, job: Job) -> None:
        if job in self.jobs:
            self.jobs.remove(job)
            self._stop("保存被取消了，刚录的几格没有存，表里已恢复成存着的样子。")

    def _stop(self, text: str) -> None:
        self._waiting = None
        self.moved.emit("")
        self.failed.emit(text)


def _title(exam: ExamSummary, shown: Shown, edits: Sequence[Edit], turn: Pass) -> str:
    """操作日志里的一句：录入哪个班；改掉原有成绩的，写明谁的哪一科由多少改为多少。"""
    changed = [edit for edit in edits if edit.before]
    where = f"{exam.name} {shown.place.title}"
    if not changed:
        return f"{'录入成绩' if turn is Pass.SINGLE else turn.label}：{where}"
    edit = changed[0]
    told = (
        f"{shown.place.pupils[edit.row].name} {shown.subject_at(edit.column).name} "
        f"{edit.before}→{edit.after or '空'}"
    )
    more = f" 等 {len(changed)} 格" if len(changed) > 1 else ""
    return f"{'改成绩' if turn is Pass.SINGLE else f'改{turn.label}'}：{where} {told}{more}"
