"""撤销教研研训里的一次改动。"""

from sqlalchemy.orm import Session

from jiaowu.store.batches import undo


def take_back(session: Session, batch_id: int) -> None:
    """撤销一次登记、改动、删去或导入；之后又改过的不能撤销，报 UserError。"""
    undo(session, batch_id)
