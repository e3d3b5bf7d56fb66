"""资料归档自动数哪些记录；名字写在 data/codes/archives.toml 的 counter 里。"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Select, func, select
from sqlalchemy.orm import InstrumentedAttribute, Session
from sqlalchemy.sql import literal

from jiaowu.calendar.tables import TaskTable
from jiaowu.inspection.tables import (
    ObservationTable,
    ObserverTable,
    PatrolTable,
    RectificationTable,
    ResultTable,
    RoundTable,
    TargetTable,
)
from jiaowu.portfolio.archives import Piece
from jiaowu.portfolio.tables import AppraisalTable, PupilWordTable, SelfPlanTable
from jiaowu.research.papers import PaperKind
from jiaowu.research.tables import (
    ActivityPaperTable,
    ActivityTable,
    AttendanceTable,
    GroupTable,
    MentoringTable,
    PaperTable,
    ProjectStageTable,
    ProjectTable,
    TrainingMemberTable,
    TrainingTable,
)
from jiaowu.scores.tables import ExamTable, SupportCaseTable
from jiaowu.store.tables import AttachmentTable
from jiaowu.students.tables import EnrolmentTable, StudentChangeTable
from jiaowu.teachers.tables import (
    AwardTable,
    LeaveTable,
    LessonTable,
    SubstitutionTable,
    TeacherTable,
    TeacherWorkTable,
)
from jiaowu.teachers.works import WorkKind

LESSONS = (WorkKind.OPEN_LESSON.value, WorkKind.LECTURE.value)
HELD = "已开展"


@dataclass(frozen=True)
class Scope:
    """数哪个学期的：编号与它的第一天、最后一天。"""

    term_id: int
    first: date
    last: date
    year: int
    """学年开始的那一年。"""

    def covers(self, day: "InstrumentedAttribute[Any]") -> ColumnElement[bool]:
        """这一列的日期在这个学期里。"""
        return day.between(self.first, self.last)


Counter = Callable[[Session, Scope], Sequence[Piece]]


def _tally(session: Session, chosen: Select[Any]) -> list[Piece]:
    """（单位、几份、最近的日期）各行。"""
    return [
        Piece("" if unit is None else str(unit), count, latest if isinstance(latest, date) else None)
        for unit, count, latest in session.execute(chosen)
        if count
    ]


def _of(unit: Any, day: Any, *conditions: ColumnElement[bool], source: Any = None) -> Select[Any]:
    """按单位分组数；unit 为 None 就是全校的。"""
    key = literal("") if unit is None else unit
    chosen = select(key, func.count(), func.max(day))
    if source is not None:
        chosen = chosen.select_from(source)
    return chosen.where(*conditions).group_by(key)


def _simple(
    unit: "Callable[[], Any] | None", day: "InstrumentedAttribute[Any]", *extra: ColumnElement[bool]
) -> Counter:
    """这个学期里、按日期数的一种。"""
    return lambda session, scope: _tally(
        session, _of(unit() if unit else None, day, scope.covers(day), *extra)
    )


def _group_papers(kind: PaperKind) -> Counter:
    def count(session: Session, scope: Scope) -> list[Piece]:
        chosen = _of(
            GroupTable.name,
            PaperTable.submitted,
            PaperTable.term_id == scope.term_id,
            PaperTable.submitted.is_not(None),
            PaperTable.kind == kind,
            source=PaperTable.__table__.join(GroupTable.__table__, PaperTable.group_id == GroupTable.id),
        )
        return _tally(session, chosen)

    return count


def _own_papers(session: Session, scope: Scope) -> list[Piece]:
    chosen = _of(
        PaperTable.teacher_id,
        PaperTable.submitted,
        PaperTable.term_id == scope.term_id,
        PaperTable.submitted.is_not(None),
        PaperTable.teacher_id.is_not(None),
    )
    return _tally(session, chosen)


def _rounds(session: Session, scope: Scope) -> list[Piece]:
    return _tally(
        session,
        _of(None, RoundTable.end, RoundTable.term_id == scope.term_id, RoundTable.deleted_at.is_(None)),
    )


def _circulars(session: Session, scope: Scope) -> list[Piece]:
    conditions = (
        RoundTable.term_id == scope.term_id,
        RoundTable.deleted_at.is_(None),
        RoundTable.circular.is_not(None),
    )
    return _tally(session, _of(None, RoundTable.end, *conditions))


def _results(session: Session, scope: Scope) -> list[Piece]:
    source = (
        ResultTable.__table__.join(TargetTable.__table__, ResultTable.target_id == TargetTable.id)
    ).join(RoundTable.__table__, TargetTable.round_id == RoundTable.id)
    conditions = (RoundTable.term_id == scope.term_id, RoundTable.deleted_at.is_(None))
    return _tally(session, _of(TargetTable.teacher_id, ResultTable.day, *conditions, source=source))


def _observations(session: Session, scope: Scope) -> list[Piece]:
    source = ObserverTable.__table__.join(
        ObservationTable.__table__, ObserverTable.observation_id == ObservationTable.id
    )
    return _tally(
        session,
        _of(
            ObserverTable.teacher_id,
            ObservationTable.day,
            ObservationTable.term_id == scope.term_id,
            source=source,
        ),
    )


def _activities(session: Session, scope: Scope) -> list[Piece]:
    source = ActivityTable.__table__.join(GroupTable.__table__, ActivityTable.group_id == GroupTable.id)
    return _tally(session, _of(GroupTable.name, ActivityTable.day, *_held(scope), source=source))


def _signs(session: Session, scope: Scope) -> list[Piece]:
    source = ActivityTable.__table__.join(GroupTable.__table__, ActivityTable.group_id == GroupTable.id)
    signed = select(AttendanceTable.activity_id).where(AttendanceTable.state != "")
    return _tally(
        session,
        _of(GroupTable.name, ActivityTable.day, *_held(scope), ActivityTable.id.in_(signed), source=source),
    )


def _held(scope: Scope) -> tuple[ColumnElement[bool], ...]:
    return (
        ActivityTable.term_id == scope.term_id,
        ActivityTable.deleted_at.is_(None),
        ActivityTable.status == HELD,
    )


def _activity_papers(*steps: str) -> Counter:
    def count(session: Session, scope: Scope) -> list[Piece]:
        source = ActivityPaperTable.__table__.join(
            ActivityTable.__table__, ActivityPaperTable.activity_id == ActivityTable.id
        )
        conditions = (
            ActivityTable.term_id == scope.term_id,
            ActivityTable.deleted_at.is_(None),
            ActivityPaperTable.step.in_(steps),
        )
        return _tally(session, _of(None, ActivityPaperTable.day, *conditions, source=source))

    return count


def _hours(session: Session, scope: Scope) -> list[Piece]:
    source = TrainingMemberTable.__table__.join(
        TrainingTable.__table__, TrainingMemberTable.training_id == TrainingTable.id
    )
    return _tally(
        session,
        _of(
            TrainingMemberTable.teacher_id,
            TrainingTable.start,
            scope.covers(TrainingTable.start),
            source=source,
        ),
    )


def _training_files(session: Session, scope: Scope) -> list[Piece]:
    source = AttachmentTable.__table__.join(
        TrainingTable.__table__, AttachmentTable.owner_id == TrainingTable.id
    )
    conditions = (
        AttachmentTable.owner_table == TrainingTable.__tablename__,
        scope.covers(TrainingTable.start),
    )
    return _tally(session, _of(None, TrainingTable.start, *conditions, source=source))


def _profiles(session: Session, _scope: Scope) -> list[Piece]:
    """出生与参加工作的日期都登记了，登记表才算有。"""
    known = (TeacherTable.birth.is_not(None), TeacherTable.started.is_not(None))
    return [Piece(str(key), 1) for key in session.scalars(select(TeacherTable.id).where(*known))]


def _self_plans(session: Session, scope: Scope) -> list[Piece]:
    conditions = (SelfPlanTable.start <= scope.last, SelfPlanTable.end >= scope.first)
    return _tally(session, _of(SelfPlanTable.teacher_id, SelfPlanTable.start, *conditions))


def _appraisals(session: Session, scope: Scope) -> list[Piece]:
    return _tally(
        session, _of(AppraisalTable.teacher_id, AppraisalTable.day, AppraisalTable.year == scope.year)
    )


def _mentorings(session: Session, scope: Scope) -> list[Piece]:
    conditions = (MentoringTable.start <= scope.last, MentoringTable.end >= scope.first)
    return _tally(session, _of(None, MentoringTable.start, *conditions))


def _projects(session: Session, scope: Scope) -> list[Piece]:
    """这个学期里还在做的：没有结题，或这个学期才结题。"""
    begun = func.coalesce(ProjectTable.approved, ProjectTable.applied)
    open_or_late = ProjectTable.ended.is_(None) | (ProjectTable.ended >= scope.first)
    return _tally(session, _of(None, begun, begun <= scope.last, open_or_late))


def _timetables(session: Session, scope: Scope) -> list[Piece]:
    chosen = select(LessonTable.class_id).where(LessonTable.term_id == scope.term_id).distinct()
    return [Piece(str(class_id), 1) for class_id in session.scalars(chosen)]


def _exams(session: Session, scope: Scope) -> list[Piece]:
    conditions = (ExamTable.term_id == scope.term_id, ExamTable.deleted_at.is_(None))
    return _tally(session, _of(None, ExamTable.date, *conditions))


def _support(session: Session, scope: Scope) -> list[Piece]:
    return _tally(session, _of(None, SupportCaseTable.opened, SupportCaseTable.term_id == scope.term_id))


def _pupil_changes(session: Session, scope: Scope) -> list[Piece]:
    return _tally(session, _of(None, StudentChangeTable.day, StudentChangeTable.term_id == scope.term_id))


def _pupil_words(session: Session, scope: Scope) -> list[Piece]:
    source = PupilWordTable.__table__.join(
        EnrolmentTable.__table__,
        (EnrolmentTable.student_id == PupilWordTable.student_id)
        & (EnrolmentTable.term_id == PupilWordTable.term_id),
    )
    return _tally(
        session,
        _of(
            EnrolmentTable.class_id,
            PupilWordTable.day,
            PupilWordTable.term_id == scope.term_id,
            source=source,
        ),
    )


def _patrols(session: Session, scope: Scope) -> list[Piece]:
    return _tally(session, _of(None, PatrolTable.day, PatrolTable.term_id == scope.term_id))


def _tasks(session: Session, scope: Scope) -> list[Piece]:
    return _tally(session, _of(None, TaskTable.start, TaskTable.term_id == scope.term_id))


COUNTERS: Mapping[str, Counter] = {
    "tasks": _tasks,
    "group_plans": _group_papers(PaperKind.PLAN),
    "group_summaries": _group_papers(PaperKind.SUMMARY),
    "own_papers": _own_papers,
    "rounds": _rounds,
    "circulars": _circulars,
    "results": _results,
    "rectifications": _simple(None, RectificationTable.issued),
    "patrols": _patrols,
    "timetables": _timetables,
    "observations": _observations,
    "scripts": _activity_papers("说课", "评课"),
    "open_lessons": _simple(None, TeacherWorkTable.day, TeacherWorkTable.kind.in_(LESSONS)),
    "activities": _activities,
    "signs": _signs,
    "versions": _activity_papers("初案", "讨论", "定案", "二次备课", "反思"),
    "trainings": _simple(None, TrainingTable.start),
    "hours": _hours,
    "training_files": _training_files,
    "profiles": _profiles,
    "self_plans": _self_plans,
    "works": _simple(
        lambda: TeacherWorkTable.teacher_id, TeacherWorkTable.day, TeacherWorkTable.kind.not_in(LESSONS)
    ),
    "awards": _simple(None, AwardTable.day),
    "mentorings": _mentorings,
    "appraisals": _appraisals,
    "projects": _projects,
    "stages": _simple(None, ProjectStageTable.done),
    "exams": _exams,
    "support": _support,
    "pupil_changes": _pupil_changes,
    "pupil_words": _pupil_words,
    "leaves": _simple(None, LeaveTable.start),
    "substitutions": _simple(None, SubstitutionTable.day),
}
"""名字 → 怎样数；类目里写了这里没有的名字，测试会发现。"""
