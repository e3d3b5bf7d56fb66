"""把文档存成文件：选位置，在工作线程里写，说结果；教学内部资料先问用途。"""

from pathlib import Path

from PySide6.QtWidgets import QWidget

from jiaowu.desktop import files
from jiaowu.desktop.context import Context
from jiaowu.desktop.jobs import Failed
from jiaowu.desktop.purpose import Purpose, ask_purpose
from jiaowu.paper.document import Document
from jiaowu.paper.writers import write
from jiaowu.progress import Progress


def save_document(
    context: Context, parent: QWidget, document: Document, suffix: str, failed: Failed | None = None
) -> None:
    """问存到哪里，然后写；suffix 为 .pdf、.xlsx 或 .docx。取消时什么也不写，已有的文件不动。

    教学内部资料（有密级的）先问用途，写好了连同用途记进操作日志。
    """
    if document.confidential:
        ask_purpose(parent, document, lambda use: _save(context, parent, document, suffix, failed, use))
    else:
        _save(context, parent, document, suffix, failed, None)


def _save(  # noqa: PLR0913, PLR0917 — 比 save_document 多一个用途
    context: Context,
    parent: QWidget,
    document: Document,
    suffix: str,
    failed: Failed | None,
    use: Purpose | None,
) -> None:
    shown = document if use is None else use.apply(document)
    target = files.choose_target(parent, "存为", files.file_name(shown.title) + suffix, suffix)
    if target is None:
        return

    def work(progress: Progress) -> Path:
        write(shown, target, progress)
        return target

    def done(path: Path) -> None:
        context.say(f"已存为 {path}")

    if use is None:
        context.run(f"正在写出 {target.name}", work, done, failed)
    else:
        context.write(
            f"导出{shown.title}（{suffix.lstrip('.')}）",
            lambda session, progress: use.journalled(session, work(progress)),
            done,
            failed,
        )
