"""听课定额的设置，与各位教师完成得怎样。"""

import json
from collections import Counter, defaultdict
from dataclasses import asdict, dataclass
from datetime import date, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from jiaowu.inspection.observations import Invalid, ObservationRow
from jiaowu.inspection.quota_settings import QuotaSettings, check_settings
from jiaowu.inspection.quotas import (
    Progress,
    QuotaPlan,
    Span,
    due_on,
    is_stale,
    read_plan,
    roles_of,
)
from jiaowu.inspection.services.visits import list_observations, term_span
from jiaowu.inspection.tables import RoundTable, TargetTable
from jiaowu.school.tables import SettingTable
from jiaowu.teachers.people import TeacherRow
from jiaowu.teachers.services.bells import opening_of
from jiaowu.teachers.services.moments import Moment
from jiaowu.teachers.services.profiles import list_teachers

KEY = "observation_quotas"


def get_settings(session: Session) -> QuotaSettings:
    """听课的设置；没有保存过的是默认值。"""
    row = session.get(SettingTable, KEY)
    if row is None:
        return QuotaSettings()
    stored = json.loads(row.value)
    terms = {int(key): read_plan(plan) for key, plan in stored["terms"].items()}
    return QuotaSettings(
        read_plan(stored["usual"]), terms, stored["weeks"], stored["stale_days"], stored["checklist"]
    )


def save_settings(session: Session, settings: QuotaSettings) -> None:
    """保存；不对时报 UserError，原来的不动。"""
    check_settings(settings)
    text = json.dumps(asdict(settings), ensure_ascii=False)
    row = session.get(SettingTable, KEY)
    if row is None:
        session.add(SettingTable(key=KEY, value=text))
    else:
        row.value = text
    session.flush()


def save_plan(session: Session, term_id: int, plan: QuotaPlan, weeks: int, stale_days: int) -> None:
    """保存这个学期的定额；以后的学期没有另外设的也照它。不对时报 UserError。"""
    known = get_settings(session)
    terms = {**known.terms, term_id: plan}
    save_settings(session, QuotaSettings(plan, terms, weeks, stale_days, known.checklist))


def save_checklist(session: Session, code: str | None) -> None:
    """记住新登记的课默认用哪份评价表；不打分的不改。"""
    known = get_settings(session)
    if code is not None and code != known.checklist:
        save_settings(session, QuotaSettings(known.usual, known.terms, known.weeks, known.stale_days, code))


def teaching_span(session: Session, term_id: int) -> Span:
    """这个学期上课的日子：从开学起若干周，不超出学期。"""
    first = opening_of(session, term_id)
    _, last = term_span(session, term_id)
    return Span(first, min(last, first + timedelta(weeks=get_settings(session).weeks, days=-1)))


def quota_progress(session: Session, term_id: int, day: date) -> tuple[Progress, ...]:
    """到某一天为止各位教师听课的情况，按教研组、姓名；有课、有职务或听过课的才列。"""
    settings, span = get_settings(session), teaching_span(session, term_id)
    plan = settings.plan_for(term_id)
    rows = [row for row in list_observations(session, term_id) if row.day <= day]
    by_observer, by_teacher = _by_person(rows)
    found = []
    for person in list_teachers(session, Moment(min(day, span.last), term_id)):
        roles = roles_of(person.duties, person.basic.post_kind)
        visits = by_observer.get(person.id, [])
        if not (person.classes or roles or visits):
            continue
        due = due_on(plan, plan.rule_for(roles), span, day)
        seen = max(by_teacher.get(person.id, ()), default=None)
        teaches = bool(person.classes)
        stale = teaches and is_stale(seen, span, day, settings.stale_days)
        valid = [row for row, why in visits if why is None]
        found.append(
            Progress(
                person.id,
                person.name,
                person.group or _usual_group(person),
                roles,
                due,
                len(valid),
                len(visits) - len(valid),
                sum(row.day >= due.now_first for row in valid),
                sum(not row.state.complete for row in valid),
                Counter(row.kind for row in valid),
                len(by_teacher.get(person.id, ())),
                seen,
                teaches,
                stale,
            )
        )
    return tuple(sorted(found, key=lambda each: (not each.group, _spelt(each.group), _spelt(each.name))))


def progress_of(session: Session, term_id: int, teacher_id: int, day: date) -> Progress | None:
    """一位教师听课的情况；不用听课的为 None。"""
    return next(
        (each for each in quota_progress(session, term_id, day) if each.teacher_id == teacher_id), None
    )


@dataclass(frozen=True)
class Heard:
    """听评课检查里的一位：听课定额与有效节数。"""

    quota: int
    done: int


def heard_in_round(session: Session, round_id: int, day: date) -> dict[int, Heard]:
    """一次检查名单里各位（名单的编号）的听课定额与有效节数，数到 day 为止，但不过检查的末一天。"""
    row = session.get_one(RoundTable, round_id)
    progress = quota_progress(session, row.term_id, min(day, row.end))
    known = {each.teacher_id: Heard(each.due.quota, each.done) for each in progress}
    targets = session.execute(
        select(TargetTable.id, TargetTable.teacher_id).where(TargetTable.round_id == round_id)
    )
    return {key: known[teacher] for key, teacher in targets if teacher in known}


def _spelt(text: str) -> bytes:
    """按拼音排（常用字的国标编码就是拼音次序）。"""
    return text.encode("gb18030", "replace")


def _usual_group(person: TeacherRow) -> str:
    return f"{person.subjects[0]}组" if person.subjects else ""


def _by_person(
    rows: list[ObservationRow],
) -> tuple[dict[int, list[tuple[ObservationRow, Invalid | None]]], dict[int, list[date]]]:
    """听课人 →（课、算不算）；授课教师 → 被听的日期（只算有别人听的）。"""
    by_observer: dict[int, list[tuple[ObservationRow, Invalid | None]]] = defaultdict(list)
    by_teacher: dict[int, list[date]] = defaultdict(list)
    for row in rows:
        for observer, why in zip(row.observer_ids, row.invalid, strict=True):
            by_observer[observer].append((row, why))
        if any(observer != row.teacher_id for observer in row.observer_ids):
            by_teacher[row.teacher_id].append(row.day)
    return by_observer, by_teacher
