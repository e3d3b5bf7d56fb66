"""各年级各科的满分：用户指定 → 本年级的表头或“满分”行写明 → 学校设定的 → 按最高分推定（列为疑问）。

超过满分的分数列为待核。
"""

from collections.abc import Iterable, Mapping, Sequence

import numpy as np

from jiaowu.scores.groups import grade_title
from jiaowu.scores.importing.gathered import Gathered
from jiaowu.scores.importing.marks import MISSING, Marks
from jiaowu.scores.importing.subjects import canonical_name
from jiaowu.scores.importing.union import Owners, Union
from jiaowu.scores.lines import USUAL_FULL_MARKS, guess_full
from jiaowu.scores.matrix import Floats, State
from jiaowu.scores.parsed import ParseOptions

OUTLIERS = 0.01
"""超过最大常见满分的分数不到这个比例时，当作录错而不是满分更高。"""

SLIPS = 0.03
"""超过学校设定满分的分数不到这个比例时，当作录错；再多就是这次的满分与设定的不同。"""

UNKNOWN = 0
"""Gathered.grades 里“年级不明”的写法。"""

FullMarks = dict[int, float]
"""一科：考这一科的年级（不明为 UNKNOWN）→ 满分。"""


def settle_full_marks(whole: Gathered, union: Union, options: ParseOptions) -> list[FullMarks]:
    """各科的满分（与 whole.subjects 对齐）；用户指定的各年级都用。超过满分的分数改为待核，原地修改。"""
    given = _by_name(options.full_marks)
    usual = {grade: _by_name(fulls) for grade, fulls in options.usual_full.items()}
    settled: list[FullMarks] = []
    for column, subject in enumerate(whole.subjects):
        name = canonical_name(subject)
        own = {grade: fulls[name] for grade, fulls in usual.items() if name in fulls}
        settled.append(_settle(_Column(whole, union, column), given.get(name), own))
    return settled


def _by_name(fulls: Mapping[str, float]) -> dict[str, float]:
    return {canonical_name(name): full for name, full in fulls.items()}


def _settle(column: "_Column", given: float | None, usual: FullMarks) -> FullMarks:
    alike: dict[tuple[float, ...], list[int]] = {}
    for grade in column.grades:
        known = column.written(grade) or column.fitting(grade, usual) if given is None else (given,)
        alike.setdefault(known, []).append(grade)
    fulls: FullMarks = {}
    for written, grades in alike.items():
        if len(written) > 1:
            column.tell_conflict(grades, written)
        fulls |= dict.fromkeys(grades, max(written) if written else column.guess(grades))
    column.strike_over(fulls)
    return fulls


