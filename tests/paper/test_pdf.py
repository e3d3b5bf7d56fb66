import io
import shutil
import subprocess
from collections import Counter
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import numpy as np
import pypdfium2
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from jiaowu.errors import Cancelled
from jiaowu.paper.document import (
    Align,
    Block,
    Chart,
    ChartKind,
    Column,
    Document,
    Emphasis,
    Fields,
    Orientation,
    PageBreak,
    Series,
    Strips,
    Table,
    Text,
    TextStyle,
    Value,
)
from jiaowu.paper.pdf import pdf_bytes, write_pdf
from jiaowu.progress import Progress
from tests.paper.pages import Page, read_pages

RARE = "䶮𬭎㛃𫖯𠮷"
SUBJECTS = ("语文", "数学", "英语", "物理", "化学", "政治", "历史", "地理", "生物")
NAMES = Table(
    (Column("姓名", 10), Column("分数", 6, Align.RIGHT, "0.0")), [(f"学生{n}", n / 2) for n in range(120)]
)


def draw(*blocks: Block, **options: object) -> list[Page]:
    """画成 PDF 再读回来。"""
    document = replace(Document(title="成绩表", blocks=blocks), **options)  # type: ignore[arg-type]
    return read_pages(pdf_bytes(document, Progress()))


def squeezed(pages: Sequence[Page]) -> str:
    """全部文字，去掉空白。"""
    return "".join("".join(page.text.split()) for page in pages)


def master_table(count: int, width: float = 5) -> Table:
    """成绩总表：每科分、班次、级次三列。"""
    columns = [Column("学号", 10), Column("姓名", 8)]
    row: list[Value] = []
    for at, subject in enumerate(SUBJECTS):
        columns += [Column(title, width, Align.RIGHT, "0", subject) for title in ("分", "班次", "级次")]
        row += [100 + at, 10 + at, 500 + at]
    return Table(columns, [(f"2026{n:04}", f"学生{n}", *row) for n in range(count)], frozen_columns=2)


def overlaps(page: Page) -> list[tuple[str, str]]:
    """互相压住的字：重叠面积超过小字的三成。"""
    boxes = np.array([(g.left, g.bottom, g.right, g.top) for g in page.glyphs])
    left, bottom, right, top = boxes.T
    width = np.minimum.outer(right, right) - np.maximum.outer(left, left)
    height = np.minimum.outer(top, top) - np.maximum.outer(bottom, bottom)
    area = np.clip(width, 0, None) * np.clip(height, 0, None)
    own = (right - left) * (top - bottom)
    bad = np.argwhere(np.triu(area > 0.3 * np.minimum.outer(own, own), 1))
    return [(page.glyphs[a].char, page.glyphs[b].char) for a, b in bad]


def assert_tidy(pages: Sequence[Page]) -> None:
    """没有字出界，没有字相压。"""
    for page in pages:
        for glyph in page.glyphs:
            assert glyph.left >= 0
            assert glyph.bottom >= 0
            assert glyph.right <= page.width
            assert glyph.top <= page.height
        assert overlaps(page) == []


def test_every_kind_of_block_is_drawn_tidily(full_document: Document) -> None:
    pages = read_pages(pdf_bytes(full_document, Progress()))

    assert_tidy(pages)
    text = squeezed(pages)
    for expected in (
        "质量分析报告",
        "一、总体情况",
        "一分三率",
        "81.3%",
        "折线图",
        "七（3）班",
        "口径：分母为实考人数。",
    ):
        assert expected in text


def test_rare_characters_are_copied_right_from_the_pdf() -> None:
    (page,) = draw(Text(RARE), Table((Column(RARE, 12),), [(RARE,)]), title=RARE)

    assert page.text.count(RARE) == 4


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="这台机器没有 pdftotext")
def test_rare_characters_are_copied_right_by_another_reader(tmp_path: Path) -> None:
    target = tmp_path / "名单.pdf"
    write_pdf(Document(title="名单", blocks=(Text(RARE),)), target, Progress())

    done = subprocess.run(["pdftotext", str(target), "-"], capture_output=True, check=True)  # noqa: S603, S607 — 测试用的外部程序

    assert RARE in done.stdout.decode("utf-8")


