"""个人任务的规则：各套、时段、应完成、对谁、算哪些记录、文字与任务互换。"""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from jiaowu.errors import UserError
from jiaowu.research.duties import (
    Counted,
    Duty,
    DutySet,
    Period,
    Person,
    backbone_level,
    check_set,
    read_set,
    shipped_sets,
    sources_of,
    stored_set,
)
from jiaowu.research.duties_periods import (
    Calendar,
    due_day,
    expected,
    missing,
    required,
    slots,
    weeks_of,
)
from jiaowu.research.duties_progress import (
    NO_GROUP,
    Board,
    Column,
    Excuse,
    PersonDuties,
    State,
    cell_of,
    columns_of,
    subtotals,
)
from jiaowu.research.duties_wording import (
    audience_text,
    counts_text,
    period_text,
    read_amount,
    read_audience,
    read_counts,
    read_period,
)
from jiaowu.research.services.sources import RESEARCH_SOURCES
from jiaowu.teachers.people import Basic, TeacherRow
from jiaowu.teachers.records import Record, Span
from jiaowu.teachers.services.records import TEACHER_SOURCES

OPENING = date(2026, 9, 1)
TERM = Span(date(2026, 8, 1), date(2027, 1, 31))
YEAR = Span(date(2026, 8, 1), date(2027, 7, 31))
GOLDEN = frozenset(date(2026, 10, 1) + timedelta(days=at) for at in range(7))
CALENDAR = Calendar(weeks_of(OPENING, 20, TERM.last), TERM, YEAR)
FREE = Calendar(weeks_of(OPENING, 20, TERM.last, GOLDEN), TERM, YEAR, GOLDEN)
ANYONE = Person((), "青年教师", "", teaches=True)
ESSAY = Duty("essay", "随笔", 1, Period.WEEK, counts=(Counted("work.essay"),))
SET = DutySet("own", "我们的", (ESSAY,))


def record(day: date, title: str = "一篇", **more: object) -> Record:
    return replace(Record(1, day, title, "teacher_work", day.toordinal()), **more)  # type: ignore[arg-type]


def duty(code: str) -> Duty:
    return next(
        each for duty_set in shipped_sets() for each in duty_set.duties if duty_set.key_of(each) == code
    )


def test_every_shipped_set_is_sound_and_counts_known_records() -> None:
    for duty_set in shipped_sets():
        check_set(duty_set)

    known = {each.code for each in (*TEACHER_SOURCES, *RESEARCH_SOURCES)}
    assert sources_of(shipped_sets()) - known == {"observation.given"}


@pytest.mark.parametrize(
    ("key", "wording", "audience"),
    [
        ("four-a/reflection", "每周 1 篇", "全体任课教师"),
        ("four-a/observe", "每周 1 节", "全体任课教师"),
        ("four-a/case", "每月 1 篇", "全体任课教师"),
        ("four-a/lesson", "每学期 1 节", "全体任课教师"),
        ("four-b/paper", "每学期 1 篇", "全体任课教师"),
        ("seven/observe", "每学期 10 节", "全体任课教师"),
        ("seven/exam", "每学期 1 份", "全体任课教师"),
        ("essay/essay", "每两周 1 篇", "全体任课教师"),
        ("case/case", "每学期 2–5 篇", "全体任课教师"),
        ("diary/diary", "每月 1 份", "全体任课教师"),
        ("reading/books", "每学年 3 本", "全体任课教师"),
        ("self-study/hours", "每周 2 小时", "全体任课教师"),
        ("journal/journal", "每学年 1 种", "全体任课教师"),
        ("young-lesson/lesson", "每学期 1 节", "新教师、青年教师、中年教师"),
        ("best-case/case", "每学期 1 篇", "全体任课教师"),
        ("calligraphy/chalk", "每学年 1 次，12-31 以前", "新教师、青年教师"),
        ("submission/submission", "每两月 1 篇", "全体任课教师"),
        ("backbone/county-lesson", "每学年 1 节", "县级骨干"),
        ("backbone/city-paper", "每学期 1 篇", "国家级骨干、省级骨干、市级骨干"),
        ("principal/observe", "每月 4 节", "校长"),
    ],
)
def test_r076_to_r088_r110_to_r112_and_r162_are_shipped_as_data(
    key: str, wording: str, audience: str
) -> None:
    assert (duty(key).wording, duty(key).audience) == (wording, audience)


def test_a_set_survives_being_stored() -> None:
    for duty_set in shipped_sets():
        assert read_set(stored_set(duty_set)) == duty_set


