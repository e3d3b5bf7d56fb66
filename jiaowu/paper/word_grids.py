"""Word 表格的 XML：格、行、整张表；边线、底色与跨页的规矩只在这里。"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from jiaowu.paper.document import Align
from jiaowu.paper.theme import MM, paper_theme
from jiaowu.paper.word_text import TWIPS, Face, Style, paragraph

EIGHTHS = 8
"""线宽以八分之一磅计。"""

SIDE_PADDING = 40
"""格内左右的空（缇）。"""


@dataclass(frozen=True)
class WordCell:
    """一格：文字、宽度（磅）与样子。"""

    text: str
    width: float
    align: Align = Align.LEFT
    style: Style = Style.CELL
    bold: bool = False
    size: float = 0.0
    fill: str = ""
    span: int = 1
    """横向并几列。"""
    merge: str = ""
    """纵向合并：restart 为开头，continue 为接着上一行的；空为不并。"""
    low: bool = False
    """文字靠底边，不居中。"""
    line: bool = False
    """没有边线的表里，底边画一条线。"""
    drawing: str = ""
    """格里的图，是一段的 XML。"""


@dataclass(frozen=True)
class WordRow:
    """一行。"""

    cells: Sequence[WordCell]
    head: bool = False
    """每页重复的表头。"""
    keep: bool = False
    """与下一行（或表后的一段）同页。"""
    height: float = 0.0
    """最小行高（毫米）；0 为一般的行高。"""


def grid(widths: Sequence[float], rows: Iterable[WordRow], *, bordered: bool = True) -> str:
    """一张表；widths 是各列的宽度（磅）。一行不跨页，表在版心里居中。"""
    columns = "".join(f'<w:gridCol w:w="{_twips(width)}"/>' for width in widths)
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{_twips(sum(widths))}" w:type="dxa"/><w:jc w:val="center"/>'
        f"{_borders() if bordered else ''}"
        f'<w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="{SIDE_PADDING}" w:type="dxa"/>'
        f'<w:right w:w="{SIDE_PADDING}" w:type="dxa"/></w:tblCellMar></w:tblPr>'
        f"<w:tblGrid>{columns}</w:tblGrid>{''.join(map(_row, rows))}</w:tbl>"
    )


def _row(row: WordRow) -> str:
    height = _twips((row.height or paper_theme().row_height) * MM)
    head = "<w:tblHeader/>" if row.head else ""
    properties = f'<w:trPr><w:cantSplit/><w:trHeight w:val="{height}" w:hRule="atLeast"/>{head}</w:trPr>'
    return f"<w:tr>{properties}{''.join(_cell(cell, keep=row.keep) for cell in row.cells)}</w:tr>"


def _cell(cell: WordCell, *, keep: bool) -> str:
    """一格；属性的次序是格式规定的。"""
    marks = f'<w:tcW w:w="{_twips(cell.width)}" w:type="dxa"/>'
    if cell.span > 1:
        marks += f'<w:gridSpan w:val="{cell.span}"/>'
    if cell.merge:
        marks += f'<w:vMerge w:val="{cell.merge}"/>'
    if cell.line:
        marks += f"<w:tcBorders>{_line('bottom', paper_theme().hairline)}</w:tcBorders>"
    if cell.fill:
        marks += f'<w:shd w:val="clear" w:color="auto" w:fill="{cell.fill.removeprefix("#")}"/>'
    anchor = "bottom" if cell.low else "center"
    face = Face(cell.align, cell.bold, cell.size, keep=keep)
    text = paragraph(cell.text, cell.style, face).removesuffix("</w:p>") + cell.drawing + "</w:p>"
    return f'<w:tc><w:tcPr>{marks}<w:vAlign w:val="{anchor}"/></w:tcPr>{text}</w:tc>'


def _borders() -> str:
    theme = paper_theme()
    outer = [_line(side, theme.outline, theme.ink) for side in ("top", "left", "bottom", "right")]
    inner = [_line(side, theme.hairline, theme.line) for side in ("insideH", "insideV")]
    return f"<w:tblBorders>{''.join([*outer, *inner])}</w:tblBorders>"


def _line(side: str, width: float, colour: str = "#000000") -> str:
    size = round(width * EIGHTHS)
    return f'<w:{side} w:val="single" w:sz="{size}" w:space="0" w:color="{colour.removeprefix("#")}"/>'


def _twips(points: float) -> int:
    return round(points * TWIPS)
