"""教研研训：组的安排与计划，一次集体备课从计划到上报，学时进台账，证书导入后 72/24 跟着变。"""

from pathlib import Path
from unittest.mock import patch

from openpyxl import Workbook
from PySide6.QtWidgets import QInputDialog, QTreeWidget, QWidget

from jiaowu.desktop.table_view import TableView
from jiaowu.research.gui.activity_dialog import ActivityDialog
from jiaowu.research.gui.activity_papers import ActivityPaperDialog
from jiaowu.research.gui.activity_record import ActivityRecord
from jiaowu.research.gui.import_window import ImportWindow
from jiaowu.research.gui.papers_dialogs import DueDialog
from tests.term.hands import Hands, cells, line, part, rows, text_of

GROUP = "九年级化学实验"
LEADER, MEMBER, PATRON = "程书雪", "梁燕", "许明远"
THEME = "走进化学世界：单元整体备课"
PAPERS = (
    ("初案", "2026-11-18"),
    ("讨论稿", "2026-11-19"),
    ("定案", "2026-11-20"),
    ("二次备课", "2026-11-20"),
    ("教研反思", "2026-11-21"),
)
DONE, SCHOOL_DONE = "已修", "校本已修"


def make_group(hands: Hands) -> QWidget:
    """理化组下面新建一个备课组：成员、组长、蹲点领导、地点、固定时段。"""
    page = hands.turn("教研研训", "教研组")
    tree = part(page, QTreeWidget, "groupsTree")
    tops = [tree.topLevelItem(at) for at in range(tree.topLevelItemCount())]
    tree.setCurrentItem(next(item for item in tops if item is not None and item.text(0).startswith("理化组")))
    hands.settle()
    with (
        patch.object(QInputDialog, "getItem", return_value=("备课组", True)),
        patch.object(QInputDialog, "getText", return_value=(GROUP, True)),
    ):
        hands.press(page, "addGroupButton")
    for name in (LEADER, MEMBER):
        hands.fill(page, memberBox=name, sinceEdit="2026-09-01")
        hands.press(page, "addMemberButton")
    for values in ({"leaderBox": LEADER}, {"patronBox": PATRON}, {"placeEdit": "实验室二"}):
        hands.fill(page, **values)
        hands.settle()
    hands.fill(page, weekdayBox="周四", periodsEdit="5-6")
    hands.press(page, "addSlotButton")
    return page


def plan_activity(hands: Hands) -> ActivityRecord:
    """登记一次集体备课，打开它。"""
    page = hands.turn("教研研训", "教研活动")
    hands.press(page, "addButton")
    dialog = hands.dialog(ActivityDialog)
    hands.choose(dialog, "groupBox", GROUP)
    assert dialog.plan_form.form.placeEdit.text() == "实验室二"
    assert dialog.plan_form.form.startEdit.text() == "第5、6节"
    assert dialog.plan_form.form.hostBox.currentText() == LEADER
    assert "○ 五落实 3/5（缺 上课内容、教研主题）" in text_of(dialog, "pointsLabel")
    hands.fill(dialog, dayEdit="2026-11-19", themeEdit=THEME, contentEdit="单元目标与课时划分")
    hands.fill(dialog, speakerBox=LEADER, hoursEdit="2", kindBox="集体备课")
    assert text_of(dialog, "pointsLabel") == "✓ 五落实 5/5　　✓ 四定 4/4　　✓ 三定 3/3"
    hands.save(dialog, "saveButton")
    hands.open_row(part(page, TableView, "activitiesTable"), THEME)
    return part(page, ActivityRecord, "ActivityRecord")


def mark_people(hands: Hands, record: ActivityRecord) -> None:
    """一键全到，再把一位改成请假。"""
    hands.open_tab(record, "② 签到")
    people = record.form.people
    hands.press(people, "allButton")
    grid = people.form.peopleGrid
    at = [grid.grid.text(row, 0) for row in range(grid.grid.rowCount())].index(MEMBER)
    for column, text in ((1, "3"), (2, "外出培训")):
        assert grid.commit(grid.grid.index(at, column), text)
    hands.settle()
    assert text_of(people, "turnoutLabel") == "应到 2　实到 1　请假 1　出勤率 50.0%"


def hand_in_papers(hands: Hands, record: ActivityRecord) -> None:
    """版本链上的五份文稿；初案只提前了一天，看得出来。"""
    hands.open_tab(record, "④ 文稿")
    for name, day in PAPERS:
        hands.menu(record.form.papers, "addButton", name)
        dialog = hands.dialog(ActivityPaperDialog)
        hands.fill(dialog, dayEdit=day, titleEdit=f"走进化学世界 {name}")
        hands.save(dialog, "saveButton")
    table = record.form.papers.form.papersTable
    assert cells(table, 1) == [name for name, _ in PAPERS]
    assert cells(table, 4) == ["1", "0", "", "", ""]
    assert line(table, "初案")["说明"] == "初案提前 1 天发出，应提前 2 天"
    assert text_of(record, "stepsLabel").startswith("✓ 初案（初案提前 1 天发出，应提前 2 天）　→　✓ 讨论")


