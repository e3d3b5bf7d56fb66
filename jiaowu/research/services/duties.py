"""个人任务：各套的读取与保存，免做与人工认定，每位教师做到哪里。"""

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from jiaowu.errors import UserError
from jiaowu.research.duties import (
    DutySet,
    check_set,
    person_of,
    read_set,
    shipped_sets,
    sources_of,
    stored_set,
)
from jiaowu.research.duties_periods import Calendar, weeks_of
from jiaowu.research.duties_progress import (
    NO_EXCUSE,
    Board,
    Column,
    Excuse,
    PersonDuties,
    cell_of,
    columns_of,
)
from jiaowu.research.tables import DutyExcuseTable, DutySetTable
from jiaowu.research.training_years import school_year
from jiaowu.school.services.schools import get_term
from jiaowu.school.tables import SettingTable, TermTable
from jiaowu.store.batches import Batch
from jiaowu.store.bulk import next_id
from jiaowu.teachers.facts import term_days
from jiaowu.teachers.people import TeacherRow
from jiaowu.teachers.records import Record, Span
from jiaowu.teachers.services.bells import day_changes, opening_of
from jiaowu.teachers.services.moments import Moment
from jiaowu.teachers.services.profiles import list_teachers
from jiaowu.teachers.services.records import RecordSource
from jiaowu.teachers.tables import TeacherTable

RECORDED = "duties"
"""改一套、免做、人工认定的批次种类。"""
WEEKS_KEY = "research_duty_weeks"
USUAL_WEEKS = 20
MOST_WEEKS = 26

RecordsBySource = Mapping[int, Mapping[str, Sequence[Record]]]
"""教师 → 来源的代码 → 各条。"""


def list_sets(session: Session) -> tuple[DutySet, ...]:
    """全部的套：自带的（改过的照改过的）在前，自建的在后。"""
    rows = session.scalars(select(DutySetTable).order_by(DutySetTable.id))
    stored = {row.code: replace(read_set(json.loads(row.content)), enabled=row.enabled) for row in rows}
    own = [stored.pop(each.code, each) for each in shipped_sets()]
    return (*own, *stored.values())


def is_changed(session: Session, code: str) -> bool:
    """自带的一套改过没有。"""
    return session.scalar(select(DutySetTable.id).where(DutySetTable.code == code)) is not None


def save_set(session: Session, duty_set: DutySet) -> int:
    """保存一套（新的、改的都行），返回批次（撤销用）；不对、与别的套同名时报 UserError，原来的不动。"""
    tidy = replace(duty_set, name=duty_set.name.strip())
    check_set(tidy)
    if any(each.name == tidy.name and each.code != tidy.code for each in list_sets(session)):
        raise UserError(f"已经有一套叫“{tidy.name}”，请换一个名称。")
    batch = Batch(session, RECORDED, f"改个人任务“{tidy.name}”")
    values = {
        "name": tidy.name,
        "content": json.dumps(stored_set(tidy), ensure_ascii=False),
        "enabled": tidy.enabled,
    }
    key = session.scalar(select(DutySetTable.id).where(DutySetTable.code == tidy.code))
    if key is None:
        batch.insert(DutySetTable, {"id": next_id(session, DutySetTable.id), "code": tidy.code, **values})
    else:
        batch.update(DutySetTable, {"id": key}, values)
    session.expire_all()
    return batch.id


def drop_set(session: Session, code: str) -> int:
    """删去自建的一套，或把自带的一套恢复原样，返回批次（撤销用）；没有改过的报 UserError。"""
    row = session.scalar(select(DutySetTable).where(DutySetTable.code == code))
    if row is None:
        raise UserError("这一套是自带的，没有改过；不用的话把它停用就行。")
    batch = Batch(session, RECORDED, f"去掉个人任务“{row.name}”的改动")
    batch.delete(DutySetTable, {"id": row.id})
    session.expire_all()
    return batch.id


