"""等级转移：入口在各等的考生，出口到了哪一等；等级按百分位划分。"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from jiaowu.scores.matrix import Floats
from jiaowu.scores.statistics import Integers, rate

LEVEL_FLOORS = (("A+", 0.90), ("A", 0.75), ("B+", 0.60), ("B", 0.40), ("C+", 0.25), ("C", 0.0))
"""各等与它的百分位下限（含），从高到低。"""

DEFINITIONS = (
    "等级按全年级百分位划分："
    + "、".join(f"{name} ≥ {floor:g}" for name, floor in LEVEL_FLOORS[:-1])
    + f"，其余 {LEVEL_FLOORS[-1][0]}。",
    "巩固率 = 入口、出口都在最高等的人数 ÷ 入口在最高等的人数。",
    "转化率 = 等级提升的人数 ÷ 入口不在最高等的人数。",
    "优秀净增 = 出口优秀人数 − 入口优秀人数；贡献率 = 本组净增 ÷ 年级净增，方向与年级相反时注明逆势。",
)
"""印在表下的口径。"""


@dataclass(frozen=True)
class Contribution:
    """一组的净增占年级净增的份额。"""

    own: int
    """本组净增，人。"""
    grade: int
    """年级净增，人。"""

    @property
    def rate(self) -> float | None:
        """贡献率 = |本组净增|/|年级净增|；年级净增为 0 时为 None。"""
        return rate(abs(self.own), abs(self.grade))

    @property
    def against(self) -> bool:
        """逆势：本组与年级一增一减。"""
        return self.own * self.grade < 0


@dataclass(frozen=True)
class Transfer:
    """一组考生的等级转移。"""

    counts: tuple[tuple[int, ...], ...]
    """counts[入口第几等][出口第几等]，等的次序同 LEVEL_FLOORS。"""

    @property
    def entered_top(self) -> int:
        """入口在最高等的人数。"""
        return sum(self.counts[0])

    @property
    def kept(self) -> int:
        """入口、出口都在最高等的人数。"""
        return self.counts[0][0]

    @property
    def entered_below(self) -> int:
        """入口不在最高等的人数。"""
        return sum(map(sum, self.counts[1:]))

    @property
    def raised(self) -> int:
        """等级提升的人数。"""
        return sum(sum(row[:level]) for level, row in enumerate(self.counts))

    @property
    def consolidation(self) -> float | None:
        """巩固率；没有人入口在最高等时为 None。"""
        return rate(self.kept, self.entered_top)

    @property
    def conversion(self) -> float | None:
        """转化率；人人入口都在最高等时为 None。"""
        return rate(self.raised, self.entered_below)


def level_of(percentiles: Floats) -> Integers:
    """百分位（0–1）→ 第几等，0 最高。"""
    floors = np.array([floor for _, floor in reversed(LEVEL_FLOORS[:-1])])
    return len(floors) - np.searchsorted(floors, percentiles, "right")


def transfer(before: Sequence[int] | Integers, after: Sequence[int] | Integers) -> Transfer:
    """各人入口、出口在第几等 → 等级转移。"""
    size = len(LEVEL_FLOORS)
    counts = np.zeros((size, size), np.int64)
    np.add.at(counts, (np.asarray(before, np.int64), np.asarray(after, np.int64)), 1)
    return Transfer(tuple(map(tuple, counts.tolist())))
