"""导入花名册：比较、存入、撤销。"""

from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from jiaowu.errors import UserError
from jiaowu.progress import Progress
from jiaowu.school.classes import Stage
from jiaowu.students.rosters import Fate
from jiaowu.teachers.facts import FactKind, value_at
from jiaowu.teachers.importing.rosters import read_rosters
from jiaowu.teachers.people import Basic
from jiaowu.teachers.rosters import RosterEntry, RosterOptions, RosterPlan
from jiaowu.teachers.services.facts import list_facts
from jiaowu.teachers.services.moments import Moment
from jiaowu.teachers.services.profiles import add_teacher
from jiaowu.teachers.services.roster_import import BATCH_KIND, import_roster, list_imports, undo_import
from jiaowu.teachers.services.roster_plan import plan_roster
from jiaowu.teachers.tables import TeacherFactTable, TeacherTable
from tests.teachers.messy import Rows, read_sheets
from tests.teachers.staff import Staffed

DAY = date(2026, 11, 1)
FILES = ({"name": "名册.xlsx", "sha256": "abc"},)


def planned(session: Session, staff: Staffed, tmp_path: Path, rows: Rows, day: date = DAY) -> RosterPlan:
    book = read_sheets(tmp_path / "名册.xlsx", {"名册": rows})
    reading = read_rosters([book], RosterOptions(keep_id_numbers=True), Stage.JUNIOR)
    return plan_roster(session, Moment(day, staff.autumn), reading, FILES)


def told(entry: RosterEntry) -> list[tuple[str, str, str]]:
    assert entry.outcome is not None
    return [(each.label, each.old, each.new) for each in entry.outcome.changes]


def snapshot(session: Session) -> list[tuple[object, ...]]:
    """两张表的全部内容。"""
    session.expire_all()
    tables = (TeacherTable.__table__, TeacherFactTable.__table__)
    return [tuple(row) for table in tables for row in session.execute(select(table))]


def test_new_changed_and_same_rows_are_told_apart(session: Session, staff: Staffed, tmp_path: Path) -> None:
    rows: Rows = (
        ("姓名", "工号", "学历", "职称", "教研组", "手机"),
        ("冯豪", "T001", "本科", "高级教师", "语文组", None),
        ("宋博婷", "T002", "硕士研究生", None, "数学组", None),
        ("新来", "T009", "本科", "二级教师", "英语组", "13900000000"),
    )

    plan = planned(session, staff, tmp_path, rows)

    assert [entry.fate for entry in plan.entries] == [Fate.CHANGED, Fate.SAME, Fate.NEW]
    assert told(plan.entries[0]) == [("职称", "一级教师", "高级教师（2026-11-01 起）")]
    assert plan.missing == ("单雨",)


def test_a_changed_title_closes_the_old_one_the_day_before(
    session: Session, staff: Staffed, tmp_path: Path
) -> None:
    plan = planned(session, staff, tmp_path, (("姓名", "工号", "职称"), ("冯豪", "T001", "高级教师")))

    import_roster(session, plan, {}, Progress())

    facts = list_facts(session, staff.feng)
    spans = [(fact.value, fact.started, fact.ended) for fact in facts if fact.kind is FactKind.TITLE]
    assert spans == [
        ("二级教师", date(2003, 9, 1), date(2010, 11, 30)),
        ("一级教师", date(2010, 12, 1), date(2026, 10, 31)),
        ("高级教师", date(2026, 11, 1), None),
    ]
    assert value_at(facts, FactKind.TITLE, date(2026, 10, 31)) == "一级教师"


def test_a_title_with_its_own_date_starts_then(session: Session, staff: Staffed, tmp_path: Path) -> None:
    rows: Rows = (
        ("姓名", "职称", "取得时间"),
        ("冯豪", "高级教师", "2018.12"),
        ("宋博婷", "二级教师", "2022.12"),
    )

    plan = planned(session, staff, tmp_path, rows)
    import_roster(session, plan, {}, Progress())

    assert value_at(list_facts(session, staff.feng), FactKind.TITLE, date(2018, 11, 30)) == "一级教师"
    assert value_at(list_facts(session, staff.feng), FactKind.TITLE, date(2018, 12, 1)) == "高级教师"
    assert value_at(list_facts(session, staff.song), FactKind.TITLE, date(2022, 12, 1)) == "二级教师"


