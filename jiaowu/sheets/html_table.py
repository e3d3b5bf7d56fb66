"""读网页里的表格：许多平台把网页存成 .xls 给人下载。"""

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser

from typing_extensions import override

from jiaowu.sheets.gathering import Gathering, Marks
from jiaowu.sheets.grid import CellValue, Merge
from jiaowu.sheets.limits import Limits
from jiaowu.sheets.outcome import EMPTY, RESAVE, TOO_LARGE, Refused, Sheets
from jiaowu.sheets.text import decode

_CHARSET = re.compile(rb"charset\s*=\s*[\"']?\s*([\w-]+)", re.IGNORECASE)
_CHINESE = frozenset({"gb2312", "gbk", "gb18030", "x-gbk", "gb_2312-80"})
_BLANKS = re.compile(r"[ \t\r\n\f]+")
_HIDDEN = re.compile(r"display\s*:\s*none", re.IGNORECASE)
_COLUMNS = 16_384
_ROWS = 65_534
_SKIPPED = frozenset({"script", "style"})


def read(data: bytes, limits: Limits) -> Sheets:
    """网页 → 每个 <table> 一张网格；表中套表时拒读。"""
    text, notes = _decode(data)
    parser = _TableParser(limits.cells)
    parser.feed(text)
    parser.close()
    parser.close_table()
    tables = [table for table in parser.tables if table.rows]
    if not tables:
        raise Refused(EMPTY)
    gathering = Gathering(limits.cells)
    for sentence in notes:
        gathering.note(sentence)
    for number, table in enumerate(tables, 1):
        gathering.add_rows(f"表格{number}", table.rows, table.marks)
    return gathering.sheets()


def _decode(data: bytes) -> tuple[str, tuple[str, ...]]:
    """网页自己写的编码；写得不对就照普通文字认。"""
    told = _CHARSET.search(data[:4_096])
    name = told[1].decode("ascii", "replace").lower() if told else ""
    try:
        return data.decode("gb18030" if name in _CHINESE else name or "utf-8"), ()
    except (LookupError, ValueError):
        return decode(data)


@dataclass
class _Table:
    """正在读的表格。"""

    rows: list[list[CellValue]] = field(default_factory=list)
    marks: Marks = field(default_factory=Marks)
    below: dict[int, int] = field(default_factory=dict)
    """列 → 还要被上面的合并单元格占几行。"""


class _TableParser(HTMLParser):
    """收集表格；少写了关标签也认。"""

    def __init__(self, budget: int) -> None:
        super().__init__(convert_charrefs=True)
        self.tables: list[_Table] = []
        self._left = budget
        self._open = False
        self._pieces: list[str] | None = None
        self._span = (1, 1)
        self._skipping = False

    @override
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag == "table":
            self._open_table()
        elif tag in _SKIPPED:
            self._skipping = True
        elif not self._open:
            return
        elif tag == "tr":
            self._open_row(hidden=bool(_HIDDEN.search(given.get("style") or "")))
        elif tag in {"td", "th"}:
            self._close_cell()
            self._pieces = []
            self._span = (_span(given.get("rowspan"), _ROWS), _span(given.get("colspan"), _COLUMNS))
        elif tag == "br" and self._pieces is not None:
            self._pieces.append("\v")

    @override
    def handle_endtag(self, tag: str) -> None:
        if tag in _SKIPPED:
            self._skipping = False
        elif tag in {"td", "th", "tr"}:
            self._close_cell()
        elif tag == "table":
            self.close_table()

    @override
    def handle_data(self, data: str) -> None:
        if self._pieces is not None and not self._skipping:
            self._pieces.append(data)

    def close_table(self) -> None:
        """表格到此为止（文件可能没写完）。"""
        self._close_cell()
        self._open = False

    def _open_table(self) -> None:
        if self._open and self._pieces is not None:
            raise Refused(f"里的表格套着表格，无法直接读取。{RESAVE}")
        self.tables.append(_Table())
        self._open = True

    def _open_row(self, *, hidden: bool) -> None:
        self._close_cell()
        table = self.tables[-1]
        if hidden:
            table.marks.hidden_rows.add(len(table.rows))
        table.rows.append([])
        self._cover(table)

    def _cover(self, table: _Table) -> None:
        """行里接下来的列若被上面的合并占着，跳过。"""
        row = table.rows[-1]
        while table.below.get(len(row), 0):
            table.below[len(row)] -= 1
            row.append(None)

    def _close_cell(self) -> None:
        if self._pieces is None:
            return
        value = _BLANKS.sub(" ", "".join(self._pieces)).strip(" \v").replace("\v", "\n")
        self._pieces = None
        table = self.tables[-1]
        if not table.rows:
            table.rows.append([])
        high, wide = self._span
        row, top, left = table.rows[-1], len(table.rows) - 1, len(table.rows[-1])
        self._left -= wide
        if self._left < 0 or left + wide > _COLUMNS:
            raise Refused(TOO_LARGE)
        row.extend([value or None, *[None] * (wide - 1)])
        if high > 1 or wide > 1:
            table.marks.merges.append(Merge(top, left, top + high - 1, left + wide - 1))
            table.below.update((column, high - 1) for column in range(left, left + wide))
        self._cover(table)


def _span(text: str | None, most: int) -> int:
    """跨几行（列）；没写或写坏了是 1。"""
    return (
        max(1, min(int(text), most)) if text and text.isascii() and text.isdigit() and len(text) < 10 else 1
    )
