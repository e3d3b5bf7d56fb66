"""工作成效：所教班级历次考试的结果与增值，都用成绩分析的算法；被听的课各学年的分。"""

from collections import OrderedDict, defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import fmean
from typing import TypeVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from jiaowu.errors import UserError
from jiaowu.inspection.tables import ObservationTable, ObserverTable
from jiaowu.portfolio.results import LessonScores, TaughtResult
from jiaowu.portfolio.timeline import school_year_of
from jiaowu.progress import Progress
from jiaowu.school.tables import TermTable
from jiaowu.school.terms import Term
from jiaowu.scores.cohorts import match_sittings
from jiaowu.scores.comparison import Compared, Comparison, Grouping, compare
from jiaowu.scores.exams import ExamKind
from jiaowu.scores.groups import grade_title
from jiaowu.scores.services.comparing import groups_of
from jiaowu.scores.services.sittings import EarlierExam, earlier_exams, load_sitting
from jiaowu.scores.sittings import Sitting
from jiaowu.scores.tables import UNKNOWN_GRADE, ExamPupilTable, ExamTable
from jiaowu.scores.value_added import ValueAdded, value_added
from jiaowu.teachers.records import Span
from jiaowu.teachers.tables import AssignmentTable

FEWEST_SHARED = 10
"""与较早的考试至少有这么多共同的考生，才算增值。"""
KEPT = 24
"""至多同时记着几次考试一个年级的成绩；成批做档案时内存不涨。"""
Found = TypeVar("Found")


@dataclass(frozen=True)
class _Sat:
    """教过的班参加的一次考试的一个年级。"""

    exam_id: int
    grade: int
    term: Term
    kind: str


class ExamReader:
    """按考试与年级算对比，算过的记着：一位教师的几科、成批时的许多教师都用同一份。"""

    def __init__(self, session: Session) -> None:
        """session 要在用它的期间一直开着。"""
        self._session = session
        self._kept: OrderedDict[tuple[object, ...], object] = OrderedDict()

    def sitting(self, exam_id: int, grade: int) -> Sitting:
        """一个年级的一次考试。"""
        return self._keep(("sitting", exam_id, grade), lambda: load_sitting(self._session, exam_id, grade))

    def comparison(self, exam_id: int, grade: int, by: Grouping) -> Comparison | None:
        """各班或各教师的对比；没有登记任教为 None。"""

        def made() -> Comparison | None:
            sitting = self.sitting(exam_id, grade)
            try:
                return compare(sitting, groups_of(self._session, sitting, by), by)
            except UserError:
                return None  # 没有登记任教，不是错

        return self._keep((by, exam_id, grade), made)

    def earlier(self, exam_id: int, grade: int) -> EarlierExam | None:
        """拿来算增值的较早的一次：有足够共同考生的最近一次；没有为 None。"""

        def found() -> EarlierExam | None:
            exams = earlier_exams(self._session, exam_id, grade)
            return next((each for each in exams if each.shared >= FEWEST_SHARED), None)

        return self._keep(("earlier", exam_id, grade), found)

    def gains(self, exam_id: int, grade: int, subject: str) -> ValueAdded | None:
        """各教师一科的增值，与 earlier 的一次比；不能算为 None。"""
        before, own = self.earlier(exam_id, grade), self.comparison(exam_id, grade, Grouping.TEACHER)
        if before is None or own is None:
            return None

        def made() -> ValueAdded | None:
            cohort = match_sittings(self.sitting(before.exam.id, before.grade), own.sitting)
            if subject not in cohort.subjects:
                return None
            groups = list({row.group.id: row.group for row in own.of_subject(subject)}.values())
            return value_added(cohort, subject, groups)

        return self._keep(("gains", exam_id, grade, subject), made)

    def _keep(self, key: tuple[object, ...], make: Callable[[], Found]) -> Found:
        if key in self._kept:
            self._kept.move_to_end(key)
            return self._kept[key]  # type: ignore[return-value]  # 同一个键总是同一种值
        made = self._kept[key] = make()
        while len(self._kept) > KEPT:
            self._kept.popitem(last=False)
        return made


