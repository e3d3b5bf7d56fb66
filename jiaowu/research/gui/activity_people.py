"""签到：全部用键盘，一键全到；签到表也可以导入。"""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from jiaowu.desktop.context import Context
from jiaowu.desktop.edit_grid_model import Edit, EditColumn
from jiaowu.errors import UserError
from jiaowu.paper.formats import display
from jiaowu.research.activities import Activity, Attendance, Attender, turnout_of
from jiaowu.research.gui.forms.ui_activity_people import Ui_ActivityPeople
from jiaowu.research.services import activities_attendance as service
from jiaowu.teachers.services.choices import Person

STATE, REASON = 1, 2
COLUMNS = (
    EditColumn("姓名", 140, editable=False, numeric=False),
    EditColumn("到会", 90, numeric=False, note="1 出席、2 迟到、3 请假、4 公出、5 缺席"),
    EditColumn("原因", 420, numeric=False, note="请假、公出、缺席的原因"),
)
NOBODY = (
    "活动那一天组里还没有成员，所以没有应到的人：可以一位位添；"
    "成员其实早就在组里的，先在“教研组”里把“从哪天起”改对，再按“补上全组”。"
)
KEYS = dict(zip("12345", Attendance, strict=True))


class ActivityPeople(QWidget):
    """改了就存；set_up 之后用。"""

    saved = Signal(int, str)
    """存好了：批次、做了什么。"""
    import_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """空表。"""
        super().__init__(parent)
        self.form = Ui_ActivityPeople()
        self.form.setupUi(self)
        self._context: Context | None = None
        self._activity_id = 0
        self._people: tuple[Attender, ...] = ()
        self._hint = self.form.hintLabel.text()

    def set_up(self, context: Context) -> None:
        """接上资料。"""
        self._context = context
        form = self.form
        form.peopleGrid.set_up(context.theme, "签到")
        form.peopleGrid.grid.edited.connect(self._on_edited)
        form.allButton.clicked.connect(self.mark_all)
        form.addButton.clicked.connect(self.add_person)
        form.personBox.chosen.connect(lambda person: form.addButton.setEnabled(person is not None))
        form.groupButton.clicked.connect(
            lambda: self._write(lambda s: service.add_group_members(s, self._activity_id), "补上了组里的成员")
        )
        form.removeButton.clicked.connect(self.remove_people)
        form.importButton.clicked.connect(self.import_asked)
        QShortcut(QKeySequence("F8"), self, self.mark_all)
        space = QShortcut(
            QKeySequence(Qt.Key.Key_Space), form.peopleGrid, context=Qt.ShortcutContext.WidgetShortcut
        )
        space.activated.connect(self.switch)

    def show_activity(self, shown: Activity, people: Sequence[Person]) -> None:
        """显示一次活动应到的各位；正停在哪一格就还停在那里。"""
        form = self.form
        kept = form.peopleGrid.currentIndex()
        same = [each.teacher_id for each in self._people] == [each.teacher_id for each in shown.attenders]
        same = same and self._activity_id == shown.id
        self._activity_id, self._people = shown.id, shown.attenders
        rows = [(each.name, each.state or "", each.reason) for each in shown.attenders]
        if same:
            cells = [(at, column, row[column]) for at, row in enumerate(rows) for column in (STATE, REASON)]
            form.peopleGrid.grid.show_texts(cells)
        else:
            form.peopleGrid.show_rows(COLUMNS, rows, self._accept, self._find)
            form.personBox.show_people(people)
            form.addButton.setEnabled(False)
        if same and kept.isValid():
            form.peopleGrid.setCurrentIndex(kept)
        self._show_turnout()

    def _show_turnout(self) -> None:
        seen = turnout_of(self._people)
        rate = f"　出勤率 {display(seen.rate, '0.0%')}" if seen.rate is not None else ""
        parts = [f"应到 {seen.due}", f"实到 {seen.came}"]
        parts += [
            f"{word} {count}"
            for word, count in (
                ("迟到", seen.late),
                ("请假", seen.leave),
                ("公出", seen.official),
                ("缺席", seen.absent),
                ("没有点名", seen.unmarked),
            )
            if count
        ]
        self.form.turnoutLabel.setText("　".join(parts) + rate)
        self.form.hintLabel.setText(self._hint if self._people else NOBODY)

    def _accept(self, _row: int, column: int, text: str) -> str:
        return text.strip() if column == REASON else read_state(text)

    def _find(self, name: str) -> Sequence[int]:
        """粘贴的姓名对得上哪几行。"""
        return [at for at, each in enumerate(self._people) if each.name == name.strip()]

    def _on_edited(self, edits: Sequence[Edit]) -> None:
        rows = sorted({edit.row for edit in edits})
        grid = self.form.peopleGrid.grid
        marks = [
            Attender(
                self._people[row].teacher_id,
                self._people[row].name,
                Attendance(text) if (text := grid.text(row, STATE)) else None,
                grid.text(row, REASON),
            )
            for row in rows
        ]
        self._write(
            lambda s: service.save_attendance(s, self._activity_id, marks), f"{len(marks)} 位点名已存"
        )

    def switch(self) -> None:
        """空格：这一位在出席与缺席之间换，走到下一位。"""
        grid = self.form.peopleGrid
        row = grid.currentIndex().row()
        if row < 0 or grid.currentIndex().column() != STATE:
            return
        before = self._people[row].state
        state = Attendance.ABSENT if before is Attendance.PRESENT else Attendance.PRESENT
        each = self._people[row]
        mark = Attender(each.teacher_id, each.name, state, each.reason)
        self._write(lambda s: service.save_attendance(s, self._activity_id, [mark]), f"{each.name}{state}")
        if row + 1 < len(self._people):
            grid.setCurrentIndex(grid.grid.index(row + 1, STATE))

    def mark_all(self) -> None:
        """还没有点名的都记出席。"""
        key = self._activity_id
        self._write(lambda s: service.mark_all_present(s, key), "还没有点名的都记了出席")

    def add_person(self) -> None:
        """添一位应到的。"""
        key, person = self._activity_id, self.form.personBox.person
        if person is not None:
            told = f"添了{self.form.personBox.currentText()}"
            self._write(lambda s: service.add_people(s, key, (person,)), told)

    def remove_people(self) -> None:
        """去掉选中的各位。"""
        key = self._activity_id
        rows = {each.row() for each in self.form.peopleGrid.selectionModel().selectedIndexes()}
        wanted = [self._people[row].teacher_id for row in sorted(rows)]
        self._write(lambda s: service.remove_people(s, key, wanted), f"去掉了 {len(wanted)} 位")

    def _write(self, work: Callable[[Any], int], told: str) -> None:
        if self._context is None:
            return
        self._context.write(
            "点名",
            lambda session, _: work(session),
            lambda batch: self.saved.emit(batch, told) if batch else None,
        )


def read_state(text: str) -> str:
    """键入的 → 状态：1–5、状态的名称、√（出席）、空（没有点名）；看不懂时报 UserError。"""
    plain = text.strip()
    if not plain:
        return ""
    if plain in KEYS:
        return KEYS[plain]
    if plain in {"√", "✓", "到", "已到"}:
        return Attendance.PRESENT
    found = [state for state in Attendance if state.value.startswith(plain)]
    if len(found) == 1:
        return found[0]
    raise UserError(f"“{plain}”不是到会的写法，请写 1 出席、2 迟到、3 请假、4 公出、5 缺席。")
