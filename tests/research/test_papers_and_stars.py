"""计划总结的上交与星级评比；各报告每一种写法都写得出来。"""

from datetime import date, timedelta
from pathlib import Path

import pytest
from sqlalchemy.orm import Session

from jiaowu.errors import UserError
from jiaowu.paper.document import Document, Fields, Table, Text
from jiaowu.paper.writers import WRITERS, write
from jiaowu.progress import Progress
from jiaowu.research.activities import Attendance, Attender, Minutes
from jiaowu.research.groups import GroupKind
from jiaowu.research.papers import PaperKind, PaperState, collected, paper_state
from jiaowu.research.posts import network, posts
from jiaowu.research.reports import (
    activity_records,
    activity_statistics,
    groups,
    papers,
    sign_in_sheets,
)
from jiaowu.research.reports.activity_catalogue import ACTIVITY_REPORTS
from jiaowu.research.services import papers as paper_service
from jiaowu.research.services import stars as star_service
from jiaowu.research.services.activities import plan_activity, report_activities, save_minutes
from jiaowu.research.services.activities_attendance import mark_all_present, save_attendance
from jiaowu.research.services.activities_papers import PaperDraft, add_paper
from jiaowu.research.services.activities_statistics import statistics
from jiaowu.research.services.papers import Due
from jiaowu.research.stars import (
    Mark,
    ScoreSource,
    StarItem,
    StarLine,
    StarScheme,
    check_scheme,
    mark_share,
    mark_typed,
    result_of,
    schemes,
)
from jiaowu.school.services.schools import set_current_term
from jiaowu.store.batches import undo
from tests.research.rooms import DAY, Rooms

LATER = date(2026, 7, 20)
DUE = date(2026, 3, 20)


def hold(session: Session, rooms: Rooms, folder: Path) -> int:
    """语文组的一次：一位缺席，一位公出，记录齐全，两天后上报，交了两份文稿。"""
    key = plan_activity(session, rooms.term, rooms.plan()).id
    save_attendance(session, key, [Attender(rooms.lin, "林晓", Attendance.ABSENT, "忘了")])
    mark_all_present(session, key)
    save_minutes(session, key, Minutes("过程", "要点", "共识", "成果", "反思"))
    for step in ("备课", "说课"):
        add_paper(session, folder, key, PaperDraft(step, rooms.lin, DAY - timedelta(days=3), f"{step}稿"))
    report_activities(session, (key,), DAY + timedelta(days=2))
    return key


@pytest.fixture
def held(session: Session, rooms: Rooms, tmp_path: Path) -> int:
    return hold(session, rooms, tmp_path)


def words(document: Document) -> str:
    """正文里全部的字。"""
    found: list[str] = [document.title, document.subtitle]
    for block in document.blocks:
        if isinstance(block, Table):
            found += [block.title, *(column.title for column in block.columns), *block.notes]
            found += [str(value) for row in block.rows for value in row if value is not None]
        elif isinstance(block, Fields):
            found += [f"{label} {value}" for label, value in block.pairs]
        elif isinstance(block, Text):
            found.append(block.text)
    return "\n".join(found)


@pytest.mark.parametrize(
    ("due", "submitted", "state"),
    [
        (DUE, DUE, PaperState.ON_TIME),
        (DUE, DUE + timedelta(days=1), PaperState.LATE),
        (DUE, None, PaperState.OVERDUE),
        (LATER + timedelta(days=1), None, PaperState.WAITING),
        (None, None, PaperState.WAITING),
        (None, DUE, PaperState.ON_TIME),
    ],
)
def test_a_paper_is_on_time_late_waiting_or_overdue(
    due: date | None, submitted: date | None, state: PaperState
) -> None:
    assert paper_state(due, submitted, LATER) is state


def test_collected_papers_are_counted() -> None:
    seen = collected([PaperState.ON_TIME, PaperState.LATE, PaperState.OVERDUE, PaperState.WAITING])

    assert (seen.due, seen.handed_in, seen.late, seen.missing, seen.overdue, seen.share) == (
        4,
        2,
        1,
        2,
        1,
        0.5,
    )
    assert collected([]).share is None


