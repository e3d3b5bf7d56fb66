"""对学生的决定：逐个的优先于成批的，成批的不替说不准的人选；表里的行怎样写。"""

import numpy as np

from jiaowu.school.classes import ClassKey
from jiaowu.scores.gui.import_steps.change_rows import class_columns, class_rows, mark_value
from jiaowu.scores.gui.import_steps.choices import (
    Choices,
    common_choices,
    options_of,
    place_of,
    suggestion,
)
from jiaowu.scores.lines import LinePercents, lines_for
from jiaowu.scores.matrix import Pupil, ScoreMatrix, State
from jiaowu.scores.planning import (
    KnownPupil,
    Mark,
    PupilChoice,
    PupilDecision,
    PupilDoubt,
    PupilKind,
)

FIRST = KnownPupil(11, "张伟", "721", "七(3)班")
SECOND = KnownPupil(12, "张伟", None, "")
PUPILS = tuple(
    Pupil(None, name, None, "成绩.xlsx", "七年级", row) for row, name in enumerate("甲乙丙", start=2)
)
MOVED = PupilDoubt(
    0,
    PupilKind.MOVED,
    "",
    (FIRST,),
    (PupilChoice.STAY, PupilChoice.MOVE, PupilChoice.SKIP),
    PupilChoice.STAY,
)
UNSURE = PupilDoubt(
    1,
    PupilKind.UNSURE,
    "",
    (FIRST, SECOND),
    (PupilChoice.MATCH, PupilChoice.CREATE, PupilChoice.SKIP),
    PupilChoice.CREATE,
)
NEW = PupilDoubt(2, PupilKind.NEW, "", (), (PupilChoice.CREATE, PupilChoice.SKIP), PupilChoice.CREATE)
DOUBTS = (MOVED, UNSURE, NEW)


def test_nothing_decided_leaves_everything_to_the_suggestions() -> None:
    assert Choices().settle(DOUBTS, PUPILS) == {}
    assert suggestion(MOVED) == PupilDecision(PupilChoice.STAY, 11)
    assert suggestion(NEW) == PupilDecision(PupilChoice.CREATE)


def test_a_kind_is_decided_all_at_once() -> None:
    choices = Choices().give_all(PupilKind.MOVED, PupilChoice.MOVE, [place_of(PUPILS[0])])

    assert choices.settle(DOUBTS, PUPILS) == {0: PupilDecision(PupilChoice.MOVE, 11)}


def test_a_pupil_with_several_candidates_is_never_matched_in_bulk() -> None:
    matched = Choices().give_all(PupilKind.UNSURE, PupilChoice.MATCH, [])
    skipped = Choices().give_all(PupilKind.UNSURE, PupilChoice.SKIP, [])

    assert matched.settle(DOUBTS, PUPILS) == {}
    assert skipped.settle(DOUBTS, PUPILS) == {1: PupilDecision(PupilChoice.SKIP)}


def test_a_bulk_choice_that_does_not_fit_a_pupil_passes_him_by() -> None:
    choices = Choices().give_all(PupilKind.NEW, PupilChoice.MOVE, [])

    assert choices.settle(DOUBTS, PUPILS) == {}


def test_one_pupils_own_decision_wins_until_the_kind_is_given_anew() -> None:
    own = PupilDecision(PupilChoice.SKIP)
    choices = Choices().give_all(PupilKind.MOVED, PupilChoice.MOVE, []).give(PUPILS[0], own)

    again = choices.give_all(PupilKind.MOVED, None, [place_of(PUPILS[0])])

    assert choices.settle(DOUBTS, PUPILS) == {0: own}
    assert again.settle(DOUBTS, PUPILS) == {}


def test_a_decision_no_longer_possible_is_dropped() -> None:
    choices = Choices().give(PUPILS[2], PupilDecision(PupilChoice.MATCH, 11))

    assert choices.settle(DOUBTS, PUPILS) == {}


def test_options_name_the_person_only_when_there_are_several() -> None:
    assert [option.text for option in options_of(MOVED, "七(4)班")] == [
        "是这个人，学籍不动",
        "是这个人，学籍转到七(4)班",
        "不导入这名考生",
    ]
    assert [option.text for option in options_of(UNSURE, "七(3)班")] == [
        "就是张伟（七(3)班，721）",
        "就是张伟（未分班，没有学号）",
        "登记成新学生",
        "不导入这名考生",
    ]


def test_a_kind_offers_what_any_of_its_pupils_can_be_given() -> None:
    assert common_choices([UNSURE, NEW]) == (PupilChoice.MATCH, PupilChoice.CREATE, PupilChoice.SKIP)


def test_a_mark_is_a_number_or_its_state() -> None:
    assert mark_value(Mark(0.0, State.NORMAL)) == 0.0
    assert mark_value(Mark(None, State.ABSENT)) == "缺考"
    assert mark_value(Mark(36.0, State.EXCLUDED)) == "剔除（36）"
    assert mark_value(None) is None


def test_classes_are_counted_by_subject() -> None:
    key = ClassKey(7, 1, "七(1)班")
    matrix = ScoreMatrix(
        (Pupil("1", "甲", key), Pupil("2", "乙", key), Pupil("3", "丙", None)),
        (lines_for("语文", 100, LinePercents()), lines_for("音乐", 100, LinePercents())),
        np.array([[90, np.nan], [np.nan, np.nan], [80, 70]]),
        np.array(
            [
                [State.NORMAL, State.NOT_TAKEN],
                [State.ABSENT, State.NOT_TAKEN],
                [State.NORMAL, State.NORMAL],
            ],
            dtype=np.uint8,
        ),
    )

    assert [column.title for column in class_columns(matrix)] == ["班级", "考生", "语文", "音乐"]
    assert class_rows(matrix) == [("七(1)班", 2, 2, None), ("班级不明", 1, 1, 1)]
