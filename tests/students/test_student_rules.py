"""状态、变动、学籍号、班额的规则。"""

from datetime import date

import pytest

from jiaowu.school.classes import Stage
from jiaowu.students.changes import (
    ChangeKind,
    Seat,
    SystemState,
    add_workdays,
    due_date,
    kinds_for,
    refusal,
    reminder,
)
from jiaowu.students.pupils import categories, parse_day
from jiaowu.students.registry_numbers import doubts_about, normalise_registry_number
from jiaowu.students.sizes import ClassSize, sum_sizes
from jiaowu.students.statuses import Status, read_status


def test_nothing_stored_means_studying() -> None:
    assert read_status(None) is Status.STUDYING
    assert read_status("suspended").label == "休学"
    assert [status for status in Status if status.present] == [Status.STUDYING]
    assert Status.STUDYING.code == "01"


def test_the_shipped_changes_are_those_of_schools() -> None:
    labels = {kind.label for kind in kinds_for(Stage.JUNIOR)}

    assert labels == {
        *("转入", "转出", "休学", "复学", "转班", "升级", "毕业", "结业", "肄业"),
        *("跳级", "留级", "出国", "辍学", "死亡", "其他"),
    }


@pytest.mark.parametrize(
    ("stage", "offered"), [(Stage.PRIMARY, False), (Stage.JUNIOR, False), (None, False), (Stage.SENIOR, True)]
)
def test_expulsion_is_hidden_in_compulsory_education(stage: Stage | None, offered: bool) -> None:
    assert (ChangeKind.EXPEL in kinds_for(stage)) is offered


@pytest.mark.parametrize(
    ("kind", "status", "seat"),
    [
        (ChangeKind.TRANSFER_OUT, Status.TRANSFERRED, Seat.LEFT),
        (ChangeKind.SUSPEND, Status.SUSPENDED, Seat.LEFT),
        (ChangeKind.RESUME, Status.STUDYING, Seat.TAKEN),
        (ChangeKind.MOVE, None, Seat.TAKEN),
        (ChangeKind.GRADUATE, Status.GRADUATED, Seat.LEFT),
        (ChangeKind.OTHER, None, Seat.KEPT),
    ],
)
def test_what_a_change_does(kind: ChangeKind, status: Status | None, seat: Seat) -> None:
    assert kind.status is status
    assert kind.seat is seat


@pytest.mark.parametrize(
    ("kind", "status", "in_class", "refused"),
    [
        (ChangeKind.RESUME, Status.STUDYING, True, True),
        (ChangeKind.RESUME, Status.SUSPENDED, False, False),
        (ChangeKind.TRANSFER_IN, Status.STUDYING, True, True),
        (ChangeKind.TRANSFER_IN, Status.STUDYING, False, False),
        (ChangeKind.TRANSFER_OUT, Status.SUSPENDED, False, False),
        (ChangeKind.SUSPEND, Status.SUSPENDED, False, True),
        (ChangeKind.MOVE, Status.TRANSFERRED, False, True),
        (ChangeKind.TRANSFER_OUT, Status.GRADUATED, False, True),
        (ChangeKind.OTHER, Status.GRADUATED, False, False),
    ],
)
def test_a_change_must_fit_the_present_state(
    kind: ChangeKind, status: Status, in_class: bool, refused: bool
) -> None:
    assert (refusal(kind, status, in_class=in_class) is not None) is refused


def test_a_transfer_is_due_after_ten_working_days() -> None:
    friday = date(2026, 9, 4)

    assert due_date(ChangeKind.TRANSFER_OUT, friday) == date(2026, 9, 18)
    assert add_workdays(date(2026, 9, 5), 1) == date(2026, 9, 7)
    assert due_date(ChangeKind.MOVE, friday) is None


@pytest.mark.parametrize(
    ("state", "today", "told"),
    [
        (SystemState.NOT_STARTED, date(2026, 9, 18), "应于 09-18 前办结"),
        (SystemState.SUBMITTED, date(2026, 9, 21), "已过期，应于 09-18 前办结"),
        (SystemState.DONE, date(2026, 12, 1), ""),
        (SystemState.NOT_NEEDED, date(2026, 12, 1), ""),
    ],
)
def test_an_unfinished_transfer_is_reminded_of(state: SystemState, today: date, told: str) -> None:
    assert reminder(ChangeKind.TRANSFER_IN, date(2026, 9, 4), state, today) == told
    assert reminder(ChangeKind.MOVE, date(2026, 9, 4), state, today) == ""


def test_o61_registry_numbers_warn_and_never_fail() -> None:
    assert doubts_about("G11010519491231002X") == ()
    assert doubts_about("L370101201309010012") == ()
    assert doubts_about("J370101201309010012") == ()
    assert len("G11010519491231002X") == 19
    assert "一致" in doubts_about("G11010519491231002X", id_number="34052419800101001X")[0]
    assert doubts_about("G11010519491231002X", id_number="11010519491231002X") == ()


@pytest.mark.parametrize(
    ("number", "told"),
    [
        ("11010519491231002X", "G、L 或 J"),
        ("K11010519491231002X", "G、L 或 J"),
        ("G1101051949123100", "18 位"),
        ("G110105194912310021", "校验位"),
        ("G110105194902300020", "不存在"),
    ],
)
def test_a_doubtful_registry_number_is_told(number: str, told: str) -> None:
    assert told in doubts_about(number)[0]


def test_sex_and_birth_are_compared_with_the_registry_number() -> None:
    found = doubts_about("G11010519491231002X", sex="1", birth=date(1949, 12, 30))

    assert len(found) == 2
    assert "1949-12-31" in found[1]
    assert normalise_registry_number(" ｇ110105 19491231002x ") == "G11010519491231002X"


def test_class_sizes_are_compared_with_the_limit() -> None:
    over, under = ClassSize(1, "七(1)班", 7, 30, 22, 1, 50), ClassSize(2, "七(2)班", 7, 20, 20, 0, 50)

    total = sum_sizes("全校", 0, (over, under))

    assert (over.total, over.verdict) == (53, "超 3 人")
    assert under.verdict == "余 10 人"
    assert (total.boys, total.girls, total.unknown, total.total, total.verdict) == (50, 42, 1, 93, "")


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2013-09-01", date(2013, 9, 1)),
        ("2013.9.1", date(2013, 9, 1)),
        ("2013年9月1日", date(2013, 9, 1)),
        ("20130901", date(2013, 9, 1)),
        ("2013-09-01 00:00:00", date(2013, 9, 1)),
        ("2013.11", None),
        ("201309", None),
        ("2013-13-01", None),
        ("九月", None),
    ],
)
def test_only_a_full_date_is_a_birthday(text: str, day: date | None) -> None:
    assert parse_day(text) == day


def test_categories_come_from_the_list() -> None:
    assert categories()["10"] == "随班就读"
