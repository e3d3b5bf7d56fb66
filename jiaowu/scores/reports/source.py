"""一次考试的报告由什么做出：哪次考试、各年级的分析、标题、全校设置。"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from jiaowu.school.settings import SchoolSettings
from jiaowu.scores.analysis import Analysis
from jiaowu.scores.exams import ExamSummary

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


@dataclass(frozen=True, eq=False)
class ExamSource:
    """做报告的材料。"""

    session: "Session"
    exam: ExamSummary
    analyses: Sequence[Analysis]
    """各年级的分析；没有写年级的另成一份。"""
    title: str
    """报告的标题：考试名称加报告名称。"""

    @cached_property
    def settings(self) -> SchoolSettings:
        """全校设置。"""
        from jiaowu.school.services.settings import get_settings  # noqa: PLC0415 — analyze 不该等 SQLAlchemy

        return get_settings(self.session)

    @cached_property
    def school(self) -> str:
        """学校名称；没有登记为空串。"""
        from jiaowu.school.services.schools import get_school  # noqa: PLC0415 — 同上

        found = get_school(self.session)
        return found.name if found else ""

    @property
    def subtitle(self) -> str:
        """学校、学期、日期。"""
        parts = (self.school, self.exam.term.name, f"{self.exam.date:%Y-%m-%d}")
        return "　".join(part for part in parts if part)
