"""一份卷子的小题与小题分：题、考生、得分、选项，都是普通的值。"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from jiaowu.scores.matrix import Floats

SEPARATORS = re.compile(r"[、,，;；/／]+")
"""一题考几个知识点时的分隔。"""

_DIGITS = re.compile(r"\d+")
_LABEL = re.compile(r"\d+(?:\(\d+\))*(?:-\d+)?")


@dataclass(frozen=True)
class Item:
    """试卷的一小题，也就是双向细目表的一行；没有写的各项为空串。"""

    label: str
    """题号，如 1、21(2)。"""
    full: float
    """分值；还不知道时为 0。"""
    kind: str = ""
    knowledge: str = ""
    ability: str = ""
    expected: str = ""
    """预估难度：易、中、难。"""
    answer: str = ""
    """选择题的答案，如 B、AC。"""
    position: int | None = None
    """在资料库里的编号；还没存过为 None。"""

    @property
    def tags(self) -> tuple[str, ...]:
        """各个知识点，去掉重复。"""
        parts = (part.strip() for part in SEPARATORS.split(self.knowledge))
        return tuple(dict.fromkeys(part for part in parts if part))


@dataclass(frozen=True)
class Taker:
    """一名考生；place 是他的班在 ItemMatrix.classes 里的序号，班级不明为 None。"""

    student_id: int
    number: str | None
    name: str
    place: int | None


@dataclass(frozen=True, eq=False)
class ItemMatrix:
    """考生 × 小题；points[i, j] 没有分数时为 NaN。"""

    items: tuple[Item, ...]
    takers: tuple[Taker, ...]
    classes: tuple[str, ...]
    """班名，按班号。"""
    points: Floats
    choices: Sequence[Sequence[str | None]]
    """选了哪项（大写字母）；没有填涂为空串，没有记录为 None。"""
    left_out: int = 0
    """有小题分、但这一科缺考、免考、剔除等，没有计入的人数。"""

    @cached_property
    def fulls(self) -> Floats:
        """各题的分值。"""
        return np.array([item.full for item in self.items], dtype=np.float64)

    @cached_property
    def totals(self) -> Floats:
        """各人的卷面得分：有分数的各题之和。"""
        totals: Floats = np.nansum(self.points, axis=1)
        return totals

    @property
    def full(self) -> float:
        """卷面满分：各题分值之和。"""
        return float(self.fulls.sum())

    @property
    def has_choices(self) -> bool:
        """记有选项。"""
        return any(choice is not None for row in self.choices for choice in row)

    def class_title(self, row: int) -> str:
        """一名考生的班名；不明为空串。"""
        place = self.takers[row].place
        return "" if place is None else self.classes[place]

    def members(self, place: int) -> list[int]:
        """一个班的各行。"""
        return [row for row, taker in enumerate(self.takers) if taker.place == place]


def in_paper_order(items: Sequence[Item]) -> list[int]:
    """各题按题号排的次序；有一题的题号不是数字时，照给的次序。"""
    places = list(range(len(items)))
    if not all(_LABEL.fullmatch(item.label) for item in items):
        return places
    return sorted(places, key=lambda at: [int(digits) for digits in _DIGITS.findall(items[at].label)])
