"""样例学校：照自带的秋季模板排好的一学期，过去的大多办完，有一件逾期、一件取消。"""

from collections import defaultdict
from datetime import date

from sqlalchemy.orm import Session

from jiaowu.calendar.plans import shipped_plans
from jiaowu.calendar.services.plans import fill_term, preview_plan
from jiaowu.calendar.services.tasks import list_tasks, set_status
from jiaowu.calendar.tasks import Status

DAY = date(2026, 11, 20)
"""样例资料做到这一天。"""
LATE = "教学案例参评"
CANCELLED = "观摩优秀录像课"
DOING = frozenset({"优质课竞赛", "个人课题申报指导"})


def make_tasks(session: Session, term_id: int) -> None:
    """当前学期的工作安排；要在班级与任教之后。"""
    (plan,) = (each for each in shipped_plans() if each.semester == 1)
    fill_term(session, term_id, preview_plan(session, term_id, plan))
    tasks = list_tasks(session, term_id)
    done = defaultdict(list)
    for task in tasks:
        if task.draft.deadline <= DAY and task.draft.title not in {LATE, CANCELLED}:
            done[task.draft.end].append(task.id)
    for day, keys in done.items():
        set_status(session, keys, Status.DONE, day)
    set_status(session, [task.id for task in tasks if task.draft.title == CANCELLED], Status.CANCELLED, DAY)
    set_status(session, [task.id for task in tasks if task.draft.title in DOING], Status.DOING, DAY)
