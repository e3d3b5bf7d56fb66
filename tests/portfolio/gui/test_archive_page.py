"""资料归档页：看缺哪些，登记一件、附上文件、删去再撤销，预览目录。"""

from collections.abc import Callable
from pathlib import Path
from unittest.mock import patch

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from jiaowu.desktop import files
from jiaowu.desktop.context import Context
from jiaowu.desktop.preview import PreviewDialog
from jiaowu.portfolio.gui.archive_page import PICK_FILED, ArchivePage
from jiaowu.store.store import Store
from jiaowu.teachers.gui.record_dialog import RecordDialog
from tests.teachers.staff import Staffed, build_staff

WAIT = 10_000


@pytest.fixture
def page(qtbot: QtBot, context: Context, store: Store) -> ArchivePage:
    with store.write("建立学校") as session:
        assert isinstance(build_staff(session), Staffed)
    made = ArchivePage(context)
    qtbot.addWidget(made)
    made.resize(1366, 700)
    made.show()
    context.changed.connect(lambda _tables: made.refresh())
    made.refresh()
    qtbot.waitUntil(lambda: "要求归档" in made.form.archiveSummaryLabel.text(), timeout=WAIT)
    return made


@pytest.fixture
def undos(context: Context) -> list[Callable[[], object]]:
    found: list[Callable[[], object]] = []
    context.undoable.connect(lambda _text, undo: found.append(undo))
    return found


def names(page: ArchivePage) -> list[str]:
    model = page.form.archiveTable.view.model()
    return [str(model.index(row, 1).data()) for row in range(model.rowCount())]


def file_counts(page: ArchivePage) -> list[str]:
    """登记过的各件有几个附件。"""
    model = page.form.archiveTable.view.model()
    return [
        str(model.index(row, 6).data()) for row, name in enumerate(names(page)) if name.startswith("　· ")
    ]


def choose(page: ArchivePage, name: str) -> None:
    view = page.form.archiveTable.view
    view.setCurrentIndex(view.model().index(names(page).index(name), 1))


def press(page: ArchivePage, name: str) -> None:
    button = page.findChild(QPushButton, name)
    assert isinstance(button, QPushButton)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def fill(dialog: RecordDialog, **values: str) -> None:
    for name, text in values.items():
        field = dialog.widgets[name]
        assert isinstance(field, QLineEdit)
        field.setText(text)
    save = dialog.findChild(QPushButton, "saveRecordButton")
    assert isinstance(save, QPushButton)
    QTest.mouseClick(save, Qt.MouseButton.LeftButton)


def test_only_what_is_missing_is_listed_when_asked(page: ArchivePage) -> None:
    every = len(names(page))

    page.form.lackingBox.setChecked(True)

    assert 0 < len(names(page)) < every
    assert "岗位职责与教学管理制度" in names(page)
    assert "整改通知单与复查" not in names(page)


def test_a_paper_is_filed_beneath_the_chosen_item_and_can_be_taken_back(
    qtbot: QtBot, page: ArchivePage, undos: list[Callable[[], object]]
) -> None:
    choose(page, "岗位职责与教学管理制度")

    press(page, "fileArchiveButton")
    dialog = page.findChild(RecordDialog)
    assert isinstance(dialog, RecordDialog)
    box = dialog.widgets["category"]
    assert isinstance(box, QComboBox)
    assert box.currentText() == "计划总结与制度：岗位职责与教学管理制度"
    fill(dialog, title="教学管理制度汇编", day="2026-09-01", copies="两份")
    qtbot.waitUntil(lambda: "要写成整数" in dialog.form.refusalLabel.text(), timeout=WAIT)
    fill(dialog, copies="2", place="3 号柜")

    qtbot.waitUntil(lambda: "　· 教学管理制度汇编" in names(page), timeout=WAIT)
    undos[-1]()
    qtbot.waitUntil(lambda: "　· 教学管理制度汇编" not in names(page), timeout=WAIT)


def test_files_are_added_and_opened_from_the_row(
    qtbot: QtBot,
    page: ArchivePage,
    undos: list[Callable[[], object]],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    paper = tmp_path / "制度.txt"
    paper.write_text("教学管理制度", encoding="utf-8")
    monkeypatch.setattr(files, "choose_files", lambda *_args: [paper])
    fill(page.file(), title="制度", day="2026-09-01")
    qtbot.waitUntil(lambda: "　· 制度" in names(page), timeout=WAIT)
    choose(page, "　· 制度")

    press(page, "archiveFilesButton")
    qtbot.waitUntil(lambda: len(undos) == 2, timeout=WAIT)
    qtbot.waitUntil(lambda: file_counts(page) == ["1"], timeout=WAIT)
    with patch.object(QDesktopServices, "openUrl", return_value=True) as opened:
        choose(page, "　· 制度")
        QTest.keyClick(page.form.archiveTable.view, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: opened.called, timeout=WAIT)

    assert "附件" in opened.call_args.args[0].toLocalFile()


def test_what_is_counted_by_itself_cannot_be_deleted_here(page: ArchivePage, context: Context) -> None:
    heard: list[str] = []
    context.failed.connect(heard.append)
    choose(page, "教师登记表")

    press(page, "removeArchiveButton")

    assert heard == [PICK_FILED]


def test_the_catalogue_is_previewed(qtbot: QtBot, page: ArchivePage) -> None:
    press(page, "printArchiveButton")

    dialog = page.findChild(PreviewDialog)
    assert isinstance(dialog, PreviewDialog)
    assert "资料归档目录" in dialog.windowTitle()
    qtbot.waitUntil(lambda: page.context.jobs.current is None, timeout=WAIT)
    dialog.reject()
