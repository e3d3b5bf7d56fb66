"""学校、学期、班级、学科、设置。"""

from sqlalchemy import CheckConstraint, ForeignKey, SmallInteger, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from jiaowu.store.tables import Base


class SchoolTable(Base):
    """学校；通常只有一行。"""

    __tablename__ = "school"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    stage: Mapped[str]
    """kinds.SchoolKind 的值。"""


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
    own_title: Mapped[str | None]
    """学校给它起的名字，如“宏志班”；没有为空，按学校的班级写法称呼。"""


class SubjectTable(Base):
    """学科。"""

    __tablename__ = "subject"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(unique=True)
    short: Mapped[str]
    """一个字的简称，如“语”。"""
    position: Mapped[int]
    """显示的先后。"""


class GradeSubjectTable(Base):
    """一个年级开的一科：满分（分）与分数线（占满分的百分比），新考试的默认值。"""

    __tablename__ = "grade_subject"
    grade: Mapped[int] = mapped_column(SmallInteger, primary_key=True, autoincrement=False)
    """1–12。"""
    subject_id: Mapped[int] = mapped_column(ForeignKey(SubjectTable.id), primary_key=True)
    position: Mapped[int]
    full: Mapped[float]
    excellent: Mapped[float]
    good: Mapped[float]
    pass_: Mapped[float] = mapped_column("pass")
    low: Mapped[float]


class SettingTable(Base):
    """全校的一项设置。"""

    __tablename__ = "setting"
    key: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[str]
    """JSON。"""
