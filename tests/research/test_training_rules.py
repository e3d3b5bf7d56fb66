"""研训学时的规则：达标、免修、不合格，五年累计，一天的学时。"""

from dataclasses import replace
from datetime import date

import pytest

from jiaowu.errors import UserError
from jiaowu.research.training import (
    Attended,
    Exemption,
    Member,
    TrainingDraft,
    Word,
    check_day_totals,
    check_training,
    full_level,
    read_word,
)
from jiaowu.research.training_settings import TrainingSettings, check_settings
from jiaowu.research.training_years import (
    APPRAISAL,
    REFUSAL,
    Attendance,
    Verdict,
    conclude,
    doubts,
    expected_by,
    five_years,
    school_year,
    school_year_of,
    tally,
    tally_all,
    year_row,
)

USUAL = TrainingSettings()
DAY = date(2026, 10, 12)
DRAFT = TrainingDraft("新课标培训", DAY, DAY, "集中", "县", hours=6.0, members=(Member(1, 6.0),))
NAMES = {1: "冯豪", 2: "宋博婷"}


@pytest.mark.parametrize(
    ("done", "school", "scope", "verdict", "consequence"),
    [
        (72, 24, None, Verdict.MET, ""),
        (72, 23, None, Verdict.SHORT_SCHOOL, APPRAISAL),
        (71, 24, None, Verdict.SHORT_TOTAL, APPRAISAL),
        (71, 23, None, Verdict.SHORT_BOTH, APPRAISAL),
        (80, 10, Exemption.SCHOOL, Verdict.MET, ""),
        (70, 10, Exemption.SCHOOL, Verdict.SHORT_TOTAL, APPRAISAL),
        (0, 0, Exemption.WHOLE, Verdict.FREE, ""),
        (0, 0, Exemption.REFUSED, Verdict.REFUSED, REFUSAL),
    ],
)
def test_r090_to_r092_seventy_two_hours_of_which_twenty_four_in_school(
    done: float, school: float, scope: Exemption | None, verdict: Verdict, consequence: str
) -> None:
    found = conclude(USUAL, done, school, scope)

    assert (found, found.consequence) == (verdict, consequence)


def test_a_school_may_flag_only_when_both_are_short() -> None:
    both = replace(USUAL, either=False)

    assert [conclude(both, *hours) for hours in ((72, 0), (10, 24), (10, 10))] == [
        Verdict.MET,
        Verdict.MET,
        Verdict.SHORT_BOTH,
    ]
    assert conclude(both, 70, 0, Exemption.SCHOOL) is Verdict.SHORT_TOTAL


def test_what_is_lacking_follows_the_exemption() -> None:
    usual, sent = year_row(USUAL, 1, (60, 20)), year_row(USUAL, 1, (60, 20), Exemption.SCHOOL, "国培")

    assert (usual.lacking, usual.lacking_school) == (12, 4)
    assert (sent.lacking, sent.lacking_school) == (12, 0)
    assert year_row(USUAL, 1, (0, 0), Exemption.WHOLE).lacking == 0


def test_a_school_year_runs_from_august_to_july() -> None:
    assert [school_year_of(day) for day in (date(2026, 7, 31), date(2026, 8, 1), date(2027, 1, 31))] == [
        2025,
        2026,
        2026,
    ]
    assert (school_year(2026).last - school_year(2026).first).days == 364
    assert expected_by(USUAL, 2026, date(2026, 7, 1)) == 0
    assert expected_by(USUAL, 2026, date(2027, 7, 31)) == 72
    assert expected_by(USUAL, 2026, date(2026, 8, 5)) == pytest.approx(72 * 5 / 365)


def test_r115_five_years_add_up_to_three_hundred_and_sixty() -> None:
    window = five_years(USUAL, 1, 2026, {2022: 72, 2023: 72, 2024: 80, 2026: 60, 2021: 99})

    assert window.years == (2022, 2023, 2024, 2025, 2026)
    assert (window.total, window.lacking) == (284, 76)


