import pytest

from jiaowu.paper.columns import MAX_STRETCH, SIZES, Need, divide

ROOM = 480.0


def test_a_table_that_fits_uses_the_largest_letters_and_fills_the_page() -> None:
    (part,) = divide([Need(10, 8)] * 4, ROOM, 0, [""] * 4)

    assert part.size == SIZES[0]
    assert sum(part.widths) == pytest.approx(ROOM)


def test_letters_shrink_before_the_table_is_split() -> None:
    (part,) = divide([Need(10, 6)] * 10, ROOM, 0, [""] * 10)

    assert part.size == 8.0
    assert min(part.widths) >= 6 * part.size


def test_a_narrow_table_is_not_stretched_beyond_reading() -> None:
    (part,) = divide([Need(5, 4)] * 2, ROOM, 0, [""] * 2)

    assert sum(part.widths) <= 2 * 5 * part.size * MAX_STRETCH


def test_a_table_too_wide_is_split_and_repeats_its_frozen_columns() -> None:
    parts = divide([Need(6, 6)] * 30, ROOM, 2, [""] * 30)

    assert [part.indices[:2] for part in parts] == [(0, 1)] * len(parts)
    assert [index for part in parts for index in part.indices[2:]] == list(range(2, 30))
    assert all(sum(part.widths) <= ROOM + 1e-6 for part in parts)


def test_columns_under_one_heading_stay_together() -> None:
    groups = ["", *("语文", "数学", "英语", "物理") * 0, *[name for name in "甲乙丙丁戊己" for _ in range(3)]]

    parts = divide([Need(8, 8)] * len(groups), ROOM, 1, groups)

    for part in parts:
        names = [groups[index] for index in part.indices[1:]]
        assert all(names.count(name) == 3 for name in names)


def test_frozen_columns_that_fill_the_page_are_not_repeated() -> None:
    parts = divide([Need(40, 40), Need(40, 40), Need(40, 40)], ROOM, 1, [""] * 3)

    assert [index for part in parts for index in part.indices] == [0, 1, 2]


def test_a_column_wider_than_the_page_is_squeezed_onto_it() -> None:
    (part,) = divide([Need(100, 100)], ROOM, 0, [""])

    assert part.widths == (ROOM,)
