"""星级教研组：办法（设置）、由资料算出的得分、由人打的分。"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from jiaowu.errors import UserError
from jiaowu.research.activities import Activity, Status
from jiaowu.research.activities_frequency import Line
from jiaowu.research.groups import Group, GroupKind
from jiaowu.research.papers import Paper, PaperState
from jiaowu.research.services.activities_statistics import Tally, statistics, tally
from jiaowu.research.services.groups import list_groups
from jiaowu.research.services.papers import list_papers
from jiaowu.research.stars import (
    Mark,
    ScoreSource,
    StarItem,
    StarResult,
    StarScheme,
    check_scheme,
    mark_share,
    mark_typed,
    result_of,
    scheme_from,
    schemes,
)
from jiaowu.research.tables import GroupScoreTable, GroupTable
from jiaowu.school.tables import SettingTable
from jiaowu.store.batches import Batch

KEY = "research_stars"
RECORDED = "research_stars"
"""评比打分的批次。"""


def get_scheme(session: Session) -> StarScheme:
    """现在用的办法；没有改过的是自带的第一套。"""
    row = session.get(SettingTable, KEY)
    return scheme_from(json.loads(row.value)) if row else schemes()[0]


def save_scheme(session: Session, scheme: StarScheme) -> None:
    """保存办法；不对时报 UserError，原来的不动。"""
    check_scheme(scheme)
    text = json.dumps(asdict(scheme), ensure_ascii=False)
    row = session.get(SettingTable, KEY)
    if row is None:
        session.add(SettingTable(key=KEY, value=text))
    else:
        row.value = text
    session.flush()


def type_score(session: Session, group_id: int, term_id: int, item: str, points: float | None) -> int:
    """记（None 为擦去）由人打的一项，返回批次；没有变为 0。不是这样的项、超出满分时报 UserError。"""
    known = next((each for each in get_scheme(session).items if each.code == item), None)
    if known is None or known.source is not ScoreSource.MANUAL:
        raise UserError("这一项由资料算出，不用打分。")
    mark_typed(known, points)
    key = {"group_id": group_id, "term_id": term_id, "item": item}
    row = session.get(GroupScoreTable, (group_id, term_id, item))
    if (row.points if row else None) == points:
        return 0
    batch = Batch(session, RECORDED, f"{session.get_one(GroupTable, group_id).name}的{known.name}打分")
    if row is None:
        batch.insert(GroupScoreTable, {**key, "points": points, "note": ""})
    elif points is None:
        batch.delete(GroupScoreTable, key)
    else:
        batch.update(GroupScoreTable, key, {"points": points})
    session.expire_all()
    return batch.id


def results(session: Session, term_id: int, today: date) -> tuple[StarResult, ...]:
    """各教研组的结果，分高的在前，没有可算的在最后。"""
    scheme = get_scheme(session)
    shown = statistics(session, term_id, today)
    typed = _typed(session, term_id)
    papers = list_papers(session, term_id)
    groups = [group for group in list_groups(session, term_id) if group.kind is GroupKind.RESEARCH]
    found = []
    for group in groups:
        mine = [each for each in shown.activities if each.plan.group_id == group.id]
        held = [each for each in mine if each.status is Status.HELD]
        facts = _Facts(
            next(line for line in shown.lines if line.group_id == group.id),
            tally(group.name, mine),
            held,
            [paper.state_on(today) for paper in _of(papers, group)],
            [on_time for each in held if (on_time := _reported(each, scheme, today)) is not None],
            typed.get(group.id, {}),
        )
        found.append(result_of(group.id, group.name, scheme, [_mark(item, facts) for item in scheme.items]))
    return tuple(sorted(found, key=lambda each: -(each.total if each.total is not None else -1.0)))


@dataclass(frozen=True)
class _Facts:
    """一个组评比要用的资料。"""

    line: Line
    tally: Tally
    held: Sequence[Activity]
    papers: Sequence[PaperState]
    reported: Sequence[bool]
    """到期（或已上报）的各次按时上报了没有。"""
    typed: Mapping[str, float]


def _mark(item: StarItem, facts: _Facts) -> Mark:
    if item.source is ScoreSource.MANUAL:
        points = facts.typed.get(item.code)
        return mark_typed(item, min(points, item.points) if points is not None else None)
    share, detail = _share(item.source, facts)
    return mark_share(item, share, detail)


def _share(source: ScoreSource, facts: _Facts) -> tuple[float | None, str]:
    """一项的率与怎样算出来的。"""
    held, turnout = facts.held, facts.tally.turnout
    if source is ScoreSource.FREQUENCY:
        line = facts.line
        return line.share, f"开展 {line.held} 次，应 {line.needed} 次"
    if source is ScoreSource.ATTENDANCE:
        return (
            turnout.rate,
            f"实到 {turnout.came} 人次，应到 {turnout.due - turnout.official - turnout.unmarked}",
        )
    if source is ScoreSource.PAPERS:
        due = [state for state in facts.papers if state is not PaperState.WAITING]
        return _ratio(sum(state.handed_in for state in due), len(due))
    if source is ScoreSource.RECORDS:
        return _ratio(sum(each.checks.done for each in held), 3 * len(held))
    if source is ScoreSource.FLOW:
        steps = [step for each in held for step in each.steps]
        return _ratio(sum(step.done and not step.doubt for step in steps), len(steps))
    return _ratio(sum(facts.reported), len(facts.reported))


def _reported(activity: Activity, scheme: StarScheme, today: date) -> bool | None:
    """记录按时上报了没有；还没有上报、也没有到期为 None。"""
    limit = activity.plan.day + timedelta(days=scheme.report_days)
    if activity.reported is not None:
        return activity.reported <= limit
    return None if today <= limit else False


def _ratio(part: int, whole: int) -> tuple[float | None, str]:
    return (part / whole if whole else None), f"{part}/{whole}"


def _of(papers: Sequence[Paper], group: Group) -> list[Paper]:
    return [paper for paper in papers if paper.group_id == group.id]


def _typed(session: Session, term_id: int) -> dict[int, dict[str, float]]:
    found: dict[int, dict[str, float]] = {}
    for row in session.scalars(select(GroupScoreTable).where(GroupScoreTable.term_id == term_id)):
        found.setdefault(row.group_id, {})[row.item] = row.points
    return found
