"""五落实、四定、三定、三查、出勤、流程、初案提前几天、次数。"""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from jiaowu.errors import UserError
from jiaowu.research.activities import (
    Attendance,
    Attender,
    Minutes,
    Plan,
    check_plan,
    checks_of,
    kind_of,
    kinds,
    plan_points,
    turnout_of,
)
from jiaowu.research.activities_frequency import (
    Cell,
    Rule,
    Unit,
    Window,
    count_line,
    frequencies,
    months_between,
    months_title,
    needed_by_month,
)
from jiaowu.research.flows import (
    Written,
    flow_of,
    flows,
    late_draft,
    lead_of,
    paper_name,
    step_states,
    steps,
)
from jiaowu.research.groups import GroupKind

DAY = date(2026, 9, 15)
FULL = Plan(DAY, "主题", "主题教研", 1, "15:45", "16:35", "三楼", "内容", speaker_id=3)
WINDOW = Window(date(2026, 9, 1), date(2027, 1, 20), date(2026, 11, 22))


def test_a_full_plan_settles_five_four_and_three() -> None:
    assert [points.text for points in plan_points(FULL, 6)] == ["五落实 5/5", "四定 4/4", "三定 3/3"]


def test_what_is_not_settled_is_named() -> None:
    plan = replace(FULL, place="", speaker_id=None)

    assert [points.text for points in plan_points(plan, 0)] == [
        "五落实 3/5（缺 地点、人员）",
        "四定 2/4（缺 地点、主发言人）",
        "三定 2/3（缺 主讲人）",
    ]


def test_an_outside_speaker_settles_the_speaker() -> None:
    plan = replace(FULL, speaker_id=None, speaker="县教研室 陆老师")

    assert plan_points(plan, 6)[1].complete


def test_three_checks_need_everyone_marked_minutes_and_reflection() -> None:
    people = (Attender(1, "甲", Attendance.PRESENT), Attender(2, "乙"))

    assert checks_of(people, Minutes(process="讲")).text == "三查 1/3（缺 出勤、反思）"
    assert checks_of(people[:1], Minutes(process="讲", reflection="想")).complete
    assert not checks_of((), Minutes()).points[0].settled


def test_official_leave_is_not_counted_against_the_rate() -> None:
    states = [Attendance.PRESENT, Attendance.LATE, Attendance.LEAVE, Attendance.OFFICIAL, Attendance.ABSENT]
    seen = turnout_of(Attender(at, str(at), state) for at, state in enumerate(states))

    assert (seen.due, seen.came, seen.late, seen.official) == (5, 2, 1, 1)
    assert seen.rate == pytest.approx(2 / 4)


def test_nobody_marked_gives_no_rate() -> None:
    assert turnout_of([Attender(1, "甲"), Attender(2, "乙")]).rate is None


def test_turnouts_add_up() -> None:
    one = turnout_of([Attender(1, "甲", Attendance.PRESENT)])

    assert (one + one).came == 2


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"theme": " "}, "主题"),
        ({"kind": ""}, "类型"),
        ({"end": "15:00"}, "不晚于"),
        ({"hours": 0.0}, "学时"),
        ({"hours": 24.5}, "24"),
    ],
)
def test_a_wrong_plan_is_refused(change: dict[str, str | float], told: str) -> None:
    with pytest.raises(UserError, match=told):
        check_plan(replace(FULL, **change))  # type: ignore[arg-type]


def test_a_whole_day_of_hours_is_allowed() -> None:
    check_plan(replace(FULL, hours=24.0))


def test_shipped_kinds_name_shipped_flows_and_steps() -> None:
    known = {flow.code for flow in flows()}
    names = {step.name for step in steps()}

    assert len(kinds()) >= 14
    assert all(kind.flow in known or not kind.flow for kind in kinds())
    assert all(step in names for flow in flows() for step in flow.steps)
    assert len({step.code for step in steps()}) == len(steps())
    assert kind_of("自己的类型").flow == ""


def test_lesson_flow_and_its_variant() -> None:
    assert flow_of("lesson").steps == ("备课", "说课", "上课", "评课")
    assert flow_of("lesson_late_talk").steps == ("备课", "上课", "说课", "评课")
    assert flow_of("没有").steps == ()
    assert paper_name("说课") == "说课稿"
    assert paper_name("自定") == "自定"


def test_a_step_is_done_by_its_paper_or_by_the_minutes() -> None:
    written = (Written("初案", 1, date(2026, 9, 12)), Written("定案", 1, DAY), Written("定案", 2, DAY))

    states = step_states(flow_of("draft"), written, DAY, {"讨论": True})

    assert [(state.step, state.done) for state in states] == [
        ("初案", True),
        ("讨论", True),
        ("定案", True),
        ("二次备课", False),
        ("反思", False),
    ]
    assert written[2].label == "定案 第2稿"


