"""各年级的学科、满分与分数线：新考试的默认值。"""

from collections.abc import Mapping, Sequence

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from jiaowu.school.lines import GradeSubject, LinePercents, check_subjects
from jiaowu.school.services.subjects import save_subjects
from jiaowu.school.subjects import spellings_of
from jiaowu.school.tables import GradeSubjectTable, SubjectTable


def grade_subjects(session: Session, grade: int) -> tuple[GradeSubject, ...]:
    """这个年级（1–12）的学科，按保存的先后；没有设过为空。"""
    return all_grade_subjects(session).get(grade, ())


def all_grade_subjects(session: Session) -> dict[int, tuple[GradeSubject, ...]]:
    """设过的各年级（1–12）→ 学科，按保存的先后。"""
    rows = session.execute(
        select(GradeSubjectTable, SubjectTable.name)
        .join(SubjectTable, SubjectTable.id == GradeSubjectTable.subject_id)
        .order_by(GradeSubjectTable.grade, GradeSubjectTable.position)
    )
    found: dict[int, tuple[GradeSubject, ...]] = {}
    for row, name in rows:
        percents = LinePercents(row.excellent, row.good, row.pass_, row.low)
        found[row.grade] = (*found.get(row.grade, ()), GradeSubject(name, row.full, percents))
    return found


def save_grade_subjects(session: Session, grade: int, subjects: Sequence[GradeSubject]) -> None:
    """以 subjects 替换这个年级（1–12）原有的学科，次序照给的；填得不对报 UserError。已有的考试不受影响。"""
    check_subjects(grade, subjects)
    ids = save_subjects(session, (each.name for each in subjects))
    session.execute(delete(GradeSubjectTable).where(GradeSubjectTable.grade == grade))
    session.add_all(
        GradeSubjectTable(
            grade=grade,
            subject_id=ids[each.name],
            position=position,
            full=each.full,
            excellent=each.percents.excellent,
            good=each.percents.good,
            pass_=each.percents.pass_,
            low=each.percents.low,
        )
        for position, each in enumerate(subjects)
    )
    session.flush()


def default_lines(session: Session, grade: int) -> Mapping[str, tuple[float, LinePercents]]:
    """这个年级（1–12）各科的满分（分）与分数线，导入与录入时的默认值；没有设过为空。

    同一科的别的写法（道法、思想政治）也查得到。
    """
    saved = {each.name: (each.full, each.percents) for each in grade_subjects(session, grade)}
    others = {word: lines for name, lines in saved.items() for word in spellings_of(name)}
    return others | saved
