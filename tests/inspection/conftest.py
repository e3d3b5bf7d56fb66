"""常规检查测试共用：一所小小的初中，在会话里或已经提交。"""

import pytest
from sqlalchemy.orm import Session

from jiaowu.store.store import Store
from tests.inspection.small import SmallSchool, build_small_school


@pytest.fixture
def school(session: Session) -> SmallSchool:
    """在写会话里建好的学校。"""
    return build_small_school(session)


@pytest.fixture
def saved(store: Store) -> SmallSchool:
    """已经提交的学校，界面测试用。"""
    with store.write("建立学校") as session:
        return build_small_school(session)
