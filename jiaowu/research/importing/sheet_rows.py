"""一览表的读法：找到表头，把每一行说成“角色 → 格”；课题、获奖共用。"""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from jiaowu.errors import UserError
from jiaowu.sheets.grid import CellValue, Grid, Workbook
from jiaowu.teachers.importing.timetable_words import text_of

HEADER_ROWS = 30
"""表头在前多少行里找。"""
_NOISE = re.compile(r"[\s\u200b-\u200f\ufeff*★:]+|\(.*?\)|\[.*?\]")
_LABEL = re.compile(r"^([^:：]+)[:：](.*)$", re.DOTALL)


@dataclass(frozen=True)
class SheetWords:
    """一种一览表的表头写法。"""

    headers: Mapping[str, Sequence[str]]
    """角色 → 各种写法。"""
    needed: tuple[str, ...]
    """表头里必须有的角色。"""
    skipped: Sequence[str]
    """第一格是它们（或“填表人：王某”）的行不是内容。"""

    def role_of(self, cell: CellValue) -> str | None:
        """一格表头 → 角色；不认得为 None。"""
        plain = _NOISE.sub("", unicodedata.normalize("NFKC", cell)) if isinstance(cell, str) else ""
        return next((role for role, words in self.headers.items() if plain in words), None)


@dataclass(frozen=True)
class SheetRow:
    """一行：在哪里、各角色的格；表头上方“立项单位：……”一类也算在内，这一行自己写了的为准。"""

    place: str
    cells: Mapping[str, CellValue]

    def text(self, role: str) -> str:
        """一格的文字，换行并成空格；没有这一列为空串。"""
        return text_of(self.cells.get(role)).replace("\n", " ")


def read_rows(workbooks: Sequence[Workbook], words: SheetWords) -> tuple[SheetRow, ...]:
    """各工作簿里认得表头的工作表的各行；一张也不认得、一行内容也没有时报 UserError。"""
    found: list[SheetRow] = []
    known = False
    for book in workbooks:
        for grid in book.grids:
            at = _header_at(grid, words)
            if at is not None:
                known = True
                found += _rows(f"{book.file} {grid.name}", grid, at, words)
    titles = "、".join(f"“{words.headers[role][0]}”" for role in words.needed)
    if not known:
        raise UserError(f"没有找到表头，请确认表里有{titles}，并且在前 {HEADER_ROWS} 行。")
    if not found:
        raise UserError("表头下面一行内容也没有，请确认选对了文件。")
    return tuple(found)


def _header_at(grid: Grid, words: SheetWords) -> int | None:
    for at, cells in enumerate(grid.rows[:HEADER_ROWS]):
        roles = {words.role_of(cell) for cell in cells}
        if roles.issuperset(words.needed):
            return at
    return None


def _rows(place: str, grid: Grid, at: int, words: SheetWords) -> Iterator[SheetRow]:
    columns: dict[str, int] = {}
    for column, cell in enumerate(grid.rows[at]):
        role = words.role_of(cell)
        if role is not None:
            columns.setdefault(role, column)
    above = _above(grid.rows[:at], words)
    for row, cells in enumerate(grid.rows[at + 1 :], start=at + 2):
        own = {role: cells[column] for role, column in columns.items() if text_of(cells[column])}
        if own.keys() - {"serial"} and not _skipped(cells, words):
            yield SheetRow(f"{place} 第 {row} 行", {**above, **own})


def _above(rows: Sequence[Sequence[CellValue]], words: SheetWords) -> dict[str, CellValue]:
    """表头上方的“立项单位：某某”，或标签在左、值在右的两格。"""
    found: dict[str, CellValue] = {}
    for cells in rows:
        for column, cell in enumerate(cells):
            text = text_of(cell)
            match = _LABEL.match(text)
            role = words.role_of(match[1] if match else text)
            if role is None:
                continue
            after = next((each for each in cells[column + 1 :] if text_of(each)), None)
            value = match[2].strip() if match and match[2].strip() else after
            if value is not None:
                found.setdefault(role, value)
    return found


def _skipped(cells: Sequence[CellValue], words: SheetWords) -> bool:
    first = next((text for cell in cells if (text := text_of(cell))), "")
    plain = first.rstrip(":： ")
    return any(plain == word or first.startswith((f"{word}:", f"{word}：")) for word in words.skipped)
