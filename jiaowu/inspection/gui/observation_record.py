"""一节课的听课记录：基本几项、评分、评语、过程，改了就存。"""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QComboBox, QInputDialog, QMenu, QWidget

from jiaowu.desktop.context import Context
from jiaowu.desktop.edit_grid_model import Edit, EditColumn
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
from jiaowu.inspection.gui.observation_widgets import fill_titled
from jiaowu.inspection.marks import hint_of, mark_text, read_mark
from jiaowu.inspection.observations import Comment, Observation, Observer, Step, kinds, lesson_kinds
from jiaowu.inspection.reports import feedback_slips
from jiaowu.inspection.reports import observations as report
from jiaowu.inspection.services import observations as service
from jiaowu.inspection.services.observation_choices import Choices
from jiaowu.progress import Progress

SPARE_STEPS = 8
"""过程至少列几行。"""
NAMES = 2
"""评分表里前面几列是要点与满分。"""
PROCESS_COLUMNS = (
    EditColumn("时间", 80, numeric=False, note="如 8:05，或第几分钟"),
    EditColumn("教学环节", 150, numeric=False),
    EditColumn("师生活动", 430, numeric=False),
    EditColumn("随记", 260, numeric=False),
)


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
        self._observer: int | None = None
        """正在写评语的听课人（ObserverTable 的编号）。"""
        self._steps: tuple[Step, ...] = ()
        form.backButton.setIcon(context.theme.icon("back"))
        form.marksGrid.set_up(context.theme, "评分")
        form.processGrid.set_up(context.theme, "教学过程")
        form.processGrid.horizontalHeader().setStretchLastSection(True)
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
        form.marksGrid.grid.edited.connect(self._save_marks)
        form.processGrid.grid.edited.connect(self._save_process)
        form.observerBox.activated.connect(self._turn_to_observer)
        form.addObserverButton.clicked.connect(self.add_observer)
        form.removeObserverButton.clicked.connect(self.remove_observer)
        for edit in (form.meritsEdit, form.problemsEdit, form.adviceEdit):
            edit.finished.connect(self._save_comment)

    # ---- 显示 -------------------------------------------------------------------

    @property
    def record_id(self) -> int | None:
        """正在看的一条；没有为 None。"""
        return self._shown.id if self._shown is not None else None

    def show_record(self, shown: Observation, choices: Choices) -> None:
        """显示一节课；正在打字、还没存的不动。"""
        fresh = self._shown is None or self._shown.id != shown.id
        if fresh:
            self.flush()
            self._observer = None
        self._shown, self._choices = shown, choices
        self._show_head(shown)
        self._show_fields(shown, choices)
        self._show_marks(shown, fresh=fresh)
        self._show_observers(shown)
        self._show_process(shown, fresh=fresh)

    def show_place(self, at: int, count: int) -> None:
        """在列表里是第 at 条（0 起）、共 count 条。"""
        self.form.previousButton.setEnabled(at > 0)
        self.form.nextButton.setEnabled(at < count - 1)

    def flush(self) -> None:
        """写了还没存的评语都存下。"""
        for edit in (self.form.meritsEdit, self.form.problemsEdit, self.form.adviceEdit):
            edit.flush()

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

    def _show_marks(self, shown: Observation, *, fresh: bool) -> None:
        form, checklist = self.form, shown.checklist
        form.marksGrid.setVisible(checklist is not None)
        if checklist is None:
            form.totalsLabel.setText("没有选评价表，只写评语。")
            return
        columns = (
            EditColumn("要点", 230, editable=False, numeric=False),
            EditColumn("满分", 48, editable=False),
            *(EditColumn(each.name, 76) for each in shown.observers),
        )
        rows = [
            [item.title, f"{item.full:g}", *(mark_text(item, each.marks[at]) for each in shown.observers)]
            for at, item in enumerate(checklist.items)
        ]
        grid = form.marksGrid.grid
        same = grid.columns == columns and grid.rowCount() == len(rows)
        now = (
            [[grid.text(at, place) for place in range(len(columns))] for at in range(len(rows))]
            if same
            else []
        )
        if fresh or now != rows:
            form.marksGrid.show_rows(columns, rows, self._accept_mark)
        self._show_totals(shown)

    def _show_totals(self, shown: Observation) -> None:
        said = [
            f"{each.name} {each.total:.1f} 分 {each.grade}"
            if each.total is not None
            else f"{each.name} 未打完"
            for each in shown.observers
        ]
        mean = f"　平均 {shown.mean:.1f} 分 {shown.grade}" if shown.mean is not None else ""
        self.form.totalsLabel.setText("合计（百分制）：" + "；".join(said) + mean)

    def _accept_mark(self, row: int, _column: int, text: str) -> str:
        shown = self._shown
        if shown is None or shown.checklist is None:
            return text
        item = shown.checklist.items[row]
        try:
            return mark_text(item, read_mark(item, text))
        except UserError as error:
            raise UserError(
                f"{error}" if hint_of(item) in str(error) else f"{error}（{hint_of(item)}）"
            ) from error

    def _show_observers(self, shown: Observation) -> None:
        form = self.form
        titles = [
            (each.id, each.name if each.comment.given else f"{each.name}（未评）") for each in shown.observers
        ]
        keys = [key for key, _ in titles]
        if self._observer not in keys:
            self._observer = keys[0] if keys else None
            changed = True
        else:
            changed = False
        fill_titled(form.observerBox, titles, self._observer)
        form.removeObserverButton.setEnabled(len(keys) > 1)
        self._show_comment(replace=changed)

    def _show_comment(self, *, replace: bool) -> None:
        form, own = self.form, self._current()
        comment = own.comment if own is not None else Comment()
        for edit, text in (
            (form.meritsEdit, comment.merits),
            (form.problemsEdit, comment.problems),
            (form.adviceEdit, comment.advice),
        ):
            if replace:
                edit.replace_text(text)
            else:
                edit.show_text(text)

    def _show_process(self, shown: Observation, *, fresh: bool) -> None:
        grid = self.form.processGrid.grid
        if not fresh and shown.process == self._steps:
            return
        self._steps = shown.process
        rows = [[step.time, step.step, step.activity, step.note] for step in shown.process]
        if not fresh and rows == [row for row in _rows_of(grid) if any(row)]:
            return
        rows += [[""] * len(PROCESS_COLUMNS) for _ in range(max(2, SPARE_STEPS - len(rows)))]
        self.form.processGrid.show_rows(PROCESS_COLUMNS, rows, lambda _row, _column, text: text.strip())

    def _current(self) -> Observer | None:
        observers = self._shown.observers if self._shown is not None else ()
        return next((each for each in observers if each.id == self._observer), None)

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

    def _save_marks(self, edits: Sequence[Edit]) -> None:
        shown = self._shown
        if shown is None or shown.checklist is None:
            return
        changes: dict[int, dict[int, float | None]] = defaultdict(dict)
        for edit in edits:
            observer = shown.observers[edit.column - NAMES].id
            changes[observer][edit.row] = read_mark(shown.checklist.items[edit.row], edit.after)

        def work(session: Any, _progress: Progress) -> None:
            for observer, marks in changes.items():
                service.save_marks(session, observer, marks)

        self.context.write("听课打分", work)

    def _save_comment(self) -> None:
        form, key = self.form, self._observer
        if key is None:
            return
        comment = Comment(
            form.meritsEdit.toPlainText(), form.problemsEdit.toPlainText(), form.adviceEdit.toPlainText()
        )
        self.context.write("写评课意见", lambda session, _: service.save_comment(session, key, comment))

    def _save_process(self, _edits: Sequence[Edit]) -> None:
        shown = self._shown
        if shown is None:
            return
        rows = _rows_of(self.form.processGrid.grid)
        steps = tuple(Step(*row) for row in rows if any(row))
        key = shown.id
        self.context.write("写教学过程", lambda session, _: service.save_process(session, key, steps))
        if rows and any(rows[-1]):
            self._steps = ()

    # ---- 动作 -------------------------------------------------------------------

    def leave(self) -> None:
        """存好，回列表。"""
        self.flush()
        self.left.emit()

    def _move(self, step: int) -> None:
        self.flush()
        self.moved.emit(step)

    def _turn_to_observer(self) -> None:
        self.flush()
        self._observer = self.form.observerBox.currentData()
        self._show_comment(replace=True)

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
            self._watch_observer,
        )

    def _watch_observer(self, observer_id: int) -> None:
        self.flush()
        self._observer = observer_id

    def remove_observer(self) -> None:
        """去掉正在看的听课人；状态栏里可以撤销。"""
        own, context = self._current(), self.context
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


def _rows_of(grid: Any) -> list[list[str]]:
    columns = range(len(grid.columns))
    return [[grid.text(row, column) for column in columns] for row in range(grid.rowCount())]