def test_every_group_owes_its_plan(session: Session, rooms: Rooms) -> None:
    batch = paper_service.require_papers(session, rooms.term, Due(PaperKind.PLAN, DUE, (GroupKind.RESEARCH,)))

    found = paper_service.list_papers(session, rooms.term)
    assert [(each.owner, each.due) for each in found] == [("数学组", DUE), ("语文组", DUE)]
    with pytest.raises(UserError, match="布置过"):
        paper_service.require_papers(session, rooms.term, Due(PaperKind.PLAN, DUE, (GroupKind.RESEARCH,)))
    paper_service.require_papers(session, rooms.term, Due(PaperKind.PLAN, LATER, (GroupKind.RESEARCH,)))
    assert {each.due for each in paper_service.list_papers(session, rooms.term)} == {LATER}
    with pytest.raises(UserError, match="改动"):
        undo(session, batch)


def test_every_teacher_of_the_groups_owes_a_plan_once(session: Session, rooms: Rooms) -> None:
    paper_service.require_papers(session, rooms.term, Due(PaperKind.OWN_PLAN, DUE))
    paper_service.require_papers(session, rooms.term, Due(PaperKind.SCHEME, DUE))

    owners = [each.owner for each in paper_service.list_papers(session, rooms.term)]
    assert owners == ["学校", "冯豪", "宋博婷", "林晓", "苏禾"]


def test_handing_in_and_taking_it_back(session: Session, rooms: Rooms, tmp_path: Path) -> None:
    paper_service.require_papers(session, rooms.term, Due(PaperKind.PLAN, DUE, (GroupKind.RESEARCH,)))
    first, second = (each.id for each in paper_service.list_papers(session, rooms.term))
    file = tmp_path / "计划.txt"
    file.write_text("计划", "utf-8")

    batch = paper_service.submit_papers(session, (first,), DUE)
    paper_service.add_files(session, tmp_path, second, (file,), LATER)

    found = paper_service.list_papers(session, rooms.term)
    assert [(each.submitted, each.files) for each in found] == [(DUE, 0), (LATER, 1)]
    undo(session, batch)
    assert paper_service.list_papers(session, rooms.term)[0].submitted is None
    undo(session, paper_service.delete_papers(session, (second,)))
    assert paper_service.list_papers(session, rooms.term)[1].files == 1
    with pytest.raises(UserError, match="选中"):
        paper_service.submit_papers(session, (), DUE)


def test_a_paper_is_edited(session: Session, rooms: Rooms) -> None:
    paper_service.require_papers(session, rooms.term, Due(PaperKind.SCHEME, DUE))
    key = paper_service.list_papers(session, rooms.term)[0].id

    paper_service.save_paper(session, key, {"title": "教研方案", "note": "第二稿"})

    shown = paper_service.list_papers(session, rooms.term)[0]
    assert (shown.title, shown.note) == ("教研方案", "第二稿")
    assert paper_service.save_paper(session, key, {"title": "教研方案"}) == 0
    with pytest.raises(UserError, match="已经删去"):
        paper_service.save_paper(session, 999, {"title": "没有"})


# ---- 统计与星级 --------------------------------------------------------------------


def test_statistics_of_the_term(session: Session, rooms: Rooms, held: int) -> None:
    assert held

    shown = statistics(session, rooms.term, LATER)

    chinese = next(each for each in shown.groups if each.name == "语文组")
    assert (chinese.held, chinese.turnout.due, chinese.turnout.came, chinese.complete) == (1, 3, 2, 1)
    assert chinese.turnout.rate == pytest.approx(2 / 3)
    assert [each.name for each in shown.kinds] == ["主题教研"]
    assert [each.held for each in shown.layers] == [0, 1, 0]
    line = next(each for each in shown.lines if each.name == "语文组")
    assert [cell.text for cell in line.cells] == ["0", "1/2 缺 1", "0/2 缺 2", "0/2 缺 2", "0/2 缺 2"]


