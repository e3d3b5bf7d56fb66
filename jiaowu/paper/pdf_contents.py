"""PDF 的目录：标题、虚线、页码，点一行就到那里；页码排完正文才知道，画的时候填上。"""

from collections.abc import Mapping
from dataclasses import replace
from functools import partial

from jiaowu.paper.document import Align, Contents, Document
from jiaowu.paper.faces import Face
from jiaowu.paper.flow import Flow, Frame
from jiaowu.paper.fonts import char_width
from jiaowu.paper.formats import display
from jiaowu.paper.headings import Entry, entries_of
from jiaowu.paper.pdf_texts import NOTE_SPACING, TITLE_SPACING, place_lines, set_lines
from jiaowu.paper.surface import EM_CENTRE, Lettering, Surface
from jiaowu.paper.theme import paper_theme
from jiaowu.paper.wrapping import wrap

SPACINGS = {1: 1.9, 2: 1.7}
"""各层的行距（以字号为 1）。"""

INDENT = 2.0
"""下一层缩进几个字。"""

NUMBER_ROOM = 3.5
"""右边留给页码几个字。"""

DOT = ". "

TITLE_GAP = 10.0

NOTE_GAP = 5.0
"""小字之后的空（磅）。"""


def place_contents(flow: Flow, block: Contents, document: Document) -> None:
    """放下目录。"""
    theme = paper_theme()
    if block.title:
        size = theme.title_size if flow.is_fresh else theme.heading_size
        title = Lettering(Face.SERIF, size, theme.ink)
        flow.gap(TITLE_GAP)
        first, *rest = set_lines(flow, block.title, title, TITLE_SPACING, Align.CENTER)
        place_lines(flow, [replace(first, mark=display(block.title).replace("　", "")), *rest])
        flow.gap(TITLE_GAP)
    for entry in entries_of(document, block.depth):
        _place_entry(flow, entry)
        note = block.notes.get(entry.title, "")
        if note:
            small = Lettering(size=theme.note_size, colour=theme.ink_soft)
            place_lines(flow, set_lines(flow, note, small, NOTE_SPACING, indent=int(INDENT)))
            flow.gap(NOTE_GAP)


def _place_entry(flow: Flow, entry: Entry) -> None:
    """一条；太长就折行，页码在末行。"""
    theme = paper_theme()
    lettering = Lettering(Face.BOLD if entry.level == 1 else Face.SANS, theme.body_size, theme.ink)
    indent = INDENT * (entry.level - 1) * lettering.size
    room = flow.frame.width - indent - NUMBER_ROOM * lettering.size
    lines = wrap(display(entry.title), partial(char_width, face=lettering.face), room / lettering.size)
    step = lettering.size * SPACINGS[entry.level]
    draw = partial(_draw_entry, (flow.frame, flow.numbers), entry, (lines, lettering), (indent, step))
    flow.place(step * len(lines), draw)


def _draw_entry(  # noqa: PLR0913, PLR0917 — 前四样在排版时定下
    place: tuple[Frame, Mapping[str, int]],
    entry: Entry,
    text: tuple[list[str], Lettering],
    shape: tuple[float, float],
    surface: Surface,
    top: float,
) -> None:
    (frame, numbers), (lines, lettering), (indent, step) = place, text, shape
    left = frame.left + indent
    y = top - step / 2 - lettering.size * EM_CENTRE
    for at, line in enumerate(lines):
        surface.write(line, (left, y - at * step), lettering)
    y -= step * (len(lines) - 1)
    plain = Lettering(size=lettering.size, colour=paper_theme().ink_soft)
    number = str(numbers.get(entry.key, ""))
    surface.write(number, (frame.right, y), Lettering(lettering.face, lettering.size), Align.RIGHT)
    start = left + lettering.width(lines[-1]) + lettering.size / 2
    end = frame.right - lettering.width(number) - lettering.size / 2
    count = int((end - start) / plain.width(DOT))
    surface.write(DOT * count, (end, y), plain, Align.RIGHT)
    if entry.key in numbers:
        surface.link(entry.key, (left, top - step * len(lines), frame.right - left, step * len(lines)))
