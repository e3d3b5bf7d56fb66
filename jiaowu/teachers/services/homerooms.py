"""班主任：在任教表里换人、清空，或随编排表导入；原来的到前一天为止，经过都留着。"""

from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy.orm import Session

from jiaowu.school.services.schools import get_term
from jiaowu.store.batches import Batch
from jiaowu.teachers.facts import Fact, FactKind, term_days
from jiaowu.teachers.services.facts import RECORDED, change_fact, facts_of_all
from jiaowu.teachers.services.moments import Moment, moment_of
from jiaowu.teachers.tables import TeacherFactTable

ONE_DAY = timedelta(days=1)


@dataclass(frozen=True)
class HeadEdit:
    """一个班的班主任改成谁；None 为清空。"""

    class_id: int
    teacher_id: int | None


def save_heads(session: Session, term_id: int, edits: tuple[HeadEdit, ...]) -> int:
    """存几个班的班主任，返回批次（撤销用）；与别处登记的时间重叠时报 UserError，什么也不改。"""
    batch, moment = Batch(session, RECORDED, "登记班主任"), moment_of(session, term_id)
    for edit in edits:
        set_head(session, edit, moment, batch)
    return batch.id


def set_head(session: Session, edit: HeadEdit, moment: Moment, batch: Batch) -> None:
    """一个班换（或清空）班主任。

    这个班、这位教师都没有登记过的，从学期第一天起；不然从 moment 那天起，原来的到前一天为止。
    当天换过的、前一天才停的，当作改正。
    """
    known = facts_of_all(session, FactKind.HOMEROOM)
    of_class = [
        (owner, fact) for owner, own in known.items() for fact in own if fact.class_id == edit.class_id
    ]
    first = term_days(get_term(session, moment.term_id))[0] if moment.term_id else moment.day
    used = bool(of_class or known.get(edit.teacher_id or 0))
    started = moment.day if used else min(first, moment.day)
    for owner, fact in of_class:
        if owner == edit.teacher_id and fact.holds(started):
            return
        if fact.holds(started) and fact.first >= started:
            batch.delete(TeacherFactTable, {"id": fact.id})
        elif fact.holds(started) and edit.teacher_id is None:
            batch.update(TeacherFactTable, {"id": fact.id}, {"ended": started - ONE_DAY})
    session.expire_all()
    if edit.teacher_id is None:
        return
    ended = [fact for owner, fact in of_class if owner == edit.teacher_id and fact.last == started - ONE_DAY]
    taken = any(fact.holds(started) and fact.first < started for _, fact in of_class)
    if ended and not taken and not any(fact.holds(started) for fact in known[edit.teacher_id]):
        batch.update(TeacherFactTable, {"id": ended[0].id}, {"ended": None})
        session.expire_all()
        return
    fresh = Fact(FactKind.HOMEROOM, FactKind.HOMEROOM.label, started, class_id=edit.class_id)
    change_fact(session, edit.teacher_id, fresh, batch)
