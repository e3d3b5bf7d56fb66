"""一位写了规划、上过公开课、得过奖的教师，用在成长档案的测试里。"""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from jiaowu.portfolio.goals import GoalDraft, PlanDraft
from jiaowu.portfolio.parts import Part
from jiaowu.portfolio.results import AppraisalDraft
from jiaowu.portfolio.services.appraisals import save_appraisal
from jiaowu.portfolio.services.entries import Owner, save_entry
from jiaowu.portfolio.services.plans import save_goal, save_plan
from jiaowu.portfolio.timeline import EntryDraft
from jiaowu.store.attachments import attach
from jiaowu.teachers.awards import AwardDraft
from jiaowu.teachers.services.awards import add_award
from jiaowu.teachers.services.papers import PAPER
from jiaowu.teachers.services.works import add_work
from jiaowu.teachers.tables import AwardTable, TeacherWorkTable
from jiaowu.teachers.works import WorkDraft, WorkKind
from tests.teachers.staff import Staffed, build_staff

DAY = date(2026, 11, 22)
PLAN = PlanDraft(date(2024, 9, 1), date(2027, 8, 31), "教材熟", "讲得多", "带出徒弟", "每周听一节课")
GOALS = (
    GoalDraft("上一节公开课", "教案与评课记录", date(2025, 9, 1), date(2026, 10, 31)),
    GoalDraft("写一篇论文", "刊物", date(2026, 9, 1), date(2027, 6, 30)),
)


@dataclass(frozen=True)
class Grown:
    """各项的编号。"""

    staff: Staffed
    lesson: int
    """公开课。"""
    award: int
    goals: tuple[int, int]


def build_grown(session: Session, folder: Path) -> Grown:
    """冯豪有规划、两个目标（一个已过期）、一节公开课、一次获奖与证书、一篇反思、一条考核结论。"""
    staff = build_staff(session)
    feng = staff.feng
    save_plan(session, feng, PLAN)
    for goal in GOALS:
        save_goal(session, feng, goal)
    add_work(session, feng, WorkDraft(WorkKind.OPEN_LESSON, date(2026, 10, 20), "《湖心亭看雪》", "县级"))
    add_work(session, feng, WorkDraft(WorkKind.PAPER, date(2021, 5, 1), "作文讲评三法", "市级"))
    add_award(session, feng, AwardDraft(date(2026, 6, 1), "优质课评比", issuer="县教研室", prize="一等奖"))
    lesson = session.scalars(select(TeacherWorkTable.id).where(TeacherWorkTable.kind == "open_lesson")).one()
    award = session.scalars(select(AwardTable.id)).one()
    source = folder / "证书.pdf"
    folder.mkdir(parents=True, exist_ok=True)
    source.write_bytes(b"%PDF-1.4 certificate")
    attach(session, folder, AwardTable.__tablename__, award, source, PAPER)
    reflection = EntryDraft(
        Part.FOOTPRINTS, "教学反思", date(2026, 10, 21), "课后", "收束稍急。", ("teacher_work", lesson)
    )
    save_entry(session, Owner(feng), reflection)
    save_appraisal(session, feng, AppraisalDraft(2025, "年度考核", "优秀", date(2026, 7, 10)))
    return Grown(staff, lesson, award, (1, 2))
