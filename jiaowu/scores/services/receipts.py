"""导入回执要印的内容：谁、何时、哪些文件、多少条、每处疑问怎样决定、改了哪些成绩。"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy.orm import Session

from jiaowu.errors import UserError
from jiaowu.scores.matrix import State
from jiaowu.scores.planning import Mark, PupilKind, ScoreChangeKind
from jiaowu.scores.services.intake import BATCH_KIND
from jiaowu.scores.tables import ScoreTable
from jiaowu.store.batches import BatchInfo, get_batch, list_batches, list_changes
from jiaowu.store.changes import Values


@dataclass(frozen=True)
class SourceFile:
    """导入的一个文件。"""

    name: str
    sha256: str
    sheets: tuple[str, ...]
    """用上的表；只有一张或没有记下时为空。"""


@dataclass(frozen=True)
class DecidedDoubt:
    """一处疑问怎样决定的。"""

    kind: PupilKind
    text: str
    choice: str
    by_user: bool


@dataclass(frozen=True)
class ChangedScore:
    """改过的一格。"""

    name: str
    number: str
    class_name: str
    subject: str
    old: Mark
    new: Mark


@dataclass(frozen=True)
class Receipt:
    """一次导入的回执。"""

    batch: BatchInfo
    exam: str
    created: bool
    figures: tuple[tuple[str, int], ...]
    """（名称、个数），按印出的先后。"""
    files: tuple[SourceFile, ...]
    doubts: tuple[DecidedDoubt, ...]
    changes: tuple[ChangedScore, ...]
    notes: tuple[str, ...]


def latest_import(session: Session) -> int:
    """最近一次导入的批次；没有时报 UserError。"""
    batches = list_batches(session, BATCH_KIND)
    if not batches:
        raise UserError("还没有导入过成绩，没有回执可以印。请先在“成绩分析”里导入成绩。")
    return batches[0].id


def load_receipt(session: Session, batch_id: int) -> Receipt:
    """一次导入的回执；撤销了的也有。"""
    batch = get_batch(session, batch_id)
    facts = batch.facts
    return Receipt(
        batch=batch,
        exam=facts["exam"],
        created=facts["created"],
        figures=_figures(facts),
        files=tuple(
            SourceFile(file["name"], file["sha256"], tuple(file.get("sheets", ()))) for file in batch.files
        ),
        doubts=tuple(
            DecidedDoubt(PupilKind(one["kind"]), one["text"], one["choice"], one["by"] == "user")
            for one in facts["doubts"]
        ),
        changes=_changes(session, batch_id, facts),
        notes=tuple(facts.get("notes", ())),
    )


def _figures(facts: Mapping[str, Any]) -> tuple[tuple[str, int], ...]:
    counts = facts["counts"]
    common = (
        ("考生", facts["pupils"]),
        ("没有导入的考生", facts["skipped"]),
        ("新登记的学生", facts["new_pupils"]),
        ("新建的班", facts["new_classes"]),
    )
    if facts["created"]:
        return (*common, ("成绩", facts["scores"]), ("可疑之处", facts["problems"]))
    merged = (
        ("改变的成绩", ScoreChangeKind.CHANGED),
        ("新增的成绩", ScoreChangeKind.NEW),
        ("相同的成绩", ScoreChangeKind.SAME),
        ("保留原来的成绩", ScoreChangeKind.LEFT_OUT),
    )
    return (
        *common,
        *((title, counts.get(kind, 0)) for title, kind in merged),
        ("可疑之处", facts["problems"]),
    )


def _changes(session: Session, batch_id: int, facts: Mapping[str, Any]) -> tuple[ChangedScore, ...]:
    """按表里的先后。"""
    people, subjects = facts.get("people", {}), facts.get("subjects", {})
    found = []
    for key, before, after in list_changes(session, batch_id, ScoreTable):
        if before is not None and after is not None:
            name, number, class_name = people[str(key["student_id"])]
            subject = subjects[str(key["subject_id"])]
            found.append(ChangedScore(name, number, class_name, subject, _mark(before), _mark(after)))
    return tuple(found)


def _mark(cell: Values) -> Mark:
    return Mark(cell["value"], State(cell["state"]))