def load_results(
    session: Session,
    teacher_id: int,
    span: Span | None,
    progress: Progress,
    reader: ExamReader | None = None,
) -> tuple[TaughtResult, ...]:
    """一位教师（在这段日期里）教过的各次考试，新的在前；每次要几十毫秒，在工作线程里取。

    成批时各位教师共用一个 reader。
    """
    reader = reader or ExamReader(session)
    found: list[TaughtResult] = []
    for sat in progress.track(_sittings(session, teacher_id, span), "正在读取所教班级的成绩"):
        found += _results(reader, sat, teacher_id)
    return tuple(found)


def lesson_scores(session: Session, teacher_id: int, span: Span | None = None) -> tuple[LessonScores, ...]:
    """各学年被听的课的分与等第（一位听课人算一次），早的学年在前；没有被听过的学年不在其中。"""
    chosen = (
        select(ObservationTable.day, ObserverTable.total, ObserverTable.grade)
        .join(ObserverTable, ObserverTable.observation_id == ObservationTable.id)
        .where(ObservationTable.teacher_id == teacher_id)
        .order_by(ObservationTable.day)
    )
    if span is not None:
        chosen = chosen.where(ObservationTable.day.between(span.first, span.last))
    totals: dict[int, list[float]] = defaultdict(list)
    grades: dict[int, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for day, total, grade in session.execute(chosen):
        year = school_year_of(day)
        totals[year] += [] if total is None else [total]
        if grade:
            grades[year][grade] += 1
    return tuple(
        LessonScores(year, len(found), fmean(found) if found else None, dict(grades[year]))
        for year, found in sorted(totals.items())
        if found or grades[year]
    )


def _sittings(session: Session, teacher_id: int, span: Span | None) -> Sequence[_Sat]:
    """所教的班参加过的考试与年级，新的在前。"""
    taught, exam, pupil = AssignmentTable, ExamTable, ExamPupilTable
    classes = (
        select(taught.term_id, taught.class_id).where(taught.teacher_id == teacher_id).distinct().subquery()
    )
    chosen = (
        select(exam.id, pupil.grade, exam.date, exam.kind, TermTable.start_year, TermTable.semester)
        .join(classes, classes.c.term_id == exam.term_id)
        .join(TermTable, TermTable.id == exam.term_id)
        .join(pupil, (pupil.exam_id == exam.id) & (pupil.class_id == classes.c.class_id))
        .where(exam.deleted_at.is_(None))
        .distinct()
        .order_by(exam.date.desc(), exam.id.desc(), pupil.grade)
    )
    if span is not None:
        chosen = chosen.where(exam.date.between(span.first, span.last))
    return [
        _Sat(key, grade or UNKNOWN_GRADE, Term(year, semester), ExamKind(kind).label)
        for key, grade, _day, kind, year, semester in session.execute(chosen)
    ]


def _results(reader: ExamReader, sat: _Sat, teacher_id: int) -> list[TaughtResult]:
    teachers = reader.comparison(sat.exam_id, sat.grade, Grouping.TEACHER)
    if teachers is None:
        return []
    return [
        _result(reader, sat, teachers, row)
        for row in teachers.rows
        if row.group.id == teacher_id and row.size
    ]


def _result(reader: ExamReader, sat: _Sat, teachers: Comparison, row: Compared) -> TaughtResult:
    classes = reader.comparison(sat.exam_id, sat.grade, Grouping.CLASS)
    gains = reader.gains(sat.exam_id, sat.grade, row.subject)
    before = reader.earlier(sat.exam_id, sat.grade)
    own = [gain for gain in gains.groups if gain.group.id == row.group.id] if gains is not None else []
    found = (classes.find(key, row.subject) for key in row.group.class_ids) if classes is not None else ()
    return TaughtResult(
        exam=teachers.sitting.exam,
        term=sat.term,
        kind=sat.kind,
        grade=sat.grade,
        grade_title=grade_title(sat.grade) if sat.grade else "全体",
        subject=row.subject,
        own=row,
        classes=tuple(each for each in found if each is not None),
        whole=teachers.grade(row.subject),
        earlier=before.exam if before is not None and own else None,
        gain=own[0] if own else None,
    )
