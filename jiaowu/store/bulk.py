"""成批读写：绕过 ORM，与裸 sqlite3 一样快，又不妨碍进度、取消与界面。"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Any

from sqlalchemy import Select, Table, func, select
from sqlalchemy.orm import DeclarativeBase, InstrumentedAttribute, Session

from jiaowu.progress import Progress
from jiaowu.store.journal import tally_of

CHUNK = 4000
"""一次写入的行数：约 10 毫秒，取消与界面都不必久等。"""

READ_CHUNK = 20_000
"""一次取出的行数。"""

Row = tuple[Any, ...]


def bulk_insert(
    session: Session,
    table: type[DeclarativeBase],
    columns: Sequence[InstrumentedAttribute[Any]],
    rows: Iterable[Row],
    progress: Progress,
) -> int:
    """把 rows（元组，次序同 columns）写进表，返回行数；每批之间检查取消。

    值原样交给驱动：只用于整数、浮点、文字与 None。rows 可以是生成器，边取边写。
    """
    connection = session.connection()
    tally = tally_of(connection)
    statement = _insert_sql(session, _table(table), [column.key for column in columns])
    source, done = iter(rows), 0
    while chunk := list(islice(source, CHUNK)):
        progress.check()
        connection.exec_driver_sql(statement, chunk)
        done += len(chunk)
    if done:
        tally[_table(table).name] += done
    return done


def fetch_chunks(session: Session, statement: Select[*tuple[Any, ...]]) -> Iterator[list[Row]]:
    """分批取出原始元组；不经 ORM，也不转换类型，只用于整数、浮点、文字与 None。"""
    result = session.connection().execute(statement)
    cursor = result.cursor
    while cursor is not None and (chunk := cursor.fetchmany(READ_CHUNK)):
        yield list(chunk)
    result.close()


def fetch_rows(session: Session, statement: Select[*tuple[Any, ...]]) -> list[Row]:
    """一次取出全部原始元组，限制同 fetch_chunks。"""
    return [row for chunk in fetch_chunks(session, statement) for row in chunk]


def next_id(session: Session, key: InstrumentedAttribute[int]) -> int:
    """下一个可用的编号；写事务已占住写锁，所以批量写入可以从它起自己编号。"""
    return (session.scalar(select(func.max(key))) or 0) + 1


def _table(table: type[DeclarativeBase]) -> Table:
    if not isinstance(table.__table__, Table):
        raise TypeError(f"{table.__name__} 不是一张表。")
    return table.__table__


def _insert_sql(session: Session, table: Table, names: Sequence[str]) -> str:
    dialect = session.get_bind().dialect
    quote = dialect.identifier_preparer.quote
    mark = "?" if dialect.paramstyle == "qmark" else "%s"
    columns = ", ".join(quote(table.c[name].name) for name in names)
    return f"INSERT INTO {quote(table.name)} ({columns}) VALUES ({', '.join([mark] * len(names))})"  # noqa: S608 — 只有表名与列名
