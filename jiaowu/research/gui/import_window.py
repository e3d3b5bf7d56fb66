"""导入一览表：先看每一行新增、改动、相同还是不录，认不出的姓名列出来，再一次存入。"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from jiaowu.desktop.context import Context
from jiaowu.desktop.message_bar import MessageBar
from jiaowu.desktop.table_model import TableColumn
from jiaowu.desktop.table_view import TableView
from jiaowu.errors import UserError
from jiaowu.progress import Progress
from jiaowu.research.gui.buttons import fill_filter, make_button, make_filter, make_label, make_row
from jiaowu.research.listings import Fate, Listed, ListPlan
from jiaowu.sheets.child import read_in_child
from jiaowu.sheets.grid import Workbook

PATTERNS = "表格 (*.xlsx *.xls *.xlsm *.xlsb *.et *.ods *.csv *.tsv *.txt *.htm *.html)"
Plan = ListPlan[Any]


@dataclass(frozen=True)
class ImportKind:
    """导入的是什么。"""

    noun: str
    columns: Sequence[TableColumn]
    """内容的各列；前面有“处理”，后面有“说明”“位置”。"""
    plan: Callable[[Any, Sequence[Workbook], Sequence[dict[str, str]]], Plan]
    """（会话、工作簿、文件）→ 打算。"""
    cells: Callable[[Any], Sequence[Any]]
    """要存的一行 → 各列。"""
    save: Callable[[Any, Plan, Progress], int]
    """（会话、打算、进度）→ 撤销用的批次。"""


class ImportWindow(QDialog):
    """什么也没存之前随时可以取消。"""

    saved = Signal(int, str)
    """存好了：撤销用的批次、说的话。"""

    def __init__(
        self, context: Context, kind: ImportKind, files: Sequence[Path], parent: QWidget | None = None
    ) -> None:
        """马上开始读。"""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(f"导入{kind.noun}")
        self.resize(1080, 600)
        self.context, self._kind = context, kind
        self.plan: Plan | None = None
        self.message = MessageBar()
        self.summary = make_label("section")
        self.notes = make_label("soft", wraps=True)
        self.table = TableView()
        self.fate = make_filter("看", "importFateBox", self._show_rows)
        self.cancel = make_button("取消", "cancelImportButton", self.reject)
        self.accept_button = make_button("存入", "acceptImportButton", self.save, primary=True)
        self._lay_out()
        context.load(
            f"正在读取{kind.noun}",
            lambda session, progress: self._read(session, progress, files),
            self._show,
            self._refuse,
        )

    def _lay_out(self) -> None:
        self.message.set_theme(self.context.theme)
        fill_filter(self.fate, [(fate.value, fate.value) for fate in Fate])
        self.table.set_up(self.context, "researchImport", f"导入{self._kind.noun}", tools=False)
        self.table.set_columns(
            (
                TableColumn("处理", 60),
                *self._kind.columns,
                TableColumn("说明", 320),
                TableColumn("位置", 190),
            )
        )
        self.summary.setText(f"正在读取{self._kind.noun}……")
        self.accept_button.setEnabled(False)
        body = QVBoxLayout()
        body.setContentsMargins(12, 8, 12, 12)
        body.setSpacing(8)
        body.addLayout(make_row(self.summary, None, self.fate))
        body.addWidget(self.notes)
        body.addWidget(self.table, 1)
        body.addLayout(make_row(None, self.cancel, self.accept_button))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.message)
        layout.addLayout(body, 1)

    def _read(self, session: Any, progress: Progress, files: Sequence[Path]) -> tuple[Plan, str]:
        books = read_in_child(files, progress)
        progress.step("正在与登记的比较")
        plan = self._kind.plan(session, books, [{"name": book.file, "sha256": book.sha256} for book in books])
        return plan, "".join(note for book in books for note in book.notes)

    def _show(self, found: tuple[Plan, str]) -> None:
        self.plan, told = found
        unknown = self.plan.unknown
        names = f"没有登记的姓名：{'、'.join(unknown)}。" if unknown else ""
        self.notes.setText(told + names)
        self.notes.setVisible(bool(told or names))
        self._show_rows()

    def _show_rows(self) -> None:
        plan = self.plan
        if plan is None:
            return
        wanted = self.fate.currentData()
        shown = [each for each in plan.entries if wanted in {None, each.fate.value}]
        shown.sort(key=lambda each: list(Fate).index(each.fate))
        self.table.set_rows([self._row(each) for each in shown])
        self.summary.setText(plan.summary)
        self.accept_button.setEnabled(bool(plan.wanted))
        self.accept_button.setText(f"存入（新增 {plan.count(Fate.NEW)}，改动 {plan.count(Fate.CHANGED)}）")

    def _row(self, entry: Listed[Any]) -> Sequence[Any]:
        blank = [""] * len(self._kind.columns)
        cells = self._kind.cells(entry.what) if entry.what is not None else blank
        return (entry.fate.value, *cells, "".join(entry.notes), entry.place)

    def save(self) -> None:
        """存入；状态栏里可以撤销。"""
        plan = self.plan
        if plan is None:
            return
        self.accept_button.setEnabled(False)

        def done(batch_id: int) -> None:
            self.saved.emit(batch_id, f"{self._kind.noun}已导入：{plan.summary}。")
            self.accept()

        self.context.write(
            f"导入{self._kind.noun}",
            lambda session, progress: self._kind.save(session, plan, progress),
            done,
            self._refuse,
        )

    def _refuse(self, error: UserError) -> None:
        self.message.show_text(str(error))
        if self.plan is None:
            self.summary.setText("没有读成")
        else:
            self._show_rows()
