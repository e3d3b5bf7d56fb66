"""导出的花名册再导入：每一行都是“不变”。"""

from datetime import date
from pathlib import Path

import pytest
from sqlalchemy.orm import Session

from jiaowu.paper.writers import write
from jiaowu.progress import Progress
from jiaowu.school.classes import Stage
from jiaowu.sheets.reading import read_workbook
from jiaowu.students.rosters import Fate
from jiaowu.teachers.columns import PRINTABLE
from jiaowu.teachers.facts import Fact, FactKind
from jiaowu.teachers.importing.rosters import read_rosters
from jiaowu.teachers.people import Basic
from jiaowu.teachers.reports import roster
from jiaowu.teachers.rosters import RosterOptions
from jiaowu.teachers.services.facts import change_fact
from jiaowu.teachers.services.moments import Moment
from jiaowu.teachers.services.profiles import add_teacher
from jiaowu.teachers.services.roster_plan import plan_roster
from tests.teachers.staff import Staffed

MOMENT_DAY = date(2026, 11, 1)


@pytest.mark.parametrize("bare", [True, False])
def test_a_printed_roster_comes_back_as_the_same(
    session: Session, staff: Staffed, tmp_path: Path, *, bare: bool
) -> None:
    full = Basic(
        name="欧阳·某某",
        number="007",
        sex="2",
        birth=date(1949, 12, 31),
        started=date(1970, 3, 1),
        education="31",
        degree="无",
        college="某师范专科学校",
        major="数学教育",
        politics="01",
        id_number="11010519491231002X",
        phone="13900001234",
        post_kind="2",
        note="返聘",
    )
    person = add_teacher(session, full)
    for fact in (
        Fact(FactKind.TITLE, "高级教师", date(2005, 12, 1)),
        Fact(FactKind.POST_LEVEL, "专业技术五级"),
        Fact(FactKind.BACKBONE, "市级骨干教师"),
        Fact(FactKind.BACKBONE, "特级教师"),
        Fact(FactKind.DUTY, "教研组长"),
        Fact(FactKind.DUTY, "校史馆馆长"),
        Fact(FactKind.PREPARATION, "七年级数学备课组"),
        Fact(FactKind.STATUS, "14", date(2026, 9, 1)),
    ):
        change_fact(session, person, fact)
    moment = Moment(MOMENT_DAY, staff.autumn)
    target = tmp_path / "花名册.xlsx"

    write(roster.build(session, moment, PRINTABLE, bare=bare), target, Progress())
    reading = read_rosters([read_workbook(target)], RosterOptions(keep_id_numbers=True), Stage.JUNIOR)
    plan = plan_roster(session, moment, reading, ())

    assert [(entry.person.basic.name, entry.fate) for entry in plan.entries] == [
        ("欧阳·某某", Fate.SAME),
        ("冯豪", Fate.SAME),
        ("宋博婷", Fate.SAME),
        ("单雨", Fate.SAME),
    ]
    assert [entry.doubts + entry.person.doubts for entry in plan.entries] == [()] * 4
    assert plan.missing == ()
