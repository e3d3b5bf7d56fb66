"""抽查：先抽没查够的、久未查的，同一对不再遇见，种子相同结果相同。"""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from jiaowu.inspection.draws import Candidate, Drawing, DrawRules, allowed, draw

DAY = date(2026, 11, 9)


def candidate(key: int, seen: int = 0, days: int | None = None, met: tuple[str, ...] = ()) -> Candidate:
    last = None if days is None else DAY - timedelta(days=days)
    return Candidate(key, f"教师{key}", seen, last, met)


def drawing(
    candidates: list[Candidate], size: int, inspectors: tuple[str, ...] = (), seed: int = 7, least: int = 1
) -> Drawing:
    return Drawing(tuple(candidates), inspectors, size, DAY, DrawRules(least, 30), seed)


def drawn(wanted: Drawing) -> list[int]:
    return [each.teacher_id for each in draw(wanted).drawn]


def test_the_same_seed_draws_the_same_people_whatever_the_order_of_the_list() -> None:
    people = [candidate(at) for at in range(30)]

    first, again = drawing(people, 6, ("甲", "乙")), drawing(people[::-1], 6, ("甲", "乙"))

    assert draw(first) == draw(again)
    assert drawn(first) != drawn(drawing(people, 6, ("甲", "乙"), seed=8))


def test_those_not_seen_often_enough_come_first() -> None:
    people = [candidate(1, 2, 40), candidate(2, 1, 5), candidate(3, 0), candidate(4, 2, 5)]

    assert drawn(drawing(people, 2, least=2)) == [3, 2]


def test_those_not_seen_for_thirty_days_come_before_the_others() -> None:
    people = [candidate(1, 1, 29), candidate(2, 1, 30), candidate(3, 1, 3)]

    assert drawn(drawing(people, 1)) == [2]


def test_every_teacher_is_seen_before_anyone_is_seen_again() -> None:
    seen: dict[int, int] = dict.fromkeys(range(10), 0)
    for turn in range(5):
        people = [candidate(key, count, 10 if count else None) for key, count in seen.items()]
        for key in drawn(drawing(people, 4, seed=turn)):
            seen[key] += 1

    assert sorted(seen.values()) == [2] * 10


def test_a_pair_never_meets_twice_and_nobody_inspects_himself() -> None:
    people = [candidate(1, met=("甲",)), Candidate(2, "乙", 0, None)]

    found = {each.teacher_id: each.inspector for each in draw(drawing(people, 2, ("甲", "乙"))).drawn}

    assert found == {1: "乙", 2: "甲"}
    assert allowed(people[1], ("甲", "乙")) == ("甲",)


def test_a_teacher_everyone_has_seen_is_skipped_and_named() -> None:
    people = [candidate(1, met=("甲", "乙")), candidate(2)]

    outcome = draw(drawing(people, 2, ("甲", "乙")))

    assert [each.teacher_id for each in outcome.drawn] == [2]
    assert outcome.skipped == ("教师1",)


def test_inspectors_get_even_shares() -> None:
    people = [candidate(at) for at in range(9)]

    found = [each.inspector for each in draw(drawing(people, 9, ("甲", "乙", "丙"))).drawn]

    assert sorted(map(found.count, ("甲", "乙", "丙"))) == [3, 3, 3]


def test_a_full_inspector_still_gets_whom_only_he_may_see() -> None:
    people = [candidate(at, met=("乙",)) for at in range(4)]

    found = [each.inspector for each in draw(drawing(people, 4, ("甲", "乙"))).drawn]

    assert found == ["甲"] * 4


def test_people_move_aside_so_that_the_shares_stay_even() -> None:
    people = [candidate(1), candidate(2, met=("乙",))]

    for seed in range(8):
        found = {each.inspector for each in draw(drawing(people, 2, ("甲", "乙"), seed)).drawn}
        assert found == {"甲", "乙"}


def test_more_wanted_than_there_are_draws_everyone() -> None:
    outcome = draw(drawing([candidate(1), candidate(2)], 5))

    assert {each.teacher_id for each in outcome.drawn} == {1, 2}
    assert {each.inspector for each in outcome.drawn} == {""}


@given(
    met=st.lists(st.sets(st.sampled_from("甲乙丙")), min_size=1, max_size=12),
    size=st.integers(1, 12),
    seed=st.integers(0, 999),
)
def test_no_draw_ever_breaks_a_rule(met: list[set[str]], size: int, seed: int) -> None:
    people = [candidate(at, met=tuple(sorted(names))) for at, names in enumerate(met)]

    outcome = draw(drawing(people, size, ("甲", "乙", "丙"), seed))

    free = [each for each in people if len(each.met) < 3]
    assert len(outcome.drawn) == min(size, len(free))
    assert len({each.teacher_id for each in outcome.drawn}) == len(outcome.drawn)
    assert all(each.inspector not in people[each.teacher_id].met for each in outcome.drawn)
    assert all(each.inspector in {"甲", "乙", "丙"} for each in outcome.drawn)
