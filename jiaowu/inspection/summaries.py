"""一次检查的汇总：一位教师一行，各方面与合计、等第、优点与问题，连着出现的问题。"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from jiaowu.inspection.checklists import USUAL_GRADES, Checklist, Facet, GradeLine
from jiaowu.inspection.records import Standing, overall

JOINED = "；"
SEVERAL = "、"

TagKey = tuple[int, Facet, str]
"""教师、方面、标签。"""


@dataclass(frozen=True)
class Finding:
    """一位教师一个方面的结果。"""

    id: int
    facet: Facet
    total: float | None
    """百分；没有填全为 None。"""
    grade: str
    applies: bool
    vetoed: str
    """触发的一票否决；没有为空串。"""
    expected: float | None
    actual: float | None
    merits: str
    problems: str
    measures: str
    tags: tuple[str, ...] = ()

    @property
    def standing(self) -> Standing:
        """录得怎样。"""
        return Standing(self.total, self.applies, bool(self.vetoed))


@dataclass(frozen=True)
class Notice:
    """发给一位教师的一张整改单，汇总表里写期限与复查用。"""

    number: str
    due: date
    status: str
    """状态的中文名。"""


@dataclass(frozen=True)
class Inspected:
    """要查的一位教师与他的各方面结果；组、学科、班级照建这次检查时的写法。"""

    target_id: int
    teacher_id: int
    name: str
    group: str
    subject: str
    classes: str
    expected: Mapping[Facet, float]
    """建名单时算好的应有的数。"""
    findings: Mapping[Facet, Finding]
    notices: tuple[Notice, ...] = ()

    @property
    def subjects(self) -> tuple[str, ...]:
        """任教的各科。"""
        return tuple(self.subject.split(SEVERAL)) if self.subject else ()


@dataclass(frozen=True)
class FacetRule:
    """这次检查里一个方面的权重与检查表。"""

    facet: Facet
    weight: float
    checklist: Checklist


@dataclass(frozen=True)
class SummaryRow:
    """汇总表的一行。"""

    teacher: Inspected
    total: float | None
    """已录的方面按权重折成的百分，不适用的方面不算；一个也没有为 None。"""
    grade: str
    """合计的等第；还有方面没有录完为空串，有一票否决是最低一等。"""
    missing: tuple[Facet, ...]
    """还没有录完的方面。"""

    @property
    def merits(self) -> str:
        """各方面的优点，写明方面。"""
        return self._joined(lambda finding: finding.merits)

    @property
    def problems(self) -> str:
        """各方面的问题与标签，写明方面；一票否决写在最前。"""
        return self._joined(problem_text)

    @property
    def measures(self) -> str:
        """各方面的改进措施。"""
        return self._joined(lambda finding: finding.measures)

    @property
    def due(self) -> date | None:
        """最早的整改期限；没有发整改单为 None。"""
        return min((notice.due for notice in self.teacher.notices), default=None)

    @property
    def review(self) -> str:
        """各张整改单走到哪里。"""
        return SEVERAL.join(dict.fromkeys(notice.status for notice in self.teacher.notices))

    def _joined(self, read: Callable[[Finding], str]) -> str:
        said = ((finding.facet, read(finding).strip("。；; ")) for finding in self.teacher.findings.values())
        return JOINED.join(f"{facet.label}：{text}" for facet, text in said if text)


@dataclass(frozen=True)
class Recurrence:
    """同一位教师同一方面的同一个问题，上一次也有。"""

    teacher_id: int
    name: str
    facet: Facet
    tag: str
    times: int
    """连同这一次，连着几次。"""


@dataclass(frozen=True)
class Summary:
    """一次检查的汇总。"""

    round_id: int
    name: str
    term: str
    """学期名称。"""
    start: date
    end: date
    inspectors: tuple[str, ...]
    facets: tuple[FacetRule, ...]
    grades: tuple[GradeLine, ...]
    """合计用的等第线。"""
    rows: tuple[SummaryRow, ...]
    recurrences: tuple[Recurrence, ...] = ()

    @property
    def complete(self) -> int:
        """各方面都录完的人数。"""
        return sum(not row.missing for row in self.rows)

    @property
    def mean(self) -> float | None:
        """查完了的教师合计的平均；没有查完的人合计还会变，不算。"""
        return mean_of(row.total for row in self.rows if row.grade)


@dataclass(frozen=True)
class RoundHead:
    """一次检查的名称、时间与检查人。"""

    id: int
    name: str
    term: str
    start: date
    end: date
    inspectors: tuple[str, ...]


def summarise(
    head: RoundHead,
    facets: Sequence[FacetRule],
    teachers: Sequence[Inspected],
    streaks: Mapping[TagKey, int] | None = None,
) -> Summary:
    """名单与结果 → 汇总；streaks 是（教师、方面、标签）→ 连着几次（2 起才算复发）。"""
    grades = shared_grades([rule.checklist for rule in facets])
    weights = {rule.facet: rule.weight for rule in facets}
    rows = tuple(_row(teacher, weights, grades) for teacher in teachers)
    found = tuple(
        Recurrence(teacher.teacher_id, teacher.name, finding.facet, tag, times)
        for teacher in teachers
        for finding in teacher.findings.values()
        for tag in finding.tags
        if (times := (streaks or {}).get((teacher.teacher_id, finding.facet, tag), 0)) > 1
    )
    return Summary(
        head.id,
        head.name,
        head.term,
        head.start,
        head.end,
        head.inspectors,
        tuple(facets),
        grades,
        rows,
        tuple(sorted(found, key=lambda each: -each.times)),
    )


def shared_grades(checklists: Sequence[Checklist]) -> tuple[GradeLine, ...]:
    """合计用哪些等第线：各方面的检查表相同就用它，不同就用 A、B、C、D（90、80、60）。"""
    lines = {checklist.grades for checklist in checklists}
    return next(iter(lines)) if len(lines) == 1 else USUAL_GRADES


def problem_text(finding: Finding) -> str:
    """一份结果的问题：否决、标签、写下的话。"""
    return problem_words(finding.vetoed, finding.tags, finding.problems)


def problem_words(vetoed: str, tags: Sequence[str], problems: str) -> str:
    """否决、标签、写下的话连成一句；只写了标签里的字就不重复，都没有为空串。"""
    veto = f"一票否决（{vetoed}）" if vetoed else ""
    written = problems.strip("。；; ")
    parts = (veto, SEVERAL.join(tags), "" if written in tags else written)
    return JOINED.join(part for part in parts if part)


def streaks_of(
    now: Iterable[TagKey], earlier: Mapping[tuple[int, Facet], Sequence[frozenset[str]]]
) -> dict[TagKey, int]:
    """各（教师、方面、标签）连着几次都有，连同这一次。

    earlier 是这位教师这一方面以前各次的标签，近的在前；没有查过他的那些次不列。
    """
    found: dict[TagKey, int] = {}
    for teacher_id, facet, tag in now:
        times = 1
        for tags in earlier.get((teacher_id, facet), ()):
            if tag not in tags:
                break
            times += 1
        found[teacher_id, facet, tag] = times
    return found


def mean_of(values: Iterable[float | None]) -> float | None:
    """平均；一个数也没有为 None。"""
    known = [value for value in values if value is not None]
    return sum(known) / len(known) if known else None


def grade_at(grades: Sequence[GradeLine], percent: float) -> str:
    """百分 → 等第。"""
    reached = round(percent, 9)
    return next(line.name for line in grades if reached >= line.low)


def _row(teacher: Inspected, weights: Mapping[Facet, float], grades: Sequence[GradeLine]) -> SummaryRow:
    standings = {facet: finding.standing for facet, finding in teacher.findings.items()}
    total = overall(standings, weights).total
    missing = tuple(facet for facet in weights if facet not in standings or not standings[facet].done)
    vetoed = any(standing.applies and standing.vetoed for standing in standings.values())
    if missing or (total is None and not vetoed):
        grade = ""
    elif vetoed or total is None:
        grade = grades[-1].name
    else:
        grade = grade_at(grades, total)
    return SummaryRow(teacher, total, grade, missing)
