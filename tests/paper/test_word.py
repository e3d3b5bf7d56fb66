"""Word：各种内容都在，表头每页重复，字体指名，不带登录名。"""

import io
import zipfile
from collections.abc import Iterator
from typing import Any

import docx
import pytest
from docx.oxml.ns import qn

from jiaowu.errors import Cancelled
from jiaowu.paper.document import (
    Align,
    Chart,
    ChartKind,
    Column,
    Document,
    Emphasis,
    Fields,
    Orientation,
    PageBreak,
    Series,
    Table,
    Text,
    Value,
)
from jiaowu.paper.word import word_bytes
from jiaowu.paper.word_charts import alternative_text
from jiaowu.paper.word_styles import styles_xml
from jiaowu.paper.word_text import em_width
from jiaowu.progress import Progress

MARKS = Column("语文", 6, Align.RIGHT, "0.0", "成绩")
NAMES = Column("姓名", 8)


def opened(document: Document) -> Any:
    """写出再读回。"""
    return docx.Document(io.BytesIO(word_bytes(document, Progress())))


def texts(table: Any) -> list[list[str]]:
    """表里每一格的文字；合并的格只算一次。"""
    return [[cell.text for cell in unique(row)] for row in table.rows]


def unique(row: Any) -> Iterator[Any]:
    seen: list[Any] = []
    for cell in row.cells:
        if not any(cell._tc is each for each in seen):  # noqa: SLF001 — 认合并的格只能看元素
            seen.append(cell._tc)  # noqa: SLF001 — 同上
            yield cell


def part(document: Document, name: str) -> str:
    """文件里的一个部件。"""
    with zipfile.ZipFile(io.BytesIO(word_bytes(document, Progress()))) as package:
        return package.read(name).decode()


def test_every_kind_of_block_is_in_the_file(full_document: Document) -> None:
    made = opened(full_document)

    written = "\n".join(paragraph.text for paragraph in made.paragraphs)
    assert "质量分析报告" in written
    assert "一、总体情况" in written
    assert "口径：分母为实考人数。" in written
    assert len(made.inline_shapes) == 4
    assert texts(made.tables[0])[0] == ["考试", "期中", "应考", "405", "实考", "400", "缺考", "5"]
    assert texts(made.tables[1])[2] == ["䶮", "90.5", "", "81.3%"]
    assert texts(made.tables[2])[2][0] == "䶮"
    assert len(made.tables) == 2 + 5 + 1


def test_a_header_of_two_levels_is_merged_and_repeated_on_every_page() -> None:
    columns = (NAMES, MARKS, Column("数学", 6, Align.RIGHT, "0.0", "成绩"))
    made = opened(Document("表", (Table(columns, [("王芳", 1.0, 2.0)] * 80),)))

    table = made.tables[0]
    heads = [row for row in table.rows if row._tr.find(f".//{qn('w:tblHeader')}") is not None]  # noqa: SLF001
    assert texts(table)[:2] == [["姓名", "成绩"], ["姓名", "语文", "数学"]]
    assert len(heads) == 2
    assert len(table.rows) == 82


def test_no_row_is_split_over_two_pages(full_document: Document) -> None:
    body = part(full_document, "word/document.xml")

    assert body.count("<w:tr>") == body.count("<w:cantSplit/>")


def test_rows_that_matter_are_bold_and_a_group_row_spans_the_table() -> None:
    rows = [("七年级", None), ("王芳", 90.0), ("合计", 90.0)]
    emphasis = ((0, Emphasis.GROUP), (2, Emphasis.TOTAL))
    made = opened(Document("表", (Table((NAMES, MARKS), rows, emphasis=emphasis),)))

    found = made.tables[0].rows[2:]
    bold = [bool(cell.paragraphs[0].runs[0].bold) for row in found for cell in unique(row)]
    assert texts(made.tables[0])[2:] == [["七年级"], ["王芳", "90.0"], ["合计", "90.0"]]
    assert bold == [True, False, False, True, True]


