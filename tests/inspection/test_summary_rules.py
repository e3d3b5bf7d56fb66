"""汇总的规矩：不适用的折算，没查完不评等第，一票否决，分布、标签、应查实查，复发，表扬。"""

from collections.abc import Mapping
from datetime import date

import pytest

from jiaowu.inspection.checklists import Checklist, Facet, GradeLine, Item
from jiaowu.inspection.summaries import (
    FacetRule,
    Finding,
    Inspected,
    Notice,
    RoundHead,
    Summary,
    mean_of,
    problem_text,
    problem_words,
    shared_grades,
    streaks_of,
    summarise,
)
from jiaowu.inspection.tallies import (
    MOST_PRAISED,
    best_overall,
    count_tags,
    coverage_of,
    praised,
    spread_by_facet,
    spread_by_group,
    spread_by_subject,
)

PREP, HOMEWORK = Facet.PREPARATION, Facet.HOMEWORK
HEAD = RoundHead(1, "期中检查", "2026—2027学年第一学期", date(2026, 11, 9), date(2026, 11, 13), ("周主任",))


def rule(facet: Facet, weight: float = 50, grades: tuple[GradeLine, ...] | None = None) -> FacetRule:
    checklist = Checklist(facet.value, facet.label, facet, (Item("", "要点", 100),), {}, expected="应交本数")
    if grades:
        checklist = Checklist(facet.value, facet.label, facet, (Item("", "要点", 100),), {}, grades)
    return FacetRule(facet, weight, checklist)


def finding(facet: Facet, total: float | None, **more: object) -> Finding:
    grade = (
        "" if total is None else "A" if total >= 90 else "B" if total >= 80 else "C" if total >= 60 else "D"
    )
    usual: dict[str, object] = {
        "id": 1,
        "facet": facet,
        "total": total,
        "grade": grade,
        "applies": True,
        "vetoed": "",
        "expected": None,
        "actual": None,
        "merits": "",
        "problems": "",
        "measures": "",
    }
    return Finding(**(usual | more))  # type: ignore[arg-type]  # 测试里只写要变的几项


def teacher(
    name: str,
    *found: Finding,
    key: int = 0,
    group: str = "语文组",
    subject: str = "语文",
    expected: Mapping[Facet, float] | None = None,
    notices: tuple[Notice, ...] = (),
) -> Inspected:
    key = key or hash(name)
    by_facet = {each.facet: each for each in found}
    return Inspected(key, key, name, group, subject, "七（1）班", expected or {}, by_facet, notices)


def summary(*teachers: Inspected, **streaks: int) -> Summary:
    assert not streaks
    return summarise(HEAD, (rule(PREP, 30), rule(HOMEWORK, 20)), teachers)


def test_a_facet_that_does_not_apply_is_left_out_of_the_total() -> None:
    both = teacher("陈静", finding(PREP, 90), finding(HOMEWORK, 70))
    one = teacher("高远", finding(PREP, 90), finding(HOMEWORK, None, applies=False))

    rows = summary(both, one).rows

    assert rows[0].total == pytest.approx((90 * 30 + 70 * 20) / 50)
    assert rows[1].total == pytest.approx(90)
    assert [row.grade for row in rows] == ["B", "A"]
    assert not rows[1].missing


def test_no_grade_before_everything_is_recorded() -> None:
    row = summary(teacher("陈静", finding(PREP, 95))).rows[0]

    assert row.total == pytest.approx(95)
    assert row.grade == ""
    assert row.missing == (HOMEWORK,)
    assert summary(teacher("陈静", finding(PREP, 95))).complete == 0


def test_a_veto_makes_the_lowest_grade_whatever_the_points() -> None:
    high = teacher("陈静", finding(PREP, 99, vetoed="无案上课"), finding(HOMEWORK, 99))
    blank = teacher("高远", finding(PREP, None, vetoed="无案上课"), finding(HOMEWORK, None, vetoed="未交"))
    exempt = teacher("林夕", finding(PREP, None, applies=False), finding(HOMEWORK, 95))

    rows = summary(high, blank, exempt).rows

    assert [row.grade for row in rows] == ["D", "D", "A"]
    assert rows[1].total is None
    assert rows[0].problems == "备课：一票否决（无案上课）"


