"""课表的识别：常见的版式、乱的表、看不懂的。"""

from collections.abc import Sequence
from pathlib import Path

import openpyxl
import pytest

from jiaowu.errors import UserError
from jiaowu.school.classes import Stage
from jiaowu.sheets.child import read_in_child
from jiaowu.sheets.grid import CellValue, Grid, Merge, Workbook
from jiaowu.teachers.importing.timetable import (
    ReadingOptions,
    ReadLesson,
    TimetableReading,
    read_timetables,
)
from jiaowu.teachers.importing.timetable_cells import CellLesson, read_cell
from jiaowu.teachers.importing.timetable_words import period_in, weekday_in
from jiaowu.teachers.timetable import WeekKind

JUNIOR = ReadingOptions(Stage.JUNIOR, 2026)
DAYS = ["星期一", "星期二", "星期三", "星期四", "星期五"]
Rows = Sequence[Sequence[CellValue]]


def read(
    rows: Rows, name: str = "Sheet1", merges: tuple[Merge, ...] = (), file: str = "课表.xlsx"
) -> TimetableReading:
    width = max(len(row) for row in rows)
    grid = Grid(name, [[*row, *[None] * (width - len(row))] for row in rows], merges)
    return read_timetables([Workbook(file, (grid,), "x")], JUNIOR)


def cells(found: TimetableReading) -> dict[tuple[int | None, int, int], str]:
    """（班号、星期、节次）→ 课与教师。"""
    return {
        (each.class_key.no, each.weekday, each.period): f"{each.subject}{each.teacher}"
        for each in found.lessons
        if each.week is not WeekKind.EVEN
    }


@pytest.mark.parametrize(
    ("text", "subject", "teacher", "room"),
    [
        ("语文/王丽", "语文", "王丽", ""),
        ("语文\n王丽", "语文", "王丽", ""),
        ("语文　王老师", "语文", "王", ""),
        ("语文（王丽）", "语文", "王丽", ""),
        ("语文王丽", "语文", "王丽", ""),
        ("王丽 语文", "语文", "王丽", ""),
        ("语", "语文", "", ""),
        ("道法", "道德与法治", "", ""),
        ("品德与社会", "道德与法治", "", ""),
        ("班队", "班会", "", ""),
        ("体育 张强 操场", "体育", "张强", "操场"),
        ("科学(李娜)@实验室2", "科学", "李娜", "实验室2"),
        ("英语-王丽", "英语", "王丽", ""),
        ("语文 单雨", "语文", "单雨", ""),
        ("语文课", "语文", "", ""),
    ],
)
def test_one_lesson_in_a_cell(text: str, subject: str, teacher: str, room: str) -> None:
    assert read_cell(text) == (CellLesson(subject, teacher, WeekKind.EVERY, room),)


@pytest.mark.parametrize(
    "text",
    [
        "单:音乐李敏 双:美术张强",
        "单周 音乐 李敏\n双周 美术 张强",
        "音乐李敏(单) 美术张强(双)",
        "音乐/李敏/美术/张强",
        "音乐/美术\n李敏/张强",
        "单 音乐 李敏 双 美术 张强",
    ],
)
def test_two_lessons_taking_turns(text: str) -> None:
    assert read_cell(text) == (
        CellLesson("音乐", "李敏", WeekKind.ODD),
        CellLesson("美术", "张强", WeekKind.EVEN),
    )


@pytest.mark.parametrize("text", ["", " ", "/", "—", "无"])
def test_empty_cells_have_no_lesson(text: str) -> None:
    assert read_cell(text) == ()


def test_only_one_of_two_weeks_may_be_written() -> None:
    assert read_cell("音乐（单周）") == (CellLesson("音乐", "", WeekKind.ODD),)


def test_an_unknown_course_is_kept_as_written() -> None:
    assert read_cell("足球 王一") == (CellLesson("足球", "王一", strange=True),)


def test_the_second_of_two_teachers_is_told() -> None:
    (found,) = read_cell("语文、王丽、李明")

    assert (found.teacher, found.others) == ("王丽", ("李明",))


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("1", 1),
        ("第一节", 1),
        ("上午2", 2),
        ("第3节 10:00-10:40", 3),
        ("下1", 1),
        ("十一", 11),
        ("早读", None),
        ("15", None),
        ("8:00-8:40", None),
    ],
)
def test_periods_are_read(text: str, period: int | None) -> None:
    assert period_in(text) == period


@pytest.mark.parametrize(
    ("text", "day"),
    [("星期一", (1, "")), ("周三第2节", (3, "第2节")), ("五", (5, "")), ("一班", None), ("语文", None)],
)
def test_weekdays_are_read(text: str, day: tuple[int, str] | None) -> None:
    assert weekday_in(text) == day


