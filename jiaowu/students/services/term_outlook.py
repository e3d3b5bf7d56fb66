"""换学期之前看一看：各班、各人到哪里去。"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from jiaowu.errors import UserError
from jiaowu.school.class_styles import title_of
from jiaowu.school.kinds import SchoolKind
from jiaowu.school.plan import kind_covering
from jiaowu.school.services.classes import list_classes
from jiaowu.school.services.plans import class_counts
from jiaowu.school.services.schools import get_school, get_term
from jiaowu.school.services.settings import get_settings
from jiaowu.school.tables import TermTable
from jiaowu.school.terms import Term
from jiaowu.store.bulk import fetch_rows
from jiaowu.students.moves import ClassMove, Identity, MoveKind, TermOrder, next_form
from jiaowu.students.services.classrooms import current_term_id
from jiaowu.students.statuses import Status, read_status
from jiaowu.students.tables import EnrolmentTable, StudentTable

AWAY = (Status.SUSPENDED, Status.HALTED)
"""还会回来的：不编班，换学期时列出来。"""


@dataclass(frozen=True)
class TermStart:
    """换学期的窗口一开始要知道的：当前学期、学校的种类（推断不出为 None）、各年级最大的班号。"""

    source: Term
    kind: SchoolKind | None
    counts: Mapping[int, int]


@dataclass(frozen=True)
class LeftOut:
    """不随班走的学生：姓名、原来的班（不在班为空串）、状态。"""

    name: str
    class_title: str
    status: Status


@dataclass(frozen=True)
class TermPreview:
    """换学期会怎样；还什么都没有改。"""

    source: Term
    target: Term
    moves: tuple[ClassMove, ...]
    left_out: tuple[LeftOut, ...]
    already: int
    """在新学期已经编了班的学生，不再动。"""

    def pupils(self, *kinds: MoveKind) -> int:
        """这几种去向的学生共多少。"""
        return sum(move.pupils for move in self.moves if move.kind in kinds)

    def classes(self, *kinds: MoveKind) -> int:
        """这几种去向的班共多少。"""
        return sum(move.kind in kinds for move in self.moves)


@dataclass(frozen=True)
class Place:
    """一个班现在的样子与去向。"""

    id: int
    identity: Identity
    own_title: str | None
    kind: MoveKind
    next: Identity | None


@dataclass(frozen=True)
class Situation:
    """换学期之前的一切：学期、各班的去向、在班的学生。"""

    source_id: int
    source: Term
    target_id: int | None
    """新学期还没有建立时为 None。"""
    places: tuple[Place, ...]
    target_classes: Mapping[Identity, int]
    """新学期已有的班。"""
    seats: tuple[tuple[int, str, int, Status], ...]
    """这个学期的（学生、姓名、班级、状态）。"""
    already: frozenset[int]
    """新学期已经编了班的学生。"""

    def leaving(self, kind: MoveKind) -> tuple[tuple[int, int], ...]:
        """在这一种去向的班里、在校、新学期还没编班的（学生、班级）。"""
        inside = {place.id for place in self.places if place.kind is kind}
        return tuple(
            (student, class_id)
            for student, _, class_id, status in self.seats
            if class_id in inside and status.present and student not in self.already
        )


def read_start(session: Session) -> TermStart:
    """现在的学期与班级；没有当前学期时报 UserError。"""
    term, school = get_term(session, current_term_id(session)), get_school(session)
    counts = class_counts(session, term)
    return TermStart(term, school.kind if school else kind_covering(counts), counts)


def preview_change(session: Session, order: TermOrder) -> TermPreview:
    """换到 order.target 时各班、各人的去向；没有当前学期，或目标不在当前学期之后时报 UserError。"""
    now = read_situation(session, order)
    style = get_settings(session).class_style
    counts = Counter(class_id for kind in MoveKind for _, class_id in now.leaving(kind))
    moves = [
        ClassMove(
            place.kind,
            title_of(place.identity, style, now.source, place.own_title),
            title_of(place.next, style, order.target, _kept_title(place)) if place.next else "",
            counts[place.id],
        )
        for place in now.places
    ]
    moves += [
        ClassMove(MoveKind.ENTER, "", title_of(identity, style, order.target), 0)
        for identity in entering(now, order)
    ]
    titles = {place.id: title_of(place.identity, style, now.source, place.own_title) for place in now.places}
    return TermPreview(
        now.source, order.target, tuple(moves), _left_out(session, now, titles), len(now.already)
    )


def read_situation(session: Session, order: TermOrder) -> Situation:
    """换学期之前的一切；报错同 preview_change。"""
    source_id = current_term_id(session)
    source, target = get_term(session, source_id), order.target
    if target <= source:
        raise UserError(f"{target.name}不在当前学期（{source.name}）之后，请另选一个学期。")
    target_id = session.scalar(
        select(TermTable.id).where(
            TermTable.start_year == target.start_year, TermTable.semester == target.semester
        )
    )
    return Situation(
        source_id,
        source,
        target_id,
        tuple(
            Place(info.id, info.identity, info.own_title, *next_form(info.identity, source, order))
            for info in list_classes(session, source)
        ),
        {info.identity: info.id for info in list_classes(session, target)},
        tuple(_seats(session, source_id)),
        frozenset(student for student, _ in seats_of(session, target_id)) if target_id else frozenset(),
    )


def _seats(session: Session, term_id: int) -> Iterable[tuple[int, str, int, Status]]:
    rows = fetch_rows(
        session,
        select(StudentTable.id, StudentTable.name, EnrolmentTable.class_id, StudentTable.status)
        .join(EnrolmentTable, EnrolmentTable.student_id == StudentTable.id)
        .where(EnrolmentTable.term_id == term_id)
        .order_by(EnrolmentTable.id),
    )
    return ((student, name, class_id, read_status(status)) for student, name, class_id, status in rows)


def seats_of(session: Session, term_id: int) -> list[tuple[int, int]]:
    """一个学期的（学生、班级），按学生排列。"""
    rows = fetch_rows(
        session,
        select(EnrolmentTable.student_id, EnrolmentTable.class_id)
        .where(EnrolmentTable.term_id == term_id)
        .order_by(EnrolmentTable.student_id),
    )
    return [(student, class_id) for student, class_id in rows]


def _kept_title(place: Place) -> str | None:
    """升入下一学段的是新的班，不带原来的名字。"""
    return None if place.kind is MoveKind.CONTINUE else place.own_title


def entering(now: Situation, order: TermOrder) -> list[Identity]:
    """新招的班里，新学期还没有的。"""
    taken = {place.next for place in now.places} | now.target_classes.keys()
    wanted = [(grade, no, "") for grade, count in order.entry_classes.items() for no in range(1, count + 1)]
    return [identity for identity in wanted if identity not in taken]


def _left_out(session: Session, now: Situation, titles: Mapping[int, str]) -> tuple[LeftOut, ...]:
    """在班而不在校的，以及休学、停学而没有编班的。"""
    inside = {student for student, *_ in now.seats}
    away = session.execute(
        select(StudentTable.id, StudentTable.name, StudentTable.status)
        .where(StudentTable.status.in_([status.value for status in AWAY]))
        .order_by(StudentTable.id)
    )
    seated = [
        LeftOut(name, titles.get(class_id, ""), status)
        for _, name, class_id, status in now.seats
        if not status.present
    ]
    return (
        *seated,
        *(LeftOut(name, "", read_status(status)) for student, name, status in away if student not in inside),
    )
