"""引擎：SQLite 的设置、事务怎样开始、每条语句改了哪个表。"""

from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import URL, ExecutionContext
from sqlalchemy.engine.interfaces import DBAPIConnection, DBAPICursor
from sqlalchemy.sql import Delete, Insert, Update

from jiaowu.store.journal import TALLY, tally_of

PRAGMAS = (
    "PRAGMA busy_timeout = 5000",
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = NORMAL",
    "PRAGMA foreign_keys = ON",
    "PRAGMA cache_size = -32768",
)


def build_engine(url: str | URL) -> Engine:
    """按 SQLAlchemy URL 建立引擎；还没有打开连接。"""
    # 不合并多行 INSERT：每条语句的行数才数得准；大批量写入走 bulk_insert
    engine = create_engine(url, use_insertmanyvalues=False)
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _set_pragmas)
        event.listen(engine, "begin", _begin)
    event.listen(engine, "after_cursor_execute", _count)
    return engine


def _set_pragmas(connection: DBAPIConnection, _record: object) -> None:
    connection.isolation_level = None  # 事务由 _begin 明确开始，sqlite3 模块不再自作主张
    cursor = connection.cursor()
    for pragma in PRAGMAS:
        cursor.execute(pragma)
    cursor.close()


def _begin(connection: Connection) -> None:
    # 写事务一开始就占住写锁：读完再升级会在别人写过之后立即失败，等也没用
    writing = TALLY in connection.get_execution_options()
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")


def _count(
    connection: Connection,
    cursor: DBAPICursor,
    _statement: str,
    _parameters: Any,
    context: ExecutionContext | None,
    _executemany: bool,  # noqa: FBT001 — SQLAlchemy 规定的参数
) -> None:
    compiled = context.compiled if context is not None else None
    statement = compiled.statement if compiled is not None else None
    if isinstance(statement, Insert | Update | Delete):
        rows = max(cursor.rowcount, 0)
        if rows:
            tally_of(connection)[statement.entity_description["table"].name] += rows
