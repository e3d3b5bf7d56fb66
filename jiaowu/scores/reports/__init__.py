"""成绩的报告：成绩分析报告、成绩总表、成绩条；EXAM_REPORTS 一行一种，命令行与窗口都用它。

SQLAlchemy 用到才载入：命令行的 analyze 不碰数据库，不该等它。
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from jiaowu.errors import UserError
from jiaowu.paper.document import Document
from jiaowu.paper.report import Report
from jiaowu.scores.analysis import Analysis, analyze
from jiaowu.scores.exams import ExamSummary
from jiaowu.scores.reports import analysis as analysis_report
from jiaowu.scores.reports import strips, support, table

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

TAB = "成绩分析"

BuildFrom = Callable[[Sequence[Analysis], str, str], Document]
"""（各年级的分析、标题、副标题）→ 文档。"""


@dataclass(frozen=True)
class ExamReport:
    """由一次考试做出的一种报告。"""

    id: str
    """英文短名，如 score-analysis。"""
    title: str
    build_from: BuildFrom


EXAM_REPORTS = (
    ExamReport("score-analysis", "成绩分析报告", analysis_report.build_from),
    ExamReport("score-table", "成绩总表", table.build_from),
    ExamReport("score-strips", "成绩条", strips.build_from),
)
"""全部报告，按显示次序；加一种就加一行。"""


def subtitle_of(session: "Session", exam: ExamSummary) -> str:
    """学校、学期、日期。"""
    from jiaowu.school.services.schools import get_school  # noqa: PLC0415 — 见模块说明

    school = get_school(session)
    parts = (school.name if school else "", exam.term.name, f"{exam.date:%Y-%m-%d}")
    return "　".join(part for part in parts if part)


def _latest(report: ExamReport) -> "Callable[[Session], Document]":
    """用最近一次考试做一份报告。"""

    def build(session: "Session") -> Document:
        from jiaowu.scores.services import exams as service  # noqa: PLC0415 — 见模块说明

        exams = service.list_exams(session)
        if not exams:
            raise UserError("还没有考试，请先在“成绩分析”里导入成绩。")
        exam = exams[0]
        analyses = tuple(analyze(matrix) for matrix in service.load_grades(session, exam.id))
        return report.build_from(analyses, f"{exam.name}{report.title}", subtitle_of(session, exam))

    return build


SUPPORT_REPORTS: "tuple[Report[Session], ...]" = (
    Report("support-cases", TAB, "学习帮扶个案", support.build_cases),
    Report("support-summary", TAB, "学习帮扶汇总", support.build_summary),
)
"""学习帮扶的两种纸。"""

REPORTS: "tuple[Report[Session], ...]" = (
    *(Report(each.id, TAB, each.title, _latest(each)) for each in EXAM_REPORTS),
    *SUPPORT_REPORTS,
)
"""命令行用的目录：考试的报告用最近一次考试做。"""
