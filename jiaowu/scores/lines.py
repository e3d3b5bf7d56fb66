"""满分与分数线：由百分比得到各科的优秀、良好、及格、低分线。"""

from dataclasses import dataclass

from jiaowu.scores.matrix import SubjectLines

USUAL_FULL_MARKS = (100.0, 120.0, 150.0, 160.0, 180.0, 200.0, 250.0, 300.0)
"""没有写明满分时依次试用的满分。"""


@dataclass(frozen=True)
class LinePercents:
    """分数线占满分的百分比。"""

    excellent: float = 85.0
    good: float = 75.0
    pass_: float = 60.0
    low: float = 40.0


def lines_for(name: str, full: float, percents: LinePercents) -> SubjectLines:
    """学科名、满分（分）、百分比 → 各线的分数。先乘后除，避免 0.6×120 一类的浮点误差。"""
    return SubjectLines(
        name=name,
        full=full,
        excellent=full * percents.excellent / 100,
        good=full * percents.good / 100,
        pass_=full * percents.pass_ / 100,
        low=full * percents.low / 100,
    )


def guess_full(highest: float) -> float:
    """没有写明满分时的推定：100，最高分超过它就依次取 120、150 ……"""
    for full in USUAL_FULL_MARKS:
        if highest <= full:
            return full
    return float(-(-highest // 50) * 50)
