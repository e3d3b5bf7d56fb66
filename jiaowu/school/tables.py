"""学校、学期、班级、学科。"""

from sqlalchemy import CheckConstraint, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from jiaowu.store.tables import Base


class SchoolTable(Base):
    """学校；通常只有一行。"""

    __tablename__ = "school"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    stage: Mapped[str]
    """classes.Stage 的值。"""


class TermTable(Base):
    """学年学期。"""

    __tablename__ = "term"
    __table_args__ = (
        UniqueConstraint("start_year", "semester"),
        CheckConstraint("semester IN (1, 2)", name="semester"),
    )
    id: Mapped[int] = mapped_column(primary_key=True)
    start_year: Mapped[int]
    semester: Mapped[int]
    is_current: Mapped[bool]


class ClassTable(Base):
    """班级：按学段、入学年、班号、科类认定，年级随学期推算。"""

    __tablename__ = "class"
    __table_args__ = (UniqueConstraint("stage", "entry_year", "no", "stream"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    stage: Mapped[str]
    entry_year: Mapped[int]
    no: Mapped[int]
    stream: Mapped[str]
    """科类，如 理1班 的“理”；没有为空串。"""
    name: Mapped[str]
    """不随年级变的名称，如“2024级1班”。"""


class SubjectTable(Base):
    """学科。"""

    __tablename__ = "subject"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(unique=True)
    short: Mapped[str]
    """一个字的简称，如“语”。"""
    position: Mapped[int]
    """显示的先后。"""
