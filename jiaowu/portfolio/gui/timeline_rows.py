"""足迹那条线在屏幕上的各行：学期的标题、别处登记的一条、自己写的一条。"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from jiaowu.portfolio.timeline import Entry, Footprint, Place, TermFootprints, Timeline

OWN = "自己写的"
"""自己写的归在这一类。"""


@dataclass(frozen=True, slots=True)
class TimelineRow:
    """一行；标题行没有 footprint 与 entry。"""

    day: date | None
    group: str
    """足迹的类；标题行为空串。"""
    title: str
    detail: str
    footprint: Footprint | None = None
    entry: Entry | None = None
    files: int = 0
    reflections: int = 0

    @property
    def heading(self) -> bool:
        """是不是学期的标题。"""
        return self.footprint is None and self.entry is None

    @property
    def place(self) -> Place | None:
        """这一行的（表、编号）；标题行为 None。"""
        if self.footprint is not None:
            return self.footprint.place
        return ("portfolio_entry", self.entry.id) if self.entry is not None else None


def timeline_rows(
    timeline: Timeline, group: str | None, files: Mapping[Place, int]
) -> tuple[TimelineRow, ...]:
    """一类（None 为全部，OWN 为自己写的）的各行，新的在前；files 是（表、编号）→ 附件几件。"""
    written = timeline.reflections
    rows: list[TimelineRow] = []
    for term in timeline.terms:
        own = sorted(_term_rows(term, group, files, written), key=_newest, reverse=True)
        if own:
            rows.append(TimelineRow(None, "", term.term.name, f"{len(own)} 条"))
            rows += own
    return tuple(rows)


def group_counts(timeline: Timeline) -> Mapping[str, int]:
    """类（与 OWN）→ 几条。"""
    counts: dict[str, int] = {}
    for footprint in timeline.footprints:
        counts[footprint.origin.group] = counts.get(footprint.origin.group, 0) + 1
    if timeline.entries:
        counts[OWN] = len(timeline.entries)
    return counts


def _term_rows(
    term: TermFootprints,
    group: str | None,
    files: Mapping[Place, int],
    written: Mapping[Place, Sequence[Entry]],
) -> Iterator[TimelineRow]:
    for footprint in term.footprints:
        record, origin = footprint.record, footprint.origin
        if group in {None, origin.group}:
            place = footprint.place
            told = "　".join(part for part in (record.level, record.detail) if part)
            title = f"{origin.name}：{record.title}"
            yield TimelineRow(
                record.day,
                origin.group,
                title,
                told,
                footprint,
                None,
                files.get(place, 0),
                len(written.get(place, ())),
            )
    if group in {None, OWN}:
        for entry in term.entries:
            draft = entry.draft
            first = draft.text.partition("\n")[0]
            own = files.get(("portfolio_entry", entry.id), 0)
            yield TimelineRow(draft.day, OWN, f"{draft.kind}：{draft.title}", first, None, entry, own)


def _newest(row: TimelineRow) -> date:
    return row.day or date.min
