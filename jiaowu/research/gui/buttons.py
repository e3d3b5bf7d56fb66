"""教研研训各页代码里搭的按钮、标签与下拉框。"""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QMenu, QPushButton, QWidget

ALL = "全部"


def make_button(text: str, name: str, act: Callable[[], object], *, primary: bool = False) -> QPushButton:
    """一个按钮；name 是 objectName。"""
    button = QPushButton(text)
    button.setObjectName(name)
    button.setAccessibleName(text.rstrip("…▾ "))
    if primary:
        button.setProperty("role", "primary")
    button.clicked.connect(lambda _on: act())
    return button


def make_menu_button(
    text: str, name: str, actions: Sequence[tuple[str, Callable[[], object]]], parent: QWidget
) -> QPushButton:
    """按下出菜单的按钮；actions 是（文字、做什么）。"""
    button = QPushButton(text)
    button.setObjectName(name)
    button.setAccessibleName(text.rstrip("…▾ "))
    menu = QMenu(parent)
    for title, act in actions:
        menu.addAction(title, act)
    button.setMenu(menu)
    return button


def make_label(role: str = "soft", *, wraps: bool = False) -> QLabel:
    """一个标签；role 是主题里的样子。"""
    label = QLabel()
    label.setProperty("role", role)
    label.setWordWrap(wraps)
    return label


def make_row(*parts: QWidget | None) -> QHBoxLayout:
    """一行；None 是把后面的推到右边。"""
    row = QHBoxLayout()
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    for part in parts:
        if part is None:
            row.addStretch(1)
        else:
            row.addWidget(part)
    return row


def make_filter(label: str, name: str, act: Callable[[], object]) -> QComboBox:
    """一个筛选的下拉框，头一项是“标签：全部”。"""
    box = QComboBox()
    box.setObjectName(name)
    box.setAccessibleName(label)
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
    box.addItem(f"{label}：{ALL}", None)
    box.activated.connect(lambda _at: act())
    return box


def fill_filter(box: QComboBox, values: Sequence[tuple[object, str]]) -> None:
    """换筛选的各项（数据、文字），头一项与选中的留着；不发信号。"""
    keep, first = box.currentData(), box.itemText(0)
    box.blockSignals(True)  # noqa: FBT003 — Qt 的参数
    box.clear()
    box.addItem(first, None)
    for data, text in values:
        box.addItem(text, data)
    box.setCurrentIndex(max(0, box.findData(keep)))
    box.blockSignals(False)  # noqa: FBT003 — 同上
