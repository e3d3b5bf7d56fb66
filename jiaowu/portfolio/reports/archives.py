"""资料归档目录：各类各件有多少、放在哪、还缺什么；迎接检查时放在档案盒里的也是它。"""

from datetime import date

from sqlalchemy.orm import Session

from jiaowu.paper.document import (
    Align,
    Column,
    Document,
    Emphasis,
    Orientation,
    Table,
    Text,
    TextStyle,
    Value,
)
from jiaowu.portfolio.archives import Holding, State
from jiaowu.portfolio.services.archives import Archive, load_archive
from jiaowu.school.services.schools import get_school
from jiaowu.students.services.classrooms import current_term_id

TITLE = "资料归档目录"
SIGNERS = ("制表人", "审核人", "日期")
NOTE = "份数是资料库里数到的与手工登记的合计；“不要求”的有就归档，没有不算缺；“未到时候”的学期结束前补齐。"
COLUMNS = (
    Column("序号", 5, Align.CENTER),
    Column("材料名称", 34),
    Column("份数", 7, Align.RIGHT, "0"),
    Column("最近日期", 11, Align.CENTER, "yyyy-mm-dd"),
    Column("责任人", 10, Align.CENTER),
    Column("存放位置", 18),
    Column("状态", 9, Align.CENTER),
    Column("还缺什么", 38),
)
NUMERALS = "一二三四五六七八九十"


def build(session: Session, term_id: int | None = None, today: date | None = None) -> Document:
    """一个学期（默认当前学期）的目录；还没有学期时报 UserError。"""
    known = term_id or current_term_id(session)
    now = today or date.today()  # noqa: DTZ011 — 就是要这台电脑的日期
    archive = load_archive(session, known, now)
    school = get_school(session)
    rows, emphasis = table_rows(archive)
    return Document(
        title=TITLE,
        subtitle="　".join(part for part in (school.name if school else "", archive.term) if part),
        blocks=(Text(summary_of(archive), TextStyle.BODY), Table(COLUMNS, rows, "", emphasis, (NOTE,))),
        orientation=Orientation.LANDSCAPE,
        signers=SIGNERS,
    )


def summary_of(archive: Archive) -> str:
    """一句话：要求的几件、齐了几件、缺几件。"""
    missing = len(archive.missing)
    waiting = archive.required - archive.complete - missing
    text = f"要求归档 {archive.required} 件，已齐 {archive.complete} 件，缺 {missing} 件"
    return f"{text}，未到时候 {waiting} 件。" if waiting else f"{text}。"


def table_rows(
    archive: Archive,
) -> tuple[list[tuple[Value, ...]], list[tuple[int, Emphasis]]]:
    """目录各行与类目行的强调；手工登记的逐件列在它那一件下面。"""
    rows: list[tuple[Value, ...]] = []
    emphasis: list[tuple[int, Emphasis]] = []
    shown, last = 0, ""
    for number, holding in enumerate(archive.holdings, 1):
        if holding.category.code != last:
            last, shown = holding.category.code, shown + 1
            emphasis.append((len(rows), Emphasis.GROUP))
            rows.append((None, f"{_numeral(shown)}、{holding.category.name}", *(None,) * 6))
        rows.append(_row(number, holding))
        rows += [_filed_row(holding, at) for at in range(len(holding.filed))]
    return rows, emphasis


def _numeral(number: int) -> str:
    """1–19 的中文数字。"""
    tens, ones = divmod(number, 10)
    return ("十" if tens else "") + (NUMERALS[ones - 1] if ones else "") if tens else NUMERALS[ones - 1]


def _row(number: int, holding: Holding) -> tuple[Value, ...]:
    state = "" if holding.state is State.FREE and holding.count else holding.state.value
    return (
        number,
        holding.item.name,
        holding.count,
        holding.latest,
        None,
        None,
        state,
        holding.lack_text if holding.state is not State.FREE else None,
    )


def _filed_row(holding: Holding, at: int) -> tuple[Value, ...]:
    each = holding.filed[at]
    files = f"附件 {each.files} 个" if each.files else ""
    note = "；".join(part for part in (files, each.note) if part)
    return (None, f"　· {each.title}", each.copies, each.day, each.owner, each.place, None, note or None)
