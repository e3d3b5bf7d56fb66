"""计划、总结、案例的上交情况：清单与合计。"""

from sqlalchemy.orm import Session

from jiaowu.errors import UserError
from jiaowu.paper.document import Align, Column, Document, Table, Value
from jiaowu.research.papers import PaperKind, collected
from jiaowu.research.reports.research_heading import SIGNERS, place_of, today
from jiaowu.research.services.papers import list_papers

TITLE = "计划总结上交情况"
NO_PAPERS = "这个学期还没有布置应交的文稿，请先在“教研研训”的“计划总结”里布置。"
COLUMNS = (
    Column("序号", 5, Align.CENTER, "0"),
    Column("种类", 14),
    Column("组 / 教师", 14),
    Column("题目", 26),
    Column("期限", 11, Align.CENTER, "yyyy-mm-dd"),
    Column("交来", 11, Align.CENTER, "yyyy-mm-dd"),
    Column("情况", 10, Align.CENTER),
    Column("附件", 5, Align.RIGHT, "0"),
)
TOTALS = (
    Column("种类", 18),
    Column("应交", 8, Align.RIGHT, "0"),
    Column("已交", 8, Align.RIGHT, "0"),
    Column("其中迟交", 9, Align.RIGHT, "0"),
    Column("未交", 8, Align.RIGHT, "0"),
    Column("其中逾期", 9, Align.RIGHT, "0"),
    Column("上交率", 9, Align.RIGHT, "0.0%"),
)


def build(session: Session, term_id: int) -> Document:
    """这个学期的；一份也没有布置时报 UserError。"""
    day = today()
    papers = list_papers(session, term_id)
    if not papers:
        raise UserError(NO_PAPERS)
    totals: list[tuple[Value, ...]] = []
    for kind in PaperKind:
        found = collected(each.state_on(day) for each in papers if each.kind is kind)
        if found.due:
            counts = (found.due, found.handed_in, found.late, found.missing, found.overdue)
            totals.append((kind, *counts, found.share))
    rows: list[tuple[Value, ...]] = [
        (
            at,
            each.kind,
            each.owner,
            each.title,
            each.due,
            each.submitted,
            each.state_on(day),
            each.files or None,
        )
        for at, each in enumerate(papers, start=1)
    ]
    return Document(
        title=TITLE,
        subtitle=f"{place_of(session, term_id)}　截至 {day:%Y-%m-%d}",
        blocks=(Table(TOTALS, totals, title="合计"), Table(COLUMNS, rows, title="清单")),
        signers=SIGNERS,
        sheet=TITLE,
    )
