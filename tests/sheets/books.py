"""造各种格式的小表格：同样的内容，不同的写法。"""

import csv
import io
import zipfile
from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime, time
from html import escape
from typing import Any

import openpyxl
import xlsxwriter
import xlwt

from jiaowu.sheets.grid import CellError, CellValue

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
_ODF = "urn:oasis:names:tc:opendocument:xmlns"

Rows = Sequence[Sequence[CellValue]]

TYPED: list[list[CellValue]] = [
    ["七年级期中考试", None, None, None, None],
    [None, None, None, None, None],
    ["学号", "姓名", "语文", "考试日期", "到校"],
    ["0101", "张 三", 85.5, date(2024, 3, 1), True],
    ["0102", "李四&<王>", 0.0, datetime(2024, 3, 1, 8, 30), False],  # noqa: DTZ001 — 表格里的日期没有时区
    ["0103", "王　五", CellError("#N/A"), time(8, 30), None],
    ["0104", "欧阳\n娜娜", 1.1e17, CellError("#DIV/0!"), True],
]
"""各种值都有；标题下空一行。"""

TEXTS: list[list[CellValue]] = [
    ["学号", "姓名", "班级", "语文"],
    ["0101", "张三", "七(1)班", "85.5"],
    ["0102", "李四", "七(1)班", "缺考"],
    ["0103", "王五", None, "36，剔除"],
]
"""只有文字的表，用于不分类型的格式。"""


def zipped(parts: Mapping[str, bytes | str], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """各部分 → 压缩包。"""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as package:
        for name, part in parts.items():
            package.writestr(name, part)
    return buffer.getvalue()


def unzipped(data: bytes) -> dict[str, bytes]:
    """压缩包 → 各部分。"""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return {name: package.read(name) for name in package.namelist()}


def xlsx(rows: Rows = TYPED, fill: Callable[[Any, Any], None] | None = None) -> bytes:
    """XlsxWriter 写的 .xlsx；fill(工作簿, 工作表) 再添别的。"""
    buffer = io.BytesIO()
    book = xlsxwriter.Workbook(buffer, {"in_memory": True, "default_date_format": "yyyy-mm-dd hh:mm"})
    sheet = book.add_worksheet("成绩")
    clock = book.add_format({"num_format": "hh:mm"})
    for r, row in enumerate(rows):
        for c, value in enumerate(row):
            if isinstance(value, CellError):
                sheet.write_formula(r, c, "=1/0", None, value.code)
            elif isinstance(value, time):
                sheet.write_datetime(r, c, value, clock)
            elif isinstance(value, str):
                sheet.write_string(r, c, value)
            elif value is not None:
                sheet.write(r, c, value)
    if fill is not None:
        fill(book, sheet)
    book.close()
    return buffer.getvalue()


def xlsx_by_openpyxl(rows: Rows = TYPED) -> bytes:
    """openpyxl 写的 .xlsx。"""
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "成绩"
    for r, row in enumerate(rows, 1):
        for c, value in enumerate(row, 1):
            sheet.cell(r, c, value.code if isinstance(value, CellError) else value)
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def xlsx_of_sheet(sheet: str | bytes, **others: str | bytes) -> bytes:
    """手写的工作表 XML 装成最小的 .xlsx；others 是 xl/ 下另外的部分（名字不带 .xml）。"""
    related = [("worksheets/sheet1.xml", "worksheet")]
    related += [(f"{name}.xml", name) for name in others if name in {"sharedStrings", "styles"}]
    parts: dict[str, str | bytes] = {
        "_rels/.rels": relationships([("xl/workbook.xml", "officeDocument")]),
        "xl/workbook.xml": (
            f'<workbook xmlns="{MAIN}" xmlns:r="{_OFFICE}">'
            '<sheets><sheet name="成绩" sheetId="1" r:id="r0"/></sheets></workbook>'
        ),
        "xl/_rels/workbook.xml.rels": relationships(related),
        "xl/worksheets/sheet1.xml": sheet,
    }
    return zipped(parts | {f"xl/{name}.xml": part for name, part in others.items()})


def relationships(links: Sequence[tuple[str, str]]) -> str:
    """关系部分：第 i 条编号 ri。"""
    body = "".join(
        f'<Relationship Id="r{i}" Type="{_OFFICE}/{kind}" Target="{target}"/>'
        for i, (target, kind) in enumerate(links)
    )
    return f'<Relationships xmlns="{_PACKAGE}">{body}</Relationships>'


def sheet_xml(data: str, before: str = "", after: str = "") -> str:
    """<sheetData> 里的内容 → 工作表 XML。"""
    return f'<worksheet xmlns="{MAIN}">{before}<sheetData>{data}</sheetData>{after}</worksheet>'


def xls(rows: Rows = TYPED, fill: Callable[[Any, Any], None] | None = None) -> bytes:
    """xlwt 写的 .xls（BIFF8）。"""
    book = xlwt.Workbook()
    sheet = book.add_sheet("成绩")
    for r, row in enumerate(rows):
        for c, value in enumerate(row):
            if isinstance(value, CellError):
                sheet.row(r).set_cell_error(c, {"#N/A": 0x2A, "#DIV/0!": 0x07}[value.code])
            elif value is not None:
                sheet.write(r, c, value, _xls_style(value))
    if fill is not None:
        fill(book, sheet)
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def _xls_style(value: CellValue) -> Any:
    """日期与时刻要带格式。"""
    if isinstance(value, time):
        return xlwt.easyxf(num_format_str="hh:mm")
    return xlwt.easyxf(num_format_str="yyyy-mm-dd hh:mm" if isinstance(value, date) else "General")


def ods(rows: Rows = TYPED) -> bytes:
    """手写的 .ods。"""
    body = "".join(f"<table:table-row>{''.join(map(ods_cell, row))}</table:table-row>" for row in rows)
    return ods_of_tables(f'<table:table table:name="成绩">{body}</table:table>')


def ods_of_tables(tables: str, styles: str = "") -> bytes:
    """手写的 <table:table> → .ods。"""
    names = " ".join(f'xmlns:{p}="{_ODF}:{p}:1.0"' for p in ("office", "table", "text", "style", "draw"))
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {names} '
        f'xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0">'
        f"<office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body></office:document-content>"
    )
    return zipped({"mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": content})


