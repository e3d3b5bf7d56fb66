"""交材料：发出、填好、交回来；新增、改动、冲突分得清，什么也不悄悄覆盖。"""

import shutil
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from jiaowu.errors import UserError
from jiaowu.paper.writers import write
from jiaowu.portfolio.handins import State
from jiaowu.portfolio.importing.handins import read_handin
from jiaowu.portfolio.parcels import Parcel, open_parcel
from jiaowu.portfolio.reports.handins import build
from jiaowu.portfolio.services.handins import (
    HandinPlan,
    Issued,
    accept_return,
    issue_handins,
    list_handins,
    plan_return,
)
from jiaowu.portfolio.tables import GoalTable, PortfolioEntryTable
from jiaowu.progress import Progress
from jiaowu.sheets.reading import read_workbook
from jiaowu.store.attachments import list_attachments
from jiaowu.store.batches import undo
from jiaowu.teachers.services.works import add_work, edit_work, list_works
from jiaowu.teachers.works import WorkDraft, WorkKind
from tests.teachers.staff import Staffed, build_staff

PAPER = WorkDraft(WorkKind.PAPER, date(2026, 9, 8), "单元教学", "市级", "《云溪教育》")


@pytest.fixture
def staff(session: Session) -> Staffed:
    return build_staff(session)


@pytest.fixture
def issued(session: Session, staff: Staffed) -> Issued:
    add_work(session, staff.feng, PAPER)
    return issue_handins(session, staff.autumn, [staff.feng])[0]


def package(issued: Issued, folder: Path) -> Path:
    """发给教师的文件夹。"""
    home = folder / "材料"
    (home / "附件").mkdir(parents=True)
    write(build(issued), home / "材料表.xlsx", Progress())
    return home


def fill(home: Path, sheet: str, cells: Mapping[str, Mapping[str, str | date]]) -> None:
    """照教师那样填：{编号: {栏: 值}}。"""
    path = home / "材料表.xlsx"
    book = openpyxl.load_workbook(path)
    page = book[sheet]
    rows = list(page.iter_rows())
    head = next(row for row in rows if row[0].value == "编号")
    titles = {str(cell.value): cell.column for cell in head}
    for row in rows:
        for title, value in cells.get(str(row[0].value), {}).items():
            page.cell(row[0].row or 0, titles[title] or 0, value)
    book.save(path)


def returned(session: Session, home: Path, staging: Path) -> HandinPlan:
    parcel = open_parcel(home, staging)
    return plan_return(session, read_handin(read_workbook(parcel.workbooks[0])), parcel)


def test_an_untouched_return_changes_nothing(session: Session, issued: Issued, tmp_path: Path) -> None:
    plan = returned(session, package(issued, tmp_path), tmp_path)

    assert [(each.row.code, each.state) for each in plan.rows] == [("W1", State.SAME)]
    assert plan.problems == ()


def test_new_and_changed_rows_with_their_files_come_in_and_can_be_taken_back(
    session: Session, issued: Issued, staff: Staffed, tmp_path: Path
) -> None:
    home = package(issued, tmp_path)
    (home / "附件" / "教案.txt").write_text("背影", encoding="utf-8")
    fill(home, "成果", {"W1": {"题目": "大单元教学"}})
    fill(
        home,
        "成果",
        {"W新1": {"种类": "公开课", "日期": "2026.9.20", "题目": "背影", "附件文件名": "教案.txt"}},
    )
    fill(home, "成长记录", {"E新1": {"种类": "教学反思", "日期": date(2026, 9, 21), "题目": "课后"}})
    fill(home, "规划目标", {"G新1": {"目标": "开一节课", "开始日期": "2026-09", "截止日期": "2027-01-31"}})

    plan = returned(session, home, tmp_path / "x")
    receipt = accept_return(session, tmp_path, plan)

    assert (plan.count(State.NEW), plan.count(State.CHANGED)) == (3, 1)
    assert (receipt.added, receipt.changed, receipt.files) == (3, 1, 1)
    works = {each.draft.title: each.id for each in list_works(session, staff.feng)}
    assert set(works) == {"大单元教学", "背影"}
    assert [each.name for each in list_attachments(session, "teacher_work", works["背影"])] == ["教案.txt"]
    assert session.scalars(select(PortfolioEntryTable.part)).all() == ["成长足迹"]
    undo(session, receipt.batch_id)
    assert [each.draft.title for each in list_works(session, staff.feng)] == ["单元教学"]
    assert session.scalars(select(GoalTable.id)).all() == []


