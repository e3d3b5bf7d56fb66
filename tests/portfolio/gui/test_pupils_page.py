"""学生成长档案页：按班找学生，写寄语、登记活动、打印；每一步可以撤销。"""

import shutil
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from jiaowu.database import open_database
from jiaowu.desktop.context import Context
from jiaowu.desktop.preview import PreviewDialog
from jiaowu.desktop.purpose import PurposeDialog
from jiaowu.desktop.table_view import TableView
from jiaowu.desktop.theme import load_theme
from jiaowu.portfolio.gui.pupils_page import PupilsPage
from jiaowu.portfolio.gui.word_dialog import WordDialog
from jiaowu.portfolio.pupils import Word
from jiaowu.school.terms import Term
from jiaowu.store.store import Store
from jiaowu.teachers.gui.record_dialog import RecordDialog

WAIT = 20_000


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
def page(qtbot: QtBot, context: Context) -> PupilsPage:
    made = PupilsPage(context)
    qtbot.addWidget(made)
    made.resize(1366, 700)
    made.show()
    context.changed.connect(lambda _tables: made.refresh())
    made.refresh()
    qtbot.waitUntil(lambda: made.portfolio is not None, timeout=WAIT)
    made.form.classBox.setCurrentIndex(1)  # 样例第一个班已经写了一些，换一个班
    made.form.classBox.activated.emit(1)
    room = made.form.classBox.currentText()
    qtbot.waitUntil(lambda: room in made.form.pupilChips.text(), timeout=WAIT)
    return made


@pytest.fixture
def undos(context: Context) -> list[Callable[[], object]]:
    found: list[Callable[[], object]] = []
    context.undoable.connect(lambda _text, undo: found.append(undo))
    return found


def press(page: PupilsPage, name: str) -> None:
    button = page.findChild(QPushButton, name)
    assert isinstance(button, QPushButton)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def column(table: TableView, at: int) -> list[str]:
    return [str(table.model.index(row, at).data()) for row in range(table.model.rowCount())]


def test_a_pupil_is_found_by_initials_and_shown_with_levels(qtbot: QtBot, page: PupilsPage) -> None:
    last = column(page.form.pupilsTable, 0)[-1]

    page.form.pupilSearchEdit.setText(last)

    qtbot.waitUntil(lambda: page.form.pupilTitle.text() == last, timeout=WAIT)
    assert column(page.form.pupilsTable, 0) == [last]
    assert page.form.levelsTable.model.rowCount() > 0
    assert set(column(page.form.levelsTable, 2)) <= {"A", "B", "C", "D", ""}


def test_a_word_is_written_by_the_class_teacher_and_taken_back(
    qtbot: QtBot, page: PupilsPage, undos: list[Callable[[], object]]
) -> None:
    page.form.pupilPages.setCurrentWidget(page.form.wordsPage)
    press(page, "addWordButton")
    dialog = page.findChild(WordDialog)
    assert isinstance(dialog, WordDialog)
    save = dialog.findChild(QPushButton, "saveWordButton")
    assert isinstance(save, QPushButton)
    QTest.mouseClick(save, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "还没有写" in dialog.form.refusalLabel.text(), timeout=WAIT)

    dialog.form.wordEdit.setPlainText("上课专注，乐于帮助同学。")
    assert dialog.form.countLabel.text() == "12 字"
    QTest.mouseClick(save, Qt.MouseButton.LeftButton)

    words = page.form.wordsTable
    qtbot.waitUntil(lambda: column(words, 3) == ["上课专注，乐于帮助同学。"], timeout=WAIT)
    qtbot.waitUntil(lambda: column(page.form.pupilsTable, 2)[0] == "已写", timeout=WAIT)
    undos[-1]()
    qtbot.waitUntil(lambda: column(words, 3) == [], timeout=WAIT)


def test_an_activity_is_registered_and_deleted(
    qtbot: QtBot, page: PupilsPage, undos: list[Callable[[], object]]
) -> None:
    page.form.pupilPages.setCurrentWidget(page.form.entriesPage)
    press(page, "addEntryButton")
    dialog = page.findChild(RecordDialog)
    assert isinstance(dialog, RecordDialog)
    for name, text in (("title", "合唱社团"), ("day", "2026-10-20")):
        field = dialog.widgets[name]
        assert isinstance(field, QLineEdit)
        field.setText(text)
    dialog.save()

    entries = page.form.entriesTable
    qtbot.waitUntil(lambda: column(entries, 2) == ["合唱社团"], timeout=WAIT)
    press(page, "removeEntryButton")
    qtbot.waitUntil(lambda: column(entries, 2) == [], timeout=WAIT)
    undos[-1]()
    qtbot.waitUntil(lambda: column(entries, 2) == ["合唱社团"], timeout=WAIT)


