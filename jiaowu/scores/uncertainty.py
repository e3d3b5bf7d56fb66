"""把握有多大：平均数、率、两组之差的置信区间，以及“差异不显著”“样本不足”的判断。

班级的人数有限，同样的班再考一次，平均分也会有出入；区间说的就是这个出入有多大。
"""

from dataclasses import dataclass
from enum import StrEnum
from math import sqrt
from statistics import NormalDist

from jiaowu.quantiles import t_quantile

CONFIDENCE = 0.95
"""默认的置信水平。"""

FEWEST = 5
"""少于这么多人不下结论，只说样本不足。"""


class Verdict(StrEnum):
    """一组与年级其余考生比较的结论；“高”只是数大，低分率高不是好事。"""

    HIGHER = "higher"
    LOWER = "lower"
    ALIKE = "alike"
    TOO_FEW = "too_few"
    ALONE = "alone"

    @property
    def label(self) -> str:
        """中文名称。"""
        return VERDICT_LABELS[self]

    @property
    def differs(self) -> bool:
        """是否有显著的差异。"""
        return self in {Verdict.HIGHER, Verdict.LOWER}


VERDICT_LABELS = {
    Verdict.HIGHER: "高于年级",
    Verdict.LOWER: "低于年级",
    Verdict.ALIKE: "差异不显著",
    Verdict.TOO_FEW: "样本不足",
    Verdict.ALONE: "没有可比的考生",
}


def definitions(level: float = CONFIDENCE) -> tuple[str, ...]:
    """印在表下的口径：区间、结论、样本不足各一句。"""
    return (
        f"{level * 100:g}% 区间：人数有限，平均数（t 分布）与率（Wilson 法）有偶然的出入，区间是可信的范围。",
        "结论：本组的区间与年级其余考生的区间相重，写差异不显著；不相重才写高于或低于年级。",
        f"有成绩的不满 {FEWEST} 人只列数、不下结论，写样本不足。",
    )


@dataclass(frozen=True)
class Interval:
    """一个置信区间，含两端。"""

    low: float
    high: float

    def overlaps(self, other: "Interval") -> bool:
        """两个区间有没有相重的部分。"""
        return self.low <= other.high and other.low <= self.high

    def scaled(self, factor: float, shift: float = 0.0) -> "Interval":
        """两端同乘 factor（不为负）再加 shift；换单位用。"""
        return Interval(self.low * factor + shift, self.high * factor + shift)


@dataclass(frozen=True)
class Sample:
    """一组数的人数、平均、样本标准差（除以 n−1；一人时为 0）。"""

    size: int
    mean: float
    sd: float

    def interval(self, level: float = CONFIDENCE) -> Interval | None:
        """平均数的置信区间；人数不足时为 None。"""
        return mean_interval(self, level) if self.size >= FEWEST else None


@dataclass(frozen=True)
class Proportion:
    """一个率：分子、分母。"""

    count: int
    size: int

    def interval(self, level: float = CONFIDENCE) -> Interval | None:
        """率的置信区间；人数不足时为 None。"""
        return rate_interval(self.count, self.size, level) if self.size >= FEWEST else None


@dataclass(frozen=True)
class Figure:
    """一个数、它的置信区间、与年级其余考生比的结论；人数不足时没有区间，没有人时没有数。"""

    value: float | None
    interval: Interval | None
    verdict: Verdict

    def scaled(self, factor: float, shift: float = 0.0) -> "Figure":
        """换单位：数与区间同乘 factor（不为负）再加 shift，结论不变。"""
        value = None if self.value is None else self.value * factor + shift
        return Figure(value, self.interval and self.interval.scaled(factor, shift), self.verdict)


def mean_interval(sample: Sample, level: float = CONFIDENCE) -> Interval:
    """平均数的区间 = M ± t·S/√n，自由度 n−1（学生氏 t）；至少两人，否则报 ValueError。"""
    if sample.size < 2:
        raise ValueError("至少两个数才有区间。")
    half = t_quantile((1 + level) / 2, sample.size - 1) * sample.sd / sqrt(sample.size)
    return Interval(sample.mean - half, sample.mean + half)


def rate_interval(count: int, size: int, level: float = CONFIDENCE) -> Interval:
    """率的区间：Wilson（1927）得分区间，人数少、率近 0 或 1 时也不会越出 0–1；size 至少为 1。"""
    z = NormalDist().inv_cdf((1 + level) / 2)
    share = count / size
    centre = share + z * z / (2 * size)
    half = z * sqrt(share * (1 - share) / size + z * z / (4 * size * size))
    scale = 1 + z * z / size
    low = 0.0 if count == 0 else (centre - half) / scale
    high = 1.0 if count == size else (centre + half) / scale
    return Interval(low, high)


def difference_interval(one: Sample, other: Sample, level: float = CONFIDENCE) -> Interval:
    """两组平均之差（one − other）的区间：Welch（1947），不假定两组离散程度相同；每组至少两人。"""
    first, second = one.sd**2 / one.size, other.sd**2 / other.size
    gap, spread = one.mean - other.mean, first + second
    if not spread:
        return Interval(gap, gap)
    freedom = spread**2 / (first**2 / (one.size - 1) + second**2 / (other.size - 1))
    half = t_quantile((1 + level) / 2, freedom) * sqrt(spread)
    return Interval(gap - half, gap + half)


def judge(own: Interval | None, others: Interval | None, *, alone: bool = False) -> Verdict:
    """两个区间 → 结论；没有区间就是人数不足，alone 说明年级里没有别的考生。"""
    if alone:
        return Verdict.ALONE
    if own is None or others is None:
        return Verdict.TOO_FEW
    if own.overlaps(others):
        return Verdict.ALIKE
    return Verdict.HIGHER if own.low > others.high else Verdict.LOWER


def figure(own: Sample | Proportion, others: Sample | Proportion, level: float = CONFIDENCE) -> Figure:
    """本组与年级其余考生 → 一个带区间与结论的数；本组没有人时数为 None。"""
    interval = own.interval(level)
    verdict = judge(interval, others.interval(level), alone=not others.size and own.size >= FEWEST)
    if not own.size:
        return Figure(None, None, Verdict.TOO_FEW)
    value = own.mean if isinstance(own, Sample) else own.count / own.size
    return Figure(value, interval, verdict)
