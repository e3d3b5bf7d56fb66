"""班级对比、教师对比、几次考试并排。"""

from collections import Counter
from collections.abc import Iterable, Sequence

from sqlalchemy.orm import Session

from jiaowu.errors import UserError
from jiaowu.scores.comparison import Comparison, ExamSeries, Grouping, compare
from jiaowu.scores.services.sittings import earlier_exams, exam_ref, load_sitting
from jiaowu.scores.sittings import PupilGroup, Sitting
from jiaowu.scores.tables import ExamTable
from jiaowu.scores.uncertainty import CONFIDENCE
from jiaowu.teachers.services.assignments import TaughtClass, list_taught


def compare_classes(session: Session, exam_id: int, grade: int, level: float = CONFIDENCE) -> Comparison:
    """一次考试一个年级（1–12）的班级对比；没有考生时报 UserError。"""
    return _compare(session, load_sitting(session, exam_id, grade), Grouping.CLASS, level)


def compare_teachers(session: Session, exam_id: int, grade: int, level: float = CONFIDENCE) -> Comparison:
    """一次考试一个年级的教师对比，按考试所在学期的任教；没有考生、没有任教时报 UserError。"""
    return _compare(session, load_sitting(session, exam_id, grade), Grouping.TEACHER, level)


def compare_exams(
    session: Session,
    exam_ids: Iterable[int],
    grade: int,
    by: Grouping = Grouping.CLASS,
    level: float = CONFIDENCE,
) -> ExamSeries:
    """同一届的几次考试并排，从早到晚；grade 是最近一次里的年级，较早的几次由考生推出那时的年级。

    某次考试与最近一次没有共同的考生时报 UserError。
    """
    sittings = load_series(session, exam_ids, grade)
    return ExamSeries(tuple(_compare(session, each, by, level) for each in sittings), by)


def load_series(session: Session, exam_ids: Iterable[int], grade: int) -> tuple[Sitting, ...]:
    """同一届的几次考试，从早到晚；一次也没有选、没有共同的考生时报 UserError。"""
    exams = sorted({exam_ref(session, key) for key in exam_ids}, key=lambda exam: (exam.date, exam.id))
    if not exams:
        raise UserError("请至少选一次考试。")
    *earlier, latest = exams
    grades = (
        {each.exam.id: each.grade for each in earlier_exams(session, latest.id, grade)} if earlier else {}
    )
    strangers = [exam.name for exam in earlier if exam.id not in grades]
    if strangers:
        raise UserError(f"考试“{strangers[0]}”与“{latest.name}”没有共同的考生，不能放在一起比，请另选。")
    places = [*((exam.id, grades[exam.id]) for exam in earlier), (latest.id, grade)]
    return tuple(load_sitting(session, key, place) for key, place in places)


def groups_of(session: Session, sitting: Sitting, by: Grouping) -> tuple[PupilGroup, ...]:
    """一次考试的各班，或各位教师教的考生；按教师而没有登记任教时报 UserError。"""
    if by is Grouping.CLASS:
        return sitting.class_groups
    taught = list_taught(session, session.get_one(ExamTable, sitting.exam.id).term_id)
    groups = _teacher_groups(sitting, taught)
    if not groups:
        raise UserError(f"{sitting.title}所在的学期还没有登记任教，不能按教师比。请先登记任教，再来比较。")
    return groups


def _compare(session: Session, sitting: Sitting, by: Grouping, level: float) -> Comparison:
    return compare(sitting, groups_of(session, sitting, by), by, level)


def _teacher_groups(sitting: Sitting, taught: Sequence[TaughtClass]) -> tuple[PupilGroup, ...]:
    """一位教师一科一组；学科照考试的次序，教师按所教的第一个班。同名的教师在姓名后注工号。"""
    classes = {group.id: (at, group) for at, group in enumerate(sitting.class_groups)}
    found: dict[tuple[str, int], list[tuple[int, PupilGroup]]] = {}
    names: dict[int, str] = {}
    for row in taught:
        if row.class_id in classes and row.subject in sitting.subjects:
            found.setdefault((row.subject, row.teacher_id), []).append(classes[row.class_id])
            names[row.teacher_id] = row.teacher.name
    numbers = {row.teacher_id: row.teacher.number for row in taught}
    same = Counter(names.values())
    places = {key: (sitting.subjects.index(key[0]), min(at for at, _ in own)) for key, own in found.items()}
    return tuple(
        sitting.join(teacher, _title(names[teacher], numbers[teacher], same), own, subject)
        for subject, teacher in sorted(found, key=places.__getitem__)
        for own in [[group for _, group in sorted(found[subject, teacher], key=lambda each: each[0])]]
    )


def _title(name: str, number: str | None, same: Counter[str]) -> str:
    return f"{name}（{number or '无工号'}）" if same[name] > 1 else name
