"""备份与恢复：开着也能备份，写完核对；坏的、别的、更新的不恢复；恢复前留副本，附件只补不删。"""

import errno
import json
import sqlite3
import zipfile
from collections.abc import Callable
from contextlib import closing
from datetime import datetime
from pathlib import Path
from typing import IO, Any, Literal

import pytest

from jiaowu.database import open_database
from jiaowu.errors import Cancelled, UserError
from jiaowu.progress import Progress
from jiaowu.school.kinds import SchoolKind
from jiaowu.school.services.schools import get_school, save_school
from jiaowu.store import backup_file
from jiaowu.store.attachments import attach, list_attachments, open_path
from jiaowu.store.backup import backup, last_backup
from jiaowu.store.restoring import COPIES, restore
from jiaowu.store.store import Store

EVIDENCE = "课例说明".encode() * 500


@pytest.fixture
def folder(store: Store, tmp_path: Path) -> Path:
    """一所学校、一个附件，资料库开着。"""
    paper = tmp_path / "课例.txt"
    paper.write_bytes(EVIDENCE)
    with store.write("登记") as session:
        save_school(session, "青禾中学", SchoolKind.JUNIOR)
        attach(session, tmp_path / "资料", "school", 1, paper, "材料")
    return tmp_path / "资料"


@pytest.fixture
def saved(folder: Path, tmp_path: Path) -> Path:
    """一份好的备份。"""
    return backup(folder, tmp_path / "U盘" / "备份.zip", Progress()).path


def school_name(folder: Path) -> str:
    store = open_database(folder)
    with store.read() as session:
        school = get_school(session)
    store.close()
    return school.name if school else ""


def rewritten(source: Path, change: Callable[[dict[str, bytes]], None]) -> Path:
    """改过内容的备份。"""
    with zipfile.ZipFile(source) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    change(parts)
    target = source.with_name("改过.zip")
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return target


def test_an_open_database_and_its_attachments_come_back_from_the_backup(
    store: Store, folder: Path, saved: Path, tmp_path: Path
) -> None:
    store.close()
    elsewhere = tmp_path / "新电脑"

    found = restore(saved, elsewhere, Progress())

    opened = open_database(elsewhere)
    with opened.read() as session:
        (attachment,) = list_attachments(session, "school", 1)
        path = open_path(elsewhere, attachment)
    opened.close()
    assert school_name(elsewhere) == "青禾中学"
    assert path.read_bytes() == EVIDENCE
    assert (found.copy, found.attachments) == (None, 1)
    assert [each.name for each in folder.parent.joinpath("U盘").iterdir()] == ["备份.zip"]


def test_a_folder_gets_a_file_named_by_the_time_and_the_last_backup_is_remembered(
    folder: Path, tmp_path: Path
) -> None:
    before = last_backup(folder)

    info = backup(folder, tmp_path / "U盘", Progress())

    assert before is None
    assert info.path.parent == tmp_path / "U盘"
    assert info.path.name == f"教务台备份-{info.time:%Y%m%d-%H%M%S}.zip"
    assert (info.attachments, info.missing) == (1, 0)
    remembered = last_backup(folder)
    assert remembered is not None
    assert (remembered.path, remembered.time) == (info.path.absolute(), info.time)


def test_a_lost_attachment_is_counted_and_does_not_stop_the_backup(folder: Path, tmp_path: Path) -> None:
    (stored,) = (each for each in (folder / "附件").rglob("*") if each.is_file())
    stored.unlink()

    info = backup(folder, tmp_path / "备份.zip", Progress())

    assert (info.attachments, info.missing) == (0, 1)


