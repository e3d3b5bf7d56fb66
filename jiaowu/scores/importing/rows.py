"""数据区的每一行是什么：考生，还是汇总、示例、说明、重复的表头、空行。"""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache

from jiaowu.scores.importing.evidence import is_blank, to_number
from jiaowu.scores.importing.headers import read_header
from jiaowu.scores.importing.heading import FULL_WORDS
from jiaowu.scores.importing.merged import column_values
from jiaowu.scores.importing.words import is_example, is_note, is_summary, normalise, word_set
from jiaowu.scores.layout import Block, Role
from jiaowu.sheets.grid import CellValue, Grid

LONGEST_NAME = 20
"""姓名最长几个字；再长的是整句说明。"""

SHORT_NAME = 4
"""不超过这么多个汉字、又不在词典里的，直接当作姓名。"""

_AVERAGE = re.compile(r"平均|均分|[高低]分$|[格秀好]率|人数|合计|总计|小计|标准差|中位数|线$")
_NOTE_MARK = re.compile(r"[:：。]|^注|签[名字]|[制填]表|审核|成绩|考试|年级|登记|班$")


class RowKind(StrEnum):
    """一行的种类。"""

    PUPIL = "pupil"
    BLANK = "blank"
    EMPTY = "empty_row"
    """只有预先编好的序号或号码。"""
    SUMMARY = "summary_row"
    NAMELESS = "nameless_row"
    """没有姓名却有数字，像没写名目的合计、平均。"""
    HEADER = "repeated_header"
    NOTE = "note_row"
    EXAMPLE = "example_row"


@dataclass(frozen=True)
class RowSort:
    """分好类的行（0 起，升序）。"""

    pupils: list[int]
    others: dict[RowKind, list[int]] = field(default_factory=dict)


@dataclass(frozen=True)
class Span:
    """数据区的行范围与认人的列：first–last 含两端；left–right 是这一块的列。"""

    first: int
    last: int
    left: int
    right: int
    name: int | None
    numbers: tuple[int, ...]
    labels: tuple[int, ...]
    """行首词可能出现的其他列：班级、第一列。"""
    subject: int | None = None
    """长表的科目列：姓名空着时照上一行。"""
    scores: tuple[int, ...] = ()
    """已经认出的成绩列；还没有认时为空。"""


def span_of(block: Block) -> Span:
    """由一块的列角色得到认人的列。"""
    indexes = [column.index for column in block.columns]
    by_role: dict[Role, list[int]] = {}
    for column in block.columns:
        by_role.setdefault(column.role, []).append(column.index)
    left, right = min(indexes, default=0), max(indexes, default=-1)
    labels = {left, *by_role.get(Role.CLASS, ()), *by_role.get(Role.GRADE, ())}
    names, numbers = by_role.get(Role.NAME, []), tuple(by_role.get(Role.NUMBER, ()))
    return Span(
        first=block.first_row,
        last=block.last_row,
        left=left,
        right=right,
        name=names[0] if names else None,
        numbers=numbers,
        labels=tuple(sorted(labels - set(names[:1]))),
        subject=next(iter(by_role.get(Role.SUBJECT, ())), None),
        scores=tuple(by_role.get(Role.SCORE, ())),
    )


def sort_rows(grid: Grid, span: Span) -> RowSort:
    """给数据区的行分类。没有姓名列时以号码认人。"""
    rows = grid.rows[span.first : span.last + 1]
    key = span.name if span.name is not None else next(iter(span.numbers), None)
    if key is None or not rows:
        return RowSort([])
    kinds = _kinds(
        column_values(grid, key, range(span.first, span.first + len(rows)), span.subject),
        numbered=span.name is None,
    )
    for column in {*span.labels, *span.numbers} - {key}:
        _mark_labelled(kinds, [row[column] for row in rows])
    others: dict[RowKind, list[int]] = {}
    for offset, kind in enumerate(kinds):
        if kind is not RowKind.PUPIL:
            settled = _nameless(rows[offset], span) if kind is RowKind.BLANK else kind
            kinds[offset] = settled
            others.setdefault(settled, []).append(span.first + offset)
    pupils = [row for row, kind in enumerate(kinds, span.first) if kind is RowKind.PUPIL]
    others.pop(RowKind.PUPIL, None)
    return RowSort(pupils, others)


