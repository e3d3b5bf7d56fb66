"""导入记录：每一次导入的时间、谁、文件、人数；可以撤销、打印回执。"""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QDialog, QWidget

from jiaowu.desktop.context import Context
from jiaowu.desktop.jobs import Job
from jiaowu.desktop.preview import PreviewDialog
from jiaowu.desktop.table_model import Row, TableColumn
from jiaowu.errors import UserError
from jiaowu.scores.gui.forms.ui_imports_dialog import Ui_ImportsDialog
from jiaowu.scores.gui.import_steps.receipts import kept_text, open_receipt
from jiaowu.scores.planning import ScoreChangeKind
from jiaowu.scores.services import plan as service
from jiaowu.scores.services.plan import ImportRecord

COLUMNS = (
    TableColumn("时间", 120),
    TableColumn("考试", 196),
    TableColumn("怎样", 48),
    TableColumn("谁", 64),
    TableColumn("文件", 150),
    TableColumn("考生", 52, numeric=True),
    TableColumn("新学生", 60, numeric=True),
    TableColumn("成绩", 56, numeric=True),
    TableColumn("变动", 52, numeric=True),
    TableColumn("状态", 166),
)
TIME = "%Y-%m-%d %H:%M"
NO_BATCH = "不能撤销（旧版导入）"


class ImportsDialog(QDialog):
    """打开时读一遍；撤销之后再读。"""

    _job: Job | None

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """立即在后台读。"""
        super().__init__(parent)
        self.context = context
        self.form = Ui_ImportsDialog()
        self.form.setupUi(self)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._records: Sequence[ImportRecord] = ()
        self._job = None
        self._build()
        self.resize(self.size().boundedTo(self.screen().availableSize()))
        self._load()

    def _build(self) -> None:
        form = self.form
        form.messageBar.set_theme(self.context.theme)
        form.jobBar.watch(self.context.jobs)
        form.importsTable.set_up(self.context, "imports", "导入记录")
        form.importsTable.set_columns(COLUMNS)
        view = form.importsTable.view
        view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        view.selectionModel().selectionChanged.connect(lambda *_: self._show_enabled())
        form.importsTable.model.arranged.connect(self._show_enabled)
        form.receiptButton.setIcon(self.context.theme.icon("print"))
        form.undoButton.clicked.connect(self.undo)
        form.receiptButton.clicked.connect(self.print_receipt)
        form.closeButton.clicked.connect(self.close)

    def _load(self) -> None:
        self._job = self.context.load(
            "正在读取导入记录",
            lambda session, _progress: service.list_imports(session, None),
            self._show,
            self._refuse,
        )

    def _show(self, records: Sequence[ImportRecord]) -> None:
        self._records = records
        self.form.importsTable.set_rows([_row(record) for record in records])
        self._show_enabled()

    @property
    def record(self) -> ImportRecord | None:
        """选中的一次；没有选中为 None。"""
        rows = self.form.importsTable.view.selectionModel().selectedRows()
        return self._records[self.form.importsTable.model.source_row(rows[0].row())] if rows else None

    def _show_enabled(self) -> None:
        record = self.record
        self.form.undoButton.setEnabled(record is not None and record.can_undo)
        self.form.receiptButton.setEnabled(record is not None and record.batch_id is not None)

    def undo(self) -> None:
        """把选中的一次原样退回；退不了时说一句话。"""
        record = self.record
        batch = record.batch_id if record is not None else None
        if record is None or batch is None or (self._job is not None and not self._job.finished):
            return
        self.form.messageBar.show_text("")
        self._job = self.context.write(
            f"撤销“{record.title}”",
            lambda session, _progress: service.undo_import(session, batch).kept,
            self._on_undone,
            self._refuse,
        )

    def _on_undone(self, kept: Mapping[str, int]) -> None:
        self.context.say(f"已撤销这次导入。{kept_text(kept)}")
        self._load()

    def _refuse(self, error: UserError) -> None:
        self.form.messageBar.show_text(str(error))

    def print_receipt(self) -> PreviewDialog | None:
        """预览选中一次的回执。"""
        record = self.record
        if record is None or record.batch_id is None:
            return None
        return open_receipt(self.context, record.batch_id, self)


def _row(record: ImportRecord) -> Row:
    return (
        f"{record.time.astimezone():{TIME}}",
        record.exam,
        "新建" if record.created else "并入",
        record.who,
        "、".join(record.files),
        record.pupils,
        record.new_pupils or None,
        record.scores,
        record.counts.get(ScoreChangeKind.CHANGED.value) or None,
        _state(record),
    )


def _state(record: ImportRecord) -> str:
    if record.undone_at is not None:
        return f"已撤销 {record.undone_at.astimezone():{TIME}}"
    return "" if record.batch_id is not None else NO_BATCH
