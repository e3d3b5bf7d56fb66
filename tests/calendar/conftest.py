"""工作安排测试共用：一所小小的初中，在会话里或已经提交。"""

import pytest
from sqlalchemy.orm import Session

from jiaowu.store.store import Store
from tests.teachers.staff import Staffed, build_staff


@pytest.fixture
def staff(session: Session) -> Staffed:
    """在写会话里建好的学校：两个学期、两个班、三位教师。"""
    return build_staff(session)


@pytest.fixture
def saved_staff(store: Store) -> Staffed:
    """已经提交的学校，界面测试用。"""
    with store.write("建立学校") as session:
        return build_staff(session)
