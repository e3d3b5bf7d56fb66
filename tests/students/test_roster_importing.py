"""学生名单：各种版式读出来的人、略去的行、可疑之处。"""

from datetime import date, datetime

import pytest

from jiaowu.errors import UserError
from jiaowu.school.classes import Stage
from jiaowu.sheets.grid import CellError, CellValue, Grid, Workbook
from jiaowu.students.importing import ReadingOptions, read_rosters
from jiaowu.students.rosters import RosterPerson, RosterReading
from jiaowu.students.statuses import Status

JUNIOR = ReadingOptions(Stage.JUNIOR, 2026)


def book(*rows: list[CellValue], name: str = "Sheet1", file: str = "名单.xlsx") -> Workbook:
    width = max(len(row) for row in rows)
    return Workbook(file, (Grid(name, [row + [None] * (width - len(row)) for row in rows]),), "哈希")


def read(*rows: list[CellValue], options: ReadingOptions = JUNIOR, name: str = "Sheet1") -> RosterReading:
    return read_rosters((book(*rows, name=name),), options)


def only(*rows: list[CellValue], options: ReadingOptions = JUNIOR) -> RosterPerson:
    (person,) = read(*rows, options=options).people
    return person


def test_the_template_with_a_title_a_starred_header_and_an_example_row() -> None:
    reading = read(
        ["青禾中学学生名单"],
        ["填写说明：带 * 的必填"],
        ["序号", "*姓名", "学号", "*身份证号", "*班级", "备注"],
        ["例", "张三", "001", "110105194912310021", "七(1)班", "此行不录"],
        [1, "王 芳", "0701", "11010519491231002X", "七(1)班", "走读"],
        [2, "李明", 702, None, "七(2)班", None],
        [],
        ["合计", "2 人"],
    )

    assert [(each.name, each.number, each.row) for each in reading.people] == [
        ("王芳", "0701", 5),
        ("李明", "702", 6),
    ]
    assert [each.class_key.identity for each in reading.people if each.class_key] == [(7, 1, ""), (7, 2, "")]
    assert reading.people[0].note == "走读"
    assert reading.has_id_numbers
    assert reading.columns == ("姓名", "学号", "班级", "备注")
    assert set(reading.notes) == {"略去样例 1 行。", "略去合计与说明 1 行。"}


def test_the_identity_number_fills_in_only_when_asked_and_is_never_kept() -> None:
    rows: list[list[CellValue]] = [["姓名", "身份证号", "班级"], ["王芳", "11010519491231002X", "701"]]

    plain = only(*rows)
    filled = only(*rows, options=ReadingOptions(Stage.JUNIOR, 2026, use_id_numbers=True))

    assert (plain.sex, plain.birth) == (None, None)
    assert (filled.sex, filled.birth) == ("2", date(1949, 12, 31))
    assert "11010519491231002X" not in repr(filled)


def test_what_disagrees_with_the_identity_number_is_told_without_the_number() -> None:
    person = only(
        ["姓名", "性别", "出生日期", "身份证号", "班级"],
        ["王芳", "男", "1949-12-30", "11010519491231002X", "701"],
    )

    assert (person.sex, person.birth) == ("1", date(1949, 12, 30))
    assert person.doubts == ("性别与身份证号不一致，请核对。", "出生日期与身份证号不一致，请核对。")


def test_an_identity_number_spoiled_into_a_float_is_told() -> None:
    person = only(["姓名", "身份证号", "学籍号", "班级"], ["王芳", 1.1010519491231e17, 1.1e18, "701"])

    assert person.registry_number is None
    assert [doubt[:6] for doubt in person.doubts] == ["身份证号存成", "学籍号存成了"]