def test_feedback_sums_from_teacher_to_school(session: Session, rooms: Rooms, held: int) -> None:
    assert held
    paper_service.require_papers(session, rooms.term, Due(PaperKind.OWN_PLAN, DUE))

    rows = {(each.level, each.name): each for each in statistics(session, rooms.term, LATER).feedback}

    assert (rows[0, "全校"].due, rows[0, "全校"].attended, rows[0, "全校"].papers.due) == (3, 2, 4)
    assert (rows[1, "语文组"].due, rows[1, "语文组"].attended, rows[1, "语文组"].written) == (3, 2, 2)
    assert (rows[2, "七年级语文"].due, rows[2, "七年级语文"].attended) == (2, 1)
    assert rows[2, "七年级语文"].rate == pytest.approx(0.5)
    assert (rows[3, "林晓"].attended, rows[3, "林晓"].spoken, rows[3, "林晓"].papers.overdue) == (0, 1, 1)
    assert rows[1, "数学组"].rate is None


SCHEME = StarScheme(
    "x",
    "x",
    (StarItem("a", "甲", 60, ScoreSource.FREQUENCY), StarItem("b", "乙", 40, ScoreSource.MANUAL)),
    (StarLine(5, 90), StarLine(3, 70)),
)


def test_an_item_with_nothing_to_count_leaves_the_full_marks() -> None:
    result = result_of(1, "语文组", SCHEME, [mark_share(SCHEME.items[0], 0.9, ""), Mark(None)])

    assert result.total == pytest.approx(90.0)
    assert (result.full, result.stars) == (60, 5)


def test_stars_follow_the_lines() -> None:
    marks = [mark_share(SCHEME.items[0], 1.5, ""), mark_typed(SCHEME.items[1], 10)]

    result = result_of(1, "语文组", SCHEME, marks)

    assert result.total == pytest.approx(70.0)
    assert result.stars == 3
    assert result_of(1, "数学组", SCHEME, [Mark(None), Mark(None)]).total is None


@pytest.mark.parametrize(
    ("scheme", "told"),
    [
        (StarScheme("x", "x", (), ()), "一项也没有"),
        (StarScheme("x", "x", (StarItem("a", "甲", -1, ScoreSource.MANUAL),), ()), "负数"),
        (StarScheme("x", "x", (StarItem("a", "甲", 0, ScoreSource.MANUAL),), ()), "都是 0"),
        (StarScheme("x", "x", SCHEME.items, (StarLine(5, 101),)), "0 与 100"),
        (StarScheme("x", "x", SCHEME.items, (StarLine(5, 70), StarLine(3, 80))), "星数多"),
    ],
)
def test_a_wrong_scheme_is_refused(scheme: StarScheme, told: str) -> None:
    with pytest.raises(UserError, match=told):
        check_scheme(scheme)


def test_shipped_schemes_are_right() -> None:
    for scheme in schemes():
        check_scheme(scheme)
    assert sum(item.points for item in schemes()[0].items) == 100


def test_a_group_is_scored_from_its_records(session: Session, rooms: Rooms, held: int) -> None:
    assert held
    paper_service.require_papers(session, rooms.term, Due(PaperKind.PLAN, DUE, (GroupKind.RESEARCH,)))
    star_service.type_score(session, rooms.chinese, rooms.term, "results", 12.0)

    found = {each.group: each for each in star_service.results(session, rooms.term, LATER)}

    marks = dict(zip([item.code for item in schemes()[0].items], found["语文组"].marks, strict=True))
    assert marks["frequency"].points == pytest.approx(20 * 1 / 8)
    assert marks["attendance"].points == pytest.approx(15 * 2 / 3)
    assert marks["records"].points == pytest.approx(15)
    assert marks["flow"].points == pytest.approx(15 * 3 / 4)
    assert marks["papers"].points == pytest.approx(0)
    assert marks["reported"].points == pytest.approx(5)
    assert marks["results"].points == pytest.approx(12)
    assert found["语文组"].total == pytest.approx(2.5 + 10 + 15 + 11.25 + 0 + 5 + 12)
    assert found["数学组"].marks[1].points is None


