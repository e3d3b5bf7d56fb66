"""等级评价：A 优秀、B 良好、C 合格、D 待提高。"""

import numpy as np
import numpy.typing as npt

from jiaowu.scores.matrix import SubjectLines
from jiaowu.scores.statistics import Integers, to_units

LEVEL_TITLES = {"A": "优秀", "B": "良好", "C": "合格", "D": "待提高"}

Levels = npt.NDArray[np.str_]


def level_steps(units: Integers, lines: SubjectLines) -> Integers:
    """分数（整数单位）→ 达到了几条线：及格、良好、优秀依次 1、2、3，都没有为 0。"""
    bounds = to_units(np.array([lines.pass_, lines.good, lines.excellent]))
    return np.searchsorted(bounds, units, "right")


def levels_at(steps: Integers) -> Levels:
    """达到了几条线 → 等级；−1（没有成绩）为空字符串。"""
    return np.take(np.array(["D", "C", "B", "A", ""]), steps)
