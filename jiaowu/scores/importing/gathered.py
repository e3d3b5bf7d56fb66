"""各块合成一张大表：考生 × 学科的分数、暂定状态，以及每一格来自哪里。"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt

from jiaowu.scores.importing.marks import BLANK, DASH, MISSING, Marks
from jiaowu.scores.importing.parts import Part
from jiaowu.scores.importing.subjects import canonical_name
from jiaowu.scores.importing.union import Owners, Person, Union
from jiaowu.scores.matrix import Floats, State, States
from jiaowu.sheets.grid import address

NOWHERE = -1


@dataclass(eq=False)
class Gathered:
    """合起来的成绩；sources[i, j] 是第几块（没有为 −1），rows[i, j] 是行（0 起）。"""

    parts: Sequence[Part]
    people: list[Person]
    subjects: list[str]
    values: Floats
    states: States
    sources: npt.NDArray[np.int16]
    rows: npt.NDArray[np.int32]

    @cached_property
    def class_ids(self) -> Owners:
        """每名考生的班级编号（同一个班相同），不知道班级为 −1。"""
        ids: dict[object, int] = {}
        known: dict[int, int] = {}
        for person in self.people:
            if id(person.key) not in known:
                key = person.key
                known[id(key)] = -1 if key is None else ids.setdefault(key.identity, len(ids))
        return np.array([known[id(person.key)] for person in self.people], dtype=np.int64)

    @cached_property
    def grades(self) -> Owners:
        """每名考生的年级，不知道为 0。"""
        grades = [person.key.grade if person.key is not None else None for person in self.people]
        return np.array([grade or 0 for grade in grades], dtype=np.int64)

    def report(self, pupil: int, subject: int, kind: str, text: str) -> None:
        """把一格的疑问记到它所在的块。"""
        source = int(self.sources[pupil, subject])
        if source == NOWHERE:
            part, row = self.home(pupil)
            part.doubts.add_cells(kind, text, part.person_column, (row,))
            return
        part = self.parts[source]
        column = part.marks[self.subjects[subject]].column
        part.doubts.add_cells(kind, text, column, (int(self.rows[pupil, subject]),))

    def home(self, pupil: int) -> tuple[Part, int]:
        """考生第一次出现的块与行（0 起）。"""
        index, offset = self.people[pupil].first
        part = self.parts[index]
        return part, int(part.people.rows[offset])


def gather(parts: Sequence[Part], union: Union) -> Gathered:
    """合成一张表；两处都有而不同时取先出现的，并把后出现的列为疑问。"""
    unify_subjects(parts)
    subjects = list(dict.fromkeys(subject for part in parts for subject in part.marks))
    shape = (len(union.people), len(subjects))
    whole = Gathered(
        parts=parts,
        people=union.people,
        subjects=subjects,
        values=np.full(shape, np.nan),
        states=np.full(shape, MISSING, dtype=np.uint8),
        sources=np.full(shape, NOWHERE, dtype=np.int16),
        rows=np.full(shape, NOWHERE, dtype=np.int32),
    )
    for index, (part, owners) in enumerate(zip(parts, union.owners, strict=True)):
        for subject, marks in part.marks.items():
            _put(whole, subjects.index(subject), index, owners, marks)
    return whole


def unify_subjects(parts: Sequence[Part]) -> None:
    """同一批年级里，一张表写“政治”、另一张写“道法”的是同一科，统一用先出现的名称；原地改。"""
    first: dict[tuple[str, int | None], str] = {}
    for part in parts:
        grades = {key.grade if key is not None else None for key in set(part.people.classes)}
        renamed: dict[str, Marks] = {}
        for subject, marks in part.marks.items():
            canonical = canonical_name(subject)
            shown = next((name for grade in grades if (name := first.get((canonical, grade)))), subject)
            shown = subject if shown in renamed or (shown != subject and shown in part.marks) else shown
            renamed[shown] = marks
            first.update({(canonical, grade): shown for grade in grades if (canonical, grade) not in first})
        part.marks.clear()
        part.marks.update(renamed)


def _put(whole: Gathered, column: int, source: int, owners: Owners, marks: Marks) -> None:
    """放进一科；空着的位置直接放，已有内容的逐格比对。"""
    given = marks.states != MISSING
    vacant = given & (whole.states[owners, column] == MISSING)
    if np.bincount(owners, minlength=1).max() > 1:
        vacant &= _first_of_each(owners)
    places = owners[vacant]
    whole.values[places, column] = marks.values[vacant]
    whole.states[places, column] = marks.states[vacant]
    whole.sources[places, column] = source
    whole.rows[places, column] = marks.rows[vacant]
    for offset in np.flatnonzero(given & ~vacant).tolist():
        _compare(whole, (int(owners[offset]), column), source, marks, offset)


def _first_of_each(owners: Owners) -> npt.NDArray[np.bool_]:
    first = np.zeros(len(owners), dtype=np.bool_)
    first[np.unique(owners, return_index=True)[1]] = True
    return first


def _compare(whole: Gathered, spot: tuple[int, int], source: int, marks: Marks, offset: int) -> None:
    held, given = int(whole.states[spot]), int(marks.states[offset])
    old, new = float(whole.values[spot]), float(marks.values[offset])
    if same_cell(held, old, given, new) or given in {BLANK, DASH}:
        return
    later, earlier = whole.parts[source], whole.parts[int(whole.sources[spot])]
    subject = whole.subjects[spot[1]]
    cell = address(int(whole.rows[spot]), earlier.marks[subject].column)
    where = f"{place_of(earlier, later)}{cell}"
    who = f"{whole.people[spot[0]].name}的{subject}"
    if held in {BLANK, DASH} and given not in {BLANK, DASH}:
        text = f"{who}：{where} 是空的，取这里的{told(given, new)}。"
        whole.values[spot], whole.states[spot] = new, given
        whole.sources[spot], whole.rows[spot] = source, marks.rows[offset]
    else:
        text = f"{who}：这里是{told(given, new)}，{where} 是{told(held, old)}，取后者，请核对。"
    later.doubts.add_cells("conflict", text, marks.column, (int(marks.rows[offset]),))


def same_cell(held: int, old: float, given: int, new: float) -> bool:
    """两处内容相同：状态相同，分数也相同（都没有分数也算）。"""
    if held != given:
        return False
    return bool(abs(old - new) < 1e-6 or (np.isnan(old) and np.isnan(new)))


def place_of(part: Part, seen_from: Part) -> str:
    """‘总表’；不在同一个文件里时带上文件名。"""
    if part.file == seen_from.file:
        return f"‘{part.grid.name}’" if part.grid.name != seen_from.grid.name else ""
    return f"《{part.file}》‘{part.grid.name}’"


def told(state: int, value: float) -> str:
    """一格内容写给人看。"""
    if state in {BLANK, DASH, MISSING}:
        return "空白"
    if not np.isnan(value):
        return f"{value:g}" if state == State.NORMAL else f"{value:g}（{State(state).label}）"
    return State(state).label
