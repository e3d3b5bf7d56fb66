"""通报的起草与保存。"""

from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from jiaowu.inspection.circulars import Circular, CircularFacts, draft_circular, from_json, to_json
from jiaowu.inspection.rounds import RoundKind
from jiaowu.inspection.services.rectifications import get_days
from jiaowu.inspection.services.rounds import set_closed
from jiaowu.inspection.services.summaries import earlier_than, get_summary
from jiaowu.inspection.summaries import Summary
from jiaowu.inspection.tables import RoundTable
from jiaowu.school.services.schools import get_school


def get_circular(session: Session, round_id: int, today: date) -> Circular:
    """这次检查的通报：存过的照存的，没有存过的照现在的结果起草。"""
    stored = session.scalar(select(RoundTable.circular).where(RoundTable.id == round_id))
    return from_json(stored) if stored else draft(session, get_summary(session, round_id), today)


def draft(session: Session, summary: Summary, today: date) -> Circular:
    """照现在的结果起草通报，不存。"""
    row = session.get_one(RoundTable, summary.round_id)
    earlier = session.scalar(
        select(func.count())
        .select_from(RoundTable)
        .where(
            RoundTable.term_id == row.term_id,
            RoundTable.deleted_at.is_(None),
            earlier_than(row.start, row.id),
        )
    )
    school = get_school(session)
    facts = CircularFacts(
        school=school.name if school else "",
        ordinal=(earlier or 0) + 1,
        kind=RoundKind(row.kind),
        sampled=row.seed is not None,
        day=today,
        due_days=get_days(session),
    )
    return draft_circular(summary, facts)


def save_circular(session: Session, round_id: int, circular: Circular | None) -> None:
    """存下改过的通报；None 为不要改过的，重新起草。"""
    row = session.get_one(RoundTable, round_id)
    row.circular = to_json(circular) if circular is not None else None


def close_round(session: Session, round_id: int, today: date) -> None:
    """结束汇总；通报还没有改过的，照现在的结果定下来，通报表扬照它记进教师的记录。"""
    circular = get_circular(session, round_id, today)
    set_closed(session, round_id, closed=True)
    save_circular(session, round_id, circular)


def reopen_round(session: Session, round_id: int) -> None:
    """重新打开再录；通报没有人改过的不再留着，改过的留着。"""
    stored = session.get_one(RoundTable, round_id).circular
    if stored:
        known = from_json(stored)
        if draft(session, get_summary(session, round_id), known.day) == known:
            save_circular(session, round_id, None)
    set_closed(session, round_id, closed=False)
