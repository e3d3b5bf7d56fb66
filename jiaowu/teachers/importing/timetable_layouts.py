"""课表的版式：哪里是星期、哪里是节次、哪里是班级；认出后每一格都知道自己是哪天第几节哪个班。"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from jiaowu.sheets.grid import Grid
from jiaowu.teachers.importing.timetable_words import (
    is_blank,
    is_clock,
    is_idle,
    period_in,
    text_of,
    weekday_in,
)

LEAST_DAYS = 3
"""一行里至少有几个不同的星期才算表头。"""
LEAST_CLASSES = 2
"""一行里至少有几个班才算“列是班级”。"""
HEAD_COLUMNS = 4
"""行首至多几列是班级、星期、节次。"""
TITLE_ROWS = 4
"""表头上面几行里找标题。"""

_GRADE = re.compile(r"[一二三四五六七八九1-9]年级?|[初高][一二三](?:年级?)?")

IsClass = Callable[[str], bool]
Slot = tuple[int, int]
"""（星期、节次）。"""


@dataclass(frozen=True)
class Cell:
    """一格课：行列（0 起）、文字、星期、节次、班级（一班一张的为空串）。"""

    row: int
    column: int
    text: str
    weekday: int
    period: int
    class_text: str = ""


@dataclass(frozen=True)
class Block:
    """一块课表；by_class 是每格自己写明了班级。"""

    cells: tuple[Cell, ...]
    titles: tuple[str, ...]
    """上面与旁边的字，近的在前，找班级用。"""
    by_class: bool


class _Sheet:
    """一张表的文字，合并的格都填上。"""

    def __init__(self, grid: Grid) -> None:
        self.rows = [[text_of(cell) for cell in row] for row in grid.rows]
        self.merged: set[tuple[int, int]] = set()
        for merge in grid.merges:
            value = self.at(merge.top, merge.left)
            for row in range(merge.top, min(merge.bottom + 1, len(self.rows))):
                for column in range(merge.left, min(merge.right + 1, grid.width)):
                    if (row, column) != (merge.top, merge.left):
                        self.rows[row][column] = value
                        self.merged.add((row, column))

    @property
    def width(self) -> int:
        return len(self.rows[0]) if self.rows else 0

    def at(self, row: int, column: int) -> str:
        inside = 0 <= row < len(self.rows) and 0 <= column < self.width
        return self.rows[row][column] if inside else ""


class _Numbering:
    """一串节次：写的数变小了（下午又从 1 数起）就接着往下数；只写了时间的按次序数。"""

    def __init__(self) -> None:
        self.last, self._offset, self._written = 0, 0, 0

    def take(self, text: str) -> int | None:
        """这一格是第几节；不是节次为 None。"""
        written = period_in(text)
        if written is None:
            if not is_clock(text):
                return None
            written = self._written + 1
        if written <= self._written:
            self._offset = self.last
        self._written = written
        self.last = written + self._offset
        return self.last


def find_blocks(grid: Grid, is_class: IsClass) -> list[Block]:
    """一张表里的各块课表；没有为空。"""
    sheet = _Sheet(grid)
    by_columns = _class_columns(sheet, is_class)
    if by_columns is not None:
        return [by_columns]
    heads = [row for row in range(len(sheet.rows)) if len(set(_days_of(sheet, row).values())) >= LEAST_DAYS]
    heads = [head for head in heads if head - 1 not in heads or _slots(sheet, head - 1) is None]
    blocks: list[Block] = []
    for at, head in enumerate(heads):
        stop = heads[at + 1] if at + 1 < len(heads) else len(sheet.rows)
        blocks += _blocks_under(sheet, head, stop, is_class)
    return blocks


def _days_of(sheet: _Sheet, row: int) -> dict[int, int]:
    """一行里写着星期的格：列 → 星期。"""
    found = ((column, weekday_in(text)) for column, text in enumerate(sheet.rows[row]))
    return {column: day[0] for column, day in found if day is not None}


def _blocks_under(sheet: _Sheet, head: int, stop: int, is_class: IsClass) -> list[Block]:
    """一行星期之下：节次写在下一行（或同一格）的是全校一张，否则是一班一张。"""
    slots = _slots(sheet, head)
    if slots is not None:
        first = head + 1 if _combined(sheet, head) else head + 2
        cells = tuple(_class_rows(sheet, range(first, stop), slots, is_class))
        return [Block(cells, _titles(sheet, head, range(sheet.width)), by_class=True)] if cells else []
    parts = _side_by_side(_days_of(sheet, head))
    return [block for part in parts if (block := _class_block(sheet, head, stop, part))]


# ---- 全校一张：行是班 ---------------------------------------------------------


def _combined(sheet: _Sheet, head: int) -> bool:
    """“周一1”一类星期与节次写在一格里。"""
    found = (weekday_in(text) for text in sheet.rows[head])
    rests = [day[1] for day in found if day is not None]
    return sum(period_in(rest) is not None for rest in rests if rest) >= LEAST_DAYS


def _slots(sheet: _Sheet, head: int) -> dict[int, Slot] | None:
    """列 → （星期、节次）；不是全校一张为 None。"""
    if _combined(sheet, head):
        pairs = ((column, weekday_in(text)) for column, text in enumerate(sheet.rows[head]))
        split = {column: (day[0], day[1]) for column, day in pairs if day is not None}
    else:
        day, split = 0, {}
        for column in range(sheet.width):
            found = weekday_in(sheet.at(head, column))
            day = found[0] if found is not None else day
            if day and (found is not None or not sheet.at(head, column)):
                split[column] = (day, sheet.at(head + 1, column))
    numbers: dict[int, _Numbering] = {}
    slots: dict[int, Slot] = {}
    for column, (weekday, label) in split.items():
        period = numbers.setdefault(weekday, _Numbering()).take(label)
        if period is not None:
            slots[column] = (weekday, period)
    days = {weekday for weekday, _ in slots.values()}
    return slots if len(days) >= LEAST_DAYS and len(slots) > len(days) else None


def _class_rows(
    sheet: _Sheet, rows: Iterable[int], slots: Mapping[int, Slot], is_class: IsClass
) -> Iterator[Cell]:
    """每行一个班；班级空着（或合并下来）的行接着上一行，写的是教师。"""
    first = min(slots)
    held: dict[int, Cell] = {}
    owner = ""
    for row in rows:
        label = _class_label(sheet, row, first, is_class)
        fresh = bool(label) and label != owner
        if not label and any(sheet.at(row, column) for column in range(min(first, HEAD_COLUMNS))):
            owner = ""
        if fresh or (label and not _continues(sheet, row, first)):
            yield from held.values()
            held, owner = {}, label
        if not owner:
            continue
        for column, (weekday, period) in slots.items():
            text = sheet.at(row, column)
            before = held.get(column)
            joined = f"{before.text}\n{text}" if before is not None and before.text else text
            if text or before is None:
                held[column] = Cell(before.row if before else row, column, joined, weekday, period, owner)
    yield from held.values()


def _class_label(sheet: _Sheet, row: int, first: int, is_class: IsClass) -> str:
    """行首的班级；年级写在旁边一列的接在前面。"""
    texts = [sheet.at(row, column) for column in range(min(first, HEAD_COLUMNS))]
    own = next((text for text in texts if is_class(text)), "")
    return _with_grade(own, texts)


def _with_grade(own: str, around: Iterable[str]) -> str:
    """班级没有写年级、旁边单独写着年级的，接在一起。"""
    grade = next((text for text in around if _GRADE.fullmatch(text)), "")
    return f"{grade}{own}" if own and grade and not _GRADE.match(own) else own


def _continues(sheet: _Sheet, row: int, first: int) -> bool:
    """这一行的班级是上一行合并下来的。"""
    return any((row, column) in sheet.merged for column in range(min(first, HEAD_COLUMNS)))


# ---- 全校一张：列是班 ---------------------------------------------------------


def _class_columns(sheet: _Sheet, is_class: IsClass) -> Block | None:
    """表头一行是各班、行首是星期与节次的。"""
    for head, cells in enumerate(sheet.rows[: HEAD_COLUMNS + TITLE_ROWS]):
        above = sheet.rows[head - 1] if head else [""] * sheet.width
        classes = _spread(cells, above, is_class)
        if len(set(classes.values())) >= LEAST_CLASSES and not _days_of(sheet, head):
            found = tuple(_slot_rows(sheet, range(head + 1, len(sheet.rows)), classes))
            if len({cell.weekday for cell in found}) >= LEAST_DAYS:
                return Block(found, _titles(sheet, head, range(sheet.width)), by_class=True)
    return None


def _spread(cells: Sequence[str], above: Sequence[str], is_class: IsClass) -> dict[int, str]:
    """列 → 班级；班级右边空着的列接着它（一列课一列教师）；年级可以写在上一行。"""
    found: dict[int, str] = {}
    owner = grade = ""
    for column, text in enumerate(cells):
        grade = above[column] or grade
        if text:
            owner = _with_grade(text, (grade,)) if is_class(text) else ""
        if owner:
            found[column] = owner
    return found


def _slot_rows(sheet: _Sheet, rows: Iterable[int], classes: Mapping[int, str]) -> Iterator[Cell]:
    weekday, numbers = 0, _Numbering()
    held: dict[tuple[int, int, str], Cell] = {}
    period: int | None = None
    first = min(classes)
    for row in rows:
        for label in (sheet.at(row, column) for column in range(max(1, first - 1))):
            day = weekday_in(label)
            if day is not None and day[0] != weekday:
                weekday, numbers, period = day[0], _Numbering(), None
        marks = [_rest(label) for label in _own_labels(sheet, row, range(first))]
        taken = next((each for mark in reversed(marks) if (each := numbers.take(mark))), None)
        if taken is not None:
            period = taken
        elif any(is_idle(mark) for mark in marks[-1:]):
            period = None
        if not weekday or period is None:
            continue
        for column, owner in classes.items():
            text = sheet.at(row, column)
            before = held.get((weekday, period, owner))
            joined = f"{before.text}\n{text}" if before is not None and text else text
            if before is None or text:
                place = (before.row, before.column) if before is not None else (row, column)
                held[weekday, period, owner] = Cell(*place, joined, weekday, period, owner)
    yield from held.values()


def _own_labels(sheet: _Sheet, row: int, columns: Iterable[int]) -> list[str]:
    """这几列里这一行自己写的字，合并下来的不算。"""
    return [
        sheet.at(row, column)
        for column in columns
        if sheet.at(row, column) and (row, column) not in sheet.merged
    ]


def _rest(label: str) -> str:
    """去掉星期剩下的；单独一个“一”是节次。"""
    day = weekday_in(label)
    return label if day is None or len(label) == 1 else day[1]


# ---- 一班一张 -----------------------------------------------------------------


def _side_by_side(days: Mapping[int, int]) -> list[dict[int, int]]:
    """左右并排几张时，星期重复一次就多一张。"""
    parts: list[dict[int, int]] = [{}]
    for column, day in days.items():
        if day in parts[-1].values():
            parts.append({})
        parts[-1][column] = day
    return [part for part in parts if len(part) >= LEAST_DAYS]


def _class_block(sheet: _Sheet, head: int, stop: int, days: Mapping[int, int]) -> Block | None:
    first = min(days)
    numbers, held = _Numbering(), dict[tuple[int, int], Cell]()
    period: int | None = None
    for row in range(head + 1, stop):
        labels = _row_labels(sheet, row, first)
        taken = next((each for label in reversed(labels) if (each := numbers.take(label))), None)
        if taken is not None:
            period = taken
        elif labels or not any(sheet.at(row, column) for column in days):
            period = None
        if period is None or _spans(sheet, row, days):
            continue
        for column, weekday in days.items():
            text, before = sheet.at(row, column), held.get((weekday, period))
            if before is None:
                held[weekday, period] = Cell(row, column, text, weekday, period)
            elif text and text != before.text:
                joined = f"{before.text}\n{text}" if before.text else text
                held[weekday, period] = Cell(before.row, before.column, joined, weekday, period)
    cells = tuple(cell for cell in held.values() if not is_blank(cell.text))
    columns = range(max(0, first - HEAD_COLUMNS), max(days) + 1)
    return Block(cells, _titles(sheet, head, columns), by_class=False) if cells else None


def _row_labels(sheet: _Sheet, row: int, first: int) -> list[str]:
    """一行的节次写在哪：左边几列里这一行自己写的字；并排的第二张没有时用最左边的。"""
    own = _own_labels(sheet, row, range(max(0, first - HEAD_COLUMNS), first))
    if any(period_in(label) or is_clock(label) or is_idle(label) for label in own):
        return own
    far = [sheet.at(row, column) for column in range(min(HEAD_COLUMNS, first)) if sheet.at(row, column)]
    return [label for label in far if period_in(label) or is_idle(label)] if first > HEAD_COLUMNS else own


def _spans(sheet: _Sheet, row: int, days: Mapping[int, int]) -> bool:
    """整行合并成一格的（午休、大课间）不是课。"""
    texts = {sheet.at(row, column) for column in days}
    merged = sum((row, column) in sheet.merged for column in days)
    return len(texts) == 1 and merged >= len(days) - 1 and len(days) > 1


def _titles(sheet: _Sheet, head: int, columns: Iterable[int]) -> tuple[str, ...]:
    """表头这一行与上面几行的字，近的在前。"""
    chosen = list(columns)
    rows = range(head, max(-1, head - TITLE_ROWS - 1), -1)
    near = [sheet.at(row, column) for row in rows for column in chosen]
    far = [sheet.at(row, column) for row in rows for column in range(sheet.width)]
    return tuple(dict.fromkeys(text.replace("\n", " ") for text in [*near, *far] if text))
