"""整改单的规矩：每一种状态能到哪里、不能到哪里，逾期，编号，起草的条款与要求。"""

from datetime import date

import pytest

from jiaowu.errors import UserError
from jiaowu.inspection.checklists import Checklist, Facet, Item, Mode
from jiaowu.inspection.rectifications import (
    NEXT,
    OPEN,
    Status,
    Verdict,
    advance,
    clause_of,
    count_of,
    demand_of,
    number_of,
    overdue,
)
from jiaowu.school.terms import Term

ALLOWED = {
    ("issued", "signed"),
    ("signed", "submitted"),
    ("submitted", "passed"),
    ("submitted", "returned"),
    ("returned", "submitted"),
    ("passed", "closed"),
}
DUE = date(2026, 11, 20)


@pytest.mark.parametrize("now", Status)
@pytest.mark.parametrize("to", Status)
def test_every_step_is_allowed_or_refused_in_words(now: Status, to: Status) -> None:
    if (now.value, to.value) in ALLOWED:
        advance(now, to)
        return

    with pytest.raises(UserError, match=f"{now.label}，不能记为“{to.label}”：.+。"):
        advance(now, to)


def test_every_status_leads_on_and_only_the_last_ends() -> None:
    assert set(NEXT) == set(Status)
    assert [status for status in Status if not NEXT[status]] == [Status.CLOSED]
    assert [status.label for status in Status] == ["已发出", "已签收", "已提交", "复查通过", "退回", "关闭"]


def test_only_what_is_done_passes_and_the_rest_goes_back() -> None:
    assert {verdict.label: verdict.leads_to.label for verdict in Verdict} == {
        "已整改": "复查通过",
        "部分整改": "退回",
        "未整改": "退回",
    }


@pytest.mark.parametrize("status", Status)
def test_late_is_only_what_the_teacher_still_holds(status: Status) -> None:
    held = status in {Status.ISSUED, Status.SIGNED, Status.RETURNED}

    assert overdue(status, DUE, date(2026, 11, 21)) is held
    assert not overdue(status, DUE, DUE)


def test_counts_of_a_round() -> None:
    states = [(Status.ISSUED, DUE), (Status.SUBMITTED, DUE), (Status.PASSED, DUE), (Status.CLOSED, DUE)]

    found = count_of(states, date(2026, 12, 1))

    assert (found.whole, found.closed, found.overdue) == (4, 2, 1)
    assert Status.PASSED not in OPEN


def test_numbers_run_on_within_a_term() -> None:
    taken = ("2026-2027-1-001", "2026-2027-1-009", "2026-2027-2-044", "2026-2027-1-旧")

    assert number_of(Term(2026, 1), taken) == "2026-2027-1-010"
    assert number_of(Term(2026, 2), taken) == "2026-2027-2-045"
    assert number_of(Term(2027, 1), taken) == "2027-2028-1-001"
    assert number_of(Term(2026, 1), ["2026-2027-1-999"]) == "2026-2027-1-1000"


def test_the_clause_lists_the_weak_items_lowest_first() -> None:
    items = (
        Item("", "数量", 20, Mode.DEDUCTION, per=2),
        Item("", "目标", 10),
        Item("", "书写", 5),
        Item("", "特色", 10, bonus=True),
        Item("", "反思", 10),
    )
    checklist = Checklist("x", "备课表", Facet.PREPARATION, items, {})

    assert clause_of(checklist, (5, 2, 3, 0, None)) == "备课：目标（2/10）、数量（10/20）"
    assert clause_of(checklist, (0, 10, 5, None, 10)) == "备课"


def test_the_demand_is_what_was_written_or_follows_from_the_problems() -> None:
    assert demand_of(" 补写反思 ", ("无反思",)) == "补写反思"
    assert "“无反思、缺课时”逐项整改" in demand_of("", ("无反思", "缺课时"))
    assert demand_of("", ()).startswith("对照检查表逐项整改")
