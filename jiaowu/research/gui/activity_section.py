"""教师页里的“教研”：他参加、主讲、主持的活动，交的文稿。"""

from dataclasses import dataclass
from typing import Any

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from jiaowu.desktop.boxes import fill_titled
from jiaowu.desktop.context import Context
from jiaowu.desktop.sections import Section
from jiaowu.desktop.table_model import TableColumn
from jiaowu.research.gui.forms.ui_activity_section import Ui_ActivitySection
from jiaowu.research.services.activities_sources import ACTIVITY_SOURCES
from jiaowu.school.services.schools import get_term
from jiaowu.teachers.facts import term_days
from jiaowu.teachers.records import Record, Span
from jiaowu.teachers.services.choices import TermTitle, term_titles

WATCHES = frozenset({"activity", "attendance", "activity_paper", "term"})
COLUMNS = (
    TableColumn("日期", 92, "yyyy-mm-dd"),
    TableColumn("做了什么", 120),
    TableColumn("主题、题目", 380),
    TableColumn("说明", 160),
)


@dataclass(frozen=True)
class _View:
    """一位教师一个学期的教研。"""

    terms: tuple[TermTitle, ...]
    term_id: int | None
    records: tuple[tuple[str, Record], ...] = ()


class ActivitySection(Section):
    """选学期看。"""

    title = "教研"

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """搭好部件。"""
        super().__init__(context, parent)
        self.form = form = Ui_ActivitySection()
        form.setupUi(self)
        self._person: int | None = None
        self._term_id: int | None = None
        form.recordsTable.set_up(context, "teacherActivities", "教研", tools=False)
        form.recordsTable.set_columns(COLUMNS)
        form.termBox.activated.connect(self._choose_term)
        context.changed.connect(self._on_changed)

    @override
    def show_person(self, person_id: int) -> None:
        self._person = person_id
        wanted = self._term_id
        self.context.load("正在读取教研", lambda session, _: _read(session, person_id, wanted), self._show)

    def _choose_term(self) -> None:
        self._term_id = self.form.termBox.currentData()
        if self._person is not None:
            self.show_person(self._person)

    def _on_changed(self, tables: frozenset[str]) -> None:
        if "term" in tables:
            self._term_id = None  # 换了学期，跟着看当前的
        if self._person is not None and tables & WATCHES:
            self.show_person(self._person)

    def _show(self, view: _View) -> None:
        form = self.form
        self._term_id = view.term_id
        fill_titled(form.termBox, [(each.id, each.name) for each in view.terms], view.term_id)
        counts: dict[str, int] = {}
        for name, _ in view.records:
            counts[name] = counts.get(name, 0) + 1
        told = "　·　".join(f"{name} {count}" for name, count in counts.items())
        form.summaryLabel.setText(told or "这个学期还没有教研活动的记录")
        form.recordsTable.set_rows([(each.day, name, each.title, each.detail) for name, each in view.records])


def _read(session: Any, person_id: int, wanted: int | None) -> _View:
    terms = term_titles(session)
    usual = next((each.id for each in terms if each.is_current), terms[0].id if terms else None)
    term_id = wanted if wanted in {each.id for each in terms} else usual
    if term_id is None:
        return _View(terms, None)
    span = Span(*term_days(get_term(session, term_id)))
    found = [
        (source.name, record)
        for source in ACTIVITY_SOURCES
        for record in source.list(session, span, person_id)
    ]
    return _View(terms, term_id, tuple(sorted(found, key=lambda each: each[1].day, reverse=True)))
