"""画出文档自己的各页：先逐块排版，页码就都知道了，再逐页画出；附在书后的文件不在这里。"""

import io
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass
from threading import Lock

from reportlab.pdfgen.canvas import Canvas

from jiaowu.paper.appendices import Planned
from jiaowu.paper.document import (
    Block,
    Chart,
    Code,
    Contents,
    Document,
    Fields,
    PageBreak,
    Pictures,
    Strips,
    Table,
    Text,
    TextStyle,
)
from jiaowu.paper.faces import Face
from jiaowu.paper.flow import Flow, Frame, frame_for
from jiaowu.paper.fonts import load_font
from jiaowu.paper.formats import display
from jiaowu.paper.headings import APPENDICES, FILES_KEY, appendix_key
from jiaowu.paper.pdf_cells import row_height
from jiaowu.paper.pdf_charts import place_chart
from jiaowu.paper.pdf_codes import place_code
from jiaowu.paper.pdf_contents import place_contents
from jiaowu.paper.pdf_cover import draw_cover
from jiaowu.paper.pdf_forms import place_fields, place_signers, signers_height
from jiaowu.paper.pdf_margins import draw_margins
from jiaowu.paper.pdf_official import closing_height, place_official_text, place_official_title
from jiaowu.paper.pdf_pictures import place_pictures
from jiaowu.paper.pdf_strips import place_strips
from jiaowu.paper.pdf_tables import KEPT_ROWS, SHORT_TABLE, place_table
from jiaowu.paper.pdf_texts import place_text, place_title
from jiaowu.paper.row_heights import least_height
from jiaowu.paper.surface import Surface
from jiaowu.paper.theme import MM, official_theme
from jiaowu.progress import Progress

TABLE_HEAD = 56.0
"""小标题之后的表，估计标题与表头要多高（磅）；头几行另加。"""

TEXT_HEAD = 40.0
"""小标题之后的段落，至少两行。"""

LOOK_AHEAD = 3
"""排一块时往后看几块：公文的附件说明与落款要与正文同页。"""

SAVING = Lock()
"""写字体子集时要在字体文件里来回读，不能几份 PDF 同时写。"""

CREATOR = "教务台"


COVER = "封面"

TITLE_KEY = "title"


@dataclass(frozen=True)
class Body:
    """画好的正文。"""

    data: bytes
    frame: Frame
    first: int
    """附件从第几页起。"""
    total: int
    """连附件一共几页；封面不算。"""


def draw_body(document: Document, planned: Sequence[Planned], progress: Progress) -> Body:
    """封面、目录与正文；目录与大纲里有各附件，它们的页由别处接上。"""
    frame = frame_for(document.orientation, document.style)
    buffer, canvas = open_canvas(document, frame)
    flow = Flow(Surface(canvas), frame, progress)
    flow.labels = {each.appendix.label: appendix_key(at) for at, each in enumerate(planned)}
    _lay_out(flow, document)
    first, total = _number(flow, planned)
    if document.cover is not None:
        canvas.addPageLabel(0, prefix=COVER)
        canvas.addPageLabel(1, style="ARABIC", start=1)
    _draw_pages(flow, document, total)
    _outline_appendices(flow, planned)
    progress.step("正在写出 PDF")
    with SAVING:
        canvas.save()
    return Body(buffer.getvalue(), frame, first, total)


def open_canvas(document: Document, frame: Frame) -> tuple[io.BytesIO, Canvas]:
    """一份空白的 PDF，与它写到的地方。"""
    buffer = io.BytesIO()
    load_font(Face.SANS)
    size = (frame.paper_width, frame.paper_height)
    canvas = Canvas(buffer, pagesize=size, pageCompression=1, initialFontName=Face.SANS.value)
    canvas.setTitle(display(document.title))
    canvas.setCreator(CREATOR)
    canvas.setAuthor(CREATOR)
    return buffer, canvas


def _lay_out(flow: Flow, document: Document) -> None:
    """把各块依次排进版面。"""
    if not document.handout and document.cover is None:
        place = place_official_title if flow.frame.official else place_title
        place(flow, document.title, document.subtitle)
    for index, block in enumerate(document.blocks):
        rest = document.blocks[index + 1 : index + 1 + LOOK_AHEAD]
        tail = signers_height(document.signers)
        flow.block = index
        if isinstance(block, Contents):
            place_contents(flow, block, document)
        elif not isinstance(block, PageBreak):
            _place_block(flow, block, rest, tail)
        elif not flow.is_fresh:
            flow.turn()
    place_signers(flow, document.signers)


def _place_block(flow: Flow, block: Block, rest: Sequence[Block], tail: float) -> None:
    """放下一块内容；rest 是接着的几块，tail 是全文末尾签字处的高度（磅）。"""
    following = rest[0] if rest else None
    match block:
        case Table():
            place_table(flow, block, 0.0 if rest else tail)
        case Strips():
            place_strips(flow, block)
        case Text() if flow.frame.official:
            place_official_text(flow, block, _kept_height(block, rest))
        case Text():
            small = len(rest) == 1 and isinstance(following, Table) and len(following.rows) <= KEPT_ROWS
            place_text(flow, block, _head_height(following) + (tail if small else 0.0))
        case Fields():
            place_fields(flow, block)
        case Code():
            place_code(flow, block)
        case Chart():
            place_chart(flow, block)
        case Pictures():
            place_pictures(flow, block)


def _head_height(block: Block | None) -> float:
    """小标题之后的内容至少要有多高与它同页。"""
    match block:
        case Chart() | Pictures():
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


def _number(flow: Flow, planned: Sequence[Planned]) -> tuple[int, int]:
    """排完了，页码都知道了：记下小标题与附件在第几页；返回附件的第一页与总页数。"""
    for heading in flow.headings:
        flow.numbers[heading.key] = heading.page + 1
    first = number = len(flow.pages) + 1
    if planned:
        flow.numbers[FILES_KEY] = first
    for at, each in enumerate(planned):
        flow.numbers[appendix_key(at)] = number
        number += each.pages
    return first, number - 1


def _draw_pages(flow: Flow, document: Document, total: int) -> None:
    """逐页画出内容、书签、页眉与页码。"""
    surface, shift = flow.surface, 0
    for key in (FILES_KEY, *flow.labels.values()):
        surface.expect(key)
    if document.cover is not None:
        surface.bookmark(COVER, COVER, flow.frame.top, 0)
        draw_cover(surface, flow.frame, document.cover)
        surface.finish_page()
        shift = -1
    headings, part = deque(flow.headings), ""
    for number, page in enumerate(flow.pages, start=1):
        flow.progress.step("正在画页", number - 1, len(flow.pages))
        if number == 1 and document.cover is None:
            surface.bookmark(TITLE_KEY, display(document.title), flow.frame.top, 0)
        for top, draw in page:
            draw(surface, top)
        while headings and headings[0].page == number - 1:
            heading = headings.popleft()
            surface.bookmark(heading.key, heading.title, heading.top, heading.level + shift)
            part = heading.title if heading.level == 1 else part
        draw_margins(surface, flow.frame, document, number, total, part=part)
        surface.finish_page()


def _outline_appendices(flow: Flow, planned: Sequence[Planned]) -> None:
    """大纲末尾列出各附件。"""
    if planned:
        flow.surface.outline(FILES_KEY, APPENDICES, 0)
    for at, each in enumerate(planned):
        flow.surface.outline(appendix_key(at), display(each.appendix.heading), 1)
