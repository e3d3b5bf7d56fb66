"""考生分组：全体、年级、班级；并把考生按年级、班级排成连续的段。"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from operator import attrgetter

import numpy as np

from jiaowu.school.classes import ClassKey, sort_key
from jiaowu.scores.matrix import Pupil
from jiaowu.scores.segments import Segments
from jiaowu.scores.statistics import Integers

GRADE_TITLES = (
    *("一年级", "二年级", "三年级", "四年级", "五年级", "六年级"),
    *("七年级", "八年级", "九年级", "高一年级", "高二年级", "高三年级"),
)

Identity = tuple[int | None, int | None, str]


@dataclass(frozen=True)
class Group:
    """一组考生：全体、一个年级或一个班。

    只有一个年级时，年级就是全体，不另列。次序：全体、各年级（不止一个时）、各班（自然序）。
    """

    index: int
    key: ClassKey | None
    """班级；全体与年级组为 None。"""
    grade: int | None
    """年级 1–12；全体组跨年级时、年级不知道时为 None。"""
    title: str


@dataclass(frozen=True, eq=False)
class Roster:
    """分好的组，以及考生排成连续段之后的次序。"""

    groups: tuple[Group, ...]
    order: Integers
    """排好后第 i 位是文件里的第几名考生。"""
    everyone: Segments
    grades: Segments
    classes: Segments
    """没有班级的考生也各年级成一段，但不列为组。"""
    titled: tuple[int, ...]
    """各班级组在 classes 里的段号，按组的次序。"""

    @cached_property
    def in_file_order(self) -> bool:
        """文件里的次序本来就是按年级、班级排的。"""
        return bool((np.diff(self.order) > 0).all())

    def grade_of_class(self, segment: int) -> int:
        """classes 的一段在 grades 的第几段。"""
        return int(self.grades.codes[self.classes.starts[segment]])

    @property
    def grade_numbers(self) -> tuple[int | None, ...]:
        """grades 的各段是哪个年级（1–12，不知道为 None）。"""
        if self.grades.count == 1:
            return (self.groups[0].grade,)
        return tuple(group.grade for group in self.groups[1 : 1 + self.grades.count])

    @property
    def grade_groups(self) -> int:
        """年级组的个数；只有一个年级时为 0。"""
        return self.grades.count if self.grades.count > 1 else 0

    def place(self, group: Group) -> tuple[Segments, int]:
        """一组对应哪一种分段的第几段。"""
        if group.index == 0:
            return self.everyone, 0
        if group.index <= self.grade_groups:
            return self.grades, group.index - 1
        return self.classes, self.titled[group.index - 1 - self.grade_groups]


def grade_title(grade: int | None) -> str:
    """7 → 七年级；不知道时为“年级未知”。"""
    return GRADE_TITLES[grade - 1] if grade is not None and 1 <= grade <= len(GRADE_TITLES) else "年级未知"


def build_roster(pupils: Sequence[Pupil]) -> Roster:
    """考生（至少一名）→ 分组。同年级同班号就是同一班，不论写法；没有年级的考生合成一个年级。"""
    codes, keys = _class_codes(pupils)
    order = np.argsort(codes, kind="stable")
    sizes = np.bincount(codes, minlength=len(keys))
    grades = [key.grade if key else None for key in keys]
    changes = [0, *(at for at in range(1, len(keys)) if grades[at] != grades[at - 1])]
    grade_sizes = np.add.reduceat(sizes, changes)
    titled = tuple(at for at, key in enumerate(keys) if key and _has_class(key))
    return Roster(
        _groups([grades[at] for at in changes], [key for key in keys if key and _has_class(key)]),
        order,
        Segments.of_sizes(np.array([len(pupils)])),
        Segments.of_sizes(grade_sizes),
        Segments.of_sizes(sizes),
        titled,
    )


def _class_codes(pupils: Sequence[Pupil]) -> tuple[Integers, list[ClassKey | None]]:
    """各考生的班级序号（自然序），及各序号的班级；同一个 ClassKey 对象只认一次，五万人也快。"""
    keys = list(map(attrgetter("class_key"), pupils))
    objects = list(map(id, keys))
    distinct = dict(zip(objects, keys, strict=True))
    identities = {key: None if key is None else key.identity for key in dict.fromkeys(distinct.values())}
    first: dict[Identity | None, ClassKey | None] = {}
    for key in distinct.values():
        first.setdefault(identities[key], key)
    ordered = sorted(first.values(), key=_order)
    position = {identities[key]: at for at, key in enumerate(ordered)}
    codes = {number: position[identities[key]] for number, key in distinct.items()}
    return np.fromiter(map(codes.__getitem__, objects), np.int64, len(objects)), ordered


def _order(key: ClassKey | None) -> tuple[bool, tuple[object, ...]]:
    """自然序；不知道班级的在最后，与年级不明的连在一起。"""
    return (key is None, () if key is None else sort_key(key))


def _has_class(key: ClassKey) -> bool:
    return key.no is not None or bool(key.name)


def _groups(grades: Sequence[int | None], keys: Sequence[ClassKey]) -> tuple[Group, ...]:
    only = grades[0] if len(grades) == 1 else None
    entries: list[tuple[ClassKey | None, int | None, str]] = [(None, only, "全体")]
    if len(grades) > 1:
        entries += [(None, grade, grade_title(grade)) for grade in grades]
    entries += [(key, key.grade, _class_title(key)) for key in keys]
    return tuple(Group(at, *entry) for at, entry in enumerate(entries))


def _class_title(key: ClassKey) -> str:
    """照文件里的写法；只写了数字的补成 七年级3班。"""
    if key.no is None or (key.name and not key.name.isdigit()):
        return key.name
    return f"{'' if key.grade is None else grade_title(key.grade)}{key.no}班"
