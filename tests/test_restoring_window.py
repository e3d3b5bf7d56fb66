"""从窗口里恢复：窗口关上，小窗口里恢复，再打开就是恢复后的资料；不成、取消、打不开都有一句话，旧的资料还在。"""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox, QPushButton

from jiaowu import app
from jiaowu.calendar.gui.workbench import WorkbenchTab
from jiaowu.database import open_database
from jiaowu.desktop.errand import ErrandWindow
from jiaowu.desktop.main_window import MainWindow
from jiaowu.progress import Progress
from jiaowu.school.kinds import SchoolKind
from jiaowu.school.services.schools import get_school, save_school
from jiaowu.store import restoring
from jiaowu.store.backup import backup

Person = Iterator[Callable[[], object]]
"""一个人做的事：每产出一个条件，就等到它成立再往下。"""
PATIENCE_MS = 40_000


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """备份时叫青禾中学，现在叫改了名的中学。"""
    monkeypatch.delenv("JIAOWU_DATABASE", raising=False)
    place = tmp_path / "资料"
    store = open_database(place)
    with store.write("登记") as session:
        save_school(session, "青禾中学", SchoolKind.JUNIOR)
    backup(place, tmp_path / "备份.zip", Progress())
    with store.write("改名") as session:
        save_school(session, "改了名的中学", SchoolKind.JUNIOR)
    store.close()
    return place


@pytest.fixture
def live(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Callable[[Path, Person], int]:
    """打开程序，让 person 用，直到退出；返回退出码。"""
    monkeypatch.setattr(app, "install_hooks", lambda _tell: None)
    monkeypatch.setattr(app, "open_log", lambda _folder: None)

    def run(folder: Path, person: Person) -> int:
        waiting: list[Callable[[], object]] = [lambda: True]
        slow: list[str] = []

        def look() -> None:
            if waiting[0]():
                following = next(person, None)
                if following is None:
                    timer.stop()
                else:
                    waiting[0] = following

        def give_up() -> None:
            slow.append("等不到")
            timer.stop()
            for each in QApplication.topLevelWidgets():
                each.deleteLater()
            qapp.quit()

        timer, limit = QTimer(interval=20), QTimer(singleShot=True, interval=PATIENCE_MS)
        timer.timeout.connect(look)
        limit.timeout.connect(give_up)
        timer.start()
        limit.start()
        code = app.main(folder)
        timer.stop()
        limit.stop()
        assert slow == []
        return code

    return run


def windows() -> list[MainWindow]:
    """看得见的主窗口。"""
    return [
        each for each in QApplication.topLevelWidgets() if isinstance(each, MainWindow) and each.isVisible()
    ]


def opened(title: str) -> Callable[[], bool]:
    """主窗口开着，标题里有这几个字，各页都放好了。"""
    return lambda: any(title in each.windowTitle() and each.filled for each in windows())


def box() -> QMessageBox | None:
    found = windows()[0].findChildren(QMessageBox, "restoreBox") if windows() else []
    return found[0] if found else None


def press(text: str) -> None:
    asked = box()
    assert asked is not None
    next(button for button in asked.findChildren(QPushButton) if button.text() == text).click()


def ask_to_restore() -> None:
    tab = windows()[0].findChild(WorkbenchTab)
    assert tab is not None
    tab.backups.restore()


def school_name(folder: Path) -> str:
    store = open_database(folder)
    with store.read() as session:
        school = get_school(session)
    store.close()
    return school.name if school else ""


@pytest.fixture
def chosen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """文件对话框里选的备份。"""
    file = tmp_path / "备份.zip"
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args: (str(file), ""))
    return file


@pytest.mark.usefixtures("chosen")
def test_the_window_closes_restores_and_opens_on_the_restored_data(
    folder: Path, live: Callable[[Path, Person], int]
) -> None:
    said: list[str] = []

    def person() -> Person:
        yield opened("改了名的中学")
        ask_to_restore()
        yield lambda: box() is not None
        press("恢复")
        yield opened("青禾中学")
        said.append(windows()[0].statusBar().currentMessage())
        windows()[0].close()

    code = live(folder, person())

    assert code == 0
    assert said[0].startswith("已恢复到 ")
    assert "恢复前的副本" in said[0]
    assert school_name(folder) == "青禾中学"
    assert len(list((folder / "恢复前的副本").glob("*.db"))) == 1


