"""学生，以及他每个学期在哪个班。"""

from sqlalchemy import ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from jiaowu.school.tables import ClassTable, TermTable
from jiaowu.store.tables import Base


class StudentTable(Base):
    """学生。"""

    __tablename__ = "student"
    id: Mapped[int] = mapped_column(primary_key=True)
    number: Mapped[str | None] = mapped_column(unique=True)
    """学号；来源没有写时为空。"""
    name: Mapped[str]
    name_key: Mapped[str]
    """去掉空格、统一间隔号后的姓名，只用来配对。"""


class EnrolmentTable(Base):
    """在班：某学期某学生在某班，一学期只在一个班。"""

    __tablename__ = "enrolment"
    __table_args__ = (UniqueConstraint("student_id", "term_id"), Index(None, "class_id"))
    id: Mapped[int] = mapped_column(primary_key=True)
    student_id: Mapped[int] = mapped_column(ForeignKey(StudentTable.id))
    term_id: Mapped[int] = mapped_column(ForeignKey(TermTable.id))
    class_id: Mapped[int] = mapped_column(ForeignKey(ClassTable.id))
