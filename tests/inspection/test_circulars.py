"""通报的草稿：五个部分的数都取自汇总，表扬写名字，问题不写名字，存了照存的。"""

from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy.orm import Session

from jiaowu.inspection.checklists import Facet
from jiaowu.inspection.circulars import (
    ADVICE,
    PARTS,
    Attachment,
    CircularFacts,
    chinese_day,
    draft_circular,
    from_json,
    numeral,
    to_json,
)
from jiaowu.inspection.records import ResultEdit
from jiaowu.inspection.reports import circular as report
from jiaowu.inspection.rounds import RoundKind
from jiaowu.inspection.services.circulars import close_round, get_circular, reopen_round, save_circular
from jiaowu.inspection.services.recording import save_result
from jiaowu.inspection.services.rounds import get_round
from jiaowu.inspection.services.summaries import get_summary
from jiaowu.inspection.summaries import RoundHead, summarise
from jiaowu.inspection.tables import RoundTable
from jiaowu.paper.document import DocumentStyle, PageBreak, Table, Text, TextStyle
from tests.inspection.recorded import ORDER, RecordedRounds, build_recorded, marks_of
from tests.inspection.small import SmallSchool
from tests.inspection.test_summary_rules import finding, rule, teacher

TODAY = date(2026, 11, 22)


@pytest.fixture
def rounds(session: Session, school: SmallSchool) -> RecordedRounds:
    return build_recorded(session, school)


def test_the_title_says_which_inspection_of_the_term(session: Session, rounds: RecordedRounds) -> None:
    assert (
        get_circular(session, rounds.now, TODAY).title
        == "青禾中学2026—2027学年第一学期第二次教学常规检查通报"
    )
    assert "第一次" in get_circular(session, rounds.before, TODAY).title


def test_the_figures_are_those_of_the_summary(session: Session, rounds: RecordedRounds) -> None:
    circular = get_circular(session, rounds.now, TODAY)

    assert "2026年11月9日" in circular.survey
    assert "由周主任、吴副主任组成检查组，采取全面检查的方式" in circular.survey
    assert "应查教师5人，各方面都已查完的5人" in circular.survey
    assert "作业批改应查5人、实查5人（应交本数17、实交本数17）" in circular.survey
    assert "全校评定5人，平均79.5分，其中A等2人（40.0%）、B等1人（20.0%）" in circular.overall
    assert "作业批改：评定5人，平均83.0分，其中A等3人（60.0%）" in circular.overall
    assert "于2026年11月29日前完成整改" in circular.measures
    assert "于2026年12月6日前复查" in circular.measures
    assert ADVICE[Facet.HOMEWORK] in circular.measures


def test_praise_names_people_and_problems_never_do(session: Session, rounds: RecordedRounds) -> None:
    circular = get_circular(session, rounds.now, TODAY)

    assert "本次检查合计为A等的教师有：周岚、陈静" in circular.merits
    assert "（一）备课方面\n周岚（教案工整）、陈静老师表现突出。" in circular.merits
    assert "“无反思”4人次，其中4人次上一次检查也有" in circular.problems
    assert not any(name in circular.problems + circular.measures for name in ORDER)


def test_vetoes_and_many_tags_are_counted() -> None:
    tags = tuple(f"问题{at}" for at in range(8))
    summary = summarise(
        RoundHead(1, "抽查", "2026—2027学年第一学期", TODAY, date(2026, 11, 24), ()),
        (rule(Facet.PREPARATION), rule(Facet.HOMEWORK), rule(Facet.LESSON)),
        [
            teacher("陈静", finding(Facet.PREPARATION, 50, tags=tags)),
            teacher("高远", finding(Facet.HOMEWORK, 50, vetoed="未按时上交")),
        ],
    )

    circular = draft_circular(summary, CircularFacts("", 12, RoundKind.SPOT, True, TODAY, 7))  # noqa: FBT003 — 是抽查

    assert "第十二次" in circular.title
    assert circular.survey.startswith("2026年11月22日至2026年11月24日，学校教导处组织了抽查。采取抽查的方式")
    assert "备课、作业批改、上课三个方面" in circular.survey
    assert circular.overall.startswith("各方面都查完的教师还没有")
    assert circular.merits == "各方面暂无得到最高一等的教师。"
    assert "、其他2人次。" in circular.problems
    assert "（二）作业批改方面\n触发一票否决1人次。" in circular.problems
    assert "（三）" not in circular.problems


def test_nothing_found_is_said_so() -> None:
    summary = summarise(
        RoundHead(1, "期中检查", "", TODAY, TODAY, ()),
        (rule(Facet.PREPARATION),),
        [teacher("陈静", finding(Facet.PREPARATION, 95))],
    )

    circular = draft_circular(summary, CircularFacts("", 1, RoundKind.MIDTERM, False, TODAY, 7))  # noqa: FBT003 — 不是抽查

    assert circular.problems == "本次检查没有发现普遍性的问题。"
    assert "对备课方面逐项检查" in circular.survey
    assert "备课：" in circular.measures


def test_many_names_are_cut_with_the_number() -> None:
    summary = summarise(
        RoundHead(1, "期中检查", "", TODAY, TODAY, ()),
        (rule(Facet.PREPARATION),),
        [teacher(f"教师{at:02}", finding(Facet.PREPARATION, 95), key=at + 1) for at in range(15)],
    )

    circular = draft_circular(summary, CircularFacts("", 1, RoundKind.MIDTERM, False, TODAY, 7))  # noqa: FBT003 — 同上

    assert "教师11等15位" in circular.merits


