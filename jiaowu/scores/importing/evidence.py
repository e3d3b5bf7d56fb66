"""一列数据的样子：是数字还是文字、是不是整数、与另一列的大小关系。"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from jiaowu.sheets.grid import CellValue

SAMPLE = 1500
"""判断角色时最多看多少行；再多不改变结论。"""

LARGEST = 1e300
"""再大的（与 NaN）不当作数字。"""


@dataclass(frozen=True)
class Evidence:
    """抽样看一列：有内容的格数、数字格数、不同内容数、最小与最大的数字。"""

    filled: int
    numbers: int
    distinct: int
    low: float
    high: float

    @property
    def numeric(self) -> bool:
        """多半是数字。"""
        return self.numbers > 0 and self.numbers >= self.filled * 0.5

    @property
    def blank(self) -> bool:
        """整列没有内容。"""
        return self.filled == 0


def sample_rows(rows: Sequence[int]) -> Sequence[int]:
    """行号太多时均匀抽取。"""
    step = -(-len(rows) // SAMPLE) or 1
    return rows[::step]


def to_number(value: CellValue) -> float | None:
    """数字或写成文字的数字 → 数；其余（含日期、真假、1/29）→ None。"""
    if isinstance(value, bool) or value is None:
        return None
    if isinstance(value, int | float):
        return float(value) if abs(value) < LARGEST else None
    if isinstance(value, str):
        try:
            number = float(value)
        except ValueError:
            return None
        return number if np.isfinite(number) else None
    return None


def is_blank(value: CellValue) -> bool:
    """空单元格，或只有空白（含全角空格、NBSP）的文字。"""
    return value is None or (isinstance(value, str) and not value.strip())


def observe(values: Sequence[CellValue]) -> Evidence:
    """看一列（已抽样）的值。"""
    filled = [value for value in values if not is_blank(value)]
    numbers = [number for value in filled if (number := to_number(value)) is not None]
    return Evidence(
        filled=len(filled),
        numbers=len(numbers),
        distinct=len(set(filled)),
        low=min(numbers, default=0.0),
        high=max(numbers, default=0.0),
    )


def as_numbers(values: Sequence[CellValue]) -> npt.NDArray[np.float64]:
    """一列 → 浮点数组；不是数字的为 NaN。“1/29”一类的名次取斜线前的数。"""
    return np.array([_number_or_nan(value) for value in values], dtype=np.float64)


def _number_or_nan(value: CellValue) -> float:
    number = to_number(value)
    if number is None and isinstance(value, str) and "/" in value:
        number = to_number(value.partition("/")[0])
    return np.nan if number is None else number


def looks_like_rank(candidate: npt.NDArray[np.float64], scores: npt.NDArray[np.float64] | None) -> bool:
    """像名次：都是不小于 1 的整数，而且分数越高数越小（没有分数可比时只看前一条与是否密集）。"""
    known = candidate[~np.isnan(candidate)]
    if known.size == 0 or known.min() < 1 or (known != np.floor(known)).any():
        return False
    if scores is None:
        return bool(len(set(known.tolist())) >= known.size * 0.5 and known.max() <= known.size * 3)
    return falls_against(candidate, scores)


def falls_against(one: npt.NDArray[np.float64], other: npt.NDArray[np.float64]) -> bool:
    """两列此消彼长：秩相关低于 −0.6（班次混在一起时不到 −1）。"""
    both = ~(np.isnan(one) | np.isnan(other))
    if both.sum() < 3:
        return False
    first, second = _ranked(one[both]), _ranked(other[both])
    spread = first.std() * second.std()
    if spread == 0:
        return False
    return bool(((first - first.mean()) * (second - second.mean())).mean() / spread < -0.6)


def _ranked(values: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    _, inverse, counts = np.unique(values, return_inverse=True, return_counts=True)
    ends: npt.NDArray[np.float64] = np.cumsum(counts).astype(np.float64)
    middles: npt.NDArray[np.float64] = ends - (counts - 1) / 2
    return middles[inverse]
