"""教师与任教。"""

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from jiaowu.school.tables import ClassTable, SubjectTable, TermTable
from jiaowu.store.tables import Base


class TeacherTable(Base):
    """教师。"""

    __tablename__ = "teacher"
    id: Mapped[int] = mapped_column(primary_key=True)
    number: Mapped[str | None] = mapped_column(unique=True)
    """工号；来源没有写时为空。"""
    name: Mapped[str]


class AssignmentTable(Base):
    """任教：某学期谁教哪个班哪一科；一科可以有几位教师。"""

    __tablename__ = "assignment"
    __table_args__ = (UniqueConstraint("term_id", "class_id", "subject_id", "teacher_id"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    term_id: Mapped[int] = mapped_column(ForeignKey(TermTable.id))
    class_id: Mapped[int] = mapped_column(ForeignKey(ClassTable.id))
    subject_id: Mapped[int] = mapped_column(ForeignKey(SubjectTable.id))
    teacher_id: Mapped[int] = mapped_column(ForeignKey(TeacherTable.id))
