"""输出格式的清单，以及把文档安全地写到用户指定的文件。"""

import errno
import os
import tempfile
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from jiaowu.errors import UserError
from jiaowu.paper.document import Document
from jiaowu.progress import Progress

Write = Callable[[Document, Path | BinaryIO, Progress], None]
"""把文档写进路径或二进制流。"""


@dataclass(frozen=True)
class Writer:
    """一种输出格式：命令行用的标识、界面上的名称、扩展名、写法。"""

    id: str
    label: str
    suffix: str
    write: Write


def _write_pdf(document: Document, target: Path | BinaryIO, progress: Progress) -> None:
    from jiaowu.paper.pdf import write_pdf  # noqa: PLC0415 — 写哪种才载入哪种的库

    write_pdf(document, target, progress)


def _write_excel(document: Document, target: Path | BinaryIO, progress: Progress) -> None:
    from jiaowu.paper.excel import write_excel  # noqa: PLC0415 — 同上

    write_excel(document, target, progress)


def _write_word(document: Document, target: Path | BinaryIO, progress: Progress) -> None:
    from jiaowu.paper.word import write_word  # noqa: PLC0415 — 同上

    write_word(document, target, progress)


WRITERS = (
    Writer("pdf", "PDF 文档", ".pdf", _write_pdf),
    Writer("xlsx", "Excel 工作簿", ".xlsx", _write_excel),
    Writer("docx", "Word 文档", ".docx", _write_word),
)
"""全部输出格式；增加一种就加一行。"""

MAX_SHOWN_NAME = 40
"""提示里文件名最多写几个字。"""

REASONS: tuple[tuple[frozenset[int], str], ...] = (
    (
        frozenset({errno.ENOENT, errno.ENOTDIR}),
        "文件夹“{folder}”不存在，请另选一个文件夹保存。",
    ),
    (
        frozenset({errno.EISDIR}),
        "“{name}”是一个文件夹，请换一个文件名保存。",
    ),
    (
        frozenset({errno.EACCES, errno.EPERM, errno.EBUSY}),
        "“{name}”不能写入：如果它正在 Excel 或阅读器里打开，请先关闭；否则请另选一个可写的文件夹。",
    ),
    (
        frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG}),
        "磁盘已满，“{name}”没有保存；请清理磁盘或换一个盘再试。",
    ),
    (
        frozenset({errno.EROFS}),
        "“{folder}”是只读的，请另选一个可写的文件夹保存。",
    ),
    (
        frozenset({errno.ENAMETOOLONG, errno.EINVAL}),
        "文件名“{name}”太长或含有不允许的字符，请换一个短些的文件名。",
    ),
)
"""系统错误号 → 一句中文：发生了什么，怎么办。"""


def write(document: Document, path: Path, progress: Progress) -> None:
    """按扩展名把文档写到 path，要么完整写好，要么原文件不动、不留残余。

    扩展名不认识、文件夹不能写、文件被占用、磁盘已满时抛出 UserError；取消时抛出 Cancelled。
    """
    writer = _writer_for(path)
    try:
        _replace_atomically(writer, document, path, progress)
    except OSError as error:
        raise UserError(_explain(error, path)) from error


def _writer_for(path: Path) -> Writer:
    """扩展名对应的格式。"""
    for writer in WRITERS:
        if path.suffix.lower() == writer.suffix:
            return writer
    known = "、".join(writer.suffix for writer in WRITERS)
    raise UserError(f"不能保存成“{path.name}”：文件名请以 {known} 结尾。")


def _replace_atomically(writer: Writer, document: Document, path: Path, progress: Progress) -> None:
    """先写到同一文件夹的临时文件，写好再换上去。"""
    if path.is_dir():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(path))
    if path.exists() and not os.access(path, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".jiaowu-", suffix=".tmp")
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            writer.write(document, stream, progress)
            stream.flush()
            os.fsync(stream.fileno())
        progress.check()
        temporary.chmod(_mode_of(path))
        temporary.replace(path)
    finally:
        with suppress(FileNotFoundError):
            temporary.unlink()


def _mode_of(path: Path) -> int:
    """新文件的权限：沿用原文件的；没有原文件时同普通新文件。"""
    return path.stat().st_mode & 0o777 if path.exists() else 0o644


def _explain(error: OSError, path: Path) -> str:
    """把系统错误说成一句中文：发生了什么，怎么办。"""
    code = error.errno or 0
    for codes, sentence in REASONS:
        if code in codes:
            return sentence.format(name=path.name[:MAX_SHOWN_NAME], folder=path.parent)
    return f"“{path.name}”没有保存（{error.strerror or error}），请换一个位置再试。"
