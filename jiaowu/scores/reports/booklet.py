"""质量分析报告：开质量分析会用的一本，每句话都出自一个数；哪几部分、哪些年级与学科可以选。"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from jiaowu.paper.document import Block, Contents, Document, Fields, PageBreak, Text, TextStyle
from jiaowu.scores.policy import CONFIDENTIAL
from jiaowu.scores.reports import booklet_parts as parts
from jiaowu.scores.reports.materials import GradeMaterial, load_materials
from jiaowu.scores.reports.source import ExamSource

SIGNERS = ("执笔人", "审核人", "日期")

NUMERALS = "一二三四五六七八九"

COVER_BLOCKS = 3
"""封面与目录的块数；它们之后总要换页。"""


class Part(StrEnum):
    """报告的一部分。"""

    FACTS = "facts"
    WHOLE = "whole"
    GRADES = "grades"
    SUBJECTS = "subjects"
    CLASSES = "classes"
    TEACHERS = "teachers"
    GAINS = "gains"
    WEAK = "weak"
    MEASURES = "measures"

    @property
    def label(self) -> str:
        """部分的标题，不带序号。"""
        return TITLES[self]


TITLES = {
    Part.FACTS: "考试概况",
    Part.WHOLE: "总体情况",
    Part.GRADES: "各年级情况",
    Part.SUBJECTS: "各学科情况",
    Part.CLASSES: "各班情况",
    Part.TEACHERS: "任教情况（供诊断，不作排名）",
    Part.GAINS: "进退步与增值",
    Part.WEAK: "薄弱学科与班级",
    Part.MEASURES: "措施与建议",
}


CONTENTS = {
    Part.FACTS: "班数、应考、实考、参考率、学科",
    Part.WHOLE: "各年级总分的一分三率与等级人数",
    Part.GRADES: "各科一分三率、等级人数、三率图",
    Part.SUBJECTS: "各班的平均分与三率，与年级其余考生比的结论",
    Part.CLASSES: "每班各科的数与结论",
    Part.TEACHERS: "按任教列出，不按高低",
    Part.GAINS: "与较早一次考试比，同一批学生的增值",
    Part.WEAK: "几次考试连起来看，一再显著低于年级的",
    Part.MEASURES: "测出的问题，与学校要填的措施",
}
"""目录里各部分写了什么。"""

RUNNING_ON = frozenset({Part.WHOLE})
"""接着上一部分排、不另起一页的。"""


@dataclass(frozen=True)
class Choice:
    """这一本要什么；空的就是全部。"""

    parts: frozenset[Part] = frozenset(Part)
    grades: frozenset[int] = frozenset()
    """年级 1–12，不明为 0。"""
    subjects: frozenset[str] = frozenset()
    """只在各学科、各班、任教、增值里起作用。"""


@dataclass(frozen=True, eq=False)
class _Section:
    part: Part
    blocks: Callable[[], Iterator[Block]]


def build(source: ExamSource, choice: Choice | None = None) -> Document:
    """一次考试 → 质量分析报告；没有可写的部分（没有任教、没有较早的考试）不列入。没有成绩时报 UserError。"""
    choice = choice or Choice()
    grades = load_materials(source, choice.grades)
    chosen = [section for section in _sections(source, grades, choice) if section.part in choice.parts]
    titles = [f"{NUMERALS[at]}、{section.part.label}" for at, section in enumerate(chosen)]
    notes = {title: CONTENTS[section.part] for title, section in zip(titles, chosen, strict=True)}
    blocks: list[Block] = [*_cover(source, grades), Contents(1, notes=notes)]
    for title, section in zip(titles, chosen, strict=True):
        if section.part not in RUNNING_ON or len(blocks) <= COVER_BLOCKS:
            blocks.append(PageBreak(section.part.label.partition("（")[0]))
        blocks.append(Text(title, TextStyle.HEADING))
        blocks.extend(section.blocks())
    return Document(
        title=source.title,
        subtitle=source.subtitle,
        blocks=tuple(blocks),
        signers=SIGNERS,
        sheet="封面",
        confidential=CONFIDENTIAL,
    )


def _sections(source: ExamSource, grades: Sequence[GradeMaterial], choice: Choice) -> Iterator[_Section]:
    """能写的各部分，按次序。"""
    subjects = choice.subjects
    yield _Section(Part.FACTS, lambda: parts.facts(source, grades))
    yield _Section(Part.WHOLE, lambda: parts.whole(grades))
    yield _Section(Part.GRADES, lambda: parts.each_grade(grades))
    yield _Section(Part.SUBJECTS, lambda: parts.each_subject(grades, subjects))
    if any(grade.groups for grade in grades):
        yield _Section(Part.CLASSES, lambda: parts.each_class(grades, subjects))
    if any(grade.teachers for grade in grades):
        yield _Section(Part.TEACHERS, lambda: parts.each_teacher(grades, subjects))
    if any(grade.class_gains for grade in grades):
        yield _Section(Part.GAINS, lambda: parts.gains(grades, subjects))
    yield _Section(Part.WEAK, lambda: parts.weak(grades))
    yield _Section(Part.MEASURES, lambda: parts.measures(grades))


def _cover(source: ExamSource, grades: Sequence[GradeMaterial]) -> Iterator[Block]:
    exam = source.exam
    pairs = (
        ("学校", source.school),
        ("学期", exam.term.name),
        ("考试", exam.name),
        ("类型", exam.kind.label),
        ("日期", exam.date),
        ("年级", "、".join(grade.title for grade in grades)),
    )
    yield Fields(pairs, per_row=2)
    yield Text(
        "本报告的每句话都出自表中的数；说“高”“低”时，都经过检验、差异显著。教师与班级的对比用来诊断教学、寻找办法，"
        "不作排名，不单独用于考核；不出现学生姓名与名次。"
    )
