"""一次写入改了哪些表、多少行；提交前记成一条操作日志。"""

import getpass
from collections import Counter
from datetime import UTC, datetime

from sqlalchemy import Connection
from sqlalchemy.orm import Session

from jiaowu.store.tables import JournalTable

TALLY = "jiaowu_tally"
"""连接的执行选项：有它就是写会话，改动都记到它那里。"""

REMARKS = "jiaowu_remarks"
"""会话里的附言：要一并写进日志的话。"""


class Tally(Counter[str]):
    """表名 → 改动的行数。"""

    @property
    def tables(self) -> frozenset[str]:
        """改动过的表。"""
        return frozenset(self)


def tally_of(connection: Connection) -> Tally:
    """取出本次写入的计数；在只读会话里改资料是程序的错。"""
    tally: Tally | None = connection.get_execution_options().get(TALLY)
    if tally is None:
        raise RuntimeError("改资料要用 Store.write，不能用 Store.read。")
    return tally


def note(session: Session, remark: str) -> None:
    """在本次写入的日志里附上一句话（如导出名单的用途）；没有改资料也记一条。不要写进学生的个人信息。"""
    session.info.setdefault(REMARKS, []).append(remark)


def record(session: Session, tally: Tally, who: str, title: str) -> None:
    """把本次写入记进操作日志；什么都没改、也没有附言就不记。"""
    remarks: list[str] = session.info.get(REMARKS, [])
    if not tally and not remarks:
        return
    counts = [f"{table} {rows}" for table, rows in sorted(tally.items())]
    detail = "；".join(each for each in ("，".join(counts), *remarks) if each)
    entry = JournalTable(time=datetime.now(UTC), who=who, title=title, rows=tally.total(), detail=detail)
    session.add(entry)


def login_name() -> str:
    """这台电脑的登录名，记在操作日志里。"""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "本机用户"
