"""工作成效的表：列与行。"""

from collections.abc import Sequence

from jiaowu.desktop.table_model import Row, TableColumn
from jiaowu.portfolio.results import LEVELS, TaughtResult, level_shares
from jiaowu.scores.comparison import Compared
from jiaowu.scores.exams import short_name
from jiaowu.scores.uncertainty import Figure
from jiaowu.scores.value_added import Method

SIGNED = "+0.00;-0.00;0.00"
NO_GAIN = "没有可比的前一次"
HEAD = (
    TableColumn("考试", 120),
    TableColumn("日期", 90, "yyyy-mm-dd"),
    TableColumn("年级学科", 96),
    TableColumn("班级", 84),
    TableColumn("实考", 46, "0", numeric=True),
)
LEVEL_COLUMNS = tuple(TableColumn(name, 58, "0.0%", numeric=True) for name in LEVELS)
SCORE_COLUMNS = (
    TableColumn("平均分", 66, "0.00", numeric=True),
    TableColumn("与年级差", 74, SIGNED, numeric=True),
    TableColumn("优秀率", 66, "0.0%", numeric=True),
    TableColumn("良好率", 66, "0.0%", numeric=True),
    TableColumn("及格率", 66, "0.0%", numeric=True),
    TableColumn("低分率", 66, "0.0%", numeric=True),
)
TAIL = (
    TableColumn("标准分 Z", 68, SIGNED, numeric=True),
    TableColumn("95% 区间", 112),
    TableColumn("与年级其余考生比", 122),
    TableColumn("增值 ΔZ", 66, SIGNED, numeric=True),
    TableColumn("增值 95% 区间", 112),
    TableColumn("增值的结论", 122),
    TableColumn("与哪次比", 150),
)


def result_columns(*, levels: bool) -> tuple[TableColumn, ...]:
    """levels：义务教育合规模式，按等级；否则一分三率。"""
    return (*HEAD, *(LEVEL_COLUMNS if levels else SCORE_COLUMNS), *TAIL)


def result_rows(results: Sequence[TaughtResult], *, levels: bool) -> list[Row]:
    """一次考试一科：所教合计一行，下面各班各一行（只教一个班的不重复）。"""
    rows: list[Row] = []
    for each in results:
        classes = each.classes if len(each.classes) > 1 else ()
        title = "所教合计" if classes else "、".join(each.own.group.classes)
        rows.append((*_head(each, title, each.own.size), *_rates(each.own, levels=levels), *_tail(each)))
        rows += [
            (
                *_head(each, row.group.title, row.size),
                *_rates(row, levels=levels),
                *_figure(row.z),
                None,
                "",
                "",
                "",
            )
            for row in classes
        ]
    return rows


def _head(each: TaughtResult, title: str, size: int) -> Row:
    subject = f"{each.grade_title}{each.subject}"
    return (short_name(each.exam.name), each.exam.date, subject, title, size)


def _rates(row: Compared, *, levels: bool) -> Row:
    if levels:
        return level_shares(row) or (None, None, None, None)
    rates = (row.excellent_rate, row.good_rate, row.pass_rate, row.low_rate)
    return (row.mean.value, row.diff, *(figure.value for figure in rates))


def _tail(each: TaughtResult) -> Row:
    gain = each.gain[Method.DELTA_Z] if each.gain is not None else None
    told = _figure(gain) if gain is not None else (None, "", NO_GAIN)
    before = each.earlier
    named = f"{short_name(before.name)}（{before.date:%Y-%m}）" if before is not None else ""
    return (*_figure(each.own.z), *told, named)


def _figure(figure: Figure) -> tuple[float | None, str, str]:
    span = "" if figure.interval is None else f"{figure.interval.low:+.2f} ～ {figure.interval.high:+.2f}"
    return (figure.value, span, figure.verdict.label)
