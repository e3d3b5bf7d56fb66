"""由对比写出的表与句子：带区间与结论；差异显著才下断语，样本不足只列数。"""

from collections.abc import Iterable, Sequence

from jiaowu.paper.document import Align, Column, Emphasis, Table, Value
from jiaowu.scores.comparison import Compared
from jiaowu.scores.reports.columns import count_column, mark_column, name_column, rate_column
from jiaowu.scores.reports.wording import decimal, percent
from jiaowu.scores.uncertainty import Figure, Interval, Verdict

INTERVAL_TITLE = "95% 区间"

LEFT_OUT = frozenset({"得分率", "低分率"})
"""前面的列多时略去的列。"""

ALL_ALIKE = "各班与年级其余考生的差异都不显著。"

MOST_NAMED = 6
"""一句话里至多列几个名称。"""


def interval_text(interval: Interval | None, places: int = 2) -> str:
    """区间 → 文字；没有为空。"""
    if interval is None:
        return ""
    return f"{decimal(interval.low, places)}～{decimal(interval.high, places)}"


def compared_table(
    rows: Sequence[Compared],
    lead: Sequence[tuple[Column, Sequence[Value]]],
    totals: int = 0,
    notes: Sequence[str] = (),
) -> Table:
    """对比表：lead 是最前几列与它们的值，最后 totals 行是合计行；前面的列多时略去得分率与低分率。"""
    figures: list[tuple[Column, Sequence[Value]]] = [
        (count_column("实考"), [row.size for row in rows]),
        (mark_column("平均分"), [row.mean.value for row in rows]),
        (Column(INTERVAL_TITLE, 13, Align.CENTER), [interval_text(row.mean.interval) for row in rows]),
        (rate_column("得分率"), [row.score_rate.value for row in rows]),
        (rate_column("优秀率"), [row.excellent_rate.value for row in rows]),
        (rate_column("及格率"), [row.pass_rate.value for row in rows]),
        (rate_column("低分率"), [row.low_rate.value for row in rows]),
        (mark_column("与年级差"), [None if _alone(row) else row.diff for row in rows]),
        (Column("结论", 10, Align.CENTER), ["" if _alone(row) else row.mean.verdict.label for row in rows]),
    ]
    if len(lead) > 1:
        figures = [(column, values) for column, values in figures if column.title not in LEFT_OUT]
    columns = [*lead, *figures]
    emphasis = [(at, Emphasis.TOTAL) for at in range(len(rows) - totals, len(rows))]
    return Table(
        [column for column, _ in columns],
        list(zip(*(values for _, values in columns), strict=True)),
        emphasis=emphasis,
        notes=notes,
        frozen_columns=len(lead),
    )


def group_table(rows: Sequence[Compared], whole: Compared, notes: Sequence[str] = ()) -> Table:
    """一科里各班一行，末行为年级。"""
    titles = [*(row.group.title for row in rows), "年级"]
    return compared_table([*rows, whole], [(name_column("班级", 12), titles)], 1, notes)


def subject_table(rows: Sequence[Compared], notes: Sequence[str] = ()) -> Table:
    """一组里各科一行。"""
    return compared_table(rows, [(name_column("学科", 12), [row.subject for row in rows])], 0, notes)


def difference_sentence(row: Compared, name: str) -> str:
    """与年级其余考生差异显著时的一句话；不显著、样本不足时为空。"""
    interval = row.difference()
    if not row.mean.verdict.differs or interval is None or row.mean.value is None:
        return ""
    gap = row.own.mean - row.rest.mean
    word = "高" if row.mean.verdict is Verdict.HIGHER else "低"
    return (
        f"{name}平均 {decimal(row.mean.value, 2)} 分，比年级其余考生{word} {decimal(abs(gap), 2)} 分"
        f"（差的 95% 区间 {interval_text(interval)}）。"
    )


def verdict_sentences(rows: Sequence[Compared], names: Sequence[str]) -> list[str]:
    """几组与年级比的结论，一种一句：显著高的、显著低的、不显著的、样本不足的。"""
    told = list(zip(names, rows, strict=True))
    if len(rows) > 1 and all(row.mean.verdict is Verdict.ALIKE for row in rows):
        return [ALL_ALIKE]
    sentences = [sentence for name, row in told if (sentence := difference_sentence(row, name))]
    alike = [name for name, row in told if row.mean.verdict is Verdict.ALIKE]
    few = [name for name, row in told if row.mean.verdict is Verdict.TOO_FEW]
    if alike:
        sentences.append(f"{listed(alike)}与年级其余考生差异不显著。")
    if few:
        sentences.append(f"{listed(few)}样本不足，只列数，不作比较。")
    return sentences


def rates_sentence(row: Compared, name: str) -> str:
    """平均、得分率与三率，一句话；没有人实考时为空。"""
    rates = [_rate(row.excellent_rate), _rate(row.pass_rate), _rate(row.low_rate)]
    if row.mean.value is None or row.score_rate.value is None or not all(rates):
        return ""
    excellent, passed, low = rates
    return (
        f"{name}实考 {row.size} 人，平均 {decimal(row.mean.value, 2)} 分，"
        f"得分率 {percent(row.score_rate.value)}；优秀率 {excellent}，及格率 {passed}，低分率 {low}。"
    )


def listed(names: Iterable[str]) -> str:
    """一串名称；太多时写前几个与总数。"""
    every = list(dict.fromkeys(names))
    if len(every) <= MOST_NAMED:
        return "、".join(every)
    return f"{'、'.join(every[:MOST_NAMED])}等 {len(every)} 个"


def _rate(figure: Figure) -> str:
    return "" if figure.value is None else percent(figure.value)


def _alone(row: Compared) -> bool:
    """没有可比的考生，如整个年级。"""
    return row.mean.verdict is Verdict.ALONE
