"""成长档案标签页：教师的、学生的、评审材料、交材料、资料归档，一页一件事；页第一次翻到才造。"""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget
from typing_extensions import override

from jiaowu.desktop.context import Context
from jiaowu.desktop.shots import Camera
from jiaowu.desktop.tab import Tab
from jiaowu.portfolio.gui.archive_page import ArchivePage
from jiaowu.portfolio.gui.handin_page import HandinPage
from jiaowu.portfolio.gui.packets_page import PacketsPage
from jiaowu.portfolio.gui.pupils_page import PupilsPage
from jiaowu.portfolio.gui.tab import WATCHED, PortfolioTab


@dataclass(frozen=True)
class GrowthPlace:
    """一页的位置：部件名、标题、怎样造、看哪些表（空为自己会看）。"""

    name: str
    title: str
    make: Callable[[Context], QWidget]
    watches: frozenset[str] = frozenset()


PUPIL_TABLES = frozenset(
    {"student", "enrolment", "class", "term", "award", "portfolio_entry", "pupil_word", "attachment"}
) | frozenset({"exam", "exam_subject", "exam_pupil", "score", "support_case", "support_record"})
ARCHIVE_TABLES = WATCHED | PUPIL_TABLES | {"archive_item", "task", "leave", "substitution", "lesson"}

PLACES = (
    GrowthPlace("teacherPortfolios", "教师成长档案", PortfolioTab),
    GrowthPlace("pupilPortfolios", "学生成长档案", PupilsPage, PUPIL_TABLES),
    GrowthPlace("packets", "评审材料", PacketsPage, WATCHED | {"packet"}),
    GrowthPlace("handins", "交材料", HandinPage, frozenset({"handin", "teacher"})),
    GrowthPlace("archive", "资料归档", ArchivePage, ARCHIVE_TABLES),
)
"""各页，按显示次序；加一页就加一行。"""


class GrowthTab(Tab):
    """看不见的页只记下要重读。"""

    watches = frozenset().union(*(place.watches for place in PLACES))

    def __init__(self, context: Context) -> None:
        """先是空的；refresh 才造第一页。"""
        super().__init__(context)
        self.pages = QTabWidget()
        self.pages.setObjectName("growthPages")
        self.pages.setAccessibleName("成长档案各页")
        self.pages.setDocumentMode(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.pages)
        self._made: dict[int, QWidget] = {}
        self._rooms: list[QVBoxLayout] = []
        self._stale: set[int] = set()
        for place in PLACES:
            holder = QWidget()
            holder.setObjectName(f"{place.name}Holder")
            room = QVBoxLayout(holder)
            room.setContentsMargins(0, 0, 0, 0)
            self._rooms.append(room)
            self.pages.addTab(holder, place.title)
        self.pages.currentChanged.connect(self._turn_to)

    @override
    def refresh(self) -> None:
        self._stale |= {*self._made, self.pages.currentIndex()}
        if self.isVisible():
            self._turn_to(self.pages.currentIndex())

    @override
    def _on_changed(self, tables: frozenset[str]) -> None:
        for at in self._made:
            if PLACES[at].watches & tables:
                self._stale.add(at)
        if self.pages.currentIndex() in self._stale and self.isVisible():
            self._turn_to(self.pages.currentIndex())

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """头一次翻到才造正开着的一页；别处改了东西，翻回来时重新读。"""
        super().showEvent(event)
        if self.pages.currentIndex() in self._stale:
            self._turn_to(self.pages.currentIndex())

    def page(self, name: str) -> QWidget:
        """翻到这一页，返回它；没有这一页抛 ValueError。"""
        at = [place.name for place in PLACES].index(name)
        self.pages.setCurrentIndex(at)
        self._turn_to(at)
        return self._made[at]

    @override
    def show_record(self, table: str, row_id: int) -> None:
        page = self.page("teacherPortfolios")
        if isinstance(page, PortfolioTab):
            page.show_record(table, row_id)

    @override
    def shots(self, camera: Camera) -> None:
        for at, place in enumerate(PLACES):
            self.pages.setCurrentIndex(at)
            self._turn_to(at)
            page = self._made[at]
            if isinstance(page, PortfolioTab):
                page.shots(camera)
            else:
                camera.settle()
                camera.shoot(place.title)
        self.pages.setCurrentIndex(0)

    def _turn_to(self, at: int) -> None:
        """翻到第 at 页：没造就造，该重读就重读。"""
        if at < 0:
            return
        if at not in self._made:
            page = self._made[at] = PLACES[at].make(self.context)
            page.setObjectName(PLACES[at].name)
            self._rooms[at].addWidget(page)
            self._stale.add(at)
        if at in self._stale:
            self._stale.discard(at)
            _refresh(self._made[at])


def _refresh(page: QWidget) -> None:
    """各页都有 refresh：按资料库现在的内容重新显示。"""
    if isinstance(page, PortfolioTab | PupilsPage | PacketsPage | HandinPage | ArchivePage):
        page.refresh()
