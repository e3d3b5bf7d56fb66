"""打开与保存文件的对话框；测试只替换这里。"""

from collections.abc import Iterator, Sequence
from fnmatch import fnmatch
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QDropEvent
from PySide6.QtWidgets import QFileDialog, QWidget


def choose_files(parent: QWidget, title: str, patterns: str) -> list[Path]:
    """选一个或多个文件；取消时为空。patterns 如“工作簿 (*.xlsx *.xls)”。"""
    names, _ = QFileDialog.getOpenFileNames(parent, title, "", patterns)
    return [Path(name) for name in names]


def files_in(chosen: Sequence[Path], patterns: str) -> list[Path]:
    """拖来的文件照旧；文件夹换成它里面（不再往下）合 patterns 的文件，按名称排。

    文件夹里一个也没有时留下文件夹本身，由读的人说清楚。
    """
    wanted = patterns.partition("(")[2].partition(")")[0].split()
    found: list[Path] = []
    for path in chosen:
        inside = sorted(_inside(path, wanted)) if path.is_dir() else []
        found += inside or [path]
    return found


def _inside(folder: Path, wanted: Sequence[str]) -> Iterator[Path]:
    """不要办公软件打开文件时留下的临时文件。"""
    for path in folder.iterdir():
        named = any(fnmatch(path.name.lower(), pattern) for pattern in wanted)
        if named and path.is_file() and not path.name.startswith(("~$", ".")):
            yield path


def dropped(event: QDropEvent, patterns: str) -> list[Path]:
    """拖来的各个文件与文件夹里的文件。"""
    urls = event.mimeData().urls()
    return files_in([Path(url.toLocalFile()) for url in urls if url.isLocalFile()], patterns)


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
