"""双录的核对：两遍哪里不一致，定下来的值怎样进成绩。"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from jiaowu.scores.importing.typed_marks import TypedMark
from jiaowu.scores.services.typing_in import (
    PASSES,
    CellKey,
    MarkChange,
    TypingClass,
    TypingSubject,
    list_classes,
    save_marks,
    stored_marks,
)

Marks = Mapping[CellKey, TypedMark]


@dataclass(frozen=True)
class Difference:
    """双录不一致的一格；没有录的一遍为 None。"""

    student_id: int
    subject: TypingSubject
    class_title: str
    number: str | None
    name: str
    first: TypedMark | None
    second: TypedMark | None


@dataclass(frozen=True)
class Comparison:
    """两遍比下来：不一致的格，一致（已进成绩）的格数，一共该有几格。"""

    differences: tuple[Difference, ...]
    agreed: int
    whole: int


def compare_passes(session: Session, exam_id: int) -> Comparison:
    """比较两遍，不一致的按班级、学号、学科；两遍都没有录的不算，只录了一遍的学科整科不列。"""
    first, second = (stored_marks(session, exam_id, turn) for turn in PASSES)
    classes = list_classes(session, exam_id)
    found = [each for place in classes for each in _differences(place, first, second)]
    whole = sum(len(place.pupils) * len(place.subjects) for place in classes)
    return Comparison(tuple(found), sum(second.get(key) == mark for key, mark in first.items()), whole)


def settle(session: Session, exam_id: int, changes: Sequence[MarkChange], typist: str = "") -> None:
    """核对之后定下的值：两遍都改成它，于是进成绩；mark 为 None 是两遍都清空。"""
    for turn in PASSES:
        save_marks(session, exam_id, turn, changes, typist)


def _differences(place: TypingClass, first: Marks, second: Marks) -> list[Difference]:
    """一个班里不一致的格。"""
    both = [subject for subject in place.subjects if _begun(place, subject, first, second)]
    keyed = [(pupil, subject, (pupil.student_id, subject.id)) for pupil in place.pupils for subject in both]
    return [
        Difference(
            pupil.student_id,
            subject,
            place.title,
            pupil.number,
            pupil.name,
            first.get(key),
            second.get(key),
        )
        for pupil, subject, key in keyed
        if first.get(key) != second.get(key)
    ]


def _begun(place: TypingClass, subject: TypingSubject, first: Marks, second: Marks) -> bool:
    """这个班这一科两遍都动过手。"""
    keys = [(pupil.student_id, subject.id) for pupil in place.pupils]
    return any(key in first for key in keys) and any(key in second for key in keys)