def test_a_table_too_wide_for_the_page_is_divided_and_says_so() -> None:
    columns = (NAMES, *(Column(f"第{number}题", 8, Align.RIGHT, "0.00") for number in range(40)))
    row: tuple[Value, ...] = ("王芳", *(12.25 for _ in range(40)))
    made = opened(Document("表", (Table(columns, [row], "小题", frozen_columns=1),)))

    captions = [paragraph.text for paragraph in made.paragraphs if paragraph.text.startswith("小题")]
    room = made.sections[0].page_width - made.sections[0].left_margin - made.sections[0].right_margin
    assert len(made.tables) > 1
    assert captions[0] == f"小题（第 1 部分，共 {len(made.tables)} 部分）"
    assert all(texts(table)[1][0] == "王芳" for table in made.tables)
    for table in made.tables:
        assert sum(column.width or 0 for column in table.columns) <= room + 20 * 635


@pytest.mark.parametrize(
    "text", ["=SUM(A1)", "+1", "-1", "@名", 'a<b>&"c"', "第一行\n第二行", "\x0b坏\x00字"]
)
def test_any_text_is_plain_text(text: str) -> None:
    made = opened(Document(text, (Table((NAMES,), [(text,)]), Text(text))))

    shown = text.replace("\x0b", "").replace("\x00", "")
    assert texts(made.tables[0])[1] == [shown]
    assert made.paragraphs[0].text == shown


def test_chinese_fonts_are_named_and_no_theme_font_is_left(full_document: Document) -> None:
    styles = styles_xml()

    assert all(f'w:eastAsia="{font}"' in styles for font in ("宋体", "黑体", "仿宋"))
    assert "Theme" not in part(full_document, "word/styles.xml")
    assert 'w:eastAsia="zh-CN"' in part(full_document, "word/settings.xml")


def test_properties_hold_no_login_name(full_document: Document) -> None:
    properties = opened(full_document).core_properties

    assert (properties.author, properties.last_modified_by) == ("教务台", "教务台")
    assert properties.title == "质量分析报告"
    assert properties.comments == ""


def test_page_numbers_are_fields_and_the_secret_is_on_every_page(full_document: Document) -> None:
    section = opened(full_document).sections[0]

    for footer in (section.footer, section.first_page_footer):
        fields = [each.get(qn("w:instr")).strip() for each in footer._element.iter(qn("w:fldSimple"))]  # noqa: SLF001
        assert fields == ["PAGE", "NUMPAGES"]
    assert section.first_page_header.paragraphs[0].text.strip() == "教学内部资料"
    assert section.header.paragraphs[0].text == "质量分析报告\t教学内部资料"


def test_a_landscape_document_lies_on_its_side() -> None:
    section = opened(Document("表", (Text("甲"),), orientation=Orientation.LANDSCAPE)).sections[0]

    assert (round(section.page_width.mm), round(section.page_height.mm)) == (297, 210)
    assert round(section.left_margin.mm) == 25


def test_page_breaks_never_leave_an_empty_page() -> None:
    blocks = (Text("甲"), PageBreak(), PageBreak(), Text("乙"))

    body = part(Document("文", blocks), "word/document.xml")

    assert body.count("<w:pageBreakBefore/>") == 1


def test_pictures_say_their_numbers_to_those_who_cannot_see_them() -> None:
    chart = Chart(ChartKind.BARS, "各班平均", ("一班", "二班"), (Series("平均分", (71.5, None)),))
    boxes = Chart(ChartKind.BOX, "分布", ("一班",), (Series("总分", boxes=((1, 2, 3, 4, 5),)),), format="0")

    made = opened(Document("图", (chart,)))

    told = made.inline_shapes[0]._inline.docPr.get("descr")  # noqa: SLF001 — 没有公开的写法
    assert told == "柱形图：各班平均。平均分：一班 71.5，二班 缺"
    assert alternative_text(boxes).endswith("总分（中位数）：一班 3")
    assert round(made.inline_shapes[0].width.mm) == 170


def test_the_last_row_of_boxes_reaches_the_right_edge() -> None:
    made = opened(Document("框", (Fields((("甲", 1), ("乙", 2), ("丙", 3)), per_row=2),)))

    assert texts(made.tables[0]) == [["甲", "1", "乙", "2"], ["丙", "3"]]


def test_an_empty_table_says_so() -> None:
    made = opened(Document("表", (Table((NAMES, MARKS), []),)))

    assert texts(made.tables[0])[-1] == ["（无数据）"]


def test_cancelling_stops_the_writing(full_document: Document) -> None:
    progress = Progress()
    progress.cancel()

    with pytest.raises(Cancelled):
        word_bytes(full_document, progress)


def test_widths_count_wide_characters_as_one() -> None:
    assert em_width("七年级") == 3
    assert em_width("甲\n12") == pytest.approx(1.04)
