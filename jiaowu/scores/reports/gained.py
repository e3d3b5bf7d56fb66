"""由增值与薄弱处写出的表与句子；只作诊断，不排名。"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from jiaowu.paper.document import Align, Column, Table
from jiaowu.scores.reports.columns import count_column, name_column
from jiaowu.scores.reports.compared import INTERVAL_TITLE, interval_text, listed
from jiaowu.scores.reports.wording import decimal
from jiaowu.scores.uncertainty import Verdict
from jiaowu.scores.value_added import DIAGNOSIS_NOTE, GroupGain, Method, ValueAdded
from jiaowu.scores.weaknesses import Weaknesses

if TYPE_CHECKING:
    from jiaowu.scores.services.tracking import Gains

SIGNED = "+0.00;-0.00;0.00"

GAIN_NOTES = (
    DIAGNOSIS_NOTE,
    Method.RESIDUAL.definition,
    "只比前后两次都有有效成绩的考生（匹配）；流入、流出不计。结论与年级其余匹配的考生比，区间不相重才写高或低。",
)
"""印在增值表下的口径。"""


def gain_table(gains: Sequence[tuple[str, str, GroupGain]], first: str, notes: Sequence[str]) -> Table:
    """增值表，每行（组名、学科、增值）；first 是首列的列名。"""
    columns = (
        name_column(first, 12),
        name_column("学科", 9),
        count_column("匹配", width=6),
        count_column("流入"),
        count_column("流出"),
        Column("ΔZ", 8, Align.RIGHT, SIGNED),
        Column(INTERVAL_TITLE, 13, Align.CENTER),
        Column("残差增值", 9, Align.RIGHT, SIGNED),
        Column("结论", 10, Align.CENTER),
    )
    rows = [
        (
            title,
            subject,
            gain.headcount.matched,
            gain.headcount.inflow,
            gain.headcount.outflow,
            gain[Method.DELTA_Z].value,
            interval_text(gain[Method.DELTA_Z].interval),
            gain[Method.RESIDUAL].value,
            gain[Method.RESIDUAL].verdict.label,
        )
        for title, subject, gain in gains
    ]
    return Table(columns, rows, notes=notes, frozen_columns=1)


def residual_table(values: Sequence[ValueAdded], notes: Sequence[str] = ()) -> Table:
    """各班各科的残差增值，一班一行，末列是匹配、流入、流出的人数（按最后一科，通常是总分）。"""
    last = values[-1]
    found = {(gain.group.title, value.subject): gain for value in values for gain in value.groups}
    columns = [
        name_column("班级", 12),
        *(Column(value.subject, 8, Align.RIGHT, SIGNED) for value in values),
        *(count_column(title, f"人数（{last.subject}）") for title in ("匹配", "流入", "流出")),
    ]
    rows = [
        (
            gain.group.title,
            *(_residual(found.get((gain.group.title, value.subject))) for value in values),
            gain.headcount.matched,
            gain.headcount.inflow,
            gain.headcount.outflow,
        )
        for gain in last.groups
    ]
    return Table(columns, rows, title="各班各科残差增值", notes=notes, frozen_columns=1)


def _residual(gain: GroupGain | None) -> float | None:
    return None if gain is None else gain[Method.RESIDUAL].value


def gain_sentences(gains: "Gains") -> list[str]:
    """各科里残差增值显著高或低的组，各一句；都不显著时说一句没有。"""
    sentences = [
        sentence
        for value in gains.subjects
        for verdict in (Verdict.HIGHER, Verdict.LOWER)
        if (sentence := _gain_sentence(value, verdict))
    ]
    if not sentences and gains.subjects:
        sentences = ["与入口相近的考生相比，各组的增值差异都不显著。"]
    if gains.skipped:
        sentences.append(f"{listed(gains.skipped)}两次都有成绩的考生不足，没有计算增值。")
    return sentences


def weak_sentences(weak: Weaknesses) -> list[str]:
    """薄弱学科、薄弱班级与各班的薄弱学科，各一句；都没有时为空。"""
    total = len(weak.series.comparisons)
    sentences = [
        f"{each.subject}：最近 {total} 次考试里有 {len(each.hits)} 次年级及格率比各科的中位数低 "
        f"{'、'.join(decimal(gap * 100, 1) for gap in each.gaps)} 个百分点，可看作年级的薄弱学科。"
        for each in weak.subjects
    ]
    for found in weak.classes:
        parts = [*(["总分"] if found.in_total else []), *found.subjects]
        sentences.append(f"{found.title}的{listed(parts)}一再显著低于年级，需要重点帮助。")
    helped = {found.title for found in weak.classes}
    sentences += [
        f"{spot.track.title}的{spot.track.subject}，最近 {total} 次考试里有 {len(spot.hits)} 次"
        "显著低于年级其余考生。"
        for spot in weak.spots
        if spot.track.title not in helped
    ]
    return sentences


def _gain_sentence(value: ValueAdded, verdict: Verdict) -> str:
    names = [
        f"{gain.group.title}（{_signed(gain[Method.RESIDUAL].value)}）"
        for gain in value.groups
        if gain[Method.RESIDUAL].verdict is verdict
    ]
    word = "高" if verdict is Verdict.HIGHER else "低"
    return f"{value.subject}：{listed(names)}的残差增值显著{word}于年级其余考生。" if names else ""


def _signed(value: float | None) -> str:
    if value is None:
        return ""
    text = decimal(value, 2)
    return text if text.startswith("-") else f"+{text}"
