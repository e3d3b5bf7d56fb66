from datetime import date

import pytest

from jiaowu.school.classes import Stage, stage_in_text
from jiaowu.school.titles import class_in_text, grade_in_text, school_year_in_text, school_year_of


@pytest.mark.parametrize(
    ("text", "grade"),
    [
        ("七年级期中考试成绩", 7),
        ("明德小学三年级成绩", 3),
        ("初三（2）班", 9),
        ("高一年级 期末", 10),
        ("2025-2026学年第一学期七年级期中", 7),
        ("高2025级期中2025-2026学年", 10),
        ("某某初中2024级成绩（2025-2026学年）", 8),
        ("2026届高三一模", 12),
        ("三(2)班成绩", 3),
        ("初中部三(2)班成绩", 9),
        ("701", 7),
        ("七(3)", 7),
        ("小三成绩", 3),
        ("2026年11月期中", None),
        ("第三次月考", None),
        ("第七中学期中", None),
        ("三年级至五年级", None),
        ("2025级", None),
        ("301", None),
    ],
)
def test_the_grade_in_a_title_is_found(text: str, grade: int | None) -> None:
    assert grade_in_text(text) == grade


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("七年级3班期中成绩.xlsx", "七年级3班"),
        ("701", "701"),
        ("701成绩.xls", "701"),
        ("期中-702", "702"),
        ("第二次月考701", "701"),
        ("3班", "3班"),
        ("(1)班", "(1)班"),
        ("十二班", "十二班"),
        ("高一(10)", "高一(10)"),
        ("2024级5班", "2024级5班"),
        ("三（2）班 期末", "三(2)班"),
        ("初一3班 数学", "初一3班"),
        ("3-1", "3-1"),
        ("2026年11月", None),
        ("第1次", None),
        ("期中1", None),
        ("Sheet1", None),
        ("2026", None),
        ("七年级1-3班", None),
        ("1、2班成绩", None),
        ("1至6班", None),
        ("各班成绩", None),
        ("3个班", None),
        ("2024级", None),
        ("语文120", None),
        ("满分150", None),
        ("301分以上", None),
        ("20260315", None),
    ],
)
def test_the_class_in_a_sheet_or_file_name_is_found(text: str, written: str | None) -> None:
    assert class_in_text(text) == written


def test_the_school_year_begins_in_august() -> None:
    assert school_year_of(date(2026, 8, 1)) == 2026
    assert school_year_of(date(2026, 7, 31)) == 2025
    assert school_year_in_text("2025—2026学年第二学期") == 2025
    assert school_year_in_text("2026年3月月考") == 2025
    assert school_year_in_text("期中20261115") == 2026
    assert school_year_in_text("期中") is None


def test_the_stage_in_a_title_is_found_unless_it_names_two() -> None:
    assert stage_in_text("初2024级") is Stage.JUNIOR
    assert stage_in_text("明德小学") is Stage.PRIMARY
    assert stage_in_text("高中部与初中部") is None
    assert stage_in_text("期中考试") is None