def test_a_character_without_a_font_is_visible_not_a_box() -> None:
    (page,) = draw(Table((Column("姓名", 12),), [("王\U00030000",)]))

    assert "王〔U+30000〕" in page.text


def test_the_header_is_repeated_on_every_page() -> None:
    pages = draw(NAMES)

    assert len(pages) > 2
    assert all("姓名" in page.text and "分数" in page.text for page in pages)


def test_no_row_is_lost_or_repeated() -> None:
    text = " ".join(page.text for page in draw(NAMES))

    assert Counter(word for word in text.split() if word.startswith("学生")) == Counter(
        f"学生{n}" for n in range(120)
    )


def test_pages_are_numbered() -> None:
    pages = draw(NAMES)

    numbers = [f"第{number}页共{len(pages)}页" for number in range(1, len(pages) + 1)]
    assert all(number in "".join(page.text.split()) for number, page in zip(numbers, pages, strict=True))


@pytest.mark.parametrize("count", range(30, 48))
def test_signers_stand_below_the_last_rows_never_alone(count: int) -> None:
    table = Table(NAMES.columns, NAMES.rows[:count], notes=("口径：略。",))

    last = draw(table, signers=("制表人", "审核人", "日期"))[-1]

    assert "制表人" in last.text
    assert f"学生{count - 1}" in last.text


def test_numbers_are_rounded_half_up_on_paper() -> None:
    (page,) = draw(Table((Column("平均分", 8, Align.RIGHT, "0.00"),), [(82.345,), (2.675,)]))

    assert "82.35" in page.text
    assert "2.68" in page.text


def test_numbers_line_up_on_the_right() -> None:
    (page,) = draw(Table((Column("分", 8, Align.RIGHT, "0.0"),), [(7.5,), (98.5,), (118.5,)]))

    ends = [glyph.right for glyph in page.glyphs if glyph.char == "5"]

    assert max(ends) - min(ends) < 0.1


def test_a_wide_table_fits_one_landscape_page() -> None:
    pages = draw(master_table(10, 4), orientation=Orientation.LANDSCAPE)

    assert len(pages) == 1
    assert_tidy(pages)


def test_a_table_too_wide_is_split_by_columns_with_names_repeated() -> None:
    pages = draw(master_table(10, 12))

    text = squeezed(pages)
    assert text.count("学生9") == 2
    assert all(subject in text for subject in SUBJECTS)
    assert "第1部分，共" in text
    assert_tidy(pages)


def test_long_text_in_a_cell_is_wrapped_never_cut() -> None:
    words = "进步明显值得表扬" * 30

    pages = draw(Table((Column("姓名", 8), Column("评语", 20)), [("张三", words)]))

    assert Counter(squeezed(pages))["扬"] == 30
    assert_tidy(pages)


def test_a_row_taller_than_a_page_goes_on_over_the_next() -> None:
    pages = draw(Table((Column("姓名", 8), Column("评语", 20)), [("张三", "好" * 5000)]))

    assert len(pages) > 1
    assert Counter(squeezed(pages))["好"] == 5000
    assert_tidy(pages)


def test_a_short_table_of_tall_rows_starts_below_what_precedes_it() -> None:
    tall = Table((Column("姓名", 8), Column("评语", 20)), [(f"学生{n}", "好" * 120) for n in range(11)])

    pages = draw(Text("第一段", TextStyle.HEADING), Text("说明" * 100), tall)

    assert "学生0" in pages[0].text
    assert "学生10" in pages[-1].text
    assert_tidy(pages)


def test_a_number_too_long_for_its_column_is_shrunk_not_wrapped() -> None:
    columns = [Column(f"列{n}", 4, Align.RIGHT, "0") for n in range(3)]

    (page,) = draw(Table(columns, [(123456789012, 1, 2)]))

    assert "123456789012" in page.text
    assert_tidy([page])


