"""调代课的规则：方式、一节课改成什么样、某一刻实际谁上、冲突。"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Way(StrEnum):
    """一节课怎样处理。"""

    SWAP = "swap"
    SUBSTITUTE = "substitute"
    WATCH = "watch"
    CANCEL = "cancel"
    PRIVATE = "private"

    @property
    def label(self) -> str:
        """中文名称。"""
        return WAY_LABELS[self]

    @property
    def needs_person(self) -> bool:
        """要不要另外一位教师。"""
        return self is not Way.CANCEL

    @property
    def paid(self) -> bool:
        """替别人上课，按节给补贴；互换、停补、私自调的不给。"""
        return self in {Way.SUBSTITUTE, Way.WATCH}


WAY_LABELS = {
    Way.SWAP: "调课互换",
    Way.SUBSTITUTE: "代课",
    Way.WATCH: "自习看管",
    Way.CANCEL: "停补",
    Way.PRIVATE: "私自调课",
}
PLANNED = (Way.SWAP, Way.SUBSTITUTE, Way.WATCH, Way.CANCEL)
"""可以安排的几种；私自调课是事后查到、如实记下的。"""


class Scheme(StrEnum):
    """请假多久通常怎样安排。"""

    SWAP = "swap"
    SHORT = "short"
    LONG = "long"

    @property
    def label(self) -> str:
        """中文名称。"""
        return {Scheme.SWAP: "调课", Scheme.SHORT: "临时代课", Scheme.LONG: "固定代课"}[self]

    @property
    def way(self) -> Way:
        """通常先选哪一种方式。"""
        return Way.SWAP if self is Scheme.SWAP else Way.SUBSTITUTE


@dataclass(frozen=True, order=True)
class Moment:
    """某一天的第几节。"""

    day: date
    period: int


@dataclass(frozen=True)
class Move:
    """一节课的调代：原来什么时候哪个班谁上什么，改成什么。"""

    at: Moment
    class_id: int
    subject: str
    teacher_id: int
    way: Way
    to: Moment | None = None
    """互换或补课的时间；代课、看管为 None。"""
    substitute_id: int | None = None
    """代课、看管、互换的教师。"""


@dataclass(frozen=True)
class Sitting:
    """某一刻一个班实际的一节课；没有定教师为 None。"""

    class_id: int
    subject: str
    teacher_id: int | None
    way: Way | None = None
    """照课表上的为 None。"""
    room: str = ""


class TroubleKind(StrEnum):
    """调代课的哪一种冲突。"""

    TEACHER = "teacher"
    CLASS = "class"
    ROOM = "room"
    LEAVE = "leave"
    SELF = "self"


@dataclass(frozen=True)
class Trouble:
    """一处冲突：种类与一句话；block 为真的不能存。"""

    kind: TroubleKind
    text: str
    block: bool = True


def apply_moves(
    when: Moment,
    planned: Iterable[Sitting],
    moves: Iterable[Move],
    elsewhere: Mapping[Moment, Sequence[Sitting]],
) -> tuple[Sitting, ...]:
    """when 这一刻实际各班谁上。

    planned 是课表上这一刻的课；elsewhere 是互换牵涉的各时刻（Move.at、Move.to）课表上的课，查换来的是什么。
    """
    sittings: dict[int, list[Sitting]] = {}
    for sitting in planned:
        sittings.setdefault(sitting.class_id, []).append(sitting)
    for move in moves:
        if move.at == when:
            sittings[move.class_id] = _after(sittings.get(move.class_id, []), move, elsewhere)
        elif move.to == when:
            sittings[move.class_id] = _arrived(sittings.get(move.class_id, []), move)
    return tuple(sitting for own in sittings.values() for sitting in own)


def conflicts(
    person: int, when: Moment, class_id: int, sittings: Iterable[Sitting], names: Mapping[int, str]
) -> tuple[Trouble, ...]:
    """要 person 在 when 上 class_id 的课，与这一刻实际的课有没有同人同节；names 是班级的称呼。"""
    return tuple(
        Trouble(
            TroubleKind.TEACHER,
            f"{when.day:%m-%d} 第 {when.period} 节已在{names.get(each.class_id, '别的班')}上{each.subject}",
        )
        for each in sittings
        if each.teacher_id == person and each.class_id != class_id
    )


def room_conflicts(
    room: str, when: Moment, class_id: int, sittings: Iterable[Sitting]
) -> tuple[Trouble, ...]:
    """场地 room 这一刻是不是别的班在用；没有写场地的不算。"""
    return tuple(
        Trouble(TroubleKind.ROOM, f"{when.day:%m-%d} 第 {when.period} 节“{room}”已有别的班在用")
        for each in sittings
        if room and each.room == room and each.class_id != class_id
    )


@dataclass(frozen=True)
class Tally:
    """一位教师一个学期的调代课：替别人上的、请别人上的、换的、补贴。"""

    teacher_id: int
    official: int = 0
    """替公事的教师上了几节（代课、看管）。"""
    private: int = 0
    """替私事的教师上了几节。"""
    watched: int = 0
    """其中看管自习几节。"""
    swapped: int = 0
    """参与互换几节。"""
    away_official: int = 0
    """自己因公由别人上的几节。"""
    away_private: int = 0
    unreported: int = 0
    """私自调课几节。"""
    money: float = 0.0
    """补贴，元。"""


@dataclass(frozen=True)
class Counted:
    """统计用的一节。"""

    teacher_id: int
    substitute_id: int | None
    way: Way
    official: bool
    money: float


def tally(lessons: Sequence[Counted]) -> tuple[Tally, ...]:
    """按教师合计，补贴多的在前；私自调课只计次数，不计节数与补贴。"""
    people = {each.teacher_id for each in lessons} | {
        each.substitute_id for each in lessons if each.substitute_id is not None
    }
    found = (_tally_of(person, lessons) for person in people)
    return tuple(
        sorted(found, key=lambda each: (-each.money, -each.official - each.private, each.teacher_id))
    )


def _tally_of(person: int, lessons: Sequence[Counted]) -> Tally:
    helped = [each for each in lessons if each.substitute_id == person and each.way.paid]
    away = [each for each in lessons if each.teacher_id == person and each.way.paid]
    both = [each for each in lessons if person in {each.teacher_id, each.substitute_id}]
    return Tally(
        person,
        official=sum(each.official for each in helped),
        private=sum(not each.official for each in helped),
        watched=sum(each.way is Way.WATCH for each in helped),
        swapped=sum(each.way is Way.SWAP for each in both),
        away_official=sum(each.official for each in away),
        away_private=sum(not each.official for each in away),
        unreported=sum(each.way is Way.PRIVATE for each in both),
        money=round(sum(each.money for each in helped), 2),
    )


def _after(
    own: Sequence[Sitting], move: Move, elsewhere: Mapping[Moment, Sequence[Sitting]]
) -> list[Sitting]:
    """原来的时间现在上什么；单双周以外同一时刻只有一节，按原任教师认。"""
    kept = [each for each in own if (each.teacher_id, each.subject) != (move.teacher_id, move.subject)]
    room = next((each.room for each in own if each not in kept), "")
    if move.way is Way.CANCEL:
        return kept
    if move.way is Way.SWAP:
        came = _exchanged(move, elsewhere)
        if came is None:
            return kept
        return [*kept, Sitting(move.class_id, came.subject, move.substitute_id, Way.SWAP, came.room)]
    return [*kept, Sitting(move.class_id, move.subject, move.substitute_id, move.way, room)]


def _arrived(own: Sequence[Sitting], move: Move) -> list[Sitting]:
    """互换或补课的时间现在上什么：换走的不上了，原任教师来上。"""
    kept = [each for each in own if move.way is not Way.SWAP or each.teacher_id != move.substitute_id]
    return [*kept, Sitting(move.class_id, move.subject, move.teacher_id, move.way)]


def _exchanged(move: Move, elsewhere: Mapping[Moment, Sequence[Sitting]]) -> Sitting | None:
    """互换换来的那一节。"""
    if move.to is None:
        return None
    return next(
        (
            each
            for each in elsewhere.get(move.to, ())
            if each.class_id == move.class_id and each.teacher_id == move.substitute_id
        ),
        None,
    )
