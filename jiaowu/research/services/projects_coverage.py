"""人人有课题：谁手上没有课题、谁没有材料，哪个教研组没有校级以上的课题、没有小课题报告。"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from jiaowu.research.projects import PROCESS, SMALL, Status
from jiaowu.research.services.projects import Project, list_groups, list_projects
from jiaowu.school.services.schools import get_term
from jiaowu.teachers.facts import term_days
from jiaowu.teachers.people import TeacherRow
from jiaowu.teachers.records import Span
from jiaowu.teachers.services.moments import Moment, moment_of
from jiaowu.teachers.services.profiles import list_teachers

REPORT = "报告"
"""材料的名称里有它，就算小课题的报告。"""
TEACHING = "1"
"""岗位类别：教学。"""


@dataclass(frozen=True)
class Covered:
    """一位教师手上的课题。"""

    row: TeacherRow
    led: tuple[str, ...]
    joined: tuple[str, ...]
    papers: int
    """这个学期交了几份阶段、过程材料（他所在的课题的）。"""

    @property
    def none(self) -> bool:
        """一项也没有。"""
        return not self.led and not self.joined


@dataclass(frozen=True)
class GroupCovered:
    """一个教研组的课题。"""

    name: str
    projects: tuple[str, ...]
    """组员主持的、没有结题的、校级以上的。"""
    small: tuple[str, ...]
    """组的小课题，连这个学期结题的。"""
    reports: int
    """这个学期小课题交了几份报告。"""


@dataclass(frozen=True)
class Coverage:
    """一个学期的情况。"""

    people: tuple[Covered, ...]
    """在册的教师，教学岗位（没有登记岗位、有课的也算）。"""
    groups: tuple[GroupCovered, ...]
    span: Span


def cover(session: Session, term_id: int) -> Coverage:
    """这个学期到今天（过去的学期到最后一天）人人课题的情况。"""
    moment, span = moment_of(session, term_id), Span(*term_days(get_term(session, term_id)))
    projects = [each for each in list_projects(session) if _counts(each, moment, span)]
    rows = [row for row in list_teachers(session, moment) if row.basic.post_kind == TEACHING or row.classes]
    people = tuple(_covered(row, projects, span) for row in rows)
    homes = {row.id: row.group for row in list_teachers(session, moment)}
    listed = [name for _, name in list_groups(session)]
    names = dict.fromkeys(name for name in homes.values() if name)
    names |= dict.fromkeys(name for name in listed if name in {each.group for each in projects})
    groups = tuple(_group(name, projects, homes, span) for name in names)
    return Coverage(people, groups, span)


def _counts(project: Project, moment: Moment, span: Span) -> bool:
    """那时已经申报（不知道日期的算），没有撤销，也没有在学期之前结题。"""
    start = project.draft.applied or project.draft.approved
    if project.standing.status is Status.CANCELLED or (start is not None and start > moment.day):
        return False
    ended = project.standing.ended
    return project.standing.status is not Status.CLOSED or (ended is not None and ended >= span.first)


def _covered(row: TeacherRow, projects: Sequence[Project], span: Span) -> Covered:
    led: list[str] = []
    joined: list[str] = []
    papers = 0
    for project in projects:
        own = next((each.member for each in project.people if each.member.teacher_id == row.id), None)
        if own is None:
            continue
        (led if own.leads else joined).append(project.draft.title)
        papers += sum(_within(stage.draft.done, span) for stage in project.stages)
    return Covered(row, tuple(led), tuple(joined), papers)


def _group(name: str, projects: Sequence[Project], homes: dict[int, str], span: Span) -> GroupCovered:
    own = [
        each
        for each in projects
        if each.group == name
        or any(person.member.leads and homes.get(person.member.teacher_id) == name for person in each.people)
    ]
    small = [each for each in own if each.draft.category == SMALL]
    reports = sum(
        _within(stage.draft.done, span)
        and (
            stage.draft.kind == Status.CLOSED or (stage.draft.kind == PROCESS and REPORT in stage.draft.title)
        )
        for each in small
        for stage in each.stages
    )
    school = [each for each in own if each.draft.level and each.standing.status.active]
    return GroupCovered(
        name,
        tuple(each.draft.title for each in school),
        tuple(each.draft.title for each in small),
        reports,
    )


def _within(day: date | None, span: Span) -> bool:
    return day is not None and span.holds(day)
