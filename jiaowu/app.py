"""把各间装进主窗口；TABS 是全部标签页的清单。"""

import logging
import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton, QWidget

from jiaowu import paths
from jiaowu.desktop.context import Context, Store, open_settings
from jiaowu.desktop.crash import install_hooks, open_log, quiet_qt
from jiaowu.desktop.errand import ErrandWindow, Outcome
from jiaowu.desktop.instance import Instance
from jiaowu.desktop.jobs import Jobs
from jiaowu.desktop.main_window import MainWindow
from jiaowu.desktop.qt_types import make_types_gently
from jiaowu.desktop.shots import Camera
from jiaowu.desktop.tab import MakeTab, Place
from jiaowu.desktop.theme import Theme, apply_theme
from jiaowu.desktop.turns import Turns
from jiaowu.errors import UserError
from jiaowu.progress import Progress


def _workbench() -> MakeTab:
    from jiaowu.calendar.gui.workbench import WorkbenchTab  # noqa: PLC0415 — 窗口画出之后才在后台载入
    from jiaowu.portfolio.services.sources import SOURCES  # noqa: PLC0415 — 同上

    return partial(WorkbenchTab, sources=SOURCES)


def _calendar() -> MakeTab:
    from jiaowu.calendar.gui.tab import CalendarTab  # noqa: PLC0415 — 同上

    return CalendarTab


def _teachers() -> MakeTab:
    from jiaowu.inspection.gui.observation_section import (  # noqa: PLC0415 — 窗口画出之后才在后台载入
        ObservationSection,
    )
    from jiaowu.inspection.gui.record_section import RecordSection  # noqa: PLC0415 — 窗口画出之后才在后台载入
    from jiaowu.inspection.gui.rectify_section import RectifySection  # noqa: PLC0415 — 同上
    from jiaowu.portfolio.gui.section import PortfolioSection  # noqa: PLC0415 — 同上
    from jiaowu.portfolio.services.sources import SOURCES  # noqa: PLC0415 — 同上
    from jiaowu.research.gui.activity_section import ActivitySection  # noqa: PLC0415 — 同上
    from jiaowu.research.gui.duties_section import duties_section  # noqa: PLC0415 — 同上
    from jiaowu.research.gui.projects_section import ProjectsSection  # noqa: PLC0415 — 同上
    from jiaowu.research.gui.training_section import TrainingSection  # noqa: PLC0415 — 同上
    from jiaowu.teachers.gui.tab import TeachersTab  # noqa: PLC0415 — 同上

    sections = (
        RecordSection,
        RectifySection,
        ObservationSection,
        ActivitySection,
        duties_section(SOURCES),
        TrainingSection,
        ProjectsSection,
        PortfolioSection,
    )
    return partial(TeachersTab, sections=sections)


def _scores() -> MakeTab:
    from jiaowu.scores.gui.tab import ScoresTab  # noqa: PLC0415 — 窗口画出之后才在后台载入

    return ScoresTab


def _inspection() -> MakeTab:
    from jiaowu.inspection.gui.tab import InspectionTab  # noqa: PLC0415 — 同上

    return InspectionTab


def _research() -> MakeTab:
    from jiaowu.portfolio.services.sources import SOURCES  # noqa: PLC0415 — 同上
    from jiaowu.research.gui.tab import ResearchTab  # noqa: PLC0415 — 同上

    return partial(ResearchTab, sources=SOURCES)


def _portfolio() -> MakeTab:
    from jiaowu.portfolio.gui.growth_tab import GrowthTab  # noqa: PLC0415 — 同上

    return GrowthTab


def _students() -> MakeTab:
    from jiaowu.research.gui.pupil_awards_section import PupilAwardsSection  # noqa: PLC0415 — 同上
    from jiaowu.scores.gui.pupil_section import PupilSection  # noqa: PLC0415 — 同上
    from jiaowu.students.gui.tab import StudentsTab  # noqa: PLC0415 — 同上

    return partial(StudentsTab, sections=(PupilSection, PupilAwardsSection))


TABS = (
    Place("workbench", "工作台", "workbench", _workbench),
    Place("teachers", "教师档案", "teachers", _teachers),
    Place("inspection", "常规检查", "inspection", _inspection),
    Place("scores", "成绩分析", "scores", _scores),
    Place("portfolio", "成长档案", "portfolio", _portfolio),
    Place("research", "教研研训", "research", _research),
    Place("students", "学生学籍", "students", _students),
    Place("calendar", "工作安排", "calendar", _calendar),
)
"""主窗口的标签页，按显示次序；加一页就加一行。"""


