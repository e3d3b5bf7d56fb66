"""调代课：由请假列出要安排的课，安排、取消、冲突检查、通知与签字、学期统计。"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from jiaowu.errors import UserError
from jiaowu.school.services.schools import get_term
from jiaowu.school.services.subjects import save_subjects
from jiaowu.school.tables import ClassTable, SubjectTable
from jiaowu.store.batches import Batch
from jiaowu.store.bulk import next_id
from jiaowu.teachers.facts import term_days
from jiaowu.teachers.services.leaves import Leave, get_leave
from jiaowu.teachers.services.substitution_checks import arranged_at, check
from jiaowu.teachers.services.substitution_settings import get_settings
from jiaowu.teachers.services.timetable import (
    class_names_on,
    moves_touching,
    planned_on,
    sittings_on,
    teacher_names,
)
from jiaowu.teachers.substitutions import Counted, Moment, Move, Tally, Way, tally
from jiaowu.teachers.tables import SubstitutionTable

RECORDED = "substitution"
"""调代课的一次改动的批次。"""


@dataclass(frozen=True)
class Draft:
    """要安排的一节；official、money 为 None 时按请假的种类与设置。"""

    move: Move
    leave_id: int | None = None
    official: bool | None = None
    money: float | None = None
    note: str = ""


@dataclass(frozen=True)
class Arrangement:
    """安排好的一节。"""

    id: int
    leave_id: int | None
    move: Move
    class_name: str
    teacher: str
    substitute: str
    """代课或互换的教师；没有为空串。"""
    official: bool
    money: float
    noticed: datetime | None
    signed: bool
    note: str

    @property
    def result(self) -> str:
        """改成了什么，一句话。"""
        way, to = self.move.way, self.move.to
        when = f"{to.day:%m-%d} 第 {to.period} 节" if to is not None else ""
        return {
            Way.SWAP: f"与{self.substitute} {when}互换",
            Way.SUBSTITUTE: f"{self.substitute}代课",
            Way.WATCH: f"自习，{self.substitute}看管",
            Way.CANCEL: f"停课，{when}补" if when else "停课",
            Way.PRIVATE: f"{self.substitute}去上的，没有报备",
        }[way]

    def flag(self, today: date) -> str:
        """要注意的：私自调课；没有请假、到日子还没有通知的；没有为空串。"""
        if self.move.way is Way.PRIVATE:
            return "未报备"
        if self.noticed is None and self.move.at.day <= today:
            return "没有通知"
        return "" if self.signed or not self.move.way.paid or self.move.at.day > today else "代课条未签"


@dataclass(frozen=True)
class Concerned:
    """请假期间的一节课，与它的安排（还没有为 None）。"""

    at: Moment
    class_id: int
    class_name: str
    subject: str
    arrangement: Arrangement | None = None
    taken_over: bool = False
    """原是替别人代的课：请去改那一次的安排。"""


@dataclass(frozen=True)
class Bulk:
    """成批安排的结果：安排了几节、哪几节没有安排与原因、批次。"""

    done: int
    failed: tuple[str, ...]
    batch_id: int


@dataclass(frozen=True)
class TeacherTally:
    """一位教师的统计。"""

    name: str
    tally: Tally


def concerned_lessons(session: Session, leave_id: int) -> tuple[Concerned, ...]:
    """请假期间牵涉的课，按日期、节次；已经安排的带着安排。"""
    leave = get_leave(session, leave_id)
    arranged = {(each.move.at, each.move.class_id): each for each in arrangements_of(session, leave_id)}
    found = []
    for day in leave.span.days():
        planned = planned_on(session, day)
        touched = any(leave.teacher_id == each.substitute_id for each in moves_touching(session, day))
        actual = sittings_on(session, day) if touched else {}
        names = class_names_on(session, day) if planned or actual else {}
        for period in sorted(planned.keys() | actual.keys()):
            if not leave.span.covers(day, period):
                continue
            at = Moment(day, period)
            own = [each for each in planned.get(period, ()) if each.teacher_id == leave.teacher_id]
            taken = [
                each for each in actual.get(period, ()) if each.teacher_id == leave.teacher_id and each.way
            ]
            found += [
                Concerned(
                    at,
                    each.class_id,
                    names.get(each.class_id, ""),
                    each.subject,
                    arranged.get((at, each.class_id)),
                    taken_over=each.way is not None,
                )
                for each in [*own, *taken]
            ]
    return tuple(found)


def arrange(session: Session, draft: Draft) -> Arrangement:
    """安排一节，同一节原来的安排被代替；有冲突时报 UserError，什么也不改。"""
    old = arranged_at(session, draft.move)
    troubles = [each for each in check(session, draft.move, old) if each.block]
    if troubles:
        raise UserError(f"没有安排：{'；'.join(each.text.rstrip('。') for each in troubles)}。")
    batch = Batch(session, RECORDED, f"安排{_title(session, draft.move)}")
    key = _insert(session, batch, draft, old)
    return get_arrangement(session, key)


def arrange_all(session: Session, leave_id: int, class_id: int, subject: str, substitute_id: int) -> Bulk:
    """固定代课：这次请假里这个班这一科还没有安排的课，全由一位教师代；他没有空的几节列出原因，不安排。"""
    leave = get_leave(session, leave_id)
    batch = Batch(session, RECORDED, f"{leave.teacher}请假，固定代课")
    failed, done = [], 0
    for each in concerned_lessons(session, leave_id):
        if (each.class_id, each.subject) != (class_id, subject) or each.arrangement or each.taken_over:
            continue
        move = Move(each.at, class_id, subject, leave.teacher_id, Way.SUBSTITUTE, None, substitute_id)
        troubles = check(session, move)
        if troubles:
            failed.append(f"{each.at.day:%m-%d} 第 {each.at.period} 节：{troubles[0].text}")
        else:
            _insert(session, batch, Draft(move, leave_id), ())
            done += 1
    return Bulk(done, tuple(failed), batch.id)


def cancel(session: Session, ids: Collection[int]) -> int:
    """取消安排，照课表上；返回批次（可以撤销）。"""
    batch = Batch(session, RECORDED, f"取消 {len(ids)} 节调代课")
    for key in ids:
        batch.delete(SubstitutionTable, {"id": key})
    session.expire_all()
    return batch.id


def mark_noticed(session: Session, ids: Collection[int]) -> int:
    """记下通知单已经送到，返回批次。"""
    return _mark(session, ids, "通知单已送到", {"noticed": datetime.now(UTC)})


def mark_signed(session: Session, ids: Collection[int], *, signed: bool = True) -> int:
    """记下代课条签没签字，返回批次。"""
    return _mark(session, ids, "代课条已签字" if signed else "代课条改为未签字", {"signed": signed})


def get_arrangement(session: Session, key: int) -> Arrangement:
    """编号 → 安排。"""
    return _arrangements(session, [session.get_one(SubstitutionTable, key)])[0]


def arrangements_of(session: Session, leave_id: int) -> tuple[Arrangement, ...]:
    """一次请假的全部安排，按日期、节次。"""
    return _list(session, SubstitutionTable.leave_id == leave_id)


def list_arrangements(session: Session, term_id: int) -> tuple[Arrangement, ...]:
    """这个学期的全部调代课，按日期、节次。"""
    first, last = term_days(get_term(session, term_id))
    return _list(session, SubstitutionTable.day.between(first, last))


def arrangements_of_teacher(session: Session, teacher_id: int) -> tuple[Arrangement, ...]:
    """牵涉一位教师（原任或代课）的全部调代课，按日期、节次。"""
    table = SubstitutionTable
    return _list(session, or_(table.teacher_id == teacher_id, table.substitute_id == teacher_id))


def statistics(session: Session, term_id: int) -> tuple[TeacherTally, ...]:
    """这个学期各位教师的调代课与补贴，补贴多的在前。"""
    names = teacher_names(session)
    lessons = [
        Counted(each.move.teacher_id, each.move.substitute_id, each.move.way, each.official, each.money)
        for each in list_arrangements(session, term_id)
    ]
    return tuple(TeacherTally(names[each.teacher_id], each) for each in tally(lessons))


def _insert(session: Session, batch: Batch, draft: Draft, old: Collection[int]) -> int:
    move, settings = draft.move, get_settings(session)
    leave = get_leave(session, draft.leave_id) if draft.leave_id is not None else None
    for key in old:
        batch.delete(SubstitutionTable, {"id": key})
    new = next_id(session, SubstitutionTable.id)
    batch.insert(
        SubstitutionTable,
        {
            "id": new,
            "leave_id": draft.leave_id,
            "day": move.at.day,
            "period": move.at.period,
            "class_id": move.class_id,
            "subject_id": save_subjects(session, [move.subject])[move.subject],
            "teacher_id": move.teacher_id,
            "way": move.way.value,
            "new_day": move.to.day if move.to else None,
            "new_period": move.to.period if move.to else None,
            "substitute_id": move.substitute_id if move.way.needs_person else None,
            "official": _official(leave) if draft.official is None else draft.official,
            "money": settings.money(move.way) if draft.money is None else draft.money,
            "noticed": None,
            "signed": False,
            "note": draft.note.strip(),
        },
    )
    session.expire_all()
    return new


def _official(leave: Leave | None) -> bool:
    return leave.kind.official if leave is not None else False


def _mark(session: Session, ids: Collection[int], title: str, values: dict[str, object]) -> int:
    batch = Batch(session, RECORDED, f"{title}（{len(ids)} 节）")
    for key in ids:
        batch.update(SubstitutionTable, {"id": key}, values)
    session.expire_all()
    return batch.id


def _list(session: Session, condition: object) -> tuple[Arrangement, ...]:
    table = SubstitutionTable
    chosen = select(table).where(condition).order_by(table.day, table.period, table.id)  # type: ignore[arg-type]
    return _arrangements(session, session.scalars(chosen).all())


def _arrangements(session: Session, rows: Sequence[SubstitutionTable]) -> tuple[Arrangement, ...]:
    people = teacher_names(session)
    subjects = dict(session.execute(select(SubjectTable.id, SubjectTable.name)).all())
    usual = dict(session.execute(select(ClassTable.id, ClassTable.name)).all())
    titles: dict[date, dict[int, str]] = {}
    found = []
    for row in rows:
        names = titles.setdefault(row.day.replace(day=1), class_names_on(session, row.day))
        to = Moment(row.new_day, row.new_period) if row.new_day and row.new_period else None
        move = Move(
            Moment(row.day, row.period),
            row.class_id,
            subjects[row.subject_id],
            row.teacher_id,
            Way(row.way),
            to,
            row.substitute_id,
        )
        found.append(
            Arrangement(
                row.id,
                row.leave_id,
                move,
                names.get(row.class_id, usual[row.class_id]),
                people[row.teacher_id],
                people.get(row.substitute_id or 0, ""),
                row.official,
                row.money or 0.0,
                row.noticed,
                row.signed,
                row.note,
            )
        )
    return tuple(found)


def _title(session: Session, move: Move) -> str:
    names = class_names_on(session, move.at.day)
    return f"{move.at.day:%m-%d} 第 {move.at.period} 节{names.get(move.class_id, '')}{move.subject}"
