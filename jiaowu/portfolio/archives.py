"""资料归档：有哪些类目、每一件该有多少、现在有多少、还缺哪些；类目在 data/codes/archives.toml。"""

import tomllib
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache

from jiaowu.errors import UserError
from jiaowu.paths import shipped

MOST_NAMES = 8
"""还缺谁的，至多列几个名字。"""


class Per(StrEnum):
    """一件资料按什么要求。"""

    TERM = "term"
    GROUP = "group"
    TEACHER = "teacher"
    CLASS = "class"

    @property
    def noun(self) -> str:
        """缺的时候怎样说，如 3 个教研组。"""
        return {Per.TERM: "件", Per.GROUP: "个组", Per.TEACHER: "位教师", Per.CLASS: "个班"}[self]


NONE_YET = "还没有登记"
UNIT_TITLES = {Per.GROUP: "教研组", Per.TEACHER: "教师", Per.CLASS: "班级"}


class State(StrEnum):
    """一件资料齐不齐。"""

    COMPLETE = "齐"
    MISSING = "缺"
    WAITING = "未到时候"
    """期末才有的，学期没有结束不算缺。"""
    FREE = "不要求"


@dataclass(frozen=True)
class ArchiveItem:
    """目录里的一件。"""

    code: str
    name: str
    per: Per = Per.TERM
    least: int = 0
    """每个单位至少几件；0 为不要求。"""
    counter: str = ""
    """数哪一种记录；空为只能手工登记。"""
    late: bool = False
    """期末才要齐。"""


@dataclass(frozen=True)
class Category:
    """一类。"""

    code: str
    name: str
    items: tuple[ArchiveItem, ...]


@dataclass(frozen=True)
class Piece:
    """自动数到的若干份：属于哪个单位（组名、教师或班的编号；全校的为空串）、几份、最近的日期。"""

    unit: str
    count: int
    latest: date | None = None


@dataclass(frozen=True)
class Filed:
    """手工登记的一件。"""

    id: int
    category: str
    """目录里那一件的代码：类目/件。"""
    title: str
    day: date
    owner: str = ""
    place: str = ""
    copies: int = 1
    note: str = ""
    files: int = 0
    """附件几个。"""


@dataclass(frozen=True)
class Holding:
    """目录里一件现在有多少。"""

    category: Category
    item: ArchiveItem
    count: int
    """自动数到的与手工登记的合计。"""
    latest: date | None
    filed: tuple[Filed, ...]
    lacking: tuple[str, ...]
    """还缺的单位；全校一份的缺几件写成一句。"""
    state: State

    @property
    def code(self) -> str:
        """类目/件。"""
        return item_code(self.category, self.item)

    @property
    def lack_text(self) -> str:
        """缺什么的一句话；不缺为空串。"""
        if not self.lacking:
            return ""
        if self.item.per is Per.TERM or self.lacking[0].startswith(NONE_YET):
            return self.lacking[0]
        shown = "、".join(self.lacking[:MOST_NAMES])
        more = " 等" if len(self.lacking) > MOST_NAMES else ""
        return f"缺 {len(self.lacking)} {self.item.per.noun}：{shown}{more}"


def item_code(category: Category, item: ArchiveItem) -> str:
    """目录里一件的代码。"""
    return f"{category.code}/{item.code}"


@cache
def categories() -> tuple[Category, ...]:
    """自带的类目，照文件里的先后。"""
    text = shipped("codes", "archives.toml").read_text(encoding="utf-8")
    return tuple(
        Category(
            raw["code"],
            raw["name"],
            tuple(ArchiveItem(**{**item, "per": Per(item.get("per", "term"))}) for item in raw["items"]),
        )
        for raw in tomllib.loads(text)["category"]
    )


def hold(  # noqa: PLR0913 — 一件的要求、自动数的、手工登记的、单位与时候，缺一不可
    category: Category,
    item: ArchiveItem,
    pieces: Iterable[Piece],
    filed: Sequence[Filed],
    units: Mapping[Per, Mapping[str, str]],
    *,
    ended: bool,
) -> Holding:
    """一件现在有多少、还缺哪些。

    units 是各种单位（教研组、在岗教师、班）的编号与名字；ended 为学期已经结束。
    手工登记的补个别单位，名称里写着谁就算谁的。
    """
    found: defaultdict[str, int] = defaultdict(int)
    days = [each.day for each in filed]
    for piece in pieces:
        found[piece.unit] += piece.count
        days += [piece.latest] if piece.latest else []
    by_hand = sum(each.copies for each in filed)
    lacking = _lacking(item, found, filed, units.get(item.per, {}))
    return Holding(
        category,
        item,
        sum(found.values()) + by_hand,
        max(days, default=None),
        tuple(filed),
        lacking,
        _state(item, lacking, ended=ended),
    )


def check_filed(draft: Filed) -> None:
    """手工登记的要有名称，份数至少 1；不对时报 UserError。"""
    if not draft.title.strip():
        raise UserError("材料没有写名称，请填写后再保存。")
    if draft.copies < 1:
        raise UserError(f"“{draft.title}”的份数要是 1 或更多，请改正。")
    if draft.category not in {item_code(each, item) for each in categories() for item in each.items}:
        raise UserError(f"“{draft.title}”没有选归在目录的哪一件，请选好后再保存。")


def _lacking(
    item: ArchiveItem, found: Mapping[str, int], filed: Sequence[Filed], units: Mapping[str, str]
) -> tuple[str, ...]:
    by_hand = sum(each.copies for each in filed)
    if item.least == 0:
        return ()
    if item.per is Per.TERM:
        short = item.least - sum(found.values()) - by_hand
        return (f"缺 {short} 件",) if short > 0 else ()
    if by_hand and not found:
        return ()  # 整本装订、手工登记的，不再逐个要求
    if not units:
        return (f"{NONE_YET}{UNIT_TITLES[item.per]}",)
    return tuple(
        name
        for unit, name in units.items()
        if found.get(unit, 0) + sum(each.copies for each in filed if name in each.title) < item.least
    )


def _state(item: ArchiveItem, lacking: Sequence[str], *, ended: bool) -> State:
    if item.least == 0:
        return State.FREE
    if not lacking:
        return State.COMPLETE
    return State.MISSING if ended or not item.late else State.WAITING
