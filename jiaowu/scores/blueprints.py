"""双向细目表：分值与卷面满分、行列小计、能力占比的核对。"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from jiaowu.scores.items import Item

CLOSE = 0.005
"""分值相差这么小就算相等。"""
EXPECTED = ("易", "中", "难")


@dataclass(frozen=True)
class CrossTable:
    """知识点 × 能力层次的分值；一题考几个知识点时分值平分。"""

    knowledge: tuple[str, ...]
    abilities: tuple[str, ...]
    cells: tuple[tuple[float, ...], ...]

    @property
    def row_totals(self) -> tuple[float, ...]:
        """各知识点的分值。"""
        return tuple(sum(row) for row in self.cells)

    @property
    def column_totals(self) -> tuple[float, ...]:
        """各能力层次的分值。"""
        return tuple(sum(column) for column in zip(*self.cells, strict=True))

    @property
    def total(self) -> float:
        """分值合计。"""
        return sum(self.row_totals)

    @property
    def ability_shares(self) -> tuple[float, ...]:
        """各能力层次占全卷的比；全卷 0 分时都是 0。"""
        return tuple(points / self.total if self.total else 0.0 for points in self.column_totals)


def cross(items: Sequence[Item], missing: str = "（未填）") -> CrossTable:
    """各题 → 知识点 × 能力层次；没有填的归在 missing。"""
    knowledge = tuple(dict.fromkeys(tag for item in items for tag in item.tags or (missing,)))
    abilities = tuple(dict.fromkeys(item.ability or missing for item in items))
    cells = [[0.0] * len(abilities) for _ in knowledge]
    for item in items:
        tags = item.tags or (missing,)
        for tag in tags:
            cells[knowledge.index(tag)][abilities.index(item.ability or missing)] += item.full / len(tags)
    return CrossTable(knowledge, abilities, tuple(tuple(row) for row in cells))


def points_by(items: Sequence[Item], titles: Sequence[str]) -> dict[str, float]:
    """每题的一个名目（题型、预估难度……）→ 分值合计，按第一次出现的先后。"""
    found: dict[str, float] = {}
    for item, title in zip(items, titles, strict=True):
        found[title] = found.get(title, 0.0) + item.full
    return found


def check_blueprint(items: Sequence[Item], full: float | None) -> tuple[str, ...]:
    """不合之处，一处一句；full 是卷面满分，不知道为 None。"""
    if not items:
        return ("还没有小题。",)
    told = [*_label_problems(items)]
    unknown = [item.label for item in items if item.label and item.full <= 0]
    if unknown:
        told.append(f"第 {'、'.join(unknown)} 题没有分值。")
    total = sum(item.full for item in items)
    if full is not None and not same(total, full):
        told.append(f"各题分值合计 {total:g} 分，卷面满分是 {full:g} 分，相差 {abs(total - full):g} 分。")
    odd = [item.label for item in items if item.label and item.expected and item.expected not in EXPECTED]
    if odd:
        told.append(f"第 {'、'.join(odd)} 题的预估难度不是 易、中、难。")
    return tuple(told)


def check_margins(
    rows: Mapping[str, Sequence[float]],
    row_totals: Mapping[str, float],
    column_totals: Sequence[tuple[str, float]],
    grand_total: float | None,
) -> tuple[str, ...]:
    """原表印着的小计与合计，同算出来的对不上的，一处一句；没有印的不查。

    rows 是各行的各格分值；column_totals 是（列名、印着的小计）。
    """
    told = [
        f"“{title}”一行各格合计 {sum(rows[title]):g}，原表写的小计是 {printed:g}。"
        for title, printed in row_totals.items()
        if title in rows and not same(sum(rows[title]), printed)
    ]
    sums = [sum(column) for column in zip(*rows.values(), strict=True)]
    told += [
        f"“{title}”一列合计 {own:g}，原表写的小计是 {printed:g}。"
        for own, (title, printed) in zip(sums, column_totals, strict=False)
        if not same(own, printed)
    ]
    if grand_total is not None:
        told += _check_grand(
            [printed for _, printed in column_totals], list(row_totals.values()), grand_total
        )
    return tuple(told)


def same(first: float, second: float) -> bool:
    """两个分值相等（不计浮点尾差）。"""
    return abs(first - second) < CLOSE


def _check_grand(columns: Sequence[float], rows: Sequence[float], grand_total: float) -> list[str]:
    return [
        f"{name}小计之和是 {sum(totals):g}，总计写的是 {grand_total:g}，对不上。"
        for name, totals in (("各列", columns), ("各行", rows))
        if totals and not same(sum(totals), grand_total)
    ]


def _label_problems(items: Sequence[Item]) -> list[str]:
    twice = [label for label, count in Counter(item.label for item in items).items() if count > 1 and label]
    told = [f"题号 {'、'.join(twice)} 重复了。"] if twice else []
    blank = [str(at) for at, item in enumerate(items, start=1) if not item.label]
    return told + ([f"第 {'、'.join(blank)} 行没有题号。"] if blank else [])
