"""导入参训名单与证书一览表。"""

from datetime import date

import pytest
from sqlalchemy.orm import Session

from jiaowu.errors import UserError
from jiaowu.progress import Progress
from jiaowu.research.importing.certificates import read_certificates
from jiaowu.research.listings import Fate
from jiaowu.research.services.training import add_training, list_trainings
from jiaowu.research.services.training_import import Plan, import_certificates, plan_certificates
from jiaowu.research.training import Member, Training, TrainingDraft
from jiaowu.sheets.grid import CellValue, Grid, Workbook
from jiaowu.store.batches import undo
from tests.teachers.staff import Staffed, build_staff

FILES = ({"name": "证书.xlsx", "sha256": "abc"},)
HEADER = ("序号", "姓名", "工号", "培训名称", "学时", "起止时间", "级别", "培训形式", "证书编号")


@pytest.fixture
def staff(session: Session) -> Staffed:
    """在写会话里建好的学校。"""
    return build_staff(session)


def book(*rows: tuple[CellValue, ...], header: tuple[CellValue, ...] = HEADER) -> Workbook:
    title: tuple[CellValue, ...] = ("2026年教师培训证书登记表", *([None] * (len(header) - 1)))
    return Workbook("证书.xlsx", (Grid("一览", [list(row) for row in (title, header, *rows)]),), "abc")


def planned(session: Session, *rows: tuple[CellValue, ...]) -> Plan:
    return plan_certificates(session, read_certificates([book(*rows)]), FILES)


def trainings(session: Session) -> tuple[Training, ...]:
    return list_trainings(session, date(2026, 1, 1), date(2026, 12, 31))


def test_a_list_becomes_trainings_with_their_people_and_is_undone(session: Session, staff: Staffed) -> None:
    plan = planned(
        session,
        (1, "冯 豪", "T001", "骨干研修", "24学时", "2026.7.5—7.10", "国家级", "面授", "GP-1"),
        (2, "宋博婷", None, "骨干研修", 24, "2026年7月5日至10日", "国培", "集中", "GP-2"),
        (3, "单雨", None, "粉笔字", None, "2026-09-03", "校级", "校本", None),
    )
    assert [entry.fate for entry in plan.entries] == [Fate.NEW] * 3

    batch_id = import_certificates(session, plan, Progress())

    local, national = trainings(session)
    assert (national.draft.title, national.draft.level, national.draft.hours) == ("骨干研修", "国", 24)
    assert (national.draft.start, national.draft.end) == (date(2026, 7, 5), date(2026, 7, 10))
    assert [(member.teacher_id, member.certificate) for member in national.draft.members] == [
        (staff.feng, "GP-1"),
        (staff.song, "GP-2"),
    ]
    assert (local.draft.school_based, local.pending) == (True, True)
    undo(session, batch_id)
    assert trainings(session) == ()


def test_what_is_known_is_filled_in_or_left_alone(session: Session, staff: Staffed) -> None:
    day = date(2026, 9, 3)
    members = (Member(staff.feng, 8, certificate="A"), Member(staff.song, 0), Member(staff.dan, 8))
    add_training(session, TrainingDraft("远程研修", day, day, "远程", "省", hours=8, members=members[:2]))

    plan = planned(
        session,
        (1, "冯豪", None, "远程研修", 8, "2026-09-03", "省", "远程", "A"),
        (2, "冯豪", None, "远程研修", 10, "2026-09-03", "省", "远程", "A"),
        (3, "宋博婷", None, "远程研修", 8, "2026-09-03", "省", "远程", "B"),
        (4, "单雨", None, "远程研修", 8, "2026-09-03", "省", "远程", None),
        (5, "单雨", None, "远程研修", 8, "2026-09-03", "省", "远程", None),
    )
    import_certificates(session, plan, Progress())

    assert [entry.fate for entry in plan.entries] == [
        Fate.SAME,
        Fate.REFUSED,
        Fate.CHANGED,
        Fate.NEW,
        Fate.SAME,
    ]
    assert "学时台账里是 8，表里是 10" in plan.entries[1].notes[0]
    found = trainings(session)[0].draft.members
    assert {(each.teacher_id, each.hours, each.certificate) for each in found} == {
        (staff.feng, 8, "A"),
        (staff.song, 8, "B"),
        (staff.dan, 8, ""),
    }


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ((1, "无此人", None, "甲", 8, "2026-09-03", "省", "远程", None), "没有登记“无此人”"),
        ((1, "宋博婷", "T001", "甲", 8, "2026-09-03", "省", "远程", None), "工号 T001 登记的是冯豪"),
        ((1, "冯豪", None, "甲", 30, "2026-09-03", "省", "远程", None), "超过了 1 天一共的 24 小时"),
        ((1, "冯豪", None, "甲", 8, "上周", "省", "远程", None), "没有写时间，或者看不懂"),
        ((1, "冯豪", None, "甲", 8, "2026.7.10—7.5", "省", "远程", None), "早于开始"),
        ((1, None, None, "甲", 8, "2026-09-03", "省", "远程", None), "没有写姓名"),
    ],
)
def test_rows_that_cannot_be_stored_are_listed_with_the_reason(
    session: Session, staff: Staffed, row: tuple[CellValue, ...], told: str
) -> None:
    good = (2, "单雨", None, "甲", 8, "2026-09-03", "省", "远程", None)

    plan = planned(session, row, good)

    assert staff.dan == plan.entries[1].what.member.teacher_id if plan.entries[1].what else False
    assert plan.entries[0].fate is Fate.REFUSED
    assert told in "".join(plan.entries[0].notes)