def test_a_known_title_gets_the_date_it_was_awarded(session: Session, staff: Staffed, tmp_path: Path) -> None:
    rows: Rows = (("姓名", "职称", "取得时间"), ("冯豪", "一级教师", "2011.3"))

    plan = planned(session, staff, tmp_path, rows)
    import_roster(session, plan, {}, Progress())

    assert told(plan.entries[0]) == [("职称的取得时间", "2010-12-01", "2011-03-01")]
    assert value_at(list_facts(session, staff.feng), FactKind.TITLE, date(2011, 3, 1)) == "一级教师"


def test_a_date_before_a_later_registration_is_told_and_left(
    session: Session, staff: Staffed, tmp_path: Path
) -> None:
    rows: Rows = (("姓名", "职称"), ("冯豪", "高级教师"))

    (entry,) = planned(session, staff, tmp_path, rows, date(2009, 1, 1)).entries

    assert entry.fate is Fate.SAME
    assert "之后还有登记，“高级教师”没有导入" in entry.doubts[0]


def test_undo_puts_every_row_back_exactly(session: Session, staff: Staffed, tmp_path: Path) -> None:
    before = snapshot(session)
    rows: Rows = (
        (
            "姓名",
            "工号",
            "出生年月",
            "学历",
            "职称",
            "骨干",
            "职务",
            "教研组",
            "班主任",
            "人员状态",
            "身份证号",
        ),
        ("冯豪", "T001", "1980.5", "硕士", "高级", "市骨干", "教导主任", "综合组", "七(2)班", "在职", None),
        ("宋博婷", "T002", None, None, "一级", "市骨干", None, None, "七(1)班", None, None),
        ("单雨", "T003", None, "本科", "高级", None, None, None, None, "退休", None),
        ("新来", "T009", "1998.9", "本科", "二级", "区新秀", "年级组长", "英语组", None, None, None),
    )

    plan = planned(session, staff, tmp_path, rows)
    receipt = import_roster(session, plan, {}, Progress())
    after = snapshot(session)
    undo_import(session, receipt.batch_id)

    assert (receipt.added, receipt.changed, receipt.left_out) == (1, 3, 0)
    assert after != before
    assert snapshot(session) == before
    assert list_imports(session) == ()
    assert BATCH_KIND == "teacher_import"


def test_a_birth_that_contradicts_the_identity_number_waits_for_a_decision(
    session: Session, staff: Staffed, tmp_path: Path
) -> None:
    rows: Rows = (("姓名", "出生日期", "身份证号"), ("新来", "1950-12-31", "11010519491231002X"))

    plan = planned(session, staff, tmp_path, rows)
    (entry,) = plan.entries
    receipt = import_roster(session, plan, {0: 1}, Progress())

    assert entry.fate is Fate.DOUBTFUL
    assert entry.reason == "出生日期写的是 1950-12-31，身份证号里是 1949-12-31。"
    assert [choice.label for choice in entry.choices] == [
        "不录",
        "出生日期以身份证号为准",
        "出生日期照表里写的",
    ]
    assert receipt.added == 1
    found = session.scalars(select(TeacherTable).where(TeacherTable.name == "新来")).one()
    assert (found.birth, found.id_number) == (date(1949, 12, 31), "11010519491231002X")


def test_a_number_written_twice_waits_and_is_dropped_when_taken(
    session: Session, staff: Staffed, tmp_path: Path
) -> None:
    rows: Rows = (("姓名", "工号"), ("新甲", "T010"), ("新乙", "T010"))

    plan = planned(session, staff, tmp_path, rows)
    import_roster(session, plan, {0: 1, 1: 1}, Progress())

    assert [entry.reason for entry in plan.entries] == ["工号 T010 在表里出现了 2 次，请在原表改正。"] * 2
    found = session.scalars(select(TeacherTable).where(TeacherTable.name.in_(["新甲", "新乙"]))).all()
    assert [row.number for row in found] == [None, None]


