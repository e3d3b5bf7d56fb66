"""个人任务各张表的列与行。"""

from collections.abc import Sequence

from jiaowu.desktop.table_model import Row, TableColumn
from jiaowu.research.duties_progress import Board, Cell, PersonDuties
from jiaowu.research.reports.duties_sheets import slots_text

FIXED = 2
"""矩阵左边的列：教研组、姓名。"""
CELL_COLUMNS = (
    TableColumn("任务", 150),
    TableColumn("要求", 96),
    TableColumn("应完成", 58, numeric=True),
    TableColumn("已完成", 58, numeric=True),
    TableColumn("状态", 80),
    TableColumn("缺的时段与说明", 232),
)
STATE_COLUMN = 4
RECORD_COLUMNS = (
    TableColumn("日期", 96),
    TableColumn("任务", 120),
    TableColumn("算数的记录", 260),
    TableColumn("说明", 150),
    TableColumn("次数", 56, numeric=True),
)


def titles_of(board: Board) -> list[str]:
    """各列的标题；两套里同名的写上套的名称。"""
    names = [column.duty.name for column in board.columns]
    return [
        f"{column.duty.name}·{column.duty_set.name}"
        if names.count(column.duty.name) > 1
        else column.duty.name
        for column in board.columns
    ]


def matrix_columns(board: Board) -> tuple[TableColumn, ...]:
    """矩阵的列：教研组、姓名、各条任务、积分。"""
    return (
        TableColumn("教研组", 90),
        TableColumn("姓名", 76),
        *(TableColumn(title, max(108, 15 * len(title) + 20)) for title in titles_of(board)),
        *((TableColumn("积分", 64, "0.0", numeric=True),) if board.scored else ()),
    )


def matrix_row(person: PersonDuties, *, scored: bool) -> Row:
    """一位教师。"""
    texts = ("" if cell is None else cell.text for cell in person.cells)
    return (person.teacher.group, person.teacher.name, *texts, *((person.points,) if scored else ()))


def cell_row(cell: Cell) -> Row:
    """一条任务。"""
    duty = cell.column.duty
    return (
        duty.name,
        duty.wording,
        cell.expected,
        cell.done,
        "免" if cell.excuse.excused else f"{cell.state.sign} {cell.state.value}",
        slots_text(cell),
    )


def record_rows(cells: Sequence[Cell]) -> list[Row]:
    """几条任务算数的记录。"""
    return [
        (
            f"{record.day}",
            cell.column.duty.name,
            record.title,
            _detail(record.detail, record.level),
            record.amount,
        )
        for cell in cells
        for record in cell.records
    ]


def _detail(detail: str, level: str) -> str:
    return "　".join(part for part in (level, detail) if part)
