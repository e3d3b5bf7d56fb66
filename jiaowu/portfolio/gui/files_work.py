"""添加、打开佐证文件：界面各处共用。"""

from pathlib import Path
from typing import Any

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from jiaowu.desktop.context import Context
from jiaowu.portfolio.evidence import Evidence
from jiaowu.portfolio.services import evidence as service
from jiaowu.teachers.gui.undoing import offer_undo

ANY_FILE = "佐证材料 (*)"


def add_files(context: Context, place: tuple[str, int], chosen: list[Path]) -> None:
    """给一条记录（表、编号）添几个文件，可以撤销；一个也没有时什么也不做，有一个不行就都不添。"""
    if not chosen:
        return
    folder = context.data_folder
    context.write(
        "添加佐证材料",
        lambda session, progress: service.add_evidence(session, folder, place, chosen, progress),
        lambda batch_id: offer_undo(context, batch_id, f"{len(chosen)} 个文件已添加。"),
    )


def open_file(context: Context, evidence: Evidence) -> None:
    """用系统里的程序打开；不见了或被改动过的说一句话。"""
    folder = context.data_folder

    def show(path: Any) -> None:
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            context.fail(f"这台电脑没有能打开“{evidence.name}”的程序；文件在 {path}。")

    context.run("正在核对佐证材料", lambda _progress: service.evidence_path(folder, evidence), show)