def ods_cell(value: CellValue) -> str:
    """一个值 → <table:table-cell>。"""
    if value is None:
        return "<table:table-cell/>"
    attributes, shown = _ods_typed(value)
    paragraphs = "".join(f"<text:p>{_ods_text(line)}</text:p>" for line in shown.split("\n"))
    return f"<table:table-cell {attributes}>{paragraphs}</table:table-cell>"


def _ods_typed(value: CellValue) -> tuple[str, str]:
    """值 → 属性与显示的文字。"""
    if isinstance(value, CellError):
        return (
            (
                'table:formula="of:=1/0" office:value-type="string" '
                'office:string-value="" calcext:value-type="error"'
            ),
            value.code,
        )
    if isinstance(value, bool):
        return f'office:value-type="boolean" office:boolean-value="{str(value).lower()}"', str(value).upper()
    if isinstance(value, date):
        return f'office:value-type="date" office:date-value="{value.isoformat()}"', str(value)
    if isinstance(value, time):
        return f'office:value-type="time" office:time-value="{value:PT%HH%MM%SS}"', str(value)
    if isinstance(value, str):
        return 'office:value-type="string"', value
    return f'office:value-type="float" office:value="{value!r}"', str(value)


def _ods_text(line: str) -> str:
    """连续的空格在 ODF 里另写。"""
    return escape(line).replace("  ", '<text:s text:c="2"/>')


def xml2003(rows: Rows = TYPED) -> bytes:
    """手写的“XML 表格 2003”。"""
    body = "".join(f"<Row>{''.join(_xml_cell(c, v) for c, v in enumerate(row, 1))}</Row>" for row in rows)
    return (
        '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>'
        '<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" '
        'xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">'
        f'<Worksheet ss:Name="成绩"><Table>{body}</Table></Worksheet></Workbook>'
    ).encode()


def _xml_cell(column: int, value: CellValue) -> str:
    """一个值 → <Cell>；空的不写，靠 ss:Index 定位。"""
    if value is None:
        return ""
    kind, shown = "String", str(value)
    if isinstance(value, CellError):
        kind, shown = "Error", value.code
    elif isinstance(value, bool):
        kind, shown = "Boolean", str(int(value))
    elif isinstance(value, datetime):
        kind, shown = "DateTime", value.isoformat(timespec="milliseconds")
    elif isinstance(value, date):
        kind, shown = "DateTime", f"{value}T00:00:00.000"
    elif isinstance(value, time):
        kind, shown = "DateTime", f"1899-12-31T{value}.000"
    elif isinstance(value, float):
        kind, shown = "Number", repr(value)
    return f'<Cell ss:Index="{column}"><Data ss:Type="{kind}">{escape(shown)}</Data></Cell>'


def separated(rows: Rows = TEXTS, mark: str = ",", encoding: str = "utf-8") -> bytes:
    """文字表 → 分隔的文本。"""
    buffer = io.StringIO()
    csv.writer(buffer, delimiter=mark).writerows([["" if v is None else v for v in row] for row in rows])
    return buffer.getvalue().encode(encoding)


def spaced(rows: Rows = TEXTS, gap: str = "   ") -> bytes:
    """文字表 → 用空格对齐的文本；空的写成短横才不会错位，所以只给没有空格的表用。"""
    return "\r\n".join(gap.join(str(v) for v in row) for row in rows).encode("gb18030")


def html(rows: Rows = TEXTS, charset: str = "gb2312") -> bytes:
    """文字表 → 平台导出的网页。"""
    body = "".join(
        f"<tr>{''.join(f'<td>{escape(str(v)) if v is not None else str()}</td>' for v in row)}</tr>"
        for row in rows
    )
    page = (
        f'<html><head><meta http-equiv="Content-Type" content="text/html; charset={charset}">'
        f"<style>td {{color: red}}</style></head><body><table border=1>{body}</table></body></html>"
    )
    return page.encode("gb18030" if charset == "gb2312" else charset)
