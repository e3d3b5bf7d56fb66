"""认教学编排表：三种版式。"""

from pathlib import Path

import pytest

from jiaowu.errors import UserError
from jiaowu.school.classes import Stage
from jiaowu.teachers.importing.assignments import ReadingOptions, read_assignments
from tests.teachers.messy import Rows, read_sheets

Found = tuple[int | None, int | None, str | None, tuple[str, ...], float | None]


def read(tmp_path: Path, rows: Rows, name: str = "编排") -> list[Found]:
    book = read_sheets(tmp_path / "编排.xlsx", {name: rows})
    reading = read_assignments([book], ReadingOptions(Stage.JUNIOR, 2026))
    found = [(row.class_key, row) for row in reading.rows]
    return [(key.grade, key.no, row.subject, row.teachers, row.periods) for key, row in found]


def test_a_list_with_homeroom_rows_without_a_subject_is_read(tmp_path: Path) -> None:
    rows: Rows = (
        ("教学编排表填写说明：班主任一行的科目不填",),
        ("*班级", "*科目", "*教师", "工号", "周课时"),
        ("例", "语文", "张三", None, "此行不录"),
        ("七(1)班", None, "冯豪", "T001", None),
        ("七(1)班", "语", "冯 豪老师", "T001", 6),
        (None, "数学", "宋博婷、单雨", None, "5节"),
        ("七(2)班", "体育与健康", "—", None, None),
    )

    assert read(tmp_path, rows) == [
        (7, 1, None, ("冯豪",), None),
        (7, 1, "语文", ("冯豪",), 6),
        (7, 1, "数学", ("宋博婷", "单雨"), 5),
    ]


def test_a_matrix_of_classes_and_subjects_is_read(tmp_path: Path) -> None:
    rows: Rows = (
        ("七年级任课安排",),
        ("序号", "班级", "人数", "班主任", "语文", "节数", "数学", "道法"),
        (1, "1班", 45, "冯豪", "冯豪", 6, "宋博婷5", "单雨(2节)"),
        (2, "2班", 44, "/", "冯豪", 6, "宋博婷/单雨", None),
        ("合计", None, 89, None, None, 12, None, None),
    )

    assert read(tmp_path, rows) == [
        (7, 1, None, ("冯豪",), None),
        (7, 1, "语文", ("冯豪",), 6),
        (7, 1, "数学", ("宋博婷",), 5),
        (7, 1, "道德与法治", ("单雨",), 2),
        (7, 2, "语文", ("冯豪",), 6),
        (7, 2, "数学", ("宋博婷", "单雨"), None),
    ]


def test_a_matrix_lying_on_its_side_is_read(tmp_path: Path) -> None:
    rows: Rows = (
        ("科目", "七(1)班", "七(2)班"),
        ("班主任", "冯豪", "宋博婷"),
        ("语文", "冯豪", "冯豪"),
        ("备注", "x", "y"),
    )

    assert read(tmp_path, rows) == [
        (7, 1, None, ("冯豪",), None),
        (7, 2, None, ("宋博婷",), None),
        (7, 1, "语文", ("冯豪",), None),
        (7, 2, "语文", ("冯豪",), None),
    ]


def test_a_row_a_teacher_with_several_classes_is_spread(tmp_path: Path) -> None:
    rows: Rows = (
        ("姓名", "学科", "任教班级", "周课时"),
        ("冯豪", "语文", "七1、2班", 12),
        ("宋博婷", "数学", "七(1)班", 5),
    )
    book = read_sheets(tmp_path / "编排.xlsx", {"初一": rows})

    reading = read_assignments([book], ReadingOptions(Stage.JUNIOR, 2026))

    assert [(row.class_key.grade, row.class_key.no, row.periods) for row in reading.rows] == [
        (7, 1, None),
        (7, 2, None),
        (7, 1, 5),
    ]
    assert reading.rows[0].doubts == ("几个班的周课时合写成 12，没有使用。",)


def test_two_rows_of_one_class_and_subject_become_two_teachers(tmp_path: Path) -> None:
    rows: Rows = (
        ("班级", "科目", "教师"),
        ("七(1)班", "语文", "冯豪"),
        ("七(1)班", "语文", "单雨"),
        ("七(1)班", "语文", "冯豪"),
    )

    assert read(tmp_path, rows) == [(7, 1, "语文", ("冯豪", "单雨"), None)]


def test_a_book_without_lessons_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="没有找到任教"):
        read(tmp_path, (("姓名", "性别"), ("冯豪", "男")))
