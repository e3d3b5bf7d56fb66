"""完整度怎样算：每一项的要求与权重，学校可以改；权重写 0 就不看这一项。"""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from jiaowu.desktop.context import Context
from jiaowu.errors import UserError
from jiaowu.portfolio.completeness import DEFINITION, PURPOSE, Adjustment, Requirement, usual_requirements
from jiaowu.portfolio.services.completeness import get_requirements, save_adjustments

PART, NAME, WHEN, LEAST, WEIGHT = range(5)
TITLES = ("部分", "要求", "看什么时候", "至少", "权重")
SIZE = (640, 560)


class RequirementsDialog(QDialog):
    """一行一项，只有后两列可以改。"""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """先显示现在的要求。"""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("完整度怎样算")
        self.resize(*SIZE)
        self._context = context
        self.table = QTableWidget(0, len(TITLES))
        self.table.setObjectName("requirementsTable")
        self.table.setAccessibleName("完整度的各项要求")
        self.table.setHorizontalHeaderLabels(list(TITLES))
        self.table.verticalHeader().hide()
        self.table.horizontalHeader().setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        self.refusal = QLabel()
        self.refusal.setProperty("role", "refusal")
        self.refusal.setWordWrap(True)
        self.refusal.hide()
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Save
            | QDialogButtonBox.StandardButton.Cancel
            | QDialogButtonBox.StandardButton.RestoreDefaults
        )
        note = QLabel(f"{DEFINITION}{PURPOSE}")
        note.setProperty("role", "soft")
        note.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(8)
        for widget in (note, self.table, self.refusal, self.buttons):
            layout.addWidget(widget)
        self._name_buttons()
        self._show(context.read(get_requirements))

    def _name_buttons(self) -> None:
        kinds = QDialogButtonBox.StandardButton
        for kind, text, name in (
            (kinds.Save, "保存", "saveRequirementsButton"),
            (kinds.Cancel, "取消", "cancelRequirementsButton"),
            (kinds.RestoreDefaults, "恢复自带的", "usualRequirementsButton"),
        ):
            button = self.buttons.button(kind)
            button.setText(text)
            button.setObjectName(name)
        save = self.buttons.button(kinds.Save)
        save.setProperty("role", "primary")
        save.style().unpolish(save)  # 按钮造出时已按普通按钮画好，换了角色要重新上样式
        self.buttons.button(kinds.RestoreDefaults).clicked.connect(lambda: self._show(usual_requirements()))
        self.buttons.accepted.connect(self.save)
        self.buttons.rejected.connect(self.reject)

    def save(self) -> None:
        """核对并存。"""
        try:
            changes = self.changes()
        except UserError as error:
            self._refuse(error)
            return
        self._context.write(
            "改完整度的要求",
            lambda session, _: save_adjustments(session, changes),
            lambda _: self.accept(),
            self._refuse,
        )

    def changes(self) -> dict[str, Adjustment]:
        """写的各项里与自带的不同的；数看不懂报 UserError。"""
        found = {}
        for row, each in enumerate(usual_requirements()):
            own = Adjustment(self._number(row, LEAST, each), self._number(row, WEIGHT, each))
            if own != Adjustment(each.least, each.weight):
                found[each.code] = own
        return found

    def _number(self, row: int, column: int, requirement: Requirement) -> float:
        item = self.table.item(row, column)
        text = item.text().strip() if item is not None else ""
        try:
            return float(text)
        except ValueError:
            raise UserError(
                f"“{requirement.name}”的{TITLES[column]}“{text}”不是数，请改正后再保存。"
            ) from None

    def _show(self, requirements: tuple[Requirement, ...]) -> None:
        self.table.setRowCount(len(requirements))
        for row, each in enumerate(requirements):
            unit = "" if each.unit == "成" else f"（{each.unit}）"
            when = "近一年" if each.yearly else "不限"
            words = (each.part.value, f"{each.name}{unit}", when, f"{each.least:g}", f"{each.weight:g}")
            for column, text in enumerate(words):
                item = QTableWidgetItem(text)
                if column < LEAST:
                    item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsEditable)
                else:
                    item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
                item.setToolTip(each.hint)
                self.table.setItem(row, column, item)

    def _refuse(self, error: UserError) -> None:
        self.refusal.setText(str(error))
        self.refusal.show()
