"""导入编排表、照抄上学期：比较、存入、撤销。"""

from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from jiaowu.errors import UserError
from jiaowu.progress import Progress
from jiaowu.school.tables import SubjectTable
from jiaowu.students.rosters import Fate
from jiaowu.teachers.assignment_plans import AssignmentPlan
from jiaowu.teachers.importing.assignments import read_assignments
from jiaowu.teachers.people import Basic
from jiaowu.teachers.services.assignment_grid import list_cells, load_grid
from jiaowu.teachers.services.assignment_import import (
    copy_assignments,
    import_assignments,
    list_imports,
    undo_import,
)
from jiaowu.teachers.services.assignment_plan import plan_assignments, reading_options
from jiaowu.teachers.services.facts import homerooms
from jiaowu.teachers.services.moments import Moment
from jiaowu.teachers.services.profiles import add_teacher
from jiaowu.teachers.tables import AssignmentTable, TeacherFactTable, TeacherTable
from tests.teachers.messy import Rows, read_sheets
from tests.teachers.staff import Staffed

DAY = date(2026, 11, 1)
FILES = ({"name": "编排.xlsx", "sha256": "abc"},)
Cells = tuple[str | int | None, ...]
HEAD = ("班级", "科目", "教师", "工号", "周课时")


def planned(session: Session, staff: Staffed, tmp_path: Path, *rows: Cells) -> AssignmentPlan:
    sheet: Rows = (HEAD, *rows)
    book = read_sheets(tmp_path / "编排.xlsx", {"编排": sheet})
    reading = read_assignments([book], reading_options(session, staff.autumn))
    return plan_assignments(session, Moment(DAY, staff.autumn), reading, FILES)


def taught(session: Session, term_id: int) -> dict[tuple[int, str], list[tuple[int, float | None]]]:
    cells = list_cells(session, term_id)
    return {place: [(each.teacher_id, each.periods) for each in seats] for place, seats in cells.items()}


def snapshot(session: Session) -> list[tuple[object, ...]]:
    """有关各表的全部内容。"""
    session.expire_all()
    tables = (TeacherTable, TeacherFactTable, AssignmentTable, SubjectTable)
    return [tuple(row) for table in tables for row in session.execute(select(table.__table__))]


def test_new_changed_and_same_places_are_told_apart(session: Session, staff: Staffed, tmp_path: Path) -> None:
    plan = planned(
        session,
        staff,
        tmp_path,
        ("七(1)班", None, "冯豪", None, None),
        ("七(1)班", "语文", "冯豪", None, None),
        ("七(1)班", "数学", "单雨", None, 5),
        ("七(2)班", "音乐", "单雨", None, 2),
    )

    assert [entry.fate for entry in plan.entries] == [Fate.SAME, Fate.SAME, Fate.CHANGED, Fate.NEW]
    outcome = plan.entries[2].outcome
    assert outcome is not None
    assert (outcome.old, outcome.new) == ("宋博婷", "单雨 5 节")
    assert plan.missing == ("七（2）班语文",)


def test_an_import_is_stored_and_taken_back_exactly(session: Session, staff: Staffed, tmp_path: Path) -> None:
    before = snapshot(session)
    plan = planned(
        session,
        staff,
        tmp_path,
        ("七(1)班", None, "宋博婷", None, None),
        ("七(1)班", "语文", "冯豪", None, 6),
        ("七(1)班", "数学", "单雨", None, 5),
        ("七(2)班", "音乐", "新来", "T009", 2),
        ("七(1)班", "音乐", "新来", "T009", 2),
    )

    receipt = import_assignments(session, plan, {3: 1, 4: 1}, Progress())
    now, heads = taught(session, staff.autumn), homerooms(session, DAY)
    fresh = session.scalars(select(TeacherTable).where(TeacherTable.name == "新来")).one()
    number = (fresh.id, fresh.number)
    undo_import(session, receipt.batch_id)

    assert (receipt.saved, receipt.teachers, receipt.left_out) == (5, 1, 0)
    assert now[staff.first, "语文"] == [(staff.feng, 6)]
    assert now[staff.first, "数学"] == [(staff.dan, 5)]
    assert now[staff.second, "音乐"] == [(number[0], 2)]
    assert number[1] == "T009"
    assert heads == {staff.first: staff.song}
    assert snapshot(session) == before
    assert list_imports(session) == ()


