"""导入窗口在工作线程里做的事：读文件、识别、沿用改正过的版式、解析。"""

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import Any

from jiaowu.errors import UserError
from jiaowu.progress import Progress
from jiaowu.school.services.grade_subjects import all_grade_subjects, default_lines
from jiaowu.scores.gui.doubts_model import cell_place, column_place
from jiaowu.scores.importing.entry_sheets import mark_of
from jiaowu.scores.importing.exam import parse
from jiaowu.scores.importing.recognition import recognize
from jiaowu.scores.layout import Problem, SheetLayout
from jiaowu.scores.lines import LinePercents
from jiaowu.scores.parsed import ParsedExam, ParseOptions
from jiaowu.scores.services.layout_memory import recalled
from jiaowu.scores.services.sheet_marks import exam_of_mark
from jiaowu.sheets.child import read_in_child
from jiaowu.sheets.grid import Grid, Workbook


@dataclass(frozen=True, eq=False)
class Intake:
    """读到的文件、认出的（与用户改过的）布局、解析的结果。"""

    workbooks: tuple[Workbook, ...]
    plain: tuple[SheetLayout, ...]
    """程序自己认出的。"""
    recognised: tuple[SheetLayout, ...]
    """沿用了改正过的版式之后的；重新打勾时回到它。"""
    layouts: tuple[SheetLayout, ...]
    parsed: ParsedExam | None
    usual: Mapping[int, Mapping[str, tuple[float, LinePercents]]]
    """年级 → 学科 → 学校设定的满分与分数线。"""
    home: int | None = None
    """本程序发出的登分表填好送回来时，它是哪次考试的；别的表为 None。"""
    refusal: str = ""
    """解析不成时的一句话。"""

    @property
    def remembered(self) -> AbstractSet[int]:
        """沿用了改正过的版式的是第几张表。"""
        pairs = enumerate(zip(self.plain, self.recognised, strict=True))
        return {place for place, (plain, proposed) in pairs if proposed is not plain}

    @property
    def problems(self) -> tuple[Problem, ...]:
        """全部疑问。"""
        return self.parsed.problems if self.parsed is not None else ()

    @cached_property
    def cell_problems(self) -> tuple[Problem, ...]:
        """说的是某一格的疑问。"""
        return tuple(problem for problem in self.problems if cell_place(problem.cell) is not None)

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
        return self.find_sheet(problem.file, problem.sheet)

    def find_sheet(self, file: str, sheet: str) -> int | None:
        """某个文件的某张表是第几张；没有为 None。"""
        for place, layout in enumerate(self.layouts):
            if (layout.file, layout.sheet) == (file, sheet):
                return place
        return None

    def cell_of(self, problem: Problem) -> tuple[int, int] | None:
        """疑问所在的行列；说的是整列时为这一列的表头，说的是整张表时为 None。"""
        cell = cell_place(problem.cell)
        if cell is not None:
            return cell
        column, sheet = column_place(problem.cell), self.sheet_of(problem)
        if column is None or sheet is None:
            return None
        rows = [row for block in self.layouts[sheet].blocks for row in block.header_rows]
        return min(rows, default=0), column

    def with_layouts(self, layouts: Sequence[SheetLayout]) -> "Intake":
        """换上用户改过的布局；解析的结果等重新解析。"""
        return replace(self, layouts=tuple(layouts))

    def without_memory(self, place: int) -> "Intake":
        """第 place 张表不沿用改正过的版式。"""
        plain = self.plain[place]
        return replace(
            self,
            recognised=(*self.recognised[:place], plain, *self.recognised[place + 1 :]),
            layouts=(*self.layouts[:place], plain, *self.layouts[place + 1 :]),
        )


def read_intake(session: Any, paths: Sequence[Path], options: ParseOptions, progress: Progress) -> Intake:
    """读文件（在子进程里）、识别、沿用改正过的版式、解析。文件读不了时报 UserError。"""
    workbooks = read_in_child(paths, progress)
    progress.step("正在识别表头")
    plain = recognize(workbooks, options)
    grids = [grid for book in workbooks for grid in book.grids]
    proposed = recalled(session, grids, plain)
    usual = {grade: default_lines(session, grade) for grade in all_grade_subjects(session)}
    mark = mark_of(grids)
    home = None if mark is None else exam_of_mark(session, mark)
    return reparse(Intake(workbooks, plain, proposed, proposed, None, usual, home), options, progress)


def reparse(intake: Intake, options: ParseOptions, progress: Progress) -> Intake:
    """按改过的布局与选项重新解析。解析不成不算失败：预览还在，用户可以改。"""
    progress.step("正在核对成绩")
    known = replace(
        options,
        usual_full={
            grade: {subject: full for subject, (full, _) in lines.items()}
            for grade, lines in intake.usual.items()
        },
        usual_percents={
            grade: {subject: percents for subject, (_, percents) in lines.items()}
            for grade, lines in intake.usual.items()
        },
    )
    try:
        parsed = parse(intake.workbooks, intake.layouts, known, progress)
    except UserError as error:
        return replace(intake, parsed=None, refusal=str(error))
    done = replace(intake, parsed=parsed, refusal="")
    _ = done.cell_problems, done.grids  # 在工作线程里先算好
    return done
