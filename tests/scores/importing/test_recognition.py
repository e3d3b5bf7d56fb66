from dataclasses import replace

import pytest

from jiaowu.errors import UserError
from jiaowu.progress import Progress
from jiaowu.scores.importing.exam import parse
from jiaowu.scores.importing.recognition import recognize
from jiaowu.scores.layout import Role
from jiaowu.scores.parsed import ParseOptions
from jiaowu.sheets.grid import Visibility, Workbook
from tests.scores.importing.grids import NAMES, Cells, book, kinds, page, read, score

ROWS: list[Cells] = [["学号", "姓名", "班级", "语文", "数学"]]
ROWS += [[f"{i}", NAMES[i], "七(1)班", score(i, 0), score(i, 1)] for i in range(10)]


def test_every_sheet_says_what_it_was_taken_for() -> None:
    grids = (
        page("封面", [["某某中学"], ["成绩册"]]),
        page("成绩", ROWS),
        page("示例", ROWS),
        page("旧", ROWS, visibility=Visibility.HIDDEN),
        page(
            "统计", [["班级", "人数", "平均分", "最高分"], *([f"{i}班", 40.0, 80.0, 99.0] for i in range(30))]
        ),
        page("名单", [["学号", "姓名"], ["1", "赵伟"]]),
        page("排名", [["姓名", "名次"], ["赵伟", 1.0], ["赵芳", 2.0]]),
        page("模板", ROWS[:1]),
        page("空", []),
    )

    layouts = recognize([book(*grids)], ParseOptions())

    assert [layout.why for layout in layouts] == [
        "封面或说明，没有姓名列",
        "表头在第 1 行；按姓名、号码、班级、2 个学科读入 10 人",
        "示例表",
        "隐藏的工作表",
        "没有姓名或号码列，像是统计表",
        "有学生名单，没有成绩列",
        "有学生，只有名次，没有成绩",
        "表头在第 1 行，下面没有考生",
        "空表",
    ]


def test_a_hidden_sheet_is_used_when_there_is_nothing_else() -> None:
    exam = read(page("封面", [["成绩册"]]), page("成绩", ROWS, visibility=Visibility.HIDDEN))

    assert exam.layouts[1].used
    assert "成绩!" in kinds(exam)["hidden_sheet"]


def test_only_the_chosen_sheets_are_read() -> None:
    other = [[*row[:3], 1.0, 2.0] if index else row for index, row in enumerate(ROWS)]

    exam = read(page("期中", ROWS), page("期末", other), sheets=("期末",))

    assert [layout.used for layout in exam.layouts] == [False, True]


def test_nothing_usable_says_why_for_every_file() -> None:
    with pytest.raises(UserError, match=r"甲\.xlsx.*‘封面’.*乙\.xlsx.*名单"):
        read(
            book(page("封面", [["成绩册"]]), file="甲.xlsx"),
            book(page("S", [["姓名"], ["赵伟"]]), file="乙.xlsx"),
        )


def test_a_role_changed_in_the_preview_is_obeyed() -> None:
    workbooks = [book(page("成绩", ROWS))]
    (layout,) = recognize(workbooks, ParseOptions())
    block = layout.blocks[0]
    columns = tuple(
        replace(column, role=Role.OTHER, subject=None) if column.subject == "数学" else column
        for column in block.columns
    )
    changed = replace(layout, blocks=(replace(block, columns=columns),))

    exam = parse(workbooks, [changed], ParseOptions(), Progress())

    assert [subject.name for subject in exam.matrix.subjects] == ["语文"]


def test_hidden_rows_and_columns_are_read_and_said() -> None:
    exam = read(page("成绩", ROWS, hidden_rows=frozenset({3, 4}), hidden_columns=frozenset({4})))

    assert len(exam.matrix.pupils) == 10
    assert {"hidden_rows", "hidden_column"} <= set(kinds(exam))


def test_files_of_the_same_name_are_told_apart() -> None:
    others = [[f"9{row[0]}", f"{row[1]}甲", *row[2:]] if index else row for index, row in enumerate(ROWS)]
    workbooks: list[Workbook] = [book(page("Sheet1", rows)) for rows in (ROWS, others)]

    exam = read(*workbooks)

    assert len(exam.matrix.pupils) == 20


def test_what_the_reader_noticed_about_a_file_is_kept() -> None:
    workbook = replace(book(page("成绩", ROWS)), notes=("扩展名是 .xls，内容是 .xlsx",))

    exam = read(workbook)

    assert [problem.text for problem in exam.problems if problem.kind == "file_note"] == list(workbook.notes)


def test_several_schools_on_one_sheet_are_said() -> None:
    rows = [
        ["学校", "班级", "姓名", "语文"],
        *([f"第{i % 2}小学", "三1班", NAMES[i], 60.0] for i in range(6)),
    ]

    exam = read(page("S", rows))

    assert kinds(exam)["several_schools"] == ["S!A"]


def test_a_subject_chosen_twice_in_the_preview_is_read_once_and_said() -> None:
    workbooks = [book(page("成绩", ROWS))]
    (layout,) = recognize(workbooks, ParseOptions())
    block = layout.blocks[0]
    columns = tuple(replace(column, subject="语文") if column.subject else column for column in block.columns)
    changed = replace(layout, blocks=(replace(block, columns=columns),))

    exam = parse(workbooks, [changed], ParseOptions(), Progress())

    assert [subject.name for subject in exam.matrix.subjects] == ["语文"]
    assert kinds(exam)["duplicate_subject"] == ["成绩!"]
