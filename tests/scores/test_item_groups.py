"""知识点、能力层次、各班补教。"""

import numpy as np
import pytest
from scipy import stats

from jiaowu.scores.item_groups import by_ability, by_kind, by_knowledge, is_lower, reteaching
from jiaowu.scores.item_statistics import analyse_paper
from jiaowu.scores.items import Item
from tests.scores.papers import O30, make_paper

ITEMS = (
    Item("1", 2, "选择", "词语", "识记"),
    Item("2", 2, "选择", "句子", "识记"),
    Item("3", 2, "选择", "词语、句子", "理解"),
    Item("4", 4, "填空", "古诗", "理解"),
    Item("5", 10, "解答"),
)


def test_knowledge_points_add_up_their_items() -> None:
    paper = make_paper(O30, ITEMS, [0] * 5 + [1] * 5)

    found = {each.tag: each for each in by_knowledge(paper)}

    assert list(found) == ["词语", "句子", "古诗", "（未填）"]
    assert (found["词语"].labels, found["词语"].full, found["词语"].share) == (("1", "3"), 4, 0.2)
    assert found["词语"].p == pytest.approx((0.8 * 2 + 0.5 * 2) / 4)
    assert found["古诗"].by_class == pytest.approx(((4 + 4 + 3 + 3 + 2) / 20, (2 + 1 + 2 + 1) / 20))


def test_abilities_and_kinds_cover_the_paper() -> None:
    paper = make_paper(O30, ITEMS)

    assert [(each.tag, each.share) for each in by_ability(paper)] == [
        ("识记", 0.2),
        ("理解", 0.3),
        ("（未填）", 0.5),
    ]
    assert [(each.tag, each.full) for each in by_kind(paper)] == [("选择", 6), ("填空", 4), ("解答", 10)]


def test_a_tag_nobody_has_points_in_has_no_rate() -> None:
    paper = make_paper([[1, None]], [Item("1", 2, knowledge="甲"), Item("2", 2, knowledge="乙")])

    assert [each.p for each in by_knowledge(paper)] == [0.5, None]


@pytest.mark.parametrize("seed", range(8))
def test_lower_means_a_significant_welch_test(seed: int) -> None:
    rng = np.random.default_rng(seed)
    own, others = rng.normal(2.5, 1, 30), rng.normal(3, 1.4, 90)
    test = stats.ttest_ind(own, others, equal_var=False)

    assert is_lower(own, others) == bool(test.pvalue < 0.05 and test.statistic < 0)


def test_few_pupils_are_not_compared() -> None:
    assert not is_lower(np.zeros(4), np.full(40, 5.0))
    assert is_lower(np.zeros(5), np.full(40, 5.0))
    assert not is_lower(np.full(5, 5.0), np.full(40, 5.0))


def test_what_to_teach_again_starts_with_the_most_lost_points() -> None:
    strong, weak = [[2, 2, 2, 4, 9]] * 12, [[2, 1, 0, 1, 8]] * 12
    paper = make_paper(strong + weak, ITEMS, [0] * 12 + [1] * 12)

    found = reteaching(analyse_paper(paper))

    assert {each.place for each in found} == {1}
    assert [(each.title, each.is_tag, each.lost) for each in found] == [
        ("4", False, 36),
        ("句子", True, 36),
        ("3", False, 24),
        ("5", False, 24),
        ("词语", True, 24),
        ("2", False, 12),
    ]
    assert found[0].reason == "显著低于年级其他班、得分率偏低"
    assert next(each for each in found if each.title == "5").reason == "显著低于年级其他班"
    assert (found[0].rate, found[0].grade_rate, found[0].labels) == (0.25, 0.625, ("4",))


def test_a_class_with_few_pupils_or_an_item_without_marks_is_not_judged() -> None:
    small = make_paper([[0]] * 4, [Item("1", 2)])
    unmarked = make_paper([[0]] * 6, [Item("1", 0)])
    alone = make_paper([[0]] * 6, [Item("1", 2)])

    assert reteaching(analyse_paper(small)) == ()
    assert reteaching(analyse_paper(unmarked)) == ()
    assert [each.reason for each in reteaching(analyse_paper(alone))] == ["得分率偏低"]
