"""由表头与各列的值定下每一列的角色。"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np
import numpy.typing as npt

from jiaowu.scores.importing.cells import CellKind, read_score
from jiaowu.scores.importing.context import Given
from jiaowu.scores.importing.evidence import (
    Evidence,
    as_numbers,
    is_blank,
    looks_like_rank,
    observe,
    sample_rows,
)
from jiaowu.scores.importing.headers import TOTAL, HeaderReading
from jiaowu.scores.importing.heading import Heading
from jiaowu.scores.importing.strangers import place_strangers
from jiaowu.scores.importing.subjects import canonical_name, written_name
from jiaowu.scores.importing.words import normalise
from jiaowu.scores.layout import Column, Role
from jiaowu.sheets.grid import CellValue, Grid

_WHOLE = re.compile(r"总分|合计|总成绩")
"""一科里写明是合起来的分数。"""

MARKED = frozenset({Role.SCORE, Role.ASSIGNED})


@dataclass(eq=False)
class Draft:
    """一列的推断过程：先照表头，再由左右各列与值修正。"""

    index: int
    header: str
    reading: HeaderReading
    values: Sequence[CellValue]
    role: Role = Role.OTHER
    subject: str | None = None
    full: float | None = None
    bare: bool = field(default=False)
    """表头没有学科（得分、原始分、班次），归左侧的学科。"""

    @cached_property
    def evidence(self) -> Evidence:
        """这一列的样子。"""
        return observe(self.values)

    @cached_property
    def numbers(self) -> npt.NDArray[np.float64]:
        """这一列的数字。"""
        return as_numbers(self.values)


def assign_roles(
    grid: Grid, heading: Heading, span: tuple[int, int], rows: Sequence[int], given: Given
) -> tuple[Column, ...]:
    """表头 + 数据行 → 各列角色。span 是这一块的左右列（含两端），given 是表名或标题里写的学科与满分。"""
    drafts = _drafts(grid, heading, span, sample_rows(rows))
    _settle_identity(drafts)
    _settle_measured(drafts)
    _attribute(drafts, given)
    _choose_exam(drafts)
    _choose_scores(drafts)
    _promote_sums(drafts)
    place_strangers(drafts)
    _fall_back_to_total(drafts, given)
    return tuple(Column(draft.index, draft.role, draft.subject, draft.header, draft.full) for draft in drafts)


def _drafts(grid: Grid, heading: Heading, span: tuple[int, int], rows: Sequence[int]) -> list[Draft]:
    fulls = dict(heading.fulls)
    drafts = []
    for index in range(span[0], min(span[1] + 1, len(heading.labels))):
        reading = heading.readings[index]
        draft = Draft(
            index=index,
            header=heading.labels[index],
            reading=reading,
            values=[grid.rows[row][index] for row in rows],
            role=reading.role or (Role.SCORE if reading.exam else Role.OTHER),
            subject=written_name(reading),
            full=fulls.get(index, reading.full),
        )
        if draft.header or not draft.evidence.blank:
            drafts.append(draft)
    return drafts


# ---- 认人的列 ------------------------------------------------------------------


def _settle_identity(drafts: list[Draft]) -> None:
    """姓名、号码、班级、年级各留一列：号码按优先次序取第一个填得全而不重复的。"""
    for role in (Role.NAME, Role.CLASS, Role.GRADE):
        candidates = [draft for draft in drafts if draft.role is role]
        candidates.sort(key=lambda draft: (draft.evidence.blank, draft.reading.order))
        for draft in candidates[1:]:
            draft.role = Role.OTHER
    numbers = [draft for draft in drafts if draft.role is Role.NUMBER]
    numbers.sort(key=lambda draft: (not _is_key(draft), draft.evidence.blank, draft.reading.order))
    for draft in numbers[1:]:
        draft.role = Role.OTHER


def _is_key(draft: Draft) -> bool:
    """填得全而且几乎不重复，可以用来认人。"""
    filled = draft.evidence.filled
    return filled >= len(draft.values) * 0.8 and draft.evidence.distinct >= filled * 0.98


# ---- 有分数、名次、等级的列 -------------------------------------------------------


def _settle_measured(drafts: list[Draft]) -> None:
    """校名、班名看值；整列空白的不用；满是等级的是等级列；没有一个分数的不是成绩列。"""
    for draft in drafts:
        if draft.reading.alternative is not None and not draft.evidence.numeric:
            draft.role = draft.reading.alternative
        if draft.role in {Role.SCORE, Role.ASSIGNED, Role.TOTAL, Role.SUM, Role.RANK, Role.LEVEL}:
            if draft.evidence.blank:
                draft.role = Role.IGNORED
            elif draft.role in MARKED and not draft.evidence.numeric:
                draft.role = _worded(draft)
    if sum(draft.role is Role.CLASS for draft in drafts) > 1:
        _settle_identity(drafts)


def _worded(draft: Draft) -> Role:
    """表头像成绩、值却多半不是数字的列：等级、状态（缺考一片）还是别的文字。"""
    kinds = Counter(read_score(value).kind for value in draft.values if not is_blank(value))
    if kinds[CellKind.LEVEL] * 2 > kinds.total():
        return Role.LEVEL
    telling = kinds.total() - kinds[CellKind.TEXT] - kinds[CellKind.LEVEL] - kinds[CellKind.DATE]
    return draft.role if telling * 2 > kinds.total() else Role.OTHER


def _attribute(drafts: list[Draft], given: Given) -> None:
    """没有学科的得分、名次、赋分归左侧最近的学科；左侧没有时归表名或标题里的学科。"""
    long_table = any(draft.role is Role.SUBJECT for draft in drafts)
    left: str | None = None
    seen_sum = False
    for draft in drafts:
        if draft.role is Role.TOTAL:
            left, seen_sum = TOTAL, True
        elif draft.role is Role.SUM:
            left, seen_sum = draft.subject, True
        elif draft.role is Role.SCORE and draft.subject is not None:
            left, seen_sum = draft.subject, False
        elif (
            draft.role in {Role.SCORE, Role.ASSIGNED, Role.RANK, Role.LEVEL, Role.STATE}
            and draft.subject is None
        ):
            if long_table and draft.role is Role.SCORE:
                continue
            draft.bare = draft.role is Role.SCORE and left is not None
            draft.subject = left or (given.subject if draft.role is not Role.STATE else None)
            if draft.bare and seen_sum:
                draft.role = Role.SUM
            elif draft.role is Role.SCORE and left is None:
                draft.subject = left = draft.subject or "成绩"
                draft.full = draft.full or given.full


def _choose_exam(drafts: list[Draft]) -> None:
    """一张表里有几次考试的列：取没写考试名的，或写“本次”的，否则取最右的一次。"""
    marked = [draft for draft in drafts if draft.role in MARKED or draft.role is Role.TOTAL]
    exams = list(dict.fromkeys(draft.reading.exam for draft in marked))
    if len(exams) < 2:
        return
    scored = [draft.reading.exam for draft in marked if draft.role is not Role.TOTAL] or exams
    chosen = None if None in scored else "本次" if "本次" in scored else scored[-1]
    for draft in drafts:
        if draft.reading.exam not in {chosen, None} and draft.role in {
            *MARKED,
            Role.TOTAL,
            Role.SUM,
            Role.RANK,
        }:
            draft.role = Role.OTHER


def _choose_scores(drafts: list[Draft]) -> None:
    """同一学科的几列里定下哪一列是成绩：原始分优先；名次按值认出；只有赋分时用赋分，合成分的赋分不算。"""
    sums = {TOTAL, *(draft.subject for draft in drafts if draft.role is Role.SUM)}
    subjects = dict.fromkeys(
        draft.subject for draft in drafts if draft.role in MARKED and draft.subject is not None
    )
    for subject in subjects:
        scores = [draft for draft in drafts if draft.role is Role.SCORE and draft.subject == subject]
        assigned = [draft for draft in drafts if draft.role is Role.ASSIGNED and draft.subject == subject]
        if not scores and assigned and subject not in sums:
            assigned[0].role = Role.SCORE
        elif len(scores) > 1:
            _choose_among(scores)


def _choose_among(scores: list[Draft]) -> None:
    """“英语、英语口语、英语总分”取总分，否则取最左的一列。"""
    plain = [draft for draft in scores if not draft.bare]
    bare = [draft for draft in scores if draft.bare]
    if plain and bare:
        for draft in plain:
            draft.role = Role.ASSIGNED
        scores = bare
    first = next((draft for draft in scores if _WHOLE.search(normalise(draft.header))), scores[0])
    for draft in scores:
        if draft is first:
            continue
        ranked = looks_like_rank(draft.numbers, first.numbers)
        draft.role = Role.RANK if ranked else Role.OTHER


def _promote_sums(drafts: list[Draft]) -> None:
    """文综、理综、政史：组成它的学科一门也没有时，它是一张单独的卷子。"""
    taken = {canonical_name(draft.subject or "") for draft in drafts if draft.role is Role.SCORE}
    for draft in drafts:
        reading = draft.reading
        scored = draft.role is Role.SUM and not draft.bare and draft.evidence.numeric
        if scored and taken and _is_paper(reading, taken):
            draft.role = Role.SCORE


def _is_paper(reading: HeaderReading, taken: set[str]) -> bool:
    named = bool(reading.parts) or (reading.subject or "").endswith(("综", "综合"))
    return named and not taken & {canonical_name(part) for part in reading.parts}


def _fall_back_to_total(drafts: list[Draft], given: Given) -> None:
    """没有一科成绩、只有总分时，把总分当作一科；表名或标题写明学科时就是那一科的卷面总分。"""
    if any(draft.role is Role.SCORE for draft in drafts):
        return
    total = next(
        (draft for draft in drafts if draft.role in {Role.TOTAL, Role.SUM} and draft.evidence.numeric), None
    )
    if total is not None:
        total.role, total.subject = Role.SCORE, total.subject or given.subject or TOTAL
        total.full = total.full or (given.full if total.subject == given.subject else None)
