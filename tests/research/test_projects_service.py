"""课题的登记、推进、退回、覆盖、记录与导入，都在真的资料库里。"""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy.orm import Session

from jiaowu.errors import UserError
from jiaowu.progress import Progress
from jiaowu.research.importing.projects import read_projects, split_people
from jiaowu.research.limits import LimitError
from jiaowu.research.listings import Fate
from jiaowu.research.projects import (
    PROCESS,
    Argument,
    Limits,
    Member,
    ProjectDraft,
    StageDraft,
    Standing,
    Status,
    Step,
)
from jiaowu.research.services.projects import (
    add_project,
    delete_project,
    edit_project,
    get_project,
    list_projects,
    projects_of,
)
from jiaowu.research.services.projects_coverage import cover
from jiaowu.research.services.projects_import import import_projects, plan_projects
from jiaowu.research.services.projects_settings import get_limits, save_limits
from jiaowu.research.services.projects_sources import PROJECT_SOURCES
from jiaowu.research.services.projects_stages import (
    add_files,
    advance,
    delete_stage,
    list_files,
    plan_stages,
    save_stage,
    step_back,
)
from jiaowu.sheets.grid import Grid, Workbook
from jiaowu.store.attachments import AttachmentState, state_of
from jiaowu.store.batches import undo
from tests.teachers.staff import Staffed, build_staff

APPLIED, APPROVED, DUE = date(2026, 9, 5), date(2026, 9, 20), date(2027, 6, 30)


@pytest.fixture
def staff(session: Session) -> Staffed:
    """三位教师：冯豪（语文组）、宋博婷（数学组）、单雨。"""
    return build_staff(session)


def _draft(staff: Staffed, title: str = "初中作业设计研究") -> ProjectDraft:
    members = (Member(staff.song, task="收集案例"), Member(staff.feng, leads=True, task="统稿"))
    return ProjectDraft(title, members, "规划课题", "市级", "2026-07", "市教科所", None, APPLIED, due=DUE)


def test_a_project_is_stored_with_its_leader_first(session: Session, staff: Staffed) -> None:
    draft = replace(_draft(staff), argument=Argument("减负", "分层作业", "", "有基础"))

    saved = add_project(session, draft)
    project = get_project(session, saved.id)

    assert (project.leaders, project.others) == ("冯豪", "宋博婷")
    assert project.draft.argument.content == "分层作业"
    assert (project.standing.status, project.year) == (Status.APPLIED, 2026)
    assert projects_of(session, staff.dan) == ()


def test_a_second_led_project_is_doubted_and_kept_when_insisted(session: Session, staff: Staffed) -> None:
    add_project(session, _draft(staff))
    second = _draft(staff, "整本书阅读")

    with pytest.raises(LimitError, match="冯豪已主持 1 项没有结题的课题《初中作业设计研究》"):
        add_project(session, second)
    add_project(session, second, knowingly=True)

    assert [each.draft.title for each in list_projects(session)] == ["整本书阅读", "初中作业设计研究"]


def test_finished_projects_do_not_count_against_the_limit(session: Session, staff: Staffed) -> None:
    closed = Standing(Status.CLOSED, "优秀", date(2026, 6, 1))
    add_project(session, replace(_draft(staff), applied=date(2025, 1, 1), due=None), closed)

    add_project(session, _draft(staff, "整本书阅读"))

    assert get_limits(session) == Limits()
    save_limits(session, Limits(lead=2))
    assert get_limits(session).lead == 2
    with pytest.raises(UserError, match="负数"):
        save_limits(session, Limits(lead=-1))


def test_a_project_walks_from_application_to_closing(session: Session, staff: Staffed) -> None:
    key = add_project(session, replace(_draft(staff), applied=date(2025, 9, 5), due=date(2026, 11, 1))).id

    advance(session, key, Step(Status.APPROVED, date(2025, 9, 20)))
    planned = get_project(session, key)
    advance(session, key, Step(Status.OPENED, date(2025, 11, 1), outcome="开题会"))
    advance(session, key, Step(Status.MIDTERM, date(2026, 4, 1)))
    late = get_project(session, key)
    advance(session, key, Step(Status.CLOSED, date(2026, 11, 20), "优秀", opinion="同意结题"))
    done = get_project(session, key)

    assert [(each.draft.kind, each.draft.due) for each in planned.stages] == [
        ("立项", None),
        ("开题", date(2025, 10, 31)),
        ("中期", date(2026, 4, 12)),
        ("结题", date(2026, 11, 1)),
    ]
    assert (late.next and late.next.draft.kind, late.overdue(date(2026, 11, 2))) == ("结题", True)
    assert (done.state, done.next, done.overdue(date(2027, 1, 1))) == ("结题（优秀）", None, False)
    assert done.stages[-1].draft.opinion == "同意结题"


