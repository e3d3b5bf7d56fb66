"""逐格读 .xlsx 工作表：慢约三倍，但什么写法都认，且不会因远处的单元格胀满内存。"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from jiaowu.sheets.gathering import Marks
from jiaowu.sheets.grid import NO_CACHE, CellError, CellValue, Merge
from jiaowu.sheets.markup import is_true, parse
from jiaowu.sheets.outcome import TOO_LARGE, Refused
from jiaowu.sheets.serials import Display, from_serial
from jiaowu.sheets.xlsx_scan import Place, column_index
from jiaowu.sheets.xlsx_strings import unescape

_REF = re.compile(r"\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})")
_COLUMNS = 16_384
_ROWS = 1_048_576
BROKEN = "#已损坏"


@dataclass(frozen=True)
class Shared:
    """各工作表共用的：共享文字、样式、纪元。"""

    strings: Sequence[str]
    displays: Sequence[Display]
    epoch_1904: bool


@dataclass
class _Cell:
    """正在读的单元格。"""

    kind: str = "n"
    style: str = ""
    value: list[str] = field(default_factory=list)
    inline: list[str] = field(default_factory=list)
    formula: bool = False
    cached: bool = False


class SheetReader:
    """读一张表的 XML；读完后 cells、marks 可用。"""

    def __init__(self, shared: Shared, budget: int) -> None:
        """budget 是非空单元格的上限。"""
        self.cells: dict[Place, CellValue] = {}
        self.marks = Marks()
        self._shared = shared
        self._budget = budget
        self._row = self._column = -1
        self._cell: _Cell | None = None
        self._into: list[str] | None = None
        self._phonetic = False

    def read(self, data: bytes) -> None:
        """解析整张表。"""
        parse(data, self._start, self._end, self._text)

    def _start(self, name: str, attributes: Mapping[str, str]) -> None:
        if name == "c":
            self._open_cell(attributes)
        elif name == "row":
            self._open_row(attributes)
        elif self._cell is not None:
            self._open_inside(name, self._cell)
        elif name == "col" and is_true(attributes.get("hidden")):
            self.marks.hidden_columns.update(_span(attributes))
        elif name == "mergeCell":
            self._add_merge(attributes.get("ref", ""))

    def _end(self, name: str) -> None:
        if name in {"v", "t", "f"}:
            self._into = None
        elif name == "rPh":
            self._phonetic = False
        elif name == "c" and self._cell is not None:
            self._close_cell(self._cell)
            self._cell = None

    def _text(self, piece: str) -> None:
        if self._into is not None:
            self._into.append(piece)

    def _open_row(self, attributes: Mapping[str, str]) -> None:
        number = attributes.get("r", "")
        self._row = int(number) - 1 if number.isdecimal() and 0 < len(number) <= 7 else self._row + 1
        self._column = -1
        if not 0 <= self._row < _ROWS:
            raise Refused(TOO_LARGE)
        if is_true(attributes.get("hidden")):
            self.marks.hidden_rows.add(self._row)

    def _open_cell(self, attributes: Mapping[str, str]) -> None:
        place = _REF.fullmatch(attributes.get("r", ""))
        if place:
            self._column, self._row = column_index(place[1].upper()), int(place[2]) - 1
        else:
            self._column += 1
        if self._column >= _COLUMNS or self._row >= _ROWS:
            raise Refused(TOO_LARGE)
        self._row = max(self._row, 0)
        self._cell = _Cell(attributes.get("t", "n"), attributes.get("s", ""))

    def _open_inside(self, name: str, cell: _Cell) -> None:
        if name == "v":
            cell.cached = True
            self._into = cell.value
        elif name == "f":
            cell.formula = True
        elif name == "rPh":
            self._phonetic = True
        elif name == "t" and not self._phonetic:
            self._into = cell.inline

    def _close_cell(self, cell: _Cell) -> None:
        value = self._value(cell)
        if value is None or value == "":
            return
        self.cells[self._row, self._column] = value
        if len(self.cells) > self._budget:
            raise Refused(TOO_LARGE)

    def _value(self, cell: _Cell) -> CellValue:
        """单元格的值；没算过的公式是 NO_CACHE。"""
        text = "".join(cell.value)
        if cell.kind == "e":
            return CellError(text.strip() or NO_CACHE)
        if cell.formula and not text and not (cell.kind == "str" and cell.cached):
            return CellError(NO_CACHE)
        if cell.kind == "inlineStr":
            return unescape("".join(cell.inline))
        if cell.kind == "str":
            return unescape(text)
        text = text.strip()
        if not text:
            return unescape("".join(cell.inline)) or None
        return self._typed(cell, text)

    def _typed(self, cell: _Cell, text: str) -> CellValue:
        """带缓存值的数字、共享文字、真假、日期；写坏的报 BROKEN。"""
        try:
            if cell.kind == "s":
                return self._shared.strings[_index(text)]
            if cell.kind == "b":
                return is_true(text)
            if cell.kind == "d":
                return _iso(text)
            return from_serial(float(text), self._display(cell.style), epoch_1904=self._shared.epoch_1904)
        except (ValueError, IndexError, OverflowError):
            return CellError(BROKEN)

    def _display(self, style: str) -> Display:
        displays = self._shared.displays
        number = int(style) if style.isdecimal() else 0
        return displays[number] if number < len(displays) else Display.NUMBER

    def _add_merge(self, ref: str) -> None:
        first, _, last = ref.partition(":")
        start, stop = _REF.fullmatch(first), _REF.fullmatch(last or first)
        if start and stop:
            self.marks.merges.append(
                Merge(
                    int(start[2]) - 1,
                    column_index(start[1].upper()),
                    int(stop[2]) - 1,
                    column_index(stop[1].upper()),
                )
            )


def _span(attributes: Mapping[str, str]) -> range:
    """<col min max> 覆盖的列（0 起）。"""
    low, high = attributes.get("min", ""), attributes.get("max", "")
    if low.isdecimal() and high.isdecimal():
        return range(int(low) - 1, min(int(high), _COLUMNS))
    return range(0)


def _index(text: str) -> int:
    """共享文字的编号；负数不许倒着取。"""
    index = int(text)
    if index < 0:
        raise IndexError
    return index


def _iso(text: str) -> datetime | date:
    """t="d" 的日期；没有时刻时是日期。"""
    if "T" not in text:
        return date.fromisoformat(text)
    moment = datetime.fromisoformat(text.removesuffix("Z"))
    return moment if moment.time() != datetime.min.time() else moment.date()
