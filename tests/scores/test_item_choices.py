"""选择题的选项：三组人各选多少，错误选项强过答案时指出来。"""

from jiaowu.scores.item_choices import ItemChoices, OptionRow, choices_of
from jiaowu.scores.item_statistics import analyse_paper
from jiaowu.scores.items import Item
from tests.scores.papers import make_paper


def choices(answers: str, key: str = "A", scores: str = "") -> ItemChoices:
    """每人一个选项（- 为未填，多选用 / 隔开的写法见测试）→ 第一题的选项分布。"""
    picked = ["" if each == "-" else each for each in answers.split()]
    points = [[float(digit)] for digit in scores] or [[1.0 if each == key else 0.0] for each in picked]
    items = [Item("1", 9, answer=key)]
    (found,) = choices_of(analyse_paper(make_paper(points, items, choices=[[each] for each in picked])))
    return found


def row(found: ItemChoices, option: str) -> OptionRow:
    return next(each for each in found.rows if each.option == option)


def test_every_pupil_is_counted_once() -> None:
    found = choices("A A B C - AB A E")

    assert found.n == 8
    assert {each.option: each.count for each in found.rows} == {
        "A": 3,
        "B": 1,
        "C": 1,
        "D": 0,
        "E": 1,
        "多选": 1,
        "未填": 1,
    }
    assert row(found, "A").share == 3 / 8
    assert row(found, "A").is_key


def test_high_and_low_groups_are_counted_separately() -> None:
    found = choices("A A A B B C", scores="987321")

    assert (row(found, "A").high_share, row(found, "A").low_share) == (1, 0)
    assert (row(found, "B").high_share, row(found, "B").low_share) == (0, 0.5)


def test_a_wrong_option_stronger_than_the_key_is_flagged() -> None:
    found = choices("A B B B C A")

    assert found.suspicious
    assert row(found, "B").warning == "选的人超过正确答案"
    assert row(found, "D").warning == "很少有人选"


def test_a_wrong_option_that_attracts_the_best_is_flagged() -> None:
    even = choices("A B A A A C", scores="988321")
    more = choices("A A B A A A A A C C", scores="9876543210")

    assert row(even, "B").warning == "高分组选它的不比正确答案少"
    assert row(more, "B").warning == "高分组比低分组更多选它"
    assert not even.suspicious


def test_options_of_a_multiple_answer_item_are_counted_by_letter() -> None:
    found = choices("AC AC A ABC -", key="AC")

    assert (row(found, "A").count, row(found, "C").count, row(found, "B").count) == (4, 3, 1)
    assert [each.option for each in found.rows] == ["A", "B", "C", "D", "未填"]
    assert row(found, "B").warning == ""


def test_items_without_recorded_choices_are_left_out() -> None:
    paper = make_paper([[1], [0]], [Item("1", 1, answer="A")])

    assert choices_of(analyse_paper(paper)) == ()
    assert not paper.has_choices


def test_records_of_a_few_pupils_leave_empty_groups_without_shares() -> None:
    items = [Item("1", 9, answer="A")]
    paper = make_paper([[9], [8], [4], [0]], items, choices=[[None], [None], ["A"], ["B"]])

    (found,) = choices_of(analyse_paper(paper))

    assert paper.has_choices
    assert (found.n, row(found, "A").high_share, row(found, "B").warning) == (2, None, "")
