"""录入成绩：左边各班录到哪里，右边一班的表；边录边存，关窗口前都存好。"""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QItemSelectionModel, Qt, QTimer
from PySide6.QtWidgets import QDialog, QTreeWidgetItem, QWidget
from typing_extensions import override

from jiaowu.desktop.context import Context
from jiaowu.desktop.edit_grid_model import Edit
from jiaowu.desktop.splitters import remember
from jiaowu.errors import UserError
from jiaowu.scores.exams import ExamSummary
from jiaowu.scores.gui.forms.ui_typing_window import Ui_TypingWindow
from jiaowu.scores.gui.typing_differences import TypingDifferences
from jiaowu.scores.gui.typing_savings import Savings
from jiaowu.scores.gui.typing_sheet import Shown, change_of, columns_of, find_in, rows_of
from jiaowu.scores.gui.typing_sheets import TypingSheets
from jiaowu.scores.importing.typed_marks import TypedMark, mark_text, read_typed
from jiaowu.scores.services import typing_in as service
from jiaowu.scores.services.typing_in import CellKey, MarkChange, Pass, TypingClass, TypingExam

PLACE_ROLE = Qt.ItemDataRole.UserRole
IDLE_MS = 600
"""停手多久就把这一行存下。"""
ABSENT = "缺"
DONE_MARK = " ✓"
PROGRESS_WIDTH = 76


