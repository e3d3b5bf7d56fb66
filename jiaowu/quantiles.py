"""t 分布的分位数：置信区间用；成绩分析与听课人的评分尺度共用一份。"""

from functools import lru_cache
from math import exp, inf, lgamma, log, log1p, pi
from statistics import NormalDist

PRECISION = 1e-13
"""迭代到相对误差这样小为止。"""


@lru_cache(maxsize=4096)
def t_quantile(share: float, freedom: float) -> float:
    """t 分布在 share（0–1，不含两端）处的分位数；自由度大于 0，不合的报 ValueError。

    由 P(T>t) = I_{ν/(ν+t²)}(ν/2, 1/2)/2 反解。t>0 时这条尾巴是凸的，正态分位数总在根的左边，
    牛顿法从那里出发一路不越过根。
    """
    if not 0 < share < 1 or freedom <= 0:
        raise ValueError("份额应在 0 与 1 之间，自由度应大于 0。")
    if share <= 0.5:
        return 0.0 if share == 0.5 else -t_quantile(1 - share, freedom)
    t, step = NormalDist().inv_cdf(share), inf
    while step > PRECISION * t:
        step = (_upper_tail(t, freedom) - (1 - share)) / _density(t, freedom)
        t += step
    return t


def _density(t: float, freedom: float) -> float:
    """t 分布的密度。"""
    scale = lgamma((freedom + 1) / 2) - lgamma(freedom / 2) - log(freedom * pi) / 2
    return exp(scale - (freedom + 1) / 2 * log1p(t * t / freedom))


def _upper_tail(t: float, freedom: float) -> float:
    """P(T > t)，t ≥ 0。"""
    return _regularised_beta(freedom / 2, 0.5, t * t, freedom) / 2


def _regularised_beta(a: float, b: float, square: float, freedom: float) -> float:
    """I_x(a, b)，x = ν/(ν+t²)；1−x 另算，免得 t 很小时丢精度。"""
    x, rest = freedom / (freedom + square), square / (freedom + square)
    front = exp(lgamma(a + b) - lgamma(a) - lgamma(b) - a * log1p(square / freedom) + b * log(rest))
    if x < (a + 1) / (a + b + 2):
        return front * _beta_fraction(a, b, x) / a
    return 1 - front * _beta_fraction(b, a, rest) / b


def _beta_fraction(a: float, b: float, x: float) -> float:
    """不完全贝塔函数的连分式（DLMF 8.17.22），用改进的 Lentz 法求值。"""
    above, below = 1.0, 1 / (1 - (a + b) * x / (a + 1))
    value, step = below, 0
    while abs(above * below - 1) > PRECISION:
        step += 1
        double = a + 2 * step
        for term in (
            step * (b - step) * x / ((double - 1) * double),
            -(a + step) * (a + b + step) * x / (double * (double + 1)),
        ):
            below = 1 / (1 + term * below)
            above = 1 + term / above
            value *= above * below
    return value
