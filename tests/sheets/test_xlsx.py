"""xlsx 的种种写法：一个值也不丢，一处隐藏也不瞒。"""

from datetime import date, datetime, time
from typing import Any

import pytest

from jiaowu.sheets import xlsx
from jiaowu.sheets.grid import NO_CACHE, CellError, CellValue, Merge, Visibility
from jiaowu.sheets.xlsx_strings import read_strings
from tests.sheets import books
from tests.sheets.books import sheet_xml, xlsx_of_sheet
from tests.sheets.conftest import Read

_STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main"
_CASES: dict[str, tuple[str, list[list[CellValue]]]] = {
    "plain number": ('<row r="1"><c r="A1"><v>85</v></c></row>', [[85.0]]),
    "scientific number": ('<row r="1"><c r="A1"><v>1.1E+17</v></c></row>', [[1.1e17]]),
    "range starts low and right": (
        '<row r="3"><c r="C3"><v>1</v></c></row>',
        [[None] * 3, [None] * 3, [None, None, 1.0]],
    ),
    "error value": (
        '<row r="1"><c r="A1"><v>1</v></c><c r="B1" t="e"><v>#REF!</v></c></row>',
        [[1.0, CellError("#REF!")]],
    ),
    "error as the last cell alone": (
        (
            '<row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="C2" t="e">'
            "<f>1/0</f><v>#DIV/0!</v></c></row>"
        ),
        [[1.0, None, None], [None, None, CellError("#DIV/0!")]],
    ),
    "nothing but errors": (
        '<row r="2"><c r="B2" t="e"><v>#N/A</v></c></row>',
        [[None, None], [None, CellError("#N/A")]],
    ),
    "formula with a number": ('<row r="1"><c r="A1"><f>SUM(B1:C1)</f><v>170</v></c></row>', [[170.0]]),
    "formula with a text": ('<row r="1"><c r="A1" t="str"><f>B1</f><v>缺考</v></c></row>', [["缺考"]]),
    "formula giving empty text": (
        '<row r="1"><c r="A1"><v>1</v></c><c r="B1" t="str"><f>IF(1,"","")</f><v></v></c></row>',
        [[1.0]],
    ),
    "formula never calculated": ('<row r="1"><c r="A1"><f>SUM(B1:C1)</f></c></row>', [[CellError(NO_CACHE)]]),
    "formula with an empty cache": (
        '<row r="1"><c r="A1"><f>1+1</f><v></v></c></row>',
        [[CellError(NO_CACHE)]],
    ),
    "formula with a closed empty cache": (
        '<row r="1"><c r="A1"><f>1+1</f><v/></c></row>',
        [[CellError(NO_CACHE)]],
    ),
    "shared formula never calculated": (
        '<row r="1"><c r="A1"><f t="shared" si="0"/></c><c r="B1"><f t="shared" si="0"/><v>2</v></c></row>',
        [[CellError(NO_CACHE), 2.0]],
    ),
    "true and false": (
        '<row r="1"><c r="A1" t="b"><v>1</v></c><c r="B1" t="b"><v>0</v></c></row>',
        [[True, False]],
    ),
    "inline text": ('<row r="1"><c r="A1" t="inlineStr"><is><t>张三</t></is></c></row>', [["张三"]]),
    "inline rich text": (
        (
            '<row r="1"><c r="A1" t="inlineStr"><is><r><t>张</t></r><r><rPr><b/></rPr>'
            "<t>三</t></r></is></c></row>"
        ),
        [["张三"]],
    ),
    "inline text with reading aid": (
        (
            '<row r="1"><c r="A1" t="inlineStr"><is><t>张三</t><rPh sb="0" eb="1">'
            "<t>zhang</t></rPh></is></c></row>"
        ),
        [["张三"]],
    ),
    "blank text is nothing": (
        '<row r="1"><c r="A1"><v>1</v></c><c r="B1" t="str"><v></v></c></row>',
        [[1.0]],
    ),
    "white space stays": ('<row r="1"><c r="A1" t="str"><v xml:space="preserve">  </v></c></row>', [["  "]]),
    "escaped characters": (
        '<row r="1"><c r="A1" t="str"><v>&lt;5 &amp; 6&gt; &#x5F20;</v></c></row>',
        [["<5 & 6> 张"]],
    ),
    "escaped carriage return": ('<row r="1"><c r="A1" t="str"><v>a_x000D_b</v></c></row>', [["a\rb"]]),
    "cells without addresses": (
        "<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>",
        [[1.0, 2.0], [3.0, None]],
    ),
    "rows without numbers": (
        '<row><c r="A1"><v>1</v></c></row><row><c r="B2"><v>2</v></c></row>',
        [[1.0, None], [None, 2.0]],
    ),
    "attributes in another order": ('<row r="1"><c s="0" r="A1"><v>1</v></c></row>', [[1.0]]),
    "single quotes": ("<row r='1'><c r='A1' t='str'><v>甲</v></c></row>", [["甲"]]),
    "styled blanks to the right and below": (
        '<row r="1"><c r="A1"><v>1</v></c><c r="IV1" s="0"/></row><row r="900"><c r="A900" s="0"/></row>',
        [[1.0]],
    ),
    "styled blanks out to XFD": (
        (
            '<row r="1"><c r="A1"><v>1</v></c><c r="XFD1" s="0"/></row><row r="1048576">'
            '<c r="XFD1048576" s="0"/></row>'
        ),
        [[1.0]],
    ),
    "a comment in the data": ('<row r="1"><!-- c --><c r="A1"><v>1</v></c></row>', [[1.0]]),
    "text in a CDATA section": ('<row r="1"><c r="A1" t="str"><v><![CDATA[<甲>]]></v></c></row>', [["<甲>"]]),
    "ISO date": (
        (
            '<row r="1"><c r="A1" t="d"><v>2024-03-01</v></c><c r="B1" t="d">'
            "<v>2024-03-01T08:30:00Z</v></c></row>"
        ),
        [[date(2024, 3, 1), datetime(2024, 3, 1, 8, 30)]],  # noqa: DTZ001 — 表格里的日期没有时区
    ),
    "a formula naming another sheet": ('<row r="1"><c r="A1"><f>\'甲\'!A1</f><v>3</v></c></row>', [[3.0]]),
    "thirty columns": (
        '<row r="1"><c r="A1"><v>1</v></c><c r="AD1"><v>2</v></c></row>',
        [[1.0, *[None] * 28, 2.0]],
    ),
}