class TypingWindow(QDialog):
    """一次考试的录入；存的次序就是录的次序。"""

    def __init__(self, context: Context, exam: ExamSummary, parent: QWidget | None = None) -> None:
        """打开就读名单。"""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.context, self.exam = context, exam
        self.form = Ui_TypingWindow()
        self.form.setupUi(self)
        self.setWindowTitle(f"录入成绩 — {exam.name}")
        self.savings = Savings(context, exam, self)
        self._typing = TypingExam((), {}, double=False)
        self._marks: dict[CellKey, TypedMark] = {}
        self._shown: Shown | None = None
        self._wanted: tuple[int, int] | None = None
        self._items: dict[tuple[int, int], QTreeWidgetItem] = {}
        self._closing: int | None = None
        self._idle = QTimer(self, singleShot=True, interval=IDLE_MS)
        self._set_up()
        self._connect()
        self._load()

    @property
    def turn(self) -> Pass:
        """正在录的一遍。"""
        return Pass(self.form.turnBox.currentData())

    def _set_up(self) -> None:
        form, theme = self.form, self.context.theme
        form.messageBar.set_theme(theme)
        form.marksGrid.set_up(theme, "成绩录入表")
        form.classesTree.setColumnWidth(0, 150)
        for turn in Pass:
            form.turnBox.addItem(turn.label, turn.value)
        form.sheetsButton.setIcon(theme.icon("print"))
        form.stateLabel.setText("边录边存")
        remember(form.splitter, "scoresTyping", self.context.settings, (250, 900))
        self._show_turn()
        self.resize(self.size().boundedTo(self.screen().availableSize()))

    def _connect(self) -> None:
        form = self.form
        form.classesTree.currentItemChanged.connect(self._on_place)
        form.classesTree.itemClicked.connect(lambda _item: form.marksGrid.setFocus())
        form.classesTree.itemActivated.connect(lambda _item: form.marksGrid.setFocus())
        form.marksGrid.grid.edited.connect(self._on_edited)
        form.turnBox.currentIndexChanged.connect(self._on_turn)
        form.typistEdit.editingFinished.connect(self.savings.flush)
        form.compareButton.clicked.connect(self.compare)
        form.absentButton.clicked.connect(self.fill_absent)
        form.sheetsButton.clicked.connect(self.make_sheets)
        form.closeButton.clicked.connect(self.close)
        self._idle.timeout.connect(self.savings.flush)
        self.savings.moved.connect(form.stateLabel.setText)
        self.savings.failed.connect(self._on_failed)
        self.savings.settled.connect(self._on_settled)

    # 读名单与已录的成绩

    def _load(self) -> None:
        turn = self.turn
        self.form.marksGrid.setEnabled(False)
        self.context.load(
            "正在读取名单",
            lambda session, _progress: service.load_typing(session, self.exam.id, turn),
            self._on_loaded,
            self._on_unread,
        )

    def _on_loaded(self, typing: TypingExam) -> None:
        self._typing, self._marks = typing, dict(typing.marks)
        self.form.marksGrid.setEnabled(True)
        if self._wanted is None and typing.double and self.turn is Pass.SINGLE:
            self.form.messageBar.show_text("这次考试双录过；单人录入直接改成绩，不改两遍的底稿。")
        self._fill_tree()
        self.form.marksGrid.setFocus()

    def _on_unread(self, error: UserError) -> None:
        self.form.messageBar.show_text(str(error))

    def _fill_tree(self) -> None:
        tree = self.form.classesTree
        tree.blockSignals(True)  # noqa: FBT003 — Qt 的参数
        tree.clear()
        self._items.clear()
        for at, place in enumerate(self._typing.classes):
            item = QTreeWidgetItem(tree, [place.title])
            self._add_item(item, (at, -1))
            for number, subject in enumerate(place.subjects):
                self._add_item(QTreeWidgetItem(item, [subject.name]), (at, number))
        tree.expandAll()
        tree.blockSignals(False)  # noqa: FBT003 — 同上
        for at in range(len(self._typing.classes)):
            self._show_counts(at)
        chosen = self._items.get(self._wanted or (0, -1)) or self._items.get((0, -1))
        if chosen is not None:
            tree.setCurrentItem(chosen, 0, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def _add_item(self, item: QTreeWidgetItem, place: tuple[int, int]) -> None:
        item.setData(0, PLACE_ROLE, place)
        item.setTextAlignment(1, Qt.AlignmentFlag.AlignRight)
        self._items[place] = item

    def _show_counts(self, at: int) -> None:
        """左边第 at 个班各科已录几人。"""
        place = self._typing.classes[at]
        counts = [
            sum((pupil.student_id, subject.id) in self._marks for pupil in place.pupils)
            for subject in place.subjects
        ]
        for number, count in enumerate(counts):
            self._items[at, number].setText(1, _told(count, len(place.pupils)))
        self._items[at, -1].setText(1, _told(sum(counts), len(place.pupils) * len(counts)))

    # 一班的表

    def _on_place(self, item: QTreeWidgetItem | None, _before: Any = None) -> None:
        if item is None:
            return
        self.savings.flush()
        at, number = item.data(0, PLACE_ROLE)
        self._wanted = (at, number)
        place = self._typing.classes[at]
        self._show_sheet(Shown(place, place.subjects if number < 0 else (place.subjects[number],)))

    def _show_sheet(self, shown: Shown) -> None:
        self._shown = shown
        self.form.titleLabel.setText(shown.title)
        self.form.marksGrid.show_rows(
            columns_of(shown), rows_of(shown, self._marks), self._accept, find_in(shown.place)
        )
        self._show_absent()
        if not shown.subjects:
            self.form.messageBar.show_text("这个年级没有设学科，请先在“满分与分数线”里设好再录入。")

    def _accept(self, _row: int, column: int, text: str) -> str:
        shown = self._shown
        if shown is None:
            return text
        return mark_text(read_typed(text, shown.subject_at(column).full))

    def _on_edited(self, edits: Sequence[Edit]) -> None:
        if self._shown is None:
            return
        shown = self._shown
        changes = tuple(change_of(shown, edit) for edit in edits)
        for change in changes:
            self._remember(change)
        self.form.messageBar.show_text("")
        if self._wanted is not None:
            self._show_counts(self._wanted[0])
        self._show_absent()
        self.savings.add(shown, tuple(edits), changes, self.turn, self.form.typistEdit.text().strip())
        self._idle.start()

    def _remember(self, change: MarkChange) -> None:
        key = (change.student_id, change.subject_id)
        if change.mark is None:
            self._marks.pop(key, None)
        else:
            self._marks[key] = change.mark

    # 存

    def _on_failed(self, text: str) -> None:
        self._closing = None
        self.form.messageBar.show_text(text)
        self._load()

    def _on_settled(self) -> None:
        if self._closing is not None:
            self.done(self._closing)

    @override
    def done(self, result: int) -> None:
        """录的都存好才关；没存好的先存。刚有一格没有收下时先说一声，再关一次才离开。"""
        self.form.closeButton.setFocus()
        bubble = self.form.marksGrid.bubble
        if bubble.isVisible():
            self.form.messageBar.show_text(f"刚才键入的没有收下：{bubble.text()}不改就再按一次“关闭”。")
            bubble.hide()
            return
        self.savings.flush()
        if self.savings.busy:
            self._closing = result
            return
        super().done(result)

    # 按钮

    def _on_turn(self) -> None:
        self.savings.flush()
        self.form.messageBar.show_text("")
        self._show_turn()
        self._load()

    def _show_turn(self) -> None:
        double = self.turn is not Pass.SINGLE
        self.form.typistEdit.setVisible(double)
        self.form.typistLabel.setVisible(double)
        self.form.compareButton.setVisible(double)

    def _blanks(self) -> list[tuple[int, int]]:
        grid = self.form.marksGrid.grid
        return [
            (row, column)
            for row in range(grid.rowCount())
            for column, spec in enumerate(grid.columns)
            if spec.editable and not grid.text(row, column)
        ]

    def _show_absent(self) -> None:
        count = len(self._blanks())
        self.form.absentButton.setText(f"未录的 {count} 格记作缺考" if count else "这张表都录完了")
        self.form.absentButton.setEnabled(bool(count))

    def fill_absent(self) -> None:
        """这张表里没有录的都记作缺考；可以撤销。"""
        count = len(self._blanks())
        self.form.marksGrid.fill([(row, column, ABSENT) for row, column in self._blanks()])
        self.context.say(f"已把 {count} 格记作缺考，按 Ctrl+Z 撤销。")
        self.form.marksGrid.setFocus()

    def compare(self) -> TypingDifferences:
        """核对两遍。"""
        self.savings.flush()
        dialog = TypingDifferences(self.context, self.exam, self.form.typistEdit.text().strip(), self)
        dialog.finished.connect(self._load)
        dialog.open()
        return dialog

    def make_sheets(self) -> TypingSheets:
        """空白登分表。"""
        dialog = TypingSheets(self.context, self.exam, self)
        dialog.open()
        return dialog

    @property
    def places(self) -> tuple[TypingClass, ...]:
        """左边的各班。"""
        return self._typing.classes


def _told(typed: int, whole: int) -> str:
    return f"{typed}/{whole}{DONE_MARK if whole and typed == whole else ''}"
