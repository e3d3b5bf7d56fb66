"""学籍的报告：学生名册、班额统计表、学籍变动台账；REPORTS 一行一种。"""

from typing import TYPE_CHECKING

from jiaowu.paper.report import Report
from jiaowu.students.reports import ledger, roster, sizes

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

TAB = "学生学籍"

REPORTS: "tuple[Report[Session], ...]" = (
    Report("pupil-roster", TAB, roster.TITLE, roster.build),
    Report("class-sizes", TAB, sizes.TITLE, sizes.build),
    Report("pupil-changes", TAB, ledger.TITLE, ledger.build),
)
"""全部报告，都用当前学期；加一种就加一行。"""
