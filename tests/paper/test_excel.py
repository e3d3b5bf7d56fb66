import io
import zipfile
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

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
from jiaowu.paper.excel import excel_bytes, write_excel
from jiaowu.progress import Progress

COLUMNS = (
    Column("姓名", 8),
    Column("语文", 6, Align.RIGHT, "0.0", "成绩"),
    Column("数学", 6, Align.RIGHT, "0.0", "成绩"),
    Column("及格率", 8, Align.RIGHT, "0.0%"),
)
ROWS: Sequence[Sequence[Value]] = [("张三", 90.5, None, 0.8125), ("李四", 7, 60.25, 1.0)]
TABLE = Table(COLUMNS, ROWS, frozen_columns=1)


def book(*blocks: Block, **options: object) -> Workbook:
    """写成 .xlsx 再读回来。"""
    document = replace(Document(title="成绩表", blocks=blocks), **options)  # type: ignore[arg-type]
    return openpyxl.load_workbook(io.BytesIO(excel_bytes(document, Progress())))


def sheet(*blocks: Block, **options: object) -> Worksheet:
    """第一张工作表。"""
    found = book(*blocks, **options).worksheets[0]
    assert isinstance(found, Worksheet)
    return found


def texts(worksheet: Worksheet) -> list[object]:
    """全部非空单元格的值。"""
    return [cell.value for row in worksheet.iter_rows() for cell in row if cell.value is not None]


def find(worksheet: Worksheet, value: object) -> tuple[int, int]:
    """值所在的（行，列），1 起。"""
    return next(
        (cell.row, cell.column)
        for row in worksheet.iter_rows()
        for cell in row
        if cell.value == value and cell.row is not None and cell.column is not None
    )


def parts(data: bytes, prefix: str) -> list[str]:
    """.xlsx 里某个文件夹的各部分。"""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return [archive.read(name).decode("utf-8") for name in archive.namelist() if name.startswith(prefix)]


def test_numbers_are_numbers_with_their_format() -> None:
    worksheet = sheet(TABLE)

    row, column = find(worksheet, "张三")

    score, rate = worksheet.cell(row, column + 1), worksheet.cell(row, column + 3)
    assert (score.value, score.number_format) == (90.5, "0.0")
    assert (rate.value, rate.number_format) == (0.8125, "0.0%")


def test_a_missing_value_is_an_empty_cell() -> None:
    worksheet = sheet(TABLE)

    row, column = find(worksheet, "张三")

    assert worksheet.cell(row, column + 2).value is None


def test_not_a_number_is_an_empty_cell() -> None:
    worksheet = sheet(Table(COLUMNS, [("张三", float("nan"), float("inf"), None)]))

    row, column = find(worksheet, "张三")

    assert [worksheet.cell(row, column + step).value for step in (1, 2)] == [None, None]


@pytest.mark.parametrize("text", ["=1+1", "+86", "-", "@SUM(A1)", "{=A1}", "http://a.b", "007", "2026-09-01"])
def test_text_stays_text(text: str) -> None:
    worksheet = sheet(Table((Column(text, 8),), [(text,)], title=text, notes=(text,)), Text(text), title=text)

    cells = [cell for row in worksheet.iter_rows() for cell in row if cell.value is not None]

    assert {cell.data_type for cell in cells} == {"s"}
    assert [cell.value for cell in cells].count(text) == 5


def test_dates_are_dates() -> None:
    worksheet = sheet(Table((Column("日期", 12),), [(date(2026, 9, 1),)]))

    cell = worksheet.cell(*find(worksheet, datetime(2026, 9, 1)))  # noqa: DTZ001 — Excel 的日期没有时区

    assert cell.number_format == "yyyy-mm-dd"


def test_grouped_headers_are_merged_over_their_columns() -> None:
    worksheet = sheet(TABLE)

    row, _ = find(worksheet, "成绩")

    merged = {str(area) for area in worksheet.merged_cells.ranges}
    assert {f"B{row}:C{row}", f"A{row}:A{row + 1}", f"D{row}:D{row + 1}"} <= merged


def test_header_and_left_columns_are_frozen_and_repeated_in_print() -> None:
    worksheet = sheet(TABLE)

    row, _ = find(worksheet, "张三")

    assert worksheet.freeze_panes == f"B{row}"
    assert worksheet.print_title_rows == f"${row - 2}:${row - 1}"


def test_a_sheet_with_several_tables_is_not_frozen() -> None:
    assert sheet(TABLE, TABLE).freeze_panes is None


