"""工作成效：所教班级各次考试的结果与增值（都是成绩分析算好的）、考核结论，按学年与自己的过去比。"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from math import sqrt
from statistics import fmean

from jiaowu.errors import UserError
from jiaowu.portfolio.timeline import school_year_of, year_title
from jiaowu.school.terms import Term
from jiaowu.scores.comparison import Compared
from jiaowu.scores.sittings import ExamRef
from jiaowu.scores.uncertainty import Figure, Interval
from jiaowu.scores.value_added import GroupGain

APPRAISAL_KINDS = ("年度考核", "师德考核", "履职考核", "聘期考核")
APPRAISAL_RESULTS = ("优秀", "合格", "基本合格", "不合格", "不确定等次")
EARLIEST_YEAR, LATEST_YEAR = 1950, 2100
LEVELS = ("优秀", "良好", "合格", "待提高")
NOTE = (
    "所教各班合成一组，与年级其余考生比；平均标准分 Z 以年级平均为 0，可以跨考试与自己的过去比。"
    "只供本人诊断教学、看自己的变化，不在教师之间比较，也不单独用于考核。"
)
YEAR_NOTE = "一个学年的平均标准分是各次考试的平均；区间按各次考试互相独立合成，只作大致的参考。"


@dataclass(frozen=True, eq=False)
class TaughtResult:
    """一位教师在一次考试里教的一个年级一科。"""

    exam: ExamRef
    term: Term
    kind: str
    """考试类型的中文名。"""
    grade: int
    """1–12；不明为 0。"""
    grade_title: str
    subject: str
    own: Compared
    """所教各班合成一组。"""
    classes: tuple[Compared, ...]
    """所教的各班。"""
    whole: Compared
    """整个年级。"""
    earlier: ExamRef | None = None
    """增值与哪一次比；没有可比的为 None。"""
    gain: GroupGain | None = None
    """所教各班合起来的增值；匹配的考生不足为 None。"""


@dataclass(frozen=True)
class AppraisalDraft:
    """要登记的一条考核结论。"""

    year: int
    """学年开始的那一年。"""
    kind: str
    result: str
    day: date | None = None
    note: str = ""


@dataclass(frozen=True)
class Appraisal:
    """登记过的一条考核结论。"""

    id: int
    draft: AppraisalDraft

    @property
    def year_title(self) -> str:
        """如 2025—2026。"""
        return year_title(self.draft.year)


@dataclass(frozen=True)
class LessonScores:
    """一个学年里被听的课：有总分的几位听课人次、平均分、各等第几次。"""

    year: int
    size: int
    mean: float | None
    grades: Mapping[str, int]


@dataclass(frozen=True)
class YearResult:
    """一个学年一科的平均标准分与区间；没有一次够人数的，区间为 None。"""

    year: int
    subject: str
    exams: int
    z: float
    interval: Interval | None


def level_shares(row: Compared) -> tuple[float, float, float, float] | None:
    """优秀、良好、合格、待提高各占几成（互不重叠，合计 1）；没有人实考为 None。"""
    excellent, good, passed = (
        row.excellent_rate.value,
        row.good_rate.value,
        row.pass_rate.value,
    )
    if excellent is None or good is None or passed is None:
        return None
    return excellent, good - excellent, passed - good, 1 - passed


def figure_words(figure: Figure, digits: int = 2, factor: float = 1.0, sign: str = "+") -> str:
    """一个数怎样说：+0.21（+0.05 至 +0.37），高于年级；人数不足的只有结论。没有数为空串。"""
    if figure.value is None:
        return ""
    shown = f"{figure.value * factor:{sign}.{digits}f}"
    if figure.interval is not None:
        low, high = figure.interval.low * factor, figure.interval.high * factor
        shown = f"{shown}（{low:{sign}.{digits}f} 至 {high:{sign}.{digits}f}）"
    return f"{shown}，{figure.verdict.label}"


def year_results(results: Iterable[TaughtResult]) -> tuple[YearResult, ...]:
    """各学年各科所教合计的平均标准分，早的学年在前。"""
    found: dict[tuple[int, str], list[Figure]] = defaultdict(list)
    for each in results:
        if each.own.z.value is not None:
            found[school_year_of(each.exam.date), each.subject].append(each.own.z)
    return tuple(
        YearResult(year, subject, len(figures), *_pooled(figures))
        for (year, subject), figures in sorted(found.items())
    )


def check_appraisal(draft: AppraisalDraft) -> None:
    """学年要是四位的年份，种类与结论要写；不对时报 UserError。"""
    if not EARLIEST_YEAR <= draft.year <= LATEST_YEAR:
        raise UserError(f"学年“{draft.year}”不对，请写开始的那一年，如 2025。")
    if not draft.kind.strip() or not draft.result.strip():
        raise UserError("考核的种类与结论都要写，请填写后再保存。")


def _pooled(figures: Sequence[Figure]) -> tuple[float, Interval | None]:
    """各次的平均，与由各次区间的半宽合成的区间。"""
    values = [figure.value for figure in figures if figure.value is not None]
    mean = fmean(values)
    halves = [
        (figure.interval.high - figure.interval.low) / 2 for figure in figures if figure.interval is not None
    ]
    if len(halves) < len(values):
        return mean, None
    half = sqrt(sum(each * each for each in halves)) / len(halves)
    return mean, Interval(mean - half, mean + half)
