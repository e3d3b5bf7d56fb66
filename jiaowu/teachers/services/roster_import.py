"""导入教师花名册：按看过的计划一次存入；整批可以撤销。"""

from collections.abc import Mapping, Sequence

from sqlalchemy.orm import Session

from jiaowu.errors import UserError
from jiaowu.progress import Progress
from jiaowu.store import batches
from jiaowu.store.batches import Batch, BatchInfo
from jiaowu.students.rosters import Fate
from jiaowu.teachers.rosters import RosterOutcome, RosterPerson, RosterPlan, RosterReceipt
from jiaowu.teachers.services.facts import change_fact
from jiaowu.teachers.services.profiles import add_teacher, save_basic
from jiaowu.teachers.tables import TeacherFactTable

BATCH_KIND = "teacher_import"


def import_roster(
    session: Session, plan: RosterPlan, decisions: Mapping[int, int], progress: Progress
) -> RosterReceipt:
    """按计划存成一批；decisions 是待定的各行（entries 的序号）选了第几种办法，没有选的不录。

    计划之后库里又有改动、以致存不进去时报 UserError，什么也不存。
    """
    names = "、".join(file["name"] for file in plan.files)
    batch = Batch(session, BATCH_KIND, f"导入教师花名册 {names}", plan.files)
    settled = plan.settled(decisions)
    _refuse_twice(settled)
    for person, outcome in progress.track(settled, "正在存入教师"):
        try:
            _save(session, batch, outcome)
        except UserError as error:
            raise UserError(
                f"{person.basic.name}（{person.place}）：{error}花名册没有导入，请重新打开核对。"
            ) from error
    added = sum(outcome.fate is Fate.NEW for _, outcome in settled)
    receipt = RosterReceipt(batch.id, added, len(settled) - added, _left_out(plan, decisions))
    batch.set_facts({"added": added, "changed": receipt.changed, "left_out": receipt.left_out})
    session.flush()
    session.expire_all()
    return receipt


def undo_import(session: Session, batch_id: int) -> None:
    """撤销一次花名册导入；导入的内容之后又改动过、新教师别处已在用时报 UserError。"""
    batches.undo(session, batch_id)


def list_imports(session: Session) -> tuple[BatchInfo, ...]:
    """还没有撤销的花名册导入，新的在前。"""
    return tuple(each for each in batches.list_batches(session, BATCH_KIND) if each.undone_at is None)


def _refuse_twice(settled: Sequence[tuple[RosterPerson, RosterOutcome]]) -> None:
    """待定的两行选成了同一位教师。"""
    seen: dict[int, RosterPerson] = {}
    for person, outcome in settled:
        if outcome.teacher_id is None:
            continue
        if outcome.teacher_id in seen:
            raise UserError(
                f"{seen[outcome.teacher_id].place}与{person.place}选成了同一位教师，花名册没有导入，"
                "请把其中一行改为不录或当作新教师。"
            )
        seen[outcome.teacher_id] = person


def _left_out(plan: RosterPlan, decisions: Mapping[int, int]) -> int:
    return sum(entry.settled(decisions.get(at, 0)) is None for at, entry in enumerate(plan.entries))


def _save(session: Session, batch: Batch, outcome: RosterOutcome) -> None:
    """新增或改一位；先改登记的各项，再换有起止的。"""
    if outcome.teacher_id is None:
        teacher = add_teacher(session, outcome.basic, batch)
    else:
        teacher = outcome.teacher_id
        values = {change.field: change.value for change in outcome.changes if change.field}
        if values:
            save_basic(session, teacher, values, batch)
    for change in outcome.changes:
        if change.fact is None:
            continue
        if change.fact.id is None:
            change_fact(session, teacher, change.fact, batch)
        else:
            batch.update(TeacherFactTable, {"id": change.fact.id}, {"started": change.fact.started})
