"""从表格软件复制来的一块文字贴到表里：认出姓名与表头，排好每一格放到哪里；放不下就整块不要。"""

import csv
import io
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from jiaowu.errors import UserError

NAME_COLUMNS = 3
"""姓名至多在复制来的第几列。"""
TOLD = 3
"""一次至多说几处。"""
LETTERS = 26

Find = Callable[[str], Sequence[int]]
"""姓名 → 表里的行号；没有这个人为空，同名的有几个。"""


@dataclass(frozen=True)
class Placed:
    """要放下的一格：表里的行与列、文字、在复制来的那一块里的地址（如 B3）。"""

    row: int
    column: int
    text: str
    source: str


@dataclass(frozen=True)
class Target:
    """贴到哪里：从哪一行哪一列起，选中了哪些格，共几行，各列的标题与能不能填。"""

    row: int
    column: int
    selected: tuple[tuple[int, int], ...]
    rows: int
    titles: tuple[str, ...]
    editable: tuple[bool, ...]

    @property
    def open_columns(self) -> list[int]:
        """能填的列。"""
        return [at for at, editable in enumerate(self.editable) if editable]


@dataclass(frozen=True)
class _Cells:
    """一块文字，以及它左上角在复制来的内容里的位置（去掉表头、姓名之后仍说得出原来的地址）。"""

    rows: list[list[str]]
    top: int
    columns: list[int]


def place(text: str, target: Target, find: Find | None = None) -> tuple[Placed, ...]:
    """剪贴板的文字 → 每一格放到哪里。

    一格贴到选中的全部格；左边有姓名列（find 找得到的）时按姓名对行，上面有表头时按标题对列。
    行列放不下、姓名找不到或同名时报 UserError，一格也不放。
    """
    block = read_block(text)
    if not block:
        raise UserError("剪贴板里没有可以粘贴的内容，请先在表格软件里复制。")
    open_selected = [(row, column) for row, column in target.selected if target.editable[column]]
    if len(block) == len(block[0]) == 1 and len(open_selected) > 1:
        return tuple(Placed(row, column, block[0][0], "A1") for row, column in open_selected)
    names = _name_column(block, find) if find is not None else None
    if names is None or find is None:
        return _place_plain(block, target)
    return _place_named(block, names, target, find)


def read_block(text: str) -> list[list[str]]:
    """制表符分隔的文字 → 各行各格（去首尾空白，各行补齐）；尾部的空行不要。带引号的格里可以有换行。"""
    rows = [[cell.strip() for cell in row] for row in csv.reader(io.StringIO(text), delimiter="\t")]
    while rows and not any(rows[-1]):
        rows.pop()
    width = max(map(len, rows), default=0)
    return [row + [""] * (width - len(row)) for row in rows]


def address(row: int, column: int) -> str:
    """行列（0 起）→ A1 一类的地址。"""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, LETTERS)
        letters = chr(ord("A") + rest) + letters
    return f"{letters}{row + 1}"


def same_name(text: str) -> str:
    """比较姓名用的写法：去空白、转半角、统一间隔号。"""
    plain = "".join(unicodedata.normalize("NFKC", text).split())
    return plain.replace("•", "·").replace("・", "·").replace(".", "·")


def _name_column(block: Sequence[Sequence[str]], find: Find) -> int | None:
    """哪一列是姓名：有两列以上，而且一半以上的格找得到人。"""
    width = len(block[0])
    for column in range(min(NAME_COLUMNS, width - 1)):
        cells = [row[column] for row in block if row[column]]
        if cells and sum(bool(find(cell)) for cell in cells) * 2 >= len(cells):
            return column
    return None


def _place_plain(block: list[list[str]], target: Target) -> tuple[Placed, ...]:
    """没有姓名：从当前格往右、往下放。"""
    columns = [column for column in target.open_columns if column >= target.column]
    cells = _Cells(block, 0, list(range(len(block[0]))))
    if len(cells.columns) > len(columns):
        cells = _without_blank(cells)
    if len(cells.columns) > len(columns):
        raise UserError(
            f"没有粘贴：复制的有 {len(cells.columns)} 列，从这里往右只有 {len(columns)} 列可以填。"
        )
    if len(block) > target.rows - target.row:
        raise UserError(f"没有粘贴：复制的有 {len(block)} 行，从这里往下只有 {target.rows - target.row} 行。")
    return _pair(cells, list(range(target.row, target.row + len(block))), columns)