def test_restoring_keeps_a_copy_and_never_removes_newer_attachments(
    store: Store, folder: Path, saved: Path, tmp_path: Path
) -> None:
    later = tmp_path / "后来.txt"
    later.write_bytes(b"later")
    with store.write("后来的改动") as session:
        save_school(session, "改了名的中学", SchoolKind.JUNIOR)
        kept = attach(session, folder, "school", 1, later, "材料")
    (damaged,) = (
        each for each in (folder / "附件").rglob("*") if each.is_file() and each.read_bytes() == EVIDENCE
    )
    damaged.chmod(0o644)
    damaged.write_bytes(b"spoiled")
    store.close()

    found = restore(saved, folder, Progress())

    assert school_name(folder) == "青禾中学"
    assert (folder / "附件" / kept.path).read_bytes() == b"later"
    assert damaged.read_bytes() == EVIDENCE
    assert found.attachments == 1
    assert found.copy is not None
    with closing(sqlite3.connect(found.copy)) as copy:
        assert copy.execute("SELECT name FROM school").fetchone() == ("改了名的中学",)
    assert [each.read_bytes() for each in (folder / COPIES / "附件").iterdir()] == [b"spoiled"]


def test_a_damaged_database_is_kept_aside_and_replaced(store: Store, folder: Path, saved: Path) -> None:
    store.close()
    for leftover in folder.glob("jiaowu.db*"):
        leftover.unlink()
    (folder / "jiaowu.db").write_bytes(b"not a database at all" * 100)

    found = restore(saved, folder, Progress())

    assert school_name(folder) == "青禾中学"
    assert found.copy is not None
    assert found.copy.read_bytes().startswith(b"not a database")


@pytest.mark.usefixtures("store")
def test_an_open_database_is_not_restored_over(folder: Path, saved: Path) -> None:
    with pytest.raises(UserError, match="关闭教务台"):
        restore(saved, folder, Progress())

    assert not (folder / COPIES).exists()


@pytest.mark.parametrize("content", [b"", b"hello", b"PK\x05\x06" + bytes(18)])
def test_a_file_that_is_no_backup_is_refused(
    store: Store, folder: Path, tmp_path: Path, content: bytes
) -> None:
    store.close()
    wrong = tmp_path / "照片.zip"
    wrong.write_bytes(content)

    with pytest.raises(UserError, match="不是教务台的备份"):
        restore(wrong, folder, Progress())

    assert school_name(folder) == "青禾中学"


def test_a_missing_file_is_refused(folder: Path, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="不是教务台的备份"):
        restore(tmp_path / "没有.zip", folder, Progress())