def test_handing_the_same_package_in_twice_adds_nothing(
    session: Session, issued: Issued, staff: Staffed, tmp_path: Path
) -> None:
    home = package(issued, tmp_path)
    fill(home, "成果", {"W新2": {"种类": "论文", "日期": "2026-09-20", "题目": "再论单元教学"}})
    accept_return(session, tmp_path, returned(session, home, tmp_path / "x"))

    again = returned(session, home, tmp_path / "y")
    fill(home, "成果", {"W新2": {"级别": "县级"}})
    changed = returned(session, home, tmp_path / "z")

    assert again.count(State.SAME) == 2
    assert [each.state for each in changed.rows] == [State.SAME, State.CHANGED]
    assert len(list_works(session, staff.feng)) == 2


def test_a_row_changed_on_both_sides_is_kept_until_someone_decides(
    session: Session, issued: Issued, staff: Staffed, tmp_path: Path
) -> None:
    home = package(issued, tmp_path)
    fill(home, "成果", {"W1": {"题目": "教师改的"}})
    edit_work(session, 1, WorkDraft(WorkKind.PAPER, PAPER.day, "教导处改的", "市级", "《云溪教育》"))

    plan = returned(session, home, tmp_path / "x")
    kept = accept_return(session, tmp_path, plan)
    taken = accept_return(session, tmp_path, returned(session, home, tmp_path / "y"), {"W1"})

    assert plan.rows[0].state is State.CONFLICT
    assert plan.rows[0].differences() == (("题目", "教导处改的", "教师改的"),)
    assert (kept.kept, kept.changed) == (1, 0)
    assert taken.changed == 1
    assert [each.draft.title for each in list_works(session, staff.feng)] == ["教师改的"]


def test_wrong_rows_are_listed_and_the_rest_comes_in(
    session: Session, issued: Issued, tmp_path: Path
) -> None:
    home = package(issued, tmp_path)
    (home / "附件" / "没写的.txt").write_text("x", encoding="utf-8")
    fill(
        home,
        "成果",
        {
            "W新1": {"种类": "论文", "日期": "去年秋天", "题目": "甲"},
            "W新2": {"种类": "著作", "日期": "2026-09-01", "题目": "乙"},
            "W新3": {"种类": "论文", "日期": "2026-09-01"},
            "W新4": {"种类": "论文", "日期": "2026-09-02", "题目": "丁", "附件文件名": "丁.pdf"},
            "W1": {"题目": "", "种类": "", "日期": "", "级别": "", "刊物或地点": ""},
        },
    )

    plan = returned(session, home, tmp_path / "x")

    assert [each.row.code for each in plan.rows] == ["W新4"]
    text = "\n".join(plan.problems)
    for part in (
        "去年秋天",
        "“著作”不在列表里",
        "没有填“题目”",
        "“丁.pdf”不在材料包里",
        "没写的.txt",
        "没有删",
    ):
        assert part in text


def test_a_package_of_another_database_or_another_book_is_refused(
    session: Session, issued: Issued, tmp_path: Path
) -> None:
    home = package(issued, tmp_path)
    reading = read_handin(read_workbook(home / "材料表.xlsx"))
    other = openpyxl.Workbook()
    other.create_sheet("名单").append(["姓名", "王一"])
    other.save(tmp_path / "别的.xlsx")

    with pytest.raises(UserError, match="不是从“交材料”里发出的"):
        read_handin(read_workbook(tmp_path / "别的.xlsx"))
    strange = type(reading)(
        reading.file, "ffff", reading.rows, reading.codes, reading.blank, reading.read, ()
    )
    with pytest.raises(UserError, match="不是这个资料库发出的"):
        plan_return(session, strange, Parcel("别的", (), {}, ()))


