"""成长档案：规划、目标、佐证，交出去又收回来的材料，评审材料，资料归档。"""

import re
from pathlib import Path
from unittest.mock import patch

import openpyxl
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLabel

from jiaowu.desktop.table_view import TableView
from jiaowu.portfolio.gui.archive_page import ArchivePage
from jiaowu.portfolio.gui.evidence_page import EvidencePage
from jiaowu.portfolio.gui.handin_page import HandinPage
from jiaowu.portfolio.gui.handin_return import HandinReturn
from jiaowu.portfolio.gui.missing import MissingDialog
from jiaowu.portfolio.gui.packets_page import PacketsPage
from jiaowu.portfolio.gui.people_dialog import PeopleDialog
from jiaowu.portfolio.gui.plan_page import PlanPage
from jiaowu.portfolio.gui.tab import PortfolioTab
from jiaowu.research.gui.papers_dialogs import DueDialog
from jiaowu.teachers.gui.record_dialog import RecordDialog
from tests.term.hands import Hands, cells, part, rows, text_of

NAME = "唐思熙"
GOAL = "上一节校级汇报课"


def open_plan(hands: Hands) -> tuple[PortfolioTab, PlanPage]:
    """翻到这位教师的自我规划。"""
    tab = part(hands.turn("成长档案", "教师成长档案"), PortfolioTab)
    hands.pick(tab.form.peopleTable, NAME)
    hands.open_tab(tab, "自我规划")
    return tab, part(tab, PlanPage)


def write_goal(hands: Hands, page: PlanPage) -> None:
    """加一个目标。"""
    hands.press(page, "addGoalButton")
    dialog = hands.dialog(RecordDialog)
    hands.fill(dialog, titleField=GOAL, evidenceField="教案与评课记录")
    hands.fill(dialog, startField="2026-09-01", dueField="2026-12-20")
    hands.save(dialog)


def missing(hands: Hands, tab: PortfolioTab) -> str:
    """“还缺几项”里写的全部。"""
    hands.press(tab, "missingButton")
    dialog = hands.dialog(MissingDialog)
    told = "\n".join(each.text() for each in dialog.findChildren(QLabel))
    dialog.reject()
    hands.settle()
    return told


def share(tab: PortfolioTab) -> int:
    """上面写的完整度（百分数）。"""
    found = re.search(r"完整度 (\d+)%", tab.form.chipsLabel.text())
    assert found is not None
    return int(found.group(1))


def test_a_plan_a_goal_and_a_proof_make_the_portfolio_more_complete(hands: Hands) -> None:
    tab, page = open_plan(hands)
    start, lacking = share(tab), missing(hands, tab)
    assert "正在执行的规划：还没有" in lacking
    assert "佐证材料：近一年还没有" in lacking

    hands.press(page, "addPlanButton")
    dialog = hands.dialog(RecordDialog)
    hands.fill(dialog, startField="2026-09-01", endField="2029-08-31", strengthsField="熟悉三个年级的教材。")
    hands.fill(
        dialog, weaknessesField="课上讲得偏多。", aimField="成为县级骨干。", measuresField="每周听一节课。"
    )
    hands.save(dialog)
    write_goal(hands, page)
    hands.pick(page.table, GOAL)
    hands.press(page, "reviewGoalButton")
    dialog = hands.dialog(RecordDialog)
    hands.fill(dialog, textField="教案已经过师傅审阅，十二月上课。", reviewerField="董明杰")
    hands.save(dialog)

    assert page.texts["aim"].text() == "成为县级骨干。"
    assert rows(page.table)[0][-1] == "进行中"
    assert "董明杰　2026-11-22" in page.reviews.text()
    planned = share(tab)
    assert planned > start
    assert "正在执行的规划" not in missing(hands, tab)
    proof = hands.folder / "汇报课教案.txt"
    proof.write_text("一次函数", encoding="utf-8")
    hands.open_tab(tab, "佐证材料")
    page_of_proofs = part(tab, EvidencePage)
    with patch("jiaowu.desktop.files.choose_files", return_value=[proof]):
        hands.press(page_of_proofs, "addEvidenceButton")
    assert page_of_proofs.count_label.text() == "1 件，共 1 KB"
    assert share(tab) > planned
    assert "佐证材料：近一年有 1 件，还差 2 件" in missing(hands, tab)


def write_rows(book: Path, sheet: str, code: str, values: dict[str, str]) -> None:
    """像教师那样在材料表里填一行。"""
    opened = openpyxl.load_workbook(book)
    lines = list(opened[sheet].iter_rows())
    head = {cell.value: at for at, cell in enumerate(next(each for each in lines if each[0].value == "编号"))}
    line = next(each for each in lines if each[0].value == code)
    for title, value in values.items():
        line[head[title]].value = value
    opened.save(book)


