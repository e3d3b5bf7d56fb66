"""师徒页：登记、互为师徒、帮带、落后、任务、考核、续签，像人那样点。"""

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialogButtonBox,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot
from sqlalchemy.orm import Session

from jiaowu.desktop.context import Context
from jiaowu.desktop.theme import load_theme
from jiaowu.research.gui.mentoring_page import MentoringPage
from jiaowu.research.gui.people_dialog import PeopleDialog
from jiaowu.research.gui.tab import ResearchTab
from jiaowu.research.mentoring import PairDraft, presets
from jiaowu.research.services.mentoring import list_pairs, save_pair
from jiaowu.research.services.mentoring_settings import save_most_apprentices
from jiaowu.store.store import Store
from jiaowu.teachers.gui.record_dialog import RecordDialog
from jiaowu.teachers.records import Record, Span
from jiaowu.teachers.services.records import RecordSource
from tests.teachers.staff import Staffed, build_staff

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def context(qapp: QApplication, store: Store, tmp_path: Path) -> Iterator[Context]:
    """传给窗口的门。"""
    assert qapp is not None
    opened = Context(store, tmp_path, load_theme())
    yield opened
    opened.jobs.stop()


@pytest.fixture
def staff(store: Store) -> Staffed:
    with store.write("建立学校") as session:
        return build_staff(session)


def _observed(staff: Staffed) -> RecordSource:
    seen = (Record(staff.song, date(2026, 9, 20), "《背影》", "observation", 1, other_id=staff.feng),)

    def listed(_session: Session, span: Span | None, _teacher_id: int | None) -> Sequence[Record]:
        return [each for each in seen if span is None or span.holds(each.day)]

    return RecordSource("observation.given", "听课", "听评课", "常规检查", listed, "节")


@pytest.fixture
def page(qtbot: QtBot, context: Context, staff: Staffed) -> MentoringPage:
    tab = ResearchTab(context, (_observed(staff),))
    qtbot.addWidget(tab)
    tab.resize(1366, 700)
    tab.show()
    tab.refresh()
    settle(qtbot, context)
    found = tab.page(MentoringPage)
    settle(qtbot, context)
    return found


def settle(qtbot: QtBot, context: Context) -> None:
    for _ in range(4):
        qtbot.waitUntil(lambda: context.jobs.current is None, timeout=20_000)
        qtbot.wait(25)


def press(parent: QWidget, name: str) -> None:
    found = parent.findChild(QPushButton, name)
    assert isinstance(found, QPushButton)
    QTest.mouseClick(found, LEFT)


def choose(parent: QWidget, name: str, text: str) -> None:
    found = parent.findChild(QPushButton, name)
    assert isinstance(found, QPushButton)
    next(each for each in found.menu().actions() if each.text() == text).trigger()


def fill(parent: QWidget, name: str, text: str) -> None:
    widget = parent.findChild(QWidget, name)
    if isinstance(widget, QComboBox):
        if widget.isEditable():
            widget.setEditText(text)
        else:
            widget.setCurrentIndex(widget.findText(text))
    elif isinstance(widget, QPlainTextEdit):
        widget.setPlainText(text)
    else:
        assert isinstance(widget, QLineEdit)
        widget.setText(text)


def save(dialog: RecordDialog) -> None:
    QTest.mouseClick(dialog.form.buttons.button(QDialogButtonBox.StandardButton.Save), LEFT)


def dialog_of(parent: QWidget) -> RecordDialog:
    found = parent.findChild(RecordDialog)
    assert isinstance(found, RecordDialog)
    return found


def _paired(store: Store, staff: Staffed) -> None:
    with store.write("登记") as session:
        draft = PairDraft(staff.feng, staff.song, "学科教学", date(2026, 9, 1), date(2027, 8, 31))
        save_pair(session, PairDraft(**{**draft.__dict__, "targets": presets()[0].targets}))


def test_a_pair_is_registered_with_a_preset_and_counts_by_itself(
    qtbot: QtBot, context: Context, page: MentoringPage, store: Store
) -> None:
    press(page, "firstPairButton")
    dialog = page.findChild(PeopleDialog)
    assert isinstance(dialog, PeopleDialog)
    fill(dialog, "mentor_idBox", "冯豪")
    fill(dialog, "apprentice_idBox", "sbt")
    fill(dialog, "presetField", presets()[0].name)
    fill(dialog, "goalsField", "一年站稳讲台")
    save(dialog)
    settle(qtbot, context)

    with store.read() as session:
        pair = list_pairs(session)[0]
    assert (pair.title, pair.draft.goals) == ("冯豪 — 宋博婷（学科教学）", "一年站稳讲台")
    assert (pair.draft.start, pair.draft.end) == (date(2026, 8, 1), date(2027, 7, 31))
    assert page.table.model.text(0, 6).startswith("提供示范课 1/3 节")


