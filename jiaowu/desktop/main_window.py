"""主窗口：标签页、消息条、状态栏；不认识任何房间。"""

from collections import deque
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import cast

from PySide6.QtCore import QSettings, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QIcon, QKeySequence, QPaintEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMainWindow, QMessageBox, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from jiaowu import paths
from jiaowu.desktop import files
from jiaowu.desktop.context import Context
from jiaowu.desktop.forms.ui_main_window import Ui_MainWindow
from jiaowu.desktop.help import HelpDialog
from jiaowu.desktop.job_bar import JobBar
from jiaowu.desktop.jobs import Jobs
from jiaowu.desktop.shots import Camera
from jiaowu.desktop.tab import MakeTab, Place, Tab
from jiaowu.desktop.theme import Theme
from jiaowu.desktop.undo_button import UndoButton

PROGRAM = "教务台"
CORNER_LIFT = 7
"""右上角的按钮离标签的下沿多少像素，文字才与标签的齐平。"""
BREATH_MS = 1
"""放标签页的两步之间；0 毫秒会接着上一步做，界面来不及画。"""
QUIET_MS = 10_000
"""成功的消息在状态栏停留多久（毫秒）。"""


class MainWindow(QMainWindow):
    """先画出框架与标签，资料载入后再由 fill 放进内容。"""

    painted = Signal()
    """第一次画完；重的库这时才开始载入。"""

    def __init__(
        self, places: Sequence[Place], theme: Theme, jobs: Jobs, settings: QSettings, data_folder: Path
    ) -> None:
        """places 是各标签页的位置；此时什么重的库都还没有载入。"""
        super().__init__()
        self._jobs = jobs
        self._first_paint = True
        self._settings = settings
        self._form = Ui_MainWindow()
        self._form.setupUi(self)
        self.setWindowIcon(QIcon(str(paths.resource("icons", "jiaowu.svg"))))
        self._form.messageBar.set_theme(theme)
        self._places = tuple(places)
        self._pages = [self._add_place(place, theme) for place in places]
        self._started: set[int] = set()
        """已放好、开始读内容的标签页。"""
        self._asked: dict[int, tuple[str, int]] = {}
        """还没放好的标签页 → 放好之后要显示的一行。"""
        self._build_status_bar(data_folder)
        self._connect()
        self._restore()

    def _add_place(self, place: Place, theme: Theme) -> QWidget:
        page = QWidget()
        page.setObjectName(f"{place.name}Page")
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 0, 0, 0)
        waiting = QLabel("正在载入……")
        waiting.setObjectName("waitingLabel")
        waiting.setProperty("role", "soft")
        waiting.setAlignment(Qt.AlignmentFlag.AlignCenter)
        layout.addWidget(waiting)
        self._form.roomTabs.addTab(page, theme.icon(place.icon), place.title)
        return page

    def _build_status_bar(self, data_folder: Path) -> None:
        self._job_bar = JobBar()
        self._job_bar.watch(self._jobs)
        self._undo = UndoButton()
        self._folder = QPushButton(f"资料库：{data_folder}")
        self._folder.setAccessibleName("打开资料文件夹")
        self._folder.setObjectName("dataFolderButton")
        self._folder.setProperty("role", "link")
        self._folder.setToolTip("打开资料所在的文件夹")
        self._folder.clicked.connect(lambda: files.open_folder(data_folder))
        self._help = QPushButton("帮助 F1")
        self._help.setAccessibleName("帮助")
        self._help.setObjectName("helpButton")
        self._help.setProperty("role", "link")
        self._help.setToolTip("看这一页怎么用")
        for widget in (self._undo, self._job_bar, self._help, self._folder):
            self.statusBar().addPermanentWidget(widget)

    def show_help(self) -> None:
        """打开这一页的帮助。"""
        HelpDialog(self, self._places[self._form.roomTabs.currentIndex()].title).show()

    def _connect(self) -> None:
        self._jobs.refused.connect(self.show_error)
        self._help.clicked.connect(self.show_help)
        QShortcut(QKeySequence(Qt.Key.Key_F1), self).activated.connect(self.show_help)

    def fill(self, context: Context, tabs: Sequence[MakeTab]) -> None:
        """资料库已打开：造出各标签页，放进各自的位置并显示内容。

        每一步让界面先喘口气再做下一步，哪一步都不会长到看得出停顿。
        """
        context.said.connect(self.show_message)
        context.undoable.connect(self.show_undo)
        context.failed.connect(self.show_error)
        context.asked.connect(self.open_record)
        self._make_next(context, deque(zip(self._pages, tabs, strict=True)))

    def _make_next(self, context: Context, waiting: "deque[tuple[QWidget, MakeTab]]") -> None:
        """造下一个标签页；前一个放好了才轮到，几个挤在一起就看得出停顿。"""
        if waiting:
            self._soon(lambda: self._make_tab(context, waiting))

    def _make_tab(self, context: Context, waiting: "deque[tuple[QWidget, MakeTab]]") -> None:
        page, kind = waiting.popleft()
        tab = kind(context)
        at = self._pages.index(page)
        tab.counted.connect(lambda count: self._show_count(at, count))
        tab.hide()
        tab.setParent(page)
        self._soon(lambda: self._place_tab(page, tab))
        self._soon(lambda: self._make_next(context, waiting))

    def _place_tab(self, page: QWidget, tab: Tab) -> None:
        for waiting in page.findChildren(QLabel, "waitingLabel"):
            waiting.deleteLater()
        cast("QVBoxLayout", page.layout()).addWidget(tab)
        tab.show()
        self._soon(lambda: self._start_tab(tab))

    def _start_tab(self, tab: Tab) -> None:
        at = next(at for at, page in enumerate(self._pages) if page is tab.parent())
        self._started.add(at)
        tab.refresh()
        if at in self._asked:
            tab.show_record(*self._asked.pop(at))

    def open_record(self, place_name: str, table: str, row_id: int) -> None:
        """翻到那个标签页，显示那一行；还在载入的，放好之后再显示。"""
        at = next((at for at, place in enumerate(self._places) if place.name == place_name), None)
        if at is None:
            return
        self._form.roomTabs.setCurrentIndex(at)
        tab = self.tab(at)
        if tab is not None and at in self._started:
            tab.show_record(table, row_id)
        else:
            self._asked[at] = (table, row_id)

    def _show_count(self, at: int, count: int) -> None:
        title = self._places[at].title
        self._form.roomTabs.setTabText(at, f"{title}（{count}）" if count else title)

    def _soon(self, step: Callable[[], None]) -> None:
        QTimer.singleShot(BREATH_MS, self, step)

    def set_corner(self, buttons: Sequence[QWidget]) -> None:
        """把几个按钮放在标签右边。"""
        corner = QWidget()
        corner.setObjectName("cornerBar")
        layout = QHBoxLayout(corner)
        layout.setContentsMargins(0, 0, 8, CORNER_LIFT)
        layout.setSpacing(8)
        for button in buttons:
            layout.addWidget(button)
        self._form.roomTabs.tabBar().setDrawBase(False)
        self._form.roomTabs.setCornerWidget(corner)
        corner.show()
        if self.focusWidget() is None:
            self._form.roomTabs.setFocus()

    @property
    def filled(self) -> bool:
        """各标签页是否都已放好、开始读内容。"""
        return len(self._started) == len(self._pages)

    def tab(self, index: int) -> Tab | None:
        """第 index 个标签页；还没载入时为 None。"""
        return self._pages[index].findChild(Tab)

    def shoot(self, camera: Camera, index: int) -> list[Path]:
        """给第 index 个标签页的每一页拍照。"""
        tab = self.tab(index)
        if tab is None:
            return []
        self._form.roomTabs.setCurrentIndex(index)
        return camera.shoot_tab(self._places[index].title, tab.shots)

    def set_place(self, school: str, term: str = "") -> None:
        """把学校与学期写进标题。"""
        self.setWindowTitle(" — ".join(part for part in (PROGRAM, school, term) if part))

    def show_message(self, text: str) -> None:
        """成功：安静地写在状态栏，并收起旧的错误。"""
        self._form.messageBar.show_text("")
        self.statusBar().showMessage(text, QUIET_MS)

    def show_undo(self, text: str, undo: Callable[[], object]) -> None:
        """做了什么，以及一个几秒后收起的“撤销”。"""
        self.show_message(text)
        self._undo.offer(undo, QUIET_MS)

    def show_error(self, text: str) -> None:
        """失败：写在消息条里，直到用户关掉。"""
        self._form.messageBar.show_text(text)

    def error_text(self) -> str:
        """消息条上的话；没有时为空。"""
        return str(self._form.messageBar.text())

    def call_to_front(self) -> None:
        """第二次启动时把窗口叫到前面。"""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def _restore(self) -> None:
        if geometry := self._settings.value("window/geometry"):
            self.restoreGeometry(geometry)

    def _reason_to_stay(self) -> str:
        tabs = [self.tab(index) for index in range(len(self._pages))]
        return next((tab.busy_reason() for tab in tabs if tab is not None and tab.busy_reason()), "")

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._first_paint:
            self._first_paint = False
            QTimer.singleShot(0, self.painted.emit)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        if (reason := self._reason_to_stay()) and not self._sure(reason):
            event.ignore()
            return
        self._settings.setValue("window/geometry", self.saveGeometry())
        self._settings.sync()
        event.accept()

    def _sure(self, reason: str) -> bool:
        buttons = QMessageBox.StandardButton
        answer = QMessageBox.question(
            self, PROGRAM, f"{reason}现在退出吗？", buttons.Yes | buttons.No, buttons.No
        )
        return answer == buttons.Yes
