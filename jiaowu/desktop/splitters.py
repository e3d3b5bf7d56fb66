"""记住分隔条的位置。"""

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QSplitter


def remember(splitter: QSplitter, key: str, settings: QSettings, sizes: tuple[int, ...]) -> None:
    """恢复上次的位置，没有时用 sizes（像素）；拖动后立即记下。"""
    kept = settings.value(f"splitters/{key}")
    if not kept or not splitter.restoreState(kept):
        splitter.setSizes(list(sizes))
    splitter.splitterMoved.connect(lambda *_: settings.setValue(f"splitters/{key}", splitter.saveState()))
