"""考试、考生、成绩、分数线、导入批次。"""

from datetime import date, datetime

from sqlalchemy import ForeignKey, ForeignKeyConstraint, SmallInteger
from sqlalchemy.orm import Mapped, mapped_column

from jiaowu.school.tables import ClassTable, SubjectTable, TermTable
from jiaowu.store.tables import Base
from jiaowu.students.tables import StudentTable

UNKNOWN_GRADE = 0
"""分数线表里“年级不明”的写法（主键不能为空）。"""


class ExamTable(Base):
    """一次考试。"""

    __tablename__ = "exam"
    id: Mapped[int] = mapped_column(primary_key=True)
    term_id: Mapped[int] = mapped_column(ForeignKey(TermTable.id))
    name: Mapped[str]
    date: Mapped[date]
    kind: Mapped[str]
    """exams.ExamKind 的值。"""
    created: Mapped[datetime]
    deleted_at: Mapped[datetime | None]
    """进回收站的时间；不在回收站为空。"""


class ExamSubjectTable(Base):
    """考试的学科与分数线（都是分数），按年级冻结在考试里。"""

    __tablename__ = "exam_subject"
    exam_id: Mapped[int] = mapped_column(ForeignKey(ExamTable.id), primary_key=True)
    grade: Mapped[int] = mapped_column(SmallInteger, primary_key=True, autoincrement=False)
    """1–12，或 UNKNOWN_GRADE。"""
    subject_id: Mapped[int] = mapped_column(ForeignKey(SubjectTable.id), primary_key=True)
    position: Mapped[int]
    """学科在来源文件里的先后。"""
    full: Mapped[float]
    excellent: Mapped[float]
    good: Mapped[float]
    pass_: Mapped[float] = mapped_column("pass")
    low: Mapped[float]


class ExamPupilTable(Base):
    """考生：班级、姓名、学号都照考试当时的写法，不随学籍变动。"""

    __tablename__ = "exam_pupil"
    __table_args__ = ({"sqlite_with_rowid": False},)
    exam_id: Mapped[int] = mapped_column(ForeignKey(ExamTable.id), primary_key=True)
    student_id: Mapped[int] = mapped_column(ForeignKey(StudentTable.id), primary_key=True)
    position: Mapped[int]
    """在来源文件里的先后，0 起。"""
    grade: Mapped[int | None] = mapped_column(SmallInteger)
    class_id: Mapped[int | None] = mapped_column(ForeignKey(ClassTable.id))
    """年级、班号都明确的班；不明的为空，只留下面两项。"""
    class_no: Mapped[int | None]
    class_text: Mapped[str | None]
    """来源文件里班级的写法；没有写班级为空。"""
    name: Mapped[str]
    number: Mapped[str | None]
    file: Mapped[str]
    sheet: Mapped[str]
    row: Mapped[int]


class ScoreTable(Base):
    """成绩；没有选考的学科没有行。"""

    __tablename__ = "score"
    __table_args__ = (
        ForeignKeyConstraint(["exam_id", "student_id"], [ExamPupilTable.exam_id, ExamPupilTable.student_id]),
        {"sqlite_with_rowid": False},
    )
    exam_id: Mapped[int] = mapped_column(primary_key=True)
    student_id: Mapped[int] = mapped_column(primary_key=True)
    subject_id: Mapped[int] = mapped_column(ForeignKey(SubjectTable.id), primary_key=True)
    value: Mapped[float | None]
    state: Mapped[int] = mapped_column(SmallInteger)
    """matrix.State 的值。"""


class ImportTable(Base):
    """一批导入。"""

    __tablename__ = "import"
    id: Mapped[int] = mapped_column(primary_key=True)
    exam_id: Mapped[int] = mapped_column(ForeignKey(ExamTable.id))
    time: Mapped[datetime]
    files: Mapped[str]
    """JSON：[{"name", "sha256", "sheets": [用上的表]}]，用来认出重复导入。"""
    pupils: Mapped[int]
    new_pupils: Mapped[int]
    new_classes: Mapped[int]
    scores: Mapped[int]


class ImportProblemTable(Base):
    """导入时可疑或略去的内容。"""

    __tablename__ = "import_problem"
    id: Mapped[int] = mapped_column(primary_key=True)
    import_id: Mapped[int] = mapped_column(ForeignKey(ImportTable.id), index=True)
    file: Mapped[str]
    sheet: Mapped[str]
    cell: Mapped[str]
    kind: Mapped[str]
    text: Mapped[str]
