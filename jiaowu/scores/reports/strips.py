"""成绩条：每生一条，只有本人的成绩与等级；义务教育阶段不印名次。"""

from collections.abc import Iterator, Sequence

from jiaowu.paper.document import Align, Block, Column, Document, Orientation, PageBreak, Strips, Value
from jiaowu.school.settings import SchoolSettings
from jiaowu.scores.analysis import Analysis
from jiaowu.scores.policy import shows_ranks
from jiaowu.scores.reports.columns import raw_column
from jiaowu.scores.reports.source import ExamSource
from jiaowu.scores.reports.table import class_sections, score_values

LEVEL_WORDS = "（等级：A 优秀　B 良好　C 合格　D 待提高）"
NARROW_LIMIT = 8
"""不超过这么多学科时竖着印。"""


def build(source: ExamSource) -> Document:
    """一次考试 → 成绩条；义务教育合规模式下九年级及以下只有等级，没有分数。"""
    return build_from(source.analyses, source.title, source.subtitle, source.settings)


def build_from(
    analyses: Sequence[Analysis], title: str, subtitle: str = "", settings: SchoolSettings | None = None
) -> Document:
    """一个或几个年级的分析结果 → 成绩条；班与班之间换页，好按班裁开。不给 settings 时分数与等级都印。"""
    sections = [
        section
        for analysis in analyses
        for section in _sections(analysis, title, with_scores=_with_scores(analysis, settings))
    ]
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


def _with_scores(analysis: Analysis, settings: SchoolSettings | None) -> bool:
    grades = [group.grade for group in analysis.groups if group.grade is not None]
    return settings is None or shows_ranks(grades, settings)


def _sections(analysis: Analysis, title: str, *, with_scores: bool) -> Iterator[tuple[str, Strips]]:
    columns = _columns(analysis, with_scores=with_scores)
    for name, members in class_sections(analysis):
        order = members.tolist()
        rows = list(zip(*([values[i] for i in order] for _, values in columns), strict=True))
        yield name, Strips([column for column, _ in columns], rows, title=f"{title}　{name}{LEVEL_WORDS}")


def _columns(analysis: Analysis, *, with_scores: bool) -> list[tuple[Column, Sequence[Value]]]:
    """各列与全体考生在这一列的值。"""
    pupils, levels = analysis.matrix.pupils, analysis.levels()
    columns: list[tuple[Column, Sequence[Value]]] = [
        (Column("学号", 12), [pupil.number for pupil in pupils]),
        (Column("姓名", 9), [pupil.name for pupil in pupils]),
    ]
    for subject in analysis.subjects:
        values, own = score_values(analysis, subject), levels[subject.index].tolist()
        if with_scores:
            columns.append((raw_column(subject.name, values, width=6.5), values))
            columns.append((Column("等级", 4.5, Align.CENTER), own))
        elif not subject.is_sum:
            columns.append((Column(subject.name, 7, Align.CENTER), level_words(values, own)))
    return columns


def level_words(values: Sequence[Value], levels: Sequence[str]) -> list[Value]:
    """一科各人的等级；没有有效成绩的写状态（缺、免……）。"""
    return [level or value for value, level in zip(values, levels, strict=True)]
