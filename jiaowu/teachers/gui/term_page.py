"""教师档案里按学期看的一页（课表、请假与调代课）：选学期、返回、资料变了自己重新读。"""

from abc import abstractmethod
from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QPushButton, QTabWidget, QWidget

from jiaowu.desktop.context import Context
from jiaowu.desktop.preview import Build, PreviewDialog
from jiaowu.students.services.classrooms import TermChoice


class TermPage(QWidget):
    """看着的时候资料变了才重新读；没看着的，下次打开再读。"""

    title = ""
    watches: frozenset[str] = frozenset()
    """看哪些表。"""
    left = Signal()
    """按了返回。"""

    def __init__(self, context: Context) -> None:
        """内容由 refresh 读。"""
        super().__init__()
        self.context = context
        self.term_id: int | None = None
        """选的学期；None 为当前学期。"""
        context.changed.connect(self._on_changed)

    @abstractmethod
    def refresh(self) -> None:
        """照 term_id 重新读。"""

    @property
    @abstractmethod
    def pages(self) -> QTabWidget:
        """各页。"""

    def choose_term(self, term_id: int | None) -> None:
        """换一个学期看。"""
        self.term_id = term_id
        self.refresh()

    def frame(self, back: QPushButton, terms: QComboBox) -> None:
        """接上返回与选学期。"""
        back.setIcon(self.context.theme.icon("back"))
        back.clicked.connect(self.left)
        terms.activated.connect(lambda place: self.choose_term(terms.itemData(place)))

    def fill_terms(self, box: QComboBox, terms: Iterable[TermChoice], chosen: int) -> None:
        """列出登记过的学期，选中正在看的。"""
        box.clear()
        for choice in terms:
            box.addItem(choice.term.name, choice.id)
        box.setCurrentIndex(box.findData(chosen))

    def open_preview(self, title: str, build: Build) -> PreviewDialog:
        """预览一种报告。"""
        dialog = PreviewDialog(self.context, title, build, self)
        dialog.open()
        return dialog

    def _on_changed(self, tables: frozenset[str]) -> None:
        if self.isVisible() and self.watches & tables:
            self.refresh()
