"""成绩条：每生一条，只有本人的成绩与等级；义务教育阶段不印名次。"""

from collections.abc import Iterator, Sequence

from jiaowu.paper.document import Align, Block, Column, Document, Orientation, PageBreak, Strips, Value
from jiaowu.scores.analysis import Analysis
from jiaowu.scores.reports.columns import raw_column
from jiaowu.scores.reports.table import class_sections, score_values

LEVEL_WORDS = "（等级：A 优秀　B 良好　C 合格　D 待提高）"
NARROW_LIMIT = 8
"""不超过这么多学科时竖着印。"""


def build_from(analyses: Sequence[Analysis], title: str, subtitle: str = "") -> Document:
    """一个或几个年级的分析结果 → 成绩条；班与班之间换页，好按班裁开。"""
    sections = [section for analysis in analyses for section in _sections(analysis, title)]
    blocks: list[Block] = []
    for name, strips in sections:
        if blocks:
            blocks.append(PageBreak(name))
        blocks.append(strips)
    narrow = all(len(analysis.matrix.subjects) <= NARROW_LIMIT for analysis in analyses)
    return Document(
        title=title,
        subtitle=subtitle,
        blocks=tuple(blocks),
        orientation=Orientation.PORTRAIT if narrow else Orientation.LANDSCAPE,
        sheet=sections[0][0],
    )


def _sections(analysis: Analysis, title: str) -> Iterator[tuple[str, Strips]]:
    columns = _columns(analysis)
    for name, members in class_sections(analysis):
        order = members.tolist()
        rows = list(zip(*([values[i] for i in order] for _, values in columns), strict=True))
        yield name, Strips([column for column, _ in columns], rows, title=f"{title}　{name}{LEVEL_WORDS}")


def _columns(analysis: Analysis) -> list[tuple[Column, Sequence[Value]]]:
    """各列与全体考生在这一列的值。"""
    pupils, levels = analysis.matrix.pupils, analysis.levels()
    columns: list[tuple[Column, Sequence[Value]]] = [
        (Column("学号", 12), [pupil.number for pupil in pupils]),
        (Column("姓名", 9), [pupil.name for pupil in pupils]),
    ]
    for subject in analysis.subjects:
        values = score_values(analysis, subject)
        columns.append((raw_column(subject.name, values, width=6.5), values))
        columns.append((Column("等级", 4.5, Align.CENTER), levels[subject.index].tolist()))
    return columns
