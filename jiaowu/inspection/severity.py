"""听课人的评分尺度：几位听了同一节课的，各人与同听的人差多少。

尺度差：一位听课人在一节课上的差 = 他的得分 − 同一节课其他听课人得分的平均；各节的差取平均。
区间按 t 分布：平均 ± t(0.975, n−1) × s ÷ √n，s 是各节的差的样本标准差，n 是节数。
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from math import sqrt
from statistics import fmean, stdev

from jiaowu.quantiles import t_quantile

FEWEST = 5
"""与人同听不满这么多节的，只列数、不下结论。"""
CONFIDENCE = 0.95


class Leaning(StrEnum):
    """打分偏松还是偏严。"""

    LENIENT = "lenient"
    STRICT = "strict"
    ALIKE = "alike"
    TOO_FEW = "too_few"

    @property
    def label(self) -> str:
        """中文名称。"""
        return LEANING_LABELS[self]


LEANING_LABELS = {
    Leaning.LENIENT: "偏松",
    Leaning.STRICT: "偏严",
    Leaning.ALIKE: "与同听的人相近",
    Leaning.TOO_FEW: "样本不足",
}
DEFINITIONS = (
    "尺度差 = 本人得分 − 同一节课其他听课人得分的平均，各节取平均；正的偏松，负的偏严。",
    "95% 区间：尺度差 ± t(0.975, n−1) × s ÷ √n，s 为各节差的样本标准差，n 为节数；区间不含 0 才下结论。",
    f"同听不满 {FEWEST} 节的只列数、不下结论，写样本不足。只有一人打分的课、没有打完分的不算。",
)
"""印在表下的口径。"""


@dataclass(frozen=True)
class Severity:
    """一位听课人的尺度。"""

    observer: int
    lessons: int
    """与人同听、都打了分的节数 n。"""
    shift: float
    """尺度差，百分制的分。"""
    low: float | None
    """区间的两端；只有一节时算不出，为 None。"""
    high: float | None

    @property
    def leaning(self) -> Leaning:
        """结论。"""
        if self.lessons < FEWEST or self.low is None or self.high is None:
            return Leaning.TOO_FEW
        if self.low > 0:
            return Leaning.LENIENT
        return Leaning.STRICT if self.high < 0 else Leaning.ALIKE


def severities(lessons: Iterable[Mapping[int, float]]) -> tuple[Severity, ...]:
    """各节课（听课人 → 百分制得分）→ 各听课人的尺度，同听多的在前。

    只有一人打分的课不算。
    """
    shifts: dict[int, list[float]] = defaultdict(list)
    for scores in lessons:
        if len(scores) > 1:
            whole = sum(scores.values())
            for observer, score in scores.items():
                shifts[observer].append(score - (whole - score) / (len(scores) - 1))
    found = (_severity(observer, own) for observer, own in shifts.items())
    return tuple(sorted(found, key=lambda each: (-each.lessons, each.observer)))


def _severity(observer: int, shifts: list[float]) -> Severity:
    mean, n = fmean(shifts), len(shifts)
    if n == 1:
        return Severity(observer, n, mean, None, None)
    half = t_quantile((1 + CONFIDENCE) / 2, n - 1) * stdev(shifts) / sqrt(n)
    return Severity(observer, n, mean, mean - half, mean + half)
