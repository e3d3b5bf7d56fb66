"""骨干教师的义务。"""

from datetime import date

import pytest
from sqlalchemy.orm import Session

from jiaowu.errors import UserError
from jiaowu.school.terms import Term
from jiaowu.teachers.awards import AwardDraft
from jiaowu.teachers.obligations import fulfilments
from jiaowu.teachers.reports import obligations as report
from jiaowu.teachers.services.facts import delete_fact, list_facts
from jiaowu.teachers.services.moments import Moment
from jiaowu.teachers.services.obligations import fulfilments_of
from jiaowu.teachers.works import WorkDraft, WorkKind
from tests.teachers.staff import Staffed

AUTUMN = Term(2026, 1)
DAY = date(2027, 1, 20)
PAPER = WorkDraft(WorkKind.PAPER, date(2026, 9, 10), "论文")
LESSON = WorkDraft(WorkKind.OPEN_LESSON, date(2026, 3, 10), "上学年的课")
AWARDED = AwardDraft(date(2026, 12, 1), "论文评选", category="论文", level="县级")


def texts(backbone: list[str], works: list[WorkDraft], awards: list[AwardDraft]) -> list[str]:
    return [one.text for one in fulfilments(backbone, works, awards, AUTUMN, DAY)]


def test_r110_a_county_backbone_owes_a_paper_and_a_lesson_a_year() -> None:
    assert texts(["县级骨干教师"], [PAPER, LESSON], [])[:2] == [
        "论文或案例 1/1",
        "研究课 0/1（本学年还差 1）",
    ]


def test_r111_a_city_backbone_owes_them_every_term() -> None:
    earlier = WorkDraft(WorkKind.PAPER, date(2026, 3, 1), "上学期的论文")
    report_given = WorkDraft(WorkKind.LECTURE, date(2026, 10, 1), "学术报告")

    assert texts(["市级骨干教师"], [earlier, report_given], [])[:2] == [
        "论文或案例 0/1（本学期还差 1）",
        "研究课或学术报告 1/1",
    ]


@pytest.mark.parametrize(
    ("works", "awards", "text"),
    [
        ([PAPER], [], "0/1（本学年还差 1）"),
        ([PAPER], [AWARDED], "1/1"),
        ([WorkDraft(WorkKind.LECTURE, date(2026, 11, 1), "全校交流")], [], "1/1"),
        (
            [],
            [AwardDraft(date(2026, 12, 1), "论文评选", category="论文", level="校级")],
            "0/1（本学年还差 1）",
        ),
        ([], [AwardDraft(date(2026, 12, 1), "赛课", category="优质课", level="市级")], "0/1（本学年还差 1）"),
        (
            [],
            [AwardDraft(date(2027, 1, 21), "论文评选", category="论文", level="市级")],
            "0/1（本学年还差 1）",
        ),
    ],
)
def test_r112_an_article_is_awarded_at_county_or_shared_with_the_school(
    works: list[WorkDraft], awards: list[AwardDraft], text: str
) -> None:
    for backbone in ("县级骨干教师", "省级学科带头人"):
        assert texts([backbone], works, awards)[-1] == f"文章在县级以上获奖或全校交流 {text}"


def test_the_highest_level_decides() -> None:
    assert texts(["市级学科带头人", "县级骨干教师"], [], []) == texts(["市级学科带头人"], [], [])
    assert texts(["校级骨干教师"], [], []) == []
    assert texts([], [], []) == []


def test_a_teacher_sees_what_is_still_owed(session: Session, staff: Staffed) -> None:
    moment = Moment(date(2026, 11, 22), staff.autumn)

    assert len(fulfilments_of(session, staff.song, moment)) == 3
    assert fulfilments_of(session, staff.feng, moment) == ()


def test_a_school_without_backbones_has_nothing_to_print(session: Session, staff: Staffed) -> None:
    backbone = next(fact for fact in list_facts(session, staff.song) if "新秀" in fact.value)
    assert backbone.id is not None
    delete_fact(session, backbone.id)

    with pytest.raises(UserError, match="还没有登记县级以上的骨干"):
        report.build(session, Moment(date(2026, 11, 22), staff.autumn))
