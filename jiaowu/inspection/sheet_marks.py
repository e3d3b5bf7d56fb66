"""发给检查人的 Excel：记号（是哪一次检查的、各张表是哪个方面哪一版检查表）与表头，发出去、读回来用同一份。"""

from collections.abc import Sequence
from dataclasses import dataclass

from jiaowu.inspection.checklists import Facet, Item, Mode
from jiaowu.inspection.records import Field

MARK_SHEET = "教务台检查表"
"""记号所在的工作表，也写在它的第一格。"""
TOKEN = "编号"  # noqa: S105 — 表头，不是口令
"""认人的一列。"""
TEACHER = "教师"
FIXED = (TOKEN, TEACHER, "学科", "班级")
"""锁住的各列。"""


@dataclass(frozen=True)
class MarkedSheet:
    """一张工作表：方面、检查表那一版的编号、工作表名。"""

    facet: Facet
    checklist_id: int
    sheet: str


@dataclass(frozen=True)
class BookMark:
    """一本的记号。"""

    round_id: int
    inspector: str
    """发给谁；没有指定为空串。"""
    sheets: tuple[MarkedSheet, ...]


def mark_rows(mark: BookMark) -> tuple[tuple[str, ...], ...]:
    """记号 → 工作表里的行。"""
    sheets = ((each.facet.value, str(each.checklist_id), each.sheet) for each in mark.sheets)
    return ((MARK_SHEET, str(mark.round_id), mark.inspector), *sheets)


def read_mark(rows: Sequence[Sequence[object]]) -> BookMark | None:
    """工作表里的行 → 记号；不是记号为 None。"""
    if not rows or len(rows[0]) < 2 or rows[0][0] != MARK_SHEET or not str(rows[0][1]).isdecimal():
        return None
    inspector = str(rows[0][2] or "") if len(rows[0]) > 2 else ""
    facets = {facet.value: facet for facet in Facet}
    sheets = (
        MarkedSheet(facets[str(row[0])], int(str(row[1])), str(row[2]))
        for row in rows[1:]
        if str(row[0]) in facets and str(row[1]).isdecimal()
    )
    return BookMark(int(str(rows[0][1])), inspector, tuple(sheets))


def headings_of(fields: Sequence[Field]) -> tuple[str, ...]:
    """各栏的表头；打分的编了号，名称相同也分得开；扣分的写明填几处，免得当成得分填。"""
    numbers = iter(range(1, len(fields) + 1))
    return tuple(
        f"{next(numbers)} {field.title}\n{_asked(field.item)}" if field.item else field.title
        for field in fields
    )


def _asked(item: Item) -> str:
    """表头第二行：填什么。"""
    asked = f"\n填几{item.unit or '处'}" if item.mode is Mode.DEDUCTION else ""
    return f"满分 {item.full:g}{asked}"
