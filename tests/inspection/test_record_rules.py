"""录入的各栏：认、拒、算分、合计。"""

from datetime import date

import pytest

from jiaowu.errors import UserError
from jiaowu.inspection.checklists import Checklist, Facet, Item, shipped_checklists
from jiaowu.inspection.problem_tags import match_tags, shipped_tags, tidy
from jiaowu.inspection.records import (
    Choices,
    Field,
    FieldKind,
    ResultEdit,
    Standing,
    blank_edit,
    edit_of,
    fields_of,
    judge,
    overall,
    read_day,
    read_field,
    standing_of,
    texts_of,
    warnings_of,
)

LISTS = {each.id: each for each in shipped_checklists()}
PREPARATION = LISTS["preparation"]
FULL_MARKS = (0.0, 0.0, 15.0, 20.0, 10.0, 0.0, 5.0)
CHOICES = Choices(
    shipped_tags()[Facet.PREPARATION],
    PREPARATION.vetoes,
    ("王主任", "李副校长"),
    date(2026, 11, 9),
    date(2026, 11, 13),
)


def field(kind: FieldKind, checklist: Checklist = PREPARATION) -> Field:
    return next(each for each in fields_of(checklist) if each.kind is kind)


def test_the_columns_are_in_the_order_of_the_paper() -> None:
    titles = [each.title for each in fields_of(PREPARATION)]

    assert read_field(field(FieldKind.MERITS), "  ", CHOICES) == ""
    assert titles[:4] == ["应备课时", "实备课时", "数量与进度", "要素齐全"]
    assert titles[-7:] == ["否决/不适用", "优点", "问题", "问题标签", "改进措施", "检查人", "日期"]


@pytest.mark.parametrize(
    ("kind", "typed", "shown"),
    [
        (FieldKind.EXPECTED, "４０", "40"),
        (FieldKind.SPECIAL, "2", "未按时上交"),
        (FieldKind.SPECIAL, "1 2", "无案上课；未按时上交"),
        (FieldKind.SPECIAL, "wask", "无案上课"),
        (FieldKind.SPECIAL, "/", "不适用"),
        (FieldKind.SPECIAL, "bsy", "不适用"),
        (FieldKind.TAGS, "wecbk cja", "无二次备课；抄旧案"),
        (FieldKind.TAGS, "反思", "无反思"),
        (FieldKind.TAGS, "+教案 雷同", "教案"),
        (FieldKind.INSPECTOR, "wzr", "王主任"),
        (FieldKind.INSPECTOR, "wzr、张老师", "王主任、张老师"),
        (FieldKind.DAY, "11.12", "2026-11-12"),
        (FieldKind.PROBLEMS, " 目标 不具体 ", "目标 不具体"),
    ],
)
def test_words_and_letters_are_understood(kind: FieldKind, typed: str, shown: str) -> None:
    if typed == "+教案 雷同":
        with pytest.raises(UserError, match="标签里没有“雷同”"):
            read_field(field(kind), typed, CHOICES)
        typed = "+教案"

    found = read_field(field(kind), typed, CHOICES)

    assert found == shown
    assert read_field(field(kind), found, CHOICES if kind is not FieldKind.TAGS else _with(found)) == found


def _with(tags: str) -> Choices:
    return Choices((*CHOICES.tags, *tags.split("；")), CHOICES.vetoes, (), CHOICES.start, CHOICES.end)


@pytest.mark.parametrize(
    ("kind", "typed", "told"),
    [
        (FieldKind.EXPECTED, "许多", "“应备课时”请填数"),
        (FieldKind.ACTUAL, "-1", "应在 0 与"),
        (FieldKind.ACTUAL, "nan", "应在 0 与"),
        (FieldKind.SPECIAL, "3", "1 无案上课；2 未按时上交"),
        (FieldKind.TAGS, "w", "对得上几个标签：无反思、无二次备课、未提前一周、未签字"),
        (FieldKind.TAGS, "zzz", "标签里没有“zzz”"),
        (FieldKind.DAY, "2-30", "没有“2-30”这一天"),
        (FieldKind.DAY, "星期三", "不认得日期“星期三”"),
        (FieldKind.MERITS, "好" * 1001, "最多 1000 个字"),
    ],
)
def test_what_is_not_understood_is_refused(kind: FieldKind, typed: str, told: str) -> None:
    with pytest.raises(UserError, match=told):
        read_field(field(kind), typed, CHOICES)


def test_a_checklist_without_vetoes_only_takes_not_applicable() -> None:
    special = field(FieldKind.SPECIAL, LISTS["tutoring"])
    choices = Choices((), (), (), CHOICES.start, CHOICES.end)

    assert special.title == "不适用"
    assert read_field(special, "不适用", choices) == "不适用"
    with pytest.raises(UserError, match="没有一票否决项"):
        read_field(special, "1", choices)