@pytest.mark.parametrize(
    ("period", "count", "labels"),
    [
        (Period.WEEK, 20, ("第1周", "第20周")),
        (Period.TWO_WEEKS, 10, ("第1–2周", "第19–20周")),
        (Period.MONTH, 5, ("9月", "1月")),
        (Period.TWO_MONTHS, 3, ("9月–10月", "1月")),
        (Period.TERM, 1, ("本学期", "本学期")),
        (Period.YEAR, 1, ("本学年", "本学年")),
    ],
)
def test_a_term_is_cut_into_periods(period: Period, count: int, labels: tuple[str, str]) -> None:
    found = slots(period, CALENDAR)

    assert (len(found), found[0].label, found[-1].label) == (count, *labels)


def test_a_week_of_holidays_is_not_counted_and_does_not_use_up_a_week() -> None:
    week = frozenset(date(2026, 10, 5) + timedelta(days=at) for at in range(5))
    free = Calendar(weeks_of(OPENING, 20, TERM.last, week), TERM, YEAR, week)

    assert "第6周" not in {slot.label for slot in slots(Period.WEEK, free)}
    assert len(slots(Period.WEEK, free)) == 20
    assert len(slots(Period.WEEK, FREE)) == 20
    assert required(ESSAY, free) == 20


@pytest.mark.parametrize(
    ("wanted", "day", "due"),
    [
        (ESSAY, date(2026, 9, 5), 0),
        (ESSAY, date(2026, 9, 6), 1),
        (ESSAY, date(2026, 11, 22), 12),
        (ESSAY, date(2027, 1, 31), 20),
        (replace(ESSAY, period=Period.MONTH, count=2), date(2026, 10, 31), 4),
        (replace(ESSAY, period=Period.TWO_MONTHS), date(2026, 10, 30), 0),
        (replace(ESSAY, period=Period.TERM), date(2026, 12, 1), 0),
        (replace(ESSAY, period=Period.TERM), date(2027, 1, 31), 1),
        (replace(ESSAY, period=Period.TERM, count=10), date(2026, 11, 22), 5),
        (replace(ESSAY, period=Period.YEAR, due="12-31"), date(2026, 12, 31), 0),
        (replace(ESSAY, period=Period.YEAR, due="12-31"), date(2027, 1, 1), 1),
        (replace(ESSAY, period=Period.YEAR, due="02-29"), date(2027, 3, 1), 1),
    ],
)
def test_what_is_due_by_a_day(wanted: Duty, day: date, due: float) -> None:
    assert expected(wanted, CALENDAR, day) == due


def test_week_five_is_missing_even_when_made_up_later() -> None:
    days = [date(2026, 9, 4) + timedelta(weeks=at) for at in (0, 1, 2, 3, 5)] + [date(2026, 10, 10)]
    done = [(day, 1.0) for day in days]

    assert missing(ESSAY, CALENDAR, done, date(2026, 10, 12)) == ("第5周",)
    cell = cell_of(
        Column(SET, ESSAY),
        ANYONE,
        CALENDAR,
        date(2026, 10, 12),
        {"work.essay": [record(day) for day in days]},
    )
    assert cell is not None
    assert (cell.expected, cell.done, cell.state) == (6, 6, State.GOING)


def test_a_cell_tells_its_state_in_signs() -> None:
    column, day = Column(SET, replace(ESSAY, period=Period.TERM, count=2, points=5)), date(2027, 1, 31)
    one = {"work.essay": [record(date(2026, 10, 1)), record(date(2025, 10, 1))]}

    behind = cell_of(column, ANYONE, CALENDAR, day, one)
    made_up = cell_of(column, ANYONE, CALENDAR, day, one, Excuse(extra=1, reason="有"))
    excused = cell_of(column, ANYONE, CALENDAR, day, one, Excuse(excused=True, reason="产假"))

    assert behind is not None
    assert made_up is not None
    assert excused is not None
    assert (behind.text, behind.short, behind.points) == ("✗ 1/2 差1", 1, 2.5)
    assert (made_up.text, made_up.points) == ("✓ 2/2", 5)
    assert (excused.text, excused.points, excused.met) == ("免", 0, True)


def test_a_record_that_fits_two_sources_counts_once_and_filters_hold() -> None:
    award = record(date(2026, 12, 1), level="县级", detail="论文 一等奖")
    article = duty("backbone/article")
    counted = article.counts[0]

    assert counted.takes(award)
    assert not counted.takes(replace(award, level="校级"))
    assert not counted.takes(replace(award, detail="优质课 一等奖"))
    twice = replace(ESSAY, counts=(Counted("a"), Counted("b")))
    cell = cell_of(Column(SET, twice), ANYONE, CALENDAR, date(2026, 12, 2), {"a": [award], "b": [award]})
    assert cell is not None
    assert cell.done == 1


