"""名次与百分位。名次一律按整数单位比较，并列不受浮点误差影响。"""

import numpy as np

from jiaowu.scores.matrix import Floats
from jiaowu.scores.statistics import Integers


def competition(units: Integers, pools: Integers) -> Integers:
    """竞争名次 = 1 + 同组里高于本人的人数（90/90/80 → 1/1/3）；pools 是各人所在的组。"""
    order = np.lexsort((-units, pools))
    pool, unit = pools[order], units[order]
    places = np.arange(len(order))
    new_pool = np.ones(len(order), np.bool_)
    new_pool[1:] = pool[1:] != pool[:-1]
    new_value = new_pool.copy()
    new_value[1:] |= unit[1:] != unit[:-1]
    pool_start = np.maximum.accumulate(np.where(new_pool, places, 0))
    value_start = np.maximum.accumulate(np.where(new_value, places, 0))
    ranks = np.empty(len(order), np.int64)
    ranks[order] = value_start - pool_start + 1
    return ranks


def dense(units: Integers) -> Integers:
    """密集名次：并列之后不空号（90/90/80 → 1/1/2）。"""
    distinct, places = np.unique(units, return_inverse=True)
    return len(distinct) - places


def average(units: Integers) -> Floats:
    """平均名次：并列者取所占名次的平均（90/90/80 → 1.5/1.5/3）。"""
    ordered = np.sort(units)
    below = np.searchsorted(ordered, units, "left")
    upto = np.searchsorted(ordered, units, "right")
    return len(units) - (below + upto - 1) / 2


def percentile(lower: int, size: int) -> float | None:
    """百分位 = (升序位次 − 1)/(n − 1) = 低于本人的人数/(n − 1)；只有一人时没有意义。"""
    return lower / (size - 1) if size > 1 else None


def lead_rate(lower: int, size: int) -> float:
    """领先率 = 低于本人的人数/总人数。"""
    return lower / size


def percentile_rank(rank: int, size: int) -> float:
    """百分等级 PR = 100 − (100R − 50)/N。"""
    return 100 - (100 * rank - 50) / size


def progress_rate(before: int, after: int) -> float:
    """进退步系数 = (上次名次 − 本次名次)/上次名次，正数为进步。"""
    return (before - after) / before