@pytest.mark.parametrize("orientation", list(Orientation))
def test_the_page_is_a4_and_one_page_wide(orientation: Orientation) -> None:
    worksheet = sheet(TABLE, orientation=orientation)

    setup, properties = worksheet.page_setup, worksheet.sheet_properties.pageSetUpPr
    assert (setup.orientation, setup.paperSize) == (orientation.name.lower(), 9)
    assert properties is not None
    assert properties.fitToPage
    assert setup.fitToHeight == 0


def test_pages_are_numbered_at_the_foot() -> None:
    foot = sheet(TABLE).oddFooter

    assert foot is not None
    assert foot.center is not None
    assert foot.center.text == "第&P页　共&N页"


def test_the_binding_margin_is_25_millimetres() -> None:
    assert sheet(TABLE).page_margins.left == pytest.approx(25 / 25.4, abs=0.01)


def test_total_rows_are_bold() -> None:
    worksheet = sheet(replace(TABLE, emphasis=((1, Emphasis.TOTAL),)))

    row, column = find(worksheet, "李四")

    assert [worksheet.cell(row, column + step).font.b for step in range(4)] == [True] * 4
    assert not worksheet.cell(row - 1, column).font.b


def test_notes_and_signers_follow_the_table() -> None:
    worksheet = sheet(replace(TABLE, notes=("口径：略。",)), signers=("制表人", "审核人"))

    written = texts(worksheet)

    assert written.index("李四") < written.index("口径：略。") < written.index("制表人：＿＿＿＿＿＿")
    assert "审核人：＿＿＿＿＿＿" in written


def test_a_page_break_starts_a_named_sheet() -> None:
    workbook = book(Text("甲"), PageBreak("语文"), Text("乙"), PageBreak(), Text("丙"), sheet="总览")

    assert workbook.sheetnames == ["总览", "语文", "语文(2)"]


@pytest.mark.parametrize(
    ("wanted", "name"),
    [
        ("七/八年级[期中]:语文?*", "七八年级期中语文"),
        ("长" * 40, "长" * 31),
        ("'引号'", "引号"),
        ("  ", "报告"),
        ("𠮷" * 20, "𠮷" * 15),
    ],
)
def test_sheet_names_are_made_legal(wanted: str, name: str) -> None:
    assert book(Text("甲"), title=wanted).sheetnames == [name]


def test_sheet_names_that_differ_only_in_case_are_made_unique() -> None:
    workbook = book(Text("甲"), PageBreak("a" * 31), Text("乙"), PageBreak("A" * 31), Text("丙"))

    assert workbook.sheetnames[1:] == ["a" * 31, "A" * 28 + "(2)"]


def test_a_chart_points_at_the_table_that_holds_its_data() -> None:
    table = Table((Column("班级", 8), Column("平均分", 8)), [("一班", 80.5), ("二班", 90.0), ("年级", 85.0)])
    chart = Chart(ChartKind.BARS, "平均分", ("一班", "二班"), (Series("平均分", (80.5, 90.0)),))

    data = excel_bytes(Document(title="表", blocks=(table, chart)), Progress())

    (xml,) = parts(data, "xl/charts/chart")
    assert "<c:f>表!$A$3:$A$4</c:f>" in xml
    assert "<c:f>表!$B$3:$B$4</c:f>" in xml


def test_a_chart_without_a_table_brings_its_data_outside_the_printed_area() -> None:
    chart = Chart(ChartKind.LINES, "走势", ("期中", "期末"), (Series("语文", (80.5, None)),))

    worksheet = sheet(TABLE, chart)

    _, column = find(worksheet, "期中")
    assert column > len(COLUMNS)
    assert worksheet.print_area.startswith("'成绩表'!$A$1:$D$")


def test_a_chart_with_other_numbers_than_the_table_brings_its_own() -> None:
    table = Table((Column("班级", 8), Column("平均分", 8)), [("一班", 80.5), ("二班", 90.0)])
    chart = Chart(ChartKind.BARS, "及格率", ("一班", "二班"), (Series("及格率", (0.5, 1.0)),), format="0.0%")

    worksheet = sheet(table, chart)

    _, column = find(worksheet, 0.5)
    assert column > len(table.columns)


def test_numbers_kept_as_text_raise_no_green_triangles() -> None:
    data = excel_bytes(Document(title="表", blocks=(TABLE,)), Progress())

    (xml,) = parts(data, "xl/worksheets/sheet")
    assert 'numberStoredAsText="1"' in xml


def test_a_path_can_be_the_target(tmp_path: Path) -> None:
    write_excel(Document(title="表", blocks=(TABLE,)), tmp_path / "表.xlsx", Progress())

    assert openpyxl.load_workbook(tmp_path / "表.xlsx").sheetnames == ["表"]


