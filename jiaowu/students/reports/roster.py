"""学生名册：一班一页。"""

from collections.abc import Collection

from sqlalchemy.orm import Session

from jiaowu.errors import UserError
from jiaowu.paper.document import Align, Block, Column, Document, PageBreak, Table
from jiaowu.students.pupils import PupilRow, categories
from jiaowu.students.reports.heading import CONFIDENTIAL, SIGNERS, subtitle_of
from jiaowu.students.services.classrooms import current_term_id
from jiaowu.students.services.pupils import PupilFilter, list_pupils

TITLE = "学生名册"
COLUMNS = (
    Column("序号", 6, Align.CENTER, "0"),
    Column("学号", 13),
    Column("姓名", 12),
    Column("性别", 6, Align.CENTER),
    Column("出生日期", 12, Align.CENTER, "yyyy-mm-dd"),
    Column("学籍号", 22),
    Column("备注", 18),
)


def build(session: Session, term_id: int | None = None, class_ids: Collection[int] | None = None) -> Document:
    """这个学期（默认当前学期）这些班（默认全部）的名册；一名学生也没有时报 UserError。"""
    term = current_term_id(session) if term_id is None else term_id
    by_class: dict[str, list[PupilRow]] = {}
    for pupil in list_pupils(session, term, PupilFilter(away=False)):
        if class_ids is None or pupil.class_id in class_ids:
            by_class.setdefault(pupil.class_title, []).append(pupil)
    if not by_class:
        raise UserError("还没有在班的学生，请先在“学生学籍”里导入名单。")
    blocks: list[Block] = []
    for title, pupils in by_class.items():
        if blocks:
            blocks.append(PageBreak(title))
        blocks.append(_table(title, pupils))
    return Document(
        title=TITLE,
        subtitle=subtitle_of(session, term),
        blocks=tuple(blocks),
        signers=SIGNERS,
        sheet=next(iter(by_class)),
        confidential=CONFIDENTIAL,
    )


def _table(title: str, pupils: list[PupilRow]) -> Table:
    boys = sum(pupil.sex == "1" for pupil in pupils)
    girls = sum(pupil.sex == "2" for pupil in pupils)
    counts = f"共 {len(pupils)} 人，男 {boys} 人，女 {girls} 人"
    unknown = len(pupils) - boys - girls
    rows = [
        (at, pupil.number, pupil.name, pupil.sex_name, pupil.birth, pupil.registry_number, _note(pupil))
        for at, pupil in enumerate(pupils, start=1)
    ]
    note = counts + (f"，没有登记性别 {unknown} 人" if unknown else "") + "。"
    return Table(COLUMNS, rows, title=title, notes=(note,))


def _note(pupil: PupilRow) -> str:
    """备注；随班就读等写在前面。"""
    known = categories().get(pupil.category or "", "") if pupil.category not in {None, "00"} else ""
    return "，".join(part for part in (known, pupil.note or "") if part)