@pytest.mark.parametrize(
    ("draft", "words"),
    [
        (replace(DRAFT, title=" "), "没有写培训内容"),
        (replace(DRAFT, end=date(2026, 10, 11)), "早于开始"),
        (replace(DRAFT, form="直播"), "形式“直播”不在列表里"),
        (replace(DRAFT, level="国家级"), "层级“国家级”不在列表里"),
        (replace(DRAFT, hours=25), "超过了 1 天一共的 24 小时"),
        (replace(DRAFT, hours=-1), "0 或更大"),
        (replace(DRAFT, members=(Member(1, 30),)), "冯豪的学时 30 超过"),
        (replace(DRAFT, members=(Member(1, 6), Member(1, 6))), "冯豪在参训名单里写了两次"),
        (replace(DRAFT, members=(Member(1, 6, "良"),)), "考评“良”不在列表里"),
        (replace(DRAFT, start=date(1900, 1, 1)), "不像一次培训"),
    ],
)
def test_a_wrong_training_is_refused_with_a_sentence(draft: TrainingDraft, words: str) -> None:
    with pytest.raises(UserError, match=words):
        check_training(draft, NAMES)


def test_no_day_holds_more_than_twenty_four_hours() -> None:
    own = Attended(0, "甲", DAY, date(2026, 10, 13), 40)
    other = Attended(7, "乙", date(2026, 10, 13), date(2026, 10, 13), 5)

    check_day_totals("冯豪", own, [])
    with pytest.raises(UserError, match="冯豪 2026-10-13 这一天连同别的培训共 25 学时"):
        check_day_totals("冯豪", own, [other])


def test_long_days_repeats_and_pending_hours_are_listed() -> None:
    attended = [
        Attended(1, "说课 比赛", DAY, DAY, 6),
        Attended(2, "说课比赛", DAY, DAY, 3),
        Attended(3, "远程研修", date(2026, 9, 1), date(2026, 11, 30), 40),
        Attended(4, "旧的培训", date(2026, 9, 3), date(2026, 9, 3), 0),
    ]

    found = doubts(USUAL, "冯豪", attended, school_year(2026))

    assert found == [
        "冯豪：“说课比赛”（2026-10-12）登记了 2 次，请核对是不是重复。",
        "冯豪：2026-10-12 一天共 9.44 学时，超过了 8，请核对。",
        "冯豪：“旧的培训”学时待补。",
    ]


def test_r102_person_times_are_counted_by_level_and_form() -> None:
    rows = [
        Attendance(1, "县", "集中", 6, "", certified=True, school_based=False),
        Attendance(1, "县", "外派", 8, "", certified=False, school_based=False),
        Attendance(2, "", "集中", 6, "", certified=True, school_based=False),
    ]

    by_level = tally(rows, ("国", "县"), by_form=False)

    assert [(each.name, each.times, each.people, each.hours, each.certified) for each in by_level] == [
        ("县", 2, 1, 14, 1),
        ("没有写", 1, 1, 6, 1),
    ]
    assert [each.name for each in tally(rows, ("集中", "外派"), by_form=True)] == ["集中", "外派"]
    assert (tally_all(rows).times, tally_all(rows).people) == (3, 2)


@pytest.mark.parametrize(
    ("kind", "text", "word"),
    [
        (Word.LEVEL, "国家级", "国"),
        (Word.LEVEL, "区级", "县"),
        (Word.LEVEL, "国培", "国"),
        (Word.FORM, "网络研修", "远程"),
        (Word.FORM, "校本培训", "校本"),
        (Word.RESULT, "优", "优秀"),
        (Word.LEVEL, "", ""),
        (Word.LEVEL, "宇宙级", None),
        (Word.FORM, "培训", None),
    ],
)
def test_words_of_other_schools_are_read(kind: Word, text: str, word: str | None) -> None:
    assert read_word(kind, text) == word


def test_a_level_is_told_in_full_for_the_record() -> None:
    assert [full_level(level) for level in ("国", "县", "校", "市级", "海外")] == [
        "国家级",
        "县级",
        "校级",
        "市级",
        "海外",
    ]


@pytest.mark.parametrize(
    ("settings", "words"),
    [
        (replace(USUAL, total=0), "学年学时"),
        (replace(USUAL, school_based=73), "校本学时"),
        (replace(USUAL, day_limit=25), "一天的学时"),
    ],
)
def test_settings_stay_within_reason(settings: TrainingSettings, words: str) -> None:
    with pytest.raises(UserError, match=words):
        check_settings(settings)
