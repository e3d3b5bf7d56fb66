"""登记听课：选了日期、节次、班级，授课教师与学科照课表填上；听课人打首字母添。"""

from collections.abc import Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QListWidgetItem, QWidget
from typing_extensions import override

from jiaowu.desktop.context import Context
from jiaowu.errors import UserError
from jiaowu.inspection.gui.forms.ui_observation_dialog import Ui_ObservationDialog
from jiaowu.inspection.gui.observation_widgets import fill_titled
from jiaowu.inspection.observations import USUAL_KIND, ObservationDraft, kinds, lesson_kinds
from jiaowu.inspection.services import observations as service
from jiaowu.inspection.services import quotas
from jiaowu.inspection.services.lessons import Teaching, subject_taught, teaching_in
from jiaowu.inspection.services.observation_choices import Choices

ROLE = Qt.ItemDataRole.UserRole
NO_PERIOD, NO_CLASS, NO_SUBJECT, NO_KIND, NO_CHECKLIST = "不写节次", "不写班级", "不写学科", "不写", "不打分"


class ObservationDialog(QDialog):
    """填好就存；“再记一节”留着日期与听课人。"""

    recorded = Signal(int)
    """登记好了：编号。"""

    def __init__(self, context: Context, choices: Choices, day: date, parent: QWidget | None = None) -> None:
        """choices 是这个学期可以选的；day 是先填的日期。"""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._context, self._choices = context, choices
        self.form = form = Ui_ObservationDialog()
        form.setupUi(self)
        self._fill(day)
        self._connect()
        self.resize(460, 560)
        form.periodBox.setFocus()

    @property
    def observers(self) -> tuple[int, ...]:
        """已选的听课人。"""
        rows = (self.form.observersList.item(at) for at in range(self.form.observersList.count()))
        return tuple(row.data(ROLE) for row in rows)

    def _fill(self, day: date) -> None:
        form, choices = self.form, self._choices
        form.dayEdit.setDate(QDate(day.year, day.month, day.day))
        periods = [(at, f"第 {at} 节") for at in range(1, choices.periods + 1)]
        fill_titled(form.periodBox, [(None, NO_PERIOD), *periods], None)
        fill_titled(form.classBox, [(None, NO_CLASS), *choices.classes], None)
        fill_titled(form.subjectBox, [(None, NO_SUBJECT), *choices.subjects], None)
        fill_titled(form.lessonKindBox, [("", NO_KIND), *((kind, kind) for kind in lesson_kinds())], "")
        fill_titled(form.kindBox, [(kind, kind) for kind in kinds()], USUAL_KIND)
        checklists = [(None, NO_CHECKLIST), *choices.checklists]
        fill_titled(form.checklistBox, checklists, choices.usual_checklist)
        for box in (form.periodBox, form.classBox, form.subjectBox, form.checklistBox):
            box.setCurrentIndex(max(0, box.currentIndex()))
        form.teacherBox.show_people(choices.people)
        form.observerBox.show_people(choices.people)
        form.refusalLabel.hide()

    def _connect(self) -> None:
        form = self.form
        for box in (form.periodBox, form.classBox):
            box.currentIndexChanged.connect(self._look_up)
        form.dayEdit.dateChanged.connect(self._look_up)
        form.teacherBox.chosen.connect(self._guess_subject)
        form.observerBox.chosen.connect(self._add_observer)
        form.saveButton.clicked.connect(lambda: self.save(again=False))
        form.againButton.clicked.connect(lambda: self.save(again=True))
        form.cancelButton.clicked.connect(self.reject)
        QShortcut(QKeySequence("Ctrl+Return"), self, lambda: self.save(again=True))
        delete = QShortcut(
            QKeySequence(QKeySequence.StandardKey.Delete),
            form.observersList,
            context=Qt.ShortcutContext.WidgetShortcut,
        )
        delete.activated.connect(self._remove_observer)
        for button in (form.saveButton, form.againButton, form.cancelButton):
            button.setAutoDefault(False)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """听课人一格里的回车是添一位，不是登记。"""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            event.accept()
            return
        super().keyPressEvent(event)

    @property
    def _day(self) -> date:
        shown = self.form.dayEdit.date()
        return date(shown.year(), shown.month(), shown.day())

    def _look_up(self) -> None:
        """日期、节次、班级都有了，就照课表填授课教师与学科。"""
        form = self.form
        day, period, class_id = self._day, form.periodBox.currentData(), form.classBox.currentData()
        if period is None or class_id is None:
            return
        found: Teaching | None = self._context.read(
            lambda session: teaching_in(session, day, period, class_id)
        )
        if found is None:
            form.hintLabel.setText("课表里没有这一节，请自己选授课教师与学科。")
            return
        way = f"（{found.way}）" if found.way else ""
        form.hintLabel.setText(f"课表：{found.class_title} {found.subject} {found.teacher}{way}")
        form.subjectBox.setCurrentIndex(max(0, form.subjectBox.findData(found.subject_id)))
        form.teacherBox.put(found.teacher_id)

    def _guess_subject(self, teacher_id: int | None) -> None:
        """没有课表时照任教：这位教师在这个班（没选班就看各班）只教一科，就是它。"""
        form = self.form
        if teacher_id is None or form.subjectBox.currentData() is not None:
            return
        class_id, term_id = form.classBox.currentData(), self._choices.term_id
        found = self._context.read(lambda session: subject_taught(session, term_id, teacher_id, class_id))
        form.subjectBox.setCurrentIndex(max(0, form.subjectBox.findData(found)))

    def _add_observer(self, teacher_id: int | None) -> None:
        form = self.form
        if teacher_id is not None and teacher_id not in self.observers:
            item = QListWidgetItem(form.observerBox.currentText())
            item.setData(ROLE, teacher_id)
            form.observersList.addItem(item)
        if teacher_id is not None:
            form.observerBox.put(None)

    def _remove_observer(self) -> None:
        for item in self.form.observersList.selectedItems():
            self.form.observersList.takeItem(self.form.observersList.row(item))

    def draft(self) -> ObservationDraft:
        """现在填的；没有选授课教师、听课人时报 UserError。"""
        form = self.form
        form.teacherBox.settle()
        form.observerBox.settle()
        for box, title in ((form.teacherBox, "授课教师"), (form.observerBox, "听课人")):
            if box.person is None and box.currentText().strip():
                text = box.currentText().strip()
                raise UserError(f"{title}里没有叫“{text}”的，请核对姓名，或先在“教师档案”里登记。")
        if form.teacherBox.person is None:
            raise UserError("还没有选授课教师，请选一位。")
        return ObservationDraft(
            self._day,
            form.teacherBox.person,
            self.observers,
            form.periodBox.currentData(),
            form.classBox.currentData(),
            form.subjectBox.currentData(),
            form.topicEdit.text().strip(),
            form.lessonKindBox.currentData(),
            form.kindBox.currentData(),
            form.checklistBox.currentData(),
        )

    def save(self, *, again: bool) -> None:
        """登记；again 为真时留着窗口再记一节。"""
        try:
            draft = self.draft()
        except UserError as error:
            self._refuse(error)
            return
        term_id = self._choices.term_id

        def work(session: Any, _progress: object) -> int:
            quotas.save_checklist(session, draft.checklist)
            return service.add_observation(session, term_id, draft)

        def done(key: int) -> None:
            self._context.offer_undo("已登记听课记录。", lambda: take_away(self._context, (key,)))
            if again:
                self._clear()
            else:
                self.accept()
                self.recorded.emit(key)

        self._context.write("登记听课记录", work, done, self._refuse)

    def _clear(self) -> None:
        """留着日期、类型、评价表与听课人。"""
        form = self.form
        form.refusalLabel.hide()
        form.teacherBox.put(None)
        form.topicEdit.clear()
        form.subjectBox.setCurrentIndex(0)
        form.classBox.setCurrentIndex(0)
        form.periodBox.setCurrentIndex(0)
        form.periodBox.setFocus()
        form.hintLabel.setText("已登记，再记下一节。")

    def _refuse(self, error: UserError) -> None:
        self.form.refusalLabel.setText(str(error))
        self.form.refusalLabel.show()


def take_away(context: Context, keys: Sequence[int]) -> None:
    """删去几条听课记录；状态栏里可以撤销。"""

    def undo(batch: int) -> None:
        context.write("放回听课记录", lambda session, _: service.take_back(session, batch))

    context.write(
        f"删除 {len(keys)} 条听课记录",
        lambda session, _: service.delete_observations(session, keys),
        lambda batch: context.offer_undo(f"删除了 {len(keys)} 条听课记录", lambda: undo(batch)),
    )
