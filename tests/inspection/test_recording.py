"""录入检查结果：存、改、清空，合计与进度，一位教师历次的结果。"""

from datetime import date, datetime

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from jiaowu.errors import UserError
from jiaowu.inspection.checklists import Facet
from jiaowu.inspection.records import ResultEdit, Sheet, SheetRow
from jiaowu.inspection.services.problem_tags import (
    add_tag,
    known_texts,
    list_tags,
    rename_tag,
    retire_tag,
    tag_ids,
)
from jiaowu.inspection.services.recording import (
    load_sheet,
    results_of_teacher,
    save_result,
    whose_token,
)
from jiaowu.inspection.services.rounds import create_round, delete_round, get_progress, set_closed
from jiaowu.inspection.tables import RectificationTable, ResultTable, ResultTagTable
from jiaowu.store.store import Store
from jiaowu.store.tables import JournalTable
from tests.inspection.small import DAY, SmallSchool, draft_of

PREPARATION, HOMEWORK = Facet.PREPARATION, Facet.HOMEWORK
FULL = (0.0, 0.0, 15.0, 20.0, 10.0, 0.0, 5.0)
EDIT = ResultEdit(
    FULL,
    expected=50,
    actual=48,
    merits="层次清楚",
    problems="反思少",
    tags=("无反思", "抄旧案"),
    measures="每周一篇",
    inspector="王主任",
    day=date(2026, 11, 10),
)


@pytest.fixture
def round_id(session: Session, school: SmallSchool) -> int:
    return create_round(session, school.term, draft_of(inspectors=("王主任",)))


def row_of(sheet: Sheet, name: str) -> SheetRow:
    return next(row for row in sheet.rows if row.target.teacher == name)


def target(session: Session, round_id: int, name: str = "陈静") -> int:
    return row_of(load_sheet(session, round_id, PREPARATION), name).target.id


def test_a_blank_sheet_lists_everyone_with_what_is_expected(session: Session, round_id: int) -> None:
    sheet = load_sheet(session, round_id, PREPARATION)

    assert len(sheet.rows) == 5
    assert all(row.edit is None for row in sheet.rows)
    assert row_of(sheet, "陈静").target.expected[PREPARATION] == 50
    assert sheet.choices.inspectors == ("王主任",)
    assert "无反思" in sheet.choices.tags
    assert not sheet.closed


def test_a_saved_result_comes_back_as_it_was_typed(session: Session, round_id: int) -> None:
    saved = save_result(session, target(session, round_id), PREPARATION, EDIT)

    assert saved.score is not None
    assert (saved.score.percent, saved.score.grade) == (100, "A")
    assert row_of(load_sheet(session, round_id, PREPARATION), "陈静").edit == EDIT


def test_typing_again_replaces_the_result_and_its_tags(session: Session, round_id: int) -> None:
    place = target(session, round_id)
    save_result(session, place, PREPARATION, EDIT)

    saved = save_result(session, place, PREPARATION, ResultEdit((None, *FULL[1:]), tags=("抄旧案", "新毛病")))

    assert saved.score is not None
    assert (saved.score.percent, saved.score.missing) == (None, 1)
    edit = row_of(load_sheet(session, round_id, PREPARATION), "陈静").edit
    assert edit is not None
    assert edit.tags == ("抄旧案", "新毛病")
    assert session.scalar(select(func.count()).select_from(ResultTable)) == 1
    assert "新毛病" in load_sheet(session, round_id, PREPARATION).choices.tags


def test_clearing_the_whole_row_removes_the_result(session: Session, round_id: int) -> None:
    place = target(session, round_id)
    save_result(session, place, PREPARATION, EDIT)

    saved = save_result(session, place, PREPARATION, ResultEdit((None,) * 7, expected=50))

    assert (saved.result_id, saved.score) == (None, None)
    assert session.scalar(select(func.count()).select_from(ResultTable)) == 0
    assert session.scalar(select(func.count()).select_from(ResultTagTable)) == 0


def test_a_result_with_a_rectification_is_emptied_but_kept(session: Session, round_id: int) -> None:
    place = target(session, round_id)
    result = save_result(session, place, PREPARATION, EDIT).result_id
    session.add(
        RectificationTable(
            number="1",
            result_id=result,
            clause="",
            problem="",
            demand="",
            issued=DAY,
            due=DAY,
            status="",
            reply="",
            reviewer="",
            reviewed=None,
            verdict="",
            closed=None,
        )
    )
    session.flush()

    saved = save_result(session, place, PREPARATION, ResultEdit((None,) * 7, expected=50))

    assert saved.result_id == result
    assert row_of(load_sheet(session, round_id, PREPARATION), "陈静").edit == ResultEdit(
        (None,) * 7, expected=50
    )


def test_a_changed_expected_number_alone_is_kept(session: Session, round_id: int) -> None:
    place = target(session, round_id)

    save_result(session, place, PREPARATION, ResultEdit((None,) * 7, expected=44))

    edit = row_of(load_sheet(session, round_id, PREPARATION), "陈静").edit
    assert edit is not None
    assert edit.expected == 44


