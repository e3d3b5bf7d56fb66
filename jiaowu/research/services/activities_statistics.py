"""教研活动的统计：逐月次数、出勤、类型、三个层面，教师—备课组—教研组—学校逐级汇总。"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy.orm import Session

from jiaowu.research.activities import Activity, Status, Turnout, turnout_of
from jiaowu.research.activities_frequency import Line, Rule, Window, count_line
from jiaowu.research.groups import Group, GroupKind, Layer
from jiaowu.research.papers import Collected, Paper, collected
from jiaowu.research.services.activities_reading import list_activities
from jiaowu.research.services.activities_settings import get_settings, window_of
from jiaowu.research.services.groups import list_groups
from jiaowu.research.services.papers import list_papers

OFFICE, WHOLE = "教导处", "全校"


@dataclass(frozen=True)
class Tally:
    """一个组（一种类型、一个层面、一位教师）的活动与出勤。"""

    name: str
    planned: int
    """计划着还没有开展的。"""
    held: int
    turnout: Turnout
    complete: int
    """三查样样落实的次数。"""
    written: int
    """交来的活动文稿。"""
    reported: int


@dataclass(frozen=True)
class FeedbackRow:
    """四层反馈里的一行。"""

    level: int
    """0 全校、1 教研组、2 备课组、3 教师。"""
    name: str
    attended: int
    """到了几次。"""
    due: int
    """应到几次（公出与没有点名的不算）。"""
    papers: Collected
    written: int
    """活动文稿几份。"""
    spoken: int
    """主备主讲几次。"""

    @property
    def rate(self) -> float | None:
        """出勤率；没有应到的为 None。"""
        return self.attended / self.due if self.due else None


@dataclass(frozen=True)
class Statistics:
    """一个学期教研活动的统计。"""

    window: Window
    rules: tuple[Rule, ...]
    lines: tuple[Line, ...]
    """各组逐月的次数，末行是教导处的。"""
    groups: tuple[Tally, ...]
    kinds: tuple[Tally, ...]
    layers: tuple[Tally, ...]
    teachers: tuple[Tally, ...]
    feedback: tuple[FeedbackRow, ...]
    activities: tuple[Activity, ...]


def statistics(session: Session, term_id: int, today: date) -> Statistics:
    """这个学期的统计，算到 today（过去的学期算到头）。"""
    activities = list_activities(session, term_id)
    meeting = {each.plan.group_id for each in activities}
    known = {group.id for group in list_groups(session, term_id)} | meeting
    groups = [group for group in list_groups(session, term_id, closed=True) if group.id in known]
    window = window_of(session, term_id, today)
    settings = get_settings(session, term_id)
    held = [each for each in activities if each.status is Status.HELD]
    lines = [
        replace(
            count_line(group.name, settings.rule_for(group.kind), _days(held, group.id), window),
            group_id=group.id,
        )
        for group in groups
    ]
    office = count_line(OFFICE, None, _days(held, None), window)
    return Statistics(
        window,
        settings.rules,
        (*lines, *((office,) if office.held else ())),
        tuple(
            tally(group.name, [each for each in activities if each.plan.group_id == group.id])
            for group in groups
        ),
        _tallies(activities, Counter(each.plan.kind for each in activities)),
        tuple(tally(layer, [each for each in activities if each.layer is layer]) for layer in Layer),
        _teachers(held),
        feedback(groups, held, list_papers(session, term_id), today),
        activities,
    )


def tally(name: str, activities: Iterable[Activity]) -> Tally:
    """一批活动合起来。"""
    found = list(activities)
    held = [each for each in found if each.status is Status.HELD]
    return Tally(
        name,
        sum(each.status is Status.PLANNED for each in found),
        len(held),
        sum((each.turnout for each in held), Turnout()),
        sum(each.checks.complete for each in held),
        sum(len(each.written) for each in held),
        sum(each.reported is not None for each in held),
    )


def feedback(
    groups: Sequence[Group], held: Sequence[Activity], papers: Sequence[Paper], today: date
) -> tuple[FeedbackRow, ...]:
    """全校、各教研组、它的备课组、组里的教师，逐级往下；同时在两级里的教师，在备课组下列。"""
    rows = [_feedback_row(0, WHOLE, None, held, papers, today)]
    tops = [group for group in groups if group.kind is GroupKind.RESEARCH]
    for top in tops:
        below = [group for group in groups if group.parent_id == top.id]
        rows.append(_feedback_row(1, top.name, _ids((top, *below)), held, papers, today))
        shown: set[int] = set()
        for group in below:
            rows.append(_feedback_row(2, group.name, _ids((group,)), held, papers, today))
            rows += [
                _feedback_row(3, member.name, {member.teacher_id}, held, papers, today)
                for member in group.members
                if member.teacher_id not in shown
            ]
            shown |= _ids((group,))
        rows += [
            _feedback_row(3, member.name, {member.teacher_id}, held, papers, today)
            for member in top.members
            if member.teacher_id not in shown
        ]
    return tuple(rows)


def _feedback_row(  # noqa: PLR0913, PLR0917 — 一行汇总要说清是谁、从哪些资料里来
    level: int,
    name: str,
    people: set[int] | None,
    held: Sequence[Activity],
    papers: Sequence[Paper],
    today: date,
) -> FeedbackRow:
    """people 是算在内的教师；None 为全校。"""

    def mine(teacher_id: int | None) -> bool:
        return people is None or teacher_id in people

    seen = turnout_of(one for each in held for one in each.attenders if mine(one.teacher_id))
    own = [
        paper.state_on(today) for paper in papers if paper.teacher_id is not None and mine(paper.teacher_id)
    ]
    return FeedbackRow(
        level,
        name,
        seen.came,
        seen.due - seen.official - seen.unmarked,
        collected(own),
        sum(
            paper.teacher_id is not None and mine(paper.teacher_id) for each in held for paper in each.written
        ),
        sum(each.plan.speaker_id is not None and mine(each.plan.speaker_id) for each in held),
    )


def _ids(groups: Iterable[Group]) -> set[int]:
    return {member.teacher_id for group in groups for member in group.members}


def _days(held: Iterable[Activity], group_id: int | None) -> list[date]:
    return [each.plan.day for each in held if each.plan.group_id == group_id]


def _tallies(activities: Sequence[Activity], counts: Counter[str]) -> tuple[Tally, ...]:
    return tuple(
        tally(name, [each for each in activities if each.plan.kind == name])
        for name, _ in counts.most_common()
    )


def _teachers(held: Sequence[Activity]) -> tuple[Tally, ...]:
    """各位教师的出勤与文稿，按编号。"""
    seen: dict[int, list[Activity]] = defaultdict(list)
    names: dict[int, str] = {}
    for each in held:
        for one in each.attenders:
            seen[one.teacher_id].append(each)
            names[one.teacher_id] = one.name
    return tuple(
        Tally(
            names[key],
            0,
            len(found),
            turnout_of(one for each in found for one in each.attenders if one.teacher_id == key),
            0,
            sum(paper.teacher_id == key for each in held for paper in each.written),
            0,
        )
        for key, found in sorted(seen.items())
    )