def test_a_compliance_flag_with_commas_inside_stays_one_tag() -> None:
    flag = LISTS["homework"].flags[0]
    choices = Choices((*shipped_tags()[Facet.HOMEWORK], flag), (), (), CHOICES.start, CHOICES.end)
    tags = field(FieldKind.TAGS, LISTS["homework"])

    found = read_field(tags, "yenjbzsmjtzy wqp", choices)

    assert found == f"{flag}；未全批"
    assert read_field(tags, found, choices) == found


def test_the_year_of_a_day_is_the_one_nearest_to_the_round() -> None:
    assert read_day("1月5日", date(2026, 12, 28)) == date(2027, 1, 5)
    assert read_day("2026-9-1", date(2026, 12, 28)) == date(2026, 9, 1)


def test_a_day_half_a_year_away_is_a_slip_of_the_year() -> None:
    with pytest.raises(UserError, match="离这次检查（2026-12-28）太远，请核对年份"):
        read_day("2031-12-28", date(2026, 12, 28))


def test_a_result_survives_being_written_and_read() -> None:
    edit = ResultEdit(
        (1.0, 0.0, 13.0, 18.5, None, 2.0, 5.0),
        vetoed="无案上课；未按时上交",
        expected=40,
        actual=38,
        merits="层次清楚",
        problems="反思少",
        tags=("无反思", "抄旧案"),
        measures="每周一篇",
        inspector="王主任",
        day=date(2026, 11, 12),
    )
    fields = fields_of(PREPARATION)

    assert edit_of(fields, texts_of(fields, edit)) == edit


def test_less_than_four_fifths_of_the_plans_costs_the_whole_first_item() -> None:
    enough = ResultEdit(FULL_MARKS, expected=40, actual=32)
    short = ResultEdit(FULL_MARKS, expected=40, actual=31)

    assert [judge(PREPARATION, each).percent for each in (enough, short)] == [100, 80]  # type: ignore[union-attr]
    assert warnings_of(PREPARATION, enough) == ()
    assert warnings_of(PREPARATION, short) == ("实备课时不到应备课时的 80%，“数量与进度”得 0 分",)


def test_a_veto_is_the_lowest_grade_whatever_the_points() -> None:
    vetoed = ResultEdit(FULL_MARKS, vetoed="无案上课")

    found = judge(PREPARATION, vetoed)

    assert found is not None
    assert (found.percent, found.grade) == (100, "D")
    assert warnings_of(PREPARATION, vetoed) == ("一票否决：无案上课，等第记为 D",)


def test_a_facet_that_does_not_apply_is_not_scored_zero() -> None:
    exempt = ResultEdit((None,) * 7, applies=False)
    standings = {
        Facet.PREPARATION: Standing(90.0, applies=True, vetoed=False),
        Facet.HOMEWORK: Standing(None, applies=False, vetoed=False),
        Facet.LESSON: Standing(80.0, applies=True, vetoed=False),
    }
    weights = {Facet.PREPARATION: 30.0, Facet.LESSON: 20.0, Facet.HOMEWORK: 25.0, Facet.TUTORING: 10.0}

    found = overall(standings, weights)

    assert judge(PREPARATION, exempt) is None
    assert standing_of(PREPARATION, exempt) == Standing(None, applies=False, vetoed=False)
    assert found.total == pytest.approx((90 * 30 + 80 * 20) / 50)
    assert (found.done, found.whole) == (3, 4)


def test_a_flag_of_compliance_is_said_at_once() -> None:
    flag = LISTS["homework"].flags[3]

    assert warnings_of(LISTS["homework"], ResultEdit((None,) * 10, tags=(flag,))) == ("合规提示：学生代批",)


def test_only_what_was_changed_is_worth_keeping() -> None:
    blank = blank_edit(PREPARATION, 40)

    assert not blank.kept(40)
    assert not blank.judged
    assert blank.kept(38)
    assert ResultEdit((None,), inspector="王主任").kept(None)
    assert ResultEdit((0.0,)).judged


def test_tags_are_found_whichever_way_they_are_written() -> None:
    known = ("未全批", "未复批", "无日期")

    assert match_tags("wqp，日期", known) == ("未全批", "无日期")
    assert match_tags("无日期；wfp 无日期", known) == ("无日期", "未复批")
    with pytest.raises(UserError, match="对得上几个标签：未全批、未复批。"):
        match_tags("批", known)


def test_a_new_tag_is_short_and_has_a_name() -> None:
    assert tidy("＋作业 雷同") == "作业雷同"
    with pytest.raises(UserError, match="不能为空"):
        tidy("+ ")
    with pytest.raises(UserError, match="最多 30 个字"):
        tidy("长" * 31)


def test_an_item_without_a_short_name_is_told_by_its_text() -> None:
    checklist = Checklist("x", "短表", Facet.LESSON, (Item("", "书写", 100),), {})

    assert [each.title for each in fields_of(checklist)][:2] == ["书写", "不适用"]
