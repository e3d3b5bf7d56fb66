"""试卷分析页：从空页到导入、点开数字、改口径、录细目表。"""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from jiaowu.desktop import files
from jiaowu.desktop.context import Context
from jiaowu.desktop.edit_grid import EditGrid
from jiaowu.desktop.table_view import TableView
from jiaowu.progress import Progress
from jiaowu.school.classes import ClassKey
from jiaowu.scores.exams import ExamDraft
from jiaowu.scores.gui.items_blueprint_dialog import BlueprintDialog
from jiaowu.scores.gui.items_detail_dialog import ItemsDetailDialog
from jiaowu.scores.gui.items_import_dialog import ItemsImportDialog
from jiaowu.scores.gui.items_page import ItemsPage
from jiaowu.scores.gui.tab import ScoresTab
from jiaowu.scores.item_statistics import ItemOptions
from jiaowu.scores.matrix import ScoreMatrix
from jiaowu.scores.parsed import ParsedExam
from jiaowu.scores.services.exams import import_exam
from jiaowu.store.store import Store

PATIENCE = 15_000
STRONG, WEAK = (3, 3, 6), (3, 0, 2)
"""1 班与 2 班每人三题的得分。"""
BLUEPRINT = """题号,题型,知识点,能力层次,分值,预估难度,答案
1,选择题,数轴,识记,3,易,B
2,选择题,绝对值,理解,3,中,C
3,解答题,数轴,运用,6,难,
"""


@pytest.fixture
def page(qtbot: QtBot, context: Context, store: Store, build_exam: Callable[..., ScoreMatrix]) -> ItemsPage:
    """两个班各六人的一次考试，翻到试卷分析。"""
    keys = [ClassKey(7, no, f"七({no})班") for no in (1, 2) for _ in range(6)]
    scores = [float(sum(STRONG))] * 6 + [float(sum(WEAK))] * 6
    matrix = build_exam({"数学": scores, "语文": [60.0] * 12}, keys, {"数学": 12.0})
    with store.write("导入") as session:
        import_exam(session, ParsedExam(matrix, (), ()), ExamDraft("期中", date(2026, 11, 12)), Progress())
    tab = ScoresTab(context)
    qtbot.addWidget(tab)
    tab.resize(1240, 640)
    tab.show()
    tab.refresh()
    qtbot.waitUntil(lambda: tab.form.stack.currentWidget() is tab.form.examPage, timeout=PATIENCE)
    found = tab.page(ItemsPage)
    settle(qtbot, found)
    return found


@pytest.fixture
def scores_file(tmp_path: Path) -> Path:
    """一份小题分表：有选项、有一名不认识的考生。"""
    target = tmp_path / "数学小题分.csv"
    lines = ["考号,姓名,班级,1得分,1选项,2得分,3得分,总分", "满分,,,3,,3,6,12"]
    for at in range(12):
        one, two, three = STRONG if at < 6 else WEAK
        lines.append(f"{at + 1:03d},考生{at + 1},七{at // 6 + 1}班,{one},B,{two},{three},{one + two + three}")
    lines.append("999,张三,七1班,3,A,3,6,12")
    target.write_text("\n".join(lines), encoding="utf-8")
    return target


@pytest.fixture
def filled(qtbot: QtBot, page: ItemsPage, scores_file: Path) -> ItemsPage:
    """已导入小题分。"""
    dialog = import_dialog(qtbot, page, scores_file)
    dialog.form.storeItemsButton.click()
    qtbot.waitUntil(lambda: page.form.itemsStack.currentWidget() is page.form.itemsContent, timeout=PATIENCE)
    settle(qtbot, page)
    return page


def settle(qtbot: QtBot, page: ItemsPage) -> None:
    qtbot.waitUntil(lambda: page.view is not None and page.context.jobs.current is None, timeout=PATIENCE)


def import_dialog(qtbot: QtBot, page: ItemsPage, *paths: Path) -> ItemsImportDialog:
    """读完文件的导入窗口。"""
    dialog = page.import_files(list(paths))
    assert dialog is not None
    qtbot.waitUntil(
        lambda: dialog.plan is not None or dialog.form.importItemsRefusal.isVisible(), timeout=PATIENCE
    )
    return dialog


