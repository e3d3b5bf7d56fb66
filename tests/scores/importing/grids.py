"""测试共用：用几行文字造一张表，走完识别与解析。"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from jiaowu.progress import Progress
from jiaowu.scores.importing.exam import parse
from jiaowu.scores.importing.recognition import recognize
from jiaowu.scores.layout import Role
from jiaowu.scores.matrix import State
from jiaowu.scores.parsed import ParsedExam, ParseOptions
from jiaowu.sheets.grid import CellValue, Grid, Workbook

NAMES = [surname + given for surname in "赵钱孙李周吴郑王冯陈" for given in "伟芳娜敏静丽强磊军洋"]
Cells = Sequence[CellValue]


def page(name: str, rows: Iterable[Any], **marks: Any) -> Grid:
    """各行（单元格的序列）补成等长的一张表；marks 为合并、隐藏等。"""
    lines = [list(row) for row in rows]
    width = max(map(len, lines), default=0)
    return Grid(name, [[*line, *[None] * (width - len(line))] for line in lines], **marks)


def book(*grids: Grid, file: str = "成绩.xlsx") -> Workbook:
    """一个文件。"""
    return Workbook(file, grids, "0" * 64)


def read(*books: Workbook | Grid, **options: Any) -> ParsedExam:
    """识别并解析；直接给表时当作一个文件。"""
    grids = [item for item in books if isinstance(item, Grid)]
    files = [item for item in books if isinstance(item, Workbook)] or [book(*grids)]
    chosen = ParseOptions(**options)
    return parse(files, recognize(files, chosen), chosen, Progress())


def roles(exam: ParsedExam, sheet: int = 0, block: int = 0) -> list[tuple[Role, str | None]]:
    """一块各列的角色与学科。"""
    return [(column.role, column.subject) for column in exam.layouts[sheet].blocks[block].columns]


def subjects(exam: ParsedExam) -> list[str]:
    """学科名。"""
    return [subject.name for subject in exam.matrix.subjects]


def cell(exam: ParsedExam, name: str, subject: str) -> tuple[float | None, State]:
    """一名考生一科的分数与状态。"""
    row = [pupil.name for pupil in exam.matrix.pupils].index(name)
    column = subjects(exam).index(subject)
    value = float(exam.matrix.values[row, column])
    return (value if value == value else None, State(int(exam.matrix.states[row, column])))  # noqa: PLR0124 — NaN


def kinds(exam: ParsedExam) -> Mapping[str, list[str]]:
    """问题的种类 → 表名!地址。"""
    found: dict[str, list[str]] = {}
    for problem in exam.problems:
        found.setdefault(problem.kind, []).append(f"{problem.sheet}!{problem.cell}")
    return found


def score(pupil: int, subject: int) -> float:
    """40–89 之间、各科各人不同的分数。"""
    return float((pupil * 37 + subject * 53) % 50 + 40)
