"""调代课的规则：改后谁上、冲突、统计、请多久怎样安排。"""

from datetime import date

import pytest

from jiaowu.errors import UserError
from jiaowu.teachers.leaves import ApprovalStep
from jiaowu.teachers.substitution_settings import SubstitutionSettings, check_settings
from jiaowu.teachers.substitutions import (
    Counted,
    Moment,
    Move,
    Scheme,
    Sitting,
    Trouble,
    TroubleKind,
    Way,
    apply_moves,
    conflicts,
    room_conflicts,
    tally,
)

MONDAY, TUESDAY = Moment(date(2026, 10, 12), 1), Moment(date(2026, 10, 13), 2)
CHINESE, MATHS = Sitting(1, "语文", 10, None, "一楼"), Sitting(1, "数学", 11)
OTHER = Sitting(2, "英语", 12)
PLAN = {MONDAY: [CHINESE, OTHER], TUESDAY: [MATHS]}


def after(when: Moment, *moves: Move) -> set[Sitting]:
    return set(apply_moves(when, PLAN[when], moves, PLAN))


def test_without_moves_the_plan_holds() -> None:
    assert after(MONDAY) == {CHINESE, OTHER}


def test_a_substitute_takes_the_lesson() -> None:
    move = Move(MONDAY, 1, "语文", 10, Way.SUBSTITUTE, None, 13)

    assert after(MONDAY, move) == {Sitting(1, "语文", 13, Way.SUBSTITUTE, "一楼"), OTHER}
    assert after(TUESDAY, move) == {MATHS}


def test_a_watcher_sits_in() -> None:
    assert after(MONDAY, Move(MONDAY, 1, "语文", 10, Way.WATCH, None, 13)) == {
        Sitting(1, "语文", 13, Way.WATCH, "一楼"),
        OTHER,
    }


def test_a_swap_changes_both_moments() -> None:
    move = Move(MONDAY, 1, "语文", 10, Way.SWAP, TUESDAY, 11)

    assert after(MONDAY, move) == {Sitting(1, "数学", 11, Way.SWAP), OTHER}
    assert after(TUESDAY, move) == {Sitting(1, "语文", 10, Way.SWAP)}


def test_a_cancelled_lesson_is_gone() -> None:
    assert after(MONDAY, Move(MONDAY, 1, "语文", 10, Way.CANCEL)) == {OTHER}


def test_a_makeup_lesson_appears() -> None:
    later = Moment(date(2026, 10, 14), 7)

    found = apply_moves(later, [], [Move(MONDAY, 1, "语文", 10, Way.CANCEL, later)], PLAN)

    assert found == (Sitting(1, "语文", 10, Way.CANCEL),)


def test_a_swap_without_a_lesson_to_swap_leaves_a_gap() -> None:
    assert after(MONDAY, Move(MONDAY, 1, "语文", 10, Way.SWAP, TUESDAY, 99)) == {OTHER}
    assert after(MONDAY, Move(MONDAY, 1, "语文", 10, Way.SWAP, None, 11)) == {OTHER}


def test_a_teacher_elsewhere_is_a_conflict() -> None:
    assert conflicts(12, MONDAY, 1, PLAN[MONDAY], {2: "七（2）班"}) == (
        Trouble(TroubleKind.TEACHER, "10-12 第 1 节已在七（2）班上英语"),
    )


@pytest.mark.parametrize(("person", "class_id"), [(10, 1), (12, 2), (13, 1)])
def test_the_same_class_or_nobody_is_no_conflict(person: int, class_id: int) -> None:
    assert conflicts(person, MONDAY, class_id, PLAN[MONDAY], {}) == ()


def test_rooms_conflict_only_when_named() -> None:
    assert len(room_conflicts("一楼", MONDAY, 2, PLAN[MONDAY])) == 1
    assert room_conflicts("一楼", MONDAY, 1, PLAN[MONDAY]) == ()
    assert room_conflicts("", MONDAY, 2, PLAN[MONDAY]) == ()


def test_the_tally_counts_official_and_private_apart() -> None:
    lessons = [
        Counted(10, 13, Way.SUBSTITUTE, official=True, money=10),
        Counted(10, 13, Way.WATCH, official=False, money=6),
        Counted(10, 11, Way.SWAP, official=False, money=0),
        Counted(10, None, Way.CANCEL, official=False, money=0),
        Counted(10, 12, Way.PRIVATE, official=False, money=0),
    ]

    found = {each.teacher_id: each for each in tally(lessons)}

    assert [each.teacher_id for each in tally(lessons)] == [13, 10, 11, 12]
    helper, away = found[13], found[10]
    assert (helper.official, helper.private, helper.watched, helper.money) == (1, 1, 1, 16)
    assert (away.away_official, away.away_private, away.swapped, away.unreported) == (1, 1, 1, 1)
    assert (found[11].swapped, found[12].unreported, found[12].money) == (1, 1, 0)


@pytest.mark.parametrize(
    ("days", "scheme", "arranger"),
    [
        (0.5, Scheme.SWAP, "教师自行安排"),
        (1, Scheme.SWAP, "教师自行安排"),
        (2, Scheme.SHORT, "教师自行安排"),
        (3, Scheme.SHORT, "教师自行安排"),
        (3.5, Scheme.SHORT, "教导处安排"),
        (5, Scheme.SHORT, "教导处安排"),
        (6, Scheme.LONG, "教导处安排"),
    ],
)
def test_the_length_decides_how_lessons_are_covered(days: float, scheme: Scheme, arranger: str) -> None:
    settings = SubstitutionSettings()

    assert (settings.scheme(days), settings.arranger(days)) == (scheme, arranger)


def test_only_substituting_and_watching_are_paid() -> None:
    settings = SubstitutionSettings()

    assert {way: settings.money(way) for way in Way} == {
        Way.SWAP: 0,
        Way.SUBSTITUTE: 10,
        Way.WATCH: 6,
        Way.CANCEL: 0,
        Way.PRIVATE: 0,
    }


@pytest.mark.parametrize(
    ("settings", "told"),
    [
        (SubstitutionSettings(chain=()), "至少要有一步"),
        (SubstitutionSettings(chain=(ApprovalStep(" "),)), "写明谁批"),
        (SubstitutionSettings(chain=(ApprovalStep("校长"), ApprovalStep("校长", 3))), "写两遍"),
        (SubstitutionSettings(chain=(ApprovalStep("校长", -1),)), "负数"),
        (SubstitutionSettings(swap_days=6), "多于临时代课"),
        (SubstitutionSettings(watch_money=-1), "负数"),
    ],
)
def test_wrong_settings_are_refused(settings: SubstitutionSettings, told: str) -> None:
    with pytest.raises(UserError, match=told):
        check_settings(settings)


def test_every_way_has_a_name_and_a_shape() -> None:
    assert [way.label for way in Way] == ["调课互换", "代课", "自习看管", "停补", "私自调课"]
    assert [way for way in Way if not way.needs_person] == [Way.CANCEL]
    assert [way for way in Way if way.paid] == [Way.SUBSTITUTE, Way.WATCH]
    assert [(scheme.label, scheme.way) for scheme in Scheme] == [
        ("调课", Way.SWAP),
        ("临时代课", Way.SUBSTITUTE),
        ("固定代课", Way.SUBSTITUTE),
    ]
