"""教龄与教龄层。"""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jiaowu.errors import UserError
from jiaowu.teachers.tenure import USUAL_TIERS, Tier, age_at, check_tiers, full_years, tenure_at, tier_of

STARTED = date(2021, 9, 1)


def test_r105_exactly_five_years_is_still_a_new_teacher() -> None:
    assert tenure_at(STARTED, date(2026, 9, 1)) == 5
    assert tier_of(tenure_at(STARTED, date(2026, 9, 1))) == "新教师"
    assert tier_of(tenure_at(STARTED, date(2027, 8, 31))) == "新教师"
    assert tier_of(tenure_at(STARTED, date(2027, 9, 1))) == "青年教师"


def test_r106_the_tiers_leave_no_gap_between_five_and_ten_years() -> None:
    assert [tier_of(years) for years in (0, 5, 6, 9, 10, 20, 21, 40)] == [
        "新教师", "新教师", "青年教师", "青年教师", "青年教师", "青年教师", "中年教师", "中年教师",
    ]  # fmt: skip
    check_tiers(USUAL_TIERS)


def test_the_day_before_the_anniversary_is_not_yet_a_full_year() -> None:
    assert full_years(date(2000, 9, 1), date(2026, 8, 31)) == 25
    assert full_years(date(2000, 9, 1), date(2026, 9, 1)) == 26
    assert full_years(date(2004, 2, 29), date(2025, 2, 28)) == 20
    assert full_years(date(2004, 2, 29), date(2025, 3, 1)) == 21


def test_an_unknown_start_has_no_tenure() -> None:
    assert tenure_at(None, date(2026, 9, 1)) is None
    assert tenure_at(date(2027, 9, 1), date(2026, 9, 1)) is None
    assert tier_of(None) == "未登记"
    assert age_at(None, date(2026, 9, 1)) is None
    assert age_at(date(1980, 5, 6), date(2026, 5, 5)) == 45


@pytest.mark.parametrize(
    ("tiers", "sentence"),
    [
        ((), "要从 0 年开始"),
        ((Tier("新", 1, 5), Tier("老", 6)), "要从 0 年开始"),
        ((Tier("新", 0, 5), Tier("青年", 10, 20), Tier("中年", 21)), "中间的 6 年没有归处"),
        ((Tier("新", 0, 5), Tier("青年", 5, 20), Tier("中年", 21)), "都有 5 年，重叠了"),
        ((Tier("新", 0, 5), Tier("青年", 6, 20)), "以上没有归处"),
        ((Tier("新", 0), Tier("青年", 6)), "只有最后一层可以不限年数"),
        ((Tier("新", 0, 5), Tier("青年", 6, 4), Tier("中年", 5)), "前后颠倒了"),
        ((Tier("新", 0, 5), Tier("新", 6)), "不能重复"),
        ((Tier("", 0, 5), Tier("老", 6)), "要有自己的名称"),
    ],
)
def test_tiers_with_a_gap_or_an_overlap_are_refused(tiers: tuple[Tier, ...], sentence: str) -> None:
    with pytest.raises(UserError, match=sentence):
        check_tiers(tiers)


@given(st.lists(st.integers(1, 15), min_size=1, max_size=6), st.integers(0, 90))
def test_accepted_tiers_take_every_year_exactly_once(lengths: list[int], years: int) -> None:
    tiers, first = [], 0
    for at, length in enumerate(lengths):
        last = None if at == len(lengths) - 1 else first + length - 1
        tiers.append(Tier(f"第{at}层", first, last))
        first += length

    check_tiers(tiers)

    assert sum(tier.takes(years) for tier in tiers) == 1


def test_a_tier_says_its_range() -> None:
    assert [tier.range for tier in USUAL_TIERS] == ["0–5 年", "6–20 年", "21 年以上"]
