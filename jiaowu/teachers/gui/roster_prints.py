"""教师档案“打印”里的：花名册、登记表、队伍统计、获奖一览，都照正在看的学期与所见的各位。"""

from collections.abc import Callable, Sequence
from typing import Any, Protocol

from PySide6.QtWidgets import QMenu, QWidget

from jiaowu.desktop.context import Context
from jiaowu.desktop.preview import Build, PreviewDialog
from jiaowu.paper.document import Document
from jiaowu.teachers.gui.privacy import Privacy
from jiaowu.teachers.gui.register import Register
from jiaowu.teachers.gui.roster_dialog import RosterDialog
from jiaowu.teachers.reports import forms as forms_report
from jiaowu.teachers.reports import honours as honours_report
from jiaowu.teachers.reports import roster as roster_report
from jiaowu.teachers.reports import statistics as statistics_report
from jiaowu.teachers.services.moments import Moment


class Host(Protocol):
    """教师档案标签页给这里用的一面。"""

    context: Context
    privacy: Privacy

    @property
    def register(self) -> Register | None:
        """正在看的名册。"""

    def visible_ids(self) -> list[int]:
        """表里看得见的教师。"""


class TermReport(Protocol):
    """按学期做的一种报告（一个模块）。"""

    TITLE: str
    build: Callable[..., Document]


class RosterPrints:
    """各预览以标签页为父部件。"""

    def __init__(self, menu: QMenu, host: Host, parent: QWidget) -> None:
        """往 menu 里加各种报告；host 与 parent 是同一个标签页。"""
        self._host, self._parent = host, parent
        menu.addAction(f"{roster_report.TITLE}…", self.choose_roster)
        menu.addAction(f"{forms_report.TITLE}（所见的各位）…", lambda: self.preview_forms(None))
        for report in (statistics_report, honours_report):
            action = menu.addAction(f"{report.TITLE}…")
            action.triggered.connect(lambda _checked=False, report=report: self.preview_term(report))

    def choose_roster(self) -> RosterDialog:
        """选列，再预览所见教师的花名册。"""
        dialog = RosterDialog(self._host.context, self._parent)
        dialog.chosen.connect(self.preview_roster)
        dialog.open()
        return dialog

    def preview_roster(self, titles: tuple[str, ...]) -> PreviewDialog | None:
        """预览所见教师的花名册。"""
        wanted, bare = self._host.visible_ids(), self._host.privacy.shown

        def build(session: Any, moment: Moment) -> Document:
            return roster_report.build(session, moment, titles, wanted, bare=bare)

        return self._preview(roster_report.TITLE, build)

    def preview_forms(self, teacher_id: int | None) -> PreviewDialog | None:
        """预览一位教师（None 为所见的各位）的登记表。"""
        wanted: Sequence[int] = self._host.visible_ids() if teacher_id is None else [teacher_id]
        bare = self._host.privacy.shown

        def build(session: Any, moment: Moment) -> Document:
            return forms_report.build(session, moment, wanted, bare=bare)

        return self._preview(forms_report.TITLE, build)

    def preview_term(self, report: TermReport) -> PreviewDialog | None:
        """预览正在看的学期的一种报告。"""
        return self._preview(report.TITLE, report.build)

    def _preview(self, title: str, build: Callable[[Any, Moment], Document]) -> PreviewDialog | None:
        """名册还没有读好时什么也不做。"""
        register = self._host.register
        if register is None:
            return None
        moment = register.moment
        made: Build = lambda session, _: build(session, moment)  # noqa: E731 — 只为写出类型
        dialog = PreviewDialog(self._host.context, title, made, self._parent)
        dialog.open()
        return dialog
