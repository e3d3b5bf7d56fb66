"""一个学期的听课：列表，谁听了谁，哪些算节数，同听的得分。"""

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date

from sqlalchemy import ColumnElement, or_, select
from sqlalchemy.orm import Session

from jiaowu.inspection.checklists import Checklist, from_json
from jiaowu.inspection.observations import (
    Comment,
    CommentState,
    Invalid,
    ObservationRow,
    Visit,
    judge,
    lesson_grade,
    mean_of,
    split_vetoes,
)
from jiaowu.inspection.severity import Severity, severities
from jiaowu.inspection.tables import ChecklistTable, ObservationTable, ObserverTable
from jiaowu.school.services.classes import class_titles
from jiaowu.school.services.schools import get_term
from jiaowu.school.tables import SubjectTable
from jiaowu.school.terms import Term
from jiaowu.teachers.facts import term_days
from jiaowu.teachers.tables import TeacherTable


@dataclass(frozen=True)
class SharedLesson:
    """几位都打了分的一节课。"""

    observation_id: int
    day: date
    class_title: str
    subject: str
    teacher: str
    scores: Mapping[str, float]
    """听课人姓名 → 百分制得分。"""

    @property
    def spread(self) -> float:
        """最高与最低相差几分。"""
        return max(self.scores.values()) - min(self.scores.values())


@dataclass(frozen=True)
class Strictness:
    """听课人的评分尺度与它所根据的课。"""

    observers: tuple[tuple[str, Severity], ...]
    """（姓名、尺度），同听多的在前。"""
    lessons: tuple[SharedLesson, ...]
    """相差大的在前。"""


def term_span(session: Session, term_id: int) -> tuple[date, date]:
    """这个学期的头一天与末一天。"""
    return term_days(get_term(session, term_id))


def term_of(session: Session, term_id: int) -> Term:
    """编号 → 学期。"""
    return get_term(session, term_id)


def judged(session: Session, term_id: int) -> dict[tuple[int, int], Invalid | None]:
    """这个学期（听课记录、听课人）→ 为什么不算节数。"""
    return judge(visits_in(session, term_id), *term_span(session, term_id))


def visits_in(session: Session, term_id: int) -> tuple[Visit, ...]:
    """这个学期的听课，一人一节一项，按登记的先后。"""
    table = ObservationTable
    rows = session.execute(
        select(
            table.id,
            ObserverTable.teacher_id,
            table.teacher_id,
            table.day,
            table.period,
            table.class_id,
        )
        .join(ObserverTable, ObserverTable.observation_id == table.id)
        .where(table.term_id == term_id)
        .order_by(table.id, ObserverTable.id)
    )
    return tuple(Visit(*row) for row in rows)


def list_observations(
    session: Session, term_id: int, only: Collection[int] | None = None
) -> tuple[ObservationRow, ...]:
    """这个学期的听课记录，日期新的在前；only 给了就只要这几条。"""
    where = [ObservationTable.term_id == term_id]
    if only is not None:
        where.append(ObservationTable.id.in_(only))
    return _rows(session, term_id, *where)


def observations_of(session: Session, teacher_id: int, term_id: int) -> tuple[ObservationRow, ...]:
    """一位教师这个学期听的与被听的，日期新的在前。"""
    observed = select(ObserverTable.observation_id).where(ObserverTable.teacher_id == teacher_id)
    mine = or_(ObservationTable.teacher_id == teacher_id, ObservationTable.id.in_(observed))
    return _rows(session, term_id, ObservationTable.term_id == term_id, mine)


def comments_on(session: Session, observation_ids: Collection[int]) -> Mapping[int, tuple[str, str, str]]:
    """听课记录 → 各位听课人的（优点、问题、建议），几位的用分号连起来。"""
    table = ObserverTable
    rows = session.execute(
        select(table.observation_id, table.merits, table.problems, table.advice)
        .where(table.observation_id.in_(observation_ids))
        .order_by(table.id)
    )
    found: dict[int, list[tuple[str, str, str]]] = defaultdict(list)
    for key, merits, problems, advice in rows:
        found[key].append((merits, problems, advice))
    return {key: (_joined(texts, 0), _joined(texts, 1), _joined(texts, 2)) for key, texts in found.items()}


def _joined(texts: list[tuple[str, str, str]], at: int) -> str:
    return "；".join(part for each in texts if (part := " ".join(each[at].split())))


