"""成长档案的取数与登记：四个部分齐全，每次改动都可以撤销，完整度单看与全校看一样。"""

from datetime import date, timedelta
from pathlib import Path

import pytest
from sqlalchemy import event
from sqlalchemy.orm import Session

from jiaowu.errors import UserError
from jiaowu.portfolio.completeness import Adjustment
from jiaowu.portfolio.goals import GoalDraft, GoalState, PlanDraft, Progress, Review
from jiaowu.portfolio.parts import Part
from jiaowu.portfolio.results import AppraisalDraft
from jiaowu.portfolio.services.appraisals import delete_appraisal, list_appraisals, save_appraisal
from jiaowu.portfolio.services.completeness import (
    get_requirements,
    list_completeness,
    plan_measures,
    save_adjustments,
)
from jiaowu.portfolio.services.entries import Owner, delete_entry, list_entries, save_entry
from jiaowu.portfolio.services.plans import (
    delete_goal,
    delete_plan,
    load_plan,
    save_goal,
    save_plan,
    save_review,
)
from jiaowu.portfolio.services.portfolios import load_portfolio
from jiaowu.portfolio.services.sources import SOURCES
from jiaowu.portfolio.timeline import EntryDraft
from jiaowu.school.terms import Term
from jiaowu.store.batches import undo
from jiaowu.teachers.facts import term_days
from jiaowu.teachers.people import Basic
from jiaowu.teachers.records import Span
from jiaowu.teachers.services.profiles import add_teacher
from tests.portfolio.growing import DAY, GOALS, PLAN, Grown, build_grown

SPRING = Term(2025, 2)


@pytest.fixture
def grown(session: Session, tmp_path: Path) -> Grown:
    """写在会话里的教师。"""
    return build_grown(session, tmp_path)


def test_the_four_parts_come_together(session: Session, tmp_path: Path, grown: Grown) -> None:
    found = load_portfolio(session, tmp_path, grown.staff.feng, None, DAY, SOURCES)

    assert found.name == "冯豪"
    assert (found.term, found.last_term) == (Term(2026, 1), SPRING)
    assert found.plan.current(DAY) is not None
    assert [goal.draft.title for goal in found.plan.overdue(DAY)] == ["上一节公开课"]
    assert [each.record.title for each in found.timeline.footprints] == [
        "《湖心亭看雪》",
        "优质课评比",
        "作文讲评三法",
    ]
    assert [each.draft.title for each in found.timeline.reflections["teacher_work", grown.lesson]] == ["课后"]
    assert [each.draft.result for each in found.results.appraisals] == ["优秀"]
    assert [(each.name, each.kind, each.title) for each in found.evidence] == [
        ("证书.pdf", "获奖证书", "优质课评比")
    ]
    assert [each.title for each in found.years] == [f"{year}—{year + 1}" for year in range(2020, 2027)]


def test_a_span_limits_the_footprints_but_not_the_completeness(
    session: Session, tmp_path: Path, grown: Grown
) -> None:
    whole = load_portfolio(session, tmp_path, grown.staff.feng, None, DAY, SOURCES)
    span = Span(date(2026, 9, 1), date(2026, 12, 31))

    found = load_portfolio(session, tmp_path, grown.staff.feng, span, DAY, SOURCES)

    assert [each.record.title for each in found.timeline.footprints] == ["《湖心亭看雪》"]
    assert found.evidence == ()
    assert found.completeness == whole.completeness


def test_a_teacher_who_is_gone_is_told(session: Session, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="已经不在资料库里"):
        load_portfolio(session, tmp_path, 99, None, DAY, SOURCES)


def test_completeness_alone_equals_completeness_among_all(
    session: Session, tmp_path: Path, grown: Grown
) -> None:
    everyone = {each.teacher.id: each.completeness for each in list_completeness(session, DAY, SOURCES)}

    for teacher in (grown.staff.feng, grown.staff.song, grown.staff.dan):
        alone = load_portfolio(session, tmp_path, teacher, None, DAY, SOURCES)
        assert alone.completeness == everyone[teacher]
    plan = everyone[grown.staff.feng].of(Part.PLAN)
    assert {item.requirement.code: item.have for item in plan.items} == {
        "plan": 1,
        "goals": 2,
        "reviewed": 0,
        "on_time": 0.5,
    }
    empty = everyone[grown.staff.song]
    assert empty.of(Part.PLAN).share == 0
    assert any("正在执行的规划：还没有" in each for each in empty.missing)


def test_more_teachers_need_no_more_queries(session: Session, grown: Grown) -> None:
    def queries() -> int:
        counted: list[str] = []

        def count(*args: object) -> None:
            counted.append(str(args[2]))

        engine = session.get_bind().engine
        event.listen(engine, "before_cursor_execute", count)
        list_completeness(session, DAY, SOURCES)
        event.remove(engine, "before_cursor_execute", count)
        return len(counted)

    queries()
    before = queries()
    for at in range(30):
        key = add_teacher(session, Basic(f"新{at}", f"N{at:02d}"))
        save_goal(session, key, GOALS[1])
    session.flush()

    assert queries() == before
    assert grown.staff.feng