def test_a_sheet_of_one_class() -> None:
    found = read(
        [
            ["七年级（1）班课程表"],
            ["", "节次", *DAYS],
            ["", "早读", "语", "英", "语", "英", "语"],
            ["上午", 1, "语文", "数学", "英语", "语文", "体育"],
            ["", 2, "数学", "语文", "音/美", "/", "班会"],
            ["午休"],
            ["下午", 1, "政治", "地理", "", "生物", "历史"],
            ["", "2", "自习"],
            ["备注：以上为试行课表"],
        ]
    )

    shown = cells(found)
    assert shown[1, 1, 1] == "语文"
    assert shown[1, 5, 2] == "班会"
    assert shown[1, 1, 3] == "政治"
    assert shown[1, 1, 4] == "自习"
    assert (1, 4, 2) not in shown
    assert len(found.lessons) == 15
    assert {each.period for each in found.lessons} == {1, 2, 3, 4}
    assert found.lessons[0].place == "课表.xlsx　Sheet1　C4"


def test_the_class_may_be_written_on_the_tab_only() -> None:
    assert (
        cells(read([["节次", *DAYS], ["第一节", "语文", "数学", "英语", "语文", "体育"]], "七2班"))[2, 1, 1]
        == "语文"
    )


def test_the_grade_may_be_in_the_file_name() -> None:
    found = read([["节次", *DAYS], ["1", "语文"]], "2班", file="七年级课表.xlsx")

    assert found.lessons[0].class_key.identity == (7, 2, "")


def test_teachers_on_the_row_below() -> None:
    found = read(
        [
            ["701班课表"],
            ["节次", *DAYS],
            ["1", "语文", "数学", "英语", "语文", "体育"],
            ["", "王丽", "李明", "张三", "王丽", "周杰"],
            ["2", "数学", "语文", "", "", ""],
            ["", "李明", "王丽", "", "", ""],
        ]
    )

    assert cells(found)[1, 5, 1] == "体育周杰"
    assert cells(found)[1, 2, 2] == "语文王丽"


def test_a_double_period_merged_into_one_cell() -> None:
    found = read([["701班"], ["节次", *DAYS], ["1", "语文"], ["2", None]], merges=(Merge(2, 1, 3, 1),))

    assert cells(found) == {(1, 1, 1): "语文", (1, 1, 2): "语文"}


def test_classes_side_by_side_and_stacked() -> None:
    days = ["节", "一", "二", "三", "四", "五"]
    found = read(
        [
            ["七(1)班课表", *[""] * 6, "七(2)班课表"],
            [*days, "", *days],
            ["1", "语文", "数学", "英语", "语文", "体育", "", "1", "数学", "数学", "英语", "语文", "体育"],
            [],
            ["七(3)班课表"],
            days,
            ["1", "历史", "数学", "英语", "语文", "体育"],
        ]
    )

    shown = cells(found)
    assert (shown[1, 1, 1], shown[2, 1, 1], shown[3, 1, 1]) == ("语文", "数学", "历史")


def test_the_whole_school_with_a_class_on_each_row() -> None:
    found = read(
        [
            ["2026—2027学年第一学期总课表"],
            ["班级", "星期一", "", "", "星期二", "", "", "星期三", "", ""],
            ["", *["1", "2", "3"] * 3],
            ["七1", "语文", "数学", "英语", *["语文", "数学", "英语"] * 2],
            ["", *["王丽", "李明", "张三"] * 3],
            ["七2", "语", "数", "英", *["语", "数", "英"] * 2],
        ],
        "总表",
        (Merge(1, 1, 1, 3), Merge(1, 4, 1, 6), Merge(1, 7, 1, 9)),
    )

    shown = cells(found)
    assert shown[1, 2, 3] == "英语张三"
    assert shown[2, 3, 2] == "数学"
    assert len(found.lessons) == 18


def test_weekday_and_period_in_one_header_cell() -> None:
    found = read(
        [
            ["班级", "周一1", "周一2", "周二1", "周二2", "周三1", "周三2"],
            ["1班", "语文王丽", "数", "英", "语", "数", "英"],
            ["2班", "语", "数", "英", "语", "数", "英"],
        ],
        "七年级",
    )

    assert cells(found)[1, 1, 1] == "语文王丽"
    assert cells(found)[2, 3, 2] == "英语"


def test_the_whole_school_with_a_class_in_each_column() -> None:
    found = read(
        [
            ["星期", "节次", "七(1)班", "七(2)班"],
            ["星期一", "1", "语文/王丽", "数学/李明"],
            ["", "2", "数学/李明", "语文/王丽"],
            ["星期二", "一", "语文", "数学"],
            ["", "二", "语文", "数学"],
            ["星期三", "1", "语文", "数学"],
        ],
        merges=(Merge(1, 0, 2, 0), Merge(3, 0, 4, 0)),
    )

    assert cells(found)[2, 1, 2] == "语文王丽"
    assert cells(found)[1, 2, 2] == "语文"
    assert len(found.lessons) == 10


def test_a_class_with_two_columns_of_lessons_and_teachers() -> None:
    rows: Rows = [
        ["星期", "节次", "七(1)班", "", "七(2)班", ""],
        ["星期一", "1", "语文", "王丽", "数学", "李明"],
        ["星期二", "1", "语文", "王丽", "数学", "李明"],
        ["星期三", "1", "语文", "王丽", "数学", "李明"],
    ]

    assert cells(read(rows))[2, 3, 1] == "数学李明"


