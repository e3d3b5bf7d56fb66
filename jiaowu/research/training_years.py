"""一学年的学时够不够：应修、已修、校本、差多少、结论与后果；五年累计；要核对的几种情况。

口径：培训算在结束那天所在的学年（8 月 1 日至次年 7 月 31 日）；已修是各次个人学时之和，校本是其中算校本的。
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from jiaowu.research.training import DAY_HOURS, Attended, Exemption, day_totals
from jiaowu.research.training_settings import TrainingSettings
from jiaowu.school.terms import AUTUMN_START, current_term_for
from jiaowu.teachers.records import Span

WINDOW = 5
"""五年累计。"""
APPRAISAL = "当年年度考核、高级教师履职考核不能评为优秀"
REFUSAL = "无正当理由不参加学习培训，年度考核为不合格"
PREREQUISITE = "取得规定学时是年度考核、职务评聘、评先评优的必备条件之一。"


class Verdict(StrEnum):
    """一学年的结论。"""

    MET = "达标"
    FREE = "免修"
    SHORT_TOTAL = "总量不足"
    SHORT_SCHOOL = "校本不足"
    SHORT_BOTH = "总量与校本都不足"
    REFUSED = "不合格"

    @property
    def good(self) -> bool:
        """具备年度考核、评聘、评优所要的学时条件。"""
        return self in {Verdict.MET, Verdict.FREE}

    @property
    def consequence(self) -> str:
        """后果怎样说；没有为空串。"""
        if self.good:
            return ""
        return REFUSAL if self is Verdict.REFUSED else APPRAISAL


@dataclass(frozen=True)
class YearRow:
    """一位教师一个学年的学时。"""

    teacher_id: int
    required: float
    """应修；免修为 0。"""
    required_school: float
    done: float
    school: float
    verdict: Verdict
    scope: Exemption | None = None
    reason: str = ""
    """免修或不参加的理由。"""

    @property
    def lacking(self) -> float:
        """总学时还差几学时。"""
        return max(0.0, self.required - self.done)

    @property
    def lacking_school(self) -> float:
        """校本还差几学时。"""
        return max(0.0, self.required_school - self.school)


def school_year_of(day: date) -> int:
    """这一天在哪个学年（开始的那一年）。"""
    return current_term_for(day).start_year


def school_year(year: int) -> Span:
    """学年的第一天与最后一天。"""
    return Span(date(year, AUTUMN_START, 1), date(year + 1, AUTUMN_START - 1, 31))


def year_name(year: int) -> str:
    """如“2026—2027学年”。"""
    return f"{year}—{year + 1}学年"


def conclude(
    settings: TrainingSettings, done: float, school: float, scope: Exemption | None = None
) -> Verdict:
    """已修、校本学时 → 结论。

    总学时与校本学时任一不足即为不足（settings.either）；学校定为“两样都不足才算”时，只差一样算达标。
    """
    if scope is Exemption.REFUSED:
        return Verdict.REFUSED
    if scope is Exemption.WHOLE:
        return Verdict.FREE
    total = done >= settings.total
    enough = scope is Exemption.SCHOOL or school >= settings.school_based
    if total and enough:
        return Verdict.MET
    if not total and not enough:
        return Verdict.SHORT_BOTH
    if not settings.either and scope is None:
        return Verdict.MET
    return Verdict.SHORT_SCHOOL if total else Verdict.SHORT_TOTAL


def year_row(
    settings: TrainingSettings,
    teacher_id: int,
    hours: tuple[float, float],
    scope: Exemption | None = None,
    reason: str = "",
) -> YearRow:
    """hours 是（已修、其中校本）。"""
    done, school = hours
    free = scope is Exemption.WHOLE
    return YearRow(
        teacher_id,
        0.0 if free else settings.total,
        0.0 if free or scope is Exemption.SCHOOL else settings.school_based,
        done,
        school,
        conclude(settings, done, school, scope),
        scope,
        reason,
    )


def expected_by(settings: TrainingSettings, year: int, day: date) -> float:
    """照已过的日子折算，到 day 应修几学时；早于学年为 0，过了学年为全部。"""
    span = school_year(year)
    passed = (min(day, span.last) - span.first).days + 1
    return settings.total * max(0, passed) / ((span.last - span.first).days + 1)


@dataclass(frozen=True)
class FiveYears:
    """一位教师五个学年各修几学时。"""

    teacher_id: int
    years: tuple[int, ...]
    hours: tuple[float, ...]
    required: float

    @property
    def total(self) -> float:
        """合计。"""
        return sum(self.hours)

    @property
    def lacking(self) -> float:
        """五年还差几学时。"""
        return max(0.0, self.required - self.total)


def window_of(year: int) -> tuple[int, ...]:
    """到这个学年为止的五个学年，旧的在前。"""
    return tuple(range(year - WINDOW + 1, year + 1))


def five_years(
    settings: TrainingSettings, teacher_id: int, year: int, by_year: Mapping[int, float]
) -> FiveYears:
    """by_year 是学年 → 学时。"""
    years = window_of(year)
    return FiveYears(teacher_id, years, tuple(by_year.get(each, 0.0) for each in years), settings.five_years)


def doubts(settings: TrainingSettings, name: str, attended: Sequence[Attended], span: Span) -> list[str]:
    """一位教师要核对的：写了两次的、一天学时过多的、学时待补的，一条一句。"""
    found = [
        f"{name}：“{title}”（{day}）登记了 {times} 次，请核对是不是重复。"
        for (title, day), times in repeated(attended).items()
    ]
    found += [
        f"{name}：{day} 一天共 {total:g} 学时，"
        + ("超过了 24 小时，一定有误。" if total > DAY_HOURS else f"超过了 {settings.day_limit:g}，请核对。")
        for day, total in day_totals(attended, span.first, span.last)
        if total > settings.day_limit
    ]
    pending = [each.title for each in attended if each.hours == 0]
    if pending:
        named = "”“".join(pending[:3])
        more = f"等 {len(pending)} 次" if len(pending) > 3 else ""
        found.append(f"{name}：“{named}”{more}学时待补。")
    return found


def repeated(attended: Iterable[Attended]) -> dict[tuple[str, date], int]:
    """同一天开始、同一内容登记了不止一次的 → 几次。"""
    counted = Counter((each.title.replace(" ", ""), each.start) for each in attended)
    return {key: times for key, times in counted.items() if times > 1}


@dataclass(frozen=True)
class Attendance:
    """统计用的一人次：层级、形式、学时、考评、有没有证书、是不是校本。"""

    teacher_id: int
    level: str
    form: str
    hours: float
    result: str
    certified: bool
    school_based: bool


@dataclass(frozen=True)
class Tally:
    """一类的参训情况。"""

    name: str
    times: int
    """人次。"""
    people: int
    """人数，一人几次算一人。"""
    hours: float
    certified: int
    """取得证书的人次。"""


UNSET = "没有写"


def tally(rows: Iterable[Attendance], order: Sequence[str], *, by_form: bool) -> tuple[Tally, ...]:
    """按层级或形式数人次，照 order 的先后，没有写的在最后；没有人次的不列。"""
    found: dict[str, list[Attendance]] = {name: [] for name in (*order, UNSET)}
    for row in rows:
        name = (row.form if by_form else row.level) or UNSET
        found.setdefault(name, []).append(row)
    return tuple(_tally(name, own) for name, own in found.items() if own)


def tally_all(rows: Sequence[Attendance]) -> Tally:
    """全部的合计。"""
    return _tally("合计", rows)


def _tally(name: str, rows: Sequence[Attendance]) -> Tally:
    return Tally(
        name,
        len(rows),
        len({row.teacher_id for row in rows}),
        sum(row.hours for row in rows),
        sum(row.certified for row in rows),
    )
