"""工作安排与工作台：照模板排一个学期，办完一件、顺延一件，工作台跟着变。"""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QPushButton, QTreeWidget

from jiaowu.calendar.cards import Line
from jiaowu.calendar.gui.plan_dialog import PlanDialog
from jiaowu.calendar.gui.shift_dialog import ShiftDialog
from jiaowu.desktop.table_view import TableView
from tests.term.hands import Hands, cells, part, rows, shown, text_of

TERM, OLD_TERM = "2026—2027学年第一学期", "2025—2026学年第二学期"


def due(hands: Hands) -> dict[str, str]:
    """工作台上到期的工作：做什么 → 怎样了。"""
    listing = part(hands.turn("工作台"), QListWidget, "dueList")
    lines = [listing.item(at).data(Qt.ItemDataRole.UserRole) for at in range(listing.count())]
    return {line.text.split("　")[0]: line.detail for line in lines if isinstance(line, Line)}


def test_a_task_done_leaves_the_workbench_and_a_shifted_one_moves_away(hands: Hands) -> None:
    assert due(hands) == {
        "教学案例参评": "逾期 7 天",
        "优质课竞赛": "还有 3 天",
        "评议研究课，教学经验交流": "还有 3 天",
    }
    page = hands.turn("工作安排")
    hands.turn("工作安排", "清单")
    assert text_of(page, "chipsLabel") == "今天第十二周　·　52 件，办完 29　·　逾期 1"
    table = part(page, TableView, "tasksTable")

    hands.pick(table, "教学案例参评")
    hands.press(page, "doneButton")
    hands.pick(table, "优质课竞赛")
    hands.menu(page, "moreButton", "顺延…")
    dialog = hands.dialog(ShiftDialog)
    hands.fill(dialog, amountSpin="1", unitBox="周")
    assert rows(dialog.form.previewTable) == [["优质课竞赛", "11月16日—25日", "11月23日—12月2日"]]
    hands.save(dialog, "shiftNowButton")

    assert text_of(page, "chipsLabel") == "今天第十二周　·　52 件，办完 30"
    assert due(hands) == {"评议研究课，教学经验交流": "还有 3 天"}
    hands.undo()
    assert due(hands)["优质课竞赛"] == "还有 3 天"


def test_an_empty_term_is_filled_from_the_shipped_plan_after_a_look_at_it(hands: Hands) -> None:
    page = hands.turn("工作安排")
    hands.choose(page, "termBox", OLD_TERM)
    hands.press(page, "firstPlanButton")
    dialog = hands.dialog(PlanDialog)
    tree = part(dialog, QTreeWidget, "entriesTree")
    wanted = tree.topLevelItemCount()
    assert wanted > 30
    assert text_of(dialog, "countLabel") == f"共 {wanted} 件，选中 {wanted} 件。不要的去掉勾。"
    first = tree.topLevelItem(0)
    assert first is not None
    first.setCheckState(0, Qt.CheckState.Unchecked)
    assert f"选中 {wanted - 1} 件" in text_of(dialog, "countLabel")

    hands.save(dialog, "fillButton")

    hands.turn("工作安排", "清单")
    assert len(cells(part(page, TableView, "tasksTable"), 3)) == wanted - 1
    assert f"{wanted - 1} 件，办完 0" in text_of(page, "chipsLabel")
    hands.menu(page, "moreButton", "照模板添加…")
    again = hands.dialog(PlanDialog)
    assert f"{wanted - 1} 件已经有了，不再添加" in text_of(again, "countLabel")
    again.reject()
    hands.undo()
    assert shown(page, QPushButton, "firstPlanButton").isEnabled()
    hands.choose(page, "termBox", TERM)
    assert "52 件" in text_of(page, "chipsLabel")