def test_a_number_of_somebody_else_waits_with_three_ways(
    session: Session, staff: Staffed, tmp_path: Path
) -> None:
    plan = planned(session, staff, tmp_path, (("姓名", "工号"), ("冯浩", "T001")))
    (entry,) = plan.entries

    assert entry.reason == "工号 T001 在库里是冯豪的，姓名不同。"
    assert [choice.label for choice in entry.choices] == [
        "不录",
        "就是冯豪，改名为冯浩",
        "不要工号，当作新教师",
    ]
    import_roster(session, plan, {0: 1}, Progress())
    assert session.get_one(TeacherTable, staff.feng).name == "冯浩"


def test_another_number_of_a_known_name_waits(session: Session, staff: Staffed, tmp_path: Path) -> None:
    plan = planned(session, staff, tmp_path, (("姓名", "工号"), ("宋博婷", "T777")))
    (entry,) = plan.entries

    assert entry.reason == "库里的宋博婷工号是 T002，表里是 T777。"
    assert entry.choices[1].label == "就是宋博婷（T002，数学组，1999-03 生）"
    import_roster(session, plan, {0: 2}, Progress())
    rows = session.scalars(select(TeacherTable.number).where(TeacherTable.name == "宋博婷")).all()
    assert sorted(number or "" for number in rows) == ["T002", "T777"]


def test_dates_that_make_no_sense_wait(session: Session, staff: Staffed, tmp_path: Path) -> None:
    rows: Rows = (("姓名", "出生日期", "参加工作"), ("新来", "1998-09-01", "2002-09-01"))

    plan = planned(session, staff, tmp_path, rows)
    import_roster(session, plan, {0: 1}, Progress())

    assert "还不满 14 岁" in plan.entries[0].reason
    found = session.scalars(select(TeacherTable).where(TeacherTable.name == "新来")).one()
    assert (found.birth, found.started) == (None, None)


def test_the_same_teacher_on_two_rows_waits(session: Session, staff: Staffed, tmp_path: Path) -> None:
    rows: Rows = (("姓名", "工号", "学历"), ("冯豪", "T001", "硕士"), ("冯豪", None, "博士"))

    plan = planned(session, staff, tmp_path, rows)

    assert plan.entries[1].fate is Fate.DOUBTFUL


def test_what_the_school_has_and_the_sheet_leaves_out_stays(
    session: Session, staff: Staffed, tmp_path: Path
) -> None:
    rows: Rows = (("姓名", "骨干", "手机"), ("宋博婷", "市骨干", None), ("冯豪", None, None))

    plan = planned(session, staff, tmp_path, rows)
    import_roster(session, plan, {}, Progress())

    assert "库里还有骨干与称号“县级教坛新秀”，没有动" in plan.entries[0].doubts[0]
    values = [fact.value for fact in list_facts(session, staff.song) if fact.kind is FactKind.BACKBONE]
    assert values == ["县级教坛新秀", "市级骨干教师"]
    assert session.get_one(TeacherTable, staff.feng).phone == "13812345678"


def test_a_class_that_does_not_exist_this_term_is_told(
    session: Session, staff: Staffed, tmp_path: Path
) -> None:
    (entry,) = planned(session, staff, tmp_path, (("姓名", "班主任"), ("单雨", "七(9)班"))).entries

    assert entry.doubts == ("班主任带的“七(9)班”不在这个学期的班级里，没有登记。",)


def test_a_new_headteacher_replaces_the_old_one_from_the_day(
    session: Session, staff: Staffed, tmp_path: Path
) -> None:
    plan = planned(session, staff, tmp_path, (("姓名", "班主任"), ("宋博婷", "七(1)班")))

    import_roster(session, plan, {}, Progress())

    (entry,) = plan.entries
    assert told(entry) == [("班主任", "", "七（1）班（2026-11-01 起），替换现在的班主任")]
    (old,) = (fact for fact in list_facts(session, staff.feng) if fact.kind is FactKind.HOMEROOM)
    assert old.ended == date(2026, 10, 31)


