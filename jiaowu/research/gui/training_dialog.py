"""登记或改一次培训：左边写内容，中间勾参训教师，右边各人的学时、考评与证书。"""

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QListWidgetItem, QWidget

from jiaowu.desktop.boxes import fill_titled
from jiaowu.desktop.context import Context
from jiaowu.desktop.edit_grid_model import EditColumn
from jiaowu.errors import UserError
from jiaowu.research.gui.forms.ui_training_dialog import Ui_TrainingDialog
from jiaowu.research.services import training as service
from jiaowu.research.services.training_years import get_settings
from jiaowu.research.training import Member, Training, TrainingDraft, Word, read_word, words
from jiaowu.research.training_settings import TrainingSettings
from jiaowu.school.initials import matches
from jiaowu.teachers.gui.record_dialog import read_day
from jiaowu.teachers.people import TeacherRow
from jiaowu.teachers.services.moments import current_moment
from jiaowu.teachers.services.profiles import list_teachers

CHECKED, UNCHECKED = Qt.CheckState.Checked, Qt.CheckState.Unchecked
KEY = Qt.ItemDataRole.UserRole
NAME, HOURS, RESULT, CERTIFICATE = range(4)
COLUMNS = (
    EditColumn("姓名", 76, editable=False, numeric=False),
    EditColumn("学时", 64, note="空着是待补"),
    EditColumn("考评", 70, numeric=False, note="优秀、合格、不合格；没有考评的空着"),
    EditColumn("证书编号", 150, numeric=False),
)


@dataclass(frozen=True)
class _Known:
    """要用的资料。"""

    teachers: tuple[TeacherRow, ...]
    names: dict[int, str]
    settings: TrainingSettings


