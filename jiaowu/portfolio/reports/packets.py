"""评审材料：封面、目录、各栏选了的记录，证明材料接在后面；最后一页是还缺什么。"""

from collections.abc import Iterator
from pathlib import Path

from sqlalchemy.orm import Session

from jiaowu.errors import UserError
from jiaowu.paper.document import (
    Align,
    Appendix,
    Block,
    Column,
    Contents,
    Cover,
    Document,
    PageBreak,
    Table,
    Text,
    TextStyle,
    Value,
)
from jiaowu.portfolio.packets import Packet, Section
from jiaowu.portfolio.reports.book import APPENDED
from jiaowu.portfolio.reports.heading import CONFIDENTIAL
from jiaowu.portfolio.services.evidence import data_folder, stored_path
from jiaowu.portfolio.services.packets import list_packets, load_packet
from jiaowu.portfolio.services.sources import SOURCES
from jiaowu.school.services.schools import get_school
from jiaowu.teachers.reports.heading import written

TITLE = "评审材料"
NONE_YET = "还没有评审材料，请先在“成长档案”的“评审材料”里新建一份。"
COLUMNS = (
    Column("序号", 5, Align.CENTER, "0"),
    Column("日期", 11, Align.CENTER, "yyyy-mm-dd"),
    Column("种类", 12),
    Column("内容", 40),
    Column("说明", 24),
    Column("证明材料", 12, Align.CENTER),
    Column("页码", 7, Align.CENTER, paged=True),
)
GAPS_TITLE = "还缺的材料（送审前抽去这一页）"


def build(session: Session) -> Document:
    """最近的一份；一份也没有时报 UserError。"""
    found = list_packets(session)
    if not found:
        raise UserError(NONE_YET)
    return build_packet(session, data_folder(session), found[0].id)


def build_packet(session: Session, folder: Path, packet_id: int) -> Document:
    """一份评审材料；缺的列在最后一页，不缺就没有那一页。"""
    packet = load_packet(session, folder, packet_id, SOURCES)
    school = get_school(session)
    name = school.name if school else ""
    files = {
        file.id: file
        for section in packet.sections
        for each in section.picked
        for file in each.files
        if Path(file.name).suffix.lower() in APPENDED
    }
    labels = {key: f"附件{at}" for at, key in enumerate(files, 1)}
    return Document(
        title=packet.draft.title,
        blocks=tuple(_blocks(packet, labels)),
        sheet=packet.name,
        confidential=CONFIDENTIAL,
        cover=Cover(
            packet.draft.title,
            name,
            packet.template.name,
            (("姓名", packet.name), ("日期", written(packet.draft.day))),
            name,
        ),
        appendices=tuple(
            Appendix(labels[key], file.title, stored_path(folder, file), file.name)
            for key, file in files.items()
        ),
    )


def _blocks(packet: Packet, labels: dict[int, str]) -> Iterator[Block]:
    yield Contents(depth=1)
    for at, section in enumerate(packet.sections):
        yield from (PageBreak(),) if at == 0 else ()
        yield Text(f"{at + 1}. {section.heading.name}", TextStyle.HEADING)
        yield Text(f"要求：{section.heading.demand}。", TextStyle.NOTE)
        rows = list(_rows(section, labels))
        yield Table(COLUMNS, rows) if rows else Text("没有。")
    if packet.gaps:
        yield PageBreak(GAPS_TITLE[:4])
        yield Text(GAPS_TITLE, TextStyle.HEADING)
        for gap in packet.gaps:
            yield Text(gap)


def _rows(section: Section, labels: dict[int, str]) -> Iterator[tuple[Value, ...]]:
    """一条一行；有几个附件就接着几行，各写编号与页码。"""
    for at, each in enumerate(section.picked, 1):
        files = each.files or (None,)
        for place, file in enumerate(files):
            label = labels.get(file.id, file.name) if file else ""
            head = (at, each.day, each.kind, each.title, each.detail) if place == 0 else (None,) * 5
            yield (*head, label, labels.get(file.id) if file else None)
