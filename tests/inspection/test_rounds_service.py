"""一次检查的新建、修改、名单、抽样、进度与回收站。"""

import re
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from jiaowu.errors import UserError
from jiaowu.inspection.checklists import Facet
from jiaowu.inspection.rounds import FacetChoice, RoundKind, Scope
from jiaowu.inspection.services import checklists, rounds, targets
from jiaowu.inspection.services import settings as settings_service
from jiaowu.inspection.services.staff import list_staff
from jiaowu.inspection.settings import InspectionSettings
from jiaowu.inspection.tables import ChecklistTable, ResultTable, TargetTable
from jiaowu.school.services.schools import save_term
from jiaowu.school.terms import Term
from jiaowu.teachers.codes import CodeList, codes
from jiaowu.teachers.tables import TeacherFactTable, TeacherTable
from tests.inspection.small import DAY, SmallSchool, draft_of


def record(
    session: Session, target_id: int, facet: Facet, *, total: float | None = 90, inspector: str = ""
) -> None:
    checklist_id = session.scalars(select(ChecklistTable.id)).first()
    assert checklist_id is not None
    session.add(
        ResultTable(
            target_id=target_id,
            facet=facet.value,
            checklist_id=checklist_id,
            marks="[]",
            applies=True,
            vetoed="",
            total=total,
            grade="A" if total else "",
            expected=None,
            actual=None,
            merits="",
            problems="",
            measures="",
            inspector=inspector,
            day=DAY,
            recorded=datetime.now(UTC),
        )
    )
    session.flush()


def names(session: Session, round_id: int) -> list[str]:
    return [target.teacher for target in rounds.list_targets(session, round_id)]


def test_a_round_lists_everyone_with_group_subject_classes_and_numbers(
    session: Session, school: SmallSchool
) -> None:
    found = rounds.get_round(session, rounds.create_round(session, school.term, draft_of()))

    assert [(each.group, each.teacher, each.classes) for each in found.targets] == [
        ("语文组", "周岚", "七（2）班"),
        ("语文组", "陈静", "七（1）班"),
        ("数学组", "高远", "七（1）班、七（2）班"),
        ("英语组", "林夕", "七（1）班、七（2）班"),
        ("物理组", "何川", "七（2）班"),
    ]
    assert found.targets[2].expected == {Facet.PREPARATION: 50, Facet.HOMEWORK: 5, Facet.OBSERVING: 15}
    assert found.term == "2026—2027学年第一学期"
    assert found.weights == {Facet.PREPARATION: 50, Facet.HOMEWORK: 50}
    assert (found.seed, found.weeks, found.printed, found.closed) == (None, 10, None, None)
    assert len({each.token for each in found.targets}) == 5
    assert all(len(each.token) == 8 and each.token.isdigit() for each in found.targets)


def test_a_round_freezes_the_newest_version_of_its_checklists(session: Session, school: SmallSchool) -> None:
    found = rounds.get_round(session, rounds.create_round(session, school.term, draft_of()))

    assert found.facet(Facet.HOMEWORK).checklist.name == "作业布置与批改检查表"
    assert checklists.find_checklist(session, "homework").frozen
    with pytest.raises(KeyError):
        found.facet(Facet.LESSON)


def test_a_changed_checklist_leaves_the_round_as_it_was(session: Session, school: SmallSchool) -> None:
    key = rounds.create_round(session, school.term, draft_of())
    before = rounds.get_round(session, key)
    changed = replace(before.facet(Facet.HOMEWORK).checklist, vetoes=("学生代批",))

    checklists.save_checklist(session, "homework", changed)

    assert rounds.get_round(session, key) == before
    again = rounds.get_round(session, rounds.create_round(session, school.term, draft_of("第二次")))
    assert (again.facet(Facet.HOMEWORK).version, again.facet(Facet.HOMEWORK).checklist) == (2, changed)


@pytest.mark.parametrize(
    ("scope", "inside"),
    [
        (Scope(groups=("语文组", "物理组")), ["周岚", "陈静", "何川"]),
        (Scope(subjects=("数学",)), ["高远"]),
        (Scope(grades=(7,), subjects=("英语",)), ["林夕"]),
    ],
)
def test_the_scope_decides_who(
    session: Session, school: SmallSchool, scope: Scope, inside: list[str]
) -> None:
    assert names(session, rounds.create_round(session, school.term, draft_of(scope=scope))) == inside