def _place_named(block: list[list[str]], names: int, target: Target, find: Find) -> tuple[Placed, ...]:
    """有姓名：按姓名对行，与次序无关；姓名左边的列（学号、序号）不用。"""
    header = block[0] if not find(block[0][names]) and _is_header(block[0], target) else None
    top = 0 if header is None else 1
    rows = _rows_of(block[top:], names, top, find)
    cells = _Cells(block[top:], top, list(range(names + 1, len(block[0]))))
    if header is not None:
        return _place_titled(cells, header, rows, target)
    cells = _without_blank(cells)
    start = target.column if target.editable[target.column] else 0
    columns = [column for column in target.open_columns if column >= start]
    if len(cells.columns) > len(columns):
        raise UserError(
            f"没有粘贴：姓名后面有 {len(cells.columns)} 列，从这里往右只有 {len(columns)} 列可以填。"
        )
    return _pair(cells, rows, columns)


def _is_header(row: Sequence[str], target: Target) -> bool:
    """有一格正是表里能填的一列的标题。"""
    return any(_title_at(cell, target) is not None for cell in row)


def _title_at(cell: str, target: Target) -> int | None:
    """标题（后面可以有“(满分120)”一类的话）→ 表里的列。"""
    plain = same_name(cell).partition("(")[0]
    titles = {same_name(target.titles[at].split("\n")[0]): at for at in target.open_columns}
    return titles.get(plain) if plain else None


def _place_titled(
    cells: _Cells, header: Sequence[str], rows: list[int], target: Target
) -> tuple[Placed, ...]:
    """按表头的标题对列；第一个认得的标题左边的（班级等）不用，右边的不认得就整块不要。"""
    found = [(column, _title_at(header[column], target)) for column in cells.columns]
    first = next(at for at, (_, place) in enumerate(found) if place is not None)
    kept = [(column, place) for column, place in found[first:] if header[column] or place is not None]
    unknown = [header[column] for column, place in kept if place is None]
    if unknown:
        raise UserError(f"没有粘贴：“{unknown[0]}”这一列不在表里，请只复制要录的学科。")
    pairs = [(column, place) for column, place in kept if place is not None]
    chosen = _Cells(cells.rows, cells.top, [column for column, _ in pairs])
    return _pair(chosen, rows, [place for _, place in pairs])


def _rows_of(block: Sequence[Sequence[str]], names: int, top: int, find: Find) -> list[int]:
    """各行是谁；找不到、同名、写了两遍时报 UserError。"""
    rows: list[int] = []
    wrong: list[str] = []
    for at, line in enumerate(block):
        matches = find(line[names])
        where = address(at + top, names)
        if not line[names]:
            wrong.append(f"{where} 没有姓名")
        elif not matches:
            wrong.append(f"{where}“{line[names]}”不在名单上")
        elif len(matches) > 1:
            wrong.append(f"{where}“{line[names]}”有 {len(matches)} 人同名")
        elif matches[0] in rows:
            wrong.append(f"{where}“{line[names]}”写了两遍")
        else:
            rows.append(matches[0])
    if wrong:
        raise UserError(f"没有粘贴：{told(wrong)}。请改正后重新复制，或不带姓名、按次序粘贴。")
    return rows


def told(items: Sequence[str]) -> str:
    """说出前几处，其余只说有几处。"""
    shown = "；".join(items[:TOLD])
    return f"{shown} 等 {len(items)} 处" if len(items) > TOLD else shown


def _without_blank(cells: _Cells) -> _Cells:
    """去掉整列都空的列：合并的格复制过来会多出这样的列。"""
    kept = [column for column in cells.columns if any(row[column] for row in cells.rows)]
    return _Cells(cells.rows, cells.top, kept)


def _pair(cells: _Cells, rows: Sequence[int], columns: Sequence[int]) -> tuple[Placed, ...]:
    return tuple(
        Placed(row, column, line[source], address(at + cells.top, source))
        for at, (row, line) in enumerate(zip(rows, cells.rows, strict=True))
        for source, column in zip(cells.columns, columns, strict=False)
    )
