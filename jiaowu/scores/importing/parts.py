"""一块成绩读成值：考生、各科分数与状态，以及每一处可疑。"""

from collections.abc import Sequence
from dataclasses import dataclass

from jiaowu.scores.importing.doubts import Doubts
from jiaowu.scores.importing.identities import People, Source, read_people
from jiaowu.scores.importing.longtable import read_long
from jiaowu.scores.importing.marks import Marks, read_marks, states_of
from jiaowu.scores.importing.rows import RowSort, sort_rows, span_of
from jiaowu.scores.layout import Block, Role
from jiaowu.scores.parsed import ParseOptions
from jiaowu.sheets.grid import CellValue, Grid, column_letter


@dataclass(frozen=True, eq=False)
class Part:
    """读成值的一块：考生按文件次序，各科成绩与考生对齐。"""

    file: str
    grid: Grid
    block: Block
    sort: RowSort
    people: People
    marks: dict[str, Marks]
    doubts: Doubts

    @property
    def person_column(self) -> int:
        """认人的列：姓名，没有姓名时为号码。"""
        columns = {column.role: column.index for column in reversed(self.block.columns)}
        return columns.get(Role.NAME, columns.get(Role.NUMBER, 0))

    def letters_of(self, subject: str) -> str:
        """一科所在列的字母。"""
        return column_letter(self.marks[subject].column)


def read_part(grid: Grid, file: str, block: Block, options: ParseOptions) -> Part:
    """按版面读一块；角色以 block 为准，不再推断。"""
    doubts = Doubts(file, grid.name)
    sort = sort_rows(grid, span_of(block))
    rows = [grid.rows[row] for row in sort.pupils]
    people = read_people(Source(file, grid, block), sort.pupils, options, doubts)
    if any(column.role is Role.SUBJECT for column in block.columns):
        people, marks = read_long(grid, sort.pupils, block, people, doubts)
    else:
        marks = _read_wide(rows, block, people, doubts)
    return Part(file, grid, block, sort, people, marks, doubts)


def _read_wide(
    rows: Sequence[Sequence[CellValue]], block: Block, people: People, doubts: Doubts
) -> dict[str, Marks]:
    marks: dict[str, Marks] = {}
    for column in block.columns:
        if column.role is not Role.SCORE or column.subject is None:
            continue
        if column.subject in marks:
            doubts.add("duplicate_subject", f"{column.subject}不止一列，“{column.header}”这一列没有读入。")
            continue
        marks[column.subject] = read_marks([row[column.index] for row in rows], column, people.rows, doubts)
    for column in block.columns:
        if column.role is Role.STATE:
            named = marks.get(column.subject or "")
            targets = [named] if named is not None else list(marks.values())
            for offset, state in states_of([row[column.index] for row in rows], column.header):
                for target in targets:
                    target.set_state(offset, state)
    return marks
