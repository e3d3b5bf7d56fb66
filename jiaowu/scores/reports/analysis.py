"""成绩分析报告：概况、一分三率、分数段、一科一页、口径；不出现学生姓名。"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from jiaowu.paper.document import Block, Document, PageBreak
from jiaowu.scores.analysis import AnalysedSubject, Analysis, Group
from jiaowu.scores.composites import schemes
from jiaowu.scores.reports import sections, wording
from jiaowu.scores.reports.source import ExamSource

SIGNERS = ("制表人", "审核人", "日期")


@dataclass(frozen=True)
class _Scope:
    """一个年级（或不分年级的全体）与它的各班。"""

    analysis: Analysis
    whole: Group
    classes: tuple[Group, ...]
    prefix: str
    """不止一个年级时，标题与工作表名前的年级名。"""


def build_from(analyses: Sequence[Analysis], title: str, subtitle: str = "") -> Document:
    """一个或几个年级的分析结果 → 成绩分析报告；一个年级一节，名次与均分都不跨年级。"""
    scopes = [scope for analysis in analyses for scope in _scopes(analysis, alone=len(analyses) == 1)]
    blocks: list[Block] = []
    for scope in scopes:
        if blocks:
            blocks.append(PageBreak(f"{scope.prefix}总览"))
        blocks.extend(_scope_blocks(scope))
    return Document(
        title=title,
        subtitle=subtitle,
        blocks=tuple(blocks),
        signers=SIGNERS,
        sheet=f"{scopes[0].prefix}总览",
    )


def build(source: ExamSource) -> Document:
    """一次考试 → 成绩分析报告。"""
    return build_from(source.analyses, source.title, source.subtitle)


def _scopes(analysis: Analysis, *, alone: bool) -> tuple[_Scope, ...]:
    wholes = [group for group in analysis.groups if group.key is None]
    classes = tuple(group for group in analysis.groups if group.key is not None)
    if len(wholes) == 1:
        return (_Scope(analysis, wholes[0], classes, "" if alone else wording.scope_title(wholes[0])),)
    return tuple(
        _Scope(analysis, whole, tuple(each for each in classes if each.grade == whole.grade), whole.title)
        for whole in wholes[1:]
    )


def _scope_blocks(scope: _Scope) -> Iterator[Block]:
    yield from _overview(scope)
    if scope.classes:
        yield from _class_comparison(scope)
    yield PageBreak(f"{scope.prefix}分数段")
    yield from _bands(scope)
    for subject in _page_subjects(scope):
        yield PageBreak(f"{scope.prefix}{subject.name}")
        yield from _subject_page(scope, subject)


def _page_subjects(scope: _Scope) -> list[AnalysedSubject]:
    """有人应考的学科与子总分各一页；总分已在前面。"""
    subjects = sections.sat_subjects(scope.analysis, scope.whole)
    return [subject for subject in subjects if subject.index != scope.analysis.total.index]


def _overview(scope: _Scope) -> Iterator[Block]:
    yield sections.heading(f"{scope.prefix}概况")
    yield sections.facts(scope.analysis, scope.whole)
    yield from sections.sentences(scope.analysis, scope.whole)
    yield sections.heading(f"{scope.prefix}各科一分三率")
    subjects = sections.sat_subjects(scope.analysis, scope.whole)
    rows = [sections.RatesRow(each.name, each, scope.whole, is_total=each.is_sum) for each in subjects]
    notes = (wording.denominator_note(scope.analysis), *(wording.scheme_note(scheme) for scheme in schemes()))
    yield sections.rates_table(scope.analysis, rows, "学科", notes)
    cells = [scope.analysis.cell(scope.whole, subject) for subject in subjects]
    yield sections.rates_chart([subject.name for subject in subjects], cells, f"{scope.prefix}各科三率")


def _class_comparison(scope: _Scope) -> Iterator[Block]:
    yield PageBreak(f"{scope.prefix}一分三率")
    total = scope.analysis.total
    yield sections.heading(f"{scope.prefix}各班总分一分三率")
    yield _class_table(scope, total)
    titles = [group.title for group in scope.classes]
    cells = [scope.analysis.cell(group, total) for group in scope.classes]
    yield sections.rates_chart(titles, cells, f"{scope.prefix}各班总分三率")
    yield sections.means_table(scope.analysis, scope.whole, scope.classes)


def _class_table(scope: _Scope, subject: AnalysedSubject) -> Block:
    rows = sections.class_rows(subject, scope.whole, scope.classes)
    notes = (wording.lines_note(scope.analysis.cell(scope.whole, subject)),)
    return sections.rates_table(scope.analysis, rows, "班级", notes)


def _bands(scope: _Scope) -> Iterator[Block]:
    total = scope.analysis.total
    yield sections.heading(f"{scope.prefix}总分分数段")
    yield from _distribution(scope, total)


def _subject_page(scope: _Scope, subject: AnalysedSubject) -> Iterator[Block]:
    yield sections.heading(f"{scope.prefix}{subject.name}")
    yield _class_table(scope, subject)
    yield from _distribution(scope, subject)


def _distribution(scope: _Scope, subject: AnalysedSubject) -> Iterator[Block]:
    """分布表、分数段表与两张图。"""
    rows = sections.class_rows(subject, scope.whole, scope.classes)
    yield sections.spread_table(scope.analysis, rows, "班级", f"{subject.name}分布")
    yield sections.bands_table(scope.analysis, subject, scope.whole, scope.classes)
    yield sections.bands_chart(scope.analysis, subject, scope.whole)
    box = sections.box_chart(scope.analysis, subject, scope.classes)
    if box is not None and len(scope.classes) > 1:
        yield box
