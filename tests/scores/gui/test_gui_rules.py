"""界面里不画东西的部分：改布局、预填、底色、地址。"""

from datetime import date
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from jiaowu.desktop.theme import load_theme
from jiaowu.scores.exams import ExamKind
from jiaowu.scores.gui.doubts_model import cell_place, column_place
from jiaowu.scores.gui.exam_fields import exam_date, exam_kind, exam_name
from jiaowu.scores.gui.full_marks_table import FullMarksTable
from jiaowu.scores.gui.layout_edits import Place, block_of, column_at, set_column, use_sheet
from jiaowu.scores.gui.shade import shade_columns
from jiaowu.scores.layout import Block, Column, Role, SheetLayout
from jiaowu.scores.lines import LinePercents, lines_for
from jiaowu.scores.matrix import ScoreMatrix

LEFT = Block((0,), 1, 9, (Column(0, Role.NAME), Column(1, Role.SCORE, "语文", full=120)))
RIGHT = Block((0,), 1, 5, (Column(3, Role.NAME), Column(4, Role.SCORE, "数学")))
LOWER = Block((12,), 13, 20, (Column(0, Role.NAME), Column(1, Role.SCORE, "英语")))
LAYOUTS = (SheetLayout("甲.xlsx", "一班", (LEFT, RIGHT, LOWER), "表头在第 1 行"),)


def test_a_role_change_touches_only_that_column() -> None:
    (changed,) = set_column(LAYOUTS, Place(0, 0, 1), Role.RANK, "语文", 120)

    assert changed.blocks[0].columns == (Column(0, Role.NAME), Column(1, Role.RANK, "语文"))
    assert changed.blocks[1:] == LAYOUTS[0].blocks[1:]


def test_a_column_nobody_recognised_can_be_added() -> None:
    (changed,) = set_column(LAYOUTS, Place(0, 1, 5), Role.SCORE, "物理", 90)

    assert changed.blocks[1].columns[-1] == Column(5, Role.SCORE, "物理", full=90)


def test_identity_columns_keep_no_subject() -> None:
    (changed,) = set_column(LAYOUTS, Place(0, 0, 1), Role.NUMBER, "语文", 120)

    assert column_at(changed.blocks[0], 1) == Column(1, Role.NUMBER)


def test_a_sheet_left_out_can_come_back() -> None:
    without = use_sheet(LAYOUTS, LAYOUTS, 0, used=False)
    again = use_sheet(without, LAYOUTS, 0, used=True)

    assert not without[0].used
    assert again == LAYOUTS


@pytest.mark.parametrize(
    ("row", "column", "block"), [(3, 1, 0), (3, 4, 1), (15, 1, 2), (-1, 1, 0), (3, 9, None), (30, 4, 1)]
)
def test_the_block_of_a_cell(row: int, column: int, block: int | None) -> None:
    assert block_of(LAYOUTS[0], row, column) == block


@pytest.mark.parametrize(
    ("file", "name"),
    [
        ("七年级期中成绩表.xlsx", "七年级期中"),
        ("高一月考 成绩汇总 (2).xls", "高一月考"),
        ("成绩表.xlsx", "成绩表"),
        ("期末.csv", "期末"),
    ],
)
def test_the_exam_is_named_after_the_file(file: str, name: str) -> None:
    assert exam_name([Path(file)]) == name


def test_files_in_a_folder_named_after_the_exam_take_its_name() -> None:
    folder = Path("/资料/第一学期期中考试")

    assert exam_name([folder / "七年级.xlsx", folder / "八年级.xls"]) == "第一学期期中考试"
    assert exam_name([Path("/下载/七年级.xlsx"), Path("/下载/八年级.xls")]) == "七年级"


@pytest.mark.parametrize(
    ("file", "day"),
    [
        ("2026-11-12期中.xlsx", date(2026, 11, 12)),
        ("2026年9月月考.xlsx", date(2026, 9, 1)),
        ("2026.02.30模考.xlsx", date(2026, 3, 3)),
        ("期中.xlsx", date(2026, 3, 3)),
    ],
)
def test_the_date_is_read_from_the_file_name_or_is_today(file: str, day: date) -> None:
    assert exam_date([Path(file)], date(2026, 3, 3)) == day


def test_the_kind_is_read_from_the_name() -> None:
    assert exam_kind("七年级期中") is ExamKind.MIDTERM
    assert exam_kind("摸底") is ExamKind.OTHER


@pytest.mark.parametrize(("text", "place"), [("A1", (0, 0)), ("AB12", (11, 27)), ("E", None), ("", None)])
def test_addresses_become_places(text: str, place: tuple[int, int] | None) -> None:
    assert cell_place(text) == place


@pytest.mark.parametrize(("text", "column"), [("E", 4), ("AA", 26), ("E5", None), ("", None)])
def test_letters_become_columns(text: str, column: int | None) -> None:
    assert column_place(text) == column


def hue(colour: QColor | None) -> str:
    if colour is None:
        return "无"
    return "蓝" if colour.blue() > colour.red() else "橙"


@pytest.mark.parametrize(("better", "expected"), [(1, ["橙", "无", "蓝"]), (-1, ["蓝", "无", "橙"])])
def test_the_better_side_is_blue(qapp: QApplication, better: int, expected: list[str]) -> None:
    assert qapp is not None
    rows = [("一班", 60.0), ("二班", 70.0), ("三班", 80.0)]

    shade = shade_columns(rows, (1,), load_theme(), better)

    assert shade is not None
    assert [hue(shade(row, 1)) for row in range(3)] == expected
    assert shade(0, 0) is None


def test_equal_values_and_single_classes_are_not_shaded(qapp: QApplication) -> None:
    assert qapp is not None
    same = shade_columns([("一班", 60.0), ("二班", 60.0)], (1,), load_theme(), 1)

    assert same is not None
    assert same(0, 1) is None
    assert shade_columns([("一班", 60.0)], (1,), load_theme(), 1) is None
    assert shade_columns([("一班", 1.0), ("二班", 2.0)], (1,), load_theme(), 0) is None


def test_full_marks_that_differ_by_grade_are_all_shown(qapp: QApplication) -> None:
    assert qapp is not None
    chinese, common, own = (
        lines_for(name, full, LinePercents())
        for name, full in (("语文", 120.0), ("历史", 100.0), ("历史", 60.0))
    )
    nobody = np.empty((0, 2)), np.empty((0, 2), np.uint8)
    table = FullMarksTable()

    table.show_subjects(ScoreMatrix((), (chinese, common), *nobody, {9: (chinese, own)}))

    items = [item for row in range(2) if (item := table.item(row, 1)) is not None]
    assert [item.text() for item in items] == ["120", "100 / 60"]
    assert [item.toolTip() for item in items] == ["", "九年级 60，其余 100；改成一个数，各年级都用它。"]
