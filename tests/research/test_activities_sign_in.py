"""签到表：认得各种版式，对不上的、重复的列出来，看过才存。"""

import pytest
from sqlalchemy.orm import Session

from jiaowu.errors import UserError
from jiaowu.research.activities import Attendance, Status
from jiaowu.research.importing.sign_in import read_sign_in, read_word
from jiaowu.research.services.activities import plan_activity
from jiaowu.research.services.activities_reading import get_activity
from jiaowu.research.services.activities_sign_in import (
    SignPlan,
    known_names,
    plan_sign_in,
    save_sign_in,
)
from jiaowu.sheets.grid import CellValue, Grid, Workbook
from jiaowu.store.batches import undo
from jiaowu.teachers.people import Basic
from jiaowu.teachers.services.profiles import add_teacher
from tests.research.rooms import Rooms

NAMES = ("冯豪", "林晓", "苏禾", "宋博婷")


def book(*rows: tuple[CellValue, ...]) -> Workbook:
    width = max(len(row) for row in rows)
    level = [[*row, *[None] * (width - len(row))] for row in rows]
    return Workbook("签到.xlsx", (Grid("签到表", level),), "0")


def planned(session: Session, activity_id: int, sheet: Workbook) -> SignPlan:
    return plan_sign_in(session, activity_id, sheet.file, read_sign_in(sheet, known_names(session)))


def test_an_empty_signature_is_not_a_presence() -> None:
    sheet = read_sign_in(book(("序号", "姓名", "签到"), (1, "冯豪", "冯豪"), (2, "林 晓", None)), NAMES)

    assert [(each.name, each.state) for each in sheet.signed[:1]] == [("冯豪", Attendance.PRESENT)]
    assert sheet.signed[-1].name == "林晓"
    assert sheet.signed[-1].state is None
    assert sheet.signed[-1].place == "签到表!B3"


def test_states_beside_the_names_are_read() -> None:
    sheet = read_sign_in(
        book(("姓名", "情况"), ("冯豪", "√"), ("林晓", "病假"), ("苏禾", "出差"), ("宋博婷", "迟到 5 分")),
        NAMES,
    )

    assert [each.state for each in sheet.signed] == [
        Attendance.PRESENT,
        Attendance.LEAVE,
        Attendance.OFFICIAL,
        Attendance.LATE,
    ]


def test_names_in_one_cell_and_in_two_columns_are_found() -> None:
    sheet = read_sign_in(book(("参加人员：冯豪、林晓", None), ("苏禾", "宋博婷")), NAMES)

    assert [each.name for each in sheet.signed] == ["冯豪", "林晓", "苏禾", "宋博婷"]


def test_unknown_names_under_the_heading_are_listed() -> None:
    sheet = read_sign_in(book(("姓名", "签到"), ("冯豪", "√"), ("李某某", "√"), ("合计", 2)), NAMES)

    assert ("李某某", "签到表!A3") in sheet.unknown


@pytest.mark.parametrize(("text", "state"), [("旷会", Attendance.ABSENT), ("", None), ("备注", None)])
def test_words_are_read(text: str, state: Attendance | None) -> None:
    assert read_word(text) is state


def test_what_will_be_written_is_shown_first(session: Session, rooms: Rooms) -> None:
    key = plan_activity(session, rooms.term, rooms.plan()).id
    sheet = book(
        ("姓名", "签到"), ("冯豪", "√"), ("冯豪", "√"), ("宋博婷", "√"), ("李某某", "√"), ("苏禾", None)
    )

    plan = planned(session, key, sheet)

    assert [(row.name, row.state, row.due) for row in plan.rows] == [
        ("冯豪", Attendance.PRESENT, True),
        ("宋博婷", Attendance.PRESENT, False),
        ("苏禾", None, True),
    ]
    assert [name for name, _ in plan.unknown] == ["李某某"]
    assert plan.repeated[0][0] == "冯豪"
    assert [name for _, name in plan.missing] == ["林晓", "苏禾"]
    assert get_activity(session, key).turnout.unmarked == 3


def test_saving_marks_adds_and_can_be_taken_back(session: Session, rooms: Rooms) -> None:
    key = plan_activity(session, rooms.term, rooms.plan()).id
    plan = planned(session, key, book(("姓名", "签到"), ("冯豪", "√"), ("宋博婷", "√")))

    batch = save_sign_in(session, plan, absent=True)

    shown = get_activity(session, key)
    assert {each.name: each.state for each in shown.attenders} == {
        "冯豪": Attendance.PRESENT,
        "宋博婷": Attendance.PRESENT,
        "林晓": Attendance.ABSENT,
        "苏禾": Attendance.ABSENT,
    }
    assert shown.status is Status.HELD
    undo(session, batch)
    assert get_activity(session, key).turnout.unmarked == 3


def test_namesakes_are_left_to_the_user(session: Session, rooms: Rooms) -> None:
    key = plan_activity(session, rooms.term, rooms.plan()).id
    for _ in range(2):
        add_teacher(session, Basic("同名"))

    plan = planned(session, key, book(("姓名",), ("同名",), ("冯豪",)))

    assert [row.name for row in plan.rows] == ["冯豪"]
    assert "2 位同名" in plan.repeated[0][1]


def test_a_sheet_without_any_teacher_is_refused(session: Session, rooms: Rooms) -> None:
    key = plan_activity(session, rooms.term, rooms.plan()).id

    with pytest.raises(UserError, match="没有找到任何一位教师"):
        planned(session, key, book(("姓名",), ("李某某",)))


def test_nothing_new_is_said_so(session: Session, rooms: Rooms) -> None:
    key = plan_activity(session, rooms.term, rooms.plan()).id
    sheet = book(("姓名",), ("冯豪",))
    save_sign_in(session, planned(session, key, sheet), absent=False)

    with pytest.raises(UserError, match="完全一样"):
        save_sign_in(session, planned(session, key, sheet), absent=False)