def test_numbers_and_times_may_count_the_periods() -> None:
    found = read([["701班"], ["时间", *DAYS], ["8:00-8:40", "语文"], ["8:50-9:30", "数学"]])

    assert cells(found) == {(1, 1, 1): "语文", (1, 1, 2): "数学"}


def test_a_sheet_without_a_class_is_named() -> None:
    with pytest.raises(UserError, match="“Sheet1”里有一张课表没有写明班级"):
        read([["课程表"], ["节次", *DAYS], ["1", "语文"]])


def test_a_workbook_without_timetable_is_refused() -> None:
    with pytest.raises(UserError, match="没有认出课表"):
        read([["姓名", "学号"], ["王丽", "1"]])


def test_an_empty_timetable_is_refused() -> None:
    with pytest.raises(UserError, match="没有认出课表"):
        read([["701班课表"], ["节次", *DAYS], ["1", "", "", "", "", ""]])


def test_unknown_courses_are_listed_once() -> None:
    found = read([["701班"], ["节次", *DAYS], ["1", "足球", "足球", "轮滑"]])

    assert found.notes == ("没见过的课名照原样存：足球、轮滑。",)


def test_other_teachers_in_a_cell_are_doubted() -> None:
    found = read([["701班"], ["节次", *DAYS], ["1", "语文 王丽 李明"]])

    lesson: ReadLesson = found.lessons[0]
    assert lesson.doubts == ("一格里写了几位教师，只用了王丽，没有用李明。",)


def test_the_grade_may_stand_in_a_column_of_its_own() -> None:
    rows: Rows = [
        ["年级", "班级", "周一1", "周一2", "周二1", "周二2", "周三1", "周三2"],
        ["七年级", "1班", *["语", "数"] * 3],
        ["", "2班", *["数", "语"] * 3],
        ["八年级", "1班", *["英", "数"] * 3],
    ]

    found = read(rows, merges=(Merge(1, 0, 2, 0),))

    assert {each.class_key.identity for each in found.lessons} == {(7, 1, ""), (7, 2, ""), (8, 1, "")}


def test_the_grade_may_stand_above_the_classes() -> None:
    rows: Rows = [
        ["", "", "七年级", "", "八年级", ""],
        ["星期", "节次", "1班", "2班", "1班", "2班"],
        ["星期一", "1", "语", "数", "英", "体"],
        ["星期二", "1", "语", "数", "英", "体"],
        ["星期三", "1", "语", "数", "英", "体"],
    ]

    found = read(rows, merges=(Merge(0, 2, 0, 3), Merge(0, 4, 0, 5)))

    assert {each.class_key.identity: each.subject for each in found.lessons} == {
        (7, 1, ""): "语文",
        (7, 2, ""): "数学",
        (8, 1, ""): "英语",
        (8, 2, ""): "体育",
    }


def test_classes_without_a_grade_are_named_not_lost() -> None:
    rows: Rows = [
        ["班级", "周一1", "周一2", "周二1", "周二2", "周三1", "周三2"],
        ["1班", *["语", "数"] * 3],
        ["七2班", *["语", "数"] * 3],
    ]

    found = read(rows)

    assert found.notes == ("没有写明年级的班没有读：1班。",)
    assert {each.class_key.identity for each in found.lessons} == {(7, 2, "")}


def test_a_real_workbook_with_merged_cells(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["青禾中学2026年秋季学期总课程表"])
    sheet.append(
        [
            "班级",
            "班主任",
            *[f"星期{day}" if not period else None for day in "一二三四五" for period in range(7)],
        ]
    )
    sheet.append([None, None, *list("一二三四五六七") * 5])
    lessons, teachers = (
        ["语", "数", "英", "体育", "音/美", "班会", "自习"],
        ["王丽", "李明", "赵敏", "冯强", "陈晨/张强", "王丽", None],
    )
    for no in (1, 2):
        sheet.append([f"七（{no}）班", "王丽", *lessons * 5])
        sheet.append([None, None, *teachers * 5])
    sheet.append(["说明：单周上音乐，双周上美术。"])
    for cells_range in ("A1:AK1", "A2:A3", "B2:B3", "C2:I2", "J2:P2", "A4:A5", "B4:B5", "A6:A7", "B6:B7"):
        sheet.merge_cells(cells_range)
    path = tmp_path / "总课表.xlsx"
    book.save(path)

    found = read_timetables(read_in_child([path]), JUNIOR)

    assert len(found.lessons) == 2 * 40
    art = [each for each in found.lessons if (each.class_key.no, each.weekday, each.period) == (2, 5, 5)]
    assert [(each.subject, each.teacher, each.week) for each in art] == [
        ("音乐", "陈晨", WeekKind.ODD),
        ("美术", "张强", WeekKind.EVEN),
    ]
