"""一位教师的成长档案：四个部分、佐证与完整度，都是取好的值；界面、报告、成册都从它取。"""

from dataclasses import dataclass
from datetime import date

from jiaowu.portfolio.completeness import Completeness
from jiaowu.portfolio.evidence import Evidence
from jiaowu.portfolio.goals import Goal, GoalState, Plan, plan_on
from jiaowu.portfolio.parts import Part
from jiaowu.portfolio.results import Appraisal, LessonScores
from jiaowu.portfolio.timeline import Entry, Footprint, Timeline, YearFigures
from jiaowu.school.terms import Term
from jiaowu.teachers.people import Profile
from jiaowu.teachers.records import Span


@dataclass(frozen=True)
class Status:
    """发展现状：登记的各项与经过，以及本人的自我分析（新的在前）。"""

    profile: Profile
    analyses: tuple[Entry, ...]


@dataclass(frozen=True)
class SelfPlan:
    """自我规划：全部的规划（新的在前）与目标（照次序）。"""

    plans: tuple[Plan, ...]
    goals: tuple[Goal, ...]

    def current(self, day: date) -> Plan | None:
        """这一天正在执行的规划；没有为 None。"""
        return plan_on(self.plans, day)

    def overdue(self, day: date) -> tuple[Goal, ...]:
        """这一天已经过期的目标。"""
        return tuple(goal for goal in self.goals if goal.state(day) is GoalState.OVERDUE)


@dataclass(frozen=True)
class Results:
    """工作成效里不必算成绩的部分；所教班级的成绩另取（services.results.load_results）。"""

    appraisals: tuple[Appraisal, ...]
    """新的学年在前。"""
    pupil_awards: tuple[Footprint, ...]
    """指导学生获奖，新的在前。"""
    lessons: tuple[LessonScores, ...]
    """被听的课，早的学年在前。"""
    entries: tuple[Entry, ...]
    """自己写的总结等，新的在前。"""


@dataclass(frozen=True)
class Portfolio:
    """一位教师的成长档案，按 day 那天看。"""

    teacher_id: int
    day: date
    span: Span | None
    """足迹只取这段日期的；None 为全部。"""
    term: Term
    """day 所在的学期。"""
    last_term: Term
    """上一个学期，复查看它。"""
    status: Status
    plan: SelfPlan
    timeline: Timeline
    years: tuple[YearFigures, ...]
    """每个学年各类几条，早的在前。"""
    results: Results
    evidence: tuple[Evidence, ...]
    """新的在前。"""
    completeness: Completeness

    @property
    def name(self) -> str:
        """姓名。"""
        return self.status.profile.basic.name

    def missing(self, part: Part) -> tuple[str, ...]:
        """一个部分缺什么，一项一句。"""
        return self.completeness.of(part).missing
