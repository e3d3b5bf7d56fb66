"""下拉框：各项的文字与它背后的值。"""

from collections.abc import Sequence

from PySide6.QtWidgets import QComboBox


def fill_titled(box: QComboBox, items: Sequence[tuple[object, str]], keep: object) -> None:
    """换下拉框的各项（数据、文字），选中数据是 keep 的；不发信号。"""
    box.blockSignals(True)  # noqa: FBT003 — Qt 的参数
    box.clear()
    for data, text in items:
        box.addItem(text, data)
    box.setCurrentIndex(box.findData(keep))
    box.blockSignals(False)  # noqa: FBT003 — 同上
