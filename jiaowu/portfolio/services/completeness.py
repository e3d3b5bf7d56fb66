"""完整度：各人现有多少、缺什么；全校一起算时每一种记录只查一次。"""

import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date, timedelta

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from jiaowu.portfolio.completeness import (
    EXAMINED,
    TAUGHT,
    YEAR_DAYS,
    Adjustment,
    Completeness,
    Requirement,
    adjusted,
    check_adjustments,
    judge,
)
from jiaowu.portfolio.goals import Goal, GoalState, reviewed_share
from jiaowu.portfolio.portfolios import SelfPlan
from jiaowu.portfolio.services.appraisals import appraisals_of
from jiaowu.portfolio.services.entries import count_entries
from jiaowu.portfolio.services.evidence import PHOTO, TEACHER, evidence_days
from jiaowu.portfolio.services.plans import load_plans
from jiaowu.portfolio.timeline import HOURS_UNIT, school_year_of
from jiaowu.school.tables import SettingTable, SubjectTable
from jiaowu.school.terms import Term, current_term_for
from jiaowu.scores.tables import ExamPupilTable, ExamSubjectTable, ExamTable
from jiaowu.store.tables import AttachmentTable
from jiaowu.teachers.facts import term_days
from jiaowu.teachers.people import PRESENT, TeacherFilter, TeacherRow
from jiaowu.teachers.records import Record, Span, within
from jiaowu.teachers.services.moments import moment_on
from jiaowu.teachers.services.profiles import list_teachers
from jiaowu.teachers.services.records import RecordSource
from jiaowu.teachers.tables import AssignmentTable

SETTING_KEY = "portfolio_completeness"
BASIC = ("sex", "birth", "started", "education", "college", "major", "politics", "post_kind")
"""“基本情况”数的几项。"""
Fetched = tuple[RecordSource, Sequence[Record]]
"""一种来源与从它取到的记录。"""


@dataclass(frozen=True)
class TeacherCompleteness:
    """名册里的一位教师与他的完整度。"""

    teacher: TeacherRow
    completeness: Completeness


def get_requirements(session: Session) -> tuple[Requirement, ...]:
    """这所学校的各项要求，照次序。"""
    return adjusted(_adjustments(session))


def save_adjustments(session: Session, changes: Mapping[str, Adjustment]) -> None:
    """保存学校改过的要求与权重（代码 → 改成什么）；数不对时报 UserError，原来的不动。"""
    check_adjustments(changes)
    text = json.dumps({code: asdict(each) for code, each in changes.items()}, ensure_ascii=False)
    row = session.get(SettingTable, SETTING_KEY)
    if row is None:
        session.add(SettingTable(key=SETTING_KEY, value=text))
    else:
        row.value = text
    session.flush()


def list_completeness(
    session: Session, day: date, sources: Sequence[RecordSource], wanted: TeacherFilter = PRESENT
) -> tuple[TeacherCompleteness, ...]:
    """那天在册的各位教师的完整度，照名册的次序；人再多查询也不增加。"""
    rows = list_teachers(session, moment_on(session, day), wanted)
    found = assess(session, day, fetch_records(session, year_to(day), sources), rows)
    return tuple(TeacherCompleteness(row, found[row.id]) for row in rows)


def assess_one(session: Session, day: date, sources: Sequence[RecordSource], row: TeacherRow) -> Completeness:
    """一位教师的完整度。"""
    fetched = fetch_records(session, year_to(day), sources, row.id)
    return assess(session, day, fetched, (row,), row.id)[row.id]


def year_to(day: date) -> Span:
    """到这一天为止的近一年。"""
    return Span(day - timedelta(days=YEAR_DAYS - 1), day)


def fetch_records(
    session: Session, span: Span | None, sources: Sequence[RecordSource], teacher_id: int | None = None
) -> tuple[Fetched, ...]:
    """每一种记录查询一次；默认全部教师。"""
    return tuple((source, source.list(session, span, teacher_id)) for source in sources)


def assess(
    session: Session,
    day: date,
    fetched: Sequence[Fetched],
    rows: Sequence[TeacherRow],
    teacher_id: int | None = None,
) -> Mapping[int, Completeness]:
    """这些教师的完整度；fetched 是取好的记录，只数近一年的。只有一位时给 teacher_id，别的就只查他的。"""
    requirements = get_requirements(session)
    year = year_to(day)
    had: dict[str, dict[int, float]] = defaultdict(lambda: defaultdict(float))
    _count_records(had, [(source, within(records, year)) for source, records in fetched])
    _count_written(session, had, year, teacher_id)
    _count_plans(session, had, day, teacher_id)
    for name, counts in (
        ("appraisal", _appraisals(session, day, teacher_id)),
        ("photo", _photos(session)),
        ("exams", _exams(session, year, teacher_id)),
        ("files", _files(session, year, teacher_id)),
    ):
        had[name].update(counts)
    examined = _examined_subjects(session)
    return {
        row.id: judge(requirements, _have(requirements, had, row), row.tier, _cases(row, examined))
        for row in rows
    }


def _cases(row: TeacherRow, examined: frozenset[str]) -> frozenset[str]:
    """这位教师合乎哪些情况。"""
    held = {TAUGHT: bool(row.subjects), EXAMINED: not examined.isdisjoint(row.subjects)}
    return frozenset(name for name, holds in held.items() if holds)