def test_a_package_goes_out_and_comes_back_with_a_new_row_and_a_conflict(hands: Hands) -> None:
    _, plan = open_plan(hands)
    write_goal(hands, plan)
    stick = hands.folder / "U盘"
    stick.mkdir()
    page = part(hands.turn("成长档案", "交材料"), HandinPage)
    with patch.object(QFileDialog, "getExistingDirectory", return_value=str(stick)):
        hands.press(page, "issueButton")
        people = hands.dialog(PeopleDialog)
        hands.fill(people, peopleSearchEdit=NAME)
        hands.press(people, "tickAllButton")
        hands.save(people, "pickPeopleButton")
    (home,) = stick.iterdir()
    assert text_of(page, "handinSummaryLabel") == "发出 1 份，1 份还没有收回。"

    book = home / "材料表.xlsx"
    new = {"种类": "论文", "日期": "2026-11-18", "题目": "错题再练的三种做法", "附件文件名": "论文.txt"}
    (home / "附件" / "论文.txt").write_text("错题再练", encoding="utf-8")
    write_rows(book, "成果", "W新1", new)
    code = next(
        str(row[0].value)
        for row in openpyxl.load_workbook(book)["规划目标"].iter_rows()
        if row[1].value == GOAL
    )
    write_rows(book, "规划目标", code, {"目标": "上一节县级汇报课"})
    _, plan = open_plan(hands)
    hands.pick(plan.table, GOAL)
    hands.press(plan, "editGoalButton")
    dialog = hands.dialog(RecordDialog)
    hands.fill(dialog, titleField="上两节校级汇报课")
    hands.save(dialog)

    page = part(hands.turn("成长档案", "交材料"), HandinPage)
    with patch.object(QFileDialog, "getExistingDirectory", return_value=str(home)):
        hands.press(page, "returnFolderButton")
    returned = hands.dialog(HandinReturn)
    told = "新增 1 条，两边都改过 1 条，没有变 24 条，附件 1 个"
    assert returned.form.summaryLabel.text().endswith(told)
    assert not returned.form.problemsLabel.isVisible()
    grid = returned.form.conflictsGrid.grid
    shown = [grid.text(0, column) for column in (1, 2, 3, 4, 5)]
    assert shown == ["上一节县级汇报课", "目标", "上两节校级汇报课", "上一节县级汇报课", "现在的"]
    hands.press(returned, "allTheirsButton")
    hands.save(returned, "acceptButton")

    assert text_of(page, "handinSummaryLabel") == "发出 1 份，0 份还没有收回。"
    tab, plan = open_plan(hands)
    assert cells(plan.table, 0) == ["上一节县级汇报课"]
    assert tab.portfolio is not None
    assert [each.name for each in tab.portfolio.evidence] == ["论文.txt"]
    hands.undo()
    assert cells(plan.table, 0) == ["上两节校级汇报课"]
    assert not tab.portfolio.evidence


def test_a_packet_says_what_is_lacking_and_follows_the_choice(hands: Hands) -> None:
    page = part(hands.turn("成长档案", "评审材料"), PacketsPage)
    hands.press(page, "newPacketButton")
    dialog = hands.dialog(RecordDialog)
    hands.choose(dialog, "teacherField", NAME)
    hands.save(dialog)
    assert text_of(page, "packetTitle") == f"{NAME}　高级教师职称评审"
    assert "公开课、示范课：任现职以来至少 2 件，每件附证明材料，还缺 2 件。" in text_of(page, "packetGaps")

    tree = page.form.packetTree
    headings = [tree.topLevelItem(at) for at in range(tree.topLevelItemCount())]
    lessons = next(each for each in headings if each is not None and each.text(0).startswith("公开课"))
    lesson = lessons.child(0)
    assert lesson is not None
    title = lesson.text(0)
    lesson.setCheckState(0, Qt.CheckState.Checked)
    hands.settle()

    gaps = text_of(page, "packetGaps")
    assert "公开课、示范课：任现职以来至少 2 件，每件附证明材料，还缺 1 件。" in gaps
    assert f"公开课、示范课：“{title}”没有证明材料。" in gaps
    hands.undo()
    assert "还缺 2 件" in text_of(page, "packetGaps").split("公开课、示范课")[1]


def lacking(hands: Hands) -> dict[str, str]:
    """资料归档里缺的各件：名称 → 缺什么。"""
    page = part(hands.turn("成长档案", "资料归档"), ArchivePage)
    if not page.form.lackingBox.isChecked():
        hands.press(page, "lackingBox")
    return {row[1]: row[-1] for row in rows(page.form.archiveTable)}


def test_what_the_archive_lacks_shrinks_by_filing_and_by_work_done_elsewhere(hands: Hands) -> None:
    plans, results = "教研组、备课组计划", "教师检查结果（等第、优点、问题、措施）"
    before = lacking(hands)
    assert before[results] == "缺 2 位教师：许明远、程书文"
    assert before[plans].startswith("缺 22 个组：七年级历史")
    page = part(hands.turn("成长档案", "资料归档"), ArchivePage)
    hands.pick(page.form.archiveTable, results)
    hands.press(page, "fileArchiveButton")
    dialog = hands.dialog(RecordDialog)
    hands.fill(dialog, titleField="许明远、程书文的检查结果", dayField="2026-11-13")
    hands.save(dialog)
    assert results not in lacking(hands)

    papers = hands.turn("教研研训", "计划总结")
    hands.press(papers, "requireButton")
    due = hands.dialog(DueDialog)
    hands.fill(due, kindBox="教研计划", researchCheck="", preparationCheck="√", dueEdit="2026-11-27")
    hands.save(due, "saveButton")
    hands.pick(part(papers, TableView, "papersTable"), "七年级历史", 1)
    hands.press(papers, "handInButton")

    assert lacking(hands)[plans].startswith("缺 21 个组：七年级地理")
    hands.undo()
    assert lacking(hands)[plans] == before[plans]
