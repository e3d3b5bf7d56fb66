"""一份文档写成几个文件：要么全写好，要么什么也不留下。"""

import shutil
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from jiaowu.errors import UserError
from jiaowu.paper.copyist import Copyist
from jiaowu.paper.document import Document
from jiaowu.paper.writers import write
from jiaowu.progress import Progress


def write_together(
    document: Document, out: Path, names: Sequence[str], copyist: Copyist | None = None
) -> list[Path]:
    """把一份文档写成几个文件：全写好才放进 out；写不成时不留下任何东西。返回写好的文件。

    有抄写员时第一个文件由它写，同时这里写其余的；它没写成就由这里重写。
    """
    targets = [out / name for name in names]
    with made(out) as staging:
        _write_all(document, [staging / name for name in names], copyist or Copyist(None))
        _require_writable(targets)
        for name, target in zip(names, targets, strict=True):
            (staging / name).replace(target)
    return targets


def _write_all(document: Document, paths: Sequence[Path], copyist: Copyist) -> None:
    first, *others = paths
    copyist.begin(document, first)
    try:
        for path in others:
            write(document, path, Progress())
        if not copyist.finish():
            write(document, first, Progress())
    finally:
        copyist.dismiss()  # 临时文件夹删除之前，它不能还在往里写


def _require_writable(targets: Sequence[Path]) -> None:
    """要换掉的旧文件都没有被占用，才动手换第一个。"""
    for target in targets:
        if target.exists():
            with target.open("r+b"):
                pass


@contextmanager
def made(out: Path) -> Iterator[Path]:
    """out 文件夹（没有就建）里的一个临时文件夹，用完删除；失败时连新建的 out 也删除。"""
    new = [folder for folder in (out, *out.parents) if not folder.exists()]
    try:
        out.mkdir(parents=True, exist_ok=True)
        staging = Path(tempfile.mkdtemp(prefix=".jiaowu-", dir=out))
        try:
            yield staging
        finally:
            shutil.rmtree(staging, ignore_errors=True)
    except BaseException as error:
        for folder in new:
            with suppress(OSError):
                folder.rmdir()
        if isinstance(error, OSError):
            raise UserError(_why_not(error, out)) from error
        raise


def _why_not(error: OSError, out: Path) -> str:
    if isinstance(error, FileExistsError | NotADirectoryError):
        return f"“{out}”或它的上一层是文件，不是文件夹，请另写一个文件夹。"
    if isinstance(error, IsADirectoryError):
        return f"“{error.filename}”是一个文件夹，请移走它或另写一个文件夹。"
    return (
        f"文件夹“{out}”里不能写入（可能没有权限、磁盘已满，或旧文件正开着），请另写一个文件夹或关闭旧文件。"
    )