def test_a_group_row_spans_the_table() -> None:
    table = Table(
        (Column("姓名", 4), Column("分", 4, Align.RIGHT)),
        [("七（1）班 班主任 欧阳思源老师", None), ("张三", 90)],
        emphasis=((0, Emphasis.GROUP),),
    )

    (page,) = draw(table)

    assert "七（1）班 班主任 欧阳思源老师" in page.text
    assert_tidy([page])


def test_an_empty_table_says_so() -> None:
    (page,) = draw(Table((Column("姓名", 8),), []))

    assert "无数据" in page.text


def test_a_heading_is_never_the_last_thing_on_a_page() -> None:
    for count in range(24, 40):
        pages = draw(
            Table(NAMES.columns, NAMES.rows[:count]),
            Text("第二节", TextStyle.HEADING),
            Table((Column("科目", 8),), [("语文",)] * 3),
        )

        (page,) = [page for page in pages if "第二节" in page.text]
        assert "语文" in page.text


def test_strips_are_never_split_over_pages() -> None:
    columns = [Column("姓名", 8), Column("语文", 6, Align.CENTER, "0.0")]
    rows = [(f"学生{n}", n / 2) for n in range(50)]

    pages = draw(Strips(columns, rows, "期中考试", "家长签字："))

    for page in pages:
        text = "".join(page.text.split())
        counts = {text.count(part) for part in ("期中考试", "姓名", "学生", "家长签字")}
        assert len(counts) == 1
    assert_tidy(pages)


def test_a_page_break_starts_a_new_page_but_leaves_none_empty() -> None:
    pages = draw(Text("甲"), PageBreak(), PageBreak(), Text("乙"))

    assert len(pages) == 2


def test_a_landscape_document_is_a4_lying_down() -> None:
    (page,) = draw(Text("甲"), orientation=Orientation.LANDSCAPE)

    assert (round(page.width), round(page.height)) == (842, 595)


def test_text_keeps_clear_of_the_binding_margin() -> None:
    pages = draw(master_table(10), orientation=Orientation.LANDSCAPE)

    assert min(glyph.left for page in pages for glyph in page.glyphs) >= 25 * 72 / 25.4


def test_title_and_outline_are_in_the_file() -> None:
    document = Document(title="质量分析", blocks=(Text("一、总体", TextStyle.HEADING), Text("平稳。")))

    with pypdfium2.PdfDocument(pdf_bytes(document, Progress())) as pdf:
        titles = [item.get_title() for item in pdf.get_toc()]
        assert pdf.get_metadata_dict()["Title"] == "质量分析"

    assert titles == ["质量分析", "一、总体"]


def test_only_embedded_fonts_are_used(full_document: Document) -> None:
    data = pdf_bytes(full_document, Progress())

    assert b"/Helvetica" not in data
    assert data.count(b"/FontFile2") == data.count(b"/Type /FontDescriptor") > 0


@pytest.mark.parametrize("count", range(6, 16))
def test_a_small_last_table_goes_with_the_signers_and_its_heading(count: int) -> None:
    columns = (Column("名称", 20),)
    blocks = [
        block
        for at in range(count)
        for block in (Text(f"第{at}项", TextStyle.HEADING), Table(columns, [(f"值{at}",)]))
    ]

    last = draw(*blocks, signers=("制表人", "审核人", "日期"))[-1].text

    assert "制表人" in last
    assert f"值{count - 1}" in last
    assert f"第{count - 1}项" in last


@pytest.mark.parametrize("kind", list(ChartKind))
def test_a_chart_without_data_says_so(kind: ChartKind) -> None:
    (page,) = draw(Chart(kind, "空图", ("甲", "乙"), (Series("分", (None, None)),)))

    assert "无数据" in page.text


@pytest.mark.parametrize("count", [1, 2, 12, 30, 60, 200])
@pytest.mark.parametrize("kind", [ChartKind.BARS, ChartKind.LINES, ChartKind.HISTOGRAM])
def test_charts_stay_tidy_however_many_labels(kind: ChartKind, count: int) -> None:
    labels = [f"知识点{n}：有理数" for n in range(count)]
    series = (Series("得分率", [n % 10 / 10 for n in range(count)]),)

    pages = draw(Chart(kind, "得分率", labels, series, "率", "0.0%"))

    assert_tidy(pages)


