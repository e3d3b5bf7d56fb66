"""资料库的版本：新库直接建成最新的，旧库先留副本再迁移，更新的库不碰。"""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection, Engine, MetaData, inspect, text

from jiaowu.errors import UserError
from jiaowu.store.journal import TALLY, Tally

SCHEMA = "0003"
"""本程序的资料库版本：migrations/versions 里最新的一个。"""

SCRIPTS = Path(__file__).parent / "migrations"
COPIES = "升级前的副本"
VERSION_TABLE = "alembic_version"


def prepare(engine: Engine, metadata: MetaData) -> None:
    """让资料库与程序版本一致；更新的或别的程序的资料库报 UserError，不作改动。"""
    with engine.connect() as connection:
        version = stored_version(connection)
    if version == SCHEMA:
        return
    if version is None:
        _create(engine, metadata)
    elif version > SCHEMA:
        raise UserError("资料库是更新版本的教务台建立的，本程序没有改动它。请安装最新版本后再打开。")
    else:
        _keep_copy(engine, version)
        _upgrade(engine, metadata)


def stored_version(connection: Connection) -> str | None:
    """资料库里记的版本；空库为 None。"""
    names = inspect(connection).get_table_names()
    if not names:
        return None
    if VERSION_TABLE not in names:
        raise UserError("资料文件夹里的数据库不是教务台建立的，程序没有改动它。请换一个文件夹。")
    version = connection.execute(text(f"SELECT version_num FROM {VERSION_TABLE}")).scalar()  # noqa: S608 — 常量
    return str(version)


def migrate(engine: Engine, metadata: MetaData) -> None:
    """在一个事务里逐版升级到最新；失败时整体回滚。Alembic 只在这里才载入。"""
    from alembic import command  # noqa: PLC0415 — 载入要半秒，平时用不到
    from alembic.config import Config  # noqa: PLC0415 — 同上

    config = Config()
    config.set_main_option("script_location", str(SCRIPTS).replace("%", "%%"))
    config.attributes["metadata"] = metadata
    with _writing(engine) as connection, _unchecked_keys(connection), connection.begin():
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
        _check_keys(connection)


@contextmanager
def _unchecked_keys(connection: Connection) -> Iterator[None]:
    """SQLite 改列要重建表，其间暂不查外键；事务开始后就改不了这个设置。"""
    if connection.dialect.name != "sqlite":
        yield
        return
    cursor = connection.connection.cursor()
    cursor.execute("PRAGMA foreign_keys = OFF")
    try:
        yield
    finally:
        cursor.execute("PRAGMA foreign_keys = ON")
        cursor.close()


def _check_keys(connection: Connection) -> None:
    """提交前补查外键；断了就抛异常，整个升级回滚。"""
    if connection.dialect.name != "sqlite":
        return
    broken = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
    if broken:
        raise RuntimeError(f"升级后有 {len(broken)} 行的外键断了，第一行在表 {broken[0][0]}。")


def _upgrade(engine: Engine, metadata: MetaData) -> None:
    try:
        migrate(engine, metadata)
    except Exception as error:
        raise UserError(
            f"资料库升级失败，已退回原样。请暂用旧版教务台；副本在资料文件夹的“{COPIES}”里。"
        ) from error


def _create(engine: Engine, metadata: MetaData) -> None:
    with _writing(engine) as connection, connection.begin():
        metadata.create_all(connection)
        version_key = (
            "version_num VARCHAR(32) NOT NULL, CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)"
        )
        connection.execute(text(f"CREATE TABLE {VERSION_TABLE} ({version_key})"))
        connection.execute(text(f"INSERT INTO {VERSION_TABLE} VALUES (:version)"), {"version": SCHEMA})  # noqa: S608 — 常量


def _writing(engine: Engine) -> Connection:
    return engine.execution_options(**{TALLY: Tally()}).connect()


def _keep_copy(engine: Engine, version: str) -> None:
    if engine.dialect.name != "sqlite" or engine.url.database is None:
        return
    source = Path(engine.url.database)
    folder = source.parent / COPIES
    target = folder / f"{source.stem}-{version}-{datetime.now().astimezone():%Y%m%d-%H%M%S}{source.suffix}"
    try:
        folder.mkdir(exist_ok=True)
        with closing(sqlite3.connect(source)) as old, closing(sqlite3.connect(target)) as copy:
            old.backup(copy)
    except (OSError, sqlite3.Error) as error:
        with suppress(OSError):
            target.unlink()
        raise UserError("升级前留副本时写不进去，资料没有改动。请检查磁盘空间后再打开。") from error
