"""检查表的列出、另存、修改、冻结、停用。"""

from dataclasses import replace

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from jiaowu.errors import UserError
from jiaowu.inspection.checklists import Checklist, Facet, from_json, shipped_checklists
from jiaowu.inspection.services import checklists as service
from jiaowu.inspection.tables import ChecklistTable


def shipped(code: str) -> Checklist:
    return next(each for each in shipped_checklists() if each.id == code)


def stored(session: Session, code: str) -> list[tuple[int, str, bool]]:
    rows = session.scalars(
        select(ChecklistTable).where(ChecklistTable.code == code).order_by(ChecklistTable.version)
    )
    return [(row.version, row.name, row.frozen) for row in rows]


def test_a_new_school_sees_the_shipped_ones_and_nothing_is_stored(session: Session) -> None:
    found = service.list_checklists(session)

    assert [each.code for each in found] == [each.id for each in shipped_checklists()]
    assert all(each.shipped and not each.frozen and each.version == 1 for each in found)
    assert session.scalars(select(ChecklistTable)).all() == []


def test_one_facet_can_be_asked_for(session: Session) -> None:
    found = service.list_checklists(session, Facet.HOMEWORK)

    assert [each.code for each in found] == ["homework", "homework_b", "homework_c", "homework_d"]


def test_a_copy_is_the_schools_own_and_stands_beside_its_facet(session: Session) -> None:
    code = service.copy_checklist(session, "homework", " 本校作业检查表 ")

    found = service.find_checklist(session, code)
    assert (code, found.checklist.name, found.shipped) == ("own1", "本校作业检查表", False)
    assert found.checklist.items == shipped("homework").items
    assert service.list_checklists(session, Facet.HOMEWORK)[-1].code == code
    assert service.copy_checklist(session, code, "第二份") == "own2"


def test_a_name_already_there_is_refused(session: Session) -> None:
    with pytest.raises(UserError, match="已有一份“作业布置与批改检查表”"):
        service.copy_checklist(session, "tutoring", "作业布置与批改检查表")
    with pytest.raises(UserError, match="还没有名称"):
        service.copy_checklist(session, "tutoring", " ")


def test_what_does_not_sum_is_refused_with_every_sentence(session: Session) -> None:
    wrong = replace(shipped("homework"), name="", subtotals={"学生作业": 60})

    with pytest.raises(UserError) as caught:
        service.save_checklist(session, "homework", wrong)

    assert str(caught.value).splitlines() == [
        "检查表还没有名称。",
        "“学生作业”写明 60 分，各项加起来是 30 分，请改成一致。",
    ]


def test_editing_a_shipped_one_makes_the_second_version_and_keeps_the_first(session: Session) -> None:
    own = replace(shipped("tutoring"), name="辅导检查表（本校）")

    assert service.save_checklist(session, "tutoring", own) == 2

    assert stored(session, "tutoring") == [
        (1, "辅导（培优帮扶）检查表", False),
        (2, "辅导检查表（本校）", False),
    ]
    assert service.find_checklist(session, "tutoring").checklist == own
    assert service.save_checklist(session, "tutoring", replace(own, name="改名")) == 2


def test_saving_without_a_change_makes_no_version(session: Session) -> None:
    assert service.save_checklist(session, "tutoring", shipped("tutoring")) == 1
    assert stored(session, "tutoring") == []
    service.use_checklist(session, "tutoring")
    assert service.save_checklist(session, "tutoring", shipped("tutoring")) == 1


def test_a_used_version_is_frozen_and_never_changes(session: Session) -> None:
    used = service.use_checklist(session, "homework")
    changed = replace(shipped("homework"), vetoes=("学生代批",))

    version = service.save_checklist(session, "homework", changed)

    assert version == 2
    assert from_json(session.get_one(ChecklistTable, used).content) == shipped("homework")
    assert [(number, frozen) for number, _, frozen in stored(session, "homework")] == [(1, True), (2, False)]
    assert service.use_checklist(session, "homework") != used
    assert service.save_checklist(session, "homework", shipped("homework")) == 3


def test_an_own_one_not_yet_used_is_changed_in_place(session: Session) -> None:
    code = service.copy_checklist(session, "testing", "本校测试检查表")
    first = service.find_checklist(session, code).checklist

    assert service.save_checklist(session, code, replace(first, facet=Facet.RESEARCH)) == 1
    assert stored(session, code) == [(1, "本校测试检查表", False)]
    (content,) = session.scalars(select(ChecklistTable.content).where(ChecklistTable.code == code))
    assert from_json(content).facet is Facet.RESEARCH


def test_a_retired_one_is_not_offered_until_revived(session: Session) -> None:
    service.retire_checklist(session, "homework_c")

    assert "homework_c" not in [each.code for each in service.list_checklists(session)]
    assert service.find_checklist(session, "homework_c").retired
    service.revive_checklist(session, "homework_c")
    assert "homework_c" in [each.code for each in service.list_checklists(session)]


def test_a_new_version_of_a_retired_one_stays_retired(session: Session) -> None:
    service.use_checklist(session, "tutoring")
    service.retire_checklist(session, "tutoring")

    service.save_checklist(session, "tutoring", replace(shipped("tutoring"), vetoes=("没有计划",)))

    assert service.find_checklist(session, "tutoring").retired


def test_one_that_is_not_there_is_told(session: Session) -> None:
    with pytest.raises(UserError, match="不在了"):
        service.use_checklist(session, "nothing")
    with pytest.raises(UserError, match="不在了"):
        service.save_checklist(session, "nothing", replace(shipped("tutoring"), name="新的"))
