"""巡堂：一节一节地看，没有违规就是正常；违规的名目在 data/codes/patrol_violations.toml。"""

import tomllib
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

from jiaowu.paths import shipped

TICKS = frozenset({"√", "✓", "✔", "1", "是", "有", "x", "v", "y"})
"""勾一项的各种键法；空格也算。"""
TICK = "√"
NORMAL = "正常"
NORMAL_WORDS = frozenset({"正常", "0", "√", "1", "zc", "z", "好"})
"""记一节正常的各种键法；空格也算。"""
UNSEEN = ""
"""还没有巡到。"""


@dataclass(frozen=True)
class Violation:
    """一种违规。"""

    code: str
    name: str
    group: str
    """执行课表、上课六不。"""
    note: str


@cache
def violations() -> tuple[Violation, ...]:
    """全部违规，照表上的先后。"""
    text = shipped("codes", "patrol_violations.toml").read_text(encoding="utf-8")
    return tuple(Violation(**each) for each in tomllib.loads(text)["violation"])


def violation_names(codes: Iterable[str]) -> tuple[str, ...]:
    """代码 → 名称，照表上的先后；不认识的照原样，排在后面。"""
    wanted = list(codes)
    known = {each.code: each.name for each in violations()}
    named = [name for code, name in known.items() if code in wanted]
    return (*named, *(code for code in wanted if code not in known))


def in_order(codes: Iterable[str]) -> tuple[str, ...]:
    """去掉重复，照表上的先后；不认识的排在后面。"""
    wanted = list(dict.fromkeys(codes))
    known = [each.code for each in violations()]
    return tuple(
        sorted(
            wanted, key=lambda code: known.index(code) if code in known else len(known) + wanted.index(code)
        )
    )


@dataclass(frozen=True)
class Seen:
    """巡堂看到的一节课。"""

    id: int
    day: date
    week: int
    """第几周。"""
    period: int
    class_id: int
    class_title: str
    subject: str
    """课表上没有、也不知道为空串。"""
    teacher_id: int | None
    teacher: str
    violations: tuple[str, ...]
    """违规的代码；正常为空。"""
    note: str
    inspector: str
    class_place: int = 0
    """班级在全校排第几。"""

    @property
    def state(self) -> str:
        """正常，或违规的名称。"""
        return "、".join(violation_names(self.violations)) or NORMAL


@dataclass(frozen=True)
class Tally:
    """一组里的节数与违规。"""

    name: str
    seen: int
    """巡了几节。"""
    normal: int
    """正常几节。"""
    counts: Mapping[str, int]
    """违规的代码 → 几次。"""

    @property
    def wrong(self) -> int:
        """有违规的节数。"""
        return self.seen - self.normal

    @property
    def share(self) -> float | None:
        """正常率 = 正常的节数 ÷ 巡的节数；一节也没有为 None。"""
        return self.normal / self.seen if self.seen else None


@dataclass(frozen=True)
class Grouping:
    """一种统计：按什么分、每节归在哪一组（None 不算）。"""

    title: str
    key: Callable[[Seen], tuple[int, str] | None]
    """（排在第几、叫什么）。"""
    by_wrong: bool = False
    """违规多的在前；否则照次序。"""


GROUPINGS = (
    Grouping("班级", lambda seen: (seen.class_place, seen.class_title)),
    Grouping(
        "教师",
        lambda seen: None if seen.teacher_id is None else (seen.teacher_id, seen.teacher),
        by_wrong=True,
    ),
    Grouping("节次", lambda seen: (seen.period, f"第 {seen.period} 节")),
    Grouping("周次", lambda seen: (seen.week, f"第 {seen.week} 周")),
)


def tally(name: str, seen: Sequence[Seen]) -> Tally:
    """合计一组。"""
    counts = Counter(code for each in seen for code in each.violations)
    return Tally(name, len(seen), sum(not each.violations for each in seen), dict(counts))


def tallies(seen: Iterable[Seen], grouping: Grouping) -> tuple[Tally, ...]:
    """按一种分法统计，各组一行。"""
    groups: dict[tuple[int, str], list[Seen]] = {}
    for each in seen:
        if (key := grouping.key(each)) is not None:
            groups.setdefault(key, []).append(each)
    found = [(place, tally(name, own)) for (place, name), own in groups.items()]
    if grouping.by_wrong:
        found.sort(key=lambda pair: (-pair[1].wrong, pair[0]))
    else:
        found.sort(key=lambda pair: pair[0])
    return tuple(each for _, each in found)


def is_tick(text: str) -> bool:
    """键入的字是不是勾；只有空格也算。"""
    return bool(text) and (not text.strip() or text.strip().casefold() in TICKS)


def is_normal(text: str) -> bool:
    """键入的字是不是“正常”；只有空格也算。"""
    return bool(text) and (not text.strip() or text.strip().casefold() in NORMAL_WORDS)
