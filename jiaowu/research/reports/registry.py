"""教研研训的报告目录。"""

from collections.abc import Sequence
from functools import partial

from sqlalchemy.orm import Session

from jiaowu.paper.report import Report
from jiaowu.research.reports import (
    duties,
    duties_sheets,
    honours,
    mentoring,
    projects,
    training,
    training_sheets,
)
from jiaowu.research.reports.activity_catalogue import ACTIVITY_REPORTS
from jiaowu.teachers.services.records import RecordSource

TAB = "教研研训"


def build_reports(sources: Sequence[RecordSource]) -> tuple[Report[Session], ...]:
    """全部报告；sources 是各间交出的记录（听课在常规检查那一间），任务与师徒照它数。"""
    return (
        *ACTIVITY_REPORTS,
        Report("training-ledger", TAB, training.LEDGER_TITLE, training.build_ledger),
        Report("training-year", TAB, training.YEAR_TITLE, training.build_year),
        Report("training-window", TAB, training.WINDOW_TITLE, training.build_window),
        Report("training-statistics", TAB, training.STATISTICS_TITLE, training.build_statistics),
        Report("training-sheets", TAB, training_sheets.TITLE, training_sheets.build),
        Report("duties", TAB, duties.TITLE, partial(duties.build, sources=sources)),
        Report("duty-sheets", TAB, duties_sheets.TITLE, partial(duties_sheets.build, sources=sources)),
        Report(
            "backbone-duties", TAB, duties.BACKBONE_TITLE, partial(duties.build_backbone, sources=sources)
        ),
        Report(
            "principal-duties", TAB, duties.PRINCIPAL_TITLE, partial(duties.build_principal, sources=sources)
        ),
        Report("project-list", TAB, projects.LIST_TITLE, projects.build_list),
        Report("project-form", TAB, projects.FORM_TITLE, projects.build_form),
        Report("project-process", TAB, projects.PROCESS_TITLE, projects.build_process),
        Report("project-coverage", TAB, projects.COVERAGE_TITLE, projects.build_coverage),
        Report("mentoring-contracts", TAB, mentoring.CONTRACT_TITLE, mentoring.build_contracts),
        Report("mentoring-list", TAB, mentoring.LIST_TITLE, partial(mentoring.build_list, sources=sources)),
        Report(
            "mentoring-process",
            TAB,
            mentoring.PROCESS_TITLE,
            partial(mentoring.build_process, sources=sources),
        ),
        Report(
            "mentoring-reviews",
            TAB,
            mentoring.REVIEW_TITLE,
            partial(mentoring.build_reviews, sources=sources),
        ),
        Report("honours", TAB, honours.LIST_TITLE, honours.build_list),
        Report("honour-statistics", TAB, honours.STATISTICS_TITLE, honours.build_statistics),
    )
