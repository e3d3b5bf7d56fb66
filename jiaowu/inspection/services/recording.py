"""录入检查结果：一次检查一个方面的录入表，一行一存；一位教师历次的结果。"""

import json
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import cache, lru_cache
from typing import Any

from sqlalchemy import Select, bindparam, delete, exists, select
from sqlalchemy.orm import Session

from jiaowu.errors import UserError
from jiaowu.inspection.checklists import Checklist, Facet, Score, from_json
from jiaowu.inspection.records import (
    Choices,
    ResultEdit,
    Sheet,
    SheetRow,
    Standing,
    judge,
)
from jiaowu.inspection.rounds import Round
from jiaowu.inspection.services.problem_tags import known_texts, tag_ids
from jiaowu.inspection.services.rounds import get_round
from jiaowu.inspection.tables import (
    ChecklistTable,
    ProblemTagTable,
    RectificationTable,
    ResultTable,
    ResultTagTable,
    RoundFacetTable,
    RoundTable,
    TargetTable,
)
from jiaowu.school.tables import TermTable
from jiaowu.school.terms import Term
from jiaowu.store.tables import AttachmentTable
from jiaowu.teachers.tables import TeacherTable

CLOSED = "这次检查已经结束汇总，要再录请先在汇总那一步重新打开。"


@dataclass(frozen=True)
class Saved:
    """存下的一份结果。"""

    result_id: int | None
    """整行清空、结果已删去为 None。"""
    score: Score | None
    """不适用、已删去为 None。"""


@dataclass(frozen=True)
class TeacherResult:
    """一位教师一次检查一个方面的结果。"""

    result_id: int
    round_id: int
    round: str
    term: str
    day: date
    """检查那天；没有填为这次检查开始的一天。"""
    facet: Facet
    checklist: str
    applies: bool
    vetoed: str
    total: float | None
    grade: str
    merits: str
    problems: str
    measures: str
    inspector: str
    tags: tuple[str, ...]


@dataclass(frozen=True)
class TokenOwner:
    """一个码是谁的。"""

    round_id: int
    round: str
    teacher: str


def load_sheet(session: Session, round_id: int, facet: Facet) -> Sheet:
    """一次检查一个方面的录入表，行按名单的先后。检查不在了、不查这个方面时报 UserError。"""
    return sheet_of(session, get_round(session, round_id), facet)


def sheet_of(session: Session, found: Round, facet: Facet) -> Sheet:
    """同 load_sheet，检查已经取好。"""
    try:
        chosen = found.facet(facet)
    except KeyError:
        raise UserError(f"“{found.name}”不查{facet.label}，请换一个方面。") from None
    edits = _edits(session, found.id, facet)
    standings = _standings(session, found.id)
    rows = tuple(
        SheetRow(
            target,
            edits.get(target.id),
            {each: stand for each, stand in standings[target.id].items() if each is not facet},
        )
        for target in found.targets
    )
    choices = choices_of(session, found, facet)
    return Sheet(found.id, found.name, chosen, found.weights, rows, choices, found.closed is not None)


def choices_of(session: Session, found: Round, facet: Facet) -> Choices:
    """一次检查一个方面可以选的标签、否决项、检查人。"""
    checklist = found.facet(facet).checklist
    named = (*found.inspectors, *(target.inspector for target in found.targets))
    tags = dict.fromkeys((*known_texts(session, facet), *checklist.flags))
    inspectors = tuple(dict.fromkeys(name for name in named if name))
    return Choices(tuple(tags), checklist.vetoes, inspectors, found.start, found.end)


def whose_token(session: Session, token: str) -> TokenOwner | None:
    """印在表上的码是哪次检查、哪位教师的；没有这个码为 None。"""
    row = session.execute(
        select(RoundTable.id, RoundTable.name, TeacherTable.name)
        .join(TargetTable, TargetTable.round_id == RoundTable.id)
        .join(TeacherTable, TeacherTable.id == TargetTable.teacher_id)
        .where(TargetTable.token == token)
    ).one_or_none()
    return TokenOwner(*row) if row else None


