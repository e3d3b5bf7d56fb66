"""导入课表（或沿用上学期的）：先看新增、改动、删去、不录，再一次存入。"""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget

from jiaowu.desktop.context import Context
from jiaowu.desktop.table_model import Row, TableColumn
from jiaowu.errors import UserError
from jiaowu.progress import Progress
from jiaowu.sheets.child import read_in_child
from jiaowu.teachers.gui.forms.ui_timetable_import_window import Ui_TimetableImportWindow
from jiaowu.teachers.importing.timetable import read_timetables
from jiaowu.teachers.services.timetable import teacher_names
from jiaowu.teachers.services.timetable_import import (
    Entry,
    Fate,
    TimetablePlan,
    TimetableReceipt,
    import_timetable,
    plan_copy,
    plan_timetable,
    timetable_options,
    undo_import,
)
from jiaowu.teachers.timetable import Lesson, slot_title

COLUMNS = (
    TableColumn("处理", 64),
    TableColumn("班级", 96),
    TableColumn("时间", 112),
    TableColumn("课", 170),
    TableColumn("原来", 170),
    TableColumn("提醒", 330),
    TableColumn("位置", 200),
)
Prepared = tuple[TimetablePlan, tuple[str, ...], dict[int, str]]
"""计划、对整份课表的说明、教师的姓名。"""


class TimetableImportWindow(QDialog):
    """什么也没存之前随时可以取消。"""

    def __init__(
        self, context: Context, files: Sequence[Path] | None, term_id: int, parent: QWidget | None = None
    ) -> None:
        """马上开始读；files 为 None 是沿用上学期的课表。"""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.context, self._term_id = context, term_id
        self.form = form = Ui_TimetableImportWindow()
        form.setupUi(self)
        self.plan: TimetablePlan | None = None
        self._names: dict[int, str] = {}
        form.messageBar.set_theme(context.theme)
        form.entriesTable.set_up(context, "timetable_import", "导入课表", tools=False)
        form.entriesTable.set_columns(COLUMNS)
        form.fateBox.addItem("全部", None)
        for fate in Fate:
            form.fateBox.addItem(fate.label, fate.value)
        form.removeBox.setChecked(True)
        form.fateBox.currentIndexChanged.connect(self._show_rows)
        form.removeBox.toggled.connect(lambda _on: self._show_rows())
        form.cancelButton.clicked.connect(self.reject)
        form.importButton.clicked.connect(self.save)
        form.importButton.setEnabled(False)
        form.summaryLabel.setText("正在读取课表……")
        if files is None:
            self.setWindowTitle("沿用上学期的课表")
        self.context.load(
            "正在读取课表",
            lambda session, progress: prepare(session, progress, files, term_id),
            self._show,
            self._refuse,
        )

    def _show(self, prepared: Prepared) -> None:
        self.plan, notes, self._names = prepared
        form, plan = self.form, self.plan
        form.messageBar.show_text(plan.again)
        form.notesLabel.setText("".join(notes))
        form.notesLabel.setVisible(bool(notes))
        form.removeBox.setVisible(bool(plan.count(Fate.GONE)))
        clash = len(plan.clashes)
        form.clashLabel.setText(f"存入后有 {clash} 处冲突，可在“冲突”页里看" if clash else "存入后没有冲突")
        self._show_rows()

    def _show_rows(self) -> None:
        plan, form = self.plan, self.form
        if plan is None:
            return
        wanted = form.fateBox.currentData()
        entries = sorted(plan.entries, key=lambda each: list(Fate).index(each.fate))
        form.entriesTable.set_rows([self._row(each) for each in entries if wanted in {None, each.fate.value}])
        counts = "，".join(f"{fate.label} {plan.count(fate)} 节" for fate in Fate if plan.count(fate))
        form.summaryLabel.setText(f"{plan.title}：{counts}")
        removed = plan.count(Fate.GONE) if form.removeBox.isChecked() else 0
        adding, changing = plan.count(Fate.NEW), plan.count(Fate.CHANGED)
        form.importButton.setEnabled(bool(adding or changing or removed))
        form.importButton.setText(f"存入（新增 {adding}，改动 {changing}，删去 {removed}）")

    def _row(self, entry: Entry) -> Row:
        lesson = entry.lesson or entry.before
        return (
            entry.fate.label,
            entry.class_name,
            slot_title(lesson.weekday, lesson.period) if lesson else "",
            self._text(entry.lesson),
            self._text(entry.before) if entry.fate in {Fate.CHANGED, Fate.GONE} else "",
            "；".join(entry.notes),
            entry.place,
        )

    def _text(self, lesson: Lesson | None) -> str:
        if lesson is None:
            return ""
        who = self._names.get(lesson.teacher_id or 0, "")
        return " ".join(part for part in (lesson.week.label, lesson.subject, who, lesson.room) if part)

    def save(self) -> None:
        """存入；状态栏里可以撤销。"""
        if self.plan is None:
            return
        plan, remove = self.plan, self.form.removeBox.isChecked()
        self.form.importButton.setEnabled(False)
        self.context.write(
            "导入课表",
            lambda session, _: import_timetable(session, plan, remove=remove),
            self._saved,
            self._refuse,
        )

    def _saved(self, receipt: TimetableReceipt) -> None:
        told = f"课表已存入：新增 {receipt.added} 节，改动 {receipt.changed} 节，删去 {receipt.removed} 节。"
        self.context.offer_undo(told, lambda: take_back(self.context, receipt.batch_id))
        self.accept()

    def _refuse(self, error: UserError) -> None:
        self.form.messageBar.show_text(str(error))
        if self.plan is None:
            self.form.summaryLabel.setText("没有读成")
            self.form.removeBox.hide()
        else:
            self._show_rows()


def prepare(session: Any, progress: Progress, files: Sequence[Path] | None, term_id: int) -> Prepared:
    """读文件、认出课表、与库里比较；files 为 None 是照上学期的。"""
    names = teacher_names(session)
    if files is None:
        return plan_copy(session, term_id), (), names
    books = read_in_child(files, progress)
    progress.step("正在与课表比较")
    reading = read_timetables(books, timetable_options(session, term_id))
    sources = [{"name": book.file, "sha256": book.sha256} for book in books]
    notes = tuple(note for book in books for note in book.notes)
    return plan_timetable(session, term_id, reading, sources), (*notes, *reading.notes), names


def take_back(context: Context, batch_id: int) -> None:
    """撤销一次课表导入。"""
    context.write(
        "撤销导入课表",
        lambda session, _: undo_import(session, batch_id),
        lambda _: context.say("已撤销这次课表导入。"),
    )
