"""长表（一行一科）转成一人一行；“科目、分数”成对重复的也在内。"""

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from jiaowu.scores.importing.doubts import Doubts
from jiaowu.scores.importing.evidence import is_blank, to_number
from jiaowu.scores.importing.headers import read_subject
from jiaowu.scores.importing.heading import FULL_WORDS
from jiaowu.scores.importing.identities import People
from jiaowu.scores.importing.marks import MISSING, Marks, Rows, read_marks, states_of
from jiaowu.scores.importing.merged import column_values
from jiaowu.scores.importing.subjects import written_name
from jiaowu.scores.importing.words import normalise
from jiaowu.scores.layout import Block, Column, Role
from jiaowu.scores.matrix import Floats
from jiaowu.sheets.grid import CellError, CellValue, Grid, column_letter

Indexes = npt.NDArray[np.int64]


@dataclass(eq=False)
class _Heap:
    """一科散在各行的成绩：考生序号与来源。"""

    pieces: list[tuple[Indexes, Marks]] = field(default_factory=list)


def read_long(
    grid: Grid, lines: Sequence[int], block: Block, people: People, doubts: Doubts
) -> tuple[People, dict[str, Marks]]:
    """一行一科的数据行（lines）→ 一人一行的考生与各科成绩；同人同科出现两次时留第一次并报告。"""
    rows = [grid.rows[line] for line in lines]
    pivot = _Pivot(people, doubts)
    for subject_column, score_column in _pairs(block):
        texts = column_values(grid, subject_column.index, lines)
        marks = read_marks([row[score_column.index] for row in rows], score_column, people.rows, doubts)
        _apply_states(rows, block, marks)
        pivot.gather(texts, subject_column, marks, _full_marks(rows, block))
    return pivot.pupils, {subject: pivot.merge(subject) for subject in pivot.heaps}


class _Pivot:
    """把一行一科的成绩放到各考生名下。"""

    def __init__(self, people: People, doubts: Doubts) -> None:
        self.heaps: dict[str, _Heap] = {}
        self._people = people
        self._doubts = doubts
        self._owners, self._firsts = _owners(people)

    @property
    def pupils(self) -> People:
        """一人一行的考生，次序为第一次出现的次序。"""
        people, firsts = self._people, self._firsts
        return People(
            people.rows[firsts],
            [people.names[index] for index in firsts],
            [people.numbers[index] for index in firsts],
            [people.classes[index] for index in firsts],
        )

    def gather(self, texts: Sequence[CellValue], column: Column, marks: Marks, fulls: Floats) -> None:
        """按科目列的文字把成绩分到各科；总分、合成分不算学科。fulls 为各行写的满分，没有写为 NaN。"""
        places: dict[CellValue, list[int]] = {}
        for offset, text in enumerate(texts):
            places.setdefault(text, []).append(offset)
        for text, offsets in places.items():
            subject, full = _subject_of(text)
            if subject is None:
                self._skip(text, column, marks.rows[offsets])
                continue
            heap = self.heaps.setdefault(subject, _Heap())
            chosen = np.array(offsets, dtype=np.int64)
            picked = Marks(
                marks.values[chosen],
                marks.states[chosen],
                marks.rows[chosen],
                marks.column,
                marks.full,
                fulls[chosen] if full is None else np.full(len(chosen), full),
            )
            heap.pieces.append((self._owners[chosen], picked))

    def _skip(self, text: CellValue, column: Column, lines: Rows) -> None:
        shown = text.strip() if isinstance(text, str) else text.code if isinstance(text, CellError) else ""
        if shown:
            told = f"科目“{shown}”是合计，不算学科，{len(lines)} 行没有读入。"
            self._doubts.add("derived", told, column_letter(column.index))
        else:
            told = "这一行没有写科目，没有读入。"
            self._doubts.add_cells("no_subject", told, column.index, lines.tolist())

    def merge(self, subject: str) -> Marks:
        """一科的各行放到各考生名下；从后往前放，留下第一次出现的。"""
        heap, count = self.heaps[subject], len(self._firsts)
        owners = np.concatenate([owner for owner, _ in heap.pieces])
        given = _joined([piece for _, piece in heap.pieces])
        fulls = np.full(count, np.nan)
        merged = Marks(
            np.full(count, np.nan),
            np.full(count, MISSING, dtype=np.uint8),
            self._people.rows[self._firsts].astype(np.int32),
            given.column,
            given.full,
            fulls,
        )
        fulls[owners[::-1]] = np.concatenate([piece.fulls for _, piece in heap.pieces])[::-1]
        merged.values[owners[::-1]] = given.values[::-1]
        merged.states[owners[::-1]] = given.states[::-1]
        merged.rows[owners[::-1]] = given.rows[::-1]
        for offset in np.flatnonzero(given.rows != merged.rows[owners]).tolist():
            self._report_repeat(subject, int(owners[offset]), merged, given, offset)
        return merged

    def _report_repeat(self, subject: str, owner: int, kept: Marks, given: Marks, offset: int) -> None:
        same = bool(
            given.values[offset] == kept.values[owner] or given.states[offset] == kept.states[owner] != 0
        )
        told = "内容相同，只算一次" if same else "分数不同，取第一次的"
        name = self._people.names[self._firsts[owner]]
        text = f"{name}的{subject}出现了不止一次，{told}（第 {int(kept.rows[owner]) + 1} 行）。"
        kind = "duplicate_score" if same else "conflict"
        self._doubts.add_cells(kind, text, given.column, (int(given.rows[offset]),))


