"""发给检查人的 Excel：导出、填、读回；别的检查的、不认识的、超过满分的、不一致的都说清楚。"""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from jiaowu.errors import UserError
from jiaowu.inspection.checklists import Checklist, Facet, Item, Mode, Step
from jiaowu.inspection.importing.returned_sheets import cell_text, mark_of, read_sheet
from jiaowu.inspection.records import ResultEdit
from jiaowu.inspection.reports import inspector_sheets
from jiaowu.inspection.rounds import FacetChoice
from jiaowu.inspection.services.checklists import add_checklist
from jiaowu.inspection.services.recording import load_sheet, save_result
from jiaowu.inspection.services.returned_sheets import (
    ReturnPlan,
    Status,
    latest_return,
    plan_return,
    round_of_mark,
    take_return,
    undo_return,
)
from jiaowu.inspection.services.rounds import create_round, delete_round, edit_round, get_round, set_closed
from jiaowu.inspection.services.targets import assign_inspector
from jiaowu.inspection.sheet_marks import MARK_SHEET, BookMark, MarkedSheet, read_mark
from jiaowu.inspection.tables import ResultTable, ResultTagTable, TargetTable
from jiaowu.paper.document import Table
from jiaowu.paper.writers import WRITERS, write
from jiaowu.progress import Progress
from jiaowu.sheets.grid import CellError
from jiaowu.sheets.reading import read_workbook
from tests.inspection.small import SmallSchool, draft_of

PREPARATION, HOMEWORK = Facet.PREPARATION, Facet.HOMEWORK
FIRST = ("教师", "备课")
GOOD = {"实备课时": 48, "1 ": 1, "2 ": 0, "3 ": 14, "4 ": "良", "5 ": 9, "6 ": 0, "7 ": 5}

Fill = Callable[[Path, str, str, dict[str, object]], None]


@pytest.fixture
def round_id(session: Session, school: SmallSchool) -> int:
    return create_round(session, school.term, draft_of(inspectors=("王主任", "李副校长")))


@pytest.fixture
def book(session: Session, round_id: int, tmp_path: Path) -> Path:
    """发给全部检查人的一份。"""
    target = tmp_path / "期中检查.xlsx"
    write(inspector_sheets.build(session, get_round(session, round_id)), target, Progress())
    return target


def header_of(sheet: Worksheet) -> tuple[int, list[str]]:
    """表头在第几行，各列的标题。"""
    for row in sheet.iter_rows():
        if row[0].value == "编号":
            return row[0].row or 0, [str(cell.value or "") for cell in row]
    raise AssertionError(sheet.title)


def fill(path: Path, facet: str, teacher: str, cells: dict[str, object]) -> None:
    """像检查人一样，按表头的开头找到列，填一行。"""
    workbook = openpyxl.load_workbook(path)
    sheet = workbook[facet]
    top, titles = header_of(sheet)
    row = next(row for row in range(top + 1, sheet.max_row + 1) if sheet.cell(row, 2).value == teacher)
    for title, value in cells.items():
        column = next(at for at, each in enumerate(titles, 1) if each.startswith(title))
        sheet.cell(row, column).value = value  # type: ignore[assignment]
    workbook.save(path)


def read_back(session: Session, path: Path, expected: int | None = None) -> ReturnPlan:
    workbook = read_workbook(path)
    mark = mark_of(workbook)
    found = round_of_mark(session, mark, expected)
    rows, problems = plan_return(
        session, found, mark, lambda at, fields: read_sheet(workbook, mark.sheets[at], fields)
    )
    return ReturnPlan(found.id, found.name, mark.inspector, workbook.file, workbook.sha256, rows, problems)


def edit_now(session: Session, round_id: int, name: str) -> ResultEdit | None:
    rows = load_sheet(session, round_id, PREPARATION).rows
    return next(row.edit for row in rows if row.target.teacher == name)


def target_of(session: Session, round_id: int, name: str) -> int:
    rows = load_sheet(session, round_id, PREPARATION).rows
    return next(row.target.id for row in rows if row.target.teacher == name)


def test_the_workbook_is_locked_prefilled_and_checks_what_is_typed(book: Path) -> None:
    workbook = openpyxl.load_workbook(book)
    sheet = workbook["备课"]
    top, titles = header_of(sheet)

    assert workbook.sheetnames == ["备课", "作业批改", MARK_SHEET]
    assert workbook[MARK_SHEET].sheet_state == "veryHidden"
    assert titles[:7] == [
        "编号",
        "教师",
        "学科",
        "班级",
        "应备课时",
        "实备课时",
        "1 数量与进度\n满分 20\n填几课时",
    ]
    assert [sheet.cell(row, 2).value for row in range(top + 1, top + 6)] == [
        "周岚",
        "陈静",
        "高远",
        "林夕",
        "何川",
    ]
    assert sheet.cell(top + 1, 5).value == 50
    assert sheet.protection.sheet
    assert sheet.cell(top + 1, 2).protection.locked
    assert not sheet.cell(top + 1, 9).protection.locked
    rules = [str(rule.formula1) for rule in sheet.data_validations.dataValidation]
    assert any("<=15" in rule and '"优"' in rule for rule in rules)