@pytest.mark.parametrize(
    ("wanted", "person", "applies"),
    [
        (ESSAY, ANYONE, True),
        (ESSAY, replace(ANYONE, teaches=False), False),
        (replace(ESSAY, tiers=("新教师",)), ANYONE, False),
        (replace(ESSAY, tiers=("青年教师",)), ANYONE, True),
        (replace(ESSAY, roles=("校长",)), Person(("校长",), "中年教师", "", teaches=False), True),
        (replace(ESSAY, backbones=("县级",)), replace(ANYONE, level="市级"), False),
    ],
)
def test_a_duty_is_for_roles_tiers_and_backbones(wanted: Duty, person: Person, *, applies: bool) -> None:
    assert wanted.applies(person) is applies


def test_the_highest_backbone_level_decides() -> None:
    assert backbone_level(("市级学科带头人", "县级骨干教师")) == "市级"
    assert backbone_level(("校级骨干教师",)) == ""


@pytest.mark.parametrize(
    ("duty_set", "told"),
    [
        (replace(SET, name=" "), "没有名称"),
        (replace(SET, duties=()), "一条任务也没有"),
        (replace(SET, duties=(replace(ESSAY, name=""),)), "没有写做什么"),
        (replace(SET, duties=(ESSAY, replace(ESSAY, code="b"))), "“随笔”写了两条"),
        (replace(SET, duties=(ESSAY, replace(ESSAY, name="别的"))), "代码相同"),
        (replace(SET, duties=(replace(ESSAY, count=0),)), "次数要大于 0"),
        (replace(SET, duties=(replace(ESSAY, count=3, most=2),)), "至多 2 次"),
        (replace(SET, duties=(replace(ESSAY, period=Period.YEAR, due="13-1"),)), "期限“13-1”看不懂"),
        (replace(SET, duties=(replace(ESSAY, due="12-31"),)), "不能另写期限"),
        (replace(SET, duties=(replace(ESSAY, points=-1),)), "积分不能是负数"),
        (replace(SET, duties=(replace(ESSAY, counts=(Counted("a", "宇宙级"),)),)), "级别“宇宙级”"),
    ],
)
def test_a_set_that_makes_no_sense_is_refused(duty_set: DutySet, told: str) -> None:
    with pytest.raises(UserError, match=told):
        check_set(duty_set)


def test_a_due_day_outside_the_span_is_its_last_day() -> None:
    assert due_day("12-31", Span(date(2027, 2, 22), date(2027, 7, 11))) == date(2027, 7, 11)


def test_a_group_where_nobody_owes_a_duty_shows_nothing() -> None:
    lone = PersonDuties(TeacherRow(1, Basic("冯豪"), None, None, None, ""), (None,))
    board = Board(1, OPENING, CALENDAR, (Column(SET, ESSAY),), (lone,))

    assert lone.line == "没有要做的个人任务"
    assert [(name, own[0].text) for name, own in subtotals(board)] == [(NO_GROUP, "")]
    assert not board.scored


def test_disabled_sets_have_no_columns() -> None:
    assert columns_of((replace(SET, enabled=False),)) == ()
    assert [column.key for column in columns_of((SET,))] == ["own/essay"]


NAMES = {each.code: each.name for each in (*TEACHER_SOURCES, *RESEARCH_SOURCES)} | {
    "observation.given": "听课"
}


def test_duties_are_written_as_words_and_read_back() -> None:
    for duty_set in shipped_sets():
        for each in duty_set.duties:
            assert read_counts(counts_text(each, NAMES), NAMES) == each.counts
            assert read_audience(audience_text(each)) == (each.roles, each.tiers, each.backbones)
            assert read_period(period_text(each.period)) is each.period


def test_words_that_are_not_understood_are_refused() -> None:
    with pytest.raises(UserError, match="没有“小道消息”这种记录"):
        read_counts("论文、小道消息", NAMES)
    with pytest.raises(UserError, match="级别“宇宙级”"):
        read_counts("获奖（宇宙级以上）", NAMES)
    with pytest.raises(UserError, match="括号不成对"):
        read_counts("获奖）", NAMES)
    with pytest.raises(UserError, match="“老教师”不认识"):
        read_audience("校长、老教师")
    with pytest.raises(UserError, match="“每天”看不懂"):
        read_period("每天")
    with pytest.raises(UserError, match="请填数"):
        read_amount("几", "至少")