def save_result(session: Session, target_id: int, facet: Facet, edit: ResultEdit) -> Saved:
    """存一位教师一个方面的结果，连同算好的得分与等第；什么也没有填就删去。

    填的数超出范围、检查已结束汇总、已经不查这个方面时报 UserError，原来的不变。
    """
    place = open_place(session, target_id, facet)
    row, checklist = place.row, place.checklist
    if not edit.kept(place.usual) and (row is None or _cleared(session, row)):
        return Saved(None, None)
    if row is None:
        row = ResultTable(target_id=target_id, facet=facet.value, checklist_id=place.checklist_id)
        session.add(row)
    _put(row, checklist, edit)
    session.flush()
    _save_tags(session, row.id, facet, edit.tags)
    return Saved(row.id, judge(checklist, edit))


def results_of_teacher(session: Session, teacher_id: int) -> tuple[TeacherResult, ...]:
    """一位教师历次检查的结果，新的在前；回收站里的检查除外。"""
    rows = session.execute(_teacher_query(), {"teacher": teacher_id}).all()
    tags = _tags(session, TargetTable.teacher_id == teacher_id)
    terms = {(year, half): Term(year, half).name for year, half in {(row[3], row[4]) for row in rows}}
    found = []
    for key, round_id, name, year, half, start, day, facet, *rest in rows:
        named = (key, round_id, name, terms[year, half], day or start, Facet(facet))
        values: tuple[Any, ...] = (*named, *rest, tuple(tags.get(key, ())))
        found.append(TeacherResult(*values))
    return tuple(found)


@cache
def _teacher_query() -> Select[*tuple[Any, ...]]:
    """各列的次序同 TeacherResult；拼语句比查还慢，所以只拼一次。"""
    result, target = ResultTable, TargetTable
    return (
        select(
            result.id,
            RoundTable.id,
            RoundTable.name,
            TermTable.start_year,
            TermTable.semester,
            RoundTable.start,
            result.day,
            result.facet,
            ChecklistTable.name,
            result.applies,
            result.vetoed,
            result.total,
            result.grade,
            result.merits,
            result.problems,
            result.measures,
            result.inspector,
        )
        .join(target, target.id == result.target_id)
        .join(RoundTable, RoundTable.id == target.round_id)
        .join(TermTable, TermTable.id == RoundTable.term_id)
        .join(ChecklistTable, ChecklistTable.id == result.checklist_id)
        .join(
            RoundFacetTable,
            (RoundFacetTable.round_id == RoundTable.id) & (RoundFacetTable.facet == result.facet),
        )
        .where(target.teacher_id == bindparam("teacher"), RoundTable.deleted_at.is_(None))
        .order_by(RoundTable.start.desc(), RoundTable.id.desc(), RoundFacetTable.position)
    )


def values_of(checklist: Checklist, edit: ResultEdit) -> dict[str, Any]:
    """一份结果要写进库里的各列（不含标签）。"""
    judged = judge(checklist, edit)
    return {
        "marks": json.dumps(edit.marks),
        "applies": edit.applies,
        "vetoed": edit.vetoed,
        "total": judged.percent if judged else None,
        "grade": judged.grade if judged else "",
        "expected": edit.expected,
        "actual": edit.actual,
        "merits": edit.merits,
        "problems": edit.problems,
        "measures": edit.measures,
        "inspector": edit.inspector,
        "day": edit.day,
        "recorded": datetime.now(UTC),
    }


def _put(row: ResultTable, checklist: Checklist, edit: ResultEdit) -> None:
    for name, value in values_of(checklist, edit).items():
        setattr(row, name, value)


@dataclass(frozen=True)
class Place:
    """要存的一份结果在哪里。"""

    row: ResultTable | None
    """还没有为 None。"""
    checklist_id: int
    checklist: Checklist
    usual: float | None
    """照任教算的应有的数。"""


