"""新建或修改一件事；填得不对时说一句话，不关窗口。"""

from dataclasses import dataclass
from datetime import date
from typing import Any

from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QDateEdit, QDialog, QDialogButtonBox, QWidget

from jiaowu.calendar.gui.forms.ui_task_dialog import Ui_TaskDialog
from jiaowu.calendar.services import tasks as service
from jiaowu.calendar.tasks import (
    CATEGORIES,
    DEPARTMENTS,
    NEVER,
    PHASES,
    USUAL_REMIND,
    Status,
    Task,
    TaskDraft,
)
from jiaowu.desktop.context import Context
from jiaowu.errors import UserError
from jiaowu.teachers.gui.undoing import offer_undo
from jiaowu.teachers.services.choices import Person, list_people

NO_PHASE = "不分阶段"


@dataclass(frozen=True)
class Wanted:
    """打开对话框要的：哪个学期、可以选的人、改的是哪一件（新建为 None）、新建时先填哪天。"""

    term_id: int
    people: tuple[Person, ...]
    task: Task | None
    day: date


class TaskDialog(QDialog):
    """一件事。"""

    def __init__(self, context: Context, wanted: Wanted, parent: QWidget | None = None) -> None:
        """先填好现有的或默认的。"""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.context, self._wanted = context, wanted
        self.form = form = Ui_TaskDialog()
        form.setupUi(self)
        form.categoryBox.addItems(list(CATEGORIES))
        form.ownerBox.addItems(["", *DEPARTMENTS])
        for text, data in ((NO_PHASE, ""), *((phase, phase) for phase in PHASES)):
            form.phaseBox.addItem(text, data)
        for status in Status:
            form.statusBox.addItem(status.label, status)
        form.refusalLabel.hide()
        self._show(wanted.task)
        self._connect()

    def _show(self, task: Task | None) -> None:
        form, day = self.form, self._wanted.day
        draft = task.draft if task is not None else TaskDraft("", day, day, category=CATEGORIES[0])
        self.setWindowTitle("新建一件事" if task is None else "修改一件事")
        form.titleEdit.setText(draft.title)
        form.categoryBox.setCurrentText(draft.category)
        form.phaseBox.setCurrentIndex(max(0, form.phaseBox.findData(draft.phase)))
        _put(form.startEdit, draft.start)
        _put(form.endEdit, draft.end)
        form.dueBox.setChecked(draft.due is not None)
        _put(form.dueEdit, draft.deadline)
        form.dueEdit.setEnabled(draft.due is not None)
        form.teacherBox.show_people(self._wanted.people, draft.owner_id)
        form.ownerBox.setCurrentText(draft.owner)
        form.placeEdit.setText(draft.place)
        form.remindBox.setChecked(draft.remind >= 0)
        form.remindSpin.setValue(draft.remind if draft.remind >= 0 else USUAL_REMIND)
        form.remindSpin.setEnabled(draft.remind >= 0)
        form.noteEdit.setPlainText(draft.note)
        status = task.status if task is not None else Status.PLANNED
        form.statusBox.setCurrentIndex(form.statusBox.findData(status))
        form.statusBox.setEnabled(task is not None)
        form.deleteButton.setVisible(task is not None)

    def _connect(self) -> None:
        form = self.form
        form.startEdit.dateChanged.connect(self._on_start)
        form.dueBox.toggled.connect(form.dueEdit.setEnabled)
        form.remindBox.toggled.connect(form.remindSpin.setEnabled)
        form.deleteButton.clicked.connect(self.delete)
        form.buttons.accepted.connect(self.save)
        form.buttons.rejected.connect(self.reject)
        save = form.buttons.button(QDialogButtonBox.StandardButton.Save)
        save.setObjectName("saveButton")
        save.setProperty("role", "primary")
        save.style().unpolish(save)  # 按钮造出时已按普通按钮画好，换了角色要重新上样式

    def _on_start(self, day: QDate) -> None:
        """结束、截止早于开始时跟着走。"""
        for edit in (self.form.endEdit, self.form.dueEdit):
            if edit.date() < day:
                edit.setDate(day)

    def draft(self) -> TaskDraft:
        """填的各项；责任人打了字却对不上时报 UserError。"""
        form = self.form
        form.teacherBox.settle()
        if form.teacherBox.currentText().strip() and form.teacherBox.person is None:
            raise UserError("责任人没有登记过，请从列表里选；外单位或部门请写在“部门”里。")
        return TaskDraft(
            form.titleEdit.text(),
            _day(form.startEdit),
            _day(form.endEdit),
            form.categoryBox.currentText().strip() or CATEGORIES[-1],
            form.phaseBox.currentData(),
            _day(form.dueEdit) if form.dueBox.isChecked() else None,
            form.teacherBox.person,
            form.ownerBox.currentText(),
            form.placeEdit.text(),
            form.remindSpin.value() if form.remindBox.isChecked() else NEVER,
            form.noteEdit.toPlainText(),
        )

    def save(self) -> None:
        """核对并存。"""
        task, wanted = self._wanted.task, self._wanted
        status, today = Status(self.form.statusBox.currentData()), date.today()  # noqa: DTZ011 — 这台电脑的日期
        try:
            draft = self.draft()
        except UserError as error:
            self._refuse(error)
            return

        def work(session: Any, _progress: object) -> int:
            if task is None:
                return service.add_task(session, wanted.term_id, draft)
            return service.edit_task(session, task.id, draft, status, today)

        def saved(batch_id: int) -> None:
            offer_undo(self.context, batch_id, f"“{draft.title.strip()}”已存好。")
            self.accept()

        self.context.write("登记一件事" if task is None else "修改一件事", work, saved, self._refuse)

    def delete(self) -> None:
        """删去这一件；可以撤销，所以不问。"""
        task = self._wanted.task
        if task is None:
            return

        def removed(batch_id: int) -> None:
            offer_undo(self.context, batch_id, f"“{task.draft.title}”已删去。")
            self.accept()

        self.context.write(
            "删去一件事", lambda session, _: service.delete_tasks(session, [task.id]), removed, self._refuse
        )

    def _refuse(self, error: UserError) -> None:
        self.form.refusalLabel.setText(str(error))
        self.form.refusalLabel.show()


def open_task_dialog(
    context: Context, parent: QWidget, term_id: int, task_id: int | None = None, day: date | None = None
) -> TaskDialog:
    """打开对话框；task_id 为 None 是新建，先填 day（默认今天，不在学期里就是学期头一天）。"""

    def work(session: Any) -> Wanted:
        task = service.get_task(session, task_id) if task_id is not None else None
        people = list_people(session, term_id)
        return Wanted(term_id, people, task, service.usual_day(session, term_id, day))

    dialog = TaskDialog(context, context.read(work), parent)
    dialog.open()
    return dialog


def _put(edit: QDateEdit, day: date) -> None:
    edit.setDate(QDate(day.year, day.month, day.day))


def _day(edit: QDateEdit) -> date:
    chosen = edit.date()
    return date(chosen.year(), chosen.month(), chosen.day())
