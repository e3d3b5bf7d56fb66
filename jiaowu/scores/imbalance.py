"""偏科：一名考生哪几科明显低于（或高于）自己各科的平均水平。"""

from dataclasses import dataclass

import numpy as np

from jiaowu.scores.matrix import Pupil
from jiaowu.scores.sittings import Sitting

GAP = 1.0
"""默认：比自己各科平均 Z 高低一个标准差。"""

FEWEST_SUBJECTS = 3
"""有成绩的不到这么多科，看不出偏科。"""


def definitions(gap: float = GAP) -> tuple[str, ...]:
    """印在表下的口径。"""
    return (
        f"偏科：一科的 Z 比本人各科 Z 的平均低 {gap:g} 以上为弱科，高 {gap:g} 以上为强科。",
        f"Z =（分数 − 年级平均分）÷ 年级总体标准差；有成绩的不满 {FEWEST_SUBJECTS} 科的考生不判断。",
    )


@dataclass(frozen=True)
class SubjectGap:
    """一科与本人各科平均水平的差距。"""

    subject: str
    z: float
    gap: float
    """这一科的 Z 减本人各科 Z 的平均。"""


@dataclass(frozen=True)
class Imbalance:
    """一名偏科的考生。"""

    at: int
    """在 Sitting 里的序号。"""
    student_id: int
    pupil: Pupil
    mean: float
    """各科 Z 的平均。"""
    weak: tuple[SubjectGap, ...]
    """弱科，最弱的在前。"""
    strong: tuple[SubjectGap, ...]
    """强科，最强的在前。"""


def imbalances(sitting: Sitting, gap: float = GAP) -> tuple[Imbalance, ...]:
    """一次考试里偏科的考生，按来源次序；gap 大于 0，否则报 ValueError。"""
    if gap <= 0:
        raise ValueError("差距应大于 0。")
    singles = [subject for subject in sitting.analysis.subjects if not subject.is_sum]
    scores = sitting.z_scores[[subject.index for subject in singles]]
    known = ~np.isnan(scores)
    sizes = known.sum(axis=0)
    means = np.where(known, scores, 0.0).sum(axis=0) / np.maximum(sizes, 1)
    gaps = np.where(known & (sizes >= FEWEST_SUBJECTS), scores - means, 0.0)
    names = [subject.name for subject in singles]
    found = []
    for at in np.flatnonzero((np.abs(gaps) >= gap).any(axis=0)).tolist():
        each = [
            SubjectGap(name, float(z), float(own))
            for name, z, own in zip(names, scores[:, at], gaps[:, at], strict=True)
            if abs(own) >= gap
        ]
        each.sort(key=lambda one: one.gap)
        found.append(
            Imbalance(
                at,
                int(sitting.students[at]),
                sitting.analysis.matrix.pupils[at],
                float(means[at]),
                tuple(one for one in each if one.gap < 0),
                tuple(one for one in reversed(each) if one.gap > 0),
            )
        )
    return tuple(found)