@pytest.mark.parametrize("route", ["fast", "slow"])
@pytest.mark.parametrize("case", _CASES)
def test_every_way_of_writing_gives_its_values_on_both_routes(
    case: str, route: str, read: Read, monkeypatch: pytest.MonkeyPatch
) -> None:
    data, expected = _CASES[case]
    if route == "slow":
        monkeypatch.setattr(xlsx, "scan", lambda _: None)

    (grid,) = read(xlsx_of_sheet(sheet_xml(data))).grids

    assert grid.rows == expected
    assert [list(map(type, row)) for row in grid.rows] == [list(map(type, row)) for row in expected]


@pytest.mark.parametrize("data", [books.xlsx(), books.xlsx_by_openpyxl()], ids=["XlsxWriter", "openpyxl"])
def test_the_slow_route_agrees_with_the_fast_one_on_real_files(
    data: bytes, read: Read, monkeypatch: pytest.MonkeyPatch
) -> None:
    fast = read(data)
    monkeypatch.setattr(xlsx, "scan", lambda _: None)

    slow = read(data)

    assert slow == fast


@pytest.mark.parametrize("route", ["fast", "slow"])
@pytest.mark.parametrize("epoch_1904", [False, True])
@pytest.mark.parametrize(
    ("serial", "style"),
    [
        (45352, 1),
        (45352.354, 1),
        (0.354, 2),
        (0.354, 3),
        (85, 1),
        (61, 1),
        (45, 1),
        (60, 1),
        (-5, 1),
        (1.5, 3),
        (45352, 4),
        (45352, 5),
        (0, 2),
    ],
)
def test_dates_agree_on_both_routes(
    serial: float, style: int, epoch_1904: bool, route: str, read: Read, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fill(book: Any, sheet: Any) -> None:
        formats = ["General", "yyyy-mm-dd", "h:mm", "[h]:mm", '0.0"d"', "[Red]0.00;[Blue]-0.00"]
        sheet.write_number(0, 0, serial, book.add_format({"num_format": formats[style]}))

    data = books.xlsx((), fill)
    if epoch_1904:
        parts = books.unzipped(data)
        parts["xl/workbook.xml"] = parts["xl/workbook.xml"].replace(
            b"<workbookPr ", b'<workbookPr date1904="1" '
        )
        data = books.zipped(parts)
    fast = read(data).grids[0].rows
    if route == "slow":
        monkeypatch.setattr(xlsx, "scan", lambda _: None)

    (grid,) = read(data).grids

    assert grid.rows == fast
    assert isinstance(grid.rows[0][0], float) == (
        style in {4, 5} or serial < 0 or (style == 3 and serial >= 1)
    )


def test_dates_are_what_the_sheet_shows(read: Read) -> None:
    def fill(book: Any, sheet: Any) -> None:
        for row, (serial, code) in enumerate(
            [(45352, "yyyy/m/d"), (45352, 'm"月"d"日"'), (0.25, "h:mm"), (60.5, "h:mm")]
        ):
            sheet.write_number(row, 0, serial, book.add_format({"num_format": code}))

    (grid,) = read(books.xlsx((), fill)).grids

    assert [row[0] for row in grid.rows[:3]] == [date(2024, 3, 1), date(2024, 3, 1), time(6, 0)]


@pytest.mark.parametrize("route", ["fast", "slow"])
def test_merges_and_hidden_rows_columns_and_sheets_are_told(
    route: str, read: Read, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fill(book: Any, sheet: Any) -> None:
        sheet.merge_range("A1:D1", "一班成绩")
        sheet.set_row(3, None, None, {"hidden": True})
        sheet.set_column("C:C", None, None, {"hidden": True})
        book.add_worksheet("藏").hide()
        book.add_worksheet("深藏").very_hidden()

    if route == "slow":
        monkeypatch.setattr(xlsx, "scan", lambda _: None)

    shown, hidden, deep = read(books.xlsx(books.TEXTS, fill)).grids

    assert shown.merges == (Merge(0, 0, 0, 3),)
    assert shown.hidden_rows == {3}
    assert shown.hidden_columns == {2}
    assert [g.visibility for g in (shown, hidden, deep)] == [
        Visibility.SHOWN,
        Visibility.HIDDEN,
        Visibility.HIDDEN,
    ]


def test_a_chart_sheet_is_left_out_and_said(read: Read) -> None:
    def fill(book: Any, _: Any) -> None:
        chart = book.add_chart({"type": "column"})
        chart.add_series({"values": "=成绩!$D$2:$D$3"})
        book.add_chartsheet("走势图").set_chart(chart)
        book.add_worksheet("二班").write(0, 0, "姓名")

    workbook = read(books.xlsx(books.TEXTS, fill))

    assert [grid.name for grid in workbook.grids] == ["成绩", "二班"]
    assert workbook.grids[1].rows == [["姓名"]]
    assert workbook.notes == ("图表工作表“走势图”不是单元格表，没有读取。",)


def test_a_wrong_dimension_is_not_trusted(read: Read) -> None:
    rows = (
        '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row><row r="2"><c r="B2"><v>3</v></c></row>'
    )

    (grid,) = read(xlsx_of_sheet(sheet_xml(rows, before='<dimension ref="A1"/>'))).grids

    assert grid.rows == [[1.0, 2.0], [None, 3.0]]


@pytest.mark.parametrize("route", ["fast", "slow"])
def test_shared_strings_join_rich_runs_and_drop_reading_aids(
    route: str, read: Read, monkeypatch: pytest.MonkeyPatch
) -> None:
    strings = (
        f'<sst xmlns="{books.MAIN}"><si><r><t>张</t></r><r><rPr><b/></rPr>'
        '<t xml:space="preserve"> 三</t></r></si>'
        '<si><t>李四</t><rPh sb="0" eb="1"><t>li</t></rPh><phoneticPr fontId="1"/></si></sst>'
    )
    cells = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>'
    if route == "slow":
        monkeypatch.setattr(xlsx, "scan", lambda _: None)

    (grid,) = read(xlsx_of_sheet(sheet_xml(cells), sharedStrings=strings)).grids

    assert grid.rows == [["张 三", "李四"]]


def test_a_shared_string_that_does_not_exist_is_marked_broken(read: Read) -> None:
    cells = '<row r="1"><c r="A1"><v>1</v></c><c r="B1" t="s"><v>7</v></c><c r="C1" t="s"><v>-1</v></c></row>'

    (grid,) = read(xlsx_of_sheet(sheet_xml(cells), sharedStrings=f'<sst xmlns="{books.MAIN}"/>')).grids

    assert grid.rows == [[1.0, CellError("#已损坏"), CellError("#已损坏")]]


@pytest.mark.parametrize(
    "sheet",
    [
        (
            f'<x:worksheet xmlns:x="{books.MAIN}"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>5</x:v>'
            "</x:c></x:row></x:sheetData></x:worksheet>"
        ),
        (
            f'<worksheet xmlns="{_STRICT}"><sheetData><row r="1"><c r="A1"><v>5</v></c>'
            "</row></sheetData></worksheet>"
        ),
        "\ufeff" + sheet_xml('<row r="1"><c r="A1"><v>5</v></c></row>'),
        (
            '<?xml version="1.0" encoding="UTF-16"?>' + sheet_xml('<row r="1"><c r="A1"><v>5</v></c></row>')
        ).encode("utf-16"),
        '<?xml version="1.0"?>\r\n<!-- 导出 -->' + sheet_xml('<row r="1"><c r="A1"><v>5</v></c></row>'),
    ],
    ids=["prefixed", "strict", "BOM", "UTF-16", "comment"],
)
def test_unusual_xml_is_read_all_the_same(sheet: str | bytes, read: Read) -> None:
    (grid,) = read(xlsx_of_sheet(sheet)).grids

    assert grid.rows == [[5.0]]


def test_parts_may_have_unusual_names_and_places(read: Read) -> None:
    parts = books.unzipped(xlsx_of_sheet(sheet_xml('<row r="1"><c r="A1"><v>5</v></c></row>')))
    moved: dict[str, bytes | str] = {
        "_rels/.rels": books.relationships([("/OFFICE/book.xml", "officeDocument")]),
        "office/book.xml": parts["xl/workbook.xml"],
        "office/_rels/book.xml.rels": books.relationships([("../pages/one.xml", "worksheet")]),
        "pages/one.xml": parts["xl/worksheets/sheet1.xml"],
        "[Content_Types].xml": "<Types/>",
    }

    (grid,) = read(books.zipped(moved)).grids

    assert grid.rows == [[5.0]]


def test_a_far_stray_cell_is_left_out_and_said(read: Read) -> None:
    rows = '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>'

    workbook = read(xlsx_of_sheet(sheet_xml(rows)))

    assert workbook.grids[0].rows == [[1.0]]
    assert workbook.notes == ("工作表“成绩”的 XFD1048576 离其他内容很远，没有读入。",)


def test_a_stray_cell_inside_calamines_reach_is_left_out_too(read: Read) -> None:
    rows = '<row r="1"><c r="A1"><v>1</v></c></row><row r="60000"><c r="B60000"><v>2</v></c></row>'

    workbook = read(xlsx_of_sheet(sheet_xml(rows)))

    assert workbook.grids[0].rows == [[1.0]]
    assert len(workbook.notes) == 1


def test_one_sheet_on_the_slow_route_does_not_disturb_the_others(read: Read) -> None:
    def fill(book: Any, _: Any) -> None:
        book.add_worksheet("乙").write(0, 0, "乙一")
        book.add_worksheet("丙").write(0, 0, "丙一")

    parts = books.unzipped(books.xlsx([["甲一"]], fill))
    parts["xl/worksheets/sheet2.xml"] = parts["xl/worksheets/sheet2.xml"].replace(b"<c r=", b"<!--x--><c r=")

    grids = read(books.zipped(parts)).grids

    assert [(grid.name, grid.rows) for grid in grids] == [
        ("成绩", [["甲一"]]),
        ("乙", [["乙一"]]),
        ("丙", [["丙一"]]),
    ]


def test_blank_shared_text_stays_only_where_it_says_so() -> None:
    kept = b'<si><t xml:space="preserve">  </t></si>'
    table = b"<sst><si><t>  </t></si>" + kept + b"<si><r><t> </t></r><r><t>a</t></r></si></sst>"

    assert read_strings(table) == ["", "  ", "a"]
