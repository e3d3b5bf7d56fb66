"""段落、标题与注释：折行后逐行放下。"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from jiaowu.paper.document import Align, Text, TextStyle
from jiaowu.paper.faces import Face
from jiaowu.paper.flow import Flow, Frame
from jiaowu.paper.fonts import char_width
from jiaowu.paper.formats import display
from jiaowu.paper.surface import EM_CENTRE, Lettering, Surface
from jiaowu.paper.theme import paper_theme
from jiaowu.paper.wrapping import wrap

BODY_SPACING = 1.6
"""正文与小标题的行距（以字号为 1）。"""

NOTE_SPACING = 1.4
"""注释的行距。"""

TITLE_SPACING = 1.35
"""文档标题的行距。"""

TABLE_TITLE_SPACING = 1.9
"""表的标题：上下略空。"""

TITLE_GAP = 16.0
"""一页里不止一个大标题时，标题前的空（磅）。"""

INDENT = 2
"""正文首行缩进几个字。"""

NOTE_GAP = 3.0
"""表与表下注释之间的空（磅）。"""

PARAGRAPH_GAP = 4.0
"""段后的空（磅）。"""

KEPT_LINES = 2
"""段落在页尾、页首至少留几行。"""


@dataclass(frozen=True)
class Line:
    """排好的一行。"""

    text: str
    lettering: Lettering
    spacing: float
    align: Align = Align.LEFT
    mark: str = ""
    """非空时记入大纲与目录。"""
    level: int = 1
    """记在第几层。"""
    centre: float | None = None
    """居中的行绕着哪里居中；None 为版心正中。"""

    @property
    def height(self) -> float:
        """行高（磅）。"""
        return self.lettering.size * self.spacing

    def draw(self, frame: Frame, surface: Surface, top: float) -> None:
        """画在版心里，顶边为 top。"""
        middle = (frame.left + frame.right) / 2 if self.centre is None else self.centre
        x = {Align.LEFT: frame.left, Align.CENTER: middle, Align.RIGHT: frame.right}[self.align]
        y = top - self.height / 2 - self.lettering.size * EM_CENTRE
        surface.write(self.text, (x, y), self.lettering, self.align)


def place_title(flow: Flow, title: str, subtitle: str) -> None:
    """文档标题与副标题，居中。"""
    theme = paper_theme()
    main = Lettering(Face.SERIF, theme.title_size, theme.ink)
    place_lines(flow, set_lines(flow, title, main, TITLE_SPACING, Align.CENTER))
    if subtitle:
        flow.gap(2)
        small = Lettering(Face.SANS, theme.subtitle_size, theme.ink_soft)
        place_lines(flow, set_lines(flow, subtitle, small, TITLE_SPACING, Align.CENTER))
    flow.gap(8)


def place_text(flow: Flow, block: Text, following: float) -> None:
    """一段文字；小标题与下文至少 following（磅）高的内容同页。"""
    theme = paper_theme()
    match block.style:
        case TextStyle.TITLE:
            flow.gap(TITLE_GAP)
            place_title(flow, block.text, "")
        case TextStyle.HEADING:
            _place_heading(flow, block.text, following, theme.heading_size)
        case TextStyle.SUBHEADING:
            _place_heading(flow, block.text, following, theme.body_size, level=2)
        case TextStyle.NOTE:
            place_notes(flow, [block.text])
        case TextStyle.APPENDIX:
            _place_heading(flow, block.text, following, theme.heading_size)
        case TextStyle.BODY | TextStyle.FLUSH | TextStyle.CLOSING as style:
            lettering = Lettering(Face.SANS, theme.body_size, theme.ink)
            align = Align.RIGHT if style is TextStyle.CLOSING else Align.LEFT
            indent = INDENT if style is TextStyle.BODY else 0
            place_lines(flow, set_lines(flow, block.text, lettering, BODY_SPACING, align, indent=indent))
    flow.gap(PARAGRAPH_GAP)


def place_table_title(flow: Flow, title: str, following: float) -> None:
    """表的标题，与表头和开头几行（following 磅）同页；没有标题也保证后者同页。"""
    theme = paper_theme()
    lettering = Lettering(Face.BOLD, theme.body_size, theme.ink)
    lines = set_lines(flow, title, lettering, TABLE_TITLE_SPACING) if title else []
    flow.ensure(sum(line.height for line in lines) + following)
    place_lines(flow, lines)


def notes_height(flow: Flow, notes: Sequence[str]) -> float:
    """表下注释的总高度（磅）。"""
    return sum(line.height for note in notes for line in _set_note(flow, note)) + NOTE_GAP * bool(notes)


def place_notes(flow: Flow, notes: Sequence[str]) -> None:
    """口径与说明：小字，折行。"""
    if notes:
        flow.gap(NOTE_GAP)
    for note in notes:
        place_lines(flow, _set_note(flow, note))


def set_lines(  # noqa: PLR0913 — 对齐与缩进各有默认
    flow: Flow,
    text: str,
    lettering: Lettering,
    spacing: float,
    align: Align = Align.LEFT,
    *,
    indent: int = 0,
) -> list[Line]:
    """按版心宽折行；indent 是首行缩进的字数。"""
    measure = partial(char_width, face=lettering.face)
    first, *rest = wrap(display(text), measure, flow.frame.width / lettering.size, indent)
    return [Line(line, lettering, spacing, align) for line in ("　" * indent + first, *rest)]


def place_lines(flow: Flow, lines: Sequence[Line]) -> None:
    """逐行放下；段首段尾的几行不单独留在一页。"""
    for number, line in enumerate(lines):
        left = len(lines) - number
        kept = min(left, KEPT_LINES) if number == 0 or left == KEPT_LINES else 1
        flow.ensure(kept * line.height)
        flow.place(line.height, partial(line.draw, flow.frame))
        if line.mark:
            flow.mark(line.mark, line.level, line.height)


def _place_heading(flow: Flow, text: str, following: float, size: float, level: int = 1) -> None:
    """小标题：进大纲，不落在页尾。"""
    theme = paper_theme()
    lettering = Lettering(Face.BOLD, size, theme.ink)
    first, *rest = set_lines(flow, text, lettering, BODY_SPACING)
    flow.gap(6)
    flow.ensure(first.height * (1 + len(rest)) + following)
    mark = display(text) or "…"
    place_lines(flow, [Line(first.text, lettering, BODY_SPACING, mark=mark, level=level), *rest])


def _set_note(flow: Flow, note: str) -> list[Line]:
    """一条注释的各行。"""
    theme = paper_theme()
    return set_lines(flow, note, Lettering(Face.SANS, theme.note_size, theme.ink_soft), NOTE_SPACING)
