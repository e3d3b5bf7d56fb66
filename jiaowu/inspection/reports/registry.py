"""常规检查的报告目录：命令行用它，一行一种。"""

from sqlalchemy.orm import Session

from jiaowu.inspection.reports import blank_sheets, inspector_sheets, page_sheets, row_sheets
from jiaowu.inspection.reports.latest import latest_round, latest_term
from jiaowu.paper.report import Report

TAB = "常规检查"

REPORTS: tuple[Report[Session], ...] = (
    Report(
        "inspection-rows",
        TAB,
        row_sheets.TITLE,
        lambda session: row_sheets.build(session, latest_round(session)),
    ),
    Report(
        "inspection-pages",
        TAB,
        page_sheets.TITLE,
        lambda session: page_sheets.build(session, latest_round(session)),
    ),
    Report(
        "inspection-excel",
        TAB,
        inspector_sheets.TITLE,
        lambda session: inspector_sheets.build(session, latest_round(session)),
    ),
    Report(
        "observation-blank",
        TAB,
        blank_sheets.OBSERVATION_TITLE,
        lambda session: blank_sheets.build_observation(session, latest_term(session)),
    ),
    Report(
        "patrol-blank",
        TAB,
        blank_sheets.PATROL_TITLE,
        lambda session: blank_sheets.build_patrol(session, latest_term(session)),
    ),
)
"""用最近一次检查、当前学期做。"""
