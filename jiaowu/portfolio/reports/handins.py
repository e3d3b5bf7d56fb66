"""发给教师填的材料表：已有的先填好，后面留空行；带着读回来用的记号。"""

from jiaowu.paper.document import (
    Align,
    Block,
    Column,
    Document,
    Entry,
    Fields,
    Mark,
    Orientation,
    PageBreak,
    Table,
    Text,
    TextStyle,
    Value,
)
from jiaowu.portfolio.handins import (
    BLANKS,
    CODE,
    FILES,
    MARK_SHEET,
    HandinColumn,
    HandinSheet,
    blank_code,
    sheets,
)
from jiaowu.portfolio.services.handins import Issued

TITLE = "成长档案材料表"
CONFIDENTIAL = "教师个人资料"
HOW = (
    "1. 已有的各行是教务台里现在的内容，不对的直接改；新的写在后面的空行里，“编号”一栏不要动。",
    "2. 日期写成 2026-09-01 的样子；种类、级别、类别从下拉的列表里选。",
    "3. 有附件的，把文件放进“附件”文件夹，文件名写在“附件文件名”一栏，几个文件用顿号分开。",
    "4. 填好后把整个文件夹（或压缩成 zip）交回教导处。删掉或清空一行，教务台里的不会跟着删。",
)
FILES_FOLDER = "附件"


def build(issued: Issued) -> Document:
    """一位教师的一份。"""
    facts = (("教师", issued.name), ("工号", issued.number), ("学期", issued.term))
    blocks: list[Block] = [Fields(facts, per_row=3)]
    blocks += [Text(line, TextStyle.FLUSH) for line in HOW]
    for sheet in sheets():
        blocks += [PageBreak(sheet.name), _table(sheet, issued)]
    return Document(
        title=f"{TITLE}（{issued.name}）",
        subtitle=issued.term,
        orientation=Orientation.LANDSCAPE,
        blocks=blocks,
        sheet="填写说明",
        confidential=CONFIDENTIAL,
        mark=Mark(MARK_SHEET, ((MARK_SHEET, issued.token),)),
    )


def instructions(issued: Issued) -> str:
    """文件夹里的“填写说明.txt”。"""
    return "\r\n".join((f"{issued.name}老师：", *HOW, ""))


def _table(sheet: HandinSheet, issued: Issued) -> Table:
    columns = [Column(CODE, 8, Align.CENTER), *(_column(each) for each in sheet.columns)]
    rows: list[tuple[Value, ...]] = [
        (code, *(value or None for value in values), *_no_files(sheet))
        for code, values in issued.rows[sheet.name]
    ]
    blank = (None,) * (len(sheet.columns) + len(_no_files(sheet)))
    rows += [(blank_code(sheet, at), *blank) for at in range(1, BLANKS + 1)]
    if sheet.files:
        columns.append(Column(FILES, 26, entry=Entry(1, 0, text=True)))
    return Table(columns, rows, frozen_columns=1, locked=True)


def _no_files(sheet: HandinSheet) -> tuple[None, ...]:
    return (None,) if sheet.files else ()


def _column(column: HandinColumn) -> Column:
    entry = Entry(1, 0, column.words) if column.words else Entry(1, 0, text=True)
    return Column(column.title, column.width, entry=entry)