@pytest.mark.parametrize(
    ("number", "text"), [(1, "一"), (10, "十"), (11, "十一"), (20, "二十"), (34, "三十四")]
)
def test_numerals(number: int, text: str) -> None:
    assert numeral(number) == text


def test_what_was_edited_is_kept_until_it_is_thrown_away(session: Session, rounds: RecordedRounds) -> None:
    drafted = get_circular(session, rounds.now, TODAY)
    edited = replace(drafted, merits="改过的优点。", attachment=Attachment.NONE, day=date(2026, 11, 20))

    save_circular(session, rounds.now, edited)
    target = get_round(session, rounds.now).targets[0]
    assert get_circular(session, rounds.now, TODAY) == edited
    assert from_json(to_json(edited)) == edited
    assert target.teacher in drafted.merits

    save_circular(session, rounds.now, None)

    assert get_circular(session, rounds.now, TODAY) == drafted


def test_the_document_has_five_parts_a_closing_and_an_appendix(
    session: Session, rounds: RecordedRounds
) -> None:
    document = report.build(session, rounds.now, TODAY)

    texts = [block for block in document.blocks if isinstance(block, Text)]
    assert document.style is DocumentStyle.OFFICIAL
    assert texts[0] == Text("各教研组、全体教师：", TextStyle.FLUSH)
    assert [text.text for text in texts if text.style is TextStyle.HEADING] == list(PARTS)
    assert [text.text for text in texts if text.style is TextStyle.SUBHEADING] == [
        "（一）备课方面",
        "（二）作业批改方面",
    ] * 2
    closing = next(text for text in texts if text.style is TextStyle.CLOSING)
    assert closing.text == f"青禾中学教导处\n{chinese_day(TODAY)}"
    assert Text("附件：教学常规检查汇总表") in texts
    assert any(isinstance(block, PageBreak) for block in document.blocks)
    assert document.confidential == ""


def test_the_public_appendix_names_nobody_and_merges_small_groups(
    session: Session, rounds: RecordedRounds
) -> None:
    tables = [block for block in report.build(session, rounds.now, TODAY).blocks if isinstance(block, Table)]

    cells = {cell for table in tables for row in table.rows for cell in row}
    assert not cells & set(ORDER)
    assert [row[0] for row in tables[1].rows] == ["其他（不足 3 人的组）"]
    assert tables[1].rows[0][1] == 5


def test_a_large_group_stands_by_itself() -> None:
    summary = summarise(
        RoundHead(1, "期中检查", "", TODAY, TODAY, ()),
        (rule(Facet.PREPARATION),),
        [teacher(f"教师{at}", finding(Facet.PREPARATION, 95), key=at + 1) for at in range(3)],
    )
    facts = CircularFacts("青禾中学", 1, RoundKind.MIDTERM, False, TODAY, 7)  # noqa: FBT003 — 不是抽查

    document = report.draw(draft_circular(summary, facts), summary, "教导处")

    tables = [block for block in document.blocks if isinstance(block, Table)]
    assert [row[0] for row in tables[1].rows] == ["语文组"]


def test_the_appendix_by_teacher_is_for_inside_only(session: Session, rounds: RecordedRounds) -> None:
    inside = replace(
        get_circular(session, rounds.now, TODAY), attachment=Attachment.TEACHERS, addressee="", title=" "
    )

    document = report.draw(inside, get_summary(session, rounds.now), "教导处")
    plain = report.draw(
        replace(inside, attachment=Attachment.NONE), get_summary(session, rounds.now), "教导处"
    )

    table = next(block for block in document.blocks if isinstance(block, Table))
    assert [row[1] for row in table.rows] == list(ORDER)
    assert document.confidential == "教学内部资料"
    assert document.title == report.TITLE
    assert not any(isinstance(block, Table) for block in plain.blocks)
    assert plain.confidential == ""


def test_results_changed_later_change_the_draft_only(session: Session, rounds: RecordedRounds) -> None:
    shown = get_round(session, rounds.now)
    checklist = shown.facets[0].checklist
    before = get_circular(session, rounds.now, TODAY).overall

    save_result(session, shown.targets[4].id, shown.facets[0].facet, ResultEdit(marks_of(checklist, 0)))

    assert "D等1人（20.0%）" in before
    assert "D等" not in get_circular(session, rounds.now, TODAY).overall


def test_closing_keeps_the_draft_and_reopening_gives_it_up_unless_it_was_edited(
    session: Session, rounds: RecordedRounds
) -> None:
    close_round(session, rounds.now, TODAY)
    kept = get_circular(session, rounds.now, date(2026, 12, 31))
    assert kept.day == TODAY
    assert session.get_one(RoundTable, rounds.now).closed is not None

    reopen_round(session, rounds.now)
    assert session.get_one(RoundTable, rounds.now).circular is None
    assert session.get_one(RoundTable, rounds.now).closed is None
    edited = replace(kept, merits="改过的优点。")
    save_circular(session, rounds.now, edited)
    close_round(session, rounds.now, date(2026, 12, 1))
    reopen_round(session, rounds.now)

    assert get_circular(session, rounds.now, TODAY) == edited
