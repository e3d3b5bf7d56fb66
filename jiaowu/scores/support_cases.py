"""一份学习帮扶档案的内容：界面与报告取用，服务读写。"""

from dataclasses import dataclass
from datetime import date

from jiaowu.scores.support import CaseStatus, RecordKind, Source, Transfer, Verdict

WHOLE = "总分"
"""不分学科的档案用总分衡量。"""


@dataclass(frozen=True)
class CaseDraft:
    """建档时填写的；subject 为 None 是综合帮扶。"""

    student_id: int
    subject: str | None
    source: Source
    opened: date
    nominated_by: str = ""
    baseline_exam_id: int | None = None
    baseline: str = ""


@dataclass(frozen=True)
class CasePlan:
    """诊断、目标与措施；改哪一项存哪一项。"""

    teacher: str
    """帮扶教师姓名；没有为空串。"""
    group_id: int | None
    causes: tuple[str, ...]
    """勾选的原因的代码。"""
    cause_note: str
    short_goal: str
    long_goal: str
    measures: str


@dataclass(frozen=True)
class CaseRow:
    """列表里的一份档案。"""

    id: int
    student_id: int
    name: str
    class_name: str
    subject: str
    """学科；综合帮扶写作“综合”。"""
    source: Source
    teacher: str
    group: str
    opened: date
    baseline: str
    status: CaseStatus
    records: int
    """过程记录的条数。"""
    last_record: date | None


@dataclass(frozen=True)
class CaseRecord:
    """一条过程记录。"""

    id: int
    day: date
    kind: RecordKind
    content: str
    performance: str
    effect: str
    next_step: str


@dataclass(frozen=True)
class CaseCheck:
    """一次阶段评估。"""

    id: int
    day: date
    exam: str
    """依据哪次考试；没有为空串。"""
    result: str
    verdict: Verdict
    note: str


@dataclass(frozen=True)
class Case:
    """一份档案的全部。"""

    row: CaseRow
    nominated_by: str
    baseline_exam: str
    plan: CasePlan
    closed: date | None
    conclusion: str
    records: tuple[CaseRecord, ...]
    checks: tuple[CaseCheck, ...]


@dataclass(frozen=True)
class SupportGroup:
    """一个学习小组。"""

    id: int
    name: str
    leader: str
    members: int


@dataclass(frozen=True)
class Suggestion:
    """一次考试建议的一名学生。"""

    student_id: int
    name: str
    class_name: str
    subject: str | None
    """None 为综合。"""
    reason: str
    baseline: str
    has_case: bool
    """这一科已经有没结束的档案。"""


@dataclass(frozen=True)
class Outcome:
    """一份档案在后来一次考试上的变化。"""

    case: CaseRow
    exam: str
    """后来的考试；没有为空串。"""
    result: str
    """那次的情况，一句话。"""
    z_change: float | None
    """ΔZ；没有可比成绩为 None。"""
    transfer: Transfer


@dataclass(frozen=True)
class FoundPupil:
    """找到的一名学生，提名时选。"""

    student_id: int
    name: str
    number: str | None
    class_name: str
