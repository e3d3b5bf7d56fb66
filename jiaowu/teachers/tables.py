"""教师、任教、有起止的职务与称号、请假与调代课、课表。"""

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, SmallInteger, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from jiaowu.school.tables import ClassTable, SubjectTable, TermTable
from jiaowu.store.tables import Base
from jiaowu.students.tables import StudentTable


class TeacherTable(Base):
    """教师。"""

    __tablename__ = "teacher"
    id: Mapped[int] = mapped_column(primary_key=True)
    number: Mapped[str | None] = mapped_column(unique=True)
    """工号；来源没有写时为空。"""
    name: Mapped[str]
    sex: Mapped[str | None]
    """GB/T 2261.1：1 男、2 女；没有登记为空。"""
    birth: Mapped[date | None]
    started: Mapped[date | None]
    """参加工作的日期，教龄从这天算。"""
    education: Mapped[str | None]
    """最高学历的代码（GB/T 4658）。"""
    degree: Mapped[str | None]
    college: Mapped[str | None]
    major: Mapped[str | None]
    politics: Mapped[str | None]
    """政治面貌的代码（GB/T 4762）。"""
    id_number: Mapped[str | None]
    """身份证号，可以不登记；显示时遮住中间。"""
    phone: Mapped[str | None]
    post_kind: Mapped[str | None]
    """岗位类别的代码：1 教学、2 行政、3 教辅、4 工勤……"""
    status: Mapped[str | None]
    """人员状态的代码；空就是在职。"""
    note: Mapped[str | None]


