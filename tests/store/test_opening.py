"""打开资料库：新建、再次打开，以及打不开时什么都不动。"""

import sqlite3
from contextlib import closing
from pathlib import Path
from time import perf_counter

import pytest
from sqlalchemy import select

from jiaowu.database import open_database
from jiaowu.errors import UserError
from jiaowu.paths import DATABASE_NAME
from jiaowu.school.tables import SchoolTable
from jiaowu.store.store import DATABASE_VARIABLE


@pytest.fixture(autouse=True)
def _no_chosen_database(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(DATABASE_VARIABLE, raising=False)


def contents(folder: Path) -> dict[str, bytes]:
    """文件夹里每个文件的内容。"""
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def save_school(folder: Path, name: str) -> None:
    """建立一个登记了校名的资料库。"""
    store = open_database(folder)
    with store.write("登记学校") as session:
        session.add(SchoolTable(name=name, stage="junior"))
    store.close()


def school_names(folder: Path) -> list[str]:
    """再次打开时读到的校名。"""
    store = open_database(folder)
    with store.read() as session:
        found = list(session.scalars(select(SchoolTable.name)))
    store.close()
    return found


def test_a_new_folder_gets_a_database_that_can_be_opened_again(tmp_path: Path) -> None:
    save_school(tmp_path / "新" / "资料", "青禾实验学校")

    assert school_names(tmp_path / "新" / "资料") == ["青禾实验学校"]


def test_a_new_database_takes_at_most_150_milliseconds(tmp_path: Path) -> None:
    seconds = []
    for attempt in range(3):
        start = perf_counter()
        open_database(tmp_path / str(attempt)).close()
        seconds.append(perf_counter() - start)

    assert min(seconds) < 0.15


def test_an_empty_file_is_filled_like_a_missing_one(tmp_path: Path) -> None:
    (tmp_path / DATABASE_NAME).touch()

    assert school_names(tmp_path) == []


def test_the_database_is_in_wal_mode_and_checks_foreign_keys(tmp_path: Path) -> None:
    store = open_database(tmp_path)
    with store.read() as session:
        connection = session.connection()
        settings = [
            connection.exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in ("journal_mode", "synchronous", "foreign_keys", "busy_timeout")
        ]
    store.close()

    assert settings == ["wal", 1, 1, 5000]


def test_a_chosen_url_wins_over_the_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    chosen = tmp_path / "别处" / "office.db"
    monkeypatch.setenv(DATABASE_VARIABLE, f"sqlite:///{chosen}")

    save_school(tmp_path / "资料", "青禾实验学校")

    assert chosen.exists()
    assert not (tmp_path / "资料").exists()


def test_a_meaningless_url_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(DATABASE_VARIABLE, "不是地址")

    with pytest.raises(UserError, match=DATABASE_VARIABLE):
        open_database(tmp_path)


def test_a_folder_that_cannot_be_written_is_refused(tmp_path: Path) -> None:
    (tmp_path / "占位").write_text("这是文件，不是文件夹", encoding="utf-8")

    with pytest.raises(UserError, match="不能写入"):
        open_database(tmp_path / "占位")

    assert (tmp_path / "占位").read_text(encoding="utf-8") == "这是文件，不是文件夹"


def test_a_file_that_is_no_database_is_refused_and_kept(tmp_path: Path) -> None:
    (tmp_path / DATABASE_NAME).write_bytes(b"PK\x03\x04" * 500)
    before = contents(tmp_path)

    with pytest.raises(UserError, match="已损坏或不是数据库"):
        open_database(tmp_path)

    assert contents(tmp_path) == before


def test_a_damaged_database_is_refused_and_kept(tmp_path: Path) -> None:
    save_school(tmp_path, "青禾实验学校")
    path = tmp_path / DATABASE_NAME
    path.write_bytes(path.read_bytes()[:100] + b"\xff" * 5_000)
    before = contents(tmp_path)

    with pytest.raises(UserError, match="已损坏"):
        open_database(tmp_path)

    assert contents(tmp_path)[DATABASE_NAME] == before[DATABASE_NAME]


def test_a_database_of_another_program_is_refused_and_kept(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / DATABASE_NAME)) as other:
        other.execute("CREATE TABLE photo (id INTEGER)")
    before = contents(tmp_path)[DATABASE_NAME]

    with pytest.raises(UserError, match="不是教务台建立的"):
        open_database(tmp_path)

    with closing(sqlite3.connect(tmp_path / DATABASE_NAME)) as other:
        assert [row[0] for row in other.execute("SELECT name FROM sqlite_master")] == ["photo"]
    assert contents(tmp_path)[DATABASE_NAME][100:] == before[100:]


def test_a_newer_database_is_refused_and_kept(tmp_path: Path) -> None:
    save_school(tmp_path, "青禾实验学校")
    with closing(sqlite3.connect(tmp_path / DATABASE_NAME)) as newer, newer:
        newer.execute("UPDATE alembic_version SET version_num = '9999'")
    before = contents(tmp_path)[DATABASE_NAME]

    with pytest.raises(UserError, match="最新版本"):
        open_database(tmp_path)

    assert contents(tmp_path)[DATABASE_NAME] == before


def test_a_database_locked_by_another_program_says_so(tmp_path: Path) -> None:
    store = open_database(tmp_path)
    with closing(sqlite3.connect(tmp_path / DATABASE_NAME, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")

        with store.read() as session:
            session.connection().exec_driver_sql("PRAGMA busy_timeout = 50")
        with pytest.raises(UserError, match="正被另一个程序占用"), store.write("登记学校") as session:
            session.add(SchoolTable(name="青禾实验学校", stage="junior"))
    store.close()
