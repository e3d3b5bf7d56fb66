"""学科的次序与简称。"""

from jiaowu.school.subjects import position_of, short_of


def test_usual_subjects_keep_the_order_of_a_score_sheet() -> None:
    mixed = ["化学", "英语", "语文", "物理", "数学"]

    assert sorted(mixed, key=position_of) == ["语文", "数学", "英语", "物理", "化学"]


def test_an_unknown_subject_comes_last_and_keeps_its_first_character() -> None:
    assert position_of("击剑") > position_of("地理")
    assert short_of("击剑") == "击"


def test_a_known_subject_has_its_usual_short_name() -> None:
    assert [short_of(name) for name in ("语文", "生物", "地理")] == ["语", "生", "地"]
