"""学籍变动台账。"""

from datetime import date

from sqlalchemy.orm import Session

from jiaowu.paper.document import Align, Column, Document, Orientation, Table, Text, TextStyle, Value
from jiaowu.students.changes import ChangeKind
from jiaowu.students.reports.heading import CONFIDENTIAL, SIGNERS, subtitle_of
from jiaowu.students.services.classrooms import current_term_id
from jiaowu.students.services.ledger import Change, list_changes

TITLE = "学籍变动台账"
COLUMNS = (
    Column("日期", 11, Align.CENTER, "yyyy-mm-dd"),
    Column("学号", 11),
    Column("姓名", 9),
    Column("变动", 7),
    Column("原班级", 11),
    Column("现班级", 11),
    Column("对方学校", 16),
    Column("原因", 18),
    Column("材料", 16),
    Column("学籍系统", 16),
)
NOTE = "本台账只供学校内部备查，学籍变动以全国中小学生学籍信息管理系统的办理结果为准。"


def build(session: Session, term_id: int | None = None, kind: ChangeKind | None = None) -> Document:
    """这个学期（默认当前学期）的台账，日期在前的先印；kind 只要这一种。没有变动时印一句话。"""
    term = current_term_id(session) if term_id is None else term_id
    changes = list_changes(session, term, kind)
    rows = [_values(change) for change in reversed(changes)]
    empty = Text("本学期没有学籍变动。", TextStyle.BODY)
    return Document(
        title=TITLE if kind is None else f"{TITLE}（{kind.label}）",
        subtitle=subtitle_of(session, term),
        blocks=(Table(COLUMNS, rows, notes=(NOTE,)) if rows else empty,),
        orientation=Orientation.LANDSCAPE,
        signers=SIGNERS,
        confidential=CONFIDENTIAL,
    )


def _values(change: Change) -> tuple[Value, ...]:
    return (
        change.day,
        change.number,
        change.name,
        change.kind.label,
        change.from_class,
        change.to_class,
        change.other_school,
        change.reason,
        change.papers.replace("\n", "；"),
        system_text(change.system_state.label, change.system_date),
    )


def system_text(state: str, day: date | None) -> str:
    """学籍系统办到哪一步与日期。"""
    return f"{state} {day:%Y-%m-%d}" if day else state
