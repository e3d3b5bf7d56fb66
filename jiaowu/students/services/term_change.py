"""换学期：一次把学生编进新学期，毕业的记入台账；整批可以撤销。"""

import hashlib
from collections import defaultdict
from dataclasses import dataclass
from datetime import UTC, date, datetime

from sqlalchemy import func, insert, select
from sqlalchemy.orm import Session

from jiaowu.errors import UserError
from jiaowu.progress import Progress
from jiaowu.school.services.classes import class_fields
from jiaowu.school.services.schools import get_term, set_current_term
from jiaowu.school.tables import ClassTable, TermTable
from jiaowu.school.terms import Term
from jiaowu.store.batches import Batch, BatchInfo, get_batch, list_batches, undo
from jiaowu.store.bulk import bulk_insert, next_id
from jiaowu.store.tables import Base
from jiaowu.students.changes import ChangeKind, SystemState
from jiaowu.students.moves import Identity, MoveKind, TermOrder
from jiaowu.students.services.term_outlook import Situation, entering, read_situation, seats_of
from jiaowu.students.statuses import Status
from jiaowu.students.tables import EnrolmentTable, StudentChangeTable, StudentTable

KIND = "term_change"
"""批次的种类。"""
CARRIED = (MoveKind.STAY, MoveKind.PROMOTE, MoveKind.CONTINUE)
"""学生随班编进新学期的去向。"""
USES = {
    "exam": "考试",
    "enrolment": "编班",
    "assignment": "任教",
    "student_change": "学籍变动",
    "support_group": "学习帮扶小组",
    "support_case": "学习帮扶档案",
}
"""哪些表用到学期，对用户怎样说。"""


@dataclass(frozen=True)
class TermChanged:
    """换好了：批次（撤销用）、新学期、编进新学期几人、毕业几人。"""

    batch_id: int
    target: Term
    carried: int
    graduated: int


def change_term(session: Session, order: TermOrder, day: date, progress: Progress) -> TermChanged:
    """换到 order.target：建立学期与班级，学生随班编进去，毕业的记入台账（日期 day）。

    没有当前学期，或目标不在当前学期之后时报 UserError。
    """
    now = read_situation(session, order)
    batch = Batch(session, KIND, f"换到{order.target.name}")
    change = _Change(session, batch, now, order, progress)
    target_id = now.target_id or change.add_term()
    carried = change.enrol(target_id, change.add_classes())
    graduated = change.graduate(day)
    set_current_term(session, target_id)
    session.flush()
    facts = {"source": now.source_id, "target": target_id, "uses": _uses(session, target_id)}
    batch.set_facts(facts | {"seats": _seats_mark(session, target_id)})
    return TermChanged(batch.id, order.target, carried, graduated)


def last_change(session: Session) -> BatchInfo | None:
    """最近一次还没撤销的换学期；没有为 None。"""
    return next((batch for batch in list_batches(session, KIND) if batch.undone_at is None), None)


def take_back(session: Session, batch_id: int) -> Term:
    """撤销一次换学期，返回回到的学期；新学期里之后又有了资料时报 UserError，什么都不动。"""
    batch = get_batch(session, batch_id)
    if batch.undone_at is not None:
        raise UserError("这次换学期已经撤销过了，不用再撤销。")
    _check_unused(session, batch)
    source = batch.facts["source"]
    set_current_term(session, source)
    undo(session, batch_id)
    return get_term(session, source)