def texts(table: TableView) -> list[list[str]]:
    model = table.model
    return [
        [model.text(row, column) for column in range(model.columnCount())] for row in range(model.rowCount())
    ]


def cell(table: TableView, row: int, title: str) -> str:
    titles = [column.title for column in table.model.columns]
    return table.model.text(row, titles.index(title))


def click(table: TableView, row: int, title: str) -> None:
    column = [each.title for each in table.model.columns].index(title)
    index = table.model.index(row, column)
    table.view.scrollTo(index)
    spot = table.view.visualRect(index).center()
    QTest.mouseClick(table.view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, spot)


def behind(page: ItemsPage) -> ItemsDetailDialog:
    dialog = page.findChild(ItemsDetailDialog)
    assert isinstance(dialog, ItemsDetailDialog)
    return dialog


def choose_more(qtbot: QtBot, page: ItemsPage, text: str) -> None:
    (action,) = (each for each in page.form.itemsMoreButton.menu().actions() if text in each.text())
    action.trigger()
    qtbot.waitUntil(lambda: page.context.jobs.current is None, timeout=PATIENCE)


def options_of(page: ItemsPage) -> ItemOptions:
    assert page.view is not None
    return page.view.options


def type_cell(grid: EditGrid, row: int, column: int, text: str) -> bool:
    return grid.commit(grid.grid.index(row, column), text)


def test_an_empty_paper_says_what_to_do_and_offers_both_ways(
    page: ItemsPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "choose_files", lambda *_: [])
    asked = page.findChild(QPushButton, "firstItemsButton")
    other = page.findChild(QPushButton, "firstBlueprintButton")
    assert isinstance(asked, QPushButton)
    assert isinstance(other, QPushButton)

    asked.click()
    other.click()

    assert page.form.itemsStack.currentWidget() is page.form.itemsEmpty
    assert page.findChild(ItemsImportDialog) is None
    dialog = page.findChild(BlueprintDialog)
    assert isinstance(dialog, BlueprintDialog)
    dialog.reject()


def test_the_import_shows_what_was_recognised_and_every_doubt(
    qtbot: QtBot, page: ItemsPage, scores_file: Path
) -> None:
    dialog = import_dialog(qtbot, page, scores_file)

    assert dialog.form.importItemsSummary.text() == (
        "3 题，合计 12 分；对上 12 名考生，1 行没有存入；疑问 1 处"
    )
    assert texts(dialog.form.itemDoubts) == [["文本　15 行", "这次考试里没有七1班张三，没有存入。"]]
    assert dialog.form.foundItems.grid.text(2, 2) == "6"
    dialog.reject()


def test_a_changed_full_mark_is_checked_at_once(qtbot: QtBot, page: ItemsPage, scores_file: Path) -> None:
    dialog = import_dialog(qtbot, page, scores_file)

    refused = type_cell(dialog.form.foundItems, 2, 2, "六")
    letter = type_cell(dialog.form.foundItems, 0, 3, "对")
    far = type_cell(dialog.form.foundItems, 2, 2, "900")
    changed = type_cell(dialog.form.foundItems, 2, 2, "5分")

    assert (refused, letter, far, changed) == (False, False, False, True)
    qtbot.waitUntil(lambda: "合计 11 分" in dialog.form.importItemsSummary.text(), timeout=PATIENCE)
    assert ["", "各题分值合计 11 分，这一科的满分是 12 分。"] in texts(dialog.form.itemDoubts)
    assert sum("超过满分 5 分" in row[1] for row in texts(dialog.form.itemDoubts)) == 6
    dialog.reject()


def test_stored_points_are_analysed_and_can_be_taken_back(
    qtbot: QtBot, page: ItemsPage, scores_file: Path, context: Context
) -> None:
    dialog = import_dialog(qtbot, page, scores_file)
    with qtbot.waitSignal(context.undoable, timeout=PATIENCE) as offered:
        dialog.form.storeItemsButton.click()
    qtbot.waitUntil(lambda: page.form.itemsStack.currentWidget() is page.form.itemsContent, timeout=PATIENCE)
    rows = texts(page.form.itemsTable)
    note = page.form.itemsNote.text()
    assert offered.args is not None
    text, undo = offered.args

    undo()

    qtbot.waitUntil(lambda: page.form.itemsStack.currentWidget() is page.form.itemsEmpty, timeout=PATIENCE)
    assert text == "已存入数学 3 题、12 名考生的小题分。"
    assert [row[0] for row in rows] == ["1", "2", "3", "整卷"]
    assert rows[1][6:9] == ["1.50", "0.50", "1.00"]
    assert rows[3][6:9] == ["8.50", "0.71", "0.58"]
    assert "12 人" in note
    assert "均分 8.50 / 12" in note


