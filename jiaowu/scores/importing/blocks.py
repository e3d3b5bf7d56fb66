"""一张表分成几块：并排的两块、上下叠放的几块，各块的列角色与数据行。"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from jiaowu.scores.importing.columns import assign_roles
from jiaowu.scores.importing.context import (
    Area,
    Surroundings,
    class_around,
    read_context,
    subject_around,
    surroundings,
)
from jiaowu.scores.importing.heading import Heading, columns_named, find_headings
from jiaowu.scores.importing.rows import RowSort, Span, sort_rows
from jiaowu.scores.layout import Block, Column, Role
from jiaowu.sheets.grid import Grid

MEASURED = (Role.SCORE, Role.TOTAL, Role.SUM, Role.RANK, Role.ASSIGNED, Role.SUBJECT)


@dataclass(frozen=True)
class Piece:
    """一处表头与它管的行：数据到 last 行为止，标题在 above 行之后。"""

    heading: Heading
    last: int
    above: int


@dataclass(frozen=True)
class Found:
    """找到的一块，以及它有几行考生。"""

    block: Block
    rows: int


def find_blocks(grid: Grid, file: str) -> list[Found]:
    """一张表里能读出考生的各块，自上而下、自左而右；没有成绩列的块也在内。"""
    blocks = []
    for piece in _pieces(grid):
        spans = _segments(piece.heading)
        for left, right in spans:
            edge = right if len(spans) > 1 else None
            around = surroundings(grid, file, Area(piece.heading.rows[0], piece.above, left, edge))
            found = _read_block(grid, piece, around, (left, right))
            if found is not None:
                blocks.append(found)
    return blocks


# ---- 上下 --------------------------------------------------------------------


def _pieces(grid: Grid) -> list[Piece]:
    """按表头切成上下几段；分页重复的表头并入上一段，标题换了班级的另起一段。"""
    headings = find_headings(grid)
    pieces: list[Piece] = []
    for position, heading in enumerate(headings):
        following = headings[position + 1].rows[0] if position + 1 < len(headings) else len(grid.rows)
        above = headings[position - 1].first_row if position else 0
        if pieces and _is_reprint(grid, pieces[-1], heading, above):
            pieces[-1] = replace(pieces[-1], last=following - 1)
        else:
            pieces.append(Piece(heading, following - 1, above))
    return pieces


def _is_reprint(grid: Grid, before: Piece, heading: Heading, above: int) -> bool:
    if before.heading.labels != heading.labels:
        return False
    first, second = _titled(grid, before.heading, before.above), _titled(grid, heading, above)
    if subject_around(second).subject not in {None, subject_around(first).subject}:
        return False
    if columns_named(heading, [Role.CLASS]):
        return True
    return class_around(second) in {None, class_around(first)}


def _titled(grid: Grid, heading: Heading, above: int) -> Surroundings:
    """一处表头上面的标题，不看表名与文件名。"""
    return replace(surroundings(grid, "", Area(heading.rows[0], above)), sheet="")


# ---- 左右 --------------------------------------------------------------------


def _segments(heading: Heading) -> list[tuple[int, int]]:
    """同一行表头有两个“姓名”、各自都带成绩时，分成左右几块。"""
    starts = [0]
    for before, anchor in zip(heading.anchors, heading.anchors[1:], strict=False):
        starts.append(_split(heading, starts[-1], before, anchor))
    ends = [*(start - 1 for start in starts[1:]), len(heading.labels) - 1]
    spans = list(zip(starts, ends, strict=True))
    measured = columns_named(heading, MEASURED)
    whole = all(any(left <= index <= right for index in measured) for left, right in spans)
    return spans if whole else [(0, len(heading.labels) - 1)]


def _split(heading: Heading, start: int, before: int, anchor: int) -> int:
    """从 start 开始、姓名在 before 的一块之后，姓名在 anchor 的下一块从哪一列开始。"""
    marks = columns_named(heading, (Role.SCORE, Role.TOTAL))
    if any(start <= index < before for index in marks):
        return min((index for index in marks if before < index < anchor), default=anchor)
    first = anchor
    while first - 1 > before and _leads(heading, first - 1):
        first -= 1
    return first


def _leads(heading: Heading, index: int) -> bool:
    """姓名左边认人的列：班级、学号，或与第一块最左边相同的序号。"""
    if heading.readings[index].role in {Role.NUMBER, Role.CLASS, Role.GRADE}:
        return True
    label = heading.labels[index]
    return bool(label) and label in heading.labels[: heading.anchors[0]]


# ---- 一块 --------------------------------------------------------------------


def _read_block(grid: Grid, piece: Piece, around: Surroundings, span: tuple[int, int]) -> Found | None:
    heading = piece.heading
    sort = sort_rows(grid, _first_span(heading, piece.last, span))
    if not sort.pupils:
        return None
    columns = assign_roles(grid, heading, span, sort.pupils, subject_around(around))
    block = Block(
        header_rows=heading.rows,
        first_row=heading.first_row,
        last_row=_last_row(sort, piece.last),
        columns=columns,
        class_text=None if _has(columns, Role.CLASS) else class_around(around),
        grade=_grade(grid, around, columns, sort.pupils),
    )
    return Found(block, len(sort.pupils))


def _first_span(heading: Heading, last: int, span: tuple[int, int]) -> Span:
    """还没有定角色时，照表头认人。"""
    left, right = span

    def within(*roles: Role) -> tuple[int, ...]:
        return tuple(index for index in columns_named(heading, roles) if left <= index <= right)

    names = within(Role.NAME)
    labels = {left, *within(Role.CLASS, Role.GRADE)} - set(names[:1])
    return Span(
        first=heading.first_row,
        last=last,
        left=left,
        right=right,
        name=names[0] if names else None,
        numbers=within(Role.NUMBER),
        labels=tuple(sorted(labels)),
        subject=next(iter(within(Role.SUBJECT)), None),
    )


def _last_row(sort: RowSort, last: int) -> int:
    """数据区到最后一行有内容的行为止。"""
    used = [rows[-1] for rows in (sort.pupils, *sort.others.values()) if rows]
    return min(last, max(used))


def _has(columns: Sequence[Column], role: Role) -> bool:
    return any(column.role is role for column in columns)


def _grade(grid: Grid, around: Surroundings, columns: Sequence[Column], rows: Sequence[int]) -> int | None:
    """表名、标题、文件名里写的年级。"""
    index = next((column.index for column in columns if column.role is Role.CLASS), None)
    classes = {grid.rows[row][index] for row in rows} if index is not None else set()
    return read_context(around, classes, [column.subject for column in columns]).grade
