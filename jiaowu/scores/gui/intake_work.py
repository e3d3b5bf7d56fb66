"""导入窗口在工作线程里做的事：读文件、识别、解析。"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from jiaowu.errors import UserError
from jiaowu.progress import Progress
from jiaowu.scores.gui.doubts_model import cell_place, column_place
from jiaowu.scores.importing.exam import parse
from jiaowu.scores.importing.recognition import recognize
from jiaowu.scores.layout import Problem, SheetLayout
from jiaowu.scores.parsed import ParsedExam, ParseOptions
from jiaowu.sheets.child import read_in_child
from jiaowu.sheets.grid import Grid, Workbook


@dataclass(frozen=True, eq=False)
class Intake:
    """读到的文件、认出的（与用户改过的）布局、解析的结果。"""

    workbooks: tuple[Workbook, ...]
    recognised: tuple[SheetLayout, ...]
    layouts: tuple[SheetLayout, ...]
    parsed: ParsedExam | None
    refusal: str = ""
    """解析不成时的一句话。"""

    @property
    def problems(self) -> tuple[Problem, ...]:
        """全部疑问。"""
        return self.parsed.problems if self.parsed is not None else ()

    @cached_property
    def grids(self) -> tuple[Grid, ...]:
        """各张表的单元格，与 layouts 一一对应。"""
        return tuple(grid for book in self.workbooks for grid in book.grids)

    @cached_property
    def _doubts(self) -> dict[tuple[str, str], dict[tuple[int, int], str]]:
        found: dict[tuple[str, str], dict[tuple[int, int], str]] = {}
        for problem in self.problems:
            cell = cell_place(problem.cell)
            if cell is not None:
                found.setdefault((problem.file, problem.sheet), {})[cell] = problem.text
        return found

    def doubts_of(self, layout: SheetLayout) -> Mapping[tuple[int, int], str]:
        """一张表里可疑的格。"""
        return self._doubts.get((layout.file, layout.sheet), {})

    def sheet_of(self, problem: Problem) -> int | None:
        """疑问在第几张表；说的是整个文件时为 None。"""
        for place, layout in enumerate(self.layouts):
            if (layout.file, layout.sheet) == (problem.file, problem.sheet):
                return place
        return None

    def header_place(self, problem: Problem) -> tuple[int, int] | None:
        """说的是整列时，这一列表头的行列；不是整列时为 None。"""
        column, sheet = column_place(problem.cell), self.sheet_of(problem)
        if column is None or sheet is None:
            return None
        rows = [row for block in self.layouts[sheet].blocks for row in block.header_rows]
        return min(rows, default=0), column

    def with_layouts(self, layouts: Sequence[SheetLayout]) -> "Intake":
        """换上用户改过的布局；解析的结果等重新解析。"""
        return replace(self, layouts=tuple(layouts))


def read_intake(paths: Sequence[Path], options: ParseOptions, progress: Progress) -> Intake:
    """读文件（在子进程里）、识别、解析。文件读不了时报 UserError。"""
    workbooks = read_in_child(paths, progress)
    progress.step("正在识别表头")
    layouts = recognize(workbooks, options)
    return _parsed(Intake(workbooks, layouts, layouts, None), options, progress)


def reparse(intake: Intake, options: ParseOptions, progress: Progress) -> Intake:
    """按改过的布局与选项重新解析。"""
    return _parsed(intake, options, progress)


def _parsed(intake: Intake, options: ParseOptions, progress: Progress) -> Intake:
    """解析不成不算失败：预览还在，用户可以改。"""
    progress.step("正在核对成绩")
    try:
        parsed = parse(intake.workbooks, intake.layouts, options, progress)
    except UserError as error:
        return replace(intake, parsed=None, refusal=str(error))
    return replace(intake, parsed=parsed, refusal="")
