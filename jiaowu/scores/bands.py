"""分数段：含下限、不含上限，最高一段含满分。"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from jiaowu.scores.matrix import Floats
from jiaowu.scores.statistics import Integers, to_units


@dataclass(frozen=True)
class Band:
    """一个分数段 [low, high)，单位为分；最高一段是 [low, high]。"""

    low: float
    high: float

    @property
    def title(self) -> str:
        """如 80–90。"""
        return f"{self.low:g}–{self.high:g}"


def tenths(full: float) -> tuple[Band, ...]:
    """默认的段：每段为满分的 10%，从高到低。"""
    return from_edges(full, [full * step / 10 for step in range(10)])


def from_edges(full: float, lows: Sequence[float]) -> tuple[Band, ...]:
    """满分、各段下限（次序不限）→ 从高到低的段；最低一段总是从 0 起，不低于满分的下限略去。"""
    edges = sorted({0.0, *(float(low) for low in lows if 0 < low < full)}, reverse=True)
    highs = (full, *edges[:-1])
    return tuple(Band(low, high) for low, high in zip(edges, highs, strict=True))


def counts(values: Floats, bands: Sequence[Band]) -> tuple[int, ...]:
    """各段人数；超过满分的（附加分）计入最高段，负数计入最低段，没有分数（NaN）的不计。"""
    ordered = np.sort(to_units(values[~np.isnan(values)]))
    reached = len(ordered) - np.searchsorted(ordered, lower_units(bands))
    return differences(reached, len(ordered))


def lower_units(bands: Sequence[Band]) -> Integers:
    """各段下限的整数单位，从高到低。"""
    return to_units(np.array([band.low for band in bands]))


def differences(reached: Integers, size: int) -> tuple[int, ...]:
    """“达到各段下限的人数”（从高到低，累计）→ 各段人数，合计为 size。"""
    upto = [*reached[:-1].tolist(), size]
    return tuple(here - above for here, above in zip(upto, (0, *upto[:-1]), strict=True))
