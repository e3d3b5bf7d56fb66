"""考试、考生、成绩、分数线、导入批次、录入、小题、学习帮扶。"""

from datetime import date, datetime

from sqlalchemy import ForeignKey, ForeignKeyConstraint, Index, SmallInteger
from sqlalchemy.orm import Mapped, mapped_column

from jiaowu.school.tables import ClassTable, SubjectTable, TermTable
from jiaowu.store.tables import Base, BatchTable
from jiaowu.students.tables import StudentTable
from jiaowu.teachers.tables import TeacherTable

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
    assigned_scheme: Mapped[str | None]
    """等级赋分方案的 id；不赋分为空。"""
    setter: Mapped[str | None]
    """命题人。"""
    reviewer: Mapped[str | None]
    """审题人。"""
    source: Mapped[str | None]
    """试卷来源。"""
    reason: Mapped[str | None]
    """超出规定的次数或年级时，举行它的理由。"""


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
    __table_args__ = (Index(None, "student_id"), {"sqlite_with_rowid": False})
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
    batch_id: Mapped[int | None] = mapped_column(ForeignKey(BatchTable.id))
    """撤销用的批次；第一版资料库里导入的没有。"""


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


class LayoutMemoryTable(Base):
    """用户改正过的版式，按表头的样子记住。"""

    __tablename__ = "layout_memory"
    shape: Mapped[str] = mapped_column(primary_key=True)
    """表头样子的摘要。"""
    columns: Mapped[str]
    """JSON：各列的角色、学科、满分。"""
    time: Mapped[datetime]


class EntryTable(Base):
    """手工录入的一格；双录时两人各录一遍，一致了才进成绩。"""

    __tablename__ = "entry"
    __table_args__ = (
        ForeignKeyConstraint(["exam_id", "student_id"], [ExamPupilTable.exam_id, ExamPupilTable.student_id]),
        {"sqlite_with_rowid": False},
    )
    exam_id: Mapped[int] = mapped_column(primary_key=True)
    subject_id: Mapped[int] = mapped_column(ForeignKey(SubjectTable.id), primary_key=True)
    student_id: Mapped[int] = mapped_column(primary_key=True)
    pass_no: Mapped[int] = mapped_column(SmallInteger, primary_key=True, autoincrement=False)
    """第几遍：1 或 2。"""
    value: Mapped[float | None]
    state: Mapped[int] = mapped_column(SmallInteger)
    who: Mapped[str]
    time: Mapped[datetime]


class ItemTable(Base):
    """试卷的一小题，也就是双向细目表的一行。"""

    __tablename__ = "item"
    exam_id: Mapped[int] = mapped_column(ForeignKey(ExamTable.id), primary_key=True)
    grade: Mapped[int] = mapped_column(SmallInteger, primary_key=True, autoincrement=False)
    """1–12，或 UNKNOWN_GRADE；各年级各有各的卷子。"""
    subject_id: Mapped[int] = mapped_column(ForeignKey(SubjectTable.id), primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    """在卷面上的先后，0 起。"""
    label: Mapped[str]
    """题号，如 1、21(2)。"""
    kind: Mapped[str]
    """题型；没有写为空串。"""
    full: Mapped[float]
    knowledge: Mapped[str]
    """考查的知识点，几个时用顿号隔开；没有写为空串。"""
    ability: Mapped[str]
    """能力层次，如 识记；没有写为空串。"""
    expected: Mapped[str]
    """预估难度：易、中、难；没有写为空串。"""
    answer: Mapped[str]
    """选择题的答案，如 B、AC；不是选择题为空串。"""


class ItemScoreTable(Base):
    """一名考生一小题的得分；没有分数的不存。"""

    __tablename__ = "item_score"
    __table_args__ = (
        ForeignKeyConstraint(
            ["exam_id", "grade", "subject_id", "position"],
            [ItemTable.exam_id, ItemTable.grade, ItemTable.subject_id, ItemTable.position],
        ),
        Index(None, "student_id"),
        {"sqlite_with_rowid": False},
    )
    exam_id: Mapped[int] = mapped_column(primary_key=True)
    grade: Mapped[int] = mapped_column(SmallInteger, primary_key=True, autoincrement=False)
    subject_id: Mapped[int] = mapped_column(primary_key=True)
    student_id: Mapped[int] = mapped_column(ForeignKey(StudentTable.id), primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    value: Mapped[float | None]
    choice: Mapped[str | None]
    """选择题选了哪项，没有填涂为空串；没有记录为空。"""


class SupportGroupTable(Base):
    """学习小组。"""

    __tablename__ = "support_group"
    id: Mapped[int] = mapped_column(primary_key=True)
    term_id: Mapped[int] = mapped_column(ForeignKey(TermTable.id))
    name: Mapped[str]
    leader: Mapped[str]
    """组长姓名。"""


class SupportCaseTable(Base):
    """一份学习帮扶档案：谁、哪一科（空为综合）、从什么水平起、要到哪里、怎么帮。"""

    __tablename__ = "support_case"
    id: Mapped[int] = mapped_column(primary_key=True)
    student_id: Mapped[int] = mapped_column(ForeignKey(StudentTable.id), index=True)
    subject_id: Mapped[int | None] = mapped_column(ForeignKey(SubjectTable.id))
    term_id: Mapped[int] = mapped_column(ForeignKey(TermTable.id))
    teacher_id: Mapped[int | None] = mapped_column(ForeignKey(TeacherTable.id))
    group_id: Mapped[int | None] = mapped_column(ForeignKey(SupportGroupTable.id))
    source: Mapped[str]
    """support.Source 的值：成绩建议、教师提名。"""
    nominated_by: Mapped[str]
    opened: Mapped[date]
    baseline_exam_id: Mapped[int | None] = mapped_column(ForeignKey(ExamTable.id))
    baseline: Mapped[str]
    """入档时的情况：等级、得分率等，一句话；不随成绩更正而变。"""
    causes: Mapped[str]
    """JSON：四个方面勾选的原因的代码。"""
    cause_note: Mapped[str]
    short_goal: Mapped[str]
    long_goal: Mapped[str]
    measures: Mapped[str]
    status: Mapped[str]
    """support.CaseStatus 的值。"""
    closed: Mapped[date | None]
    conclusion: Mapped[str]


class SupportRecordTable(Base):
    """帮扶过程的一条记录，含家校沟通。"""

    __tablename__ = "support_record"
    id: Mapped[int] = mapped_column(primary_key=True)
    case_id: Mapped[int] = mapped_column(ForeignKey(SupportCaseTable.id), index=True)
    date: Mapped[date]
    kind: Mapped[str]
    """support.RecordKind 的值。"""
    content: Mapped[str]
    performance: Mapped[str]
    effect: Mapped[str]
    next_step: Mapped[str]


class SupportCheckTable(Base):
    """一次阶段评估。"""

    __tablename__ = "support_check"
    id: Mapped[int] = mapped_column(primary_key=True)
    case_id: Mapped[int] = mapped_column(ForeignKey(SupportCaseTable.id), index=True)
    date: Mapped[date]
    exam_id: Mapped[int | None] = mapped_column(ForeignKey(ExamTable.id))
    result: Mapped[str]
    """这次的情况，一句话。"""
    verdict: Mapped[str]
    """support.Verdict 的值。"""
    note: Mapped[str]