TITLE_TABLES = frozenset({"school", "term"})
"""这些表变了，窗口标题就要重读。"""


STUCK = "有一件工作停不下来，没有恢复，资料没有改动。请重新打开教务台再试。"
CANCELLED = "恢复已取消，资料没有改动。"


@dataclass(frozen=True)
class Corner:
    """右上角的按钮，与第一次启动时做什么。"""

    buttons: tuple[QWidget, ...]
    welcome: Callable[[], None]
    """还没有学校时请用户设置。"""


BuildCorner = Callable[[Context], Corner]


def _corner() -> BuildCorner:
    """右上角的学期与设置怎样造。"""
    from jiaowu.school.gui.settings_button import SettingsButton  # noqa: PLC0415 — 窗口画出之后才载入
    from jiaowu.students.gui.term_button import TermButton  # noqa: PLC0415 — 同上

    def build(context: Context) -> Corner:
        settings = SettingsButton(context)
        return Corner((TermButton(context), settings), settings.welcome)

    return build


@dataclass(frozen=True)
class Opened:
    """后台载入的结果：资料库、造各标签页与右上角的函数、标题。"""

    store: Store
    tabs: tuple[MakeTab, ...]
    corner: BuildCorner
    title: tuple[str, str]
    """窗口标题里的学校与学期。"""
    read_title: Callable[[Any, Progress], tuple[str, str]]
    """再读一次标题，资料改了以后用。"""


class Desk:
    """一个开着的主窗口与它背后的线程、资料库。"""

    def __init__(
        self, theme: Theme, folder: Path, places: Sequence[Place] = TABS, told: Outcome | None = None
    ) -> None:
        """先造窗口的框架；start 之后才载入其余。told 是打开之后要告诉用户的（刚恢复得怎样）。"""
        self.told = told
        self.wanted: Path | None = None
        """用户要用哪份备份恢复：窗口关上以后做。"""
        self.theme = theme
        self.folder = folder
        self.places = places
        self.jobs = Jobs()
        self.window = MainWindow(places, theme, self.jobs, open_settings(folder), folder)
        self.context: Context | None = None
        self._welcomes = False
        self.window.painted.connect(self._prepare)

    def start(self) -> None:
        """显示窗口；第一次画完就开始在后台载入。"""
        self.window.show()

    def start_and_welcome(self) -> None:
        """显示窗口；还没有学校时，载入之后出现设置向导。"""
        self._welcomes = True
        self.start()

    def restore(self, backup: Path) -> None:
        """关上窗口，好用这份备份恢复；用户不肯关就算了。"""
        self.wanted = backup
        if not self.window.close():
            self.wanted = None
            return
        QApplication.closeAllWindows()

    def stop(self) -> bool:
        """取消没做完的工作，等线程结束，关上资料库；等不到线程结束为 False，资料库由系统收回。"""
        if not self.jobs.stop():
            return False
        if self.context is not None:
            self.context.store.close()
        return True

    def _prepare(self) -> None:
        make_types_gently(self.window, self._load)

    def _load(self) -> None:
        self.jobs.submit("正在打开资料库", self._open, self._fill, self._offer_restore)

    def _offer_restore(self, error: UserError) -> None:
        """资料库打不开：说清楚，右上角给“从备份恢复”。"""
        from jiaowu.calendar.gui.restore_asking import RestoreAsking  # noqa: PLC0415 — 打不开时才用到

        asking = RestoreAsking(self.window, self.folder, self.jobs, self.restore)
        button = QPushButton("从备份恢复…")
        button.setObjectName("restoreButton")
        button.clicked.connect(lambda _checked: asking.choose())
        self.window.set_corner((button,))
        self.window.show_error(str(error))

    def _open(self, _progress: Progress) -> Opened:
        return open_all(self.folder, self.places, self.jobs.turns)

    def _fill(self, opened: Opened) -> None:
        context = Context(opened.store, self.folder, self.theme, self.jobs)
        self.context = context

        def reread(tables: frozenset[str]) -> None:
            if tables & TITLE_TABLES:
                context.load("正在读取学校与学期", opened.read_title, show_title)

        def show_title(title: tuple[str, str]) -> None:
            self.window.set_place(*title)

        context.changed.connect(reread)
        context.restoring.connect(self.restore)
        show_title(opened.title)
        corner = opened.corner(context)
        self.window.set_corner(corner.buttons)
        self.window.fill(context, opened.tabs)
        if self.told is not None:
            tell = self.window.show_error if self.told.failed else self.window.show_message
            tell(self.told.text)
        if self._welcomes:
            QTimer.singleShot(0, self.window, corner.welcome)


