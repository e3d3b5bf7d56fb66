"""在一张表里找表头：哪几行、每一列上下几行合起来是什么意思、数据从哪一行开始。"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache

from jiaowu.scores.importing.evidence import is_blank, to_number
from jiaowu.scores.importing.headers import (
    TOTAL,
    UNKNOWN,
    HeaderReading,
    RankScope,
    read_header,
    read_stacked,
)
from jiaowu.scores.importing.words import normalise, word_set
from jiaowu.scores.layout import Role
from jiaowu.sheets.grid import CellError, CellValue, Grid

SEARCHED_ROWS = 60
"""表头在前多少行里找；同样的表头重复出现时在全表里找。"""

SEARCHED_COLUMNS = 600
"""最多看多少列；再宽的只会是误设的格式。"""

UPPER_ROWS = 2
LOWER_ROWS = 4
LONGEST_GROUP = 12
"""单独一格的上层表头最长几个字；再长的是标题。"""

FULL_WORDS = frozenset({"满分", "分值", "卷面满分", "满分值", "卷面分值", "总分值", "各科满分"})
USUAL_MARKS = frozenset(
    {50.0, 60.0, 70.0, 80.0, 90.0, 100.0, 110.0, 120.0, 130.0, 140.0, 150.0, 200.0, 300.0}
)
RANK_SCOPES = {
    "班级": RankScope.CLASS,
    "班": RankScope.CLASS,
    **dict.fromkeys(("年级", "级", "校", "学校", "全校"), RankScope.GRADE),
}
"""写在总分或“名次”下面时，说的是名次的范围。"""

_MEASURED = frozenset({Role.SCORE, Role.TOTAL, Role.SUM, Role.RANK, Role.ASSIGNED, Role.LEVEL, Role.STATE})
_BARE = frozenset({Role.SCORE, Role.RANK, Role.ASSIGNED, Role.LEVEL, Role.STATE})
_CODE = re.compile(r"[A-Za-z_][A-Za-z0-9_.\-]*")


@dataclass(frozen=True)
class Heading:
    """一处表头：所在行、数据起始行、姓名（没有姓名时为号码）所在各列、各列文字与意思、写明的满分。"""

    rows: tuple[int, ...]
    first_row: int
    anchors: tuple[int, ...]
    labels: tuple[str, ...]
    readings: tuple[HeaderReading, ...]
    fulls: tuple[tuple[int, float], ...] = ()


def find_headings(grid: Grid) -> list[Heading]:
    """全表的表头，自上而下；没有姓名列就找号码列；都没有时为空。"""
    for role in (Role.NAME, Role.NUMBER):
        headings = _headings_by(grid, role)
        if headings:
            return headings
    return []


def _headings_by(grid: Grid, role: Role) -> list[Heading]:
    words = _anchor_words(grid, role)
    if not words:
        return []
    headings: list[Heading] = []
    for row, cells in enumerate(grid.rows):
        if words.isdisjoint(cells) or (headings and row < headings[-1].first_row):
            continue
        anchors = tuple(index for index, value in enumerate(cells) if value in words)
        headings.append(_read_heading(grid, row, anchors))
    return headings


def _anchor_words(grid: Grid, role: Role) -> frozenset[CellValue]:
    """前若干行里意思是 role 的原文。号码不如姓名可靠，同一行还要有一列分数才算。"""
    found: set[CellValue] = set()
    for cells in grid.rows[:SEARCHED_ROWS]:
        readings = [
            (value, read_header(value)) for value in cells[:SEARCHED_COLUMNS] if isinstance(value, str)
        ]
        if role is Role.NUMBER and not any(reading.role in _MEASURED for _, reading in readings):
            continue
        found |= {value for value, reading in readings if reading.role is role}
    return frozenset(found | _usual_spellings(role)) if found else frozenset()


@cache
def _usual_spellings(role: Role) -> frozenset[str]:
    """同一个词的常见写法：下面再出现的表头可能带星号、垫空格。"""
    words = word_set("headers", "fixed", role.value) if role is Role.NAME else frozenset()
    padded = {pad.join(word) for word in words for pad in (" ", "  ", "\u3000", "\u3000\u3000", "\u00a0")}
    starred = {form for word in words | padded for form in (f"*{word}", f"{word}*", f"{word}（必填）")}
    return frozenset(words | padded | starred)


def _read_heading(grid: Grid, row: int, anchors: tuple[int, ...]) -> Heading:
    top = row
    while row - top < UPPER_ROWS and top > 0 and _is_upper(grid, top - 1, anchors[0]):
        top -= 1
    rows = list(range(top, row + 1))
    fulls: dict[int, float] = {}
    below = row + 1
    while below < len(grid.rows) and below - row <= LOWER_ROWS:
        cells = grid.rows[below]
        if _is_lower(cells, anchors):
            rows.append(below)
        elif marks := _full_marks(cells, anchors[0]):
            fulls |= marks
        elif not _is_code(cells, anchors[0], hidden=below in grid.hidden_rows):
            break
        below += 1
    stacks = _stacks(grid, rows)
    return Heading(
        rows=tuple(rows),
        first_row=below,
        anchors=anchors,
        labels=tuple(" ".join(dict.fromkeys(normalise(text) for text in stack if text)) for stack in stacks),
        readings=tuple(_read_stack(stack) for stack in stacks),
        fulls=tuple(fulls.items()),
    )


# ---- 上下几行是不是表头 ----------------------------------------------------------


def _is_upper(grid: Grid, row: int, anchor: int) -> bool:
    """姓名上面的一行：各格多半是学科或总分。只有一格时要在姓名右边而且短，否则是标题。"""
    cells = grid.rows[row][:SEARCHED_COLUMNS]
    texts = [(index, value) for index, value in enumerate(cells) if not is_blank(value)]
    if not texts or any(not isinstance(value, str) for _, value in texts):
        return False
    if any(_is_label(str(value)) and not is_blank(grid.rows[row + 1][index]) for index, value in texts):
        return False
    if len(texts) == 1 and (texts[0][0] <= anchor or len(str(texts[0][1])) > LONGEST_GROUP):
        return False
    known = sum(read_header(str(value)).role in _MEASURED for _, value in texts)
    return known > 0 and known * 2 >= len([1 for index, _ in texts if index > anchor])


def _is_label(text: str) -> bool:
    """“班级”“科目”一类的词；下面一格另有表头时，这一行写的是全表的说明（班级：七(3)班）。"""
    return read_header(text).role in {Role.CLASS, Role.SUBJECT, Role.GRADE}


def _is_lower(cells: Sequence[CellValue], anchors: Sequence[int]) -> bool:
    """姓名下面的一行：姓名处为空或仍是表头，其余是得分、校次一类的文字，没有数字。"""
    named = cells[anchors[0]]
    if not is_blank(named) and not (isinstance(named, str) and read_header(named).role is Role.NAME):
        return False
    texts = [value for value in cells[:SEARCHED_COLUMNS] if not is_blank(value)]
    if not texts or any(not isinstance(value, str) or to_number(value) is not None for value in texts):
        return False
    known = sum(_is_heading_word(str(value)) for value in texts)
    return known > 0 and known * 2 >= len(texts)


def _is_heading_word(text: str) -> bool:
    return read_header(text).role not in {None, Role.OTHER} or _is_item(text)


def _is_item(text: str) -> bool:
    """听力、笔试一类一科里的分项。"""
    return normalise(text) in word_set("headers", "word", "item")


def _full_marks(cells: Sequence[CellValue], anchor: int) -> dict[int, float]:
    """写着“满分”（或只有常见满分）的一行 → 各列满分；不是这样的行为空。"""
    labels = [value for value in cells[: anchor + 2] if isinstance(value, str)]
    numbers = ((index, to_number(value)) for index, value in enumerate(cells))
    marks = {index: number for index, number in numbers if number is not None and index > anchor}
    named = any(normalise(label) in FULL_WORDS for label in labels)
    return marks if named or _all_round(cells, marks) else {}


def _all_round(cells: Sequence[CellValue], marks: dict[int, float]) -> bool:
    """没有写“满分”，但整行只有两个以上常见的满分（及它们的和）。"""
    filled = sum(not is_blank(value) for value in cells)
    usual = [value for value in marks.values() if value in USUAL_MARKS]
    rest = [value for value in marks.values() if value not in USUAL_MARKS]
    return filled == len(marks) and len(usual) >= 2 and all(abs(value - sum(usual)) < 1 for value in rest)


def _is_code(cells: Sequence[CellValue], anchor: int, *, hidden: bool) -> bool:
    """表头下面给程序看的代码行：全是英文标识，或隐藏着而且没有姓名。"""
    texts = [value for value in cells if not is_blank(value)]
    if hidden:
        return bool(texts) and all(isinstance(value, str) and value.isascii() for value in texts)
    coded = all(isinstance(value, str) and _CODE.fullmatch(value.strip()) for value in texts)
    return len(texts) > 2 and coded and not is_blank(cells[anchor])


# ---- 上下合起来读 ----------------------------------------------------------------


def _stacks(grid: Grid, rows: Sequence[int]) -> list[list[str]]:
    """每一列自上而下的表头文字；合并单元格补全，没有合并的上层学科向右补到得分、名次一类的列。"""
    width = min(grid.width, SEARCHED_COLUMNS)
    lines = [[_text(value) for value in grid.rows[row][:width]] for row in rows]
    _fill_merges(grid, rows, lines)
    for line, below in zip(reversed(lines[:-1]), reversed(lines[1:]), strict=True):
        _carry(line, below)
    return [list(stack) for stack in zip(*lines, strict=True)]


def _text(value: CellValue) -> str:
    if isinstance(value, str):
        return value
    if value is None or isinstance(value, CellError):
        return ""
    number = to_number(value)
    return f"{number:g}" if number is not None else str(value)


def _fill_merges(grid: Grid, rows: Sequence[int], lines: list[list[str]]) -> None:
    places = dict(zip(rows, lines, strict=True))
    for merge in grid.merges:
        if merge.top not in places or merge.left >= len(lines[0]):
            continue
        text = places[merge.top][merge.left]
        for row in range(merge.top, merge.bottom + 1):
            if row in places:
                right = min(merge.right, len(lines[0]) - 1)
                places[row][merge.left : right + 1] = [text] * (right + 1 - merge.left)


def _carry(line: list[str], below: Sequence[str]) -> None:
    """语文 | 空 | 空 下面是 得分 | 校次 | 班次：把“语文”补到后两格。"""
    carried = ""
    for index, text in enumerate(line):
        if text:
            carried = text if read_header(text).role in _MEASURED else ""
        elif below[index] and carried and _belongs(read_header(carried), below[index]):
            line[index] = carried
        elif below[index]:
            carried = ""


def _belongs(upper: HeaderReading, text: str) -> bool:
    """下面一格要看上面一格：学科下的得分、名次、分项；“赋分”下的各学科。"""
    lower = read_header(text)
    if _is_bare(lower) or _is_item(text):
        return True
    return _is_bare(upper) and lower.role in {Role.SCORE, Role.TOTAL, Role.SUM}


def _is_bare(reading: HeaderReading) -> bool:
    """得分、校次一类没有学科、要看上面一格的词。"""
    return reading.subject is None and reading.role in _BARE


def _read_stack(stack: Sequence[str]) -> HeaderReading:
    texts = [text for text in stack if text]
    if not texts:
        return UNKNOWN
    return _rank_under_subject(texts) or read_stacked(texts)


def _rank_under_subject(texts: Sequence[str]) -> HeaderReading | None:
    """总分（或名次）下面的“班级”“年级”“学校”是名次的范围，不是班级列。"""
    if len(texts) < 2:
        return None
    upper, lower = read_header(texts[0]), normalise(texts[-1])
    scope = RANK_SCOPES.get(lower.removesuffix("内"))
    if scope is None or upper.role not in {Role.RANK, Role.TOTAL, Role.SCORE} or texts[0] == texts[-1]:
        return None
    subject = TOTAL if upper.role is Role.TOTAL else upper.subject
    return replace(UNKNOWN, role=Role.RANK, subject=subject, scope=scope, certain=True)


def columns_named(heading: Heading, roles: Iterable[Role]) -> list[int]:
    """意思属于 roles 的列。"""
    wanted = frozenset(roles)
    return [index for index, reading in enumerate(heading.readings) if reading.role in wanted]
