"""列宽怎样分：先求字大，再求不折行，实在放不下才按列分成几部分。"""

from collections.abc import Sequence
from dataclasses import dataclass

SIZES = (10.0, 9.5, 9.0, 8.5, 8.0, 7.5, 7.0)
"""表内字号由大到小；7.5 磅是六号字，7 磅是底线。"""

SPLIT_SIZE = 9.0
"""按列分成几部分时的字号。"""

MAX_STRETCH = 2.2
"""列少的表最多拉宽到所需的几倍，免得数字离名称太远。"""

MAX_FROZEN_SHARE = 0.6
"""每部分都重复的列最多占版心的份额；更宽就不重复了。"""


@dataclass(frozen=True)
class Need:
    """一列的宽度要求，以字号为 1。"""

    wanted: float
    """舒展的宽度。"""
    required: float
    """不致折坏的最小宽度。"""


@dataclass(frozen=True)
class Part:
    """表的一部分：取哪些列、各多宽（磅）、什么字号。"""

    indices: tuple[int, ...]
    widths: tuple[float, ...]
    size: float


def divide(needs: Sequence[Need], room: float, frozen: int, groups: Sequence[str]) -> tuple[Part, ...]:
    """把各列分进宽 room（磅）的版面；通常一部分，太宽时几部分，左边 frozen 列每部分重复。"""
    everything = range(len(needs))
    for size in SIZES:
        if sum(need.required for need in needs) * size <= room:
            return (_fit(needs, everything, room, size),)
    heads = tuple(range(frozen))
    if sum(needs[index].required for index in heads) * SPLIT_SIZE > room * MAX_FROZEN_SHARE:
        heads = ()
    left = room - sum(needs[index].required for index in heads) * SPLIT_SIZE
    bodies = _batches(needs, _bundles(groups, len(heads)), left)
    return tuple(_fit(needs, (*heads, *body), room, SPLIT_SIZE) for body in bodies)


def _fit(needs: Sequence[Need], indices: Sequence[int], room: float, size: float) -> Part:
    """给定字号，把 room 分给各列：先够用，再舒展，再按比例放宽。"""
    required = [min(needs[index].required * size, room) for index in indices]
    wishes = [max(0.0, needs[index].wanted - needs[index].required) * size for index in indices]
    spare = room - sum(required)
    if spare <= 0:
        scale = room / sum(required)
        return Part(tuple(indices), tuple(width * scale for width in required), size)
    granted = min(1.0, spare / sum(wishes)) if sum(wishes) else 0.0
    widths = [width + wish * granted for width, wish in zip(required, wishes, strict=True)]
    stretch = min(room / sum(widths), MAX_STRETCH)
    return Part(tuple(indices), tuple(width * stretch for width in widths), size)


def _bundles(groups: Sequence[str], start: int) -> list[list[int]]:
    """同一上层表头的相邻列捆在一起，尽量不拆。"""
    bundles: list[list[int]] = []
    for index in range(start, len(groups)):
        together = bundles and groups[index] and groups[index] == groups[index - 1]
        if together:
            bundles[-1].append(index)
        else:
            bundles.append([index])
    return bundles


def _batches(needs: Sequence[Need], bundles: Sequence[Sequence[int]], room: float) -> list[tuple[int, ...]]:
    """依次装箱；一捆比整页还宽时逐列装。"""
    batches: list[tuple[int, ...]] = []
    used = room
    for bundle in bundles:
        width = sum(needs[index].required for index in bundle) * SPLIT_SIZE
        units = [bundle] if width <= room else [[index] for index in bundle]
        for unit in units:
            need = sum(needs[index].required for index in unit) * SPLIT_SIZE
            if used + need > room:
                batches.append(())
                used = 0.0
            batches[-1] = (*batches[-1], *unit)
            used += need
    return batches
