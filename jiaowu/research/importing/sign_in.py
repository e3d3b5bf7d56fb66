"""签到表：任何版式的工作簿里找教师的姓名与到会的写法。"""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from jiaowu.research.activities import Attendance
from jiaowu.sheets.grid import CellValue, Grid, Workbook, address
from jiaowu.students.names import normalise_name

SIGN_TITLES = ("签到", "签名", "签字", "到会", "出席情况", "考勤", "状态", "出勤")
NAME_TITLES = ("姓名", "教师", "教师姓名", "名字", "参加人员", "应到人员")
WORDS = {
    Attendance.LATE: ("迟到",),
    Attendance.LEAVE: ("请假", "病假", "事假", "产假", "婚假", "丧假"),
    Attendance.OFFICIAL: ("公出", "出差", "公假", "外出", "公差"),
    Attendance.ABSENT: ("缺席", "未到", "旷会", "缺勤", "没到"),
    Attendance.PRESENT: ("出席", "已到", "到", "√", "✓", "v", "实到", "签到"),
}
FAR = 3
"""姓名右边几格以内的到会写法算它的。"""
_SPLIT = re.compile(r"[、，,;；/\n\r\t]+")
_LEADING = re.compile(r"^[\d.．、)）\s]+")
_HAN_NAME = re.compile(r"[\u4e00-\u9fff·]{2,4}")


@dataclass(frozen=True)
class Signed:
    """表里的一个姓名：写在哪里、到会怎样。"""

    name: str
    place: str
    """如 签到表!B5。"""
    state: Attendance | None
    """写了请假一类就是它；有签到栏而空着为 None（没有签）；没有签到栏、写了名字的算出席。"""


@dataclass(frozen=True)
class SignSheet:
    """一份签到表读出来的。"""

    signed: tuple[Signed, ...]
    unknown: tuple[tuple[str, str], ...]
    """像姓名、却对不上任何教师的：（写法、位置）。"""


def read_sign_in(book: Workbook, names: Collection[str]) -> SignSheet:
    """工作簿 → 各个姓名；names 是全校教师的姓名。一个也没有时两项都空。"""
    known = {normalise_name(name): name for name in names}
    signed: list[Signed] = []
    unknown: list[tuple[str, str]] = []
    for grid in book.grids:
        sheet = _Sheet.of(grid)
        for row, column, piece in _pieces(grid):
            plain = normalise_name(piece)
            if plain in known:
                place = f"{grid.name}!{address(row, column)}"
                signed.append(Signed(known[plain], place, sheet.state(row, column)))
            elif row > sheet.header and column in sheet.name_columns and _HAN_NAME.fullmatch(plain):
                unknown.append((plain, f"{grid.name}!{address(row, column)}"))
    return SignSheet(tuple(signed), tuple(unknown))


@dataclass(frozen=True)
class _Sheet:
    """一张工作表的表头：姓名在哪几列、签到在哪几列。"""

    rows: Sequence[Sequence[CellValue]]
    header: int
    """表头在第几行；没有为 -1。"""
    name_columns: frozenset[int]
    sign_columns: tuple[int, ...]

    @classmethod
    def of(cls, grid: Grid) -> "_Sheet":
        """找表头：第一个写着姓名的行。"""
        for at, row in enumerate(grid.rows):
            titles = [_plain(cell) for cell in row]
            columns = frozenset(place for place, title in enumerate(titles) if title in NAME_TITLES)
            if columns:
                signs = tuple(
                    place
                    for place, title in enumerate(titles)
                    if any(title.startswith(w) for w in SIGN_TITLES)
                )
                return cls(grid.rows, at, columns, signs)
        return cls(grid.rows, -1, frozenset(), ())

    def state(self, row: int, column: int) -> Attendance | None:
        """这一格的姓名到会怎样。"""
        right = self.rows[row][column + 1 : column + 1 + FAR]
        for cell in right:
            if (state := read_word(_plain(cell))) is not None:
                return state
        mine = next((place for place in self.sign_columns if column < place <= column + FAR), None)
        if row > self.header and mine is not None and not _plain(self.rows[row][mine]):
            return None
        return Attendance.PRESENT


def read_word(text: str) -> Attendance | None:
    """到会的写法 → 状态；不是这类字样为 None。"""
    if not text:
        return None
    for state, words in WORDS.items():
        if any(text == word or (len(word) > 1 and text.startswith(word)) for word in words):
            return state
    return None


def _pieces(grid: Grid) -> Iterator[tuple[int, int, str]]:
    """各格里的一段段文字（一格写几个姓名的拆开），带行列。"""
    for row, cells in enumerate(grid.rows):
        for column, cell in enumerate(cells):
            if isinstance(cell, str) and cell.strip():
                for piece in _SPLIT.split(cell.partition("：")[2] or cell):
                    if piece.strip():
                        yield row, column, _LEADING.sub("", piece)


def _plain(cell: CellValue) -> str:
    return normalise_name(cell) if isinstance(cell, str) else ""
