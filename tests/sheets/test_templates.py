"""按用户给的 .xlsx 填表：格式、合并、公式、插入的行。"""

from datetime import date
from pathlib import Path
from zipfile import ZipFile

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.formatting.rule import CellIsRule
from openpyxl.styles import Border, Font, Side
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.formula import ArrayFormula

from jiaowu.errors import UserError
from jiaowu.progress import Progress
from jiaowu.sheets.templates import Rows, fill_files, fill_rows, fill_sheets, lost_parts

LINE = Side("thin")
THIN = Border(left=LINE, right=LINE, top=LINE, bottom=LINE)


@pytest.fixture
def template(tmp_path: Path) -> Path:
    """标题、表头、三行空的、合计与签字；另一张表的公式也指着它。"""
    book = Workbook()
    page = book.active
    assert page is not None
    page.title = "名册"
    page.append(["某某区教师名册"])
    page.merge_cells("A1:D1")
    page.append(["序号", "姓名", "出生年月", "周课时"])
    for row in (3, 4, 5):
        page.row_dimensions[row].height = 24
        for column in range(1, 6):
            page.cell(row, column).border = THIN
        page.cell(row, 2).font = Font(name="楷体", bold=True)
        page.cell(row, 5).value = f"=D{row}*2"
    page["A6"], page["D6"] = "合计", "=SUM(D3:D5)"
    page["E6"] = ArrayFormula("E6:E6", "=MAX(D3:D5)")
    page["A7"] = "填表人：        审核人："
    page.merge_cells("A7:D7")
    page.row_dimensions[7].height = 40
    page.print_area = "A1:E7"
    choices = DataValidation(type="list", formula1='"甲,乙"')
    choices.add("B3:B5")
    page.add_data_validation(choices)
    rule = CellIsRule("greaterThan", ["10"], font=Font(bold=True))  # type: ignore[no-untyped-call]
    page.conditional_formatting.add("D3:D5", rule)
    other = book.create_sheet("汇总")
    other["A1"], other["A2"], other["A3"] = "=名册!D6", "=SUM(名册!D3:D5)+D9", "=COUNTA('名册'!B:B)"
    target = tmp_path / "上报表.xlsx"
    book.save(target)
    return target


def person(at: int) -> dict[tuple[int, int], object]:
    return {(2, 0): at, (2, 1): f"教师{at}", (2, 2): date(1980, 5, at), (2, 3): at}


def rows_of(template: Path, target: Path, count: int) -> None:
    people = [person(at) for at in range(1, count + 1)]
    fill_rows(template, target, Rows("名册", 2, 3, frozenset({2})), people, Progress())


def test_rows_are_inserted_and_everything_below_moves(template: Path, tmp_path: Path) -> None:
    target = tmp_path / "填好.xlsx"
    before = template.read_bytes()

    rows_of(template, target, 5)

    book = load_workbook(target)
    page = book["名册"]
    assert [page.cell(row, 2).value for row in range(3, 8)] == ["教师1", "教师2", "教师3", "教师4", "教师5"]
    assert (page["A8"].value, page["D8"].value) == ("合计", "=SUM(D3:D7)")
    assert (page["E8"].value.text, page["E8"].value.ref) == ("=MAX(D3:D7)", "E8:E8")
    assert {str(merge) for merge in page.merged_cells.ranges} == {"A1:D1", "A9:D9"}
    assert (page.row_dimensions[9].height, page.row_dimensions[7].height) == (40, 24)
    assert page["B7"].font.name == "楷体"
    assert page["B7"].border.top.style == "thin"
    assert page["E7"].value == "=D7*2"
    assert str(page.data_validations.dataValidation[0].sqref) == "B3:B7"
    assert [str(each.sqref) for each in page.conditional_formatting] == ["D3:D7"]
    assert page.print_area == "'名册'!$A$1:$E$9"
    other = book["汇总"]
    assert [other[f"A{row}"].value for row in (1, 2, 3)] == [
        "=名册!D8",
        "=SUM(名册!D3:D7)+D9",
        "=COUNTA('名册'!B:B)",
    ]
    assert template.read_bytes() == before


