"""读 .ods：重复的空行空列只记数，不铺开。"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, time, timedelta

from jiaowu.sheets.gathering import Gathering, Marks
from jiaowu.sheets.grid import NO_CACHE, CellError, CellValue, Merge, Visibility
from jiaowu.sheets.limits import Limits
from jiaowu.sheets.markup import is_true, parse
from jiaowu.sheets.outcome import ENCRYPTED, TOO_LARGE, Refused, Sheets
from jiaowu.sheets.serials import from_timedelta
from jiaowu.sheets.zipped import Package

_MANIFEST = "META-INF/manifest.xml"
_ROWS = 1_048_576
_COLUMNS = 16_384
_ERROR = re.compile(r"#[A-Z0-9/!?]+|Err:\d+")
_SPAN = re.compile(r"PT(\d+)H(\d+)M(\d+(?:\.\d+)?)S")
_CELLS = frozenset({"table-cell", "covered-table-cell"})
_SKIPPED = frozenset({"annotation", "frame", "tracked-changes", "shapes"})
"""单元格里的批注、图片，以及修订记录：里面的文字不是单元格内容。"""


def read(package: Package, limits: Limits) -> Sheets:
    """压缩包 → 网格与说明；加密、损坏、过大时拒读。"""
    if package.find(_MANIFEST) and b"encryption-data" in package.read(_MANIFEST):
        raise Refused(ENCRYPTED)
    reader = _ContentReader(limits.cells)
    parse(package.read("content.xml"), reader.start, reader.end, reader.text)
    return reader.gathering.sheets()


@dataclass
class _Cell:
    """正在读的单元格。"""

    attributes: Mapping[str, str]
    paragraphs: list[list[str]] = field(default_factory=list)


@dataclass
class _Table:
    """正在读的工作表；rows 里只到最后一个有内容的行。"""

    name: str
    marks: Marks
    rows: list[list[CellValue]] = field(default_factory=list)
    row: int = 0
    columns: int = 0


class _ContentReader:
    """content.xml 的标签 → 网格。"""

    def __init__(self, budget: int) -> None:
        self.gathering = Gathering(budget)
        self._laid = 8 * budget
        self._hidden_styles: set[str] = set()
        self._style = ""
        self._table: _Table | None = None
        self._line: list[CellValue] = []
        self._column = 0
        self._row: Mapping[str, str] = {}
        self._cell: _Cell | None = None
        self._skipping = 0

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """开标签。"""
        if name in _SKIPPED or self._skipping:
            self._skipping += 1
        elif name in _CELLS:
            self._cell = _Cell(attributes)
        elif self._cell is not None:
            _write(name, attributes, self._cell)
        elif name == "table-row":
            self._row, self._line, self._column = attributes, [], 0
        elif name == "table-column":
            self._add_columns(attributes)
        elif name == "table":
            hidden = attributes.get("table:style-name", "") in self._hidden_styles
            self._table = _Table(
                attributes.get("table:name", ""), Marks(Visibility.HIDDEN if hidden else Visibility.SHOWN)
            )
        elif name == "style":
            self._style = attributes.get("style:name", "")
        elif name == "table-properties" and attributes.get("table:display") == "false":
            self._hidden_styles.add(self._style)

    def end(self, name: str) -> None:
        """关标签。"""
        if self._skipping:
            self._skipping -= 1
        elif name in _CELLS and self._cell is not None:
            self._add_cell(self._cell)
            self._cell = None
        elif name == "table-row" and self._table is not None:
            self._add_row(self._table)
        elif name == "table" and self._table is not None:
            self.gathering.add_rows(self._table.name, self._table.rows, self._table.marks)
            self._table = None

    def text(self, piece: str) -> None:
        """文字。"""
        if self._cell is not None and self._cell.paragraphs and not self._skipping:
            self._cell.paragraphs[-1].append(piece)

    def _add_columns(self, attributes: Mapping[str, str]) -> None:
        if self._table is None:
            return
        count = _count(attributes, "table:number-columns-repeated", _COLUMNS)
        if attributes.get("table:visibility", "visible") != "visible":
            first = self._table.columns
            self._table.marks.hidden_columns.update(range(first, min(first + count, _COLUMNS)))
        self._table.columns += count

    def _add_cell(self, cell: _Cell) -> None:
        value = _value(cell)
        count = _count(cell.attributes, "table:number-columns-repeated", _COLUMNS)
        self._note_merge(cell.attributes)
        if value is not None:
            self._lay(self._column + count - len(self._line))
            self._line.extend([None] * (self._column - len(self._line)))
            self._line.extend([value] * count)
        self._column += count

    def _note_merge(self, attributes: Mapping[str, str]) -> None:
        wide = _count(attributes, "table:number-columns-spanned", _COLUMNS)
        high = _count(attributes, "table:number-rows-spanned", _ROWS)
        if self._table is not None and (wide > 1 or high > 1):
            top, left = self._table.row, self._column
            self._table.marks.merges.append(Merge(top, left, top + high - 1, left + wide - 1))

    def _add_row(self, table: _Table) -> None:
        count = _count(self._row, "table:number-rows-repeated", _ROWS)
        if table.row + count > 2 * _ROWS:
            raise Refused(TOO_LARGE)
        if self._line:
            self._lay((count - 1) * len(self._line) + table.row - len(table.rows))
            table.rows.extend([] for _ in range(table.row - len(table.rows)))
            table.rows.extend(list(self._line) for _ in range(count))
        if self._row.get("table:visibility", "visible") != "visible" and self._line:
            table.marks.hidden_rows.update(range(table.row, table.row + count))
        table.row += count

    def _lay(self, cells: int) -> None:
        """将要铺开这么多格；铺得太多就拒读，免得占满内存。"""
        self._laid -= cells
        if self._laid < 0:
            raise Refused(TOO_LARGE)


def _write(name: str, attributes: Mapping[str, str], cell: _Cell) -> None:
    """单元格里的段落、空格、制表与换行。"""
    if name == "p":
        cell.paragraphs.append([])
    elif cell.paragraphs and name == "s":
        cell.paragraphs[-1].append(" " * _count(attributes, "text:c", _COLUMNS))
    elif cell.paragraphs and name in {"tab", "line-break"}:
        cell.paragraphs[-1].append("\t" if name == "tab" else "\n")


def _value(cell: _Cell) -> CellValue:
    """单元格的值；没算过的公式是 NO_CACHE。"""
    attributes = cell.attributes
    shown = "\n".join(map("".join, cell.paragraphs))
    formula = "table:formula" in attributes
    if attributes.get("calcext:value-type") == "error" or (formula and _ERROR.fullmatch(shown)):
        return CellError(shown or NO_CACHE)
    kind = attributes.get("office:value-type")
    if kind is None:
        return CellError(NO_CACHE) if formula and not shown else shown or None
    if kind == "string":
        return shown or attributes.get("office:string-value") or None
    try:
        return _typed(kind, attributes)
    except (ValueError, KeyError, OverflowError):
        return shown or None


def _typed(kind: str, attributes: Mapping[str, str]) -> CellValue:
    """数字、真假、日期、时刻。"""
    if kind == "boolean":
        return is_true(attributes["office:boolean-value"]) or attributes["office:boolean-value"] == "TRUE"
    if kind == "date":
        moment = datetime.fromisoformat(attributes["office:date-value"])
        return moment.date() if moment.time() == time() else moment
    if kind == "time":
        return _time(attributes["office:time-value"])
    return float(attributes["office:value"])


def _time(text: str) -> CellValue:
    """PT05H06M07S；超过一天的是天数。"""
    span = _SPAN.fullmatch(text)
    if span is None:
        raise ValueError(text)
    return from_timedelta(timedelta(hours=int(span[1]), minutes=int(span[2]), seconds=float(span[3])))


def _count(attributes: Mapping[str, str], name: str, most: int) -> int:
    """重复或跨越的个数；没写是 1，超过表格能有的按表格能有的算。"""
    text = attributes.get(name, "1")
    return max(1, min(int(text), most)) if text.isascii() and text.isdigit() and len(text) < 10 else 1
