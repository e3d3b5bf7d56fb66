"""有效分、上线与临界：只用于九年级与高中。

“贡献率”另有几种算法（学科均分占各科均分之和、优秀净增占年级净增），这里的是双上线 ÷ 总分上线。
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from jiaowu.errors import UserError
from jiaowu.scores.matrix import Floats
from jiaowu.scores.segments import Mask
from jiaowu.scores.statistics import Integers, rate, to_units

GRADES = (9, 10, 11, 12)
"""可以划线的年级：毕业年级与高中。"""

MARGIN = 10.0
"""默认的临界范围：总分线上下几分。"""


class LineMethod(StrEnum):
    """单科有效分怎样定。"""

    SAME_COUNT = "same_count"
    PROPORTION = "proportion"

    @property
    def label(self) -> str:
        """中文名称。"""
        return {LineMethod.SAME_COUNT: "同人数法", LineMethod.PROPORTION: "比例法"}[self]


@dataclass(frozen=True)
class LineRule:
    """怎样划线：总分线给分数，或给计划上线的人数，恰好给一样。"""

    score: float | None = None
    """总分线（分）。"""
    count: int | None = None
    """计划上线人数。"""
    method: LineMethod = LineMethod.SAME_COUNT
    margin: float = MARGIN
    """临界范围（分）。"""

    def __post_init__(self) -> None:
        """两样都给、都不给，分数、人数不是正数，临界范围为负时报 UserError。"""
        if (self.score is None) == (self.count is None):
            raise UserError("总分线请填分数或上线人数，两样填一样。")
        if self.count is not None and self.count < 1:
            raise UserError("上线人数至少是 1，请改正后再计算。")
        if self.score is not None and self.score <= 0:
            raise UserError("总分线应大于 0 分，请改正后再计算。")
        if self.margin < 0:
            raise UserError("临界范围不能是负数，请改正后再计算。")


@dataclass(frozen=True, eq=False)
class SubjectReach:
    """一科的上线情况；各数组是考生的序号。"""

    subject: str
    line: float | None
    """单科有效分（分），未舍入；上线的考生都没有这一科时为 None。"""
    single: Integers
    """单上线：单科达线。"""
    both: Integers
    """双上线：单科与总分都达线。"""
    short: Integers
    """短板：总分上线、这一科没有达线。"""
    reached: int
    """总分上线的人数。"""

    @property
    def hit_rate(self) -> float | None:
        """命中率 = 双上线/单上线；没有人单上线时为 None。"""
        return rate(len(self.both), len(self.single))

    @property
    def contribution(self) -> float | None:
        """贡献率 = 双上线/总分上线；没有人上线时为 None。"""
        return rate(len(self.both), self.reached)


@dataclass(frozen=True, eq=False)
class Borderline:
    """一个年级划线的结果；各数组是考生的序号。"""

    line: float
    """总分线（分）。"""
    rule: LineRule
    reached: Integers
    """总分上线。"""
    near: Integers
    """临界生：总分与线相差不超过 rule.margin 分，线上线下都算。"""
    subjects: tuple[SubjectReach, ...]

    @property
    def definitions(self) -> tuple[str, ...]:
        """印在表下的口径。"""
        lines = {
            LineMethod.SAME_COUNT: "单科有效分（同人数法）= 单科第 N 名的分数，N 是计划上线人数；"
            "给定分数线时是上线人数，选考的学科是上线考生里选考的人数。",
            LineMethod.PROPORTION: "单科有效分（比例法）= 总分线 × 上线考生单科平均 ÷ 上线考生总分平均。",
        }
        return (
            "上线：总分不低于总分线；单上线：单科不低于有效分；双上线：两样都达到。",
            lines[self.rule.method],
            "命中率 = 双上线 ÷ 单上线；贡献率 = 双上线 ÷ 总分上线（与别处的“贡献率”不是一回事）。",
            f"临界：与总分线相差不超过 {self.rule.margin:g} 分；只用于校内辅导，不公布、不据此分班排座。",
        )


def applies_to(grade: int | None) -> bool:
    """这个年级（1–12，None 为不明）可不可以划线；只有九年级与高中可以。"""
    return grade in GRADES


def draw_line(total: Floats, scores: Sequence[tuple[str, Floats]], rule: LineRule) -> Borderline:
    """各人的总分、各科（名称、各人的分数）→ 上线、临界与单科有效分；没有成绩的为 NaN，不参加。

    按人数定线时，同分的都算上线，所以上线人数可能多于计划。没有人有总分、定出的线是 0 分时报 UserError。
    """
    if np.isnan(total).all():
        raise UserError("没有一名考生有有效的总分，划不了线。请先核对成绩。")
    line = rule.score if rule.score is not None else _nth(total, rule.count or 1)
    if line <= 0:
        raise UserError("按这个人数定出的总分线是 0 分，请减少上线人数。")
    above = reaches(total, line)
    place = _Place(total, line, above, rule.count or int(above.sum()), rule.method)
    return Borderline(
        line=line,
        rule=rule,
        reached=np.flatnonzero(above),
        near=np.flatnonzero(reaches(total, line - rule.margin) & reaches(-total, -line - rule.margin)),
        subjects=tuple(place.subject(name, values) for name, values in scores if not np.isnan(values).all()),
    )


@dataclass(frozen=True, eq=False)
class _Place:
    """划好的总分线。"""

    total: Floats
    line: float
    above: Mask
    count: int
    method: LineMethod

    def subject(self, name: str, values: Floats) -> SubjectReach:
        """一科的上线情况。"""
        line = self._line(values)
        single = np.zeros(len(values), np.bool_) if line is None else reaches(values, line)
        taken = self.above & ~np.isnan(values)
        return SubjectReach(
            name,
            line,
            np.flatnonzero(single),
            np.flatnonzero(single & self.above),
            np.flatnonzero(taken & ~single),
            int(self.above.sum()),
        )

    def _line(self, values: Floats) -> float | None:
        """单科有效分；上线的人都没有这一科时为 None。"""
        taken = self.above & ~np.isnan(values)
        if not taken.any():
            return None
        if self.method is LineMethod.PROPORTION:
            return self.line * float(values[taken].mean()) / float(self.total[taken].mean())
        everyone = not (np.isnan(values) & ~np.isnan(self.total)).any()
        return _nth(values, self.count if everyone else int(taken.sum()))


def reaches(values: Floats, line: float) -> Mask:
    """达线（含相等）；没有成绩的为假。"""
    reached: Mask = ~np.isnan(values) & (to_units(values) >= to_units(np.array([line])))
    return reached


def _nth(values: Floats, place: int) -> float:
    """从高到低第几名的分数；人数不够时是最低分。"""
    ordered = np.sort(values[~np.isnan(values)])[::-1]
    return float(ordered[min(place, len(ordered)) - 1])
