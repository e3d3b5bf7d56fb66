"""把一个工作簿的各张表收成网格：格数的上限与说明记在一处。"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from jiaowu.sheets.grid import CellValue, Grid, Merge, Visibility
from jiaowu.sheets.outcome import TOO_LARGE, Refused, Sheets
from jiaowu.sheets.region import arrange, settle


@dataclass
class Marks:
    """一张表除了值以外的：可见性、合并、隐藏的行列（从 0 起）。"""

    visibility: Visibility = Visibility.SHOWN
    merges: list[Merge] = field(default_factory=list)
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)


class Gathering:
    """按次序收下各张表；格数用完就拒读。"""

    def __init__(self, budget: int) -> None:
        """budget 是整个工作簿的格数上限，空格也算。"""
        self.left = budget
        self._grids: list[Grid] = []
        self._notes: list[str] = []

    def note(self, sentence: str) -> None:
        """记一句对整个文件的说明。"""
        self._notes.append(sentence)

    def add_rows(self, name: str, rows: list[list[CellValue]], marks: Marks) -> None:
        """收下一张表：各行可以长短不一。"""
        arranged, far = arrange(rows, name, self.left)
        self._notes.extend(far)
        self.add_level(name, arranged, marks)

    def add_cells(self, name: str, cells: Mapping[tuple[int, int], CellValue], marks: Marks) -> None:
        """收下一张表：散落的单元格。"""
        rows, far = settle(cells, name, self.left)
        self._notes.extend(far)
        self.add_level(name, rows, marks)

    def add_level(self, name: str, rows: list[list[CellValue]], marks: Marks) -> None:
        """收下一张表：各行等长、已裁边；合并与隐藏只留落在网格里的部分。"""
        height, width = len(rows), len(rows[0]) if rows else 0
        self.left -= height * width
        if self.left < 0:
            raise Refused(TOO_LARGE)
        self._grids.append(
            Grid(
                name=name,
                rows=rows,
                merges=tuple(
                    Merge(m.top, m.left, min(m.bottom, height - 1), min(m.right, width - 1))
                    for m in marks.merges
                    if m.top < height and m.left < width
                ),
                visibility=marks.visibility,
                hidden_rows=frozenset(row for row in marks.hidden_rows if row < height),
                hidden_columns=frozenset(column for column in marks.hidden_columns if column < width),
            )
        )

    def sheets(self) -> Sheets:
        """收下的全部。"""
        return Sheets(tuple(self._grids), tuple(self._notes))