def _have(
    requirements: Iterable[Requirement], had: Mapping[str, Mapping[int, float]], row: TeacherRow
) -> dict[str, float]:
    own: dict[str, Callable[[], float]] = {
        "basic": lambda: float(sum(bool(getattr(row.basic, name)) for name in BASIC)),
        "title": lambda: float(bool(row.title)),
    }
    return {
        each.code: own[each.measure]() if each.measure in own else had.get(each.measure, {}).get(row.id, 0.0)
        for each in requirements
    }


def _count_records(had: dict[str, dict[int, float]], found: Iterable[Fetched]) -> None:
    """各类的条数、各种的数量、学时。"""
    for source, records in found:
        group, amount = had[f"group:{source.group}"], had[f"source:{source.code}"]
        for record in records:
            group[record.teacher_id] += 1
            amount[record.teacher_id] += record.amount
        if source.unit == HOURS_UNIT:
            for record in records:
                had["hours"][record.teacher_id] += record.amount


def _count_written(
    session: Session, had: dict[str, dict[int, float]], year: Span, teacher_id: int | None
) -> None:
    for owner, kinds in count_entries(session, year, teacher_id).items():
        had["written"][owner] = sum(kinds.values())
        for kind, count in kinds.items():
            had[f"entry:{kind}"][owner] = count


def _count_plans(
    session: Session, had: dict[str, dict[int, float]], day: date, teacher_id: int | None
) -> None:
    last = last_term(current_term_for(day))
    for owner, plan in load_plans(session, teacher_id).items():
        for name, value in plan_measures(plan, day, last).items():
            had[name][owner] = value


def plan_measures(plan: SelfPlan, day: date, last: Term) -> dict[str, float]:
    """一份自我规划 → 有没有正在执行的、几个目标、上学期复查了几成、没有过期的占几成。"""
    current = plan.current(day)
    since = current.draft.start if current is not None else day
    goals: list[Goal] = [goal for goal in plan.goals if not goal.draft.dropped and goal.draft.due >= since]
    open_goals = [goal for goal in goals if goal.state(day) is not GoalState.REACHED]
    late = sum(goal.state(day) is GoalState.OVERDUE for goal in open_goals)
    reviewed = reviewed_share(plan.goals, last, term_days(last))
    if reviewed is None:
        reviewed = 1.0 if goals else 0.0
    return {
        "plan": float(current is not None),
        "goals": float(len(goals)),
        "reviewed": reviewed,
        "on_time": 1 - late / len(open_goals) if open_goals else float(bool(goals)),
    }


def last_term(term: Term) -> Term:
    """上一个学期。"""
    return Term(term.start_year, 1) if term.semester == 2 else Term(term.start_year - 1, 2)


def _appraisals(session: Session, day: date, teacher_id: int | None) -> dict[int, float]:
    """上学年（或这一学年）的考核结论有几条。"""
    since = school_year_of(day) - 1
    return {
        owner: float(sum(each.draft.year >= since for each in found))
        for owner, found in appraisals_of(session, teacher_id).items()
    }


def _photos(session: Session) -> dict[int, float]:
    table = AttachmentTable
    rows = session.execute(
        select(table.owner_id, func.count())
        .where(table.owner_table == TEACHER, table.kind == PHOTO)
        .group_by(table.owner_id)
    )
    return {owner: float(count) for owner, count in rows}


def _examined_subjects(session: Session) -> frozenset[str]:
    """考过的学科。"""
    chosen = select(SubjectTable.name).where(SubjectTable.id.in_(select(ExamSubjectTable.subject_id)))
    return frozenset(session.scalars(chosen))


def _exams(session: Session, year: Span, teacher_id: int | None) -> dict[int, float]:
    """所教的班、所教的学科考过几次。"""
    pupils, exam, taught, subjects = ExamPupilTable, ExamTable, AssignmentTable, ExamSubjectTable
    sat = (
        select(pupils.exam_id, pupils.class_id, exam.term_id)
        .join(exam, exam.id == pupils.exam_id)
        .where(
            exam.date.between(year.first, year.last), exam.deleted_at.is_(None), pupils.class_id.is_not(None)
        )
        .group_by(pupils.exam_id, pupils.class_id, exam.term_id)
        .subquery()
    )
    chosen = (
        select(taught.teacher_id, func.count(sat.c.exam_id.distinct()))
        .join(sat, (sat.c.term_id == taught.term_id) & (sat.c.class_id == taught.class_id))
        .where(
            select(subjects.exam_id)
            .where(subjects.exam_id == sat.c.exam_id, subjects.subject_id == taught.subject_id)
            .exists()
        )
        .group_by(taught.teacher_id)
    )
    if teacher_id is not None:
        chosen = chosen.where(taught.teacher_id == teacher_id)
    return {owner: float(count) for owner, count in session.execute(chosen)}


def _files(session: Session, year: Span, teacher_id: int | None) -> dict[int, float]:
    return {
        owner: float(sum(year.holds(day) for day in days))
        for owner, days in evidence_days(session, teacher_id).items()
    }


def _adjustments(session: Session) -> dict[str, Adjustment]:
    row = session.get(SettingTable, SETTING_KEY)
    if row is None:
        return {}
    return {code: Adjustment(**each) for code, each in json.loads(row.value).items()}
