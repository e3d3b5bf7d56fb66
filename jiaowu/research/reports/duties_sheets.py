"""个人任务单：一人一页，各条做到哪里、算了哪些记录、缺哪几个时段。"""

from collections.abc import Sequence
from datetime import date

from sqlalchemy.orm import Session

from jiaowu.errors import UserError
from jiaowu.paper.document import (
    Align,
    Column,
    Document,
    Fields,
    PageBreak,
    Table,
    Text,
    TextStyle,
    Value,
)
from jiaowu.research.duties_progress import Cell, PersonDuties
from jiaowu.research.services.duties import progress
from jiaowu.school.services.schools import get_term
from jiaowu.teachers.facts import reference_day
from jiaowu.teachers.reports.heading import CONFIDENTIAL, subtitle_of, written
from jiaowu.teachers.services.moments import Moment, current_moment
from jiaowu.teachers.services.records import RecordSource

TITLE = "个人任务完成单"
DUTY_COLUMNS = (
    Column("任务", 20),
    Column("要求", 14),
    Column("到今天应完成", 9, Align.RIGHT),
    Column("已完成", 8, Align.RIGHT),
    Column("状态", 9, Align.CENTER),
    Column("缺的时段与说明", 26),
)
RECORD_COLUMNS = (
    Column("日期", 11, Align.CENTER),
    Column("任务", 16),
    Column("算数的记录", 42),
    Column("次数", 7, Align.RIGHT),
)
SHOWN_SLOTS = 6
"""缺的时段至多点几个名。"""


def build(
    session: Session,
    sources: Sequence[RecordSource],
    teacher_ids: Sequence[int] | None = None,
    term_id: int | None = None,
    day: date | None = None,
) -> Document:
    """几位教师（默认全部有任务的）的任务单，一人一页；没有人时报 UserError。"""
    usual = current_moment(session)
    term_id = usual.term_id if term_id is None else term_id
    if term_id is None:
        raise UserError("还没有登记学期，请先在“设置”里填好学校与学期。")
    day = day or reference_day(get_term(session, term_id), date.today())  # noqa: DTZ011 — 按本地
    board = progress(session, term_id, day, sources)
    chosen = [each for each in board.people if teacher_ids is None or each.teacher.id in teacher_ids]
    if not chosen:
        raise UserError("没有要做个人任务的教师：请先启用一套任务，或另选教师。")
    blocks: list[Text | Fields | Table | PageBreak] = []
    for at, each in enumerate(chosen):
        if at:
            blocks.append(PageBreak())
        blocks += _page(each, f"{subtitle_of(session, Moment(day, term_id))}　截至{written(day)}")
    return Document(title=TITLE, blocks=tuple(blocks), handout=True, confidential=CONFIDENTIAL)


def slots_text(cell: Cell) -> str:
    """缺的时段与免做、认定的说明。"""
    named = "、".join(cell.missing[:SHOWN_SLOTS])
    more = f"等 {len(cell.missing)} 个时段" if len(cell.missing) > SHOWN_SLOTS else ""
    excuse = cell.excuse
    parts = [f"缺 {named}{more}" if cell.missing and not excuse.excused else ""]
    if excuse.extra:
        parts.append(f"人工认定 {excuse.extra:g}：{excuse.reason}")
    elif excuse.excused:
        parts.append(f"免做：{excuse.reason}")
    return "；".join(part for part in parts if part)


def _page(person: PersonDuties, when: str) -> list[Text | Fields | Table | PageBreak]:
    teacher = person.teacher
    fields = Fields(
        (
            ("姓名", teacher.name),
            ("教研组", teacher.group),
            ("教龄层", teacher.tier),
            ("称号与职务", "、".join((*teacher.backbone, *teacher.duties))),
        ),
        per_row=2,
    )
    rows: list[tuple[Value, ...]] = [
        (
            cell.column.duty.name,
            cell.column.duty.wording,
            cell.expected,
            cell.done,
            f"{cell.state.sign} {cell.state.value}" if not cell.excuse.excused else "免",
            slots_text(cell),
        )
        for cell in person.own
    ]
    records: list[tuple[Value, ...]] = [
        (record.day, cell.column.duty.name, _told(record.title, record.detail), record.amount)
        for cell in person.own
        for record in cell.records
    ]
    blocks: list[Text | Fields | Table | PageBreak] = [
        Text(f"{teacher.name}{TITLE}", TextStyle.TITLE),
        Text(when, TextStyle.NOTE),
        fields,
        Table(DUTY_COLUMNS, rows, title="各条任务", notes=(person.line,)),
    ]
    if records:
        blocks.append(Table(RECORD_COLUMNS, records, title="算数的记录"))
    return blocks


def _told(title: str, detail: str) -> str:
    return f"{title}（{detail}）" if detail else title
