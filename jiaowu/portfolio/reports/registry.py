"""成长档案的报告目录。"""

from sqlalchemy.orm import Session

from jiaowu.paper.report import Report
from jiaowu.portfolio.reports import archives, book, completeness, footprints, packets, plan, pupils

TAB = "成长档案"

REPORTS: tuple[Report[Session], ...] = (
    Report("growth-book", TAB, book.TITLE, book.build),
    Report("growth-footprints", TAB, footprints.TITLE, footprints.build),
    Report("growth-plan", TAB, plan.TITLE, plan.build),
    Report("growth-completeness", TAB, completeness.TITLE, completeness.build),
    Report("review-packet", TAB, packets.TITLE, packets.build),
    Report("pupil-growth", TAB, pupils.TITLE, pupils.build),
    Report("archive-catalogue", TAB, archives.TITLE, archives.build),
)
"""全部报告；加一种就加一行。"""