def test_nobody_chosen_is_refused(qtbot: QtBot, context: Context, page: MentoringPage) -> None:
    dialog = page.add()
    assert dialog is not None

    save(dialog)
    settle(qtbot, context)

    assert dialog.form.refusalLabel.text().startswith("请选好师傅和徒弟")


def test_too_many_apprentices_asks_and_can_be_insisted(
    qtbot: QtBot, context: Context, page: MentoringPage, store: Store, staff: Staffed
) -> None:
    _paired(store, staff)
    with store.write("限制") as session:
        save_most_apprentices(session, 1)
    settle(qtbot, context)
    dialog = page.add()
    assert dialog is not None
    fill(dialog, "mentor_idBox", "冯豪")
    fill(dialog, "apprentice_idBox", "单雨")

    save(dialog)
    settle(qtbot, context)
    asked = dialog.form.buttons.button(QDialogButtonBox.StandardButton.Save).text()
    save(dialog)
    settle(qtbot, context)

    assert asked == "仍要保存"
    assert page.table.model.rowCount() == 2


def test_entries_are_added_to_the_chosen_pair(
    qtbot: QtBot, context: Context, page: MentoringPage, store: Store, staff: Staffed
) -> None:
    _paired(store, staff)
    settle(qtbot, context)

    press(page, "addEntryButton")
    dialog = dialog_of(page.panel)
    fill(dialog, "kindField", "指导设计（篇）")
    fill(dialog, "dayField", "2026-10-08")
    fill(dialog, "contentField", "《背影》教学设计")
    fill(dialog, "amountField", "三")
    save(dialog)
    settle(qtbot, context)
    refused = dialog.form.refusalLabel.text()
    fill(dialog, "amountField", "3")
    save(dialog)
    settle(qtbot, context)

    assert refused == "数量“三”不是数，请改正。"
    assert page.panel.entries.model.text(0, 2) == "《背影》教学设计"
    assert [page.panel.progress.model.text(1, column) for column in (0, 1, 5)] == [
        "指导教学设计",
        "3",
        "完成",
    ]


def test_the_term_is_assessed(
    qtbot: QtBot, context: Context, page: MentoringPage, store: Store, staff: Staffed
) -> None:
    _paired(store, staff)
    settle(qtbot, context)

    press(page, "reviewPairButton")
    dialog = dialog_of(page.panel)
    fill(dialog, "summaryField", "收获很多")
    fill(dialog, "gradeField", "优秀")
    save(dialog)
    settle(qtbot, context)

    assert page.table.model.text(0, 8) == "优秀"
    assert "已考核 1 对" in page.counts.text()


def test_targets_are_changed_for_this_pair_only(
    qtbot: QtBot, context: Context, page: MentoringPage, store: Store, staff: Staffed
) -> None:
    _paired(store, staff)
    settle(qtbot, context)

    dialog = page.panel.edit_targets()
    assert dialog is not None
    item = dialog.table.item(0, 1)
    assert item is not None
    item.setText("很多")
    dialog.take()
    refused = dialog.refusal.text()
    item.setText("5")
    dialog.table.selectRow(2)
    press(dialog, "removeTargetButton")
    dialog.kind.setCurrentText("交流谈话")
    press(dialog, "addTargetButton")
    dialog.take()
    settle(qtbot, context)

    assert "“很多”不是数" in refused
    with store.read() as session:
        targets = list_pairs(session)[0].draft.targets
    assert [(each.name, each.amount) for each in targets] == [
        ("提供示范课", 5),
        ("指导教学设计", 3),
        ("交流谈话", 1),
    ]


def test_renewing_and_ending_from_the_menu(
    qtbot: QtBot, context: Context, page: MentoringPage, store: Store, staff: Staffed
) -> None:
    _paired(store, staff)
    settle(qtbot, context)

    choose(page, "morePairButton", "续签一年…")
    save(dialog_of(page.panel))
    settle(qtbot, context)
    choose(page, "morePairButton", "提前结束…")
    dialog = next(each for each in page.panel.findChildren(RecordDialog) if each.windowTitle() == "提前结束")
    fill(dialog, "dayField", "2026-10-31")
    save(dialog)
    settle(qtbot, context)

    with store.read() as session:
        pairs = list_pairs(session)
    assert [(each.draft.start, each.ended) for each in pairs] == [
        (date(2027, 9, 1), None),
        (date(2026, 9, 1), date(2026, 10, 31)),
    ]
    assert page.table.model.text(0, 4) == "提前结束"
