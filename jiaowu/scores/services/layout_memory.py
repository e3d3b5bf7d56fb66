"""用户改正过的版式：记住，下次遇到同样的表头时照用。"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import astuple
from datetime import UTC, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from jiaowu.scores.importing.shapes import ColumnMemory, Grids, Memory, changed_blocks, recall
from jiaowu.scores.layout import Role, SheetLayout
from jiaowu.scores.tables import LayoutMemoryTable


def remember(
    session: Session,
    grids: Grids,
    recognised: Sequence[SheetLayout],
    layouts: Sequence[SheetLayout],
    full_marks: Mapping[str, float],
) -> int:
    """记住用户改过列的用途或满分的版式，返回记住几种；改回程序认出的样子就忘掉。

    grids、recognised（程序认出的）、layouts（导入时用的）一一对应；full_marks 是满分表里填的。
    """
    wanted: dict[str, Memory | None] = {}
    for shape, memory in changed_blocks(grids, recognised, layouts, full_marks):
        wanted[shape] = memory or wanted.get(shape)
    for shape, memory in wanted.items():
        _put(session, shape, memory)
    session.flush()
    return sum(memory is not None for memory in wanted.values())


def recalled(session: Session, grids: Grids, layouts: Sequence[SheetLayout]) -> tuple[SheetLayout, ...]:
    """程序认出的布局 → 照记住的改过的；没有记住的原样返回（同一个对象）。grids 与 layouts 一一对应。"""
    memories = {
        row.shape: tuple(
            ColumnMemory(index, Role(role), subject, full)
            for index, role, subject, full in json.loads(row.columns)
        )
        for row in session.scalars(select(LayoutMemoryTable))
    }
    return tuple(recall(grid, layout, memories) for grid, layout in zip(grids, layouts, strict=True))


def _put(session: Session, shape: str, memory: Memory | None) -> None:
    row = session.get(LayoutMemoryTable, shape)
    if memory is None:
        if row is not None:
            session.delete(row)
        return
    text = json.dumps([astuple(column) for column in memory], ensure_ascii=False)
    if row is None:
        session.add(LayoutMemoryTable(shape=shape, columns=text, time=datetime.now(UTC)))
    elif row.columns != text:
        row.columns, row.time = text, datetime.now(UTC)
