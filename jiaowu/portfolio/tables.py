"""成长档案里自己写的部分；其余各条都从别的房间的记录里来，不另存一份。"""

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, SmallInteger, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from jiaowu.school.tables import TermTable
from jiaowu.store.tables import Base
from jiaowu.students.tables import StudentTable
from jiaowu.teachers.tables import TeacherTable


class SelfPlanTable(Base):
    """一位教师一份自我规划（通常三年一份）。"""

    __tablename__ = "self_plan"
    __table_args__ = (UniqueConstraint("teacher_id", "start"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    teacher_id: Mapped[int] = mapped_column(ForeignKey(TeacherTable.id))
    start: Mapped[date]
    end: Mapped[date]
    strengths: Mapped[str]
    """优势。"""
    weaknesses: Mapped[str]
    """不足。"""
    aim: Mapped[str]
    """总目标。"""
    measures: Mapped[str]
    revised: Mapped[datetime]


class GoalTable(Base):
    """规划里的一个目标：到什么时候、做到什么、拿什么证明。"""

    __tablename__ = "goal"
    id: Mapped[int] = mapped_column(primary_key=True)
    teacher_id: Mapped[int] = mapped_column(ForeignKey(TeacherTable.id), index=True)
    title: Mapped[str]
    evidence: Mapped[str]
    """拿什么证明，如 一节校级公开课与教案。"""
    start: Mapped[date]
    due: Mapped[date]
    done: Mapped[date | None]
    dropped: Mapped[bool]
    """不再做了（写明原因在复查里）。"""
    position: Mapped[int]


class GoalReviewTable(Base):
    """一学期对一个目标的复查。"""

    __tablename__ = "goal_review"
    goal_id: Mapped[int] = mapped_column(ForeignKey(GoalTable.id), primary_key=True)
    term_id: Mapped[int] = mapped_column(ForeignKey(TermTable.id), primary_key=True)
    progress: Mapped[str]
    """goals.Progress 的值：未开始、进行中、已达成、未达成。"""
    text: Mapped[str]
    reviewer: Mapped[str]
    day: Mapped[date]


class PortfolioEntryTable(Base):
    """自己写进成长档案的一条：足迹、反思、佐证的说明；附件属于这一行。教师与学生二者有其一。"""

    __tablename__ = "portfolio_entry"
    __table_args__ = (Index(None, "teacher_id", "day"), Index(None, "student_id", "day"))
    id: Mapped[int] = mapped_column(primary_key=True)
    teacher_id: Mapped[int | None] = mapped_column(ForeignKey(TeacherTable.id))
    student_id: Mapped[int | None] = mapped_column(ForeignKey(StudentTable.id))
    part: Mapped[str]
    """parts.Part 的值：发展现状、自我规划、成长足迹、工作成效。"""
    kind: Mapped[str]
    """parts.toml 里的材料种类，如 学习笔记、教学反思；学生的如 活动、作品。"""
    day: Mapped[date]
    title: Mapped[str]
    text: Mapped[str]
    source_table: Mapped[str]
    """是对哪条记录写的反思（那张表）；自成一条为空串。"""
    source_id: Mapped[int | None]
    changed: Mapped[datetime]


class AppraisalTable(Base):
    """一年的考核结论。"""

    __tablename__ = "appraisal"
    __table_args__ = (UniqueConstraint("teacher_id", "year", "kind"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    teacher_id: Mapped[int] = mapped_column(ForeignKey(TeacherTable.id))
    year: Mapped[int] = mapped_column(SmallInteger)
    """学年开始的那一年。"""
    kind: Mapped[str]
    """年度考核、师德考核、履职考核……"""
    result: Mapped[str]
    """优秀、合格、基本合格、不合格。"""
    day: Mapped[date | None]
    note: Mapped[str]


class PupilWordTable(Base):
    """一学期里教师对一位学生说的话。"""

    __tablename__ = "pupil_word"
    __table_args__ = (UniqueConstraint("student_id", "term_id", "teacher_id"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    student_id: Mapped[int] = mapped_column(ForeignKey(StudentTable.id))
    term_id: Mapped[int] = mapped_column(ForeignKey(TermTable.id))
    teacher_id: Mapped[int | None] = mapped_column(ForeignKey(TeacherTable.id))
    text: Mapped[str]
    day: Mapped[date]


class PacketTable(Base):
    """一位教师的一份评审材料（职称评审、骨干评选……）。"""

    __tablename__ = "packet"
    id: Mapped[int] = mapped_column(primary_key=True)
    teacher_id: Mapped[int] = mapped_column(ForeignKey(TeacherTable.id), index=True)
    template: Mapped[str]
    """packets/*.toml 的代码。"""
    title: Mapped[str]
    day: Mapped[date]
    choices: Mapped[str]
    """JSON：栏目代码 → [{"table", "id"}]，选了哪些记录与附件。"""
    note: Mapped[str]


class HandinTable(Base):
    """发出去的一份材料包：交回来时凭 token 认得是谁的、当时给了什么。"""

    __tablename__ = "handin"
    id: Mapped[int] = mapped_column(primary_key=True)
    teacher_id: Mapped[int] = mapped_column(ForeignKey(TeacherTable.id), index=True)
    term_id: Mapped[int] = mapped_column(ForeignKey(TermTable.id))
    token: Mapped[str] = mapped_column(unique=True)
    made: Mapped[datetime]
    sent: Mapped[str]
    """JSON：发出时的各条内容，交回来时据此看出谁改过。"""
    returned: Mapped[datetime | None]


class ArchiveItemTable(Base):
    """资料归档里手工登记的一件（纸质的写放在哪，电子的是附件）；自动数得出的不存。"""

    __tablename__ = "archive_item"
    __table_args__ = (Index(None, "term_id", "category"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    term_id: Mapped[int] = mapped_column(ForeignKey(TermTable.id))
    category: Mapped[str]
    """archives.toml 里类目的代码。"""
    title: Mapped[str]
    day: Mapped[date]
    owner: Mapped[str]
    """责任人。"""
    place: Mapped[str]
    """纸质材料放在哪个柜、哪个盒。"""
    copies: Mapped[int]
    note: Mapped[str]
