"""学生成长档案：从学籍、成绩、获奖、帮扶里取，加上活动与作品、教师寄语。"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from jiaowu.errors import UserError
from jiaowu.portfolio.parts import ENTRY_TABLE
from jiaowu.portfolio.pupils import PupilAward, PupilPortfolio, Word, check_word
from jiaowu.portfolio.services.entries import Owner, list_entries
from jiaowu.portfolio.services.plans import RECORDED
from jiaowu.portfolio.services.rows import require
from jiaowu.portfolio.tables import PortfolioEntryTable, PupilWordTable
from jiaowu.progress import Progress
from jiaowu.school.services.classes import class_titles
from jiaowu.school.services.schools import get_term
from jiaowu.school.terms import Term
from jiaowu.scores.pupil_marks import PupilExam
from jiaowu.scores.services.pupil_history import pupil_histories
from jiaowu.scores.services.support import get_case
from jiaowu.scores.support_cases import Case
from jiaowu.scores.tables import SupportCaseTable
from jiaowu.store.batches import Batch
from jiaowu.store.bulk import next_id
from jiaowu.store.tables import AttachmentTable
from jiaowu.students.pupils import PupilRow
from jiaowu.students.services.pupils import get_pupil, list_pupils
from jiaowu.students.tables import EnrolmentTable, StudentTable
from jiaowu.teachers.tables import AwardTable, TeacherTable

Titles = dict[Term, Mapping[int, str]]
"""学期 → 班的编号 → 班名。"""


@dataclass(frozen=True)
class WordDraft:
    """要写的一段寄语。"""

    student_id: int
    term_id: int
    teacher_id: int | None
    text: str
    day: date


def load_pupil(
    session: Session, term_id: int, student_id: int, progress: Progress, *, with_support: bool = True
) -> PupilPortfolio:
    """一名学生的成长档案，班级按 term_id；已经不在资料库里时报 UserError。"""
    pupil = get_pupil(session, term_id, student_id)
    exams = pupil_histories(session, {student_id}, progress)
    return _portfolio(session, pupil, exams.get(student_id, ()), {}, with_support=with_support)


def load_class(
    session: Session, term_id: int, class_id: int, progress: Progress, *, with_support: bool = False
) -> Iterator[PupilPortfolio]:
    """一个班在班的各名学生，照名单的次序；成绩一起读，其余的轮到谁才取。"""
    pupils = [each for each in list_pupils(session, term_id) if each.class_id == class_id]
    exams = pupil_histories(session, {each.id for each in pupils}, progress)
    titles: Titles = {}
    for pupil in progress.track(pupils, "正在整理成长档案"):
        yield _portfolio(session, pupil, exams.get(pupil.id, ()), titles, with_support=with_support)


def save_word(session: Session, draft: WordDraft, word_id: int | None = None) -> int:
    """写一段寄语（同一学期同一位教师写过的就改那一段），返回批次（撤销用）；内容不对时报 UserError。"""
    text = check_word(draft.text)
    table = PupilWordTable
    name = require(session, StudentTable, draft.student_id).name
    values = {"term_id": draft.term_id, "teacher_id": draft.teacher_id, "text": text, "day": draft.day}
    same = session.scalar(
        select(table.id).where(
            table.student_id == draft.student_id,
            table.term_id == draft.term_id,
            table.teacher_id.is_not_distinct_from(draft.teacher_id),
        )
    )
    known = word_id or same
    if known:
        require(session, table, known)
    if same not in {None, known}:
        raise UserError("这位教师这个学期已经给他写过一段，没有存。请去改那一段，或另选一位教师。")
    batch = Batch(session, RECORDED, f"{'改' if known else '写'}给{name}的寄语")
    if known:
        batch.update(table, {"id": known}, values)
    else:
        key = next_id(session, table.id)
        batch.insert(table, {"id": key, "student_id": draft.student_id, **values})
    session.expire_all()
    return batch.id


def delete_word(session: Session, word_id: int) -> int:
    """删去一段寄语，返回批次（撤销用）；已经不在时报 UserError。"""
    require(session, PupilWordTable, word_id)
    batch = Batch(session, RECORDED, "删去一段寄语")
    batch.delete(PupilWordTable, {"id": word_id})
    session.expire_all()
    return batch.id


def words_written(session: Session, term_id: int, student_ids: Collection[int]) -> frozenset[int]:
    """这些学生里，这个学期有寄语的。"""
    table = PupilWordTable
    return frozenset(
        session.scalars(
            select(table.student_id).where(table.term_id == term_id, table.student_id.in_(student_ids))
        )
    )


def _portfolio(
    session: Session,
    pupil: PupilRow,
    exams: tuple[PupilExam, ...],
    titles: Titles,
    *,
    with_support: bool,
) -> PupilPortfolio:
    return PupilPortfolio(
        pupil,
        _places(session, pupil.id, titles),
        exams,
        _awards(session, pupil.id),
        list_entries(session, Owner(student_id=pupil.id)),
        _words(session, pupil.id),
        _cases(session, pupil.id) if with_support else (),
        _files(session, pupil.id),
    )


def _places(session: Session, student_id: int, titles: Titles) -> tuple[tuple[Term, str], ...]:
    """每个学期在哪个班，旧的在前；没有班的学期不列。班名每个学期只取一次，记在 titles 里。"""
    table = EnrolmentTable
    rows = session.execute(select(table.term_id, table.class_id).where(table.student_id == student_id))
    found = []
    for term_id, class_id in rows:
        term = get_term(session, term_id)
        if term not in titles:
            titles[term] = class_titles(session, term)
        title = titles[term].get(class_id or 0, "")
        if title:
            found.append((term, title))
    return tuple(sorted(found))


def _awards(session: Session, student_id: int) -> tuple[PupilAward, ...]:
    table = AwardTable
    rows = session.execute(
        select(
            table.day,
            table.title,
            table.category,
            table.level,
            table.prize,
            table.issuer,
            func.coalesce(TeacherTable.name, ""),
        )
        .outerjoin(TeacherTable, table.teacher_id == TeacherTable.id)
        .where(table.student_id == student_id)
        .order_by(table.day.desc(), table.id.desc())
    )
    return tuple(PupilAward(*row) for row in rows)


def _words(session: Session, student_id: int) -> tuple[Word, ...]:
    table = PupilWordTable
    rows: Sequence[tuple[PupilWordTable, str]] = [
        (row, name)
        for row, name in session.execute(
            select(table, func.coalesce(TeacherTable.name, ""))
            .outerjoin(TeacherTable, table.teacher_id == TeacherTable.id)
            .where(table.student_id == student_id)
        )
    ]
    words = [
        Word(row.id, row.term_id, get_term(session, row.term_id), row.teacher_id, name, row.text, row.day)
        for row, name in rows
    ]
    return tuple(sorted(words, key=lambda word: (word.term, word.day, word.id), reverse=True))


def _cases(session: Session, student_id: int) -> tuple[Case, ...]:
    chosen = select(SupportCaseTable.id).where(SupportCaseTable.student_id == student_id)
    return tuple(get_case(session, key) for key in session.scalars(chosen.order_by(SupportCaseTable.opened)))


def _files(session: Session, student_id: int) -> int:
    owned = select(PortfolioEntryTable.id).where(PortfolioEntryTable.student_id == student_id)
    chosen = select(func.count()).where(
        AttachmentTable.owner_table == ENTRY_TABLE, AttachmentTable.owner_id.in_(owned)
    )
    return session.scalar(chosen) or 0
