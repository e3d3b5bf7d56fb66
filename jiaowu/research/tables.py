"""教研组、教研活动与文稿、培训与学时、课题、师徒结对。

成员不另登记：教研组、备课组的成员就是教师档案里有起止的那一项（TeacherFactTable）。
"""

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, SmallInteger, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from jiaowu.school.tables import ClassTable, SubjectTable, TermTable
from jiaowu.store.tables import Base
from jiaowu.teachers.tables import TeacherTable


class GroupTable(Base):
    """一个教研组或备课组；name 与教师档案里那一项的值相同，成员由此而来。"""

    __tablename__ = "research_group"
    __table_args__ = (UniqueConstraint("kind", "name"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str]
    """groups.GroupKind 的值：教研组、备课组。"""
    name: Mapped[str]
    parent_id: Mapped[int | None] = mapped_column(ForeignKey("research_group.id"))
    """备课组属于哪个教研组。"""
    position: Mapped[int]
    closed: Mapped[date | None]
    """撤销的日期；还在为空。"""
    note: Mapped[str]


class GroupTermTable(Base):
    """一个组一个学期的安排：组长、蹲点领导、固定的活动时间与地点。"""

    __tablename__ = "research_group_term"
    id: Mapped[int] = mapped_column(primary_key=True)
    group_id: Mapped[int] = mapped_column(ForeignKey(GroupTable.id))
    term_id: Mapped[int] = mapped_column(ForeignKey(TermTable.id), index=True)
    leader_id: Mapped[int | None] = mapped_column(ForeignKey(TeacherTable.id))
    patron_id: Mapped[int | None] = mapped_column(ForeignKey(TeacherTable.id))
    """蹲点领导。"""
    liaison: Mapped[str]
    """上级联系本组的教研员，写姓名与单位；没有为空串。"""
    slots: Mapped[str]
    """JSON：固定时段 groups.Slot，如每周二第 5–6 节、每月最后一周的周五 15:45–16:35。"""
    place: Mapped[str]
    note: Mapped[str]
    __table_args__ = (UniqueConstraint("group_id", "term_id"),)


class PaperTable(Base):
    """一份按学期交的文稿：组的计划与总结、个人的计划与总结、案例与反思的汇编。"""

    __tablename__ = "research_paper"
    __table_args__ = (Index(None, "term_id", "kind"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    term_id: Mapped[int] = mapped_column(ForeignKey(TermTable.id))
    group_id: Mapped[int | None] = mapped_column(ForeignKey(GroupTable.id), index=True)
    teacher_id: Mapped[int | None] = mapped_column(ForeignKey(TeacherTable.id), index=True)
    """个人的文稿是谁的；组的文稿为空，组与人都空就是学校的。"""
    kind: Mapped[str]
    """papers.PaperKind 的值。"""
    title: Mapped[str]
    text: Mapped[str]
    due: Mapped[date | None]
    submitted: Mapped[date | None]
    """交来的日期；还没有交为空。"""
    note: Mapped[str]


class ActivityTable(Base):
    """一次教研活动：先计划，后记录。"""

    __tablename__ = "activity"
    __table_args__ = (Index(None, "term_id", "day"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    term_id: Mapped[int] = mapped_column(ForeignKey(TermTable.id))
    group_id: Mapped[int | None] = mapped_column(ForeignKey(GroupTable.id), index=True)
    """哪个组的；空为学校（教导处）组织的。"""
    kind: Mapped[str]
    """activities.toml 里的活动类型，如 集体备课、主题教研。"""
    status: Mapped[str]
    """activities.Status 的值：计划、已开展、取消。"""
    day: Mapped[date]
    start: Mapped[str]
    """几点开始，如 15:45；按节次写如 第5节；没有定为空串。"""
    end: Mapped[str]
    place: Mapped[str]
    theme: Mapped[str]
    content: Mapped[str]
    """上课内容、活动内容（五落实之一）。"""
    host_id: Mapped[int | None] = mapped_column(ForeignKey(TeacherTable.id))
    recorder_id: Mapped[int | None] = mapped_column(ForeignKey(TeacherTable.id))
    speaker_id: Mapped[int | None] = mapped_column(ForeignKey(TeacherTable.id))
    """主备人、主讲人、中心发言人。"""
    speaker: Mapped[str]
    """外来的主讲人；本校的用 speaker_id。"""
    class_id: Mapped[int | None] = mapped_column(ForeignKey(ClassTable.id))
    subject_id: Mapped[int | None] = mapped_column(ForeignKey(SubjectTable.id))
    process: Mapped[str]
    discussion: Mapped[str]
    consensus: Mapped[str]
    """共识与分工。"""
    result: Mapped[str]
    reflection: Mapped[str]
    hours: Mapped[float | None]
    """出席的教师各记几学时；不记为空。"""
    level: Mapped[str]
    """学时的层级：国、省、市、县、校；不记学时为空串。"""
    reported: Mapped[date | None]
    """记录上报教导处的日期；还没有为空。"""
    note: Mapped[str]
    created: Mapped[datetime]
    deleted_at: Mapped[datetime | None]


class AttendanceTable(Base):
    """应到的一位教师到了没有。"""

    __tablename__ = "attendance"
    activity_id: Mapped[int] = mapped_column(ForeignKey(ActivityTable.id), primary_key=True)
    teacher_id: Mapped[int] = mapped_column(ForeignKey(TeacherTable.id), primary_key=True, index=True)
    state: Mapped[str]
    """activities.Attendance 的值：出席、迟到、请假、公出、缺席；还没有点名为空串。"""
    reason: Mapped[str]


class ActivityPaperTable(Base):
    """一次活动的一份文稿：说课稿、评课稿、教案的一版、反思。附件属于这一行。"""

    __tablename__ = "activity_paper"
    id: Mapped[int] = mapped_column(primary_key=True)
    activity_id: Mapped[int] = mapped_column(ForeignKey(ActivityTable.id), index=True)
    step: Mapped[str]
    """flows.Step 的值：备课、说课、上课、评课；初案、讨论、定案、二次备课、反思。"""
    version: Mapped[int] = mapped_column(SmallInteger)
    """同一步的第几稿，1 起。"""
    teacher_id: Mapped[int | None] = mapped_column(ForeignKey(TeacherTable.id), index=True)
    day: Mapped[date]
    """交出（初案是发给组员）的日期，提前几天由它算。"""
    title: Mapped[str]
    text: Mapped[str]


class GroupScoreTable(Base):
    """星级教研组评比里由人打的一项分；能从资料算出的不存。"""

    __tablename__ = "research_group_score"
    group_id: Mapped[int] = mapped_column(ForeignKey(GroupTable.id), primary_key=True)
    term_id: Mapped[int] = mapped_column(ForeignKey(TermTable.id), primary_key=True)
    item: Mapped[str] = mapped_column(primary_key=True)
    points: Mapped[float]
    note: Mapped[str]


class TrainingTable(Base):
    """一次培训（或一张证书）：内容、形式、时间、讲师、层级、学时。"""

    __tablename__ = "training"
    __table_args__ = (Index(None, "start"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    title: Mapped[str]
    """培训内容。"""
    form: Mapped[str]
    """集中、远程、校本、自主、外派。"""
    level: Mapped[str]
    """国、省、市、县、校。"""
    school_based: Mapped[bool]
    """计入校本学时。"""
    category: Mapped[str]
    """规定内容、自定内容；没有分为空串。"""
    start: Mapped[date]
    end: Mapped[date]
    trainer: Mapped[str]
    organizer: Mapped[str]
    place: Mapped[str]
    hours: Mapped[float]
    """每人的学时；个人不同的写在 TrainingMemberTable。"""
    activity_id: Mapped[int | None] = mapped_column(ForeignKey(ActivityTable.id), unique=True)
    """由哪次教研活动的出席记来的；手工登记为空。"""
    note: Mapped[str]
    scope: Mapped[str] = mapped_column(server_default="")
    """个体、群体、整体、校际；没有分为空串。"""


class TrainingMemberTable(Base):
    """一位教师参加一次培训的学时与结果。"""

    __tablename__ = "training_member"
    training_id: Mapped[int] = mapped_column(ForeignKey(TrainingTable.id), primary_key=True)
    teacher_id: Mapped[int] = mapped_column(ForeignKey(TeacherTable.id), primary_key=True, index=True)
    hours: Mapped[float]
    result: Mapped[str]
    """优秀、合格、不合格；没有考评为空串。"""
    certificate: Mapped[str]
    """证书编号。"""
    note: Mapped[str]


class TrainingExemptionTable(Base):
    """一位教师一个学年免修（如被派出长周期培训）。"""

    __tablename__ = "training_exemption"
    teacher_id: Mapped[int] = mapped_column(ForeignKey(TeacherTable.id), primary_key=True)
    year: Mapped[int] = mapped_column(SmallInteger, primary_key=True)
    """学年开始的那一年。"""
    scope: Mapped[str]
    """training.Exemption 的值：全部、只免校本、无正当理由不参加。"""
    reason: Mapped[str]


class ProjectTable(Base):
    """一项课题。"""

    __tablename__ = "project"
    id: Mapped[int] = mapped_column(primary_key=True)
    number: Mapped[str]
    """课题编号；没有为空串。"""
    title: Mapped[str]
    category: Mapped[str]
    """规划课题、个人课题、小课题……"""
    level: Mapped[str]
    """国、省、市、县、镇、校。"""
    unit: Mapped[str]
    """立项单位。"""
    group_id: Mapped[int | None] = mapped_column(ForeignKey(GroupTable.id))
    """教研组的小课题属于哪个组。"""
    status: Mapped[str]
    """projects.Status 的值：申报、立项、开题、中期、结题、延期、撤销。"""
    applied: Mapped[date | None]
    approved: Mapped[date | None]
    """立项时间。"""
    due: Mapped[date | None]
    """计划结题的日期。"""
    ended: Mapped[date | None]
    verdict: Mapped[str]
    """合格、优秀；没有结题为空串。"""
    argument: Mapped[str]
    """论证：意义、内容、现状、条件。"""
    result: Mapped[str]
    """最终成果。"""
    note: Mapped[str]


class ProjectMemberTable(Base):
    """课题的一位主持人或参与者。"""

    __tablename__ = "project_member"
    project_id: Mapped[int] = mapped_column(ForeignKey(ProjectTable.id), primary_key=True)
    teacher_id: Mapped[int] = mapped_column(ForeignKey(TeacherTable.id), primary_key=True, index=True)
    leads: Mapped[bool]
    position: Mapped[int]
    task: Mapped[str]
    """分工。"""


class ProjectStageTable(Base):
    """课题的一个阶段与它的材料；附件属于这一行。"""

    __tablename__ = "project_stage"
    id: Mapped[int] = mapped_column(primary_key=True)
    project_id: Mapped[int] = mapped_column(ForeignKey(ProjectTable.id), index=True)
    kind: Mapped[str]
    """projects.Status 的值，或“过程材料”。"""
    title: Mapped[str]
    due: Mapped[date | None]
    done: Mapped[date | None]
    outcome: Mapped[str]
    """阶段成果的形式与内容。"""
    opinion: Mapped[str]
    """学校或专家的意见。"""


class MentoringTable(Base):
    """一对师徒。"""

    __tablename__ = "mentoring"
    id: Mapped[int] = mapped_column(primary_key=True)
    mentor_id: Mapped[int] = mapped_column(ForeignKey(TeacherTable.id), index=True)
    apprentice_id: Mapped[int] = mapped_column(ForeignKey(TeacherTable.id), index=True)
    field: Mapped[str]
    """学科教学、班主任工作、信息技术……（互为师徒时各按所长）。"""
    start: Mapped[date]
    end: Mapped[date]
    signed: Mapped[date | None]
    """签协议的日期；还没有签为空。"""
    goals: Mapped[str]
    """帮带目标。"""
    targets: Mapped[str]
    """JSON：mentoring.Target，什么记录、多少、多长时间一算；从预设抄来，抄来之后自成一份。"""
    ended: Mapped[date | None]
    """提前结束的日期；正常为空。"""
    note: Mapped[str]


class MentoringEntryTable(Base):
    """师徒之间的一次帮带；能从听课记录数出来的不必登记。"""

    __tablename__ = "mentoring_entry"
    id: Mapped[int] = mapped_column(primary_key=True)
    mentoring_id: Mapped[int] = mapped_column(ForeignKey(MentoringTable.id), index=True)
    kind: Mapped[str]
    """mentoring.toml 里的帮带内容，如 示范课、指导设计、质量分析。"""
    day: Mapped[date]
    content: Mapped[str]
    amount: Mapped[float]
    """几节、几篇、几千字。"""


class MentoringReviewTable(Base):
    """一学期的考核：徒弟小结、师傅评语、等第。"""

    __tablename__ = "mentoring_review"
    mentoring_id: Mapped[int] = mapped_column(ForeignKey(MentoringTable.id), primary_key=True)
    term_id: Mapped[int] = mapped_column(ForeignKey(TermTable.id), primary_key=True)
    summary: Mapped[str]
    comment: Mapped[str]
    grade: Mapped[str]
    """优秀、合格、不合格；还没有考核为空串。"""
    day: Mapped[date | None]


class DutySetTable(Base):
    """一套个人任务（四个一、七个一、骨干义务……）；自带的在文件里，改过、自建的存在这里。"""

    __tablename__ = "duty_set"
    id: Mapped[int] = mapped_column(primary_key=True)
    code: Mapped[str] = mapped_column(unique=True)
    """自带的就是文件里的代码。"""
    name: Mapped[str]
    content: Mapped[str]
    """JSON：duties.DutySet，每条是什么、多少、多长时间、对谁、数哪些记录。"""
    enabled: Mapped[bool]


class DutyExcuseTable(Base):
    """一位教师一学期免做一条任务（如产假），或人工认定完成了几次。"""

    __tablename__ = "duty_excuse"
    teacher_id: Mapped[int] = mapped_column(ForeignKey(TeacherTable.id), primary_key=True)
    term_id: Mapped[int] = mapped_column(ForeignKey(TermTable.id), primary_key=True)
    duty: Mapped[str] = mapped_column(primary_key=True)
    """任务的代码：套的代码/条的代码。"""
    excused: Mapped[bool]
    extra: Mapped[float]
    """人工认定的次数。"""
    reason: Mapped[str]
