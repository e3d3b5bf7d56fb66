"""底线：在现成数组上直接写 numpy 算出全部统计与名次；不引入本程序的任何模块。"""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]

SHARES = np.array([0.0, 0.25, 0.5, 0.75, 1.0])


@dataclass(frozen=True, eq=False)
class Ready:
    """底线用的现成数组：分数（缺考为 NaN）、班与年级的序号。"""

    values: Floats
    lines: Floats
    """[列] 满分、优秀、良好、及格、低分线。"""
    groupings: tuple[Ints, ...]
    """班、年级、全体；只有一个年级时没有全体。"""


def bare_numpy(ready: Ready) -> list[object]:
    """底线：各科与总分 × 各组的全部统计，各人的名次、百分位、Z、T、等级。"""
    columns = np.vstack([ready.values.T, ready.values.sum(axis=1)])
    passing = ready.values >= ready.lines[:-1, 3]
    excellent = ready.values >= ready.lines[:-1, 1]
    known = np.flatnonzero(~np.isnan(columns[-1]))
    every = [passing[known].all(axis=1), excellent[known].all(axis=1)]
    results: list[object] = [[np.bincount(codes[known], mask) for mask in every] for codes in ready.groupings]
    for values, lines in zip(columns, ready.lines, strict=True):
        sat = np.flatnonzero(~np.isnan(values))
        marks = values[sat]
        edges = np.arange(1, 10) * lines[0] / 10
        bands = np.searchsorted(edges, marks, "right")
        levels = np.searchsorted(lines[3:0:-1], marks, "right")
        for depth, codes in enumerate(ready.groupings):
            results.append(bare_group(marks, codes[sat], codes, bands, lines))
            if depth < 2:
                results.append(bare_ranks(marks, codes[sat], percentile=depth == 1))
        grades = ready.groupings[1][sat]
        results += [*bare_z(marks, grades), np.array(list("DCBA"))[levels]]
    return results


def bare_group(marks: Floats, codes: Ints, enrolled: Ints, bands: Ints, lines: Floats) -> list[object]:
    """一科各组的统计。"""
    sizes = np.bincount(codes)
    means = np.bincount(codes, marks) / sizes
    sds = np.sqrt(np.bincount(codes, (marks - means[codes]) ** 2) / sizes)
    ordered = np.sort(codes * 10_000.0 + marks)
    starts = np.cumsum(sizes) - sizes
    positions = starts[:, None] + (sizes[:, None] - 1) * SHARES
    below = positions.astype(np.int64)
    low, high = ordered[below], ordered[np.minimum(below + 1, len(ordered) - 1)]
    quantiles = low + (high - low) * (positions - below) - 10_000.0 * np.arange(len(sizes))[:, None]
    reached = [np.bincount(codes[marks >= line], minlength=len(sizes)) / sizes for line in lines[1:4]]
    lows = np.bincount(codes[marks < lines[4]], minlength=len(sizes)) / sizes
    band_counts = np.bincount(codes * 10 + bands, minlength=len(sizes) * 10)
    return [
        np.bincount(enrolled),
        sizes,
        means,
        means - marks.mean(),
        sds,
        quantiles,
        reached,
        lows,
        band_counts,
    ]


def bare_ranks(marks: Floats, codes: Ints, *, percentile: bool) -> list[object]:
    """一科各组的竞争名次与百分位。"""
    keys = codes * 10_000.0 - marks
    order = np.argsort(keys)
    ordered = keys[order]
    places = np.arange(len(order))
    first = np.maximum.accumulate(np.where(np.append(True, ordered[1:] != ordered[:-1]), places, 0))
    sizes = np.bincount(codes)
    starts = np.cumsum(sizes) - sizes
    ranks = np.empty(len(order), np.int64)
    ranks[order] = first + 1
    ranks -= starts[codes]
    if not percentile:
        return [ranks]
    after = np.append(ordered[1:] != ordered[:-1], True)
    last = np.minimum.accumulate(np.where(after, places, len(order))[::-1])[::-1]
    lower = np.empty(len(order), np.int64)
    lower[order] = last
    return [ranks, (starts[codes] + sizes[codes] - 1 - lower) / (sizes[codes] - 1)]


def bare_z(marks: Floats, grades: Ints) -> list[object]:
    """一科各人的 Z 与 T。"""
    sizes = np.bincount(grades)
    means = np.bincount(grades, marks) / sizes
    sds = np.sqrt(np.bincount(grades, (marks - means[grades]) ** 2) / sizes)
    z = (marks - means[grades]) / sds[grades]
    return [z, 50 + 10 * z]
