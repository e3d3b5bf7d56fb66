"""教研研训的报告目录。"""

from collections.abc import Sequence

from sqlalchemy.orm import Session

from jiaowu.paper.report import Report
from jiaowu.teachers.services.records import RecordSource


def build_reports(sources: Sequence[RecordSource]) -> tuple[Report[Session], ...]:
    """全部报告；sources 是各间交出的记录（听课在常规检查那一间），任务与师徒照它数。"""
    _ = sources
    return ()
