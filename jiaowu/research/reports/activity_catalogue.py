"""教研组与教研活动的报告，一行一种；用当前学期做。"""

from collections.abc import Callable

from sqlalchemy.orm import Session

from jiaowu.paper.document import Document
from jiaowu.paper.report import Report
from jiaowu.research.reports import (
    activity_records,
    activity_statistics,
    groups,
    papers,
    sign_in_sheets,
    stars,
)
from jiaowu.research.reports.research_heading import current_term_id

TAB = "教研研训"


def _now(build: Callable[[Session, int], Document]) -> Callable[[Session], Document]:
    """按学期做的报告 → 用当前学期做。"""
    return lambda session: build(session, current_term_id(session))


ACTIVITY_REPORTS: tuple[Report[Session], ...] = (
    Report("research-groups", TAB, groups.TITLE, _now(groups.build)),
    Report("research-posts", TAB, groups.POSTS_TITLE, _now(groups.build_posts)),
    Report("activity-records", TAB, activity_records.TITLE, _now(activity_records.build)),
    Report("activity-blank", TAB, activity_records.BLANK_TITLE, _now(activity_records.build_blank)),
    Report("activity-sign-in", TAB, sign_in_sheets.TITLE, _now(sign_in_sheets.build)),
    Report("activity-statistics", TAB, activity_statistics.TITLE, _now(activity_statistics.build)),
    Report("research-papers", TAB, papers.TITLE, _now(papers.build)),
    Report("research-stars", TAB, stars.TITLE, _now(stars.build)),
)
"""教研组、教研活动、计划总结、星级评比。"""
