"""师徒结对：一览、登记、改、续签、提前结束，帮带记录与考核；每次改动都可以撤销。"""

from collections import Counter, defaultdict
from dataclasses import asdict, dataclass, replace
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from jiaowu.errors import UserError
from jiaowu.research.limits import refuse_over
from jiaowu.research.mentoring import (
    Entry,
    PairDraft,
    Review,
    check_entry,
    check_pair,
    check_review,
    dump_targets,
    overlaps,
    read_targets,
    renewed,
)
from jiaowu.research.services.mentoring_settings import get_most_apprentices
from jiaowu.research.tables import MentoringEntryTable, MentoringReviewTable, MentoringTable
from jiaowu.store.batches import Batch
from jiaowu.store.bulk import next_id
from jiaowu.teachers.records import Span
from jiaowu.teachers.tables import TeacherTable

CHANGED = "mentoring"
"""师徒结对的各种改动。"""


@dataclass(frozen=True)
class Pair:
    """登记过的一对师徒。"""

    id: int
    draft: PairDraft
    mentor: str
    apprentice: str
    ended: date | None
    """提前结束的日期。"""
    entries: tuple[Entry, ...]
    """旧的在前。"""
    reviews: tuple[Review, ...]
    mutual: bool = False
    """同时又互为师徒。"""

    @property
    def span(self) -> Span:
        """实际的期限。"""
        return Span(self.draft.start, min(self.draft.end, self.ended or date.max))

    @property
    def title(self) -> str:
        """如“冯豪 — 宋博婷（学科教学）”。"""
        return f"{self.mentor} — {self.apprentice}（{self.draft.field}）"

    def state(self, today: date) -> str:
        """进行中、未开始、期满、提前结束，没有签字的另说。"""
        if self.ended is not None:
            return "提前结束"
        if today > self.draft.end:
            return "期满"
        if today < self.draft.start:
            return "未开始"
        return "进行中" if self.draft.signed else "未签协议"

    def review_of(self, term_id: int) -> Review:
        """一学期的考核；还没有就是空的。"""
        return next((each for each in self.reviews if each.term_id == term_id), Review(term_id))


def list_pairs(
    session: Session, within: Span | None = None, teacher_id: int | None = None
) -> tuple[Pair, ...]:
    """这段日期里（默认全部）有效的师徒，新的在前；给了 teacher_id 只要他当师傅或徒弟的。"""
    rows = session.scalars(
        select(MentoringTable).order_by(MentoringTable.start.desc(), MentoringTable.id.desc())
    )
    names = dict(session.execute(select(TeacherTable.id, TeacherTable.name)).all())
    entries, reviews = _entries(session), _reviews(session)
    found = [
        Pair(
            row.id,
            _draft(row),
            names[row.mentor_id],
            names[row.apprentice_id],
            row.ended,
            tuple(entries[row.id]),
            tuple(reviews[row.id]),
        )
        for row in rows
    ]
    found = [replace(each, mutual=_is_mutual(each, found)) for each in found]
    return tuple(
        each
        for each in found
        if (within is None or overlaps(each.span, within))
        and teacher_id in {None, each.draft.mentor_id, each.draft.apprentice_id}
    )


def get_pair(session: Session, pair_id: int) -> Pair:
    """一对师徒；已经不在资料库里时报 UserError。"""
    found = next((each for each in list_pairs(session) if each.id == pair_id), None)
    if found is None:
        raise UserError("这对师徒已经不在资料库里，多半是撤销了登记他们的那一次。")
    return found


def save_pair(
    session: Session,
    draft: PairDraft,
    pair_id: int | None = None,
    batch: Batch | None = None,
    *,
    knowingly: bool = False,
) -> int:
    """登记（pair_id 为 None）或改一对师徒，返回批次（撤销用）。

    内容不对、同两人同一领域的期限重叠时报 UserError；师傅带得太多又不是明知的报 LimitError。
    """
    draft = replace(draft, field=draft.field.strip(), goals=draft.goals.strip(), note=draft.note.strip())
    check_pair(draft)
    others = [each for each in list_pairs(session) if each.id != pair_id]
    before = get_pair(session, pair_id) if pair_id is not None else None
    _refuse_overlap(draft, before.ended if before else None, others)
    if before is None or before.draft.mentor_id != draft.mentor_id:
        refuse_over(_over_load(session, draft, others), knowingly=knowingly)
    names = dict(session.execute(select(TeacherTable.id, TeacherTable.name)).all())
    told = f"{names[draft.mentor_id]}—{names[draft.apprentice_id]}"
    batch = batch or Batch(session, CHANGED, f"{'登记' if before is None else '改'}师徒{told}")
    values = asdict(draft) | {"targets": dump_targets(draft.targets)}
    if pair_id is None:
        key = next_id(session, MentoringTable.id)
        batch.insert(MentoringTable, {"id": key, "ended": None, **values})
    else:
        batch.update(MentoringTable, {"id": pair_id}, values)
    session.expire_all()
    return batch.id


def renew_pair(session: Session, pair_id: int, *, knowingly: bool = False) -> int:
    """续签一年，返回批次；提前结束了的、下一年已经签过的报 UserError。"""
    pair = get_pair(session, pair_id)
    if pair.ended is not None:
        raise UserError(f"{pair.title}已经提前结束，不能续签；要再结对请新登记。")
    return save_pair(session, renewed(pair.draft), knowingly=knowingly)


