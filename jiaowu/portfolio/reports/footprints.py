"""一位教师的成长足迹：按学期，新的在前；后面是各学年的条数，只与自己的过去比。"""

from collections.abc import Iterator, Sequence
from datetime import date

from sqlalchemy.orm import Session

from jiaowu.errors import UserError
from jiaowu.paper.document import (
    Align,
    Block,
    Chart,
    ChartKind,
    Column,
    Document,
    Series,
    Table,
    Text,
    TextStyle,
    Value,
)
from jiaowu.portfolio.parts import footprint_groups
from jiaowu.portfolio.reports.heading import CONFIDENTIAL, subtitle_of, today
from jiaowu.portfolio.services.entries import Owner, list_entries
from jiaowu.portfolio.services.portfolios import load_timeline
from jiaowu.portfolio.services.sources import SOURCES
from jiaowu.portfolio.timeline import TermFootprints, Timeline, YearFigures, excerpt, year_figures
from jiaowu.teachers.people import EVERYONE
from jiaowu.teachers.reports.heading import written
from jiaowu.teachers.services.moments import moment_on
from jiaowu.teachers.services.profiles import list_teachers

TITLE = "成长足迹"
OWN = "自己写的"
COLUMNS = (
    Column("日期", 11, Align.CENTER, "yyyy-mm-dd"),
    Column("类别", 9),
    Column("种类", 12),
    Column("题目", 37),
    Column("级别", 7),
    Column("说明", 25),
)
NOTE = "多少不等于好坏；只看自己各学年的变化，不在教师之间比较。"


def build(session: Session, teacher_id: int | None = None, day: date | None = None) -> Document:
    """一位教师（默认是足迹最多的一位）到那天（默认今天）为止的足迹；一条也没有时报 UserError。"""
    day = day or today()
    teacher_id = teacher_id if teacher_id is not None else _busiest(session)
    people = list_teachers(session, moment_on(session, day), EVERYONE)
    row = next((each for each in people if each.id == teacher_id), None)
    entries = list_entries(session, Owner(teacher_id))
    timeline = load_timeline(session, teacher_id, None, SOURCES, entries)
    if row is None or not timeline.terms:
        raise UserError("这位教师还没有足迹：听课、教研、培训、获奖等登记之后自动有，也可以自己写。")
    blocks = (*_years(year_figures(timeline)), *_terms(timeline))
    facts = (row.name, row.group, f"截至{written(day)}", f"共 {len(timeline.footprints) + len(entries)} 条")
    return Document(
        title=TITLE,
        subtitle=subtitle_of(session, *facts),
        blocks=blocks,
        sheet=row.name,
        confidential=CONFIDENTIAL,
    )


def _busiest(session: Session) -> int:
    counts: dict[int, int] = {}
    for source in SOURCES:
        for record in source.list(session, None, None):
            counts[record.teacher_id] = counts.get(record.teacher_id, 0) + 1
    if not counts:
        raise UserError("还没有哪位教师有足迹：听课、教研、培训、获奖等登记之后自动有。")
    return max(counts, key=counts.__getitem__)


def _terms(timeline: Timeline) -> Iterator[Block]:
    for term in timeline.terms:
        rows = term_rows(term)
        yield Text(f"{term.term.name}（{len(rows)} 条）", TextStyle.HEADING)
        yield Table(COLUMNS, rows)


def term_rows(term: TermFootprints) -> list[Sequence[Value]]:
    """一个学期的各行，新的在前：记录与自己写的。"""
    rows: list[tuple[date, Sequence[Value]]] = []
    for each in term.footprints:
        record, origin = each.record, each.origin
        told = (record.day, origin.group, origin.name, record.title, record.level, record.detail)
        rows.append((record.day, told))
    for entry in term.entries:
        draft = entry.draft
        told = (draft.day, OWN, draft.kind, draft.title, "", excerpt(draft.text))
        rows.append((draft.day, told))
    return [row for _, row in sorted(rows, key=lambda pair: pair[0], reverse=True)]


def _years(years: Sequence[YearFigures]) -> Iterator[Block]:
    groups = [name for name in footprint_groups() if any(year.counts.get(name) for year in years)]
    columns = (
        Column("学年", 12),
        *(Column(name, 8, Align.RIGHT, "0") for name in groups),
        Column("自己写的", 9, Align.RIGHT, "0"),
        Column("研训学时", 9, Align.RIGHT, "0.0"),
    )
    rows: list[Sequence[Value]] = [
        (year.title, *(year.counts.get(name, 0) for name in groups), year.written, year.hours)
        for year in years
    ]
    yield Text("各学年的记录", TextStyle.HEADING)
    yield Table(columns, rows, notes=(NOTE,))
    if len(years) > 1:
        yield Chart(
            ChartKind.BARS,
            "各学年的记录",
            [year.title for year in years],
            tuple(Series(name, [year.counts.get(name) or None for year in years]) for name in groups),
            unit="条",
            format="0",
        )