def test_a_wrong_step_can_be_taken_back_later(session: Session, staff: Staffed) -> None:
    key = add_project(session, _draft(staff)).id
    advance(session, key, Step(Status.APPROVED, APPROVED))
    advance(session, key, Step(Status.OPENED, date(2026, 10, 10)))

    step_back(session, key)
    first = get_project(session, key).standing.status
    step_back(session, key)
    second = get_project(session, key).standing.status

    assert (first, second) == (Status.APPROVED, Status.APPLIED)
    with pytest.raises(UserError, match="没有可退回的一步"):
        step_back(session, key)


def test_stepping_back_from_a_cancelled_old_project_knows_it_was_approved(
    session: Session, staff: Staffed
) -> None:
    old = replace(_draft(staff), applied=None, approved=date(2025, 3, 1))
    key = add_project(session, old, Standing(Status.OPENED)).id
    advance(session, key, Step(Status.CANCELLED, date(2026, 10, 1)))

    step_back(session, key)

    assert get_project(session, key).standing == Standing(Status.APPROVED)


def test_every_change_can_be_undone(session: Session, staff: Staffed) -> None:
    saved = add_project(session, _draft(staff))
    edited = edit_project(
        session, saved.id, replace(_draft(staff, "改过的"), members=(Member(staff.dan, leads=True),))
    )
    moved = advance(session, saved.id, Step(Status.APPROVED, APPROVED))
    removed = delete_project(session, saved.id)

    assert list_projects(session) == ()
    undo(session, removed)
    assert get_project(session, saved.id).leaders == "单雨"
    undo(session, moved)
    undo(session, edited.batch_id)
    assert get_project(session, saved.id).leaders == "冯豪"
    undo(session, saved.batch_id)
    assert list_projects(session) == ()


def test_stage_papers_hold_files_and_walked_steps_cannot_be_deleted(
    session: Session, staff: Staffed, tmp_path: Path
) -> None:
    key = add_project(session, _draft(staff)).id
    advance(session, key, Step(Status.APPROVED, APPROVED))
    save_stage(session, key, StageDraft(PROCESS, "访谈记录", done=date(2026, 10, 1)))
    paper = get_project(session, key).stages[-1]
    source = tmp_path / "访谈.txt"
    source.write_text("记录", encoding="utf-8")

    add_files(session, tmp_path / "资料", paper.id, [source])
    kept = list_files(session, paper.id)

    assert [each.title for each in kept] == ["访谈.txt　1 KB"]
    assert state_of(tmp_path / "资料", kept[0].file) is AttachmentState.INTACT
    assert get_project(session, key).stages[-1].files == 1
    with pytest.raises(UserError, match="退回一步"):
        delete_stage(session, key, get_project(session, key).stages[0].id)
    delete_stage(session, key, paper.id)
    assert list_files(session, paper.id) == ()


def test_planning_stages_needs_an_approval_day(session: Session, staff: Staffed) -> None:
    key = add_project(session, _draft(staff)).id

    with pytest.raises(UserError, match="还没有立项日期"):
        plan_stages(session, key)

    advance(session, key, Step(Status.APPROVED, APPROVED))
    with pytest.raises(UserError, match="都已经排过"):
        plan_stages(session, key)


def test_coverage_names_who_has_none_and_counts_small_project_reports(
    session: Session, staff: Staffed
) -> None:
    small = replace(_draft(staff), category="小课题", level="校级", applied=date(2026, 9, 1))
    key = add_project(session, replace(small, members=(Member(staff.feng, leads=True),))).id
    save_stage(session, key, StageDraft(PROCESS, "小课题报告", done=date(2026, 11, 1)))

    found = cover(session, staff.autumn)

    assert [(each.row.name, each.none, each.papers) for each in found.people] == [
        ("冯豪", False, 1),
        ("宋博婷", True, 0),
    ]
    assert [(each.name, len(each.projects), len(each.small), each.reports) for each in found.groups] == [
        ("语文组", 1, 1, 1),
        ("数学组", 0, 0, 0),
    ]


