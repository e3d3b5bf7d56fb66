"""教学常规检查通报：公文的样子，五个部分与附件；公开的一份不点名批评。"""

from collections import Counter
from collections.abc import Iterator
from datetime import date

from sqlalchemy.orm import Session

from jiaowu.inspection.circulars import Attachment, Circular, chinese_day
from jiaowu.inspection.reports.summary import CONFIDENTIAL, score_of, spread_table
from jiaowu.inspection.services.circulars import get_circular
from jiaowu.inspection.services.summaries import get_summary
from jiaowu.inspection.summaries import Summary
from jiaowu.inspection.tallies import (
    Spread,
    spread_by_facet,
    spread_by_group,
    spread_of,
)
from jiaowu.paper.document import (
    Align,
    Block,
    Column,
    Document,
    DocumentStyle,
    PageBreak,
    Table,
    Text,
    TextStyle,
)
from jiaowu.school.services.schools import get_school

TITLE = "教学常规检查通报"
APPENDIX = "教学常规检查汇总表"
FEWEST = 3
"""公开的附件里，一组至少几个人才单列。"""


def build(session: Session, round_id: int, today: date) -> Document:
    """存过的照存的，没有存过的照现在的结果起草。检查已不在列表里时报 UserError。"""
    circular = get_circular(session, round_id, today)
    school = get_school(session)
    office = f"{school.name}{circular.office}" if school else circular.office
    return draw(circular, get_summary(session, round_id), office)


def draw(circular: Circular, summary: Summary, office: str) -> Document:
    """通报的文字 → 公文；office 是落款的全称。"""
    attached = circular.attachment is not Attachment.NONE
    blocks: list[Block] = []
    if circular.addressee.strip():
        blocks.append(Text(f"{circular.addressee.strip().rstrip('：:')}：", TextStyle.FLUSH))
    for heading, text in circular.parts:
        blocks += [Text(heading, TextStyle.HEADING), *_paragraphs(text)]
    if attached:
        blocks += [Text(""), Text(f"附件：{APPENDIX}")]
    blocks.append(Text(f"{office}\n{chinese_day(circular.day)}", TextStyle.CLOSING))
    if attached:
        blocks += [PageBreak("附件"), Text("附件", TextStyle.APPENDIX), Text(APPENDIX, TextStyle.TITLE)]
        blocks += _attachment(circular.attachment, summary)
    inside = circular.attachment is Attachment.TEACHERS
    return Document(
        title=circular.title.strip() or TITLE,
        blocks=blocks,
        style=DocumentStyle.OFFICIAL,
        sheet="通报",
        confidential=CONFIDENTIAL if inside else "",
    )


def _paragraphs(text: str) -> Iterator[Text]:
    """一行一段；行首是（一）的是二级标题。"""
    for line in text.splitlines():
        plain = line.strip()
        if plain:
            numbered = plain.startswith("（") and "）" in plain[:5] and not plain.endswith("。")
            yield Text(plain, TextStyle.SUBHEADING if numbered else TextStyle.BODY)


def _large_groups(summary: Summary) -> tuple[Spread, ...]:
    """人少的组并成一行，不让人从一两个人的组里看出是谁。"""
    sizes = Counter(row.teacher.group for row in summary.rows)
    small = [row for row in summary.rows if sizes[row.teacher.group] < FEWEST]
    large = [spread for spread in spread_by_group(summary) if sizes[spread.name] >= FEWEST]
    merged = spread_of(f"其他（不足 {FEWEST} 人的组）", summary.grades, small)
    return (*large, merged) if small else tuple(large)


def _attachment(attachment: Attachment, summary: Summary) -> Iterator[Block]:
    if attachment is Attachment.GROUPS:
        yield spread_table("各方面", "方面", spread_by_facet(summary))
        yield spread_table("各教研组（合计）", "教研组", _large_groups(summary))
        return
    columns = (
        Column("序号", 5, Align.CENTER, "0"),
        Column("教师", 8),
        Column("学科", 8),
        Column("任教班级", 12),
        *(Column(rule.facet.label, 8, Align.RIGHT, "0.0") for rule in summary.facets),
        Column("合计", 7, Align.RIGHT, "0.0"),
        Column("等第", 5, Align.CENTER),
    )
    rows = [
        (
            at,
            row.teacher.name,
            row.teacher.subject,
            row.teacher.classes,
            *(score_of(row.teacher.findings.get(rule.facet)) for rule in summary.facets),
            row.total,
            row.grade,
        )
        for at, row in enumerate(summary.rows, 1)
    ]
    yield Table(columns, rows)
