"""教师页里的“听课”：他听的课与完成定额的情况，他被听的课与评语。"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from jiaowu.desktop.context import Context
from jiaowu.desktop.sections import Section
from jiaowu.desktop.splitters import remember
from jiaowu.desktop.table_model import TableColumn
from jiaowu.inspection.gui.forms.ui_observation_section import Ui_ObservationSection
from jiaowu.inspection.gui.observation_widgets import fill_titled
from jiaowu.inspection.observations import ObservationRow
from jiaowu.inspection.quotas import POINTS, Progress
from jiaowu.inspection.services.observation_choices import TermTitle, term_titles
from jiaowu.inspection.services.quotas import progress_of
from jiaowu.inspection.services.visits import comments_on, observations_of, term_of
from jiaowu.paper.document import Value
from jiaowu.school.decimals import decimal_text
from jiaowu.teachers.facts import reference_day

WATCHES = frozenset({"observation", "observer", "setting", "teacher", "teacher_fact", "term"})
OBSERVING_COLUMNS = (
    TableColumn("日期", 92, "yyyy-mm-dd"),
    TableColumn("节次", 116),
    TableColumn("班级", 96),
    TableColumn("学科", 70),
    TableColumn("授课教师", 84),
    TableColumn("课题", 170),
    TableColumn("类型", 66),
    TableColumn("计入节数", 170),
)
OBSERVED_COLUMNS = (
    TableColumn("日期", 92, "yyyy-mm-dd"),
    TableColumn("节次", 116),
    TableColumn("班级", 96),
    TableColumn("学科", 70),
    TableColumn("课题", 150),
    TableColumn("类型", 66),
    TableColumn("听课人", 120),
    TableColumn("平均分", 64, "0.0", numeric=True),
    TableColumn("反馈", 92),
    TableColumn("优点", 180),
    TableColumn("问题", 180),
    TableColumn("建议", 180),
)


@dataclass(frozen=True)
class _View:
    """一位教师一个学期的听课。"""

    terms: tuple[TermTitle, ...]
    term_id: int | None
    rows: tuple[ObservationRow, ...] = ()
    comments: Mapping[int, tuple[str, str, str]] = field(default_factory=dict)
    """听课记录的编号 →（优点、问题、建议）。"""
    progress: Progress | None = None


class ObservationSection(Section):
    """选学期看。"""

    title = "听课"

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """搭好部件。"""
        super().__init__(context, parent)
        self.form = form = Ui_ObservationSection()
        form.setupUi(self)
        self._person: int | None = None
        self._term_id: int | None = None
        form.observingTable.set_up(context, "teacherObserving", "听别人的课", tools=False)
        form.observingTable.set_columns(OBSERVING_COLUMNS)
        form.observedTable.set_up(context, "teacherObserved", "被听的课", tools=False)
        form.observedTable.set_columns(OBSERVED_COLUMNS)
        remember(form.sectionSplitter, "teacherObservations", context.settings, (240, 240))
        form.termBox.activated.connect(self._choose_term)
        context.changed.connect(self._on_changed)

    @override
    def show_person(self, person_id: int) -> None:
        self._person = person_id
        wanted = self._term_id
        self.context.load("正在读取听课", lambda session, _: _read(session, person_id, wanted), self._show)

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
        form, person = self.form, self._person
        self._term_id = view.term_id
        fill_titled(form.termBox, [(each.id, each.name) for each in view.terms], view.term_id)
        form.quotaLabel.setText(_quota_words(view.progress))
        observing = [row for row in view.rows if person in row.observer_ids]
        observed = [row for row in view.rows if row.teacher_id == person]
        form.observingLabel.setText(f"听别人的课　{len(observing)} 节")
        form.observedLabel.setText(f"被听的课　{len(observed)} 节")
        form.observingTable.set_rows([_observing(row, person or 0) for row in observing])
        form.observedTable.set_rows([_observed(row, view.comments.get(row.id)) for row in observed])


def _read(session: Any, person_id: int, wanted: int | None) -> _View:
    terms = term_titles(session)
    usual = next((each.id for each in terms if each.is_current), terms[0].id if terms else None)
    term_id = wanted if wanted in {each.id for each in terms} else usual
    if term_id is None:
        return _View(terms, None, (), {})
    rows = observations_of(session, person_id, term_id)
    until = reference_day(term_of(session, term_id), date.today())  # noqa: DTZ011 — 就是要这台电脑的日期
    comments = comments_on(session, [row.id for row in rows if row.teacher_id == person_id])
    return _View(terms, term_id, rows, comments, progress_of(session, term_id, person_id, until))


def _quota_words(progress: Progress | None) -> str:
    if progress is None:
        return ""
    behind = f"，还差 {progress.behind} 节" if progress.behind else ""
    return (
        f"有效 {progress.done} 节 / 定额 {progress.due.quota} 节{behind}"
        f"　·　完成率得分 {decimal_text(progress.points)} / {POINTS:g}"
    )


def _observing(row: ObservationRow, person: int) -> tuple[Value, ...]:
    why = row.invalid[row.observer_ids.index(person)]
    counted = "计" if why is None else f"不计：{why.label}"
    shown = (row.day, row.when, row.class_title, row.subject, row.teacher, row.topic, row.kind)
    return (*shown, counted)


def _observed(row: ObservationRow, texts: tuple[str, str, str] | None) -> tuple[Value, ...]:
    fed = f"{row.fed_back:%Y-%m-%d}" if row.fed_back else "未反馈"
    shown = (row.day, row.when, row.class_title, row.subject, row.topic, row.kind)
    return (*shown, "、".join(row.observers), row.mean, fed, *(texts or ("", "", "")))
