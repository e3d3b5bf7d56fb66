"""成绩的报告目录：EXAM_REPORTS、REPORTS 一行一种，命令行与窗口都用它。

SQLAlchemy 用到才载入：命令行的 analyze 不碰数据库，不该等它。
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from jiaowu.errors import UserError
from jiaowu.paper.document import Document
from jiaowu.paper.report import Report
from jiaowu.scores.analysis import Analysis, analyze
from jiaowu.scores.exams import ExamSummary
from jiaowu.scores.reports import analysis as analysis_report
from jiaowu.scores.reports import (
    booklet,
    entry_sheets,
    items,
    letters,
    receipt,
    strips,
    support,
    table,
    teachers,
)
from jiaowu.scores.reports.source import ExamSource

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy.orm import Session

TAB = "成绩分析"


@dataclass(frozen=True)
class ExamReport:
    """由一次考试做出的一种报告。"""

    id: str
    """英文短名，如 score-analysis。"""
    title: str
    build: Callable[[ExamSource], Document]
    """做不出（如没有登记任教）时报 UserError。"""


EXAM_REPORTS = (
    ExamReport("score-analysis", "成绩分析报告", analysis_report.build),
    ExamReport("quality-report", "质量分析报告", booklet.build),
    ExamReport("teacher-sheets", "教师质量分析单", teachers.build),
    ExamReport("item-analysis", "试卷分析报告", items.build),
    ExamReport("score-table", "成绩总表", table.build),
    ExamReport("score-strips", "成绩条", strips.build),
    ExamReport("level-letters", "学习情况告家长书", letters.build),
)
"""全部报告，按显示次序；加一种就加一行。"""


def build_report(
    session: "Session", report: ExamReport, exam: ExamSummary, analyses: "Sequence[Analysis]"
) -> Document:
    """由分析好的一次考试做一种报告。"""
    return report.build(ExamSource(session, exam, analyses, f"{exam.name}{report.title}"))


def _latest(report: ExamReport) -> "Callable[[Session], Document]":
    """用最近一次考试做一份报告。"""

    def build(session: "Session") -> Document:
        from jiaowu.scores.services import exams as service  # noqa: PLC0415 — 见模块说明
        from jiaowu.scores.services.assigning import scored_grades  # noqa: PLC0415 — 同上

        exams = service.list_exams(session)
        if not exams:
            raise UserError("还没有考试，请先在“成绩分析”里导入成绩。")
        exam = exams[0]
        analyses = tuple(analyze(matrix) for matrix in scored_grades(session, exam.id))
        return build_report(session, report, exam, analyses)

    return build


def _unguarded(build: "Callable[[Session], Document]") -> "Callable[[Session], Document]":
    """命令行不问密码：设了办公密码的只能在窗口里打开之后印。"""

    def guarded(session: "Session") -> Document:
        from jiaowu.school.services.settings import has_password  # noqa: PLC0415 — 见模块说明

        if has_password(session):
            raise UserError("学习帮扶设了办公密码，请打开教务台，在“学习帮扶”里输入密码后打印或导出。")
        return build(session)

    return guarded


SUPPORT_REPORTS: "tuple[Report[Session], ...]" = (
    Report("support-cases", TAB, "学习帮扶个案", _unguarded(support.build_cases)),
    Report("support-summary", TAB, "学习帮扶汇总", _unguarded(support.build_summary)),
)
"""学习帮扶的两种纸。"""

ENTRY_REPORTS: "tuple[Report[Session], ...]" = (
    Report("score-entry-sheets", TAB, "空白登分表", entry_sheets.latest_book),
    Report("score-collection-sheets", TAB, "成绩采集表", entry_sheets.latest_paper),
)
"""发下去填的两种表：Excel 里填的，纸上填的。"""

IMPORT_REPORTS: "tuple[Report[Session], ...]" = (
    Report("import-receipt", TAB, "导入回执", receipt.build_latest),
)
"""最近一次导入的回执。"""

REPORTS: "tuple[Report[Session], ...]" = (
    *(Report(each.id, TAB, each.title, _latest(each)) for each in EXAM_REPORTS),
    *SUPPORT_REPORTS,
    *ENTRY_REPORTS,
    *IMPORT_REPORTS,
)
"""命令行用的目录：考试的报告用最近一次考试做。"""
