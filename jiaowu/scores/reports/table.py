"""成绩总表：每生一行，各科成绩、总分、名次、等级；教学内部资料。"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from jiaowu.paper.document import Align, Block, Column, Document, Orientation, PageBreak, Table, Value
from jiaowu.scores.analysis import AnalysedSubject, Analysis, Ranks
from jiaowu.scores.matrix import State
from jiaowu.scores.policy import CONFIDENTIAL
from jiaowu.scores.reports.analysis import SIGNERS
from jiaowu.scores.reports.columns import raw_column
from jiaowu.scores.reports.source import ExamSource

STATE_WORDS = {
    State.NORMAL: "",
    State.ABSENT: "缺",
    State.DEFERRED: "缓",
    State.EXEMPT: "免",
    State.CHEATED: "违纪",
    State.UNCHECKED: "待核",
    State.EXCLUDED: "剔除",
    State.NOT_TAKEN: "—",
}
"""没有有效成绩时印在格里的字。"""


@dataclass(frozen=True)
class TableStyle:
    """成绩总表印什么。"""

    subject_ranks: bool = False
    """每科后面是否也印等级、班名次与级名次。"""


def build_from(
    analyses: Sequence[Analysis], title: str, subtitle: str = "", style: TableStyle | None = None
) -> Document:
    """一个或几个年级的分析结果 → 成绩总表，一班一节；没有班级时全体一节。"""
    sections = [table for analysis in analyses for table in _sections(analysis, style or TableStyle())]
    blocks: list[Block] = []
    for table in sections:
        if blocks:
            blocks.append(PageBreak(table.title))
        blocks.append(table)
    return Document(
        title=title,
        subtitle=subtitle,
        blocks=tuple(blocks),
        orientation=Orientation.LANDSCAPE,
        signers=SIGNERS,
        sheet=sections[0].title,
        confidential=CONFIDENTIAL,
    )


def build(source: ExamSource) -> Document:
    """一次考试 → 成绩总表。"""
    return build_from(source.analyses, source.title, source.subtitle)


def _sections(analysis: Analysis, style: TableStyle) -> Iterator[Table]:
    columns = _columns(analysis, style)
    for title, members in class_sections(analysis):
        order = members.tolist()
        picked = [[values[i] for i in order] for _, values in columns]
        rows = list(zip(range(1, len(order) + 1), *picked, strict=True))
        numbered = (Column("序号", 5, Align.RIGHT, "0"), *(column for column, _ in columns))
        yield Table(numbered, rows, title=title, frozen_columns=4)


def class_sections(analysis: Analysis) -> list[tuple[str, Ranks]]:
    """一班一节（节名、考生序号）；没有班级的考生另成一节，一个也不漏。"""
    classes = [group for group in analysis.groups if group.key is not None]
    if not classes:
        return [(analysis.groups[0].title, analysis.members(analysis.groups[0]))]
    found = [(group.title, analysis.members(group)) for group in classes]
    listed = np.concatenate([members for _, members in found])
    rest = np.setdiff1d(np.arange(len(analysis.matrix.pupils)), listed)
    return [*found, ("没有班级", rest)] if len(rest) else found


def _columns(analysis: Analysis, style: TableStyle) -> list[tuple[Column, Sequence[Value]]]:
    """各列与全体考生在这一列的值。"""
    pupils, levels = analysis.matrix.pupils, analysis.levels()
    columns: list[tuple[Column, Sequence[Value]]] = [
        (Column("学号", 14), [pupil.number for pupil in pupils]),
        (Column("姓名", 10), [pupil.name for pupil in pupils]),
        (Column("班级", 10), [pupil.class_key.name if pupil.class_key else None for pupil in pupils]),
    ]
    for subject in analysis.subjects:
        name, values = subject.name, score_values(analysis, subject)
        if not (subject.is_sum or style.subject_ranks):
            columns.append((raw_column(name, values), values))
            continue
        columns += [
            (raw_column("分数", values, name), values),
            (Column("等级", 5, Align.CENTER, group=name), levels[subject.index].tolist()),
            (Column("班名次", 6.5, Align.RIGHT, "0", name), _ranks(analysis.class_ranks[subject.index])),
            (Column("级名次", 6.5, Align.RIGHT, "0", name), _ranks(analysis.ranks[subject.index])),
        ]
    return columns


def _ranks(ranks: Ranks) -> list[Value]:
    return [rank or None for rank in ranks.tolist()]


def score_values(analysis: Analysis, subject: AnalysedSubject) -> list[Value]:
    """一科的成绩，没有有效成绩的地方是状态的字；总分作废时为空。"""
    values: list[Value] = analysis.values[subject.index].tolist()
    missing = np.flatnonzero(np.isnan(analysis.values[subject.index])).tolist()
    if subject.is_sum:
        for index in missing:
            values[index] = None
        return values
    states = analysis.matrix.states[:, subject.parts[0]]
    for index in missing:
        values[index] = STATE_WORDS[State(int(states[index]))]
    return values
