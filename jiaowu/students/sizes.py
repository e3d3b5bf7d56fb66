"""班额：每班人数与规定的上限比较。"""

from dataclasses import dataclass

from jiaowu.school.classes import Stage

CLASS_LIMITS = {Stage.PRIMARY: 45, Stage.JUNIOR: 50, Stage.SENIOR: 55}
"""各学段每班的人数上限；各地规定不同时改这里。"""


@dataclass(frozen=True)
class ClassSize:
    """一个班（或合计）的人数；没有登记性别的另计。"""

    class_id: int
    """合计为 0。"""
    title: str
    grade: int
    """1–12；全校合计为 0。"""
    boys: int
    girls: int
    unknown: int
    limit: int | None
    """上限；合计行没有。"""

    @property
    def total(self) -> int:
        """总人数。"""
        return self.boys + self.girls + self.unknown

    @property
    def verdict(self) -> str:
        """与上限比较的一句话；合计行为空。"""
        if self.limit is None:
            return ""
        over = self.total - self.limit
        return f"超 {over} 人" if over > 0 else f"余 {-over} 人"


def sum_sizes(title: str, grade: int, sizes: "tuple[ClassSize, ...]") -> ClassSize:
    """几个班合计成一行。"""
    return ClassSize(
        0,
        title,
        grade,
        sum(size.boys for size in sizes),
        sum(size.girls for size in sizes),
        sum(size.unknown for size in sizes),
        None,
    )
