"""一位教师一条任务做到哪里：应完成、已完成、算了哪些记录、缺哪几个时段；按组小计；积分。

口径：记录的次数加人工认定的次数就是已完成；补交的照样算，缺的那个时段仍然列出。
完成 = 够整个学期（学年）的；落后 = 少于到那天应完成的；积分 = 分值 × min(1, 已完成 ÷ 全期应完成)。
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from jiaowu.research.duties import Duty, DutySet, Period, Person
from jiaowu.research.duties_periods import Calendar, expected, missing, required, slots
from jiaowu.teachers.people import TeacherRow
from jiaowu.teachers.records import Record


class State(StrEnum):
    """一条任务的状态；每种都有自己的符号，不只靠颜色。"""

    DONE = "完成"
    GOING = "进行中"
    BEHIND = "落后"
    EXCUSED = "免"

    @property
    def sign(self) -> str:
        """写在数前面的符号。"""
        return SIGNS[self]


SIGNS = {State.DONE: "✓", State.GOING: "○", State.BEHIND: "✗", State.EXCUSED: "免"}


@dataclass(frozen=True)
class Excuse:
    """免做，或人工认定完成了几次。"""

    excused: bool = False
    extra: float = 0.0
    reason: str = ""


NO_EXCUSE = Excuse()


@dataclass(frozen=True)
class Column:
    """矩阵的一列：哪一套的哪一条。"""

    duty_set: DutySet
    duty: Duty

    @property
    def key(self) -> str:
        """套的代码/条的代码。"""
        return self.duty_set.key_of(self.duty)


@dataclass(frozen=True)
class Cell:
    """一位教师的一条任务。"""

    column: Column
    required: float
    expected: float
    records: tuple[Record, ...]
    missing: tuple[str, ...] = ()
    excuse: Excuse = NO_EXCUSE

    @property
    def done(self) -> float:
        """已完成几次，人工认定的在内。"""
        return sum(record.amount for record in self.records) + self.excuse.extra

    @property
    def state(self) -> State:
        """完成、进行中、落后、免。"""
        if self.excuse.excused:
            return State.EXCUSED
        if self.done >= self.required:
            return State.DONE
        return State.BEHIND if self.done < self.expected else State.GOING

    @property
    def short(self) -> float:
        """比应完成的少几次；不落后为 0。"""
        return max(0.0, self.expected - self.done) if self.state is State.BEHIND else 0.0

    @property
    def met(self) -> bool:
        """全期的够了，或者免做。"""
        return self.state in {State.DONE, State.EXCUSED}

    @property
    def text(self) -> str:
        """格里写什么，如“✓ 1/1”“✗ 3/20 差2”“免”。"""
        state = self.state
        if state is State.EXCUSED:
            return state.sign
        lack = f" 差{self.short:g}" if state is State.BEHIND else ""
        return f"{state.sign} {self.done:g}/{self.required:g}{lack}"

    @property
    def points(self) -> float:
        """得几分；免做的不计分。"""
        if self.excuse.excused or not self.required:
            return 0.0
        return self.column.duty.points * min(1.0, self.done / self.required)


@dataclass(frozen=True)
class PersonDuties:
    """一位教师的一行；不用做的格为 None，次序同 Board.columns。"""

    teacher: TeacherRow
    cells: tuple[Cell | None, ...]

    @property
    def own(self) -> tuple[Cell, ...]:
        """要做的各条。"""
        return tuple(cell for cell in self.cells if cell is not None)

    @property
    def behind(self) -> tuple[Cell, ...]:
        """落后的各条。"""
        return tuple(cell for cell in self.own if cell.state is State.BEHIND)

    @property
    def points(self) -> float:
        """积分合计。"""
        return sum(cell.points for cell in self.own)

    @property
    def line(self) -> str:
        """一句话，如“8 条：完成 3，进行中 4，落后 1（听课差 2）”。"""
        if not self.own:
            return "没有要做的个人任务"
        counts = [(state, sum(cell.state is state for cell in self.own)) for state in State]
        told = "，".join(f"{state.value} {count}" for state, count in counts if count)
        behind = "、".join(f"{cell.column.duty.name}差 {cell.short:g}" for cell in self.behind)
        return f"{len(self.own)} 条：{told}" + (f"（{behind}）" if behind else "")


@dataclass(frozen=True)
class Board:
    """一个学期到某一天的个人任务。"""

    term_id: int
    day: date
    calendar: Calendar
    columns: tuple[Column, ...]
    people: tuple[PersonDuties, ...]
    unknown: tuple[str, ...] = ()
    """要数却没有哪一间交出的记录的代码。"""

    @property
    def scored(self) -> bool:
        """有记积分的任务。"""
        return any(column.duty.points for column in self.columns)


@dataclass(frozen=True)
class GroupTotal:
    """一个组一列的小计：要做的几人、完成的几人、落后的几人（免做的不算）。"""

    people: int
    done: int
    behind: int

    @property
    def text(self) -> str:
        """如“✓3 ✗1 /5”；没有人要做为空串。"""
        if not self.people:
            return ""
        late = f" ✗{self.behind}" if self.behind else ""
        return f"✓{self.done}{late} / {self.people}"


def columns_of(sets: Iterable[DutySet]) -> tuple[Column, ...]:
    """用着的各套的各条，按先后。"""
    return tuple(Column(each, duty) for each in sets if each.enabled for duty in each.duties)


def cell_of(  # noqa: PLR0913, PLR0917 — 一格由这些决定
    column: Column,
    person: Person,
    calendar: Calendar,
    day: date,
    records: Mapping[str, Sequence[Record]],
    excuse: Excuse = NO_EXCUSE,
) -> Cell | None:
    """一位教师的一条；不用他做、又没有人工认定的为 None。records 是他的记录，按来源的代码分开。"""
    duty = column.duty
    if not duty.applies(person) and excuse == NO_EXCUSE:
        return None
    span = slots(duty.period, calendar)[0].span if duty.period is Period.YEAR else calendar.term
    counted = [
        record
        for each in duty.counts
        for record in records.get(each.source, ())
        if record.day <= day and span.holds(record.day) and each.takes(record)
    ]
    taken = {(record.table, record.row_id, record.day, record.title): record for record in counted}
    ordered = tuple(sorted(taken.values(), key=lambda record: (record.day, record.row_id)))
    done = [(record.day, record.amount) for record in ordered]
    return Cell(
        column,
        required(duty, calendar),
        expected(duty, calendar, day),
        ordered,
        missing(duty, calendar, done, day),
        excuse,
    )


def subtotals(board: Board) -> tuple[tuple[str, tuple[GroupTotal, ...]], ...]:
    """教研组（没有登记的为“未编组”）→ 各列的小计，最后是全校；照 people 的次序。"""
    groups: dict[str, list[PersonDuties]] = {}
    for person in board.people:
        groups.setdefault(person.teacher.group or NO_GROUP, []).append(person)
    if len(groups) != 1:
        groups[WHOLE_SCHOOL] = list(board.people)
    return tuple(
        (name, tuple(_total(own, at) for at in range(len(board.columns)))) for name, own in groups.items()
    )


NO_GROUP, WHOLE_SCHOOL = "未编组", "全校"


def _total(people: Sequence[PersonDuties], at: int) -> GroupTotal:
    cells = [cell for person in people if (cell := person.cells[at]) is not None]
    wanted = [cell.state for cell in cells if cell.state is not State.EXCUSED]
    return GroupTotal(len(wanted), wanted.count(State.DONE), wanted.count(State.BEHIND))
