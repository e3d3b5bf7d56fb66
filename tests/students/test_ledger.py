"""学籍变动：记台账、改状态与编班、撤销。"""

from datetime import date

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from jiaowu.errors import UserError
from jiaowu.students.changes import ChangeKind, SystemState
from jiaowu.students.services import ledger, pupils
from jiaowu.students.services.ledger import ChangeDraft
from jiaowu.students.statuses import Status
from jiaowu.students.tables import EnrolmentTable, StudentChangeTable, StudentTable
from tests.students.small import SmallSchool

DAY = date(2026, 9, 4)


def draft(
    school: SmallSchool, kind: ChangeKind, place: int = 0, to_class: int | None = None, other: str = ""
) -> ChangeDraft:
    return ChangeDraft(school.pupils[place], kind, DAY, school.term, to_class, other)


def snapshot(session: Session) -> list[list[tuple[object, ...]]]:
    session.flush()
    return [
        [tuple(row) for row in session.execute(select(table.__table__).order_by(table.id))]
        for table in (StudentTable, EnrolmentTable, StudentChangeTable)
    ]


def test_a_transfer_out_leaves_the_class_and_stays_in_the_ledger(
    session: Session, school: SmallSchool
) -> None:
    ledger.record_change(session, draft(school, ChangeKind.TRANSFER_OUT, other="育才中学"))

    (change,) = ledger.list_changes(session, school.term)
    gone = pupils.get_pupil(session, school.term, school.pupils[0])
    assert (change.name, change.kind.label, change.from_class, change.to_class) == (
        "王芳",
        "转出",
        "七（1）班",
        "",
    )
    assert (change.other_school, change.system_state) == ("育才中学", SystemState.NOT_STARTED)
    assert (gone.status, gone.class_id) == (Status.TRANSFERRED, None)
    assert change.reminder(date(2026, 9, 7)) == "应于 09-18 前办结"
    assert pupils.class_sizes(session, school.term)[0].total == 2


def test_a_suspended_pupil_comes_back_to_a_chosen_class(session: Session, school: SmallSchool) -> None:
    ledger.record_change(session, draft(school, ChangeKind.SUSPEND))
    away = pupils.get_pupil(session, school.term, school.pupils[0])

    ledger.record_change(session, draft(school, ChangeKind.RESUME, to_class=school.second))

    back = pupils.get_pupil(session, school.term, school.pupils[0])
    assert (away.status, away.class_id) == (Status.SUSPENDED, None)
    assert (back.status, back.class_id) == (Status.STUDYING, school.second)


def test_changing_class_moves_the_seat(session: Session, school: SmallSchool) -> None:
    ledger.record_change(session, draft(school, ChangeKind.MOVE, to_class=school.second))

    (change,) = ledger.list_changes(session, kind=ChangeKind.MOVE)
    assert (change.from_class, change.to_class) == ("七（1）班", "七（2）班")
    assert pupils.get_pupil(session, school.term, school.pupils[0]).class_id == school.second


@pytest.mark.parametrize(
    "kind", [kind for kind in ChangeKind if kind not in {ChangeKind.RESUME, ChangeKind.TRANSFER_IN}]
)
def test_every_change_is_taken_back_exactly(session: Session, school: SmallSchool, kind: ChangeKind) -> None:
    before = snapshot(session)

    change = ledger.record_change(session, draft(school, kind, to_class=school.second, other="育才中学"))
    ledger.set_system_state(session, change, SystemState.DONE, DAY)
    after = snapshot(session)
    ledger.undo_change(session, change)

    assert after != before
    assert snapshot(session) == before


def test_a_change_followed_by_another_is_not_taken_back(session: Session, school: SmallSchool) -> None:
    first = ledger.record_change(session, draft(school, ChangeKind.SUSPEND))
    ledger.record_change(session, draft(school, ChangeKind.RESUME, to_class=school.second))

    with pytest.raises(UserError, match="先撤销后来的"):
        ledger.undo_change(session, first)


@pytest.mark.parametrize(
    ("kind", "told"),
    [
        (ChangeKind.MOVE, "选到哪个班"),
        (ChangeKind.TRANSFER_OUT, "对方学校"),
        (ChangeKind.RESUME, "在读"),
        (ChangeKind.TRANSFER_IN, "已经在班"),
    ],
)
def test_an_incomplete_change_is_refused(
    session: Session, school: SmallSchool, kind: ChangeKind, told: str
) -> None:
    with pytest.raises(UserError) as caught:
        ledger.record_change(session, draft(school, kind))

    assert told in str(caught.value)
    assert ledger.list_changes(session) == ()


def test_moving_to_the_same_class_is_refused(session: Session, school: SmallSchool) -> None:
    with pytest.raises(UserError, match="已经在这个班"):
        ledger.record_change(session, draft(school, ChangeKind.MOVE, to_class=school.first))


def test_the_system_state_is_kept_with_its_day(session: Session, school: SmallSchool) -> None:
    change = ledger.record_change(session, draft(school, ChangeKind.TRANSFER_OUT, other="育才中学"))

    ledger.set_system_state(session, change, SystemState.DONE, date(2026, 9, 10))

    (stored,) = ledger.list_changes(session, student_id=school.pupils[0])
    assert (stored.system_state, stored.system_date) == (SystemState.DONE, date(2026, 9, 10))
    assert stored.reminder(date(2026, 12, 1)) == ""


def test_the_ledger_is_cut_by_term_kind_and_pupil(session: Session, school: SmallSchool) -> None:
    ledger.record_change(session, draft(school, ChangeKind.SUSPEND))
    ledger.record_change(session, draft(school, ChangeKind.OTHER, place=1))

    assert len(ledger.list_changes(session, school.term)) == 2
    assert ledger.list_changes(session, school.term + 1) == ()
    assert [each.name for each in ledger.list_changes(session, kind=ChangeKind.OTHER)] == ["李明"]
    assert [each.name for each in ledger.list_changes(session, student_id=school.pupils[0])] == ["王芳"]
