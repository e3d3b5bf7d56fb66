"""导入的测试共用：由几行写法造出识别好的一份成绩，导入、转存全部的表。"""

from collections.abc import Mapping, Sequence
from datetime import date

import numpy as np
from sqlalchemy import select
from sqlalchemy.orm import Session

from jiaowu.progress import Progress
from jiaowu.school.classes import ClassKey, read_class
from jiaowu.scores.exams import ExamDraft, ExamKind, ImportReceipt
from jiaowu.scores.lines import LinePercents, lines_for
from jiaowu.scores.matrix import STATE_LABELS, Pupil, ScoreMatrix, State
from jiaowu.scores.parsed import ParsedExam
from jiaowu.scores.planning import ImportPlan, PupilDecision
from jiaowu.scores.services.plan import import_planned, plan_import
from jiaowu.store.tables import Base

MIDTERM = ExamDraft("期中考试", date(2026, 11, 12), ExamKind.MIDTERM)
FINAL = ExamDraft("期末考试", date(2027, 1, 20), ExamKind.FINAL)
NOT_COMPARED = frozenset({"batch", "batch_change", "journal"})

Cell = float | str | None
"""分数、状态的中文名；None 是未选。"""
Row = tuple[str | None, str, str | None, Sequence[Cell]]
"""号码、姓名、班级的写法、各科。"""
Dump = Mapping[str, list[tuple[object, ...]]]


def sheet(subjects: Mapping[str, float], *rows: Row, file: str = "成绩.xlsx", sha256: str = "") -> ParsedExam:
    """学科 → 满分与各行 → 识别好的一份成绩；没有给 sha256 的不算任何文件。"""
    keys: dict[str | None, ClassKey | None] = {None: None}
    for _, _, text, _ in rows:
        if text not in keys:
            reading = read_class(text)
            assert reading is not None
            keys[text] = reading.key
    values = np.full((len(rows), len(subjects)), np.nan)
    states = np.full(values.shape, State.NORMAL, dtype=np.uint8)
    words = {label: state for state, label in STATE_LABELS.items()}
    for at, (_, _, _, cells) in enumerate(rows):
        for column, cell in enumerate(cells):
            if cell is None:
                states[at, column] = State.NOT_TAKEN
            elif isinstance(cell, str):
                states[at, column] = words[cell]
            else:
                values[at, column] = cell
    pupils = tuple(
        Pupil(number, name, keys[text], file, "Sheet1", at)
        for at, (number, name, text, _) in enumerate(rows, 2)
    )
    lines = tuple(lines_for(name, full, LinePercents()) for name, full in subjects.items())
    sources = ((file, sha256),) if sha256 else ()
    return ParsedExam(ScoreMatrix(pupils, lines, values, states), (), (), sources)


def planned(
    session: Session,
    exam: ParsedExam,
    target: int | None = None,
    decisions: Mapping[int, PupilDecision] | None = None,
    draft: ExamDraft = MIDTERM,
) -> ImportPlan:
    """不关心进度的计划。"""
    return plan_import(session, exam, draft, target, decisions or {}, Progress())


def stored(
    session: Session,
    exam: ParsedExam,
    target: int | None = None,
    decisions: Mapping[int, PupilDecision] | None = None,
    draft: ExamDraft = MIDTERM,
) -> ImportReceipt:
    """不关心进度的导入。"""
    return import_planned(session, exam, draft, target, decisions or {}, Progress())


def dump(session: Session) -> Dump:
    """批次与日志之外全部的表，逐行逐列。"""
    session.flush()
    tables = (table for table in Base.metadata.sorted_tables if table.name not in NOT_COMPARED)
    return {
        table.name: [tuple(row) for row in session.execute(select(table).order_by(*table.primary_key))]
        for table in tables
    }
