"""学籍变动台账：按学期、种类看，记办理进度，打印。"""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from jiaowu.desktop.context import Context
from jiaowu.desktop.preview import PreviewDialog
from jiaowu.students.changes import ChangeKind
from jiaowu.students.gui.changes_table import COLUMNS, row_of
from jiaowu.students.gui.forms.ui_ledger_page import Ui_LedgerPage
from jiaowu.students.gui.handling import set_up_handling
from jiaowu.students.reports import ledger as report
from jiaowu.students.reports.heading import CONFIDENTIAL
from jiaowu.students.services import ledger
from jiaowu.students.services.classrooms import TermChoice
from jiaowu.students.services.ledger import Change

ALL_TERMS, ALL_KINDS = "全部学期", "全部变动"


class LedgerPage(QWidget):
    """双击一条打开这名学生。"""

    left = Signal()
    """按了返回。"""
    pupil_asked = Signal(int)
    """要看这名学生。"""

    def __init__(self, context: Context) -> None:
        """内容由 show_terms 给。"""
        super().__init__()
        self.context = context
        self.form = form = Ui_LedgerPage()
        form.setupUi(self)
        self._changes: tuple[Change, ...] = ()
        form.titleLabel.setText(report.TITLE)
        form.backButton.setIcon(context.theme.icon("back"))
        form.printButton.setIcon(context.theme.icon_on_primary("print"))
        form.ledgerTable.set_up(context, "ledger", report.TITLE)
        form.ledgerTable.set_confidential(CONFIDENTIAL)
        form.ledgerTable.set_columns(COLUMNS)
        form.kindBox.addItem(ALL_KINDS, None)
        for kind in ChangeKind:
            form.kindBox.addItem(kind.label, kind.value)
        set_up_handling(context, form.handleButton, self._chosen)
        form.backButton.clicked.connect(self.left)
        form.termBox.currentIndexChanged.connect(self._load)
        form.kindBox.currentIndexChanged.connect(self._load)
        form.printButton.clicked.connect(self.preview)
        form.ledgerTable.opened.connect(lambda row: self.pupil_asked.emit(self._changes[row].student_id))

    def show_terms(self, terms: tuple[TermChoice, ...], term_id: int) -> None:
        """换学期的选项，先看 term_id；再取台账。"""
        box = self.form.termBox
        kept = box.currentData() if box.count() else term_id
        box.blockSignals(True)  # noqa: FBT003 — Qt 的参数
        box.clear()
        box.addItem(ALL_TERMS, None)
        for choice in terms:
            box.addItem(choice.term.name, choice.id)
        box.setCurrentIndex(max(0, box.findData(kept)) if kept is not None else 0)
        box.blockSignals(False)  # noqa: FBT003 — 同上
        self._load()

    def preview(self) -> PreviewDialog:
        """预览台账；选了全部学期时印当前学期。"""
        term_id, kind = self.form.termBox.currentData(), self._kind()
        dialog = PreviewDialog(
            self.context, report.TITLE, lambda session, _: report.build(session, term_id, kind), self
        )
        dialog.open()
        return dialog

    def _kind(self) -> ChangeKind | None:
        value = self.form.kindBox.currentData()
        return ChangeKind(value) if value else None

    def _load(self) -> None:
        term_id, kind = self.form.termBox.currentData(), self._kind()
        self.context.load(
            "正在读取台账", lambda session, _: ledger.list_changes(session, term_id, kind), self._show
        )

    def _show(self, changes: tuple[Change, ...]) -> None:
        self._changes = changes
        today = date.today()  # noqa: DTZ011 — 就是要这台电脑的日期
        self.form.ledgerTable.set_rows([row_of(change, today) for change in changes])
        waiting = sum(bool(change.reminder(today)) for change in changes)
        facts = [f"{len(changes)} 条", f"{waiting} 条转学待办结" if waiting else "没有待办结的转学"]
        self.form.chipsLabel.setText("　·　".join(facts))

    def _chosen(self) -> Change | None:
        index = self.form.ledgerTable.view.currentIndex()
        if not index.isValid():
            return None
        return self._changes[self.form.ledgerTable.model.source_row(index.row())]
