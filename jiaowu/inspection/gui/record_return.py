"""读回检查人的 Excel：新录几份、补充几份，不一致的逐行定用哪个，没有收的列出来；按“收下”才存。"""

from collections.abc import Collection, Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QDialog, QWidget

from jiaowu.desktop.context import Context
from jiaowu.desktop.edit_grid_model import EditColumn
from jiaowu.errors import UserError
from jiaowu.inspection.gui.forms.ui_record_return import Ui_RecordReturn
from jiaowu.inspection.services import returned_sheets as service
from jiaowu.inspection.services.returned_sheets import ReturnPlan, ReturnReceipt, Status

OURS, THEIRS = "已录的", "表里的"
CHOICE = 5
COLUMNS = (
    EditColumn("教师", 90, editable=False, numeric=False),
    EditColumn("方面", 90, editable=False, numeric=False),
    EditColumn("栏目", 150, editable=False, numeric=False),
    EditColumn("已录的", 220, editable=False, numeric=False),
    EditColumn("表里的", 220, editable=False, numeric=False),
    EditColumn("用哪个", 90, editable=False, numeric=False),
)


class RecordReturn(QDialog):
    """关上就是不收。"""

    taken = Signal(object)
    """收下了：ReturnReceipt。"""

    def __init__(self, context: Context, plan: ReturnPlan, parent: QWidget | None = None) -> None:
        """plan 是排好的各行。"""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._context, self.plan = context, plan
        self.theirs: set[int] = set()
        """用表里的各行（plan.rows 里的位置）。"""
        self._lines = [
            (at, row, difference)
            for at, row in enumerate(plan.rows)
            if row.status is Status.CONFLICT
            for difference in row.differences
        ]
        self.form = Ui_RecordReturn()
        self.form.setupUi(self)
        self.form.messageBar.set_theme(context.theme)
        self.form.conflictsGrid.set_up(context.theme, "与已录的不一致")
        self.form.conflictsGrid.horizontalHeader().setStretchLastSection(True)
        self._connect()
        self._show()

    def _connect(self) -> None:
        form = self.form
        conflicts = {at for at, _, _ in self._lines}
        form.conflictsGrid.doubleClicked.connect(self._switch)
        form.oursButton.clicked.connect(lambda: self._choose(self._chosen(), theirs=False))
        form.theirsButton.clicked.connect(lambda: self._choose(self._chosen(), theirs=True))
        form.allOursButton.clicked.connect(lambda: self._choose(conflicts, theirs=False))
        form.allTheirsButton.clicked.connect(lambda: self._choose(conflicts, theirs=True))
        form.cancelButton.clicked.connect(self.reject)
        form.acceptButton.clicked.connect(self.take)

    def _show(self) -> None:
        form, plan = self.form, self.plan
        form.summaryLabel.setText(_summary(plan))
        rows = [
            (row.teacher, row.facet.label, each.title, each.ours or "（空）", each.theirs or "（空）", OURS)
            for _, row, each in self._lines
        ]
        form.conflictsGrid.show_rows(COLUMNS, rows, lambda _row, _column, text: text)
        parts = (
            form.conflictsLabel,
            form.conflictsGrid,
            form.oursButton,
            form.theirsButton,
            form.allOursButton,
            form.allTheirsButton,
        )
        for part in parts:
            part.setVisible(bool(rows))
        form.problemsEdit.setPlainText("\n".join(plan.problems))
        form.problemsLabel.setText(f"没有收下的 {len(plan.problems)} 处，请核对后自己录：")
        form.problemsLabel.setVisible(bool(plan.problems))
        form.problemsEdit.setVisible(bool(plan.problems))
        form.acceptButton.setEnabled(any(row.status is not Status.SAME for row in plan.rows))

    def _chosen(self) -> set[int]:
        lines = {index.row() for index in self.form.conflictsGrid.selectionModel().selectedIndexes()}
        return {self._lines[line][0] for line in lines}

    def _switch(self, index: QModelIndex) -> None:
        at = self._lines[index.row()][0]
        self._choose({at}, theirs=at not in self.theirs)

    def _choose(self, rows: Collection[int], *, theirs: bool) -> None:
        self.theirs = self.theirs | set(rows) if theirs else self.theirs - set(rows)
        self.form.conflictsGrid.grid.show_texts(
            [
                (line, CHOICE, THEIRS if at in self.theirs else OURS)
                for line, (at, _, _) in enumerate(self._lines)
            ]
        )

    def take(self) -> None:
        """收下，存成一批。"""
        plan, theirs = self.plan, frozenset(self.theirs)
        self.form.acceptButton.setEnabled(False)
        self._context.write(
            f"读回检查表：{plan.round}{f'（{plan.inspector}）' if plan.inspector else ''}",
            lambda session, _: service.take_return(session, plan, theirs),
            self._on_taken,
            self._on_failed,
        )

    def _on_taken(self, receipt: ReturnReceipt) -> None:
        self.taken.emit(receipt)
        self.accept()

    def _on_failed(self, error: UserError) -> None:
        self.form.messageBar.show_text(str(error))
        self.form.acceptButton.setEnabled(True)


def _summary(plan: ReturnPlan) -> str:
    who = f"{plan.inspector}的 " if plan.inspector else ""
    parts: Sequence[tuple[Status, str]] = (
        (Status.NEW, "新录"),
        (Status.ADDED, "补充"),
        (Status.SAME, "与已录的相同"),
        (Status.CONFLICT, "不一致"),
    )
    told = "，".join(f"{word} {plan.count(status)} 份" for status, word in parts if plan.count(status))
    return f"{who}{plan.file}：{told or '没有填任何一行'}"
