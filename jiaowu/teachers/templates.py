"""用户给的上报表：填在哪里、填什么。"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from jiaowu.teachers.rosters import COMPUTED_TITLES, ROLE_TITLES

FIELD_TITLES = ROLE_TITLES | COMPUTED_TITLES
"""能填的各项：角色 → 名称。"""
COMMON = frozenset({"school", "today"})
"""与哪一位教师无关的：写在标题、落款里，只填一次。"""
_PLACEHOLDER = re.compile(r"\{\{\s*[^{}]+?\s*\}\}")


class Layout(StrEnum):
    """怎样排。"""

    ROWS = "rows"
    SHEETS = "sheets"
    FILES = "files"

    @property
    def label(self) -> str:
        """中文名称。"""
        return LAYOUT_LABELS[self]


LAYOUT_LABELS = {
    Layout.ROWS: "一行一位教师",
    Layout.SHEETS: "一人一张工作表",
    Layout.FILES: "一人一个文件",
}


@dataclass(frozen=True)
class Slot:
    """要填的一处；行列从 0 起。"""

    row: int
    column: int
    written: str
    """表头或字段原来的写法。"""
    role: str | None
    """FIELD_TITLES 的键；不认得为 None，留空。"""
    pattern: str | None = None
    """写着 {{字段}} 的整格文字；按表头填的为 None。"""
    monthly: bool = False
    """日期只写到月。"""


@dataclass(frozen=True)
class FormSheet:
    """一张工作表里要填的。"""

    name: str
    single: bool
    """一位教师一张；否则一行一位。"""
    slots: tuple[Slot, ...]
    first: int = 0
    """一行一位时，从第几行（0 起）填起；不在这一行的各处只填一次。"""
    capacity: int | None = None
    """一行一位时，下面的合计、说明之前有几行可以填；下面没有别的为 None。"""

    @property
    def unknown(self) -> tuple[str, ...]:
        """不认得、会留空的。"""
        return tuple(dict.fromkeys(slot.written for slot in self.slots if slot.role is None))


Values = Mapping[str, object]
"""一位教师：角色 → 值（文字、数、日期、None）。"""


def cell_values(
    slots: Sequence[Slot], values: Values, *, single: bool = False
) -> dict[tuple[int, int], object]:
    """一位教师的各格：（行、列）→ 写什么；整格就是一个 {{字段}} 的照原来的类型，夹在字里的换成文字。

    一人一张的（single）日期也写成文字：格子窄时日期会显示成 ###。
    """
    found: dict[tuple[int, int], object] = {}
    for slot in slots:
        place, value = (slot.row, slot.column), _value(slot, values, single=single)
        if slot.pattern is None or _PLACEHOLDER.fullmatch(slot.pattern.strip()):
            found[place] = value
            continue
        text = str(found.get(place, slot.pattern))
        found[place] = _PLACEHOLDER.sub(lambda _match, own=value: _text(own), text, count=1)  # type: ignore[misc]
    return found


def row_values(
    sheet: FormSheet, slots: Sequence[Slot], people: Sequence[Values]
) -> list[dict[tuple[int, int], object]]:
    """一行一位的各位：行号都是第一行的；标题、落款里的只随第一位填，下面的跟着插入的行往下移。"""
    own = [slot for slot in slots if slot.row == sheet.first]
    others = [slot for slot in slots if slot.row != sheet.first]
    found = [cell_values(own, each) for each in people]
    if found and others:
        grown = max(0, len(people) - sheet.capacity) if sheet.capacity is not None else 0
        found[0] |= {
            (row + grown if row > sheet.first else row, column): value
            for (row, column), value in cell_values(others, people[0], single=True).items()
        }
    return found


def _value(slot: Slot, values: Values, *, single: bool) -> object:
    value = values.get(slot.role) if slot.role else None
    if isinstance(value, date) and slot.monthly and (single or slot.pattern is not None):
        return f"{value:%Y.%m}"
    return _text(value) if isinstance(value, date) and single else value


def _text(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, date):
        return f"{value:%Y-%m-%d}"
    return f"{value:g}" if isinstance(value, float) else str(value)
