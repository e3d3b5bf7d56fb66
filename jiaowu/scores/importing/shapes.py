"""版式的记忆：一块成绩表头的样子，以及照记住的样子改各列的用途。"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256

from jiaowu.scores.importing.words import normalise
from jiaowu.scores.layout import Block, Column, Role, SheetLayout
from jiaowu.sheets.grid import CellValue, Grid

RECALLED = "沿用上次改正的列"


@dataclass(frozen=True)
class ColumnMemory:
    """记住的一列：第几列（0 起）、用途、学科、满分。"""

    index: int
    role: Role
    subject: str | None
    full: float | None


Grids = Sequence[Grid]
"""各张表的单元格，与布局一一对应。"""

Memory = tuple[ColumnMemory, ...]
Memories = Mapping[str, Memory]
"""表头的样子 → 各列。"""


def shape_of(grid: Grid, block: Block) -> str:
    """一块的表头样子的摘要：只看表头各行的文字与这一块从哪列开始，不看数据、行数、表名与文件名。"""
    left = min((column.index for column in block.columns), default=0)
    rows = ["\t".join(_words(grid.rows[row])).rstrip("\t") for row in block.header_rows]
    return sha256("\n".join((str(left), *rows)).encode()).hexdigest()


def changed_blocks(
    grids: Grids,
    recognised: Sequence[SheetLayout],
    layouts: Sequence[SheetLayout],
    full_marks: Mapping[str, float],
) -> Iterator[tuple[str, Memory | None]]:
    """用户改过的各块：（样子、要记住的各列）；与识别的相同的是（样子、None）。三个序列一一对应。

    full_marks 是用户在满分表里填的：学科 → 满分，也记到各列上。
    """
    for grid, old, new in zip(grids, recognised, layouts, strict=True):
        for before, after in zip(old.blocks, new.blocks, strict=False):
            memory = tuple(_remembered(column, full_marks) for column in after.columns)
            same = memory == tuple(_remembered(column, {}) for column in before.columns)
            yield shape_of(grid, before), None if same else memory


def recall(grid: Grid, layout: SheetLayout, memories: Memories) -> SheetLayout:
    """照记住的改一张表各块的列；没有记住的块不动，一块都没有时原样返回。"""
    blocks = tuple(_recalled(grid, block, memories.get(shape_of(grid, block))) for block in layout.blocks)
    if blocks == layout.blocks:
        return layout
    return replace(layout, blocks=blocks, why=f"{layout.why}；{RECALLED}")


def _words(row: Sequence[CellValue]) -> list[str]:
    return [
        normalise(value) if isinstance(value, str) else "" if value is None else str(value) for value in row
    ]


def _remembered(column: Column, full_marks: Mapping[str, float]) -> ColumnMemory:
    full = full_marks.get(column.subject or "", column.full) if column.role is Role.SCORE else column.full
    return ColumnMemory(column.index, column.role, column.subject, full)


def _recalled(grid: Grid, block: Block, memory: Memory | None) -> Block:
    width = max((len(row) for row in grid.rows), default=0)
    if memory is None or any(each.index >= width for each in memory):
        return block
    headers = {column.index: column.header for column in block.columns}
    columns = tuple(
        Column(each.index, each.role, each.subject, headers.get(each.index, ""), each.full) for each in memory
    )
    return replace(block, columns=columns)
