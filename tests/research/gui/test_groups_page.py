"""教研组页：登记、安排、固定时段、成员、改名、撤销，像人那样点。"""

from unittest.mock import patch

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QInputDialog, QPushButton
from pytestqt.qtbot import QtBot

from jiaowu.desktop.context import Context
from jiaowu.desktop.preview import PreviewDialog
from jiaowu.research.groups import GroupKind
from jiaowu.research.gui.groups_page import GroupsPage
from jiaowu.research.gui.tab import ResearchTab
from jiaowu.research.services.groups import list_groups
from jiaowu.store.batches import list_batches, undo
from jiaowu.store.store import Store
from tests.research.gui.conftest import Settle
from tests.research.rooms import Rooms, group_of
from tests.teachers.staff import build_staff

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def page(research_tab: ResearchTab, settle: Settle) -> GroupsPage:
    shown = research_tab.page(GroupsPage)
    settle()
    select(shown, "语文组")
    return shown


def select(page: GroupsPage, name: str) -> None:
    """在左边点一个组。"""
    tree, exact = page.form.groupsTree, Qt.MatchFlag.MatchStartsWith | Qt.MatchFlag.MatchRecursive
    tree.setCurrentItem(tree.findItems(f"{name}　", exact)[0])


def choose(button: QPushButton, text: str) -> None:
    menu = button.menu()
    action = next(each for each in menu.actions() if each.text().startswith(text))
    action.trigger()


def tops(page: GroupsPage) -> list[str]:
    tree = page.form.groupsTree
    items = (tree.topLevelItem(at) for at in range(tree.topLevelItemCount()))
    return [item.text(0) for item in items if item is not None]


def test_groups_of_the_files_are_registered_from_the_empty_page(
    qtbot: QtBot, context: Context, store: Store, settle: Settle
) -> None:
    with store.write("建立学校") as session:
        staff = build_staff(session)
    tab = ResearchTab(context)
    qtbot.addWidget(tab)
    tab.show()
    tab.refresh()
    settle()
    page = tab.page(GroupsPage)
    settle()

    QTest.mouseClick(page.form.emptyPage.button, LEFT)
    settle()

    assert tops(page) == [
        "数学组　1 人",
        "语文组　1 人",
    ]
    with store.read() as session:
        assert len(list_groups(session, staff.autumn)) == 2


def test_the_group_shows_its_arrangement_and_members(page: GroupsPage) -> None:
    form = page.form

    assert form.leaderBox.currentText() == "冯豪"
    assert form.patronBox.currentText() == "单雨"
    assert form.slotsList.item(0).text() == "每周二 15:45–16:35"
    assert [form.membersTable.model.text(row, 0) for row in range(3)] == ["冯豪", "林晓", "苏禾"]
    assert form.membersTable.model.text(0, 1) == "组长"


def test_typing_a_place_saves_it_and_can_be_undone(
    page: GroupsPage, settle: Settle, store: Store, saved_rooms: Rooms
) -> None:
    page.form.placeEdit.clear()
    QTest.keyClicks(page.form.placeEdit, "A201")
    QTest.keyClick(page.form.placeEdit, Qt.Key.Key_Return)
    settle()

    with store.read() as session:
        assert group_of(session, saved_rooms.chinese, saved_rooms.term).arrangement.place == "A201"
        batch = list_batches(session, "research_group")[0].id
    with store.write("撤销") as session:
        undo(session, batch)
        assert group_of(session, saved_rooms.chinese, saved_rooms.term).arrangement.place == "三楼会议室"


def test_slots_are_added_and_removed(
    page: GroupsPage, settle: Settle, store: Store, saved_rooms: Rooms
) -> None:
    form = page.form
    form.weeksBox.setCurrentText("单周")
    form.weekdayBox.setCurrentText("周四")
    QTest.keyClicks(form.periodsEdit, "7-8")
    QTest.mouseClick(form.addSlotButton, LEFT)
    settle()
    assert [form.slotsList.item(at).text() for at in range(2)] == ["每周二 15:45–16:35", "单周周四第7、8节"]

    form.slotsList.setCurrentRow(0)
    QTest.mouseClick(form.removeSlotButton, LEFT)
    settle()

    with store.read() as session:
        assert group_of(session, saved_rooms.chinese, saved_rooms.term).slots == "单周周四第7、8节"


