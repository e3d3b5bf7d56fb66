"""一位教师的页：左边是各节，右边是这一节；别的房间的各节接在后面。"""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QSize, Signal, SignalInstance
from PySide6.QtWidgets import QListWidgetItem, QMenu, QVBoxLayout, QWidget

from jiaowu.desktop.context import Context
from jiaowu.desktop.sections import Section
from jiaowu.teachers.gui.attachments_section import AttachmentsSection
from jiaowu.teachers.gui.basic_section import BasicSection
from jiaowu.teachers.gui.facts_section import FactsSection
from jiaowu.teachers.gui.forms.ui_teacher_page import Ui_TeacherPage
from jiaowu.teachers.gui.leave_section import LeaveSection
from jiaowu.teachers.gui.privacy import Privacy
from jiaowu.teachers.gui.records_section import AwardsSection, WorksSection
from jiaowu.teachers.gui.taught_section import TaughtSection
from jiaowu.teachers.people import TeacherRow

MakeSection = Callable[[Context], Section]

SECTION_HEIGHT = 32
"""左边一节的高度（像素）。"""


class TeacherPage(QWidget):
    """返回之后回到名册。"""

    left = Signal()
    """按了返回。"""
    print_asked = Signal(int)
    """要印这位教师的登记表。"""
    remove_asked = Signal(int)
    """要删去这位教师。"""

    def __init__(self, context: Context, privacy: Privacy, sections: Sequence[type[Section]]) -> None:
        """sections 是别的房间提供的各节；每一节第一次翻到才造。"""
        super().__init__()
        self.context = context
        self.form = form = Ui_TeacherPage()
        form.setupUi(self)
        self._teacher: TeacherRow | None = None
        own: tuple[tuple[str, MakeSection], ...] = (
            (BasicSection.title, lambda made: BasicSection(made, privacy)),
            *(
                (kind.title, kind)
                for kind in (TaughtSection, FactsSection, AwardsSection, WorksSection, LeaveSection)
            ),
            (AttachmentsSection.title, AttachmentsSection),
        )
        self._makers: tuple[tuple[str, MakeSection], ...] = (*own, *((kind.title, kind) for kind in sections))
        self._made: dict[int, Section] = {}
        self._holders: list[QVBoxLayout] = []
        self._set_up()

    def _set_up(self) -> None:
        form, theme = self.form, self.context.theme
        form.refusalLabel.hide()
        form.backButton.setIcon(theme.icon("back"))
        form.printButton.setIcon(theme.icon("print"))
        form.backButton.clicked.connect(self.left)
        form.printButton.clicked.connect(lambda: self._ask(self.print_asked))
        more = QMenu(self)
        more.addAction("删去这位教师", partial(self._ask, self.remove_asked))
        form.moreButton.setMenu(more)
        for title, _ in self._makers:
            item = QListWidgetItem(title)
            item.setSizeHint(QSize(0, SECTION_HEIGHT))
            form.sectionsList.addItem(item)
            holder = QWidget()
            layout = QVBoxLayout(holder)
            layout.setContentsMargins(0, 0, 0, 0)
            self._holders.append(layout)
            form.stack.addWidget(holder)
        form.sectionsList.setCurrentRow(0)
        form.sectionsList.currentRowChanged.connect(self.turn_to)

    @property
    def teacher(self) -> TeacherRow | None:
        """正在看的教师。"""
        return self._teacher

    @property
    def section(self) -> Section | None:
        """正翻到的一节。"""
        return self._made.get(self.form.stack.currentIndex())

    def show_teacher(self, teacher: TeacherRow) -> None:
        """打开一位教师，或者他的资料变了重新显示。"""
        self._teacher = teacher
        form = self.form
        form.titleLabel.setText(teacher.name)
        facts = (
            f"工号 {teacher.number or '没有登记'}",
            teacher.group or "没有教研组",
            teacher.title or "没有登记职称",
            f"教龄 {teacher.tenure} 年（{teacher.tier}）" if teacher.tenure is not None else "没有登记教龄",
            teacher.status_name,
        )
        form.chipsLabel.setText("　·　".join(facts))
        self.turn_to(form.sectionsList.currentRow())

    def turn_to(self, place: int) -> None:
        """翻到第 place 节：没造就造，再显示这位教师。"""
        if self._teacher is None or place < 0:
            return
        if place not in self._made:
            made = self._makers[place][1](self.context)
            self._holders[place].addWidget(made)
            self._made[place] = made
        self.form.stack.setCurrentIndex(place)
        self._made[place].show_person(self._teacher.id)

    def turn_to_title(self, title: str) -> None:
        """翻到叫 title 的一节；没有这一节的不动。"""
        for place, (name, _) in enumerate(self._makers):
            if name == title:
                self.form.sectionsList.setCurrentRow(place)

    def _ask(self, signal: SignalInstance) -> None:
        if self._teacher is not None:
            signal.emit(self._teacher.id)
