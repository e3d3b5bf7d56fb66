"""样例学校：上学期与本学期的检查和结果，本学期的整改通知单。"""

from collections.abc import Sequence
from datetime import date

from sqlalchemy.orm import Session

from jiaowu.inspection.checklists import Item, Mode
from jiaowu.inspection.records import ResultEdit
from jiaowu.inspection.rectifications import Verdict
from jiaowu.inspection.rounds import (
    USUAL_WEIGHTS,
    FacetChoice,
    RoundDraft,
    RoundFacet,
    RoundKind,
    Target,
)
from jiaowu.inspection.services import rectifications
from jiaowu.inspection.services.circulars import close_round
from jiaowu.inspection.services.problem_tags import known_texts
from jiaowu.inspection.services.recording import save_result
from jiaowu.inspection.services.rounds import create_round, get_round, list_targets
from jiaowu.inspection.services.summaries import get_summary
from jiaowu.school.terms import Term

BEFORE = (date(2026, 4, 20), date(2026, 4, 24))
INSPECTED = (date(2026, 11, 9), date(2026, 11, 13))
"""上学期、本学期的期中检查从哪天到哪天。"""
EARLIER_FACETS = 3
"""上学期只查了前几个方面。"""
STILL_OPEN = 4
"""期中检查里最后几位教师还没有录完。"""
BASE_QUALITY, WEAK, STRONG = 0.72, 0.78, 0.96
"""样例结果最差的样子；低于、高于多少写问题、优点。"""
INSPECTORS = ("许明远", "程书文")
ISSUED, DUE = date(2026, 11, 13), date(2026, 11, 18)
LATER, LATER_DUE = date(2026, 11, 20), date(2026, 12, 4)
REVIEWED, CLOSED = date(2026, 11, 18), date(2026, 11, 19)
RETURNED_DUE = date(2026, 11, 27)
REPLY = "已补齐，并把做法写进备课本，请教研组长复看。"


def make_rounds(session: Session, terms: Sequence[tuple[int, Term]]) -> None:
    """上学期期中检查（已结束）、本学期期中检查（大半录好）与几张走到各步的整改单。"""
    (before_id, before), (now_id, now) = terms
    drafts = {
        before_id: RoundDraft(
            f"{before.name}期中检查",
            RoundKind.MIDTERM,
            *BEFORE,
            _facets()[:EARLIER_FACETS],
            INSPECTORS,
            weeks=9,
        ),
        now_id: RoundDraft(
            f"{now.name}期中检查", RoundKind.MIDTERM, *INSPECTED, _facets(), INSPECTORS, weeks=10
        ),
    }
    earlier = create_round(session, before_id, drafts[before_id])
    _record(session, earlier, shift=9, left=0)
    close_round(session, earlier, BEFORE[1])
    latest = create_round(session, now_id, drafts[now_id])
    _record(session, latest, shift=0, left=STILL_OPEN)
    _rectify(session, latest)


def _facets() -> tuple[FacetChoice, ...]:
    return tuple(FacetChoice(facet, facet.value, weight) for facet, weight in USUAL_WEIGHTS.items())


def _record(session: Session, round_id: int, shift: int, left: int) -> None:
    """录一次检查；最后 left 位只录了一个方面。两次的好坏相差不大，问题会复发。"""
    chosen = get_round(session, round_id)
    tags = {each.facet: known_texts(session, each.facet) for each in chosen.facets}
    targets = list_targets(session, round_id)
    for at, target in enumerate(targets):
        for number, each in enumerate(chosen.facets):
            if at < len(targets) - left or number == 0:
                spread = ((target.teacher_id * 37 + number * 61 + shift) % 97) / 96
                quality = BASE_QUALITY + (1 - BASE_QUALITY) * spread
                own = tags[each.facet][(target.teacher_id + number) % len(tags[each.facet])]
                edit = _result(each, target, quality, own, chosen.start)
                save_result(session, target.id, each.facet, edit)


def _result(each: RoundFacet, target: Target, quality: float, own: str, day: date) -> ResultEdit:
    """一位教师一个方面的结果；quality 是做得怎样，0–1，照算式定，每次都一样；own 是他容易犯的。"""
    tag = own if quality < WEAK else ""
    expected = target.expected.get(each.facet)
    return ResultEdit(
        marks=tuple(_mark(item, quality) for item in each.checklist.items),
        expected=expected,
        actual=None if expected is None else float(round(expected * min(1.0, quality + 0.1))),
        merits="认真规范，有创意。" if quality > STRONG else "",
        problems=f"{tag}。" if tag else "",
        tags=(tag,) if tag else (),
        measures="两周内补齐，教研组长复看。" if tag else "",
        inspector=INSPECTORS[0],
        day=day,
    )


def _mark(item: Item, quality: float) -> float | None:
    if item.bonus:
        return 0.0
    match item.mode:
        case Mode.POINTS:
            return round(item.full * quality * 2) / 2
        case Mode.DEDUCTION:
            return float(round((1 - quality) * item.full / item.per))
        case Mode.LEVEL:
            return 0.0 if quality > WEAK else 1.0
        case Mode.YES_NO:
            return 1.0
        case Mode.SHARE:
            return None


def _rectify(session: Session, round_id: int) -> None:
    """六张整改单：关闭、复查通过、待复查、退回、逾期未交、刚发出。"""
    found = rectifications.list_candidates(session, get_summary(session, round_id))
    drafts = [each.draft for each in found if each.recurring][:5]
    closed, passed, waiting, returned, overdue = rectifications.issue(session, drafts, ISSUED, DUE).ids
    taken = {draft.result_id for draft in drafts}
    fresh = next(each.draft for each in found if each.draft.result_id not in taken)
    rectifications.issue(session, [fresh], LATER, LATER_DUE)
    for key in (closed, passed, waiting, returned, overdue):
        rectifications.sign(session, key)
    for key in (closed, passed, waiting, returned):
        rectifications.submit(session, key, REPLY)
    for key in (closed, passed):
        rectifications.review(session, key, INSPECTORS[1], REVIEWED, Verdict.DONE, "已看到改后的备课本")
    rectifications.review(
        session, returned, INSPECTORS[1], REVIEWED, Verdict.PARTLY, "还差两课时", RETURNED_DUE
    )
    rectifications.close(session, closed, CLOSED)