def test_a_slot_that_cannot_be_read_is_said_so(page: GroupsPage, context: Context, settle: Settle) -> None:
    told: list[str] = []
    context.failed.connect(told.append)
    QTest.keyClicks(page.form.periodsEdit, "pm")

    QTest.mouseClick(page.form.addSlotButton, LEFT)
    settle()

    assert "看不懂" in told[0]
    assert page.form.slotsList.count() == 1


def test_a_member_joins_and_leaves(
    page: GroupsPage, settle: Settle, store: Store, saved_rooms: Rooms
) -> None:
    form = page.form
    QTest.keyClicks(form.memberBox.edit, "sy")
    form.memberBox.settle()
    QTest.mouseClick(form.addMemberButton, LEFT)
    settle()
    names = [form.membersTable.model.text(row, 0) for row in range(form.membersTable.model.rowCount())]
    assert "单雨" in names

    form.membersTable.view.selectRow(names.index("单雨"))
    QTest.mouseClick(form.removeMemberButton, LEFT)
    settle()

    with store.read() as session:
        found = group_of(session, saved_rooms.chinese, saved_rooms.staff.autumn)
        assert "单雨" not in [member.name for member in found.members]


def test_renaming_from_the_menu(page: GroupsPage, settle: Settle, store: Store, saved_rooms: Rooms) -> None:
    with patch.object(QInputDialog, "getText", return_value=("大语文组", True)):
        choose(page.form.moreButton, "改名")
    settle()

    assert page.form.nameLabel.text() == "大语文组"
    with store.read() as session:
        assert len(group_of(session, saved_rooms.chinese, saved_rooms.term).members) == 3


def test_a_new_preparation_group_hangs_under_the_open_one(page: GroupsPage, settle: Settle) -> None:
    with (
        patch.object(QInputDialog, "getItem", return_value=("备课组", True)),
        patch.object(QInputDialog, "getText", return_value=("八年级语文", True)),
    ):
        QTest.mouseClick(page.form.addGroupButton, LEFT)
    settle()

    group = page.group
    assert group is not None
    assert (group.name, group.kind) == ("八年级语文", GroupKind.PREPARATION)
    assert page.form.factsLabel.text() == "备课组　·　属于语文组"


def test_moving_placing_closing_and_reopening(page: GroupsPage, settle: Settle, context: Context) -> None:
    told: list[str] = []
    context.failed.connect(told.append)
    choose(page.form.moreButton, "往前挪")
    settle()
    assert tops(page)[0].startswith("语文组")

    choose(page.form.moreButton, "归到")
    assert "只有备课组" in told[-1]
    select(page, "七年级语文")
    with patch.object(QInputDialog, "getItem", return_value=("数学组", True)):
        choose(page.form.moreButton, "归到")
    settle()
    assert page.form.factsLabel.text() == "备课组　·　属于数学组"

    select(page, "语文组")
    choose(page.form.moreButton, "撤销这个组")
    settle()
    choose(page.form.moreButton, "连撤销了的")
    settle()
    select(page, "语文组")
    assert "撤销" in page.form.factsLabel.text()
    choose(page.form.moreButton, "恢复这个组")
    settle()
    assert "撤销" not in page.form.factsLabel.text()


def test_the_next_term_carries_the_arrangement_over(
    research_tab: ResearchTab, page: GroupsPage, settle: Settle, saved_rooms: Rooms
) -> None:
    research_tab.select_term(saved_rooms.staff.autumn)
    settle()
    select(page, "语文组")
    assert page.form.leaderBox.currentText() == ""

    QTest.mouseClick(page.form.copyButton, LEFT)
    settle()

    assert page.form.leaderBox.currentText() == "冯豪"


@pytest.mark.parametrize("text", ["教研组一览", "教研网络"])
def test_lists_are_previewed(page: GroupsPage, qtbot: QtBot, settle: Settle, text: str) -> None:
    choose(page.form.printButton, text)
    settle()

    dialog = page.findChild(PreviewDialog)
    assert isinstance(dialog, PreviewDialog)
    qtbot.waitUntil(dialog.form.printButton.isEnabled, timeout=10_000)
    dialog.close()
