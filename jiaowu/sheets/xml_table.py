"""读“XML 表格 2003”：一些平台导出的 .xls 其实是它。"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, time

from jiaowu.sheets.gathering import Gathering, Marks
from jiaowu.sheets.grid import NO_CACHE, CellError, CellValue, Merge, Visibility
from jiaowu.sheets.limits import Limits
from jiaowu.sheets.markup import attribute, is_true, parse
from jiaowu.sheets.outcome import TOO_LARGE, Refused, Sheets

_COLUMNS = 16_384
_ROWS = 1_048_576


@dataclass
class _Sheet:
    """一张工作表。"""

    name: str
    cells: dict[tuple[int, int], CellValue] = field(default_factory=dict)
    marks: Marks = field(default_factory=Marks)


def read(data: bytes, limits: Limits) -> Sheets:
    """文件内容 → 网格与说明。"""
    reader = _Reader(limits.cells)
    parse(data, reader.start, reader.end, reader.text)
    gathering = Gathering(limits.cells)
    for sheet in reader.sheets:
        gathering.add_cells(sheet.name, sheet.cells, sheet.marks)
    return gathering.sheets()


class _Reader:
    """标签 → 工作表。"""

    def __init__(self, budget: int) -> None:
        self.sheets: list[_Sheet] = []
        self._left = budget
        self._row = self._column = -1
        self._next_row = self._next_column = 0
        self._kind = ""
        self._pieces: list[str] | None = None
        self._visible: list[str] | None = None
        self._commented = False
        self._formula = False

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """开标签。"""
        if name == "Worksheet":
            self.sheets.append(_Sheet(attribute(attributes, "Name")))
            self._row = -1
            self._next_row = self._next_column = 0
        elif not self.sheets:
            return
        elif name == "Row":
            self._open_row(attributes, self.sheets[-1])
        elif name == "Column":
            self._open_column(attributes, self.sheets[-1])
        elif name == "Cell":
            self._open_cell(attributes, self.sheets[-1])
        elif name == "Comment":
            self._commented = True
        elif name == "Data" and not self._commented:
            self._kind, self._pieces = attribute(attributes, "Type"), []
        elif name == "Visible":
            self._visible = []

    def end(self, name: str) -> None:
        """关标签。"""
        if name == "Comment":
            self._commented = False
        elif name == "Data" and self._pieces is not None:
            self._put("".join(self._pieces))
            self._pieces = None
        elif name == "Cell" and self._formula and (self._row, self._column) not in self.sheets[-1].cells:
            self.sheets[-1].cells[self._row, self._column] = CellError(NO_CACHE)
        elif name == "Visible" and self._visible is not None:
            if "".join(self._visible).strip() in {"SheetHidden", "SheetVeryHidden"}:
                self.sheets[-1].marks.visibility = Visibility.HIDDEN
            self._visible = None

    def text(self, piece: str) -> None:
        """文字。"""
        taking = self._pieces if self._pieces is not None else self._visible
        if taking is not None:
            taking.append(piece)

    def _open_row(self, attributes: Mapping[str, str], sheet: _Sheet) -> None:
        self._row = _number(attributes, "Index", self._next_row + 1) - 1
        self._next_row = self._row + 1 + _number(attributes, "Span", 0)
        self._column, self._next_column = -1, 0
        if self._next_row > _ROWS:
            raise Refused(TOO_LARGE)
        if is_true(attribute(attributes, "Hidden")):
            sheet.marks.hidden_rows.update(range(self._row, self._next_row))

    def _open_column(self, attributes: Mapping[str, str], sheet: _Sheet) -> None:
        first = _number(attributes, "Index", self._next_column + 1) - 1
        self._next_column = min(first + 1 + _number(attributes, "Span", 0), _COLUMNS)
        if is_true(attribute(attributes, "Hidden")):
            sheet.marks.hidden_columns.update(range(first, self._next_column))

    def _open_cell(self, attributes: Mapping[str, str], sheet: _Sheet) -> None:
        self._column = _number(attributes, "Index", self._next_column + 1) - 1
        wide, high = _number(attributes, "MergeAcross", 0), _number(attributes, "MergeDown", 0)
        self._next_column = self._column + wide + 1
        self._formula = bool(attribute(attributes, "Formula"))
        if self._column >= _COLUMNS or self._row < 0:
            raise Refused(TOO_LARGE)
        if wide or high:
            sheet.marks.merges.append(Merge(self._row, self._column, self._row + high, self._column + wide))

    def _put(self, text: str) -> None:
        value = _value(self._kind, text)
        if value is not None and self._row >= 0 and self._column >= 0:
            self.sheets[-1].cells[self._row, self._column] = value
            self._left -= 1
            if self._left < 0:
                raise Refused(TOO_LARGE)


def _value(kind: str, text: str) -> CellValue:
    """按 ss:Type 换；写坏的当文字。"""
    if kind == "Error":
        return CellError(text.strip() or NO_CACHE)
    try:
        if kind == "Number":
            return float(text)
        if kind == "Boolean":
            return is_true(text.strip())
        if kind == "DateTime":
            moment = datetime.fromisoformat(text.strip())
            return moment.date() if moment.time() == time() else moment
    except ValueError:
        return text or None
    return text or None


def _number(attributes: Mapping[str, str], name: str, default: int) -> int:
    """属性里的非负整数。"""
    text = attribute(attributes, name)
    return min(int(text), 2 * _ROWS) if text.isascii() and text.isdigit() and len(text) < 10 else default
