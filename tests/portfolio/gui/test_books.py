"""一键成册：勾选几位、写明用途，成批做好；缺的文件说出来。"""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from jiaowu.database import open_database
from jiaowu.desktop.context import Context
from jiaowu.desktop.purpose import PurposeDialog
from jiaowu.desktop.theme import load_theme
from jiaowu.portfolio.gui.growth_tab import GrowthTab
from jiaowu.portfolio.gui.people_dialog import PeopleDialog
from jiaowu.portfolio.gui.tab import PortfolioTab
from jiaowu.portfolio.reports.books import Output
from jiaowu.portfolio.services.evidence import add_evidence

WAIT = 60_000


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory, fresh_sample: Callable[[Path], Path]) -> Path:
    return fresh_sample(tmp_path_factory.mktemp("样例"))


@pytest.fixture
def context(qapp: QApplication, sample: Path, tmp_path: Path) -> Iterator[Context]:
    """接着一份样例学校的门。"""
    assert qapp is not None
    folder = Path(shutil.copytree(sample, tmp_path / "样例"))
    store = open_database(folder)
    opened = Context(store, folder, load_theme())
    yield opened
    opened.jobs.stop()
    store.close()


@pytest.fixture
def tab(qtbot: QtBot, context: Context) -> Iterator[PortfolioTab]:
    growth = GrowthTab(context)
    qtbot.addWidget(growth)
    growth.resize(1366, 700)
    growth.show()
    growth.refresh()
    page = growth.page("teacherPortfolios")
    assert isinstance(page, PortfolioTab)
    qtbot.waitUntil(lambda: page.portfolio is not None, timeout=WAIT)
    yield page
    growth.hide()


def press(dialog: PeopleDialog | PurposeDialog, name: str) -> None:
    button = dialog.findChild(QPushButton, name)
    assert isinstance(button, QPushButton)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def choose(qtbot: QtBot, tab: PortfolioTab, output: Output, text: str) -> None:
    """只勾找得到 text 的一位，写明用途。"""
    dialog = tab.make_books(output)
    assert isinstance(dialog, PeopleDialog)
    QTest.mouseClick(dialog.form.tickNoneButton, Qt.MouseButton.LeftButton)
    dialog.form.peopleSearchEdit.setText(text)
    QTest.mouseClick(dialog.form.tickAllButton, Qt.MouseButton.LeftButton)
    press(dialog, "pickPeopleButton")
    qtbot.waitUntil(lambda: tab.findChild(PurposeDialog) is not None, timeout=WAIT)
    purpose = tab.findChild(PurposeDialog)
    assert isinstance(purpose, PurposeDialog)
    purpose.form.purposeBox.setCurrentText("上级检查")
    press(purpose, "purposeOkButton")


def test_a_book_is_written_after_the_purpose_is_given(
    qtbot: QtBot, tab: PortfolioTab, context: Context, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "U盘"
    target.mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_args: str(target))
    said: list[str] = []
    context.said.connect(said.append)

    choose(qtbot, tab, Output.BOOK, "T001")

    qtbot.waitUntil(lambda: any("1 份已写到" in text for text in said), timeout=WAIT)
    assert [path.suffix for path in target.iterdir()] == [".pdf"]


def test_a_package_without_its_file_is_told(
    qtbot: QtBot, tab: PortfolioTab, context: Context, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target, proof = tmp_path / "U盘", tmp_path / "证书.txt"
    target.mkdir()
    proof.write_text("x", encoding="utf-8")
    portfolio = tab.portfolio
    assert portfolio is not None
    place = ("teacher", portfolio.teacher_id)
    context.write(
        "添加",
        lambda session, progress: add_evidence(session, context.data_folder, place, [proof], progress),
    )
    qtbot.waitUntil(lambda: context.jobs.current is None, timeout=WAIT)
    for path in (context.data_folder / "附件").rglob("*.txt"):
        path.chmod(0o600)
        path.unlink()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_args: str(target))
    number = portfolio.status.profile.row.number or ""

    choose(qtbot, tab, Output.PACKAGE, number)

    qtbot.waitUntil(lambda: tab.findChild(QMessageBox) is not None, timeout=WAIT)
    box = tab.findChild(QMessageBox)
    assert isinstance(box, QMessageBox)
    assert "“证书.txt”" in box.informativeText()
    assert [path.suffix for path in target.iterdir()] == [".zip"]
    box.reject()
