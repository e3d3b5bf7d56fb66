"""自我规划、目标与复查：登记、改、删去、查询；每次改动都可以撤销。"""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import asdict, replace
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from jiaowu.portfolio.goals import Goal, GoalDraft, Plan, PlanDraft, Progress, Review, check_goal, check_plan
from jiaowu.portfolio.portfolios import SelfPlan
from jiaowu.portfolio.services.rows import require
from jiaowu.portfolio.tables import GoalReviewTable, GoalTable, SelfPlanTable
from jiaowu.school.tables import TermTable
from jiaowu.school.terms import Term
from jiaowu.store.attachments import detach_all
from jiaowu.store.batches import Batch
from jiaowu.store.bulk import next_id
from jiaowu.teachers.tables import TeacherTable

RECORDED = "portfolio_record"
"""成长档案里一次改动的批次。"""
NOTHING = SelfPlan((), ())


def load_plan(session: Session, teacher_id: int) -> SelfPlan:
    """一位教师的规划、目标与复查。"""
    return load_plans(session, teacher_id).get(teacher_id, NOTHING)


def load_plans(session: Session, teacher_id: int | None = None) -> Mapping[int, SelfPlan]:
    """教师 → 自我规划；默认全部教师，一共三次查询。没有写过的不在其中。"""
    plans: dict[int, list[Plan]] = defaultdict(list)
    goals: dict[int, list[Goal]] = defaultdict(list)
    table = SelfPlanTable
    chosen = select(
        table.teacher_id,
        table.id,
        table.start,
        table.end,
        table.strengths,
        table.weaknesses,
        table.aim,
        table.measures,
    ).order_by(table.start.desc(), table.id.desc())
    if teacher_id is not None:
        chosen = chosen.where(table.teacher_id == teacher_id)
    for owner, key, start, end, *texts in session.execute(chosen):
        plans[owner].append(Plan(key, PlanDraft(start, end, *texts)))
    for owner, goal in _goals(session, teacher_id):
        goals[owner].append(goal)
    return {
        owner: SelfPlan(tuple(plans.get(owner, ())), tuple(goals.get(owner, ())))
        for owner in {**plans, **goals}
    }


def save_plan(session: Session, teacher_id: int, draft: PlanDraft, plan_id: int | None = None) -> int:
    """登记（plan_id 为 None）或改一份规划，返回批次（撤销用）；内容不对时报 UserError。"""
    tidy = replace(
        draft,
        strengths=draft.strengths.strip(),
        weaknesses=draft.weaknesses.strip(),
        aim=draft.aim.strip(),
        measures=draft.measures.strip(),
    )
    check_plan(tidy, {plan.id: plan for plan in load_plan(session, teacher_id).plans}, plan_id)
    values = {**asdict(tidy), "revised": datetime.now(UTC)}
    batch = Batch(session, RECORDED, f"{'改' if plan_id else '登记'}{_name(session, teacher_id)}的自我规划")
    if plan_id is None:
        batch.insert(
            SelfPlanTable, {"id": next_id(session, SelfPlanTable.id), "teacher_id": teacher_id, **values}
        )
    else:
        require(session, SelfPlanTable, plan_id)
        batch.update(SelfPlanTable, {"id": plan_id}, values)
    session.expire_all()
    return batch.id


def delete_plan(session: Session, plan_id: int) -> int:
    """删去一份规划与它的附件，返回批次（撤销用）；目标留着。已经不在时报 UserError。"""
    owner = require(session, SelfPlanTable, plan_id).teacher_id
    batch = Batch(session, RECORDED, f"删去{_name(session, owner)}的自我规划")
    detach_all(session, SelfPlanTable.__tablename__, plan_id, batch)
    batch.delete(SelfPlanTable, {"id": plan_id})
    session.expire_all()
    return batch.id


