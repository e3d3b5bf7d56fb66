"""教师队伍统计：按职称、学历、年龄、教龄、荣誉、学科等各有多少人。"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from jiaowu.school.decimals import decimal_text
from jiaowu.teachers import codes
from jiaowu.teachers.awards import NO_LEVEL, AwardDraft
from jiaowu.teachers.codes import CodeList
from jiaowu.teachers.people import TeacherRow
from jiaowu.teachers.tenure import NO_TIER, USUAL_TIERS, Tier

NOT_REGISTERED = "未登记"
AGE_STARTS = (31, 36, 41, 46, 51, 56)
"""年龄段从哪一岁起；第一段是 30 岁及以下，最后一段以上不限。"""


@dataclass(frozen=True)
class Breakdown:
    """一项统计。"""

    title: str
    counts: tuple[tuple[str, int], ...]
    """类别与多少，为 0 的不列。"""
    people: int
    """算占比用的总人数。"""
    unit: str = "人"
    note: str = ""
    """口径里要另外说明的。"""

    def share(self, count: int) -> float | None:
        """占总人数的比例（0–1）；不按人算的、没有人的为 None。"""
        return count / self.people if self.people and self.unit == "人" else None


def break_down(
    rows: Sequence[TeacherRow], awards: Iterable[AwardDraft] = (), tiers: Sequence[Tier] = USUAL_TIERS
) -> tuple[Breakdown, ...]:
    """各项统计；awards 是这些教师到那天为止的获奖。"""
    return (
        _by_one(rows, "职称", lambda row: row.title, codes.names(CodeList.TITLE)),
        _by_one(
            rows,
            "学历",
            lambda row: codes.group_of(CodeList.EDUCATION, row.basic.education),
            _groups(CodeList.EDUCATION),
        ),
        _by_one(rows, "年龄", lambda row: age_band(row.age), AGE_BANDS),
        _by_one(
            rows,
            "教龄",
            lambda row: "" if row.tier == NO_TIER else row.tier,
            [tier.name for tier in tiers],
            "，".join(f"{tier.name}：{tier.range}" for tier in tiers),
        ),
        _by_several(
            rows,
            "骨干与称号",
            lambda row: row.backbone,
            "一人有几个称号的各计一次，合计可能多于人数。",
            codes.backbone_rank,
        ),
        _awards(rows, awards),
        _by_several(rows, "学科", lambda row: row.subjects, "任教几科的各计一次，合计可能多于人数。"),
        _by_one(rows, "性别", lambda row: row.sex_name, ("男", "女")),
        _by_one(
            rows,
            "政治面貌",
            lambda row: codes.name_of(CodeList.POLITICS, row.basic.politics),
            codes.names(CodeList.POLITICS),
        ),
        _by_one(
            rows,
            "岗位类别",
            lambda row: codes.name_of(CodeList.POST, row.basic.post_kind),
            codes.names(CodeList.POST),
        ),
    )


def age_band(age: int | None) -> str:
    """周岁 → 年龄段；没有登记为空串。"""
    if age is None:
        return ""
    return AGE_BANDS[sum(age >= start for start in AGE_STARTS)]


def key_figures(rows: Sequence[TeacherRow], day: date) -> str:
    """一句话：到 day 在册多少人，男女、平均年龄、平均教龄。"""
    ages = [row.age for row in rows if row.age is not None]
    years = [row.tenure for row in rows if row.tenure is not None]
    sexes = Counter(row.sex_name for row in rows)
    parts = [f"截至 {day:%Y-%m-%d} 在册教职工 {len(rows)} 人"]
    parts += [f"{sex} {sexes[sex]} 人" for sex in ("男", "女") if sexes[sex]]
    if ages:
        parts.append(f"平均年龄 {decimal_text(sum(ages) / len(ages))} 岁")
    if years:
        parts.append(f"平均教龄 {decimal_text(sum(years) / len(years))} 年")
    return "，".join(parts) + "。"


def _by_one(
    rows: Sequence[TeacherRow],
    title: str,
    value: Callable[[TeacherRow], str],
    order: Sequence[str],
    note: str = "",
) -> Breakdown:
    """一人只归一类的：照 order 的先后，其余的在后，没有登记的最后。"""
    counts = Counter(value(row) for row in rows)
    missing = counts.pop("", 0)
    places = {name: at for at, name in enumerate(order)}
    ordered = sorted(counts.items(), key=lambda pair: (places.get(pair[0], len(places)), pair[0]))
    return Breakdown(title, _with_missing(ordered, missing), len(rows), note=note)


def _by_several(
    rows: Sequence[TeacherRow],
    title: str,
    values: Callable[[TeacherRow], tuple[str, ...]],
    note: str,
    rank: Callable[[str], tuple[int, int]] | None = None,
) -> Breakdown:
    """一人可以归几类的。"""
    counts: Counter[str] = Counter()
    for row in rows:
        counts.update(values(row))
    ordered = list(counts.items())
    if rank is not None:
        ordered.sort(key=lambda pair: rank(pair[0]))
    else:
        ordered.sort(key=lambda pair: -pair[1])
    return Breakdown(title, tuple(ordered), len(rows), note=note)


def _awards(rows: Sequence[TeacherRow], awards: Iterable[AwardDraft]) -> Breakdown:
    counts = Counter(award.level or NO_LEVEL for award in awards)
    ordered = sorted(counts.items(), key=lambda pair: codes.rank_of(CodeList.LEVEL, pair[0]))
    return Breakdown("荣誉获奖", tuple(ordered), len(rows), "项", "登记到那天为止的获奖，一项计一次。")


def _with_missing(ordered: list[tuple[str, int]], missing: int) -> tuple[tuple[str, int], ...]:
    return (*ordered, (NOT_REGISTERED, missing)) if missing else tuple(ordered)


def _groups(wanted: CodeList) -> tuple[str, ...]:
    found: Mapping[str, None] = dict.fromkeys(each.group for each in codes.codes(wanted))
    return tuple(found)


def _bands() -> tuple[str, ...]:
    first, last = AGE_STARTS[0], AGE_STARTS[-1]
    middle = (f"{low}–{high - 1}岁" for low, high in pairwise(AGE_STARTS))
    return (f"{first - 1}岁及以下", *middle, f"{last}岁及以上")


AGE_BANDS = _bands()
"""年龄段的名称，由小到大。"""
