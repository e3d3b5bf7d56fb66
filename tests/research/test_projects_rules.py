"""课题的规则：哪一步之后可以是哪一步，阶段怎样排，限制怎样说。"""

from datetime import date

import pytest

from jiaowu.errors import UserError
from jiaowu.research.projects import (
    NEXT,
    Argument,
    Limits,
    Load,
    Member,
    ProjectDraft,
    Standing,
    Status,
    Step,
    check_project,
    check_standing,
    check_step,
    next_statuses,
    over_limits,
    planned_stages,
    read_status,
)

TODAY = date(2026, 11, 22)


def test_every_status_says_what_may_follow() -> None:
    assert set(NEXT) == set(Status)
    assert next_statuses(Status.APPLIED, "规划课题") == (Status.APPROVED, Status.CANCELLED)
    assert Status.CLOSED not in next_statuses(Status.OPENED, "规划课题")
    assert Status.CLOSED in next_statuses(Status.OPENED, "小课题")
    assert next_statuses(Status.CANCELLED, "小课题") == ()


def test_a_step_out_of_order_is_refused_with_what_is_possible() -> None:
    with pytest.raises(UserError, match="“申报”之后不能是“中期”，只能是立项、撤销"):
        check_step(Status.APPLIED, "规划课题", Step(Status.MIDTERM, TODAY), None, TODAY)
    with pytest.raises(UserError, match="退回一步"):
        check_step(Status.CLOSED, "规划课题", Step(Status.OPENED, TODAY), None, TODAY)


def test_closing_needs_a_verdict_and_extending_needs_a_later_day() -> None:
    with pytest.raises(UserError, match="等第"):
        check_step(Status.MIDTERM, "", Step(Status.CLOSED, TODAY), None, TODAY)
    with pytest.raises(UserError, match="延到哪一天"):
        check_step(Status.MIDTERM, "", Step(Status.EXTENDED, TODAY, due=TODAY), None, TODAY)
    check_step(Status.MIDTERM, "", Step(Status.CLOSED, TODAY, "优秀"), date(2026, 1, 1), TODAY)


def test_steps_do_not_go_back_in_time_nor_into_the_future() -> None:
    with pytest.raises(UserError, match="早于上一步的 2026-11-01"):
        check_step(Status.APPROVED, "", Step(Status.OPENED, date(2026, 10, 1)), date(2026, 11, 1), TODAY)
    with pytest.raises(UserError, match="还没有到"):
        check_step(Status.APPROVED, "", Step(Status.OPENED, date(2026, 12, 1)), None, TODAY)


def test_stages_are_spread_between_approval_and_planned_end() -> None:
    found = planned_stages(date(2026, 1, 1), date(2026, 12, 27))

    assert [(each.kind, each.due) for each in found] == [
        ("开题", date(2026, 2, 6)),
        ("中期", date(2026, 6, 30)),
        ("结题", date(2026, 12, 27)),
    ]
    assert [each.kind for each in planned_stages(date(2026, 1, 1), None, "", ["开题"])] == ["中期", "结题"]
    assert [each.kind for each in planned_stages(date(2026, 1, 1), None, "小课题")] == ["开题", "结题"]


def test_limits_are_said_one_sentence_each() -> None:
    draft = ProjectDraft("作业设计", (Member(1, leads=True), Member(2), Member(3)))
    loads = {1: Load("冯豪", led=("阅读教学",)), 2: Load("宋博婷", joined=("甲", "乙")), 3: Load("单雨")}

    found = over_limits(draft, loads, Limits(lead=1, join=2, members=2))

    assert found == (
        "冯豪已主持 1 项没有结题的课题《阅读教学》，学校规定同一人主持不超过 1 项。",
        "宋博婷已参与 2 项没有结题的课题《甲》《乙》，学校规定同一人参与不超过 2 项。",
        "课题组有 3 人，学校规定不超过 2 人。",
    )
    assert over_limits(draft, loads, Limits(0, 0, 0)) == ()


@pytest.mark.parametrize(
    ("draft", "told"),
    [
        (ProjectDraft(" ", (Member(1, leads=True),)), "没有写名称"),
        (ProjectDraft("甲", (Member(1),)), "没有主持人"),
        (ProjectDraft("甲", (Member(1, leads=True), Member(1))), "写了两次"),
        (ProjectDraft("甲", (Member(1, leads=True),), level="宇宙级"), "级别"),
        (ProjectDraft("甲", (Member(1, leads=True),), "没有的类别"), "类别"),
        (
            ProjectDraft("甲", (Member(1, leads=True),), applied=date(2026, 5, 1), approved=date(2026, 4, 1)),
            "早于申报",
        ),
        (
            ProjectDraft("甲", (Member(1, leads=True),), approved=date(2026, 4, 1), due=date(2026, 4, 1)),
            "不晚于",
        ),
    ],
)
def test_a_project_that_cannot_be_is_refused(draft: ProjectDraft, told: str) -> None:
    with pytest.raises(UserError, match=told):
        check_project(draft, TODAY)


def test_only_closed_projects_have_a_verdict() -> None:
    with pytest.raises(UserError, match="要写等第"):
        check_standing(Standing(Status.CLOSED))
    with pytest.raises(UserError, match="还没有结题等第"):
        check_standing(Standing(Status.OPENED, "合格"))


def test_states_of_other_peoples_lists_are_understood() -> None:
    assert read_status("在研") == (Status.APPROVED, "")
    assert read_status("结题优秀") == (Status.CLOSED, "优秀")
    assert read_status("已结题") == (Status.CLOSED, "合格")
    assert read_status("") == (Status.APPROVED, "")
    assert read_status("不知道") is None


def test_the_argument_survives_storing_and_foreign_text_becomes_content() -> None:
    argument = Argument("意义", "内容", "现状", "条件")

    assert Argument.read(argument.text) == argument
    assert Argument.read("随便一段").content == "随便一段"
    assert not Argument().text
