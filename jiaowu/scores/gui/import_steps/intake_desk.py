"""几步共用的：选了哪些文件、认出了什么、用户改了什么；改动停下一会儿才重新解析。"""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from jiaowu.desktop.context import Context
from jiaowu.desktop.jobs import Job
from jiaowu.errors import UserError
from jiaowu.scores.gui.intake_work import Intake, read_intake, reparse
from jiaowu.scores.gui.layout_edits import Place, set_column, use_sheet
from jiaowu.scores.layout import Problem, Role, SheetLayout
from jiaowu.scores.lines import LinePercents
from jiaowu.scores.parsed import ParsedExam, ParseOptions

REPARSE_AFTER_MS = 250
"""改动停下多久才重新解析。"""
LINES_REFUSED = "分数线应当由高到低：优秀、良好、及格、低分。请改正后再导入，现在仍是原来的结果。"


class IntakeDesk(QObject):
    """文件在子进程里读，识别与解析在工作线程里做。"""

    _job: Job | None
    began = Signal()
    """有了改动：原来的解析结果不作数了。"""
    loaded = Signal()
    """换了一批文件，工作表都是新的。"""
    parsed = Signal()
    """有了新的解析结果。"""
    moved = Signal()
    """看的工作表变了，或它的识别改了。"""
    pointed = Signal(int, int)
    """指到正在看的表的（行、列）。"""
    told = Signal(str)
    """一句话：读不成、解析不成；空为没有话了。"""
    stopped = Signal()
    """没有读成或已取消。"""

    def __init__(self, context: Context, paths: Sequence[Path], parent: QObject) -> None:
        """之后调 read。"""
        super().__init__(parent)
        self._context = context
        self._job = None
        self._timer = QTimer(self, singleShot=True, interval=REPARSE_AFTER_MS)
        self._timer.timeout.connect(self._parse_again)
        self.paths = tuple(paths)
        self.intake: Intake | None = None
        self.options = ParseOptions()
        self.place = 0
        self.edited = False
        """用户改过识别结果或选项，离开就要重做。"""
        context.jobs.cancelled.connect(self._on_cancelled)

    @property
    def busy(self) -> bool:
        """正在读、正在解析，或等着重新解析。"""
        return self._timer.isActive() or (self._job is not None and not self._job.finished)

    @property
    def lines_ordered(self) -> bool:
        """指定的分数线由高到低；没有指定也算。"""
        return self.options.percents is None or self.options.percents.ordered

    @property
    def exam(self) -> ParsedExam | None:
        """作数的解析结果；正在改、没有认出考生时为 None。"""
        if self.busy or self.intake is None or not self.lines_ordered:
            return None
        parsed = self.intake.parsed
        return parsed if parsed is not None and parsed.matrix.pupils else None

    # 文件

    def read(self) -> None:
        """从头读全部文件。"""
        self._cancel()
        self._timer.stop()
        paths, options = self.paths, self.options
        self._job = self._context.load(
            "正在读取文件",
            lambda session, progress: read_intake(session, paths, options, progress),
            self._on_read,
            self._on_failed,
        )
        self.began.emit()

    def add(self, paths: Sequence[Path]) -> None:
        """再加文件，全部重新读；已经有的不重复加。"""
        fresh = [path for path in paths if path not in self.paths]
        if fresh:
            self.paths = (*self.paths, *fresh)
            self.edited = True
            self.read()

    def remove(self, file: str) -> None:
        """去掉叫这个名字的文件；最后一个不能去掉。"""
        kept = tuple(path for path in self.paths if path.name != file)
        if kept and kept != self.paths:
            self.paths = kept
            self.read()

    # 改动

    def use_sheet(self, place: int, *, used: bool) -> None:
        """用或不用第 place 张表。"""
        if self.intake is not None and used != self.intake.layouts[place].used:
            self._set_layouts(use_sheet(self.intake.layouts, self.intake.recognised, place, used=used))

    def set_column(self, place: Place, role: Role, subject: str | None, full: float | None) -> None:
        """改一列的用途。"""
        if self.intake is not None:
            self._set_layouts(set_column(self.intake.layouts, place, role, subject, full))

    def forget_memory(self, place: int) -> None:
        """第 place 张表不沿用上次改正过的版式，回到程序认出的。"""
        if self.intake is not None:
            self.intake = self.intake.without_memory(place)
            self._on_edited()

    def set_full(self, subject: str, full: float) -> None:
        """一科的满分。"""
        self.set_options(replace(self.options, full_marks={**self.options.full_marks, subject: full}))

    def set_grade(self, grade: int | None) -> None:
        """文件没有写年级时用的年级。"""
        self.set_options(replace(self.options, grade=grade))

    def set_percents(self, percents: LinePercents) -> None:
        """优秀、良好、及格、低分的百分比。"""
        self.set_options(replace(self.options, percents=percents))

    def set_options(self, options: ParseOptions) -> None:
        """换满分、年级、分数线；与原来相同时什么也不做。"""
        if options != self.options:
            self.options = options
            self._on_edited()

    def parse_again(self) -> None:
        """没有改动也重新解析一遍（填的不对，恢复原来的）。"""
        self._on_edited()

    # 看哪里

    def show(self, place: int) -> None:
        """看第 place 张表。"""
        if place != self.place:
            self.place = place
            self.moved.emit()

    def point_at(self, problem: Problem) -> None:
        """跳到一处疑问所在的格；说的是整个文件时不动。"""
        intake = self.intake
        if intake is None or (place := intake.sheet_of(problem)) is None:
            return
        self.show(place)
        if (cell := intake.cell_of(problem)) is not None:
            self.pointed.emit(*cell)

    def point_at_row(self, file: str, sheet: str, row: int) -> None:
        """跳到某张表的一行（从 1 起）。"""
        place = self.intake.find_sheet(file, sheet) if self.intake is not None else None
        if place is not None and row:
            self.show(place)
            self.pointed.emit(row - 1, 0)

    # 之后

    def _set_layouts(self, layouts: Sequence[SheetLayout]) -> None:
        if self.intake is not None:
            self.intake = self.intake.with_layouts(layouts)
            self._on_edited()

    def _on_edited(self) -> None:
        if self.intake is None:
            return
        self.edited = True
        self._timer.start()
        self.moved.emit()
        self.began.emit()

    def _parse_again(self) -> None:
        intake, options = self.intake, self.options
        if intake is None:
            return
        self._cancel()
        if not self.lines_ordered:
            self.told.emit(LINES_REFUSED)
            self.stopped.emit()
            return
        self._job = self._context.run(
            "正在重新识别",
            lambda progress: reparse(intake, options, progress),
            self._on_parsed,
            self._on_failed,
        )

    def _on_read(self, intake: Intake) -> None:
        used = [place for place, layout in enumerate(intake.layouts) if layout.used]
        self.place = used[0] if used else 0
        self.intake = intake
        self.loaded.emit()
        self._on_parsed(intake)

    def _on_parsed(self, intake: Intake) -> None:
        self.intake = intake
        self.told.emit(intake.refusal)
        self.moved.emit()
        self.parsed.emit()

    def _on_failed(self, error: UserError) -> None:
        self.told.emit(str(error))
        self.stopped.emit()

    def _on_cancelled(self, job: object) -> None:
        if job is self._job:
            self.stopped.emit()

    def stop(self) -> None:
        """窗口关了：正在做的不要了。"""
        self._timer.stop()
        self._cancel()

    def _cancel(self) -> None:
        if self._job is not None and not self._job.finished:
            self._job.cancel()