@dataclass(frozen=True)
class _Change:
    """正在换的一次。"""

    session: Session
    batch: Batch
    now: Situation
    order: TermOrder
    progress: Progress

    def add_term(self) -> int:
        """建立新学期，返回编号。"""
        key, term = next_id(self.session, TermTable.id), self.order.target
        fields = {"start_year": term.start_year, "semester": term.semester, "is_current": False}
        self.batch.insert(TermTable, {"id": key, **fields})
        return key

    def add_classes(self) -> dict[Identity, int]:
        """新学期的班 → 编号；没有的班建立。"""
        known = dict(self.now.target_classes)
        rising = [place.next for place in self.now.places if place.kind is MoveKind.CONTINUE and place.next]
        fresh = [each for each in (*rising, *entering(self.now, self.order)) if each not in known]
        for key, identity in enumerate(fresh, next_id(self.session, ClassTable.id)):
            fields = class_fields(self.order.target, identity)
            self.batch.insert(ClassTable, {"id": key, **fields, "own_title": None})
            known[identity] = key
        return known

    def enrol(self, target_id: int, classes: dict[Identity, int]) -> int:
        """随班编进新学期，返回人数；升级的班还是同一个班。"""
        goes = {place.id: classes[place.next] for place in self.now.places if place.next is not None}
        moved = [
            (student, goes[class_id]) for kind in CARRIED for student, class_id in self.now.leaving(kind)
        ]
        table = EnrolmentTable
        first = next_id(self.session, table.id)
        columns = (table.id, table.student_id, table.term_id, table.class_id)
        rows = ((key, student, target_id, class_id) for key, (student, class_id) in enumerate(moved, first))
        bulk_insert(self.session, table, columns, rows, self.progress)
        self.batch.inserted_range(table, range(first, first + len(moved)))
        return len(moved)

    def graduate(self, day: date) -> int:
        """毕业的改状态，并逐人记入学籍变动台账；返回人数。"""
        leavers = self.now.leaving(MoveKind.GRADUATE)
        if not leavers:
            return 0
        for student, _ in self.progress.track(leavers, "正在登记毕业"):
            self.batch.update(StudentTable, {"id": student}, {"status": Status.GRADUATED.value})
        first = next_id(self.session, StudentChangeTable.id)
        common = _graduation(self.now.source_id, day)
        rows = [
            {"id": key, "student_id": student, "from_class_id": class_id, **common}
            for key, (student, class_id) in enumerate(leavers, first)
        ]
        self.session.execute(insert(StudentChangeTable), rows)
        self.batch.inserted_range(StudentChangeTable, range(first, first + len(leavers)))
        return len(leavers)


def _graduation(term_id: int, day: date) -> dict[str, object]:
    """台账里毕业的一条，各人相同的部分。"""
    return {
        "kind": ChangeKind.GRADUATE.value,
        "day": day,
        "term_id": term_id,
        "to_class_id": None,
        "other_school": "",
        "reason": "",
        "papers": "",
        "system_state": SystemState.NOT_STARTED.value,
        "system_date": None,
        "note": "",
        "recorded": datetime.now(UTC),
    }


def _uses(session: Session, term_id: int) -> dict[str, int]:
    """哪些表用到这个学期，各多少行。"""
    found: dict[str, int] = defaultdict(int)
    for table in Base.metadata.sorted_tables:
        for column in table.columns:
            if any(key.column is TermTable.__table__.c.id for key in column.foreign_keys):
                found[table.name] += (
                    session.scalar(select(func.count()).select_from(table).where(column == term_id)) or 0
                )
    return dict(found)


def _seats_mark(session: Session, term_id: int) -> str:
    """一个学期全部编班的指纹。"""
    return hashlib.sha256(repr(seats_of(session, term_id)).encode()).hexdigest()


def _check_unused(session: Session, batch: BatchInfo) -> None:
    """换学期之后，新学期里没有添过、改过资料；否则报 UserError。"""
    target = batch.facts["target"]
    before, now = batch.facts["uses"], _uses(session, target)
    changed = [USES.get(table, "别的资料") for table, count in now.items() if count != before.get(table, 0)]
    if not changed and _seats_mark(session, target) != batch.facts["seats"]:
        changed = [USES["enrolment"]]
    if changed:
        what = "、".join(dict.fromkeys(changed))
        raise UserError(
            f"换到{get_term(session, target).name}之后，新学期的{what}又有了变化，不能撤销。"
            f"请先撤销或删除新学期里后来的{what}。"
        )