def year_of(hands: Hands, name: str) -> dict[str, str]:
    """研训学时的学年情况里一位教师的一行。"""
    page = hands.turn("教研研训", "研训学时")
    hands.open_tab(page, "学年情况")
    return line(part(page, TableView, "yearTable"), name)


def gained(before: dict[str, str], after: dict[str, str]) -> list[float]:
    """多了几个学时：一共的、校本的。"""
    return [float(after[title]) - float(before[title]) for title in (DONE, SCHOOL_DONE)]


def certificates(folder: Path) -> Path:
    """一张证书一览表，有一位不在本校。"""
    book = Workbook()
    sheet = book.create_sheet("证书", 0)
    sheet.append(("姓名", "培训名称", "学时", "时间", "级别", "证书编号"))
    sheet.append((LEADER, "实验教学能力提升", 24, "2026-10-10 至 2026-10-13", "市级", "SY-7"))
    sheet.append(("查无此人", "实验教学能力提升", 24, "2026-10-10 至 2026-10-13", "市级", "SY-8"))
    file = folder / "证书一览表.xlsx"
    book.save(file)
    return file


def test_a_group_is_set_up_and_hands_in_its_plan(hands: Hands) -> None:
    page = make_group(hands)
    table = part(page, TableView, "membersTable")
    assert text_of(page, "nameLabel") == GROUP
    assert text_of(page, "factsLabel") == "备课组　·　属于理化组"
    assert {row[0]: row[1] for row in rows(table)} == {LEADER: "组长", MEMBER: ""}
    assert "没有组长" not in text_of(page, "chipsLabel")

    page = hands.turn("教研研训", "计划总结")
    hands.press(page, "requireButton")
    dialog = hands.dialog(DueDialog)
    hands.fill(dialog, kindBox="教研计划", researchCheck="", preparationCheck="√", dueEdit="2026-11-27")
    hands.save(dialog, "saveButton")
    table = part(page, TableView, "papersTable")
    hands.pick(table, GROUP, 1)
    hands.press(page, "handInButton")

    told = line(table, GROUP, 1)
    assert (told["期限"], told["交来"], told["情况"]) == ("2026-11-27", "2026-11-22", "已交")
    hands.undo()
    assert line(table, GROUP, 1)["交来"] == ""


def test_an_activity_is_planned_held_written_down_reported_and_becomes_hours(hands: Hands) -> None:
    before = year_of(hands, LEADER)
    make_group(hands)

    record = plan_activity(hands)
    mark_people(hands, record)
    hand_in_papers(hands, record)
    hands.open_tab(record, "③ 记录")
    for edit, text in (
        (record.form.processEdit, "程书雪说单元设计，组内逐课讨论。"),
        (record.form.reflectionEdit, "实验的安全提示再细一些。"),
    ):
        edit.setFocus()
        edit.insertPlainText(text)
    hands.press(record, "reportedButton")
    assert record.form.reportedButton.text() == "11-22 已上报"
    assert record.form.statusBox.currentText() == "已开展"
    hands.press(record, "backButton")

    page = hands.turn("教研研训", "教研活动")
    table = part(page, TableView, "activitiesTable")
    told = line(table, THEME)
    assert (told["状态"], told["应到"], told["实到"], told["出勤率"]) == ("已开展", "2", "1", "50%")
    assert (told["计划"], told["三查"], told["流程"]) == ("五落实 5/5", "3/3", "5/5")
    assert told["上报"] == "2026-11-22"
    page = hands.turn("教研研训", "研训学时")
    ledger = part(page, TableView, "ledgerTable")
    told = line(ledger, THEME)
    assert (told["学时"], told["参训教师"], told["来源"]) == ("2.0", LEADER, "教研活动")
    after = year_of(hands, LEADER)
    assert gained(before, after) == [2, 2]


def test_certificates_come_in_from_a_workbook_and_can_be_taken_back(hands: Hands) -> None:
    before = year_of(hands, LEADER)
    page = hands.turn("教研研训", "研训学时")
    with patch("jiaowu.desktop.files.choose_files", return_value=[certificates(hands.folder)]):
        hands.menu(page, "moreButton", "导入参训名单与证书")
    window = hands.dialog(ImportWindow)
    assert window.summary.text() == "新增 1 行，不录 1 行"
    assert window.notes.text() == "没有登记的姓名：查无此人。"

    hands.save(window, "acceptImportButton")

    after = year_of(hands, LEADER)
    assert gained(before, after) == [24, 0]
    assert "每学年 72 学时，其中校本 24" in text_of(page, "ruleLabel")
    hands.undo()
    assert year_of(hands, LEADER) == before