def open_all(folder: Path, places: Sequence[Place], turns: Turns) -> Opened:
    """在后台：载入重的库，打开资料库（需要时升级）。打不开时报 UserError。

    标签页的模块定义 Qt 的类，与界面轮流着载入。
    """
    from jiaowu.database import open_database  # noqa: PLC0415 — 窗口画出之后才在后台载入
    from jiaowu.school.services import schools  # noqa: PLC0415 — 同上

    def read_title(session: Any, _progress: Progress) -> tuple[str, str]:
        school, term = schools.get_school(session), schools.current_term(session)
        return school.name if school else "", term.name if term else ""

    tabs = turns.take(lambda: tuple(place.load() for place in places))
    corner = turns.take(_corner)
    store = open_database(folder)
    with store.read() as session:
        title = read_title(session, Progress())
    return Opened(store, tabs, corner, title, read_title)


def main(data_folder: Path | None = None) -> int:
    """打开主窗口直到用户关闭；data_folder 为 None 时用这台电脑上的默认位置。返回退出码。

    资料文件夹建不成时报 UserError。
    """
    folder = data_folder or paths.default_data_folder()
    make_folder(folder)
    app = application()
    instance = Instance(folder)
    if not instance.claim():
        return 0
    open_log(folder)
    theme, told = apply_theme(app), None
    while True:
        desk = Desk(theme, folder, told=told)
        code, stopped = sit(app, desk, instance)
        if desk.wanted is None or not stopped:
            break
        told = bring_back(app, folder, desk.wanted, instance)
    instance.release()
    if not stopped:
        if desk.wanted is not None:
            QMessageBox.warning(None, "从备份恢复", STUCK)
        leave_now(code)
    return code


def sit(app: QApplication, desk: Desk, instance: Instance) -> tuple[int, bool]:
    """一个窗口从打开到关上；返回退出码，以及线程是否都已停下。"""
    install_hooks(desk.jobs.refused.emit)
    link = instance.called.connect(desk.window.call_to_front)
    desk.start_and_welcome()
    code = app.exec()
    QObject.disconnect(link)
    stopped = desk.stop()
    desk.window.deleteLater()
    return code, stopped


def bring_back(app: QApplication, folder: Path, backup: Path, instance: Instance) -> Outcome:
    """窗口关着的时候用 backup 恢复，有进度、可以取消；返回再打开时要说的话。"""
    from jiaowu.database import upgrade_file  # noqa: PLC0415 — 恢复时才用到
    from jiaowu.store.restoring import restore  # noqa: PLC0415 — 同上

    def work(progress: Progress) -> str:
        found = restore(backup, folder, progress, upgrade_file)
        kept = f"恢复前的资料库留在“{found.copy.parent.name}”里。" if found.copy is not None else ""
        return f"已恢复到 {found.time:%Y-%m-%d %H:%M} 的样子，补回附件 {found.attachments} 个。{kept}"

    window = ErrandWindow("正在从备份恢复", work, CANCELLED)
    link = instance.called.connect(window.call_to_front)
    install_hooks(window.jobs.refused.emit)
    window.show()
    app.exec()
    QObject.disconnect(link)
    window.deleteLater()
    return window.outcome or Outcome(CANCELLED)


def leave_now(code: int) -> None:
    """工作线程停不下来时立即结束进程：解释器收拾到一半时线程还在跑会崩溃；没提交的由资料库自己回滚。"""
    logging.shutdown()
    os._exit(code)


def make_folder(folder: Path) -> None:
    """建立资料文件夹；不能建立时报 UserError。"""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UserError(f"资料文件夹“{folder}”不能建立，请换一个位置或检查权限与磁盘。") from error


def application() -> QApplication:
    """这个进程的 QApplication，没有就建立。"""
    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        return existing
    app = QApplication(sys.argv[:1])
    app.setApplicationName("jiaowu")
    app.setApplicationDisplayName("教务台")
    return app


def take_shots(folder: Path, data_folder: Path) -> list[Path]:
    """把每个标签页的每一页存成 PNG 放进 folder（1366×768），文件名就是屏幕上的名称；返回各文件。"""
    quiet_qt()
    app = application()
    desk = Desk(apply_theme(app), data_folder)
    camera = Camera(desk.window, desk.jobs, folder)
    desk.start()
    camera.wait(lambda: desk.window.filled)
    files = [file for place in range(len(desk.places)) for file in desk.window.shoot(camera, place)]
    desk.window.close()
    desk.stop()
    return files
