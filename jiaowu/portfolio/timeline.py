"""成长足迹：各处登记的记录与自己写的，按学期排成一条线，按学年数出来与自己的过去比。"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from jiaowu.errors import UserError
from jiaowu.portfolio.parts import Part, entry_kinds
from jiaowu.school.terms import Term, current_term_for
from jiaowu.teachers.records import Record

HOURS_UNIT = "学时"
EXCERPT = 40
"""表里的摘要至多几个字；全文另印。"""
"""单位是它的来源，数量就是学时。"""
Place = tuple[str, int]
"""一条记录在哪里：（表、编号）。"""


@dataclass(frozen=True)
class Origin:
    """一种记录从哪里来；同一种的各条共用一个。"""

    code: str
    """如 work.paper。"""
    name: str
    """如 论文。"""
    group: str
    """parts.footprint_groups 之一。"""
    place: str
    """在哪个标签页登记，如 教师档案。"""
    unit: str


@dataclass(frozen=True, slots=True)
class Footprint:
    """足迹里的一条：别处登记的记录与它是哪一种。"""

    record: Record
    origin: Origin

    @property
    def place(self) -> Place:
        """登记它的（表、编号）。"""
        return self.record.table, self.record.row_id


@dataclass(frozen=True)
class EntryDraft:
    """要写的一条；source 是对哪条记录写的（表、编号），自成一条为 None。"""

    part: Part
    kind: str
    day: date
    title: str
    text: str = ""
    source: Place | None = None


@dataclass(frozen=True)
class Entry:
    """自己写的一条。"""

    id: int
    draft: EntryDraft


@dataclass(frozen=True)
class TermFootprints:
    """一个学期的足迹：记录与自己写的，都是新的在前。"""

    term: Term
    footprints: tuple[Footprint, ...]
    entries: tuple[Entry, ...]


@dataclass(frozen=True)
class Timeline:
    """一位教师的足迹，新的在前。"""

    footprints: tuple[Footprint, ...]
    entries: tuple[Entry, ...]
    """自己写的全部，连对记录写的反思。"""

    @property
    def terms(self) -> tuple[TermFootprints, ...]:
        """按学期分开，新的学期在前；一条也没有的学期不在其中。"""
        records: dict[Term, list[Footprint]] = defaultdict(list)
        written: dict[Term, list[Entry]] = defaultdict(list)
        for footprint in self.footprints:
            records[current_term_for(footprint.record.day)].append(footprint)
        for entry in self.entries:
            written[current_term_for(entry.draft.day)].append(entry)
        terms = sorted({*records, *written}, reverse=True)
        return tuple(TermFootprints(term, tuple(records[term]), tuple(written[term])) for term in terms)

    @property
    def reflections(self) -> Mapping[Place, tuple[Entry, ...]]:
        """（表、编号）→ 对那条记录写的反思。"""
        found: dict[Place, tuple[Entry, ...]] = defaultdict(tuple)
        for entry in self.entries:
            if entry.draft.source is not None:
                found[entry.draft.source] += (entry,)
        return dict(found)

    def of_group(self, group: str | None) -> tuple[Footprint, ...]:
        """一类的各条；None 为全部。"""
        if group is None:
            return self.footprints
        return tuple(each for each in self.footprints if each.origin.group == group)


@dataclass(frozen=True)
class YearFigures:
    """一个学年：各类几条、多少学时、自己写了几条。"""

    year: int
    """学年开始的那一年。"""
    counts: Mapping[str, int]
    """类 → 条数；没有的类不在其中。"""
    hours: float
    written: int

    @property
    def title(self) -> str:
        """如 2025—2026。"""
        return year_title(self.year)


def year_title(year: int) -> str:
    """学年开始的那一年 → 2025—2026。"""
    return f"{year}—{year + 1}"


def school_year_of(day: date) -> int:
    """这一天在哪个学年（开始的那一年）；8 月 1 日起算新学年。"""
    return current_term_for(day).start_year


def year_figures(timeline: Timeline) -> tuple[YearFigures, ...]:
    """从最早到最晚的每个学年，中间没有记录的也列出；一条也没有为空。"""
    counts: dict[int, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    hours: dict[int, float] = defaultdict(float)
    written: dict[int, int] = defaultdict(int)
    for each in timeline.footprints:
        year = school_year_of(each.record.day)
        counts[year][each.origin.group] += 1
        if each.origin.unit == HOURS_UNIT:
            hours[year] += each.record.amount
    for entry in timeline.entries:
        written[school_year_of(entry.draft.day)] += 1
    years = {*counts, *written}
    if not years:
        return ()
    return tuple(
        YearFigures(year, dict(counts.get(year, {})), hours.get(year, 0.0), written.get(year, 0))
        for year in range(min(years), max(years) + 1)
    )


def excerpt(text: str) -> str:
    """一段话的第一行，太长的截短，印在表里不挤。"""
    first = text.strip().partition("\n")[0].strip()
    return first if len(first) <= EXCERPT else f"{first[: EXCERPT - 1]}…"


def newest_first(footprints: Iterable[Footprint]) -> tuple[Footprint, ...]:
    """新的在前；同一天的照来源的次序。"""
    return tuple(sorted(footprints, key=lambda each: each.record.day, reverse=True))


def check_entry(draft: EntryDraft, today: date, kinds: Sequence[str] = ()) -> None:
    """要有题目，日期不能在以后，种类要在列表里（kinds 不给就用教师的）；不对时报 UserError。"""
    known = kinds or entry_kinds()
    if not draft.title.strip():
        raise UserError("没有写题目，请填写后再保存。")
    if draft.day > today:
        raise UserError(f"“{draft.title}”的日期 {draft.day:%Y-%m-%d} 还没有到，请改正。")
    if draft.kind not in known:
        raise UserError(f"种类“{draft.kind}”不在列表里，请从{'、'.join(known)}里选。")
