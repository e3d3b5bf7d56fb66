"""认教师花名册：各种版式、日期、代码。"""

from datetime import date, datetime
from pathlib import Path

import pytest

from jiaowu.errors import UserError
from jiaowu.school.classes import Stage
from jiaowu.sheets.grid import CellValue
from jiaowu.teachers.facts import FactKind
from jiaowu.teachers.importing.rosters import read_rosters
from jiaowu.teachers.importing.rosters_cells import read_moment, read_phone, read_sex
from jiaowu.teachers.rosters import RosterOptions, RosterPerson, RosterReading
from tests.teachers.messy import BATCH_HEADER, Rows, read_sheets

TITLE = ("青禾中学教师信息批量导入表",)
HELP = ("填写说明：带 * 的必填；出生年月写作 1998.9，学历从下拉框里选",)
EXAMPLE = (
    "例",
    "张三",
    "T000",
    "男|1",
    "1990.1",
    "",
    "2010.9",
    "",
    "中学一级|3",
    "",
    "",
    "本科|10503",
    "",
    "此行不录",
)


def read(tmp_path: Path, sheets: dict[str, Rows], merges: tuple[str, ...] = ()) -> RosterReading:
    book = read_sheets(tmp_path / "名册.xlsx", sheets, merges)
    return read_rosters([book], RosterOptions(keep_id_numbers=True), Stage.JUNIOR)


def values(person: RosterPerson, kind: FactKind) -> list[str]:
    return [fact.value for fact in person.facts if fact.kind is kind]


def test_a_batch_sheet_with_instructions_stars_example_and_coded_cells_is_read(tmp_path: Path) -> None:
    rows: Rows = (
        TITLE,
        HELP,
        BATCH_HEADER,
        EXAMPLE,
        (
            1,
            "冯 豪",
            "T001",
            "男|1",
            1980.5,
            13812345678,
            "2002年9月",
            "教研组长",
            "中学高级",
            "某师大",
            "中文",
            "本科|10503",
            "教师",
            None,
        ),
        (
            2,
            "宋博婷",
            "T002",
            "女|2",
            36221,
            "13800001111",
            202109,
            "七(1)班班主任",
            "中学二级",
            None,
            None,
            "硕士|1",
            "教师",
            None,
        ),
        (3, None, None, None, None, None, None, None, None, None, None, None, None, None),
        ("合计", 2),
        ("填表人：王某",),
    )

    reading = read(tmp_path, {"教师": rows, "代码": (("性别", "男|1"),)}, ("A1:N1", "A2:N2"))

    feng, song = reading.people
    assert (feng.basic.name, feng.basic.number, feng.basic.sex, feng.basic.education) == (
        "冯豪",
        "T001",
        "1",
        "21",
    )
    assert (feng.basic.birth, feng.basic.started) == (date(1980, 5, 1), date(2002, 9, 1))
    assert feng.basic.phone == "13812345678"
    assert (values(feng, FactKind.TITLE), values(feng, FactKind.DUTY)) == (["高级教师"], ["教研组长"])
    assert (song.basic.birth, song.basic.started) == (date(1999, 3, 2), date(2021, 9, 1))
    assert song.homeroom is not None
    assert song.homeroom.identity == (7, 1, "")
    assert values(song, FactKind.DUTY) == []
    assert feng.row == 5
    assert reading.unused == ("用户组",)
    assert "略去样例 1 行。" in reading.notes
    assert "略去合计与说明 2 行。" in reading.notes
    assert "没有花名册表头的表没有读：代码。" in reading.notes


def test_a_statistics_roster_is_read_and_what_is_not_stored_is_told(tmp_path: Path) -> None:
    rows: Rows = (
        ("序号", "姓名", "学段", "性别", "年龄", "学科", "学历", "职称", "骨干", "行政职务", "编制"),
        (
            1,
            "冯豪",
            "初中",
            "男",
            46,
            "语文",
            "大学本科",
            "小学高级",
            "市骨干、区教坛新秀",
            "教务主任",
            "在编",
        ),
        (2, "宋博婷", "初中", "女", 27, "数学", "研究生", "教授级", "无", "—", "在编"),
    )

    reading = read(tmp_path, {"统计": rows})

    feng, song = reading.people
    assert values(feng, FactKind.TITLE) == ["一级教师"]
    assert values(feng, FactKind.BACKBONE) == ["市级骨干教师", "县级教坛新秀"]
    assert values(feng, FactKind.DUTY) == ["教导主任"]
    assert feng.subject == "语文"
    assert song.doubts == ("职称“教授级”不认识，没有使用。",)
    assert (values(song, FactKind.BACKBONE), values(song, FactKind.DUTY)) == ([], [])
    assert reading.unused == ("学段", "年龄", "编制")
    assert reading.has_subjects


def test_header_rows_on_top_of_each_other_are_joined(tmp_path: Path) -> None:
    rows: Rows = (
        ("某某中学专任教师名册",),
        ("序号", "姓名", "基本情况", None, None, "职称", None, "联系方式"),
        (None, None, "性别", "出生年月", "学历", "名称", "取得时间", None),
        (1, "冯豪", "男", "1980年5月", "本科", "一级教师", "2010.12", "13812345678"),
    )
    merges = ("A1:H1", "A2:A3", "B2:B3", "C2:E2", "F2:G2", "H2:H3")

    merged = read(tmp_path, {"名册": rows}, merges)
    lost = read(tmp_path, {"名册": rows})

    for reading in (merged, lost):
        (feng,) = reading.people
        assert (feng.basic.sex, feng.basic.birth, feng.basic.phone) == ("1", date(1980, 5, 1), "13812345678")
        (title,) = feng.facts
        assert (title.kind, title.value, title.started) == (FactKind.TITLE, "一级教师", date(2010, 12, 1))
        assert feng.monthly == {"birth", "title"}


