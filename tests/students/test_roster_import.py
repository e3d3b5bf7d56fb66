"""导入名单：新增、修改、不变、待定；一批存入，原样撤销。"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from jiaowu.errors import UserError
from jiaowu.progress import Progress
from jiaowu.school.classes import ClassKey
from jiaowu.school.tables import ClassTable
from jiaowu.students.changes import ChangeKind
from jiaowu.students.pupils import PupilDraft
from jiaowu.students.rosters import Fate, RosterPerson, RosterPlan, RosterReading
from jiaowu.students.services import pupils
from jiaowu.students.services.ledger import ChangeDraft, record_change
from jiaowu.students.services.roster_import import import_roster, list_imports, undo_import
from jiaowu.students.services.roster_plan import plan_roster
from jiaowu.students.statuses import Status
from jiaowu.students.tables import EnrolmentTable, StudentTable
from tests.students.small import SmallSchool

FILES = [{"name": "名单.xlsx", "sha256": "abc"}]


def person(
    name: str,
    number: str | None = None,
    no: int | None = 1,
    registry: str | None = None,
    sex: str | None = None,
    status: Status | None = None,
) -> RosterPerson:
    key = None if no is None else ClassKey(7, no, f"七({no})班")
    return RosterPerson("名单.xlsx", "Sheet1", 2, name, number, registry, sex, class_key=key, status=status)


def plan(session: Session, school: SmallSchool, people: Sequence[RosterPerson]) -> RosterPlan:
    return plan_roster(
        session, school.term, RosterReading(tuple(people), ("姓名",), has_id_numbers=False), FILES
    )


def snapshot(session: Session) -> list[list[tuple[object, ...]]]:
    session.flush()
    return [
        [tuple(row) for row in session.execute(select(table.__table__).order_by(table.id))]
        for table in (StudentTable, EnrolmentTable, ClassTable)
    ]


def test_each_row_is_new_changed_same_or_doubtful(session: Session, school: SmallSchool) -> None:
    found = plan(
        session,
        school,
        [
            person("王芳", "701"),
            person("李明", "702", no=2, sex="1"),
            person("赵强", "704", no=2),
            person("新来", "705"),
            person("别人", "703"),
        ],
    )

    assert [entry.fate for entry in found.entries] == [
        Fate.SAME,
        Fate.CHANGED,
        Fate.CHANGED,
        Fate.NEW,
        Fate.DOUBTFUL,
    ]
    assert [(each.label, each.old, each.new) for each in found.entries[1].changes] == [
        ("性别", "", "男"),
        ("班级", "七（1）班", "七（2）班"),
    ]
    assert [(each.label, each.old, each.new) for each in found.entries[2].changes] == [("学号", "", "704")]
    assert "另一名学生" in found.entries[4].reason
    assert found.missing == ("单雨（七（1）班）",)


def test_the_plan_is_stored_at_once_and_taken_back_exactly(session: Session, school: SmallSchool) -> None:
    before = snapshot(session)
    people = [person("李明", "702", no=3, sex="1"), person("新来", "705", no=3), person("无班", no=None)]
    wanted = plan(session, school, people)

    receipt = import_roster(session, wanted, {2}, Progress())
    after = {each.name: each for each in pupils.list_pupils(session, school.term)}
    (batch,) = list_imports(session)
    undo_import(session, receipt.batch_id)

    assert (receipt.added, receipt.changed, receipt.left_out) == (2, 1, 0)
    assert after["李明"].class_title == "七（3）班"
    assert after["新来"].class_title == "七（3）班"
    assert after["无班"].class_id is None
    assert batch.facts == {"added": 2, "changed": 1, "left_out": 0}
    assert snapshot(session) == before
    assert list_imports(session) == ()


def test_doubtful_rows_are_left_out_unless_chosen(session: Session, school: SmallSchool) -> None:
    wanted = plan(session, school, [person("别人", "703"), person("新来", "705")])

    receipt = import_roster(session, wanted, (), Progress())

    assert (receipt.added, receipt.left_out) == (1, 1)
    assert "别人" not in {each.name for each in pupils.list_pupils(session, school.term)}


def test_a_taken_number_is_not_given_to_a_chosen_pupil(session: Session, school: SmallSchool) -> None:
    wanted = plan(session, school, [person("别人", "703")])

    import_roster(session, wanted, {0}, Progress())

    added = next(each for each in pupils.list_pupils(session, school.term) if each.name == "别人")
    assert (added.number, added.class_title) == (None, "七（1）班")


def test_namesakes_without_numbers_are_never_merged(session: Session, school: SmallSchool) -> None:
    wanted = plan(session, school, [person("赵强", no=2), person("赵强", no=2)])

    assert [entry.fate for entry in wanted.entries] == [Fate.DOUBTFUL, Fate.DOUBTFUL]
    assert all(entry.can_add for entry in wanted.entries)


def test_the_registry_number_finds_the_pupil(session: Session, school: SmallSchool) -> None:
    pupils.edit_pupil(session, school.pupils[3], {"registry_number": "L370101201309010012"})

    wanted = plan(session, school, [person("赵强", "709", registry="L370101201309010012")])

    (entry,) = wanted.entries
    assert entry.student_id == school.pupils[3]
    assert [change.label for change in entry.changes] == ["学号", "班级"]


def test_a_registry_number_of_another_name_or_written_twice_is_doubtful(
    session: Session, school: SmallSchool
) -> None:
    pupils.edit_pupil(session, school.pupils[3], {"registry_number": "L370101201309010012"})

    wanted = plan(
        session,
        school,
        [
            person("孙丽", "801", registry="L370101201309010012"),
            person("周一", "802", registry="J370101201309010012"),
            person("吴二", "803", registry="J370101201309010012"),
        ],
    )

    assert [entry.fate for entry in wanted.entries] == [Fate.DOUBTFUL, Fate.NEW, Fate.DOUBTFUL]
    import_roster(session, wanted, (), Progress())


def test_new_numbers_for_everyone_do_not_make_everyone_new(session: Session, school: SmallSchool) -> None:
    wanted = plan(
        session, school, [person("王芳", "2026001"), person("李明", "2026002"), person("单雨", "2026003")]
    )

    assert [entry.fate for entry in wanted.entries] == [Fate.CHANGED] * 3
    assert [(each.old, each.new) for each in wanted.entries[0].changes] == [("701", "2026001")]


def test_a_pupil_who_left_is_doubtful(session: Session, school: SmallSchool) -> None:
    out = ChangeDraft(
        school.pupils[0], ChangeKind.TRANSFER_OUT, date(2026, 9, 4), school.term, other_school="育才中学"
    )
    record_change(session, out)

    wanted = plan(session, school, [person("王芳", "701"), person("李明", "702", status=Status.SUSPENDED)])

    assert [entry.fate for entry in wanted.entries] == [Fate.DOUBTFUL, Fate.DOUBTFUL]
    assert "已转出" in wanted.entries[0].reason
    assert "变动" in wanted.entries[1].reason
    assert not any(entry.can_add for entry in wanted.entries)


def test_a_row_without_a_class_names_the_namesakes(session: Session, school: SmallSchool) -> None:
    wanted = plan(
        session,
        school,
        [
            person("王芳", no=None),
            replace(person("无名", "801"), class_key=ClassKey(7, None, "七年级")),
            person("外人", "703", no=None),
        ],
    )

    receipt = import_roster(session, wanted, {1, 2}, Progress())

    reasons = [entry.reason for entry in wanted.entries]
    assert "库里有同名的（七（1）班）" in reasons[0]
    assert "不知道编进哪个班" in reasons[1]
    assert "学号已是另一名学生的" in reasons[2]
    assert (receipt.added, receipt.left_out) == (2, 1)


def test_two_rows_of_one_pupil_are_doubtful(session: Session, school: SmallSchool) -> None:
    pupils.edit_pupil(session, school.pupils[0], {"registry_number": "L370101201309010012"})

    wanted = plan(session, school, [person("王芳", registry="L370101201309010012"), person("王芳", "701")])

    assert [entry.fate for entry in wanted.entries] == [Fate.DOUBTFUL, Fate.DOUBTFUL]
    assert not any(entry.can_add for entry in wanted.entries)


def test_a_number_of_someone_else_is_not_given_by_a_change(session: Session, school: SmallSchool) -> None:
    pupils.edit_pupil(session, school.pupils[0], {"registry_number": "L370101201309010012"})

    wanted = plan(session, school, [person("王芳", "703", registry="L370101201309010012")])

    assert "703 已是另一名学生的" in wanted.entries[0].reason


def test_a_stranger_who_is_away_is_doubtful_and_one_without_a_seat_gets_one(
    session: Session, school: SmallSchool
) -> None:
    homeless = pupils.add_pupil(session, school.term, None, PupilDraft("周舟", "720"))
    people = [person("生人", "730", status=Status.SUSPENDED), person("周舟", "720", no=2)]
    wanted = plan(session, school, people)

    receipt = import_roster(session, wanted, (), Progress())
    seated = pupils.get_pupil(session, school.term, homeless).class_id
    kept = undo_import(session, receipt.batch_id)

    assert "库里没有这名学生" in wanted.entries[0].reason
    assert seated == school.second
    assert pupils.get_pupil(session, school.term, homeless).class_id is None
    assert kept == 0


def test_new_pupils_with_a_history_stay_when_the_import_is_taken_back(
    session: Session, school: SmallSchool
) -> None:
    receipt = import_roster(session, plan(session, school, [person("新来", "705")]), (), Progress())
    added = next(each for each in pupils.list_pupils(session, school.term) if each.name == "新来")
    record_change(session, ChangeDraft(added.id, ChangeKind.OTHER, date(2026, 9, 4), school.term))

    kept = undo_import(session, receipt.batch_id)

    assert kept == 1
    assert pupils.get_pupil(session, school.term, added.id).class_id is None


def test_the_same_file_again_is_noticed(session: Session, school: SmallSchool) -> None:
    import_roster(session, plan(session, school, [person("新来", "705")]), (), Progress())

    again = plan(session, school, [person("新来", "705")])

    assert "已经导入过" in again.again
    assert [entry.fate for entry in again.entries] == [Fate.SAME]


def test_a_number_given_away_meanwhile_stops_the_import(session: Session, school: SmallSchool) -> None:
    wanted = plan(session, school, [person("新来", "705")])
    pupils.edit_pupil(session, school.pupils[3], {"number": "705"})

    with pytest.raises(UserError, match="重新打开名单"):
        import_roster(session, wanted, (), Progress())


def test_an_import_changed_afterwards_is_not_taken_back(session: Session, school: SmallSchool) -> None:
    receipt = import_roster(session, plan(session, school, [person("李明", "702", sex="1")]), (), Progress())
    pupils.edit_pupil(session, school.pupils[1], {"sex": "2"})

    with pytest.raises(UserError, match="不能直接撤销"):
        undo_import(session, receipt.batch_id)