def test_a_review_of_a_reached_goal_writes_the_day_and_can_be_taken_back(
    session: Session, grown: Grown
) -> None:
    review = Review(SPRING, Progress.REACHED, "上了", "董主任", date(2026, 7, 3))

    batch = save_review(session, grown.goals[0], grown.staff.spring, review)
    reached = load_plan(session, grown.staff.feng).goals[0]
    undo(session, batch)
    again = load_plan(session, grown.staff.feng).goals[0]

    assert reached.draft.done == date(2026, 7, 3)
    assert reached.reviews == (review,)
    assert reached.state(DAY) is GoalState.REACHED
    assert again.draft.done is None
    assert again.reviews == ()


def test_a_review_of_last_term_counts_for_completeness(session: Session, grown: Grown) -> None:
    days = term_days(SPRING)
    before = plan_measures(load_plan(session, grown.staff.feng), DAY, SPRING)

    save_review(session, grown.goals[0], grown.staff.spring, Review(SPRING, Progress.GOING, "", "", days[1]))

    after = plan_measures(load_plan(session, grown.staff.feng), DAY, SPRING)
    assert (before["reviewed"], after["reviewed"]) == (0.0, 1.0)


def test_plans_and_goals_are_edited_deleted_and_taken_back(session: Session, grown: Grown) -> None:
    feng = grown.staff.feng
    plan = load_plan(session, feng).plans[0]

    edited = save_plan(session, feng, PlanDraft(PLAN.start, PLAN.end, aim=" 换一个 "), plan.id)
    assert load_plan(session, feng).plans[0].draft.aim == "换一个"
    undo(session, edited)
    gone = delete_plan(session, plan.id)
    assert load_plan(session, feng).plans == ()
    undo(session, gone)
    save_review(session, grown.goals[0], grown.staff.spring, Review(SPRING, Progress.GOING, "", "", DAY))
    dropped = delete_goal(session, grown.goals[0])
    assert [goal.id for goal in load_plan(session, feng).goals] == [grown.goals[1]]
    undo(session, dropped)

    found = load_plan(session, feng)
    assert found.plans == (plan,)
    assert len(found.goals[0].reviews) == 1
    with pytest.raises(UserError, match="也从这一天开始"):
        save_plan(session, feng, PLAN)
    with pytest.raises(UserError, match="早于开始"):
        save_goal(session, feng, GoalDraft("x", "", DAY, DAY - timedelta(days=1)))


def test_entries_of_teachers_and_pupils_are_kept_apart(session: Session, grown: Grown) -> None:
    feng = Owner(grown.staff.feng)
    draft = EntryDraft(Part.RESULTS, "工作总结", date(2026, 7, 6), " 总结 ", " 写好了 ")

    batch = save_entry(session, feng, draft)
    (summary,) = [each for each in list_entries(session, feng) if each.draft.part is Part.RESULTS]
    save_entry(session, feng, EntryDraft(Part.RESULTS, "工作总结", DAY, "改了"), summary.id)

    assert (summary.draft.title, summary.draft.text) == ("总结", "写好了")
    assert list_entries(session, feng)[0].draft.title == "改了"
    assert list_entries(session, Owner(student_id=1)) == ()
    with pytest.raises(UserError, match="又改动过"):
        undo(session, batch)
    undo(session, delete_entry(session, summary.id))
    assert list_entries(session, feng)[0].draft.title == "改了"


def test_one_conclusion_a_year_and_kind(session: Session, grown: Grown) -> None:
    feng = grown.staff.feng

    with pytest.raises(UserError, match="2025—2026学年的年度考核已经登记为“优秀”"):
        save_appraisal(session, feng, AppraisalDraft(2025, "年度考核", "合格"))
    save_appraisal(session, feng, AppraisalDraft(2024, " 年度考核 ", "合格"))
    (new, old) = list_appraisals(session, feng)
    save_appraisal(session, feng, AppraisalDraft(2025, "年度考核", "合格"), new.id)
    undo(session, delete_appraisal(session, old.id))

    assert [each.draft.result for each in list_appraisals(session, feng)] == ["合格", "合格"]
    with pytest.raises(UserError, match="开始的那一年"):
        save_appraisal(session, feng, AppraisalDraft(26, "年度考核", "合格"))


def test_a_school_changes_what_it_asks(session: Session, grown: Grown) -> None:
    save_adjustments(session, {"plan": Adjustment(1, 0), "goals": Adjustment(4, 20)})

    found = {each.code: each for each in get_requirements(session)}
    (feng, *_) = list_completeness(session, DAY, SOURCES)

    assert (found["plan"].weight, found["goals"].least) == (0, 4)
    codes = [item.requirement.code for item in feng.completeness.of(Part.PLAN).items]
    assert codes == ["goals", "reviewed", "on_time"]
    assert grown.award
