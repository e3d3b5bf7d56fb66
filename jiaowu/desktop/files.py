"""打开与保存文件的对话框；测试只替换这里。"""

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget


def choose_files(parent: QWidget, title: str, patterns: str) -> list[Path]:
    """选一个或多个文件；取消时为空。patterns 如“工作簿 (*.xlsx *.xls)”。"""
    names, _ = QFileDialog.getOpenFileNames(parent, title, "", patterns)
    return [Path(name) for name in names]


def choose_target(parent: QWidget, title: str, name: str, suffix: str) -> Path | None:
    """选保存的位置；取消时为 None。没有写扩展名时补上 suffix（如 .pdf）。"""
    chosen, _ = QFileDialog.getSaveFileName(parent, title, name, f"*{suffix}")
    if not chosen:
        return None
    target = Path(chosen)
    return target if target.suffix.lower() == suffix else target.with_name(target.name + suffix)


def open_folder(folder: Path) -> None:
    """在系统的文件管理器里打开。"""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))


def file_name(title: str) -> str:
    """标题 → 各系统都能用的文件名（不含扩展名）。"""
    return "".join("_" if char in '\\/:*?"<>|\n\t' else char for char in title).strip(" .") or "未命名"
