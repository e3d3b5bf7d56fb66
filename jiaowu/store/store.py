"""资料库的门：打开，读，写；一次写入就是一个事务、一条日志、一次通知。"""

import os
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import RLock

from sqlalchemy import URL, Engine, MetaData, make_url
from sqlalchemy.exc import ArgumentError
from sqlalchemy.orm import Session

from jiaowu.errors import UserError
from jiaowu.paths import DATABASE_NAME
from jiaowu.store.engine import build_engine
from jiaowu.store.faults import explained
from jiaowu.store.journal import TALLY, Tally, login_name, record
from jiaowu.store.schema import prepare

DATABASE_VARIABLE = "JIAOWU_DATABASE"
SQLITE_MAGIC = b"SQLite format 3\0"

Listener = Callable[[frozenset[str]], object]
"""提交之后以改动的表名调用，在提交的线程里。"""


class Store:
    """一个打开的资料库。"""

    def __init__(self, engine: Engine, user: str) -> None:
        """user 记在操作日志里。"""
        self._engine = engine
        self._user = user
        self._listeners: list[Listener] = []
        self._writing = RLock()

    @contextmanager
    def read(self) -> Iterator[Session]:
        """只读会话，看到的是同一时刻的资料；在里面改资料会抛 RuntimeError。"""
        with explained(), Session(self._engine) as session:
            yield session
            session.flush()

    @contextmanager
    def write(self, title: str) -> Iterator[Session]:
        """一个事务：正常离开时记日志、提交、通知；抛任何异常（含取消）都整体回滚。"""
        tally = Tally()
        with self._writing, explained(), Session(self._engine) as session:
            session.connection(execution_options={TALLY: tally})
            yield session
            session.flush()
            record(session, tally, self._user, title)
            session.commit()
        if tally:
            self._announce(tally.tables)

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """提交之后通知 listener；返回的函数用来取消。"""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def close(self) -> None:
        """关闭全部连接；之后可以移动或删除文件夹。"""
        self._engine.dispose()

    def _announce(self, tables: frozenset[str]) -> None:
        for listener in tuple(self._listeners):
            listener(tables)


def open_store(folder: Path, metadata: MetaData) -> Store:
    """打开（没有就建立）资料库；metadata 是全部的表，平时由 jiaowu.database 给出。

    环境变量 JIAOWU_DATABASE 有值时按它的 SQLAlchemy URL，否则用 folder 里的文件。打不开、损坏、
    版本更新时报 UserError，原有文件不动。
    """
    url = _database_url(folder)
    if url.get_backend_name() == "sqlite" and url.database:
        _check_file(Path(url.database))
    return Store(_prepared(url, metadata), login_name())


def bring_up(file: Path, metadata: MetaData) -> None:
    """把 file 这个资料库升级到程序的版本再关上；升不了报 UserError。"""
    _prepared(URL.create("sqlite", database=str(file)), metadata).dispose()


def database_file(folder: Path) -> Path | None:
    """资料库是哪个文件；用的不是文件（如 PostgreSQL）时为 None。"""
    url = _database_url(folder)
    return Path(url.database) if url.get_backend_name() == "sqlite" and url.database else None


def _prepared(url: URL, metadata: MetaData) -> Engine:
    engine = build_engine(url)
    try:
        with explained():
            prepare(engine, metadata)
    except BaseException:
        engine.dispose()
        raise
    return engine


def _database_url(folder: Path) -> URL:
    try:
        chosen = os.environ.get(DATABASE_VARIABLE)
        return make_url(chosen) if chosen else URL.create("sqlite", database=str(folder / DATABASE_NAME))
    except ArgumentError as error:
        raise UserError(f"环境变量 {DATABASE_VARIABLE} 不是有效的数据库地址，请改正或删去它。") from error


def _check_file(path: Path) -> None:
    """还没让 SQLite 碰文件之前，先看文件夹能不能写、文件是不是数据库。"""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=path.parent):
            pass
        start = _read_start(path) if path.exists() else b""
    except OSError as error:
        raise UserError(f"资料文件夹“{path.parent}”不能写入，请换一个文件夹或检查权限与磁盘。") from error
    if start and start != SQLITE_MAGIC:
        raise UserError(f"资料库文件“{path.name}”已损坏或不是数据库，程序没有改动它。请用最近的备份恢复。")


def _read_start(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(len(SQLITE_MAGIC))
