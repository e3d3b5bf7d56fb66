"""教龄层的设置：每层写名称与到几年为止，一层接一层。"""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHeaderView, QTableWidgetItem, QWidget

from jiaowu.desktop.context import Context
from jiaowu.errors import UserError
from jiaowu.teachers.gui.forms.ui_tiers_dialog import Ui_TiersDialog
from jiaowu.teachers.services.settings import get_tiers, save_tiers
from jiaowu.teachers.tenure import Tier

NAME, FIRST, LAST = range(3)
UNLIMITED = ""
NEW_TIER = "新的一层"


class TiersDialog(QDialog):
    """从几年起由上一层推出来，不用写，也就不会空缺或重叠。"""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """先显示现在的各层。"""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._context = context
        self.form = form = Ui_TiersDialog()
        form.setupUi(self)
        form.refusalLabel.hide()
        form.tiersTable.setHorizontalHeaderLabels(["名称", "从几年", "到几年"])
        form.tiersTable.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        form.tiersTable.verticalHeader().hide()
        form.addTierButton.clicked.connect(self._add)
        form.removeTierButton.clicked.connect(self._remove)
        form.tiersTable.itemChanged.connect(lambda _item: self._show_firsts())
        save = form.buttons.button(QDialogButtonBox.StandardButton.Save)
        save.setText("保存")
        save.setObjectName("saveTiersButton")
        save.setProperty("role", "primary")
        save.style().unpolish(save)  # 按钮造出时已按普通按钮画好，换了角色要重新上样式
        form.buttons.button(QDialogButtonBox.StandardButton.Cancel).setText("取消")
        form.buttons.accepted.connect(self.save)
        form.buttons.rejected.connect(self.reject)
        self._show(context.read(get_tiers))

    def save(self) -> None:
        """核对并存。"""
        try:
            tiers = self.tiers()
        except UserError as error:
            self._refuse(error)
            return
        self._context.write(
            "改教龄层", lambda session, _: save_tiers(session, tiers), lambda _: self.accept(), self._refuse
        )

    def tiers(self) -> tuple[Tier, ...]:
        """写的各层；年数看不懂报 UserError。"""
        found: list[Tier] = []
        first = 0
        for row in range(self.form.tiersTable.rowCount()):
            name, text = self._text(row, NAME), self._text(row, LAST)
            if text and not text.isdecimal():
                raise UserError(f"“{name}”的年数“{text}”看不懂，请写整数，不限的空着。")
            last = int(text) if text else None
            found.append(Tier(name, first, last))
            first = (last if last is not None else first) + 1
        return tuple(found)

    def _show(self, tiers: Sequence[Tier]) -> None:
        table = self.form.tiersTable
        table.setRowCount(len(tiers))
        for row, tier in enumerate(tiers):
            table.setItem(row, NAME, QTableWidgetItem(tier.name))
            table.setItem(row, LAST, QTableWidgetItem(UNLIMITED if tier.last is None else str(tier.last)))
        self._show_firsts()

    def _show_firsts(self) -> None:
        """从几年起：接着上一层。"""
        table, first = self.form.tiersTable, 0
        table.blockSignals(True)  # noqa: FBT003 — Qt 的参数
        for row in range(table.rowCount()):
            item = QTableWidgetItem(str(first))
            item.setFlags(Qt.ItemFlag.ItemIsEnabled)
            table.setItem(row, FIRST, item)
            text = self._text(row, LAST)
            first = int(text) + 1 if text.isdecimal() else first
        table.blockSignals(False)  # noqa: FBT003 — 同上

    def _add(self) -> None:
        """在最后一层之前加一层。"""
        table = self.form.tiersTable
        at = max(0, table.rowCount() - 1)
        table.insertRow(at)
        table.setItem(at, NAME, QTableWidgetItem(NEW_TIER))
        table.setItem(at, LAST, QTableWidgetItem(""))
        table.setCurrentCell(at, NAME)

    def _remove(self) -> None:
        if self.form.tiersTable.currentRow() >= 0:
            self.form.tiersTable.removeRow(self.form.tiersTable.currentRow())
            self._show_firsts()

    def _text(self, row: int, column: int) -> str:
        item = self.form.tiersTable.item(row, column)
        return item.text().strip() if item is not None else ""

    def _refuse(self, error: UserError) -> None:
        self.form.refusalLabel.setText(str(error))
        self.form.refusalLabel.show()
