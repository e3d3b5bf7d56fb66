"""一位教师的自我规划与复查表：规划的四段、各个目标、每学期的复查，后面留签名的地方。"""

from collections.abc import Iterator, Sequence
from datetime import date

from sqlalchemy.orm import Session

from jiaowu.errors import UserError
from jiaowu.paper.document import Align, Block, Column, Document, Fields, Table, Text, TextStyle, Value
from jiaowu.portfolio.goals import Goal, Plan
from jiaowu.portfolio.portfolios import SelfPlan
from jiaowu.portfolio.reports.heading import CONFIDENTIAL, first_teacher, subtitle_of, today
from jiaowu.portfolio.services.plans import load_plan, load_plans
from jiaowu.teachers.people import EVERYONE, TeacherRow
from jiaowu.teachers.reports.heading import written
from jiaowu.teachers.services.moments import moment_on
from jiaowu.teachers.services.profiles import list_teachers

TITLE = "自我规划与复查表"
NO_PLAN = "还没有教师写过自我规划，请先在成长档案的“自我规划”里写。"
GOALS = (
    Column("序号", 5, Align.CENTER, "0"),
    Column("目标", 34),
    Column("拿什么证明", 28),
    Column("从", 11, Align.CENTER, "yyyy-mm-dd"),
    Column("期限", 11, Align.CENTER, "yyyy-mm-dd"),
    Column("现在", 13, Align.CENTER),
)
REVIEWS = (
    Column("目标", 22),
    Column("学期", 17),
    Column("到了哪一步", 12, Align.CENTER),
    Column("进展、原因与下一步", 32),
    Column("复查人", 8),
    Column("日期", 11, Align.CENTER, "yyyy-mm-dd"),
)
SIGNED = "\n　\n　年　月　日"
"""签名的地方：三行高。"""


def build(session: Session, teacher_id: int | None = None, day: date | None = None) -> Document:
    """一位教师（默认是名册里第一位写了规划的）那天（默认今天）的规划；没有写过时报 UserError。"""
    day = day or today()
    if teacher_id is None:
        known = load_plans(session)
        teacher_id = first_teacher(session, lambda row: row.id in known, NO_PLAN)
    plan = load_plan(session, teacher_id)
    people = list_teachers(session, moment_on(session, day), EVERYONE)
    row = next((each for each in people if each.id == teacher_id), None)
    if row is None or not (plan.plans or plan.goals):
        raise UserError("这位教师还没有写自我规划，请先在成长档案的“自我规划”里写。")
    return Document(
        title=TITLE,
        subtitle=subtitle_of(session, row.name, f"截至{written(day)}"),
        blocks=tuple(_sheet(row, plan, day)),
        sheet=row.name,
        confidential=CONFIDENTIAL,
    )


def plan_blocks(plan: SelfPlan, day: date) -> Iterator[Block]:
    """那天正在执行的（没有就是最近的）规划、目标、每学期的复查。"""
    current = plan.current(day) or (plan.plans[0] if plan.plans else None)
    if current is not None:
        yield from _plan(current)
    if plan.goals:
        yield Table(GOALS, [_goal(at, goal, day) for at, goal in enumerate(plan.goals, 1)], title="目标")
        reviews = [row for goal in plan.goals for row in _reviews(goal)]
        if reviews:
            yield Table(REVIEWS, reviews, title="每学期的复查")


def _sheet(row: TeacherRow, plan: SelfPlan, day: date) -> Iterator[Block]:
    tenure = "" if row.tenure is None else f"{row.tenure} 年（{row.tier}）"
    yield Fields(
        (("姓名", row.name), ("教研组", row.group), ("职称", row.title), ("教龄", tenure)), per_row=4
    )
    yield from plan_blocks(plan, day)
    yield Fields((("本人签名", SIGNED), ("教研组长（师傅）意见", SIGNED), ("学校意见", SIGNED)), per_row=3)


def _plan(plan: Plan) -> Iterator[Block]:
    yield Text(f"个人专业发展规划（{plan.years}）", TextStyle.SUBHEADING)
    draft = plan.draft
    yield Fields(
        (
            ("优势", draft.strengths),
            ("不足", draft.weaknesses),
            ("总目标", draft.aim),
            ("措施", draft.measures),
        ),
        per_row=1,
    )


def _goal(at: int, goal: Goal, day: date) -> Sequence[Value]:
    draft, over = goal.draft, goal.days_over(day)
    state = f"已过期 {over} 天" if over else goal.state(day).value
    return (at, draft.title, draft.evidence, draft.start, draft.due, state)


def _reviews(goal: Goal) -> list[Sequence[Value]]:
    return [
        (goal.draft.title, each.term.name, each.progress.value, each.text, each.reviewer, each.day)
        for each in goal.reviews
    ]