def test_the_whole_class_is_previewed(qtbot: QtBot, page: PupilsPage) -> None:
    press(page, "printClassButton")

    dialog = page.findChild(PreviewDialog)
    assert isinstance(dialog, PreviewDialog)
    assert page.form.classBox.currentText() in dialog.windowTitle()
    qtbot.waitUntil(lambda: page.context.jobs.current is None, timeout=WAIT)
    dialog.reject()


def test_every_class_of_the_school_is_written_after_the_purpose_is_given(
    qtbot: QtBot, page: PupilsPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "U盘"
    target.mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_args: str(target))
    said: list[str] = []
    page.context.said.connect(said.append)

    press(page, "printSchoolButton")
    purpose = page.findChild(PurposeDialog)
    assert isinstance(purpose, PurposeDialog)
    purpose.form.purposeBox.setCurrentText("上级检查")
    button = purpose.findChild(QPushButton, "purposeOkButton")
    assert isinstance(button, QPushButton)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    rooms = len(page.school.rooms)
    qtbot.waitUntil(lambda: any(f"{rooms} 个班的成长档案" in text for text in said), timeout=60_000)
    assert len(list(target.glob("*.pdf"))) == rooms


def test_a_new_folder_says_what_to_do(qapp: QApplication, qtbot: QtBot, store: Store, tmp_path: Path) -> None:
    assert qapp is not None
    context = Context(store, tmp_path, load_theme())
    heard: list[str] = []
    context.failed.connect(heard.append)
    context.jobs.refused.connect(heard.append)
    made = PupilsPage(context)
    qtbot.addWidget(made)
    made.show()

    made.refresh()

    shown = made.form.pupilEmpty
    qtbot.waitUntil(lambda: "导入名册" in _words_of(shown), timeout=WAIT)
    assert heard == []
    context.jobs.stop()


def _words_of(widget: QWidget) -> str:
    return "".join(label.text() for label in widget.findChildren(QLabel))


def test_support_is_asked_for_each_pupil_again(qtbot: QtBot, page: PupilsPage) -> None:
    page.form.withSupportBox.setChecked(True)
    first = page.form.pupilTitle.text()

    page.form.pupilsTable.view.selectRow(2)

    qtbot.waitUntil(lambda: page.form.pupilTitle.text() != first, timeout=WAIT)
    assert not page.form.withSupportBox.isChecked()


def test_a_pupil_who_left_is_still_found_and_printed_alone(qtbot: QtBot, page: PupilsPage) -> None:
    box = page.form.classBox
    box.setCurrentIndex(box.findText("已离校、休学的"))
    box.activated.emit(box.currentIndex())

    qtbot.waitUntil(lambda: page.form.pupilChips.text().endswith(("转出", "休学")), timeout=WAIT)
    assert not page.form.printClassButton.isEnabled()
    dialog = page.preview_pupil()
    assert isinstance(dialog, PreviewDialog)
    dialog.close()


def test_a_search_without_a_match_does_not_keep_showing_another_pupil(qtbot: QtBot, page: PupilsPage) -> None:
    page.form.pupilSearchEdit.setText("没有这个人")

    assert page.portfolio is None
    assert "没有找到" in _words_of(page.form.pupilEmpty)
    page.form.pupilSearchEdit.clear()
    qtbot.waitUntil(lambda: page.portfolio is not None, timeout=WAIT)


def test_a_word_keeps_its_writer_who_has_left(qtbot: QtBot, page: PupilsPage) -> None:
    assert page.portfolio is not None
    word = Word(1, page.school.term_id, Term(2026, 1), 4242, "已退休的老师", "上课专注。", date(2026, 10, 20))

    dialog = page.write_word(word)

    assert isinstance(dialog, WordDialog)
    assert dialog.form.teacherBox.currentData() == 4242
    assert dialog.form.teacherBox.currentText() == "已退休的老师"
    dialog.reject()
    qtbot.wait(10)