def test_registered_groups_come_before_the_subjects(session: Session, school: SmallSchool) -> None:
    for name, ended in (("何川", None), ("高远", DAY - timedelta(days=1))):
        session.add(
            TeacherFactTable(
                teacher_id=school.teachers[name],
                kind="group",
                value="理综组",
                class_id=None,
                started=None,
                ended=ended,
                note="",
            )
        )
    session.flush()

    groups = {each.name: each.group for each in list_staff(session, school.term, DAY)}

    assert (groups["何川"], groups["高远"]) == ("理综组", "数学组")


def test_an_empty_scope_is_told(session: Session, school: SmallSchool) -> None:
    with pytest.raises(UserError, match="没有教师"):
        rounds.create_round(session, school.term, draft_of(scope=Scope(grades=(9,))))


def test_wrong_entries_are_told_together(session: Session, school: SmallSchool) -> None:
    twice = (FacetChoice(Facet.LESSON, "lesson", 0), FacetChoice(Facet.LESSON, "lesson_b", 0))

    with pytest.raises(UserError) as caught:
        rounds.create_round(session, school.term, replace(draft_of(" "), facets=twice))

    assert len(str(caught.value).splitlines()) == 3
    assert "“上课”选了两次" in str(caught.value)


def test_a_draw_can_be_repeated_from_its_seed(session: Session, school: SmallSchool) -> None:
    draft = draft_of("抽查", kind=RoundKind.SPOT, scope=Scope(size=3), inspectors=("王校", "李主任"))
    key = rounds.create_round(session, school.term, draft, seed=11)
    rounds.create_round(session, school.term, draft_of("后来的检查", day=DAY + timedelta(days=9)))

    again = targets.redraw(session, key)

    found = rounds.get_round(session, key)
    assert again is not None
    assert {each.teacher_id: each.inspector for each in again.drawn} == {
        target.teacher_id: target.inspector for target in found.targets
    }
    assert found.seed == 11
    assert targets.redraw(session, rounds.create_round(session, school.term, draft_of("全体"))) is None


def test_successive_draws_reach_everyone_and_no_pair_meets_twice(
    session: Session, school: SmallSchool
) -> None:
    pairs = set()
    for at in range(2):
        draft = draft_of(
            f"抽查{at}", day=DAY + timedelta(days=at), scope=Scope(size=5), inspectors=("王校", "李主任")
        )
        found = rounds.get_round(session, rounds.create_round(session, school.term, draft))
        pairs |= {(target.teacher, target.inspector) for target in found.targets}

    assert len(pairs) == 10
    with pytest.raises(UserError, match="没有人可抽"):
        rounds.create_round(
            session, school.term, draft_of("再抽", scope=Scope(size=1), inspectors=("王校", "李主任"))
        )


def test_whom_an_inspector_really_recorded_counts_as_met(session: Session, school: SmallSchool) -> None:
    first = rounds.create_round(session, school.term, draft_of())
    for target in rounds.list_targets(session, first):
        record(session, target.id, Facet.PREPARATION, inspector="王校、李主任")

    draft = draft_of("抽查", scope=Scope(size=2), inspectors=("王校", "张老师"))
    found = rounds.get_round(session, rounds.create_round(session, school.term, draft))

    assert {target.inspector for target in found.targets} == {"张老师"}


def test_those_nobody_may_inspect_are_named(session: Session, school: SmallSchool) -> None:
    draft = draft_of("抽查", scope=Scope(size=5), inspectors=("高远",))

    key = rounds.create_round(session, school.term, draft)

    assert targets.skipped(session, key) == ("高远",)
    assert "高远" not in names(session, key)


