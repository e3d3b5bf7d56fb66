"""进退步、增值评价、薄弱处、偏科与临界：同一届学生前后几次考试连起来看。"""

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy.orm import Session

from jiaowu.errors import UserError
from jiaowu.scores.borderline import Borderline, LineRule, applies_to, draw_line
from jiaowu.scores.cohorts import Cohort, match_sittings
from jiaowu.scores.comparison import Grouping
from jiaowu.scores.growth import Growth, growth
from jiaowu.scores.imbalance import GAP, Imbalance, imbalances
from jiaowu.scores.services.comparing import compare_exams, groups_of, load_series
from jiaowu.scores.services.sittings import load_sitting
from jiaowu.scores.sittings import Sitting, Spread
from jiaowu.scores.uncertainty import CONFIDENCE
from jiaowu.scores.value_added import ValueAdded, value_added
from jiaowu.scores.weaknesses import Weaknesses, WeakRule, weaknesses


@dataclass(frozen=True, eq=False)
class Progress:
    """同一届前后两次考试的进退步。"""

    cohort: Cohort
    growths: tuple[Growth, ...]
    """各科（含总分）；两次都考的学科才有。"""


@dataclass(frozen=True)
class GainOptions:
    """增值怎样算。"""

    by: Grouping = Grouping.CLASS
    spread: Spread = Spread.POPULATION
    level: float = CONFIDENCE
    """置信水平。"""


@dataclass(frozen=True, eq=False)
class Gains:
    """同一届前后两次考试的增值。"""

    cohort: Cohort
    options: GainOptions
    subjects: tuple[ValueAdded, ...]
    skipped: tuple[str, ...]
    """匹配人数不足、没有计算的学科。"""


@dataclass(frozen=True, eq=False)
class Imbalances:
    """一个年级一次考试的偏科。"""

    sitting: Sitting
    gap: float
    pupils: tuple[Imbalance, ...]


@dataclass(frozen=True, eq=False)
class DrawnLine:
    """一个年级一次考试的划线。"""

    sitting: Sitting
    result: Borderline


def cohort_between(session: Session, earlier_id: int, later_id: int, grade: int) -> Cohort:
    """同一届的两次考试按学生对上；grade 是后一次里的年级。先后颠倒、没有共同的考生时报 UserError。"""
    earlier, later = _pair(session, earlier_id, later_id, grade)
    return match_sittings(earlier, later)


def progress_between(session: Session, earlier_id: int, later_id: int, grade: int) -> Progress:
    """同一届前后两次考试的进退步；grade 是后一次里的年级，前一次由考生推出那时的年级。"""
    cohort = cohort_between(session, earlier_id, later_id, grade)
    return Progress(cohort, tuple(growth(cohort, subject) for subject in cohort.subjects))


def value_added_between(
    session: Session, earlier_id: int, later_id: int, grade: int, options: GainOptions | None = None
) -> Gains:
    """同一届前后两次考试的增值；grade 是后一次里的年级，教师按后一次所在学期的任教。"""
    options = options or GainOptions()
    cohort = cohort_between(session, earlier_id, later_id, grade)
    groups = groups_of(session, cohort.later, options.by)
    found = {
        subject: value_added(cohort, subject, groups, options.spread, options.level)
        for subject in cohort.subjects
    }
    return Gains(
        cohort,
        options,
        tuple(gain for gain in found.values() if gain is not None),
        tuple(subject for subject, gain in found.items() if gain is None),
    )


def weak_spots(
    session: Session,
    exam_ids: Iterable[int],
    grade: int,
    rule: WeakRule | None = None,
    by: Grouping = Grouping.CLASS,
) -> Weaknesses:
    """同一届几次考试里的薄弱学科与薄弱班级；grade 是最近一次里的年级。"""
    return weaknesses(compare_exams(session, exam_ids, grade, by), rule)


def imbalanced_pupils(session: Session, exam_id: int, grade: int, gap: float = GAP) -> Imbalances:
    """一次考试一个年级里偏科的考生；gap（Z 的差距）不大于 0 时报 UserError。"""
    if gap <= 0:
        raise UserError("偏科的差距应大于 0，请改正后再计算。")
    sitting = load_sitting(session, exam_id, grade)
    return Imbalances(sitting, gap, imbalances(sitting, gap))


def borderline_of(session: Session, exam_id: int, grade: int, rule: LineRule) -> DrawnLine:
    """一次考试一个年级的有效分、上线与临界；九年级与高中以外报 UserError。"""
    if not applies_to(grade):
        raise UserError("划线、临界只用于九年级与高中；其他年级不按分数线划分学生。")
    sitting = load_sitting(session, exam_id, grade)
    total = sitting.analysis.total
    scores = [
        (subject.name, sitting.values[subject.index])
        for subject in sitting.analysis.subjects
        if not subject.is_sum and subject.index != total.index
    ]
    return DrawnLine(sitting, draw_line(sitting.values[total.index], scores, rule))


def _pair(session: Session, earlier_id: int, later_id: int, grade: int) -> tuple[Sitting, Sitting]:
    sittings = load_series(session, (earlier_id, later_id), grade)
    if [each.exam.id for each in sittings] != [earlier_id, later_id]:
        raise UserError("要比较的两次考试要一先一后，请重新选较早的那次。")
    return sittings[0], sittings[1]
