"""屏幕上可选的指标：标题、数字格式、从统计里怎样取。"""

from collections.abc import Callable
from dataclasses import dataclass

from jiaowu.desktop.table_model import TableColumn
from jiaowu.scores.analysis import SubjectFigures

Number = float | int | None


@dataclass(frozen=True)
class Measure:
    """一个指标；key 与 SubjectFigures 的字段同名。"""

    key: str
    title: str
    format: str
    take: Callable[[SubjectFigures], Number]
    width: int = 76
    better: int = 1
    """1 为越高越好，-1 为越低越好，0 为无所谓好坏；底色按它定方向。"""

    def column(self) -> TableColumn:
        """表里的一列，点开看口径。"""
        return TableColumn(self.title, self.width, self.format, numeric=True, explained=True)


SIGNED = "+0.00;-0.00;0.00"

MEAN = Measure("mean", "平均分", "0.00", lambda f: f.mean)
SCORE_RATE = Measure("score_rate", "得分率", "0.00%", lambda f: f.score_rate)
EXCELLENT = Measure("excellent_rate", "优秀率", "0.00%", lambda f: f.excellent_rate)
GOOD = Measure("good_rate", "良好率", "0.00%", lambda f: f.good_rate)
PASS = Measure("pass_rate", "及格率", "0.00%", lambda f: f.pass_rate)
LOW = Measure("low_rate", "低分率", "0.00%", lambda f: f.low_rate, better=-1)
DIFF = Measure("diff", "与年级差", SIGNED, lambda f: f.diff)

RATES = (MEAN, EXCELLENT, GOOD, PASS, LOW, SCORE_RATE)
"""总览里可选的指标。"""

COMPARED = (
    Measure("enrolled", "应考", "0", lambda f: f.enrolled, 56, 0),
    Measure("sat", "实考", "0", lambda f: f.sat, 56, 0),
    Measure("absent", "缺考", "0", lambda f: f.absent, 56, 0),
    MEAN,
    DIFF,
    SCORE_RATE,
    EXCELLENT,
    GOOD,
    PASS,
    LOW,
    Measure("highest", "最高分", "", lambda f: f.highest, 68),
    Measure("lowest", "最低分", "", lambda f: f.lowest, 68),
    Measure("median", "中位数", "0.00", lambda f: f.median, 72),
    Measure("q1", "下四分位", "0.00", lambda f: f.q1, 80),
    Measure("q3", "上四分位", "0.00", lambda f: f.q3, 80),
    Measure("sd", "标准差", "0.00", lambda f: f.sd, 72, 0),
    Measure("all_pass_rate", "全科及格率", "0.00%", lambda f: f.all_pass_rate, 92),
)
"""班级对比表的各列，也是图里可选的指标（人数除外）。"""

CHARTED = tuple(measure for measure in COMPARED if measure.key not in {"enrolled", "sat", "absent"})
