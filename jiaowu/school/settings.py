"""全校的设置：班级写法、义务教育合规模式、每学期的考试次数、学习帮扶的判入规则。"""

from dataclasses import dataclass

from jiaowu.school.class_styles import ClassStyle
from jiaowu.school.classes import Stage

GRADUATING = (9, 12)
"""可以另外组织模拟考试的毕业年级。"""


@dataclass(frozen=True)
class ExamLimits:
    """各年级一学期最多几次纸笔考试（次）；None 为不限。默认值取自教育部关于日常考试管理的两份通知。"""

    lower: int | None = 0
    """小学一、二年级：不进行纸笔考试。"""
    primary: int | None = 1
    """小学三至六年级：期末一次。"""
    junior: int | None = 2
    """初中：期末一次，另可期中一次。"""
    senior: int | None = None
    """高中：通知只要求严格控制，没有规定次数。"""
    mock: int | None = 2
    """毕业年级另外的模拟考试。"""

    def allowed(self, grade: int) -> int | None:
        """这个年级（1–12）一学期最多几次期中、期末一类的考试；None 为不限。"""
        if grade in Stage.PRIMARY.grades:
            return self.lower if grade <= 2 else self.primary
        return self.junior if grade in Stage.JUNIOR.grades else self.senior

    def mocks(self, grade: int) -> int | None:
        """这个年级（1–12）一学期最多几次模拟考试；非毕业年级为 0，None 为不限。"""
        return self.mock if grade in GRADUATING else 0


@dataclass(frozen=True)
class SupportRules:
    """学习帮扶的判入规则；符合任何一条就列为建议对象，由教师决定是否建档。"""

    failed_subjects: int | None = 1
    """低于及格线的学科至少几科；None 为不用这一条。"""
    bottom_percent: float | None = 20.0
    """总分在班级末尾百分之几以内（%）；None 为不用这一条。"""
    nominated: bool = True
    """是否接受教师提名。"""


@dataclass(frozen=True)
class SchoolSettings:
    """一所学校的全部设置；没有设过的取默认值。"""

    class_style: ClassStyle = ClassStyle.BRACKETS
    compliance: bool = True
    """义务教育合规模式：对学生与家长用等级、不排名，超出规定的考试要提示。"""
    exam_limits: ExamLimits = ExamLimits()
    support: SupportRules = SupportRules()
