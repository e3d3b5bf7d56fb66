"""调代课的冲突检查：同人同节、同班同节、同场地、请假，以及哪些课可以互换。"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from jiaowu.teachers.bells import weekday_on
from jiaowu.teachers.services.bells import day_changes, get_schedule, term_on
from jiaowu.teachers.services.timetable import (
    TeacherRef,
    class_names_on,
    on_leave,
    planned_on,
    sittings_on,
    teacher_names,
)
from jiaowu.teachers.substitutions import (
    Moment,
    Move,
    Sitting,
    Trouble,
    TroubleKind,
    Way,
    conflicts,
    room_conflicts,
)
from jiaowu.teachers.tables import SubstitutionTable

SWAP_DAYS = 7
"""找可以互换的课，前后各看几天。"""


NO_CHAIN = "换过的课不能接着再换：请先在“调代课”里取消那一次的安排，再从课表上的课重新安排。"


@dataclass(frozen=True)
class SwapChoice:
    """可以互换的一节：什么时候、什么课、谁的。"""

    to: Moment
    subject: str
    teacher: TeacherRef

    @property
    def text(self) -> str:
        """如“10-13 第 2 节 数学 李明”。"""
        return f"{self.to.day:%m-%d} 第 {self.to.period} 节　{self.subject}　{self.teacher.name}"


def check(session: Session, move: Move, without: Collection[int] = ()) -> tuple[Trouble, ...]:
    """这样安排会撞上什么；without 是要被代替的安排。空为可以。"""
    return _check(_Places(session, without), move)


def _check(places: "_Places", move: Move) -> tuple[Trouble, ...]:
    planned = [
        each
        for each in places.planned(move.at)
        if each.class_id == move.class_id and each.teacher_id == move.teacher_id
    ]
    refusal = _refusal(places, move, planned)
    if refusal is not None:
        return (refusal,)
    if move.way is Way.PRIVATE:
        return ()
    if move.way is Way.SWAP:
        return _check_swap(places, move, planned[0])
    if move.way is Way.CANCEL:
        return _check_makeup(places, move, planned[0])
    return tuple(places.busy(move.substitute_id or 0, move.at, move.class_id))


def swap_choices(session: Session, at: Moment, class_id: int, teacher_id: int) -> tuple[SwapChoice, ...]:
    """这一节可以与同班哪些课互换：两位教师换过去都有空、都没有请假；离得近的在前。"""
    planned = planned_on(session, at.day).get(at.period, ())
    subject = next((each.subject for each in planned if each.class_id == class_id), "")
    own = Move(at, class_id, subject, teacher_id, Way.SWAP)
    places = _Places(session, arranged_at(session, own))
    found = []
    for day in _school_days_around(session, at.day):
        for period, sittings in planned_on(session, day).items():
            for each in sittings:
                if each.class_id != class_id or each.teacher_id in {None, teacher_id}:
                    continue
                to, person = Moment(day, period), each.teacher_id or 0
                if not _check(places, replace(own, to=to, substitute_id=person)):
                    found.append(SwapChoice(to, each.subject, TeacherRef(person, places.people[person])))
    return tuple(sorted(found, key=lambda each: (abs(each.to.day - at.day), each.to)))


def arranged_at(session: Session, move: Move) -> tuple[int, ...]:
    """同一节（同一位教师的）原来的安排。"""
    table = SubstitutionTable
    rows = session.scalars(
        select(table.id).where(
            table.day == move.at.day,
            table.period == move.at.period,
            table.class_id == move.class_id,
            table.teacher_id == move.teacher_id,
        )
    )
    return tuple(rows)


class _Places:
    """查某一刻谁在哪里；同样的只取一次。"""

    def __init__(self, session: Session, without: Collection[int]) -> None:
        self.session, self._without = session, without
        self.people = teacher_names(session)
        self._days: dict[date, dict[int, tuple[Sitting, ...]]] = {}
        self._planned: dict[date, dict[int, tuple[Sitting, ...]]] = {}
        self._away: dict[Moment, set[int]] = {}
        self._names: dict[date, dict[int, str]] = {}

    def planned(self, when: Moment) -> tuple[Sitting, ...]:
        """这一刻课表上的课。"""
        if when.day not in self._planned:
            self._planned[when.day] = planned_on(self.session, when.day)
        return self._planned[when.day].get(when.period, ())

    def sittings(self, when: Moment) -> tuple[Sitting, ...]:
        """这一刻各班实际的课。"""
        if when.day not in self._days:
            self._days[when.day] = sittings_on(self.session, when.day, self._without)
        return self._days[when.day].get(when.period, ())

    def of_class(self, when: Moment, class_id: int) -> tuple[Sitting, ...]:
        """这一刻这个班的课。"""
        return tuple(each for each in self.sittings(when) if each.class_id == class_id)

    def taken(self, when: Moment, class_id: int) -> bool:
        """这个班这一节已经调代过。"""
        table = SubstitutionTable
        rows = self.session.execute(
            select(table.day, table.period, table.new_day, table.new_period).where(
                table.class_id == class_id, table.id.not_in(self._without)
            )
        )
        spot = (when.day, when.period)
        return any(spot in {(row[0], row[1]), (row[2], row[3])} for row in rows)

    def busy(self, person: int, when: Moment, class_id: int) -> Iterable[Trouble]:
        """他这一刻有没有别的课、在不在请假。"""
        who = self.people.get(person, "这位教师")
        for each in conflicts(person, when, class_id, self.sittings(when), self._titles(when.day)):
            yield Trouble(each.kind, f"同人同节：{who} {each.text}。")
        if person in self._on_leave(when):
            yield Trouble(TroubleKind.LEAVE, f"{who} {when.day:%m-%d} 第 {when.period} 节在请假。")

    def _on_leave(self, when: Moment) -> set[int]:
        if when not in self._away:
            self._away[when] = on_leave(self.session, when.day, when.period)
        return self._away[when]

    def _titles(self, day: date) -> dict[int, str]:
        if day not in self._names:
            self._names[day] = class_names_on(self.session, day)
        return self._names[day]

    def room(self, room: str, when: Moment, class_id: int) -> Iterable[Trouble]:
        """场地这一刻有没有别的班。"""
        for each in room_conflicts(room, when, class_id, self.sittings(when)):
            yield Trouble(each.kind, f"同场地：{each.text}。")


def _refusal(places: _Places, move: Move, planned: Collection[Sitting]) -> Trouble | None:
    """不用再查别的就不行的。"""
    if not planned:
        return _self("课表上这一节不是他在这个班的课。")
    if places.taken(move.at, move.class_id):
        return Trouble(TroubleKind.CLASS, f"同班同节：这一节已经安排过了。{NO_CHAIN}")
    if move.way.needs_person and move.substitute_id is None:
        return _self("还没有选教师。")
    if move.substitute_id == move.teacher_id:
        return _self("要另选一位教师，不能是他自己。")
    return None


def _check_swap(places: _Places, move: Move, lesson: Sitting) -> tuple[Trouble, ...]:
    to = move.to
    if to is None:
        return (_self("互换要选换到哪一节。"),)
    if to == move.at:
        return (_self("换来换去是同一节，请另选。"),)
    if places.taken(to, move.class_id):
        return (Trouble(TroubleKind.CLASS, f"同班同节：要换的那一节已经安排过了。{NO_CHAIN}"),)
    there = [each for each in places.of_class(to, move.class_id) if each.teacher_id == move.substitute_id]
    if not there:
        return (_self("那一节不是他在这个班的课，换不了。"),)
    return (
        *places.busy(move.teacher_id, to, move.class_id),
        *places.busy(move.substitute_id or 0, move.at, move.class_id),
        *places.room(lesson.room, to, move.class_id),
        *places.room(there[0].room, move.at, move.class_id),
    )


def _check_makeup(places: _Places, move: Move, lesson: Sitting) -> tuple[Trouble, ...]:
    to = move.to
    if to is None:
        return ()
    same = places.of_class(to, move.class_id)
    own = [Trouble(TroubleKind.CLASS, f"同班同节：这个班那一节有{same[0].subject}课。")] if same else []
    if not 1 <= to.period <= get_schedule(places.session).periods:
        own.append(_self(f"没有第 {to.period} 节，请另选补课的时间。"))
    return (
        *own,
        *places.busy(move.teacher_id, to, move.class_id),
        *places.room(lesson.room, to, move.class_id),
    )


def _self(text: str) -> Trouble:
    return Trouble(TroubleKind.SELF, text)


def _school_days_around(session: Session, day: date) -> list[date]:
    """前后几天里同一学期的上课日，今天以前的也在。"""
    term_id = term_on(session, day)
    changes = day_changes(session)
    around = (day + timedelta(days=offset) for offset in range(-SWAP_DAYS, SWAP_DAYS + 1))
    return [
        each for each in around if weekday_on(each, changes) is not None and term_on(session, each) == term_id
    ]