def test_only_the_teachers_of_one_inspector_are_in_his_workbook(session: Session, round_id: int) -> None:
    assign_inspector(session, [target_of(session, round_id, "高远")], "王主任")

    document = inspector_sheets.build(session, get_round(session, round_id), "王主任")

    table = document.blocks[1]
    assert isinstance(table, Table)
    assert [row[1] for row in table.rows] == ["高远"]
    assert "王主任" in table.rows[0]
    assert document.title == "期中检查表（王主任）"
    with pytest.raises(UserError, match="没有分给“李副校长”的教师"):
        inspector_sheets.build(session, get_round(session, round_id), "李副校长")


def test_a_filled_workbook_is_read_and_stored_as_one_batch(
    session: Session, round_id: int, book: Path
) -> None:
    fill(book, "备课", "陈静", {**GOOD, "问题标签": "wfs cja", "检查人": "王主任", "日期": "11-10"})

    plan = read_back(session, book, round_id)
    receipt = take_return(session, plan, ())

    assert [(row.teacher, row.status) for row in plan.rows] == [("陈静", Status.NEW)]
    assert plan.problems == ()
    edit = edit_now(session, round_id, "陈静")
    assert edit is not None
    assert edit.marks == (1, 0, 14, 17, 9, 0, 5)
    assert (edit.expected, edit.actual, edit.tags) == (50, 48, ("无反思", "抄旧案"))
    assert receipt.batch_id is not None
    assert (receipt.new, receipt.kept) == (1, 0)
    assert latest_return(session, round_id) == (receipt.batch_id, "读回检查表：期中检查")


def test_a_batch_can_be_taken_back_whole(session: Session, round_id: int, book: Path) -> None:
    fill(book, "备课", "陈静", {**GOOD, "问题标签": "wfs"})
    fill(book, "作业批改", "高远", {"不适用": "不适用"})
    receipt = take_return(session, read_back(session, book), ())
    assert receipt.batch_id is not None

    undo_return(session, receipt.batch_id)

    assert session.scalar(select(func.count()).select_from(ResultTable)) == 0
    assert session.scalar(select(func.count()).select_from(ResultTagTable)) == 0
    assert latest_return(session, round_id) is None


def test_points_above_the_maximum_are_listed_and_the_rest_is_taken(session: Session, book: Path) -> None:
    fill(book, "备课", "陈静", {**GOOD, "3 ": 18, "问题标签": "zzz"})

    plan = read_back(session, book)

    assert [problem.partition("：")[2] for problem in plan.problems] == [
        "“目标重难点”满分 15，不能填 18。",
        "标签里没有“zzz”。要添进标签库，请在前面写 +，如 +zzz。",
    ]
    assert plan.problems[0].startswith("备课 I")
    assert plan.rows[0].theirs.marks == (1, 0, None, 17, 9, 0, 5)


def test_what_was_typed_meanwhile_is_not_overwritten_unless_chosen(
    session: Session, round_id: int, book: Path
) -> None:
    fill(book, "备课", "陈静", {"3 ": 12, "4 ": 20, "问题": "反思少"})
    fill(book, "备课", "高远", {"3 ": 11})
    fill(book, "备课", "林夕", {"3 ": 10})
    save_result(session, target_of(session, round_id, "陈静"), PREPARATION, _typed(third=15.0))
    save_result(session, target_of(session, round_id, "高远"), PREPARATION, _typed(third=11.0))
    save_result(session, target_of(session, round_id, "林夕"), PREPARATION, _typed(third=None, second=0.0))

    plan = read_back(session, book)

    assert {row.teacher: row.status for row in plan.rows} == {
        "陈静": Status.CONFLICT,
        "高远": Status.SAME,
        "林夕": Status.ADDED,
    }
    clash = plan.rows[0]
    assert [(each.title, each.ours, each.theirs) for each in clash.differences] == [
        ("目标重难点", "15", "12")
    ]
    kept = take_return(session, plan, ())
    ours = edit_now(session, round_id, "陈静")
    assert (kept.added, kept.replaced, kept.kept) == (1, 0, 1)
    assert ours is not None
    assert (ours.marks[2:4], ours.problems) == ((15, 20), "反思少")


