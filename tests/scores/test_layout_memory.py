"""版式的记忆：改正过一次，下次同样的表头照用；只看表头，不看数据与文件名。"""

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from jiaowu.scores.gui.layout_edits import Place, set_column
from jiaowu.scores.importing.recognition import recognize
from jiaowu.scores.importing.shapes import RECALLED, shape_of
from jiaowu.scores.layout import Block, Role, SheetLayout
from jiaowu.scores.parsed import ParseOptions
from jiaowu.scores.services.layout_memory import recalled, remember
from jiaowu.scores.tables import LayoutMemoryTable
from jiaowu.sheets.grid import CellValue, Grid, Workbook

HEADER: tuple[CellValue, ...] = ("学号", "姓名", "班级", "语文", "数学", "总分")
OPTIONS = ParseOptions()


def grid(count: int, header: Sequence[CellValue] = HEADER, title: str = "期中成绩表") -> Grid:
    """标题一行、表头一行、count 名考生。"""
    rows: list[list[CellValue]] = [[title, *[None] * (len(header) - 1)], list(header)]
    rows += [
        [f"26{at:03d}", f"考生{chr(0x4E00 + at)}", f"七({at % 2 + 1})班", 60 + at, 70 + at, 130 + 2 * at]
        for at in range(count)
    ]
    return Grid("Sheet1", rows)


def recognised(*grids: Grid, file: str = "期中.xlsx") -> tuple[SheetLayout, ...]:
    """程序认出的。"""
    return recognize([Workbook(file, grids, "0" * 64)], OPTIONS)


def block_of(layouts: Sequence[SheetLayout]) -> Block:
    """第一张表的第一块。"""
    return layouts[0].blocks[0]


def without_maths(layouts: Sequence[SheetLayout]) -> tuple[SheetLayout, ...]:
    """用户把数学一列改成不用。"""
    return set_column(layouts, Place(0, 0, 4), Role.IGNORED)


def roles(layouts: Sequence[SheetLayout]) -> dict[int, tuple[Role, str | None, float | None]]:
    """第一块各列的用途。"""
    return {column.index: (column.role, column.subject, column.full) for column in block_of(layouts).columns}


def test_a_corrected_layout_is_used_for_the_next_file_of_its_shape(session: Session) -> None:
    old, new = grid(5), grid(9, title="期末成绩表")
    layouts = recognised(old)
    assert remember(session, [old], layouts, without_maths(layouts), {}) == 1

    (found,) = recalled(session, [new], recognised(new, file="期末.xlsx"))

    assert roles([found]) == roles(without_maths(recognised(new)))
    assert found.blocks[0].last_row == 10
    assert found.why.endswith(RECALLED)


def test_the_shape_is_the_header_not_the_data_or_the_names() -> None:
    old, new = grid(5), grid(30, title="初一下学期期末")
    spaced = grid(5, (" 学 号", "姓　名", "班级：", "语文", "数学", "总分"))
    other = grid(5, ("学号", "姓名", "班级", "语文", "英语", "总分"))

    shapes = [shape_of(each, block_of(recognised(each))) for each in (old, new, spaced, other)]

    assert shapes[0] == shapes[1] == shapes[2]
    assert shapes[3] != shapes[0]


def test_another_shape_is_left_alone(session: Session) -> None:
    old, other = grid(5), grid(5, ("学号", "姓名", "班级", "语文", "英语", "总分"))
    layouts = recognised(old)
    remember(session, [old], layouts, without_maths(layouts), {})
    fresh = recognised(other)

    assert recalled(session, [other], fresh)[0] is fresh[0]


def test_a_full_mark_typed_by_the_user_is_remembered(session: Session) -> None:
    old = grid(5)
    layouts = recognised(old)

    remember(session, [old], layouts, layouts, {"语文": 120.0})

    (found,) = recalled(session, [old], layouts)
    assert roles([found])[3] == (Role.SCORE, "语文", 120.0)
    assert roles([found])[4] == roles(layouts)[4]


def test_untouched_layouts_are_not_remembered(session: Session) -> None:
    old = grid(5)
    layouts = recognised(old)

    assert remember(session, [old], layouts, layouts, {}) == 0
    assert session.scalars(select(LayoutMemoryTable)).all() == []


def test_changing_it_back_forgets_it(session: Session) -> None:
    old = grid(5)
    layouts = recognised(old)
    remember(session, [old], layouts, without_maths(layouts), {})

    remember(session, [old], layouts, layouts, {})

    assert recalled(session, [old], layouts) == layouts
    assert session.scalars(select(LayoutMemoryTable)).all() == []


def test_correcting_it_again_replaces_what_was_remembered(session: Session) -> None:
    old = grid(5)
    layouts = recognised(old)
    remember(session, [old], layouts, without_maths(layouts), {})
    second = set_column(layouts, Place(0, 0, 4), Role.SCORE, "物理", 90.0)

    remember(session, [old], layouts, second, {})

    assert roles(recalled(session, [old], layouts))[4] == (Role.SCORE, "物理", 90.0)
    assert len(session.scalars(select(LayoutMemoryTable)).all()) == 1


def test_a_sheet_left_out_keeps_its_memory(session: Session) -> None:
    old = grid(5)
    layouts = recognised(old)
    remember(session, [old], layouts, without_maths(layouts), {})
    unused = (SheetLayout(layouts[0].file, layouts[0].sheet, (), "已由您选择不用"),)

    remember(session, [old], layouts, unused, {})

    assert roles(recalled(session, [old], layouts)) == roles(without_maths(layouts))


def test_a_memory_wider_than_the_sheet_is_not_used(session: Session) -> None:
    old = grid(5)
    layouts = recognised(old)
    beyond = set_column(layouts, Place(0, 0, 40), Role.SCORE, "物理")
    remember(session, [old], layouts, beyond, {})

    assert recalled(session, [old], layouts)[0] is layouts[0]
