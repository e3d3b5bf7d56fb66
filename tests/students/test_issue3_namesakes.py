"""同班同名的：没有号码就不合并，也不靠“只剩他一个”来认。"""

from jiaowu.students.matching import Candidate, Doubt, Roster, match

CLASS = 1
ROSTER = Roster(
    {"1": (11, "王芳"), "2": (12, "王芳")},
    {("王芳", CLASS): [(11, "1"), (12, "2")]},
)


def test_the_other_namesake_is_not_taken_because_only_he_is_left() -> None:
    found = match(ROSTER, [Candidate("1", "王芳", CLASS), Candidate(None, "王芳", CLASS)])

    assert found.ids == [11, None]
    assert found.doubts == [(1, Doubt.NAMESAKES)]


def test_the_one_who_never_had_a_number_is_found_again() -> None:
    roster = Roster({"1": (11, "王芳")}, {("王芳", CLASS): [(11, "1"), (12, None)]})

    found = match(roster, [Candidate("1", "王芳", CLASS), Candidate(None, "王芳", CLASS)])

    assert found.ids == [11, 12]
    assert found.doubts == []


def test_a_name_that_is_alone_in_its_class_needs_no_number() -> None:
    roster = Roster({"1": (11, "王芳")}, {("王芳", CLASS): [(11, "1")]})

    assert match(roster, [Candidate(None, "王芳", CLASS)]).ids == [11]
