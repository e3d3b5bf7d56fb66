"""空白登分表里带着的记号：是哪一次考试的；填好读回来时凭它认出，不必再问。"""

from collections.abc import Sequence
from dataclasses import dataclass

MARK_SHEET = "教务台登分表"
"""记号所在的工作表，也写在它的第一格。"""


@dataclass(frozen=True)
class SheetMark:
    """考试的编号，以及建立它的时刻（ISO）；别的资料库里编号相同的考试，时刻对不上。"""

    exam_id: int
    created: str


def mark_rows(mark: SheetMark) -> tuple[tuple[str, ...], ...]:
    """记号 → 工作表里的行。"""
    return ((MARK_SHEET, str(mark.exam_id), mark.created),)


def read_mark(rows: Sequence[Sequence[object]]) -> SheetMark | None:
    """工作表里的行 → 记号；不是记号为 None。"""
    if not rows or len(rows[0]) < 3 or rows[0][0] != MARK_SHEET:
        return None
    number, created = str(rows[0][1]), str(rows[0][2])
    return SheetMark(int(number), created) if number.isdecimal() else None
