"""班级对比、教师对比：各组的一分三率与标准分，各带置信区间和与年级其余考生比的结论。

“与年级差”照旧是组平均减年级平均（年级含本组）；下结论时拿本组与年级里其余的考生比，
免得一组人一部分是在同自己比。
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from operator import itemgetter

import numpy as np

from jiaowu.scores import uncertainty
from jiaowu.scores.analysis import AnalysedSubject
from jiaowu.scores.matrix import Floats
from jiaowu.scores.sittings import PupilGroup, Sitting
from jiaowu.scores.statistics import above_mean_rate, top_values, variation
from jiaowu.scores.tallies import Tally, membership, tally
from jiaowu.scores.uncertainty import (
    CONFIDENCE,
    FEWEST,
    Figure,
    Interval,
    Sample,
    difference_interval,
    figure,
)

TOP_PERCENT = 80
"""“前 80% 平均分”取前百分之几。"""

DEFINITIONS = (
    "与年级差 = 本组平均分 − 年级平均分；超均率 = 与年级差 ÷ 年级平均分。",
    "标准分 Z =（本组平均分 − 年级平均分）÷ 年级总体标准差。",
    "变差系数 = 标准差 ÷ 平均分 × 100，越大说明组内差距越大。",
    f"前 {TOP_PERCENT}% 平均分：实考人数的 {TOP_PERCENT}%（不足一人按一人）里从高到低取，求平均。",
)
"""印在表下的口径。"""

TEACHER_NOTE = "教师对比按任教登记：一位教师教的各班合成一组，只比所教的学科；供诊断教学用，不作教师排名。"

SERIES_NOTE = (
    "几次考试的难度、满分不同，平均分不能直接比；看标准分 Z、得分率、与年级差和各率，"
    "前后两次的区间相重时不能说有变化。"
)


class Grouping(StrEnum):
    """按什么分组比较。"""

    CLASS = "class"
    TEACHER = "teacher"

    @property
    def label(self) -> str:
        """中文名称。"""
        return {Grouping.CLASS: "班级", Grouping.TEACHER: "教师"}[self]


@dataclass(frozen=True, eq=False)
class Compared:
    """一组考生一科的各项数；率为 0–1，均未舍入。"""

    group: PupilGroup
    subject: str
    full: float
    enrolled: int
    """应考。"""
    size: int
    """实考；平均分与各率的分母。"""
    mean: Figure
    score_rate: Figure
    """得分率 = 平均分/满分。"""
    z: Figure
    """平均标准分，可以跨考试比。"""
    excellent_rate: Figure
    good_rate: Figure
    pass_rate: Figure
    low_rate: Figure
    sd: float | None
    """总体标准差。"""
    variation: float | None
    """变差系数。"""
    diff: float | None
    """与年级差（分）。"""
    own: Sample
    """本组的人数、平均、样本标准差。"""
    rest: Sample
    """年级其余考生的。"""
    above_rate: float | None
    """超均率。"""
    top_mean: float | None
    """前 TOP_PERCENT% 的平均分。"""

    def difference(self, level: float = CONFIDENCE) -> Interval | None:
        """本组平均减年级其余考生平均的置信区间（Welch）；任一边人数不足时为 None。

        它比“两个区间是否相重”宽松，结论以后者为准；点开一格看口径时用。
        """
        if min(self.own.size, self.rest.size) < FEWEST:
            return None
        return difference_interval(self.own, self.rest, level)


@dataclass(frozen=True, eq=False)
class Comparison:
    """一个年级一次考试的对比。"""

    sitting: Sitting
    by: Grouping
    level: float
    """置信水平。"""
    rows: tuple[Compared, ...]
    """各组各科；没有人应考的略去。先按组、再按学科的次序。"""
    grade_rows: tuple[Compared, ...]
    """整个年级各科；结论都是“没有可比的考生”。"""

    @property
    def subjects(self) -> tuple[str, ...]:
        """有人应考的学科。"""
        return tuple(row.subject for row in self.grade_rows)

    @property
    def definitions(self) -> tuple[str, ...]:
        """印在表下的口径。"""
        return (
            *((TEACHER_NOTE,) if self.by is Grouping.TEACHER else ()),
            *DEFINITIONS,
            *uncertainty.definitions(self.level),
        )

    @cached_property
    def _found(self) -> Mapping[tuple[int, str], Compared]:
        return {(row.group.id, row.subject): row for row in self.rows}

    def find(self, group_id: int, subject: str) -> Compared | None:
        """一组一科；没有为 None。"""
        return self._found.get((group_id, subject))

    def of_subject(self, subject: str) -> tuple[Compared, ...]:
        """一科的各组。"""
        return tuple(row for row in self.rows if row.subject == subject)

    def grade(self, subject: str) -> Compared:
        """整个年级的一科；没有人考报 KeyError。"""
        return {row.subject: row for row in self.grade_rows}[subject]


@dataclass(frozen=True)
class Point:
    """一组一科在一次考试里的位置。"""

    exam_at: int
    """第几次考试，0 最早。"""
    row: Compared


@dataclass(frozen=True, eq=False)
class Track:
    """同一组一科在几次考试里的变化；没有参加的那次没有点。"""

    id: int
    title: str
    subject: str
    points: tuple[Point, ...]


@dataclass(frozen=True, eq=False)
class ExamSeries:
    """同一届几次考试并排，从早到晚。"""

    comparisons: tuple[Comparison, ...]
    by: Grouping

    @property
    def subjects(self) -> tuple[str, ...]:
        """各次考过的学科，以最近一次的次序为先。"""
        return tuple(dict.fromkeys(name for each in reversed(self.comparisons) for name in each.subjects))

    @property
    def definitions(self) -> tuple[str, ...]:
        """印在表下的口径。"""
        return (SERIES_NOTE, *self.comparisons[-1].definitions)

    def tracks(self, subject: str) -> tuple[Track, ...]:
        """一科各组的变化；组的次序以最近一次为先；编号不明的班按写法对上。"""
        groups: dict[int | str, PupilGroup] = {}
        points: dict[int | str, list[Point]] = {}
        for at, comparison in reversed(list(enumerate(self.comparisons))):
            for row in comparison.of_subject(subject):
                key = row.group.id if row.group.id > 0 else row.group.title
                groups.setdefault(key, row.group)
                points.setdefault(key, []).append(Point(at, row))
        return tuple(
            Track(group.id, group.title, subject, tuple(reversed(points[key])))
            for key, group in groups.items()
        )

    def grade_track(self, subject: str) -> Track:
        """整个年级一科的变化。"""
        points = tuple(
            Point(at, comparison.grade(subject))
            for at, comparison in enumerate(self.comparisons)
            if subject in comparison.subjects
        )
        return Track(0, "年级", subject, points)


def compare(
    sitting: Sitting, groups: Sequence[PupilGroup], by: Grouping, level: float = CONFIDENCE
) -> Comparison:
    """一个年级一次考试，各组各科与年级其余考生比；没有人应考的组与学科略去。"""
    everyone = sitting.whole
    members = membership([everyone, *groups], len(sitting.students))
    rows: list[tuple[int, int, Compared]] = []
    grade_rows = []
    for column, subject in enumerate(sitting.analysis.subjects):
        whole, *tallies = tally(sitting, column, members)
        if not whole.enrolled:
            continue
        place = _Place(sitting, subject, whole, level)
        grade_rows.append(place.compared(everyone, whole))
        rows += [
            (at, column, place.compared(group, own))
            for at, (group, own) in enumerate(zip(groups, tallies, strict=True))
            if own.enrolled and group.subject in {None, subject.name}
        ]
    rows.sort(key=itemgetter(0, 1))
    return Comparison(sitting, by, level, tuple(row for *_, row in rows), tuple(grade_rows))


@dataclass(frozen=True, eq=False)
class _Place:
    """一个年级的一科。"""

    sitting: Sitting
    subject: AnalysedSubject
    whole: Tally
    level: float

    def compared(self, group: PupilGroup, own: Tally) -> Compared:
        """一组的各项数。"""
        rest, full = self.whole.minus(own), self.subject.lines.full
        mean = figure(own.moments.sample, rest.moments.sample, self.level)
        grade_mean, grade_sd = self.whole.moments.mean, self.whole.moments.population_sd
        sd = own.moments.population_sd
        scores = self._scores(group)
        return Compared(
            group=group,
            subject=self.subject.name,
            full=full,
            enrolled=own.enrolled,
            size=own.moments.size,
            mean=mean,
            score_rate=mean.scaled(1 / full),
            z=mean.scaled(1 / grade_sd, -grade_mean / grade_sd) if grade_sd else mean.scaled(0.0),
            excellent_rate=self._rate(own, rest, "excellent"),
            good_rate=self._rate(own, rest, "good"),
            pass_rate=self._rate(own, rest, "passed"),
            low_rate=self._rate(own, rest, "low"),
            sd=sd,
            variation=variation(sd, mean.value) if sd is not None and mean.value else None,
            diff=None if mean.value is None else mean.value - grade_mean,
            own=own.moments.sample,
            rest=rest.moments.sample,
            above_rate=above_mean_rate(mean.value, grade_mean)
            if mean.value is not None and grade_mean
            else None,
            top_mean=float(top_values(scores, TOP_PERCENT).mean()) if len(scores) else None,
        )

    def _scores(self, group: PupilGroup) -> Floats:
        values: Floats = self.sitting.values[self.subject.index, group.members]
        return values[~np.isnan(values)]

    def _rate(self, own: Tally, rest: Tally, name: str) -> Figure:
        return figure(own.share(getattr(own, name)), rest.share(getattr(rest, name)), self.level)