def test_nothing_applies_and_nothing_is_graded() -> None:
    row = summary(
        teacher("陈静", finding(PREP, None, applies=False), finding(HOMEWORK, None, applies=False))
    ).rows[0]

    assert (row.total, row.grade, row.missing) == (None, "", ())


def test_words_name_their_facet_and_notices_are_summed_up() -> None:
    notices = (
        Notice("2026-2027-1-001", date(2026, 11, 20), "已发出"),
        Notice("2026-2027-1-002", date(2026, 11, 18), "已提交"),
    )
    row = summary(
        teacher(
            "陈静",
            finding(PREP, 70, merits="工整。", problems="缺反思。", tags=("无反思",), measures="补写"),
            finding(HOMEWORK, 80, merits="及时"),
            notices=notices,
        )
    ).rows[0]

    assert row.merits == "备课：工整；作业批改：及时"
    assert row.problems == "备课：无反思；缺反思"
    assert row.measures == "备课：补写"
    assert row.due == date(2026, 11, 18)
    assert row.review == "已发出、已提交"
    assert summary(teacher("高远")).rows[0].due is None


def test_the_mean_is_of_those_counted_and_foreign_grades_are_left_blank() -> None:
    found = summary(
        teacher("陈静", finding(PREP, 95), finding(HOMEWORK, 85)),
        teacher("高远", finding(PREP, 40)),
    )

    whole = spread_by_facet(found)[-1]

    assert (whole.people, whole.mean, found.mean) == (1, 91, 91)
    assert (whole.share("A"), whole.share("D"), whole.share("优")) == (1, 0, None)


def test_spreads_count_grades_by_facet_group_and_subject() -> None:
    found = summary(
        teacher("陈静", finding(PREP, 95), finding(HOMEWORK, 95), subject="语文、书法"),
        teacher("高远", finding(PREP, 85), finding(HOMEWORK, 65), group="数学组", subject="数学"),
        teacher("林夕", finding(PREP, 50), group="数学组", subject=""),
    )

    prep, homework, whole = spread_by_facet(found)
    groups = {each.name: each for each in spread_by_group(found)}
    subjects = {each.name: each.people for each in spread_by_subject(found)}

    assert prep.counts == {"A": 1, "B": 1, "C": 0, "D": 1}
    assert prep.mean == pytest.approx((95 + 85 + 50) / 3)
    assert homework.counts == {"A": 1, "B": 0, "C": 1, "D": 0}
    assert whole.counts == {"A": 1, "B": 0, "C": 1, "D": 0}
    assert (whole.people, whole.share("A"), whole.share("B")) == (2, 0.5, 0.0)
    assert groups["数学组"].counts["C"] == 1
    assert groups["数学组"].people == 1
    assert subjects == {"语文": 1, "书法": 1, "数学": 1, "没有任教": 0}
    assert spread_by_subject(found)[-1].share("A") is None


def test_tags_are_counted_most_frequent_first_with_the_recurring_ones() -> None:
    teachers = (
        teacher("陈静", finding(PREP, 80, tags=("无反思", "缺课时")), key=1),
        teacher("高远", finding(PREP, 80, tags=("无反思",)), key=2),
        teacher("林夕", finding(HOMEWORK, 80, tags=("无日期",)), key=3),
    )
    streaks = {(1, PREP, "无反思"): 3, (2, PREP, "无反思"): 1, (1, PREP, "缺课时"): 2}

    found = summarise(HEAD, (rule(PREP), rule(HOMEWORK)), teachers, streaks)

    assert [(tag.text, tag.times, tag.recurring) for tag in count_tags(found)] == [
        ("无反思", 2, 1),
        ("缺课时", 1, 1),
        ("无日期", 1, 0),
    ]
    assert [(each.name, each.tag, each.times) for each in found.recurrences] == [
        ("陈静", "无反思", 3),
        ("陈静", "缺课时", 2),
    ]


