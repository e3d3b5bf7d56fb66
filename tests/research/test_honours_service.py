"""全校的获奖：教师的、学生的，统计，导入。"""

from datetime import date

import pytest
from sqlalchemy.orm import Session

from jiaowu.errors import UserError
from jiaowu.progress import Progress
from jiaowu.research.importing.awards import read_awards
from jiaowu.research.listings import Fate
from jiaowu.research.services.honours import (
    Owner,
    count_by_level_and_category,
    count_by_year,
    list_honours,
    list_pupil_choices,
    span_of_year,
)
from jiaowu.research.services.honours_import import import_awards, plan_awards
from jiaowu.sheets.grid import CellValue, Grid, Workbook
from jiaowu.store.batches import undo
from jiaowu.students.pupils import PupilDraft
from jiaowu.students.services.pupils import add_pupil
from jiaowu.teachers.awards import AwardDraft
from jiaowu.teachers.services.awards import add_award, edit_award, list_awards, move_award
from tests.teachers.staff import Staffed, build_staff

DAY = date(2026, 10, 12)


@pytest.fixture
def staff(session: Session) -> Staffed:
    """三位教师，两个班。"""
    return build_staff(session)


@pytest.fixture
def ding(session: Session, staff: Staffed) -> int:
    """七(1)班的丁一然。"""
    return add_pupil(session, staff.autumn, staff.first, PupilDraft("丁一然", "26070101"))


def test_teachers_and_pupils_stand_in_one_list(session: Session, staff: Staffed, ding: int) -> None:
    add_award(session, staff.feng, AwardDraft(DAY, "论文评比", level="市级", prize="一等奖", category="论文"))
    add_award(session, staff.song, AwardDraft(DAY, "数学竞赛", level="县级", student_id=ding))
    add_award(session, None, AwardDraft(DAY, "书法比赛", student_id=ding))

    found = list_honours(session)

    assert [(each.owner, each.winner, each.guide) for each in found] == [
        (Owner.STUDENT, "丁一然（七（1）班）", ""),
        (Owner.STUDENT, "丁一然（七（1）班）", "宋博婷"),
        (Owner.TEACHER, "冯豪", ""),
    ]
    assert len(list_honours(session, student_id=ding)) == 2
    assert [each.draft.title for each in list_awards(session, staff.song)] == ["数学竞赛"]
    assert [each.name for each in list_pupil_choices(session, staff.autumn)] == ["丁一然"]


def test_an_award_needs_somebody(session: Session) -> None:
    with pytest.raises(UserError, match="没有写获奖人"):
        add_award(session, None, AwardDraft(DAY, "书法比赛"))


def test_editing_on_the_teachers_page_keeps_the_pupil(session: Session, staff: Staffed, ding: int) -> None:
    add_award(session, staff.song, AwardDraft(DAY, "数学竞赛", student_id=ding))
    key = list_honours(session)[0].id

    edit_award(session, key, AwardDraft(DAY, "数学竞赛（复赛）"))
    kept = list_honours(session)[0]
    move_award(session, key, staff.feng, AwardDraft(DAY, "数学竞赛（复赛）", student_id=ding))
    moved = list_honours(session)[0]

    assert (kept.winner, kept.draft.title) == ("丁一然（七（1）班）", "数学竞赛（复赛）")
    assert moved.guide == "冯豪"


def test_counts_by_level_category_and_school_year(session: Session, staff: Staffed, ding: int) -> None:
    add_award(session, staff.feng, AwardDraft(DAY, "甲", level="市级", category="论文"))
    add_award(session, staff.song, AwardDraft(DAY, "乙", level="省级", category="优质课"))
    add_award(session, None, AwardDraft(DAY, "丙", student_id=ding))
    add_award(session, staff.feng, AwardDraft(date(2026, 7, 31), "去年的", level="市级", category="论文"))

    years = count_by_year(list_honours(session))
    now = count_by_level_and_category(list_honours(session, span_of_year(2026)))

    assert [(year, pivot.total[-1]) for year, pivot in years] == [(2026, 3), (2025, 1)]
    assert now.levels == ("省级", "市级", "未分级")
    assert now.categories == ("论文", "优质课", "未分类")
    assert [now.row(level) for level in now.levels] == [(0, 1, 0, 1), (1, 0, 0, 1), (0, 0, 1, 1)]
    assert now.total == (1, 1, 1, 3)


HEADER: list[CellValue] = [
    "发证单位",
    "发证时间",
    "序号",
    "标题",
    "获奖人",
    "单位",
    "学科",
    "参与",
    "奖项",
    "证书编号",
    "备注",
]


def _book(header: list[CellValue], *rows: list[CellValue]) -> Workbook:
    return Workbook("获奖.xlsx", (Grid("一览", [list(header), *(list(row) for row in rows)]),), "abc")


def test_the_real_template_is_imported_once(session: Session, staff: Staffed, ding: int) -> None:
    book = _book(
        HEADER,
        ["市教科所", "2026.5", 1, "论文甲", "冯豪、宋博婷", "本校", "语文", "合作", "一等", "Z01", None],
        ["县教育局", date(2026, 10, 1), 2, "书法", "丁一然", "本校", None, None, "金奖", "Z02", None],
        ["县教育局", "2026.5", 3, "论文乙", "外校人", "外校", None, None, "二等奖", None, None],
        ["县教育局", None, 4, "论文丙", "冯豪", "本校", None, None, "二等奖", None, None],
        ["市教科所", "2026.5", 5, "论文甲", "冯豪", "本校", "语文", "合作", "一等奖", "Z01", None],
    )
    files = [{"name": "获奖.xlsx", "sha256": "abc"}]

    plan = plan_awards(session, staff.autumn, read_awards([book]), files)
    batch = import_awards(session, plan, Progress())
    again = plan_awards(session, staff.autumn, read_awards([book]), files)

    assert [each.fate for each in plan.entries] == [
        Fate.NEW,
        Fate.NEW,
        Fate.NEW,
        Fate.REFUSED,
        Fate.REFUSED,
        Fate.SAME,
    ]
    assert plan.unknown == ("外校人",)
    assert plan.entries[4].notes == ("没有写发证时间，或者看不懂。",)
    assert [(each.winner, each.draft.prize, each.draft.day) for each in list_honours(session)] == [
        ("丁一然（七（1）班）", "一等奖", date(2026, 10, 1)),
        ("宋博婷", "一等奖", date(2026, 5, 1)),
        ("冯豪", "一等奖", date(2026, 5, 1)),
    ]
    assert again.count(Fate.NEW) == 0
    with pytest.raises(UserError, match="没有新的获奖"):
        import_awards(session, again, Progress())
    undo(session, batch)
    assert list_honours(session) == ()
    assert ding


def test_class_and_guide_columns_tell_pupils_apart(session: Session, staff: Staffed, ding: int) -> None:
    twin = add_pupil(session, staff.autumn, staff.second, PupilDraft("丁一然", "26070201"))
    header: list[CellValue] = ["标题", "获奖人", "班级", "指导教师", "发证时间", "级别"]
    book = _book(
        header,
        ["征文", "丁一然", "七(2)班", "冯豪", "2026-10-01", "县级"],
        ["征文", "丁一然", None, "查无此人", "2026-10-01", "宇宙级"],
    )

    plan = plan_awards(session, staff.autumn, read_awards([book]))

    first, second = plan.entries
    assert first.what is not None
    assert (first.what.draft.student_id, first.what.teacher_id) == (twin, staff.feng)
    assert second.fate is Fate.REFUSED
    assert "有 2 位叫“丁一然”" in second.notes[0]
    assert ding