def test_only_manual_items_are_typed(session: Session, rooms: Rooms) -> None:
    with pytest.raises(UserError, match="由资料算出"):
        star_service.type_score(session, rooms.chinese, rooms.term, "frequency", 3)
    with pytest.raises(UserError, match="0 与 15"):
        star_service.type_score(session, rooms.chinese, rooms.term, "results", 16)


def test_a_typed_score_is_changed_wiped_and_taken_back(session: Session, rooms: Rooms) -> None:
    star_service.type_score(session, rooms.chinese, rooms.term, "results", 10)
    star_service.type_score(session, rooms.chinese, rooms.term, "results", 11)
    batch = star_service.type_score(session, rooms.chinese, rooms.term, "results", None)

    def typed() -> float | None:
        found = star_service.results(session, rooms.term, LATER)
        return next(each.marks[-1].points for each in found if each.group == "语文组")

    assert typed() is None
    undo(session, batch)
    assert typed() == 11
    assert star_service.type_score(session, rooms.chinese, rooms.term, "results", 11) == 0


def test_weights_and_lines_are_settings(session: Session, rooms: Rooms) -> None:
    star_service.save_scheme(session, SCHEME)

    assert rooms.term
    assert star_service.get_scheme(session) == SCHEME


# ---- 报告 ------------------------------------------------------------------------


def test_the_record_sheet_has_everything_of_the_activity(session: Session, rooms: Rooms, held: int) -> None:
    text = words(activity_records.build(session, rooms.term, (held,)))

    for told in (
        "三楼会议室",
        "缺席：林晓（忘了）",
        "五落实 5/5",
        "说课稿",
        "2026-03-12 已上报",
        "三查 3/3",
        "共识",
    ):
        assert told in text


def test_the_sign_in_sheet_prints_the_names(session: Session, rooms: Rooms, held: int) -> None:
    text = words(sign_in_sheets.build(session, rooms.term, (held,)))

    assert "冯豪\n2\n林晓\n3\n苏禾" in text


def test_the_list_of_groups_has_patrons_and_slots(session: Session, rooms: Rooms) -> None:
    text = words(groups.build(session, rooms.term))

    for told in ("单雨", "县教研室 陆老师", "每周二 15:45–16:35", "冯豪、林晓、苏禾"):
        assert told in text


def test_the_network_has_four_levels_and_every_post_its_duties(session: Session, rooms: Rooms) -> None:
    text = words(groups.build_posts(session, rooms.term))

    assert [each.level for each in network()] == [1, 2, 3, 4]
    assert all(post.name in text and all(duty in text for duty in post.duties) for post in posts())
    assert "语文组 冯豪" in text


def test_nothing_to_print_is_said_so(session: Session, rooms: Rooms) -> None:
    for build in (activity_records.build, sign_in_sheets.build, activity_statistics.build, papers.build):
        with pytest.raises(UserError, match="请先"):
            build(session, rooms.term)


@pytest.mark.parametrize("kind", [writer.suffix for writer in WRITERS])
@pytest.mark.parametrize("at", range(len(ACTIVITY_REPORTS)), ids=[each.id for each in ACTIVITY_REPORTS])
def test_every_report_goes_through_every_writer(
    session: Session, rooms: Rooms, held: int, tmp_path: Path, kind: str, at: int
) -> None:
    assert held
    set_current_term(session, rooms.term)
    paper_service.require_papers(session, rooms.term, Due(PaperKind.PLAN, DUE))
    target = tmp_path / f"报告{kind}"

    write(ACTIVITY_REPORTS[at].build(session), target, Progress())

    assert target.stat().st_size > 1000
