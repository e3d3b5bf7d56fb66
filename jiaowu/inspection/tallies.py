"""汇总里数出来的：等第分布、问题标签的次数、应查实查的数、点名表扬谁。"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from jiaowu.inspection.checklists import Facet, GradeLine
from jiaowu.inspection.summaries import FacetRule, Finding, Inspected, Summary, SummaryRow, mean_of

MOST_PRAISED = 5
"""一个方面点名表扬几位，并列的另算。"""


@dataclass(frozen=True)
class Spread:
    """一组人的等第分布。"""

    name: str
    counts: Mapping[str, int]
    """等第 → 人数，从高到低，没有人的也列。"""
    mean: float | None
    """有得分的人的平均（百分）；合计只算查完了的人。"""
    vetoed: int = 0
    """有一票否决的人数。"""

    @property
    def people(self) -> int:
        """有等第的人数。"""
        return sum(self.counts.values())

    def share(self, grade: str) -> float | None:
        """这一等占有等第的人的几成（0–1）；没有人、等第线里没有这一等为 None。"""
        return self.counts[grade] / self.people if self.people and grade in self.counts else None


@dataclass(frozen=True)
class TagCount:
    """一个问题标签这次贴了几份。"""

    facet: Facet
    text: str
    times: int
    recurring: int = 0
    """其中上一次也有的。"""


@dataclass(frozen=True)
class Coverage:
    """一个方面应查、实查的人数与本数（课时数）。"""

    facet: Facet
    due: int
    """应查人数：名单里这一方面适用的人。"""
    seen: int
    """实查人数：已有得分或否决的人。"""
    unit: str
    """本数叫什么，如 应交本数；这一方面不数为空串。"""
    expected: float
    """应有的合计，只数已查的，好与实有的比。"""
    noun: str
    """实有的数叫什么，如 实交本数；不数为空串。"""
    actual: float
    """实有的合计，只数已查的。"""


@dataclass(frozen=True)
class Praise:
    """一个方面点名表扬的人。"""

    facet: Facet
    names: tuple[str, ...]
    merits: tuple[str, ...]
    """各人的优点，与 names 一一对应；没有写为空串。"""


def spread_by_facet(summary: Summary) -> tuple[Spread, ...]:
    """各方面与合计的等第分布，合计在最后；各方面用自己的等第。"""
    found = [
        _facet_spread(rule, [row.teacher.findings.get(rule.facet) for row in summary.rows])
        for rule in summary.facets
    ]
    return (*found, spread_of("合计", summary.grades, summary.rows))


def spread_by_group(summary: Summary) -> tuple[Spread, ...]:
    """各教研组的合计等第分布，按名单里出现的先后。"""
    return _spread_by(summary, lambda row: (row.teacher.group or "没有分组",))


def spread_by_subject(summary: Summary) -> tuple[Spread, ...]:
    """各学科的合计等第分布；教几科的人各科都算一次。"""
    return _spread_by(summary, lambda row: row.teacher.subjects or ("没有任教",))


def spread_of(name: str, grades: Sequence[GradeLine], rows: Iterable[SummaryRow]) -> Spread:
    """一组人合计的等第分布。"""
    chosen = list(rows)
    counted = Counter(row.grade for row in chosen if row.grade)
    vetoed = sum(any(f.vetoed for f in row.teacher.findings.values()) for row in chosen)
    counts = {line.name: counted[line.name] for line in grades}
    return Spread(name, counts, mean_of(row.total for row in chosen if row.grade), vetoed)


def count_tags(summary: Summary) -> tuple[TagCount, ...]:
    """各问题标签的次数，多的在前，同样多的按方面的先后。"""
    counted = Counter(
        (finding.facet, tag)
        for row in summary.rows
        for finding in row.teacher.findings.values()
        for tag in finding.tags
    )
    again = Counter((each.facet, each.tag) for each in summary.recurrences)
    order = [rule.facet for rule in summary.facets]
    found = [TagCount(facet, tag, times, again[facet, tag]) for (facet, tag), times in counted.items()]
    return tuple(sorted(found, key=lambda each: (-each.times, order.index(each.facet), each.text)))


def coverage_of(summary: Summary) -> tuple[Coverage, ...]:
    """各方面应查、实查的人数与本数。"""
    return tuple(_coverage(rule, [row.teacher for row in summary.rows]) for rule in summary.facets)


def praised(summary: Summary) -> tuple[Praise, ...]:
    """各方面点名表扬谁：得了最高一等的人里得分最高的几位，并列的都在内；没有人的方面不列。"""
    found = []
    called = _called(summary)
    for rule in summary.facets:
        top = rule.checklist.grades[0].name
        best = [
            (finding.total, called[row.teacher.target_id], finding.merits)
            for row in summary.rows
            if (finding := row.teacher.findings.get(rule.facet)) is not None
            and finding.applies
            and finding.grade == top
            and finding.total is not None
        ]
        best.sort(key=lambda each: -each[0])
        if len(best) > MOST_PRAISED:
            least = round(best[MOST_PRAISED - 1][0], 9)
            best = [each for each in best if round(each[0], 9) >= least]
        if best:
            names = tuple(name for _, name, _ in best)
            found.append(Praise(rule.facet, names, tuple(text.strip("。；; ") for _, _, text in best)))
    return tuple(found)


def best_overall(summary: Summary) -> tuple[str, ...]:
    """合计得最高一等的人，得分高的在前。"""
    top = summary.grades[0].name
    chosen = sorted((row for row in summary.rows if row.grade == top), key=lambda row: -(row.total or 0.0))
    called = _called(summary)
    return tuple(called[row.teacher.target_id] for row in chosen)


def _called(summary: Summary) -> dict[int, str]:
    """名单里各人怎样称呼：同名的写明教研组。"""
    names = Counter(row.teacher.name for row in summary.rows)
    return {
        each.target_id: f"{each.name}（{each.group}）" if names[each.name] > 1 and each.group else each.name
        for each in (row.teacher for row in summary.rows)
    }


def _facet_spread(rule: FacetRule, findings: Sequence[Finding | None]) -> Spread:
    chosen = [finding for finding in findings if finding is not None and finding.applies]
    counted = Counter(finding.grade for finding in chosen if finding.grade)
    counts = {line.name: counted[line.name] for line in rule.checklist.grades}
    vetoed = sum(bool(finding.vetoed) for finding in chosen)
    return Spread(rule.facet.label, counts, mean_of(finding.total for finding in chosen), vetoed)


def _spread_by(summary: Summary, keys: Callable[[SummaryRow], tuple[str, ...]]) -> tuple[Spread, ...]:
    groups: dict[str, list[SummaryRow]] = defaultdict(list)
    for row in summary.rows:
        for key in keys(row):
            groups[key].append(row)
    return tuple(spread_of(name, summary.grades, rows) for name, rows in groups.items())


def _coverage(rule: FacetRule, teachers: Sequence[Inspected]) -> Coverage:
    facet, unit = rule.facet, rule.checklist.expected
    due, seen, expected, actual = 0, 0, 0.0, 0.0
    for teacher in teachers:
        finding = teacher.findings.get(facet)
        if finding is not None and not finding.applies:
            continue
        due += 1
        if finding is not None and finding.standing.done:
            seen += 1
            told = finding.expected
            expected += told if told is not None else teacher.expected.get(facet, 0.0)
            actual += finding.actual or 0.0
    noun = rule.checklist.actual if unit else ""
    return Coverage(facet, due, seen, unit, expected if unit else 0.0, noun, actual if unit else 0.0)
