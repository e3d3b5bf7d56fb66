"""样例学校：教研组与活动。四个组各有固定时段，有的次数够、有的欠；初案有早有晚，文稿有交有欠。"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from sqlalchemy.orm import Session

from jiaowu.research.activities import Attendance, Attender, Minutes, Plan, Status, kind_of
from jiaowu.research.activities_frequency import ActivitySettings, Rule, Unit
from jiaowu.research.flows import flow_of
from jiaowu.research.groups import Arrangement, Group, GroupKind, Slot, Weeks
from jiaowu.research.papers import PaperKind
from jiaowu.research.services.activities import (
    plan_activity,
    report_activities,
    save_minutes,
    set_status,
)
from jiaowu.research.services.activities_attendance import save_attendance
from jiaowu.research.services.activities_papers import PaperDraft, add_paper
from jiaowu.research.services.activities_settings import save_settings
from jiaowu.research.services.groups import list_groups, register_all, save_arrangement
from jiaowu.research.services.papers import Due, list_papers, require_papers, save_paper, submit_papers
from jiaowu.research.services.stars import type_score
from jiaowu.teachers.services.moments import current_moment
from jiaowu.teachers.services.profiles import list_teachers

MONDAY = date(2026, 9, 7)
SLOTS = (
    Slot(2, Weeks.EVERY, (5, 6)),
    Slot(3, Weeks.EVERY, (5, 6)),
    Slot(4, Weeks.EVERY, (), "15:45", "16:35"),
    Slot(5, Weeks.LAST, (), "14:00", "15:30"),
)
"""第几个组用第几种时段，组多了轮着用。"""
LEADERS = ("校长", "副校长", "教导主任")
TURNS: Sequence[Sequence[int]] = ((0, 2, 5, 7, 9), (1, 5, 8), (2, 6, 9), (3, 7))
"""第几个组在开学后第几周有活动；国庆那周没有。"""
NEXT_WEEK = 12
KINDS = ("主题教研", "集体备课", "理论学习", "同课异构", "反思交流")
THEMES = ("怎样把问题问到点子上", "单元整体备课", "读课标第四章", "一节课的两种上法", "期中之后的反思")
PLACE = "教研室"
ABSENT_EVERY, LEAVE_EVERY, LATE_EVERY = 17, 11, 13
"""教师编号与第几次活动之和是它的倍数的，缺席、请假、迟到。"""
UNREPORTED = 3
"""每个组最后一次还没有上报；第几次的反思还没有写。"""
MINUTES = Minutes(
    "主讲先讲二十分钟，再看一段课堂录像，各人对照自己的课说一处可以改的地方。",
    "问题要少而精；留足思考的时间；追问接着学生的话。",
    "各人在下周的课里试一次，两周后带着学生的作业再议；资料由组长收齐。",
    "形成一份提问的清单，放进组里的资料盒。",
    "今天大家说得具体，下次可以先把录像发给各人看。",
)
REPORT_AFTER = 3
SCORES = (13.0, 11.5, 12.0)


@dataclass(frozen=True)
class _Turn:
    """一个组的一次活动。"""

    group: Group
    at: int
    """这个组的第几次，0 起。"""
    day: date
    last: bool


def make_activities(session: Session, term_id: int, folder: Path) -> None:
    """登记教研组、安排、活动与文稿；folder 是资料文件夹（附件放在那里，这里没有附件）。"""
    register_all(session, term_id)
    _arrange(session, term_id)
    save_settings(session, term_id, ActivitySettings((Rule(GroupKind.RESEARCH, 2, Unit.MONTH),)))
    groups = [each for each in list_groups(session, term_id) if each.kind is GroupKind.RESEARCH]
    for at, group in enumerate(groups):
        weeks = TURNS[at % len(TURNS)]
        slot = SLOTS[at % len(SLOTS)]
        days = [MONDAY + timedelta(weeks=week, days=slot.weekday - 1) for week in weeks]
        for place, day in enumerate(days):
            _hold(session, term_id, _Turn(group, place, day, place + 1 == len(days)), folder)
        coming = MONDAY + timedelta(weeks=NEXT_WEEK, days=slot.weekday - 1)
        plan_activity(session, term_id, _plan(group, coming, "期末复习课怎么上", "主题教研"))
    _collect(session, term_id, groups)


def _arrange(session: Session, term_id: int) -> None:
    """组长是挂着教研组长的，没有就是第一位；蹲点的是学校领导，轮着来。"""
    rows = list_teachers(session, current_moment(session))
    heads = {row.id for row in rows if "教研组长" in row.duties}
    leaders = [row.id for row in rows if any(duty in LEADERS for duty in row.duties)]
    for at, group in enumerate(list_groups(session, term_id)):
        people = [member.teacher_id for member in group.members]
        leader = next((key for key in people if key in heads), people[0] if people else None)
        patron = leaders[at % len(leaders)] if leaders else None
        liaison = "县教研室 陆老师" if group.kind is GroupKind.RESEARCH else ""
        slot = SLOTS[at % len(SLOTS)]
        save_arrangement(
            session,
            group.id,
            term_id,
            Arrangement(leader, patron, liaison, (slot,), f"{group.name}{PLACE}"),
        )


def _plan(group: Group, day: date, theme: str, kind: str, turn: int = 0) -> Plan:
    slot = group.arrangement.slots[0]
    start, end = (slot.when, "") if slot.periods else (slot.start, slot.end)
    people = [member.teacher_id for member in group.members]
    return Plan(
        day,
        theme,
        kind,
        group.id,
        start,
        end,
        group.arrangement.place,
        "围绕主题看课例、议做法",
        group.arrangement.leader_id,
        people[-1] if people else None,
        people[turn % len(people)] if people else None,
        hours=1.0,
        level="校",
    )


def _hold(session: Session, term_id: int, turn: _Turn, folder: Path) -> None:
    group, kind = turn.group, KINDS[turn.at % len(KINDS)]
    theme = f"{THEMES[turn.at % len(THEMES)]}"
    key = plan_activity(session, term_id, _plan(group, turn.day, theme, kind, turn.at)).id
    set_status(session, key, Status.HELD)
    people = [Attender(member.teacher_id, member.name) for member in group.members]
    save_attendance(session, key, [_mark(each, turn.at) for each in people])
    unwritten = turn.last and group.position % UNREPORTED == 0
    save_minutes(session, key, MINUTES if not unwritten else Minutes(MINUTES.process, MINUTES.discussion))
    _write_papers(session, key, turn, folder, flow_of(kind_of(kind).flow).steps)
    if not turn.last:
        report_activities(session, (key,), turn.day + timedelta(days=REPORT_AFTER))


def _mark(each: Attender, turn: int) -> Attender:
    number = each.teacher_id + turn
    if number % ABSENT_EVERY == 0:
        return Attender(each.teacher_id, each.name, Attendance.ABSENT)
    if number % LEAVE_EVERY == 0:
        return Attender(each.teacher_id, each.name, Attendance.LEAVE, "家里有事")
    state = Attendance.LATE if number % LATE_EVERY == 0 else Attendance.PRESENT
    return Attender(each.teacher_id, each.name, state)


def _write_papers(session: Session, key: int, turn: _Turn, folder: Path, steps: Sequence[str]) -> None:
    """流程的各步交文稿；单数的组初案当天才发，最后一次只交了第一步。"""
    people = [member.teacher_id for member in turn.group.members]
    ahead: Mapping[str, int] = {"初案": 0 if turn.group.position % 2 else 3, "备课": 3}
    for at, step in enumerate(steps[:1] if turn.last else steps):
        day = turn.day - timedelta(days=ahead.get(step, 0))
        owner = people[(turn.at + at) % len(people)] if people else None
        text = f"{step}：目标、重点难点、过程与分层要求都写在这里。"
        add_paper(session, folder, key, PaperDraft(step, owner, day, f"{step}稿", text))


def _collect(session: Session, term_id: int, groups: Sequence[Group]) -> None:
    """计划都交了，案例有一个组逾期，总结还没有到期；评委给前三个组打了分。"""
    for kind, due in (
        (PaperKind.PLAN, date(2026, 9, 20)),
        (PaperKind.CASES, date(2026, 11, 10)),
        (PaperKind.SUMMARY, date(2027, 1, 15)),
    ):
        require_papers(session, term_id, Due(kind, due, (GroupKind.RESEARCH,)))
    for at, paper in enumerate(list_papers(session, term_id)):
        if paper.kind is PaperKind.PLAN or (paper.kind is PaperKind.CASES and at % 2):
            save_paper(session, paper.id, {"title": f"{paper.owner}{paper.kind}"})
            day = (paper.due or MONDAY) + timedelta(days=at % 3 - 1)
            submit_papers(session, (paper.id,), day)
    for group, points in zip(groups, SCORES, strict=False):
        type_score(session, group.id, term_id, "results", points)
