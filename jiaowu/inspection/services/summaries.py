"""一次检查的汇总、与别的检查相比、通报的保存。"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from sqlalchemy import ColumnElement, and_, or_, select
from sqlalchemy.orm import Session

from jiaowu.inspection.checklists import Facet
from jiaowu.inspection.rectifications import Status
from jiaowu.inspection.rounds import RoundKind
from jiaowu.inspection.services.rounds import get_round
from jiaowu.inspection.summaries import (
    FacetRule,
    Finding,
    Inspected,
    Notice,
    RoundHead,
    Summary,
    TagKey,
    streaks_of,
    summarise,
)
from jiaowu.inspection.tables import (
    ProblemTagTable,
    RectificationTable,
    ResultTable,
    ResultTagTable,
    RoundFacetTable,
    RoundTable,
    TargetTable,
)
from jiaowu.inspection.trends import Comparison, Course, RoundFigures, compare, course_of
from jiaowu.school.tables import TermTable
from jiaowu.school.terms import Term

History = dict[tuple[int, Facet], list[frozenset[str]]]

FACETS = {facet.value: facet for facet in Facet}
"""查字典比造枚举快，几千行里差得出来。"""

BACKWARDS = 4
"""找复发的问题时一批往前看几次检查。"""

_Key = tuple[int, str]
"""检查、方面。"""


def get_summary(session: Session, round_id: int) -> Summary:
    """一次检查的汇总，一位教师一行，按名单的先后。检查已不在列表里时报 UserError。"""
    shown = get_round(session, round_id)
    findings = _findings(session, round_id)
    notices = _notices(session, round_id)
    teachers = tuple(
        Inspected(
            target.id,
            target.teacher_id,
            target.teacher,
            target.group,
            target.subject,
            target.classes,
            target.expected,
            {
                each.facet: findings[target.id][each.facet]
                for each in shown.facets
                if each.facet in findings[target.id]
            },
            tuple(notices[target.id]),
        )
        for target in shown.targets
    )
    rules = tuple(FacetRule(each.facet, each.weight, each.checklist) for each in shown.facets)
    head = RoundHead(shown.id, shown.name, shown.term, shown.start, shown.end, shown.inspectors)
    return summarise(head, rules, teachers, _streaks(session, shown.id, shown.start, teachers))


def find_previous(session: Session, round_id: int) -> int | None:
    """上一次同种的检查：开始得早的里面最近的一次；没有为 None。"""
    own = session.execute(select(RoundTable.kind, RoundTable.start).where(RoundTable.id == round_id)).one()
    return session.scalar(
        select(RoundTable.id)
        .where(
            RoundTable.kind == own.kind,
            RoundTable.deleted_at.is_(None),
            earlier_than(own.start, round_id),
        )
        .order_by(RoundTable.start.desc(), RoundTable.id.desc())
        .limit(1)
    )


def get_comparison(session: Session, round_id: int, with_id: int | None = None) -> Comparison | None:
    """与另一次检查相比，不给就是上一次同种的；没有可比的为 None。"""
    other = with_id if with_id is not None else find_previous(session, round_id)
    if other is None:
        return None
    figures = {each.id: each for each in load_figures(session, (round_id, other))}
    return compare(figures[round_id], figures[other])


def get_course(session: Session, round_id: int, years: int = 3) -> Course:
    """同种的检查这几个学年历次的平均与分布，到这一次为止，按先后。"""
    own = session.execute(
        select(RoundTable.kind, RoundTable.start, TermTable.start_year)
        .join(TermTable, TermTable.id == RoundTable.term_id)
        .where(RoundTable.id == round_id)
    ).one()
    ids = session.scalars(
        select(RoundTable.id)
        .join(TermTable, TermTable.id == RoundTable.term_id)
        .where(
            RoundTable.kind == own.kind,
            RoundTable.deleted_at.is_(None),
            TermTable.start_year > own.start_year - years,
            or_(RoundTable.id == round_id, earlier_than(own.start, round_id)),
        )
    ).all()
    return course_of(load_figures(session, ids))


def load_figures(session: Session, round_ids: Iterable[int]) -> tuple[RoundFigures, ...]:
    """几次检查的得分与等第，比较用；不存在的不列。"""
    ids = tuple(round_ids)
    weights: dict[int, dict[Facet, float]] = defaultdict(dict)
    facets = session.execute(
        select(RoundFacetTable.round_id, RoundFacetTable.facet, RoundFacetTable.weight)
        .where(RoundFacetTable.round_id.in_(ids))
        .order_by(RoundFacetTable.position)
    )
    for key, facet, weight in facets:
        weights[key][Facet(facet)] = weight
    totals, grades, exempt = _totals(session, ids)
    rows = session.execute(
        select(
            RoundTable.id,
            RoundTable.name,
            RoundTable.kind,
            RoundTable.start,
            TermTable.start_year,
            TermTable.semester,
        )
        .join(TermTable, TermTable.id == RoundTable.term_id)
        .where(RoundTable.id.in_(ids))
    )
    return tuple(
        RoundFigures(
            row.id,
            row.name,
            Term(row.start_year, row.semester).name,
            RoundKind(row.kind),
            row.start,
            weights[row.id],
            {facet: totals.get((row.id, facet.value), {}) for facet in weights[row.id]},
            {facet: grades.get((row.id, facet.value), {}) for facet in weights[row.id]},
            {facet: exempt.get((row.id, facet.value), set()) for facet in weights[row.id]},
        )
        for row in rows
    )


def _streaks(
    session: Session, round_id: int, start: date, teachers: Sequence[Inspected]
) -> Mapping[TagKey, int]:
    now = [
        (teacher.teacher_id, finding.facet, tag)
        for teacher in teachers
        for finding in teacher.findings.values()
        for tag in finding.tags
    ]
    return streaks_of(now, _history(session, round_id, start, now)) if now else {}


def earlier_than(start: date, round_id: int) -> ColumnElement[bool]:
    """比某一次早：开始得早，同一天的看编号。"""
    return or_(RoundTable.start < start, and_(RoundTable.start == start, RoundTable.id < round_id))


def _findings(session: Session, round_id: int) -> Mapping[int, Mapping[Facet, Finding]]:
    """名单 → 方面 → 结果。"""
    mine = TargetTable.round_id == round_id
    tags = _tags(session, mine)
    result = ResultTable
    rows = session.execute(
        select(
            result.target_id,
            result.id,
            result.facet,
            result.total,
            result.grade,
            result.applies,
            result.vetoed,
            result.expected,
            result.actual,
            result.merits,
            result.problems,
            result.measures,
        )
        .join(TargetTable, TargetTable.id == result.target_id)
        .where(mine)
    )
    found: dict[int, dict[Facet, Finding]] = defaultdict(dict)
    for target_id, key, name, total, grade, applies, vetoed, expected, actual, *words in rows:
        facet = FACETS[name]
        merits, problems, measures = words
        found[target_id][facet] = Finding(
            key,
            facet,
            total,
            grade,
            applies,
            vetoed,
            expected,
            actual,
            merits,
            problems,
            measures,
            tuple(tags.get(key, ())),
        )
    return found


def _tags(session: Session, mine: ColumnElement[bool]) -> Mapping[int, list[str]]:
    """结果 → 标签，按标签登记的先后。"""
    found: dict[int, list[str]] = defaultdict(list)
    rows = session.execute(
        select(ResultTagTable.result_id, ProblemTagTable.text)
        .join(ResultTable, ResultTable.id == ResultTagTable.result_id)
        .join(TargetTable, TargetTable.id == ResultTable.target_id)
        .join(ProblemTagTable, ProblemTagTable.id == ResultTagTable.tag_id)
        .where(mine)
        .order_by(ResultTagTable.result_id, ProblemTagTable.id)
    )
    for result_id, text in rows:
        found[result_id].append(text)
    return found


def _history(session: Session, round_id: int, start: date, now: Sequence[TagKey]) -> History:
    """以前各次里（教师、方面）的标签，近的在前；查过而没有标签的那些次是空集。

    一批一批往前找，这次的标签都断了就不再找：一般只看一两次。
    """
    ids = session.scalars(
        select(RoundTable.id)
        .where(RoundTable.deleted_at.is_(None), earlier_than(start, round_id))
        .order_by(RoundTable.start.desc(), RoundTable.id.desc())
    ).all()
    found: History = defaultdict(list)
    for first in range(0, len(ids), BACKWARDS):
        chunk = ids[first : first + BACKWARDS]
        tags = _round_tags(session, round_id, chunk)
        for each in chunk:
            for key, texts in tags.get(each, {}).items():
                found[key].append(frozenset(texts))
        if not any(all(tag in texts for texts in found[who, facet]) for who, facet, tag in now):
            break
    return found


def _round_tags(
    session: Session, now: int, rounds: Sequence[int]
) -> Mapping[int, Mapping[tuple[int, Facet], set[str]]]:
    """几次检查里，now 那次贴了标签的（教师、方面）各有哪些标签。"""
    wanted = (
        select(TargetTable.teacher_id, ResultTable.facet)
        .join(ResultTable, ResultTable.target_id == TargetTable.id)
        .join(ResultTagTable, ResultTagTable.result_id == ResultTable.id)
        .where(TargetTable.round_id == now)
        .distinct()
        .subquery()
    )
    rows = session.execute(
        select(TargetTable.round_id, TargetTable.teacher_id, ResultTable.facet, ProblemTagTable.text)
        .join(ResultTable, ResultTable.target_id == TargetTable.id)
        .join(
            wanted,
            (wanted.c.teacher_id == TargetTable.teacher_id) & (wanted.c.facet == ResultTable.facet),
        )
        .outerjoin(ResultTagTable, ResultTagTable.result_id == ResultTable.id)
        .outerjoin(ProblemTagTable, ProblemTagTable.id == ResultTagTable.tag_id)
        .where(TargetTable.round_id.in_(rounds), ResultTable.applies)
    )
    found: dict[int, dict[tuple[int, Facet], set[str]]] = defaultdict(dict)
    for round_key, teacher_id, facet, text in rows:
        texts = found[round_key].setdefault((teacher_id, FACETS[facet]), set())
        if text is not None:
            texts.add(text)
    return found


def _notices(session: Session, round_id: int) -> Mapping[int, list[Notice]]:
    """名单 → 发给他的整改单，先发的在前。"""
    found: dict[int, list[Notice]] = defaultdict(list)
    rows = session.execute(
        select(
            ResultTable.target_id,
            RectificationTable.number,
            RectificationTable.due,
            RectificationTable.status,
        )
        .join(ResultTable, ResultTable.id == RectificationTable.result_id)
        .join(TargetTable, TargetTable.id == ResultTable.target_id)
        .where(TargetTable.round_id == round_id)
        .order_by(RectificationTable.id)
    )
    for target_id, number, due, status in rows:
        found[target_id].append(Notice(number, due, Status(status).label))
    return found


def _totals(
    session: Session, ids: Sequence[int]
) -> tuple[dict[_Key, dict[int, float]], dict[_Key, dict[str, int]], dict[_Key, set[int]]]:
    """（检查、方面）→ 教师 → 得分，→ 等第 → 人数，→ 不必等他得分的教师。"""
    rows = session.execute(
        select(
            TargetTable.round_id,
            ResultTable.facet,
            TargetTable.teacher_id,
            ResultTable.total,
            ResultTable.grade,
            ResultTable.applies,
            ResultTable.vetoed,
        )
        .join(ResultTable, ResultTable.target_id == TargetTable.id)
        .where(TargetTable.round_id.in_(ids))
    )
    totals: dict[_Key, dict[int, float]] = defaultdict(dict)
    grades: dict[_Key, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    exempt: dict[_Key, set[int]] = defaultdict(set)
    for round_id, facet, teacher_id, total, grade, applies, vetoed in rows:
        key = (round_id, facet)
        if not applies or (vetoed and total is None):
            exempt[key].add(teacher_id)
        if not applies:
            continue
        if total is not None:
            totals[key][teacher_id] = total
        if grade:
            grades[key][grade] += 1
    return totals, grades, exempt
