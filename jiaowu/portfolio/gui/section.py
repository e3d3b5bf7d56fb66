"""教师页里的“成长档案”：各部分的完整度、缺什么，以及翻到成长档案的按钮。"""

from datetime import date
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from jiaowu.desktop.context import Context
from jiaowu.desktop.jobs import Job
from jiaowu.desktop.sections import Section
from jiaowu.portfolio.completeness import Completeness
from jiaowu.portfolio.gui.missing import MissingView
from jiaowu.portfolio.gui.tab import WATCHED
from jiaowu.portfolio.services.completeness import assess_one
from jiaowu.portfolio.services.evidence import TEACHER
from jiaowu.portfolio.services.sources import SOURCES
from jiaowu.progress import Progress
from jiaowu.school.decimals import percent_text
from jiaowu.teachers.services.moments import moment_on
from jiaowu.teachers.services.profiles import get_teacher


class PortfolioSection(Section):
    """在工作线程里算；资料变了就重新算。"""

    title = "成长档案"
    _loading: Job | None = None

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """内容由 show_person 给。"""
        super().__init__(context, parent)
        self._teacher: int | None = None
        self.total = QLabel("正在算完整度……")
        self.total.setObjectName("completenessLabel")
        self.total.setProperty("role", "section")
        self.button = QPushButton("打开成长档案")
        self.button.setObjectName("openPortfolioButton")
        self.button.setProperty("role", "primary")
        self.button.clicked.connect(self._open)
        row = QHBoxLayout()
        row.addWidget(self.total, 1)
        row.addWidget(self.button)
        self.view = MissingView()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 4, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(row)
        layout.addWidget(self.view, 1)
        context.changed.connect(self._on_changed)

    @override
    def show_person(self, person_id: int) -> None:
        self._teacher = person_id
        if self._loading is not None:
            self._loading.cancel()

        def work(session: Any, _progress: Progress) -> Completeness:
            today = date.today()  # noqa: DTZ011 — 就是要这台电脑的日期
            row = get_teacher(session, person_id, moment_on(session, today)).row
            return assess_one(session, today, SOURCES, row)

        self._loading = self.context.load("正在算完整度", work, self._show)

    def _on_changed(self, tables: frozenset[str]) -> None:
        if self._teacher is not None and self.isVisible() and tables & WATCHED:
            self.show_person(self._teacher)

    def _open(self) -> None:
        if self._teacher is not None:
            self.context.open_record("portfolio", TEACHER, self._teacher)

    def _show(self, completeness: Completeness) -> None:
        self._loading = None
        share = completeness.share
        self.total.setText("没有适用的要求" if share is None else f"完整度 {percent_text(share, 0)}")
        self.view.show_completeness(completeness)
