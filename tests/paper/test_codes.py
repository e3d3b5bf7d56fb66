"""码：条码与二维码黑在哪里，画在 PDF 的哪里，Excel 与 Word 里是文字；行高够手写。"""

import io

import docx
import openpyxl
import pytest

from jiaowu.paper.codes import bars_of, squares_of
from jiaowu.paper.document import Code, CodeKind, Column, Document, Entry, Fields, Table, Text, TextStyle
from jiaowu.paper.excel import excel_bytes
from jiaowu.paper.pdf import pdf_bytes
from jiaowu.paper.pdf_codes import code_boxes
from jiaowu.paper.preview import Preview
from jiaowu.paper.proof import texts_in
from jiaowu.paper.row_heights import least_height
from jiaowu.paper.theme import MM
from jiaowu.paper.word import word_bytes
from jiaowu.progress import Progress

DIGITS = "80175343"
QR_SIDE, QR_DATA = 21, 16
"""最小的二维码：边长几格，M 级的数据有几个字节。"""
RESERVED = 9
"""左上、右上、左下角被定位图与格式占去的格数（右、下是 8）。"""


def dark(value: str) -> set[tuple[int, int]]:
    """二维码里黑的格：（行，列）。"""
    runs, _ = squares_of(value)
    return {(row, at + step) for at, row, width in runs for step in range(width)}


def read_digits(cells: set[tuple[int, int]]) -> str:
    """照 QR 标准读最小一版的数字：掩模 3，从右下角起两列一组来回走。"""
    bits: list[int] = []
    upward = True
    for right in (20, 18, 16, 14, 12, 10, 8, 5, 3, 1):
        rows = range(QR_SIDE - 1, -1, -1) if upward else range(QR_SIDE)
        bits += [
            ((row, column) in cells) ^ ((row + column) % 3 == 0)
            for row in rows
            for column in (right, right - 1)
            if not taken(row, column)
        ]
        upward = not upward
    data = "".join(map(str, map(int, bits[: QR_DATA * 8])))
    assert data[:4] == "0001"
    count, at, found = int(data[4:14], 2), 14, ""
    while len(found) < count:
        size = min(3, count - len(found))
        width = {3: 10, 2: 7, 1: 4}[size]
        found += f"{int(data[at : at + width], 2):0{size}d}"
        at += width
    return found


def taken(row: int, column: int) -> bool:
    """定位图、时序线与格式占去的格。"""
    corner = row < RESERVED and (column < RESERVED or column >= QR_SIDE - 8)
    return corner or (row >= QR_SIDE - 8 and column < RESERVED) or row == 6 or column == 6


@pytest.mark.parametrize("value", [DIGITS, "00000000", "99999999", "12345678"])
def test_a_square_code_reads_back_by_the_standard(value: str) -> None:
    _, side = squares_of(value)

    assert side == QR_SIDE
    assert read_digits(dark(value)) == value


def test_a_longer_text_takes_a_larger_square() -> None:
    assert squares_of("JIAOWU-" * 4)[1] > QR_SIDE
    with pytest.raises(ValueError, match="太长"):
        squares_of("8" * 2000 + "x")


def test_bars_begin_and_end_as_code_128_c_does() -> None:
    runs, units = bars_of("12345678")

    assert units == 11 * 6 + 13
    assert runs[:3] == ((0, 0, 2), (3, 0, 1), (6, 0, 3))
    assert [width for _, _, width in runs[-4:]] == [2, 3, 1, 2]
    assert runs[-1][0] + runs[-1][2] == units


def test_a_code_in_a_cell_is_centred_and_leaves_white_around() -> None:
    height, left, right = 10 * MM, 100.0, 150.0

    for kind in CodeKind:
        boxes = code_boxes(DIGITS, kind, left, right, height)
        xs = [x for x, *_ in boxes] + [x + width for x, _, width, _ in boxes]
        tops = [y + tall for _, y, _, tall in boxes]
        assert min(xs) - left == pytest.approx(right - max(xs))
        assert min(xs) > left
        assert max(tops) < height / 2
    assert code_boxes("", CodeKind.SQUARE, left, right, height) == ()


def sheet(rows: int = 3) -> Document:
    columns = (
        Column("教师", 8),
        Column("得分", 8, entry=Entry(0, 10)),
        Column("码", 10, code=CodeKind.SQUARE),
    )
    table = Table(columns, [(f"教师{at}", None, DIGITS) for at in range(rows)], row_height=12)
    boxes = Fields((("优点", ""), ("问题", "")), per_row=1, row_height=20)
    return Document("检查表", (Code(DIGITS), Text("检查表", TextStyle.TITLE), table, boxes), handout=True)


def ink(document: Document, page: int = 0) -> float:
    """一页上黑的占几成。"""
    with Preview(pdf_bytes(document, Progress())) as opened:
        image = opened.render(page, 40)
    return sum(value < 128 for value in image.data) / len(image.data)


def test_codes_are_drawn_on_paper_and_written_beneath() -> None:
    plain = Document("检查表", sheet().blocks[1:], handout=True)

    assert ink(sheet()) > ink(plain) > 0
    with Preview(pdf_bytes(sheet(), Progress())) as opened:
        assert opened.text(0).count(DIGITS) == 1


def test_codes_are_text_in_excel_and_word() -> None:
    cells = openpyxl.load_workbook(io.BytesIO(excel_bytes(sheet(), Progress()))).active
    assert cells is not None
    texts = [cell.value for row in cells.iter_rows() for cell in row]
    word = docx.Document(io.BytesIO(word_bytes(sheet(), Progress())))

    assert texts.count(DIGITS) == 4
    assert word.paragraphs[0].text == DIGITS
    assert [row.cells[2].text for row in word.tables[0].rows][1:] == [DIGITS] * 3


def test_rows_are_as_high_as_the_document_asks() -> None:
    table = sheet().blocks[2]
    assert isinstance(table, Table)
    cells = openpyxl.load_workbook(io.BytesIO(excel_bytes(sheet(), Progress()))).active
    word = docx.Document(io.BytesIO(word_bytes(sheet(), Progress())))

    assert least_height(table) == 12
    assert least_height(Table(table.columns, table.rows)) == 7.5
    assert least_height(Table(table.columns[:1], [("甲",)])) == 0
    assert cells is not None
    heights = [dimension.height for dimension in cells.row_dimensions.values() if dimension.height]
    assert sum(height == pytest.approx(12 * MM, abs=1) for height in heights) == 3
    assert sum(height == pytest.approx(20 * MM, abs=1) for height in heights) == 2
    rows = (word.tables[0].rows[1], word.tables[1].rows[0])
    assert [row.height and round(row.height.mm) for row in rows] == [12, 20]


def test_higher_rows_take_more_pages() -> None:
    def pages(height: float) -> int:
        rows = [(f"教师{at}",) for at in range(40)]
        table = Table((Column("教师", 8),), rows, row_height=height)
        with Preview(pdf_bytes(Document("表", (table,)), Progress())) as opened:
            return opened.page_count

    assert pages(0) == 1
    assert pages(10) == 2
    assert pages(20) == 4


def test_the_text_of_a_code_is_proof_read() -> None:
    assert DIGITS in list(texts_in(sheet()))
