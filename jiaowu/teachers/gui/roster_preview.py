"""导入之前的预览：新增、修改、不变、待定各有几行，待定的选怎样办，再一次存入。花名册、任教表共用。"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QWidget

from jiaowu.desktop.context import Context
from jiaowu.desktop.table_model import Row, TableColumn
from jiaowu.errors import UserError
from jiaowu.progress import Progress
from jiaowu.sheets.child import read_in_child
from jiaowu.sheets.grid import Workbook
from jiaowu.students.rosters import Fate
from jiaowu.teachers.gui.forms.ui_roster_window import Ui_RosterWindow

Work = Callable[[Any, Progress], Any]
HANDLING = TableColumn("处理", 176)
"""第一列：会怎样。"""


class Choice(Protocol):
    """待定的一行的一种办法。"""

    @property
    def label(self) -> str:
        """怎样办。"""


class Entry(Protocol):
    """一行的去向。"""

    @property
    def fate(self) -> Fate:
        """新增、修改、不变、待定。"""

    @property
    def reason(self) -> str:
        """待定的理由。"""

    @property
    def choices(self) -> Sequence[Choice]:
        """待定时的几种办法，第一种是不录。"""


@dataclass(frozen=True)
class Preview:
    """读好、比好的一份。"""

    books: tuple[Workbook, ...]
    plan: Any
    entries: Sequence[Entry]
    rows: Sequence[Row]
    """每一行的各格，“处理”一列除外。"""
    notes: str
    """用上、没用的列与略去的行。"""
    missing: str
    again: str
    unit: str = "人"
    shows: frozenset[str] = frozenset()
    """要给用户看的选项：idBox、groupBox。"""


class ImportPreview(QDialog):
    """什么也没存之前随时可以取消；由子类说怎样读、怎样存。"""

    imported = Signal()
    """存好了。"""
    title = ""
    columns: tuple[TableColumn, ...] = ()

    def __init__(self, context: Context, files: Sequence[Path], parent: QWidget | None = None) -> None:
        """摆好部件；子类设好自己的部件之后调 read_files。"""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.context, self.files = context, tuple(files)
        self.form = Ui_RosterWindow()
        self.form.setupUi(self)
        self.setWindowTitle(self.title)
        self.preview: Preview | None = None
        self.decisions: dict[int, int] = {}
        self._places: list[int] = []
        self._pending = 0
        """还没有比好的几次；改了选择之后没有比好不能存。"""
        self._set_up()

    def _set_up(self) -> None:
        form = self.form
        form.messageBar.set_theme(self.context.theme)
        form.entriesTable.set_up(self.context, "teacherImport", self.title, tools=False)
        form.entriesTable.set_columns((HANDLING, *self.columns))
        form.entriesTable.opened.connect(self._turn)
        form.entriesTable.view.selectionModel().currentChanged.connect(self._show_choices)
        form.fateBox.addItem("全部", None)
        for fate in Fate:
            form.fateBox.addItem(fate.label, fate.value)
        form.fateBox.currentIndexChanged.connect(self._show_rows)
        form.addAllBox.toggled.connect(self._decide_all)
        form.choiceBox.activated.connect(self._decide)
        for widget in (form.addAllBox, form.idBox, form.groupBox, form.choiceBox):
            widget.hide()
        form.cancelButton.clicked.connect(self.reject)
        form.importButton.clicked.connect(self.save)
        form.importButton.setEnabled(False)
        form.summaryLabel.setText("正在读取……")
        self.resize(self.size().boundedTo(self.screen().availableSize()))

    # ---- 由子类实现 ---------------------------------------------------------------

    def comparison(self) -> Callable[[Any, tuple[Workbook, ...]], Preview]:
        """照现在的选择怎样与库里比较：（会话、读好的文件）→ 预览。"""
        raise NotImplementedError

    def storing(self, plan: Any, decisions: Mapping[int, int]) -> Work:
        """怎样存。"""
        raise NotImplementedError

    def stored(self, receipt: Any) -> None:
        """存好之后说什么。"""
        raise NotImplementedError

    # ---- 读与显示 -----------------------------------------------------------------

    def read_files(self) -> None:
        """读文件（只读一次）、认表头、与库里比较。"""
        books, compare, files = self.preview.books if self.preview else None, self.comparison(), self.files

        def work(session: Any, progress: Progress) -> Preview:
            read = books or read_in_child(files, progress)
            progress.step("正在与资料库比较")
            return compare(session, read)

        self._pending += 1
        self.form.importButton.setEnabled(False)
        title = f"正在读取{self.title.removeprefix('导入')}"
        self.context.load(title, work, self._compared, self._not_compared)

    def _compared(self, preview: Preview) -> None:
        self._pending -= 1
        self._show(preview)

    def _not_compared(self, error: UserError) -> None:
        self._pending -= 1
        self._refuse(error)

    def _show(self, preview: Preview) -> None:
        self.preview = preview
        self.decisions = {at: way for at, way in self.decisions.items() if way < self._ways(at)}
        form = self.form
        form.messageBar.show_text(preview.again)
        form.addAllBox.setVisible(any(self._ways(at) > 1 for at in range(len(preview.entries))))
        form.notesLabel.setText(
            preview.notes + "".join(note for book in preview.books for note in book.notes)
        )
        form.missingLabel.setText(preview.missing)
        for box in (form.idBox, form.groupBox):
            box.setVisible(box.objectName() in preview.shows)
        self._show_rows()

    def _ways(self, at: int) -> int:
        entries = self.preview.entries if self.preview else ()
        return len(entries[at].choices) if at < len(entries) else 0

    def _show_rows(self) -> None:
        if self.preview is None:
            return
        kept = self._current()
        wanted, entries = self.form.fateBox.currentData(), self.preview.entries
        order = list(Fate)
        self._places = [
            at
            for at, entry in sorted(enumerate(entries), key=lambda each: order.index(each[1].fate))
            if wanted in {None, entry.fate.value}
        ]
        self.form.entriesTable.set_rows([(self._handling(at), *self.preview.rows[at]) for at in self._places])
        self._go_back(kept)
        self._show_counts(entries)

    def _handling(self, at: int) -> str:
        entry = self.preview.entries[at] if self.preview else None
        if entry is None or entry.fate is not Fate.DOUBTFUL:
            return entry.fate.label if entry else ""
        return f"待定：{entry.choices[self.decisions.get(at, 0)].label}"

    def _show_counts(self, entries: Sequence[Entry]) -> None:
        unit = self.preview.unit if self.preview else ""
        counts = {fate: sum(entry.fate is fate for entry in entries) for fate in Fate}
        told = "，".join(f"{fate.label} {count} {unit}" for fate, count in counts.items() if count)
        chosen = sum(way > 0 for way in self.decisions.values())
        form = self.form
        form.summaryLabel.setText(f"表里 {len(entries)} {unit}：{told}")
        any_chosen = bool(counts[Fate.NEW] + counts[Fate.CHANGED] + chosen)
        form.importButton.setEnabled(any_chosen and not self._pending)
        also = f"，待定 {chosen}" if chosen else ""
        form.importButton.setText(f"存入（新增 {counts[Fate.NEW]}，修改 {counts[Fate.CHANGED]}{also}）")

    # ---- 待定的行 -----------------------------------------------------------------

    def _current(self) -> int | None:
        """光标所在的一行：entries 的序号；没有为 None。"""
        table = self.form.entriesTable
        index = table.view.currentIndex()
        return self._places[table.model.source_row(index.row())] if index.isValid() else None

    def _go_back(self, at: int | None) -> None:
        """换了内容之后光标回到原来的一行。"""
        table = self.form.entriesTable
        for row in range(table.model.rowCount()):
            if self._places[table.model.source_row(row)] == at:
                table.view.setCurrentIndex(table.model.index(row, 0))
                return
        self._show_choices()

    def _show_choices(self) -> None:
        form, at = self.form, self._current()
        ways = self._ways(at) if at is not None else 0
        form.choiceBox.setVisible(bool(ways))
        form.choiceLabel.setText("")
        if at is None or self.preview is None or not ways:
            return
        entry = self.preview.entries[at]
        form.choiceLabel.setText(entry.reason)
        form.choiceBox.clear()
        form.choiceBox.addItems([choice.label for choice in entry.choices])
        form.choiceBox.setCurrentIndex(self.decisions.get(at, 0))
        form.choiceBox.setEnabled(ways > 1)

    def _decide(self, way: int) -> None:
        at = self._current()
        if at is not None:
            self.decisions[at] = way
            self._show_rows()

    def _turn(self, row: int) -> None:
        """双击待定的一行：换下一种办法。"""
        at = self._places[row]
        if self._ways(at):
            self.decisions[at] = (self.decisions.get(at, 0) + 1) % self._ways(at)
            self._show_rows()

    def _decide_all(self, on: bool) -> None:  # noqa: FBT001 — Qt 的信号
        count = len(self.preview.entries) if self.preview else 0
        self.decisions = {at: 1 for at in range(count) if self._ways(at) > 1} if on else {}
        self._show_rows()

    # ---- 存 ----------------------------------------------------------------------

    def save(self) -> None:
        """存入；状态栏里可以撤销。"""
        if self.preview is None:
            return
        self.form.importButton.setEnabled(False)
        work = self.storing(self.preview.plan, dict(self.decisions))
        self.context.write(self.title, work, self._saved, self._refuse)

    def _saved(self, receipt: Any) -> None:
        self.stored(receipt)
        self.imported.emit()
        self.accept()

    def _refuse(self, error: UserError) -> None:
        if self.preview is None:
            self.form.summaryLabel.setText("没有读成")
        else:
            self._show_rows()
        self.form.messageBar.show_text(str(error))
