"""表格模型：元组作行，自己排序与过滤，只在画到时才格式化。"""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from heapq import merge
from operator import itemgetter
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QColor, QFont
from typing_extensions import override

from jiaowu.paper.document import Value
from jiaowu.paper.formats import display

Index = QModelIndex | QPersistentModelIndex
Row = Sequence[Value]
Shade = Callable[[int, int], QColor | None]
"""（原始行号、列号）→ 底色。"""

Run = Callable[[str, Callable[[Any], Any], Callable[[Any], object]], object]
"""（标题、在工作线程里做什么、结果给谁）。"""

NO_INDEX = QModelIndex()
PIECE = 4_000
LARGE = 10_000
"""这么多行以上的排序、过滤放到工作线程。"""
COMPARISON = re.compile(r"^\s*(>=|<=|>|<|=|≥|≤)\s*(-?\d+(?:\.\d+)?)\s*%?\s*$")
SPAN = re.compile(r"^\s*(\d+(?:\.\d+)?)\s*[-–—~～]\s*(\d+(?:\.\d+)?)\s*%?\s*$")
TESTS: dict[str, Callable[[float, float], bool]] = {
    ">=": lambda a, b: a >= b,
    "≥": lambda a, b: a >= b,
    "<=": lambda a, b: a <= b,
    "≤": lambda a, b: a <= b,
    ">": lambda a, b: a > b,
    "<": lambda a, b: a < b,
    "=": lambda a, b: a == b,
}


@dataclass(frozen=True)
class TableColumn:
    """一列：标题、宽度（像素，100 % 缩放时）、数字格式、默认是否显示。"""

    title: str
    width: int = 80
    format: str = ""
    numeric: bool = False
    """数字列：右对齐，可按大小过滤。"""
    shown: bool = True
    explained: bool = False
    """数字可以点开看口径，画点状下划线。"""
    order: Callable[[str], Any] | None = None
    """文字列的排序键；没有时按数字大小或拼音。"""


@dataclass(frozen=True)
class Arrangement:
    """怎样排列：找什么、各列过滤、按哪列排。"""

    search: str
    filters: tuple[tuple[int, str], ...]
    sorted: tuple[int, Qt.SortOrder] | None


class RowsModel(QAbstractTableModel):
    """显示次序是一张行号表；换排序与过滤只换这张表。"""

    arranged = Signal()
    """显示的行或次序变了。"""

    def __init__(self, columns: Sequence[TableColumn] = (), parent: QObject | None = None) -> None:
        """先定列，行由 set_rows 给。"""
        super().__init__(parent)
        self.columns = tuple(columns)
        self._rows: Sequence[Row] = ()
        self._order: list[int] = []
        self._sorted: tuple[int, Qt.SortOrder] | None = None
        self._search = ""
        self._filters: dict[int, str] = {}
        self._run: Run | None = None
        self._serial = 0
        self._shade: Shade | None = None
        self._soft = QColor("#52606D")
        self._strong: int | None = None
        self._bold = QFont()
        self._bold.setBold(True)

    def set_rows(self, rows: Sequence[Row], shade: Shade | None = None, strong: int | None = None) -> None:
        """换全部行；strong 是要加粗的行（年级合计）。排序与过滤仍按用户所选。"""
        self.beginResetModel()
        self._rows, self._shade, self._strong = rows, shade, strong
        self._order = list(range(len(rows)))
        self.endResetModel()
        if self._search or self._filters or self._sorted is not None:
            self._rearrange()
        else:
            self._serial += 1
            self.arranged.emit()

    def set_columns(self, columns: Sequence[TableColumn]) -> None:
        """换列；清空行、排序与过滤。"""
        self.beginResetModel()
        self.columns = tuple(columns)
        self._rows, self._order, self._sorted, self._filters = (), [], None, {}
        self.endResetModel()

    def set_runner(self, run: Run) -> None:
        """大表的排序与过滤交给 run 在工作线程里做（Context.run）。"""
        self._run = run

    def set_soft_colour(self, colour: QColor) -> None:
        """数字列里文字（缺考等）的颜色。"""
        self._soft = colour

    def set_search(self, text: str) -> None:
        """在所有文字列里找；空为不找。"""
        self._search = text.strip().casefold()
        self._rearrange()

    def set_filter(self, column: int, text: str) -> None:
        """一列的过滤：文字列为包含，数字列可写 >=90、60-70、缺。"""
        if text.strip():
            self._filters[column] = text.strip()
        else:
            self._filters.pop(column, None)
        self._rearrange()

    def source_row(self, row: int) -> int:
        """显示的第 row 行在 set_rows 里的行号。"""
        return self._order[row]

    def source(self, row: int) -> Row:
        """显示的第 row 行的值。"""
        return self._rows[self._order[row]]

    def total(self) -> int:
        """过滤前的行数。"""
        return len(self._rows)

    def text(self, row: int, column: int) -> str:
        """显示的第 row 行、第 column 列的文字。"""
        return display(self.source(row)[column], self.columns[column].format)

    def snapshot(self) -> Callable[[int, int], str]:
        """现在显示的样子：（行、列）→ 文字；之后再排序也不变，可以在别的线程里用。"""
        rows, order, patterns = self._rows, self._order, [column.format for column in self.columns]
        return lambda row, column: display(rows[order[row]][column], patterns[column])

    def _rearrange(self) -> None:
        """小表当场排好；大表在工作线程里排，界面不停顿，排好之前照旧显示。"""
        self._serial += 1
        rows, columns = self._rows, self.columns
        wanted = Arrangement(self._search, tuple(self._filters.items()), self._sorted)
        if self._run is None or len(rows) < LARGE:
            self._show_order(arrange(rows, columns, wanted))
            return
        serial = self._serial

        def show(order: list[int]) -> None:
            if serial == self._serial:
                self._show_order(order)

        self._run("正在排列", lambda _progress: arrange(rows, columns, wanted), show)

    def _show_order(self, order: list[int]) -> None:
        self.layoutAboutToBeChanged.emit()
        self._order = order
        self.layoutChanged.emit()
        self.arranged.emit()

    @override
    def rowCount(self, parent: Index = NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._order)

    @override
    def columnCount(self, parent: Index = NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self.columns)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row, column = index.row(), index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return self.text(row, column)
        spec = self.columns[column]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if spec.numeric else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.BackgroundRole and self._shade is not None:
            return self._shade(self._order[row], column)
        if role == Qt.ItemDataRole.FontRole:
            return self._bold if self._order[row] == self._strong else None
        if (
            role == Qt.ItemDataRole.ForegroundRole
            and spec.numeric
            and isinstance(self.source(row)[column], str)
        ):
            return self._soft
        return None

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation == Qt.Orientation.Vertical:
            return str(section + 1) if role == Qt.ItemDataRole.DisplayRole else None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignCenter
        return None

    @override
    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self._sorted = (column, order) if 0 <= column < len(self.columns) else None
        self._rearrange()


