"""从散落的单元格得到网格：离群的去掉并说明，大块的留下。"""

import pytest

from jiaowu.sheets.grid import CellValue
from jiaowu.sheets.outcome import Refused
from jiaowu.sheets.region import arrange, settle

_BLOCK: dict[tuple[int, int], CellValue] = {(row, column): 1.0 for row in range(30) for column in range(5)}


def test_a_few_cells_beyond_a_wide_gap_are_left_out_and_named() -> None:
    rows, notes = settle(_BLOCK | {(50_000, 0): "远", (0, 900): "偏"}, "成绩", 1_000_000)

    assert (len(rows), len(rows[0])) == (30, 5)
    assert notes == ("工作表“成绩”的 AHQ1、A50001 离其他内容很远，没有读入。",)


def test_many_far_cells_are_counted_not_all_named() -> None:
    far: dict[tuple[int, int], CellValue] = {(9_000 + row, 0): "远" for row in range(12)}

    _, notes = settle(_BLOCK | far, "成绩", 1_000_000)

    assert notes == (
        "工作表“成绩”的 A9001、A9002、A9003、A9004、A9005等 12 个单元格离其他内容很远，没有读入。",
    )


def test_a_second_block_beyond_the_gap_is_kept() -> None:
    second: dict[tuple[int, int], CellValue] = {(5_000 + row, column): 2.0 for row, column in _BLOCK}

    rows, notes = settle(_BLOCK | second, "成绩", 1_000_000)

    assert (len(rows), notes) == (5_030, ())
    assert rows[5_029] == [2.0] * 5


def test_a_modest_gap_is_no_gap() -> None:
    rows, notes = settle(_BLOCK | {(1_500, 0): "注"}, "成绩", 1_000_000)

    assert (len(rows), notes) == (1_501, ())


def test_more_than_the_budget_is_refused() -> None:
    second: dict[tuple[int, int], CellValue] = {(5_000 + row, 5_000 + column): 2.0 for row, column in _BLOCK}

    with pytest.raises(Refused, match="太多"):
        settle(_BLOCK | second, "成绩", 1_000_000)


def test_nothing_gives_an_empty_grid() -> None:
    assert settle({}, "成绩", 10) == ([], ())


def test_ragged_rows_become_level_and_blank_edges_go() -> None:
    rows, notes = arrange([[], ["甲"], ["乙", None, "丙", None], [None], []], "成绩", 100)

    assert rows == [[None] * 3, ["甲", None, None], ["乙", None, "丙"]]
    assert notes == ()


def test_mostly_blank_rows_lose_their_stray_cells() -> None:
    ragged: list[list[CellValue]] = [["甲", "乙"] for _ in range(10)]
    ragged += [[] for _ in range(20_000)]
    ragged.append(["远"])

    rows, notes = arrange(ragged, "成绩", 1_000_000)

    assert len(rows) == 10
    assert "A20011" in notes[0]
