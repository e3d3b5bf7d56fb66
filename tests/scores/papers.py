"""试卷分析的测试共用：由得分造出一份卷子。"""

from collections.abc import Sequence

import numpy as np

from jiaowu.scores.items import Item, ItemMatrix, Taker

O30 = (
    (2, 2, 2, 4, 9),
    (2, 2, 2, 4, 8),
    (2, 2, 0, 3, 8),
    (2, 2, 2, 3, 6),
    (2, 0, 2, 2, 7),
    (2, 2, 0, 2, 6),
    (2, 0, 2, 1, 5),
    (0, 2, 0, 2, 4),
    (2, 0, 0, 1, 3),
    (0, 0, 0, 0, 2),
)
"""十名学生、五题的得分。"""
O30_FULLS = (2, 2, 2, 4, 10)


def make_paper(
    points: Sequence[Sequence[float | None]],
    items: Sequence[Item],
    places: Sequence[int | None] | None = None,
    choices: Sequence[Sequence[str | None]] | None = None,
) -> ItemMatrix:
    """得分（None 为没有分数）→ 卷子；places 是各人的班，不给时都在 0 班。"""
    count = len(points)
    own = list(places) if places is not None else [0] * count
    known = [place for place in own if place is not None]
    return ItemMatrix(
        items=tuple(items),
        takers=tuple(Taker(at + 1, f"{at + 1:03d}", f"考生{at + 1}", own[at]) for at in range(count)),
        classes=tuple(f"七({no + 1})班" for no in range(max(known, default=-1) + 1)),
        points=np.array(points, dtype=np.float64).reshape(count, len(items)),
        choices=choices or [[None] * len(items)] * count,
    )


def plain_items(fulls: Sequence[float]) -> list[Item]:
    """只有题号与分值的题。"""
    return [Item(str(at), full) for at, full in enumerate(fulls, start=1)]