class AssignmentTable(Base):
    """任教：某学期谁教哪个班哪一科；一科可以有几位教师。"""

    __tablename__ = "assignment"
    __table_args__ = (UniqueConstraint("term_id", "class_id", "subject_id", "teacher_id"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    term_id: Mapped[int] = mapped_column(ForeignKey(TermTable.id))
    class_id: Mapped[int] = mapped_column(ForeignKey(ClassTable.id))
    subject_id: Mapped[int] = mapped_column(ForeignKey(SubjectTable.id))
    teacher_id: Mapped[int] = mapped_column(ForeignKey(TeacherTable.id))
    periods: Mapped[float | None]
    """每周几节；没有登记为空。"""


class TeacherFactTable(Base):
    """一位教师在一段时间里的一项：职称、岗位等级、骨干级别、职务、教研组、备课组、班主任。

    只加不改：换了就给旧的写上结束日期，再加一条新的，过去的任何一个学期都能照原样重印。
    """

    __tablename__ = "teacher_fact"
    __table_args__ = (Index(None, "teacher_id", "kind"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    teacher_id: Mapped[int] = mapped_column(ForeignKey(TeacherTable.id))
    kind: Mapped[str]
    """facts.FactKind 的值。"""
    value: Mapped[str]
    """代码或名称，如 一级教师、语文组、市级骨干。"""
    class_id: Mapped[int | None] = mapped_column(ForeignKey(ClassTable.id))
    """班主任带的班；其余为空。"""
    started: Mapped[date | None]
    """从哪天起；不知道为空。"""
    ended: Mapped[date | None]
    """到哪天止（含）；还在为空。"""
    note: Mapped[str]


class TeacherWorkTable(Base):
    """教师的一项成果：论文、公开课、案例、课件……"""

    __tablename__ = "teacher_work"
    id: Mapped[int] = mapped_column(primary_key=True)
    teacher_id: Mapped[int] = mapped_column(ForeignKey(TeacherTable.id), index=True)
    kind: Mapped[str]
    """works.WorkKind 的值。"""
    day: Mapped[date]
    title: Mapped[str]
    level: Mapped[str]
    """国、省、市、县、镇、校；没有为空串。"""
    place: Mapped[str]
    """发表的刊物、开课的地点与范围。"""
    note: Mapped[str]


class AwardTable(Base):
    """一次获奖；教师的、学生的都登记在这里，一次登记，各处都看得到。"""

    __tablename__ = "award"
    id: Mapped[int] = mapped_column(primary_key=True)
    teacher_id: Mapped[int | None] = mapped_column(ForeignKey(TeacherTable.id), index=True)
    """获奖或指导的教师。"""
    student_id: Mapped[int | None] = mapped_column(ForeignKey(StudentTable.id), index=True)
    issuer: Mapped[str]
    """发证单位。"""
    day: Mapped[date]
    title: Mapped[str]
    category: Mapped[str]
    """论文、案例、优质课、基本功、辅导学生、综合荣誉……"""
    level: Mapped[str]
    prize: Mapped[str]
    """奖项，如 一等奖。"""
    certificate: Mapped[str]
    """证书编号。"""
    subject: Mapped[str]
    role: Mapped[str]
    """参与：独立、第一作者、指导教师……"""
    note: Mapped[str]


class LeaveTable(Base):
    """一次请假。"""

    __tablename__ = "leave"
    id: Mapped[int] = mapped_column(primary_key=True)
    teacher_id: Mapped[int] = mapped_column(ForeignKey(TeacherTable.id), index=True)
    kind: Mapped[str]
    """leaves.LeaveKind 的值。"""
    start: Mapped[date]
    start_period: Mapped[int | None]
    """从第几节起；空为整天。"""
    end: Mapped[date]
    end_period: Mapped[int | None]
    days: Mapped[float]
    """折合几天。"""
    reason: Mapped[str]
    """病假的原因只给有权限的人看。"""
    approvals: Mapped[str]
    """JSON：[{"role", "name", "day"}]，按审批的先后。"""
    status: Mapped[str]
    """leaves.LeaveStatus 的值。"""
    note: Mapped[str]


class SubstitutionTable(Base):
    """调代课的一节：原来谁上、改成谁在什么时候上。"""

    __tablename__ = "substitution"
    __table_args__ = (Index(None, "day"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    leave_id: Mapped[int | None] = mapped_column(ForeignKey(LeaveTable.id), index=True)
    day: Mapped[date]
    period: Mapped[int]
    class_id: Mapped[int] = mapped_column(ForeignKey(ClassTable.id))
    subject_id: Mapped[int] = mapped_column(ForeignKey(SubjectTable.id))
    teacher_id: Mapped[int] = mapped_column(ForeignKey(TeacherTable.id))
    """原任教师。"""
    way: Mapped[str]
    """substitutions.Way 的值：调课互换、代课、自习看管、停补。"""
    new_day: Mapped[date | None]
    new_period: Mapped[int | None]
    substitute_id: Mapped[int | None] = mapped_column(ForeignKey(TeacherTable.id))
    """代课或互换的教师。"""
    official: Mapped[bool]
    """公事为真，私事为假。"""
    money: Mapped[float | None]
    """这一节的补贴，元。"""
    noticed: Mapped[datetime | None]
    """通知单打印或送达的时间。"""
    signed: Mapped[bool]
    """代课条已签字。"""
    note: Mapped[str]


class LessonTable(Base):
    """课表的一格：某学期某班星期几第几节上什么、谁上。"""

    __tablename__ = "lesson"
    __table_args__ = (UniqueConstraint("term_id", "class_id", "weekday", "period", "week_kind"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    term_id: Mapped[int] = mapped_column(ForeignKey(TermTable.id))
    class_id: Mapped[int] = mapped_column(ForeignKey(ClassTable.id))
    weekday: Mapped[int] = mapped_column(SmallInteger)
    """1 星期一 … 7 星期日。"""
    period: Mapped[int] = mapped_column(SmallInteger)
    """第几节，1 起。"""
    week_kind: Mapped[int] = mapped_column(SmallInteger)
    """0 每周、1 单周、2 双周。"""
    subject_id: Mapped[int] = mapped_column(ForeignKey(SubjectTable.id))
    teacher_id: Mapped[int | None] = mapped_column(ForeignKey(TeacherTable.id), index=True)
    room: Mapped[str]
