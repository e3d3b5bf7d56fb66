"""教师档案的全部报告；REPORTS 一行一种。"""

from typing import TYPE_CHECKING

from jiaowu.paper.report import Report
from jiaowu.teachers.reports import forms, roster, statistics

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

TAB = "教师档案"

REPORTS: "tuple[Report[Session], ...]" = (
    Report("teacher-roster", TAB, roster.TITLE, roster.build),
    Report("teacher-forms", TAB, forms.TITLE, forms.build),
    Report("teacher-statistics", TAB, statistics.TITLE, statistics.build),
)
"""全部报告，都用当前学期；加一种就加一行。"""
