"""单组数的统计：舍入、离散程度、标准分、分母。

分数先化为整数（SCALE 分之一分）再比较，浮点误差既不会拆开并列，也不会让 59.995 过线。
"""

from decimal import ROUND_HALF_UP, Decimal

import numpy as np
import numpy.typing as npt

from jiaowu.scores.matrix import Floats

Integers = npt.NDArray[np.int64]

SCALE = 1_000_000
"""1 分化为多少个整数单位；比任何评分都细，比浮点误差大得多。"""


def to_units(values: Floats) -> Integers:
    """分数 → 整数单位；NaN 与无穷按 0，由调用者另行剔除。"""
    filled = np.where(np.isfinite(values), values, 0.0)
    units: Integers = np.rint(filled * SCALE).astype(np.int64)
    return units


def round_half_up(value: float, digits: int) -> float:
    """四舍五入，仅用于显示：96.5 → 97（Python 的 round 会得 96）。"""
    step = Decimal(1).scaleb(-digits)
    return float(Decimal(repr(float(value))).quantize(step, ROUND_HALF_UP))


def rate(count: int, size: int) -> float | None:
    """率 = 人数/分母，0–1；分母为 0 时为 None。"""
    return count / size if size else None


def population_sd(values: Floats) -> float:
    """总体标准差 √(Σ(x−μ)²/n)；各数相等时恰为 0。"""
    return _root_mean_square(values, len(values))


def sample_sd(values: Floats) -> float:
    """样本标准差 √(Σ(x−μ)²/(n−1))，至少两个数。"""
    return _root_mean_square(values, len(values) - 1)


def _root_mean_square(values: Floats, divisor: int) -> float:
    if values.min() == values.max():
        return 0.0
    return float(np.sqrt(np.square(values - values.mean()).sum() / divisor))


def quartiles(values: Floats) -> tuple[float, float, float]:
    """下四分位、中位数、上四分位，与 Excel 的 QUARTILE.INC 相同。"""
    ordered = np.sort(values)
    low, middle, high = (float(_inclusive(ordered, share)) for share in (0.25, 0.5, 0.75))
    return low, middle, high


def _inclusive(ordered: Floats, share: float) -> np.float64:
    position = (len(ordered) - 1) * share
    below = int(position)
    above = min(below + 1, len(ordered) - 1)
    step: np.float64 = ordered[above] - ordered[below]
    return np.float64(ordered[below] + step * (position - below))


def variation(sd: float, mean: float) -> float:
    """变差系数（变差数）= 标准差/平均分 × 100。"""
    return sd / mean * 100


def z_score(value: float, mean: float, sd: float) -> float:
    """Z = (X − M)/S，M、S 取全年级；S 为 0 时 Z 为 0。"""
    return (value - mean) / sd if sd else 0.0


def t_score(z: float) -> float:
    """T = 50 + 10Z。"""
    return 50 + 10 * z


def standard_score(z: float) -> float:
    """标准分 = 500 + 100Z。"""
    return 500 + 100 * z


def above_mean_rate(mean: float, upper_mean: float) -> float:
    """超均率 = (班均 − 上级均)/上级均。"""
    return (mean - upper_mean) / upper_mean


def top_count(size: int, percent: int) -> int:
    """前 n% 口径的计算人数 = ⌈n% × 人数⌉。"""
    return -(-size * percent // 100)


def top_values(values: Floats, percent: int) -> Floats:
    """前 n% 口径参加计算的分数，从高到低。"""
    return np.sort(values)[::-1][: top_count(len(values), percent)]
