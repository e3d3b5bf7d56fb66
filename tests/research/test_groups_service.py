"""登记教研组、改名、成员、安排、沿用上学期。"""

from datetime import date

import pytest
from sqlalchemy.orm import Session

from jiaowu.errors import UserError
from jiaowu.research.groups import Arrangement, GroupKind, Slot
from jiaowu.research.services import groups as service
from jiaowu.research.services.groups_members import add_members, remove_members
from jiaowu.store.batches import undo
from jiaowu.teachers.facts import FactKind
from jiaowu.teachers.services.facts import groups as groups_on
from jiaowu.teachers.services.facts import list_facts
from tests.research.rooms import Rooms, group_names, group_of

SPRING_DAY = date(2026, 3, 1)


def members(session: Session, group_id: int, term_id: int) -> list[str]:
    return [member.name for member in group_of(session, group_id, term_id).members]


def test_groups_written_in_the_files_are_registered_in_one_press(session: Session, rooms: Rooms) -> None:
    found = service.list_groups(session, rooms.term)

    assert [(group.name, group.kind) for group in found] == [
        ("数学组", GroupKind.RESEARCH),
        ("语文组", GroupKind.RESEARCH),
        ("七年级语文", GroupKind.PREPARATION),
    ]
    assert found[2].parent_id == rooms.chinese
    assert service.unregistered(session, rooms.term) == ()
    assert members(session, rooms.chinese, rooms.term) == ["冯豪", "林晓", "苏禾"]


def test_registering_twice_says_there_is_nothing_left(session: Session, rooms: Rooms) -> None:
    with pytest.raises(UserError, match="都已经登记"):
        service.register_all(session, rooms.term)


def test_renaming_a_group_renames_it_in_every_teachers_file(session: Session, rooms: Rooms) -> None:
    batch = service.rename_group(session, rooms.chinese, "大语文组")

    assert members(session, rooms.chinese, rooms.term) == ["冯豪", "林晓", "苏禾"]
    assert list(groups_on(session, SPRING_DAY)) == ["大语文组", "数学组"]

    undo(session, batch)

    assert list(groups_on(session, SPRING_DAY)) == ["数学组", "语文组"]


@pytest.mark.parametrize("name", ["数学组", " "])
def test_a_taken_or_empty_name_is_refused(session: Session, rooms: Rooms, name: str) -> None:
    with pytest.raises(UserError, match="名称"):
        service.rename_group(session, rooms.chinese, name)


def test_a_new_member_moves_from_one_research_group_to_another(session: Session, rooms: Rooms) -> None:
    batch = add_members(session, rooms.chinese, (rooms.staff.song,), SPRING_DAY)

    assert "宋博婷" in members(session, rooms.chinese, rooms.term)
    assert members(session, rooms.maths, rooms.term) == []
    facts = [fact for fact in list_facts(session, rooms.staff.song) if fact.kind is FactKind.GROUP]
    assert [(fact.value, fact.ended) for fact in facts] == [("数学组", date(2026, 2, 28)), ("语文组", None)]

    undo(session, batch)

    assert members(session, rooms.maths, rooms.term) == ["宋博婷"]


def test_a_removed_member_stays_in_the_earlier_term(session: Session, rooms: Rooms) -> None:
    shown = group_of(session, rooms.chinese, rooms.staff.autumn)
    fact = next(member.fact_id for member in shown.members if member.name == "林晓")

    remove_members(session, (fact,), date(2026, 8, 31))

    assert "林晓" not in members(session, rooms.chinese, rooms.staff.autumn)
    assert "林晓" in members(session, rooms.chinese, rooms.term)


def test_someone_who_came_later_than_the_last_day_was_a_mistake(session: Session, rooms: Rooms) -> None:
    add_members(session, rooms.maths, (rooms.staff.dan,), date(2026, 5, 1))
    shown = group_of(session, rooms.maths, rooms.term)
    fact = next(member.fact_id for member in shown.members if member.name == "单雨")

    remove_members(session, (fact,), date(2026, 4, 1))

    assert list_facts(session, rooms.staff.dan) == ()


