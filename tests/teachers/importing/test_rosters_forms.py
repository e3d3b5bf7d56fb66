"""认上报表：表头、{{字段}}、登记表。"""

from pathlib import Path

import pytest

from jiaowu.errors import UserError
from jiaowu.teachers.importing.rosters_forms import read_form
from jiaowu.teachers.templates import FormSheet
from tests.teachers.messy import Rows, read_sheets


def only(tmp_path: Path, rows: Rows, merges: tuple[str, ...] = ()) -> FormSheet:
    (sheet,) = read_form(read_sheets(tmp_path / "表.xlsx", {"表": rows}, merges))
    return sheet


def roles(sheet: FormSheet) -> list[tuple[int, int, str | None]]:
    return [(slot.row, slot.column, slot.role) for slot in sheet.slots]


def test_a_table_is_understood_by_its_header_and_room_is_counted(tmp_path: Path) -> None:
    sheet = only(
        tmp_path,
        (
            ("某某区名册",),
            ("序号", "姓名*", "出生年月", "职称", "血型", "姓名"),
            ("例", "张三", "1990.1", "一级", None, None),
            (1, None, None, None, None, None),
            (2, None, None, None, None, None),
            ("合计", None, None, None, None, None),
        ),
    )

    assert not sheet.single
    assert (sheet.first, sheet.capacity) == (3, 2)
    assert roles(sheet) == [
        (3, 0, "serial"),
        (3, 1, "name"),
        (3, 2, "birth"),
        (3, 3, "title"),
        (3, 4, None),
        (3, 5, None),
    ]
    assert sheet.slots[2].monthly
    assert sheet.unknown == ("血型", "姓名")


def test_nothing_below_means_room_without_end(tmp_path: Path) -> None:
    sheet = only(tmp_path, (("姓名", "性别"), (None, None)))

    assert sheet.capacity is None


def test_a_footer_right_below_the_header_leaves_no_room(tmp_path: Path) -> None:
    sheet = only(tmp_path, (("姓名", "性别"), ("填表人：", None)))

    assert (sheet.first, sheet.capacity) == (1, 0)


def test_fields_on_one_row_repeat_down_the_table(tmp_path: Path) -> None:
    sheet = only(tmp_path, (("甲", "乙"), ("{{姓名}}老师", "{{ 职称 }}"), (None, None), ("说明", None)))

    assert not sheet.single
    assert (sheet.first, sheet.capacity) == (1, 2)
    assert [(slot.role, slot.pattern) for slot in sheet.slots] == [
        ("name", "{{姓名}}老师"),
        ("title", "{{ 职称 }}"),
    ]


def test_fields_on_several_rows_are_one_teacher_a_sheet(tmp_path: Path) -> None:
    sheet = only(tmp_path, (("{{姓名}}（{{工号}}）", None), (None, "{{爱好}}")))

    assert sheet.single
    assert roles(sheet) == [(0, 0, "name"), (0, 0, "number"), (1, 1, None)]
    assert sheet.unknown == ("爱好",)


def test_a_registration_form_is_filled_beside_its_words(tmp_path: Path) -> None:
    sheet = only(
        tmp_path,
        (
            ("教师登记表", None, None, None, None),
            ("姓名", None, "性别", None, "照片"),
            ("出生年月", None, "政治面貌", None, None),
            ("毕业院校", None, None, "学历", None),
        ),
        ("A1:E1", "B4:C4"),
    )

    assert sheet.single
    assert roles(sheet) == [
        (1, 1, "name"),
        (1, 3, "sex"),
        (2, 1, "birth"),
        (2, 3, "politics"),
        (3, 1, "college"),
        (3, 4, "education"),
    ]


def test_a_sheet_without_anything_to_fill_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="没有认出要填的地方"):
        only(tmp_path, (("语文", "数学"), (1, 2)))


def test_the_school_in_the_title_leaves_the_table_a_table(tmp_path: Path) -> None:
    sheet = only(
        tmp_path,
        (
            ("填报单位：{{学校}}", None, None),
            ("序号", "姓名", "职称"),
            (1, None, None),
            ("填表日期：{{填表日期}}", None, None),
        ),
    )

    assert not sheet.single
    assert (sheet.first, sheet.capacity) == (2, 1)
    assert roles(sheet) == [
        (2, 0, "serial"),
        (2, 1, "name"),
        (2, 2, "title"),
        (0, 0, "school"),
        (3, 0, "today"),
    ]


def test_the_school_above_a_row_of_fields_leaves_it_a_row_a_teacher(tmp_path: Path) -> None:
    sheet = only(tmp_path, (("{{学校}}教师名册", None), ("姓名", "职称"), ("{{姓名}}", "{{职称}}")))

    assert not sheet.single
    assert sheet.first == 2
