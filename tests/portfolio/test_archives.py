"""资料归档：数得对、缺谁说得清，登记与附件可以撤销。"""

from datetime import date
from pathlib import Path

import pytest
from sqlalchemy.orm import Session

from jiaowu.errors import UserError
from jiaowu.paper.document import Table
from jiaowu.portfolio.archives import (
    ArchiveItem,
    Category,
    Filed,
    Per,
    Piece,
    State,
    categories,
    hold,
    item_code,
)
from jiaowu.portfolio.reports import archives as report
from jiaowu.portfolio.services.archive_counters import COUNTERS
from jiaowu.portfolio.services.archives import (
    add_files,
    delete_item,
    edit_item,
    file_item,
    load_archive,
)
from jiaowu.research.groups import GroupKind
from jiaowu.research.papers import PaperKind
from jiaowu.research.services.groups import add_group
from jiaowu.research.services.papers import Due, list_papers, require_papers, submit_papers
from jiaowu.store.attachments import list_attachments
from jiaowu.store.batches import undo
from jiaowu.teachers.services.works import add_work
from jiaowu.teachers.tables import LeaveTable
from jiaowu.teachers.works import WorkDraft, WorkKind
from tests.teachers.staff import Staffed, build_staff

ENDED = date(2100, 1, 1)
UNITS = {Per.TEACHER: {"1": "王一", "2": "李二"}, Per.GROUP: {"语文组": "语文组"}, Per.TERM: {}}


@pytest.fixture
def staff(session: Session) -> Staffed:
    return build_staff(session)


def category_of(item: ArchiveItem) -> Category:
    return Category("routine", "教学常规", (item,))


def test_units_without_enough_pieces_are_named() -> None:
    item = ArchiveItem("results", "检查结果", Per.TEACHER, 2)

    holding = hold(category_of(item), item, [Piece("1", 2), Piece("2", 1)], (), UNITS, ended=False)

    assert (holding.count, holding.state, holding.lack_text) == (3, State.MISSING, "缺 1 位教师：李二")


def test_what_belongs_at_the_end_of_term_waits_until_then() -> None:
    item = ArchiveItem("rounds", "检查记录", Per.TERM, 2, late=True)

    early = hold(category_of(item), item, [Piece("", 1)], (), UNITS, ended=False)
    after = hold(category_of(item), item, [Piece("", 1)], (), UNITS, ended=True)

    assert (early.state, after.state, after.lack_text) == (State.WAITING, State.MISSING, "缺 1 件")


def test_a_bound_volume_filed_by_hand_covers_every_unit() -> None:
    item = ArchiveItem("plan", "组计划", Per.GROUP, 1)
    volume = Filed(1, "routine/plan", "各组计划合订本", date(2026, 9, 5), copies=3)

    holding = hold(category_of(item), item, (), [volume], UNITS, ended=True)

    assert (holding.count, holding.state) == (3, State.COMPLETE)


def test_a_paper_filed_for_one_unit_by_its_name_covers_only_that_unit() -> None:
    item = ArchiveItem("results", "检查结果", Per.TEACHER, 1)
    units = {Per.TEACHER: {"1": "王一", "2": "李二", "3": "赵三"}}
    filed = [Filed(1, "routine/results", "李二的检查结果", date(2026, 11, 13))]

    holding = hold(category_of(item), item, [Piece("1", 4)], filed, units, ended=False)

    assert (holding.count, holding.lacking) == (5, ("赵三",))


def test_a_school_without_groups_is_told_so() -> None:
    item = ArchiveItem("plan", "组计划", Per.GROUP, 1)

    holding = hold(category_of(item), item, (), (), {}, ended=True)

    assert (holding.state, holding.lack_text) == (State.MISSING, "还没有登记教研组")


def test_every_counter_named_in_the_shipped_catalogue_exists() -> None:
    named = {item.counter for category in categories() for item in category.items if item.counter}

    assert named - set(COUNTERS) == set()
    codes = [item_code(category, item) for category in categories() for item in category.items]
    assert len(codes) == len(set(codes))


