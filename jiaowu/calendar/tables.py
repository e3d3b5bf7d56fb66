"""工作安排的一件事。"""

from datetime import date

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from jiaowu.school.tables import TermTable
from jiaowu.store.tables import Base
from jiaowu.teachers.tables import TeacherTable


class TaskTable(Base):
    """一件事：什么时候、谁负责、到哪一步。"""

    __tablename__ = "task"
    __table_args__ = (Index(None, "term_id", "start"), Index(None, "due"))
    id: Mapped[int] = mapped_column(primary_key=True)
    term_id: Mapped[int] = mapped_column(ForeignKey(TermTable.id))
    title: Mapped[str]
    category: Mapped[str]
    """教学常规、教研、培训、考试、家校、其他。"""
    phase: Mapped[str]
    """阶段：学习准备、组织实施、总结提升；没有分为空串。"""
    start: Mapped[date]
    end: Mapped[date]
    due: Mapped[date | None]
    """截止日期（如征文 15 日截稿）；没有为空。"""
    owner_id: Mapped[int | None] = mapped_column(ForeignKey(TeacherTable.id))
    owner: Mapped[str]
    """负责的部门或外单位；责任人是本校教师时用 owner_id。"""
    place: Mapped[str]
    status: Mapped[str]
    """tasks.Status 的值：未开始、进行中、已完成、取消。"""
    done: Mapped[date | None]
    remind: Mapped[int]
    """提前几天提醒；-1 为不提醒。"""
    source: Mapped[str]
    """由哪份模板的哪一条而来；手工添加为空串。"""
    note: Mapped[str]
