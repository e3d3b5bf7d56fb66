"""版面 → 一次考试：读值、合并、定状态与满分、核对，最后成为成绩矩阵。"""

from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np

from jiaowu.errors import UserError
from jiaowu.progress import Progress
from jiaowu.school.classes import ClassKey
from jiaowu.scores.importing.absences import settle_absences
from jiaowu.scores.importing.checks import check_ranks, check_totals, check_zeros
from jiaowu.scores.importing.doubts import Doubts
from jiaowu.scores.importing.fullmarks import FullMarks, settle_full_marks
from jiaowu.scores.importing.gathered import Gathered, gather
from jiaowu.scores.importing.parts import Part, read_part
from jiaowu.scores.importing.recognition import recognize
from jiaowu.scores.importing.remarks import compare_unused, remark_part, remark_sheet
from jiaowu.scores.importing.rosters import join_rosters
from jiaowu.scores.importing.subjects import canonical_name
from jiaowu.scores.importing.union import unite
from jiaowu.scores.layout import Problem, SheetLayout
from jiaowu.scores.lines import LinePercents, lines_for, share_lines
from jiaowu.scores.matrix import Pupil, ScoreMatrix, State, SubjectLines
from jiaowu.scores.parsed import ParsedExam, ParseOptions
from jiaowu.sheets.child import read_in_child
from jiaowu.sheets.grid import Grid, Workbook

READING = "正在解析成绩"


def read_exam(paths: Sequence[Path], options: ParseOptions, progress: Progress) -> ParsedExam:
    """读几个文件成为一次考试；没有一张表能用时抛出 UserError，说明各文件的原因。"""
    workbooks = read_in_child(paths, progress)
    progress.step("正在识别表头")
    layouts = recognize(workbooks, options)
    return parse(workbooks, layouts, options, progress)


def parse(
    workbooks: Sequence[Workbook], layouts: Sequence[SheetLayout], options: ParseOptions, progress: Progress
) -> ParsedExam:
    """按给定的版面读值；各列角色以 layouts 为准（用户可能在预览里改过），不再推断。"""
    grids = _grids_of(workbooks, layouts)
    read: list[list[Part]] = []
    for done, (layout, grid) in enumerate(zip(layouts, grids, strict=True)):
        progress.step(READING, done, len(layouts))
        read.append([read_part(grid, layout.file, block, options) for block in layout.blocks])
    parts = [part for own in read for part in own]
    if not any(part.marks and part.people.names for part in parts):
        raise UserError(_why_empty(layouts))
    progress.step(READING)
    join_rosters(parts, layouts, grids, options)
    whole, fulls = _settle(parts, options)
    differing = compare_unused(whole, layouts, grids, options)
    problems = [Problem(book.file, "", "", "file_note", note) for book in workbooks for note in book.notes]
    for layout, grid, own in zip(layouts, grids, read, strict=True):
        sheet = Doubts(layout.file, layout.sheet)
        remark_sheet(layout, grid, sheet)
        problems += [*sheet.items, *(problem for part in own for problem in part.doubts.items)]
    return ParsedExam(
        matrix=_matrix(whole, fulls, options),
        layouts=tuple(layouts),
        problems=(*problems, *differing),
        sources=tuple((book.file, book.sha256) for book in workbooks),
    )


def _settle(parts: Sequence[Part], options: ParseOptions) -> tuple[Gathered, list[FullMarks]]:
    """各块 → 合起来的成绩与各年级各科满分；状态都定下，疑问都记到各块。"""
    union = unite(parts)
    whole = gather(parts, union)
    check_totals(parts)
    settle_absences(whole)
    fulls = settle_full_marks(whole, union, options)
    check_zeros(whole)
    check_ranks(whole, union)
    for part in parts:
        remark_part(part)
    return whole, fulls


def _grids_of(workbooks: Sequence[Workbook], layouts: Sequence[SheetLayout]) -> list[Grid]:
    """每个版面对应的表；文件可能重名，按次序配对。"""
    waiting: dict[tuple[str, str], list[Grid]] = {}
    for book in workbooks:
        for grid in book.grids:
            waiting.setdefault((book.file, grid.name), []).append(grid)
    return [waiting[layout.file, layout.sheet].pop(0) for layout in layouts]


def _why_empty(layouts: Sequence[SheetLayout]) -> str:
    """没有可用的成绩：逐个文件说原因。"""
    reasons: dict[str, list[str]] = {}
    for layout in layouts:
        reasons.setdefault(layout.file, []).append(f"‘{layout.sheet}’{layout.why}")
    told = (
        "；".join(f"“{file}”：{'，'.join(whys[:4])}" for file, whys in reasons.items()) or "文件里没有工作表"
    )
    return f"没有找到可以分析的成绩（{told}）。请检查表里有没有“姓名”和各学科的表头，或换一个文件。"


def _matrix(whole: Gathered, fulls: Sequence[FullMarks], options: ParseOptions) -> ScoreMatrix:
    usual = options.percents or LinePercents()
    offers: list[dict[int | None, tuple[SubjectLines, int]]] = []
    for column, (name, by_grade) in enumerate(zip(whole.subjects, fulls, strict=True)):
        takers = whole.grades[whole.states[:, column] != State.NOT_TAKEN]
        own = _percents(options, canonical_name(name))
        offers.append(
            {
                grade or None: (
                    lines_for(name, full, own.get(grade, usual)),
                    int((takers == grade).sum()),
                )
                for grade, full in by_grade.items()
            }
        )
    subjects, grade_lines = share_lines(offers)
    return ScoreMatrix(
        pupils=_pupils(whole),
        subjects=subjects,
        values=np.ascontiguousarray(whole.values),
        states=np.ascontiguousarray(whole.states),
        grade_lines=grade_lines,
    )


def _percents(options: ParseOptions, subject: str) -> Mapping[int, LinePercents]:
    """一科（规范名）：年级 → 学校设定的分数线；用户指定了各科都用的，就不用它。"""
    if options.percents is not None:
        return {}
    return {
        grade: percents
        for grade, subjects in options.usual_percents.items()
        for name, percents in subjects.items()
        if canonical_name(name) == subject
    }


def _pupils(whole: Gathered) -> tuple[Pupil, ...]:
    keys = _shown_classes(whole)
    places = [(part.file, part.grid.name, part.people.rows.tolist()) for part in whole.parts]
    pupils = []
    for person, key in zip(whole.people, keys, strict=True):
        index, offset = person.first
        file, sheet, rows = places[index]
        pupils.append(Pupil(person.number, person.name, key, file, sheet, rows[offset] + 1))
    return tuple(pupils)


def _shown_classes(whole: Gathered) -> list[ClassKey | None]:
    """同一个班只用一种写法；只知道年级、又只有一个年级时，等于不知道班级。"""
    people = whole.people
    first: dict[int, ClassKey | None] = {-1: None}
    for person, identity in zip(people, whole.class_ids.tolist(), strict=True):
        if identity not in first:
            first[identity] = person.key
    known = [key for key in first.values() if key is not None]
    if len(known) == 1 and known[0].no is None and not known[0].name:
        return [None] * len(people)
    return [first[identity] for identity in whole.class_ids.tolist()]
