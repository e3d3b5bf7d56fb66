"""任教表：键入的认出是谁，不对劲的地方，存。"""

import pytest
from sqlalchemy.orm import Session

from jiaowu.errors import UserError
from jiaowu.teachers.assignment_grid import CellEdit, GridTeacher, Names, Taught, conflicts, teaches
from jiaowu.teachers.facts import Fact, FactKind
from jiaowu.teachers.services.assignment_grid import load_grid, save_cells, save_limit
from jiaowu.teachers.services.facts import change_fact
from tests.teachers.staff import Staffed

TEACHERS = (
    GridTeacher(1, "冯豪", "T001", "语文组"),
    GridTeacher(2, "宋博婷", "T002", "数学组"),
    GridTeacher(3, "单雨", None, "综合组"),
    GridTeacher(4, "冯浩", "T004", "数学组"),
    GridTeacher(5, "王芳", "T005"),
    GridTeacher(6, "王芳", "T006"),
    GridTeacher(7, "退休", "T007", present=False),
)


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("冯豪", (1,)),
        ("t002", (2,)),
        ("sbt", (2,)),
        ("sy", (3,)),
        ("冯豪、sbt", (1, 2)),
        ("冯豪，冯豪", (1,)),
        ("王芳(T006)", (6,)),
        ("王芳（T005）", (5,)),
        ("退休", (7,)),
        ("", ()),
    ],
)
def test_names_numbers_and_initials_are_understood(text: str, ids: tuple[int, ...]) -> None:
    assert Names(TEACHERS).read(text) == ids


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("王芳", r"可能是王芳\(T005\)、王芳\(T006\)"),
        ("fh", "可能是冯豪、冯浩"),
        ("赵六", "没有叫“赵六”的教师"),
        ("tx", "没有叫“tx”的教师"),
    ],
)
def test_what_is_unclear_is_refused_with_a_reason(text: str, told: str) -> None:
    with pytest.raises(UserError, match=told):
        Names(TEACHERS).read(text)


def test_half_typed_words_offer_those_who_are_here() -> None:
    names = Names(TEACHERS)

    assert [each.name for each in names.offered("f")] == ["冯浩", "冯豪", "王芳", "王芳"]
    assert [each.number for each in names.offered("T00")] == ["T004", "T001", "T002", "T005", "T006"]
    assert names.offered(" ") == ()
    assert names.offered("退") == ()


@pytest.mark.parametrize(
    ("group", "subject", "fine"),
    [
        ("语文组", "语文", True),
        ("语文教研组", "数学", False),
        ("理化生组", "物理", True),
        ("理化生组", "语文", False),
        ("综合组", "音乐", True),
        ("", "语文", True),
        ("政史组", "道德与法治", True),
        ("体育组", "体育与健康", True),
    ],
)
def test_a_group_says_which_subjects_are_its_own(group: str, subject: str, *, fine: bool) -> None:
    assert teaches(group, subject) is fine


def test_the_grid_holds_classes_subjects_teachers_and_heads(session: Session, staff: Staffed) -> None:
    grid = load_grid(session, staff.autumn)

    assert [room.title for room in grid.classes] == ["七（1）班", "七（2）班"]
    assert grid.subjects == ("语文", "数学")
    assert [seat.teacher_id for seat in grid.cells[staff.first, "语文"]] == [staff.feng]
    assert grid.heads == {staff.first: staff.feng}


def test_cells_are_filled_changed_and_emptied(session: Session, staff: Staffed) -> None:
    edits = [
        CellEdit(staff.first, "语文", (Taught(staff.feng, 6), Taught(staff.dan, 6))),
        CellEdit(staff.second, "语文", ()),
        CellEdit(staff.second, "音乐", (Taught(staff.dan, 1.5),)),
    ]

    save_cells(session, staff.autumn, edits)

    cells = load_grid(session, staff.autumn).cells
    assert {place: [(each.teacher_id, each.periods) for each in seats] for place, seats in cells.items()} == {
        (staff.first, "语文"): [(staff.feng, 6), (staff.dan, 6)],
        (staff.first, "数学"): [(staff.song, None)],
        (staff.second, "音乐"): [(staff.dan, 1.5)],
    }


def test_conflicts_are_pointed_out(session: Session, staff: Staffed) -> None:
    change_fact(session, staff.dan, Fact(FactKind.STATUS, "01"))
    save_limit(session, 10)
    save_cells(
        session,
        staff.autumn,
        [
            CellEdit(staff.first, "语文", (Taught(staff.feng, 6),)),
            CellEdit(staff.second, "语文", (Taught(staff.feng, 6), Taught(staff.song, 6))),
            CellEdit(staff.second, "音乐", (Taught(staff.dan, 1),)),
        ],
    )

    found = [conflict.text for conflict in conflicts(load_grid(session, staff.autumn))]

    assert found == [
        "七（2）班语文有 2 位教师：冯豪、宋博婷。",
        "七（2）班语文的宋博婷是数学组的。",
        "七（2）班音乐的单雨已不在学校名册上。",
        "冯豪每周 12 节，多于 10 节。",
    ]


def test_a_limit_out_of_range_is_refused(session: Session) -> None:
    with pytest.raises(UserError, match="1 至 60"):
        save_limit(session, 0)
