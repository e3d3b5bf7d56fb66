"""把识别好的一次考试存进资料库：配对考生、建班、冻结分数线、成批写入。"""

import json
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime
from itertools import chain, repeat
from typing import Any

import numpy as np
import numpy.typing as npt
from sqlalchemy import select
from sqlalchemy.orm import Session

from jiaowu.errors import UserError
from jiaowu.progress import Progress
from jiaowu.school.classes import ClassKey
from jiaowu.school.services.classes import identity_of, list_classes, save_classes
from jiaowu.school.services.schools import get_term, save_term
from jiaowu.school.services.subjects import save_subjects
from jiaowu.school.terms import Term, current_term_for
from jiaowu.scores.exams import ExamDraft, ImportReceipt
from jiaowu.scores.layout import Problem
from jiaowu.scores.matrix import Pupil, ScoreMatrix, State, SubjectLines
from jiaowu.scores.parsed import ParsedExam
from jiaowu.scores.tables import (
    UNKNOWN_GRADE,
    ExamPupilTable,
    ExamSubjectTable,
    ExamTable,
    ImportProblemTable,
    ImportTable,
    ScoreTable,
)
from jiaowu.store.bulk import bulk_insert
from jiaowu.students.matching import Candidate, Matches, match
from jiaowu.students.names import normalise_name
from jiaowu.students.services.roster import add_students, enrol, fill_numbers, get_roster

ScoreRow = tuple[int, int, int, float | None, int]
"""考试、学生、学科、分数、状态。"""

BLOCK = 500
"""一次铺开几名考生的成绩。"""


def import_exam(session: Session, parsed: ParsedExam, draft: ExamDraft, progress: Progress) -> ImportReceipt:
    """存入一次考试，整个过程在调用者的一个事务里；取消时抛 Cancelled，由调用者回滚。

    考生按学号、再按姓名与班级配对，拿不准的作为新学生并列入 problems。年级不明的班不建班，只留原文。
    没有考生、名称为空、同一文件已导入过时报 UserError。
    """
    files = _check(session, parsed, draft)
    matrix = parsed.matrix
    term_id = draft.term_id or save_term(session, current_term_for(draft.date))
    term = get_term(session, term_id)
    known_classes = len(list_classes(session, term))
    class_ids = _class_ids(session, term, matrix)
    progress.step("正在核对考生")
    name_keys = [_name_key(pupil.name) for pupil in matrix.pupils]
    matches = _match_pupils(session, matrix, name_keys, class_ids)
    students = _save_students(session, matrix, name_keys, matches, progress)
    places = (
        (student, place) for student, place in zip(students, class_ids, strict=True) if place is not None
    )
    enrol(session, term_id, places, progress)
    exam_id = _add_exam(session, draft, term_id)
    subjects = _add_subjects(session, exam_id, matrix)
    _add_exam_pupils(session, exam_id, matrix, (students, class_ids), progress)
    blocks = _score_blocks(exam_id, matrix, students, subjects, progress)
    columns = (
        ScoreTable.exam_id,
        ScoreTable.student_id,
        ScoreTable.subject_id,
        ScoreTable.value,
        ScoreTable.state,
    )
    receipt = ImportReceipt(
        exam_id=exam_id,
        pupils=len(students),
        new_pupils=matches.ids.count(None),
        new_classes=len(list_classes(session, term)) - known_classes,
        scores=bulk_insert(session, ScoreTable, columns, chain.from_iterable(blocks), progress),
        problems=(*parsed.problems, *_doubts(matrix, matches)),
    )
    _add_batch(session, receipt, files, progress)
    return receipt