def test_editing_the_scope_keeps_tokens_and_whoever_has_results(
    session: Session, school: SmallSchool
) -> None:
    key = rounds.create_round(session, school.term, draft_of())
    before = {target.teacher: target for target in rounds.list_targets(session, key)}
    record(session, before["林夕"].id, Facet.PREPARATION)

    rounds.edit_round(session, key, draft_of("改过", scope=Scope(groups=("语文组",))))

    after = {target.teacher: target.token for target in rounds.list_targets(session, key)}
    assert set(after) == {"陈静", "周岚", "林夕"}
    assert all(before[name].token == token for name, token in after.items())
    assert rounds.get_round(session, key).name == "改过"


def test_turning_a_round_into_a_draw_draws(session: Session, school: SmallSchool) -> None:
    key = rounds.create_round(session, school.term, draft_of())

    rounds.edit_round(session, key, draft_of(scope=Scope(size=2), inspectors=("王校",)))

    found = rounds.get_round(session, key)
    assert len(found.targets) == 2
    assert found.seed is not None
    assert {target.inspector for target in found.targets} == {"王校"}


def test_new_weeks_change_what_is_expected(session: Session, school: SmallSchool) -> None:
    key = rounds.create_round(session, school.term, draft_of(weeks=None))
    assert Facet.PREPARATION not in rounds.list_targets(session, key)[0].expected

    rounds.edit_round(session, key, draft_of(weeks=12))

    assert rounds.list_targets(session, key)[0].expected[Facet.PREPARATION] == 60


def test_a_recorded_facet_cannot_be_taken_out_and_keeps_its_version(
    session: Session, school: SmallSchool
) -> None:
    key = rounds.create_round(session, school.term, draft_of())
    record(session, rounds.list_targets(session, key)[0].id, Facet.PREPARATION)
    changed = replace(rounds.get_round(session, key).facet(Facet.PREPARATION).checklist, vetoes=("抄旧案",))
    checklists.save_checklist(session, "preparation", changed)

    with pytest.raises(UserError, match="“备课”已经录了结果"):
        rounds.edit_round(session, key, draft_of(codes=("homework",)))
    rounds.edit_round(session, key, draft_of(codes=("lesson", "preparation")))

    found = rounds.get_round(session, key)
    assert [(each.facet, each.version) for each in found.facets] == [
        (Facet.LESSON, 1),
        (Facet.PREPARATION, 1),
    ]


def test_teachers_can_be_added_and_taken_off(session: Session, school: SmallSchool) -> None:
    key = rounds.create_round(session, school.term, draft_of(scope=Scope(groups=("语文组",))))
    added = [school.teachers["何川"], school.teachers["陈静"]]

    assert targets.add_targets(session, key, added) == 1
    assert names(session, key) == ["周岚", "陈静", "何川"]
    targets.remove_targets(session, [rounds.list_targets(session, key)[0].id])
    assert names(session, key) == ["陈静", "何川"]


def test_whoever_has_results_stays_on_the_list(session: Session, school: SmallSchool) -> None:
    key = rounds.create_round(session, school.term, draft_of())
    ids = [target.id for target in rounds.list_targets(session, key)]
    record(session, ids[1], Facet.HOMEWORK)

    with pytest.raises(UserError, match="已经录了结果"):
        targets.remove_targets(session, ids)

    assert len(names(session, key)) == 5


def test_inspectors_can_be_assigned(session: Session, school: SmallSchool) -> None:
    key = rounds.create_round(session, school.term, draft_of(inspectors=("王校",)))
    ids = [target.id for target in rounds.list_targets(session, key)]

    targets.assign_inspector(session, ids[:2], " 王校 ")

    assert [target.inspector for target in rounds.list_targets(session, key)] == ["王校", "王校", "", "", ""]


def test_progress_counts_who_is_done_in_every_facet(session: Session, school: SmallSchool) -> None:
    key = rounds.create_round(session, school.term, draft_of())
    ids = [target.id for target in rounds.list_targets(session, key)]
    record(session, ids[0], Facet.PREPARATION)
    record(session, ids[0], Facet.HOMEWORK)
    record(session, ids[1], Facet.PREPARATION)
    record(session, ids[2], Facet.PREPARATION)
    record(session, ids[2], Facet.HOMEWORK, total=None)

    progress = rounds.get_progress(session, key)

    assert (progress.targets, progress.recorded, progress.results) == (5, 1, 5)
    (summary,) = rounds.list_rounds(session)
    assert (summary.targets, summary.recorded, summary.closed) == (5, 1, False)


