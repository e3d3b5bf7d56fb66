"""导入学生名单：先看新增、修改、不变、待定，再一次存入。"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QWidget

from jiaowu.desktop.context import Context
from jiaowu.desktop.table_model import Row, TableColumn
from jiaowu.errors import UserError
from jiaowu.progress import Progress
from jiaowu.sheets.child import read_in_child
from jiaowu.sheets.grid import Workbook
from jiaowu.students.gui.forms.ui_roster_window import Ui_RosterWindow
from jiaowu.students.importing import read_rosters
from jiaowu.students.pupils import SEXES
from jiaowu.students.rosters import Fate, RosterEntry, RosterPlan, RosterReading, RosterReceipt
from jiaowu.students.services.roster_import import import_roster, undo_import
from jiaowu.students.services.roster_plan import plan_roster, reading_options

ADDED, LEFT = "当作新学生", "不录"
COLUMNS = (
    TableColumn("处理", 92),
    TableColumn("姓名", 84),
    TableColumn("学号", 110),
    TableColumn("班级", 104),
    TableColumn("改动与提醒", 420),
    TableColumn("性别", 50),
    TableColumn("出生日期", 96, "yyyy-mm-dd"),
    TableColumn("学籍号", 176),
    TableColumn("位置", 170),
)
MOST_MISSING = 6
"""名单上没有的学生至多点几个名。"""


@dataclass(frozen=True, eq=False)
class Prepared:
    """读好、比好的名单。"""

    books: tuple[Workbook, ...]
    reading: RosterReading
    plan: RosterPlan


class RosterWindow(QDialog):
    """待定的行双击（或按回车）改主意；什么也没存之前随时可以取消。"""

    imported = Signal()
    """存好了。"""

    def __init__(
        self, context: Context, files: Sequence[Path], term_id: int, parent: QWidget | None = None
    ) -> None:
        """马上开始读。"""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.context, self._files, self._term_id = context, tuple(files), term_id
        self.form = Ui_RosterWindow()
        self.form.setupUi(self)
        self.prepared: Prepared | None = None
        self._also: set[int] = set()
        self._set_up()
        self._read()

    def _set_up(self) -> None:
        form = self.form
        form.messageBar.set_theme(self.context.theme)
        form.entriesTable.set_up(self.context, "roster", "学生名单", tools=False)
        form.entriesTable.set_columns(COLUMNS)
        form.entriesTable.opened.connect(self._toggle)
        form.fateBox.addItem("全部", None)
        for fate in Fate:
            form.fateBox.addItem(fate.label, fate.value)
        form.fateBox.currentIndexChanged.connect(self._show_rows)
        form.addAllBox.toggled.connect(self._toggle_all)
        form.idBox.toggled.connect(lambda _on: self._read())
        form.idBox.hide()
        form.addAllBox.hide()
        form.cancelButton.clicked.connect(self.reject)
        form.importButton.clicked.connect(self.save)
        form.importButton.setEnabled(False)
        form.summaryLabel.setText("正在读取名单……")

    @property
    def also(self) -> frozenset[int]:
        """待定的行里当作新学生的。"""
        return frozenset(self._also)

    def _read(self) -> None:
        """读文件（只读一次）、认表头、与库里比较。"""
        files, term_id, use = self._files, self._term_id, self.form.idBox.isChecked()
        books = self.prepared.books if self.prepared else None

        def work(session: Any, progress: Progress) -> Prepared:
            return prepare(session, progress, (books, files), term_id, use_id_numbers=use)

        self.context.load("正在读取名单", work, self._show, self._refuse)

    def _show(self, prepared: Prepared) -> None:
        self.prepared = prepared
        form, plan = self.form, prepared.plan
        self._also &= {at for at, entry in enumerate(plan.entries) if entry.can_add}
        form.messageBar.show_text(plan.again)
        form.idBox.setVisible(prepared.reading.has_id_numbers)
        form.addAllBox.setVisible(any(entry.can_add for entry in plan.entries))
        used = f"用上的列：{'、'.join(prepared.reading.columns)}。"
        form.notesLabel.setText("".join((used, *prepared.reading.notes, *_book_notes(prepared.books))))
        form.missingLabel.setText(_missing_text(plan.missing))
        self._show_rows()

    def _show_rows(self) -> None:
        if self.prepared is None:
            return
        wanted, plan = self.form.fateBox.currentData(), self.prepared.plan
        self._places = [
            at
            for at, entry in sorted(enumerate(plan.entries), key=lambda each: list(Fate).index(each[1].fate))
            if wanted in {None, entry.fate.value}
        ]
        self.form.entriesTable.set_rows(
            [_row(plan.entries[at], added=at in self._also) for at in self._places]
        )
        counts = "，".join(f"{fate.label} {plan.count(fate)} 人" for fate in Fate if plan.count(fate))
        self.form.summaryLabel.setText(f"名单上 {len(plan.entries)} 人：{counts}")
        adding = plan.count(Fate.NEW) + len(self._also)
        self.form.importButton.setEnabled(bool(adding or plan.count(Fate.CHANGED)))
        self.form.importButton.setText(f"存入（新增 {adding}，修改 {plan.count(Fate.CHANGED)}）")

    def _toggle(self, row: int) -> None:
        """待定的一行：录与不录。"""
        at = self._places[row]
        if self.prepared is not None and self.prepared.plan.entries[at].can_add:
            self._also ^= {at}
            self._show_rows()

    def _toggle_all(self, on: bool) -> None:  # noqa: FBT001 — Qt 的信号
        if self.prepared is not None:
            able = {at for at, entry in enumerate(self.prepared.plan.entries) if entry.can_add}
            self._also = able if on else set()
            self._show_rows()

    def save(self) -> None:
        """存入；状态栏里可以撤销。"""
        if self.prepared is None:
            return
        plan, also = self.prepared.plan, self.also
        self.form.importButton.setEnabled(False)
        self.context.write(
            "导入学生名单",
            lambda session, progress: import_roster(session, plan, also, progress),
            self._saved,
            self._refuse,
        )

    def _saved(self, receipt: RosterReceipt) -> None:
        told = f"名单已存入：新增 {receipt.added} 人，修改 {receipt.changed} 人"
        told += f"，待定没有录入 {receipt.left_out} 人。" if receipt.left_out else "。"
        self.context.offer_undo(told, lambda: take_back(self.context, receipt.batch_id))
        self.imported.emit()
        self.accept()

    def _refuse(self, error: UserError) -> None:
        self.form.messageBar.show_text(str(error))
        if self.prepared is None:
            self.form.summaryLabel.setText("没有读成")
        else:
            self._show_rows()


def prepare(
    session: Any,
    progress: Progress,
    source: tuple[tuple[Workbook, ...] | None, Sequence[Path]],
    term_id: int,
    *,
    use_id_numbers: bool,
) -> Prepared:
    """读文件（source 里已有读好的就不再读）、认出名单、与库里比较。"""
    books, files = source
    read = books or read_in_child(files, progress)
    progress.step("正在与学生名单比较")
    reading = read_rosters(read, reading_options(session, term_id, use_id_numbers=use_id_numbers))
    sources = [{"name": book.file, "sha256": book.sha256} for book in read]
    return Prepared(read, reading, plan_roster(session, term_id, reading, sources))


def take_back(context: Context, batch_id: int) -> None:
    """撤销一次名单导入。"""

    def told(kept: int) -> None:
        left = f"有 {kept} 名新学生已经有成绩或别的资料，留在“未编班”。" if kept else ""
        context.say(f"已撤销这次名单导入。{left}")

    context.write("撤销导入名单", lambda session, _: undo_import(session, batch_id), told)


def _row(entry: RosterEntry, *, added: bool) -> Row:
    person = entry.person
    fate = entry.fate.label
    if entry.fate is Fate.DOUBTFUL:
        fate = f"待定：{ADDED if added else LEFT}"
    return (
        fate,
        person.name,
        person.number,
        person.class_key.name if person.class_key else "",
        _told(entry),
        SEXES.get(person.sex or "", ""),
        person.birth,
        person.registry_number,
        person.place,
    )


def _told(entry: RosterEntry) -> str:
    """改动（旧 → 新）、待定的理由、可疑之处。"""
    changes = [f"{change.label} {change.old or '（空）'} → {change.new}" for change in entry.changes]
    reason = [entry.reason + ("双击可当作新学生。" if entry.can_add else "")] if entry.reason else []
    return "；".join([*reason, *changes, *entry.person.doubts])


def _book_notes(books: Sequence[Workbook]) -> tuple[str, ...]:
    return tuple(note for book in books for note in book.notes)


def _missing_text(missing: Sequence[str]) -> str:
    if not missing:
        return ""
    more = f"等 {len(missing)} 人" if len(missing) > MOST_MISSING else ""
    names = "、".join(missing[:MOST_MISSING])
    return f"名单上没有、库里在这些班的：{names}{more}；导入不动他们，离校的请用“变动”登记。"
