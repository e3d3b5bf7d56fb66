"""星级教研组评比表：各项得分、合计、星级，表下印口径。"""

from sqlalchemy.orm import Session

from jiaowu.errors import UserError
from jiaowu.paper.document import Align, Column, Document, Orientation, Table, Value
from jiaowu.research.reports.research_heading import INTERNAL, NO_GROUPS, SIGNERS, place_of, today
from jiaowu.research.services.stars import get_scheme, results
from jiaowu.research.stars import DEFINITIONS, StarResult, StarScheme

TITLE = "教研组评比表"
STAR = "★"


def build(session: Session, term_id: int) -> Document:
    """这个学期到今天为止；没有登记教研组时报 UserError。"""
    found = results(session, term_id, today())
    if not found:
        raise UserError(NO_GROUPS)
    scheme = get_scheme(session)
    rows: list[tuple[Value, ...]] = [
        (
            at,
            each.group,
            *(mark.points for mark in each.marks),
            each.total,
            STAR * each.stars or None,
        )
        for at, each in enumerate(found, start=1)
    ]
    columns = (
        Column("序号", 5, Align.CENTER, "0"),
        Column("教研组", 14),
        *(Column(f"{item.name}（{item.points:g}）", 12, Align.RIGHT, "0.0") for item in scheme.items),
        Column("合计（百分）", 10, Align.RIGHT, "0.0"),
        Column("星级", 12, Align.CENTER),
    )
    return Document(
        title=f"{scheme.name}评比表",
        subtitle=place_of(session, term_id),
        blocks=(Table(columns, rows, notes=scheme_notes(scheme)), _details(scheme, found)),
        orientation=Orientation.LANDSCAPE,
        signers=SIGNERS,
        sheet=TITLE,
        confidential=INTERNAL,
    )


def scheme_notes(scheme: StarScheme) -> tuple[str, ...]:
    """口径：各项怎样算、合计怎样算、几分几星。"""
    items = "；".join(f"{item.name}（{item.points:g}）：{DEFINITIONS[item.source]}" for item in scheme.items)
    lines = "，".join(f"{line.at:g} 分以上 {line.stars} 星" for line in scheme.lines)
    return (
        f"{items}。由资料算出的各项，得分 = 率 × 满分。",
        f"记录在活动之后 {scheme.report_days} 天内上报算及时。",
        f"合计 = 得分之和 ÷ 算进去的各项满分之和 × 100；空着的项没有可算的，不算进满分。{lines}。",
    )


def _details(scheme: StarScheme, found: tuple[StarResult, ...]) -> Table:
    """每个组每一项是怎样算出来的。"""
    rows: list[tuple[Value, ...]] = [
        (each.group, item.name, mark.detail, mark.share, mark.points, item.points)
        for each in found
        for item, mark in zip(scheme.items, each.marks, strict=True)
        if mark.detail
    ]
    columns = (
        Column("教研组", 14),
        Column("项目", 18),
        Column("怎样算出来的", 40),
        Column("率", 9, Align.RIGHT, "0.0%"),
        Column("得分", 8, Align.RIGHT, "0.0"),
        Column("满分", 8, Align.RIGHT, "0"),
    )
    return Table(columns, rows, title="各项的由来")