class _Column:
    """一科：哪些年级考，在各块里怎样写明满分。"""

    def __init__(self, whole: Gathered, union: Union, column: int) -> None:
        self._whole = whole
        self._column = column
        self._subject = whole.subjects[column]
        taken = whole.grades[whole.states[:, column] != State.NOT_TAKEN]
        self.grades = _distinct(taken if len(taken) else whole.grades)
        self._parts = [
            (part, _stated(part.marks[self._subject], whole.grades[owners]))
            for part, owners in zip(whole.parts, union.owners, strict=True)
            if self._subject in part.marks
        ]

    def written(self, grade: int) -> tuple[float, ...]:
        """一个年级写明的满分，从小到大；别的年级的不能作准，年级不明的表可以。"""
        stated = [each for _, each in self._parts]
        own = _known(each.get(grade) for each in stated)
        near = _known(
            full for each in stated if grade == UNKNOWN or each.keys() == {UNKNOWN} for full in each.values()
        )
        return own or (near if len(near) == 1 else ())

    def tell_conflict(self, grades: Sequence[int], written: Sequence[float]) -> None:
        """同一年级写得不一样。"""
        shown = "、".join(f"{full:g}" for full in written)
        text = f"{self._named(grades)}的满分各处写得不一样（{shown}），取最大的，请核对。"
        self._tell(grades, "full_conflict", text)

    def fitting(self, grade: int, usual: FullMarks) -> tuple[float, ...]:
        """学校给这个年级设定的满分；没有设定、或不止个别分数超过它就不能用。"""
        full = usual.get(grade)
        if full is None:
            return ()
        scores = self._scores([grade])
        return (full,) if (scores > full).sum() <= len(scores) * SLIPS else ()

    def guess(self, grades: Sequence[int]) -> float:
        """没有写明的年级合在一起推定：100，分数超过它就依次取 120、150 ……；个别离谱的大数不算。"""
        highest = self._highest(grades)
        full = guess_full(highest)
        text = f"{self._named(grades)}没有写明满分，最高 {highest:g} 分，按 {full:g} 计，请确认。"
        self._tell(grades, "full_guess", text)
        return full

    def _highest(self, grades: Sequence[int]) -> float:
        """这几个年级的最高分；个别离谱的大数不算，没有分数为 0。"""
        known = self._scores(grades)
        usual = known[known <= USUAL_FULL_MARKS[-1]]
        sane = usual if len(usual) and len(known) - len(usual) <= max(1, len(known) * OUTLIERS) else known
        return float(sane.max()) if len(sane) else 0.0

    def _scores(self, grades: Sequence[int]) -> Floats:
        """这几个年级的全部分数。"""
        scores = self._whole.values[:, self._column]
        counted = (self._whole.states[:, self._column] == State.NORMAL) & ~np.isnan(scores)
        known: Floats = scores[counted & np.isin(self._whole.grades, grades)]
        return known

    def strike_over(self, fulls: FullMarks) -> None:
        """超过本年级满分的分数改为待核。"""
        whole, column = self._whole, self._column
        limits = np.full(int(whole.grades.max(initial=0)) + 1, np.inf)
        limits[list(fulls)] = list(fulls.values())
        own = limits[whole.grades]
        over = (whole.states[:, column] == State.NORMAL) & (whole.values[:, column] > own)
        for pupil in np.flatnonzero(over).tolist():
            score, full = whole.values[pupil, column], own[pupil]
            text = f"{self._subject} {score:g} 分超过满分 {full:g}，按待核计，不进统计，请核对分数或满分。"
            whole.report(pupil, column, "over_full", text)
        whole.states[over, column] = State.UNCHECKED
        whole.values[over, column] = np.nan

    def _named(self, grades: Sequence[int]) -> str:
        """语文；只说其中几个年级时为 七年级、八年级语文。"""
        if len(grades) == len(self.grades):
            return self._subject
        return "、".join(grade_title(grade or None) for grade in grades) + self._subject

    def _tell(self, grades: Sequence[int], kind: str, text: str) -> None:
        """记到这几个年级的第一块。"""
        parts = [part for part, stated in self._parts if not stated.keys().isdisjoint(grades)]
        part = (parts or [part for part, _ in self._parts])[0]
        part.doubts.add(kind, text, part.letters_of(self._subject))


def _stated(marks: Marks, grades: Owners) -> dict[int, float | None]:
    """一块里的一科：年级 → 写明的满分（没有写为 None）；grades 是各人的年级。"""
    given = marks.states != MISSING
    here = _distinct(grades[given])
    if marks.fulls is None:
        return dict.fromkeys(here, marks.full)
    return {grade: _usual(marks.fulls[given & (grades == grade)]) or marks.full for grade in here}


def _distinct(grades: Owners) -> list[int]:
    """有哪些年级，从低到高。"""
    found: list[int] = np.flatnonzero(np.bincount(grades)).tolist()
    return found


def _usual(fulls: Floats) -> float | None:
    """各行写的满分里最多的一个。"""
    distinct, counts = np.unique(fulls[fulls > 0], return_counts=True)
    return float(distinct[counts.argmax()]) if len(distinct) else None


def _known(fulls: Iterable[float | None]) -> tuple[float, ...]:
    return tuple(sorted({full for full in fulls if full is not None}))