def test_strangers_and_other_tables_are_refused_in_words(
    qtbot: QtBot, page: ItemsPage, tmp_path: Path
) -> None:
    strangers, notice, means = (tmp_path / name for name in ("陌生.csv", "通知.csv", "均分.csv"))
    strangers.write_text("姓名,班级,1,2\n张三,七1班,1,2\n", encoding="utf-8")
    notice.write_text("期中考试通知\n请各班按时\n", encoding="utf-8")
    means.write_text("班级,1,2\n七1班,1.5,2.5\n", encoding="utf-8")

    refusals = []
    for path in (strangers, notice, means, tmp_path / "没有.xlsx"):
        dialog = import_dialog(qtbot, page, path)
        refusals.append(dialog.form.importItemsRefusal.text())
        assert not dialog.form.storeItemsButton.isEnabled()
        dialog.reject()

    assert "一个也对不上" in refusals[0]
    assert "没有找到小题分" in refusals[1]
    assert "只有各班（校）的小题均分" in refusals[2]
    assert "找不到了" in refusals[3]


def test_a_click_on_a_figure_opens_its_formula_and_the_pupils(filled: ItemsPage) -> None:
    click(filled.form.itemsTable, 1, "难度P")

    dialog = behind(filled)
    told, rows = dialog.told.text(), texts(dialog.table)
    assert dialog.windowTitle() == "第 2 题 · 难度P"
    assert "难度 P = 平均得分 ÷ 满分" in told
    assert "有分数 12 人，满分 3，均分 1.50。" in told
    assert "各 4 人（进一取整）" in told
    assert [row[4] for row in rows] == ["3"] * 6 + ["0"] * 6
    assert rows[0][:2] == ["七(2)班", "考生7"]
    dialog.reject()


def test_the_whole_paper_explains_itself(filled: ItemsPage) -> None:
    click(filled.form.itemsTable, 3, "区分度D")

    dialog = behind(filled)
    assert dialog.windowTitle() == "整卷 · 区分度D"
    assert texts(dialog.table)[0][3:5] == ["5", "7"]
    dialog.reject()


def test_options_lead_to_those_who_chose_them(filled: ItemsPage) -> None:
    filled.form.itemsTabs.setCurrentWidget(filled.form.choicesTab)

    click(filled.form.choicesTable, 1, "人数")

    assert texts(filled.form.choicesTable)[1][:5] == ["1", "", "B", "12", "100.0%"]
    dialog = behind(filled)
    assert "第 1 题选“B”的 12 人；答案是 （没有写）。" in dialog.told.text()
    assert len(texts(dialog.table)) == 12
    dialog.reject()


def test_each_class_sees_what_to_teach_again(filled: ItemsPage) -> None:
    filled.form.itemsTabs.setCurrentWidget(filled.form.reteachTab)
    rows = texts(filled.form.reteachTable)

    filled.form.reteachBox.setCurrentText("七(2)班")
    click(filled.form.reteachTable, 0, "本班得分率")

    assert [row[:2] for row in rows] == [["七(2)班", "第 3 题"], ["七(2)班", "第 2 题"]]
    assert cell(filled.form.reteachTable, 0, "共失分") == "24"
    dialog = behind(filled)
    assert "含第 3 题，七(2)班 6 人。" in dialog.told.text()
    dialog.reject()
    filled.form.reteachBox.setCurrentText("七(1)班")
    assert "不必整班补教" in filled.form.reteachNote.text()


