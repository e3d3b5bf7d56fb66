"""要改、要删的一行还在不在：别的窗口、撤销都可能先删了它。"""

from typing import TypeVar

from sqlalchemy.orm import Session

from jiaowu.errors import UserError
from jiaowu.store.tables import Base

Row = TypeVar("Row", bound=Base)


def require(session: Session, table: type[Row], row_id: int) -> Row:
    """编号是 row_id 的一行；已经不在（删去了、撤销了登记它的那一步）时报 UserError。"""
    row = session.get(table, row_id, populate_existing=True)
    if row is None:
        raise UserError("这一条已经不在资料库里，多半是刚才删去或撤销了，没有再动。请重新打开这一页。")
    return row
