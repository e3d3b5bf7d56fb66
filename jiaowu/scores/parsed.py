"""识别并解析后的一次考试：成绩矩阵、各表的识别、可疑之处。"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from jiaowu.scores.layout import Problem, SheetLayout
from jiaowu.scores.lines import LinePercents
from jiaowu.scores.matrix import ScoreMatrix


@dataclass(frozen=True)
class ParseOptions:
    """用户指定的、优先于识别的内容。"""

    grade: int | None = None
    """文件没有写年级时使用的年级（1–12）。"""
    full_marks: Mapping[str, float] = field(default_factory=dict)
    """学科 → 满分，优先于表头与推定。"""
    percents: LinePercents | None = None
    """各科都用的分数线；None 是照学校设定的，没有设定的用通用的。"""
    sheets: tuple[str, ...] = ()
    """只读这些工作表；空为由程序判断。"""
    usual_full: Mapping[int, Mapping[str, float]] = field(default_factory=dict)
    """年级（1–12）→ 学科 → 学校设定的满分；表里没有写明、用户也没有指定时用。"""
    usual_percents: Mapping[int, Mapping[str, LinePercents]] = field(default_factory=dict)
    """年级（1–12）→ 学科 → 学校设定的分数线；用户没有指定时用。"""


@dataclass(frozen=True, eq=False)
class ParsedExam:
    """可以分析或入库的一次考试。"""

    matrix: ScoreMatrix
    layouts: tuple[SheetLayout, ...]
    problems: tuple[Problem, ...]
    sources: tuple[tuple[str, str], ...] = ()
    """（文件名、sha256）。"""
