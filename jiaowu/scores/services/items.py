"""小题分与双向细目表的读取与导入前的核对；保存在 item_saving.py。"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass

import numpy as np
from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from jiaowu.errors import UserError
from jiaowu.school.tables import SettingTable, SubjectTable
from jiaowu.scores.importing.items import ParsedItems
from jiaowu.scores.importing.items_matching import ExamPerson, ItemPlan, plan_items
from jiaowu.scores.item_statistics import ItemOptions, Rounding
from jiaowu.scores.items import Item, ItemMatrix, Taker, in_paper_order
from jiaowu.scores.matrix import State
from jiaowu.scores.tables import (
    UNKNOWN_GRADE,
    ExamPupilTable,
    ExamSubjectTable,
    ExamTable,
    ItemScoreTable,
    ItemTable,
    ScoreTable,
)

OPTIONS_KEY = "items"
Counted = InstrumentedAttribute[int]


@dataclass(frozen=True)
class Paper:
    """一份卷子：哪次考试、哪个年级（None 为不明）、哪一科。"""

    exam_id: int
    grade: int | None
    subject: str


@dataclass(frozen=True)
class PaperSummary:
    """一个年级的一科：已有几题、几名考生有小题分。"""

    paper: Paper
    full: float
    """这一科的满分。"""
    items: int
    takers: int


@dataclass(frozen=True)
class PaperFacts:
    """命题人、审题人、试卷来源；没有写为空串。整次考试共用。"""

    setter: str = ""
    reviewer: str = ""
    source: str = ""


def list_papers(session: Session, exam_id: int, grade: int | None) -> tuple[PaperSummary, ...]:
    """一个年级的各科，按学科在考试里的先后。"""
    stored = grade or UNKNOWN_GRADE
    items = _counted(session, ItemTable, ItemTable.position, (exam_id, stored))
    takers = _counted(session, ItemScoreTable, ItemScoreTable.student_id, (exam_id, stored))
    rows = session.execute(
        select(ExamSubjectTable.subject_id, SubjectTable.name, ExamSubjectTable.full)
        .join(SubjectTable, SubjectTable.id == ExamSubjectTable.subject_id)
        .where(ExamSubjectTable.exam_id == exam_id, ExamSubjectTable.grade == stored)
        .order_by(ExamSubjectTable.position)
    )
    return tuple(
        PaperSummary(Paper(exam_id, grade, name), full, items.get(subject, 0), takers.get(subject, 0))
        for subject, name, full in rows
    )


def load_items(session: Session, paper: Paper) -> tuple[Item, ...]:
    """一份卷子的各题，按题号；还没有为空。"""
    rows = session.scalars(
        select(ItemTable).where(*of_paper(session, paper, ItemTable)).order_by(ItemTable.position)
    )
    items = [
        Item(
            row.label, row.full, row.kind, row.knowledge, row.ability, row.expected, row.answer, row.position
        )
        for row in rows
    ]
    return tuple(items[at] for at in in_paper_order(items))


def load_paper(session: Session, paper: Paper) -> ItemMatrix:
    """一份卷子的各题与小题分；这一科缺考、免考、剔除等的考生不在内。"""
    items = load_items(session, paper)
    people = load_people(session, paper)
    columns = {item.position: at for at, item in enumerate(items)}
    scored: dict[int, list[tuple[int, float | None, str | None]]] = {}
    found = session.execute(
        select(
            ItemScoreTable.student_id, ItemScoreTable.position, ItemScoreTable.value, ItemScoreTable.choice
        ).where(*of_paper(session, paper, ItemScoreTable))
    )
    for student, position, value, choice in found:
        scored.setdefault(student, []).append((columns[position], value, choice))
    present = [person for person in people if person.student_id in scored]
    counted = [person for person in present if not person.state]
    points = np.full((len(counted), len(items)), np.nan)
    choices: list[list[str | None]] = [[None] * len(items) for _ in counted]
    for row, person in enumerate(counted):
        for column, value, choice in scored[person.student_id]:
            points[row, column] = np.nan if value is None else value
            choices[row][column] = choice
    classes = _class_titles(counted)
    places = {no: at for at, no in enumerate(classes)}
    takers = tuple(
        Taker(each.student_id, each.number, each.name, places.get(_class_key(each))) for each in counted
    )
    return ItemMatrix(items, takers, tuple(classes.values()), points, choices, len(present) - len(counted))


def load_people(session: Session, paper: Paper) -> tuple[ExamPerson, ...]:
    """这个年级的全部考生与他们这一科的成绩，按来源次序。"""
    subject = subject_id(session, paper.subject)
    pupil, score = ExamPupilTable, ScoreTable
    rows = session.execute(
        select(pupil, score.value, score.state)
        .outerjoin(
            score,
            (score.exam_id == pupil.exam_id)
            & (score.student_id == pupil.student_id)
            & (score.subject_id == subject),
        )
        .where(pupil.exam_id == paper.exam_id, pupil.grade.is_not_distinct_from(paper.grade))
        .order_by(pupil.position)
    )
    return tuple(
        ExamPerson(
            row.student_id,
            row.number,
            row.name,
            row.class_no,
            row.class_text or "",
            value,
            "" if state is None or state == State.NORMAL else State(state).label,
        )
        for row, value, state in rows
    )


def plan_import(session: Session, paper: Paper, parsed: ParsedItems) -> ItemPlan:
    """读到的小题分 → 将要存入的内容与疑问，不改资料库。"""
    people = load_people(session, paper)
    return plan_items(parsed, people, load_items(session, paper), paper.grade, full_marks(session, paper))


def full_marks(session: Session, paper: Paper) -> float | None:
    """这一科的满分；考试里没有这一科为 None。"""
    return session.scalar(
        select(ExamSubjectTable.full).where(
            ExamSubjectTable.exam_id == paper.exam_id,
            ExamSubjectTable.grade == (paper.grade or UNKNOWN_GRADE),
            ExamSubjectTable.subject_id == subject_id(session, paper.subject),
        )
    )


def load_facts(session: Session, exam_id: int) -> PaperFacts:
    """命题人、审题人、试卷来源。"""
    exam = session.get_one(ExamTable, exam_id)
    return PaperFacts(exam.setter or "", exam.reviewer or "", exam.source or "")


def save_facts(session: Session, exam_id: int, facts: PaperFacts) -> None:
    """存命题人、审题人、试卷来源；空着的就是没有写。"""
    exam = session.get_one(ExamTable, exam_id)
    exam.setter = facts.setter.strip() or None
    exam.reviewer = facts.reviewer.strip() or None
    exam.source = facts.source.strip() or None


def load_options(session: Session) -> ItemOptions:
    """试卷分析的口径；没有改过的是默认值。"""
    row = session.get(SettingTable, OPTIONS_KEY)
    stored = json.loads(row.value) if row is not None else {}
    usual = ItemOptions()
    return ItemOptions(
        Rounding(stored.get("rounding", usual.rounding)),
        stored.get("difficulty", usual.difficulty),
        stored.get("reteach_below", usual.reteach_below),
    )


def save_options(session: Session, options: ItemOptions) -> None:
    """存试卷分析的口径；补教线不在 0 与 1 之间时报 UserError。"""
    if not 0 < options.reteach_below < 1:
        raise UserError("补教的得分率应在 0 与 100% 之间，请改正后再保存。")
    value = json.dumps(asdict(options), ensure_ascii=False)
    row = session.get(SettingTable, OPTIONS_KEY)
    if row is None:
        session.add(SettingTable(key=OPTIONS_KEY, value=value))
    else:
        row.value = value


# ---- 读 ----------------------------------------------------------------------


def subject_id(session: Session, subject: str) -> int:
    """学科的编号；没有这门学科时报 UserError。"""
    found = session.scalar(select(SubjectTable.id).where(SubjectTable.name == subject))
    if found is None:
        raise UserError(f"资料库里没有学科“{subject}”，请先导入成绩。")
    return found


def of_paper(
    session: Session, paper: Paper, table: type[ItemTable | ItemScoreTable]
) -> tuple[ColumnElement[bool], ...]:
    """小题、小题分里属于这份卷子的行。"""
    return (
        table.exam_id == paper.exam_id,
        table.grade == (paper.grade or UNKNOWN_GRADE),
        table.subject_id == subject_id(session, paper.subject),
    )


def _counted(
    session: Session, table: type[ItemTable | ItemScoreTable], column: Counted, place: tuple[int, int]
) -> Mapping[int, int]:
    """学科编号 → 这一列不同的值有几个。"""
    rows = session.execute(
        select(table.subject_id, func.count(column.distinct()))
        .where(table.exam_id == place[0], table.grade == place[1])
        .group_by(table.subject_id)
    )
    return dict(rows.all())


def _class_key(person: ExamPerson) -> tuple[int, str]:
    """同一个班的各种写法归在一起：有班号的按班号。"""
    return (person.class_no, "") if person.class_no is not None else (0, person.class_text)


def _class_titles(people: Sequence[ExamPerson]) -> dict[tuple[int, str], str]:
    """班 → 班名（第一个人的写法），按班号；没有写班级的不算一个班。"""
    titles: dict[tuple[int, str], str] = {}
    for person in people:
        if person.class_text:
            titles.setdefault(_class_key(person), person.class_text)
    return dict(sorted(titles.items()))
