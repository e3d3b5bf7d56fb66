"""常规检查的报告目录：命令行用它，一行一种。"""

from sqlalchemy.orm import Session

from jiaowu.inspection.reports import (
    blank_sheets,
    circular,
    feedback,
    feedback_slips,
    inspector_sheets,
    observation_statistics,
    observations,
    page_sheets,
    patrols,
    rectification,
    row_sheets,
    summary,
)
from jiaowu.inspection.reports.latest import latest_round, latest_term, today
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
        "inspection-summary",
        TAB,
        summary.TITLE,
        lambda session: summary.build(session, latest_round(session).id),
    ),
    Report(
        "inspection-circular",
        TAB,
        circular.TITLE,
        lambda session: circular.build(session, latest_round(session).id, today()),
    ),
    Report(
        "inspection-feedback",
        TAB,
        feedback.TITLE,
        lambda session: feedback.build(session, latest_round(session).id),
    ),
    Report(
        "rectification-notices",
        TAB,
        rectification.TITLE,
        lambda session: rectification.build(session, latest_round(session).id),
    ),
    Report(
        "rectification-ledger",
        TAB,
        rectification.LEDGER,
        lambda session: rectification.build_ledger(session, latest_round(session).id, today()),
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
    Report(
        "observations",
        TAB,
        observations.TITLE,
        lambda session: observations.build(session, latest_term(session)),
    ),
    Report(
        "observation-feedback",
        TAB,
        feedback_slips.TITLE,
        lambda session: feedback_slips.build(session, latest_term(session)),
    ),
    Report(
        "observation-statistics",
        TAB,
        observation_statistics.TITLE,
        lambda session: observation_statistics.build(session, latest_term(session)),
    ),
    Report(
        "patrol-record",
        TAB,
        patrols.RECORD_TITLE,
        lambda session: patrols.build_record(session, latest_term(session)),
    ),
    Report(
        "patrol-statistics",
        TAB,
        patrols.STATISTICS_TITLE,
        lambda session: patrols.build_statistics(session, latest_term(session)),
    ),
)
"""用最近一次检查、当前学期做。"""
