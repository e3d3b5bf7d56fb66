"""教师档案的全部报告；REPORTS 一行一种。"""

from typing import TYPE_CHECKING

from jiaowu.paper.report import Report
from jiaowu.teachers.reports import forms, honours, roster, statistics, substitutions, timetable

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

TAB = "教师档案"
TABLES = ("pdf", "xlsx")
"""课表与统计不出 Word。"""

REPORTS: "tuple[Report[Session], ...]" = (
    Report("teacher-roster", TAB, roster.TITLE, roster.build),
    Report("teacher-forms", TAB, forms.TITLE, forms.build),
    Report("teacher-statistics", TAB, statistics.TITLE, statistics.build),
    Report("teacher-awards", TAB, honours.TITLE, honours.build),
    Report("class-timetables", TAB, timetable.CLASS_TITLE, timetable.build_classes, TABLES),
    Report("teacher-timetables", TAB, timetable.TEACHER_TITLE, timetable.build_teachers, TABLES),
    Report("school-timetable", TAB, timetable.WHOLE_TITLE, timetable.build_whole, TABLES),
    Report("curriculum-coverage", TAB, timetable.COVERAGE_TITLE, timetable.build_coverage, TABLES),
    Report("day-schedule", TAB, timetable.BELLS_TITLE, timetable.build_bells, TABLES),
    Report("substitution-notices", TAB, substitutions.NOTICE_TITLE, substitutions.build_notices),
    Report("substitution-slips", TAB, substitutions.SLIP_TITLE, substitutions.build_slips),
    Report(
        "substitution-statistics", TAB, substitutions.STATISTICS_TITLE, substitutions.build_statistics, TABLES
    ),
    Report("teacher-leaves", TAB, substitutions.LEAVES_TITLE, substitutions.build_leaves, TABLES),
)
"""全部报告，都用当前学期；加一种就加一行。"""
