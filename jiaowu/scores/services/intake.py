"""把识别好的成绩存进资料库：新建一次考试，或并入已有的；整个过程是一批，可以撤销。"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any

import numpy as np
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from jiaowu.errors import UserError
from jiaowu.progress import Progress
from jiaowu.scores.exams import ExamDraft, ImportReceipt
from jiaowu.scores.layout import Problem
from jiaowu.scores.matrix import Pupil, ScoreMatrix, State
from jiaowu.scores.parsed import ParsedExam
from jiaowu.scores.planning import PupilChoice, PupilDecision, PupilDoubt, PupilKind, ScoreChangeKind
from jiaowu.scores.services.corrections import Comparison, compare, list_notes
from jiaowu.scores.services.decisions import CHOICE_NAMES, Settled, problem_of, settle
from jiaowu.scores.services.doubts import list_doubts
from jiaowu.scores.services.exam_rows import Seat, add_exam_pupils, add_scores, grades_of, subject_row
from jiaowu.scores.services.identification import Identified, TermAt, check_pupils, identify, term_for
from jiaowu.scores.services.merging import Merger
from jiaowu.scores.services.registering import Registered, Registrar
from jiaowu.scores.services.repeats import file_records, imported_files
from jiaowu.scores.tables import (
    ExamPupilTable,
    ExamSubjectTable,
    ExamTable,
    ImportProblemTable,
    ImportTable,
    ScoreTable,
)
from jiaowu.store.batches import Batch
from jiaowu.store.bulk import bulk_insert
from jiaowu.students.matching import Matches

BATCH_KIND = "score_import"
"""成绩导入的批次种类。"""

CHECKING = "正在核对考生"


@dataclass(frozen=True, eq=False)
class _Intake:
    """要存入的一份成绩：表、考试的情况、考生是谁、怎样决定。"""

    parsed: ParsedExam
    draft: ExamDraft
    at: TermAt
    found: Identified
    settled: Settled

    @property
    def matrix(self) -> ScoreMatrix:
        """全部考生的成绩。"""
        return self.parsed.matrix

    def kept(self) -> ScoreMatrix:
        """要导入的考生的成绩。"""
        kept = self.settled.kept
        if len(kept) == len(self.matrix.pupils):
            return self.matrix
        rows = list(kept)
        return replace(
            self.matrix,
            pupils=tuple(self.matrix.pupils[row] for row in rows),
            values=self.matrix.values[rows],
            states=self.matrix.states[rows],
        )


@dataclass(frozen=True)
class _Stored:
    """存好了什么。"""

    exam_id: int
    pupils: int
    scores: int
    facts: Mapping[str, Any]


def import_exam(session: Session, parsed: ParsedExam, draft: ExamDraft, progress: Progress) -> ImportReceipt:
    """存入一次新的考试，整个过程在调用者的一个事务里；取消时抛 Cancelled，由调用者回滚。

    考生按学号、再按姓名与班级配对，拿不准的作为新学生并列入 problems。年级不明的班不建班，只留原文。
    没有考生、名称为空、同一文件已导入过时报 UserError。
    """
    _check(parsed, draft, None)
    _refuse_repeats(session, parsed)
    progress.step(CHECKING)
    at = term_for(session, draft, None)
    found = identify(session, parsed.matrix, at, None)
    everyone = tuple(range(len(parsed.matrix.pupils)))
    settled = Settled(everyone, tuple(found.matches.ids), tuple(found.matches.missing_numbers), (), (), {})
    problems = _match_problems(parsed.matrix, found.matches)
    told = [
        {"kind": PupilKind.UNSURE.value, "text": each.text.rstrip("。"), "choice": "", "by": "suggested"}
        for each in problems
    ]
    return _store(session, _Intake(parsed, draft, at, found, settled), None, (problems, told), progress)


def import_planned(  # noqa: PLR0913, PLR0917 — 与 plan_import 相同的六项
    session: Session,
    parsed: ParsedExam,
    draft: ExamDraft,
    target: int | None,
    decisions: Mapping[int, PupilDecision],
    progress: Progress,
) -> ImportReceipt:
    """照 plan_import 给人看过的那样存入：target 为 None 新建一次，否则并入那次考试；没有决定的按建议。

    整个过程在调用者的一个事务里。没有考生、名称为空、决定不合适时报 UserError；重复的文件不拦（看过了）。
    """
    _check(parsed, draft, target)
    progress.step(CHECKING)
    at, matrix = term_for(session, draft, target), parsed.matrix
    found = identify(session, matrix, at, target)
    doubts = list_doubts(session, matrix, found, at)
    settled = settle(matrix, found, doubts, decisions)
    if not settled.kept:
        raise UserError("每名考生都决定不导入，没有什么可以存入。请至少留下一名考生。")
    problems = [
        problem_of(matrix.pupils[doubt.index], doubt, settled.decisions[doubt.index])
        for doubt in doubts
        if doubt.kind is not PupilKind.NEW
    ]
    told = [
        _told(
            matrix.pupils[doubt.index],
            doubt,
            settled.decisions[doubt.index],
            by_user=doubt.index in decisions,
        )
        for doubt in doubts
        if _worth_telling(doubt, settled.decisions[doubt.index])
    ]
    return _store(session, _Intake(parsed, draft, at, found, settled), target, (problems, told), progress)


def _check(parsed: ParsedExam, draft: ExamDraft, target: int | None) -> None:
    if target is None and not draft.name.strip():
        raise UserError("考试名称不能为空，请填写后再导入。")
    check_pupils(parsed)


def _refuse_repeats(session: Session, parsed: ParsedExam) -> None:
    twice = next(imported_files(session, file_records(parsed)), None)
    if twice is not None:
        raise UserError(
            f"文件“{twice.name}”已经导入过，就是考试“{twice.exam}”，这次没有导入。要重新导入，请先删除那次考试。"
        )


def _match_problems(matrix: ScoreMatrix, matches: Matches) -> list[Problem]:
    """配对的疑问，指明是哪张表哪一行的谁。"""
    return [
        Problem(pupil.file, pupil.sheet, "", doubt.value, f"第 {pupil.row} 行的{pupil.name}：{doubt.text}")
        for pupil, doubt in ((matrix.pupils[at], doubt) for at, doubt in matches.doubts)
    ]


def _worth_telling(doubt: PupilDoubt, decision: PupilDecision) -> bool:
    """明摆着的新学生只报人数，不逐个写进回执。"""
    return (
        doubt.kind is not PupilKind.NEW or bool(doubt.candidates) or decision.choice is not PupilChoice.CREATE
    )


def _told(pupil: Pupil, doubt: PupilDoubt, decision: PupilDecision, *, by_user: bool) -> dict[str, str]:
    """一处疑问怎样决定的，写进回执。"""
    where = f"{pupil.sheet} 第 {pupil.row} 行：".lstrip() if pupil.row else ""
    return {
        "kind": doubt.kind,
        "text": where + doubt.text.partition("；")[0],
        "choice": CHOICE_NAMES[decision.choice],
        "by": "user" if by_user else "suggested",
    }


def _store(
    session: Session,
    intake: _Intake,
    target: int | None,
    doubts: tuple[list[Problem], list[dict[str, str]]],
    progress: Progress,
) -> ImportReceipt:
    """登记学籍，写入成绩，记下批次；doubts 是列给人看的与写进回执的。"""
    problems, told = doubts
    name = intake.draft.name.strip() if target is None else session.get_one(ExamTable, target).name
    title = f"导入{name}" if target is None else f"并入{name}"
    files = file_records(intake.parsed)
    batch = Batch(session, BATCH_KIND, title, files)
    registered = Registrar(session, batch, progress).register(
        intake.matrix, intake.at, intake.found, intake.settled
    )
    stored = (
        _store_new(session, batch, intake, registered, progress)
        if target is None
        else _store_merged(session, batch, intake, registered, target, progress)
    )
    receipt = ImportReceipt(
        exam_id=stored.exam_id,
        pupils=len(intake.settled.kept),
        new_pupils=registered.new_students,
        new_classes=registered.new_classes,
        scores=stored.scores,
        problems=(*intake.parsed.problems, *problems),
        batch_id=batch.id,
    )
    facts = {"exam": name, "created": target is None, "term_id": registered.term_id, "doubts": told}
    skipped = len(intake.matrix.pupils) - receipt.pupils
    batch.set_facts({**facts, "skipped": skipped, **_counted(receipt), **stored.facts})
    _add_import(session, batch, receipt, (stored.pupils, files), progress)
    return receipt


def _counted(receipt: ImportReceipt) -> dict[str, int]:
    """回执里的各个数。"""
    return {
        "exam_id": receipt.exam_id,
        "pupils": receipt.pupils,
        "new_pupils": receipt.new_pupils,
        "new_classes": receipt.new_classes,
        "scores": receipt.scores,
        "problems": len(receipt.problems),
    }


def _store_new(
    session: Session, batch: Batch, intake: _Intake, registered: Registered, progress: Progress
) -> _Stored:
    """新建一次考试。"""
    matrix = intake.kept()
    exam_id = _add_exam(session, intake.draft, registered.term_id)
    _add_subjects(session, exam_id, matrix, registered.subjects)
    places = zip(registered.students, registered.class_ids, strict=True)
    seats = [Seat(student, place, position) for position, (student, place) in enumerate(places)]
    add_exam_pupils(session, exam_id, matrix.pupils, seats, progress)
    identities = (registered.students, registered.subjects)
    scores, fingerprint = add_scores(session, exam_id, matrix, identities, progress)
    batch.inserted_where(ExamTable, id=exam_id)
    batch.inserted_where(ExamSubjectTable, exam_id=exam_id)
    batch.inserted_where(ExamPupilTable, exam_id=exam_id)
    batch.inserted_where(ScoreTable, exam_id=exam_id)
    counts = {ScoreChangeKind.NEW: scores}
    return _Stored(exam_id, len(seats), scores, {"counts": counts, "fingerprint": fingerprint})


def _store_merged(  # noqa: PLR0913, PLR0917 — 比新建多一项：并入哪次考试
    session: Session,
    batch: Batch,
    intake: _Intake,
    registered: Registered,
    target: int,
    progress: Progress,
) -> _Stored:
    """并入一次考试。"""
    matrix, settled = intake.matrix, intake.settled
    compared = compare(session, target, matrix, intake.found, settled)
    notes = list_notes(session, target, matrix, settled.kept)
    scores = Merger(session, batch, target, progress).merge(compared, settled, registered)
    sat = select(func.count()).select_from(ExamPupilTable).where(ExamPupilTable.exam_id == target)
    counted = select(func.sum(ImportTable.pupils)).where(ImportTable.exam_id == target)
    fresh = (session.scalar(sat) or 0) - (session.scalar(counted) or 0)
    facts = {"counts": compared.counts, "notes": list(notes), **_changed_names(compared, registered)}
    return _Stored(target, fresh, scores, facts)


def _changed_names(compared: Comparison, registered: Registered) -> dict[str, dict[int, Any]]:
    """改了成绩的考生与学科叫什么，印回执用：撤销之后库里可能就没有了。"""
    rows = np.flatnonzero(compared.changed.any(axis=1)).tolist()
    columns = np.flatnonzero(compared.changed.any(axis=0)).tolist()
    return {
        "people": {
            registered.students[row]: _named(compared.matrix.pupils[compared.kept[row]]) for row in rows
        },
        "subjects": {
            registered.subjects[column]: compared.matrix.subjects[column].name for column in columns
        },
    }


def _named(pupil: Pupil) -> tuple[str, str, str]:
    """姓名、号码、班级的写法；没有的为空串。"""
    return pupil.name, pupil.number or "", pupil.class_key.name if pupil.class_key else ""


def _add_exam(session: Session, draft: ExamDraft, term_id: int) -> int:
    exam = ExamTable(
        term_id=term_id,
        name=draft.name.strip(),
        date=draft.date,
        kind=draft.kind.value,
        created=datetime.now(UTC),
    )
    session.add(exam)
    session.flush()
    return exam.id


def _add_subjects(session: Session, exam_id: int, matrix: ScoreMatrix, subjects: Sequence[int]) -> None:
    """冻结各年级各科的分数线；一个年级都没考的学科不记在它名下。"""
    grades = grades_of(matrix.pupils)
    taken = matrix.states != State.NOT_TAKEN
    for grade in np.unique(grades).tolist():
        own_lines = matrix.lines_of(grade or None)
        offered = taken[grades == grade].any(axis=0)
        session.add_all(
            subject_row(exam_id, grade, subjects[position], position, lines)
            for position, lines in enumerate(own_lines)
            if offered[position]
        )
    session.flush()


def _add_import(
    session: Session,
    batch: Batch,
    receipt: ImportReceipt,
    counted: tuple[int, list[dict[str, Any]]],
    progress: Progress,
) -> None:
    """记下这次导入与疑问；counted 是考试里多出的人数、文件清单。"""
    pupils, files = counted
    row = ImportTable(
        exam_id=receipt.exam_id,
        time=datetime.now(UTC),
        files=json.dumps(files, ensure_ascii=False),
        pupils=pupils,
        new_pupils=receipt.new_pupils,
        new_classes=receipt.new_classes,
        scores=receipt.scores,
        batch_id=batch.id,
    )
    session.add(row)
    session.flush()
    batch.inserted_where(ImportTable, id=row.id)
    table = ImportProblemTable
    columns = (table.import_id, table.file, table.sheet, table.cell, table.kind, table.text)
    rows = ((row.id, item.file, item.sheet, item.cell, item.kind, item.text) for item in receipt.problems)
    bulk_insert(session, table, columns, rows, progress)
    batch.inserted_where(ImportProblemTable, import_id=row.id)
