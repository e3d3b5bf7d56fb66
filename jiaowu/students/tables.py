"""学生，他每个学期在哪个班，以及学籍变动。"""

from datetime import date, datetime

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
    registry_number: Mapped[str | None] = mapped_column(unique=True)
    """学籍号；没有登记为空。"""
    sex: Mapped[str | None]
    """GB/T 2261.1：1 男、2 女；没有登记为空。"""
    birth: Mapped[date | None]
    status: Mapped[str | None]
    """statuses.Status 的值；空就是在读。"""
    category: Mapped[str | None]
    """学生类别的代码，如 10 随班就读；空就是普通学生。"""
    note: Mapped[str | None]


class EnrolmentTable(Base):
    """在班：某学期某学生在某班，一学期只在一个班。"""

    __tablename__ = "enrolment"
    __table_args__ = (UniqueConstraint("student_id", "term_id"), Index(None, "class_id"))
    id: Mapped[int] = mapped_column(primary_key=True)
    student_id: Mapped[int] = mapped_column(ForeignKey(StudentTable.id))
    term_id: Mapped[int] = mapped_column(ForeignKey(TermTable.id))
    class_id: Mapped[int] = mapped_column(ForeignKey(ClassTable.id))


class StudentChangeTable(Base):
    """学籍变动台账的一条。"""

    __tablename__ = "student_change"
    id: Mapped[int] = mapped_column(primary_key=True)
    student_id: Mapped[int] = mapped_column(ForeignKey(StudentTable.id), index=True)
    kind: Mapped[str]
    """changes.ChangeKind 的值。"""
    day: Mapped[date]
    """变动的日期。"""
    term_id: Mapped[int] = mapped_column(ForeignKey(TermTable.id))
    from_class_id: Mapped[int | None] = mapped_column(ForeignKey(ClassTable.id))
    to_class_id: Mapped[int | None] = mapped_column(ForeignKey(ClassTable.id))
    other_school: Mapped[str]
    """转入前、转出后的学校；没有为空串。"""
    reason: Mapped[str]
    papers: Mapped[str]
    """收到的材料，一行一件。"""
    system_state: Mapped[str]
    """学籍系统里办到哪一步：changes.SystemState 的值。"""
    system_date: Mapped[date | None]
    note: Mapped[str]
    recorded: Mapped[datetime]