def strictness(session: Session, term_id: int) -> Strictness:
    """这个学期听课人的评分尺度：只用同一份评价表、几位都打完分的课；本人听自己的课不算。"""
    table = ObservationTable
    rows = session.execute(
        select(table.id, ObserverTable.teacher_id, TeacherTable.name, ObserverTable.total)
        .join(ObserverTable, ObserverTable.observation_id == table.id)
        .join(TeacherTable, TeacherTable.id == ObserverTable.teacher_id)
        .where(
            table.term_id == term_id,
            ObserverTable.total.is_not(None),
            ObserverTable.teacher_id != table.teacher_id,
        )
        .order_by(table.id, ObserverTable.id)
    )
    names: dict[int, str] = {}
    lessons: dict[int, dict[int, float]] = defaultdict(dict)
    for key, observer, name, total in rows:
        names[observer] = name
        if total is not None:
            lessons[key][observer] = total
    shared = {key: scores for key, scores in lessons.items() if len(scores) > 1}
    found = severities(shared.values())
    listed = list_observations(session, term_id, shared.keys())
    return Strictness(
        tuple((names[each.observer], each) for each in found),
        tuple(sorted((_shared(row, shared[row.id], names) for row in listed), key=lambda each: -each.spread)),
    )


def _shared(row: ObservationRow, scores: Mapping[int, float], names: Mapping[int, str]) -> SharedLesson:
    named = {names[observer]: score for observer, score in scores.items()}
    return SharedLesson(row.id, row.day, row.class_title, row.subject, row.teacher, named)


def _rows(session: Session, term_id: int, *where: ColumnElement[bool]) -> tuple[ObservationRow, ...]:
    titles, verdicts = class_titles(session, get_term(session, term_id)), judged(session, term_id)
    observers, rubrics = _observers_of(session, *where), _rubrics_of(session, *where)
    table = ObservationTable
    rows = session.execute(
        select(table, SubjectTable.name, TeacherTable.name)
        .outerjoin(SubjectTable, SubjectTable.id == table.subject_id)
        .join(TeacherTable, TeacherTable.id == table.teacher_id)
        .where(*where)
        .order_by(table.day.desc(), table.period.desc(), table.id.desc())
    )
    return tuple(
        ObservationRow(
            row.id,
            row.day,
            row.period,
            titles.get(row.class_id or 0, ""),
            subject or "",
            row.topic,
            row.lesson_kind,
            row.teacher_id,
            teacher,
            row.kind,
            tuple(each.name for each in observers[row.id]),
            tuple(each.teacher_id for each in observers[row.id]),
            tuple(verdicts.get((row.id, each.teacher_id)) for each in observers[row.id]),
            *_outcome(rubrics.get(row.checklist_id or 0), observers[row.id]),
            CommentState(len(observers[row.id]), sum(each.commented for each in observers[row.id])),
            row.fed_back,
        )
        for row, subject, teacher in rows
    )


def _outcome(rubric: Checklist | None, observers: list["_Seat"]) -> tuple[float | None, str, tuple[str, ...]]:
    """平均分、等第、一票否决。"""
    mean = mean_of(each.total for each in observers)
    vetoed = tuple(dict.fromkeys(clause for each in observers for clause in each.vetoed))
    return mean, lesson_grade(rubric, mean, vetoed=bool(vetoed)), vetoed


def _rubrics_of(session: Session, *where: ColumnElement[bool]) -> dict[int, Checklist]:
    """用到的评价表。"""
    used = select(ObservationTable.checklist_id).where(*where).distinct()
    rows = session.execute(
        select(ChecklistTable.id, ChecklistTable.content).where(ChecklistTable.id.in_(used))
    )
    return {key: from_json(content) for key, content in rows}


@dataclass(frozen=True)
class _Seat:
    teacher_id: int
    name: str
    total: float | None
    vetoed: tuple[str, ...]
    commented: bool


def _observers_of(session: Session, *where: ColumnElement[bool]) -> Mapping[int, list[_Seat]]:
    table = ObserverTable
    rows = session.execute(
        select(
            table.observation_id,
            table.teacher_id,
            TeacherTable.name,
            table.total,
            table.vetoed,
            table.merits,
            table.problems,
            table.advice,
        )
        .join(TeacherTable, TeacherTable.id == table.teacher_id)
        .join(ObservationTable, ObservationTable.id == table.observation_id)
        .where(*where)
        .order_by(table.id)
    )
    found: dict[int, list[_Seat]] = defaultdict(list)
    for key, teacher_id, name, total, vetoed, *texts in rows:
        found[key].append(_Seat(teacher_id, name, total, split_vetoes(vetoed), Comment(*texts).given))
    return found