@pytest.mark.parametrize(
    ("row", "reason", "choices"),
    [
        (("七(9)班", "语文", "冯豪", None, None), "“七(9)班”不在这个学期的班级里", ["不录"]),
        (("七(1)班", "英语", "赵六", None, None), "教师档案里没有“赵六”。", ["不录", "登记新教师赵六"]),
        (
            ("七(1)班", "英语", "冯浩", None, None),
            "教师档案里没有“冯浩”，有姓名相近的。",
            ["不录", "是冯豪（T001，语文组）", "登记新教师冯浩"],
        ),
        (
            ("七(1)班", "英语", "冯浩", "T001", None),
            "工号 T001 在库里是冯豪的，姓名不同。",
            ["不录", "是冯豪（T001，语文组）", "登记新教师冯浩"],
        ),
        (("七(1)班", "魔法", "冯豪", None, None), "没有见过“魔法”这门学科。", ["不录", "建立“魔法”这门学科"]),
        (("七(1)班", None, "冯豪、单雨", None, None), "一个班只有一位班主任，这里写了几位。", ["不录"]),
    ],
)
def test_what_is_doubtful_waits_for_a_decision(
    session: Session,
    staff: Staffed,
    tmp_path: Path,
    row: Cells,
    reason: str,
    choices: list[str],
) -> None:
    (entry,) = planned(session, staff, tmp_path, row).entries

    assert entry.fate is Fate.DOUBTFUL
    assert reason in entry.reason
    assert [choice.label for choice in entry.choices] == choices


def test_namesakes_are_told_apart_by_their_group_or_asked(
    session: Session, staff: Staffed, tmp_path: Path
) -> None:
    other = add_teacher(session, Basic("冯豪", "T050"))

    rows = [("七(2)班", subject, "冯豪", None, None) for subject in ("语文", "音乐")]
    chinese, music = planned(session, staff, tmp_path, *rows).entries

    assert chinese.fate is Fate.SAME
    assert music.reason == "教师档案里有 2 位“冯豪”，分不清是谁。"
    outcome = music.choices[2].outcome
    assert outcome is not None
    assert outcome.seats[0].teacher == other


def test_namesakes_are_told_apart_by_the_number_the_grid_writes(
    session: Session, staff: Staffed, tmp_path: Path
) -> None:
    other = add_teacher(session, Basic("冯豪", "T50"))

    rows = [("七(2)班", "音乐", text, None, None) for text in ("冯豪（T50）", "T50", "宋博婷(T50)")]
    written = [planned(session, staff, tmp_path, row).entries[0] for row in rows]

    outcomes = [entry.outcome for entry in written]
    assert [outcome and [(seat.teacher, seat.periods) for seat in outcome.seats] for outcome in outcomes] == [
        [(other, None)],
        [(other, None)],
        None,
    ]
    assert written[2].reason == "教师档案里没有“宋博婷(T50)”。"


def test_an_unknown_subject_is_made_when_wanted_and_unmade_by_undo(
    session: Session, staff: Staffed, tmp_path: Path
) -> None:
    before = snapshot(session)
    plan = planned(session, staff, tmp_path, ("七(1)班", "魔法", "冯豪", None, 1))

    receipt = import_assignments(session, plan, {0: 1}, Progress())
    made = load_grid(session, staff.autumn).subjects
    undo_import(session, receipt.batch_id)

    assert "魔法" in made
    assert snapshot(session) == before


def test_last_term_is_copied_for_the_classes_that_stay(session: Session, staff: Staffed) -> None:
    before = snapshot(session)

    with pytest.raises(UserError, match="没有可以照抄的任教"):
        copy_assignments(session, staff.spring, staff.autumn)
    session.execute(delete(AssignmentTable).where(AssignmentTable.class_id == staff.second))
    for room in (staff.first, staff.second):
        place = {"term_id": staff.spring, "class_id": room, "subject_id": 1}
        session.add(AssignmentTable(**place, teacher_id=staff.dan, periods=4))
    session.flush()
    middle = snapshot(session)
    receipt = copy_assignments(session, staff.spring, staff.autumn)
    copied = taught(session, staff.autumn)
    undo_import(session, receipt.batch_id)

    assert (receipt.saved, receipt.left_out) == (1, 1)
    assert list(copied.values()).count([(staff.dan, 4)]) == 1
    assert copied[staff.first, "语文"] == [(staff.feng, None)]
    assert snapshot(session) == middle != before


def test_a_name_chosen_to_be_one_already_there_counts_once(
    session: Session, staff: Staffed, tmp_path: Path
) -> None:
    plan = planned(session, staff, tmp_path, ("七(2)班", "数学", "冯浩、冯豪", None, 5))

    import_assignments(session, plan, {0: 1}, Progress())

    assert taught(session, staff.autumn)[staff.second, "数学"] == [(staff.feng, 5)]