def test_a_backup_that_breaks_after_the_question_opens_the_old_data_with_a_sentence(
    folder: Path, chosen: Path, live: Callable[[Path, Person], int]
) -> None:
    said: list[str] = []

    def person() -> Person:
        yield opened("改了名的中学")
        ask_to_restore()
        yield lambda: box() is not None
        chosen.write_bytes(chosen.read_bytes()[:1000])
        press("恢复")
        yield lambda: windows() == []
        yield opened("改了名的中学")
        said.append(windows()[0].error_text())
        windows()[0].close()

    live(folder, person())

    assert "不是教务台的备份，或者没有写完" in said[0]
    assert school_name(folder) == "改了名的中学"


@pytest.mark.usefixtures("chosen")
def test_closing_the_little_window_cancels_and_opens_the_old_data(
    folder: Path, live: Callable[[Path, Person], int], monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []

    def slow(_source: Path, _folder: Path, progress: Progress, _upgrade: object) -> None:
        while True:
            progress.step("正在解开备份", 1, 2)

    monkeypatch.setattr(restoring, "restore", slow)

    def little() -> ErrandWindow | None:
        found = [each for each in QApplication.topLevelWidgets() if isinstance(each, ErrandWindow)]
        return next((each for each in found if each.isVisible()), None)

    def person() -> Person:
        yield opened("改了名的中学")
        ask_to_restore()
        yield lambda: box() is not None
        press("恢复")
        yield lambda: little() is not None
        window = little()
        assert window is not None
        window.close()
        yield opened("改了名的中学")
        said.append(windows()[0].statusBar().currentMessage())
        windows()[0].close()

    live(folder, person())

    assert said == ["恢复已取消，资料没有改动。"]
    assert school_name(folder) == "改了名的中学"


@pytest.mark.usefixtures("chosen")
def test_a_database_that_does_not_open_is_restored_from_the_same_window(
    folder: Path, live: Callable[[Path, Person], int]
) -> None:
    (folder / "jiaowu.db").write_bytes("不是数据库".encode() * 100)
    said: list[str] = []

    def button() -> QPushButton | None:
        found = windows()[0].findChildren(QPushButton, "restoreButton") if windows() else []
        return found[0] if found else None

    def person() -> Person:
        yield lambda: button() is not None
        said.append(windows()[0].error_text())
        offered = button()
        assert offered is not None
        offered.click()
        yield lambda: box() is not None
        press("恢复")
        yield opened("青禾中学")
        windows()[0].close()

    code = live(folder, person())

    assert code == 0
    assert "已损坏" in said[0]
    assert school_name(folder) == "青禾中学"


@pytest.mark.usefixtures("chosen")
def test_a_window_that_must_stay_is_not_closed_for_a_restore(
    folder: Path, live: Callable[[Path, Person], int], monkeypatch: pytest.MonkeyPatch
) -> None:
    answers: list[str] = []

    def stay(*_args: object) -> QMessageBox.StandardButton:
        answers.append("不退出")
        return QMessageBox.StandardButton.No

    def person() -> Person:
        yield opened("改了名的中学")
        tab = windows()[0].findChild(WorkbenchTab)
        assert tab is not None
        monkeypatch.setattr(QMessageBox, "question", stay)
        monkeypatch.setattr(tab, "busy_reason", lambda: "还有没有保存的成绩。")
        ask_to_restore()
        yield lambda: box() is not None
        press("恢复")
        yield lambda: answers
        monkeypatch.setattr(tab, "busy_reason", lambda: "")
        windows()[0].close()

    code = live(folder, person())

    assert code == 0
    assert answers == ["不退出"]
    assert school_name(folder) == "改了名的中学"


def test_work_that_cannot_be_stopped_is_told_and_nothing_is_restored(
    folder: Path, chosen: Path, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert qapp is not None
    told: list[str] = []
    codes: list[int] = []

    def stuck(_app: QApplication, desk: app.Desk, _instance: object) -> tuple[int, bool]:
        desk.wanted = chosen
        desk.window.deleteLater()
        return 0, False

    monkeypatch.setattr(app, "open_log", lambda _folder: None)
    monkeypatch.setattr(app, "sit", stuck)
    monkeypatch.setattr(app, "leave_now", codes.append)
    monkeypatch.setattr(QMessageBox, "warning", lambda _parent, _title, text: told.append(text))

    app.main(folder)

    assert told == [app.STUCK]
    assert codes == [0]
    assert school_name(folder) == "改了名的中学"
