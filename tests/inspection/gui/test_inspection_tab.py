"""常规检查标签页：新建、修改、名单、分派、打印、回收站。"""

from typing import TYPE_CHECKING, TypeVar
from unittest.mock import patch

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QInputDialog, QMenu, QPushButton, QTreeWidgetItem, QWidget
from pytestqt.qtbot import QtBot

from jiaowu.desktop.context import Context
from jiaowu.desktop.preview import PreviewDialog
from jiaowu.inspection.draws import DrawRules
from jiaowu.inspection.gui.lists import LISTS
from jiaowu.inspection.gui.prepare_page import PreparePage
from jiaowu.inspection.gui.print_page import PrintPage
from jiaowu.inspection.gui.round_dialog import RoundDialog
from jiaowu.inspection.gui.staff_dialog import StaffDialog
from jiaowu.inspection.gui.steps import STEPS
from jiaowu.inspection.gui.tab import InspectionTab
from jiaowu.inspection.rounds import RoundKind, Scope
from jiaowu.inspection.services import rounds
from jiaowu.inspection.services.settings import get_settings
from jiaowu.paper.document import Document, Table, Text
from tests.inspection.gui.conftest import MakeTab, Settle
from tests.inspection.small import DAY, SmallSchool, draft_of

if TYPE_CHECKING:
    from collections.abc import Callable

Kind = TypeVar("Kind", bound=QWidget)


@pytest.fixture
def round_id(context: Context, saved: SmallSchool) -> int:
    with context.store.write("新建检查") as session:
        return int(rounds.create_round(session, saved.term, draft_of(inspectors=("王校", "李主任"))))


@pytest.fixture
def tab(round_id: int, make_tab: MakeTab) -> InspectionTab:
    assert round_id
    return make_tab()


def opened(parent: QWidget, kind: type[Kind]) -> Kind:
    found = parent.findChild(kind)
    assert found is not None
    return found


def click(parent: QWidget, name: str) -> None:
    button = parent.findChild(QPushButton, name)
    assert button is not None
    assert button.isEnabled()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def choose(menu: QMenu, text: str) -> None:
    (action,) = (each for each in menu.actions() if each.text() == text)
    action.trigger()


def side(tab: InspectionTab) -> list[str]:
    tree = tab.form.roundsTree
    found: list[str] = []
    for at in range(tree.topLevelItemCount()):
        item = tree.topLevelItem(at)
        assert item is not None
        found += [item.text(0), *(each.text(0) for each in children(item))]
    return found


def children(item: QTreeWidgetItem) -> list[QTreeWidgetItem]:
    return [child for at in range(item.childCount()) if (child := item.child(at)) is not None]


def column(page: PreparePage, title: str) -> list[str]:
    model = page.form.targetsTable.model
    at = [each.title for each in model.columns].index(title)
    return [model.text(row, at) for row in range(model.rowCount())]


def tick(dialog: RoundDialog, name: str) -> None:
    for box in (dialog.form.groupsList, dialog.form.subjectsList, dialog.form.gradesList):
        for item in box.findItems(name, Qt.MatchFlag.MatchExactly):
            item.setCheckState(Qt.CheckState.Checked)


def test_without_rounds_the_page_offers_to_make_one(
    saved: SmallSchool, make_tab: MakeTab, settle: Settle
) -> None:
    tab = make_tab()
    assert saved.term
    assert tab.form.stack.currentWidget() is tab.form.emptyPage

    click(tab, "firstRoundButton")
    settle()

    assert opened(tab, RoundDialog).form.nameEdit.text() == "2026—2027学年第一学期期中检查"


def test_a_round_is_made_from_the_dialog_and_shown(
    saved: SmallSchool, make_tab: MakeTab, settle: Settle, context: Context
) -> None:
    tab = make_tab()
    assert saved.term
    click(tab, "newRoundButton")
    settle()
    dialog = opened(tab, RoundDialog)
    dialog.form.startEdit.setDate(QDate(2026, 11, 9))
    dialog.form.inspectorsEdit.setText("王校，李主任")
    tick(dialog, "语文组")
    tick(dialog, "数学组")
    assert dialog.form.countLabel.text() == "范围里 3 人"
    assert dialog.form.weeksBox.value() == 11

    click(dialog, "saveRoundButton")
    settle()

    assert side(tab)[-2:] == ["2026—2027学年第一学期", "期中检查　0/3"]
    assert tab.form.titleLabel.text() == "2026—2027学年第一学期期中检查"
    page = tab.page(PreparePage)
    settle()
    assert column(page, "教师") == ["周岚", "陈静", "高远"]
    assert column(page, "应备课时") == ["55", "55", "55"]
    (shown,) = context.read(rounds.list_rounds)
    found = context.read(lambda session: rounds.get_round(session, shown.id))
    assert found.inspectors == ("王校", "李主任")
    assert len(found.facets) == 7
    assert tab.form.stepsRow.count() > 2


