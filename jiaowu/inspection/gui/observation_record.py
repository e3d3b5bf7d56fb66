"""一节课的听课记录：基本几项、评分、评语、过程，改了就存。"""

from datetime import date
from typing import Any

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QComboBox, QInputDialog, QMenu, QWidget

from jiaowu.desktop.context import Context
from jiaowu.desktop.preview import PreviewDialog
from jiaowu.desktop.splitters import remember
from jiaowu.errors import UserError
from jiaowu.inspection.gui.forms.ui_observation_record import Ui_ObservationRecord
from jiaowu.inspection.gui.observation_dialog import (
    NO_CHECKLIST,
    NO_CLASS,
    NO_KIND,
    NO_PERIOD,
    NO_SUBJECT,
    take_away,
)
from jiaowu.inspection.gui.observation_files import ObservationFiles
from jiaowu.inspection.gui.observation_marks import ObservationMarks
from jiaowu.inspection.gui.observation_widgets import fill_titled
from jiaowu.inspection.observations import Observation, kinds, lesson_kinds
from jiaowu.inspection.reports import feedback_slips
from jiaowu.inspection.reports import observations as report
from jiaowu.inspection.services import observations as service
from jiaowu.inspection.services.observation_choices import Choices

FILES = "文稿与附件"


class ObservationRecord(QWidget):
    """show_record 之后才有内容。"""

    left = Signal()
    """按了返回，或这条已经删去。"""
    moved = Signal(int)
    """看上一条（−1）或下一条（1）。"""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """搭好部件。"""
        super().__init__(parent)
        self.context = context
        self.form = form = Ui_ObservationRecord()
        form.setupUi(self)
        self._shown: Observation | None = None
        self._choices: Choices | None = None
        form.backButton.setIcon(context.theme.icon("back"))
        self.marks = ObservationMarks(context, form, self)
        self.files = ObservationFiles(context)
        form.tabs.addTab(self.files, FILES)
        remember(form.marksSplitter, "observationMarks", context.settings, (560, 420))
        menu = QMenu(self)
        menu.addAction("听课记录", self.print_record)
        menu.addAction("评课意见反馈单", self.print_slip)
        form.printButton.setMenu(menu)
        self._connect()

    def _connect(self) -> None:
        form = self.form
        form.backButton.clicked.connect(self.leave)
        form.previousButton.clicked.connect(lambda: self._move(-1))
        form.nextButton.clicked.connect(lambda: self._move(1))
        form.deleteButton.clicked.connect(self.delete)
        form.dayEdit.editingFinished.connect(self._save_day)
        form.dayEdit.calendarWidget().clicked.connect(lambda _day: self._save_day())
        for box, name in (
            (form.periodBox, "period"),
            (form.classBox, "class_id"),
            (form.subjectBox, "subject_id"),
            (form.kindBox, "kind"),
            (form.lessonKindBox, "lesson_kind"),
        ):
            box.activated.connect(lambda _at, box=box, name=name: self._save({name: box.currentData()}))
        form.teacherBox.chosen.connect(self._save_teacher)
        form.topicEdit.editingFinished.connect(lambda: self._save_text("topic", form.topicEdit.text()))
        form.noteEdit.editingFinished.connect(lambda: self._save_text("note", form.noteEdit.text()))
        form.checklistBox.activated.connect(self._change_checklist)
        form.feedbackButton.clicked.connect(self.confirm_feedback)
        form.addObserverButton.clicked.connect(self.add_observer)
        form.removeObserverButton.clicked.connect(self.remove_observer)

    # ---- 显示 -------------------------------------------------------------------

    @property
    def record_id(self) -> int | None:
        """正在看的一条；没有为 None。"""
        return self._shown.id if self._shown is not None else None

    def show_record(self, shown: Observation, choices: Choices) -> None:
        """显示一节课；正在打字、还没存的不动。"""
        fresh = self._shown is None or self._shown.id != shown.id
        self._shown, self._choices = shown, choices
        self._show_head(shown)
        self._show_fields(shown, choices)
        self.marks.show(shown, fresh=fresh)
        self.files.show_lesson(shown)
        count = f"（{len(shown.materials)}）" if shown.materials else ""
        self.form.tabs.setTabText(self.form.tabs.indexOf(self.files), f"{FILES}{count}")

    def show_place(self, at: int, count: int) -> None:
        """在列表里是第 at 条（0 起）、共 count 条。"""
        self.form.previousButton.setEnabled(at > 0)
        self.form.nextButton.setEnabled(at < count - 1)

    def flush(self) -> None:
        """写了还没存的评语都存下。"""
        self.marks.flush()

    def _show_head(self, shown: Observation) -> None:
        form = self.form
        form.titleLabel.setText(shown.title)
        fed = f"{shown.fed_back:%Y-%m-%d} 已确认反馈" if shown.fed_back else "未反馈"
        form.stateChip.setText(f"{shown.state.label}　·　{fed}")
        doubts = [
            f"{each.name}：{each.invalid.label}" for each in shown.observers if each.invalid is not None
        ]
        form.doubtChip.setText("不计节数　" + "；".join(doubts))
        form.doubtChip.setVisible(bool(doubts))
        form.feedbackButton.setText(f"{shown.fed_back:%m-%d} 已确认" if shown.fed_back else "授课人确认…")

    def _show_fields(self, shown: Observation, choices: Choices) -> None:
        form = self.form
        if not form.dayEdit.hasFocus():
            form.dayEdit.setDate(QDate(shown.day.year, shown.day.month, shown.day.day))
        most = max(choices.periods, shown.period or 0)
        periods = [(at, f"第 {at} 节") for at in range(1, most + 1)]
        fill_titled(form.periodBox, [(None, NO_PERIOD), *periods], shown.period)
        fill_titled(form.classBox, [(None, NO_CLASS), *choices.classes], shown.class_id)
        fill_titled(form.subjectBox, [(None, NO_SUBJECT), *choices.subjects], shown.subject_id)
        fill_titled(form.kindBox, [(kind, kind) for kind in kinds()], shown.kind)
        known = [("", NO_KIND), *((kind, kind) for kind in lesson_kinds())]
        fill_titled(form.lessonKindBox, known, shown.lesson_kind)
        own = [(shown.code, shown.checklist.name)] if shown.checklist and shown.code else []
        lists = [each for each in choices.checklists if each[0] != shown.code]
        fill_titled(form.checklistBox, [(None, NO_CHECKLIST), *own, *lists], shown.code)
        for box in (form.periodBox, form.classBox, form.subjectBox, form.checklistBox):
            _first_when_blank(box)
        if not form.teacherBox.edit.hasFocus():
            form.teacherBox.show_people(choices.people, shown.teacher_id)
        for edit, text in ((form.topicEdit, shown.topic), (form.noteEdit, shown.note)):
            if not (edit.hasFocus() and edit.isModified()):
                edit.setText(text)

    # ---- 保存 -------------------------------------------------------------------

    def _save(self, changes: dict[str, Any]) -> None:
        shown = self._shown
        if shown is None or all(getattr(shown, name) == value for name, value in changes.items()):
            return
        key = shown.id
        self.context.write(
            "改听课记录",
            lambda session, _: service.edit_observation(session, key, changes),
            None,
            self._refuse,
        )

    def _refuse(self, error: UserError) -> None:
        """没有收下：说一句话，把部件照资料库改回去。"""
        self.context.fail(str(error))
        if self._shown is not None and self._choices is not None:
            self.form.dayEdit.setDate(QDate(self._shown.day.year, self._shown.day.month, self._shown.day.day))
            self._show_fields(self._shown, self._choices)

    def _save_day(self) -> None:
        shown = self.form.dayEdit.date()
        self._save({"day": date(shown.year(), shown.month(), shown.day())})

    def _save_text(self, name: str, text: str) -> None:
        self._save({name: text.strip()})

    def _save_teacher(self, teacher_id: int | None) -> None:
        if teacher_id is None:
            self._refuse(UserError("没有这位教师，授课教师没有改。请打姓名或拼音首字母选一位。"))
        else:
            self._save({"teacher_id": teacher_id})

    def _change_checklist(self) -> None:
        shown, code = self._shown, self.form.checklistBox.currentData()
        if shown is None or code == shown.code:
            return
        key = shown.id
        self.context.write(
            "换评价表",
            lambda session, _: service.change_checklist(session, key, code),
            None,
            self._refuse,
        )

    # ---- 动作 -------------------------------------------------------------------

    def leave(self) -> None:
        """存好，回列表。"""
        self.flush()
        self.left.emit()

    def _move(self, step: int) -> None:
        self.flush()
        self.moved.emit(step)

    def add_observer(self) -> None:
        """从名册里选一位听课人添上。"""
        shown, choices = self._shown, self._choices
        if shown is None or choices is None:
            return
        inside = {each.teacher_id for each in shown.observers}
        people = [each for each in choices.people if each.id not in inside]
        titles = [f"{each.name}　{each.hint}".strip() for each in people]
        title, accepted = QInputDialog.getItem(self, "添听课人", "谁也听了这节课：", titles, 0, True)  # noqa: FBT003 — Qt 的参数
        if not accepted:
            return
        chosen = next(
            (each for each, known in zip(people, titles, strict=True) if title.strip() in {known, each.name}),
            None,
        )
        if chosen is None:
            self.context.fail(f"名册里没有“{title.strip()}”，没有添。请从列表里选。")
            return
        key, teacher_id = shown.id, chosen.id
        self.context.write(
            "添听课人",
            lambda session, _: service.add_observer(session, key, teacher_id),
            self.marks.watch,
        )

    def remove_observer(self) -> None:
        """去掉正在看的听课人；状态栏里可以撤销。"""
        own, context = self.marks.current, self.context
        if own is None:
            return

        def undo(batch: int) -> None:
            context.write("放回听课人", lambda session, _: service.take_back(session, batch))

        context.write(
            f"去掉听课人{own.name}",
            lambda session, _: service.remove_observer(session, own.id),
            lambda batch: context.offer_undo(f"去掉了听课人{own.name}", lambda: undo(batch)),
        )

    def confirm_feedback(self) -> None:
        """今天确认；已经确认过的，再按一次是取消。"""
        shown = self._shown
        if shown is None:
            return
        self.flush()
        today = date.today()  # noqa: DTZ011 — 就是要这台电脑的日期
        day = None if shown.fed_back is not None else max(today, shown.day)
        key = shown.id
        self.context.write(
            "确认反馈",
            lambda session, _: service.confirm_feedback(session, key, day),
            lambda _: self.context.say("已记下授课人确认。" if day else "已取消确认。"),
        )

    def delete(self) -> None:
        """删去这一条；状态栏里可以撤销。"""
        shown = self._shown
        if shown is None:
            return
        self.left.emit()
        take_away(self.context, (shown.id,))

    def print_record(self) -> PreviewDialog | None:
        """预览这一条。"""
        return self._preview(report.TITLE, report.build)

    def print_slip(self) -> PreviewDialog | None:
        """预览这一节课的评课意见反馈单。"""
        return self._preview(feedback_slips.TITLE, feedback_slips.build)

    def _preview(self, title: str, build: Any) -> PreviewDialog | None:
        shown = self._shown
        if shown is None:
            return None
        self.flush()
        dialog = PreviewDialog(
            self.context, title, lambda session, _: build(session, shown.term_id, (shown.id,)), self
        )
        dialog.open()
        return dialog


def _first_when_blank(box: QComboBox) -> None:
    """空的一项的数据是 None，找不到时也选它。"""
    box.blockSignals(True)  # noqa: FBT003 — Qt 的参数
    box.setCurrentIndex(max(0, box.currentIndex()))
    box.blockSignals(False)  # noqa: FBT003 — 同上
