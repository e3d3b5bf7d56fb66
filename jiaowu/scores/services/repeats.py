"""认出重复的导入：同一个文件导入过，或像是同一次考试。"""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from difflib import SequenceMatcher
from typing import Any

import numpy as np
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from jiaowu.scores.exams import ExamDraft
from jiaowu.scores.matrix import ScoreMatrix, State
from jiaowu.scores.parsed import ParsedExam
from jiaowu.scores.planning import Repeat
from jiaowu.scores.services.corrections import ABSENT, compare
from jiaowu.scores.services.decisions import Settled
from jiaowu.scores.services.identification import TermAt, identify
from jiaowu.scores.tables import ExamPupilTable, ExamTable, ImportTable

ENOUGH = 0.8
"""考生与成绩都有这么多相同，就像是同一次考试。"""
ALIKE = 0.75
"""名称相似到这个程度才去比成绩。"""
MOST = 6
"""至多与最近的几次考试比。"""

_NOISE = re.compile(r"[\s\d—–\-_.()（）学年度第一二上下期考试成绩表级年]+")

FileRecord = Mapping[str, Any]
"""导入时记下的一个文件：name、sha256、sheets（用上的表）。"""


@dataclass(frozen=True)
class ImportedFile:
    """导入过的一个文件：这次的文件名、导入成的考试、导入的时间。"""

    name: str
    exam_id: int
    exam: str
    time: datetime


def file_records(parsed: ParsedExam) -> list[dict[str, Any]]:
    """记进批次的文件清单。"""
    return [
        {
            "name": name,
            "sha256": digest,
            "sheets": [sheet.sheet for sheet in parsed.layouts if sheet.used and sheet.file == name],
        }
        for name, digest in parsed.sources
    ]


def imported_files(session: Session, files: Sequence[FileRecord]) -> Iterator[ImportedFile]:
    """内容相同、用上的表有重合、导入过的文件；回收站里的考试不算。"""
    imported = session.execute(
        select(ImportTable.files, ImportTable.time, ExamTable.id, ExamTable.name)
        .join(ExamTable, ExamTable.id == ImportTable.exam_id)
        .where(ExamTable.deleted_at.is_(None))
        .order_by(ImportTable.id)
    )
    for text, time, exam_id, exam in imported:
        for old in json.loads(text):
            for file in files:
                if _same_content(file, old):
                    yield ImportedFile(file["name"], exam_id, exam, time)


def find_repeats(
    session: Session, parsed: ParsedExam, draft: ExamDraft, at: TermAt, target: int | None
) -> tuple[Repeat, ...]:
    """重复之处，一次考试一处；要并入的考试只说同一个文件。"""
    found: dict[int, Repeat] = {}
    for file in imported_files(session, file_records(parsed)):
        told = f"文件“{file.name}”在 {file.time:%Y-%m-%d %H:%M} 导入过，就是考试“{file.exam}”。"
        found.setdefault(file.exam_id, Repeat(file.exam_id, file.exam, told, same_file=True))
    if target is None and at.id is not None:
        for exam in _alike(session, draft, at.id, len(parsed.matrix.pupils)):
            share = 0.0 if exam.id in found else _share(session, parsed.matrix, at, exam.id)
            if share >= ENOUGH:
                told = f"与考试“{exam.name}”（{exam.date}）有 {share:.0%} 的成绩相同，像是同一次考试。"
                found[exam.id] = Repeat(exam.id, exam.name, told, same_file=False)
    return tuple(found.values())


def _same_content(new: FileRecord, old: FileRecord) -> bool:
    """同一文件，而且用上的工作表有重合（一个文件里可以有几次考试）。"""
    return bool(new["sha256"] == old["sha256"]) and (
        not new["sheets"] or not old["sheets"] or not set(new["sheets"]).isdisjoint(old["sheets"])
    )


def _alike(session: Session, draft: ExamDraft, term_id: int, pupils: int) -> list[ExamTable]:
    """同一学期里日期相同、类型相同或名称相似，人数也相近的考试，新的在前。"""
    counts = select(ExamPupilTable.exam_id, func.count()).group_by(ExamPupilTable.exam_id)
    sizes = dict(session.execute(counts).all())
    exams = session.scalars(
        select(ExamTable)
        .where(ExamTable.term_id == term_id, ExamTable.deleted_at.is_(None))
        .order_by(ExamTable.id.desc())
    )
    alike = [
        exam
        for exam in exams
        if exam.date == draft.date or exam.kind == draft.kind.value or _similar(exam.name, draft.name)
    ]
    return [exam for exam in alike if sizes.get(exam.id, 0) >= pupils * ENOUGH][:MOST]


def _similar(one: str, other: str) -> bool:
    first, second = (_NOISE.sub("", text) or text for text in (one, other))
    return SequenceMatcher(None, first, second).ratio() >= ALIKE


def _share(session: Session, matrix: ScoreMatrix, at: TermAt, exam_id: int) -> float:
    """表里的成绩有多少与那次考试相同（0–1）；人有两成对不上就算 0。"""
    found = identify(session, matrix, at, exam_id)
    students = tuple(found.matches.ids)
    settled = Settled(tuple(range(len(students))), students, (), (), (), {})
    compared = compare(session, exam_id, matrix, found, settled)
    taken = int((matrix.states != State.NOT_TAKEN).sum())
    if not taken or np.mean(compared.rows != ABSENT) < ENOUGH:
        return 0.0
    return float(compared.same.sum()) / taken
