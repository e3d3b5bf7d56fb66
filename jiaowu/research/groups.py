"""教研组与备课组：种类、固定时段、一个学期的安排。"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from datetime import date, timedelta
from enum import StrEnum

from jiaowu.errors import UserError
from jiaowu.teachers.bells import parse_clock
from jiaowu.teachers.facts import FactKind
from jiaowu.teachers.timetable import MAX_PERIODS, week_of

DAYS = "一二三四五六日"
ONE_WEEK = timedelta(days=7)


class GroupKind(StrEnum):
    """组的种类；成员就是教师档案里同名的一项。"""

    RESEARCH = "教研组"
    PREPARATION = "备课组"

    @property
    def fact(self) -> FactKind:
        """成员记在教师档案的哪一项。"""
        return FactKind.GROUP if self is GroupKind.RESEARCH else FactKind.PREPARATION


class Layer(StrEnum):
    """教研的三个层面：备课组的日常教研、教研组的主题教研、教导处的专题教研。"""

    DAILY = "备课组日常教研"
    THEME = "教研组主题教研"
    SPECIAL = "教导处专题教研"


def layer_of(kind: GroupKind | None) -> Layer:
    """哪种组的活动属于哪个层面；不属于任何组的是教导处组织的。"""
    if kind is None:
        return Layer.SPECIAL
    return Layer.THEME if kind is GroupKind.RESEARCH else Layer.DAILY


class Weeks(StrEnum):
    """固定时段逢哪些周。"""

    EVERY = "每周"
    ODD = "单周"
    EVEN = "双周"
    LAST = "每月最后一周"

    def holds(self, day: date, opening: date) -> bool:
        """这一天在不在其中；单双周从开学那一周（第 1 周）数起，最后一周是当月最后一个这样的星期几。"""
        if self is Weeks.LAST:
            return (day + ONE_WEEK).month != day.month
        week = week_of(day, opening)
        return self is Weeks.EVERY or (week % 2 == 1) == (self is Weeks.ODD)


@dataclass(frozen=True)
class Slot:
    """一个固定时段；按节次的 periods 有值，按钟点的 start、end 有值。"""

    weekday: int
    """1 星期一 … 7 星期日。"""
    weeks: Weeks = Weeks.EVERY
    periods: tuple[int, ...] = ()
    start: str = ""
    """如 15:45。"""
    end: str = ""

    @property
    def when(self) -> str:
        """一天里的什么时候，如“第5、6节”“15:45–16:35”；没有定为空串。"""
        if self.periods:
            return f"第{'、'.join(map(str, self.periods))}节"
        return f"{self.start}–{self.end}" if self.end else self.start

    @property
    def label(self) -> str:
        """如“每周二第2、3节”“每月最后一周的周五 15:45–16:35”。"""
        day = DAYS[self.weekday - 1]
        head = {Weeks.EVERY: f"每周{day}", Weeks.LAST: f"{self.weeks}的周{day}"}.get(
            self.weeks, f"{self.weeks}周{day}"
        )
        gap = "" if self.periods or not self.when else " "
        return f"{head}{gap}{self.when}"

    def days(self, first: date, last: date, opening: date) -> Iterator[date]:
        """first 至 last（都含）里逢到的各天。"""
        day = first + timedelta(days=(self.weekday - first.isoweekday()) % 7)
        while day <= last:
            if self.weeks.holds(day, opening):
                yield day
            day += ONE_WEEK


def check_slot(slot: Slot) -> Slot:
    """填得对不对，钟点写成 08:30 的样子；不对时报 UserError。"""
    if not 1 <= slot.weekday <= len(DAYS):
        raise UserError("固定时段没有选星期几，请选好。")
    if any(not 1 <= period <= MAX_PERIODS for period in slot.periods):
        raise UserError(f"固定时段的节次要在 1 与 {MAX_PERIODS} 之间，请改正。")
    if slot.periods:
        return Slot(slot.weekday, slot.weeks, tuple(sorted(set(slot.periods))))
    start, end = clock_text(slot.start), clock_text(slot.end)
    if end and not start:
        raise UserError("固定时段只写了结束，没有写开始，请补上。")
    if start and end and end <= start:
        raise UserError(f"固定时段结束的 {end} 不晚于开始的 {start}，请改正。")
    return Slot(slot.weekday, slot.weeks, (), start, end)


def clock_text(text: str) -> str:
    """8.30、8时30分 → 08:30；空的还是空；看不懂时报 UserError。"""
    return f"{parse_clock(text):%H:%M}" if text.strip() else ""


def read_periods(text: str) -> tuple[int, ...]:
    """“5、6”“第5-6节” → (5, 6)；空的为空，看不懂时报 UserError。"""
    plain = text.strip().removeprefix("第").removesuffix("节")
    if not plain:
        return ()
    pieces = plain.replace("，", "、").replace(",", "、").replace("—", "-").replace("–", "-").split("、")
    found: list[int] = []
    for piece in pieces:
        first, _, last = piece.partition("-")
        if not first.strip().isdecimal() or (last and not last.strip().isdecimal()):
            raise UserError(f"节次“{text.strip()}”看不懂，请写成 5、6 或 5-6 的样子。")
        if int(last or first) > MAX_PERIODS:
            raise UserError(f"节次“{text.strip()}”超过了一天的 {MAX_PERIODS} 节，请改正。")
        found += range(int(first), int(last or first) + 1)
    return tuple(found)


def write_slots(slots: Sequence[Slot]) -> str:
    """各时段 → 存进资料库的文字。"""
    return json.dumps([asdict(slot) for slot in slots], ensure_ascii=False)


def read_slots(text: str) -> tuple[Slot, ...]:
    """存着的文字 → 各时段；没有写过为空。"""
    stored = json.loads(text) if text else []
    return tuple(
        Slot(each["weekday"], Weeks(each["weeks"]), tuple(each["periods"]), each["start"], each["end"])
        for each in stored
    )


@dataclass(frozen=True)
class Member:
    """组里的一位教师；fact_id 指回教师档案里的那一项。"""

    teacher_id: int
    name: str
    fact_id: int
    started: date | None
    ended: date | None


@dataclass(frozen=True)
class Arrangement:
    """一个组一个学期的安排。"""

    leader_id: int | None = None
    patron_id: int | None = None
    """蹲点领导。"""
    liaison: str = ""
    """联系的教研员。"""
    slots: tuple[Slot, ...] = ()
    place: str = ""
    note: str = ""


@dataclass(frozen=True)
class Group:
    """一个组在一个学期里的样子。"""

    id: int
    kind: GroupKind
    name: str
    parent_id: int | None
    position: int
    closed: date | None
    note: str
    arrangement: Arrangement
    leader: str
    patron: str
    members: tuple[Member, ...]

    @property
    def slots(self) -> str:
        """固定时段，几个用分号隔开。"""
        return "；".join(slot.label for slot in self.arrangement.slots)


@dataclass(frozen=True)
class Unregistered:
    """教师档案里写着、还没有登记的组。"""

    kind: GroupKind
    name: str
    members: int


def parent_guess(name: str, research: Sequence[str]) -> str | None:
    """备课组的名称 → 它属于哪个教研组：教研组的名称去掉“组”“教研组”包含在里面的；认不出为 None。"""
    for each in sorted(research, key=len, reverse=True):
        core = each.removesuffix("组").removesuffix("教研")
        if core and core in name:
            return each
    return None


def name_order(name: str) -> str:
    """排组名用的键：七年级在八年级、九年级前面。"""
    return name.translate(_DIGITS)


_DIGITS = str.maketrans("一二三四五六七八九", "123456789")
