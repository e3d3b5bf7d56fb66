"""名单与库里学生的配对。"""

from jiaowu.students.matching import Candidate, Doubt, Matches, Roster, match

EMPTY = Roster({}, {})


def roster(*students: tuple[int, str | None, str, int]) -> Roster:
    """由（编号、学号、姓名、班级）造出库里的学生。"""
    by_place: dict[tuple[str, int], list[tuple[int, str | None]]] = {}
    for student, number, name, class_id in students:
        by_place.setdefault((name, class_id), []).append((student, number))
    numbered = {number: (student, name) for student, number, name, _ in students if number is not None}
    return Roster(numbered, by_place)


def paired(known: Roster, *people: tuple[str | None, str, int | None]) -> Matches:
    """配对一份（号码、姓名、班级）的名单。"""
    return match(known, [Candidate(*person) for person in people])


def test_in_an_empty_school_everyone_is_new() -> None:
    found = paired(EMPTY, ("01", "王喆", 1), ("02", "李㛃", 1))

    assert found.ids == [None, None]
    assert found.numbers == ["01", "02"]
    assert found.doubts == []


def test_the_number_decides_even_after_changing_class() -> None:
    found = paired(roster((7, "01", "王喆", 1)), ("01", "王喆", 2))

    assert found.ids == [7]


def test_without_a_number_name_and_class_decide() -> None:
    found = paired(roster((7, "01", "王喆", 1), (8, "02", "李㛃", 1)), (None, "李㛃", 1), (None, "王喆", 1))

    assert found.ids == [8, 7]


def test_without_number_and_class_nobody_is_matched() -> None:
    found = paired(roster((7, "01", "王喆", 1)), (None, "王喆", None))

    assert found.ids == [None]
    assert found.doubts == []


def test_a_name_in_another_class_is_another_pupil() -> None:
    found = paired(roster((7, None, "王喆", 1)), (None, "王喆", 2))

    assert found.ids == [None]


def test_namesakes_are_told_apart_by_number() -> None:
    known = roster((7, "01", "王喆", 1), (8, "02", "王喆", 1))

    found = paired(known, ("02", "王喆", 1), ("01", "王喆", 1))

    assert found.ids == [8, 7]
    assert found.doubts == []


def test_namesakes_without_numbers_are_never_merged() -> None:
    known = roster((7, "01", "王喆", 1), (8, "02", "王喆", 1))

    found = paired(known, (None, "王喆", 1))

    assert found.ids == [None]
    assert found.doubts == [(0, Doubt.NAMESAKES)]


def test_two_of_a_name_in_the_list_never_share_one_pupil() -> None:
    found = paired(roster((7, None, "王喆", 1)), (None, "王喆", 1), (None, "王喆", 1))

    assert found.ids == [None, None]
    assert [doubt for _, doubt in found.doubts] == [Doubt.NAMESAKES, Doubt.NAMESAKES]


def test_the_namesake_left_over_after_numbers_is_matched_by_name() -> None:
    known = roster((7, "01", "王喆", 1), (8, None, "王喆", 1))

    found = paired(known, ("01", "王喆", 1), ("02", "王喆", 1))

    assert found.ids == [7, 8]
    assert found.missing_numbers == [(8, "02")]


def test_a_new_number_beside_known_ones_is_a_new_namesake() -> None:
    known = roster((7, "01", "王喆", 1), (8, "02", "李㛃", 1))

    found = paired(known, ("02", "李㛃", 1), ("01", "王喆", 1), ("03", "王喆", 1))

    assert found.ids == [8, 7, None]
    assert found.numbers[2] == "03"


def test_a_newcomer_of_the_same_name_in_a_list_of_strangers_is_new() -> None:
    found = paired(roster((7, "01", "王喆", 1)), ("11", "王喆", 1), ("12", "李㛃", 1), ("13", "孙垚", 1))

    assert found.ids == [None, None, None]


def test_seat_numbers_of_one_exam_do_not_stand_in_the_way_of_names() -> None:
    known = roster((7, "2026001", "王喆", 1), (8, "2026002", "李㛃", 1))

    found = paired(known, ("0101", "李㛃", 1), ("0102", "王喆", 1))

    assert found.ids == [8, 7]
    assert found.missing_numbers == []


def test_a_number_of_somebody_else_is_reported_and_not_used() -> None:
    found = paired(roster((7, "01", "王喆", 1)), ("01", "李㛃", 1))

    assert found.ids == [None]
    assert found.numbers == [None]
    assert found.doubts == [(0, Doubt.NUMBER_TAKEN)]


def test_a_number_written_twice_counts_for_the_first_only() -> None:
    found = paired(roster((7, "01", "王喆", 1)), ("01", "王喆", 1), ("01", "王喆", 1))

    assert found.ids == [7, None]
    assert found.numbers == ["01", None]
    assert (1, Doubt.NUMBER_TWICE) in found.doubts


def test_a_pupil_known_without_number_receives_one() -> None:
    found = paired(roster((7, None, "王喆", 1)), ("01", "王喆", 1))

    assert found.ids == [7]
    assert found.missing_numbers == [(7, "01")]


def test_a_registry_number_decides_like_a_number() -> None:
    known = Roster({}, {("王喆", 1): [(7, "01")]}, {"G320311201303150014": (7, "王喆")})

    found = paired(known, ("G320311201303150014", "王喆", 2))

    assert found.ids == [7]
    assert found.missing_numbers == []


def test_one_pupil_is_never_given_to_two_rows_by_his_two_numbers() -> None:
    known = Roster({"01": (7, "王喆")}, {}, {"G320311201303150014": (7, "王喆")})

    found = paired(known, ("01", "王喆", 1), ("G320311201303150014", "王喆", 1))

    assert found.ids == [7, None]
    assert (1, Doubt.NUMBER_TAKEN) in found.doubts


def test_seat_numbers_are_told_not_to_be_comparable() -> None:
    known = roster((7, "2026001", "王喆", 1), (8, "2026002", "李㛃", 1))

    assert not paired(known, ("0101", "李㛃", 1), ("0102", "王喆", 1)).comparable
    assert paired(known, ("2026002", "李㛃", 1)).comparable


def test_every_doubt_says_what_was_done() -> None:
    assert all(doubt.text.endswith("。") for doubt in Doubt)
