"""任教：一个学期的班级 × 学科 → 教师，边填边存；右边列出要看一看的。"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from enum import StrEnum
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QInputDialog, QListWidgetItem, QMenu, QWidget
from shiboken6 import isValid

from jiaowu.desktop import files
from jiaowu.desktop.context import Context
from jiaowu.desktop.edit_grid_model import Edit, EditColumn
from jiaowu.desktop.splitters import remember
from jiaowu.errors import UserError
from jiaowu.teachers.assignment_grid import AssignmentGrid, CellEdit, Conflict, Names, Taught, conflicts
from jiaowu.teachers.assignment_plans import AssignmentReceipt
from jiaowu.teachers.gui.assignment_completer import TeacherCompleter
from jiaowu.teachers.gui.assignment_import import AssignmentImport, take_back
from jiaowu.teachers.gui.forms.ui_assignment_window import Ui_AssignmentWindow
from jiaowu.teachers.services import assignment_grid as service
from jiaowu.teachers.services.assignment_import import copy_assignments, list_imports
from jiaowu.teachers.services.facts import homerooms
from jiaowu.teachers.services.homerooms import HeadEdit, save_heads
from jiaowu.teachers.services.moments import known_terms, moment_of

PATTERNS = "表格 (*.xlsx *.xls *.et *.xlsm *.xlsb *.ods *.csv)"
MOST_PERIODS = 40
HEAD_WIDTH, SUBJECT_WIDTH = 84, 92
HEAD_NOTE = "换人从今天起，原来的到昨天为止；要写别的日期，请到教师档案的“职务与称号”里改。"
FIRST_SUBJECT = 1
"""学科从第几列起；前面是班主任。"""
PLACE_ROLE = Qt.ItemDataRole.UserRole


class Mode(StrEnum):
    """表里填什么。"""

    TEACHERS = "任课教师"
    PERIODS = "每周节数"


class AssignmentWindow(QDialog):
    """存的次序就是填的次序；表格自己能撤销（Ctrl+Z），导入与照抄在状态栏里撤销。"""

    def __init__(self, context: Context, term_id: int, parent: QWidget | None = None) -> None:
        """打开就读 term_id 的任教。"""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.context = context
        self.form = Ui_AssignmentWindow()
        self.form.setupUi(self)
        self.grid: AssignmentGrid | None = None
        self._names = Names(())
        self._extra: list[str] = []
        self._saving = 0
        self._set_up(term_id)
        self._connect()
        self.refresh()

    @property
    def term_id(self) -> int:
        """正在看的学期。"""
        return int(self.form.termBox.currentData())

    @property
    def mode(self) -> Mode:
        """表里填什么。"""
        return Mode(self.form.modeBox.currentData())

    def _set_up(self, term_id: int) -> None:
        form, theme = self.form, self.context.theme
        form.messageBar.set_theme(theme)
        form.lessonsGrid.set_up(theme, "任教表")
        form.lessonsGrid.prepare_editor = self._complete
        for known in self.context.read(known_terms):
            form.termBox.addItem(known.term.name, known.id)
        form.termBox.setCurrentIndex(max(0, form.termBox.findData(term_id)))
        for mode in Mode:
            form.modeBox.addItem(mode.value, mode.value)
        form.limitBox.setValue(round(self.context.read(service.get_limit)))
        menu = QMenu(self)
        menu.addAction("加一门学科…", self.add_subject)
        menu.addAction("撤销导入或照抄…", self.undo_import)
        form.moreButton.setMenu(menu)
        remember(form.splitter, "assignments", self.context.settings, (970, 250))
        self.resize(self.size().boundedTo(self.screen().availableSize()))

    def _connect(self) -> None:
        form = self.form
        form.termBox.currentIndexChanged.connect(self.refresh)
        form.modeBox.currentIndexChanged.connect(self._show_grid)
        form.limitBox.editingFinished.connect(self._save_limit)
        form.lessonsGrid.grid.edited.connect(self._on_edited)
        form.conflictsList.itemActivated.connect(self._go_to)
        form.conflictsList.itemClicked.connect(self._go_to)
        form.importButton.clicked.connect(self.choose_files)
        form.copyButton.clicked.connect(self.copy_last)
        form.closeButton.clicked.connect(self.close)

    # ---- 读与显示 -----------------------------------------------------------------

    def refresh(self) -> None:
        """照资料库现在的样子重新显示。"""
        term_id = self.term_id
        self.form.lessonsGrid.setEnabled(False)
        self.context.load(
            "正在读取任教",
            lambda session, _: service.load_grid(session, term_id),
            self._on_loaded,
            self._on_failed,
        )

    def _again(self) -> None:
        """撤销之后重新显示；窗口可能已经关了。"""
        if isValid(self):
            self.refresh()

    def _on_loaded(self, grid: AssignmentGrid) -> None:
        extra = [name for name in self._extra if name not in grid.subjects]
        self.grid = replace(grid, subjects=(*grid.subjects, *extra))
        self._names = Names(grid.teachers)
        self.form.lessonsGrid.setEnabled(True)
        self._show_grid()

    def _show_grid(self) -> None:
        grid = self.grid
        if grid is None:
            return
        numeric = self.mode is Mode.PERIODS
        columns = [EditColumn("班主任", HEAD_WIDTH, editable=not numeric, numeric=False, note=HEAD_NOTE)]
        columns += [EditColumn(name, SUBJECT_WIDTH, numeric=numeric) for name in grid.subjects]
        rows = [
            [self._head(room.id), *(self._text(room.id, name) for name in grid.subjects)]
            for room in grid.classes
        ]
        titles = [room.title for room in grid.classes]
        self.form.lessonsGrid.show_rows(columns, rows, self._accept, titles=titles)
        self._show_conflicts()

    def _head(self, class_id: int) -> str:
        head = self.grid.heads.get(class_id) if self.grid else None
        return self._names.written([head]) if head is not None else ""

    def _seats(self, class_id: int, subject: str) -> tuple[Taught, ...]:
        return self.grid.cells.get((class_id, subject), ()) if self.grid else ()

    def _text(self, class_id: int, subject: str) -> str:
        seats = self._seats(class_id, subject)
        if self.mode is Mode.TEACHERS:
            return self._names.written([each.teacher_id for each in seats])
        known = [each.periods for each in seats if each.periods is not None]
        return f"{known[0]:g}" if known else ""

    def _show_conflicts(self) -> None:
        grid = self.grid
        if grid is None:
            return
        found = conflicts(grid)
        form = self.form
        form.conflictsList.clear()
        for conflict in found:
            item = QListWidgetItem(conflict.text)
            item.setData(PLACE_ROLE, conflict)
            form.conflictsList.addItem(item)
        form.conflictsLabel.setText(f"要看一看的（{len(found)}）" if found else "没有要看一看的")
        empty = sum(not self._seats(room.id, name) for room in grid.classes for name in grid.subjects)
        form.stateLabel.setText(
            f"{len(grid.classes)} 个班，{len(grid.subjects)} 门学科，没有填的 {empty} 格。"
            "键入姓名、工号或拼音首字母；几位教师用顿号隔开。边填边存。"
        )

    def _complete(self, editor: Any) -> None:
        if self.mode is Mode.TEACHERS:
            TeacherCompleter(editor, self._names)

    # ---- 填 ----------------------------------------------------------------------

    def _accept(self, row: int, column: int, text: str) -> str:
        """键入的 → 存下的写法；认不出时报 UserError。"""
        if self.mode is Mode.TEACHERS:
            ids = self._names.read(text)
            if column < FIRST_SUBJECT and len(ids) > 1:
                raise UserError("一个班只有一位班主任，请只填一位。")
            return self._names.written(ids)
        if self.grid is None or not text.strip():
            return ""
        if not self._seats(self.grid.classes[row].id, self.grid.subjects[column - FIRST_SUBJECT]):
            raise UserError("这一格还没有任课教师，请先填教师，再填每周节数。")
        try:
            count = float(text)
        except ValueError as error:
            raise UserError(f"“{text}”不是节数，请填数字，如 5 或 2.5。") from error
        if not 0 < count <= MOST_PERIODS:
            raise UserError(f"一科一周最多 {MOST_PERIODS} 节，请改正。")
        return f"{count:g}"

    def _on_edited(self, edits: Sequence[Edit]) -> None:
        grid = self.grid
        if grid is None:
            return
        heads = tuple(self._head_of(grid, edit) for edit in edits if edit.column < FIRST_SUBJECT)
        if heads:
            self._save_heads(grid, heads)
        made = [self._edit_of(grid, edit) for edit in edits if edit.column >= FIRST_SUBJECT]
        if made:
            self._save_cells(grid, made)

    def _save_cells(self, grid: AssignmentGrid, made: Sequence[CellEdit]) -> None:
        cells = dict(grid.cells)
        for each in made:
            cells[each.class_id, each.subject] = each.seats
        self.grid = replace(grid, cells={place: seats for place, seats in cells.items() if seats})
        self._show_conflicts()
        self._saving += 1
        term_id = grid.term_id
        self.context.write(
            "登记任教",
            lambda session, _: service.save_cells(session, term_id, made),
            self._saved,
            self._not_saved,
        )

    def _save_heads(self, grid: AssignmentGrid, heads: tuple[HeadEdit, ...]) -> None:
        """班主任有起止，原来带的班也会空出来，存好再照资料库显示。"""
        self.context.write(
            "登记班主任",
            lambda session, _: save_heads(session, grid.term_id, heads),
            self._heads_saved,
            self._heads_refused,
        )

    def _heads_saved(self, batch_id: int) -> None:
        self.context.offer_undo("班主任已存好。", lambda: take_back(self.context, batch_id, self._again))
        self._refresh_heads()

    def _heads_refused(self, error: UserError) -> None:
        self.form.messageBar.show_text(f"{error}表格已照资料库重新显示。")
        self._refresh_heads()

    def _refresh_heads(self) -> None:
        """只换班主任一列，不动光标与表格的撤销。"""
        grid = self.grid
        if grid is not None and isValid(self):
            self.context.load(
                "正在读取班主任",
                lambda session, _: homerooms(session, moment_of(session, grid.term_id).day),
                self._show_heads,
            )

    def _show_heads(self, heads: Mapping[int, int]) -> None:
        if self.grid is None:
            return
        self.grid = replace(self.grid, heads=heads)
        cells = [(row, 0, self._head(room.id)) for row, room in enumerate(self.grid.classes)]
        self.form.lessonsGrid.grid.show_texts(cells)

    def _head_of(self, grid: AssignmentGrid, edit: Edit) -> HeadEdit:
        return HeadEdit(grid.classes[edit.row].id, next(iter(self._names.read(edit.after)), None))

    def _edit_of(self, grid: AssignmentGrid, edit: Edit) -> CellEdit:
        room, subject = grid.classes[edit.row].id, grid.subjects[edit.column - FIRST_SUBJECT]
        old = {each.teacher_id: each for each in self._seats(room, subject)}
        if self.mode is Mode.PERIODS:
            count = float(edit.after) if edit.after else None
            return CellEdit(room, subject, tuple(replace(each, periods=count) for each in old.values()))
        hours = next((each.periods for each in old.values()), None)
        ids = self._names.read(edit.after)
        return CellEdit(room, subject, tuple(old.get(each, Taught(each, hours)) for each in ids))

    def _saved(self, _result: None) -> None:
        self._saving -= 1
        if not self._saving:
            self.context.say("任教已存好。")

    def _not_saved(self, error: UserError) -> None:
        self._saving -= 1
        self.form.messageBar.show_text(f"{error}表格已照资料库重新显示。")
        self.refresh()

    def _on_failed(self, error: UserError) -> None:
        self.form.messageBar.show_text(str(error))

    def _go_to(self, item: QListWidgetItem) -> None:
        """光标移到说的那一格。"""
        conflict, grid = item.data(PLACE_ROLE), self.grid
        if grid is None or not isinstance(conflict, Conflict) or conflict.subject is None:
            return
        row = next(at for at, room in enumerate(grid.classes) if room.id == conflict.class_id)
        table = self.form.lessonsGrid
        table.setCurrentIndex(table.grid.index(row, grid.subjects.index(conflict.subject) + FIRST_SUBJECT))
        table.setFocus()

    def _save_limit(self) -> None:
        limit, grid = float(self.form.limitBox.value()), self.grid
        if grid is None or limit == grid.limit:
            return
        self.grid = replace(grid, limit=limit)
        self._show_conflicts()
        self.context.write("设任教的提醒", lambda session, _: service.save_limit(session, limit))

    # ---- 动作 --------------------------------------------------------------------

    def add_subject(self) -> None:
        """表里加一列学科；填了教师才存。"""
        name, accepted = QInputDialog.getText(self, "加一门学科", "学科的名称：")
        name, grid = name.strip(), self.grid
        if not accepted or not name or grid is None:
            return
        if name in grid.subjects:
            self.form.messageBar.show_text(f"表里已经有“{name}”了。")
            return
        self._extra.append(name)
        self.grid = replace(grid, subjects=(*grid.subjects, name))
        self._show_grid()

    def choose_files(self) -> None:
        """选编排表，开始导入。"""
        self.import_files(files.choose_files(self, "选择教学编排表", PATTERNS))

    def import_files(self, chosen: Sequence[Path]) -> AssignmentImport | None:
        """打开导入窗口；没有文件时什么也不做。"""
        if not chosen:
            return None
        term_id = self.term_id
        moment = self.context.read(lambda session: moment_of(session, term_id))
        window = AssignmentImport(self.context, chosen, moment, self._again, self)
        window.imported.connect(self.refresh)
        window.open()
        return window

    def copy_last(self) -> None:
        """照抄上一个登记过的学期；已经填的不动。"""
        at, target = self.form.termBox.currentIndex() + 1, self.term_id
        if at >= self.form.termBox.count():
            self.form.messageBar.show_text("这是登记过的最早的学期，没有上学期可以照抄。")
            return
        source = int(self.form.termBox.itemData(at))
        self.context.write(
            "照抄上学期的任教",
            lambda session, _: copy_assignments(session, source, target),
            self._copied,
            self._on_failed,
        )

    def _copied(self, receipt: AssignmentReceipt) -> None:
        told = f"照抄了 {receipt.saved} 格"
        told += f"，毕业的班与已经登记的 {receipt.left_out} 格没有抄。" if receipt.left_out else "。"
        self.context.offer_undo(told, lambda: take_back(self.context, receipt.batch_id, self._again))
        self.refresh()

    def undo_import(self) -> None:
        """选一次导入或照抄撤销。"""
        imports = self.context.read(list_imports)
        if not imports:
            self.form.messageBar.show_text("没有可以撤销的导入或照抄。")
            return
        titles = [f"{each.time:%Y-%m-%d %H:%M}　{each.title}" for each in imports]
        title, accepted = QInputDialog.getItem(self, "撤销导入或照抄", "撤销哪一次：", titles, 0, False)  # noqa: FBT003 — Qt 的参数
        if accepted:
            take_back(self.context, imports[titles.index(title)].id, self._again)