def test_a_closed_group_lets_its_members_go_and_can_come_back(session: Session, rooms: Rooms) -> None:
    batch = service.close_group(session, rooms.maths, date(2026, 4, 30))

    assert group_names(session, rooms.staff.autumn, GroupKind.RESEARCH) == ["语文组"]
    assert groups_on(session, date(2026, 5, 1)).get("数学组") is None

    undo(session, batch)

    assert members(session, rooms.maths, rooms.staff.autumn) == ["宋博婷"]


def test_a_group_with_groups_below_it_is_not_closed(session: Session, rooms: Rooms) -> None:
    with pytest.raises(UserError, match="七年级语文"):
        service.close_group(session, rooms.chinese, date(2026, 4, 30))


def test_a_closed_group_is_reopened_without_its_members(session: Session, rooms: Rooms) -> None:
    service.close_group(session, rooms.maths, date(2026, 4, 30))

    service.reopen_group(session, rooms.maths)

    shown = group_of(session, rooms.maths, rooms.staff.autumn)
    assert (shown.closed, shown.members) == (None, ())


def test_only_a_preparation_group_belongs_to_a_research_group(session: Session, rooms: Rooms) -> None:
    service.place_group(session, rooms.seventh, rooms.maths, "跨年级")

    assert group_of(session, rooms.seventh, rooms.term).parent_id == rooms.maths
    with pytest.raises(UserError, match="只有备课组"):
        service.place_group(session, rooms.maths, rooms.chinese, "")


def test_a_group_moves_ahead_among_its_peers(session: Session, rooms: Rooms) -> None:
    service.move_group(session, rooms.chinese, -1)

    assert group_names(session, rooms.term, GroupKind.RESEARCH) == ["语文组", "数学组"]
    with pytest.raises(UserError, match="最前"):
        service.move_group(session, rooms.chinese, -1)


def test_arrangement_is_kept_by_term_and_carried_over(session: Session, rooms: Rooms) -> None:
    assert group_of(session, rooms.chinese, rooms.staff.autumn).arrangement == Arrangement()

    batch = service.copy_arrangements(session, rooms.staff.autumn)

    shown = group_of(session, rooms.chinese, rooms.staff.autumn)
    assert (shown.leader, shown.patron, shown.slots) == ("冯豪", "单雨", "每周二 15:45–16:35")
    with pytest.raises(UserError, match="沿用"):
        service.copy_arrangements(session, rooms.staff.autumn)
    undo(session, batch)
    assert group_of(session, rooms.chinese, rooms.staff.autumn).leader == ""


def test_an_unchanged_arrangement_is_not_written_again(session: Session, rooms: Rooms) -> None:
    shown = group_of(session, rooms.chinese, rooms.term)

    assert service.save_arrangement(session, rooms.chinese, rooms.term, shown.arrangement) == 0


def test_a_wrong_slot_keeps_the_old_arrangement(session: Session, rooms: Rooms) -> None:
    with pytest.raises(UserError, match="不晚于"):
        service.save_arrangement(
            session, rooms.chinese, rooms.term, Arrangement(slots=(Slot(1, start="9:00", end="8:00"),))
        )

    assert group_of(session, rooms.chinese, rooms.term).leader == "冯豪"


def test_a_new_group_is_added_under_its_research_group(session: Session, rooms: Rooms) -> None:
    saved = service.add_group(session, GroupKind.PREPARATION, "八年级语文", rooms.chinese)

    shown = group_of(session, saved.id, rooms.term)
    assert (shown.name, shown.parent_id, shown.members) == ("八年级语文", rooms.chinese, ())
    with pytest.raises(UserError, match="已经有备课组"):
        service.add_group(session, GroupKind.PREPARATION, "八年级语文")