@pytest.mark.parametrize(
    ("sent", "told"),
    [
        (date(2026, 9, 13), ""),
        (date(2026, 9, 14), "初案提前 1 天发出，应提前 2 天"),
        (DAY, "初案当天才发出，应提前 2 天"),
        (date(2026, 9, 16), "初案活动之后才补，应提前 2 天"),
    ],
)
def test_a_draft_sent_too_late_is_marked(sent: date, told: str) -> None:
    assert late_draft([Written("初案", 1, sent)], DAY, 2) == told


def test_the_earliest_draft_counts_for_the_two_days() -> None:
    drafts = [Written("初案", 1, date(2026, 9, 12)), Written("初案", 2, DAY)]

    assert lead_of(drafts[0].day, DAY) == 3
    assert late_draft(drafts, DAY, 2) == ""
    assert late_draft([], DAY, 2) == ""


def test_twice_a_month_is_asked_of_months_that_are_over() -> None:
    needed = needed_by_month(Rule(GroupKind.RESEARCH, 2, Unit.MONTH), WINDOW)

    assert list(needed.values()) == [2, 2, 0, 0, 0]


def test_a_month_mostly_outside_the_term_is_not_asked() -> None:
    window = Window(date(2026, 9, 20), date(2027, 1, 10), date(2027, 1, 10))

    needed = needed_by_month(Rule(GroupKind.RESEARCH, 2, Unit.MONTH), window)

    assert needed[2026, 9] == 0
    assert needed[2027, 1] == 0
    assert needed[2026, 12] == 2


def test_once_a_week_is_asked_of_weeks_that_are_over() -> None:
    needed = needed_by_month(Rule(GroupKind.PREPARATION, 1, Unit.WEEK), WINDOW)

    assert needed == {(2026, 9): 4, (2026, 10): 5, (2026, 11): 3, (2026, 12): 0, (2027, 1): 0}


def test_once_a_fortnight_is_half_of_it() -> None:
    needed = needed_by_month(Rule(GroupKind.PREPARATION, 1, Unit.FORTNIGHT), WINDOW)

    assert sum(needed.values()) == 6


def test_too_many_in_one_month_do_not_cover_another() -> None:
    days = [date(2026, 9, day) for day in (2, 9, 16, 23)]

    line = count_line("语文组", Rule(GroupKind.RESEARCH, 2, Unit.MONTH), days, WINDOW)

    assert line.cells[0] == Cell(4, 2)
    assert (line.cells[0].text, line.cells[1].text, line.cells[1].met) == ("4/2", "0/2 缺 2", False)
    assert (line.held, line.needed) == (4, 4)
    assert line.share == pytest.approx(0.5)


def test_a_weekly_meeting_belongs_to_the_month_of_its_week() -> None:
    tuesdays = [date(2026, 9, 1) + timedelta(days=7 * week) for week in range(9)]
    window = replace(WINDOW, until=date(2026, 10, 31))

    line = count_line("七年级语文", Rule(GroupKind.PREPARATION, 1, Unit.WEEK), tuesdays, window)

    assert [cell.text for cell in line.cells] == ["4/4", "5/5", "", "", ""]
    assert line.share == 1


def test_a_fortnightly_meeting_in_either_week_is_enough() -> None:
    days = [date(2026, 9, 10), date(2026, 9, 15), date(2026, 10, 9), date(2026, 10, 13)]
    window = replace(WINDOW, until=date(2026, 10, 25))

    line = count_line("七年级语文", Rule(GroupKind.PREPARATION, 1, Unit.FORTNIGHT), days, window)

    assert (line.held, line.needed, line.share) == (4, 4, 1)


def test_the_first_week_of_a_term_is_asked_of_its_first_month() -> None:
    window = Window(date(2026, 8, 28), date(2027, 1, 20), date(2026, 9, 30))
    later = Window(date(2026, 5, 1), date(2026, 6, 30), date(2026, 5, 31))

    rule = Rule(GroupKind.PREPARATION, 1, Unit.WEEK)

    assert (needed_by_month(rule, window)[2026, 8], needed_by_month(rule, window)[2026, 9]) == (1, 4)
    assert needed_by_month(rule, later) == {(2026, 5): 5, (2026, 6): 0}


def test_without_a_rule_only_the_count_is_told() -> None:
    line = count_line("教导处", None, [DAY], WINDOW)

    assert (line.cells[0].text, line.share) == ("1", None)


def test_months_run_over_new_year() -> None:
    months = months_between(date(2026, 11, 3), date(2027, 1, 5))

    assert months == ((2026, 11), (2026, 12), (2027, 1))
    assert months_title(months) == ("11月", "12月", "1月")


def test_common_frequencies_are_shipped() -> None:
    assert [rule.text for rule in frequencies()[0].rules] == ["教研组每月 2 次", "备课组每周 1 次"]
