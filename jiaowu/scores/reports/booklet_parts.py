"""质量分析报告的各部分：表、图与由数写出的句子。"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from jiaowu.paper.document import Align, Block, Column, PageBreak, Table, Text, TextStyle, Value
from jiaowu.paper.formats import display
from jiaowu.scores.analysis import AnalysedSubject, SubjectFigures
from jiaowu.scores.comparison import TEACHER_NOTE, Compared
from jiaowu.scores.levels import LEVEL_TITLES
from jiaowu.scores.reports import sections, wording
from jiaowu.scores.reports.columns import count_column, mark_column, name_column, rate_column
from jiaowu.scores.reports.compared import (
    compared_table,
    difference_sentence,
    group_table,
    listed,
    rates_sentence,
    subject_table,
    verdict_sentences,
)
from jiaowu.scores.reports.gained import GAIN_NOTES, gain_sentences, residual_table, weak_sentences
from jiaowu.scores.reports.materials import GradeMaterial
from jiaowu.scores.reports.source import ExamSource
from jiaowu.scores.uncertainty import Verdict, definitions

BLANK_MEASURES = 4
"""措施表里留给学校写的空行。"""

WRITING_SPACE = "\n\n"

MEASURE_COLUMNS = (
    Column("需要解决的问题", 44),
    Column("措施", 30),
    Column("责任人", 10, Align.CENTER),
    Column("完成时间", 10, Align.CENTER),
)

Subjects = frozenset[str]
"""选定的学科；空为全部。"""


def facts(source: ExamSource, grades: Sequence[GradeMaterial]) -> Iterator[Block]:
    """考试概况：人数、学科、参考率；有赋分的年级注明哪几科是赋分。"""
    from jiaowu.scores.services.assigning import assigned_note  # noqa: PLC0415 — 命令行的 analyze 不该等 SQLAlchemy

    cells = [(grade, grade.analysis.cell(grade.whole, grade.analysis.total)) for grade in grades]
    rows: list[tuple[Value, ...]] = [
        (
            grade.title,
            len(grade.groups),
            cell.enrolled,
            cell.sat,
            cell.absent,
            cell.sat / cell.enrolled if cell.enrolled else None,
            "、".join(subject.name for subject in grade.subjects(sums=False)),
        )
        for grade, cell in cells
    ]
    yield Text(
        f"{source.exam.name}于 {display(source.exam.date, 'yyyy 年 m 月 d 日')}进行，"
        f"共 {sum(cell.enrolled for _, cell in cells)} 人应考，"
        f"{sum(cell.sat for _, cell in cells)} 人各科都有成绩。"
    )
    columns = (
        name_column("年级", 9),
        count_column("班数"),
        count_column("应考"),
        count_column("实考"),
        count_column("缺考"),
        rate_column("参考率"),
        name_column("学科", 40),
    )
    note = "口径：应考、实考按总分计，有一科缺考的总分作废，计入缺考；参考率 = 实考 ÷ 应考。"
    assigned = (assigned_note(source.session, source.exam.id, grade.grade) for grade in grades)
    yield Table(columns, rows, notes=(note, *dict.fromkeys(each for each in assigned if each)))


def whole(grades: Sequence[GradeMaterial]) -> Iterator[Block]:
    """总体情况：各年级总分的一分三率与等级分布。"""
    rows = [grade.classes.grade(grade.analysis.total.name) for grade in grades]
    for grade, row in zip(grades, rows, strict=True):
        sentence = rates_sentence(row, f"{grade.title}总分")
        if sentence:
            yield Text(sentence)
    columns = (
        name_column("年级", 9),
        count_column("满分"),
        count_column("实考"),
        mark_column("总分平均"),
        rate_column("得分率"),
        rate_column("优秀率"),
        rate_column("良好率"),
        rate_column("及格率"),
        rate_column("低分率"),
        rate_column("全科及格率"),
    )
    cells = [grade.analysis.cell(grade.whole, grade.analysis.total) for grade in grades]
    body = [(grade.title, *_total_cells(cell)) for grade, cell in zip(grades, cells, strict=True)]
    notes = [
        wording.denominator_note(grades[0].analysis),
        "各年级试卷不同，平均分与各率不能在年级之间比高低。",
    ]
    yield Table(columns, body, title="各年级总分一分三率", notes=notes)
    counted = [(grade.title, _levels(grade, grade.analysis.total)) for grade in grades]
    yield _levels_table(counted, "年级", "各年级总分等级人数")


def each_grade(grades: Sequence[GradeMaterial]) -> Iterator[Block]:
    """各年级：各科一分三率、等级分布与图。"""
    for number, grade in enumerate(grades):
        if number:
            yield PageBreak(f"{grade.title}")
        yield _heading(grade.title)
        analysis, group = grade.analysis, grade.whole
        yield from sections.sentences(analysis, group)
        subjects = grade.subjects()
        rows = [sections.RatesRow(each.name, each, group, is_total=each.is_sum) for each in subjects]
        yield sections.rates_table(analysis, rows, "学科", (wording.denominator_note(analysis),))
        singles = grade.subjects(sums=False)
        counted = [(each.name, _levels(grade, each)) for each in singles]
        yield _levels_table(counted, "学科", f"{grade.title}各科等级人数")
        cells = [analysis.cell(group, each) for each in singles]
        yield sections.rates_chart([each.name for each in singles], cells, f"{grade.title}各科三率")


def each_subject(grades: Sequence[GradeMaterial], chosen: Subjects) -> Iterator[Block]:
    """各学科：班级对比、结论；有差异显著的班才画箱线图。"""
    yield Text("；".join(text.rstrip("。") for text in definitions()) + "。", TextStyle.NOTE)
    for grade in grades:
        for subject in grade.subjects(chosen, sums=False):
            yield _heading(f"{grade.title}{subject.name}")
            yield from _subject(grade, subject)


def _subject(grade: GradeMaterial, subject: AnalysedSubject) -> Iterator[Block]:
    rows, everyone = grade.classes.of_subject(subject.name), grade.classes.grade(subject.name)
    sentences = [rates_sentence(everyone, "年级")]
    if len(rows) > 1:
        sentences += verdict_sentences(rows, [row.group.title for row in rows])
    cell = grade.analysis.cell(grade.whole, subject)
    yield group_table(rows, everyone, (wording.lines_note(cell),))
    yield Text("".join(sentences))
    box = sections.box_chart(grade.analysis, subject, grade.groups)
    if box is not None and any(row.mean.verdict.differs for row in rows):
        yield box


def each_class(grades: Sequence[GradeMaterial], chosen: Subjects) -> Iterator[Block]:
    """各班：各科与年级比，显著的说一句。"""
    for grade in grades:
        wanted = {subject.name for subject in grade.subjects(chosen)}
        for group in grade.classes.sitting.class_groups:
            rows = [row for row in grade.classes.rows if row.group.id == group.id and row.subject in wanted]
            yield _heading(group.title)
            yield subject_table(rows)
            yield Text(_class_sentence(rows))


def _class_sentence(rows: Sequence[Compared]) -> str:
    """一个班：哪些学科显著高、哪些显著低。"""
    told = [
        f"{listed(names)}显著{word}于年级其余考生"
        for verdict, word in ((Verdict.HIGHER, "高"), (Verdict.LOWER, "低"))
        if (names := [row.subject for row in rows if row.mean.verdict is verdict])
    ]
    if told:
        return f"{'；'.join(told)}；其余学科差异不显著。"
    if all(row.mean.verdict is Verdict.TOO_FEW for row in rows):
        return "人数少，只列数，不作比较。"
    return "各科与年级其余考生的差异都不显著。"


def each_teacher(grades: Sequence[GradeMaterial], chosen: Subjects) -> Iterator[Block]:
    """任教情况：按任教的班级次序，不按高低。"""
    yield Text(TEACHER_NOTE, TextStyle.NOTE)
    for grade in grades:
        if grade.teachers is None:
            continue
        yield _heading(grade.title)
        wanted = {subject.name for subject in grade.subjects(chosen)}
        rows = [row for row in grade.teachers.rows if row.subject in wanted]
        order = grade.teachers.subjects
        rows.sort(key=lambda row, order=order: order.index(row.subject))  # type: ignore[misc]  # 次序随年级
        lead: list[tuple[Column, Sequence[Value]]] = [
            (name_column("学科", 8), [row.subject for row in rows]),
            (name_column("教师", 9), [row.group.title for row in rows]),
            (name_column("任教班级", 18), ["、".join(row.group.classes) for row in rows]),
        ]
        yield compared_table(rows, lead)


def gains(grades: Sequence[GradeMaterial], chosen: Subjects) -> Iterator[Block]:
    """进退步与增值：同一届与较早一次考试比。"""
    for grade in grades:
        if grade.class_gains is None or grade.earlier is None:
            continue
        yield _heading(grade.title)
        yield Text(f"与“{grade.earlier.exam.name}”比，两次都在名单上的有 {grade.earlier.shared} 人。")
        for sentence in gain_sentences(grade.class_gains):
            yield Text(sentence)
        values = [value for value in grade.class_gains.subjects if value.subject in chosen or not chosen]
        if values:
            yield residual_table(values)
    yield from (Text(note, TextStyle.NOTE) for note in GAIN_NOTES)


def weak(grades: Sequence[GradeMaterial]) -> Iterator[Block]:
    """薄弱学科与班级：几次考试连起来看。"""
    for grade in grades:
        yield _heading(grade.title)
        yield from (Text(sentence) for sentence in _weak_facts(grade))
    yield Text("".join(grades[0].weak.definitions), TextStyle.NOTE)


def _weak_facts(grade: GradeMaterial) -> list[str]:
    """几次考试里一再薄弱的；只有一次考试时，只列这一次显著低的，并说明。"""
    if grade.exams < grade.weak.rule.times:
        low = [
            difference_sentence(row, f"{row.group.title}{row.subject}")
            for row in grade.classes.rows
            if row.mean.verdict is Verdict.LOWER
        ]
        return [
            "只有这一次考试，还不能说一再薄弱；这一次显著低于年级的有："
            if low
            else "只有这一次考试，没有显著低于年级的班级与学科。",
            *low,
        ]
    return weak_sentences(grade.weak) or [f"最近 {grade.exams} 次考试里没有一再显著低于年级的学科与班级。"]


def measures(grades: Sequence[GradeMaterial]) -> Iterator[Block]:
    """措施与建议：问题出自上面的数，措施由学校填写。"""
    yield Text("下表左边的问题出自本报告的数；措施、责任人与完成时间请学校讨论后填写。")
    problems = list(chain.from_iterable(_problems(grade) for grade in grades))
    rows = [(problem, "", "", "") for problem in problems]
    rows += [(WRITING_SPACE, "", "", "")] * BLANK_MEASURES
    yield Table(MEASURE_COLUMNS, rows)


def _problems(grade: GradeMaterial) -> Iterable[str]:
    if grade.exams < grade.weak.rule.times:
        return [
            f"{row.group.title}{row.subject}显著低于年级其余考生"
            for row in grade.classes.rows
            if row.mean.verdict is Verdict.LOWER
        ]
    found = [f"{grade.title}{each.subject}是年级的薄弱学科" for each in grade.weak.subjects]
    found += [f"{spot.track.title}{spot.track.subject}一再显著低于年级" for spot in grade.weak.spots]
    return found


def _levels_table(counted: Sequence[tuple[str, Sequence[int]]], first: str, title: str) -> Table:
    """等级人数与占比，每行（名称、各等级的人数）。"""
    columns: list[Column] = [name_column(first, 10), count_column("人数")]
    for level, word in LEVEL_TITLES.items():
        columns += [count_column("人数", f"{level} {word}"), rate_column("占比", f"{level} {word}")]
    rows = [(name, sum(counts), *_shares(counts)) for name, counts in counted]
    note = "口径：A 达优秀线，B 达良好线，C 达及格线，其余 D；占比的分母是有成绩的人数。"
    return Table(columns, rows, title=title, notes=(note,), frozen_columns=1)


def _levels(grade: GradeMaterial, subject: AnalysedSubject) -> list[int]:
    """一个年级一科各等级的人数，A 起。"""
    levels = grade.analysis.levels()[subject.index]
    return [int((levels == level).sum()) for level in LEVEL_TITLES]


def _shares(counts: Sequence[int]) -> Iterator[Value]:
    total = sum(counts)
    for count in counts:
        yield count
        yield count / total if total else None


def _total_cells(cell: SubjectFigures) -> tuple[Value, ...]:
    return (
        cell.lines.full,
        cell.sat,
        cell.mean,
        cell.score_rate,
        cell.excellent_rate,
        cell.good_rate,
        cell.pass_rate,
        cell.low_rate,
        cell.all_pass_rate,
    )


def _heading(text: str) -> Text:
    return Text(text, TextStyle.SUBHEADING)
