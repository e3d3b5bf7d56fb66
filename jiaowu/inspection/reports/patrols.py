"""巡堂记录表与巡堂统计。"""

from collections.abc import Iterator, Sequence
from datetime import date

from sqlalchemy.orm import Session

from jiaowu.errors import UserError
from jiaowu.inspection.patrols import GROUPINGS, Seen, Tally, Violation, tallies, tally, violations
from jiaowu.inspection.services.patrols import list_patrols
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
    Text,
    TextStyle,
    Value,
)
from jiaowu.school.decimals import percent_text
from jiaowu.school.services.schools import get_school, get_term

RECORD_TITLE = "巡堂记录"
STATISTICS_TITLE = "巡堂统计表"
CONFIDENTIAL = "教学内部资料"
NOTHING = "这段日子还没有巡堂记录，请先在“常规检查”的“巡堂”里登记。"
DEFINITION = "正常率 = 正常的节数 ÷ 巡的节数。一节课有几种违规的，各种各计一次，违规节数只计一节。"
CHART_HEIGHT = 55.0


def build_record(
    session: Session,
    term_id: int,
    first: date | None = None,
    last: date | None = None,
    *,
    wrong_only: bool = False,
) -> Document:
    """这个学期 first 到 last（含两端，不给就不限）的巡堂记录，按日期、节次；一节也没有时报 UserError。"""
    seen = _read(session, term_id, first, last)
    shown = [each for each in seen if each.violations] if wrong_only else list(seen)
    columns = (
        Column("序号", 6, Align.CENTER, "0"),
        Column("日期", 12, Align.CENTER, "yyyy-mm-dd"),
        Column("周次", 6, Align.CENTER, "0"),
        Column("节次", 6, Align.CENTER, "0"),
        Column("班级", 12),
        Column("学科", 12),
        Column("任课教师", 12),
        Column("情况", 26),
        Column("说明", 24),
        Column("巡视人", 12),
    )
    rows: list[tuple[Value, ...]] = [
        (
            at,
            each.day,
            each.week,
            each.period,
            each.class_title,
            each.subject,
            each.teacher,
            each.state,
            each.note,
            each.inspector,
        )
        for at, each in enumerate(shown, start=1)
    ]
    whole = tally("", seen)
    note = f"共巡 {whole.seen} 节，正常 {whole.normal} 节，有违规 {whole.wrong} 节。"
    note += "本表只列有违规的。" if wrong_only else ""
    return Document(
        title=RECORD_TITLE,
        subtitle=_subtitle(session, term_id, seen),
        orientation=Orientation.LANDSCAPE,
        blocks=(Table(columns, rows, notes=(note,)),),
        signers=("巡视人", "教导处", "日期"),
        confidential=CONFIDENTIAL,
    )


def build_statistics(
    session: Session, term_id: int, first: date | None = None, last: date | None = None
) -> Document:
    """按违规、班级、教师、节次、周次统计；一节也没有时报 UserError。"""
    seen = _read(session, term_id, first, last)
    return Document(
        title=STATISTICS_TITLE,
        subtitle=_subtitle(session, term_id, seen),
        orientation=Orientation.LANDSCAPE,
        blocks=tuple(_statistics(seen)),
        signers=("制表人", "审核人", "日期"),
        confidential=CONFIDENTIAL,
    )


def _read(session: Session, term_id: int, first: date | None, last: date | None) -> tuple[Seen, ...]:
    seen = list_patrols(session, term_id, first, last)
    if not seen:
        raise UserError(NOTHING)
    return seen


def _subtitle(session: Session, term_id: int, seen: Sequence[Seen]) -> str:
    school = get_school(session)
    days = f"{seen[0].day:%Y-%m-%d} 至 {seen[-1].day:%Y-%m-%d}"
    return "　".join(
        part for part in (school.name if school else "", get_term(session, term_id).name, days) if part
    )


def _statistics(seen: Sequence[Seen]) -> Iterator[Block]:
    whole = tally("全部", seen)
    found = [each for each in violations() if whole.counts.get(each.code)]
    share = percent_text(whole.share) if whole.share is not None else ""
    yield Text(f"共巡 {whole.seen} 节，正常 {whole.normal} 节，正常率 {share}；有违规 {whole.wrong} 节。")
    if found:
        yield Chart(
            ChartKind.BARS,
            "各种违规的次数",
            [each.name for each in found],
            (Series("次数", [whole.counts[each.code] for each in found]),),
            unit="次",
            format="0",
            height=CHART_HEIGHT,
        )
    for at, grouping in enumerate(GROUPINGS):
        rows = tallies(seen, grouping)
        if rows:
            yield Text(f"按{grouping.title}", TextStyle.HEADING)
            yield _table(grouping.title, rows, found, whole if not at else None)


def _table(title: str, rows: Sequence[Tally], found: Sequence[Violation], whole: Tally | None) -> Table:
    """一种分法一张表；whole 给了就在末行合计，并在表下写口径。"""
    listed = [*rows, *([whole] if whole is not None else [])]
    columns = (
        Column(title, 16),
        Column("巡堂节数", 10, Align.RIGHT, "0"),
        Column("正常", 8, Align.RIGHT, "0"),
        Column("违规节数", 10, Align.RIGHT, "0"),
        Column("正常率", 9, Align.RIGHT, "0.0%"),
        *(Column(each.name, 10, Align.RIGHT, "0", group=each.group) for each in found),
    )
    cells: list[tuple[Value, ...]] = [
        (
            each.name if each is not whole else "合计",
            each.seen,
            each.normal,
            each.wrong or None,
            each.share,
            *(each.counts.get(violation.code) or None for violation in found),
        )
        for each in listed
    ]
    emphasis = ((len(cells) - 1, Emphasis.TOTAL),) if whole is not None else ()
    return Table(columns, cells, emphasis=emphasis, notes=(DEFINITION,) if whole is not None else ())