def test_a_flipped_byte_is_noticed_and_nothing_changes(store: Store, folder: Path, saved: Path) -> None:
    store.close()
    data = bytearray(saved.read_bytes())
    data[len(data) // 3] ^= 0xFF
    saved.write_bytes(bytes(data))

    with pytest.raises(UserError, match="已损坏"):
        restore(saved, folder, Progress())

    assert school_name(folder) == "青禾中学"
    assert not list(folder.glob(".jiaowu-*"))


def _bomb(parts: dict[str, bytes]) -> None:
    name = next(name for name in parts if name.startswith("附件/"))
    parts[name] = bytes(50_000_000)


def _climb(parts: dict[str, bytes]) -> None:
    manifest = json.loads(parts["清单.json"])
    manifest["files"]["附件/../../坏.txt"] = {"sha256": "0" * 64, "size": 3}
    parts["附件/../../坏.txt"] = b"bad"
    parts["清单.json"] = json.dumps(manifest).encode()


def _negative(parts: dict[str, bytes]) -> None:
    manifest = json.loads(parts["清单.json"])
    manifest["files"]["jiaowu.db"]["size"] = -1
    parts["清单.json"] = json.dumps(manifest).encode()


def test_a_list_with_nonsense_sizes_is_no_backup(store: Store, folder: Path, saved: Path) -> None:
    store.close()

    with pytest.raises(UserError, match="不是教务台的备份"):
        restore(rewritten(saved, _negative), folder, Progress())


def _forget(parts: dict[str, bytes]) -> None:
    del parts[next(name for name in parts if name.startswith("附件/"))]


@pytest.mark.parametrize("spoil", [_bomb, _climb, _forget])
def test_a_tampered_backup_is_refused_and_writes_nothing_outside(
    store: Store, folder: Path, saved: Path, tmp_path: Path, spoil: Callable[[dict[str, bytes]], None]
) -> None:
    store.close()

    with pytest.raises(UserError, match="已损坏"):
        restore(rewritten(saved, spoil), folder, Progress())

    assert school_name(folder) == "青禾中学"
    assert not list(tmp_path.rglob("坏.txt"))


def test_a_backup_of_a_newer_version_is_refused(folder: Path, saved: Path) -> None:
    def newer(parts: dict[str, bytes]) -> None:
        manifest = json.loads(parts["清单.json"])
        parts["清单.json"] = json.dumps(manifest | {"schema": "9999"}).encode()

    with pytest.raises(UserError, match="更新版本"):
        restore(rewritten(saved, newer), folder, Progress())


def test_a_full_disk_is_told_before_anything_is_written(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(backup_file, "SPARE", 1 << 60)

    with pytest.raises(UserError, match="空间不够"):
        backup(folder, tmp_path / "U盘" / "备份.zip", Progress())

    assert not list((tmp_path / "U盘").iterdir())


def test_a_disk_that_fills_up_on_the_way_leaves_no_half_and_keeps_the_old_one(
    folder: Path, saved: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_args: object, **_named: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    before = saved.read_bytes()
    monkeypatch.setattr(zipfile.ZipFile, "writestr", full)

    with pytest.raises(UserError, match="空间不够"):
        backup(folder, saved, Progress())

    assert saved.read_bytes() == before
    assert [each.name for each in saved.parent.iterdir()] == ["备份.zip"]


def test_a_disk_that_writes_something_else_is_noticed(
    folder: Path, saved: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = saved.read_bytes()
    original = zipfile.ZipFile.open

    def lying(archive: zipfile.ZipFile, name: str, mode: Literal["r", "w"] = "r", **named: Any) -> IO[bytes]:
        opened = original(archive, name, mode, **named)
        if mode == "r":
            opened.read(1)
        return opened

    monkeypatch.setattr(zipfile.ZipFile, "open", lying)

    with pytest.raises(UserError, match="核对不上"):
        backup(folder, saved, Progress())

    assert saved.read_bytes() == before


def test_a_cancelled_backup_leaves_nothing(folder: Path, tmp_path: Path) -> None:
    progress = Progress()
    progress.cancel()

    with pytest.raises(Cancelled):
        backup(folder, tmp_path / "U盘" / "备份.zip", progress)

    assert not list((tmp_path / "U盘").iterdir())
    assert last_backup(folder) is None


def test_nothing_to_back_up_and_a_place_among_the_attachments_are_refused(
    folder: Path, tmp_path: Path
) -> None:
    with pytest.raises(UserError, match="还没有资料"):
        backup(tmp_path / "空的", tmp_path / "备份.zip", Progress())
    with pytest.raises(UserError, match="换一个地方"):
        backup(folder, folder / "附件" / "备份.zip", Progress())


def test_another_database_server_is_backed_up_by_its_own_tools(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("JIAOWU_DATABASE", "postgresql://office/jiaowu")

    with pytest.raises(UserError, match="自己的工具"):
        backup(folder, tmp_path / "备份.zip", Progress())


def test_a_spoiled_memory_of_the_last_backup_counts_as_none(folder: Path) -> None:
    (folder / "上次备份.json").write_text('{"time": 3}', "utf-8")

    assert last_backup(folder) is None


def test_a_damaged_database_is_not_backed_up_as_if_it_were_sound(
    folder: Path, tmp_path: Path, store: Store
) -> None:
    store.close()
    file = folder / "jiaowu.db"
    data = bytearray(file.read_bytes())
    data[4096 * 3 : 4096 * 60] = bytes(4096 * 57)
    file.write_bytes(bytes(data))

    with pytest.raises(UserError, match="读不出来"):
        backup(folder, tmp_path / "U盘" / "备份.zip", Progress())

    assert not list((tmp_path / "U盘").iterdir())


def test_the_time_in_the_backup_is_told(store: Store, folder: Path, saved: Path) -> None:
    store.close()

    found = restore(saved, folder, Progress())

    assert (datetime.now().astimezone() - found.time).total_seconds() < 60
