"""教师页里的“整改”：发给他的整改单，各走到哪里。"""

from collections.abc import Sequence
from datetime import date
from typing import Any

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from jiaowu.desktop.context import Context
from jiaowu.desktop.jobs import Job
from jiaowu.desktop.sections import Section
from jiaowu.desktop.table_model import Row, TableColumn
from jiaowu.inspection.gui.forms.ui_record_section import Ui_RecordSection
from jiaowu.inspection.rectifications import Rectification
from jiaowu.inspection.services.rectifications import list_rectifications
from jiaowu.progress import Progress

COLUMNS = (
    TableColumn("编号", 130),
    TableColumn("检查", 170),
    TableColumn("项目与条款", 200),
    TableColumn("问题", 200),
    TableColumn("期限", 96, "yyyy-mm-dd"),
    TableColumn("状态", 130),
    TableColumn("整改说明", 180),
    TableColumn("结论", 84),
)
TABLES = frozenset({"rectification", "inspection_round"})


class RectifySection(Section):
    """在工作线程里读；走了一步就重新显示。"""

    title = "整改"
    _loading: Job | None = None

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """搭好部件。"""
        super().__init__(context, parent)
        self.form = Ui_RecordSection()
        self.form.setupUi(self)
        self._teacher: int | None = None
        self.form.resultsTable.set_up(context, "teacherRectifications", "整改")
        self.form.resultsTable.set_columns(COLUMNS)
        context.changed.connect(self._on_changed)

    @override
    def show_person(self, person_id: int) -> None:
        self._teacher = person_id
        if self._loading is not None:
            self._loading.cancel()

        def work(session: Any, _progress: Progress) -> Sequence[Rectification]:
            return list_rectifications(session, teacher_id=person_id)

        self._loading = self.context.load("正在读取整改单", work, self._show)

    def _on_changed(self, tables: frozenset[str]) -> None:
        if self._teacher is not None and tables & TABLES:
            self.show_person(self._teacher)

    def _show(self, notices: Sequence[Rectification]) -> None:
        self._loading = None
        form = self.form
        if notices:
            today = date.today()  # noqa: DTZ011 — 逾期按这台电脑上的日期
            form.resultsTable.set_rows([_row(each, today) for each in notices])
            form.sectionStack.setCurrentWidget(form.resultsTable)
            return
        form.sectionEmpty.set_up("没有整改单", "检查里有问题、发了整改通知单，这里会列出走到哪一步。")
        form.sectionStack.setCurrentWidget(form.sectionEmpty)


def _row(each: Rectification, today: date) -> Row:
    status = f"{each.status.label}（逾期）" if each.is_overdue(today) else each.status.label
    return (
        each.number,
        each.round,
        each.clause,
        each.problem,
        each.due,
        status,
        each.reply,
        each.verdict.label if each.verdict else "",
    )
