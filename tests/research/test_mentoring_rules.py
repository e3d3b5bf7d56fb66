"""师徒结对的规则：预设、数哪一段、进度、续签。"""

from datetime import date

import pytest

from jiaowu.errors import UserError
from jiaowu.research.mentoring import (
    Entry,
    PairDraft,
    Per,
    Side,
    Target,
    check_entry,
    check_pair,
    counted_span,
    dump_targets,
    presets,
    progress_of,
    read_targets,
    renewed,
)
from jiaowu.teachers.records import Record, Span

PAIR = Span(date(2026, 9, 1), date(2027, 8, 31))
TERM = Span(date(2026, 8, 1), date(2027, 1, 31))
YEAR = Span(date(2026, 8, 1), date(2027, 7, 31))
LISTENING = Target("徒弟听师傅的课", 8, "节", Per.TERM, Side.APPRENTICE, ("observation.given",), pair=True)


def test_the_seed_preset_is_three_three_one() -> None:
    found = {preset.code: preset for preset in presets()}["three_three_one"]

    assert [(each.amount, each.unit) for each in found.targets] == [(3, "节"), (3, "篇"), (1, "次")]
    assert found.targets[0].text == "期限内提供示范课不少于 3 节"


def test_targets_survive_storing() -> None:
    for preset in presets():
        assert read_targets(dump_targets(preset.targets)) == preset.targets


def test_a_term_target_counts_the_part_of_the_term_inside_the_contract() -> None:
    assert counted_span(LISTENING, PAIR, TERM, YEAR) == Span(date(2026, 9, 1), date(2027, 1, 31))
    assert counted_span(LISTENING, PAIR, Span(date(2028, 2, 1), date(2028, 7, 31)), YEAR) is None


def test_progress_counts_records_and_entries_and_knows_when_it_is_behind() -> None:
    span = Span(date(2026, 9, 1), date(2026, 12, 9))
    target = Target("听课", 10, "节", Per.TERM, Side.APPRENTICE, ("x",), entries=("听师傅课",))
    records = [Record(1, date(2026, 9, 10), "", "t", 1, amount=2), Record(1, date(2026, 8, 1), "", "t", 2)]
    entries = [Entry(1, "听师傅课", date(2026, 10, 1), "", 1), Entry(2, "质量分析", date(2026, 10, 1), "", 1)]

    half = progress_of(target, span, records, entries, date(2026, 10, 20))
    early = progress_of(target, span, records, entries, date(2026, 9, 20))
    late = progress_of(target, span, records, entries, date(2027, 1, 1))

    assert (half.done, half.expected, half.behind) == (3, 5, True)
    assert (early.expected, early.behind) == (2, False)
    assert (late.expected, late.met) == (10, False)
    assert half.text == "听课 3/10 节"


def test_renewing_goes_on_the_day_after_for_a_year() -> None:
    draft = PairDraft(1, 2, "学科教学", PAIR.first, PAIR.last, PAIR.first, "目标", (LISTENING,), "旧备注")

    found = renewed(draft)

    assert (found.start, found.end, found.signed) == (date(2027, 9, 1), date(2028, 8, 31), None)
    assert found.targets == draft.targets


@pytest.mark.parametrize(
    ("draft", "told"),
    [
        (PairDraft(1, 1, "学科教学", PAIR.first, PAIR.last), "同一位"),
        (PairDraft(1, 2, " ", PAIR.first, PAIR.last), "领域"),
        (PairDraft(1, 2, "学科教学", PAIR.last, PAIR.first), "期限"),
        (
            PairDraft(
                1,
                2,
                "学科教学",
                *(PAIR.first, PAIR.last),
                targets=(Target("听课", 0, "节", Per.TERM, Side.MENTOR),),
            ),
            "数量",
        ),
    ],
)
def test_a_pair_that_cannot_be_is_refused(draft: PairDraft, told: str) -> None:
    with pytest.raises(UserError, match=told):
        check_pair(draft)


@pytest.mark.parametrize(
    ("entry", "told"),
    [
        (Entry(0, "喝茶", date(2026, 10, 1), "", 1), "没有“喝茶”"),
        (Entry(0, "示范课", date(2026, 10, 1), "", 0), "大于 0"),
        (Entry(0, "示范课", date(2026, 8, 1), "", 1), "不在结对的期限"),
        (Entry(0, "示范课", date(2027, 1, 1), "", 1), "还没有到"),
    ],
)
def test_an_entry_that_cannot_be_is_refused(entry: Entry, told: str) -> None:
    with pytest.raises(UserError, match=told):
        check_entry(entry, PAIR, date(2026, 11, 22))
