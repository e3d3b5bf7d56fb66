"""分析结果 → 可以写成 JSON 的一个对象；键名是对外的约定，不要改。"""

from collections.abc import Iterable
from typing import Any

import numpy as np

from jiaowu.school.classes import ClassKey
from jiaowu.scores.analysis import Analysis
from jiaowu.scores.layout import Problem, SheetLayout
from jiaowu.scores.matrix import Floats, State, SubjectLines
from jiaowu.scores.parsed import ParsedExam
from jiaowu.scores.statistics import Integers
from jiaowu.sheets.grid import column_letter

Json = dict[str, Any]

LABELS = tuple(state.label for state in State)


def describe(parsed: ParsedExam, analysis: Analysis) -> Json:
    """一次考试的全部结果。数不舍入，率为 0–1，没有的数是 null，状态是中文。"""
    return {
        "subjects": [
            *(_subject(subject.lines) for subject in analysis.subjects),
            *_grade_subjects(analysis),
        ],
        "groups": list(_groups(analysis)),
        "students": _students(analysis),
        "sheets": [_sheet(layout) for layout in parsed.layouts],
        "problems": [_problem(problem) for problem in parsed.problems],
    }


def _subject(lines: SubjectLines) -> Json:
    return {
        "name": lines.name,
        "full": lines.full,
        "excellent": lines.excellent,
        "good": lines.good,
        "pass": lines.pass_,
        "low": lines.low,
    }


def _grade_subjects(analysis: Analysis) -> Iterable[Json]:
    """各年级写的满分或线不同时，另列与共同的线不同的年级，多一个键 grade（1–12，不明为 null）。"""
    if not analysis.matrix.grade_lines:
        return
    for subject in analysis.subjects:
        for grade, lines in zip(analysis.roster.grade_numbers, subject.grade_lines, strict=False):
            if lines != subject.lines:
                yield _subject(lines) | {"grade": grade}


def _class(key: ClassKey | None) -> Json | None:
    return None if key is None else {"grade": key.grade, "no": key.no, "name": key.name}


def _groups(analysis: Analysis) -> Iterable[Json]:
    """全体与各班；年级组不在约定里。"""
    wanted = [group for group in analysis.groups if group.index == 0 or group.key is not None]
    for group in wanted:
        for subject in analysis.subjects:
            cell = analysis.cell(group, subject)
            yield {
                "class": _class(group.key),
                "subject": subject.name,
                "enrolled": cell.enrolled,
                "sat": cell.sat,
                "absent": cell.absent,
                "mean": cell.mean,
                "sd": cell.sd,
                "median": cell.median,
                "max": cell.highest,
                "min": cell.lowest,
                "excellent_rate": cell.excellent_rate,
                "good_rate": cell.good_rate,
                "pass_rate": cell.pass_rate,
                "low_rate": cell.low_rate,
            }


def _students(analysis: Analysis) -> list[Json]:
    """各考生，按文件次序；名次是年级名次。"""
    pupils = analysis.matrix.pupils
    names = [lines.name for lines in analysis.matrix.subjects]
    classes = {id(pupil.class_key): _class(pupil.class_key) for pupil in pupils}
    by_pupil = zip(*_scores(analysis, len(names)), strict=True)
    return [
        {
            "number": pupil.number,
            "name": pupil.name,
            "class": classes[id(pupil.class_key)],
            "file": pupil.file,
            "sheet": pupil.sheet,
            "row": pupil.row,
            "scores": dict(zip(names, scores, strict=True)),
            "total": total,
        }
        for pupil, scores, total in zip(pupils, by_pupil, _totals(analysis), strict=True)
    ]


def _scores(analysis: Analysis, columns: int) -> list[list[Json]]:
    """[学科][考生] 的成绩；剔除者的分数照样给出，只是没有名次。"""
    matrix, values = analysis.matrix, analysis.values[:columns]
    shown = np.where(np.isnan(values), matrix.values.T, values)
    z_scores = analysis.z_scores()[:columns]
    return [
        [
            {"value": value, "state": LABELS[state], "rank": rank, "class_rank": class_rank, "z": z, "t": t}
            for value, state, rank, class_rank, z, t in zip(
                _numbers(shown[column]),
                matrix.states[:, column].tolist(),
                _ranks(analysis.ranks[column]),
                _ranks(analysis.class_ranks[column]),
                _numbers(z_scores[column]),
                _numbers(50 + 10 * z_scores[column]),
                strict=True,
            )
        ]
        for column in range(columns)
    ]


def _totals(analysis: Analysis) -> list[Json]:
    row = analysis.total.index
    return [
        {"value": value, "rank": rank, "class_rank": class_rank}
        for value, rank, class_rank in zip(
            _numbers(analysis.values[row]),
            _ranks(analysis.ranks[row]),
            _ranks(analysis.class_ranks[row]),
            strict=True,
        )
    ]


def _numbers(values: Floats) -> list[float | None]:
    """NaN 成为 None。"""
    numbers: list[float | None] = values.tolist()
    for at in np.flatnonzero(np.isnan(values)).tolist():
        numbers[at] = None
    return numbers


def _ranks(ranks: Integers) -> list[int | None]:
    """0（没有名次）成为 None。"""
    numbers: list[int | None] = ranks.tolist()
    for at in np.flatnonzero(ranks == 0).tolist():
        numbers[at] = None
    return numbers


def _sheet(layout: SheetLayout) -> Json:
    """行从 1 起，列用字母，与表格软件里看到的一样。"""
    return {
        "file": layout.file,
        "sheet": layout.sheet,
        "used": layout.used,
        "header_rows": sorted({row + 1 for block in layout.blocks for row in block.header_rows}),
        "columns": [
            {"column": column_letter(column.index), "role": column.role.value, "subject": column.subject}
            for block in layout.blocks
            for column in block.columns
        ],
        "why": layout.why,
    }


def _problem(problem: Problem) -> Json:
    return {
        "file": problem.file,
        "sheet": problem.sheet,
        "cell": problem.cell,
        "kind": problem.kind,
        "text": problem.text,
    }