def arrange(rows: Sequence[Row], columns: Sequence[TableColumn], wanted: Arrangement) -> list[int]:
    """要显示的行号，按显示的次序；可以在任何线程里调用。"""
    order: list[int] = list(range(len(rows)))
    if wanted.search:
        texts = [index for index, column in enumerate(columns) if not column.numeric]
        order = [row for row in order if _holds(rows[row], texts, wanted.search)]
    for column, text in wanted.filters:
        accept = _acceptor(text, numeric=columns[column].numeric)
        order = [row for row in order if accept(rows[row][column])]
    if wanted.sorted is not None:
        order = _sort(rows, columns, order, *wanted.sorted)
    return order


def _holds(row: Row, texts: Sequence[int], wanted: str) -> bool:
    return any(wanted in str(row[index] or "").casefold() for index in texts)


def _sort(
    rows: Sequence[Row],
    columns: Sequence[TableColumn],
    order: list[int],
    column: int,
    direction: Qt.SortOrder,
) -> list[int]:
    """空的与没有分数的总在最后，升降只管有值的。"""
    spec = columns[column]
    kinds: tuple[type, ...] = (int, float) if spec.numeric else (str,)
    keyed: list[tuple[Any, int]] = []
    rest: list[int] = []
    key: Callable[[Any], Any] = float if spec.numeric else spec.order or text_key
    for row in order:
        value = rows[row][column]
        if isinstance(value, kinds) and value == value:  # noqa: PLR0124 — 非数不等于自己
            keyed.append((key(value), row))
        else:
            rest.append(row)
    return [row for _, row in _in_order(keyed, reverse=direction == Qt.SortOrder.DescendingOrder)] + rest


def _in_order(keyed: list[tuple[Any, int]], *, reverse: bool) -> Iterable[tuple[Any, int]]:
    """分成小段各自排好再合并：一次排几万行会一直占着解释器，界面就停顿。"""
    first = itemgetter(0)
    pieces = [keyed[start : start + PIECE] for start in range(0, len(keyed), PIECE)]
    for piece in pieces:
        piece.sort(key=first, reverse=reverse)
    return merge(*pieces, key=first, reverse=reverse)


def text_key(text: str) -> bytes:
    """数字按大小，其余按拼音（GB2312 一级汉字的编码就是拼音次序）；字节串比起来最快。"""
    if text.isdecimal():
        return b"0%c" % min(len(text), 255) + text.encode()
    return b"1" + text.encode("gb18030", "replace")


def _acceptor(text: str, *, numeric: bool) -> Callable[[Value], bool]:
    if numeric and (match := COMPARISON.match(text)):
        test, limit = TESTS[match[1]], _number(match[2], text)
        return lambda value: isinstance(value, int | float) and test(value, limit)
    if numeric and (match := SPAN.match(text)):
        low, high = _number(match[1], text), _number(match[2], text)
        return lambda value: isinstance(value, int | float) and low <= value <= high
    wanted = text.casefold()
    return lambda value: value is not None and wanted in display(value).casefold()


def _number(digits: str, text: str) -> float:
    return float(digits) / (100 if text.rstrip().endswith("%") else 1)
