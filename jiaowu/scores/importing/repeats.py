"""同一批学生出现在几张表里：留内容最全的一张，其余说明是否一致；分数大多不同的是另一次考试。"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from jiaowu.scores.importing.gathered import place_of, same_cell, unify_subjects
from jiaowu.scores.importing.headers import TOTAL
from jiaowu.scores.importing.marks import BLANK, MISSING
from jiaowu.scores.importing.parts import Part
from jiaowu.scores.importing.union import Owners, unite
from jiaowu.scores.matrix import Floats, States

ANOTHER_EXAM = 0.5
"""重合的成绩里超过这个比例不同，就是另一次考试。"""

DIFFERING = "处分数不同"
"""原因里有它的表，解析时逐格列出不同之处。"""

FEW = 6
"""重合的成绩不到这么多格，不足以判断是另一次考试。"""


@dataclass(eq=False)
class _Held:
    """已经留下的成绩：值、状态、来自第几张表（−1 没有）。"""

    values: Floats
    states: States
    sheets: npt.NDArray[np.int16]


@dataclass(frozen=True)
class _Overlap:
    """一张表与已留下的相比：多出几格、重合几格、其中不同几格、主要与哪张表重合。"""

    fresh: int
    shared: int
    differing: int
    sheet: int


def find_repeats(sheets: Sequence[Sequence[Part]]) -> dict[int, str]:
    """各表的各块 → 不必用的表（下标）与原因。"""
    flat = [part for parts in sheets for part in parts]
    unify_subjects(flat)
    union = unite(flat)
    subjects = {
        subject: place for place, subject in enumerate(dict.fromkeys(s for part in flat for s in part.marks))
    }
    shape = (len(union.people), len(subjects))
    held = _Held(np.full(shape, np.nan), np.full(shape, MISSING, np.uint8), np.full(shape, -1, np.int16))
    owners = iter(union.owners)
    owned = [[(part, next(owners)) for part in parts] for parts in sheets]
    unused: dict[int, str] = {}
    for index in sorted(range(len(sheets)), key=lambda index: (*_poverty(sheets[index]), index)):
        why = _why_unused(owned[index], held, subjects, sheets)
        if why is not None:
            unused[index] = why
            continue
        for part, people in owned[index]:
            _hold(held, part, people, subjects, index)
    return unused


def _poverty(parts: Sequence[Part]) -> tuple[bool, int]:
    """越全的排在越前：只有总分的最后，其次按成绩格数从多到少。"""
    only_total = all(set(part.marks) <= {TOTAL} for part in parts)
    return (
        only_total,
        -sum(int((marks.states < BLANK).sum()) for part in parts for marks in part.marks.values()),
    )


def _why_unused(
    owned: Sequence[tuple[Part, Owners]],
    held: _Held,
    subjects: dict[str, int],
    sheets: Sequence[Sequence[Part]],
) -> str | None:
    overlap = _compare(owned, held, subjects)
    part = owned[0][0]
    if all(set(part.marks) <= {TOTAL} for part, _ in owned) and _covered(owned, held):
        return "只有总分，各科成绩在别的表里，总分由各科重新相加"
    if not overlap.shared:
        return None
    where = place_of(sheets[overlap.sheet][0], part) or f"‘{sheets[overlap.sheet][0].grid.name}’"
    if overlap.shared >= FEW and overlap.differing > overlap.shared * ANOTHER_EXAM:
        return f"与{where}是同一批学生但分数大多不同，像是另一次考试；要分析它请只选这张表"
    if overlap.fresh:
        return None
    if overlap.differing:
        return f"与{where}是同一批学生，有 {overlap.differing} {DIFFERING}，以{where}为准，未重复计入"
    return f"与{where}是同一批学生，分数一致，未重复计入"


def _covered(owned: Sequence[tuple[Part, Owners]], held: _Held) -> bool:
    """这些学生大多已经有各科成绩。"""
    people = np.concatenate([people for _, people in owned])
    return bool(len(people)) and bool((held.sheets[people] >= 0).any(axis=1).mean() >= ANOTHER_EXAM)


def _compare(owned: Sequence[tuple[Part, Owners]], held: _Held, subjects: dict[str, int]) -> _Overlap:
    fresh = shared = differing = 0
    origins: list[npt.NDArray[np.int16]] = []
    for part, people in owned:
        for subject, marks in part.marks.items():
            column = subjects[subject]
            given = marks.states < BLANK
            known = held.states[people, column] < BLANK
            fresh += int((given & ~known).sum())
            both = np.flatnonzero(given & known)
            shared += len(both)
            origins.append(held.sheets[people[both], column])
            differing += sum(
                not same_cell(
                    int(held.states[people[row], column]),
                    float(held.values[people[row], column]),
                    int(marks.states[row]),
                    float(marks.values[row]),
                )
                for row in both.tolist()
            )
    known_origins = np.concatenate(origins) if origins else np.array([], dtype=np.int16)
    usual = int(np.bincount(known_origins).argmax()) if len(known_origins) else -1
    return _Overlap(fresh, shared, differing, usual)


def _hold(held: _Held, part: Part, people: Owners, subjects: dict[str, int], index: int) -> None:
    for subject, marks in part.marks.items():
        column = subjects[subject]
        vacant = held.states[people, column] >= BLANK
        rows = people[vacant]
        held.values[rows, column] = marks.values[vacant]
        held.states[rows, column] = marks.states[vacant]
        held.sheets[rows, column] = index
