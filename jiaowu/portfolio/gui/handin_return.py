"""收下教师交来的材料：新增几条、改动几条，两边都改过的逐条定用哪个；按“收下”才存。"""

from collections.abc import Collection
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QDialog, QWidget

from jiaowu.desktop.context import Context
from jiaowu.desktop.edit_grid_model import EditColumn
from jiaowu.errors import UserError
from jiaowu.portfolio.gui.forms.ui_handin_return import Ui_HandinReturn
from jiaowu.portfolio.handins import Comparison, State
from jiaowu.portfolio.services.handins import HandinPlan, HandinReceipt, accept_return

if TYPE_CHECKING:
    from tempfile import TemporaryDirectory

OURS, THEIRS = "现在的", "交来的"
CHOICE = 5
COLUMNS = (
    EditColumn("在哪里", 130, editable=False, numeric=False),
    EditColumn("题目", 170, editable=False, numeric=False),
    EditColumn("栏目", 90, editable=False, numeric=False),
    EditColumn(OURS, 210, editable=False, numeric=False),
    EditColumn(THEIRS, 210, editable=False, numeric=False),
    EditColumn("用哪个", 80, editable=False, numeric=False),
)
GONE = "（已在教务台删去）"
ORDER = (State.NEW, State.CHANGED, State.CONFLICT, State.GONE, State.SAME)


class HandinReturn(QDialog):
    """关上就是不收；解开的压缩包随窗口一起删去。"""

    taken = Signal(object)
    """收下了：HandinReceipt。"""

    def __init__(
        self,
        context: Context,
        plan: HandinPlan,
        staging: "TemporaryDirectory[str]",
        parent: QWidget | None = None,
    ) -> None:
        """staging 是解开的压缩包，收下之前附件还在里面。"""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._context, self.plan = context, plan
        self.theirs: set[str] = set()
        """用交来的各行的编号。"""
        self._lines = [(each, *line) for each in plan.rows if each.asks for line in _lines_of(each)]
        self.form = Ui_HandinReturn()
        self.form.setupUi(self)
        self.form.messageBar.set_theme(context.theme)
        self.form.conflictsGrid.set_up(context.theme, "两边都改过的")
        self.form.conflictsGrid.horizontalHeader().setStretchLastSection(True)
        self.finished.connect(lambda _result: staging.cleanup())
        self._connect()
        self._show()

    def take(self) -> None:
        """收下，存成一批。"""
        plan, theirs, folder = self.plan, frozenset(self.theirs), self._context.data_folder
        self.form.acceptButton.setEnabled(False)
        self._context.write(
            f"收下{plan.name}交来的材料",
            lambda session, _: accept_return(session, folder, plan, theirs),
            self._on_taken,
            self._on_failed,
        )

    def _connect(self) -> None:
        form = self.form
        every = {each.row.code for each, *_ in self._lines}
        form.conflictsGrid.doubleClicked.connect(self._switch)
        form.oursButton.clicked.connect(lambda: self._choose(self._chosen(), theirs=False))
        form.theirsButton.clicked.connect(lambda: self._choose(self._chosen(), theirs=True))
        form.allOursButton.clicked.connect(lambda: self._choose(every, theirs=False))
        form.allTheirsButton.clicked.connect(lambda: self._choose(every, theirs=True))
        form.cancelButton.clicked.connect(self.reject)
        form.acceptButton.clicked.connect(self.take)

    def _show(self) -> None:
        form, plan = self.form, self.plan
        form.summaryLabel.setText(summary_of(plan))
        received = [each.sentence for each in plan.rows if each.sentence]
        form.receivedEdit.setPlainText("\n".join(received))
        for shown in (form.receivedLabel, form.receivedEdit):
            shown.setVisible(bool(received))
        rows = [
            (each.row.place, each.title, title, ours or "（空）", theirs or "（空）", OURS)
            for each, title, ours, theirs in self._lines
        ]
        form.conflictsGrid.show_rows(COLUMNS, rows, lambda _row, _column, text: text)
        for part in (
            form.conflictsLabel,
            form.conflictsGrid,
            form.oursButton,
            form.theirsButton,
            form.allOursButton,
            form.allTheirsButton,
        ):
            part.setVisible(bool(rows))
        form.problemsEdit.setPlainText("\n".join(plan.problems))
        form.problemsLabel.setText(f"没有收下、请留意的 {len(plan.problems)} 处：")
        form.problemsLabel.setVisible(bool(plan.problems))
        form.problemsEdit.setVisible(bool(plan.problems))
        form.acceptButton.setEnabled(
            bool(plan.files) or any(row.state is not State.SAME for row in plan.rows)
        )

    def _chosen(self) -> set[str]:
        lines = {index.row() for index in self.form.conflictsGrid.selectionModel().selectedIndexes()}
        return {self._lines[line][0].row.code for line in lines}

    def _switch(self, index: QModelIndex) -> None:
        code = self._lines[index.row()][0].row.code
        self._choose({code}, theirs=code not in self.theirs)

    def _choose(self, codes: Collection[str], *, theirs: bool) -> None:
        self.theirs = self.theirs | set(codes) if theirs else self.theirs - set(codes)
        self.form.conflictsGrid.grid.show_texts(
            [
                (line, CHOICE, THEIRS if each.row.code in self.theirs else OURS)
                for line, (each, *_) in enumerate(self._lines)
            ]
        )

    def _on_taken(self, receipt: HandinReceipt) -> None:
        self.taken.emit(receipt)
        self.accept()

    def _on_failed(self, error: UserError) -> None:
        self.form.messageBar.show_text(str(error))
        self.form.acceptButton.setEnabled(True)


def summary_of(plan: HandinPlan) -> str:
    """一句话：谁的、哪个包，新增几条、改动几条、附件几个。"""
    told = [f"{state.value} {plan.count(state)} 条" for state in ORDER if plan.count(state)]
    told += [f"附件 {len(plan.files)} 个"] if plan.files else []
    return f"{plan.name}交来的“{plan.file}”：{'，'.join(told) or '没有填任何一行'}"


def _lines_of(each: Comparison) -> tuple[tuple[str, str, str], ...]:
    """不同的各栏；已删去的只有一行。"""
    if each.state is State.GONE:
        return (("整行", GONE, "；".join(value for value in each.row.values if value)),)
    return each.differences()
