"""单独分发的纸：没有总标题与页码；短表不拆开；小标题不落在页尾。"""

import io

import docx
import openpyxl

from jiaowu.paper.document import (
    Align,
    Column,
    Document,
    Fields,
    PageBreak,
    Strips,
    Table,
    Text,
    TextStyle,
)
from jiaowu.paper.excel import excel_bytes
from jiaowu.paper.pdf import pdf_bytes
from jiaowu.paper.preview import Preview
from jiaowu.paper.word import word_bytes
from jiaowu.progress import Progress

COLUMNS = (Column("姓名", 10), Column("语文", 8, Align.CENTER))


def letter(name: str) -> list[Text | Strips]:
    return [Text(f"给{name}的信", TextStyle.TITLE), Strips(COLUMNS, [(name, "A")])]


HANDOUT = Document(
    "期中告家长书",
    (*letter("王芳"), PageBreak(), *letter("李明"), PageBreak("七(2)班"), *letter("赵强")),
    sheet="七(1)班",
    handout=True,
)


def pages(document: Document) -> list[str]:
    with Preview(pdf_bytes(document, Progress())) as opened:
        return ["".join(opened.text(at).split()) for at in range(opened.page_count)]


def test_a_handout_on_paper_has_its_own_titles_and_no_page_numbers() -> None:
    texts = pages(HANDOUT)

    assert [text[:5] for text in texts] == ["给王芳的信", "给李明的信", "给赵强的信"]
    assert not any("期中告家长书" in text or "第1页" in text or "共3页" in text for text in texts)


def test_a_handout_in_excel_has_a_sheet_per_named_break_and_page_breaks_inside() -> None:
    book = openpyxl.load_workbook(io.BytesIO(excel_bytes(HANDOUT, Progress())))

    first = book["七(1)班"]
    titles = [cell.value for row in first.iter_rows() for cell in row if cell.value]
    assert book.sheetnames == ["七(1)班", "七(2)班"]
    assert titles[0] == "给王芳的信"
    assert "期中告家长书" not in titles
    assert len(first.row_breaks.brk) == 1
    (broken,) = first.row_breaks.brk
    assert first.cell(broken.id + 1, 1).value == "给李明的信"


def test_a_handout_in_word_has_no_page_number_and_no_running_title() -> None:
    made = docx.Document(io.BytesIO(word_bytes(HANDOUT, Progress())))

    section = made.sections[0]
    margins = (section.header, section.footer, section.first_page_footer)
    assert ["".join(each.text for each in place.paragraphs).strip() for place in margins] == ["", "", ""]
    assert made.paragraphs[0].text == "给王芳的信"


def test_two_titles_on_one_page_are_kept_apart() -> None:
    one_page = Document("信", (*letter("王芳"), *letter("李明")), handout=True)

    assert len(pages(one_page)) == 1


def test_a_short_table_stays_on_one_page_with_its_heading() -> None:
    filler = [Text("一行字。") for _ in range(33)]
    table = Table(COLUMNS, [(f"学生{number:02d}", "A") for number in range(10)])

    texts = pages(Document("报告", (*filler, Text("七年级语文", TextStyle.SUBHEADING), table)))

    assert len(texts) == 2
    assert "七年级语文" in texts[1]
    assert all(f"学生{number:02d}" in texts[1] for number in range(10))


def test_a_long_table_goes_on_over_pages() -> None:
    table = Table(COLUMNS, [(f"学生{number:03d}", "A") for number in range(100)])

    texts = pages(Document("名单", (Text("七年级", TextStyle.SUBHEADING), table)))

    assert "七年级" in texts[0]
    assert "学生000" in texts[0]
    assert len(texts) >= 3


def test_a_subheading_is_in_word_at_the_second_level() -> None:
    document = Document("报告", (Text("一、总体", TextStyle.HEADING), Text("七年级", TextStyle.SUBHEADING)))

    made = docx.Document(io.BytesIO(word_bytes(document, Progress())))

    assert [paragraph.style.name for paragraph in made.paragraphs[1:3] if paragraph.style] == [
        "Heading 1",
        "Heading 2",
    ]


def test_one_label_a_row_leaves_excel_most_columns_for_the_value() -> None:
    wide = Table([Column(f"列{number}", 8) for number in range(10)], [tuple(range(10))])
    document = Document("单", (wide, Fields((("老师的话", "写在这里"),), per_row=1)))

    sheet = openpyxl.load_workbook(io.BytesIO(excel_bytes(document, Progress()))).active

    assert sheet is not None
    places = {cell.value: cell.column for row in sheet.iter_rows() for cell in row if cell.value}
    assert (places["老师的话"], places["写在这里"]) == (1, 3)