def test_what_does_not_apply_or_is_vetoed_is_done(session: Session, school: SmallSchool) -> None:
    key = rounds.create_round(session, school.term, draft_of(codes=("homework",)))
    ids = [target.id for target in rounds.list_targets(session, key)]
    for target_id in ids[:3]:
        record(session, target_id, Facet.HOMEWORK, total=None)
    first, second, _ = session.scalars(select(ResultTable).order_by(ResultTable.id))
    first.applies, second.vetoed = False, "无案上课"
    session.flush()

    assert rounds.get_progress(session, key).recorded == 2


def test_printing_and_closing_are_remembered(session: Session, school: SmallSchool) -> None:
    key = rounds.create_round(session, school.term, draft_of())

    rounds.mark_printed(session, key)
    rounds.set_closed(session, key, closed=True)

    found = rounds.get_progress(session, key)
    assert found.printed is not None
    assert found.closed is not None
    rounds.set_closed(session, key, closed=False)
    assert rounds.get_progress(session, key).closed is None


def test_a_round_outside_its_term_is_refused(session: Session, school: SmallSchool) -> None:
    told = "日期不在2026—2027学年第一学期（2026-08-01 至 2027-01-31）内，请改正。"

    with pytest.raises(UserError, match=re.escape(told)):
        rounds.create_round(session, school.term, draft_of(day=date(2027, 3, 1)))
    key = rounds.create_round(session, school.term, draft_of())
    with pytest.raises(UserError, match="不在"):
        rounds.edit_round(session, key, draft_of(day=date(2025, 11, 9)))


def test_rounds_are_listed_newest_term_and_day_first(session: Session, school: SmallSchool) -> None:
    rounds.create_round(session, school.term, draft_of("期中"))
    rounds.create_round(session, school.term, draft_of("期末", day=date(2027, 1, 5)))

    assert [each.name for each in rounds.list_rounds(session)] == ["期末", "期中"]
    assert rounds.list_rounds(session)[0].kind is RoundKind.MIDTERM


def test_a_deleted_round_can_come_back_with_its_results(session: Session, school: SmallSchool) -> None:
    key = rounds.create_round(session, school.term, draft_of())
    record(session, rounds.list_targets(session, key)[0].id, Facet.HOMEWORK)

    rounds.delete_round(session, key)

    assert rounds.list_rounds(session) == ()
    assert rounds.list_deleted(session) == ((key, "期中检查"),)
    with pytest.raises(UserError, match="回收站"):
        rounds.get_round(session, key)
    rounds.restore_round(session, key)
    assert rounds.get_progress(session, key).results == 1


def test_tokens_never_repeat_over_all_rounds(session: Session, school: SmallSchool) -> None:
    for at in range(4):
        rounds.create_round(session, school.term, draft_of(f"第{at}次"))

    tokens = session.scalars(select(TargetTable.token)).all()
    assert len(tokens) == len(set(tokens)) == 20


def test_settings_are_kept_and_checked(session: Session) -> None:
    assert settings_service.get_settings(session) == InspectionSettings()
    own = InspectionSettings(replace(InspectionSettings().draw, least=2))

    settings_service.save_settings(session, own)
    settings_service.save_settings(session, own)

    assert settings_service.get_settings(session) == own
    with pytest.raises(UserError, match="不能是负数"):
        settings_service.save_settings(session, replace(own, draw=replace(own.draw, stale_days=-1)))


def test_teachers_of_another_term_and_without_work_are_left_out(
    session: Session, school: SmallSchool
) -> None:
    session.add(TeacherTable(name="没有任教"))
    gone = session.get_one(TeacherTable, school.teachers["林夕"])
    gone.status = next(each.code for each in codes(CodeList.STATUS) if not each.present)
    session.flush()
    other = save_term(session, Term(2027, 1))

    assert [each.name for each in list_staff(session, school.term, DAY)] == [
        "周岚",
        "陈静",
        "高远",
        "何川",
    ]
    assert list_staff(session, other, DAY) == ()
