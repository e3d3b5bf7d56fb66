"""学籍变动台账：登记、查询、办理进度、撤销。"""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from jiaowu.errors import UserError
from jiaowu.school.services.schools import get_term
from jiaowu.school.tables import ClassTable
from jiaowu.school.terms import Term
from jiaowu.store import batches
from jiaowu.store.bulk import next_id
from jiaowu.students.changes import ChangeKind, Seat, SystemState, refusal, reminder
from jiaowu.students.services.classrooms import class_names, list_classrooms
from jiaowu.students.statuses import Status, read_status
from jiaowu.students.tables import EnrolmentTable, StudentChangeTable, StudentTable

RECORDED, HANDLED = "student_change", "student_change_state"
"""批次的两种：登记变动、改办理进度。"""
FACT = "change_id"
"""批次里记着是台账的哪一条。"""


@dataclass(frozen=True)
class ChangeDraft:
    """要登记的一次变动。"""

    student_id: int
    kind: ChangeKind
    day: date
    term_id: int
    to_class_id: int | None = None
    """要去的班；这一种变动用不到时不管。"""
    other_school: str = ""
    reason: str = ""
    papers: str = ""
    """收到的材料，一行一件。"""
    system_state: SystemState = SystemState.NOT_STARTED
    system_date: date | None = None
    note: str = ""


@dataclass(frozen=True)
class Change:
    """台账的一条。"""

    id: int
    student_id: int
    name: str
    number: str | None
    kind: ChangeKind
    day: date
    term: Term
    from_class: str
    """原来的班；没有为空串。"""
    to_class: str
    other_school: str
    reason: str
    papers: str
    system_state: SystemState
    system_date: date | None
    note: str

    def reminder(self, today: date) -> str:
        """还没办结的转学的提醒；没有为空。"""
        return reminder(self.kind, self.day, self.system_state, today)


def record_change(session: Session, draft: ChangeDraft) -> int:
    """登记一次变动：记台账、改状态、改编班，返回台账编号。

    现在的状态下不能这样变动、该写的没写时报 UserError。
    """
    student = session.get_one(StudentTable, draft.student_id)
    seat = _seat(session, draft)
    _check(session, draft, read_status(student.status), seat)
    key = next_id(session, StudentChangeTable.id)
    batch = batches.Batch(session, RECORDED, f"{student.name}{draft.kind.label}", facts={FACT: key})
    batch.insert(StudentChangeTable, {"id": key, **_entry(draft, seat)})
    if draft.kind.status is not None:
        stored = None if draft.kind.status is Status.STUDYING else draft.kind.status.value
        batch.update(StudentTable, {"id": student.id}, {"status": stored})
    _move(batch, session, draft, seat)
    session.flush()
    session.expire_all()
    return key


def note_move(
    session: Session, batch: batches.Batch, seat: EnrolmentTable, to_class_id: int, reason: str
) -> None:
    """名单、成绩表里换了班：改编班，台账记一条转班（今天），都记进 batch，随它一起撤销。"""
    day = date.today()  # noqa: DTZ011 — 就是要这台电脑的日期
    draft = ChangeDraft(
        seat.student_id,
        ChangeKind.MOVE,
        day,
        seat.term_id,
        to_class_id,
        reason=reason,
        system_state=SystemState.NOT_NEEDED,
    )
    key = next_id(session, StudentChangeTable.id)
    batch.insert(StudentChangeTable, {"id": key, **_entry(draft, seat)})
    batch.update(EnrolmentTable, {"id": seat.id}, {"class_id": to_class_id})


def undo_change(session: Session, change_id: int) -> None:
    """撤销一次变动，连同之后记下的办理进度。

    这名学生之后又有别的改动，或者是换学期、导入时一起记下的，报 UserError。
    """
    own = [
        batch
        for batch in batches.list_batches(session, RECORDED, HANDLED)
        if batch.facts.get(FACT) == change_id and batch.undone_at is None
    ]
    if all(batch.kind != RECORDED for batch in own):
        raise UserError(
            "这一条是换学期或导入时一起记下的，不能单独撤销。请撤销那一次换学期或导入，或者另登记一次变动。"
        )
    for batch in own:
        batches.undo(session, batch.id)


def list_changes(
    session: Session,
    term_id: int | None = None,
    kind: ChangeKind | None = None,
    student_id: int | None = None,
) -> tuple[Change, ...]:
    """台账，日期新的在前；给了哪几项就只要符合的。"""
    table = StudentChangeTable
    chosen = (
        select(table, StudentTable.name, StudentTable.number)
        .join(StudentTable, StudentTable.id == table.student_id)
        .order_by(table.day.desc(), table.id.desc())
    )
    for column, value in (
        (table.term_id, term_id),
        (table.kind, kind.value if kind else None),
        (table.student_id, student_id),
    ):
        if value is not None:
            chosen = chosen.where(column == value)
    rows = session.execute(chosen).all()
    titles = _Titles(session)
    return tuple(_change(row, name, number, titles) for row, name, number in rows)


