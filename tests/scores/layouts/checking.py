"""拿读出来的考试与真实情况逐人逐科对照，统计数另用标准库算一遍。"""

import statistics
from collections.abc import Sequence
from fractions import Fraction

import numpy as np

from jiaowu.progress import Progress
from jiaowu.scores.analysis import Analysis, analyze
from jiaowu.scores.groups import Group
from jiaowu.scores.importing.exam import parse
from jiaowu.scores.importing.recognition import recognize
from jiaowu.scores.matrix import State
from jiaowu.scores.parsed import ParsedExam
from jiaowu.sheets.reading import read_workbook
from tests.scores.layouts.exam import TruePupil, Truth


def read(truth: Truth) -> ParsedExam:
    """读全部文件；在本进程里读，比走子进程快。"""
    workbooks = [read_workbook(path) for path in truth.paths]
    return parse(workbooks, recognize(workbooks, truth.options), truth.options, Progress())


def check(truth: Truth) -> ParsedExam:
    """读、对照、返回读出来的考试，供再查别的。"""
    parsed = read(truth)
    check_pupils(parsed, truth)
    check_reports(parsed, truth)
    check_figures(parsed, truth)
    return parsed


def check_pupils(parsed: ParsedExam, truth: Truth) -> None:
    """考生、学科、分数、状态。"""
    matrix = parsed.matrix
    assert [subject.name for subject in matrix.subjects] == list(truth.subjects)
    found = [(pupil.number, pupil.name) for pupil in matrix.pupils]
    assert found == [(pupil.number, pupil.name) for pupil in truth.pupils]
    classes = [(key.grade, key.no) if (key := pupil.class_key) else (None, None) for pupil in matrix.pupils]
    assert classes == [(pupil.grade, pupil.no) for pupil in truth.pupils]
    for column, subject in enumerate(truth.subjects):
        states = [State(state) for state in matrix.states[:, column].tolist()]
        values = [None if np.isnan(value) else value for value in matrix.values[:, column].tolist()]
        marks = [pupil.marks[subject] for pupil in truth.pupils]
        assert list(zip(states, values, strict=True)) == [(mark.state, mark.value) for mark in marks], subject
    fulls = {subject.name: subject.full for subject in matrix.subjects if subject.name in truth.full}
    assert fulls == dict(truth.full)


def check_reports(parsed: ParsedExam, truth: Truth) -> None:
    """用了哪些表、略去哪些表、可疑的单元格都说了。"""
    unused = {layout.sheet for layout in parsed.layouts if not layout.used}
    assert unused >= set(truth.left_out)
    assert all(layout.why for layout in parsed.layouts if not layout.used)
    columns = [column for layout in parsed.layouts for block in layout.blocks for column in block.columns]
    roles = {column.header: column.role for column in columns if column.header in truth.roles}
    assert roles == dict(truth.roles)
    cells = {f"{problem.sheet}!{problem.cell}" for problem in parsed.problems}
    assert cells >= set(truth.doubtful)
    said = "\n".join(
        [*(problem.text for problem in parsed.problems), *(layout.why for layout in parsed.layouts)]
    )
    assert [text for text in truth.mentions if text not in said] == []


def check_figures(parsed: ParsedExam, truth: Truth) -> None:
    """全体与各班每一科的人数、平均、及格率、极值、标准差，独立再算一遍。"""
    analysis = analyze(parsed.matrix)
    for group in analysis.groups:
        members = [truth.pupils[index] for index in analysis.members(group).tolist()]
        for subject in truth.subjects:
            _check_cell(analysis, group, subject, members)


def _check_cell(analysis: Analysis, group: Group, name: str, members: Sequence[TruePupil]) -> None:
    subject = analysis.subject(name)
    cell = analysis.cell(group, subject)
    marks = [pupil.marks[name] for pupil in members]
    values = [
        Fraction(str(mark.value)) for mark in marks if mark.state is State.NORMAL and mark.value is not None
    ]
    values += [Fraction(0) for mark in marks if mark.state is State.CHEATED]
    outside = {State.EXEMPT, State.NOT_TAKEN, State.EXCLUDED}
    assert cell.sat == len(values)
    assert cell.enrolled == sum(mark.state not in outside for mark in marks)
    if not values:
        return
    passed = Fraction(sum(value >= Fraction(str(subject.lines.pass_)) for value in values), len(values))
    assert cell.mean is not None
    assert abs(cell.mean - float(statistics.mean(values))) < 1e-9
    assert (cell.highest, cell.lowest) == (float(max(values)), float(min(values)))
    assert cell.sd is not None
    assert abs(cell.sd - float(statistics.pstdev(values))) < 1e-9
    assert cell.pass_rate is not None
    assert abs(cell.pass_rate - float(passed)) < 1e-12
