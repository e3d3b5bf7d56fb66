"""试卷分析的算法：难度 P、区分度 D、题总相关 r、信度 α，以及它们的分档。

难度 P = 平均得分/满分；整卷 P = Σ(Pⱼ×满分ⱼ)/Σ满分。区分度 D =（高分组均分 − 低分组均分）/满分，
两组是按卷面得分排在前、后 27% 的考生。信度 α（克隆巴赫）= k/(k−1)·(1−ΣSᵢ²/S²)。
"""

import tomllib
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

import numpy as np
import numpy.typing as npt

from jiaowu.paths import shipped
from jiaowu.scores.items import Item, ItemMatrix
from jiaowu.scores.matrix import Floats

Ints = npt.NDArray[np.int64]
GROUP_PERCENT = 27
"""高分组、低分组各占百分之几。"""
DECIMALS = 9
"""比界限之前先去掉浮点尾差。"""


ADVICE = {"需改": "区分一般，可修改后再用", "淘汰": "区分不开，建议换题"}
"""区分度这两档的评语。"""


class Rounding(StrEnum):
    """27% 的人数不是整数时怎样取。"""

    CEIL = "ceil"
    HALF_UP = "half_up"

    @property
    def label(self) -> str:
        """给用户看的名称。"""
        return {"ceil": "进一取整", "half_up": "四舍五入"}[self.value]


@dataclass(frozen=True)
class ItemOptions:
    """试卷分析的口径，都可以改。"""

    rounding: Rounding = Rounding.CEIL
    difficulty: str = "three"
    """难度分档的 id。"""
    reteach_below: float = 0.60
    """班级得分率低于它就列入补教。"""


@dataclass(frozen=True)
class BandScheme:
    """一种分档：各档的（下限、是否不含、名称），从高到低，最后一档没有下限。"""

    id: str
    name: str
    bands: tuple[tuple[float, bool, str], ...]

    def band(self, value: float | None) -> str:
        """一个数属于哪一档；没有数时为空串。"""
        if value is None:
            return ""
        exact = round(value, DECIMALS)
        return next(
            label for least, strict, label in self.bands if exact > least or (exact == least and not strict)
        )


@dataclass(frozen=True)
class ItemFigures:
    """一题的统计；算不出的为 None，都未舍入。"""

    item: Item
    n: int
    """这一题有分数的人数。"""
    mean: float | None
    p: float | None
    d: float | None
    total_r: float | None
    """题总相关：这一题的得分与卷面得分。"""
    rest_r: float | None
    """题与其余各题得分之和的相关。"""
    high_p: float | None
    low_p: float | None
    p_band: str
    d_band: str

    @property
    def comment(self) -> str:
        """一句评语。"""
        if self.p is None:
            return ""
        if self.d is None:
            return f"难度{self.p_band}"
        if self.d < 0:
            return "低分组反而得分高，请查答案与评分"
        return f"难度{self.p_band}，{ADVICE.get(self.d_band, f'区分{self.d_band}')}"


@dataclass(frozen=True)
class PaperFigures:
    """整卷的统计；算不出的为 None，都未舍入。"""

    n: int
    full: float
    mean: float | None
    median: float | None
    sd: float | None
    """总体标准差。"""
    p: float | None
    d: float | None
    alpha: float | None
    alpha_n: int
    """算信度用的人数：各题都有分数的考生。"""
    group_size: int
    """高分组（也是低分组）的人数。"""
    p_band: str
    d_band: str
    alpha_band: str


@dataclass(frozen=True, eq=False)
class PaperAnalysis:
    """一份卷子的分析。"""

    matrix: ItemMatrix
    options: ItemOptions
    paper: PaperFigures
    items: tuple[ItemFigures, ...]
    high: Ints
    """高分组的各行，得分从高到低；同分按名单次序。"""
    low: Ints


@cache
def schemes(section: str) -> tuple[BandScheme, ...]:
    """data/codes/item_bands.toml 里一项（difficulty、discrimination、reliability、expected）的各种分档。"""
    with shipped("codes", "item_bands.toml").open("rb") as file:
        entries = tomllib.load(file)[section]
    return tuple(
        BandScheme(
            entry["id"],
            entry["name"],
            tuple(
                (band.get("above", band.get("least", -np.inf)), "above" in band, band["label"])
                for band in entry["bands"]
            ),
        )
        for entry in entries
    )


def scheme(section: str, scheme_id: str) -> BandScheme:
    """按 id 找一种分档；没有时报 KeyError。"""
    return {each.id: each for each in schemes(section)}[scheme_id]


