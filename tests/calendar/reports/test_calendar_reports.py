"""工作安排的各张纸：按周的学期安排、贴墙的月历、一周一页、未完成与逾期；写得成 PDF、Excel、Word。"""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy.orm import Session

from jiaowu.calendar.reports import month_sheet, term_plan, unfinished, week_sheet
from jiaowu.calendar.reports.registry import REPORTS
from jiaowu.calendar.services import plans, tasks
from jiaowu.calendar.tasks import Status, TaskDraft
from jiaowu.errors import UserError
from jiaowu.paper.document import Document, Emphasis, Orientation, Table, Text, Value
from jiaowu.paper.pdf import pdf_bytes
from jiaowu.paper.preview import Preview
from jiaowu.paper.report import Report
from jiaowu.paper.writers import write
from jiaowu.progress import Progress
from tests.teachers.staff import Staffed

TODAY = date(2026, 11, 22)


@pytest.fixture
def filled(session: Session, staff: Staffed) -> Staffed:
    """照自带模板排好的一学期。"""
    (plan,) = plans.list_plans(session, staff.autumn)
    plans.fill_term(session, staff.autumn, plans.preview_plan(session, staff.autumn, plan))
    return staff


def only_table(document: Document) -> Table:
    (table,) = (block for block in document.blocks if isinstance(block, Table))
    return table


def page_count(document: Document) -> int:
    with Preview(pdf_bytes(document, Progress())) as opened:
        return opened.page_count


def cells(table: Table) -> list[str]:
    return [str(cell) for row in table.rows for cell in row if cell]


def test_r155_the_term_plan_is_grouped_by_week(session: Session, filled: Staffed) -> None:
    document = term_plan.build(session, filled.autumn)

    table = only_table(document)
    groups = [str(table.rows[at][0]) for at, kind in table.emphasis if kind is Emphasis.GROUP]
    assert groups[:3] == ["开学前", "第一周（8月31日—9月6日）", "第二周（9月7日—13日）"]
    assert groups[-1].startswith("第二十一周")
    assert (
        "10月26日—30日",
        "学生作文上交（第一篇）（2 个班）",
        "学生活动",
        "语文教研组",
        "10月31日",
        "",
    ) in table.rows
    assert document.subtitle == "青禾中学　2026—2027学年第一学期"
    assert page_count(document) == 2


def test_cancelled_tasks_are_not_printed_and_done_ones_are_marked(session: Session, staff: Staffed) -> None:
    for title in ("停办的", "办完的"):
        tasks.add_task(session, staff.autumn, TaskDraft(title, date(2026, 11, 9), date(2026, 11, 9)))
    dropped, done = (task.id for task in tasks.list_tasks(session, staff.autumn))
    tasks.set_status(session, [dropped], Status.CANCELLED, TODAY)
    tasks.set_status(session, [done], Status.DONE, TODAY)

    table = only_table(term_plan.build(session, staff.autumn))

    assert list(table.rows)[1:] == [("11月9日", "办完的", "其他", "", "", "已完成")]


def test_r156_the_month_hangs_on_the_wall_as_one_landscape_page(session: Session, filled: Staffed) -> None:
    document = month_sheet.build(session, filled.autumn, (2026, 11))

    table = only_table(document)
    assert [row[0] for row in table.rows][:2] == ["第九周", "第十周"]
    assert table.rows[1][1] == "2\n期中考试（至3日）\n教学案例参评（至15日）"
    assert table.rows[2][7] == "15\n教学案例参评截止"
    assert table.rows[0][1] == ""
    assert document.title == "2026年11月工作安排"
    assert document.orientation is Orientation.LANDSCAPE
    assert [
        page_count(month_sheet.build(session, filled.autumn, (2026, month))) for month in (8, 9, 10, 12)
    ] == [
        1,
        1,
        1,
        1,
    ]


def test_the_week_is_one_page_with_a_line_for_each_task(session: Session, filled: Staffed) -> None:
    document = week_sheet.build(session, filled.autumn, TODAY)

    table = only_table(document)
    rows: list[tuple[Value, ...]] = [tuple(row) for row in table.rows]
    assert document.title == "第十二周工作安排"
    assert rows[:2] == [
        ("星期一　11月16日", "优质课竞赛（至11月25日）", "教科室", ""),
        ("", "个人课题申报指导（至11月27日）", "教科室", ""),
    ]
    assert rows[2] == ("星期二　11月17日", "", "", "")
    assert rows[-1][:2] == ("星期五　11月20日", "期中家长会")
    assert page_count(document) == 1


def test_the_week_tells_what_goes_on_from_before(session: Session, filled: Staffed) -> None:
    document = week_sheet.build(session, filled.autumn, date(2026, 11, 24))

    _, running = (block for block in document.blocks if isinstance(block, Table))
    assert [row[0] for row in running.rows] == ["优质课竞赛", "个人课题申报指导"]
    assert "优质课竞赛（今天截止）" in cells(next(b for b in document.blocks if isinstance(b, Table)))


def test_the_unfinished_are_split_into_late_and_running(session: Session, staff: Staffed) -> None:
    for title, start, end in (("晚了", 2, 13), ("正在做", 16, 25), ("还早", 30, 30)):
        tasks.add_task(session, staff.autumn, TaskDraft(title, date(2026, 11, start), date(2026, 11, end)))

    document = unfinished.build(session, staff.autumn, TODAY)

    texts = [block.text for block in document.blocks if isinstance(block, Text)]
    late, running = (block for block in document.blocks if isinstance(block, Table))
    assert texts == [
        "逾期（1 件）",
        "正在做、还没有到期（1 件）",
        "看到 2026-11-22；另有 1 件还没有到开始的日子。",
    ]
    assert (late.rows[0][0], late.rows[0][5]) == ("晚了", "逾期 9 天")
    assert (running.rows[0][0], running.rows[0][5]) == ("正在做", "还有 3 天")


def test_when_all_is_done_the_paper_says_so(session: Session, staff: Staffed) -> None:
    tasks.add_task(session, staff.autumn, TaskDraft("事", TODAY, TODAY))
    tasks.set_status(
        session, [task.id for task in tasks.list_tasks(session, staff.autumn)], Status.DONE, TODAY
    )

    document = unfinished.build(session, staff.autumn, TODAY)

    assert "都办完了" in next(block.text for block in document.blocks if isinstance(block, Text))


@pytest.mark.parametrize("report", REPORTS, ids=lambda report: report.id)
def test_every_report_can_be_written(
    session: Session, filled: Staffed, tmp_path: Path, report: Report[Session]
) -> None:
    assert filled.autumn
    document = report.build(session)

    for suffix in report.formats:
        target = tmp_path / f"{report.id}.{suffix}"
        write(document, target, Progress())
        assert target.stat().st_size > 1000


@pytest.mark.parametrize("report", REPORTS, ids=lambda report: report.id)
def test_a_term_without_tasks_is_told(session: Session, staff: Staffed, report: Report[Session]) -> None:
    assert staff.autumn

    with pytest.raises(UserError, match="还没有工作安排"):
        report.build(session)


def test_long_titles_stay_on_one_month_page(session: Session, staff: Staffed) -> None:
    draft = TaskDraft(
        "配合上级部门开展的义务教育教学常规专项督导检查准备", date(2026, 11, 9), date(2026, 11, 13)
    )
    for number in range(3):
        tasks.add_task(session, staff.autumn, replace(draft, title=f"{draft.title}{number}"))

    assert page_count(month_sheet.build(session, staff.autumn, (2026, 11))) == 1
