import errno
import os
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

import pytest

from jiaowu.errors import Cancelled, UserError
from jiaowu.paper import writers
from jiaowu.paper.document import Column, Document, Table
from jiaowu.paper.writers import WRITERS, Writer, write
from jiaowu.progress import Progress

DOCUMENT = Document(title="名单", blocks=(Table((Column("姓名", 8),), [("张三",)]),))


@pytest.fixture
def target(tmp_path: Path) -> Iterator[Path]:
    """已有旧内容的目标文件；测试后文件夹里不许有别的东西。"""
    path = tmp_path / "名单.pdf"
    path.write_bytes(b"old")
    yield path
    assert [item.name for item in tmp_path.iterdir()] == ["名单.pdf"]


def failing_with(error: BaseException) -> Writer:
    """写到一半出错的格式。"""

    def fail(_document: Document, stream: Path | BinaryIO, _progress: Progress) -> None:
        assert not isinstance(stream, Path)
        stream.write(b"half")
        raise error

    return Writer("pdf", "PDF", ".pdf", fail)


@pytest.mark.parametrize("writer", WRITERS)
def test_the_suffix_chooses_the_format(writer: Writer, tmp_path: Path) -> None:
    path = tmp_path / f"名单{writer.suffix.upper()}"

    write(DOCUMENT, path, Progress())

    assert path.read_bytes().startswith(b"%PDF" if writer.id == "pdf" else b"PK")
    assert len(list(tmp_path.iterdir())) == 1


def test_an_unknown_suffix_is_refused_with_the_known_ones(tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"\.pdf、\.xlsx、\.docx"):
        write(DOCUMENT, tmp_path / "名单.doc", Progress())


def test_an_existing_file_is_replaced(target: Path) -> None:
    write(DOCUMENT, target, Progress())

    assert target.read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize(
    ("code", "sentence"),
    [
        (errno.ENOSPC, "磁盘已满"),
        (errno.EACCES, "请先关闭"),
        (errno.EROFS, "只读"),
        (errno.EIO, "没有保存"),
    ],
)
def test_a_failed_write_leaves_the_old_file_and_no_leftovers(
    code: int, sentence: str, target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(writers, "WRITERS", (failing_with(OSError(code, os.strerror(code))),))

    with pytest.raises(UserError, match=sentence):
        write(DOCUMENT, target, Progress())

    assert target.read_bytes() == b"old"


def test_a_file_open_elsewhere_is_left_alone(target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_self: Path, _target: Path) -> Path:
        raise PermissionError(errno.EACCES, "另一个程序正在使用此文件")

    monkeypatch.setattr(Path, "replace", refuse)

    with pytest.raises(UserError, match="请先关闭"):
        write(DOCUMENT, target, Progress())

    assert target.read_bytes() == b"old"


def test_a_read_only_file_is_left_alone(target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "access", lambda *_arguments: False)

    with pytest.raises(UserError, match="不能写入"):
        write(DOCUMENT, target, Progress())

    assert target.read_bytes() == b"old"


def test_cancelling_leaves_the_old_file_and_no_leftovers(target: Path) -> None:
    progress = Progress()
    progress.cancel()

    with pytest.raises(Cancelled):
        write(DOCUMENT, target, progress)

    assert target.read_bytes() == b"old"


def test_a_folder_that_does_not_exist_is_named(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="没有的文件夹”不存在"):
        write(DOCUMENT, tmp_path / "没有的文件夹" / "名单.pdf", Progress())


def test_a_folder_in_the_way_is_said_so(tmp_path: Path) -> None:
    (tmp_path / "名单.pdf").mkdir()

    with pytest.raises(UserError, match="是一个文件夹"):
        write(DOCUMENT, tmp_path / "名单.pdf", Progress())


def test_a_name_too_long_is_said_so(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="太长"):
        write(DOCUMENT, tmp_path / ("长" * 200 + ".pdf"), Progress())

    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="只有 Linux 有写满的设备")
def test_a_full_disk_is_an_error_not_a_broken_file() -> None:
    with Path("/dev/full").open("wb", buffering=0) as stream, pytest.raises(OSError, match="space"):
        WRITERS[1].write(DOCUMENT, stream, Progress())