def test_two_rows_that_fill_a_day_beyond_its_end_are_not_both_taken(session: Session, staff: Staffed) -> None:
    assert staff.feng
    plan = planned(
        session,
        (1, "冯豪", None, "甲", 20, "2026-09-03", "省", "远程", None),
        (2, "冯豪", None, "乙", 5, "2026-09-03", "省", "远程", None),
    )

    assert [entry.fate for entry in plan.entries] == [Fate.NEW, Fate.REFUSED]
    assert "一天" in plan.entries[1].notes[0]


def test_doubtful_words_are_told_and_not_guessed(session: Session, staff: Staffed) -> None:
    assert staff.feng
    plan = planned(session, (1, "冯豪", None, "甲", "若干", "2026-09-03", "宇宙级", "直播", None))

    assert plan.entries[0].fate is Fate.NEW
    assert [note.partition("，")[0] for note in plan.entries[0].notes] == [
        "学时“若干”看不懂",
        "形式“直播”不认识",
        "层级“宇宙级”不认识",
    ]


def test_start_and_end_in_two_columns_and_the_school_based_mark_are_read(
    session: Session, staff: Staffed
) -> None:
    header = ("姓名", "工号", "课程名称", "学时", "开始时间", "结束时间", "是否校本", "考核结果")
    rows = (
        ("冯豪", "T001", "甲", 6, "2026-09-01", "2026-09-02", "是", "优"),
        ("宋博婷", "T002", "甲", 6, "2026-09-01", "2026-09-02", "也许", "合格"),
        ("冯豪", "T999", "乙", 6, "2026-09-05", None, "否", None),
        ("单雨", None, "丙", 6, "2026.2.30-3.2", None, None, None),
    )
    found = read_certificates([book(*rows, header=header)])
    plan = plan_certificates(session, found, FILES)
    import_certificates(session, plan, Progress())

    assert [each.school_based for each in found] == [True, None, False, None]
    assert "校本一列“也许”看不懂" in found[1].doubts[0]
    assert plan.entries[2].what is not None
    assert plan.entries[2].what.member.teacher_id == staff.feng
    assert plan.entries[3].fate is Fate.REFUSED
    with pytest.raises(UserError, match="什么都没有存"):
        import_certificates(session, plan_certificates(session, found[:1], FILES), Progress())


def test_a_span_that_is_not_a_date_is_told(session: Session, staff: Staffed) -> None:
    assert staff.feng
    plan = planned(
        session,
        (1, "冯豪", None, "甲", 8, "2026.2.30—3.2", "省", "远程", None),
        (2, "单雨", None, "甲", 8, "2026-09-03", "省", "远程", None),
    )

    assert "不是日期" in "".join(plan.entries[0].notes)


def test_a_sheet_without_the_header_is_refused(session: Session, staff: Staffed) -> None:
    assert staff.feng
    with pytest.raises(UserError, match="没有找到表头"):
        read_certificates([Workbook("别的.xlsx", (Grid("表", [["姓名", "成绩"], ["甲", 1]]),), "x")])
    with pytest.raises(UserError, match="一个看得懂的培训时间也没有"):
        planned(session, (1, "冯豪", None, "甲", 8, None, "省", "远程", None))


def test_odd_dates_and_unknown_scopes_are_told_not_guessed(session: Session, staff: Staffed) -> None:
    header = ("姓名", "培训名称", "学时", "时间", "范围")
    rows: list[tuple[CellValue, ...]] = [
        ("冯豪", "月培训", 8, "2026年9月", "校际性"),
        ("冯豪", "下世纪", 8, "2126-01-01", "整体"),
        ("冯豪", "没有这天", 8, "2026-02-30", "宇宙"),
    ]
    assert staff.feng

    plan = plan_certificates(session, read_certificates([book(*rows, header=header)]), FILES)

    month, century, nowhere = plan.entries
    assert (month.fate, month.what and month.what.draft.scope) == (Fate.NEW, "校际")
    assert month.notes == ("时间只写到月，登记为 1 日，请核对。",)
    assert (century.fate, century.notes[0]) == (
        Fate.REFUSED, "时间 2126-01-01 至 2126-01-01 不像一次培训的起止，请核对。",
    )  # fmt: skip
    assert "时间“2026-02-30”看不懂，没有使用。" in nowhere.notes
    assert "范围“宇宙”不认识，没有使用；可以写个体、群体、整体、校际。" in nowhere.notes