def test_a_registry_number_is_kept_and_its_doubts_told() -> None:
    good = only(["姓名", "学籍号", "班级"], ["王芳", "g11010519491231002x", "701"])
    odd = only(["姓名", "全国学籍号", "班级"], ["王芳", "G110105194912310021", "701"])

    assert (good.registry_number, good.doubts) == ("G11010519491231002X", ())
    assert odd.registry_number == "G110105194912310021"
    assert "校验位" in odd.doubts[0]


@pytest.mark.parametrize(
    ("written", "sex"),
    [("男", "1"), ("女", "2"), ("男性", "1"), ("女生", "2"), ("男|1", "1"), (2, "2"), ("", None)],
)
def test_sexes_in_various_writing(written: CellValue, sex: str | None) -> None:
    assert only(["姓名", "性别", "班级"], ["王芳", written, "701"]).sex == sex


def test_what_cannot_be_read_is_told_and_left_empty() -> None:
    person = only(
        ["姓名", "学号", "性别", "出生年月", "学生类别", "状态", "班级"],
        ["王芳", CellError("#N/A"), "？", "2013.09", "特长生", "借读", "701"],
    )

    assert (person.number, person.sex, person.birth, person.category, person.status) == (None,) * 5
    assert len(person.doubts) == 5


def test_dates_states_and_categories_are_read() -> None:
    person = only(
        ["姓名", "出生日期", "随班就读", "学籍状态", "班级"],
        ["王芳", datetime(2013, 9, 1), "是", "休学", "701"],  # noqa: DTZ001 — 表格里的日期没有时区
    )

    assert (person.birth, person.category, person.status) == (date(2013, 9, 1), "10", Status.SUSPENDED)


@pytest.mark.parametrize(
    ("title", "sheet"), [("七年级1班学生名单", "Sheet1"), ("学生名单", "七(1)班"), ("七年级学生名单", "1班")]
)
def test_the_class_may_stand_in_the_title_or_the_sheet_name(title: str, sheet: str) -> None:
    reading = read([title], ["姓名", "学号"], ["王芳", "01"], name=sheet)

    (person,) = reading.people
    assert person.class_key is not None
    assert person.class_key.identity == (7, 1, "")


def test_grade_and_class_in_two_columns() -> None:
    person = only(["年级", "班级", "姓名"], ["八年级", 3, "王芳"])

    assert person.class_key is not None
    assert person.class_key.identity == (8, 3, "")


def test_two_rosters_side_by_side_are_both_read() -> None:
    reading = read(
        ["七(1)班名单"],
        ["学号", "姓名", "性别", "学号", "姓名", "性别"],
        ["01", "王芳", "女", "03", "单雨", "女"],
        ["02", "李明", "男", None, None, None],
    )

    assert [(each.number, each.name) for each in reading.people] == [
        ("01", "王芳"),
        ("02", "李明"),
        ("03", "单雨"),
    ]


def test_repeated_headers_and_rows_without_a_name_are_left_out_and_counted() -> None:
    reading = read(
        ["学号", "姓名", "班级"],
        ["01", "王芳", "701"],
        ["学号", "姓名", "班级"],
        ["02", None, "701"],
        [None, None, None],
        ["03", "李明", "701"],
    )

    assert [each.name for each in reading.people] == ["王芳", "李明"]
    assert set(reading.notes) == {"略去重复的表头 1 行。", "略去没有姓名的 1 行。"}


def test_numbers_written_twice_are_told() -> None:
    reading = read(["学号", "姓名", "班级"], ["01", "王芳", "701"], ["01", "李明", "701"])

    assert all("出现了 2 次" in each.doubts[0] for each in reading.people)


@pytest.mark.parametrize(
    ("rows", "told"),
    [([["语文", "数学"], [90, 80]], "没有找到学生名单的表头"), ([["姓名", "学号"]], "一个学生也没有")],
)
def test_a_book_without_pupils_is_refused(rows: list[list[CellValue]], told: str) -> None:
    with pytest.raises(UserError) as caught:
        read(*rows)

    assert told in str(caught.value)
