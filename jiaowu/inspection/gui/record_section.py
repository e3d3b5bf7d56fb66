"""教师页里的“检查结果”：历次检查各方面的得分、等第、优点、问题、改进措施。"""

from collections.abc import Sequence
from typing import Any

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from jiaowu.desktop.context import Context
from jiaowu.desktop.jobs import Job
from jiaowu.desktop.sections import Section
from jiaowu.desktop.table_model import Row, TableColumn
from jiaowu.inspection.gui.forms.ui_record_section import Ui_RecordSection
from jiaowu.inspection.services.recording import TeacherResult, results_of_teacher
from jiaowu.inspection.summaries import problem_words
from jiaowu.progress import Progress

COLUMNS = (
    TableColumn("学期", 170),
    TableColumn("检查", 110),
    TableColumn("日期", 96, "yyyy-mm-dd"),
    TableColumn("方面", 84),
    TableColumn("得分", 64, "0.0", numeric=True),
    TableColumn("等第", 90),
    TableColumn("优点", 160),
    TableColumn("问题", 200),
    TableColumn("改进措施", 160),
    TableColumn("检查人", 90),
)
TABLES = frozenset({"inspection_result", "inspection_result_tag", "inspection_round", "problem_tag"})


class RecordSection(Section):
    """在工作线程里读；录了新的就重新显示。"""

    title = "检查结果"
    _loading: Job | None = None

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """搭好部件。"""
        super().__init__(context, parent)
        self.form = Ui_RecordSection()
        self.form.setupUi(self)
        self._teacher: int | None = None
        self.form.resultsTable.set_up(context, "teacherInspections", "检查结果")
        self.form.resultsTable.set_columns(COLUMNS)
        context.changed.connect(self._on_changed)

    @override
    def show_person(self, person_id: int) -> None:
        self._teacher = person_id
        if self._loading is not None:
            self._loading.cancel()

        def work(session: Any, _progress: Progress) -> Sequence[TeacherResult]:
            return results_of_teacher(session, person_id)

        self._loading = self.context.load("正在读取检查结果", work, self._show)

    def _on_changed(self, tables: frozenset[str]) -> None:
        if self._teacher is not None and tables & TABLES:
            self.show_person(self._teacher)

    def _show(self, results: Sequence[TeacherResult]) -> None:
        self._loading = None
        form = self.form
        if results:
            form.resultsTable.set_rows([_row(each) for each in results])
            form.sectionStack.setCurrentWidget(form.resultsTable)
            return
        form.sectionEmpty.set_up(
            "还没有检查结果", "在“常规检查”里录入之后，这里有他历次的得分、问题与改进措施。"
        )
        form.sectionStack.setCurrentWidget(form.sectionEmpty)


def _row(each: TeacherResult) -> Row:
    grade = f"{each.grade}（否决）" if each.vetoed else each.grade
    return (
        each.term,
        each.round.removeprefix(each.term).strip() or each.round,
        each.day,
        each.facet.label,
        each.total if each.applies else None,
        (grade or "未录完") if each.applies else "不适用",
        each.merits,
        problem_words(each.vetoed, each.tags, each.problems),
        each.measures,
        each.inspector,
    )
