"""满分与分数线：由百分比得到各科的优秀、良好、及格、低分线。"""

from collections.abc import Mapping, Sequence

from jiaowu.school.lines import LinePercents
from jiaowu.scores.matrix import SubjectLines

__all__ = ["USUAL_FULL_MARKS", "LinePercents", "guess_full", "lines_for", "share_lines"]

USUAL_FULL_MARKS = (100.0, 120.0, 150.0, 160.0, 180.0, 200.0, 250.0, 300.0)
"""没有写明满分时依次试用的满分。"""


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


def share_lines(
    offers: Sequence[Mapping[int | None, tuple[SubjectLines, int]]],
) -> tuple[tuple[SubjectLines, ...], dict[int | None, tuple[SubjectLines, ...]]]:
    """各科的“年级 →（线、考的人数）”→ 共同的线，与它不同的年级各自的线。

    共同的线是考这一科人数最多的年级的，一样多时取满分高的；没考这一科的年级用共同的线。
    """
    common = tuple(max(each.values(), key=lambda offer: (offer[1], offer[0].full))[0] for each in offers)
    own = {
        grade: tuple(
            each[grade][0] if grade in each else usual for each, usual in zip(offers, common, strict=True)
        )
        for grade in dict.fromkeys(grade for each in offers for grade in each)
    }
    return common, {grade: lines for grade, lines in own.items() if lines != common}


def guess_full(highest: float) -> float:
    """没有写明满分时的推定：100，最高分超过它就依次取 120、150 ……"""
    for full in USUAL_FULL_MARKS:
        if highest <= full:
            return full
    return float(-(-highest // 50) * 50)