def test_projects_are_told_as_records(session: Session, staff: Staffed) -> None:
    key = add_project(session, _draft(staff)).id
    advance(session, key, Step(Status.APPROVED, APPROVED))

    told = {each.code: each.list(session, None, None) for each in PROJECT_SOURCES}
    own = PROJECT_SOURCES[0].list(session, None, staff.song)

    assert [(each.teacher_id, each.day, each.detail, each.level) for each in told["project.led"]] == [
        (staff.feng, APPROVED, "立项", "市级")
    ]
    assert [each.teacher_id for each in told["project.joined"]] == [staff.song]
    assert [(each.teacher_id, each.title) for each in told["project.stage"]] == [
        (staff.feng, "初中作业设计研究：立项"),
        (staff.song, "初中作业设计研究：立项"),
    ]
    assert own == []


HEADER = ["序号", "课题名称", "课题编号", "课题主持人", "负责单位", "参与", "研究状态", "备注"]


def _book(*rows: list[str | None]) -> Workbook:
    top: list[list[str | None]] = [
        ["课题一览表", *[None] * 7],
        ["立项单位：市教科所", None, None, "立项时间", "2025.9", None, None, None],
        list(HEADER),
    ]
    return Workbook("课题.xlsx", (Grid("一览", [list(row) for row in (*top, *rows)]),), "abc")


def test_the_real_template_is_read_with_its_heading(session: Session, staff: Staffed) -> None:
    book = _book(
        ["1", "《作业设计》", "A01", "冯豪", "语文组", "宋博婷、外人甲", "在研", None],
        ["2", "阅读课题", "A02", "查无此人", None, None, "结题优秀", None],
        ["3", "口算课题", "A03", "宋 博婷", None, None, "已完结了", None],
        ["填表人：某某", None, None, None, None, None, None, None],
    )

    plan = plan_projects(session, read_projects([book]), [{"name": "课题.xlsx", "sha256": "abc"}])

    assert [each.fate for each in plan.entries] == [Fate.NEW, Fate.REFUSED, Fate.NEW]
    assert plan.entries[2].notes == ("研究状态“已完结了”不认识，按“立项”登记。",)
    assert staff.song == plan.entries[2].what.draft.members[0].teacher_id if plan.entries[2].what else False
    assert plan.entries[0].what is not None
    assert plan.entries[0].what.draft.unit == "市教科所"
    assert plan.entries[0].what.draft.approved == date(2025, 9, 1)
    assert plan.entries[0].what.draft.note == "其他成员：外人甲；负责单位：语文组"
    assert plan.unknown == ("外人甲", "查无此人")


def test_importing_again_finds_the_same_and_the_changed(session: Session, staff: Staffed) -> None:
    first = _book(
        ["1", "作业设计", "A01", "冯豪", None, "宋博婷", "在研", None],
        ["2", "口算研究", "A02", "单雨", None, None, "在研", None],
    )
    second = _book(
        ["1", "作业设计", "A01", "冯豪", None, "宋博婷", "在研", None],
        ["2", "口算研究", "A02", "单雨", None, None, "结题优秀", None],
    )
    files = [{"name": "课题.xlsx", "sha256": "abc"}]
    import_projects(session, plan_projects(session, read_projects([first]), files), Progress())

    plan = plan_projects(session, read_projects([second]), files)
    batch = import_projects(session, plan, Progress())

    assert [each.fate for each in plan.entries] == [Fate.SAME, Fate.CHANGED]
    assert plan.entries[1].notes == ("状态：立项 → 结题优秀。",)
    assert {each.draft.number: each.state for each in list_projects(session)} == {
        "A01": "立项",
        "A02": "结题（优秀）",
    }
    undo(session, batch)
    assert {each.state for each in list_projects(session)} == {"立项"}
    assert staff.feng


def test_names_in_one_cell_are_split(session: Session) -> None:
    assert session is not None
    assert split_people("冯豪、宋博婷 单雨") == ("冯豪", "宋博婷", "单雨")
    assert split_people("王 丽，宋 博婷") == ("王丽", "宋博婷")


def test_a_file_without_the_header_is_refused() -> None:
    book = Workbook("别的.xlsx", (Grid("表", [["姓名", "成绩"], ["甲", 1]]),), "x")

    with pytest.raises(UserError, match="没有找到表头"):
        read_projects([book])
