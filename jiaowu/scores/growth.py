"""进退步：每名考生前后两次的标准分、百分位、名次各变了多少。"""

from dataclasses import dataclass
from functools import cached_property
from math import isnan

from jiaowu.scores.cohorts import Cohort, Matched, match_subject
from jiaowu.scores.matrix import Pupil
from jiaowu.scores.ranks import progress_rate
from jiaowu.scores.statistics import t_score

DEFINITIONS = (
    "ΔZ = 后一次的 Z − 前一次的 Z，ΔT = 10ΔZ；Z =（分数 − 年级平均分）÷ 年级总体标准差。",
    "算 Z 的年级平均分、标准差取各次全年级实考的考生，不只是匹配的考生。",
    "名次变化 = 前一次的同批名次 − 后一次的同批名次，正数为进步；同批名次只在匹配的考生里排。",
    "进退步系数 = 名次变化 ÷ 前一次的同批名次。",
    "一名考生一次的升降多有偶然，要几次连起来看。",
)
"""印在表下的口径。"""


@dataclass(frozen=True)
class Mark:
    """一名考生一科在一次考试里的位置。"""

    score: float
    z: float
    t: float
    percentile: float | None
    """百分位，0–1；年级只有一人时为 None。"""
    rank: int
    """年级名次。"""
    place: int
    """同批名次。"""


@dataclass(frozen=True)
class PupilGrowth:
    """一名考生一科的进退步。"""

    at: int
    """在后一次考试里的序号。"""
    student_id: int
    pupil: Pupil
    """后一次考试时的学号、姓名、班级。"""
    before: Mark
    after: Mark
    delta_z: float
    percentile_gain: float | None
    """百分位的增量，0–1 为单位。"""
    place_gain: int
    """名次变化，正数为进步。"""
    progress: float
    """进退步系数。"""

    @property
    def delta_t(self) -> float:
        """ΔT = 10ΔZ。"""
        return 10 * self.delta_z


@dataclass(frozen=True, eq=False)
class Growth:
    """一个年级一科的进退步。"""

    matched: Matched

    @property
    def subject(self) -> str:
        """学科。"""
        return self.matched.subject

    @cached_property
    def pupils(self) -> tuple[PupilGrowth, ...]:
        """匹配的考生，按后一次考试的次序；看到哪一科才做哪一科的。"""
        matched, later = self.matched, self.matched.cohort.later
        people = zip(matched.after.tolist(), later.students[matched.after].tolist(), strict=True)
        pairs = zip(_marks(matched, 0), _marks(matched, 1), strict=True)
        return tuple(
            _pupil(at, student, later.analysis.matrix.pupils[at], pair)
            for (at, student), pair in zip(people, pairs, strict=True)
        )


def growth(cohort: Cohort, subject: str) -> Growth:
    """同一届的两次考试、一科 → 各人的进退步；两次不都考这一科时报 KeyError。"""
    return Growth(match_subject(cohort, subject))


def _marks(matched: Matched, when: int) -> list[Mark]:
    columns = (
        matched.scores[when].tolist(),
        matched.z_scores[when].tolist(),
        matched.percentiles[when].tolist(),
        matched.ranks[when].tolist(),
        matched.places[when].tolist(),
    )
    return [
        Mark(score, z, t_score(z), None if isnan(percentile) else percentile, rank, place)
        for score, z, percentile, rank, place in zip(*columns, strict=True)
    ]


def _pupil(at: int, student: int, pupil: Pupil, pair: tuple[Mark, Mark]) -> PupilGrowth:
    before, after = pair
    gain = None
    if before.percentile is not None and after.percentile is not None:
        gain = after.percentile - before.percentile
    return PupilGrowth(
        at=at,
        student_id=student,
        pupil=pupil,
        before=before,
        after=after,
        delta_z=after.z - before.z,
        percentile_gain=gain,
        place_gain=before.place - after.place,
        progress=progress_rate(before.place, after.place),
    )
