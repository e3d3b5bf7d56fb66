"""增值评价：入口相近的考生，在各班（各教师）那里走到了哪里；只作诊断，不作教师排名。

方法都只算前后两次都有成绩的考生：标准分增值 ΔZ（ΔT）、百分位增值、名次增值、
残差（Z出 − β·Z入，β = ΣZ入Z出/ΣZ入²）、原始分残差（普通最小二乘）、等级转移。
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

import numpy as np

from jiaowu.scores import cohorts, transfers, uncertainty
from jiaowu.scores.cohorts import Cohort, Headcount, Matched, match_subject
from jiaowu.scores.levels import level_steps
from jiaowu.scores.matrix import Floats
from jiaowu.scores.segments import Mask
from jiaowu.scores.sittings import PupilGroup, Spread
from jiaowu.scores.statistics import Integers, population_sd
from jiaowu.scores.tallies import membership, moments
from jiaowu.scores.transfers import Contribution, Transfer, level_of, transfer
from jiaowu.scores.uncertainty import CONFIDENCE, Figure, figure

FEWEST_IN_GRADE = 10
"""匹配人数少于它，整个年级都不算。"""

OUTLIER = 3.0
"""ΔZ 离平均超过几倍标准差就列出来请核对；只标出，不剔除。"""


class Method(StrEnum):
    """增值的算法。"""

    DELTA_Z = "delta_z"
    DELTA_T = "delta_t"
    PERCENTILE = "percentile"
    PLACE = "place"
    RESIDUAL = "residual"
    RAW_RESIDUAL = "raw_residual"

    @property
    def label(self) -> str:
        """中文名称。"""
        return METHOD_LABELS[self]

    @property
    def definition(self) -> str:
        """算式，一句话。"""
        return METHOD_DEFINITIONS[self]


METHOD_LABELS = {
    Method.DELTA_Z: "标准分增值 ΔZ",
    Method.DELTA_T: "T 分增值 ΔT",
    Method.PERCENTILE: "百分位增值",
    Method.PLACE: "名次增值",
    Method.RESIDUAL: "残差增值",
    Method.RAW_RESIDUAL: "原始分残差",
}

METHOD_DEFINITIONS = {
    Method.DELTA_Z: "ΔZ = 出口 Z − 入口 Z，组内各人求平均；入口高的组容易偏低，入口低的组容易偏高。",
    Method.DELTA_T: "ΔT = 10 × ΔZ。",
    Method.PERCENTILE: "百分位增值 = 出口百分位 − 入口百分位，组内各人求平均。",
    Method.PLACE: "名次增值 = 入口同批名次 − 出口同批名次，正数为前进，组内各人求平均。",
    Method.RESIDUAL: "残差增值 = 出口 Z − β × 入口 Z，β = ΣZ入Z出 ÷ ΣZ入²（年级匹配的考生），组内求平均。",
    Method.RAW_RESIDUAL: "原始分残差 = 出口分 −（截距 + 斜率 × 入口分），直线由年级匹配的考生按最小二乘定。",
}

DIAGNOSIS_NOTE = "增值只作诊断：说明哪里值得看一看，不作班级、教师的排名，也不单独用于考核。"


@dataclass(frozen=True, eq=False)
class GroupGain:
    """一组考生一科的增值；结论是与年级里其余匹配的考生比。"""

    group: PupilGroup
    headcount: Headcount
    figures: Mapping[Method, Figure]
    """各算法的组平均；百分位以 0–1 为单位。"""
    transfer: Transfer
    contribution: Contribution
    """优秀净增与它占年级净增的份额。"""

    def __getitem__(self, method: Method) -> Figure:
        """一种算法的组平均。"""
        return self.figures[method]


@dataclass(frozen=True, eq=False)
class ValueAdded:
    """一个年级一科的增值。"""

    matched: Matched
    beta: float
    """残差法的 β。"""
    slope: float
    intercept: float
    """原始分的直线：出口分 = intercept + slope × 入口分。"""
    residuals: Floats
    """各匹配考生的残差 Z出 − β·Z入，次序同 matched.after。"""
    outliers: Integers
    """ΔZ 离平均超过 OUTLIER 倍标准差的考生，在匹配考生里的序号；只标出，不剔除。"""
    grade: GroupGain
    groups: tuple[GroupGain, ...]

    @property
    def subject(self) -> str:
        """学科。"""
        return self.matched.subject


def definitions(spread: Spread = Spread.POPULATION, level: float = CONFIDENCE) -> tuple[str, ...]:
    """印在表下的口径。"""
    return (
        DIAGNOSIS_NOTE,
        *cohorts.DEFINITIONS,
        f"Z 用各次全年级实考考生的平均分与{spread.label}。",
        *METHOD_DEFINITIONS.values(),
        *transfers.DEFINITIONS,
        *uncertainty.definitions(level),
        f"年级匹配不满 {FEWEST_IN_GRADE} 人不计算。",
        f"ΔZ 离平均超过 {OUTLIER:g} 倍标准差的考生单独列出，请核对成绩；仍计入各数。",
    )


def value_added(
    cohort: Cohort,
    subject: str,
    groups: Sequence[PupilGroup],
    spread: Spread = Spread.POPULATION,
    level: float = CONFIDENCE,
) -> ValueAdded | None:
    """同一届的两次考试、一科 → 各组的增值；匹配人数少于 FEWEST_IN_GRADE 时不算，为 None。

    groups 是后一次考试的组（班级或教师）；两次不都考这一科时报 KeyError。
    """
    matched = match_subject(cohort, subject, spread)
    if matched.size < FEWEST_IN_GRADE:
        return None
    return _Gains(matched, level).all(groups)


@dataclass(frozen=True, eq=False)
class _Gains:
    """一科的匹配考生。"""

    matched: Matched
    level: float

    def all(self, groups: Sequence[PupilGroup]) -> ValueAdded:
        everyone = self.matched.cohort.later.whole
        chosen = [group for group in groups if group.subject in {None, self.matched.subject}]
        grade, *found = self._groups([everyone, *chosen])
        return ValueAdded(
            matched=self.matched,
            beta=self.beta,
            slope=self.line[0],
            intercept=self.line[1],
            residuals=self.gains[Method.RESIDUAL],
            outliers=_outliers(self.matched.delta_z),
            grade=grade,
            groups=tuple(found),
        )

    @cached_property
    def beta(self) -> float:
        """β = ΣZ入Z出/ΣZ入²；入口人人相同时为 0。"""
        before, after = self.matched.z_scores
        square = float(before @ before)
        return float(before @ after) / square if square else 0.0

    @cached_property
    def line(self) -> tuple[float, float]:
        """原始分的斜率、截距；入口人人同分时斜率为 0。"""
        before, after = self.matched.scores
        gaps = before - before.mean()
        square = float(gaps @ gaps)
        slope = float(gaps @ after) / square if square else 0.0
        return slope, float(after.mean() - slope * before.mean())

    @cached_property
    def gains(self) -> Mapping[Method, Floats]:
        """各算法里各人的增值。"""
        matched = self.matched
        (z_in, z_out), (raw_in, raw_out) = matched.z_scores, matched.scores
        percentiles, places, (slope, intercept) = matched.percentiles, matched.places, self.line
        return {
            Method.DELTA_Z: z_out - z_in,
            Method.DELTA_T: 10 * (z_out - z_in),
            Method.PERCENTILE: percentiles[1] - percentiles[0],
            Method.PLACE: (places[0] - places[1]).astype(np.float64),
            Method.RESIDUAL: z_out - self.beta * z_in,
            Method.RAW_RESIDUAL: raw_out - intercept - slope * raw_in,
        }

    def _groups(self, groups: Sequence[PupilGroup]) -> list[GroupGain]:
        """各组的增值；第一组是全年级。"""
        pupils = len(self.matched.cohort.later.students)
        members = membership(groups, pupils)[:, self.matched.after].astype(np.bool_)
        figures = {method: self._figures(values, members) for method, values in self.gains.items()}
        before, after = (level_of(each) for each in self.matched.percentiles)
        net = (members * self._excellent_gain).sum(axis=1).tolist()
        return [
            GroupGain(
                group,
                self.matched.headcount(group),
                {method: each[at] for method, each in figures.items()},
                transfer(before[inside], after[inside]),
                Contribution(net[at], net[0]),
            )
            for at, (group, inside) in enumerate(zip(groups, members, strict=True))
        ]

    def _figures(self, values: Floats, members: Mask) -> list[Figure]:
        whole, *parts = moments(values, members.astype(np.float64))
        return [figure(each.sample, whole.minus(each).sample, self.level) for each in (whole, *parts)]

    @property
    def _excellent_gain(self) -> Integers:
        """各人：新达到优秀线为 1，从优秀线上掉下为 −1，其余为 0。"""
        cohort, subject = self.matched.cohort, self.matched.subject
        earlier, later = cohort.earlier.subject(subject), cohort.later.subject(subject)
        before = level_steps(cohort.earlier.units[earlier.index, self.matched.before], earlier.lines) == 3
        after = level_steps(cohort.later.units[later.index, self.matched.after], later.lines) == 3
        gain: Integers = after.astype(np.int64) - before
        return gain


def _outliers(values: Floats) -> Integers:
    sd = population_sd(values)
    return np.flatnonzero(np.abs(values - values.mean()) > OUTLIER * sd) if sd else np.array([], np.int64)
