"""可以键入的表格：回车往下，Tab 往右，成块粘贴与复制，撤销与重做；不收的当场说，值不进去。"""

from collections.abc import Callable, Sequence

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QKeyCombination,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLabel,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)
from typing_extensions import override

from jiaowu.desktop.edit_grid_model import Accept, Edit, EditColumn, EditGridModel
from jiaowu.desktop.pasting import Find, Placed, Target, place
from jiaowu.desktop.table_copy import Block, block_text
from jiaowu.desktop.theme import Theme
from jiaowu.errors import UserError
from jiaowu.progress import Progress

Index = QModelIndex | QPersistentModelIndex
ROW_HEIGHT = 28
BUBBLE_GAP = 2
"""提示与格子之间的空（像素）。"""
ENTER_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier
REPEAT = QKeyCombination(CTRL, Qt.Key.Key_D)
REDO = QKeyCombination(CTRL, Qt.Key.Key_Y)
"""有的系统上 Qt 认的重做键不是它。"""


def step_of(event: QKeyEvent) -> tuple[int, int] | None:
    """回车与 Tab 移到哪里：（往下几行、往右几列）；别的键为 None。"""
    if event.key() in ENTER_KEYS:
        return (-1 if event.modifiers() & SHIFT else 1, 0)
    if event.key() == Qt.Key.Key_Tab and not event.modifiers() & CTRL:
        return (0, 1)
    return (0, -1) if event.key() == Qt.Key.Key_Backtab else None