def test_fewer_people_than_rows_leave_the_rest_empty(template: Path, tmp_path: Path) -> None:
    target = tmp_path / "填好.xlsx"

    rows_of(template, target, 2)

    page = load_workbook(target)["名册"]
    assert [page.cell(row, 2).value for row in range(3, 6)] == ["教师1", "教师2", None]
    assert page["D6"].value == "=SUM(D3:D5)"
    assert (page["C3"].value.date(), page["C3"].number_format) == (date(1980, 5, 1), "yyyy.mm")


def test_a_table_with_nothing_below_grows_downward(template: Path, tmp_path: Path) -> None:
    target = tmp_path / "填好.xlsx"
    book = load_workbook(template)
    book["名册"].unmerge_cells("A7:D7")
    book["名册"].delete_rows(6, 2)
    book.save(template)

    fill_rows(template, target, Rows("名册", 2, None), [person(at) for at in range(1, 6)], Progress())

    page = load_workbook(target)["名册"]
    assert page["B7"].value == "教师5"
    assert page["B7"].border.top.style == "thin"


def test_the_template_itself_is_never_written(template: Path) -> None:
    before = template.read_bytes()

    with pytest.raises(UserError, match="不能存到原来那份表上"):
        rows_of(template, template, 1)

    assert template.read_bytes() == before


def test_numbers_stay_text_and_equal_signs_are_no_formulas(template: Path, tmp_path: Path) -> None:
    target = tmp_path / "填好.xlsx"
    cells = {(2, 1): "=1+1", (2, 2): "11010519491231002", (2, 3): None}

    fill_rows(template, target, Rows("名册", 2, 3), [cells], Progress())

    page = load_workbook(target)["名册"]
    assert (page["B3"].value, page["B3"].data_type) == ("=1+1", "s")
    assert (page["C3"].value, page["C3"].number_format) == ("11010519491231002", "@")


def test_one_sheet_a_teacher_keeps_the_rest_and_tells_namesakes_apart(template: Path, tmp_path: Path) -> None:
    target = tmp_path / "填好.xlsx"
    people = [("王芳", person(1)), ("王芳", person(2)), ("李/明", person(3))]

    fill_sheets(template, target, "名册", people, Progress())

    book = load_workbook(target)
    assert book.sheetnames == ["王芳", "王芳(2)", "李_明", "汇总"]
    page = book["王芳(2)"]
    assert (page["B3"].value, page["B3"].font.name) == ("教师2", "楷体")
    assert {str(merge) for merge in page.merged_cells.ranges} == {"A1:D1", "A7:D7"}
    assert str(page.data_validations.dataValidation[0].sqref) == "B3:B5"


def test_one_file_a_teacher_never_replaces_a_file(template: Path, tmp_path: Path) -> None:
    folder = tmp_path / "各人"
    folder.mkdir()
    (folder / "上报表_王芳.xlsx").write_bytes(b"old")

    written = fill_files(template, folder, "名册", [("王芳", person(1)), ("李明", person(2))], Progress())

    assert [path.name for path in written] == ["上报表_王芳(2).xlsx", "上报表_李明.xlsx"]
    assert (folder / "上报表_王芳.xlsx").read_bytes() == b"old"
    assert load_workbook(written[1])["名册"]["B3"].value == "教师2"


def test_what_cannot_be_carried_over_is_told(template: Path, tmp_path: Path) -> None:
    with ZipFile(template, "a") as package:
        package.writestr("xl/charts/chart9.xml", "<c/>")
        package.writestr("xl/drawings/drawing9.xml", '<xdr:wsDr><xdr:sp macro=""/></xdr:wsDr>')

    assert [note[:9] for note in lost_parts(template)] == ["表里的图表、控件带", "表里的文本框、形状"]
    old = tmp_path / "旧.xls"
    old.write_bytes(b"x")
    with pytest.raises(UserError, match=r"另存为 \.xlsx"):
        lost_parts(old)
    broken = tmp_path / "坏.xlsx"
    broken.write_bytes(b"x")
    with pytest.raises(UserError, match="打不开"):
        lost_parts(broken)
