"""听课各张表的列与行，以及“只看”的几种。"""

from collections.abc import Callable
from dataclasses import dataclass

from jiaowu.desktop.table_model import Row, TableColumn
from jiaowu.inspection.observations import ObservationRow
from jiaowu.inspection.quotas import Progress
from jiaowu.inspection.services.visits import SharedLesson
from jiaowu.inspection.severity import Severity
from jiaowu.school.decimals import decimal_text

SIGNED = "+0.0;-0.0;0.0"
OBSERVATION_COLUMNS = (
    TableColumn("日期", 88, "yyyy-mm-dd"),
    TableColumn("节次", 100),
    TableColumn("班级", 74),
    TableColumn("学科", 54),
    TableColumn("授课教师", 70),
    TableColumn("课题", 110),
    TableColumn("类型", 62),
    TableColumn("听课人", 112),
    TableColumn("平均分", 56, "0.0", numeric=True),
    TableColumn("等第", 56),
    TableColumn("评语", 70),
    TableColumn("反馈", 86),
    TableColumn("不计节数", 114),
    TableColumn("课型", 60, shown=False),
)
QUOTA_COLUMNS = (
    TableColumn("教研组", 74),
    TableColumn("教师", 66),
    TableColumn("身份", 126),
    TableColumn("定额", 50, "0", numeric=True),
    TableColumn("完成", 50, "0", numeric=True),
    TableColumn("完成率", 146, "0%", numeric=True),
    TableColumn("应完成", 58, "0", numeric=True),
    TableColumn("还差", 46, "0", numeric=True),
    TableColumn("本期", 58),
    TableColumn("不计", 46, "0", numeric=True),
    TableColumn("未评", 46, "0", numeric=True),
    TableColumn("得分", 54, "0.0", numeric=True),
    TableColumn("被听", 46, "0", numeric=True),
    TableColumn("最近被听", 92, "yyyy-mm-dd"),
    TableColumn("提醒", 92),
)
SHARE_COLUMN = 5
STRICT_COLUMNS = (
    TableColumn("听课人", 100),
    TableColumn("同听节数", 80, "0", numeric=True),
    TableColumn("尺度差", 80, SIGNED, numeric=True),
    TableColumn("区间下限", 80, SIGNED, numeric=True),
    TableColumn("区间上限", 80, SIGNED, numeric=True),
    TableColumn("结论", 160),
)
SHARED_COLUMNS = (
    TableColumn("日期", 92, "yyyy-mm-dd"),
    TableColumn("班级", 92),
    TableColumn("学科", 70),
    TableColumn("授课教师", 80),
    TableColumn("最大相差", 76, "0.0", numeric=True),
    TableColumn("各人的得分", 460),
)


@dataclass(frozen=True)
class RowFilter:
    """只看哪些记录。"""

    title: str
    takes: Callable[[ObservationRow], bool]


@dataclass(frozen=True)
class PeopleFilter:
    """只看哪些教师。"""

    title: str
    takes: Callable[[Progress], bool]


ROW_FILTERS = (
    RowFilter("全部", lambda _row: True),
    RowFilter("没有评完的", lambda row: not row.state.complete),
    RowFilter("没有反馈的", lambda row: row.fed_back is None),
    RowFilter("有不计节数的", lambda row: bool(row.doubt)),
    RowFilter("有一票否决的", lambda row: bool(row.vetoed)),
)
PEOPLE_FILTERS = (
    PeopleFilter("全部教师", lambda _each: True),
    PeopleFilter("落后的", lambda each: each.behind > 0),
    PeopleFilter("还没完成定额的", lambda each: each.done < each.due.quota),
    PeopleFilter("很久没有被听的", lambda each: each.stale),
)


def observation_row(row: ObservationRow) -> Row:
    """OBSERVATION_COLUMNS 的一行。"""
    return (
        row.day,
        row.when,
        row.class_title,
        row.subject,
        row.teacher,
        row.topic,
        row.kind,
        "、".join(row.observers),
        row.mean,
        f"{row.grade} 否决" if row.vetoed else row.grade,
        row.state.label,
        f"{row.fed_back:%Y-%m-%d}" if row.fed_back else "未反馈",
        row.doubt,
        row.lesson_kind,
    )


def quota_row(each: Progress) -> Row:
    """QUOTA_COLUMNS 的一行。"""
    return (
        each.group,
        each.name,
        "、".join(each.roles),
        each.due.quota,
        each.done,
        each.share,
        each.due.expected,
        each.behind or None,
        f"{each.now_done}/{each.due.now_quota}",
        each.invalid or None,
        each.uncommented or None,
        each.points,
        each.observed,
        each.last_observed,
        "很久没被听" if each.stale else "",
    )


def strict_row(name: str, each: Severity) -> Row:
    """STRICT_COLUMNS 的一行。"""
    return (name, each.lessons, each.shift, each.low, each.high, each.leaning.label)


def shared_row(each: SharedLesson) -> Row:
    """SHARED_COLUMNS 的一行，高的在前。"""
    ordered = sorted(each.scores.items(), key=lambda pair: -pair[1])
    scores = "　".join(f"{name} {decimal_text(score)}" for name, score in ordered)
    return (each.day, each.class_title, each.subject, each.teacher, each.spread, scores)
