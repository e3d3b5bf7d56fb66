"""检查表：左边选一份，右边改各项、满分与计分方式，边改边核小计；用过的另存为新版本。"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QInputDialog, QTreeWidgetItem, QWidget
from typing_extensions import override

from jiaowu.desktop.context import Context
from jiaowu.desktop.edit_grid_model import EditColumn
from jiaowu.errors import UserError
from jiaowu.inspection import checklist_texts as texts
from jiaowu.inspection.checklists import Checklist, Facet, check
from jiaowu.inspection.gui.forms.ui_checklists_dialog import Ui_ChecklistsDialog
from jiaowu.inspection.services import checklists as service
from jiaowu.inspection.services.checklists import ChecklistInfo

SIZE = (1180, 680)
ROLE = Qt.ItemDataRole.UserRole
WIDTHS = (96, 280, 96, 52, 68, 150, 60)
ONCE_MORE = "还有没保存的改动：请按“保存”，或再按一次“关闭”放弃。"


class ChecklistsDialog(QDialog):
    """改动按“保存”才存；有毛病时说明，不能保存。"""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """打开就读全部检查表。"""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._context = context
        self._lists: tuple[ChecklistInfo, ...] = ()
        self._shown: ChecklistInfo | None = None
        self._wanted = ""
        self._filling = False
        self._leaving = False
        self.form = Ui_ChecklistsDialog()
        self.form.setupUi(self)
        self._set_up()
        self.resize(*SIZE)
        self.refresh()

    def _set_up(self) -> None:
        form = self.form
        form.itemsGrid.set_up(self._context.theme, "检查表的各项")
        form.itemsGrid.verticalHeader().show()
        self.save_button = form.buttons.button(QDialogButtonBox.StandardButton.Save)
        self.save_button.setObjectName("saveChecklistButton")
        self.save_button.setText("保存")
        self.save_button.setProperty("role", "primary")
        self.save_button.style().unpolish(self.save_button)
        self.save_button.style().polish(self.save_button)
        close = form.buttons.button(QDialogButtonBox.StandardButton.Close)
        close.setText("关闭")
        form.buttons.accepted.connect(self.save)
        form.buttons.rejected.connect(self.reject)
        form.checklistsTree.currentItemChanged.connect(self._on_chosen)
        form.retiredBox.toggled.connect(self.refresh)
        form.copyButton.clicked.connect(self.copy)
        form.retireButton.clicked.connect(self.retire)
        form.addItemButton.clicked.connect(self.add_item)
        form.removeItemButton.clicked.connect(self.remove_item)
        form.upButton.clicked.connect(lambda: self.move_item(-1))
        form.downButton.clicked.connect(lambda: self.move_item(1))
        form.itemsGrid.grid.edited.connect(lambda _edits: self._review())
        for edit in (form.nameEdit, form.expectedEdit, form.actualEdit):
            edit.textChanged.connect(self._review)
        for box in (form.vetoesEdit, form.flagsEdit, form.headsEdit, form.gradesEdit, form.subtotalsEdit):
            box.setTabChangesFocus(True)
            box.textChanged.connect(self._review)

    # ---- 显示 -------------------------------------------------------------------

    def refresh(self) -> None:
        """重新读全部检查表。"""
        retired = self.form.retiredBox.isChecked()
        self._lists = self._context.read(lambda session: service.list_checklists(session, retired=retired))
        tree = self.form.checklistsTree
        wanted = self._wanted or (self._shown.code if self._shown else "")
        tree.blockSignals(True)  # noqa: FBT003 — Qt 的参数
        tree.clear()
        chosen: QTreeWidgetItem | None = None
        for facet in Facet:
            inside = [each for each in self._lists if each.checklist.facet is facet]
            if not inside:
                continue
            top = QTreeWidgetItem(tree, [facet.label])
            top.setFlags(Qt.ItemFlag.ItemIsEnabled)
            for each in inside:
                item = QTreeWidgetItem(top, [each.checklist.name + ("（停用）" if each.retired else "")])
                item.setData(0, ROLE, each)
                if chosen is None or each.code == wanted:
                    chosen = item
        tree.expandAll()
        tree.blockSignals(False)  # noqa: FBT003 — 同上
        if chosen is not None:
            tree.setCurrentItem(chosen)
            self._on_chosen(chosen)

    def _on_chosen(self, item: QTreeWidgetItem | None, _before: Any = None) -> None:
        info = item.data(0, ROLE) if item is not None else None
        if isinstance(info, ChecklistInfo):
            self._shown, self._wanted = info, ""
            self._fill(info.checklist)
            self._review()

    def _fill(self, shown: Checklist) -> None:
        form = self.form
        self._filling = True
        form.nameEdit.setText(shown.name)
        form.expectedEdit.setText(shown.expected)
        form.actualEdit.setText(shown.actual)
        form.vetoesEdit.setPlainText("\n".join(shown.vetoes))
        form.flagsEdit.setPlainText("\n".join(shown.flags))
        form.headsEdit.setPlainText("\n".join(shown.heads))
        form.gradesEdit.setPlainText(texts.lines_text([(line.name, line.low) for line in shown.grades]))
        form.subtotalsEdit.setPlainText(texts.lines_text(list(shown.subtotals.items())))
        self._show_rows([texts.row_of(item) for item in shown.items])
        self._filling = False

    def _show_rows(self, rows: Sequence[Sequence[str]], at: int = 0) -> None:
        columns = [
            EditColumn(title, width, numeric=place == texts.FULL)
            for place, (title, width) in enumerate(zip(texts.TITLES, WIDTHS, strict=True))
        ]
        grid = self.form.itemsGrid
        grid.show_rows(columns, rows, lambda _row, column, text: texts.tidy(column, text))
        if rows:
            grid.setCurrentIndex(grid.grid.index(min(at, len(rows) - 1), texts.TEXT))

    def rows(self) -> list[list[str]]:
        """表格里现在的各项。"""
        grid = self.form.itemsGrid.grid
        return [
            [grid.text(row, column) for column in range(len(texts.TITLES))] for row in range(grid.rowCount())
        ]

    def edited(self) -> Checklist | None:
        """现在填的检查表；没有选中为 None，写法不对时报 UserError。"""
        if self._shown is None:
            return None
        form = self.form
        return replace(
            self._shown.checklist,
            name=form.nameEdit.text().strip(),
            items=tuple(texts.item_of(row) for row in self.rows()),
            subtotals=texts.subtotals(form.subtotalsEdit.toPlainText()),
            grades=texts.grade_lines(form.gradesEdit.toPlainText()),
            vetoes=texts.texts_of(form.vetoesEdit.toPlainText()),
            flags=texts.texts_of(form.flagsEdit.toPlainText()),
            heads=texts.texts_of(form.headsEdit.toPlainText()),
            expected=form.expectedEdit.text().strip(),
            actual=form.actualEdit.text().strip(),
        )

    def _review(self) -> None:
        """边改边核：合计、小计、毛病；没有毛病又有改动才能保存。"""
        if self._filling or self._shown is None:
            return
        self._leaving = False
        try:
            now = self.edited()
            faults = list(check(now)) if now is not None else []
        except UserError as error:
            now, faults = None, [str(error)]
        dirty = now != self._shown.checklist
        self.save_button.setEnabled(dirty and not faults)
        self.form.checklistsTree.setEnabled(not dirty)
        self.form.copyButton.setEnabled(not dirty)
        self.form.retireButton.setEnabled(not dirty)
        self.form.refusalLabel.setText("\n".join(faults))
        if now is not None:
            self.form.sumLabel.setText(_sum_words(now))
        self._show_state(dirty=dirty)

    def _show_state(self, *, dirty: bool) -> None:
        info, form = self._shown, self.form
        if info is None:
            return
        form.titleLabel.setText(info.checklist.name)
        form.retireButton.setText("重新启用" if info.retired else "停用")
        words = [f"{info.checklist.facet.label}　第 {info.version} 版"]
        if info.frozen:
            words.append("已用过，改动会另存为新版本，以前的结果不变")
        elif info.shipped and info.version == 1:
            words.append("软件自带，改动会另存为学校的版本")
        if dirty:
            words.append("有没保存的改动")
        form.stateLabel.setText("。".join(words) + "。")

    # ---- 动作 -------------------------------------------------------------------

    def add_item(self) -> None:
        """在当前一项的下面加一项。"""
        rows, at = self.rows(), self.form.itemsGrid.currentIndex().row() + 1
        fresh = list(texts.NEW_ROW)
        fresh[texts.GROUP] = rows[at - 1][texts.GROUP] if at else ""
        rows.insert(at, fresh)
        self._show_rows(rows, at)
        self._review()

    def remove_item(self) -> None:
        """去掉当前的一项。"""
        rows, at = self.rows(), self.form.itemsGrid.currentIndex().row()
        if 0 <= at < len(rows):
            rows.pop(at)
            self._show_rows(rows, at)
            self._review()

    def move_item(self, step: int) -> None:
        """当前的一项上移（-1）或下移（1）。"""
        rows, at = self.rows(), self.form.itemsGrid.currentIndex().row()
        if 0 <= at < len(rows) and 0 <= at + step < len(rows):
            rows.insert(at + step, rows.pop(at))
            self._show_rows(rows, at + step)
            self._review()

    def save(self) -> None:
        """存下改动；用过的另存为新版本。"""
        info, now = self._shown, self.edited()
        if info is None or now is None:
            return

        def done(version: int) -> None:
            self._context.say(f"“{now.name}”已存为第 {version} 版。")
            self.refresh()

        self._context.write(
            f"修改检查表：{now.name}",
            lambda session, _: service.save_checklist(session, info.code, now),
            done,
            self._refuse,
        )

    def copy(self) -> None:
        """照着这一份另存一份学校自己的。"""
        info = self._shown
        if info is None:
            return
        usual = f"{info.checklist.name}（本校）"
        name, accepted = QInputDialog.getText(self, "照着另存", "新的名称：", text=usual)
        if not accepted:
            return

        def done(code: str) -> None:
            self._wanted = code
            self.refresh()

        self._context.write(
            f"新建检查表：{name.strip()}",
            lambda session, _: service.copy_checklist(session, info.code, name),
            done,
            self._refuse,
        )

    def retire(self) -> None:
        """停用，或重新启用。"""
        info = self._shown
        if info is None:
            return
        act = service.revive_checklist if info.retired else service.retire_checklist
        word = "启用" if info.retired else "停用"
        self._context.write(
            f"{word}检查表：{info.checklist.name}",
            lambda session, _: act(session, info.code),
            lambda _: self.refresh(),
            self._refuse,
        )

    def _refuse(self, error: UserError) -> None:
        self.form.refusalLabel.setText(str(error))

    @override
    def reject(self) -> None:
        if self.form.checklistsTree.isEnabled() or self._leaving:
            super().reject()
            return
        self._leaving = True
        self.form.refusalLabel.setText(ONCE_MORE)


def _sum_words(checklist: Checklist) -> str:
    """满分合计，与各大项的小计。"""
    words = f"满分合计 {checklist.full:g}"
    parts = []
    for group in checklist.groups:
        full = sum(item.full for item in checklist.items if item.group == group and not item.bonus)
        if group:
            parts.append(f"{group} {full:g}")
    bonus = sum(item.full for item in checklist.items if item.bonus)
    if bonus:
        parts.append(f"附加 {bonus:g}")
    return f"{words}（{'，'.join(parts)}）" if parts else words