def copy_of(session: Session, duty_set: DutySet) -> DutySet:
    """抄一套成自建的，还没有保存；名称与代码都不与别的重复。"""
    known = list_sets(session)
    codes, names = {each.code for each in known}, {each.name for each in known}
    number = next(at for at in range(1, len(known) + 2) if f"own-{at}" not in codes)
    name = f"{duty_set.name}（抄）"
    while name in names:
        name += "2"
    return replace(duty_set, code=f"own-{number}", name=name, enabled=True)


def weeks_in(session: Session, term_id: int) -> int:
    """这个学期上几周课；没有另外设过的是 20 周。"""
    return _stored_weeks(session).get(str(term_id), USUAL_WEEKS)


def save_weeks(session: Session, term_id: int, weeks: int) -> None:
    """保存这个学期上几周课；不在 1–26 之间时报 UserError。"""
    if not 1 <= weeks <= MOST_WEEKS:
        raise UserError(f"一学期的周数要在 1 与 {MOST_WEEKS} 之间，请改正。")
    text = json.dumps(_stored_weeks(session) | {str(term_id): weeks})
    row = session.get(SettingTable, WEEKS_KEY)
    if row is None:
        session.add(SettingTable(key=WEEKS_KEY, value=text))
    else:
        row.value = text
    session.flush()


def save_excuse(session: Session, teacher_id: int, term_id: int, duty: str, excuse: Excuse) -> int:
    """登记免做或人工认定（什么也没有就是取消），返回批次（撤销用）；没有写理由、次数为负时报 UserError。"""
    name = session.scalars(select(TeacherTable.name).where(TeacherTable.id == teacher_id)).one()
    empty = not excuse.excused and excuse.extra == 0
    if not 0 <= excuse.extra <= 500:
        raise UserError("人工认定的次数要在 0 与 500 之间，请改正。")
    if not empty and not excuse.reason.strip():
        raise UserError("免做与人工认定要写明理由，请填写后再保存。")
    key = {"teacher_id": teacher_id, "term_id": term_id, "duty": duty}
    known = session.get(DutyExcuseTable, (teacher_id, term_id, duty)) is not None
    values = {"excused": excuse.excused, "extra": float(excuse.extra), "reason": excuse.reason.strip()}
    batch = Batch(session, RECORDED, f"{name}的任务{'免做' if excuse.excused else '人工认定'}")
    if empty and known:
        batch.delete(DutyExcuseTable, key)
    elif known:
        batch.update(DutyExcuseTable, key, values)
    elif not empty:
        batch.insert(DutyExcuseTable, {**key, **values})
    session.expire_all()
    return batch.id


def calendar_of(session: Session, term_id: int) -> Calendar:
    """这个学期按哪些日子算；放假的日子取自作息里登记的调休与放假。"""
    term = get_term(session, term_id)
    whole = Span(*term_days(term))
    free = frozenset(day for day, weekday in day_changes(session).items() if weekday is None)
    opening = opening_of(session, term_id)
    teaching = weeks_of(opening, weeks_in(session, term_id), whole.last, free)
    return Calendar(teaching, whole, school_year(term.start_year), free)


def progress(
    session: Session,
    term_id: int,
    day: date,
    sources: Sequence[RecordSource],
    codes: Sequence[str] | None = None,
) -> Board:
    """到 day 为止每位教师各条任务做到哪里；codes 只看这几套（停用的也看），不给就是用着的全部。

    每种记录只问一次。没有要做的任务的教师不列；按教研组、姓名。
    """
    sets = [each for each in list_sets(session) if each.enabled or (codes and each.code in codes)]
    chosen = [replace(each, enabled=True) for each in sets if codes is None or each.code in codes]
    columns, calendar = columns_of(chosen), calendar_of(session, term_id)
    wanted = sources_of(chosen)
    found = records_of(session, [each for each in sources if each.code in wanted], calendar.year)
    excuses = _excuses(session, term_id)
    teachers = _teachers(session, term_id, day, calendar)
    lessons = any(teacher.classes for teacher in teachers)
    people = []
    for teacher in teachers:
        own, excused = found.get(teacher.id, {}), excuses.get(teacher.id, {})
        person = person_of(teacher, known_lessons=lessons)
        cells = tuple(
            cell_of(column, person, calendar, day, own, excused.get(column.key, NO_EXCUSE))
            for column in columns
        )
        if any(cells):
            people.append(PersonDuties(teacher, cells))
    unknown = tuple(sorted(wanted - {each.code for each in sources}))
    kept = _used(columns, people)
    return Board(
        term_id,
        day,
        calendar,
        tuple(columns[at] for at in kept),
        tuple(replace(each, cells=tuple(each.cells[at] for at in kept)) for each in people),
        unknown,
    )


