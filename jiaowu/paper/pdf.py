"""把文档画成 PDF：先逐块排版，再逐页画出，页眉页脚最后加。"""

import io
from collections.abc import Sequence
from pathlib import Path
from threading import Lock
from typing import BinaryIO

from reportlab.pdfgen.canvas import Canvas

from jiaowu.paper.document import (
    Align,
    Block,
    Chart,
    Code,
    Document,
    Fields,
    PageBreak,
    Strips,
    Table,
    Text,
    TextStyle,
)
from jiaowu.paper.faces import Face
from jiaowu.paper.flow import Flow, Frame, frame_for
from jiaowu.paper.fonts import load_font
from jiaowu.paper.formats import display
from jiaowu.paper.pdf_cells import row_height
from jiaowu.paper.pdf_charts import place_chart
from jiaowu.paper.pdf_codes import place_code
from jiaowu.paper.pdf_forms import place_fields, place_signers, signers_height
from jiaowu.paper.pdf_official import (
    closing_height,
    draw_page_number,
    place_official_text,
    place_official_title,
)
from jiaowu.paper.pdf_strips import place_strips
from jiaowu.paper.pdf_tables import KEPT_ROWS, SHORT_TABLE, place_table
from jiaowu.paper.pdf_texts import place_text, place_title
from jiaowu.paper.row_heights import least_height
from jiaowu.paper.surface import Lettering, Surface
from jiaowu.paper.theme import MM, official_theme, paper_theme
from jiaowu.progress import Progress

TABLE_HEAD = 56.0
"""小标题之后的表，估计标题与表头要多高（磅）；头几行另加。"""

TEXT_HEAD = 40.0
"""小标题之后的段落，至少两行。"""

LOOK_AHEAD = 3
"""排一块时往后看几块：公文的附件说明与落款要与正文同页。"""

HEADER_RISE = 4 * MM
"""页眉文字的基线在版心以上多高。"""

SAVING = Lock()
"""写字体子集时要在字体文件里来回读，不能几份 PDF 同时写。"""

CREATOR = "教务台"


def write_pdf(document: Document, target: Path | BinaryIO, progress: Progress) -> None:
    """把文档写成 PDF；target 是路径或可写的二进制流。取消时抛出 Cancelled，什么也不写。"""
    data = pdf_bytes(document, progress)
    if isinstance(target, Path):
        target.write_bytes(data)
    else:
        target.write(data)


def pdf_bytes(document: Document, progress: Progress) -> bytes:
    """文档的 PDF 内容；预览与打印也用它。"""
    frame = frame_for(document.orientation, document.style)
    buffer = io.BytesIO()
    load_font(Face.SANS)
    size = (frame.paper_width, frame.paper_height)
    canvas = Canvas(buffer, pagesize=size, pageCompression=1, initialFontName=Face.SANS.value)
    canvas.setTitle(display(document.title))
    canvas.setCreator(CREATOR)
    canvas.setAuthor(CREATOR)
    surface = Surface(canvas)
    flow = Flow(surface, frame, progress)
    _lay_out(flow, document)
    _draw_pages(flow, document)
    progress.step("正在写出 PDF")
    with SAVING:
        canvas.save()
    return buffer.getvalue()


def _lay_out(flow: Flow, document: Document) -> None:
    """把各块依次排进版面。"""
    if not document.handout:
        place = place_official_title if flow.frame.official else place_title
        place(flow, document.title, document.subtitle)
    for index, block in enumerate(document.blocks):
        rest = document.blocks[index + 1 : index + 1 + LOOK_AHEAD]
        tail = 0.0 if rest else signers_height(document.signers)
        _place_block(flow, block, rest, tail)
    place_signers(flow, document.signers)


def _place_block(flow: Flow, block: Block, rest: Sequence[Block], tail: float) -> None:
    """放下一块内容；rest 是接着的几块。"""
    following = rest[0] if rest else None
    match block:
        case Table():
            place_table(flow, block, tail)
        case Strips():
            place_strips(flow, block)
        case Text() if flow.frame.official:
            place_official_text(flow, block, _kept_height(block, rest))
        case Text():
            place_text(flow, block, _head_height(following))
        case Fields():
            place_fields(flow, block)
        case Code():
            place_code(flow, block)
        case Chart():
            place_chart(flow, block)
        case PageBreak():
            if not flow.is_fresh:
                flow.turn()


def _head_height(block: Block | None) -> float:
    """小标题之后的内容至少要有多高与它同页。"""
    match block:
        case Chart():
            return block.height * MM
        case Table():
            rows = len(block.rows) if len(block.rows) <= SHORT_TABLE else KEPT_ROWS
            return TABLE_HEAD + rows * max(row_height(), least_height(block) * MM)
        case Strips():
            return TABLE_HEAD + row_height()
        case None | PageBreak():
            return 0.0
        case _:
            return TEXT_HEAD


def _kept_height(block: Text, rest: Sequence[Block]) -> float:
    """公文里必须与这一段末几行同页的高度：小标题的下文；落款，连同它前面的附件说明。"""
    height = 0.0
    for each in rest:
        if not isinstance(each, Text) or each.style not in {TextStyle.BODY, TextStyle.CLOSING}:
            break
        if each.style is TextStyle.CLOSING:
            return height + closing_height(each.text)
        height += official_theme().line_height
    heading = block.style in {TextStyle.HEADING, TextStyle.SUBHEADING}
    return _head_height(rest[0] if rest else None) if heading else 0.0


def _draw_pages(flow: Flow, document: Document) -> None:
    """逐页画出内容、页眉与页码。"""
    total = len(flow.pages)
    for number, page in enumerate(flow.pages, start=1):
        flow.progress.step("正在画页", number - 1, total)
        if number == 1:
            flow.surface.bookmark(display(document.title), flow.frame.top, 0)
        for top, draw in page:
            draw(flow.surface, top)
        _draw_margins(flow.surface, flow.frame, document, number, total)
        flow.surface.finish_page()


def _draw_margins(surface: Surface, frame: Frame, document: Document, number: int, total: int) -> None:
    """页眉（密级，续页的标题）与页码。"""
    theme = paper_theme()
    small = Lettering(size=theme.footer_size, colour=theme.ink_soft)
    foot = frame.bottom / 2 - small.size
    if frame.official and not document.handout:
        draw_page_number(surface, frame, number)
    elif not document.handout:
        text = f"第 {number} 页　共 {total} 页"
        surface.write(text, ((frame.left + frame.right) / 2, foot), small, Align.CENTER)
    head = frame.top + HEADER_RISE
    if document.confidential:
        surface.write(display(document.confidential), (frame.right, head), small, Align.RIGHT)
    if number > 1 and not document.handout and not frame.official:
        surface.write(display(document.title), (frame.left, head), small)