def open_place(session: Session, target_id: int, facet: Facet) -> Place:
    """要存的一份结果，它用的检查表；不能存时报 UserError。"""
    found = session.execute(
        select(RoundTable.closed, RoundTable.deleted_at, RoundFacetTable.checklist_id, TargetTable.expected)
        .join(TargetTable, TargetTable.round_id == RoundTable.id)
        .outerjoin(
            RoundFacetTable,
            (RoundFacetTable.round_id == RoundTable.id) & (RoundFacetTable.facet == facet.value),
        )
        .where(TargetTable.id == target_id)
    ).one_or_none()
    if found is None or found.deleted_at is not None:
        raise UserError("这位教师已不在名单里，或这次检查已移进回收站；刚录的没有存，请重新打开这次检查。")
    if found.closed is not None:
        raise UserError(CLOSED)
    if found.checklist_id is None:
        raise UserError(f"这次检查已经不查{facet.label}，刚录的没有存。")
    row = session.scalar(
        select(ResultTable).where(ResultTable.target_id == target_id, ResultTable.facet == facet.value)
    )
    checklist_id = row.checklist_id if row else found.checklist_id
    checklist = _checklist(session.get_one(ChecklistTable, checklist_id).content)
    return Place(row, checklist_id, checklist, json.loads(found.expected).get(facet.value))


@lru_cache(maxsize=32)
def _checklist(content: str) -> Checklist:
    """存下的一版不会变，认过一遍就不再认。"""
    return from_json(content)


def _cleared(session: Session, row: ResultTable) -> bool:
    """删去一份空了的结果；有整改单、附件的留着，返回假。"""
    kept = session.scalar(
        select(
            exists().where(RectificationTable.result_id == row.id)
            | exists().where(
                AttachmentTable.owner_table == ResultTable.__tablename__, AttachmentTable.owner_id == row.id
            )
        )
    )
    session.execute(delete(ResultTagTable).where(ResultTagTable.result_id == row.id))
    if not kept:
        session.delete(row)
    session.flush()
    return not kept


def _save_tags(session: Session, result_id: int, facet: Facet, texts: tuple[str, ...]) -> None:
    mine = ResultTagTable.result_id == result_id
    wanted = tag_ids(session, facet, texts)
    known = set(session.scalars(select(ResultTagTable.tag_id).where(mine)))
    if gone := known - set(wanted):
        session.execute(delete(ResultTagTable).where(mine, ResultTagTable.tag_id.in_(gone)))
    session.add_all(ResultTagTable(result_id=result_id, tag_id=tag) for tag in wanted if tag not in known)
    session.flush()


def _edits(session: Session, round_id: int, facet: Facet) -> dict[int, ResultEdit]:
    result = ResultTable
    mine = (TargetTable.round_id == round_id) & (result.facet == facet.value)
    tags = _tags(session, mine)
    rows = session.execute(
        select(
            result.id,
            result.target_id,
            result.marks,
            result.applies,
            result.vetoed,
            result.expected,
            result.actual,
            result.merits,
            result.problems,
            result.measures,
            result.inspector,
            result.day,
        )
        .join(TargetTable, TargetTable.id == result.target_id)
        .where(mine)
    )
    return {
        row.target_id: ResultEdit(
            tuple(json.loads(row.marks)),
            row.applies,
            row.vetoed,
            row.expected,
            row.actual,
            row.merits,
            row.problems,
            tuple(tags[row.id]),
            row.measures,
            row.inspector,
            row.day,
        )
        for row in rows
    }


def _tags(session: Session, mine: Any) -> Mapping[int, list[str]]:
    """结果 → 贴的标签，按标签登记的先后；mine 是对结果与名单的条件。"""
    rows = session.execute(
        select(ResultTagTable.result_id, ProblemTagTable.text)
        .join(ResultTable, ResultTable.id == ResultTagTable.result_id)
        .join(TargetTable, TargetTable.id == ResultTable.target_id)
        .join(ProblemTagTable, ProblemTagTable.id == ResultTagTable.tag_id)
        .where(mine)
        .order_by(ResultTagTable.result_id, ProblemTagTable.id)
    )
    found: dict[int, list[str]] = defaultdict(list)
    for result_id, text in rows:
        found[result_id].append(text)
    return found


def _standings(session: Session, round_id: int) -> Mapping[int, dict[Facet, Standing]]:
    rows = session.execute(
        select(
            ResultTable.target_id,
            ResultTable.facet,
            ResultTable.total,
            ResultTable.applies,
            ResultTable.vetoed,
        )
        .join(TargetTable, TargetTable.id == ResultTable.target_id)
        .where(TargetTable.round_id == round_id)
    )
    found: dict[int, dict[Facet, Standing]] = defaultdict(dict)
    for target_id, facet, total, applies, vetoed in rows:
        found[target_id][Facet(facet)] = Standing(total, applies, bool(vetoed))
    return found