def test_the_sheet_wins_where_it_was_chosen_and_undo_brings_ours_back(
    session: Session, round_id: int, book: Path
) -> None:
    fill(book, "备课", "陈静", {"3 ": 12, "问题标签": "cja"})
    mine = _typed(third=15.0, tags=("无反思",))
    save_result(session, target_of(session, round_id, "陈静"), PREPARATION, mine)

    receipt = take_return(session, read_back(session, book), {0})
    theirs = edit_now(session, round_id, "陈静")
    assert receipt.batch_id is not None
    undo_return(session, receipt.batch_id)

    assert receipt.replaced == 1
    assert theirs is not None
    assert (theirs.marks[2], theirs.tags) == (12, ("抄旧案",))
    assert edit_now(session, round_id, "陈静") == mine


def _typed(third: float | None, second: float | None = None, tags: tuple[str, ...] = ()) -> ResultEdit:
    return ResultEdit((None, second, third, None, None, None, None), expected=50, tags=tags)


def test_a_sheet_of_another_round_is_refused(
    session: Session, school: SmallSchool, round_id: int, book: Path
) -> None:
    other = create_round(session, school.term, draft_of("月查"))

    with pytest.raises(UserError, match="这份 Excel 是“期中检查”的，不是正在录的这次检查"):
        read_back(session, book, other)
    delete_round(session, round_id)
    session.flush()
    with pytest.raises(UserError, match="别的资料库或已删去的"):
        read_back(session, book)


def test_rows_of_another_round_and_unknown_teachers_are_listed(
    session: Session, school: SmallSchool, round_id: int, book: Path
) -> None:
    other = create_round(session, school.term, draft_of("月查"))
    foreign = load_sheet(session, other, PREPARATION).rows[0].target
    workbook = openpyxl.load_workbook(book)
    sheet = workbook["备课"]
    top, _ = header_of(sheet)
    for at, (token, name) in enumerate(((foreign.token, "周岚"), ("ABCD", "无名"), (None, ""))):
        sheet.cell(top + 1 + at, 1).value = token
        sheet.cell(top + 1 + at, 2).value = name
        sheet.cell(top + 1 + at, 9, 10)
    sheet.cell(top + 4, 2, "陈静")
    sheet.cell(top + 4, 9, 10)
    workbook.save(book)

    plan = read_back(session, book, round_id)

    assert plan.rows == ()
    assert [problem.partition("：")[2] for problem in plan.problems] == [
        "周岚这一行是“月查”的，没有收。",
        "名单里没有“无名”（编号“ABCD”不认得），这一行没有收。",
        "没有写姓名，编号“”也不认得，这一行没有收。",
        "编号是林夕的，姓名写的是陈静，对不上，这一行没有收。",
    ]


def test_a_code_that_became_a_number_still_finds_its_teacher(
    session: Session, round_id: int, book: Path
) -> None:
    row = load_sheet(session, round_id, PREPARATION).rows[1].target
    session.get_one(TargetTable, row.id).token = f"{12345:08d}"
    fill(book, "备课", row.teacher, {"编号": 12345, "3 ": 12})

    plan = read_back(session, book, round_id)

    assert [(each.teacher, each.status) for each in plan.rows] == [(row.teacher, Status.NEW)]


def test_a_row_written_twice_counts_once(session: Session, round_id: int, book: Path) -> None:
    fill(book, "备课", "周岚", {"3 ": 12})
    workbook = openpyxl.load_workbook(book)
    sheet = workbook["备课"]
    top, _ = header_of(sheet)
    for column in (1, 2, 9):
        sheet.cell(top + 2, column, sheet.cell(top + 1, column).value)
    workbook.save(book)

    plan = read_back(session, book, round_id)

    assert len(plan.rows) == 1
    assert "周岚写了两行，只收了前一行" in plan.problems[0]


def test_a_strange_workbook_a_missing_sheet_and_a_missing_column_are_told(
    session: Session, round_id: int, book: Path, tmp_path: Path
) -> None:
    strange = tmp_path / "别的.xlsx"
    plain = openpyxl.Workbook()
    assert plain.active is not None
    plain.active["A1"] = "姓名"
    plain.save(strange)
    workbook = openpyxl.load_workbook(book)
    del workbook["作业批改"]
    sheet = workbook["备课"]
    top, titles = header_of(sheet)
    sheet.cell(top, titles.index("优点") + 1, "亮点")
    workbook.save(book)

    plan = read_back(session, book, round_id)

    assert plan.problems == (
        "“备课”里没有“优点”一列，这一栏没有读。",
        "没有“作业批改”这张工作表，这个方面没有读。",
    )
    with pytest.raises(UserError, match="不是从“录入”里导出给检查人的 Excel"):
        read_back(session, strange)


