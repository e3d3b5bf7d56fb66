"""课表的改动：一格一格地改，写进可以撤销的批次。"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from sqlalchemy import select
from sqlalchemy.orm import Session

from jiaowu.errors import UserError
from jiaowu.school.services.classes import class_titles
from jiaowu.school.services.schools import get_term
from jiaowu.school.services.subjects import save_subjects
from jiaowu.store.batches import Batch
from jiaowu.store.bulk import next_id
from jiaowu.teachers.services.timetable import assigned_teachers
from jiaowu.teachers.tables import LessonTable
from jiaowu.teachers.timetable import Lesson, WeekKind, slot_title

Place = tuple[int, int, int]
"""课表的一格：班级、星期、节次。"""
EDIT_KIND = "timetable_edit"
"""在格里改一次课表的批次。"""


def save_slots(session: Session, term_id: int, changes: Mapping[Place, Sequence[Lesson]]) -> int:
    """改几格：每格改后的课，每周一节，或单周、双周各一节，空为清掉；返回批次。写得不对报 UserError。"""
    for place, lessons in changes.items():
        check_slot(place, lessons)
    titles = class_titles(session, get_term(session, term_id))
    (class_id, weekday, period), *more = changes
    told = f"{titles.get(class_id, '')}{slot_title(weekday, period)}"
    batch = Batch(session, EDIT_KIND, f"改课表：{told}{f'等 {len(changes)} 格' if more else ''}")
    keep_lessons(session, batch, term_id, (each for own in changes.values() for each in own), changes)
    return batch.id


def check_slot(place: Place, lessons: Sequence[Lesson]) -> None:
    """一格里写得对不对：都在这一格，至多一节，或单周双周各一节；不对时报 UserError。"""
    if any(lesson.slot[:3] != place for lesson in lessons):
        raise ValueError(f"{lessons} 不都在 {place} 这一格。")
    kinds = [lesson.week for lesson in lessons]
    if len(set(kinds)) < len(kinds) or (WeekKind.EVERY in kinds and len(kinds) > 1):
        raise UserError(f"{slot_title(*place[1:])}写了两节课；单双周轮换的请写成“单 音乐 双 美术”。")


def keep_lessons(
    session: Session,
    batch: Batch,
    term_id: int,
    lessons: Iterable[Lesson],
    cleared: Iterable[Place] = (),
) -> None:
    """把课写进课表并记进批次：同一格同一种周的改掉，cleared 各格（班级、星期、节次）里没有写的删去。"""
    wanted = {lesson.slot: lesson for lesson in lessons}
    places = {slot[:3] for slot in wanted} | set(cleared)
    subjects = save_subjects(session, (lesson.subject for lesson in wanted.values()))
    session.flush()
    known = {
        (row.class_id, row.weekday, row.period, WeekKind(row.week_kind)): row.id
        for row in session.scalars(select(LessonTable).where(LessonTable.term_id == term_id))
        if (row.class_id, row.weekday, row.period) in places
    }
    replaced = _superseded(wanted, known.keys()) | {
        slot for slot in known if slot[:3] in set(cleared) and slot not in wanted
    }
    for slot in replaced:
        batch.delete(LessonTable, {"id": known[slot]})
    fresh = next_id(session, LessonTable.id)
    for slot, lesson in wanted.items():
        values = {
            "subject_id": subjects[lesson.subject],
            "teacher_id": lesson.teacher_id,
            "room": lesson.room,
        }
        if slot in known and slot not in replaced:
            batch.update(LessonTable, {"id": known[slot]}, values)
        else:
            place = {"class_id": slot[0], "weekday": slot[1], "period": slot[2], "week_kind": int(slot[3])}
            batch.insert(LessonTable, {"id": fresh, "term_id": term_id, **place, **values})
            fresh += 1
    session.flush()
    session.expire_all()


def with_teachers(session: Session, term_id: int, lessons: Iterable[Lesson]) -> tuple[Lesson, ...]:
    """没有写教师的课，这个班这一科只有一位任教的，就是他。"""
    assigned = assigned_teachers(session, term_id)
    found = []
    for lesson in lessons:
        known = assigned.get((lesson.class_id, lesson.subject), ())
        alone = lesson.teacher_id is None and len(known) == 1
        found.append(replace(lesson, teacher_id=known[0]) if alone else lesson)
    return tuple(found)


def _superseded(
    wanted: Mapping[tuple[int, int, int, WeekKind], Lesson], known: Iterable[tuple[int, int, int, WeekKind]]
) -> set[tuple[int, int, int, WeekKind]]:
    """写了每周一节，原来的单双周就不要了；写了单周或双周，原来的每周一节就不要了。"""
    return {
        slot
        for slot in known
        if slot not in wanted
        and any((*slot[:3], week) in wanted and week.meets(slot[3]) for week in WeekKind)
    }
