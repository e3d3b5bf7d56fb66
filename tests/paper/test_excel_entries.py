"""Excel 里留给人填的格，与看不见的记号。"""

import io
from pathlib import Path

import openpyxl
import pytest

from jiaowu.paper.document import Column, Document, Entry, Mark, Table
from jiaowu.paper.excel import write_excel
from jiaowu.progress import Progress

COLUMNS = (Column("姓名", 10), Column("分数", 8, entry=Entry(0, 120, ("缺", "免"))), Column("备注", 8))
ROWS = [("王芳", None, ""), ("李明", 96, "")]


def opened(document: Document) -> openpyxl.Workbook:
    target = io.BytesIO()
    write_excel(document, target, Progress())
    return openpyxl.load_workbook(target)


def test_only_entry_cells_of_a_locked_table_can_be_changed() -> None:
    page = opened(Document("登分表", (Table(COLUMNS, ROWS, locked=True),))).worksheets[0]

    open_cells = {cell.coordinate for row in page.iter_rows() for cell in row if not cell.protection.locked}
    assert page.protection.sheet
    assert not page.protection.formatColumns
    assert open_cells == {"B3", "B4"}


def test_an_entry_column_takes_its_range_or_its_words() -> None:
    page = opened(Document("登分表", (Table(COLUMNS, ROWS),))).worksheets[0]

    (rule,) = page.data_validations.dataValidation
    assert str(rule.sqref) == "B3:B4"
    assert rule.formula1 == 'OR(AND(ISNUMBER(B3),B3>=0,B3<=120),B3="缺",B3="免")'
    assert rule.error == "请填 0 到 120 的分数，或 缺、免。"
    assert rule.showErrorMessage
    assert not page.protection.sheet


def test_a_plain_table_has_no_rules_and_the_usual_rows() -> None:
    columns = (Column("姓名", 10), Column("分数", 8))

    page = opened(Document("名单", (Table(columns, [row[:2] for row in ROWS]),))).worksheets[0]

    assert page.data_validations.dataValidation == []
    assert page.row_dimensions[3].height is None


@pytest.mark.parametrize("rows", [[], ROWS])
def test_a_mark_is_a_sheet_nobody_sees(rows: list[tuple[str, float | None, str]], tmp_path: Path) -> None:
    target = tmp_path / "登分表.xlsx"
    document = Document(
        "登分表", (Table(COLUMNS, rows, locked=True),), mark=Mark("记号", (("甲", "17"), ("乙", 3)))
    )

    write_excel(document, target, Progress())

    book = openpyxl.load_workbook(target)
    assert book.sheetnames == ["登分表", "记号"]
    assert book["记号"].sheet_state == "veryHidden"
    assert [[cell.value for cell in row] for row in book["记号"].iter_rows()] == [["甲", "17"], ["乙", "3"]]
