"""全校获奖的报告：一览与统计，教师与学生的都在内。"""

from sqlalchemy.orm import Session

from jiaowu.errors import UserError
from jiaowu.paper.document import (
    Align,
    Block,
    Chart,
    ChartKind,
    Column,
    Document,
    Emphasis,
    Orientation,
    Series,
    Table,
    Value,
)
from jiaowu.research.services.honours import (
    Honour,
    Owner,
    Pivot,
    count_by_level_and_category,
    count_by_year,
    list_honours,
    span_of_year,
    year_title,
)
from jiaowu.school.services.schools import get_school, get_term
from jiaowu.school.terms import current_term_for
from jiaowu.teachers.awards import count_awards
from jiaowu.teachers.reports.heading import CONFIDENTIAL, SIGNERS
from jiaowu.teachers.reports.honours import COLUMNS, COUNTS
from jiaowu.teachers.services.moments import current_moment, moment_of

LIST_TITLE = "获奖一览"
STATISTICS_TITLE = "获奖统计"
GUIDED = (*COLUMNS[:5], Column("单位", 9), Column("指导教师", 9), *COLUMNS[5:])
"""教师获奖一览的各列，加上学生的班级与指导教师。"""
YEARS = 5
"""统计里比较最近几个学年。"""


def build_list(session: Session, term_id: int | None = None) -> Document:
    """这个学期（默认当前）所在学年的获奖，先得的在前，教师与学生各一张表；一项也没有时报 UserError。"""
    year = _year(session, term_id)
    found = _honours(session, year)
    blocks: list[Block] = []
    for owner in Owner:
        own = [each for each in found if each.owner is owner]
        if own:
            columns = COLUMNS if owner is Owner.TEACHER else GUIDED
            rows = [_row(at, each, len(columns)) for at, each in enumerate(reversed(own), 1)]
            blocks.append(Table(columns, rows, f"{owner.value}获奖 {len(own)} 项"))
    return _document(session, LIST_TITLE, year, blocks)


def build_statistics(session: Session, term_id: int | None = None) -> Document:
    """一个学年各级别、类别、奖项的次数，与最近几个学年的比较；一项也没有时报 UserError。"""
    year = _year(session, term_id)
    found = _honours(session, year)
    counts = count_awards(each.draft for each in found)
    blocks: list[Block] = [
        _pivot_table(count_by_level_and_category([each for each in found if each.owner is owner]), owner)
        for owner in Owner
        if any(each.owner is owner for each in found)
    ]
    blocks.append(Table(COUNTS, [(*key, count) for key, count in counts.items()], title="按级别与奖项"))
    years = count_by_year(list_honours(session))[:YEARS]
    if len(years) > 1:
        oldest = tuple(reversed(years))
        series = Series("获奖（项）", [float(pivot.total[-1]) for _, pivot in oldest])
        labels = [year_title(each) for each, _ in oldest]
        blocks.append(Chart(ChartKind.BARS, "各学年获奖", labels, (series,), "项", "0"))
    return _document(session, STATISTICS_TITLE, year, blocks)


def _row(at: int, honour: Honour, width: int) -> tuple[Value, ...]:
    draft = honour.draft
    pupil = width == len(GUIDED)
    guide = (honour.class_title, honour.guide) if pupil else ()
    return (
        draft.issuer,
        draft.day,
        at,
        draft.title,
        honour.student if pupil else honour.teacher,
        *guide,
        draft.category,
        draft.level,
        draft.subject,
        draft.role,
        draft.prize,
        draft.certificate,
        draft.note,
    )


def _pivot_table(pivot: Pivot, owner: Owner) -> Table:
    columns = (
        Column("级别", 12),
        *(Column(each, 10, Align.RIGHT, "0") for each in pivot.categories),
        Column("合计", 10, Align.RIGHT, "0"),
    )
    rows: list[tuple[Value, ...]] = [(level, *pivot.row(level)) for level in pivot.levels]
    rows.append(("合计", *pivot.total))
    return Table(
        columns, rows, f"{owner.value}获奖：按级别与类别", emphasis=((len(rows) - 1, Emphasis.TOTAL),)
    )


def _year(session: Session, term_id: int | None) -> int:
    moment = moment_of(session, term_id) if term_id is not None else current_moment(session)
    term = get_term(session, moment.term_id) if moment.term_id is not None else current_term_for(moment.day)
    return term.start_year


def _honours(session: Session, year: int) -> tuple[Honour, ...]:
    found = list_honours(session, span_of_year(year))
    if not found:
        raise UserError(f"{year_title(year)}还没有登记获奖，请先在教研研训的“获奖”里登记或导入。")
    return found


def _document(session: Session, title: str, year: int, blocks: list[Block]) -> Document:
    school = get_school(session)
    return Document(
        title=title,
        subtitle="　".join(part for part in (school.name if school else "", year_title(year)) if part),
        blocks=tuple(blocks),
        orientation=Orientation.LANDSCAPE,
        signers=SIGNERS,
        confidential=CONFIDENTIAL,
    )
