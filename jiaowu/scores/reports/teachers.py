"""教师质量分析单：一位教师一页，所教各班这一科的数、进步与薄弱处；供本人诊断，不排名。"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from jiaowu.errors import UserError
from jiaowu.paper.document import Block, Document, Fields, PageBreak, Text, TextStyle
from jiaowu.scores.comparison import Compared
from jiaowu.scores.policy import CONFIDENTIAL
from jiaowu.scores.reports import wording
from jiaowu.scores.reports.columns import name_column
from jiaowu.scores.reports.compared import compared_table, rates_sentence, verdict_sentences
from jiaowu.scores.reports.gained import gain_table
from jiaowu.scores.reports.materials import GradeMaterial, load_materials
from jiaowu.scores.reports.source import ExamSource
from jiaowu.scores.uncertainty import definitions
from jiaowu.scores.value_added import DIAGNOSIS_NOTE, GroupGain

WRITING_SPACE = "\n\n\n"

QUESTIONS = ("得失与原因", "补救的内容与对象", "措施与时间", "需要的支持")
"""留给教师自己写的。"""

GAIN_NOTES = (DIAGNOSIS_NOTE, "ΔZ、残差增值的算法见质量分析报告；结论与年级其余匹配的考生比。")


@dataclass(frozen=True, eq=False)
class _Lesson:
    """一位教师在一个年级教的一科。"""

    grade: GradeMaterial
    row: Compared

    @property
    def classes(self) -> list[Compared]:
        """所教的各班，这一科。"""
        found = (self.grade.classes.find(key, self.row.subject) for key in self.row.group.class_ids)
        return [row for row in found if row is not None]


def build(source: ExamSource) -> Document:
    """一次考试 → 各位教师的分析单，一位一页；没有登记任教时报 UserError。"""
    pages = _pages(load_materials(source))
    if not pages:
        raise UserError("这次考试所在的学期还没有登记任教，做不出教师质量分析单。请先登记任教。")
    blocks: list[Block] = []
    for (_, name), lessons in pages.items():
        if blocks:
            blocks.append(PageBreak(name))
        blocks.append(Text(f"{source.exam.name}　教师质量分析单", TextStyle.TITLE))
        blocks.extend(_page(source, name, lessons))
    return Document(
        title=source.title,
        blocks=tuple(blocks),
        sheet=next(iter(pages))[1],
        confidential=CONFIDENTIAL,
        handout=True,
    )


def _pages(grades: Sequence[GradeMaterial]) -> dict[tuple[int, str], list[_Lesson]]:
    """（教师编号、姓名）→ 所教的各科；按年级、任教的次序，不按高低。"""
    pages: dict[tuple[int, str], list[_Lesson]] = {}
    for grade in grades:
        for row in grade.teachers.rows if grade.teachers else ():
            pages.setdefault((row.group.id, row.group.title), []).append(_Lesson(grade, row))
    return pages


def _page(source: ExamSource, name: str, lessons: Sequence[_Lesson]) -> Iterator[Block]:
    yield Fields(
        (
            ("教师", name),
            ("任教学科", "、".join(dict.fromkeys(lesson.row.subject for lesson in lessons))),
            ("任教班级", "、".join(dict.fromkeys(each for one in lessons for each in one.row.group.classes))),
            ("学期", source.exam.term.name),
        ),
        per_row=2,
    )
    for lesson in lessons:
        yield from _lesson(lesson)
    yield Text("本人的分析与打算", TextStyle.SUBHEADING)
    yield Fields([(question, WRITING_SPACE) for question in QUESTIONS], per_row=1)
    yield Text("教师（签字）：＿＿＿＿＿＿　　　　日期：＿＿＿＿＿＿", TextStyle.NOTE)


def _lesson(lesson: _Lesson) -> Iterator[Block]:
    """一科：各班的数、结论、进步、薄弱处。"""
    row, grade, classes = lesson.row, lesson.grade, lesson.classes
    yield Text(f"{grade.title}{row.subject}", TextStyle.SUBHEADING)
    told = [
        rates_sentence(row, "所教各班合计"),
        *verdict_sentences(classes, [each.group.title for each in classes]),
    ]
    yield Text("".join(told))
    rows = [*classes, row, grade.classes.grade(row.subject)]
    titles = [*(each.group.title for each in classes), "所教合计", "年级"]
    cell = grade.analysis.cell(grade.whole, grade.analysis.subject(row.subject))
    notes = (wording.lines_note(cell), *definitions()[:2])
    yield compared_table(rows, [(name_column("班级", 12), titles)], 2, notes)
    gains = _gains(lesson)
    if gains and grade.earlier is not None:
        table = gain_table([(gain.group.title, row.subject, gain) for gain in gains], "班级", GAIN_NOTES)
        yield Text(f"与“{grade.earlier.exam.name}”比：")
        yield table
    for sentence in _weak(lesson):
        yield Text(sentence)


def _gains(lesson: _Lesson) -> list[GroupGain]:
    """所教各班这一科的增值。"""
    if lesson.grade.class_gains is None:
        return []
    return [
        gain
        for value in lesson.grade.class_gains.subjects
        if value.subject == lesson.row.subject
        for gain in value.groups
        if gain.group.id in lesson.row.group.class_ids
    ]


def _weak(lesson: _Lesson) -> Iterator[str]:
    """所教各班里一再显著低于年级的。"""
    for spot in lesson.grade.weak.spots:
        if spot.track.subject == lesson.row.subject and spot.track.id in lesson.row.group.class_ids:
            yield (
                f"{spot.track.title}最近 {lesson.grade.exams} 次考试里有 {len(spot.hits)} 次"
                "显著低于年级其余考生，建议先从这个班入手。"
            )
