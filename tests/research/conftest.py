"""教研测试共用：有教研组的小学校，在会话里或已经提交。"""

import pytest
from sqlalchemy.orm import Session

from jiaowu.store.store import Store
from tests.research.rooms import Rooms, build_rooms


@pytest.fixture
def rooms(session: Session) -> Rooms:
    """在写会话里建好的学校。"""
    return build_rooms(session)


@pytest.fixture
def saved_rooms(store: Store) -> Rooms:
    """已经提交的学校，界面测试用。"""
    with store.write("建立学校") as session:
        return build_rooms(session)
