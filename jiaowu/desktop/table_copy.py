"""把表里选中的块拼成可以贴进表格软件的文字；不碰界面，可以在任何线程里做。"""

from collections.abc import Callable
from dataclasses import dataclass

from jiaowu.progress import Progress

Cell = Callable[[int, int], str]
"""（显示的行、列）→ 文字。"""
CHECK_EVERY = 1_000


@dataclass(frozen=True)
class Block:
    """选中了哪些格。"""

    ranges: tuple[tuple[int, int, int, int], ...]
    """各块的（上、左、下、右），都含在内。"""
    shown: tuple[int, ...]
    """显示着的列，按从左到右。"""

    @property
    def size(self) -> int:
        """大约多少格。"""
        return sum((bottom - top + 1) * (right - left + 1) for top, left, bottom, right in self.ranges)


def block_text(cell: Cell, block: Block, progress: Progress) -> str:
    """一行一行、列间用制表符；几块拼成一个方块，没有选中的格空着。"""
    picked: dict[int, set[int]] = {}
    for top, left, bottom, right in block.ranges:
        columns = {column for column in block.shown if left <= column <= right}
        for row in range(top, bottom + 1):
            picked[row] = picked.get(row, columns) | columns
    every = set().union(*picked.values())
    order = [column for column in block.shown if column in every]
    lines = []
    for place, row in enumerate(sorted(picked)):
        if place % CHECK_EVERY == 0:
            progress.step("正在复制", place, len(picked))
        chosen = picked[row]
        lines.append("\t".join([cell(row, column) if column in chosen else "" for column in order]))
    return "\n".join(lines)
