"""数据库的错误 → 用户看得懂的一句话。"""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError

from jiaowu.errors import UserError

FAULTS = (
    ("disk is full", "磁盘空间不足，资料没有改动。请清理磁盘后再试。"),
    ("readonly database", "资料库不能写入（文件或文件夹是只读的），资料没有改动。请改为可写后再试。"),
    ("database is locked", "资料库正被另一个程序占用，资料没有改动。请关闭它后再试。"),
    ("malformed", "资料库文件已损坏，程序没有改动它。请用最近的备份恢复。"),
    ("not a database", "资料库文件已损坏，程序没有改动它。请用最近的备份恢复。"),
    ("disk i/o error", "读写磁盘出错，资料没有改动。请检查磁盘或网络盘后再试。"),
    ("unable to open", "资料库打不开。请检查资料文件夹是否存在、是否可以写入。"),
)
"""SQLite 错误文字里的片段 → 给用户的话。"""


@contextmanager
def explained() -> Iterator[None]:
    """把环境造成的数据库错误换成 UserError；程序自己的错照旧抛出。"""
    try:
        yield
    except DBAPIError as error:
        message = explain(str(error.orig))
        if message is None:
            raise
        raise UserError(message) from error


def explain(message: str) -> str | None:
    """SQLite 的错误文字 → 给用户的话；不是环境造成的返回 None。"""
    lowered = message.lower()
    return next((text for fragment, text in FAULTS if fragment in lowered), None)