def _joined(pieces: Sequence[Marks]) -> Marks:
    return Marks(
        np.concatenate([piece.values for piece in pieces]),
        np.concatenate([piece.states for piece in pieces]),
        np.concatenate([piece.rows for piece in pieces]),
        pieces[0].column,
        pieces[0].full,
    )


def _owners(people: People) -> tuple[Indexes, list[int]]:
    """每一行属于第几名考生，以及每名考生第一次出现在哪一行。号码优先，其次班级加姓名。"""
    seen: dict[object, int] = {}
    firsts: list[int] = []
    owners = np.empty(len(people.names), dtype=np.int64)
    for index, (number, name, key) in enumerate(
        zip(people.numbers, people.names, people.classes, strict=True)
    ):
        identity: object = (number, name) if number is not None else (None, name, key)
        owner = seen.setdefault(identity, len(firsts))
        if owner == len(firsts):
            firsts.append(index)
        owners[index] = owner
    return owners, firsts


def _pairs(block: Block) -> list[tuple[Column, Column]]:
    """科目列与它的分数列：右边最近的；右边没有时为左边最近的。"""
    subjects = [column for column in block.columns if column.role is Role.SUBJECT]
    scores = [column for column in block.columns if column.role is Role.SCORE and column.subject is None]
    scores = scores or [column for column in block.columns if column.role is Role.SCORE]
    pairs = []
    for position, subject in enumerate(subjects):
        limit = subjects[position + 1].index if position + 1 < len(subjects) else 1 << 30
        right = [score for score in scores if subject.index < score.index < limit]
        left = [score for score in scores if score.index < subject.index]
        if right or left:
            pairs.append((subject, right[0] if right else left[-1]))
    return pairs


def _full_marks(rows: Sequence[Sequence[CellValue]], block: Block) -> Floats:
    """“满分”列里各行写的满分；没有写、没有这一列时为 NaN。"""
    columns = [column.index for column in block.columns if _is_full(column)]
    written = [to_number(row[columns[0]]) if columns else None for row in rows]
    return np.array(written, dtype=np.float64)


def _is_full(column: Column) -> bool:
    return column.role is Role.OTHER and normalise(column.header) in FULL_WORDS


def _apply_states(rows: Sequence[Sequence[CellValue]], block: Block, marks: Marks) -> None:
    for column in block.columns:
        if column.role is Role.STATE:
            for offset, state in states_of([row[column.index] for row in rows], column.header):
                marks.set_state(offset, state)


def _subject_of(text: CellValue) -> tuple[str | None, float | None]:
    if not isinstance(text, str) or is_blank(text):
        return None, None
    reading = read_subject(text)
    if reading is None:
        return text.strip(), None
    return (written_name(reading), reading.full) if reading.role is Role.SCORE else (None, None)
