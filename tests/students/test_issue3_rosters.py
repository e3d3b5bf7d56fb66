"""名单里的转班、写错的班号，与几次导入怎样撤销。"""

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from jiaowu.errors import UserError
from jiaowu.progress import Progress
from jiaowu.school.classes import ClassKey
from jiaowu.students.rosters import Fate, RosterPerson, RosterPlan, RosterReading
from jiaowu.students.services import ledger
from jiaowu.students.services.roster_import import import_roster, undo_import
from jiaowu.students.services.roster_plan import plan_roster
from jiaowu.students.tables import EnrolmentTable, StudentChangeTable, StudentTable
from tests.students.small import SmallSchool


def person(name: str, number: str | None, no: int = 1, sex: str | None = None) -> RosterPerson:
    return RosterPerson(
        "名单.xlsx", "S", 2, name, number, None, sex, class_key=ClassKey(7, no, f"七({no})班")
    )


def plan(session: Session, school: SmallSchool, *people: RosterPerson) -> RosterPlan:
    reading = RosterReading(tuple(people), ("姓名",), has_id_numbers=False)
    return plan_roster(session, school.term, reading, [{"name": "名单.xlsx", "sha256": "abc"}])


def store(session: Session, school: SmallSchool, *people: RosterPerson) -> int:
    return import_roster(session, plan(session, school, *people), (), Progress()).batch_id


def snapshot(session: Session) -> list[list[tuple[object, ...]]]:
    session.flush()
    return [
        [tuple(row) for row in session.execute(select(table.__table__).order_by(table.id))]
        for table in (StudentTable, EnrolmentTable, StudentChangeTable)
    ]


def test_a_pupil_moved_by_a_roster_stands_in_the_ledger(session: Session, school: SmallSchool) -> None:
    before = snapshot(session)

    batch = store(session, school, person("王芳", "701", no=2))

    (noted,) = ledger.list_changes(session)
    assert (noted.kind.label, noted.from_class, noted.to_class) == ("转班", "七（1）班", "七（2）班")
    assert noted.reason == "导入名单时换班"
    undo_import(session, batch)
    assert snapshot(session) == before


def test_a_roster_changed_by_a_later_one_is_taken_back_after_it(
    session: Session, school: SmallSchool
) -> None:
    before = snapshot(session)
    first = store(session, school, person("新来", "705"), person("又来", "706"))
    second = store(session, school, person("新来", "705", no=2), person("又来", "706", sex="1"))

    with pytest.raises(UserError, match="请先撤销那一次"):
        undo_import(session, first)
    undo_import(session, second)

    assert undo_import(session, first) == 0
    assert snapshot(session) == before


def test_a_later_roster_of_other_pupils_is_no_hindrance(session: Session, school: SmallSchool) -> None:
    first = store(session, school, person("新来", "705"))
    store(session, school, person("王芳", "701", no=2), person("又来", "706"))

    assert undo_import(session, first) == 0


def test_a_class_the_school_does_not_have_yet_is_pointed_out(session: Session, school: SmallSchool) -> None:
    (entry,) = plan(session, school, person("新来", "705", no=9)).entries

    assert entry.fate is Fate.NEW
    assert "学校还没有七（9）班" in entry.person.doubts[-1]


def test_a_graduation_noted_with_others_is_not_taken_back_alone(
    session: Session, school: SmallSchool
) -> None:
    store(session, school, person("王芳", "701", no=2))
    (noted,) = ledger.list_changes(session)

    with pytest.raises(UserError, match="不能单独撤销"):
        ledger.undo_change(session, noted.id)