class EditGrid(QTableView):
    """放在 .ui 里；用之前调 set_up，换内容用 show_rows。"""

    refused = Signal(str)
    """没有收下：一句话，也显示在格子旁边。"""
    finished = Signal()
    """在最后一个能填的格上再往后走。"""

    def __init__(self, parent: QWidget | None = None) -> None:
        """空表。"""
        super().__init__(parent)
        self.grid = EditGridModel(self)
        self.setModel(self.grid)
        self.setItemDelegate(_Delegate(self))
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.AnyKeyPressed
            | QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
        )
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        self.bubble = QLabel(self.viewport())
        self.bubble.setObjectName("refusalBubble")
        self.bubble.setProperty("role", "refusal")
        self.bubble.hide()
        self.across = False
        """回车往右；平时往下。"""
        self._find: Find | None = None
        self.prepare_editor: Callable[[QLineEdit], object] | None = None
        """格里的编辑框打开时要再做的，如装上候选的下拉。"""
        self.grid.edited.connect(self.bubble.hide)
        self.verticalScrollBar().valueChanged.connect(self.bubble.hide)

    def set_up(self, theme: Theme, title: str) -> None:
        """配色；title 给读屏软件。"""
        self.grid.set_colours(QColor(theme.panel), QColor(theme.ink_soft))
        self.setAccessibleName(title)

    def show_rows(
        self,
        columns: Sequence[EditColumn],
        rows: Sequence[Sequence[str]],
        accept: Accept,
        find: Find | None = None,
        titles: Sequence[str] = (),
    ) -> None:
        """换全部内容，光标放在第一个能填的格；find 让粘贴的姓名对得上行，titles 是左边各行的名称。"""
        self.bubble.hide()
        self.grid.show_rows(columns, rows, accept, titles)
        self._find = find
        for at, column in enumerate(columns):
            self.setColumnWidth(at, column.width)
        first = self._open_columns()
        if rows and first:
            self.setCurrentIndex(self.grid.index(0, first[0]))

    def say(self, index: Index, text: str) -> None:
        """在这一格旁边说一句话。"""
        self.bubble.setText(text)
        self.bubble.adjustSize()
        self.scrollTo(index)
        self.bubble.move(self._beside(self.visualRect(index)))
        self.bubble.show()
        self.bubble.raise_()
        self.refused.emit(text)

    def commit(self, index: Index, text: str) -> bool:
        """收下这一格；不收时说明原因，返回是否收下。"""
        try:
            self.grid.put((Placed(index.row(), index.column(), text, ""),))
        except UserError as error:
            self.say(index, str(error))
            return False
        return True

    def shift_row(self, down: int) -> None:
        """在本列上下移，到头就停。"""
        now = self.currentIndex()
        row = max(0, min(now.row() + down, self.grid.rowCount() - 1))
        self.setCurrentIndex(self.grid.index(row, now.column()))

    def step(self, down: int, right: int) -> None:
        """移到下一个能填的格：往下到底就转到下一列的顶，往右到头就转到下一行。"""
        columns, rows, now = self._open_columns(), self.grid.rowCount(), self.currentIndex()
        if not columns or not rows or not now.isValid():
            return
        at = columns.index(now.column()) if now.column() in columns else 0
        size = rows * len(columns)
        place = at * rows + now.row() + down if down else now.row() * len(columns) + at + right
        if 0 <= place < size:
            column, row = divmod(place, rows) if down else divmod(place, len(columns))[::-1]
            self.setCurrentIndex(self.grid.index(row, columns[column]))
        elif place >= size:
            self.finished.emit()

    def take_step(self, event: QKeyEvent) -> bool:
        """回车、Tab 移动，Ctrl+回车 到下一行的第一个能填的格；不是这些键返回假。"""
        step = step_of(event)
        if step is None:
            return False
        entered = event.key() in ENTER_KEYS
        if entered and event.modifiers() & CTRL:
            self.next_row()
        else:
            self.step(*(step[::-1] if entered and self.across else step))
        return True

    def next_row(self) -> None:
        """到下一行的第一个能填的格；已是最后一行就算走完。"""
        columns, row = self._open_columns(), self.currentIndex().row() + 1
        if not columns:
            return
        if row < self.grid.rowCount():
            self.setCurrentIndex(self.grid.index(row, columns[0]))
        else:
            self.finished.emit()

    def paste(self) -> None:
        """把剪贴板的一块贴进来；有一格不收就整块不贴。"""
        now = self.currentIndex()
        if not now.isValid():
            return
        chosen = self._chosen() or [(now.row(), now.column())]
        target = Target(
            min(row for row, _ in chosen),
            min(column for _, column in chosen),
            tuple(chosen),
            self.grid.rowCount(),
            tuple(column.title for column in self.grid.columns),
            tuple(column.editable for column in self.grid.columns),
        )
        try:
            self.grid.put(place(QGuiApplication.clipboard().text(), target, self._find))
        except UserError as error:
            self.say(now, str(error))

    def copy(self) -> None:
        """把选中的一块放进剪贴板，能直接贴进表格软件。"""
        chosen = self._chosen()
        if not chosen:
            return
        rows, columns = sorted({row for row, _ in chosen}), sorted({column for _, column in chosen})
        block = Block(((rows[0], columns[0], rows[-1], columns[-1]),), tuple(columns))
        QGuiApplication.clipboard().setText(block_text(self.grid.text, block, Progress()))

    def repeat_above(self) -> None:
        """选了一行就照抄上一行，选了几行就都照抄最上面一行。"""
        chosen = self._chosen()
        top = min((row for row, _ in chosen), default=0)
        several = any(row > top for row, _ in chosen)
        source = top if several else top - 1
        if source >= 0:
            self.fill([(row, column, self.grid.text(source, column)) for row, column in chosen])

    def clear_chosen(self) -> None:
        """清空选中的格。"""
        self.fill([(row, column, "") for row, column in self._chosen()])

    def undo(self) -> None:
        """撤销一步，光标回到那里。"""
        self._go_to(self.grid.undo())

    def redo(self) -> None:
        """重做一步。"""
        self._go_to(self.grid.redo())

    def fill(self, cells: Sequence[tuple[int, int, str]]) -> None:
        """把这些格（行、列、文字）填上，算一次改动；不能填的列略过。"""
        open_cells = [
            Placed(row, column, text, "") for row, column, text in cells if self.grid.columns[column].editable
        ]
        try:
            self.grid.put(open_cells)
        except UserError as error:
            self.say(self.currentIndex(), str(error))

    def _go_to(self, edit: Edit | None) -> None:
        if edit is not None:
            self.setCurrentIndex(self.grid.index(edit.row, edit.column))

    def _chosen(self) -> list[tuple[int, int]]:
        return sorted((index.row(), index.column()) for index in self.selectionModel().selectedIndexes())

    def _open_columns(self) -> list[int]:
        return [at for at, column in enumerate(self.grid.columns) if column.editable]

    def _beside(self, cell: QRect) -> QPoint:
        """格子下面；下面放不下就放上面，右边不出窗口。"""
        area, size = self.viewport().rect(), self.bubble.size()
        below = cell.bottom() + BUBBLE_GAP
        top = below if below + size.height() <= area.height() else cell.top() - size.height() - BUBBLE_GAP
        return QPoint(max(0, min(cell.left(), area.width() - size.width())), max(0, top))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.take_step(event) and not self._do(event):
            super().keyPressEvent(event)

    def _do(self, event: QKeyEvent) -> bool:
        """撤销、复制一类的键；不是就返回 False。"""
        keys = QKeySequence.StandardKey
        if event.matches(keys.Undo):
            self.undo()
        elif event.matches(keys.Redo) or event.keyCombination() == REDO:
            self.redo()
        elif event.matches(keys.Paste):
            self.paste()
        elif event.matches(keys.Copy):
            self.copy()
        elif event.keyCombination() == REPEAT:
            self.repeat_above()
        elif event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self.clear_chosen()
        else:
            return False
        return True


class _Delegate(QStyledItemDelegate):
    """格里的编辑框：回车、Tab、上下键先收下再移动；不收就留在框里，选中待改。"""

    def __init__(self, view: EditGrid) -> None:
        super().__init__(view)
        self._view = view

    @override
    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        editor = QLineEdit(parent)
        editor.setObjectName("cellEdit")
        editor.setFrame(False)
        if self._view.grid.columns[index.column()].numeric:
            editor.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._view.bubble.hide()
        editor.textEdited.connect(self._view.bubble.hide)
        if self._view.prepare_editor is not None:
            self._view.prepare_editor(editor)
        return editor

    @override
    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        if isinstance(editor, QLineEdit):
            self._view.commit(index, editor.text())

    @override
    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and isinstance(editor, QLineEdit):
            down = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
            if down is not None or step_of(event) is not None:
                pressed = event.type() == QEvent.Type.KeyPress and self._finish(editor)
                if pressed and not self._view.take_step(event) and down is not None:
                    self._view.shift_row(down)
                return True
        return super().eventFilter(editor, event)

    def _finish(self, editor: QLineEdit) -> bool:
        """收下框里的文字并关上框；不收就选中待改。"""
        index = self._view.currentIndex()
        if not self._view.commit(index, editor.text()):
            editor.selectAll()
            return False
        self.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.RevertModelCache)
        return True
