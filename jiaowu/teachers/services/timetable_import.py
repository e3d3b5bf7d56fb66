"""导入课表、沿用上学期的课表：先看新增、改动、不变、删去，再一次存入；整批可以撤销。"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from sqlalchemy import select
from sqlalchemy.orm import Session

from jiaowu.errors import UserError
from jiaowu.school.classes import ClassKey
from jiaowu.school.services.classes import class_titles, identity_of, list_classes
from jiaowu.school.services.schools import get_school, get_term
from jiaowu.school.subjects import spellings_of
from jiaowu.school.tables import SubjectTable, TermTable
from jiaowu.school.terms import Term
from jiaowu.store import batches
from jiaowu.store.batches import Batch, BatchInfo
from jiaowu.teachers.importing.timetable import ReadingOptions, ReadLesson, TimetableReading
from jiaowu.teachers.services.timetable import assigned_teachers, list_lessons, teacher_names
from jiaowu.teachers.services.timetable_edit import keep_lessons, with_teachers
from jiaowu.teachers.timetable import Clash, Lesson, WeekKind, clashes

BATCH_KIND = "timetable_import"

Slot = tuple[int, int, int, WeekKind]


class Fate(StrEnum):
    """课表上的一节会怎样。"""

    NEW = "new"
    CHANGED = "changed"
    GONE = "gone"
    REFUSED = "refused"
    SAME = "same"

    @property
    def label(self) -> str:
        """中文名称。"""
        return FATE_LABELS[self]


FATE_LABELS = {
    Fate.NEW: "新增",
    Fate.CHANGED: "改动",
    Fate.GONE: "删去",
    Fate.REFUSED: "不录",
    Fate.SAME: "不变",
}


@dataclass(frozen=True)
class Entry:
    """课表上（或库里）的一节，与它会怎样；不录的 lesson 为 None。"""

    fate: Fate
    lesson: Lesson | None
    before: Lesson | None = None
    """改动、删去前的样子。"""
    class_name: str = ""
    place: str = ""
    """在文件的哪里。"""
    notes: tuple[str, ...] = ()
    """提醒，不录的是理由。"""


@dataclass(frozen=True)
class TimetablePlan:
    """一次导入的打算；没有存入之前什么也不改。"""

    term_id: int
    files: tuple[Mapping[str, str], ...]
    title: str
    entries: tuple[Entry, ...]
    clashes: tuple[Clash, ...]
    """存入之后课表里的冲突。"""
    again: str = ""
    """同一个文件导入过的提醒。"""

    def count(self, fate: Fate) -> int:
        """这样的有几节。"""
        return sum(entry.fate is fate for entry in self.entries)


@dataclass(frozen=True)
class TimetableReceipt:
    """存好的一批。"""

    batch_id: int
    added: int
    changed: int
    removed: int


class _School:
    """比较要用的：班级、教师、任教、学科的叫法、库里的课。"""

    def __init__(self, session: Session, term_id: int) -> None:
        term = get_term(session, term_id)
        self.classes = {info.identity: info.id for info in list_classes(session, term)}
        self.titles = class_titles(session, term)
        self.names = teacher_names(session)
        self.assigned = assigned_teachers(session, term_id)
        self.subjects = set(session.scalars(select(SubjectTable.name)))
        self.known = {lesson.slot: lesson for lesson in list_lessons(session, term_id)}

    def class_id(self, key: ClassKey) -> int | None:
        """课表上的班；这个学期没有为 None。"""
        return self.classes.get(identity_of(key))

    def subject(self, name: str) -> str:
        """库里已有同一学科的写法就用它。"""
        if name in self.subjects:
            return name
        return next((each for each in spellings_of(name) if each in self.subjects), name)

    def teacher(self, name: str, class_id: int, subject: str) -> tuple[int | None, str]:
        """课表上写的教师 → 编号与提醒；只写了姓的在这一科的任教里找。"""
        if not name:
            return None, ""
        own = self.assigned.get((class_id, subject), ())
        found = [key for key, each in self.names.items() if each == name]
        if not found:
            return self._by_surname(name, own, subject)
        if len(found) == 1:
            return found[0], ""
        here = [key for key in found if key in own]
        if len(here) == 1:
            return here[0], ""
        return None, f"有 {len(found)} 位教师叫{name}，任教里也分不清，教师空着。"

    def _by_surname(self, name: str, own: Sequence[int], subject: str) -> tuple[int | None, str]:
        everyone = {key for (_, each), keys in self.assigned.items() if each == subject for key in keys}
        for group in (own, everyone):
            found = [key for key in group if self.names.get(key, "").startswith(name)]
            if len(found) == 1 and len(name) < len(self.names[found[0]]):
                return found[0], ""
        return None, f"没有登记“{name}”这位教师，教师空着；请先在教师档案里登记，再导入一次。"


def timetable_options(session: Session, term_id: int) -> ReadingOptions:
    """按学校的学段与学年读课表里的班级。"""
    school = get_school(session)
    stages = school.kind.stages if school else ()
    return ReadingOptions(stages[0] if len(stages) == 1 else None, get_term(session, term_id).start_year)


def plan_timetable(
    session: Session, term_id: int, reading: TimetableReading, files: Sequence[Mapping[str, str]]
) -> TimetablePlan:
    """读出来的课与库里的比较；课表上写到的班，库里有而课表上没有的课列为删去。什么也不改。"""
    names = "、".join(file["name"] for file in files)
    return _plan(session, term_id, reading.lessons, (f"导入课表 {names}", tuple(files)))


def plan_copy(session: Session, term_id: int) -> TimetablePlan:
    """照上一个有课表的学期排：同一学年的照班，换了学年的照年级与班号；教师换成这个学期的任教。

    以前的学期都没有课表时报 UserError。
    """
    source = _last_term(session, term_id)
    if source is None:
        raise UserError("以前的学期都没有课表，没有可以沿用的。")
    then, now = get_term(session, source), get_term(session, term_id)
    places = {info.identity: info.id for info in list_classes(session, now)}
    same_year = then.start_year == now.start_year
    moved = {
        info.id: info.id if same_year else places.get(info.identity, 0)
        for info in list_classes(session, then)
    }
    lessons = [
        replace(lesson, class_id=moved[lesson.class_id], teacher_id=lesson.teacher_id if same_year else None)
        for lesson in list_lessons(session, source)
        if moved.get(lesson.class_id)
    ]
    school = _School(session, term_id)
    lessons = [_still_teaching(school, lesson) for lesson in lessons]
    entries = [_compared(school, lesson, "", ()) for lesson in with_teachers(session, term_id, lessons)]
    return _finished(school, term_id, entries, (f"沿用{then.name}的课表", ()))


def import_timetable(session: Session, plan: TimetablePlan, *, remove: bool = True) -> TimetableReceipt:
    """按计划存成一批；remove 为假时，课表上没有的课留着。"""
    batch = Batch(session, BATCH_KIND, plan.title, plan.files, {"term_id": plan.term_id})
    kept = [each.lesson for each in plan.entries if each.lesson and each.fate in {Fate.NEW, Fate.CHANGED}]
    gone = [each.before for each in plan.entries if each.before and each.fate is Fate.GONE] if remove else []
    cleared = {lesson.slot[:3] for lesson in gone}
    stay = [
        lesson
        for lesson in list_lessons(session, plan.term_id)
        if lesson.slot[:3] in cleared
        and lesson not in gone
        and lesson.slot not in {each.slot for each in kept}
    ]
    keep_lessons(session, batch, plan.term_id, [*kept, *stay], cleared)
    receipt = TimetableReceipt(batch.id, plan.count(Fate.NEW), plan.count(Fate.CHANGED), len(gone))
    batch.set_facts(
        {
            "term_id": plan.term_id,
            "added": receipt.added,
            "changed": receipt.changed,
            "removed": receipt.removed,
        }
    )
    return receipt


def list_imports(session: Session) -> tuple[BatchInfo, ...]:
    """还没有撤销的课表导入，新的在前。"""
    return tuple(each for each in batches.list_batches(session, BATCH_KIND) if each.undone_at is None)


def undo_import(session: Session, batch_id: int) -> None:
    """撤销一次课表导入；那些课之后又改过时报 UserError。"""
    batches.undo(session, batch_id)


def _plan(
    session: Session,
    term_id: int,
    lessons: Sequence[ReadLesson],
    source: tuple[str, Sequence[Mapping[str, str]]],
) -> TimetablePlan:
    school = _School(session, term_id)
    refused: list[Entry] = []
    taken: dict[Slot, tuple[ReadLesson, Lesson, str]] = {}
    for read in lessons:
        class_id = school.class_id(read.class_key)
        if class_id is None:
            reason = f"这个学期没有“{read.class_key.name}”，请先在设置里加上这个班。"
            refused.append(_refused(read, reason))
            continue
        lesson, note = _lesson_of(school, read, class_id)
        before = taken.get(lesson.slot)
        if before is None:
            taken[lesson.slot] = (read, lesson, note)
        elif before[1] != lesson:
            refused.append(
                _refused(read, f"同一格在 {before[0].place} 已写了{before[1].subject}，只用前面的。")
            )
    filled = with_teachers(session, term_id, (lesson for _, lesson, _ in taken.values()))
    entries = [
        _compared(school, lesson, read.place, (*read.doubts, *filter(None, [note])))
        for lesson, (read, _, note) in zip(filled, taken.values(), strict=True)
    ]
    plan = _finished(school, term_id, [*entries, *refused], source)
    return replace(plan, again=_again(session, plan.files))


def _lesson_of(school: _School, read: ReadLesson, class_id: int) -> tuple[Lesson, str]:
    subject = school.subject(read.subject)
    teacher_id, note = school.teacher(read.teacher, class_id, subject)
    return Lesson(class_id, read.weekday, read.period, subject, teacher_id, read.room, read.week), note


def _refused(read: ReadLesson, reason: str) -> Entry:
    return Entry(Fate.REFUSED, None, None, read.class_key.name, read.place, (reason,))


def _compared(school: _School, lesson: Lesson, place: str, notes: tuple[str, ...]) -> Entry:
    name, before = school.titles.get(lesson.class_id, ""), school.known.get(lesson.slot)
    if before is None:
        return Entry(Fate.NEW, lesson, None, name, place, notes)
    if lesson.teacher_id is None and lesson.subject == before.subject:
        lesson = replace(lesson, teacher_id=before.teacher_id)
    if not lesson.room:
        lesson = replace(lesson, room=before.room)
    return Entry(Fate.SAME if lesson == before else Fate.CHANGED, lesson, before, name, place, notes)


def _finished(
    school: _School, term_id: int, entries: Sequence[Entry], source: tuple[str, Sequence[Mapping[str, str]]]
) -> TimetablePlan:
    """补上要删去的，算出存入之后的冲突。"""
    kept = {entry.lesson.slot: entry.lesson for entry in entries if entry.lesson is not None}
    covered = {slot[0] for slot in kept}
    gone = [
        Entry(Fate.GONE, None, lesson, school.titles.get(lesson.class_id, ""))
        for slot, lesson in school.known.items()
        if slot[0] in covered and slot not in kept
    ]
    others = [lesson for slot, lesson in school.known.items() if slot[0] not in covered]
    title, files = source
    return TimetablePlan(term_id, tuple(files), title, (*entries, *gone), clashes([*kept.values(), *others]))


def _still_teaching(school: _School, lesson: Lesson) -> Lesson:
    """这个学期这个班这一科换了人，教师就空着，等着取任教。"""
    own = school.assigned.get((lesson.class_id, lesson.subject), ())
    return replace(lesson, teacher_id=None) if own and lesson.teacher_id not in own else lesson


def _last_term(session: Session, term_id: int) -> int | None:
    now = get_term(session, term_id)
    rows = session.scalars(select(TermTable))
    earlier = {Term(row.start_year, row.semester): row.id for row in rows}
    for term in sorted((term for term in earlier if term < now), reverse=True):
        if list_lessons(session, earlier[term]):
            return earlier[term]
    return None


def _again(session: Session, files: Sequence[Mapping[str, str]]) -> str:
    hashes = {file["sha256"] for file in files}
    for batch in list_imports(session):
        if any(str(file.get("sha256")) in hashes for file in batch.files):
            return f"这个文件在 {batch.time:%Y-%m-%d %H:%M} 已经导入过。"
    return ""