def _check(session: Session, parsed: ParsedExam, draft: ExamDraft) -> list[dict[str, Any]]:
    """名称、考生、重复导入都没有问题时，返回记进批次的文件清单。"""
    if not draft.name.strip():
        raise UserError("考试名称不能为空，请填写后再导入。")
    if not parsed.matrix.pupils:
        raise UserError("没有认出任何考生，没有导入。请检查表头里的姓名与成绩列。")
    files = [
        {
            "name": name,
            "sha256": digest,
            "sheets": [sheet.sheet for sheet in parsed.layouts if sheet.used and sheet.file == name],
        }
        for name, digest in parsed.sources
    ]
    imported = session.execute(
        select(ImportTable.files, ExamTable.name)
        .join(ExamTable, ExamTable.id == ImportTable.exam_id)
        .where(ExamTable.deleted_at.is_(None))
    )
    for text, exam in imported:
        twice = [file["name"] for file in files for old in json.loads(text) if _same_content(file, old)]
        if twice:
            raise UserError(
                f"文件“{twice[0]}”已经导入过，就是考试“{exam}”，这次没有导入。要重新导入，请先删除那次考试。"
            )
    return files


def _same_content(new: dict[str, Any], old: dict[str, Any]) -> bool:
    """同一文件，而且用上的工作表有重合（一个文件里可以有几次考试）。"""
    return new["sha256"] == old["sha256"] and (
        not new["sheets"] or not old["sheets"] or not set(new["sheets"]).isdisjoint(old["sheets"])
    )


def _class_ids(session: Session, term: Term, matrix: ScoreMatrix) -> list[int | None]:
    """各考生的班级编号；年级或班号不明的为 None。"""
    # 同班考生共用一个 ClassKey 对象，按对象查比按内容查快得多
    keys = {id(pupil.class_key): pupil.class_key for pupil in matrix.pupils}
    places = {
        at: identity_of(key)
        for at, key in keys.items()
        if key and key.grade is not None and key.no is not None
    }
    known = save_classes(session, term, places.values())
    by_object = {at: known[identity] for at, identity in places.items()}
    return [by_object.get(id(pupil.class_key)) for pupil in matrix.pupils]


def _name_key(name: str) -> str:
    """配对用的姓名；全是字母汉字的不必再规范（导入五万人时省下的时间可观）。"""
    return name if name.isalpha() else normalise_name(name)


def _match_pupils(
    session: Session, matrix: ScoreMatrix, name_keys: Sequence[str], class_ids: Sequence[int | None]
) -> Matches:
    people = [
        Candidate(pupil.number or None, key, class_id)
        for pupil, key, class_id in zip(matrix.pupils, name_keys, class_ids, strict=True)
    ]
    roster = get_roster(session, {class_id for class_id in class_ids if class_id is not None})
    return match(roster, people)


def _save_students(
    session: Session, matrix: ScoreMatrix, name_keys: Sequence[str], matches: Matches, progress: Progress
) -> list[int]:
    """登记新学生，返回每名考生的学生编号。"""
    fresh = [
        (number, pupil.name, key)
        for pupil, key, number, student in zip(
            matrix.pupils, name_keys, matches.numbers, matches.ids, strict=True
        )
        if student is None
    ]
    fill_numbers(session, matches.missing_numbers)
    added = iter(add_students(session, fresh, progress))
    return [next(added) if student is None else student for student in matches.ids]


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


def _add_subjects(session: Session, exam_id: int, matrix: ScoreMatrix) -> list[int]:
    """冻结各年级各科的分数线，返回各列的学科编号；一个年级都没考的学科不记在它名下。"""
    known = save_subjects(session, (lines.name for lines in matrix.subjects))
    grades = grades_of(matrix.pupils)
    taken = matrix.states != State.NOT_TAKEN
    for grade in np.unique(grades).tolist():
        own_lines = matrix.lines_of(grade or None)
        offered = taken[grades == grade].any(axis=0)
        session.add_all(
            subject_row(exam_id, grade, known[lines.name], position, lines)
            for position, lines in enumerate(own_lines)
            if offered[position]
        )
    session.flush()
    return [known[lines.name] for lines in matrix.subjects]


def grades_of(pupils: Sequence[Pupil]) -> npt.NDArray[np.int64]:
    """各考生的年级，不明为 UNKNOWN_GRADE。"""
    keys = [pupil.class_key for pupil in pupils]
    return np.array([key.grade or UNKNOWN_GRADE if key else UNKNOWN_GRADE for key in keys])


