"""在一张表里找小题分：表头在哪几行，各列是什么，分值与答案写在哪一行。"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

from jiaowu.scores.importing.cells import read_score
from jiaowu.scores.importing.evidence import is_blank
from jiaowu.scores.importing.items_headers import (
    STEM,
    ItemHeader,
    ItemRole,
    cell_text,
    distinct_labels,
    read_item_header,
)
from jiaowu.scores.importing.merged import column_values
from jiaowu.scores.importing.words import word_set
from jiaowu.sheets.grid import CellValue, Grid

SEARCHED_ROWS = 20
DEEPEST = 3
"""表头最多几行。"""
LEAST_ITEMS = 2
SAMPLE = 60
"""认选项列时看几行。"""
SCHOOL_WORDS = frozenset({"学校", "学校名称", "单位"})
NO_PUPILS = "只有各班（校）的小题均分，没有每名考生的得分，没有使用；请从阅卷系统导出考生的小题分。"
_LETTERS = re.compile(r"[A-Ha-hＡ-Ｈ](?:[\s,，、;；]?[A-Ha-hＡ-Ｈ])*")
_FACTS = ("full", "answer", "kind", "knowledge", "ability")


@dataclass(frozen=True, eq=False)
class ItemSheet:
    """认出来的一张小题分表；各列从 0 起。"""

    grid: Grid
    first_row: int
    """第一名考生所在的行（0 起）。"""
    number: int | None
    name: int | None
    class_: int | None
    scores: dict[str, int]
    choices: dict[str, int]
    labels: dict[str, ItemHeader]
    """题号 → 表头的意思，按列的先后。"""
    objective: tuple[int, ...]
    subjective: tuple[int, ...]
    total: tuple[int, ...]
    facts: dict[str, int] = field(default_factory=dict)
    """full、answer …… → 写着它的那一行。"""

    @property
    def identity_columns(self) -> tuple[int, ...]:
        """号码与姓名的列。"""
        return tuple(at for at in (self.number, self.name) if at is not None)

    @cached_property
    def class_values(self) -> dict[int, CellValue]:
        """行 → 班级，纵向合并的补全；没有班级列时为空。"""
        rows = range(self.first_row, len(self.grid.rows))
        return (
            {}
            if self.class_ is None
            else dict(zip(rows, column_values(self.grid, self.class_, rows), strict=True))
        )

    def fact(self, name: str, label: str) -> CellValue:
        """满分、答案等行里这一题的一格；没有这一行为 None。"""
        row = self.facts.get(name)
        places = [columns[label] for columns in (self.scores, self.choices) if label in columns]
        if row is None:
            return None
        return next((value for at in places if not is_blank(value := self.grid.rows[row][at])), None)

    def full_of(self, label: str) -> float | None:
        """满分行里写的分值。"""
        return read_score(self.fact("full", label)).value


def find_sheet(grid: Grid) -> ItemSheet | str:
    """一张表 → 认出的小题分表；不是时为一句说明（与小题分无关的表为空串）。"""
    means = False
    for top in range(min(SEARCHED_ROWS, len(grid.rows))):
        if len(set(_filled(grid, top)) - {""}) < LEAST_ITEMS or _fact_of(grid.rows[top]):
            continue  # 整行只有一句话的是标题；满分、答案可能写在表头上面
        for depth in range(1, min(DEEPEST, len(grid.rows) - top) + 1):
            headers = _headers(grid, top, depth)
            items = {each.label for each in headers if each.label}
            if len(items) < LEAST_ITEMS:
                continue
            if any(each.role in {ItemRole.NUMBER, ItemRole.NAME} for each in headers):
                return _sheet(grid, top, _deepened(grid, top, depth))
            means = means or _is_group_table(grid, headers, (top, depth))
    return NO_PUPILS if means else ""


def _is_group_table(grid: Grid, headers: Sequence[ItemHeader], place: tuple[int, int]) -> bool:
    """没有姓名、考号，只有班级或学校：一行一个班（校）的均分表。"""
    top, depth = place
    cells = {cell_text(value) for row in grid.rows[top : top + depth] for value in row}
    return any(each.role is ItemRole.CLASS for each in headers) or bool(cells & SCHOOL_WORDS)


def _headers(grid: Grid, top: int, depth: int) -> list[ItemHeader]:
    stacks = zip(*(_filled(grid, row) for row in range(top, top + depth)), strict=True)
    return distinct_labels([read_item_header(stack) for stack in stacks])


def _filled(grid: Grid, row: int) -> list[str]:
    """一行表头，合并的格补全。"""
    texts = [cell_text(value) for value in grid.rows[row]]
    for merge in grid.merges:
        if merge.top <= row <= merge.bottom:
            shown = cell_text(grid.rows[merge.top][merge.left])
            for at in range(merge.left, min(merge.right + 1, len(texts))):
                texts[at] = texts[at] or shown
    return texts


def _deepened(grid: Grid, top: int, depth: int) -> int:
    """表头还有没有下一行：人名、号码的格空着，又不是满分、答案一类的行。"""
    while depth < DEEPEST and top + depth < len(grid.rows) and _goes_on(grid, top, depth):
        depth += 1
    return depth


def _goes_on(grid: Grid, top: int, depth: int) -> bool:
    row = top + depth
    headers = _headers(grid, top, depth)
    identity = [at for at, each in enumerate(headers) if each.role in {ItemRole.NUMBER, ItemRole.NAME}]
    own = [cell_text(value) for value in grid.rows[row]]
    if any(own[at] for at in identity) or not any(own) or _fact_of(grid.rows[row]):
        return False
    before = {each.label for each in headers if each.label}
    after = _headers(grid, top, depth + 1)
    labels = [each.label for each in after if each.label]
    under = [own[at] for at, each in enumerate(headers) if each.label and own[at]]
    repeated = len(before) < sum(bool(each.label) for each in headers)
    return (
        len(set(labels)) >= len(before)
        and bool(under)
        and (repeated or not all(map(_is_plain_number, under)))
    )


def _is_plain_number(text: str) -> bool:
    return re.fullmatch(r"\d+(?:\.\d+)?", text) is not None


def _fact_of(cells: Sequence[CellValue]) -> str:
    """满分、答案一类的行是哪一类；不是时为空串。"""
    heads = [cell_text(value) for value in cells if not is_blank(value)][:2]
    return next((name for name in _FACTS for head in heads if head in word_set(STEM, "row", name)), "")


def _sheet(grid: Grid, top: int, depth: int) -> ItemSheet:
    headers = _headers(grid, top, depth)
    facts: dict[str, int] = {}
    first = top + depth
    while first < len(grid.rows) and (
        name := _fact_of(grid.rows[first]) or _unnamed_full(grid, headers, first, facts)
    ):
        facts[name] = first
        first += 1
    for row in range(top):
        if (name := _fact_of(grid.rows[row])) and name not in facts:
            facts[name] = row
    scores, choices = _split_columns(grid, headers, first)
    by_role = {role: tuple(at for at, each in enumerate(headers) if each.role is role) for role in ItemRole}
    numbers = sorted(by_role[ItemRole.NUMBER], key=lambda at: headers[at].order)
    return ItemSheet(
        grid,
        first,
        next(iter(numbers), None),
        next(iter(by_role[ItemRole.NAME]), None),
        next(iter(by_role[ItemRole.CLASS]), None),
        scores,
        choices,
        _first_of_each(headers),
        by_role[ItemRole.OBJECTIVE],
        by_role[ItemRole.SUBJECTIVE],
        by_role[ItemRole.TOTAL],
        facts,
    )


def _first_of_each(headers: Sequence[ItemHeader]) -> dict[str, ItemHeader]:
    """题号 → 表头；得分列与选项列同题号时取前一个。"""
    found: dict[str, ItemHeader] = {}
    for header in headers:
        if header.label:
            found.setdefault(header.label, header)
    return found


def _unnamed_full(grid: Grid, headers: Sequence[ItemHeader], row: int, facts: dict[str, int]) -> str:
    """表头下一行没有人、各题下面都是数：是没有写“满分”的满分行。"""
    if facts:
        return ""
    identity = [at for at, each in enumerate(headers) if each.role in {ItemRole.NUMBER, ItemRole.NAME}]
    items = [at for at, each in enumerate(headers) if each.label]
    cells = grid.rows[row]
    alone = all(is_blank(cells[at]) for at in identity)
    return "full" if alone and all(_is_plain_number(cell_text(cells[at])) for at in items) else ""


def _split_columns(
    grid: Grid, headers: Sequence[ItemHeader], first: int
) -> tuple[dict[str, int], dict[str, int]]:
    """题号 → 得分列、选项列；没有写是哪一种的，看里面是数还是字母。"""
    scores: dict[str, int] = {}
    choices: dict[str, int] = {}
    for at, header in enumerate(headers):
        if header.label:
            chosen = header.role is ItemRole.CHOICE or _is_lettered(grid, at, first)
            (choices if chosen else scores).setdefault(header.label, at)
    return scores, choices


def _is_lettered(grid: Grid, column: int, first: int) -> bool:
    values = [row[column] for row in grid.rows[first : first + SAMPLE] if not is_blank(row[column])]
    letters = sum(
        isinstance(value, str) and _LETTERS.fullmatch(value.strip()) is not None for value in values
    )
    return letters * 2 > len(values)
