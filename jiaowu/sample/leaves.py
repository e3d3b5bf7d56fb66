"""样例学校：各种请假，与照着课表安排的调代课。"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy.orm import Session

from jiaowu.teachers.leaves import Approval, LeaveKind, LeaveStatus, Span
from jiaowu.teachers.people import EVERYONE
from jiaowu.teachers.services.leaves import LeaveDraft, approve, get_leave, record_leave, set_status
from jiaowu.teachers.services.moments import current_moment
from jiaowu.teachers.services.profiles import list_teachers
from jiaowu.teachers.services.substitution_checks import swap_choices
from jiaowu.teachers.services.substitutions import (
    Concerned,
    Draft,
    arrange,
    arrange_all,
    arrangements_of,
    concerned_lessons,
    mark_noticed,
    mark_signed,
)
from jiaowu.teachers.services.timetable import free_teachers, sittings_at
from jiaowu.teachers.substitutions import Moment, Move, Way

SIGNERS = {"年级组": "高俊琳", "教导处": "董明杰", "分管校长": "程书文", "校长": "许明远"}
"""审批的一步 → 谁签。"""
AHEAD = timedelta(days=2)


@dataclass(frozen=True)
class Case:
    """要造的一次请假：谁（工号）、哪一种、起止、原因，走到哪一步，怎样安排课。"""

    number: str
    kind: LeaveKind
    span: Span
    reason: str
    status: LeaveStatus = LeaveStatus.ENDED
    ways: tuple[Way, ...] = ()
    """各节轮着用的方式；空为还没有安排。"""
    told: bool = True
    """通知单已送到，代课条已签。"""


CASES = (
    Case(
        "T012",
        LeaveKind.PERSONAL,
        Span(date(2026, 9, 17), date(2026, 9, 17)),
        "家中有事",
        ways=(Way.SWAP,),
    ),
    Case(
        "T005",
        LeaveKind.SICK,
        Span(date(2026, 10, 13), date(2026, 10, 14)),
        "感冒发热",
        ways=(Way.SUBSTITUTE,),
    ),
    Case(
        "T016",
        LeaveKind.TRAINING,
        Span(date(2026, 10, 21), date(2026, 10, 23)),
        "县物理学科培训",
        ways=(Way.SUBSTITUTE, Way.WATCH, Way.CANCEL),
    ),
    Case(
        "T008",
        LeaveKind.OFFICIAL,
        Span(date(2026, 11, 5), date(2026, 11, 5)),
        "送教下乡",
        LeaveStatus.APPROVED,
        (Way.WATCH, Way.SUBSTITUTE),
    ),
    Case(
        "T015",
        LeaveKind.PERSONAL,
        Span(date(2026, 11, 24), date(2026, 11, 24)),
        "参加亲属婚礼",
        LeaveStatus.APPROVED,
        (Way.SUBSTITUTE, Way.SWAP),
        told=False,
    ),
    Case(
        "T017",
        LeaveKind.TRAINING,
        Span(date(2026, 11, 26), date(2026, 11, 27)),
        "市物理实验教学培训",
        LeaveStatus.WAITING,
    ),
    Case(
        "T022",
        LeaveKind.PERSONAL,
        Span(date(2026, 11, 11), date(2026, 11, 12)),
        "外出办事",
        LeaveStatus.REFUSED,
    ),
    Case(
        "T026",
        LeaveKind.PERSONAL,
        Span(date(2026, 10, 30), date(2026, 10, 30)),
        "家长会改期",
        LeaveStatus.WITHDRAWN,
    ),
)
LONG = Span(date(2026, 10, 8), date(2026, 10, 23))
LONG_LEAVER, STAND_IN, LONG_SUBJECT = "T030", "T029", "生物"
"""请长假的、由谁固定代课。"""
UNSIGNED_FROM = date(2026, 10, 21)
"""从这天起的代课条还没有签。"""
PRIVATE_DAY, PRIVATE_PERIOD = date(2026, 11, 10), 3


def make_leaves(session: Session) -> None:
    """登记各次请假与调代课；要在课表之后。"""
    teachers = {row.number: row.id for row in list_teachers(session, current_moment(session), EVERYONE)}
    _make_long(session, teachers)
    for case in CASES:
        _make_one(session, teachers[case.number], case)
    _make_private(session)


def _make_one(session: Session, teacher_id: int, case: Case) -> None:
    key = record_leave(session, LeaveDraft(teacher_id, case.kind, case.span, case.reason))
    _approve(session, key, case.status)
    if case.status in {LeaveStatus.ENDED, LeaveStatus.WITHDRAWN}:
        set_status(session, key, case.status)
    done: list[int] = []
    for at, lesson in enumerate(concerned_lessons(session, key) if case.ways else ()):
        move = _move(session, teacher_id, lesson, case.ways[at % len(case.ways)])
        done.append(arrange(session, Draft(move, key)).id)
    if case.told:
        mark_noticed(session, done)
        mark_signed(session, done)


def _approve(session: Session, key: int, status: LeaveStatus) -> None:
    """照审批的各步批；待批的只批第一步，没有批准的第一步就不同意。"""
    leave = get_leave(session, key)
    day = leave.span.start - AHEAD
    if status is LeaveStatus.WITHDRAWN:
        return
    for role in leave.chain:
        agreed = status is not LeaveStatus.REFUSED
        approve(session, key, Approval(role, SIGNERS[role], day, agreed))
        if not agreed or status is LeaveStatus.WAITING:
            return


def _move(session: Session, teacher_id: int, lesson: Concerned, way: Way) -> Move:
    """这一节怎样安排：互换取最近的一节，代课、看管取最合适的一位。"""
    at, place = lesson.at, (lesson.class_id, lesson.subject, teacher_id)
    if way is Way.SWAP:
        choice = next(iter(swap_choices(session, at, lesson.class_id, teacher_id)), None)
        if choice is not None:
            return Move(at, *place, way, choice.to, choice.teacher.id)
    if way is Way.CANCEL:
        return Move(at, *place, way)
    free = free_teachers(session, at.day, at.period, lesson.class_id, lesson.subject)[0]
    return Move(at, *place, way if way.paid else Way.SUBSTITUTE, None, free.teacher.id)


def _make_long(session: Session, teachers: Mapping[str | None, int]) -> None:
    """一位长假，固定代课。"""
    leaver = teachers[LONG_LEAVER]
    key = record_leave(session, LeaveDraft(leaver, LeaveKind.FAMILY, LONG, "产假"))
    _approve(session, key, LeaveStatus.APPROVED)
    rooms = {each.class_id for each in concerned_lessons(session, key)}
    for class_id in sorted(rooms):
        arrange_all(session, key, class_id, LONG_SUBJECT, teachers[STAND_IN])
    done = arrangements_of(session, key)
    mark_noticed(session, [each.id for each in done])
    mark_signed(session, [each.id for each in done if each.move.at.day < UNSIGNED_FROM])


def _make_private(session: Session) -> None:
    """一次事后查到的私自调课。"""
    one = next(
        each for each in sittings_at(session, PRIVATE_DAY, PRIVATE_PERIOD) if each.teacher_id is not None
    )
    other = free_teachers(session, PRIVATE_DAY, PRIVATE_PERIOD, one.class_id, one.subject)[0].teacher
    at = Moment(PRIVATE_DAY, PRIVATE_PERIOD)
    move = Move(at, one.class_id, one.subject, one.teacher_id or 0, Way.PRIVATE, None, other.id)
    arrange(session, Draft(move, note="巡堂时发现"))
