"""研训各张表的列与行。"""

from collections.abc import Mapping

from jiaowu.desktop.table_model import Row, TableColumn
from jiaowu.research.reports.training import hours_of, results_of, when_of
from jiaowu.research.services.training_years import GOING, PersonalEntry, PersonYear, TrainingYear
from jiaowu.research.training import Training

LEDGER_COLUMNS = (
    TableColumn("时间", 172),
    TableColumn("培训内容", 280),
    TableColumn("形式", 56),
    TableColumn("层级", 50),
    TableColumn("校本", 50),
    TableColumn("类别", 80, shown=False),
    TableColumn("范围", 56, shown=False),
    TableColumn("授课教师", 90),
    TableColumn("主办单位", 130),
    TableColumn("学时", 64, "0.0", numeric=True),
    TableColumn("人数", 56, "0", numeric=True),
    TableColumn("参训教师", 210),
    TableColumn("考评", 120, shown=False),
    TableColumn("来源", 84),
    TableColumn("附件", 52, "0", numeric=True),
)
YEAR_COLUMNS = (
    TableColumn("教研组", 100),
    TableColumn("姓名", 84),
    TableColumn("应修", 64, "0.0", numeric=True),
    TableColumn("已修", 64, "0.0", numeric=True),
    TableColumn("还差", 64, "0.0", numeric=True),
    TableColumn("校本应修", 78, "0.0", numeric=True),
    TableColumn("校本已修", 78, "0.0", numeric=True),
    TableColumn("校本还差", 78, "0.0", numeric=True),
    TableColumn("结论", 150),
    TableColumn("说明与后果", 420),
)
VERDICT_COLUMN = 8
PERSONAL_COLUMNS = (
    TableColumn("时间", 172),
    TableColumn("培训内容", 280),
    TableColumn("形式", 60),
    TableColumn("层级", 56),
    TableColumn("授课教师", 90),
    TableColumn("学时", 64, "0.0", numeric=True),
    TableColumn("校本", 56),
    TableColumn("结果", 72),
    TableColumn("证书编号", 140),
)
DOUBT_COLUMNS = (TableColumn("要核对的", 1000),)


def window_columns(years: tuple[int, ...]) -> tuple[TableColumn, ...]:
    """五年累计的列。"""
    return (
        TableColumn("教研组", 110),
        TableColumn("姓名", 90),
        *(TableColumn(f"{year}—{year + 1}", 104, "0.0", numeric=True) for year in years),
        TableColumn("五年合计", 90, "0.0", numeric=True),
        TableColumn("还差", 80, "0.0", numeric=True),
    )


def ledger_row(training: Training, names: Mapping[int, str]) -> Row:
    """台账的一行。"""
    draft = training.draft
    return (
        when_of(draft.start, draft.end),
        draft.title,
        draft.form,
        draft.level,
        "是" if draft.school_based else "",
        draft.category,
        draft.scope,
        draft.trainer,
        draft.organizer,
        hours_of(training),
        len(draft.members),
        "、".join(names.get(member.teacher_id, "") for member in draft.members),
        results_of(training),
        "教研活动" if training.activity_id is not None else "登记",
        training.files or None,
    )


def year_row(each: PersonYear, found: TrainingYear) -> Row:
    """学年情况的一行。"""
    row = each.row
    return (
        each.teacher.group,
        each.teacher.name,
        row.required or None,
        row.done,
        row.lacking or None,
        row.required_school or None,
        row.school,
        row.lacking_school or None,
        verdict_text(each, found),
        found.reason(each),
    )


def verdict_text(each: PersonYear, found: TrainingYear) -> str:
    """结论，前面有符号，不只靠颜色。"""
    told = found.outcome(each)
    sign = "✓" if each.row.verdict.good else "○" if told == GOING else "✗"
    return f"{sign} {told}"


def window_row(each: PersonYear) -> Row:
    """五年累计的一行。"""
    window = each.window
    return (each.teacher.group, each.teacher.name, *window.hours, window.total, window.lacking or None)


def personal_row(entry: PersonalEntry) -> Row:
    """一位教师的一次培训。"""
    draft, member = entry.training.draft, entry.member
    return (
        when_of(draft.start, draft.end),
        draft.title,
        draft.form,
        draft.level,
        draft.trainer,
        member.hours or "待补",
        "是" if draft.school_based else "",
        member.result,
        member.certificate,
    )
