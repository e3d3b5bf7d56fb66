"""用户对识别结果的改动：改一列的角色、用不用一张表；识别结果本身不可变，每次得到新的。"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from jiaowu.scores.layout import Block, Column, Role, SheetLayout

T = TypeVar("T")

NAMED_ROLES = frozenset({Role.SCORE, Role.RANK, Role.ASSIGNED, Role.LEVEL, Role.STATE})
"""可以写明是哪一科的角色。"""
LEFT_OUT = "已由您选择不用"


@dataclass(frozen=True)
class Place:
    """一列在哪里：第几张表、第几块、哪一列（都从 0 起）。"""

    sheet: int
    block: int
    column: int


def set_column(
    layouts: Sequence[SheetLayout],
    place: Place,
    role: Role,
    subject: str | None = None,
    full: float | None = None,
) -> tuple[SheetLayout, ...]:
    """把一列改作 role；subject 与 full 只对成绩等有科目的列有意义。"""
    layout = layouts[place.sheet]
    block = layout.blocks[place.block]
    old = column_at(block, place.column) or Column(place.column, Role.IGNORED)
    named = role in NAMED_ROLES
    new = replace(
        old, role=role, subject=subject or None if named else None, full=full if role is Role.SCORE else None
    )
    others = [column for column in block.columns if column.index != place.column]
    columns = tuple(sorted([*others, new], key=lambda column: column.index))
    blocks = _swapped(layout.blocks, place.block, replace(block, columns=columns))
    return _swapped(tuple(layouts), place.sheet, replace(layout, blocks=blocks))


def use_sheet(
    layouts: Sequence[SheetLayout], recognised: Sequence[SheetLayout], sheet: int, *, used: bool
) -> tuple[SheetLayout, ...]:
    """用或不用一张表；再用时回到 recognised 里认出的样子。"""
    new = recognised[sheet] if used else replace(layouts[sheet], blocks=(), why=LEFT_OUT)
    return _swapped(tuple(layouts), sheet, new)


def column_at(block: Block, index: int) -> Column | None:
    """一块里的第 index 列；没有认出时为 None。"""
    return next((column for column in block.columns if column.index == index), None)


def block_of(layout: SheetLayout, row: int, column: int) -> int | None:
    """（行、列）属于第几块：先看行列都在的，再看有这一列的第一块。"""
    having = [place for place, block in enumerate(layout.blocks) if column_at(block, column) is not None]
    for place in having:
        block = layout.blocks[place]
        if min((*block.header_rows, block.first_row)) <= row <= block.last_row:
            return place
    return having[0] if having else None


def _swapped(items: tuple[T, ...], place: int, new: T) -> tuple[T, ...]:
    return (*items[:place], new, *items[place + 1 :])