class TrainingDialog(QDialog):
    """存好以后发 saved。"""

    saved = Signal(int, str)
    """撤销用的批次、说的话。"""

    def __init__(self, context: Context, training: Training | None, parent: QWidget | None = None) -> None:
        """training 为 None 是新登记。"""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._context, self._training = context, training
        self.form = form = Ui_TrainingDialog()
        form.setupUi(self)
        self._known = context.read(_read)
        self._members: dict[int, Member] = {}
        self._shown: list[int] = []
        """参训名单各行是谁。"""
        form.membersGrid.set_up(context.theme, "参训教师的学时")
        for box, kind in (
            (form.formBox, Word.FORM),
            (form.levelBox, Word.LEVEL),
            (form.categoryBox, Word.CATEGORY),
            (form.scopeBox, Word.SCOPE),
        ):
            fill_titled(box, [("", ""), *((word, word) for word in words(kind))], "")
        groups = dict.fromkeys(row.group for row in self._known.teachers if row.group)
        fill_titled(form.groupBox, [("", "全部教师"), *((group, group) for group in groups)], "")
        form.refusalLabel.hide()
        self._fill(training)
        self._list_teachers()
        self._show_members()
        self._connect()

    def _connect(self) -> None:
        form = self.form
        for box in (form.formBox, form.levelBox):
            box.activated.connect(self._guess_school)
        form.groupBox.activated.connect(self._list_teachers)
        form.findEdit.textChanged.connect(self._list_teachers)
        form.teachersList.itemChanged.connect(self._tick)
        form.tickAllButton.clicked.connect(lambda: self._tick_all(CHECKED))
        form.tickNoneButton.clicked.connect(lambda: self._tick_all(UNCHECKED))
        form.spreadButton.clicked.connect(self.spread)
        form.membersGrid.grid.edited.connect(lambda _edits: self._take_grid())
        form.saveButton.clicked.connect(self.save)
        form.cancelButton.clicked.connect(self.reject)
        for button in (form.tickAllButton, form.tickNoneButton, form.spreadButton, form.cancelButton):
            button.setAutoDefault(False)

    def _fill(self, training: Training | None) -> None:
        form = self.form
        if training is None:
            form.startEdit.setText(f"{date.today()}")  # noqa: DTZ011 — 就是要这台电脑的日期
            return
        self.setWindowTitle("改培训")
        draft = training.draft
        form.titleEdit.setText(draft.title)
        form.startEdit.setText(str(draft.start))
        form.endEdit.setText(str(draft.end) if draft.end != draft.start else "")
        for box, value in (
            (form.formBox, draft.form),
            (form.levelBox, read_word(Word.LEVEL, draft.level) or ""),
            (form.categoryBox, draft.category),
            (form.scopeBox, draft.scope),
        ):
            box.setCurrentIndex(max(0, box.findData(value)))
        form.schoolCheck.setChecked(draft.school_based)
        form.hoursBox.setValue(draft.hours)
        form.trainerEdit.setText(draft.trainer)
        form.organizerEdit.setText(draft.organizer)
        form.placeEdit.setText(draft.place)
        form.noteEdit.setText(draft.note)
        self._members = {member.teacher_id: member for member in draft.members}
        if training.activity_id is not None:
            form.sourceLabel.setText("由教研活动的出席记来；名单、日期跟着活动走，这里只补考评与证书。")

    # ---- 名单 -------------------------------------------------------------------

    def _list_teachers(self) -> None:
        form = self.form
        group, text = form.groupBox.currentData(), form.findEdit.text()
        form.teachersList.blockSignals(True)  # noqa: FBT003 — Qt 的参数
        form.teachersList.clear()
        for row in self._known.teachers:
            if group in {"", row.group} and matches(text, row.name, row.number):
                item = QListWidgetItem(row.name)
                item.setData(KEY, row.id)
                item.setCheckState(CHECKED if row.id in self._members else UNCHECKED)
                form.teachersList.addItem(item)
        form.teachersList.blockSignals(False)  # noqa: FBT003 — 同上

    def _tick(self, item: QListWidgetItem) -> None:
        key = int(item.data(KEY))
        if item.checkState() == CHECKED:
            self._members.setdefault(key, Member(key, self.form.hoursBox.value()))
        else:
            self._members.pop(key, None)
        self._show_members()

    def _tick_all(self, state: Qt.CheckState) -> None:
        """勾上（去掉）现在列出的全部。"""
        chosen = self.form.teachersList
        for at in range(chosen.count()):
            chosen.item(at).setCheckState(state)

    def spread(self) -> None:
        """各人的学时都改成“每人学时”。"""
        hours = self.form.hoursBox.value()
        self._members = {key: replace(member, hours=hours) for key, member in self._members.items()}
        self._show_members()

    def _show_members(self) -> None:
        order = {row.id: at for at, row in enumerate(self._known.teachers)}
        self._shown = sorted(self._members, key=lambda key: (order.get(key, len(order)), key))
        rows = [self._row(self._members[key]) for key in self._shown]
        self.form.membersGrid.show_rows(COLUMNS, rows, self._accept)
        self.form.membersLabel.setText(f"参训 {len(rows)} 人" if rows else "在左边勾选参训的教师")

    def _row(self, member: Member) -> list[str]:
        hours = f"{member.hours:g}" if member.hours else ""
        return [self._known.names.get(member.teacher_id, ""), hours, member.result, member.certificate]

    def _accept(self, _row: int, column: int, text: str) -> str:
        plain = text.strip()
        if column == HOURS and plain:
            return f"{_number(plain):g}"
        if column == RESULT and plain:
            found = read_word(Word.RESULT, plain)
            if found is None:
                raise UserError(f"考评写{'、'.join(words(Word.RESULT))}，没有考评的空着。")
            return found
        return plain

    def _take_grid(self) -> None:
        grid = self.form.membersGrid.grid
        for at, key in enumerate(self._shown):
            self._members[key] = replace(
                self._members[key],
                hours=_number(grid.text(at, HOURS)) if grid.text(at, HOURS) else 0.0,
                result=grid.text(at, RESULT),
                certificate=grid.text(at, CERTIFICATE),
            )

    def _guess_school(self) -> None:
        form = self.form
        form.schoolCheck.setChecked(
            self._known.settings.counts_as_school(form.formBox.currentData(), form.levelBox.currentData())
        )

    # ---- 存 ---------------------------------------------------------------------

    def draft(self) -> TrainingDraft:
        """现在填的；日期看不懂时报 UserError。"""
        form = self.form
        start = read_day(form.startEdit.text().strip(), "开始的日期")
        if start is None:
            raise UserError("没有写开始的日期，请填写后再保存。")
        end = read_day(form.endEdit.text().strip(), "结束的日期") or start
        return TrainingDraft(
            form.titleEdit.text(),
            start,
            end,
            form.formBox.currentData(),
            form.levelBox.currentData(),
            form.schoolCheck.isChecked(),
            form.categoryBox.currentData(),
            form.trainerEdit.text(),
            form.organizerEdit.text(),
            form.placeEdit.text(),
            form.hoursBox.value(),
            form.noteEdit.text(),
            tuple(self._members[key] for key in self._shown),
            form.scopeBox.currentData(),
        )

    def save(self) -> None:
        """核对并存；不对时说一句话，不关窗口。"""
        try:
            draft = self.draft()
        except UserError as error:
            self._refuse(error)
            return
        known = self._training

        def work(session: Any) -> int:
            batch = service.new_batch(session, draft.title, new=known is None)
            if known is None:
                service.add_training(session, draft, batch)
            else:
                service.edit_training(session, known.id, draft, batch)
            return batch.id

        def done(batch_id: int) -> None:
            self.accept()
            self.saved.emit(batch_id, f"“{draft.title.strip()}”已{'登记' if known is None else '改'}。")

        self._context.write("保存培训", lambda session, _: work(session), done, self._refuse)

    def _refuse(self, error: UserError) -> None:
        self.form.refusalLabel.setText(str(error))
        self.form.refusalLabel.show()


def _read(session: Any) -> _Known:
    ordered = sorted(
        list_teachers(session, current_moment(session)),
        key=lambda row: (not row.group, row.group.encode("gb18030", "replace")),
    )
    return _Known(tuple(ordered), service.names_of(session), get_settings(session))


def _number(text: str) -> float:
    try:
        value = float(text)
    except ValueError:
        value = -1.0
    if not 0 <= value <= 9999:
        raise UserError("学时请填数，如 6 或 4.5。")
    return value