def analyse_paper(matrix: ItemMatrix, options: ItemOptions | None = None) -> PaperAnalysis:
    """小题分 → 整卷与各题的统计；没有考生时各数为 None。"""
    chosen = options or ItemOptions()
    high, low = extreme_groups(matrix.totals, chosen.rounding)
    items = tuple(_item_figures(matrix, at, (high, low), chosen) for at in range(len(matrix.items)))
    return PaperAnalysis(matrix, chosen, _paper_figures(matrix, items, (high, low), chosen), items, high, low)


def group_size(count: int, rounding: Rounding) -> int:
    """高、低分组各几人：27% 的人数，用整数算，没有浮点误差。"""
    if rounding is Rounding.CEIL:
        return -(-GROUP_PERCENT * count // 100)
    return (GROUP_PERCENT * count * 2 + 100) // 200


def extreme_groups(totals: Floats, rounding: Rounding) -> tuple[Ints, Ints]:
    """按得分排在前、后 27% 的各行；同分按名单次序，不足 2 人时两组都空。"""
    order = np.argsort(-totals, kind="stable").astype(np.int64)
    size = group_size(len(totals), rounding) if len(totals) > 1 else 0
    return order[:size], order[len(order) - size :]


def correlation(first: Floats, second: Floats) -> float | None:
    """皮尔逊相关；只用两边都有数的人，有一边没有差别时为 None。"""
    known = ~(np.isnan(first) | np.isnan(second))
    a, b = first[known], second[known]
    if len(a) < 2:
        return None
    a, b = a - a.mean(), b - b.mean()
    spread = float(np.sqrt((a * a).sum() * (b * b).sum()))
    return float((a * b).sum()) / spread if spread > 10**-DECIMALS else None


def cronbach_alpha(points: Floats) -> tuple[float | None, int]:
    """（信度 α、人数）：只用各题都有分数的人；不足两题、两人或总分没有差别时 α 为 None。"""
    complete = points[~np.isnan(points).any(axis=1)]
    count, items = complete.shape
    total = float(complete.sum(axis=1).var()) if count > 1 and items > 1 else 0.0
    if total <= 10**-DECIMALS:
        return None, count
    return items / (items - 1) * (1 - float(complete.var(axis=0).sum()) / total), count


def mean_of(values: Floats) -> float | None:
    """有数的平均；一个也没有时为 None。"""
    known = values[~np.isnan(values)]
    return float(known.mean()) if known.size else None


def share(value: float | None, full: float) -> float | None:
    """得分 ÷ 满分；没有得分、或满分还不知道时为 None。"""
    return None if value is None or full <= 0 else value / full


def gap(high: float | None, low: float | None) -> float | None:
    """高 − 低；缺一个时为 None。"""
    return None if high is None or low is None else high - low


def _item_figures(
    matrix: ItemMatrix, at: int, groups: tuple[Ints, Ints], options: ItemOptions
) -> ItemFigures:
    item, own = matrix.items[at], matrix.points[:, at]
    mean = mean_of(own)
    p = share(mean, item.full)
    high_p, low_p = (share(mean_of(own[rows]), item.full) for rows in groups)
    d = gap(high_p, low_p)
    return ItemFigures(
        item=item,
        n=int((~np.isnan(own)).sum()),
        mean=mean,
        p=p,
        d=d,
        total_r=correlation(own, matrix.totals),
        rest_r=correlation(own, matrix.totals - own),
        high_p=high_p,
        low_p=low_p,
        p_band=scheme("difficulty", options.difficulty).band(p),
        d_band=schemes("discrimination")[0].band(d),
    )


def _paper_figures(
    matrix: ItemMatrix, items: tuple[ItemFigures, ...], groups: tuple[Ints, Ints], options: ItemOptions
) -> PaperFigures:
    totals, full = matrix.totals, matrix.full
    p = _weighted_p(items)
    d = gap(*(share(mean_of(totals[rows]), full) for rows in groups))
    alpha, alpha_n = cronbach_alpha(matrix.points)
    return PaperFigures(
        n=len(totals),
        full=full,
        mean=mean_of(totals),
        median=float(np.median(totals)) if totals.size else None,
        sd=float(totals.std()) if totals.size else None,
        p=p,
        d=d,
        alpha=alpha,
        alpha_n=alpha_n,
        group_size=len(groups[0]),
        p_band=scheme("difficulty", options.difficulty).band(p),
        d_band=schemes("discrimination")[0].band(d),
        alpha_band=schemes("reliability")[0].band(alpha),
    )


def _weighted_p(items: tuple[ItemFigures, ...]) -> float | None:
    """整卷难度：各题难度按分值加权；只算有难度的题。"""
    known = [(each.p, each.item.full) for each in items if each.p is not None]
    return sum(p * full for p, full in known) / sum(full for _, full in known) if known else None