def test_the_header_may_stand_in_row_thirty_but_not_later(tmp_path: Path) -> None:
    head: Rows = (("姓名", "性别"), ("冯豪", "男"))

    found = read(tmp_path, {"名册": (*[("说明文字",)] * 29, *head)})

    assert [person.basic.name for person in found.people] == ["冯豪"]
    with pytest.raises(UserError, match="没有找到花名册的表头"):
        read(tmp_path, {"名册": (*[("说明文字",)] * 30, *head)})


@pytest.mark.parametrize(
    ("cell", "day", "monthly"),
    [
        ("1998.9", date(1998, 9, 1), True),
        (1998.9, date(1998, 9, 1), True),
        (1998.11, date(1998, 11, 1), True),
        ("199809", date(1998, 9, 1), True),
        (199809, date(1998, 9, 1), True),
        ("1998年9月", date(1998, 9, 1), True),
        ("1998-09", date(1998, 9, 1), True),
        ("1998.09.03", date(1998, 9, 3), False),
        ("1998年9月3日", date(1998, 9, 3), False),
        ("19980903", date(1998, 9, 3), False),
        (36039, date(1998, 9, 1), False),
        ("36039", date(1998, 9, 1), False),
        (datetime(1998, 9, 1), date(1998, 9, 1), False),  # noqa: DTZ001 — 表格里的日期没有时区
    ],
)
def test_dates_of_every_kind_are_read(cell: CellValue, day: date, *, monthly: bool) -> None:
    doubts: list[str] = []

    found = read_moment(cell, "出生日期", doubts)

    assert found is not None
    assert (found.day, found.monthly, doubts) == (day, monthly, [])


@pytest.mark.parametrize(
    ("cell", "told"),
    [
        (1998.1, "可能是 1 月，也可能是 10 月"),
        ("1998", "只有年份"),
        ("1998.13", "看不懂"),
        ("2月30日", "看不懂"),
        ("1998-02-30", "看不懂"),
        (12.5, "看不懂"),
    ],
)
def test_a_date_that_cannot_be_read_is_told_and_not_guessed(cell: CellValue, told: str) -> None:
    doubts: list[str] = []

    assert read_moment(cell, "参加工作", doubts) is None
    assert told in doubts[0]


def test_the_identity_number_says_which_month_a_lost_zero_meant() -> None:
    doubts: list[str] = []

    found = read_moment(1980.1, "出生日期", doubts, date(1980, 1, 1))

    assert found is not None
    assert (found.day, doubts) == (date(1980, 1, 1), [])


def test_identity_numbers_fill_what_is_missing_and_are_checked(tmp_path: Path) -> None:
    rows: Rows = (
        ("姓名", "性别", "出生年月", "身份证号"),
        ("甲某", None, None, "11010519491231002X"),
        ("乙某", "男", "1949.12", "11010519491231002x"),
        ("丙某", "女", "1950.12", "11010519491231002X"),
        ("丁某", "女", "1949.12", "110105194912310021"),
        ("戊某", "女", None, 110105194912310021),
    )

    first, second, third, fourth, fifth = read(tmp_path, {"名册": rows}).people

    assert (first.basic.sex, first.basic.birth) == ("2", date(1949, 12, 31))
    assert second.basic.birth == date(1949, 12, 31)
    assert second.doubts == ("性别与身份证号不一致，请核对。",)
    assert (third.basic.birth, third.id_birth) == (date(1950, 12, 1), date(1949, 12, 31))
    assert "校验位不对" in fourth.doubts[0]
    assert fourth.basic.id_number is None
    assert "末尾几位已丢失" in fifth.doubts[0]
    assert all("1949" not in doubt for person in (fourth, fifth) for doubt in person.doubts)


def test_the_same_row_on_two_sheets_counts_once(tmp_path: Path) -> None:
    rows: Rows = (("姓名", "工号"), ("冯豪", "T001"), ("同名", None))

    reading = read(tmp_path, {"全校": rows, "语文组": rows})

    assert [person.basic.name for person in reading.people] == ["冯豪", "同名", "同名"]
    assert "写得完全一样的又出现 1 行，只算一次。" in reading.notes


def test_a_book_without_teachers_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="一位教师也没有"):
        read(tmp_path, {"名册": (("姓名", "性别"), ("合计", 3))})


def test_strange_sexes_and_phones_are_told() -> None:
    doubts: list[str] = []

    assert read_sex("不详", doubts) is None
    assert read_phone("138", doubts) == "138"
    assert doubts == ["性别“不详”看不懂，没有使用。", "电话的位数不对，请核对。"]


def test_a_headteacher_without_a_class_is_told(tmp_path: Path) -> None:
    rows: Rows = (("姓名", "班主任"), ("冯豪", "是"), ("宋博婷", "七2班"))

    feng, song = read(tmp_path, {"名册": rows}).people

    assert feng.doubts == ("班主任没有写明哪个年级的哪个班，没有登记。",)
    assert song.homeroom is not None
    assert song.homeroom.identity == (7, 2, "")


@pytest.mark.parametrize("cell", [float("inf"), float("nan"), -5, True, 1e17])
def test_numbers_that_are_no_dates_never_stop_the_reading(cell: CellValue) -> None:
    doubts: list[str] = []

    assert read_moment(cell, "出生日期", doubts) is None


def test_masked_numbers_count_as_not_written(tmp_path: Path) -> None:
    rows: Rows = (("姓名", "电话", "身份证号"), ("冯豪", "138****5678", "110105********002X"))

    (feng,) = read(tmp_path, {"名册": rows}).people

    assert (feng.basic.phone, feng.basic.id_number, feng.doubts) == (None, None, ())