def test_records_of_other_rooms_are_counted_once_and_only_in_their_term(
    session: Session, staff: Staffed
) -> None:
    add_work(session, staff.feng, WorkDraft(WorkKind.PAPER, date(2026, 10, 8), "单元教学"))
    add_work(session, staff.feng, WorkDraft(WorkKind.OPEN_LESSON, date(2026, 10, 9), "背影"))
    add_work(session, staff.feng, WorkDraft(WorkKind.OPEN_LESSON, date(2025, 10, 9), "春"))
    days = date(2026, 11, 1), date(2026, 11, 2)
    session.add(
        LeaveTable(
            teacher_id=staff.feng,
            kind="sick",
            start=days[0],
            end=days[1],
            days=2,
            reason="",
            approvals="[]",
            status="approved",
            note="",
        )
    )
    session.flush()

    archive = load_archive(session, staff.autumn, date(2026, 12, 1))

    counts = {each.code: each.count for each in archive.holdings}
    assert counts["teachers/works"] == 1
    assert counts["observing/open_lessons"] == 1
    assert counts["duty/leaves"] == 1


def test_the_plans_the_groups_handed_in_are_counted_and_the_rest_named(
    session: Session, staff: Staffed
) -> None:
    handed, waiting = (add_group(session, GroupKind.RESEARCH, name, None).id for name in ("科学组", "艺术组"))
    require_papers(session, staff.autumn, Due(PaperKind.PLAN, date(2026, 9, 20), (GroupKind.RESEARCH,)))
    papers = {each.group_id: each.id for each in list_papers(session, staff.autumn)}
    submit_papers(session, (papers[handed],), date(2026, 9, 18))

    archive = load_archive(session, staff.autumn, date(2026, 12, 1))

    plans = next(each for each in archive.holdings if each.code == "plans/group_plan")
    assert (plans.count, plans.latest) == (1, date(2026, 9, 18))
    assert "科学组" not in plans.lack_text
    assert "艺术组" in plans.lack_text
    assert waiting in papers


def test_filing_changing_and_deleting_can_each_be_taken_back(
    session: Session, staff: Staffed, tmp_path: Path
) -> None:
    paper = tmp_path / "制度.txt"
    paper.write_text("教学管理制度", encoding="utf-8")
    draft = Filed(0, "plans/posts", " 教学管理制度 ", date(2026, 9, 1), "张主任", "3 号柜", 2)

    key, filed = file_item(session, staff.autumn, draft)
    add_files(session, tmp_path, key, [paper])
    changed = edit_item(session, Filed(key, "plans/posts", "制度汇编", date(2026, 9, 2), copies=4))
    deleted = delete_item(session, key)

    assert _posts(session, staff) == []
    undo(session, deleted)
    assert [(each.title, each.copies, each.files) for each in _posts(session, staff)] == [("制度汇编", 4, 1)]
    undo(session, changed)
    assert [(each.title, each.place) for each in _posts(session, staff)] == [("教学管理制度", "3 号柜")]
    assert len(list_attachments(session, "archive_item", key)) == 1
    assert filed < changed


def _posts(session: Session, staff: Staffed) -> list[Filed]:
    archive = load_archive(session, staff.autumn, ENDED)
    return list(next(each for each in archive.holdings if each.code == "plans/posts").filed)


@pytest.mark.parametrize(
    ("draft", "sentence"),
    [
        (Filed(0, "plans/posts", " ", date(2026, 9, 1)), "没有写名称"),
        (Filed(0, "plans/posts", "制度", date(2026, 9, 1), copies=0), "份数要是 1 或更多"),
        (Filed(0, "plans/none", "制度", date(2026, 9, 1)), "没有选归在目录的哪一件"),
    ],
)
def test_a_wrong_filing_is_refused(session: Session, staff: Staffed, draft: Filed, sentence: str) -> None:
    with pytest.raises(UserError, match=sentence):
        file_item(session, staff.autumn, draft)


def test_the_catalogue_prints_every_item_and_what_is_filed_beneath_it(
    session: Session, staff: Staffed
) -> None:
    draft = Filed(0, "plans/posts", "教学管理制度", date(2026, 9, 1), "张主任", "3 号柜", 2)
    file_item(session, staff.autumn, draft)

    document = report.build(session, staff.autumn, date(2026, 12, 1))

    table = next(block for block in document.blocks if isinstance(block, Table))
    names = [row[1] for row in table.rows]
    at = names.index("岗位职责与教学管理制度")
    assert table.rows[at][2] == 2
    assert names[at + 1] == "　· 教学管理制度"
    assert names[0] == "一、计划总结与制度"
    assert sum(isinstance(row[0], int) for row in table.rows) == sum(len(each.items) for each in categories())