def test_a_facet_that_changed_meanwhile_and_a_closed_round_are_refused(
    session: Session, round_id: int, book: Path
) -> None:
    fill(book, "作业批改", "陈静", {"1 ": 5})
    edit_round(session, round_id, draft_of(codes=("preparation", "homework_b")))

    plan = read_back(session, book)

    assert plan.rows == ()
    assert plan.problems == ("作业批改：导出之后这次检查换了检查表，这张表没有收，请重新导出。",)
    edit_round(session, round_id, draft_of(codes=("preparation",)))
    assert "不再查这个方面" in read_back(session, book).problems[0]
    set_closed(session, round_id, closed=True)
    session.flush()
    with pytest.raises(UserError, match="已经结束汇总"):
        read_back(session, book)


def test_a_row_changed_while_looking_is_not_overwritten(session: Session, round_id: int, book: Path) -> None:
    fill(book, "备课", "陈静", GOOD)
    plan = read_back(session, book)
    save_result(session, target_of(session, round_id, "陈静"), PREPARATION, _typed(third=15.0))

    with pytest.raises(UserError, match="陈静的备课刚才又改过了"):
        take_return(session, plan, ())


def test_nothing_new_makes_no_batch(session: Session, book: Path) -> None:
    plan = read_back(session, book)

    receipt = take_return(session, plan, ())

    assert plan.rows == ()
    assert receipt.batch_id is None


def test_cells_are_read_as_they_would_be_typed() -> None:
    values = (None, True, False, 12.0, 0.1, CellError("#N/A"), " 良 ", date(2026, 11, 9))

    found = [cell_text(value) for value in values]

    assert found == ["", "是", "否", "12", "0.1", "#N/A", "良", "2026-11-09"]


def test_only_a_mark_of_ours_is_read_as_one() -> None:
    rows = (MARK_SHEET, "7", "王主任"), ("preparation", "3", "备课"), ("别的", "4", "别的")

    found = read_mark(rows)

    assert found == BookMark(7, "王主任", (MarkedSheet(PREPARATION, 3, "备课"),))
    assert read_mark(((MARK_SHEET, "七", ""),)) is None
    assert read_mark(()) is None


def test_a_sheet_without_its_header_is_told(session: Session, round_id: int, book: Path) -> None:
    workbook = openpyxl.load_workbook(book)
    sheet = workbook["备课"]
    top, _ = header_of(sheet)
    sheet.cell(top, 1).value = "序号"
    workbook.save(book)

    plan = read_back(session, book, round_id)

    assert plan.problems == ("“备课”里找不到“编号”一列的表头，这个方面没有读。",)


def test_every_way_of_marking_has_its_own_check_in_excel(
    session: Session, school: SmallSchool, tmp_path: Path
) -> None:
    items = (
        Item("", "批改", 5, Mode.LEVEL, steps=(Step("A", 5), Step("B", 3), Step("C", 0))),
        Item("", "有日期", 5, Mode.YES_NO),
        Item("", "完成率", 40, Mode.SHARE),
        Item("", "要素", 50, Mode.DEDUCTION, per=2),
    )
    own = Checklist("", "自己的表", HOMEWORK, items, {}, expected="应交", actual="实交")
    choice = FacetChoice(HOMEWORK, add_checklist(session, own), 50)
    key = create_round(session, school.term, replace(draft_of(), facets=(choice,)))
    target = tmp_path / "自己的.xlsx"
    write(inspector_sheets.build(session, get_round(session, key)), target, Progress())

    rules = openpyxl.load_workbook(target)["作业批改"].data_validations.dataValidation

    told = [str(rule.error) for rule in rules]
    assert told[2:] == [
        "请填 A、B、C。",
        "请填 0 到 1 的数，或 √、×、是、否。",
        "请填 0 到 1 的比值。",
        "请填 0 到 999 的数（几处），或 √。",
    ]
    assert told[0] == "请填 0 到 100000 的数。"


def test_the_sheet_says_where_not_applicable_goes_and_only_what_excel_takes(book: Path) -> None:
    workbook = openpyxl.load_workbook(book)
    said = {
        name: [str(cell.value) for row in workbook[name] for cell in row] for name in ("备课", "作业批改")
    }

    assert any("在“否决/不适用”一栏填" in text for text in said["备课"])
    assert any("在“不适用”一栏填" in text for text in said["作业批改"])
    assert "1 数量与进度：20 分，填几课时，每课时扣 2 分；没有扣的填 0 或 √。" in said["备课"]
    assert "3 目标重难点：0–15 分，也可填 优、良、中、差、√（满分）。" in said["备课"]


@pytest.mark.parametrize("suffix", [writer.suffix for writer in WRITERS])
def test_the_workbook_can_be_written_in_every_format(
    session: Session, round_id: int, tmp_path: Path, suffix: str
) -> None:
    target = tmp_path / f"检查表{suffix}"

    write(inspector_sheets.build(session, get_round(session, round_id)), target, Progress())

    assert target.stat().st_size > 1_000
