"""一对师徒的任务：换一套预设，或逐条改；改了只影响这一对。"""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from jiaowu.errors import UserError
from jiaowu.research.gui.buttons import make_button, make_label, make_row
from jiaowu.research.mentoring import Per, Side, Target, check_targets, presets, units

TITLES = ("任务", "数量", "单位", "多长时间", "数什么")
WIDTHS = (240, 60, 60, 92, 280)
RECORD_NAMES = {"observation.given": "听课记录", "work.open_lesson": "公开课", "work.paper": "论文"}
"""预设里用到的记录怎样说。"""


class TargetsDialog(QDialog):
    """按“确定”发 chosen。"""

    chosen = Signal(object)
    """改好的任务：tuple[Target, ...]。"""

    def __init__(self, targets: Sequence[Target], parent: QWidget | None = None) -> None:
        """targets 是现有的任务。"""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("师徒的任务")
        self.resize(820, 420)
        self._targets: list[Target] = []
        self.table = QTableWidget(0, len(TITLES))
        self.preset = QComboBox()
        self.kind = QComboBox()
        self.refusal = make_label("refusal", wraps=True)
        self.refusal.hide()
        self._lay_out()
        self.show_targets(targets)

    def _lay_out(self) -> None:
        self.table.setObjectName("targetsTable")
        self.table.setAccessibleName("任务")
        self.table.setHorizontalHeaderLabels(list(TITLES))
        self.table.verticalHeader().hide()
        for column, width in enumerate(WIDTHS):
            self.table.setColumnWidth(column, width)
        self.preset.setObjectName("presetBox")
        self.preset.setAccessibleName("换成预设")
        self.preset.addItem("换成预设……", None)
        for each in presets():
            self.preset.addItem(each.name, each.code)
        self.preset.activated.connect(lambda _at: self._take_preset())
        self.kind.setObjectName("targetKindBox")
        self.kind.setAccessibleName("数哪种帮带")
        self.kind.addItems(list(units()))
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        ok = buttons.button(QDialogButtonBox.StandardButton.Ok)
        ok.setText("确定")
        ok.setProperty("role", "primary")
        buttons.button(QDialogButtonBox.StandardButton.Cancel).setText("取消")
        buttons.accepted.connect(self.take)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 16)
        layout.setSpacing(8)
        layout.addLayout(
            make_row(
                self.preset,
                None,
                self.kind,
                make_button("加一条", "addTargetButton", self.add),
                make_button("删去所选", "removeTargetButton", self.remove),
            )
        )
        layout.addWidget(self.table, 1)
        layout.addWidget(self.refusal)
        layout.addWidget(buttons)

    def show_targets(self, targets: Sequence[Target]) -> None:
        """换全部的任务。"""
        self._targets = list(targets)
        self.table.setRowCount(len(targets))
        for row, target in enumerate(targets):
            for column, text in enumerate((target.name, f"{target.amount:g}", target.unit)):
                self.table.setItem(row, column, QTableWidgetItem(text))
            per = QComboBox()
            for each in Per:
                per.addItem(each.label, each.value)
            per.setCurrentIndex(per.findData(target.per.value))
            self.table.setCellWidget(row, 3, per)
            told = QTableWidgetItem(_counted(target))
            told.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
            told.setToolTip(told.text())
            self.table.setItem(row, 4, told)

    def add(self) -> None:
        """添一条数手工登记的帮带的任务。"""
        kind = self.kind.currentText()
        fresh = Target(kind, 1, units()[kind], Per.TERM, Side.APPRENTICE, entries=(kind,))
        self.show_targets((*self._read(), fresh))

    def remove(self) -> None:
        """删去所选的一条。"""
        row = self.table.currentRow()
        if row >= 0:
            left = list(self._read())
            left.pop(row)
            self.show_targets(left)

    def take(self) -> None:
        """核对数量，交出去。"""
        try:
            found = self._read()
            check_targets(found)
        except UserError as error:
            self.refusal.setText(str(error))
            self.refusal.show()
            return
        self.chosen.emit(found)
        self.accept()

    def _take_preset(self) -> None:
        code = self.preset.currentData()
        found = next((each for each in presets() if each.code == code), None)
        if found is not None:
            self.show_targets(found.targets)
        self.preset.setCurrentIndex(0)

    def _read(self) -> tuple[Target, ...]:
        return tuple(self._row(row, target) for row, target in enumerate(self._targets))

    def _row(self, row: int, target: Target) -> Target:
        name, amount, unit = (self._text(row, column) for column in range(3))
        per = self.table.cellWidget(row, 3)
        try:
            number = float(amount)
        except ValueError:
            raise UserError(f"“{name}”的数量“{amount}”不是数，请改正。") from None
        chosen = Per(per.currentData()) if isinstance(per, QComboBox) else target.per
        return replace(target, name=name, amount=number, unit=unit, per=chosen)

    def _text(self, row: int, column: int) -> str:
        item = self.table.item(row, column)
        return item.text().strip() if item is not None else ""


def _counted(target: Target) -> str:
    """数什么，如 徒弟的听课记录（对方是师傅）、手工登记的示范课。"""
    other = Side.APPRENTICE if target.who is Side.MENTOR else Side.MENTOR
    pair = f"（对方是{other.label}）" if target.pair else ""
    parts = [f"{target.who.label}的{RECORD_NAMES.get(code, code)}{pair}" for code in target.records]
    if target.entries:
        parts.append(f"手工登记的{'、'.join(target.entries)}")
    return "；".join(parts)