@pytest.mark.parametrize("kind", list(ChartKind))
def test_every_kind_of_chart_is_native(kind: ChartKind) -> None:
    boxes = ((1.0, 2.0, 3.0, 4.0, 5.0),) * 2
    series = tuple(Series(name, (1.0, 2.0), boxes) for name in ("甲", "乙"))

    data = excel_bytes(Document(title="图", blocks=(Chart(kind, "图", ("一", "二"), series),)), Progress())

    assert len(parts(data, "xl/charts/chart")) == 1


def test_strips_have_a_header_each_and_break_between_pages() -> None:
    worksheet = sheet(Strips(COLUMNS, [("张三", 90.5, 80, 0.5)] * 20, "期中考试", "家长签字："))

    properties = worksheet.sheet_properties.pageSetUpPr
    assert texts(worksheet).count("姓名") == 20
    assert len(worksheet.row_breaks.brk) == 2
    assert properties is None or not properties.fitToPage


def test_fields_are_written_as_label_and_value() -> None:
    worksheet = sheet(Fields((("考试", "期中"), ("应考", 405), ("平均", 81.255)), formats={"平均": "0.00"}))

    filled = [cell for row in worksheet.iter_rows(min_row=2) for cell in row if cell.value is not None]
    assert [cell.value for cell in filled] == ["考试", "期中", "应考", 405, "平均", 81.255]
    assert filled[-1].number_format == "0.00"


def test_columns_are_wide_enough_for_their_numbers() -> None:
    worksheet = sheet(Table((Column("号", 3, Align.RIGHT, "0"),), [(123456789012,)]))

    assert worksheet.column_dimensions["A"].width > 12


def test_every_kind_of_block_is_written(full_document: Document) -> None:
    workbook = openpyxl.load_workbook(io.BytesIO(excel_bytes(full_document, Progress())))

    assert workbook.sheetnames == ["质量分析报告", "图表", "成绩条"]
    assert [len(worksheet._charts) for worksheet in workbook.worksheets] == [0, 4, 0]  # type: ignore[attr-defined]  # noqa: SLF001 — openpyxl 没有公开的图表清单


def test_an_empty_document_is_still_a_workbook() -> None:
    assert book().sheetnames == ["成绩表"]


def test_cancelling_writes_nothing() -> None:
    progress = Progress()
    progress.cancel()
    stream = io.BytesIO()

    with pytest.raises(Cancelled):
        write_excel(Document(title="表", blocks=(TABLE,)), stream, progress)

    assert stream.getvalue() == b""


def test_a_day_before_excels_calendar_is_written_as_text() -> None:
    columns = (Column("日期", 12),)

    workbook = book(
        Table(columns, [(date(1, 1, 1),), (date(1900, 2, 28),), (date(1900, 3, 1),)]), title="日期"
    )

    sheet = workbook.worksheets[0]
    found = [cell.value for (cell,) in sheet.iter_rows(max_col=1) if cell.value is not None]
    assert found[-3:-1] == ["0001-01-01", "1900-02-28"]
    assert found[-1] == datetime(1900, 3, 1)  # noqa: DTZ001 — openpyxl 的日期没有时区


VALUES = st.one_of(st.none(), st.text(max_size=30), st.floats(), st.integers(-(10**12), 10**12), st.dates())


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(text=st.text(max_size=60), rows=st.lists(st.tuples(VALUES, VALUES), max_size=5))
def test_any_text_and_any_value_can_be_written(text: str, rows: list[tuple[Value, Value]]) -> None:
    columns = (Column(text, 6, Align.LEFT, "", text), Column("乙", 5, Align.RIGHT, "0.0"))
    numbers = [value if isinstance(value, int | float) else None for row in rows for value in row]
    workbook = book(
        Table(columns, rows, text, notes=(text,)),
        Text(text, TextStyle.HEADING),
        Fields([(text, row[0]) for row in rows]),
        Chart(ChartKind.BARS, text, [text] * len(numbers), (Series(text, numbers),), text),
        PageBreak(text),
        Strips(columns, rows, text, text),
        title=text,
        subtitle=text,
        signers=(text, text),
        sheet=text,
    )

    assert len(workbook.sheetnames) == 2


def test_boxes_beside_a_one_column_table_find_room() -> None:
    table = Table((Column("甲", 5),), [("一",)])

    workbook = book(Fields([("姓名", "王喆")]), table, title="登记")

    texts = {cell.value for row in workbook.worksheets[0].iter_rows() for cell in row}
    assert {"姓名", "王喆", "一"} <= texts
