"""在任教表里登记班主任：从哪天起，换人、改正、清空，都留下经过。"""

from datetime import date

from sqlalchemy.orm import Session

from jiaowu.store.batches import Batch, undo
from jiaowu.teachers.facts import FactKind
from jiaowu.teachers.services.facts import RECORDED, homerooms, list_facts
from jiaowu.teachers.services.homerooms import HeadEdit, save_heads, set_head
from jiaowu.teachers.services.moments import Moment
from tests.teachers.staff import Staffed

DAY = date(2026, 11, 3)


def set_on(session: Session, staff: Staffed, class_id: int, teacher_id: int | None, day: date = DAY) -> None:
    """某一天换班主任。"""
    batch = Batch(session, RECORDED, "登记班主任")
    set_head(session, HeadEdit(class_id, teacher_id), Moment(day, staff.autumn), batch)


def spans(session: Session, teacher_id: int) -> list[tuple[date | None, date | None, int | None]]:
    return [
        (fact.started, fact.ended, fact.class_id)
        for fact in list_facts(session, teacher_id)
        if fact.kind is FactKind.HOMEROOM
    ]


def test_a_first_homeroom_teacher_holds_from_the_first_day_of_the_term(
    session: Session, staff: Staffed
) -> None:
    set_on(session, staff, staff.second, staff.song)

    assert spans(session, staff.song) == [(date(2026, 8, 1), None, staff.second)]


def test_the_former_one_ends_the_day_before(session: Session, staff: Staffed) -> None:
    set_on(session, staff, staff.first, staff.dan)

    assert spans(session, staff.feng) == [(date(2026, 9, 1), date(2026, 11, 2), staff.first)]
    assert spans(session, staff.dan) == [(DAY, None, staff.first)]


def test_setting_the_former_one_again_on_the_same_day_is_a_correction(
    session: Session, staff: Staffed
) -> None:
    set_on(session, staff, staff.first, staff.dan)
    set_on(session, staff, staff.first, staff.feng)

    assert spans(session, staff.feng) == [(date(2026, 9, 1), None, staff.first)]
    assert spans(session, staff.dan) == []


def test_an_emptied_class_keeps_its_past(session: Session, staff: Staffed) -> None:
    set_on(session, staff, staff.first, None)

    assert homerooms(session, DAY) == {}
    assert homerooms(session, date(2026, 11, 2)) == {staff.first: staff.feng}


def test_the_same_teacher_changes_nothing_and_a_change_is_taken_back(
    session: Session, staff: Staffed
) -> None:
    save_heads(session, staff.autumn, (HeadEdit(staff.first, staff.feng),))
    before = spans(session, staff.feng)

    batch_id = save_heads(session, staff.autumn, (HeadEdit(staff.first, staff.song),))
    undo(session, batch_id)

    assert spans(session, staff.feng) == before == [(date(2026, 9, 1), None, staff.first)]
    assert spans(session, staff.song) == []
