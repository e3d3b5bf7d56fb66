"""导入之前算出会发生什么；只读，什么都不存。照着导入与撤销在 intake.py、undoing.py，从这里一并取用。"""

from collections.abc import Iterator, Mapping

import numpy as np
from sqlalchemy.orm import Session

from jiaowu.progress import Progress
from jiaowu.school.class_styles import title_of
from jiaowu.school.services.settings import get_settings
from jiaowu.scores.exams import ExamDraft
from jiaowu.scores.matrix import ScoreMatrix, State
from jiaowu.scores.parsed import ParsedExam
from jiaowu.scores.planning import ImportPlan, PupilDecision, ScoreChange, ScoreChangeKind
from jiaowu.scores.services.corrections import compare, list_notes, mark_of
from jiaowu.scores.services.decisions import Settled, fresh_places, settle
from jiaowu.scores.services.doubts import list_doubts
from jiaowu.scores.services.identification import Identified, TermAt, check_pupils, identify, term_for
from jiaowu.scores.services.intake import import_planned
from jiaowu.scores.services.repeats import find_repeats
from jiaowu.scores.services.undoing import ImportRecord, list_imports, undo_import

__all__ = ["ImportRecord", "import_planned", "list_imports", "plan_import", "undo_import"]


def plan_import(  # noqa: PLR0913, PLR0917 — 表、考试、并入哪次、决定，缺一不可
    session: Session,
    parsed: ParsedExam,
    draft: ExamDraft,
    target: int | None,
    decisions: Mapping[int, PupilDecision],
    progress: Progress,
) -> ImportPlan:
    """按这些决定导入会怎样；target 是要并入的考试，None 为新建一次（draft 填它的名称与日期）。

    没有决定的考生按建议。没有认出考生、决定不合适、两名考生认作同一个人时报 UserError。
    """
    check_pupils(parsed)
    progress.step("正在核对考生")
    at, matrix = term_for(session, draft, target), parsed.matrix
    found = identify(session, matrix, at, target)
    doubts = list_doubts(session, matrix, found, at)
    settled = settle(matrix, found, doubts, decisions)
    progress.step("正在比较成绩")
    counts, changes = _compared(session, target, matrix, found, settled)
    return ImportPlan(
        target=target,
        repeats=find_repeats(session, parsed, draft, at, target),
        doubts=doubts,
        counts=counts,
        changes=changes,
        pupils=len(settled.kept),
        new_pupils=sum(settled.students[index] is None for index in settled.kept),
        new_classes=_new_classes(session, at, found, settled),
        decisions=settled.decisions,
        notes=() if target is None else list_notes(session, target, matrix, settled.kept),
    )


def _new_classes(session: Session, at: TermAt, found: Identified, settled: Settled) -> tuple[str, ...]:
    style = get_settings(session).class_style
    identities = sorted(found.places.fresh[place] for place in fresh_places(found, settled))
    return tuple(title_of(identity, style, at.term) for identity in identities)


def _compared(
    session: Session, target: int | None, matrix: ScoreMatrix, found: Identified, settled: Settled
) -> tuple[Mapping[ScoreChangeKind, int], tuple[ScoreChange, ...]]:
    """各种变化的格数与明细。"""
    skipped = tuple(_skipped(matrix, settled))
    if target is None:
        taken = matrix.states[list(settled.kept)] != State.NOT_TAKEN
        counts = dict.fromkeys(ScoreChangeKind, 0) | {ScoreChangeKind.NEW: int(taken.sum())}
        listed: Iterator[ScoreChange] = iter(())
    else:
        compared = compare(session, target, matrix, found, settled)
        counts, listed = compared.counts, compared.listed(session, target)
    counts[ScoreChangeKind.LEFT_OUT] += len(skipped)
    return counts, (*listed, *skipped)


def _skipped(matrix: ScoreMatrix, settled: Settled) -> Iterator[ScoreChange]:
    """因考生不导入而略去的成绩。"""
    kept = np.zeros(len(matrix.pupils), dtype=np.bool_)
    kept[list(settled.kept)] = True
    for row in np.flatnonzero(~kept).tolist():
        pupil = matrix.pupils[row]
        class_name = pupil.class_key.name if pupil.class_key else ""
        for column in np.flatnonzero(matrix.states[row] != State.NOT_TAKEN).tolist():
            new = mark_of(matrix.values[row, column], matrix.states[row, column])
            subject, kind = matrix.subjects[column].name, ScoreChangeKind.LEFT_OUT
            yield ScoreChange(pupil.name, pupil.number, class_name, subject, kind, None, new)
