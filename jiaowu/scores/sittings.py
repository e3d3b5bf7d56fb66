"""一个年级的一次考试，各考生带着学生编号与班级编号，好与别的考试对上。"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cached_property
from typing import TypeVar

import numpy as np
import numpy.typing as npt

from jiaowu.scores.analysis import AnalysedSubject, Analysis
from jiaowu.scores.groups import grade_title
from jiaowu.scores.matrix import Floats
from jiaowu.scores.segments import Mask
from jiaowu.scores.statistics import Integers, population_sd, sample_sd

Scalar = TypeVar("Scalar", bound=np.generic)

UNKNOWN_CLASS = 0
"""班级编号不明。"""


class Spread(StrEnum):
    """标准差按总体（除以 n）还是按样本（除以 n−1）。"""

    POPULATION = "population"
    SAMPLE = "sample"

    @property
    def label(self) -> str:
        """中文名称。"""
        return {Spread.POPULATION: "总体标准差", Spread.SAMPLE: "样本标准差"}[self]


SPREADS = {Spread.POPULATION: population_sd, Spread.SAMPLE: sample_sd}


@dataclass(frozen=True)
class ExamRef:
    """一次考试：编号、名称、日期。"""

    id: int
    name: str
    date: date


@dataclass(frozen=True, eq=False)
class PupilGroup:
    """要比较的一组考生：一个班、一位教师教的几个班，或整个年级。"""

    id: int
    """班级或教师的编号；年级为 0，编号不明的班为负数。"""
    title: str
    members: Integers
    """考生在 Sitting 里的序号。"""
    class_ids: tuple[int, ...]
    classes: tuple[str, ...]
    """所含班级当时的写法。"""
    subject: str | None = None
    """教师的组只在所教的这一科里比；None 为各科。"""


@dataclass(frozen=True, eq=False)
class Sitting:
    """一个年级参加的一次考试；二维数组都是 [学科序号, 考生序号]，学科含总分，次序同 analysis.subjects。"""

    exam: ExamRef
    grade: int
    """1–12；年级不明为 0。"""
    analysis: Analysis
    students: Integers
    """各考生的学生编号，考生按来源次序。"""
    class_ids: Integers
    """各考生当时的班级编号；不明为 UNKNOWN_CLASS。"""

    @property
    def title(self) -> str:
        """如 期中考试（七年级）。"""
        return f"{self.exam.name}（{grade_title(self.grade)}）"

    @property
    def subjects(self) -> tuple[str, ...]:
        """学科名，最后是总分。"""
        return tuple(subject.name for subject in self.analysis.subjects)

    def subject(self, name: str) -> AnalysedSubject:
        """按名称找；没有时报 KeyError。"""
        return self.analysis.subject(name)

    @cached_property
    def values(self) -> Floats:
        """计入年级统计的分数，违纪为 0；缺考、未选、总分另成一组的为 NaN。"""
        scores = self.analysis.columns.by_grade.scores
        return _restore(np.where(scores.valid, scores.values, np.nan), self.analysis.roster.order)

    @cached_property
    def units(self) -> Integers:
        """分数的整数单位；没有分数为 0。"""
        return _restore(self.analysis.columns.by_grade.scores.units, self.analysis.roster.order)

    @cached_property
    def valid(self) -> Mask:
        """计入实考。"""
        valid: Mask = ~np.isnan(self.values)
        return valid

    @cached_property
    def enrolled(self) -> Mask:
        """应考。"""
        return _restore(self.analysis.columns.by_grade.enrolled, self.analysis.roster.order)

    def z_row(self, column: int, spread: Spread = Spread.POPULATION) -> Floats:
        """一科的 Z = (X − M)/S，M、S 取本年级实考的全部考生；没有成绩为 NaN，S 为 0 时为 0。"""
        values, valid = self.values[column], self.valid[column]
        result = np.full(values.shape, np.nan)
        if valid.any():
            sat = values[valid]
            sd = SPREADS[spread](sat)
            result[valid] = (sat - sat.mean()) / sd if sd else 0.0
        return result

    @cached_property
    def z_scores(self) -> Floats:
        """各科的 Z，按总体标准差。"""
        return np.stack([self.z_row(column) for column in range(len(self.values))])

    @cached_property
    def percentiles(self) -> Floats:
        """百分位 = 年级里低于本人的人数/(n−1)，0–1；没有成绩、只有一人时为 NaN。"""
        return np.where(self.valid, self.analysis.percentiles(), np.nan)

    @property
    def whole(self) -> PupilGroup:
        """整个年级。"""
        classes = self.class_groups
        return PupilGroup(
            0,
            grade_title(self.grade),
            np.arange(len(self.students)),
            tuple(each.id for each in classes),
            tuple(each.title for each in classes),
        )

    @cached_property
    def class_groups(self) -> tuple[PupilGroup, ...]:
        """各班，自然序。"""
        groups = [group for group in self.analysis.groups if group.key is not None]
        return tuple(
            self._class_group(self.analysis.members(group), group.title, at)
            for at, group in enumerate(groups, start=1)
        )

    def _class_group(self, members: Integers, title: str, at: int) -> PupilGroup:
        """班级编号不明的班编作负数，免得与整个年级混淆。"""
        class_id = int(self.class_ids[members[0]])
        if class_id == UNKNOWN_CLASS:
            return PupilGroup(-at, title, members, (), (title,))
        return PupilGroup(class_id, title, members, (class_id,), (title,))

    def join(self, key: int, title: str, classes: Sequence[PupilGroup], subject: str | None) -> PupilGroup:
        """几个班合成一组，如一位教师任教的班。"""
        return PupilGroup(
            key,
            title,
            np.sort(np.concatenate([each.members for each in classes])),
            tuple(each.id for each in classes),
            tuple(each.title for each in classes),
            subject,
        )


def _restore(arranged: npt.NDArray[Scalar], order: Integers) -> npt.NDArray[Scalar]:
    """按组排好的次序 → 来源次序。"""
    restored = np.empty_like(arranged)
    restored[:, order] = arranged
    return restored
