"""工作安排的报告目录，一行一种；用当前学期、今天做。"""

from sqlalchemy.orm import Session

from jiaowu.calendar.reports import month_sheet, term_plan, unfinished, week_sheet
from jiaowu.calendar.reports.heading import today
from jiaowu.paper.report import Report

TAB = "工作安排"

REPORTS: tuple[Report[Session], ...] = (
    Report("calendar-term", TAB, term_plan.TITLE, term_plan.build),
    Report("calendar-month", TAB, month_sheet.TITLE, month_sheet.build),
    Report("calendar-week", TAB, week_sheet.TITLE, week_sheet.build),
    Report(
        "calendar-unfinished",
        TAB,
        unfinished.TITLE,
        lambda session: unfinished.build(session, None, today()),
    ),
)
"""全部报告；加一种就加一行。"""