def end_pair(session: Session, pair_id: int, day: date) -> int:
    """提前结束，返回批次；日期不在期限里报 UserError。"""
    pair = get_pair(session, pair_id)
    if not pair.draft.start <= day <= pair.draft.end:
        raise UserError(f"提前结束的日期 {day} 不在期限 {pair.draft.start} 至 {pair.draft.end} 里，请改正。")
    batch = Batch(session, CHANGED, f"提前结束师徒{pair.title}")
    batch.update(MentoringTable, {"id": pair_id}, {"ended": day})
    session.expire_all()
    return batch.id


def delete_pair(session: Session, pair_id: int) -> int:
    """删去一对登记错的师徒与帮带记录、考核，返回批次（撤销用）。"""
    pair = get_pair(session, pair_id)
    batch = Batch(session, CHANGED, f"删去师徒{pair.title}")
    for entry in pair.entries:
        batch.delete(MentoringEntryTable, {"id": entry.id})
    for review in pair.reviews:
        batch.delete(MentoringReviewTable, {"mentoring_id": pair_id, "term_id": review.term_id})
    batch.delete(MentoringTable, {"id": pair_id})
    session.expire_all()
    return batch.id


def save_entry(session: Session, pair_id: int, entry: Entry) -> int:
    """登记（entry.id 为 0）或改一次帮带，返回批次；内容不对时报 UserError。"""
    pair = get_pair(session, pair_id)
    check_entry(entry, pair.span, date.today())  # noqa: DTZ011 — 日期按本地
    batch = Batch(session, CHANGED, f"登记{pair.title}的{entry.kind}")
    values = asdict(entry) | {"mentoring_id": pair_id, "content": entry.content.strip()}
    if entry.id:
        batch.update(MentoringEntryTable, {"id": entry.id}, values)
    else:
        batch.insert(MentoringEntryTable, values | {"id": next_id(session, MentoringEntryTable.id)})
    session.expire_all()
    return batch.id


def delete_entry(session: Session, entry_id: int) -> int:
    """删去一次帮带，返回批次。"""
    kind = session.scalars(select(MentoringEntryTable.kind).where(MentoringEntryTable.id == entry_id)).one()
    batch = Batch(session, CHANGED, f"删去帮带记录“{kind}”")
    batch.delete(MentoringEntryTable, {"id": entry_id})
    session.expire_all()
    return batch.id


def save_review(session: Session, pair_id: int, review: Review) -> int:
    """存一学期的考核，返回批次；内容不对时报 UserError。"""
    check_review(review)
    pair = get_pair(session, pair_id)
    batch = Batch(session, CHANGED, f"考核师徒{pair.title}")
    values: dict[str, Any] = asdict(review) | {
        "summary": review.summary.strip(),
        "comment": review.comment.strip(),
    }
    key = {"mentoring_id": pair_id, "term_id": review.term_id}
    if any(each.term_id == review.term_id for each in pair.reviews):
        values.pop("term_id")
        batch.update(MentoringReviewTable, key, values)
    else:
        batch.insert(MentoringReviewTable, key | values)
    session.expire_all()
    return batch.id


def _refuse_overlap(draft: PairDraft, ended: date | None, others: list[Pair]) -> None:
    span = Span(draft.start, min(draft.end, ended or date.max))
    for each in others:
        same = (each.draft.mentor_id, each.draft.apprentice_id, each.draft.field) == (
            draft.mentor_id,
            draft.apprentice_id,
            draft.field,
        )
        if same and overlaps(each.span, span):
            raise UserError(
                f"{each.title}已经登记过，期限 {each.span.first} 至 {each.span.last} 与这次的重叠，"
                "请改期限或改那一对。"
            )


def _over_load(session: Session, draft: PairDraft, others: list[Pair]) -> tuple[str, ...]:
    most = get_most_apprentices(session)
    span = Span(draft.start, draft.end)
    held = Counter(
        each.apprentice
        for each in others
        if each.draft.mentor_id == draft.mentor_id
        and overlaps(each.span, span)
        and each.draft.apprentice_id != draft.apprentice_id
    )
    if not most or len(held) + 1 <= most:
        return ()
    name = session.scalars(select(TeacherTable.name).where(TeacherTable.id == draft.mentor_id)).one()
    return (
        f"{name}这段时间已经带着{'、'.join(held)} {len(held)} 名徒弟，学校规定一位师傅至多带 {most} 名。",
    )


def _is_mutual(pair: Pair, others: list[Pair]) -> bool:
    return any(
        each.draft.mentor_id == pair.draft.apprentice_id
        and each.draft.apprentice_id == pair.draft.mentor_id
        and overlaps(each.span, pair.span)
        for each in others
    )


def _entries(session: Session) -> defaultdict[int, list[Entry]]:
    table, found = MentoringEntryTable, defaultdict[int, list[Entry]](list)
    for row in session.scalars(select(table).order_by(table.day, table.id)):
        found[row.mentoring_id].append(Entry(row.id, row.kind, row.day, row.content, row.amount))
    return found


def _reviews(session: Session) -> defaultdict[int, list[Review]]:
    found = defaultdict[int, list[Review]](list)
    for row in session.scalars(select(MentoringReviewTable).order_by(MentoringReviewTable.term_id)):
        found[row.mentoring_id].append(Review(row.term_id, row.summary, row.comment, row.grade, row.day))
    return found


def _draft(row: MentoringTable) -> PairDraft:
    return PairDraft(
        row.mentor_id,
        row.apprentice_id,
        row.field,
        row.start,
        row.end,
        row.signed,
        row.goals,
        read_targets(row.targets),
        row.note,
    )