def test_streaks_go_back_until_a_round_without_the_tag() -> None:
    earlier = {
        (1, PREP): [
            frozenset({"无反思"}),
            frozenset({"无反思", "缺课时"}),
            frozenset(),
            frozenset({"无反思"}),
        ]
    }

    found = streaks_of([(1, PREP, "无反思"), (1, PREP, "缺课时"), (2, PREP, "无反思")], earlier)

    assert found == {(1, PREP, "无反思"): 3, (1, PREP, "缺课时"): 1, (2, PREP, "无反思"): 1}


def test_coverage_counts_people_and_copies() -> None:
    found = summary(
        teacher("陈静", finding(PREP, 90), finding(HOMEWORK, 90, expected=40, actual=38)),
        teacher("高远", finding(HOMEWORK, None, expected=45), expected={HOMEWORK: 99}),
        teacher("林夕", finding(HOMEWORK, None, applies=False), expected={HOMEWORK: 50}),
        teacher("何川", expected={HOMEWORK: 50}),
    )

    prep, homework = coverage_of(found)

    assert (prep.due, prep.seen) == (4, 1)
    assert (homework.due, homework.seen, homework.expected, homework.actual) == (3, 1, 40, 38)


def test_grades_are_shared_only_when_every_checklist_has_the_same() -> None:
    own = (GradeLine("优", 85), GradeLine("合格", 0))

    assert shared_grades([rule(PREP, grades=own).checklist, rule(HOMEWORK, grades=own).checklist]) == own
    assert shared_grades([rule(PREP, grades=own).checklist, rule(HOMEWORK).checklist])[0].name == "A"


def test_praise_goes_to_the_highest_of_the_top_grade_with_ties() -> None:
    many = [
        teacher(f"教师{at}", finding(PREP, 99 if at < 4 else 95, merits="工整。"), key=at + 1)
        for at in range(8)
    ]
    found = summary(*many, teacher("陈静", finding(PREP, 85), finding(HOMEWORK, 85), key=99))

    praise = praised(found)

    assert len(praise) == 1
    assert len(praise[0].names) == 8 > MOST_PRAISED
    assert praise[0].names[0] == "教师0"
    assert praise[0].merits == ("工整",) * 8


def test_praise_stops_after_the_highest_few() -> None:
    found = summary(*(teacher(f"教师{at}", finding(PREP, 99 - at), key=at + 1) for at in range(8)))

    assert praised(found)[0].names == ("教师0", "教师1", "教师2", "教师3", "教师4")


def test_a_tag_written_again_as_a_problem_is_told_once() -> None:
    assert problem_words("", ("目标不明",), "目标不明。") == "目标不明"
    assert (
        problem_words("无案上课", ("无反思", "抄旧案"), "反思少")
        == "一票否决（无案上课）；无反思、抄旧案；反思少"
    )


def test_namesakes_are_praised_with_their_group() -> None:
    found = summary(
        teacher("林晓", finding(PREP, 95), finding(HOMEWORK, 95), key=1, group="语文组"),
        teacher("林晓", finding(PREP, 94), finding(HOMEWORK, 94), key=2, group="综合组"),
    )

    assert best_overall(found) == ("林晓（语文组）", "林晓（综合组）")
    assert praised(found)[0].names == ("林晓（语文组）", "林晓（综合组）")


def test_the_best_overall_are_those_of_the_top_grade() -> None:
    found = summary(
        teacher("陈静", finding(PREP, 92), finding(HOMEWORK, 92)),
        teacher("高远", finding(PREP, 98), finding(HOMEWORK, 98)),
        teacher("林夕", finding(PREP, 80), finding(HOMEWORK, 80)),
    )

    assert best_overall(found) == ("高远", "陈静")
    assert found.mean == pytest.approx((92 + 98 + 80) / 3)


def test_small_things() -> None:
    assert mean_of([None, None]) is None
    assert problem_text(finding(PREP, 90)) == ""
    assert problem_text(finding(PREP, 90, vetoed="未交", tags=("甲", "乙"), problems="丙。")) == (
        "一票否决（未交）；甲、乙；丙"
    )