def test_the_kind_suggests_name_facets_and_a_draw(
    saved: SmallSchool, make_tab: MakeTab, settle: Settle
) -> None:
    tab = make_tab()
    dialog = tab.create_round()
    settle()

    dialog.form.kindBox.setCurrentText("抽查")

    assert saved.term
    assert dialog.form.nameEdit.text() == "2026—2027学年第一学期抽查"
    assert [choice.facet.label for choice in dialog.facets.choices()] == ["备课", "上课", "作业批改"]
    assert dialog.form.drawBox.isChecked()
    assert (dialog.form.leastBox.value(), dialog.form.staleBox.value()) == (1, 30)
    assert dialog.form.leastBox.isVisible()
    assert dialog.form.weightsLabel.text().startswith("权重合计 75；合计不是 100 也可以")


def test_a_name_typed_by_hand_is_kept(saved: SmallSchool, make_tab: MakeTab, settle: Settle) -> None:
    tab = make_tab()
    dialog = tab.create_round()
    settle()
    dialog.form.nameEdit.setText("十一月月查")

    dialog.form.kindBox.setCurrentText("月查")

    assert saved.term
    assert dialog.form.nameEdit.text() == "十一月月查"


def test_what_is_wrong_is_said_in_the_dialog(saved: SmallSchool, make_tab: MakeTab, settle: Settle) -> None:
    tab = make_tab()
    dialog = tab.create_round()
    settle()
    assert saved.term
    dialog.form.nameEdit.clear()

    click(dialog, "saveRoundButton")
    settle()

    assert dialog.isVisible()
    assert "名称" in dialog.form.refusalLabel.text()


def test_a_drawn_round_says_its_seed_and_keeps_the_rules(
    saved: SmallSchool, make_tab: MakeTab, settle: Settle, context: Context
) -> None:
    tab = make_tab()
    assert saved.term
    dialog = tab.create_round()
    settle()
    dialog.form.kindBox.setCurrentText("抽查")
    dialog.form.sizeBox.setValue(2)
    dialog.form.staleBox.setValue(14)
    assert dialog.form.countLabel.text() == "范围里 5 人，抽 2 人"

    click(dialog, "saveRoundButton")
    settle()

    page = tab.page(PreparePage)
    settle()
    assert len(column(page, "教师")) == 2
    assert page.form.drawLabel.text().startswith("从范围里抽出 2 人，种子 ")
    assert context.read(get_settings).draw == DrawRules(1, 14)


def test_editing_opens_with_what_was_chosen(
    tab: InspectionTab, settle: Settle, context: Context, round_id: int
) -> None:
    choose(tab.form.moreButton.menu(), "修改这次检查…")
    settle()
    dialog = opened(tab, RoundDialog)
    assert [choice.code for choice in dialog.facets.choices()] == ["preparation", "homework"]
    assert (dialog.form.inspectorsEdit.text(), dialog.form.weeksBox.value()) == ("王校、李主任", 10)

    tick(dialog, "语文")
    dialog.form.nameEdit.setText("语文检查")
    click(dialog, "saveRoundButton")
    settle()

    found = context.read(lambda session: rounds.get_round(session, round_id))
    assert (found.name, found.scope) == ("语文检查", Scope(subjects=("语文",)))
    assert tab.form.titleLabel.text() == "语文检查"
    assert column(tab.page(PreparePage), "教师") == ["周岚", "陈静"]


