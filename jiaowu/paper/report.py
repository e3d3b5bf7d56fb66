"""报告目录里的一项：报告叫什么、在哪个标签页、用默认条件怎样做出来。"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from jiaowu.paper.document import Document

Source = TypeVar("Source")
"""报告从哪里取数；各房间都是数据库会话，本层不认识它。"""


@dataclass(frozen=True)
class Report(Generic[Source]):
    """一种报告；各房间的 REPORTS 里一行一种。"""

    id: str
    """英文短名，也是命令行里的名称与文件名，如 score-analysis。"""
    tab: str
    """所在标签页的中文名。"""
    title: str
    """中文名，如 成绩分析报告。"""
    build: Callable[[Source], Document]
    """用默认条件（如最近一次考试）做出报告；没有可印的内容时报 UserError。"""
    formats: tuple[str, ...] = ("pdf", "xlsx", "docx")
    """可以存成哪些格式（扩展名）。"""
