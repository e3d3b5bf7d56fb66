"""PDF 每页的页眉（标题、部分、密级）与页码。"""

from jiaowu.paper.document import Align, Document
from jiaowu.paper.flow import Frame
from jiaowu.paper.formats import display
from jiaowu.paper.pdf_official import draw_page_number
from jiaowu.paper.surface import Lettering, Surface
from jiaowu.paper.theme import MM, paper_theme

HEADER_RISE = 4 * MM
"""页眉文字的基线在版心以上多高。"""

BETWEEN = "　·　"
"""页眉里标题与部分之间。"""

WIDEST = 0.72
"""页眉左边的文字至多占版心宽的几成；更长的省略部分。"""


def draw_margins(  # noqa: PLR0913 — 一页的页眉页脚要知道的都在这里
    surface: Surface, frame: Frame, document: Document, number: int, total: int, *, part: str = ""
) -> None:
    """第 number 页（1 起）、共 total 页的页眉页脚；part 是成册时本页所在的部分。"""
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
    headed = number > 1 or document.cover is not None
    if headed and not document.handout and not frame.official:
        surface.write(_running(document, part, small, frame), (frame.left, head), small)


def _running(document: Document, part: str, small: Lettering, frame: Frame) -> str:
    """左边的页眉：标题，成册的再加上本页所在的部分。"""
    title = display(document.title)
    whole = f"{title}{BETWEEN}{display(part)}" if part and document.cover is not None else title
    return whole if small.width(whole) <= frame.width * WIDEST else title
