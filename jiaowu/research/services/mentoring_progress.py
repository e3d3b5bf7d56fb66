"""师徒的任务做到哪里：从各间的记录数，加上手工登记的帮带。"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from jiaowu.research.mentoring import Progress, Side, Target, counted_span, progress_of
from jiaowu.research.services.mentoring import Pair, list_pairs
from jiaowu.school.services.schools import get_term
from jiaowu.school.terms import Term
from jiaowu.teachers.facts import term_days
from jiaowu.teachers.records import Record, Span
from jiaowu.teachers.services.records import RecordSource


@dataclass(frozen=True)
class Tracked:
    """一对师徒与各条任务的进度。"""

    pair: Pair
    progresses: tuple[Progress, ...]
    """这个学期不用算的任务不在内。"""

    @property
    def text(self) -> str:
        """一行的进度。"""
        return "；".join(each.text for each in self.progresses)

    @property
    def behind(self) -> bool:
        """有任务落在进度后面。"""
        return any(each.behind for each in self.progresses)

    @property
    def met(self) -> bool:
        """各条都够了。"""
        return bool(self.progresses) and all(each.met for each in self.progresses)


def track(
    session: Session,
    term_id: int,
    sources: Sequence[RecordSource],
    today: date,
    teacher_id: int | None = None,
) -> tuple[Tracked, ...]:
    """这个学期有效的师徒（给了 teacher_id 只要与他有关的）的进度；每种记录只查一次。"""
    term = get_term(session, term_id)
    span, year = Span(*term_days(term)), year_span(term)
    pairs = list_pairs(session, span, teacher_id)
    records = _records(session, pairs, sources)
    return tuple(Tracked(pair, _progresses(pair, span, year, records, today)) for pair in pairs)


def year_span(term: Term) -> Span:
    """学期所在的学年。"""
    return Span(term_days(Term(term.start_year, 1))[0], term_days(Term(term.start_year, 2))[1])


def _records(
    session: Session, pairs: Sequence[Pair], sources: Sequence[RecordSource]
) -> Mapping[str, Sequence[Record]]:
    wanted = {code for pair in pairs for target in pair.draft.targets for code in target.records}
    if not wanted:
        return {}
    span = Span(min(pair.span.first for pair in pairs), max(pair.span.last for pair in pairs))
    return {each.code: each.list(session, span, None) for each in sources if each.code in wanted}


def _progresses(
    pair: Pair, term: Span, year: Span, records: Mapping[str, Sequence[Record]], today: date
) -> tuple[Progress, ...]:
    found = []
    for target in pair.draft.targets:
        span = counted_span(target, pair.span, term, year)
        if span is not None:
            own = counted_records(pair, target, records)
            found.append(progress_of(target, span, own, pair.entries, today))
    return tuple(found)


def counted_records(
    pair: Pair, target: Target, records: Mapping[str, Sequence[Record]]
) -> tuple[Record, ...]:
    """一条任务该数的各条记录：who 的；pair 的还要另一方是这一对里的另一位。"""
    mentor, apprentice = pair.draft.mentor_id, pair.draft.apprentice_id
    own, other = (mentor, apprentice) if target.who is Side.MENTOR else (apprentice, mentor)
    return tuple(
        record
        for code in target.records
        for record in records.get(code, ())
        if record.teacher_id == own and (not target.pair or record.other_id == other)
    )
