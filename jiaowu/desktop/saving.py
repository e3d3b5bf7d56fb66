"""把文档存成文件：选位置，在工作线程里写，说结果。"""

from pathlib import Path

from PySide6.QtWidgets import QWidget

from jiaowu.desktop import files
from jiaowu.desktop.context import Context
from jiaowu.desktop.jobs import Failed
from jiaowu.paper.document import Document
from jiaowu.paper.writers import write
from jiaowu.progress import Progress


def save_document(
    context: Context, parent: QWidget, document: Document, suffix: str, failed: Failed | None = None
) -> None:
    """问存到哪里，然后写；suffix 为 .pdf 或 .xlsx。取消时什么也不写，已有的文件不动。"""
    target = files.choose_target(parent, "存为", files.file_name(document.title) + suffix, suffix)
    if target is None:
        return

    def work(progress: Progress) -> Path:
        write(document, target, progress)
        return target

    context.run(f"正在写出 {target.name}", work, lambda path: context.say(f"已存为 {path}"), failed)
