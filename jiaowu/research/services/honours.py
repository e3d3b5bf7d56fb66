"""全校的获奖：教师的、学生的在一张表里；登记在教师档案的同一张表，哪里都看得到。"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from jiaowu.school.services.classes import class_titles
from jiaowu.school.services.schools import get_term
from jiaowu.school.tables import TermTable
from jiaowu.school.terms import Term, current_term_for
from jiaowu.store.tables import AttachmentTable
from jiaowu.students.services.pupils import list_pupils
from jiaowu.students.tables import EnrolmentTable, StudentTable
from jiaowu.teachers import codes
from jiaowu.teachers.awards import NO_LEVEL, AwardDraft
from jiaowu.teachers.codes import CodeList
from jiaowu.teachers.facts import term_days
from jiaowu.teachers.records import Span
from jiaowu.teachers.services.choices import Person
from jiaowu.teachers.tables import AwardTable, TeacherTable

AWARD = AwardTable.__tablename__
NO_CATEGORY = "未分类"


class Owner(StrEnum):
    """谁的获奖。"""

    TEACHER = "教师"
    STUDENT = "学生"


@dataclass(frozen=True)
class Honour:
    """一次获奖与它牵涉的人。"""

    id: int
    draft: AwardDraft
    teacher_id: int | None
    teacher: str
    """获奖（学生获奖时是指导）的教师；没有为空串。"""
    student: str
    class_title: str
    """学生获奖时所在的班；不知道为空串。"""
    files: int
    """有几个证书附件。"""

    @property
    def owner(self) -> Owner:
        """学生的还是教师的。"""
        return Owner.STUDENT if self.draft.student_id is not None else Owner.TEACHER

    @property
    def winner(self) -> str:
        """获奖人，学生带班级。"""
        if self.owner is Owner.TEACHER:
            return self.teacher
        return f"{self.student}（{self.class_title}）" if self.class_title else self.student

    @property
    def guide(self) -> str:
        """指导教师；教师自己的获奖为空串。"""
        return self.teacher if self.owner is Owner.STUDENT else ""

    @property
    def year(self) -> int:
        """所在学年的起始年份。"""
        return current_term_for(self.draft.day).start_year


@dataclass(frozen=True)
class Pivot:
    """一个学年的统计：级别（行）× 类别（列）→ 几项。"""

    levels: tuple[str, ...]
    categories: tuple[str, ...]
    counts: Mapping[tuple[str, str], int]

    def row(self, level: str) -> tuple[int, ...]:
        """一个级别各类别几项，末尾是合计。"""
        found = [self.counts.get((level, category), 0) for category in self.categories]
        return (*found, sum(found))

    @property
    def total(self) -> tuple[int, ...]:
        """各类别合计，末尾是总计。"""
        found = [
            sum(self.counts.get((level, category), 0) for level in self.levels)
            for category in self.categories
        ]
        return (*found, sum(found))


def list_honours(
    session: Session, span: Span | None = None, student_id: int | None = None
) -> tuple[Honour, ...]:
    """这段日期里（默认全部）的获奖，新的在前；给了 student_id 只要这名学生的。"""
    table = AwardTable
    held = (
        select(AttachmentTable.owner_id, func.count().label("files"))
        .where(AttachmentTable.owner_table == AWARD)
        .group_by(AttachmentTable.owner_id)
        .subquery()
    )
    chosen = (
        select(table, TeacherTable.name, StudentTable.name, held.c.files)
        .join(TeacherTable, TeacherTable.id == table.teacher_id, isouter=True)
        .join(StudentTable, StudentTable.id == table.student_id, isouter=True)
        .join(held, held.c.owner_id == table.id, isouter=True)
        .order_by(table.day.desc(), table.id.desc())
    )
    if span is not None:
        chosen = chosen.where(table.day.between(span.first, span.last))
    if student_id is not None:
        chosen = chosen.where(table.student_id == student_id)
    rows = session.execute(chosen).all()
    pupils = {row.student_id for row, *_ in rows if row.student_id is not None}
    rooms = _rooms(session, pupils)
    return tuple(
        Honour(
            row.id,
            _draft(row),
            row.teacher_id,
            teacher or "",
            student or "",
            rooms.get((row.student_id or 0, current_term_for(row.day)), ""),
            files or 0,
        )
        for row, teacher, student, files in rows
    )


def count_by_level_and_category(honours: Iterable[Honour]) -> Pivot:
    """级别 × 类别的次数；级别高的在前，只列有的。"""
    counts = Counter((each.draft.level or NO_LEVEL, each.draft.category or NO_CATEGORY) for each in honours)
    levels = {level for level, _ in counts}
    categories = {category for _, category in counts}
    return Pivot(
        tuple(sorted(levels, key=lambda level: codes.rank_of(CodeList.LEVEL, level))),
        tuple(sorted(categories, key=lambda category: codes.rank_of(CodeList.AWARD, category))),
        counts,
    )


def count_by_year(honours: Iterable[Honour]) -> tuple[tuple[int, Pivot], ...]:
    """学年（起始年份）→ 统计，新的在前。"""
    found: dict[int, list[Honour]] = {}
    for each in honours:
        found.setdefault(each.year, []).append(each)
    return tuple((year, count_by_level_and_category(found[year])) for year in sorted(found, reverse=True))


def year_title(year: int) -> str:
    """2026 → 2026—2027学年。"""
    return f"{year}—{year + 1}学年"


def span_of_year(year: int) -> Span:
    """一个学年的第一天到最后一天。"""
    return Span(term_days(Term(year, 1))[0], term_days(Term(year, 2))[1])


def list_pupil_choices(session: Session, term_id: int) -> tuple[Person, ...]:
    """登记获奖时可以选的学生，这个学期在班的在前；同名的用班级分清。"""
    return tuple(
        Person(each.id, each.name, each.class_title, each.number) for each in list_pupils(session, term_id)
    )


def _rooms(session: Session, pupils: set[int]) -> Mapping[tuple[int, Term], str]:
    """（学生、学期）→ 班级。"""
    if not pupils:
        return {}
    terms = {key: get_term(session, key) for key in session.scalars(select(TermTable.id))}
    titles = {key: class_titles(session, term) for key, term in terms.items()}
    rows = session.execute(
        select(EnrolmentTable.student_id, EnrolmentTable.term_id, EnrolmentTable.class_id).where(
            EnrolmentTable.student_id.in_(pupils)
        )
    )
    return {(pupil, terms[term]): titles[term].get(room, "") for pupil, term, room in rows}


def _draft(row: AwardTable) -> AwardDraft:
    return AwardDraft(
        row.day,
        row.title,
        row.issuer,
        row.category,
        row.level,
        row.prize,
        row.certificate,
        row.subject,
        row.role,
        row.note,
        row.student_id,
    )
