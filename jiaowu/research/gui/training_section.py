"""教师页面里的“研训学时”一节：一个学年的各次培训、结论与五年累计。"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from jiaowu.desktop.boxes import fill_titled
from jiaowu.desktop.context import Context
from jiaowu.desktop.preview import PreviewDialog
from jiaowu.desktop.sections import Section
from jiaowu.research.gui.forms.ui_training_section import Ui_TrainingSection
from jiaowu.research.gui.training_tables import PERSONAL_COLUMNS, personal_row
from jiaowu.research.reports import training_sheets
from jiaowu.research.services.training_years import PersonalEntry, person_year, personal_entries
from jiaowu.research.training_years import FiveYears, YearRow, school_year_of, window_of, year_name

WATCHES = frozenset({"training", "training_member", "training_exemption", "setting"})


@dataclass(frozen=True)
class _View:
    """一位教师一个学年。"""

    row: YearRow
    window: FiveYears
    entries: Sequence[PersonalEntry]


class TrainingSection(Section):
    """选学年看。"""

    title = "研训学时"

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """内容由 show_person 给。"""
        super().__init__(context, parent)
        self.form = form = Ui_TrainingSection()
        form.setupUi(self)
        self._person: int | None = None
        form.entriesTable.set_up(context, "teacherTraining", self.title, tools=False)
        form.entriesTable.set_columns(PERSONAL_COLUMNS)
        now = school_year_of(date.today())  # noqa: DTZ011 — 就是要这台电脑的日期
        fill_titled(form.yearBox, [(year, year_name(year)) for year in reversed(window_of(now))], now)
        form.yearBox.activated.connect(self._load)
        form.sheetButton.clicked.connect(self.preview)
        context.changed.connect(self._on_changed)

    @override
    def show_person(self, person_id: int) -> None:
        self._person = person_id
        self._load()

    def preview(self) -> PreviewDialog | None:
        """预览这一学年的登记表。"""
        person, year = self._person, self.form.yearBox.currentData()
        if person is None:
            return None
        dialog = PreviewDialog(
            self.context,
            training_sheets.TITLE,
            lambda session, _: training_sheets.build(session, (person,), year),
            self,
        )
        dialog.open()
        return dialog

    def _load(self) -> None:
        person, year = self._person, self.form.yearBox.currentData()
        if person is None:
            return

        def show(view: _View) -> None:
            if self._person == person and self.form.yearBox.currentData() == year:
                self._show(view)

        self.context.load("正在读取研训学时", lambda session, _: _read(session, person, year), show)

    def _show(self, view: _View) -> None:
        row, form = view.row, self.form
        told = f"已修 {row.done:g} / {row.required:g} 学时，其中校本 {row.school:g} / {row.required_school:g}"
        lack = "" if row.verdict.good else f"，还差 {row.lacking:g}（校本 {row.lacking_school:g}）"
        form.verdictLabel.setText(f"{told}{lack}")
        window = "，".join(
            f"{year}—{year + 1}：{hours:g}"
            for year, hours in zip(view.window.years, view.window.hours, strict=True)
        )
        form.windowLabel.setText(f"五年累计 {view.window.total:g} / {view.window.required:g}（{window}）")
        form.entriesTable.set_rows([personal_row(entry) for entry in view.entries])

    def _on_changed(self, tables: frozenset[str]) -> None:
        if tables & WATCHES:
            self._load()


def _read(session: Any, person: int, year: int) -> _View:
    row, window = person_year(session, person, year)
    return _View(row, window, personal_entries(session, person, year))