def save_goal(session: Session, teacher_id: int, draft: GoalDraft, goal_id: int | None = None) -> int:
    """登记（goal_id 为 None，排在最后）或改一个目标，返回批次（撤销用）；内容不对时报 UserError。"""
    tidy = replace(draft, title=draft.title.strip(), evidence=draft.evidence.strip())
    check_goal(tidy)
    values: dict[str, Any] = asdict(tidy)
    batch = Batch(session, RECORDED, f"{'改' if goal_id else '登记'}{_name(session, teacher_id)}的目标")
    if goal_id is None:
        last = session.scalar(select(func.max(GoalTable.position)).where(GoalTable.teacher_id == teacher_id))
        placed = {"position": 0 if last is None else last + 1, "teacher_id": teacher_id}
        batch.insert(GoalTable, {"id": next_id(session, GoalTable.id), **placed, **values})
    else:
        require(session, GoalTable, goal_id)
        batch.update(GoalTable, {"id": goal_id}, values)
    session.expire_all()
    return batch.id


def delete_goal(session: Session, goal_id: int) -> int:
    """删去一个目标与它的复查，返回批次（撤销用）；已经不在时报 UserError。"""
    row = require(session, GoalTable, goal_id)
    batch = Batch(session, RECORDED, f"删去目标“{row.title}”")
    terms = session.scalars(select(GoalReviewTable.term_id).where(GoalReviewTable.goal_id == goal_id)).all()
    for term_id in terms:
        batch.delete(GoalReviewTable, {"goal_id": goal_id, "term_id": term_id})
    batch.delete(GoalTable, {"id": goal_id})
    session.expire_all()
    return batch.id


def save_review(session: Session, goal_id: int, term_id: int, review: Review) -> int:
    """登记或改一学期对一个目标的复查，返回批次（撤销用）。

    写“已达成”而目标还没有写完成日期的，完成日期就是复查的日期；term_id 与 review.term 是同一个学期。
    目标已经不在时报 UserError。
    """
    goal = require(session, GoalTable, goal_id)
    batch = Batch(session, RECORDED, f"复查目标“{goal.title}”")
    key = {"goal_id": goal_id, "term_id": term_id}
    values = {
        "progress": review.progress.value,
        "text": review.text.strip(),
        "reviewer": review.reviewer.strip(),
        "day": review.day,
    }
    if session.get(GoalReviewTable, (goal_id, term_id)) is None:
        batch.insert(GoalReviewTable, {**key, **values})
    else:
        batch.update(GoalReviewTable, key, values)
    if review.progress is Progress.REACHED and goal.done is None:
        batch.update(GoalTable, {"id": goal_id}, {"done": review.day})
    session.expire_all()
    return batch.id


def _goals(session: Session, teacher_id: int | None) -> list[tuple[int, Goal]]:
    """（教师、目标），照各人的次序。"""
    table, reviews = GoalTable, GoalReviewTable
    chosen = select(
        table.teacher_id,
        table.id,
        table.title,
        table.evidence,
        table.start,
        table.due,
        table.done,
        table.dropped,
    ).order_by(table.position, table.id)
    written = (
        select(
            reviews.goal_id,
            TermTable.start_year,
            TermTable.semester,
            reviews.progress,
            reviews.text,
            reviews.reviewer,
            reviews.day,
        )
        .join(TermTable, TermTable.id == reviews.term_id)
        .order_by(TermTable.start_year, TermTable.semester)
    )
    if teacher_id is not None:
        chosen = chosen.where(table.teacher_id == teacher_id)
        written = written.join(table, table.id == reviews.goal_id).where(table.teacher_id == teacher_id)
    found: dict[int, tuple[Review, ...]] = defaultdict(tuple)
    for goal_id, year, semester, progress, text, reviewer, day in session.execute(written):
        found[goal_id] += (Review(Term(year, semester), Progress(progress), text, reviewer, day),)
    return [
        (owner, Goal(key, GoalDraft(title, evidence, start, due, done, dropped), found.get(key, ())))
        for owner, key, title, evidence, start, due, done, dropped in session.execute(chosen)
    ]


def _name(session: Session, teacher_id: int) -> str:
    return session.scalars(select(TeacherTable.name).where(TeacherTable.id == teacher_id)).one()