def test_negative_bars_are_labelled_below() -> None:
    chart = Chart(ChartKind.BARS, "与年级差", ("甲", "乙"), (Series("差", (-3.5, 2.5)),), "分")

    pages = draw(chart)

    assert "-3.5" in squeezed(pages)
    assert_tidy(pages)


def test_labels_too_long_to_stand_end_in_an_ellipsis() -> None:
    chart = Chart(ChartKind.BARS, "得分率", ["有理数的混合运算" * 5] * 30, (Series("率", [0.5] * 30),))

    pages = draw(chart)

    assert squeezed(pages).count("…") == 30
    assert_tidy(pages)


def test_a_box_without_numbers_is_left_out() -> None:
    missing = (float("nan"),) * 5
    chart = Chart(ChartKind.BOX, "分布", ("甲", "乙"), (Series("分", boxes=(missing, (1, 2, 3.5, 4, 5))),))

    text = squeezed(draw(chart))

    assert "3.5" in text
    assert "nan" not in text


def test_close_values_in_lines_are_not_written_over_each_other() -> None:
    series = (Series("甲", (80.1, 90.0)), Series("乙", (80.2, 60.0)))

    assert_tidy(draw(Chart(ChartKind.LINES, "走势", ("期中", "期末"), series)))


def test_a_missing_value_in_a_line_is_a_gap() -> None:
    chart = Chart(ChartKind.LINES, "走势", ("甲", "乙", "丙"), (Series("分", (80.5, None, 90.5)),))

    text = squeezed(draw(chart))

    assert "80.5" in text
    assert "None" not in text


def test_cancelling_writes_nothing() -> None:
    progress = Progress()
    progress.cancel()
    stream = io.BytesIO()

    with pytest.raises(Cancelled):
        write_pdf(Document(title="表", blocks=(NAMES,)), stream, progress)

    assert stream.getvalue() == b""


def test_several_threads_can_print_at_once(full_document: Document) -> None:
    expected = [page.text for page in read_pages(pdf_bytes(full_document, Progress()))]

    with ThreadPoolExecutor(4) as pool:
        printed = list(pool.map(lambda _: pdf_bytes(full_document, Progress()), range(8)))

    assert all([page.text for page in read_pages(data)] == expected for data in printed)


def test_progress_is_reported_page_by_page() -> None:
    steps: list[tuple[str, int, int]] = []

    pdf_bytes(Document(title="表", blocks=(NAMES,)), Progress(lambda *step: steps.append(step)))

    assert ("正在画页", 1, 3) in steps


VALUES = st.one_of(st.none(), st.text(max_size=30), st.floats(), st.integers(-(10**12), 10**12), st.dates())
FORMATS = st.sampled_from(["", "0.0", "0.0%", "#,##0", "yyyy-mm-dd", '0"人"', "+0.0;-0.0;0"])


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(text=st.text(max_size=60), rows=st.lists(st.tuples(VALUES, VALUES), max_size=5), number_format=FORMATS)
def test_any_text_and_any_value_can_be_printed(
    text: str, rows: list[tuple[Value, Value]], number_format: str
) -> None:
    columns = (Column(text, 6, Align.LEFT, number_format, text), Column("乙", 5, Align.RIGHT, number_format))
    numbers = [value if isinstance(value, int | float) else None for row in rows for value in row]
    labels = [text] * len(numbers)
    blocks: tuple[Block, ...] = (
        Table(columns, rows, text, ((0, Emphasis.GROUP),), (text,)),
        Strips(columns, rows, text, text),
        Text(text),
        Text(text, TextStyle.HEADING),
        Text(text, TextStyle.NOTE),
        Fields([(text, row[0]) for row in rows]),
        Chart(ChartKind.BARS, text, labels, (Series(text, numbers),), text, number_format),
        Chart(ChartKind.LINES, text, labels, (Series(text, numbers), Series("", numbers)), text, "0"),
    )

    pages = draw(*blocks, title=text, subtitle=text, confidential=text, signers=(text, text))

    assert pages
