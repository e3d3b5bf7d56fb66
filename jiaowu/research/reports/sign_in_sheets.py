"""教研活动签到表：名字已经印好，到了签字，没到写原因。"""

from collections.abc import Collection, Iterator, Sequence

from sqlalchemy.orm import Session

from jiaowu.errors import UserError
from jiaowu.paper.document import (
    Align,
    Block,
    Column,
    Document,
    Fields,
    PageBreak,
    Table,
    Text,
    TextStyle,
    Value,
)
from jiaowu.research.activities import Activity, Attender, Status
from jiaowu.research.reports.research_heading import NO_ACTIVITIES, place_of
from jiaowu.research.services.activities_reading import list_activities
from jiaowu.teachers.timetable import WEEKDAYS

TITLE = "教研活动签到表"
SPARE = 4
"""名单之外留几行给外来的人。"""
SINGLE = 26
"""这么多人以内排一列，更多排两列。"""
COLUMNS = (
    Column("序号", 6, Align.CENTER, "0"),
    Column("姓名", 12),
    Column("签到", 20),
    Column("没到的原因", 30),
)
PAIR = (
    Column("序号", 5, Align.CENTER, "0"),
    Column("姓名", 10),
    Column("签到", 14),
    Column("没到的原因", 14),
)


def build(session: Session, term_id: int, only: Collection[int] | None = None) -> Document:
    """only 给了就是这几次，不给是还没有开展的各次（都开展了就全部）；一次也没有时报 UserError。"""
    found: Sequence[Activity] = list_activities(session, term_id, only)
    if only is None:
        found = [each for each in found if each.status is Status.PLANNED] or found
    if not found:
        raise UserError(NO_ACTIVITIES)
    place = place_of(session, term_id)
    blocks: list[Block] = []
    for each in found:
        blocks += [PageBreak()] if blocks else []
        blocks += _page(each, place)
    return Document(title=TITLE, blocks=tuple(blocks), sheet=TITLE, handout=True)


def _page(shown: Activity, place: str) -> Iterator[Block]:
    plan = shown.plan
    yield Text(TITLE, TextStyle.TITLE)
    yield Text(place, TextStyle.BODY)
    day = f"{plan.day:%Y-%m-%d}（{WEEKDAYS[plan.day.isoweekday() - 1]}）"
    yield Fields(
        (
            ("组织", shown.organizer),
            ("时间", f"{day} {shown.when}".strip()),
            ("地点", plan.place),
            ("主持", shown.host),
        ),
        per_row=2,
    )
    yield Fields((("主题", plan.theme),), per_row=1)
    people = shown.attenders
    yield _single(people) if len(people) <= SINGLE else _pairs(people)
    yield Fields((("应到", len(people)), ("实到", ""), ("记录人签字", "")), per_row=3, row_height=10.0)


def _single(people: Sequence[Attender]) -> Table:
    rows: list[tuple[Value, ...]] = [(at, each.name, None, None) for at, each in enumerate(people, start=1)]
    return Table(COLUMNS, [*rows, *[(None, None, None, None)] * SPARE], row_height=7.5)


def _pairs(people: Sequence[Attender]) -> Table:
    half = (len(people) + 1) // 2
    cells: list[tuple[Value, ...]] = [(at, each.name, None, None) for at, each in enumerate(people, start=1)]
    cells += [(None, None, None, None)] * (2 * half - len(people))
    rows: list[tuple[Value, ...]] = [(*cells[at], *cells[at + half]) for at in range(half)]
    return Table((*PAIR, *PAIR), [*rows, *[(None,) * 8] * (SPARE // 2)], row_height=7.5)
