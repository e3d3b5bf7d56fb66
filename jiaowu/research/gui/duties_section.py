"""教师页面里的“个人任务”一节：各条做到哪里，算了哪些记录。"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any, ClassVar

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from jiaowu.desktop.boxes import fill_titled
from jiaowu.desktop.context import Context
from jiaowu.desktop.preview import PreviewDialog
from jiaowu.desktop.sections import Section
from jiaowu.desktop.splitters import remember
from jiaowu.research.duties_progress import PersonDuties
from jiaowu.research.gui import duties_tables as tables
from jiaowu.research.gui.forms.ui_duties_section import Ui_DutiesSection
from jiaowu.research.reports import duties_sheets
from jiaowu.research.services.duties import progress_of
from jiaowu.school.services.schools import get_term
from jiaowu.teachers.facts import reference_day
from jiaowu.teachers.services.choices import TermTitle, term_titles
from jiaowu.teachers.services.records import RecordSource

WATCHES = frozenset(
    {"duty_set", "duty_excuse", "teacher_work", "award", "observation", "observer", "attendance", "setting"}
)
NOTE_WIDTH = 460
"""“缺的时段与说明”在这里放得宽些（像素）。"""


@dataclass(frozen=True)
class _View:
    """一位教师一个学期。"""

    terms: tuple[TermTitle, ...]
    term_id: int | None
    person: PersonDuties | None = None


class DutiesSection(Section):
    """装配时用 duties_section 给上各间交出的记录。"""

    title = "个人任务"
    sources: ClassVar[Sequence[RecordSource]] = ()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """内容由 show_person 给。"""
        super().__init__(context, parent)
        self.form = form = Ui_DutiesSection()
        form.setupUi(self)
        self._person: int | None = None
        self._term_id: int | None = None
        form.cellsTable.set_up(context, "teacherDutyCells", self.title, tools=False)
        form.cellsTable.set_columns(tables.CELL_COLUMNS)
        form.recordsTable.set_up(context, "teacherDutyRecords", "算数的记录", tools=False)
        form.recordsTable.set_columns(tables.RECORD_COLUMNS)
        form.cellsTable.view.setColumnWidth(len(tables.CELL_COLUMNS) - 1, NOTE_WIDTH)
        remember(form.sectionSplitter, "teacherDuties", context.settings, (240, 240))
        form.termBox.activated.connect(self._choose_term)
        form.sheetButton.clicked.connect(self.preview)
        context.changed.connect(self._on_changed)

    @override
    def show_person(self, person_id: int) -> None:
        self._person = person_id
        wanted, sources = self._term_id, self.sources

        def show(view: _View) -> None:
            if self._person == person_id:
                self._show(view)

        self.context.load(
            "正在数个人任务", lambda session, _: _read(session, person_id, wanted, sources), show
        )

    def preview(self) -> PreviewDialog | None:
        """预览这位教师的任务单。"""
        person, term_id = self._person, self._term_id
        if person is None or term_id is None:
            return None
        work = partial(duties_sheets.build, sources=self.sources, teacher_ids=(person,), term_id=term_id)
        dialog = PreviewDialog(self.context, duties_sheets.TITLE, lambda session, _: work(session), self)
        dialog.open()
        return dialog

    def _choose_term(self) -> None:
        self._term_id = self.form.termBox.currentData()
        if self._person is not None:
            self.show_person(self._person)

    def _show(self, view: _View) -> None:
        self._term_id = view.term_id
        form, person = self.form, view.person
        fill_titled(form.termBox, [(each.id, each.name) for each in view.terms], view.term_id)
        form.lineLabel.setText(person.line if person is not None else "没有要做的个人任务")
        form.sheetButton.setEnabled(person is not None)
        own = person.own if person is not None else ()
        form.cellsTable.set_rows([tables.cell_row(cell) for cell in own])
        form.recordsTable.set_rows(tables.record_rows(own))

    def _on_changed(self, changed: frozenset[str]) -> None:
        if "term" in changed:
            self._term_id = None  # 换了学期，跟着看当前的
        if self._person is not None and changed & WATCHES:
            self.show_person(self._person)


def duties_section(sources: Sequence[RecordSource]) -> type[DutiesSection]:
    """照 sources 数的这一节。"""
    return type("BoundDutiesSection", (DutiesSection,), {"sources": tuple(sources)})


def _read(session: Any, person_id: int, wanted: int | None, sources: Sequence[RecordSource]) -> _View:
    terms = term_titles(session)
    usual = next((each.id for each in terms if each.is_current), terms[0].id if terms else None)
    term_id = wanted if wanted in {each.id for each in terms} else usual
    if term_id is None:
        return _View(terms, None)
    day = reference_day(get_term(session, term_id), date.today())  # noqa: DTZ011 — 就是要这台电脑的日期
    return _View(terms, term_id, progress_of(session, term_id, person_id, day, sources))
