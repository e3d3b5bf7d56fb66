"""课题、师徒、获奖的报告：内容对，每一种写法都写得出来；没有内容时说清楚。"""

from datetime import date
from pathlib import Path

import pytest
from sqlalchemy.orm import Session

from jiaowu.errors import UserError
from jiaowu.paper.document import Document, Fields, Table, Text
from jiaowu.paper.writers import WRITERS, write
from jiaowu.progress import Progress
from jiaowu.research.mentoring import Entry, PairDraft, Review, presets
from jiaowu.research.projects import Argument, Member, ProjectDraft, Status, Step
from jiaowu.research.reports import honours, mentoring, projects
from jiaowu.research.reports.registry import build_reports
from jiaowu.research.services.mentoring import list_pairs, save_entry, save_pair, save_review
from jiaowu.research.services.projects import add_project
from jiaowu.research.services.projects_stages import advance
from jiaowu.students.pupils import PupilDraft
from jiaowu.students.services.pupils import add_pupil
from jiaowu.teachers.awards import AwardDraft
from jiaowu.teachers.services.awards import add_award
from tests.teachers.staff import Staffed, build_staff

OWN = (
    "project-list",
    "project-form",
    "project-process",
    "project-coverage",
    "mentoring-contracts",
    "mentoring-list",
    "mentoring-process",
    "mentoring-reviews",
    "honours",
    "honour-statistics",
)


@pytest.fixture
def staff(session: Session) -> Staffed:
    """三位教师，一个在做的课题，一对师徒，三项获奖。"""
    built = build_staff(session)
    members = (Member(built.feng, leads=True, task="统稿"), Member(built.song, task="案例"))
    draft = ProjectDraft(
        "作业设计",
        members,
        "规划课题",
        "市级",
        "A01",
        "市教科所",
        None,
        date(2026, 9, 5),
        due=date(2027, 6, 30),
        argument=Argument("减负", "分层", "不多", "有基础"),
        note="重点",
    )
    key = add_project(session, draft).id
    advance(session, key, Step(Status.APPROVED, date(2026, 9, 20), opinion="同意立项"))
    save_pair(
        session,
        PairDraft(
            built.feng,
            built.song,
            "学科教学",
            date(2026, 9, 1),
            date(2027, 8, 31),
            targets=presets()[0].targets,
        ),
    )
    pair = list_pairs(session)[0].id
    save_entry(session, pair, Entry(0, "示范课", date(2026, 10, 8), "《春》", 1))
    save_review(session, pair, Review(built.autumn, "收获很多", "进步快", "优秀", date(2026, 11, 20)))
    ding = add_pupil(session, built.autumn, built.first, PupilDraft("丁一然", "26070101"))
    add_award(session, built.feng, AwardDraft(date(2026, 10, 1), "论文", level="市级", prize="一等奖"))
    add_award(session, built.song, AwardDraft(date(2026, 10, 2), "竞赛", level="县级", student_id=ding))
    add_award(session, built.song, AwardDraft(date(2025, 10, 2), "旧的", level="县级"))
    return built


def _tables(document: Document) -> list[Table]:
    return [each for each in document.blocks if isinstance(each, Table)]


def test_the_list_has_the_columns_of_the_real_template(session: Session, staff: Staffed) -> None:
    assert staff

    table = _tables(projects.build_list(session))[0]

    assert [column.title for column in table.columns] == [
        "序号",
        "课题名称",
        "课题编号",
        "课题主持人",
        "负责单位",
        "参与",
        "研究状态",
        "备注",
    ]
    assert list(table.rows[0]) == [1, "作业设计", "A01", "冯豪", "语文组", "宋博婷", "立项", "重点"]
    assert table.title == "立项单位：市教科所　　立项时间：2026年9月"


def test_the_form_tells_argument_division_of_labour_and_opinion(session: Session, staff: Staffed) -> None:
    assert staff

    document = projects.build_form(session)

    told = {
        label: value for each in document.blocks if isinstance(each, Fields) for label, value in each.pairs
    }
    assert document.title == "课题立项书"
    assert (told["研究的意义"], told["单位意见"]) == ("减负", "同意立项")
    assert list(_tables(document)[0].rows[0]) == ["冯豪", "主持人", "统稿"]


def test_the_contract_can_be_signed(session: Session, staff: Staffed) -> None:
    assert staff

    document = mentoring.build_contracts(session)

    texts = [each.text for each in document.blocks if isinstance(each, Text)]
    fields = [label for each in document.blocks if isinstance(each, Fields) for label, _ in each.pairs]
    assert any("一式三份" in text for text in texts)
    assert "1．期限内提供示范课不少于 3 节。" in texts
    assert fields == ["甲方（师傅）", "乙方（徒弟）", "甲方签字", "乙方签字", "学校（盖章）", "签订日期"]


def test_teachers_and_pupils_are_counted_apart(session: Session, staff: Staffed) -> None:
    assert staff

    tables = _tables(honours.build_statistics(session))

    assert [table.title for table in tables] == [
        "教师获奖：按级别与类别",
        "学生获奖：按级别与类别",
        "按级别与奖项",
    ]
    assert list(tables[1].rows[0]) == ["县级", 1, 1]


@pytest.mark.parametrize("suffix", [each.suffix for each in WRITERS])
def test_every_report_goes_through_every_writer(
    session: Session, staff: Staffed, tmp_path: Path, suffix: str
) -> None:
    assert staff
    for report in build_reports(()):
        if report.id in OWN:
            target = tmp_path / f"{report.id}{suffix}"

            write(report.build(session), target, Progress())

            assert target.stat().st_size > 1000


@pytest.mark.parametrize("name", OWN)
def test_an_empty_school_is_told_what_to_do(session: Session, name: str) -> None:
    report = next(each for each in build_reports(()) if each.id == name)

    with pytest.raises(UserError, match="请先"):
        report.build(session)
