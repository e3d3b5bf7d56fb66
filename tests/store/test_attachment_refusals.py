"""不该抄进来的文件：设备名、链接、文件夹、管道、磁盘放不下、想爬出资料文件夹的位置。"""

import os
import shutil
import sys
from pathlib import Path

import pytest
from sqlalchemy.orm import Session

from jiaowu.errors import UserError
from jiaowu.store.attachments import FOLDER, Attachment, attach, list_attachments, state_of, stored_path
from jiaowu.store.incoming import RESERVED, is_device_name, place_inside

POSIX = pytest.mark.skipif(sys.platform == "win32", reason="Windows 没有管道文件，建链接要权限")


@pytest.mark.parametrize("name", ["CON", "nul", "com1.txt", "LPT9.tar.gz", "AUX .pdf", "COM¹.doc", "CONIN$"])
def test_a_device_name_is_known_with_any_suffix(name: str) -> None:
    assert is_device_name(name)


@pytest.mark.parametrize("name", ["CONTENT.pdf", "com.txt", "公开课.con", "COM10.txt", "nullable.pdf"])
def test_an_ordinary_name_is_not_a_device(name: str) -> None:
    assert not is_device_name(name)


@POSIX
def test_a_file_named_like_a_device_is_refused(session: Session, tmp_path: Path) -> None:
    path = tmp_path / "COM1.txt"
    path.write_bytes(b"a")

    with pytest.raises(UserError, match="请给文件改名后再添加"):
        attach(session, tmp_path, "teacher", 7, path, "paper")

    assert list_attachments(session, "teacher", 7) == ()


@POSIX
def test_a_link_and_a_pipe_are_refused(session: Session, tmp_path: Path) -> None:
    (tmp_path / "真.pdf").write_bytes(b"a")
    link, pipe = tmp_path / "链接.pdf", tmp_path / "管道.pdf"
    link.symlink_to(tmp_path / "真.pdf")
    os.mkfifo(pipe)  # type: ignore[attr-defined,unused-ignore]  # Windows 没有

    with pytest.raises(UserError, match="指向别处的链接"):
        attach(session, tmp_path, "teacher", 7, link, "paper")
    with pytest.raises(UserError, match="不是普通的文件"):
        attach(session, tmp_path, "teacher", 7, pipe, "paper")


def test_a_file_larger_than_the_free_space_is_refused_and_nothing_is_written(
    session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "录像.mp4"
    path.write_bytes(b"a" * 4096)
    room = shutil.disk_usage(tmp_path)._replace(free=RESERVED + 4095)
    monkeypatch.setattr(shutil, "disk_usage", lambda _path: room)

    with pytest.raises(UserError, match="磁盘只剩 32 MB，没有添加"):
        attach(session, tmp_path, "teacher", 7, path, "paper")

    assert not (tmp_path / FOLDER).exists()


@pytest.mark.parametrize(
    "relative", ["../../etc/passwd", "/etc/passwd", "ab/../../x", "..\\..\\x", "C:\\x", "ab\\..\\..\\x"]
)
def test_a_stored_place_never_climbs_out(tmp_path: Path, relative: str) -> None:
    found = place_inside(tmp_path / FOLDER, relative)

    assert found.resolve().is_relative_to((tmp_path / FOLDER).resolve())


def test_a_tampered_record_reads_as_missing(session: Session, tmp_path: Path) -> None:
    secret = tmp_path / "秘密.txt"
    secret.write_bytes(b"secret")
    path = tmp_path / "证书.pdf"
    path.write_bytes(b"a")
    kept = attach(session, tmp_path, "teacher", 7, path, "paper")
    changed = Attachment(kept.id, "teacher", 7, kept.name, "paper", kept.sha256, 6, "../秘密.txt", kept.added)

    assert stored_path(tmp_path, changed) == tmp_path / FOLDER / "秘密.txt"
    assert state_of(tmp_path, changed).value == "不见了"
