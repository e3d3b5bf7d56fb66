"""薄弱学科、薄弱班级：几次考试连起来看，一再显著低于年级才算。"""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from jiaowu.scores.columns import TOTAL
from jiaowu.scores.comparison import Comparison, ExamSeries, Track
from jiaowu.scores.uncertainty import Verdict


@dataclass(frozen=True)
class WeakRule:
    """怎样才算薄弱；都是可以改的设置。"""

    window: int = 3
    """看最近几次。"""
    times: int = 2
    """其中至少几次。"""
    pass_gap: float = 0.10
    """年级薄弱学科：及格率比各科及格率的中位数低多少（0–1）。"""
    weak_subjects: int = 3
    """一个班有几科薄弱，就算薄弱班级。"""

    @property
    def definitions(self) -> tuple[str, ...]:
        """印在表下的口径。"""
        recent = f"最近 {self.window} 次考试里至少 {self.times} 次"
        return (
            f"各班的薄弱学科：{recent}平均分显著低于年级其余考生（区间不相重）。",
            f"薄弱班级：总分薄弱，或有 {self.weak_subjects} 科以上薄弱。",
            f"年级的薄弱学科：{recent}及格率比各科及格率的中位数低 {self.pass_gap * 100:g} 个百分点以上。",
            "各科试题难度不同，年级的薄弱学科只作提示；薄弱是说哪里需要帮助，不是给班级、教师下结论。",
        )


@dataclass(frozen=True, eq=False)
class WeakSpot:
    """一个班（或一位教师教的班）一科薄弱。"""

    track: Track
    """最近几次的变化。"""
    hits: tuple[int, ...]
    """哪几次显著低于年级：ExamSeries.comparisons 的序号。"""


@dataclass(frozen=True, eq=False)
class WeakClass:
    """一个薄弱班级。"""

    id: int
    title: str
    subjects: tuple[str, ...]
    """薄弱的学科，不含总分。"""
    in_total: bool
    """总分薄弱。"""


@dataclass(frozen=True, eq=False)
class WeakSubject:
    """年级的一门薄弱学科。"""

    subject: str
    hits: tuple[int, ...]
    """哪几次及格率明显低：ExamSeries.comparisons 的序号。"""
    gaps: tuple[float, ...]
    """那几次比各科中位数低多少（0–1）。"""


@dataclass(frozen=True, eq=False)
class Weaknesses:
    """一届学生最近几次考试里的薄弱处。"""

    series: ExamSeries
    rule: WeakRule
    spots: tuple[WeakSpot, ...]
    classes: tuple[WeakClass, ...]
    subjects: tuple[WeakSubject, ...]

    @property
    def definitions(self) -> tuple[str, ...]:
        """印在表下的口径。"""
        return self.rule.definitions


def weaknesses(series: ExamSeries, rule: WeakRule | None = None) -> Weaknesses:
    """几次考试并排（从早到晚，只看最后 rule.window 次）→ 薄弱处；次数不够时都为空。"""
    rule = rule or WeakRule()
    recent = ExamSeries(series.comparisons[-rule.window :], series.by)
    spots = tuple(
        WeakSpot(track, hits)
        for subject in recent.subjects
        for track in recent.tracks(subject)
        if len(hits := _low_points(track)) >= rule.times
    )
    return Weaknesses(recent, rule, spots, _weak_classes(spots, rule), _weak_subjects(recent, rule))


def _low_points(track: Track) -> tuple[int, ...]:
    return tuple(point.exam_at for point in track.points if point.row.mean.verdict is Verdict.LOWER)


def _weak_classes(spots: Sequence[WeakSpot], rule: WeakRule) -> tuple[WeakClass, ...]:
    titles = {spot.track.id: spot.track.title for spot in spots}
    found = []
    for key, title in titles.items():
        names = [spot.track.subject for spot in spots if spot.track.id == key]
        subjects = tuple(name for name in names if name != TOTAL)
        if TOTAL in names or len(subjects) >= rule.weak_subjects:
            found.append(WeakClass(key, title, subjects, TOTAL in names))
    return tuple(found)


def _weak_subjects(series: ExamSeries, rule: WeakRule) -> tuple[WeakSubject, ...]:
    gaps: dict[str, list[tuple[int, float]]] = {}
    for at, comparison in enumerate(series.comparisons):
        for subject, gap in _pass_gaps(comparison).items():
            if gap >= rule.pass_gap:
                gaps.setdefault(subject, []).append((at, gap))
    return tuple(
        WeakSubject(subject, tuple(at for at, _ in hits), tuple(gap for _, gap in hits))
        for subject, hits in gaps.items()
        if len(hits) >= rule.times
    )


def _pass_gaps(comparison: Comparison) -> dict[str, float]:
    """各科的年级及格率比各科的中位数低多少；总分与子总分不算学科。"""
    sums = {each.name for each in comparison.sitting.analysis.subjects if each.is_sum}
    rates = {
        row.subject: row.pass_rate.value
        for row in comparison.grade_rows
        if row.subject not in sums and row.pass_rate.value is not None
    }
    middle = median(rates.values()) if rates else 0.0
    return {subject: middle - rate for subject, rate in rates.items()}
