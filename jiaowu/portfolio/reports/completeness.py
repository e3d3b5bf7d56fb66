"""成长档案完整度一览：来访检查之前看谁还缺什么；照名册与教研组的次序，不按高低。"""

from collections.abc import Collection, Sequence
from datetime import date

from sqlalchemy.orm import Session

from jiaowu.errors import UserError
from jiaowu.paper.document import Align, Block, Column, Document, Emphasis, Orientation, Table, Value
from jiaowu.portfolio.completeness import DEFINITION, PURPOSE
from jiaowu.portfolio.parts import Part
from jiaowu.portfolio.reports.heading import CONFIDENTIAL, subtitle_of, today
from jiaowu.portfolio.services.completeness import TeacherCompleteness, list_completeness
from jiaowu.portfolio.services.sources import SOURCES
from jiaowu.teachers.reports.heading import written

TITLE = "成长档案完整度一览"
NO_GROUP = "没有教研组"
COLUMNS = (
    Column("姓名", 9),
    Column("教龄层", 9),
    Column("完整度", 7, Align.RIGHT, "0%"),
    *(Column(part.value, 8.5, Align.RIGHT, "0%") for part in Part),
    Column("还缺什么", 62),
)


def build(session: Session, day: date | None = None, wanted: Collection[int] | None = None) -> Document:
    """那天（默认今天）在册的（或 wanted 里的）教师；一位也没有时报 UserError。"""
    day = day or today()
    people = [
        each
        for each in list_completeness(session, day, SOURCES)
        if wanted is None or each.teacher.id in wanted
    ]
    if not people:
        raise UserError("没有可以印的教师，请先在教师档案里登记或导入名册，或者放宽筛选。")
    rows: list[Sequence[Value]] = []
    emphasis: list[tuple[int, Emphasis]] = []
    for group in sorted({each.teacher.group for each in people}, key=lambda name: (not name, name)):
        members = [each for each in people if each.teacher.group == group]
        emphasis.append((len(rows), Emphasis.GROUP))
        rows.append((f"{group or NO_GROUP}（{len(members)} 人）", *("",) * (len(COLUMNS) - 1)))
        rows += [_row(each) for each in members]
    table: Block = Table(COLUMNS, rows, emphasis=emphasis, notes=(DEFINITION, PURPOSE))
    return Document(
        title=TITLE,
        subtitle=subtitle_of(session, f"截至{written(day)}", f"{len(people)} 人"),
        blocks=(table,),
        orientation=Orientation.LANDSCAPE,
        signers=("制表人", "审核人", "日期"),
        confidential=CONFIDENTIAL,
    )


def _row(each: TeacherCompleteness) -> Sequence[Value]:
    found = each.completeness
    lacking = [item.requirement.name for score in found.scores for item in score.items if not item.met]
    return (
        each.teacher.name,
        each.teacher.tier,
        found.share,
        *(found.of(part).share for part in Part),
        "；".join(lacking) or "材料已齐",
    )
