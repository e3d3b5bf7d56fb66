"""把文档写成 Excel：数就是数，格式在列上；表头冻结，打印时每页重复，宽度缩到一页。"""

import io
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO

import xlsxwriter

from jiaowu.paper.characters import clean
from jiaowu.paper.document import (
    Block,
    Chart,
    Code,
    Contents,
    Document,
    Fields,
    Orientation,
    PageBreak,
    Pictures,
    Strips,
    Table,
    Text,
)
from jiaowu.paper.excel_charts import place_chart
from jiaowu.paper.excel_entries import place_mark
from jiaowu.paper.excel_sheets import SheetPen, place_signers, place_text, place_title
from jiaowu.paper.excel_styles import Styles, column_widths
from jiaowu.paper.excel_tables import place_fields, place_strips, place_table
from jiaowu.paper.loose import loosened
from jiaowu.progress import Progress

CREATOR = "教务台"

MAX_SHEET_NAME = 31
"""Excel 工作表名称的最大长度。"""

FORBIDDEN_IN_NAME = frozenset("[]:*?/\\\n")

DEFAULT_NAME = "报告"

A4_PAPER = 9

MARGINS = {"left": 0.98, "right": 0.59, "top": 0.75, "bottom": 0.75}
"""页边距（英寸）：左边 25 毫米留装订线。"""

PAGE_UNITS = {Orientation.PORTRAIT: 78.0, Orientation.LANDSCAPE: 120.0}
"""A4 版心约合多少个半角字符宽。"""

MIN_SCALE = 10
"""Excel 允许的最小缩放比例。"""

MAX_HEADER = 250
"""页眉文字的最大长度，Excel 规定不超过 255。"""


@dataclass(frozen=True)
class SheetPlan:
    """一张工作表的名称与内容。"""

    name: str
    blocks: tuple[Block, ...]


def write_excel(document: Document, target: Path | BinaryIO, progress: Progress) -> None:
    """把文档写成 .xlsx；target 是路径或可写的二进制流。取消时抛出 Cancelled，什么也不写。"""
    data = excel_bytes(document, progress)
    if isinstance(target, Path):
        target.write_bytes(data)
    else:
        target.write(data)


def excel_bytes(document: Document, progress: Progress) -> bytes:
    """文档的 .xlsx 内容；成册的写成开头的几行，附件只列名称。"""
    document = loosened(document)
    buffer = io.BytesIO()
    workbook = xlsxwriter.Workbook(buffer, {"in_memory": True})
    workbook.set_properties({"title": clean(document.title), "author": CREATOR})
    styles = Styles(workbook)
    plans = _plan_sheets(document)
    for number, plan in enumerate(plans):
        progress.step(f"正在写工作表 {plan.name}", number, len(plans))
        pen = SheetPen(styles, plan.name, column_widths(plan.blocks), progress)
        _set_page(pen.worksheet, document, plan)
        if number == 0 and not document.handout:
            place_title(pen, document.title, document.subtitle)
        for block in plan.blocks:
            _place_block(pen, block, plan)
        if number == len(plans) - 1:
            place_signers(pen, document.signers)
        pen.finish()
    if document.mark is not None:
        place_mark(styles, document.mark)
    progress.step("正在写出 Excel")
    workbook.close()
    return buffer.getvalue()


def _place_block(pen: SheetPen, block: Block, plan: SheetPlan) -> None:
    """写一块内容；PageBreak 多半已经用来分表，留下的只换页。"""
    match block:
        case Table():
            tables = [other for other in plan.blocks if isinstance(other, Table | Strips | Chart)]
            place_table(pen, block, alone=len(tables) == 1)
        case Strips():
            place_strips(pen, block)
        case Text():
            place_text(pen, block)
        case Fields():
            place_fields(pen, block)
        case Code():
            pen.write_line(block.value, pen.styles.note)
        case Chart():
            place_chart(pen, block)
        case Pictures():
            _place_pictures(pen, block)
        case PageBreak():
            pen.breaks.append(pen.row)


def _place_pictures(pen: SheetPen, block: Pictures) -> None:
    from jiaowu.paper.excel_pictures import place_pictures  # noqa: PLC0415 — 有图片才载入读图的库

    place_pictures(pen, block)


def _plan_sheets(document: Document) -> list[SheetPlan]:
    """按 PageBreak 分工作表；单独分发的文档里没有名称的只换页。没有内容的不建，但至少一张。"""
    used: set[str] = set()
    drafts: list[tuple[str, list[Block]]] = [(document.sheet or document.title, [])]
    for block in document.blocks:
        if isinstance(block, Contents):
            continue
        if isinstance(block, PageBreak) and (block.sheet or not document.handout):
            drafts.append((block.sheet or drafts[-1][0], []))
        else:
            drafts[-1][1].append(block)
    filled = [draft for draft in drafts if draft[1]] or drafts[:1]
    return [SheetPlan(_sheet_name(name, used), tuple(blocks)) for name, blocks in filled]


def _sheet_name(wanted: str, used: set[str]) -> str:
    """合法且不重复的工作表名称：去掉 Excel 不许的字符，最多 31 个字符，重名加序号。"""
    base = (
        "".join(char for char in clean(wanted) if char not in FORBIDDEN_IN_NAME).strip(" '") or DEFAULT_NAME
    )
    name, number = _shorten(base, ""), 1
    while name.casefold() in used:
        number += 1
        name = _shorten(base, f"({number})")
    used.add(name.casefold())
    return name


def _shorten(base: str, suffix: str) -> str:
    """截到 Excel 允许的长度（按 UTF-16 计）。"""
    while len((base + suffix).encode("utf-16-le")) > MAX_SHEET_NAME * 2:
        base = base[:-1]
    return base.rstrip(" '") + suffix


def _set_page(worksheet: Any, document: Document, plan: SheetPlan) -> None:
    """纸张、方向、页边距、页眉页脚；宽度缩到一页。

    成绩条、给家长的信要在中间换页，而“缩到一页宽”会使 Excel 不理手工分页符，于是改用缩放比例。
    """
    worksheet.set_paper(A4_PAPER)
    if document.orientation is Orientation.LANDSCAPE:
        worksheet.set_landscape()
    worksheet.set_margins(**MARGINS)
    if any(isinstance(block, Strips | PageBreak) for block in plan.blocks):
        worksheet.set_print_scale(_strip_scale(document.orientation, sum(column_widths(plan.blocks))))
    else:
        worksheet.fit_to_pages(1, 0)
    worksheet.center_horizontally()
    worksheet.set_footer("&C第&P页　共&N页")
    worksheet.hide_gridlines(1)
    if document.confidential:
        worksheet.set_header("&R" + _header_text(document.confidential))


def _strip_scale(orientation: Orientation, width: float) -> int:
    """使总宽 width（半角字符数）的列缩进一页的比例（百分数）。"""
    room = PAGE_UNITS[orientation]
    return max(MIN_SCALE, min(100, int(100 * room / width)))


def _header_text(text: str) -> str:
    """页眉里的文字：& 是控制符，要写两遍。"""
    return clean(text).replace("\n", " ")[: MAX_HEADER // 2].replace("&", "&&")