def test_chosen_teachers_are_taken_off_and_put_back(
    tab: InspectionTab, settle: Settle, context: Context
) -> None:
    page = tab.page(PreparePage)
    settle()
    offers: list[Callable[[], object]] = []
    context.undoable.connect(lambda _text, undo: offers.append(undo))
    page.form.targetsTable.view.selectRow(1)

    click(page, "removeButton")
    settle()
    assert column(page, "教师") == ["周岚", "高远", "林夕", "何川"]
    offers[0]()
    settle()

    assert sorted(column(page, "教师")) == sorted(["周岚", "高远", "林夕", "何川", "陈静"])


def test_without_a_choice_a_sentence_asks_for_one(
    tab: InspectionTab, settle: Settle, context: Context
) -> None:
    page = tab.page(PreparePage)
    settle()
    told: list[str] = []
    context.failed.connect(told.append)

    click(page, "removeButton")
    click(page, "assignButton")

    assert told == ["请先在名单里选中几位教师。"] * 2


def test_a_teacher_is_added_from_the_list_of_the_others(
    tab: InspectionTab, settle: Settle, context: Context, round_id: int
) -> None:
    page = tab.page(PreparePage)
    settle()
    page.form.targetsTable.view.selectRow(0)
    click(page, "removeButton")
    settle()

    click(page, "addButton")
    settle()
    dialog = opened(page, StaffDialog)
    assert [dialog.table.model.text(row, 1) for row in range(dialog.table.model.rowCount())] == ["周岚"]
    dialog.table.view.selectRow(0)
    click(dialog, "addStaffButton")
    settle()

    assert column(page, "教师")[-1] == "周岚"
    assert len(context.read(lambda session: rounds.list_targets(session, round_id))) == 5


def test_an_inspector_is_assigned_to_the_chosen(tab: InspectionTab, settle: Settle) -> None:
    page = tab.page(PreparePage)
    settle()
    page.form.targetsTable.view.selectRow(2)

    with patch.object(QInputDialog, "getItem", return_value=("李主任", True)) as asked:
        click(page, "assignButton")
    settle()

    assert asked.call_args.args[3] == ["王校", "李主任", "不指定"]
    assert column(page, "检查人") == ["", "", "李主任", "", ""]


def test_the_next_step_prints(tab: InspectionTab, settle: Settle) -> None:
    click(tab.page(PreparePage), "nextButton")
    settle()

    assert opened(tab, PrintPage).isVisible()


def preview_of(page: PrintPage, settle: Settle) -> Document:
    click(page, "previewButton")
    settle()
    dialog = page.findChildren(PreviewDialog)[-1]
    document = dialog.document
    dialog.close()
    assert document is not None
    return document


def test_rows_for_one_group_and_one_facet_are_previewed(tab: InspectionTab, settle: Settle) -> None:
    page = tab.page(PrintPage)
    settle()
    page.form.facetsList.item(1).setCheckState(Qt.CheckState.Unchecked)
    page.form.partBox.setCurrentText("语文组")
    assert page.form.countLabel.text() == "2 位教师，1 个方面。"

    document = preview_of(page, settle)

    (table,) = (block for block in document.blocks if isinstance(block, Table))
    assert [row[1] for row in table.rows] == ["周岚", "陈静"]
    button = tab.findChild(QPushButton, "printStepButton")
    assert button is not None
    assert button.text().endswith("已印")


def test_pages_are_one_for_each_teacher_and_facet(tab: InspectionTab, settle: Settle) -> None:
    page = tab.page(PrintPage)
    settle()
    page.form.pagesButton.click()
    page.form.splitBox.setCurrentText("按检查人")
    assert page.form.countLabel.text() == "5 位教师，2 个方面，10 张。"
    assert page.form.partBox.isHidden()

    document = preview_of(page, settle)

    assert sum(isinstance(block, Text) and "检查表" in block.text for block in document.blocks) == 10


def test_blank_sheets_ask_how_many(tab: InspectionTab, settle: Settle) -> None:
    page = tab.page(PrintPage)
    settle()
    page.form.observationButton.click()
    page.form.copiesBox.setValue(3)
    assert page.form.facetsList.isHidden()
    assert page.form.countLabel.text() == "3 份空白表。"

    observation = preview_of(page, settle)
    page.form.patrolButton.click()
    patrol = preview_of(page, settle)

    assert (observation.title, patrol.title) == ("听课记录表", "巡堂记录表")
    assert sum(isinstance(block, Table) for block in observation.blocks) == 3