def progress_of(
    session: Session, term_id: int, teacher_id: int, day: date, sources: Sequence[RecordSource]
) -> PersonDuties | None:
    """一位教师的一行；没有要做的任务的为 None。"""
    board = progress(session, term_id, day, [_only(each, teacher_id) for each in sources])
    return next((each for each in board.people if each.teacher.id == teacher_id), None)


def records_of(session: Session, sources: Iterable[RecordSource], span: Span) -> RecordsBySource:
    """这段日期里的记录，按教师、来源分开；每种一次查询。"""
    found: dict[int, dict[str, list[Record]]] = defaultdict(lambda: defaultdict(list))
    for source in sources:
        for record in source.list(session, span, None):
            found[record.teacher_id][source.code].append(record)
    return found


def term_before(session: Session, term_id: int, years: int = 1) -> int | None:
    """往前几个学年的同一学期；没有登记过为 None。"""
    term = get_term(session, term_id)
    return session.scalar(
        select(TermTable.id).where(
            TermTable.start_year == term.start_year - years, TermTable.semester == term.semester
        )
    )


def _only(source: RecordSource, teacher_id: int) -> RecordSource:
    return replace(source, list=lambda session, span, _who: source.list(session, span, teacher_id))


def _teachers(session: Session, term_id: int, day: date, calendar: Calendar) -> list[TeacherRow]:
    seen = min(max(day, calendar.term.first), calendar.term.last)
    rows = list_teachers(session, Moment(seen, term_id))
    return sorted(rows, key=lambda row: (not row.group, _spelt(row.group), _spelt(row.name), row.id))


def _used(columns: Sequence[Column], people: Sequence[PersonDuties]) -> list[int]:
    """有人要做的各列。"""
    return [at for at in range(len(columns)) if any(person.cells[at] for person in people)]


def _excuses(session: Session, term_id: int) -> dict[int, dict[str, Excuse]]:
    """教师 → 任务 → 免做与认定；认定的按学年的任务，同一学年别的学期的也加上。"""
    term = get_term(session, term_id)
    table = DutyExcuseTable
    rows = session.execute(
        select(table.teacher_id, table.term_id, table.duty, table.excused, table.extra, table.reason)
        .join(TermTable, TermTable.id == table.term_id)
        .where(TermTable.start_year == term.start_year)
    )
    yearly = {
        column.key
        for column in columns_of(replace(each, enabled=True) for each in list_sets(session))
        if column.duty.period == "year"
    }
    found: dict[int, dict[str, Excuse]] = defaultdict(dict)
    for teacher_id, own_term, duty, excused, extra, reason in rows:
        if own_term != term_id and duty not in yearly:
            continue
        before = found[teacher_id].get(duty, NO_EXCUSE)
        found[teacher_id][duty] = Excuse(
            before.excused or excused, before.extra + extra, before.reason or reason
        )
    return found


def _stored_weeks(session: Session) -> dict[str, int]:
    row = session.get(SettingTable, WEEKS_KEY)
    return {} if row is None else dict(json.loads(row.value))


def _spelt(text: str) -> bytes:
    """按拼音排（常用字的国标编码就是拼音次序）。"""
    return text.encode("gb18030", "replace")
