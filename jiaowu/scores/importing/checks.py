"""与表里自带的总分、名次对一遍，看 0 分像不像缺考；只报告，不改成绩。"""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from jiaowu.scores.importing.cells import read_score_column
from jiaowu.scores.importing.evidence import as_numbers
from jiaowu.scores.importing.gathered import Gathered
from jiaowu.scores.importing.headers import RankScope, read_header
from jiaowu.scores.importing.parts import Part
from jiaowu.scores.importing.union import Union
from jiaowu.scores.layout import Block, Column, Role
from jiaowu.scores.matrix import Floats, State
from jiaowu.sheets.grid import CellValue, column_letter

TOLERANCE = 0.06
"""总分相差不超过它算一致（表里常只保留一位小数）。"""

MOSTLY = 0.5
FEW = 0.05
MANY_ZEROS = 3


def check_totals(parts: Sequence[Part]) -> None:
    """总分列与各科之和逐人比较；不同的列为疑问。总分一律由程序重新相加。"""
    for part in parts:
        if len(part.marks) < 2 or any(column.role is Role.SUBJECT for column in part.block.columns):
            continue
        sums = _possible_sums(part)
        for column in part.block.columns:
            if column.role is Role.TOTAL:
                _check_total(part, column, sums)


def _possible_sums(part: Part) -> list[Floats]:
    """各科原始分之和；有赋分列时，再加上用赋分替换后的和。"""
    scores = {subject: marks.values for subject, marks in part.marks.items()}
    sums = [_sum(list(scores.values()))]
    assigned = {
        column.subject: read_score_column(_cells(part, column))[0]
        for column in part.block.columns
        if column.role is Role.ASSIGNED and column.subject in scores
    }
    if assigned:
        replaced = {
            subject: np.where(np.isnan(assigned[subject]), values, assigned[subject])
            if subject in assigned
            else values
            for subject, values in scores.items()
        }
        sums.append(_sum(list(replaced.values())))
    return sums


def _sum(columns: Sequence[Floats]) -> Floats:
    table = np.vstack(columns)
    total: Floats = np.nansum(table, axis=0)
    total[np.isnan(table).all(axis=0)] = np.nan
    return total


def _cells(part: Part, column: Column) -> list[CellValue]:
    rows = part.grid.rows
    return [rows[row][column.index] for row in part.people.rows.tolist()]


def _check_total(part: Part, column: Column, sums: Sequence[Floats]) -> None:
    written = read_score_column(_cells(part, column))[0]
    letters = column_letter(column.index)
    best: npt.NDArray[np.bool_] | None = None
    chosen = sums[0]
    for total in sums:
        known = ~np.isnan(written) & ~np.isnan(total)
        wrong = known & (np.abs(written - np.where(known, total, 0)) > TOLERANCE)
        if known.any() and (best is None or wrong.sum() < best.sum()):
            best, chosen = wrong, total
    if best is None or not best.any():
        return
    if best.sum() > (~np.isnan(written)).sum() * MOSTLY:
        text = (
            f"“{column.header}”与读入的各科之和多数不同（可能含折算分或没有读入的科目）；"
            "总分按读入的各科重新相加。"
        )
        part.doubts.add("total_differs", text, letters)
        return
    for offset in np.flatnonzero(best).tolist():
        text = (
            f"{part.people.names[offset]}的“{column.header}”写的是 {written[offset]:g}，"
            f"各科之和是 {chosen[offset]:g}；按各科之和计。"
        )
        part.doubts.add_cells("total_differs", text, column.index, (int(part.people.rows[offset]),))


def check_zeros(whole: Gathered) -> None:
    """0 分照真 0 分计；一科 0 分很多而别科没有时，提醒可能是缺考。"""
    zeros = ((whole.states == State.NORMAL) & (whole.values == 0)).sum(axis=0)
    sat = (whole.states == State.NORMAL).sum(axis=0)
    for column, count in enumerate(zeros.tolist()):
        if not count:
            continue
        others = np.delete(zeros, column)
        odd = (
            count >= MANY_ZEROS
            and count >= sat[column] * FEW
            and (not len(others) or np.median(others) * 5 < count)
        )
        subject = whole.subjects[column]
        told = "别的学科几乎没有，像是用 0 表示缺考；" if odd else ""
        text = (
            f"{subject}有 {count} 个 0 分，{told}按真实的 0 分计；如果是缺考，请在原表改写“缺考”后重新导入。"
        )
        pupil = int(
            np.flatnonzero((whole.states[:, column] == State.NORMAL) & (whole.values[:, column] == 0))[0]
        )
        whole.report(pupil, column, "zero_absent" if odd else "zero", text)


def check_ranks(whole: Gathered, union: Union) -> None:
    """名次不该大于参加排名的人数（班级、年级）。"""
    for part, owners in zip(whole.parts, union.owners, strict=True):
        for column in part.block.columns:
            scope = read_header(column.header).scope if column.role is Role.RANK else None
            if scope in {RankScope.CLASS, RankScope.GRADE} and not _is_long(part.block):
                groups = whole.class_ids if scope is RankScope.CLASS else whole.grades
                _, places, counts = np.unique(groups, return_inverse=True, return_counts=True)
                _check_rank(part, column, counts[places][owners].astype(np.float64))


def _is_long(block: Block) -> bool:
    return any(column.role is Role.SUBJECT for column in block.columns)


def _check_rank(part: Part, column: Column, limits: Floats) -> None:
    ranks = as_numbers(_cells(part, column))
    over = np.flatnonzero(ranks > limits)
    if not len(over):
        return
    if len(over) > len(limits) * FEW:
        text = f"“{column.header}”里的名次比人数还大，像是更大范围的名次；名次由程序重新计算。"
        part.doubts.add("rank_check", text, column_letter(column.index))
        return
    for offset in over.tolist():
        text = (
            f"“{column.header}”写的是第 {ranks[offset]:g} 名，只有 {limits[offset]:g} 人；"
            "名次由程序重新计算。"
        )
        part.doubts.add_cells("rank_check", text, column.index, (int(part.people.rows[offset]),))