def test_without_a_facet_there_is_nothing_to_print(tab: InspectionTab, settle: Settle) -> None:
    page = tab.page(PrintPage)
    settle()

    for row in range(2):
        page.form.facetsList.item(row).setCheckState(Qt.CheckState.Unchecked)

    assert not page.form.previewButton.isEnabled()


def test_a_round_goes_to_the_bin_and_comes_back(tab: InspectionTab, settle: Settle, context: Context) -> None:
    choose(tab.form.moreButton.menu(), "移到回收站")
    settle()
    assert tab.form.stack.currentWidget() is tab.form.emptyPage
    assert context.read(rounds.list_rounds) == ()

    with patch.object(QInputDialog, "getItem", return_value=("期中检查", True)):
        tab.restore_round()
    settle()

    assert tab.form.titleLabel.text() == "期中检查"
    assert tab.form.stack.currentWidget() is tab.form.roundPage


def test_an_empty_bin_is_said(tab: InspectionTab, context: Context) -> None:
    told: list[str] = []
    context.said.connect(told.append)

    tab.restore_round()

    assert told == ["回收站里没有检查。"]


def test_deleting_can_be_undone_at_once(tab: InspectionTab, settle: Settle, context: Context) -> None:
    offers: list[Callable[[], object]] = []
    context.undoable.connect(lambda _text, undo: offers.append(undo))

    QTest.keyClick(tab.form.roundsTree, Qt.Key.Key_Delete)
    tab.delete_round()
    settle()
    offers[0]()
    settle()

    assert [each.name for each in context.read(rounds.list_rounds)] == ["期中检查"]


def test_rounds_stand_under_their_terms_and_are_chosen_by_a_click(
    tab: InspectionTab, settle: Settle, context: Context, saved: SmallSchool
) -> None:
    with context.store.write("再查") as session:
        draft = draft_of("月查", kind=RoundKind.MONTHLY, day=DAY.replace(month=12), codes=("homework",))
        rounds.create_round(session, saved.term, draft)
    settle()
    assert side(tab)[-3:] == ["2026—2027学年第一学期", "月查　0/5", "期中检查　0/5"]

    (item,) = tab.form.roundsTree.findItems(
        "月查", Qt.MatchFlag.MatchStartsWith | Qt.MatchFlag.MatchRecursive
    )
    tab.form.roundsTree.setCurrentItem(item)
    settle()

    assert tab.form.titleLabel.text() == "月查"
    assert "2026-12-09" in tab.form.chipsLabel.text()
    assert tab.page(PreparePage).form.facetsLabel.text() == "作业批改 50"


def test_the_dialog_leaves_nothing_when_cancelled(
    saved: SmallSchool, make_tab: MakeTab, settle: Settle, context: Context, qtbot: QtBot
) -> None:
    tab = make_tab()
    assert saved.term
    dialog = tab.create_round()
    settle()

    with qtbot.waitSignal(dialog.rejected):
        QTest.keyClick(dialog, Qt.Key.Key_Escape)

    assert context.read(rounds.list_rounds) == ()


def test_the_lists_beside_the_rounds_open_and_the_round_comes_back(
    tab: InspectionTab, settle: Settle
) -> None:
    assert side(tab)[: len(LISTS)] == [kind.title for kind in LISTS]
    for kind in LISTS:
        (item,) = tab.form.roundsTree.findItems(kind.title, Qt.MatchFlag.MatchExactly)
        tab.form.roundsTree.setCurrentItem(item)
        settle()
        assert isinstance(tab.form.stack.currentWidget(), kind)

    (item,) = tab.form.roundsTree.findItems(
        "期中检查", Qt.MatchFlag.MatchStartsWith | Qt.MatchFlag.MatchRecursive
    )
    tab.form.roundsTree.setCurrentItem(item)
    settle()

    assert tab.form.stack.currentWidget() is tab.form.roundPage
    assert tab.busy_reason() == ""


def test_steps_are_turned_by_their_buttons(tab: InspectionTab, settle: Settle) -> None:
    for at, step in enumerate(STEPS):
        click(tab, f"{step.name}StepButton")
        settle()
        assert tab.form.steps.currentIndex() == at
        assert opened(tab, step).isVisible()
        assert opened(tab, step).round_id == tab.round_id
