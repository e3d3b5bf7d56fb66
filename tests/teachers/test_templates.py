"""上报表的一处填什么。"""

from datetime import date

import pytest

from jiaowu.teachers.templates import Slot, cell_values

VALUES = {"name": "冯豪", "number": None, "birth": date(1980, 5, 6), "periods": 12.0}


@pytest.mark.parametrize(
    ("slot", "value"),
    [
        (Slot(0, 0, "姓名", "name"), "冯豪"),
        (Slot(0, 0, "出生年月", "birth", None, monthly=True), date(1980, 5, 6)),
        (Slot(0, 0, "出生年月", "birth", "{{出生年月}}", monthly=True), "1980.05"),
        (Slot(0, 0, "出生日期", "birth", " {{出生日期}} "), date(1980, 5, 6)),
        (Slot(0, 0, "出生日期", "birth", "生于{{出生日期}}"), "生于1980-05-06"),
        (Slot(0, 0, "工号", "number", "工号：{{工号}}"), "工号："),
        (Slot(0, 0, "爱好", None, "{{爱好}}"), None),
        (Slot(0, 0, "爱好", None), None),
    ],
)
def test_a_place_keeps_its_type_or_joins_the_sentence(slot: Slot, value: object) -> None:
    assert cell_values([slot], VALUES) == {(0, 0): value}


def test_dates_on_a_form_of_ones_own_are_words() -> None:
    slots = [Slot(0, 0, "出生年月", "birth", None, monthly=True), Slot(1, 0, "生日", "birth")]

    assert cell_values(slots, VALUES, single=True) == {(0, 0): "1980.05", (1, 0): "1980-05-06"}


def test_several_fields_in_one_cell_are_filled_in_turn() -> None:
    pattern = "{{姓名}}，{{爱好}}，{{周课时}} 节"
    fields = (("姓名", "name"), ("爱好", None), ("周课时", "periods"))

    found = cell_values([Slot(2, 3, written, role, pattern) for written, role in fields], VALUES)

    assert found == {(2, 3): "冯豪，，12 节"}
