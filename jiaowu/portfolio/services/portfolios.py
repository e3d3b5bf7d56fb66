"""取出一位教师的成长档案。"""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from sqlalchemy.orm import Session

from jiaowu.portfolio.parts import Part
from jiaowu.portfolio.portfolios import Portfolio, Results, Status
from jiaowu.portfolio.services.appraisals import list_appraisals
from jiaowu.portfolio.services.completeness import Fetched, assess, fetch_records, last_term, year_to
from jiaowu.portfolio.services.entries import Owner, list_entries
from jiaowu.portfolio.services.evidence import list_evidence
from jiaowu.portfolio.services.plans import load_plan
from jiaowu.portfolio.services.results import lesson_scores
from jiaowu.portfolio.timeline import (
    Entry,
    Footprint,
    Origin,
    Timeline,
    newest_first,
    year_figures,
)
from jiaowu.school.terms import current_term_for
from jiaowu.teachers.records import Span
from jiaowu.teachers.services.moments import moment_on
from jiaowu.teachers.services.profiles import get_teacher
from jiaowu.teachers.services.records import RecordSource

PUPIL_AWARD = "award.pupil"


def load_portfolio(  # noqa: PLR0913, PLR0917 — 谁、哪段日期、按哪天看、从哪里取，缺一不可
    session: Session,
    folder: Path,
    teacher_id: int,
    span: Span | None,
    day: date,
    sources: Sequence[RecordSource],
) -> Portfolio:
    """一位教师的成长档案：足迹、佐证与自己写的只取 span（None 为全部）里的，其余按 day 那天看。

    folder 是资料文件夹。所教班级的成绩另用 services.results.load_results 取（每次考试要几十毫秒）。
    教师已经不在库里时报 UserError。
    """
    profile = get_teacher(session, teacher_id, moment_on(session, day))
    entries = list_entries(session, Owner(teacher_id), span)
    fetched = fetch_records(session, span, sources, teacher_id)
    recent = fetched if span is None else fetch_records(session, year_to(day), sources, teacher_id)
    timeline = _timeline(fetched, entries)
    term = current_term_for(day)
    found = assess(session, day, recent, (profile.row,), teacher_id)
    return Portfolio(
        teacher_id=teacher_id,
        day=day,
        span=span,
        term=term,
        last_term=last_term(term),
        status=Status(profile, _of_part(entries, Part.STATUS)),
        plan=load_plan(session, teacher_id),
        timeline=timeline,
        years=year_figures(timeline),
        results=Results(
            list_appraisals(session, teacher_id),
            tuple(each for each in timeline.footprints if each.origin.code == PUPIL_AWARD),
            lesson_scores(session, teacher_id, span),
            _of_part(entries, Part.RESULTS),
        ),
        evidence=list_evidence(session, folder, teacher_id, span),
        completeness=found[teacher_id],
    )


def load_timeline(
    session: Session,
    teacher_id: int,
    span: Span | None,
    sources: Sequence[RecordSource],
    entries: tuple[Entry, ...],
) -> Timeline:
    """一位教师的足迹，新的在前；每一种记录查询一次。"""
    return _timeline(fetch_records(session, span, sources, teacher_id), entries)


def _timeline(fetched: Sequence[Fetched], entries: tuple[Entry, ...]) -> Timeline:
    found: list[Footprint] = []
    for source, records in fetched:
        origin = Origin(source.code, source.name, source.group, source.place, source.unit)
        found += [Footprint(record, origin) for record in records]
    return Timeline(newest_first(found), entries)


def _of_part(entries: Sequence[Entry], part: Part) -> tuple[Entry, ...]:
    return tuple(entry for entry in entries if entry.draft.part is part)