def test_other_facets_are_told_beside_each_row(session: Session, round_id: int) -> None:
    place = target(session, round_id)
    save_result(session, place, PREPARATION, EDIT)
    save_result(session, place, HOMEWORK, ResultEdit((None,) * 10, applies=False))

    row = row_of(load_sheet(session, round_id, HOMEWORK), "陈静")

    assert set(row.others) == {PREPARATION}
    assert row.others[PREPARATION].total == 100
    assert get_progress(session, round_id).recorded == 1


def test_points_above_the_maximum_change_nothing(session: Session, round_id: int) -> None:
    place = target(session, round_id)
    save_result(session, place, PREPARATION, EDIT)

    with pytest.raises(UserError, match="“目标重难点”满分 15，不能填 16"):
        save_result(session, place, PREPARATION, ResultEdit((0.0, 0.0, 16.0, *FULL[3:])))

    assert row_of(load_sheet(session, round_id, PREPARATION), "陈静").edit == EDIT


def test_a_closed_round_a_removed_round_and_a_facet_not_asked_are_refused(
    session: Session, round_id: int
) -> None:
    place = target(session, round_id)

    with pytest.raises(UserError, match="不查上课"):
        save_result(session, place, Facet.LESSON, EDIT)
    with pytest.raises(UserError, match="不查上课"):
        load_sheet(session, round_id, Facet.LESSON)
    set_closed(session, round_id, closed=True)
    session.flush()
    with pytest.raises(UserError, match="已经结束汇总"):
        save_result(session, place, PREPARATION, EDIT)
    assert load_sheet(session, round_id, PREPARATION).closed
    delete_round(session, round_id)
    session.flush()
    with pytest.raises(UserError, match="回收站"):
        save_result(session, place, PREPARATION, EDIT)


def test_a_teacher_has_every_result_newest_first(session: Session, school: SmallSchool) -> None:
    first = create_round(session, school.term, draft_of("九月月查", day=date(2026, 9, 20)))
    second = create_round(session, school.term, draft_of("期中检查"))
    for key in (first, second):
        save_result(session, target(session, key), PREPARATION, EDIT)
    save_result(session, target(session, second), HOMEWORK, ResultEdit((None,) * 10, applies=False))

    found = results_of_teacher(session, school.teachers["陈静"])

    assert [(each.round, each.facet, each.total, each.grade) for each in found] == [
        ("期中检查", PREPARATION, 100, "A"),
        ("期中检查", HOMEWORK, None, ""),
        ("九月月查", PREPARATION, 100, "A"),
    ]
    assert found[0].tags == ("无反思", "抄旧案")
    assert found[0].day == date(2026, 11, 10)
    assert found[1].day == DAY
    assert results_of_teacher(session, school.teachers["周岚"]) == ()


def test_a_code_on_paper_tells_whose_it_is(session: Session, round_id: int) -> None:
    row = row_of(load_sheet(session, round_id, PREPARATION), "高远")

    owner = whose_token(session, row.target.token)

    assert owner is not None
    assert (owner.round_id, owner.round, owner.teacher) == (round_id, "期中检查", "高远")
    assert whose_token(session, "没有这个码") is None


def test_one_saved_row_is_one_entry_in_the_journal(store: Store, saved: SmallSchool) -> None:
    with store.write("新建检查") as session:
        key = create_round(session, saved.term, draft_of())
    with store.read() as session:
        place = target(session, key)

    with store.write("录入检查结果：期中检查 备课 陈静") as session:
        save_result(session, place, PREPARATION, EDIT)

    with store.read() as session:
        last = session.scalars(select(JournalTable).order_by(JournalTable.id.desc())).first()
        assert last is not None
        assert last.title == "录入检查结果：期中检查 备课 陈静"
        assert "inspection_result 1" in last.detail


def test_the_library_of_tags_can_be_added_renamed_and_retired(session: Session, round_id: int) -> None:
    save_result(session, target(session, round_id), PREPARATION, EDIT)
    key = add_tag(session, PREPARATION, "+教案雷同")

    rename_tag(session, PREPARATION, "教案雷同", "教案 雷同多")
    rename_tag(session, PREPARATION, "抄旧案", "抄旧教案")
    retire_tag(session, PREPARATION, "缺课时")

    names = known_texts(session, PREPARATION)
    listed = list_tags(session, PREPARATION)
    used = {tag.text: (tag.used, tag.retired) for tag in listed if tag.used or tag.retired}
    assert "教案雷同多" in names
    assert "缺课时" not in names
    assert "抄旧案" not in names
    assert used == {
        "无反思": (1, False),
        "抄旧教案": (1, False),
        "抄旧案": (0, True),
        "缺课时": (0, True),
    }
    assert "抄旧教案" in names
    assert tag_ids(session, PREPARATION, ("教案雷同多", "教案雷同多")) == [key]
    with pytest.raises(UserError, match="“抄旧案”已经在标签库里"):
        rename_tag(session, PREPARATION, "教案雷同多", "抄旧案")
    assert add_tag(session, PREPARATION, "缺课时")
    assert "缺课时" in known_texts(session, PREPARATION)


def test_the_moment_of_recording_is_kept(session: Session, round_id: int) -> None:
    started = datetime.now().astimezone()

    save_result(session, target(session, round_id), PREPARATION, EDIT)

    recorded = session.scalar(select(ResultTable.recorded))
    assert recorded is not None
    assert recorded.astimezone() >= started.replace(microsecond=0)
