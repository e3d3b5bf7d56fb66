"""研训学时的设置、学年情况、五年累计、个人登记、参训统计。"""

import json
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from jiaowu.research.services.training import attended, list_trainings
from jiaowu.research.tables import TrainingExemptionTable, TrainingMemberTable, TrainingTable
from jiaowu.research.training import Exemption, Member, Training, short_level
from jiaowu.research.training_settings import TrainingSettings, check_settings
from jiaowu.research.training_years import (
    Attendance,
    FiveYears,
    YearRow,
    doubts,
    expected_by,
    five_years,
    school_year,
    window_of,
    year_row,
)
from jiaowu.school.tables import SettingTable
from jiaowu.teachers.people import TeacherRow
from jiaowu.teachers.services.moments import moment_on
from jiaowu.teachers.services.profiles import list_teachers

KEY = "research_training"
GOING, BEHIND = "在修", "落后于进度"
_TUPLES = ("school_forms", "school_levels", "free_posts")


@dataclass(frozen=True)
class PersonYear:
    """一位教师与他这一学年、五年的学时。"""

    teacher: TeacherRow
    row: YearRow
    window: FiveYears


@dataclass(frozen=True)
class TrainingYear:
    """一个学年的情况。"""

    year: int
    day: date
    """看到哪一天。"""
    settings: TrainingSettings
    people: tuple[PersonYear, ...]
    """有学时要求的（或修过的）教师，按教研组、姓名。"""
    doubts: tuple[str, ...]
    """要核对的，一条一句。"""

    @property
    def expected(self) -> float:
        """照已过的日子折算，到那天应修几学时。"""
        return expected_by(self.settings, self.year, self.day)

    @property
    def ended(self) -> bool:
        """学年过完了。"""
        return self.day >= school_year(self.year).last

    @property
    def warned(self) -> tuple[PersonYear, ...]:
        """要提醒的：学年过完的看结论，没有过完的看落后于折算的进度。"""
        return tuple(each for each in self.people if self._behind(each.row))

    def outcome(self, person: PersonYear) -> str:
        """结论怎样说：学年没有过完、还没有修够的，看进度是在修还是落后。"""
        row = person.row
        if row.verdict.good or self.ended or row.scope is not None:
            return row.verdict.value
        return BEHIND if self._behind(row) else GOING

    def reason(self, person: PersonYear) -> str:
        """免修、不参加的理由，与后果；落后的说应修几学时。没有可说的为空串。"""
        row = person.row
        scope = f"{row.scope.label}：{row.reason}" if row.scope else ""
        consequence = row.verdict.consequence if self.ended or row.scope else ""
        if self.outcome(person) == BEHIND:
            return f"照已过的日子应修 {self.expected:.1f} 学时"
        return "；".join(part for part in (scope, consequence) if part)

    def _behind(self, row: YearRow) -> bool:
        if row.verdict.good:
            return False
        return self.ended or row.scope is Exemption.REFUSED or row.done < self.expected or not row.lacking


@dataclass(frozen=True)
class PersonalEntry:
    """个人登记表的一行。"""

    training: Training
    member: Member


def get_settings(session: Session) -> TrainingSettings:
    """研训的规定；没有保存过的是默认值。"""
    row = session.get(SettingTable, KEY)
    if row is None:
        return TrainingSettings()
    stored: dict[str, Any] = json.loads(row.value)
    return TrainingSettings(**stored | {name: tuple(stored[name]) for name in _TUPLES if name in stored})


def save_settings(session: Session, settings: TrainingSettings) -> None:
    """保存；不对时报 UserError，原来的不动。"""
    check_settings(settings)
    text = json.dumps(asdict(settings), ensure_ascii=False)
    row = session.get(SettingTable, KEY)
    if row is None:
        session.add(SettingTable(key=KEY, value=text))
    else:
        row.value = text
    session.flush()


