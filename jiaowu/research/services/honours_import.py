"""导入获奖一览表：先看打算，再一次存入；整批可以撤销。"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from jiaowu.errors import UserError
from jiaowu.progress import Progress
from jiaowu.research.importing.awards import ReadAward
from jiaowu.research.listings import Fate, Listed, ListPlan, People
from jiaowu.research.services.honours import list_honours
from jiaowu.school.classes import read_class
from jiaowu.store.batches import Batch
from jiaowu.students.services.pupils import list_pupils
from jiaowu.students.tables import StudentTable
from jiaowu.teachers.awards import AwardDraft, check_award
from jiaowu.teachers.services.awards import add_award
from jiaowu.teachers.tables import TeacherTable

BATCH_KIND = "award_import"


@dataclass(frozen=True)
class Wanted:
    """要存的一次获奖。"""

    draft: AwardDraft
    teacher_id: int | None
    winner: str
    guide: str


Plan = ListPlan[Wanted]


@dataclass(frozen=True)
class _Known:
    """库里的人与已有的获奖。"""

    teachers: People
    pupils: People
    rooms: Mapping[object, Mapping[str, int]]
    """班级 → 姓名 → 学生编号；同班同名的不在内。"""
    honours: Mapping[tuple[object, ...], int]


def plan_awards(
    session: Session, term_id: int, rows: Sequence[ReadAward], files: Sequence[Mapping[str, str]] = ()
) -> Plan:
    """获奖人先在教师里找，再在学生里找（写了班级的只在那个班找）；认不出的不录、列出姓名。

    同一个人、同一天、同样的题目与奖项已经登记过的算相同。
    """
    known = _known(session, term_id)
    entries: list[Listed[Wanted]] = []
    seen: set[tuple[object, ...]] = set()
    for row in rows:
        if not row.winners:
            entries.append(Listed(Fate.REFUSED, row.place, None, None, ("没有写获奖人。",)))
        entries.extend(_listed(row, winner, known, seen) for winner in row.winners)
    unknown = dict.fromkeys(name for name in known.teachers.unknown if not known.pupils.knows(name))
    return ListPlan(tuple(entries), tuple(files), tuple(unknown))


def import_awards(session: Session, plan: Plan, progress: Progress) -> int:
    """按打算存成一批，返回批次（撤销用）；一项也没有报 UserError。"""
    if not plan.wanted:
        raise UserError("没有新的获奖，什么都没有存。")
    names = "、".join(file["name"] for file in plan.files)
    batch = Batch(session, BATCH_KIND, f"导入获奖一览表 {names}".strip(), plan.files)
    for entry in progress.track(plan.wanted, "正在存入获奖"):
        if entry.what is not None:
            add_award(session, entry.what.teacher_id, entry.what.draft, batch)
    session.expire_all()
    return batch.id


def _listed(row: ReadAward, winner: str, known: _Known, seen: set[tuple[object, ...]]) -> Listed[Wanted]:
    notes = list(row.doubts)
    try:
        wanted = _wanted(row, winner, known, notes)
        check_award(wanted.draft, date.today())  # noqa: DTZ011 — 日期按本地
    except UserError as error:
        return Listed(Fate.REFUSED, row.place, None, None, (str(error), *notes))
    key = _key(wanted.draft, wanted.teacher_id)
    if key in known.honours:
        return Listed(Fate.SAME, row.place, wanted, known.honours[key], ("已经登记过。", *notes))
    if key in seen:
        return Listed(Fate.SAME, row.place, wanted, None, ("表里写了两次，只算一次。", *notes))
    seen.add(key)
    return Listed(Fate.NEW, row.place, wanted, None, tuple(notes))


def _wanted(row: ReadAward, winner: str, known: _Known, notes: list[str]) -> Wanted:
    if row.day is None:
        raise UserError("没有写发证时间，或者看不懂。")
    teacher_id, student_id = _owner(row, winner, known)
    guide = row.guide if student_id is not None else ""
    if guide:
        try:
            teacher_id = known.teachers.find(guide)
        except UserError as error:
            notes.append(f"指导教师：{str(error).rstrip('。')}，没有登记指导教师。")
            guide = ""
    draft = AwardDraft(
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
        student_id,
    )
    return Wanted(draft, teacher_id, winner, guide)


def _owner(row: ReadAward, winner: str, known: _Known) -> tuple[int | None, int | None]:
    """（教师、学生）：写了班级、指导教师的是学生。"""
    if row.class_title:
        room = known.rooms.get(_room(row.class_title))
        if room is not None and winner in room:
            return None, room[winner]
    pupil = bool(row.class_title or row.guide)
    if not pupil and known.teachers.knows(winner):
        if known.pupils.knows(winner):
            raise UserError(f"教师和学生里都有“{winner}”，分不清，请在表里加“班级”一列或手工登记。")
        return known.teachers.find(winner), None
    if known.pupils.knows(winner):
        return None, known.pupils.find(winner)
    return known.teachers.find(winner), None


def _known(session: Session, term_id: int) -> _Known:
    rooms: dict[object, dict[str, list[int]]] = {}
    for pupil in list_pupils(session, term_id):
        rooms.setdefault(_room(pupil.class_title), {}).setdefault(pupil.name, []).append(pupil.id)
    return _Known(
        People(dict(session.execute(select(TeacherTable.id, TeacherTable.name)).all())),
        People(dict(session.execute(select(StudentTable.id, StudentTable.name)).all())),
        {
            room: {name: keys[0] for name, keys in people.items() if len(keys) == 1}
            for room, people in rooms.items()
        },
        {_key(each.draft, each.teacher_id): each.id for each in list_honours(session)},
    )


def _room(text: str) -> object:
    """班级的各种写法（七(1)班、初一1班）认成同一个；认不出的照原文。"""
    reading = read_class(text)
    return reading.key.identity if reading is not None and reading.key.no is not None else text


def _key(draft: AwardDraft, teacher_id: int | None) -> tuple[object, ...]:
    """认定一次获奖：谁、哪天、什么题目、什么奖。"""
    owner = ("学生", draft.student_id) if draft.student_id is not None else ("教师", teacher_id)
    return (*owner, draft.day, draft.title, draft.prize)
