"""整改通知单：一页一张，编号、条款、问题、要求、期限，教师的整改说明，复查与双签字；公文的纸面。"""

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from sqlalchemy.orm import Session

from jiaowu.errors import UserError
from jiaowu.inspection.circulars import OFFICE, chinese_day
from jiaowu.inspection.rectifications import Rectification, Verdict
from jiaowu.inspection.services.rectifications import list_rectifications
from jiaowu.inspection.services.result_photos import printed_photos
from jiaowu.paper.document import (
    Align,
    Block,
    Column,
    Document,
    DocumentStyle,
    Fields,
    Orientation,
    PageBreak,
    Picture,
    Pictures,
    Table,
    Text,
    TextStyle,
    Value,
)
from jiaowu.school.services.schools import get_school

TITLE = "整改通知单"
LEDGER = "整改台账"
SIGNERS = ("制表人", "审核人", "日期")
HEAD_HEIGHT = 9.0
"""一格的高度（毫米）；字多了还会长高。"""
TEXT_LINES, FEWEST_LINES = 4, 4
"""问题、要求至少各留几行，教师的整改说明至少留几行。"""
ALL_LINES = 18
"""问题、要求、整改说明一共几行，一页正好放得下；前两样长了，说明就少留几行。"""
PHOTO_HEIGHT = 75.0
"""附的照片至多多高（毫米）：一页放得下两行、四幅。"""
LINE_CHARACTERS = 30
"""一行大约写几个字。"""


def build(session: Session, round_id: int | None, chosen: Sequence[int] | None = None) -> Document:
    """chosen 是整改单的编号，None 为全部；round_id 为 None 是不限哪次检查。一张也没有时报 UserError。"""
    found = [
        each
        for each in list_rectifications(session, round_id=round_id)
        if chosen is None or each.id in chosen
    ]
    if not found:
        raise UserError("这次检查还没有发整改通知单，请先选中结果再发。")
    school = get_school(session)
    name = school.name if school else ""
    blocks: list[Block] = []
    for each in sorted(found, key=lambda each: each.number):
        blocks += [PageBreak()] if blocks else []
        blocks += _sheet(each, name)
        blocks += _photos(each, printed_photos(session, each.result_id))
    return Document(title=TITLE, blocks=blocks, style=DocumentStyle.OFFICIAL, sheet=TITLE, handout=True)


def build_ledger(session: Session, round_id: int, today: date) -> Document:
    """整改台账：一张一行，逾期的写明。"""
    found = sorted(list_rectifications(session, round_id=round_id), key=lambda each: each.number)
    columns = (
        Column("编号", 16),
        Column("教师", 9),
        Column("教研组", 10),
        Column("项目与条款", 28),
        Column("问题", 28),
        Column("发出", 11, Align.CENTER, "yyyy-mm-dd"),
        Column("期限", 11, Align.CENTER, "yyyy-mm-dd"),
        Column("状态", 12, Align.CENTER),
        Column("复查人", 9),
        Column("复查日期", 11, Align.CENTER, "yyyy-mm-dd"),
        Column("结论", 9, Align.CENTER),
    )
    rows = [
        (
            each.number,
            each.teacher,
            each.group,
            each.clause,
            each.problem,
            each.issued,
            each.due,
            f"{each.status.label}（逾期）" if each.is_overdue(today) else each.status.label,
            each.reviewer,
            each.reviewed,
            each.verdict.label if each.verdict else "",
        )
        for each in found
    ]
    school = get_school(session)
    subtitle = "　".join(
        part for part in (school.name if school else "", found[0].round if found else "") if part
    )
    return Document(
        title=LEDGER,
        subtitle=subtitle,
        blocks=(Table(columns, rows, frozen_columns=2),),
        orientation=Orientation.LANDSCAPE,
        signers=SIGNERS,
        sheet=LEDGER,
    )


def _sheet(each: Rectification, school: str) -> Iterator[Block]:
    yield Text(f"{school}{TITLE}", TextStyle.TITLE)
    head: tuple[tuple[str, Value], ...] = (
        ("编号", each.number),
        ("教师", f"{each.teacher}（{each.group}）" if each.group else each.teacher),
        ("检查批次", each.round),
        ("检查方面", each.facet.label),
        ("发出单位", f"{school}{OFFICE}"),
        ("发出日期", chinese_day(each.issued)),
    )
    yield Fields(head, per_row=2, row_height=HEAD_HEIGHT)
    day = "　　　年　　月　　日"
    reviewed = chinese_day(each.reviewed) if each.reviewed else day
    verdicts = "　　".join(
        f"{'√' if each.verdict is verdict else '□'} {verdict.label}" for verdict in Verdict
    )
    told = max(TEXT_LINES, _lines(each.problem)) + max(TEXT_LINES, _lines(each.demand))
    room = max(FEWEST_LINES, ALL_LINES - told)
    body: tuple[tuple[str, Value], ...] = (
        ("项目与条款", each.clause),
        ("问题描述", _padded(each.problem, TEXT_LINES)),
        ("整改要求", _padded(each.demand, TEXT_LINES)),
        ("整改期限", f"{chinese_day(each.due)}前完成，并提交整改说明"),
        ("整改说明", f"{_padded(each.reply, room)}\n教师签字：　　　　　　　　日期：{day}"),
        ("复查结论", f"{verdicts}\n\n\n复查人签字：{each.reviewer or '　　　'}　　　　　日期：{reviewed}"),
    )
    yield Fields(body, per_row=1, row_height=HEAD_HEIGHT)
    yield Text("此单一式两份，教师与教导处各存一份；复查通过后归入教师业务档案。", TextStyle.NOTE)


def _photos(each: Rectification, photos: Sequence[tuple[str, Path]]) -> Iterator[Block]:
    """检查时拍的照片，另起一页附在单子后面；没有就不附。"""
    if not photos:
        return
    yield PageBreak()
    yield Text(f"{TITLE}所附照片", TextStyle.TITLE)
    head: tuple[tuple[str, Value], ...] = (("编号", each.number), ("教师", each.teacher))
    yield Fields(head, per_row=2, row_height=HEAD_HEIGHT)
    pictures = tuple(Picture(path, f"照片 {at}", name) for at, (name, path) in enumerate(photos, start=1))
    yield Pictures(pictures, per_row=2, height=PHOTO_HEIGHT)


def _padded(text: str, lines: int) -> str:
    """后面留空行，凑够给人手写的高度。"""
    return text + "\n" * max(0, lines - _lines(text))


def _lines(text: str) -> int:
    """大约要写几行。"""
    return sum(-(-len(line) // LINE_CHARACTERS) or 1 for line in text.split("\n"))
