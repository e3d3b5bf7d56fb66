"""教师档案：名册，一位教师的档案，登记、改、删去。"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import asdict, fields
from datetime import date
from typing import Any

from sqlalchemy import Select, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from jiaowu.errors import UserError
from jiaowu.store.attachments import detach_all
from jiaowu.store.batches import Batch, undo
from jiaowu.store.bulk import next_id
from jiaowu.teachers import codes
from jiaowu.teachers.facts import Fact, FactKind, reference_day, value_at, values_at
from jiaowu.teachers.people import (
    BASIC_TITLES,
    PRESENT,
    Basic,
    Profile,
    TaughtTerm,
    TeacherFilter,
    TeacherRow,
)
from jiaowu.teachers.services.checking import checked, known_from_id
from jiaowu.teachers.services.courses import NOTHING, Courses, courses_of, titles_of
from jiaowu.teachers.services.facts import RECORDED, facts_of_all, list_facts
from jiaowu.teachers.services.moments import Moment, current_moment, known_terms
from jiaowu.teachers.services.settings import get_tiers
from jiaowu.teachers.tables import (
    AssignmentTable,
    AwardTable,
    TeacherFactTable,
    TeacherTable,
    TeacherWorkTable,
)
from jiaowu.teachers.tenure import Tier, age_at, tenure_at, tier_of

_FIELDS = tuple(each.name for each in fields(Basic))
_COLUMNS = tuple(getattr(TeacherTable, name) for name in _FIELDS)


def list_teachers(
    session: Session, moment: Moment, wanted: TeacherFilter = PRESENT
) -> tuple[TeacherRow, ...]:
    """那时的教师，按工号（没有的在后）；那时还没参加工作、还没到本校的不在其中。"""
    tiers, facts = get_tiers(session), facts_of_all(session)
    titles = titles_of(session, moment.term_id)
    courses = courses_of(session, moment.term_id, titles)
    found = []
    session.flush()
    for key, status, *values in session.connection().execute(_chosen()).all():  # 绕过 ORM，快
        own, taught, basic = facts.get(key, ()), courses.get(key, NOTHING), Basic(*values)
        if not taught.lessons and not _arrived(basic, own, moment.day):
            continue
        row = _row((key, status, basic), own, taught, moment.day, titles, tiers)
        if wanted.takes(row):
            found.append(row)
    return tuple(sorted(found, key=lambda row: (row.number is None, row.number or "", row.id)))


def get_teacher(session: Session, teacher_id: int, moment: Moment | None = None) -> Profile:
    """一位教师的档案，默认按当前学期看；已经不在资料库里时报 UserError。"""
    found = session.execute(_chosen().where(TeacherTable.id == teacher_id)).first()
    if found is None:
        raise UserError("这位教师已经不在资料库里，多半是撤销了登记他的那次导入。请回到名册。")
    key, status, *values = found
    moment = moment or current_moment(session)
    facts, titles = list_facts(session, teacher_id), titles_of(session, moment.term_id)
    taught = courses_of(session, moment.term_id, titles, teacher_id).get(key, NOTHING)
    row = _row((key, status, Basic(*values)), facts, taught, moment.day, titles, get_tiers(session))
    return Profile(row, facts, _taught_terms(session, teacher_id, facts))


def add_teacher(session: Session, basic: Basic, batch: Batch | None = None) -> int:
    """登记一位教师，返回编号；给了 batch 就记在那一批里。内容不对、工号已有人用时报 UserError。"""
    values = checked(session, asdict(basic), None)
    key = next_id(session, TeacherTable.id)
    batch = batch or Batch(session, RECORDED, f"登记教师{values['name']}")
    batch.insert(TeacherTable, {"id": key, **values})
    return key


def save_basic(
    session: Session, teacher_id: int, changes: Mapping[str, Any], batch: Batch | None = None
) -> int:
    """改一位教师的几项（Basic 的字段名 → 新值），返回批次（撤销用）；内容不对时报 UserError，什么也不改。

    登记身份证号时，没有登记的出生日期与性别照身份证号补上。
    """
    values = checked(session, changes, teacher_id)
    name = session.scalars(select(TeacherTable.name).where(TeacherTable.id == teacher_id)).one()
    if values.get("id_number"):
        values = known_from_id(session, teacher_id, values) | values
    titles = "、".join(BASIC_TITLES[field] for field in changes)
    batch = batch or Batch(session, RECORDED, f"改{name}的{titles}")
    batch.update(TeacherTable, {"id": teacher_id}, values)
    session.expire_all()
    return batch.id


def remove_teacher(session: Session, teacher_id: int) -> int:
    """删去一位登记错的教师和他的各项、荣誉、成果、附件，返回批次（撤销用）。

    已有任教、检查、请假等记录的不能删，报 UserError。
    """
    name = session.scalars(select(TeacherTable.name).where(TeacherTable.id == teacher_id)).one()
    batch = Batch(session, RECORDED, f"删去教师{name}")
    try:
        with session.begin_nested():
            for table in (TeacherFactTable, TeacherWorkTable, AwardTable):
                owned = select(table.id).where(table.teacher_id == teacher_id)
                for key in session.scalars(owned).all():
                    detach_all(session, table.__tablename__, key, batch)
                    batch.delete(table, {"id": key})
            detach_all(session, TeacherTable.__tablename__, teacher_id, batch)
            batch.delete(TeacherTable, {"id": teacher_id})
    except IntegrityError as error:
        raise UserError(
            f"{name}已有任教、检查或请假等记录，不能删去。他离开学校的，请把人员状态改为调出、退休等。"
        ) from error
    session.expire_all()
    return batch.id


def take_back(session: Session, batch_id: int) -> None:
    """撤销一次登记、改动或删去；之后又改过的不能撤销，报 UserError。"""
    undo(session, batch_id)


def _chosen() -> Select[Any]:
    return select(TeacherTable.id, TeacherTable.status, *_COLUMNS)


def _row(  # noqa: PLR0913, PLR0917 — 一行由这些拼成
    known: tuple[int, str | None, Basic],
    facts: Sequence[Fact],
    taught: Courses,
    day: date,
    titles: Mapping[int, str],
    tiers: Sequence[Tier],
) -> TeacherRow:
    key, status, basic = known
    holding = sorted((fact for fact in facts if fact.holds(day)), key=lambda fact: fact.first)
    values: dict[FactKind, tuple[str, ...]] = defaultdict(tuple)
    for fact in holding:
        values[fact.kind] += (fact.value,)
    years = tenure_at(basic.started, day)
    return TeacherRow(
        key,
        basic,
        _status_at(facts, status, day),
        age_at(basic.birth, day),
        years,
        tier_of(years, tiers),
        "".join(values[FactKind.TITLE][-1:]),
        "".join(values[FactKind.POST_LEVEL][-1:]),
        tuple(sorted(values[FactKind.BACKBONE], key=codes.backbone_rank)),
        values[FactKind.DUTY],
        "".join(values[FactKind.GROUP][-1:]),
        values[FactKind.PREPARATION],
        _homeroom(holding, titles),
        taught.subjects,
        taught.classes,
        taught.periods,
    )


def _homeroom(holding: Sequence[Fact], titles: Mapping[int, str]) -> str:
    """班主任带的班；那个学期没有这个班的只写“班主任”。"""
    for fact in holding:
        if fact.kind is FactKind.HOMEROOM:
            return titles.get(fact.class_id or 0, FactKind.HOMEROOM.label)
    return ""


def _status_at(facts: Sequence[Fact], now: str | None, day: date) -> str | None:
    """那天的人员状态：有登记起止的照登记，更早的算在职；没有登记过起止的照现在。"""
    known = [fact for fact in facts if fact.kind is FactKind.STATUS]
    return value_at(known, FactKind.STATUS, day) if known else now


def _arrived(basic: Basic, facts: Sequence[Fact], day: date) -> bool:
    """那天到本校没有：最早的人员状态是在职的，从那天起才到。"""
    if basic.started is not None and basic.started > day:
        return False
    known = [fact for fact in facts if fact.kind is FactKind.STATUS]
    first = min(known, key=lambda fact: fact.first, default=None)
    return first is None or first.first <= day or not codes.is_present(first.value)


def _taught_terms(session: Session, teacher_id: int, facts: Sequence[Fact]) -> tuple[TaughtTerm, ...]:
    today = date.today()  # noqa: DTZ011 — 就是要这台电脑的日期
    table = AssignmentTable
    taught_in = set(session.scalars(select(table.term_id).where(table.teacher_id == teacher_id).distinct()))
    found = []
    for known in known_terms(session):
        day = reference_day(known.term, today)
        taught = known.id in taught_in
        heads = any(fact.kind is FactKind.HOMEROOM and fact.holds(day) for fact in facts)
        titles = titles_of(session, known.id) if taught or heads else {}  # 取班名慢，用得着才取
        courses = courses_of(session, known.id, titles, teacher_id) if taught else {}
        lessons, roles = courses.get(teacher_id, NOTHING).lessons, _roles(facts, day, titles)
        if lessons or roles:
            found.append(TaughtTerm(known.term, lessons, roles))
    return tuple(found)


def _roles(facts: Sequence[Fact], day: date, titles: Mapping[int, str]) -> tuple[str, ...]:
    """那天的教研组、备课组、职务、班主任。"""
    named = [
        value
        for kind in (FactKind.DUTY, FactKind.GROUP, FactKind.PREPARATION)
        for value in values_at(facts, kind, day)
    ]
    room = _homeroom([fact for fact in facts if fact.holds(day)], titles)
    return (*named, f"{room.removesuffix(FactKind.HOMEROOM.label)}班主任") if room else tuple(named)
