"""评审材料页：新建一份，勾选、看缺什么、撤销、打印。"""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QTreeWidgetItem
from pytestqt.qtbot import QtBot

from jiaowu.desktop.context import Context
from jiaowu.desktop.preview import PreviewDialog
from jiaowu.portfolio.gui.packets_page import PacketsPage
from jiaowu.store.store import Store
from jiaowu.teachers.gui.record_dialog import RecordDialog
from jiaowu.teachers.services.works import add_work
from jiaowu.teachers.works import WorkDraft, WorkKind
from tests.teachers.staff import build_staff

WAIT = 20_000


@pytest.fixture
def page(qtbot: QtBot, context: Context, store: Store) -> PacketsPage:
    with store.write("建立学校") as session:
        staff = build_staff(session)
        add_work(session, staff.feng, WorkDraft(WorkKind.REFLECTION, date(2026, 9, 20), "背影教后"))
    made = PacketsPage(context)
    qtbot.addWidget(made)
    made.resize(1366, 700)
    made.show()
    context.changed.connect(lambda _tables: made.refresh())
    made.refresh()
    qtbot.waitUntil(lambda: made.form.packetStack.currentWidget() is made.form.packetEmpty, timeout=WAIT)
    return made


@pytest.fixture
def undos(context: Context) -> list[Callable[[], object]]:
    found: list[Callable[[], object]] = []
    context.undoable.connect(lambda _text, undo: found.append(undo))
    return found


def create(qtbot: QtBot, page: PacketsPage) -> None:
    """给冯建一份骨干评选。"""
    QTest.mouseClick(page.form.newPacketButton, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.findChild(RecordDialog) is not None, timeout=WAIT)
    dialog = page.findChild(RecordDialog)
    assert isinstance(dialog, RecordDialog)
    template = dialog.widgets["template"]
    template.setCurrentIndex(2)  # type: ignore[union-attr]  # 下拉框
    save = dialog.findChild(QPushButton, "saveRecordButton")
    assert isinstance(save, QPushButton)
    QTest.mouseClick(save, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "骨干教师" in page.form.packetTitle.text(), timeout=WAIT)


def line(page: PacketsPage, title: str) -> QTreeWidgetItem:
    flags = Qt.MatchFlag.MatchExactly | Qt.MatchFlag.MatchRecursive
    return page.form.packetTree.findItems(title, flags, 0)[0]


def test_a_packet_is_made_ticked_and_taken_back(
    qtbot: QtBot, page: PacketsPage, undos: list[Callable[[], object]]
) -> None:
    create(qtbot, page)
    assert line(page, "背影教后").checkState(0) is Qt.CheckState.Checked
    assert "还缺" in page.form.packetGaps.text()

    line(page, "背影教后").setCheckState(0, Qt.CheckState.Unchecked)

    qtbot.waitUntil(lambda: len(undos) == 2, timeout=WAIT)
    qtbot.waitUntil(lambda: page.packet is not None and not page.packet.sections[-1].picked, timeout=WAIT)
    undos[-1]()
    qtbot.waitUntil(lambda: page.packet is not None and bool(page.packet.sections[-1].picked), timeout=WAIT)
    assert line(page, "背影教后").checkState(0) is Qt.CheckState.Checked


def test_it_is_printed_and_deleted(
    qtbot: QtBot, page: PacketsPage, undos: list[Callable[[], object]]
) -> None:
    create(qtbot, page)

    QTest.mouseClick(page.form.printPacketButton, Qt.MouseButton.LeftButton)
    dialog = page.findChild(PreviewDialog)
    assert isinstance(dialog, PreviewDialog)
    qtbot.waitUntil(lambda: page.context.jobs.current is None, timeout=WAIT)
    dialog.reject()
    QTest.mouseClick(page.form.removePacketButton, Qt.MouseButton.LeftButton)

    qtbot.waitUntil(lambda: page.form.packetStack.currentWidget() is page.form.packetEmpty, timeout=WAIT)
    assert len(undos) == 2
