"""成绩的报告：成绩分析报告、成绩总表、成绩条；REPORTS 一行一种。

SQLAlchemy 用到才载入：命令行的 analyze 不碰数据库，不该等它。
"""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from jiaowu.errors import UserError
from jiaowu.paper.document import Document
from jiaowu.paper.report import Report
from jiaowu.scores.analysis import Analysis, analyze
from jiaowu.scores.exams import ExamSummary
from jiaowu.scores.reports import analysis as analysis_report
from jiaowu.scores.reports import strips, table

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

TAB = "成绩分析"

BuildFrom = Callable[[Sequence[Analysis], str, str], Document]


def subtitle_of(session: "Session", exam: ExamSummary) -> str:
    """学校、学期、日期。"""
    from jiaowu.school.service import get_school  # noqa: PLC0415 — 见模块说明

    school = get_school(session)
    parts = (school.name if school else "", exam.term.name, f"{exam.date:%Y-%m-%d}")
    return "　".join(part for part in parts if part)


def _latest(build_from: BuildFrom, title: str) -> "Callable[[Session], Document]":
    """用最近一次考试做一份报告。"""

    def build(session: "Session") -> Document:
        from jiaowu.scores import service  # noqa: PLC0415 — 见模块说明

        exams = service.list_exams(session)
        if not exams:
            raise UserError("还没有考试，请先在“成绩分析”里导入成绩。")
        exam = exams[0]
        analyses = tuple(analyze(matrix) for matrix in service.load_grades(session, exam.id))
        return build_from(analyses, f"{exam.name}{title}", subtitle_of(session, exam))

    return build


REPORTS: "tuple[Report[Session], ...]" = (
    Report("score-analysis", TAB, "成绩分析报告", _latest(analysis_report.build_from, "成绩分析报告")),
    Report("score-table", TAB, "成绩总表", _latest(table.build_from, "成绩总表")),
    Report("score-strips", TAB, "成绩条", _latest(strips.build_from, "成绩条")),
)
"""成绩分析标签页的全部报告。"""
