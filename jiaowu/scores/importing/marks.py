"""一科成绩的值与暂定状态：空白、短横要等整列看完才知道是缺考还是未选。"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from jiaowu.scores.importing.cells import CellKind, read_score, read_score_column
from jiaowu.scores.importing.doubts import Doubts
from jiaowu.scores.importing.evidence import is_blank
from jiaowu.scores.layout import Column
from jiaowu.scores.matrix import Floats, State, States
from jiaowu.sheets.grid import NO_CACHE, CellValue

BLANK = 101
"""空白：缺考还是未选，待定。"""

DASH = 102
"""短横：未选还是缺考，待定。"""

MISSING = 103
"""别的表里有这一科，这一名考生却没有对应的行。"""

OPEN_KINDS = {CellKind.BLANK: BLANK, CellKind.DASH: DASH}
KINDS = {
    CellKind.FLAGGED: "flagged",
    CellKind.LEVEL: "level",
    CellKind.RATIO: "ratio",
    CellKind.NEGATIVE: "negative",
    CellKind.NOT_FINITE: "not_finite",
    CellKind.ERROR: "error",
    CellKind.BOOL: "bool",
    CellKind.DATE: "date",
    CellKind.TEXT: "text",
}
"""单元格写法 → 问题的种类。"""

YES = frozenset({"是", "1", "1.0", "√", "✓", "Y", "y", "缺考"})
"""“是否缺考”列里表示缺考的写法。"""

Rows = npt.NDArray[np.int32]


@dataclass(frozen=True, eq=False)
class Marks:
    """一科：分数（没有时 NaN）、状态（State 或待定）、所在行（0 起）、所在列、表头写明的满分。"""

    values: Floats
    states: States
    rows: Rows
    column: int
    full: float | None
    fulls: Floats | None = None
    """长表各行自己写的满分（没有写为 NaN），优先于 full；不是长表为 None。"""

    def set_state(self, offset: int, state: State) -> None:
        """状态列说了算；除剔除外分数不再保留。"""
        self.states[offset] = state
        if state is not State.EXCLUDED:
            self.values[offset] = np.nan


def read_marks(values: Sequence[CellValue], column: Column, rows: Rows, doubts: Doubts) -> Marks:
    """一列成绩（与 rows 对齐）→ 值与暂定状态；看不懂的、带标记的、公式出错的逐格列出。"""
    scores, states, odd = read_score_column(values)
    for offset, reading in odd:
        if reading.kind in OPEN_KINDS:
            states[offset] = OPEN_KINDS[reading.kind]
        elif (doubt := reading.doubt) is not None:
            kind = "formula" if reading.text == NO_CACHE else KINDS[reading.kind]
            doubts.add_cells(kind, doubt, column.index, (int(rows[offset]),))
    return Marks(scores, states, rows, column.index, column.full)


def states_of(values: Sequence[CellValue], header: str) -> list[tuple[int, State]]:
    """状态列 →（下标、状态）；“正常”、空白、看不懂的不在内。列名是“是否缺考”一类时“是”为缺考。"""
    asks = "是否" in header or header.startswith("缺考")
    table = {value: _state_of(value, asks=asks) for value in set(values)}
    return [(offset, state) for offset, value in enumerate(values) if (state := table[value]) is not None]


def _state_of(value: CellValue, *, asks: bool) -> State | None:
    if is_blank(value):
        return None
    if asks and str(value).strip() in YES:
        return State.ABSENT
    reading = read_score(value)
    return reading.state if reading.kind in {CellKind.STATE, CellKind.EXCLUDED} else None