def test_the_same_file_again_is_noticed_and_changes_nothing(
    session: Session, staff: Staffed, tmp_path: Path
) -> None:
    rows: Rows = (("姓名", "工号", "职称", "取得时间", "骨干"), ("新来", "T009", "小高", "2020.12", "区骨干"))
    import_roster(session, planned(session, staff, tmp_path, rows), {}, Progress())

    again = planned(session, staff, tmp_path, rows)

    assert "已经导入过" in again.again
    assert [entry.fate for entry in again.entries] == [Fate.SAME]


def test_a_number_taken_after_the_preview_stops_the_whole_import(
    session: Session, staff: Staffed, tmp_path: Path
) -> None:
    plan = planned(session, staff, tmp_path, (("姓名", "工号"), ("新来", "T009")))
    session.get_one(TeacherTable, staff.dan).number = "T009"
    session.flush()

    with pytest.raises(UserError, match=r"新来.*T009.*花名册没有导入"):
        import_roster(session, plan, {}, Progress())


def test_retiring_closes_nothing_but_opens_a_status(session: Session, staff: Staffed, tmp_path: Path) -> None:
    plan = planned(session, staff, tmp_path, (("姓名", "人员状态"), ("单雨", "退休")), date(2026, 8, 1))

    import_roster(session, plan, {}, Progress())

    assert told(plan.entries[0]) == [("人员状态", "在职", "退休（2026-08-01 起）")]
    assert session.get_one(TeacherTable, staff.dan).status == "01"


def test_two_rows_chosen_to_be_one_teacher_are_refused(
    session: Session, staff: Staffed, tmp_path: Path
) -> None:
    rows: Rows = (("姓名", "学历"), ("单雨", "本科"), ("单雨", "硕士"))
    plan = planned(session, staff, tmp_path, rows)
    ways = [[choice.label for choice in entry.choices] for entry in plan.entries]

    assert ways[0] == ["不录", "就是单雨（没有工号，1965-01 生）", "当作新教师"]
    with pytest.raises(UserError, match="选成了同一位教师"):
        import_roster(session, plan, {0: 1, 1: 1}, Progress())


def test_identity_numbers_that_contradict_the_rest_wait(
    session: Session, staff: Staffed, tmp_path: Path
) -> None:
    number = "11010519491231002X"
    known = add_teacher(session, Basic("旧名", "T100", id_number=number))
    rows: Rows = (
        ("姓名", "工号", "身份证号"),
        ("新名", None, number),
        ("冯豪", "T001", "440524188001010014"),
    )
    twins: Rows = (("姓名", "身份证号"), ("甲某", number), ("乙某", number))

    first, _ = planned(session, staff, tmp_path, rows).entries
    again = planned(session, staff, tmp_path, twins).entries

    assert first.reason == "身份证号在库里是旧名的，姓名不同。"
    assert [choice.label for choice in first.choices] == [
        "不录",
        "就是旧名，改名为新名",
        "不要身份证号，当作新教师",
    ]
    assert first.choices[1].outcome is not None
    assert first.choices[1].outcome.teacher_id == known
    assert [entry.reason for entry in again] == ["身份证号在表里出现了不止一次，请在原表改正或留下一行。"] * 2


def test_two_headteachers_of_one_class_are_told_and_neither_is_registered(
    session: Session, staff: Staffed, tmp_path: Path
) -> None:
    rows: Rows = (("姓名", "班主任"), ("单雨", "七(2)班"), ("宋博婷", "七2班"))

    entries = planned(session, staff, tmp_path, rows).entries

    assert [entry.fate for entry in entries] == [Fate.SAME] * 2
    assert entries[0].person.doubts == ("“七(2)班”在表里有 2 位班主任，没有登记。",)