def subject_row(
    exam_id: int, grade: int, subject_id: int, position: int, lines: SubjectLines
) -> ExamSubjectTable:
    """一个年级一科的满分与分数线，冻结在考试里的一行。"""
    return ExamSubjectTable(
        exam_id=exam_id,
        grade=grade,
        subject_id=subject_id,
        position=position,
        full=lines.full,
        excellent=lines.excellent,
        good=lines.good,
        pass_=lines.pass_,
        low=lines.low,
    )


def _add_exam_pupils(
    session: Session,
    exam_id: int,
    matrix: ScoreMatrix,
    identities: tuple[Sequence[int], Sequence[int | None]],
    progress: Progress,
) -> None:
    """按学生编号的次序写入（主键的次序），position 记住来源次序。"""
    table = ExamPupilTable
    columns = (table.exam_id, table.student_id, table.position, table.grade, table.class_no, table.class_text)
    written = (table.class_id, table.name, table.number, table.file, table.sheet, table.row)
    students, class_ids = identities
    pupils = matrix.pupils
    rows = (
        (
            exam_id,
            students[at],
            at,
            *_written_class(pupils[at].class_key),
            class_ids[at],
            pupils[at].name,
            pupils[at].number,
            pupils[at].file,
            pupils[at].sheet,
            pupils[at].row,
        )
        for at in np.argsort(students).tolist()
    )
    bulk_insert(session, table, (*columns, *written), rows, progress)


def _written_class(key: ClassKey | None) -> tuple[int | None, int | None, str | None]:
    """年级、班号、原来的写法。"""
    return (key.grade, key.no, key.name) if key else (None, None, None)


def _score_blocks(
    exam_id: int, matrix: ScoreMatrix, students: Sequence[int], subjects: Sequence[int], progress: Progress
) -> Iterator[Iterable[ScoreRow]]:
    """成绩行，按主键的次序，一块一块铺开；未选的不写。"""
    by_student, by_subject = np.argsort(students), np.argsort(subjects)
    student_ids, subject_ids = np.array(students)[by_student], np.array(subjects)[by_subject]
    for start in range(0, len(students), BLOCK):
        progress.step("正在写入成绩", start, len(students))
        block = by_student[start : start + BLOCK]
        states = matrix.states[np.ix_(block, by_subject)]
        taken = states != State.NOT_TAKEN
        values = matrix.values[np.ix_(block, by_subject)][taken]
        exact = values.astype(object)
        exact[np.isnan(values)] = None
        yield zip(
            repeat(exam_id),
            np.broadcast_to(student_ids[start : start + BLOCK, None], taken.shape)[taken].tolist(),
            np.broadcast_to(subject_ids, taken.shape)[taken].tolist(),
            exact.tolist(),
            states[taken].tolist(),
            strict=False,
        )


def _doubts(matrix: ScoreMatrix, matches: Matches) -> list[Problem]:
    """配对的疑问，指明是哪张表哪一行的谁。"""
    return [
        Problem(pupil.file, pupil.sheet, "", doubt.value, f"第 {pupil.row} 行的{pupil.name}：{doubt.text}")
        for pupil, doubt in ((matrix.pupils[at], doubt) for at, doubt in matches.doubts)
    ]


def _add_batch(
    session: Session, receipt: ImportReceipt, files: list[dict[str, Any]], progress: Progress
) -> None:
    batch = ImportTable(
        exam_id=receipt.exam_id,
        time=datetime.now(UTC),
        files=json.dumps(files, ensure_ascii=False),
        pupils=receipt.pupils,
        new_pupils=receipt.new_pupils,
        new_classes=receipt.new_classes,
        scores=receipt.scores,
    )
    session.add(batch)
    session.flush()
    table = ImportProblemTable
    columns = (table.import_id, table.file, table.sheet, table.cell, table.kind, table.text)
    rows = ((batch.id, item.file, item.sheet, item.cell, item.kind, item.text) for item in receipt.problems)
    bulk_insert(session, table, columns, rows, progress)
