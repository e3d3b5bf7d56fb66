"""自动备份：一天一份，只留七份，照样恢复；做不成时以前的都在。"""

import sqlite3
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from jiaowu.errors import UserError
from jiaowu.progress import Progress
from jiaowu.school.kinds import SchoolKind
from jiaowu.school.services.schools import save_school
from jiaowu.store import backup_file
from jiaowu.store.restoring import look_into, restore
from jiaowu.store.safety import PLACE, keep_daily, last_daily
from jiaowu.store.store import Store

NOW = datetime(2026, 11, 22, 8, 5).astimezone()


@pytest.fixture
def folder(store: Store, tmp_path: Path) -> Path:
    """登记了学校的资料文件夹，窗口开着。"""
    with store.write("登记") as session:
        save_school(session, "青禾中学", SchoolKind.JUNIOR)
    return tmp_path / "资料"


def names(folder: Path) -> list[str]:
    return sorted(each.name for each in (folder / PLACE).iterdir())


def test_one_copy_a_day_and_the_newest_seven_are_kept(folder: Path) -> None:
    before = last_daily(folder)

    written = [keep_daily(folder, NOW + timedelta(days=day), Progress()) for day in range(9)]
    again = keep_daily(folder, NOW + timedelta(days=8, hours=3), Progress())

    assert before is None
    assert all(written)
    assert again is None
    assert names(folder) == [f"自动备份-202611{day}.zip" for day in range(24, 31)]
    assert last_daily(folder) is not None


def test_a_daily_copy_is_restored_like_any_backup(store: Store, folder: Path) -> None:
    written = keep_daily(folder, NOW, Progress())
    assert written is not None
    with store.write("改名") as session:
        save_school(session, "改了名的中学", SchoolKind.JUNIOR)
    store.close()

    found = look_into(written, folder, Progress())
    restore(written, folder, Progress())

    with closing(sqlite3.connect(folder / "jiaowu.db")) as opened:
        assert opened.execute("SELECT name FROM school").fetchone() == ("青禾中学",)
    assert (found.school, found.attachments) == ("青禾中学", 0)


def test_a_full_disk_keeps_the_older_copies(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    keep_daily(folder, NOW, Progress())
    (folder / PLACE / ".jiaowu-半路.part").write_bytes(b"half")
    monkeypatch.setattr(backup_file, "SPARE", 1 << 60)

    with pytest.raises(UserError, match="空间不够"):
        keep_daily(folder, NOW + timedelta(days=1), Progress())

    assert names(folder) == ["自动备份-20261122.zip"]


def test_nothing_is_kept_where_there_is_no_file(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    empty = keep_daily(tmp_path / "空的", NOW, Progress())
    monkeypatch.setenv("JIAOWU_DATABASE", "postgresql://office/jiaowu")
    elsewhere = keep_daily(folder, NOW, Progress())

    assert (empty, elsewhere) == (None, None)
    assert not (tmp_path / "空的").exists()
