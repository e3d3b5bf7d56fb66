"""每一张表用不用、怎么读：只看结构，一张表一个结论。"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from jiaowu.scores.importing.blocks import Found, find_blocks
from jiaowu.scores.importing.entry_sheets import is_mark
from jiaowu.scores.importing.heading import find_headings
from jiaowu.scores.importing.parts import read_part
from jiaowu.scores.importing.repeats import find_repeats
from jiaowu.scores.importing.words import is_example, normalise
from jiaowu.scores.layout import Block, Role, SheetLayout
from jiaowu.scores.parsed import ParseOptions
from jiaowu.sheets.grid import CellValue, Grid, Visibility, Workbook

EXAMPLE_MARKS = ("示例", "样例", "样表", "范例", "例表", "举例")
ROSTER = "有学生名单，没有成绩列"
"""没有用上的原因：这张表是学生名单，可以用来补班级。"""

COVER_CELLS = 60
"""不到这么多格有内容的表是封面或说明。"""


@dataclass(eq=False)
class _Sheet:
    """一张表的结论；found 是读得出成绩的块，used 为 False 时只说明原因。"""

    file: str
    grid: Grid
    why: str
    found: list[Found] = field(default_factory=list)
    used: bool = False

    @property
    def blocks(self) -> tuple[Block, ...]:
        """读得出成绩的块。"""
        return tuple(piece.block for piece in self.found)


def recognize(workbooks: Sequence[Workbook], options: ParseOptions) -> tuple[SheetLayout, ...]:
    """各表的识别结果，次序同文件，一张表一个；没有用上的 blocks 为空，why 说明原因。"""
    sheets = [_examine(book.file, grid, options) for book in workbooks for grid in book.grids]
    if not any(sheet.used for sheet in sheets):
        _use_what_there_is(sheets, options)
    _drop_repeats([sheet for sheet in sheets if sheet.used], options)
    return tuple(
        SheetLayout(sheet.file, sheet.grid.name, sheet.blocks if sheet.used else (), sheet.why)
        for sheet in sheets
    )


def _examine(file: str, grid: Grid, options: ParseOptions) -> _Sheet:
    chosen = {normalise(name) for name in options.sheets}
    if chosen and normalise(grid.name) not in chosen:
        return _Sheet(file, grid, "没有选用这张表")
    if not grid.rows or is_mark(grid):
        return _Sheet(file, grid, "登分表的记号" if grid.rows else "空表")
    everything = find_blocks(grid, file)
    found = [piece for piece in everything if is_scored(piece.block)]
    if not found:
        return _Sheet(file, grid, _why_nothing(grid, [piece.block for piece in everything]))
    if grid.visibility is Visibility.HIDDEN and not chosen:
        return _Sheet(file, grid, "隐藏的工作表", found)
    if any(mark in grid.name for mark in EXAMPLE_MARKS) and not chosen:
        return _Sheet(file, grid, "示例表", found)
    return _Sheet(file, grid, _why_used(found), found, used=True)


def is_scored(block: Block) -> bool:
    """有成绩列；长表还要有科目列。"""
    return any(
        column.role is Role.SCORE and (column.subject is not None or _is_long(block))
        for column in block.columns
    )


def _is_long(block: Block) -> bool:
    return any(column.role is Role.SUBJECT for column in block.columns)


def _use_what_there_is(sheets: Sequence[_Sheet], options: ParseOptions) -> None:
    """只有隐藏的表或示例表里有成绩时，用它并说明。"""
    for sheet in sheets:
        if sheet.found and not options.sheets:
            sheet.why = f"{sheet.why}，但别的表里没有成绩，所以读入；{_why_used(sheet.found)}"
            sheet.used = True


def _drop_repeats(sheets: Sequence[_Sheet], options: ParseOptions) -> None:
    """同一批学生在几张表里的，只留内容最全的。"""
    if len(sheets) < 2:
        return
    parts = [
        [read_part(sheet.grid, sheet.file, block, options) for block in sheet.blocks] for sheet in sheets
    ]
    for index, why in find_repeats(parts).items():
        sheets[index].used = False
        sheets[index].why = why


# ---- 说明 --------------------------------------------------------------------


def _why_used(found: Sequence[Found]) -> str:
    blocks = [piece.block for piece in found]
    rows = sorted({row + 1 for block in blocks for row in block.header_rows})
    shown = "、".join(map(str, rows)) if len(rows) <= 4 else f"{rows[0]}、{rows[1]} …… {rows[-1]}"
    pupils = sum(piece.rows for piece in found)
    columns = [column for block in blocks for column in block.columns]
    people = [label for role, label in _PEOPLE if any(column.role is role for column in columns)]
    pieces = f"，分 {len(blocks)} 块" if len(blocks) > 1 else ""
    if any(_is_long(block) for block in blocks):
        return f"表头在第 {shown} 行{pieces}；一行一科，按{'、'.join(people)}、科目、分数读入 {pupils} 行"
    subjects = {column.subject for column in columns if column.role is Role.SCORE}
    return f"表头在第 {shown} 行{pieces}；按{'、'.join(people)}、{len(subjects)} 个学科读入 {pupils} 人"


_PEOPLE = ((Role.NAME, "姓名"), (Role.NUMBER, "号码"), (Role.CLASS, "班级"))


def _why_nothing(grid: Grid, found: Sequence[Block]) -> str:
    roles = {column.role for block in found for column in block.columns}
    if found:
        return "有学生，只有名次，没有成绩" if Role.RANK in roles else ROSTER
    headings = find_headings(grid)
    if headings:
        return f"表头在第 {headings[0].rows[-1] + 1} 行，下面没有考生"
    filled = [value for row in grid.rows for value in row if value is not None]
    if any(isinstance(value, str) and is_example(value) for value in filled[:5]):
        return "填写说明或示例，没有姓名列"
    if len(filled) < COVER_CELLS or not _is_table(filled):
        return "封面或说明，没有姓名列"
    return "没有姓名或号码列，像是统计表"


def _is_table(filled: Sequence[CellValue]) -> bool:
    """有两成以上的格是数字。"""
    return sum(isinstance(value, int | float) for value in filled) * 5 >= len(filled)