def set_system_state(session: Session, change_id: int, state: SystemState, day: date | None) -> None:
    """记下在学籍系统里办到哪一步、哪一天办的。"""
    batch = batches.Batch(session, HANDLED, f"学籍系统{state.label}", facts={FACT: change_id})
    batch.update(StudentChangeTable, {"id": change_id}, {"system_state": state.value, "system_date": day})
    session.flush()
    session.expire_all()


class _Titles:
    """各学期各班的叫法。"""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._names = class_names(session)
        self._terms: dict[int, dict[int, str]] = {}

    def title(self, term_id: int, class_id: int | None) -> str:
        """某学期某班；没有班为空串，这学期不在读的班用不随年级变的名称。"""
        if class_id is None:
            return ""
        if term_id not in self._terms:
            rooms = list_classrooms(self._session, term_id)
            self._terms[term_id] = {room.id: room.title for room in rooms}
        return self._terms[term_id].get(class_id) or self._names[class_id]

    def term(self, term_id: int) -> Term:
        """编号 → 学期。"""
        return get_term(self._session, term_id)


def _change(row: StudentChangeTable, name: str, number: str | None, titles: _Titles) -> Change:
    return Change(
        id=row.id,
        student_id=row.student_id,
        name=name,
        number=number,
        kind=ChangeKind(row.kind),
        day=row.day,
        term=titles.term(row.term_id),
        from_class=titles.title(row.term_id, row.from_class_id),
        to_class=titles.title(row.term_id, row.to_class_id),
        other_school=row.other_school,
        reason=row.reason,
        papers=row.papers,
        system_state=SystemState(row.system_state),
        system_date=row.system_date,
        note=row.note,
    )


def _seat(session: Session, draft: ChangeDraft) -> EnrolmentTable | None:
    """学生这个学期的编班。"""
    return session.scalar(
        select(EnrolmentTable).where(
            EnrolmentTable.student_id == draft.student_id, EnrolmentTable.term_id == draft.term_id
        )
    )


def _check(session: Session, draft: ChangeDraft, status: Status, seat: EnrolmentTable | None) -> None:
    refused = refusal(draft.kind, status, in_class=seat is not None)
    if refused is not None:
        raise UserError(refused)
    if draft.kind.seat is Seat.TAKEN:
        if draft.to_class_id is None or session.get(ClassTable, draft.to_class_id) is None:
            raise UserError(f"登记{draft.kind.label}要选到哪个班，请选好再保存。")
        if seat is not None and seat.class_id == draft.to_class_id:
            raise UserError("这名学生已经在这个班，请选另一个班。")
    if draft.kind.is_transfer and not draft.other_school.strip():
        raise UserError(f"登记{draft.kind.label}要写明对方学校，请填写后再保存。")


def _entry(draft: ChangeDraft, seat: EnrolmentTable | None) -> dict[str, Any]:
    """台账的一条，编号除外。"""
    return {
        "student_id": draft.student_id,
        "kind": draft.kind.value,
        "day": draft.day,
        "term_id": draft.term_id,
        "from_class_id": seat.class_id if seat else None,
        "to_class_id": draft.to_class_id if draft.kind.seat is Seat.TAKEN else None,
        "other_school": draft.other_school.strip(),
        "reason": draft.reason.strip(),
        "papers": draft.papers.strip(),
        "system_state": draft.system_state.value,
        "system_date": draft.system_date,
        "note": draft.note.strip(),
        "recorded": datetime.now(UTC),
    }


def _move(batch: batches.Batch, session: Session, draft: ChangeDraft, seat: EnrolmentTable | None) -> None:
    """改编班；离校的从本学期的班里去掉，以前各学期的不动。"""
    if draft.kind.seat is Seat.LEFT and seat is not None:
        batch.delete(EnrolmentTable, {"id": seat.id})
    elif draft.kind.seat is Seat.TAKEN and seat is not None:
        batch.update(EnrolmentTable, {"id": seat.id}, {"class_id": draft.to_class_id})
    elif draft.kind.seat is Seat.TAKEN:
        values = {
            "id": next_id(session, EnrolmentTable.id),
            "student_id": draft.student_id,
            "term_id": draft.term_id,
            "class_id": draft.to_class_id,
        }
        batch.insert(EnrolmentTable, values)
