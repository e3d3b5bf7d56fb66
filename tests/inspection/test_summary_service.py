"""汇总从库里读来：合计、复发、整改期限；上一次同种的、历次的；几种标签的数。"""

from datetime import date

import pytest
from sqlalchemy.orm import Session

from jiaowu.errors import UserError
from jiaowu.inspection.checklists import Facet
from jiaowu.inspection.records import ResultEdit
from jiaowu.inspection.rounds import RoundKind
from jiaowu.inspection.services.recording import save_result
from jiaowu.inspection.services.rectifications import issue, list_candidates
from jiaowu.inspection.services.rounds import create_round, delete_round, get_round
from jiaowu.inspection.services.summaries import (
    find_previous,
    get_comparison,
    get_course,
    get_summary,
    load_figures,
)
from tests.inspection.recorded import BEST, ORDER, RecordedRounds, build_recorded, marks_of, record
from tests.inspection.small import SmallSchool, draft_of

TODAY = date(2026, 11, 22)


@pytest.fixture
def rounds(session: Session, school: SmallSchool) -> RecordedRounds:
    return build_recorded(session, school)


def test_one_row_a_teacher_with_weighted_totals(session: Session, rounds: RecordedRounds) -> None:
    summary = get_summary(session, rounds.now)

    assert [(row.teacher.name, row.total, row.grade) for row in summary.rows] == [
        ("周岚", 100, "A"),
        ("陈静", 92.5, "A"),
        ("高远", 85, "B"),
        ("林夕", 67.5, "C"),
        ("何川", 52.5, "D"),
    ]
    assert tuple(row.teacher.name for row in summary.rows) == ORDER
    assert (summary.complete, summary.mean) == (5, 79.5)
    assert summary.inspectors == ("周主任", "吴副主任")


def test_the_same_tag_as_last_time_is_pointed_out(session: Session, rounds: RecordedRounds) -> None:
    first, second = get_summary(session, rounds.before), get_summary(session, rounds.now)

    assert first.recurrences == ()
    assert {(each.name, each.facet, each.tag, each.times) for each in second.recurrences} == {
        (name, facet, tag, 2)
        for name in ORDER
        if name != BEST
        for facet, tag in ((Facet.PREPARATION, "无反思"), (Facet.HOMEWORK, "错批漏批"))
    }


def test_a_clean_round_between_breaks_the_streak(session: Session, school: SmallSchool) -> None:
    found = build_recorded(session, school)
    later = create_round(session, school.term, draft_of("抽查", kind=RoundKind.SPOT, day=date(2026, 12, 1)))
    last = create_round(session, school.term, draft_of("期末检查", day=date(2027, 1, 10)))
    shown = get_round(session, later)
    target = next(each for each in shown.targets if each.teacher == "何川")
    prep = shown.facet(Facet.PREPARATION)
    save_result(session, target.id, Facet.PREPARATION, ResultEdit(marks_of(prep.checklist, 0)))
    record(session, last, 1)

    streaks = {
        (each.facet, each.tag): each.times
        for each in get_summary(session, last).recurrences
        if each.teacher_id == target.teacher_id
    }

    assert streaks == {(Facet.HOMEWORK, "错批漏批"): 3}
    assert found.now


def test_a_streak_is_followed_through_many_rounds(session: Session, school: SmallSchool) -> None:
    days = [date(2026, 9, 1 + at) for at in range(11)]
    for day in days:
        key = create_round(
            session, school.term, draft_of(f"{day:%m-%d} 月查", kind=RoundKind.MONTHLY, day=day)
        )
        record(session, key, 1)

    assert {each.times for each in get_summary(session, key).recurrences} == {11}


def test_the_previous_round_is_the_last_of_the_same_kind(session: Session, school: SmallSchool) -> None:
    found = build_recorded(session, school)
    spot = create_round(session, school.term, draft_of("抽查", kind=RoundKind.SPOT, day=date(2026, 10, 20)))

    assert find_previous(session, found.now) == found.before
    assert find_previous(session, found.before) is None
    assert find_previous(session, spot) is None
    assert get_comparison(session, found.before) is None
    delete_round(session, found.before)
    assert find_previous(session, found.now) is None


def test_the_comparison_pairs_teacher_and_facet(session: Session, rounds: RecordedRounds) -> None:
    comparison = get_comparison(session, rounds.now)

    assert comparison is not None
    whole = comparison.balances[-1]
    assert (whole.pairs, whole.before, whole.now) == (5, 58, 79.5)
    assert (whole.risen, whole.steady, whole.fallen) == (4, 1, 0)
    assert comparison.before.name == "第一次检查"
    explicit = get_comparison(session, rounds.now, rounds.before)
    assert explicit == comparison


def test_the_course_ends_with_this_round(session: Session, rounds: RecordedRounds) -> None:
    assert [each.id for each in get_course(session, rounds.now).rounds] == [rounds.before, rounds.now]
    assert [each.id for each in get_course(session, rounds.before).rounds] == [rounds.before]


def test_figures_leave_out_what_does_not_apply(session: Session, rounds: RecordedRounds) -> None:
    shown = get_round(session, rounds.now)
    target = shown.targets[0]
    blank = ResultEdit((None,) * len(shown.facets[0].checklist.items), applies=False)

    save_result(session, target.id, shown.facets[0].facet, blank)

    figures = load_figures(session, [rounds.now])[0]
    assert target.teacher_id not in figures.totals[shown.facets[0].facet]
    assert figures.grades[shown.facets[0].facet] == {"A": 1, "B": 1, "C": 1, "D": 1}
    assert figures.overall()[target.teacher_id] == 100


def test_the_summary_shows_the_deadline_and_the_state_of_the_notice(
    session: Session, rounds: RecordedRounds
) -> None:
    summary = get_summary(session, rounds.now)
    worst = [each.draft for each in list_candidates(session, summary) if each.teacher == "何川"]
    issue(session, worst[:1], TODAY, date(2026, 11, 29))

    row = get_summary(session, rounds.now).rows[-1]

    assert (row.due, row.review) == (date(2026, 11, 29), "已发出")


def test_a_round_in_the_bin_has_no_summary(session: Session, rounds: RecordedRounds) -> None:
    delete_round(session, rounds.now)

    with pytest.raises(UserError, match="回收站"):
        get_summary(session, rounds.now)