def test_a_blueprint_read_from_a_file_gives_knowledge_points(
    qtbot: QtBot, filled: ItemsPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "细目表.csv"
    target.write_text(BLUEPRINT, encoding="utf-8")
    monkeypatch.setattr(files, "choose_files", lambda *_: [target])
    dialog = filled.edit_blueprint()
    assert dialog is not None

    dialog.form.readBlueprintButton.click()
    qtbot.waitUntil(lambda: dialog.form.blueprintGrid.grid.text(0, 2) == "数轴", timeout=PATIENCE)
    problems = dialog.form.blueprintProblems.text()
    cross = texts(dialog.form.blueprintCross)
    dialog.form.setterEdit.setText("命题组")
    dialog.form.saveBlueprintButton.click()
    qtbot.waitUntil(lambda: cell(filled.form.itemsTable, 0, "知识点") == "数轴", timeout=PATIENCE)
    filled.form.itemsTabs.setCurrentWidget(filled.form.tagsTab)
    click(filled.form.tagsTable, 0, "七(2)班")

    assert problems == "分值与小计都对得上。"
    assert cross == [
        ["数轴", "3", "", "6", "9"],
        ["绝对值", "", "3", "", "3"],
        ["合计", "3", "3", "6", "12"],
        ["占比", "25%", "25%", "50%", "100%"],
    ]
    assert texts(filled.form.tagsTable)[0] == ["数轴", "1、3", "9", "75.0%", "77.8%", "100.0%", "55.6%"]
    inside = behind(filled)
    assert "含第 1、3 题，七(2)班 6 人。" in inside.told.text()
    inside.reject()
    filled.form.tagsBox.setCurrentText("能力层次")
    assert [row[0] for row in texts(filled.form.tagsTable)] == ["识记", "理解", "运用"]


def test_typing_a_blueprint_checks_each_cell_and_the_sum(qtbot: QtBot, page: ItemsPage) -> None:
    dialog = page.edit_blueprint()
    assert dialog is not None
    grid = dialog.form.blueprintGrid

    for column, text in enumerate(("1", "选择题", "数轴", "识记", "3分", "易", "b")):
        assert type_cell(grid, 0, column, text)
    refused = [type_cell(grid, 0, *wrong) for wrong in ((4, "三"), (5, "很难"), (6, "甲"))]
    told = dialog.form.blueprintProblems.text()
    dialog.form.moreRowsButton.click()
    dialog.form.saveBlueprintButton.click()

    qtbot.waitUntil(lambda: page.view is not None and len(page.view.items) == 1, timeout=PATIENCE)
    assert refused == [False] * 3
    assert told == "各题分值合计 3 分，卷面满分是 12 分，相差 9 分。"
    assert page.view is not None
    assert page.view.items[0].answer == "B"


def test_an_item_with_points_is_not_deleted_from_the_blueprint(qtbot: QtBot, filled: ItemsPage) -> None:
    dialog = filled.edit_blueprint()
    assert dialog is not None

    for column in range(7):
        type_cell(dialog.form.blueprintGrid, 0, column, "")
    dialog.form.saveBlueprintButton.click()

    qtbot.waitUntil(dialog.form.blueprintRefusal.isVisible, timeout=PATIENCE)
    assert "第 1 题已有 12 人的小题分" in dialog.form.blueprintRefusal.text()
    dialog.reject()


def test_the_rules_can_be_changed_and_the_import_undone_from_the_menu(
    qtbot: QtBot, filled: ItemsPage
) -> None:
    choose_more(qtbot, filled, "五档")
    qtbot.waitUntil(lambda: options_of(filled).difficulty == "five", timeout=PATIENCE)
    choose_more(qtbot, filled, "低于 50%")
    qtbot.waitUntil(lambda: "50%" in filled.form.reteachNote.text(), timeout=PATIENCE)
    options = options_of(filled)

    choose_more(qtbot, filled, "撤销最近一次导入小题分")

    qtbot.waitUntil(
        lambda: filled.form.itemsStack.currentWidget() is filled.form.itemsEmpty, timeout=PATIENCE
    )
    assert (options.difficulty, options.reteach_below) == ("five", 0.5)


def test_other_subjects_are_chosen_from_the_box(qtbot: QtBot, filled: ItemsPage) -> None:
    filled.form.subjectBox.setCurrentText("语文")

    qtbot.waitUntil(
        lambda: filled.form.itemsStack.currentWidget() is filled.form.itemsEmpty, timeout=PATIENCE
    )
    assert filled.paper is not None
    assert filled.paper.subject == "语文"
