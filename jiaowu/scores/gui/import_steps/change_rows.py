"""计划里的变化 → 表里的行；新建考试时是各班各科有多少成绩。几十万格也在工作线程里排好。"""

from collections.abc import Mapping, Sequence

import numpy as np

from jiaowu.desktop.table_model import Row, TableColumn
from jiaowu.paper.document import Value
from jiaowu.paper.formats import display
from jiaowu.scores.matrix import ScoreMatrix, State
from jiaowu.scores.planning import ImportPlan, Mark, ScoreChangeKind

COLUMNS = (
    TableColumn("姓名", 90),
    TableColumn("学号", 120),
    TableColumn("班级", 110),
    TableColumn("学科", 90),
    TableColumn("怎样变", 80),
    TableColumn("原来", 90, numeric=True),
    TableColumn("改成", 90, numeric=True),
)
NO_CLASS = "班级不明"
NEW_COLUMN = 6
"""“改成”一列。"""
KIND_TEXTS = {
    ScoreChangeKind.CHANGED: "变动",
    ScoreChangeKind.NEW: "新增",
    ScoreChangeKind.SAME: "相同",
    ScoreChangeKind.LEFT_OUT: "略去",
}


def change_rows(plan: ImportPlan) -> Mapping[ScoreChangeKind, Sequence[Row]]:
    """每一种变化各自的行；没有的种类不在里面。"""
    rows: dict[ScoreChangeKind, list[Row]] = {}
    for change in plan.changes:
        row = (
            change.name,
            change.number or "",
            change.class_name,
            change.subject,
            KIND_TEXTS[change.kind],
            mark_value(change.old),
            mark_value(change.new),
        )
        rows.setdefault(change.kind, []).append(row)
    return rows


def mark_value(mark: Mark | None) -> Value:
    """一格成绩在表里的样子：正常的是数，其余是状态，有分数的带上分数。"""
    if mark is None:
        return None
    if mark.state is State.NORMAL:
        return mark.value
    return mark.state.label if mark.value is None else f"{mark.state.label}（{display(mark.value)}）"


def class_columns(matrix: ScoreMatrix) -> tuple[TableColumn, ...]:
    """新建考试时，各班有多少成绩的表的列。"""
    subjects = (TableColumn(lines.name, 84, numeric=True) for lines in matrix.subjects)
    return (TableColumn("班级", 130), TableColumn("考生", 70, numeric=True), *subjects)


def class_rows(matrix: ScoreMatrix) -> Sequence[Row]:
    """各班的考生数、各科有成绩（含缺考等）的人数，按表里的先后；都没有的一科为空。"""
    names = [(pupil.class_key.name if pupil.class_key else "") or NO_CLASS for pupil in matrix.pupils]
    places = {name: at for at, name in enumerate(dict.fromkeys(names))}
    codes = np.array([places[name] for name in names])
    taken = matrix.states != State.NOT_TAKEN
    counts = [np.bincount(codes, weights=column, minlength=len(places)) for column in taken.T]
    sizes = np.bincount(codes, minlength=len(places))
    return [
        (name, int(sizes[at]), *(int(count[at]) or None for count in counts)) for name, at in places.items()
    ]
