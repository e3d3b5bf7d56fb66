"""把文档写成 PDF；有附件的成一本书。"""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from jiaowu.paper.document import Document
from jiaowu.paper.pdf_body import draw_body
from jiaowu.paper.pdf_book import write_book
from jiaowu.progress import Progress


def write_pdf(document: Document, target: Path | BinaryIO, progress: Progress) -> None:
    """把文档写成 PDF；target 是路径或可写的二进制流。取消时抛出 Cancelled，什么也不写。

    有附件的先写成临时文件再抄过去，附件不整个放在内存里。
    """
    if document.appendices:
        with _book(document, progress) as path:
            _copy(path, target)
        return
    data = pdf_bytes(document, progress)
    if isinstance(target, Path):
        target.write_bytes(data)
    else:
        target.write(data)


def pdf_bytes(document: Document, progress: Progress) -> bytes:
    """文档的 PDF 内容；预览与打印也用它。"""
    if not document.appendices:
        return draw_body(document, (), progress).data
    with _book(document, progress) as path:
        return path.read_bytes()


@contextmanager
def _book(document: Document, progress: Progress) -> Iterator[Path]:
    """写好的一本书，用完删除。"""
    with tempfile.TemporaryDirectory(prefix="jiaowu-") as folder:
        path = Path(folder) / "book.pdf"
        write_book(document, path, progress)
        yield path


def _copy(path: Path, target: Path | BinaryIO) -> None:
    if isinstance(target, Path):
        shutil.copyfile(path, target)
        return
    with path.open("rb") as stream:
        shutil.copyfileobj(stream, target)
