"""恢复之前：看一份备份里有什么；旧版本的先升级再换上，升不了就不换。"""

import shutil
import sqlite3
import zipfile
from contextlib import closing
from pathlib import Path

import pytest

from jiaowu.database import open_database, upgrade_file
from jiaowu.errors import Cancelled, UserError
from jiaowu.progress import Progress
from jiaowu.school.kinds import SchoolKind
from jiaowu.school.services.schools import get_school, save_school
from jiaowu.store.attachments import attach
from jiaowu.store.backup import backup
from jiaowu.store.restoring import COPIES, look_into, restore
from jiaowu.store.schema import SCHEMA

OLD = Path(__file__).resolve().parents[1] / "migrations" / "schema_0002.db"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """一所学校、一个附件，窗口关着。"""
    monkeypatch.delenv("JIAOWU_DATABASE", raising=False)
    place = tmp_path / "资料"
    paper = tmp_path / "课例.txt"
    paper.write_text("课例", "utf-8")
    store = open_database(place)
    with store.write("登记") as session:
        save_school(session, "青禾中学", SchoolKind.JUNIOR)
        attach(session, place, "school", 1, paper, "材料")
    store.close()
    return place


def old_backup(tmp_path: Path, change: str = "") -> Path:
    """旧版本教务台的备份。"""
    place = tmp_path / "旧电脑"
    place.mkdir()
    shutil.copy(OLD, place / "jiaowu.db")
    if change:
        with closing(sqlite3.connect(place / "jiaowu.db")) as opened:
            opened.execute(change)
            opened.commit()
    return backup(place, tmp_path / "旧备份.zip", Progress()).path


def test_what_is_in_a_backup_is_told_before_anything_changes(folder: Path, tmp_path: Path) -> None:
    info = backup(folder, tmp_path / "备份.zip", Progress())
    before = sorted(each.name for each in folder.iterdir())

    found = look_into(info.path, folder, Progress())

    assert (found.school, found.attachments, found.time) == ("青禾中学", 1, info.time)
    assert found.size == info.path.stat().st_size
    assert sorted(each.name for each in folder.iterdir()) == before


def test_an_empty_database_has_no_school(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("JIAOWU_DATABASE", raising=False)
    open_database(tmp_path / "空的").close()
    saved = backup(tmp_path / "空的", tmp_path / "备份.zip", Progress()).path

    found = look_into(saved, tmp_path / "空的", Progress())

    assert (found.school, found.attachments) == ("", 0)


def test_a_flipped_byte_is_noticed_while_looking(folder: Path, tmp_path: Path) -> None:
    saved = backup(folder, tmp_path / "备份.zip", Progress()).path
    data = bytearray(saved.read_bytes())
    data[len(data) // 3] ^= 0xFF
    saved.write_bytes(bytes(data))

    with pytest.raises(UserError, match="已损坏"):
        look_into(saved, folder, Progress())

    assert not list(folder.glob(".jiaowu-*"))


def test_another_programs_zip_is_refused_while_looking(folder: Path, tmp_path: Path) -> None:
    wrong = tmp_path / "照片.zip"
    with zipfile.ZipFile(wrong, "w") as archive:
        archive.writestr("春游.txt", "春游")

    with pytest.raises(UserError, match=r"不是教务台的备份.*教务台备份-日期"):
        look_into(wrong, folder, Progress())


def test_looking_can_be_cancelled(folder: Path, tmp_path: Path) -> None:
    saved = backup(folder, tmp_path / "备份.zip", Progress()).path
    progress = Progress()
    progress.cancel()

    with pytest.raises(Cancelled):
        look_into(saved, folder, progress)

    assert not list(folder.glob(".jiaowu-*"))


def test_a_cancelled_restore_changes_nothing(folder: Path, tmp_path: Path) -> None:
    saved = backup(folder, tmp_path / "备份.zip", Progress()).path
    progress = Progress(lambda label, _done, _total: progress.cancel() if "解开" in label else None)

    with pytest.raises(Cancelled):
        restore(saved, folder, progress)

    assert not list(folder.glob(".jiaowu-*"))
    assert not (folder / COPIES).exists()


def test_a_cancel_that_comes_too_late_does_not_stop_half_way(folder: Path, tmp_path: Path) -> None:
    saved = backup(folder, tmp_path / "备份.zip", Progress()).path
    progress = Progress(lambda label, _done, _total: progress.cancel() if "换上" in label else None)

    found = restore(saved, folder, progress)

    assert found.copy is not None
    assert found.copy.is_file()


def test_an_older_backup_is_brought_up_before_it_replaces_anything(folder: Path, tmp_path: Path) -> None:
    saved = old_backup(tmp_path)

    restore(saved, folder, Progress(), upgrade_file)

    with closing(sqlite3.connect(folder / "jiaowu.db")) as opened:
        (version,) = opened.execute("SELECT version_num FROM alembic_version").fetchone()
    assert version == SCHEMA
    assert not (folder / "升级前的副本").exists()


def test_a_backup_that_cannot_be_brought_up_is_not_restored(folder: Path, tmp_path: Path) -> None:
    saved = old_backup(tmp_path, "DROP TABLE teacher")

    with pytest.raises(UserError, match="升级不了"):
        restore(saved, folder, Progress(), upgrade_file)

    store = open_database(folder)
    with store.read() as session:
        school = get_school(session)
    store.close()
    assert school is not None
    assert school.name == "青禾中学"
