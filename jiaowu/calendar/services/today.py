"""工作台：今天要看的各张卡片；CARDS 一行一张，加一张就加一行。"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from jiaowu.calendar.cards import Card, Line
from jiaowu.calendar.services.tasks import pressing_tasks, tasks_between
from jiaowu.calendar.tasks import Task, days_text
from jiaowu.calendar.weeks import Week, week_at
from jiaowu.inspection.rectifications import WITH_TEACHER
from jiaowu.inspection.services.quotas import quota_progress
from jiaowu.inspection.services.rectifications import list_rectifications
from jiaowu.inspection.services.rounds import list_rounds
from jiaowu.research.services import duties
from jiaowu.research.services.training_years import training_year
from jiaowu.research.training_years import school_year_of
from jiaowu.school.services.schools import get_school
from jiaowu.school.tables import TermTable
from jiaowu.scores.matrix import State
from jiaowu.scores.services.exams import list_exams
from jiaowu.scores.tables import ScoreTable
from jiaowu.teachers.services.bells import opening_of
from jiaowu.teachers.services.records import RecordSource

SOON_DAYS = 7
"""几天之内到期的整改也列出。"""
CALENDAR, INSPECTION, RESEARCH, SCORES, TEACHERS = "calendar", "inspection", "research", "scores", "teachers"
PEOPLE = frozenset({"teacher", "teacher_fact", "assignment", "term", "setting"})


@dataclass(frozen=True)
class Look:
    """看哪一天；各间交出的记录由装配处给。"""

    day: date
    sources: tuple[RecordSource, ...] = ()


Read = Callable[[Session, Look], Iterator[Line]]


@dataclass(frozen=True)
class CardKind:
    """一种卡片：叫什么、没有时写什么、从哪里读、哪些表变了要重读。"""

    name: str
    title: str
    empty: str
    read: Read
    watches: frozenset[str]


@dataclass(frozen=True)
class Today:
    """工作台上面的一行。"""

    day: date
    school: str
    """学校；还没有设置为空串。"""
    term_id: int | None
    week: Week | None
    """今天是第几周；还没有学期为 None。"""


def get_today(session: Session, day: date) -> Today:
    """学校、当前学期与今天是第几周。"""
    school, term_id = get_school(session), _term_id(session)
    week = week_at(day, opening_of(session, term_id)) if term_id is not None else None
    return Today(day, school.name if school else "", term_id, week)


def read_card(session: Session, kind: CardKind, look: Look) -> Card:
    """读一张卡片。"""
    return Card(kind.name, kind.title, kind.empty, tuple(kind.read(session, look)))


def _due_tasks(session: Session, look: Look) -> Iterator[Line]:
    for task in pressing_tasks(session, look.day):
        yield _task_line(task, task.state(look.day), urgent=task.days_late(look.day) > 0)


def _week_tasks(session: Session, look: Look) -> Iterator[Line]:
    monday = look.day - timedelta(days=look.day.weekday())
    for task in tasks_between(session, monday, monday + timedelta(days=6)):
        yield _task_line(task, task.status.label if not task.is_open else days_text(task.draft), urgent=False)


def _task_line(task: Task, detail: str, *, urgent: bool) -> Line:
    text = f"{task.draft.title}　{task.who}" if task.who else task.draft.title
    return Line(text, detail, urgent, CALENDAR, "task", task.id)


def _rectifications(session: Session, look: Look) -> Iterator[Line]:
    """教师手里逾期的与几天之内到期的，到期早的在前。"""
    near = [
        each
        for each in list_rectifications(session)
        if each.status in WITH_TEACHER and each.due <= look.day + timedelta(days=SOON_DAYS)
    ]
    for each in sorted(near, key=lambda one: (one.due, one.number)):
        late = (look.day - each.due).days
        detail = f"逾期 {late} 天" if late > 0 else f"{each.due.month}月{each.due.day}日到期"
        yield Line(f"{each.teacher}　{each.clause}", detail, late > 0, INSPECTION, "rectification", each.id)


def _rounds(session: Session, look: Look) -> Iterator[Line]:
    """已经开始、还没有结束、也没有录完的检查。"""
    for each in list_rounds(session):
        if not each.closed and each.start <= look.day and each.recorded < each.targets:
            detail = f"已录 {each.recorded}/{each.targets}"
            yield Line(
                each.name, detail, urgent=False, place=INSPECTION, table="inspection_round", row_id=each.id
            )


def _behind(session: Session, look: Look) -> Iterator[Line]:
    """听课落后的，差得多的在前。"""
    term_id = _term_id(session)
    people = quota_progress(session, term_id, look.day) if term_id is not None else ()
    for each in sorted((one for one in people if one.behind), key=lambda one: -one.behind):
        text = f"{each.name}　{each.group}　应听 {each.due.expected} 节，听了 {each.done} 节"
        yield Line(
            text, f"差 {each.behind} 节", urgent=True, place=TEACHERS, table="teacher", row_id=each.teacher_id
        )


def _unseen(session: Session, look: Look) -> Iterator[Line]:
    """很久没有被听过课的，最久的在前。"""
    term_id = _term_id(session)
    people = quota_progress(session, term_id, look.day) if term_id is not None else ()
    found = [each for each in people if each.stale]
    for each in sorted(found, key=lambda one: one.last_observed or date.min):
        seen = each.last_observed
        detail = f"{(look.day - seen).days} 天前" if seen is not None else "本学期没有"
        yield Line(
            f"{each.name}　{each.group}", detail, place=TEACHERS, table="teacher", row_id=each.teacher_id
        )


def _exams(session: Session, _look: Look) -> Iterator[Line]:
    """当前学期里还有待核成绩、或一名考生也没有的考试。"""
    term_id = _term_id(session)
    for exam in list_exams(session):
        if exam.term_id != term_id:
            continue
        waiting = session.scalar(
            select(func.count()).where(ScoreTable.exam_id == exam.id, ScoreTable.state == State.UNCHECKED)
        )
        if not exam.pupils:
            yield Line(exam.name, "还没有成绩", place=SCORES, table="exam", row_id=exam.id)
        elif waiting:
            yield Line(
                exam.name, f"{waiting} 个待核", urgent=True, place=SCORES, table="exam", row_id=exam.id
            )


def _training(session: Session, look: Look) -> Iterator[Line]:
    """研训学时落后的，差得多的在前；还没有登记过培训就不提。"""
    if _term_id(session) is None:
        return
    found = training_year(session, school_year_of(look.day), look.day)
    if not any(each.row.done for each in found.people):
        return
    for each in sorted(found.warned, key=lambda one: one.row.done - one.row.required):
        row, teacher = each.row, each.teacher
        text = f"{teacher.name}　{teacher.group}　已修 {row.done:g}／{row.required:g}"
        detail = f"差 {row.lacking:g} 学时"
        yield Line(text, detail, place=RESEARCH, table="teacher_training", row_id=teacher.id)


def _duties(session: Session, look: Look) -> Iterator[Line]:
    """个人任务落后的，落后的条数多的在前；还没有一条记录就不提。"""
    term_id = _term_id(session)
    if term_id is None:
        return
    people = duties.progress(session, term_id, look.day, look.sources).people
    if not any(cell.done for each in people for cell in each.own):
        return
    for each in sorted((one for one in people if one.behind), key=lambda one: -len(one.behind)):
        names = "、".join(cell.column.duty.name for cell in each.behind[:3])
        text = f"{each.teacher.name}　{each.teacher.group}　{names}"
        detail = f"{len(each.behind)} 条落后"
        yield Line(text, detail, place=RESEARCH, table="teacher_duties", row_id=each.teacher.id)


def _term_id(session: Session) -> int | None:
    return session.scalar(select(TermTable.id).where(TermTable.is_current))


OBSERVED = PEOPLE | {"observation", "observer"}
RESULTS = frozenset(
    {"inspection_round", "inspection_result", "inspection_target", "rectification", "teacher"}
)
CARDS: tuple[CardKind, ...] = (
    CardKind("due", "到期的事", "没有到期或逾期的事。", _due_tasks, frozenset({"task", "teacher"})),
    CardKind("week", "本周安排", "这一周没有安排。", _week_tasks, frozenset({"task", "teacher"})),
    CardKind("rectifications", "要催的整改", "没有逾期或一周内到期的整改。", _rectifications, RESULTS),
    CardKind("rounds", "正在录入的检查", "没有录到一半的检查。", _rounds, RESULTS),
    CardKind("behind", "听课落后", "没有人听课落后。", _behind, OBSERVED),
    CardKind("unseen", "很久没有被听课", "各位教师近来都被听过课。", _unseen, OBSERVED),
    CardKind(
        "exams",
        "等着处理的成绩",
        "没有待核的成绩。",
        _exams,
        frozenset({"exam", "exam_pupil", "score", "term"}),
    ),
    CardKind(
        "training",
        "研训学时落后",
        "没有研训学时落后的教师。",
        _training,
        PEOPLE | {"training", "training_member", "training_exemption"},
    ),
    CardKind(
        "duties",
        "个人任务落后",
        "没有任务落后的教师。",
        _duties,
        OBSERVED | {"duty_set", "duty_excuse", "activity", "attendance", "training_member", "teacher_work"},
    ),
)
"""工作台的卡片，按显示的先后。"""