def _kinds(values: Sequence[CellValue], *, numbered: bool) -> list[RowKind]:
    """一列姓名（或号码）→ 各行的种类；每个不同的值只判断一次。"""
    plain = plain_name_test()
    table: dict[CellValue, RowKind] = {}
    for value in set(values):
        table[value] = RowKind.PUPIL if plain(value) else _kind_of(value)
    figures = sum(isinstance(value, int | float) for value in values)
    if numbered or figures * 2 > len(values):
        table |= {value: RowKind.PUPIL for value in table if isinstance(value, int | float)}
    return [table[value] for value in values]


@cache
def _row_words() -> frozenset[str]:
    words: set[str] = set(FULL_WORDS)
    for key in ("summary", "example", "note"):
        words |= word_set("cell_words", "row", key)
    return frozenset(words | word_set("headers", "fixed", "name") | word_set("headers", "fixed", "number"))


def plain_name_test() -> Callable[[CellValue], bool]:
    """判断“一看就是姓名”的函数：两到四个汉字或字母，而且不是行首词。"""
    words = _row_words()

    def test(value: CellValue) -> bool:
        return (
            isinstance(value, str)
            and len(value) <= SHORT_NAME
            and value.isalpha()
            and value not in words
            and not _NOTE_MARK.search(value)
            and not _AVERAGE.search(value)
        )

    return test


def _kind_of(value: CellValue) -> RowKind:
    if not isinstance(value, str) or not any(letter.isalnum() for letter in value):
        return RowKind.BLANK
    plain = normalise(value)
    tests = (
        (RowKind.HEADER, read_header(value).role in {Role.NAME, Role.NUMBER}),
        (RowKind.EXAMPLE, is_example(value)),
        (RowKind.SUMMARY, is_summary(value) or plain in FULL_WORDS or bool(_AVERAGE.search(plain))),
        (RowKind.NOTE, is_note(value) or len(plain) > LONGEST_NAME or bool(_NOTE_MARK.search(plain))),
    )
    return next((kind for kind, fits in tests if fits), RowKind.PUPIL)


def _mark_labelled(kinds: list[RowKind], values: Sequence[CellValue]) -> None:
    """别的列写着“平均分”“例”的行也不是考生；原地改 kinds。"""
    words = _row_words()
    found = set(values)
    texts = {value for value in found if isinstance(value, str)}
    if len(texts) > len(values) // 2:
        texts = {text for text in texts if text in words or text[:1] == "例"}
    marked = {
        text: kind
        for text in texts
        if (kind := _kind_of(text)) in {RowKind.SUMMARY, RowKind.EXAMPLE, RowKind.HEADER}
    }
    if not marked:
        return
    for offset, value in enumerate(values):
        if isinstance(value, str) and value in marked:
            kinds[offset] = marked[value]


def _nameless(row: Sequence[CellValue], span: Span) -> RowKind:
    """姓名空着的一行：有号码也有成绩算考生；只有号码是预留行；有数字是没写名目的合计。"""
    filled = [index for index in range(span.left, span.right + 1) if not is_blank(row[index])]
    if not filled:
        return RowKind.BLANK
    texts = [row[index] for index in filled if isinstance(row[index], str)]
    if any(is_summary(text) for text in texts if isinstance(text, str)):
        return RowKind.SUMMARY
    content = set(filled) - {*span.numbers, *span.labels, span.name}
    if any(_is_number(row[index]) for index in span.numbers):
        return RowKind.PUPIL if _has_marks(row, span.scores, content) else RowKind.EMPTY
    if not content and len(texts) < len(filled):
        return RowKind.EMPTY
    return RowKind.NAMELESS if _has_figures(row, filled) else RowKind.NOTE


def _has_marks(row: Sequence[CellValue], scores: Iterable[int], content: Iterable[int]) -> bool:
    """有成绩或状态；总分、名次的公式在空行里也会算出数来，认出成绩列后不看它们。"""
    known = list(scores)
    return any(not is_blank(row[index]) for index in known) if known else _has_figures(row, content)


def _is_number(value: CellValue) -> bool:
    """像学号、考号：有数字的文字，或数字。"""
    return isinstance(value, int | float) or (isinstance(value, str) and any(map(str.isdigit, value)))


def _has_figures(row: Sequence[CellValue], columns: Iterable[int]) -> bool:
    return any(to_number(row[index]) is not None for index in columns)
