"""各科满分：用户指定 → 表头或“满分”行写明 → 按最高分推定（列为疑问）；超过满分的列为待核。"""

from collections import Counter
from collections.abc import Mapping

import numpy as np

from jiaowu.scores.importing.gathered import Gathered
from jiaowu.scores.importing.subjects import canonical_name
from jiaowu.scores.lines import USUAL_FULL_MARKS, guess_full
from jiaowu.scores.matrix import State

OUTLIERS = 0.01
"""超过最大常见满分的分数不到这个比例时，当作录错而不是满分更高。"""


def settle_full_marks(whole: Gathered, given: Mapping[str, float]) -> list[float]:
    """各科满分（与 whole.subjects 对齐）；超过满分的分数改为待核，原地修改。"""
    named = {canonical_name(name): full for name, full in given.items()}
    return [
        _settle(whole, column, named.get(canonical_name(subject)))
        for column, subject in enumerate(whole.subjects)
    ]


def _settle(whole: Gathered, column: int, given: float | None) -> float:
    subject = whole.subjects[column]
    marks = [part.marks[subject] for part in whole.parts if subject in part.marks]
    written = [mark.full for mark in marks if mark.full is not None]
    full = given if given is not None else _agreed(whole, column, written)
    if full is None:
        full = _guess(whole, column)
    over = (whole.states[:, column] == State.NORMAL) & (whole.values[:, column] > full)
    for pupil in np.flatnonzero(over).tolist():
        score = whole.values[pupil, column]
        text = f"{subject} {score:g} 分超过满分 {full:g}，按待核计，不进统计，请核对分数或满分。"
        whole.report(pupil, column, "over_full", text)
    whole.states[over, column] = State.UNCHECKED
    whole.values[over, column] = np.nan
    return full


def _agreed(whole: Gathered, column: int, written: list[float]) -> float | None:
    """各表写的满分；不一致时取最大的并告诉用户。"""
    if not written:
        return None
    if len(set(written)) > 1:
        shown = "、".join(f"{full:g}" for full in sorted(set(written)))
        subject = whole.subjects[column]
        text = f"{subject}的满分各处写得不一样（{shown}），取最大的，请核对。"
        _tell(whole, column, "full_conflict", text)
        return max(written)
    return Counter(written).most_common(1)[0][0]


def _guess(whole: Gathered, column: int) -> float:
    """没有写明：100，分数超过它就依次取 120、150 ……；个别离谱的大数不算。"""
    scores = whole.values[:, column]
    known = scores[(whole.states[:, column] == State.NORMAL) & ~np.isnan(scores)]
    usual = known[known <= USUAL_FULL_MARKS[-1]]
    sane = usual if len(usual) and len(known) - len(usual) <= max(1, len(known) * OUTLIERS) else known
    highest = float(sane.max()) if len(sane) else 0.0
    full = guess_full(highest)
    text = f"{whole.subjects[column]}没有写明满分，最高 {highest:g} 分，按 {full:g} 计，请确认。"
    _tell(whole, column, "full_guess", text)
    return full


def _tell(whole: Gathered, column: int, kind: str, text: str) -> None:
    subject = whole.subjects[column]
    part = next(part for part in whole.parts if subject in part.marks)
    part.doubts.add(kind, text, part.letters_of(subject))