def test_a_file_that_cannot_be_stored_leaves_nothing_behind(
    session: Session, issued: Issued, staff: Staffed, tmp_path: Path
) -> None:
    home = package(issued, tmp_path)
    (home / "附件" / "空.txt").write_bytes(b"")
    row = {"种类": "论文", "日期": "2026-09-20", "题目": "新的", "附件文件名": "空.txt"}
    fill(home, "成果", {"W新1": row})
    plan = returned(session, home, tmp_path / "x")

    with pytest.raises(UserError, match="空文件"), session.begin_nested():
        accept_return(session, tmp_path, plan)

    assert [each.draft.title for each in list_works(session, staff.feng)] == ["单元教学"]
    assert list_handins(session)[0].returned is None


def test_a_zip_gives_the_same_plan_as_the_folder(session: Session, issued: Issued, tmp_path: Path) -> None:
    home = package(issued, tmp_path)
    fill(home, "成果", {"W新1": {"种类": "论文", "日期": "2026-09-20", "题目": "新的"}})
    packed = Path(shutil.make_archive(str(tmp_path / "交来"), "zip", tmp_path, "材料"))
    staging = tmp_path / "staging"
    staging.mkdir()

    plan = returned(session, packed, staging)

    assert plan.count(State.NEW) == 1


def test_what_is_taken_is_told_row_by_row(session: Session, issued: Issued, tmp_path: Path) -> None:
    home = package(issued, tmp_path)
    fill(home, "成果", {"W1": {"题目": "大单元教学", "备注": "校刊"}})
    fill(home, "成果", {"W新1": {"种类": "公开课", "日期": "2026-9-20", "题目": "背影"}})

    plan = returned(session, home, tmp_path / "x")

    assert [each.sentence for each in plan.rows] == [
        "成果 第 2 行　改动“大单元教学”　题目从“单元教学”改成“大单元教学”；备注从“（空）”改成“校刊”",
        "成果 第 3 行　新增“背影”　公开课　2026-09-20",
    ]


def test_a_row_written_below_the_numbered_ones_is_not_lost_silently(
    session: Session, issued: Issued, tmp_path: Path
) -> None:
    home = package(issued, tmp_path)
    book = openpyxl.load_workbook(home / "材料表.xlsx")
    last = next(row for row in book["成果"].iter_rows() if row[0].value == "W新25")[0].row or 0
    for column, value in ((2, "公开课"), (3, "2026-09-20"), (4, "背影")):
        book["成果"].cell(last + 1, column, value)
    book.save(home / "材料表.xlsx")

    plan = returned(session, home, tmp_path / "x")

    assert plan.problems == (f"成果 第 {last + 1} 行没有编号（多半写在留好的空行下面了），这一行没有收。",)


def test_a_row_that_cannot_be_taken_leaves_the_others(
    session: Session, issued: Issued, staff: Staffed, tmp_path: Path
) -> None:
    home = package(issued, tmp_path)
    fill(home, "成果", {"W1": {"日期": "下周"}})
    fill(home, "成果", {"W新1": {"种类": "公开课", "日期": "2062-09-20", "题目": "将来"}})
    fill(home, "成果", {"W新2": {"种类": "公开课", "日期": "2026-09-20", "题目": "背影"}})
    fill(home, "规划目标", {"G新1": {"目标": "开课", "开始日期": "2026-09-01", "截止日期": "2026-01-01"}})

    plan = returned(session, home, tmp_path / "x")
    accept_return(session, tmp_path, plan)

    assert [problem.partition("，")[0] for problem in plan.problems] == [
        "成果 第 2 行：日期“下周”看不懂",
        "成果 第 3 行：日期 2062-09-20 还没有到",
        "规划目标 第 2 行：目标的截止日期早于开始日期",
    ]
    assert [each.draft.title for each in list_works(session, staff.feng)] == ["背影", "单元教学"]
