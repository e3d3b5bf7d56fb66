"""Word 里的成绩条、标签—值的方框与签字处。"""

from collections.abc import Iterator, Sequence

from jiaowu.paper.columns import Part, divide
from jiaowu.paper.document import Align, Fields, Strips, Value
from jiaowu.paper.flow import Frame
from jiaowu.paper.formats import display
from jiaowu.paper.theme import MM, official_theme, paper_theme
from jiaowu.paper.word_grids import WordCell, WordRow, grid
from jiaowu.paper.word_pictures import PicturePen
from jiaowu.paper.word_tables import body_cell, column_needs, header_rows
from jiaowu.paper.word_text import Face, Style, em_width, paragraph
from jiaowu.progress import Progress

FIELD_SIZE = 10.0
"""方框里的字号。"""

LABEL_PADDING = 10.0
"""标签左右合计的空（磅）。"""

MAX_LABEL_SHARE = 0.5
"""标签最多占一格的份额。"""

PORTRAIT_GAP = 6.0
"""照片离格线共多少（磅）。"""

SIGNER_SHARE = 0.25
"""签字处前面的字至少占一份的多少。"""

SIGNER_MARGIN = 0.12
"""签字横线右边空多少（占一份）。"""

SIGNER_HEIGHT = 0.5
"""签字一行占签字处高度的份额；其余是上面的空。"""


def strips_xml(block: Strips, room: float, progress: Progress) -> Iterator[str]:
    """每人一条：标题、表头与一行成绩、附言、裁剪线；一条不跨页。"""
    groups = [column.group for column in block.columns]
    parts = divide(column_needs(block.columns, block.rows), room, 0, groups)
    for row in progress.track(block.rows, "正在写成绩条"):
        if block.title:
            yield paragraph(block.title, Style.CAPTION, Face(Align.CENTER, keep=True))
        for part in parts:
            yield grid(part.widths, _strip_rows(block, part, row))
            yield paragraph("", Style.THIN, Face(keep=True))
        if block.footer:
            yield paragraph(block.footer, Style.NOTE, Face(keep=True))
        yield paragraph("", Style.CUT)


def fields_xml(block: Fields, frame: Frame, pen: PicturePen) -> Iterator[str]:
    """标签—值的方框，几个一行；末行不满时最后一个放宽到右边。照片在最右一列，各行并成一格。"""
    beside = 0.0 if block.portrait is None else block.portrait.width * MM + PORTRAIT_GAP
    width = (frame.width - beside) / block.per_row
    size = official_theme().cell_size if frame.official else FIELD_SIZE
    longest = max(em_width(display(name)) for name, _ in block.pairs)
    label = min(longest * size + LABEL_PADDING, width * MAX_LABEL_SHARE)
    starts = range(0, len(block.pairs), block.per_row)
    tall = (
        0.0 if block.portrait is None else (block.portrait.height + PORTRAIT_GAP / MM) / max(1, len(starts))
    )
    rows = [
        WordRow(
            _field_cells(block, block.pairs[start : start + block.per_row], label, width, size)
            + _portrait_cells(block, beside, pen, first=start == 0),
            height=max(block.row_height, tall),
        )
        for start in starts
    ]
    yield grid([label, width - label] * block.per_row + [beside] * bool(beside), rows)
    yield paragraph("", Style.THIN)


def signers_xml(signers: Sequence[str], room: float) -> Iterator[str]:
    """末尾签字处：一行几个，各带横线。"""
    if not signers:
        return
    share = room / len(signers)
    widths: list[float] = []
    cells: list[WordCell] = []
    for signer in signers:
        text = f"{display(signer)}："
        label = max(em_width(text) * paper_theme().body_size + LABEL_PADDING, share * SIGNER_SHARE)
        blank = max(share * (1 - SIGNER_MARGIN) - label, 0.0)
        size = paper_theme().body_size
        cells.append(WordCell(text, label, Align.RIGHT, size=size, low=True))
        cells.append(WordCell("", blank, low=True, line=True))
        cells.append(WordCell("", share * SIGNER_MARGIN))
        widths += [label, blank, share * SIGNER_MARGIN]
    row = WordRow(cells, height=paper_theme().signature_height * SIGNER_HEIGHT)
    yield paragraph("", Style.NOTE, Face(keep=True))
    yield grid(widths, [row], bordered=False)
    yield paragraph("", Style.THIN)


def _strip_rows(block: Strips, part: Part, row: Sequence[Value]) -> Iterator[WordRow]:
    for head in header_rows(block.columns, part):
        yield WordRow(head.cells, keep=True)
    cells = [
        body_cell(row[index], block.columns[index], width, part.size)
        for index, width in zip(part.indices, part.widths, strict=True)
    ]
    yield WordRow(cells, keep=True)


def _portrait_cells(block: Fields, width: float, pen: PicturePen, *, first: bool) -> list[WordCell]:
    """照片的一格；第一行开头，下面的并进去。"""
    if block.portrait is None:
        return []
    text, drawing = pen.portrait(block.portrait) if first else ("", "")
    merge = "restart" if first else "continue"
    return [WordCell(text, width, Align.CENTER, merge=merge, drawing=drawing)]


def _field_cells(
    block: Fields, pairs: Sequence[tuple[str, Value]], label: float, width: float, size: float
) -> list[WordCell]:
    fill = paper_theme().header_fill
    cells: list[WordCell] = []
    for number, (name, value) in enumerate(pairs):
        spare = block.per_row - len(pairs) if number == len(pairs) - 1 else 0
        cells.append(WordCell(display(name), label, Align.CENTER, Style.HEAD, size=size, fill=fill))
        shown = display(value, block.formats.get(name, ""))
        room = width - label + spare * width
        cells.append(WordCell(shown, room, size=size, span=1 + 2 * spare))
    return cells
