"""检查表、检查批次与结果、问题标签、整改，听课与巡堂。"""

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, SmallInteger, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from jiaowu.school.tables import ClassTable, SubjectTable, TermTable
from jiaowu.store.tables import Base
from jiaowu.teachers.tables import TeacherTable


class ChecklistTable(Base):
    """一份检查表的一个版本；用过就冻结，再改是新的版本，旧结果不变。"""

    __tablename__ = "checklist"
    __table_args__ = (UniqueConstraint("code", "version"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    code: Mapped[str]
    """同一份检查表各版本相同；自带的就是文件里的 id。"""
    version: Mapped[int]
    name: Mapped[str]
    facet: Mapped[str]
    """checklists.Facet 的值：备课、作业、上课……"""
    content: Mapped[str]
    """JSON：checklists.Checklist，各项、满分、计分方式、小计、等第线、否决项。"""
    frozen: Mapped[bool]
    retired: Mapped[bool]
    """不再列出供选用。"""


class RoundTable(Base):
    """一次检查。"""

    __tablename__ = "inspection_round"
    id: Mapped[int] = mapped_column(primary_key=True)
    term_id: Mapped[int] = mapped_column(ForeignKey(TermTable.id))
    name: Mapped[str]
    kind: Mapped[str]
    """rounds.RoundKind 的值：期中、期末、月查、抽查、专项。"""
    start: Mapped[date]
    end: Mapped[date]
    inspectors: Mapped[str]
    """JSON：检查人姓名。"""
    seed: Mapped[int | None]
    """抽样的种子；不是抽样为空。"""
    draw: Mapped[str]
    """JSON：范围，以及抽样时的候选人与规矩，照着它与种子能重抽出一样的名单。"""
    weeks: Mapped[int | None]
    """已上课几周，算应备课时用；不算为空。"""
    note: Mapped[str]
    printed: Mapped[datetime | None]
    """最近一次打印检查表的时间。"""
    closed: Mapped[datetime | None]
    """结束汇总的时间；还在录为空。"""
    deleted_at: Mapped[datetime | None]
    circular: Mapped[str | None]
    """JSON：改过的通报 circulars.Circular；还没有写为空。"""


class RoundFacetTable(Base):
    """一次检查里查哪几个方面，各用哪份检查表、占多少权重。"""

    __tablename__ = "inspection_facet"
    round_id: Mapped[int] = mapped_column(ForeignKey(RoundTable.id), primary_key=True)
    facet: Mapped[str] = mapped_column(primary_key=True)
    checklist_id: Mapped[int] = mapped_column(ForeignKey(ChecklistTable.id))
    weight: Mapped[float]
    position: Mapped[int]


class TargetTable(Base):
    """要查的一位教师（一次检查里每位一行）；学科、班级、组照那时的写法。"""

    __tablename__ = "inspection_target"
    __table_args__ = (UniqueConstraint("round_id", "teacher_id"), UniqueConstraint("token"))
    id: Mapped[int] = mapped_column(primary_key=True)
    round_id: Mapped[int] = mapped_column(ForeignKey(RoundTable.id))
    teacher_id: Mapped[int] = mapped_column(ForeignKey(TeacherTable.id), index=True)
    position: Mapped[int]
    group: Mapped[str]
    subject: Mapped[str]
    classes: Mapped[str]
    token: Mapped[str]
    """印在表上的二维码里，扫一下就跳到这一位。"""
    inspector: Mapped[str]
    """分给谁查；没有指定为空串。"""
    expected: Mapped[str]
    """JSON：方面 → 应有的数（应备课时、应交本数），印表与录入时先填好。"""


class ResultTable(Base):
    """一位教师一个方面的结果。"""

    __tablename__ = "inspection_result"
    __table_args__ = (UniqueConstraint("target_id", "facet"), Index(None, "checklist_id"))
    id: Mapped[int] = mapped_column(primary_key=True)
    target_id: Mapped[int] = mapped_column(ForeignKey(TargetTable.id))
    facet: Mapped[str]
    checklist_id: Mapped[int] = mapped_column(ForeignKey(ChecklistTable.id))
    marks: Mapped[str]
    """JSON：各项填的分、扣分、等第或是否，次序同检查表；没有填的为 null。"""
    applies: Mapped[bool]
    """假为这一方面不适用于他，合计按其余方面折算。"""
    vetoed: Mapped[str]
    """触发的一票否决项；没有为空串。"""
    total: Mapped[float | None]
    """折成百分的得分；没有填全为空。"""
    grade: Mapped[str]
    """等第；没有填全为空串。"""
    expected: Mapped[float | None]
    """应备课时、应交本数。"""
    actual: Mapped[float | None]
    """实备课时、实交本数。"""
    merits: Mapped[str]
    problems: Mapped[str]
    measures: Mapped[str]
    inspector: Mapped[str]
    day: Mapped[date | None]
    recorded: Mapped[datetime]


class ProblemTagTable(Base):
    """问题标签库的一条。"""

    __tablename__ = "problem_tag"
    __table_args__ = (UniqueConstraint("facet", "text"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    facet: Mapped[str]
    text: Mapped[str]
    retired: Mapped[bool]


class ResultTagTable(Base):
    """一份结果贴了哪些问题标签。"""

    __tablename__ = "inspection_result_tag"
    result_id: Mapped[int] = mapped_column(ForeignKey(ResultTable.id), primary_key=True)
    tag_id: Mapped[int] = mapped_column(ForeignKey(ProblemTagTable.id), primary_key=True, index=True)


class RectificationTable(Base):
    """一张整改通知单。"""

    __tablename__ = "rectification"
    id: Mapped[int] = mapped_column(primary_key=True)
    number: Mapped[str] = mapped_column(unique=True)
    result_id: Mapped[int] = mapped_column(ForeignKey(ResultTable.id), index=True)
    clause: Mapped[str]
    """项目与条款。"""
    problem: Mapped[str]
    demand: Mapped[str]
    """整改要求。"""
    issued: Mapped[date]
    due: Mapped[date]
    status: Mapped[str]
    """rectifications.Status 的值：已发出、已签收、已提交、复查通过、退回、关闭。"""
    reply: Mapped[str]
    """教师的整改说明。"""
    reviewer: Mapped[str]
    reviewed: Mapped[date | None]
    verdict: Mapped[str]
    """rectifications.Verdict 的值；没有复查为空串。"""
    closed: Mapped[date | None]


class RectificationStepTable(Base):
    """整改单状态的一次变化。"""

    __tablename__ = "rectification_step"
    id: Mapped[int] = mapped_column(primary_key=True)
    rectification_id: Mapped[int] = mapped_column(ForeignKey(RectificationTable.id), index=True)
    time: Mapped[datetime]
    status: Mapped[str]
    note: Mapped[str]


class ObservationTable(Base):
    """一节被听的课。"""

    __tablename__ = "observation"
    __table_args__ = (Index(None, "term_id", "teacher_id"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    term_id: Mapped[int] = mapped_column(ForeignKey(TermTable.id))
    day: Mapped[date]
    period: Mapped[int | None] = mapped_column(SmallInteger)
    class_id: Mapped[int | None] = mapped_column(ForeignKey(ClassTable.id))
    subject_id: Mapped[int | None] = mapped_column(ForeignKey(SubjectTable.id))
    topic: Mapped[str]
    lesson_kind: Mapped[str]
    """课型：新授、复习、讲评、练习、实验。"""
    teacher_id: Mapped[int] = mapped_column(ForeignKey(TeacherTable.id))
    """授课教师。"""
    kind: Mapped[str]
    """听课类型：推门、跟踪、检查性、互助、邀请、反思式、公开课、汇报课。"""
    checklist_id: Mapped[int | None] = mapped_column(ForeignKey(ChecklistTable.id))
    process: Mapped[str]
    """JSON：[{"time", "step", "activity", "note"}]。"""
    fed_back: Mapped[date | None]
    """授课教师确认收到反馈的日期。"""
    note: Mapped[str]


class ObserverTable(Base):
    """一位听课人对一节课的记录。"""

    __tablename__ = "observer"
    __table_args__ = (UniqueConstraint("observation_id", "teacher_id"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    observation_id: Mapped[int] = mapped_column(ForeignKey(ObservationTable.id))
    teacher_id: Mapped[int] = mapped_column(ForeignKey(TeacherTable.id), index=True)
    marks: Mapped[str]
    """JSON：各项的分；没有打分为 []。"""
    total: Mapped[float | None]
    grade: Mapped[str]
    merits: Mapped[str]
    problems: Mapped[str]
    advice: Mapped[str]
    vetoed: Mapped[str] = mapped_column(server_default="")
    """触发的一票否决项；没有为空串。"""


class PatrolTable(Base):
    """一次巡堂看到的一节课。"""

    __tablename__ = "patrol"
    __table_args__ = (Index(None, "term_id", "day"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    term_id: Mapped[int] = mapped_column(ForeignKey(TermTable.id))
    day: Mapped[date]
    period: Mapped[int] = mapped_column(SmallInteger)
    class_id: Mapped[int] = mapped_column(ForeignKey(ClassTable.id))
    subject_id: Mapped[int | None] = mapped_column(ForeignKey(SubjectTable.id))
    teacher_id: Mapped[int | None] = mapped_column(ForeignKey(TeacherTable.id), index=True)
    violations: Mapped[str]
    """JSON：patrols.Violation 的代码；正常为 []。"""
    note: Mapped[str]
    inspector: Mapped[str]