def training_year(session: Session, year: int, today: date) -> TrainingYear:
    """一个学年到 today（学年过完的到最后一天）为止的情况。"""
    settings, span = get_settings(session), school_year(year)
    day = min(max(today, span.first), span.last)
    hours = hours_by_year(session, window_of(year))
    excused = exemptions_of(session, year)
    people = []
    for teacher in list_teachers(session, moment_on(session, day)):
        by_year = hours.get(teacher.id, {})
        if teacher.basic.post_kind in settings.free_posts and not by_year:
            continue
        scope, reason = excused.get(teacher.id, (None, ""))
        row = year_row(settings, teacher.id, by_year.get(year, (0.0, 0.0)), scope, reason)
        totals = {each: own[0] for each, own in by_year.items()}
        people.append(PersonYear(teacher, row, five_years(settings, teacher.id, year, totals)))
    people.sort(
        key=lambda each: (not each.teacher.group, _spelt(each.teacher.group), _spelt(each.teacher.name))
    )
    return TrainingYear(year, day, settings, tuple(people), _doubts(session, year, settings, people))


def hours_by_year(session: Session, years: Sequence[int]) -> Mapping[int, Mapping[int, tuple[float, float]]]:
    """教师 → 学年 →（学时、其中校本）；一次查询。"""
    table, member = TrainingTable, TrainingMemberTable
    rows = session.execute(
        select(member.teacher_id, table.end, member.hours, table.school_based)
        .join(table, table.id == member.training_id)
        .where(table.end.between(school_year(min(years)).first, school_year(max(years)).last))
    )
    found: dict[int, dict[int, tuple[float, float]]] = defaultdict(dict)
    for teacher_id, end, hours, school_based in rows:
        year = end.year if end >= school_year(end.year).first else end.year - 1
        done, school = found[teacher_id].get(year, (0.0, 0.0))
        found[teacher_id][year] = done + hours, school + (hours if school_based else 0.0)
    return found


def exemptions_of(session: Session, year: int) -> dict[int, tuple[Exemption, str]]:
    """教师 →（免修的种类、理由）。"""
    table = TrainingExemptionTable
    rows = session.execute(select(table.teacher_id, table.scope, table.reason).where(table.year == year))
    return {teacher_id: (Exemption(scope), reason) for teacher_id, scope, reason in rows}


def personal_entries(session: Session, teacher_id: int, year: int) -> tuple[PersonalEntry, ...]:
    """一位教师一个学年的各次培训，旧的在前。"""
    return tuple(personal_entries_of_all(session, year).get(teacher_id, ()))


def personal_entries_of_all(session: Session, year: int) -> Mapping[int, Sequence[PersonalEntry]]:
    """教师 → 一个学年的各次培训，旧的在前。"""
    span = school_year(year)
    found: dict[int, list[PersonalEntry]] = defaultdict(list)
    for training in reversed(list_trainings(session, span.first, span.last)):
        for member in training.draft.members:
            found[member.teacher_id].append(PersonalEntry(training, member))
    return found


def person_year(session: Session, teacher_id: int, year: int) -> tuple[YearRow, FiveYears]:
    """一位教师一个学年与五年的学时；不管他还在不在校。"""
    settings = get_settings(session)
    by_year = hours_by_year(session, window_of(year)).get(teacher_id, {})
    scope, reason = exemptions_of(session, year).get(teacher_id, (None, ""))
    totals = {each: own[0] for each, own in by_year.items()}
    row = year_row(settings, teacher_id, by_year.get(year, (0.0, 0.0)), scope, reason)
    return row, five_years(settings, teacher_id, year, totals)


def attendances(session: Session, first: date, last: date) -> tuple[Attendance, ...]:
    """这段日期里结束的培训，一人一次一条。"""
    table, member = TrainingTable, TrainingMemberTable
    rows = session.execute(
        select(
            member.teacher_id, table.level, table.form, member.hours, member.result,
            member.certificate, table.school_based,
        )
        .join(table, table.id == member.training_id)
        .where(table.end.between(first, last))
    )  # fmt: skip
    return tuple(
        Attendance(teacher_id, short_level(level), form, hours, result, bool(certificate), school_based)
        for teacher_id, level, form, hours, result, certificate, school_based in rows
    )


def _doubts(
    session: Session, year: int, settings: TrainingSettings, people: Sequence[PersonYear]
) -> tuple[str, ...]:
    span = school_year(year)
    found = attended(session, span.first, span.last)
    return tuple(
        line
        for each in people
        for line in doubts(settings, each.teacher.name, found.get(each.teacher.id, ()), span)
    )


def _spelt(text: str) -> bytes:
    """按拼音排（常用字的国标编码就是拼音次序）。"""
    return text.encode("gb18030", "replace")
