"""一位教师一年里的各种记录，不管在哪一间登记，都说成同一个样子：任务照它数，足迹照它排。"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Record:
    """一条记录：谁、哪天、什么；table 与 row_id 指回登记它的地方。"""

    teacher_id: int
    day: date
    title: str
    """一句话，如听的课题、论文的题目。"""
    table: str
    row_id: int
    detail: str = ""
    """补充的一句，如 市级一等奖、优、听课 2 节。"""
    level: str = ""
    """国家级、省级……；没有为空串。"""
    amount: float = 1.0
    """算几次（节、篇、学时）。"""
    other_id: int | None = None
    """记录里的另一位教师：听课的授课人、被听课的听课人、师徒的对方；没有为 None。"""


@dataclass(frozen=True)
class Span:
    """一段日期，两头都含。"""

    first: date
    last: date

    def holds(self, day: date) -> bool:
        """这一天在不在里面。"""
        return self.first <= day <= self.last


def within(records: Iterable[Record], span: Span) -> tuple[Record, ...]:
    """这段日期里的各条，次序照旧。"""
    return tuple(record for record in records if span.holds(record.day))
