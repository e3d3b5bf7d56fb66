"""学籍的报告：内容，与写成 PDF、Excel。"""

from datetime import date
from pathlib import Path

import pytest
from sqlalchemy.orm import Session

from jiaowu.errors import UserError
from jiaowu.paper.document import Document, PageBreak, Table, Text
from jiaowu.paper.writers import write
from jiaowu.progress import Progress
from jiaowu.school.services.schools import save_term
from jiaowu.school.terms import Term
from jiaowu.students.changes import ChangeKind
from jiaowu.students.reports import REPORTS, ledger, roster, sizes
from jiaowu.students.services.ledger import ChangeDraft, record_change
from jiaowu.students.services.pupils import edit_pupil
from tests.students.small import SmallSchool


def table(document: Document, place: int = 0) -> Table:
    found = [block for block in document.blocks if isinstance(block, Table)]
    return found[place]


def test_the_roster_has_a_page_for_each_class(session: Session, school: SmallSchool) -> None:
    edit_pupil(
        session, school.pupils[0], {"sex": "2", "birth": date(2013, 9, 1), "category": "10", "note": "走读"}
    )

    document = roster.build(session)

    first = table(document)
    assert [type(block) for block in document.blocks] == [Table, PageBreak, Table]
    assert first.rows[0] == (1, "701", "王芳", "女", date(2013, 9, 1), None, "随班就读，走读")
    assert first.notes == ("共 3 人，男 0 人，女 1 人，没有登记性别 2 人。",)
    assert document.confidential == "教学内部资料"
    assert document.subtitle == "青禾中学　2026—2027学年第一学期"


def test_the_roster_of_one_class_only(session: Session, school: SmallSchool) -> None:
    document = roster.build(session, school.term, [school.second])

    assert [row[2] for row in table(document).rows] == ["赵强"]
    assert document.sheet == "七（2）班"


def test_sizes_have_sums_of_grades_and_school(session: Session, school: SmallSchool) -> None:
    edit_pupil(session, school.pupils[0], {"sex": "2"})

    rows = table(sizes.build(session, school.term)).rows

    assert [tuple(row) for row in rows] == [
        ("七（1）班", 0, 1, 2, 3, 50, "余 47 人"),
        ("七（2）班", 0, 0, 1, 1, 50, "余 49 人"),
        ("七年级小计", 0, 1, 3, 4, None, ""),
        ("全校合计", 0, 1, 3, 4, None, ""),
    ]


def test_the_ledger_prints_the_earliest_first(session: Session, school: SmallSchool) -> None:
    empty = ledger.build(session)
    for place, day in ((0, date(2026, 9, 20)), (1, date(2026, 9, 4))):
        draft = ChangeDraft(
            school.pupils[place],
            ChangeKind.TRANSFER_OUT,
            day,
            school.term,
            None,
            "育才中学",
            "搬家",
            "申请\n接收函",
        )
        record_change(session, draft)

    document = ledger.build(session, school.term, ChangeKind.TRANSFER_OUT)

    assert isinstance(empty.blocks[0], Text)
    assert [row[2] for row in table(document).rows] == ["李明", "王芳"]
    assert table(document).rows[0][6:] == ("育才中学", "搬家", "申请；接收函", "未办理")
    assert "全国中小学生学籍信息管理系统" in table(document).notes[0]


@pytest.mark.parametrize("report", REPORTS, ids=lambda report: report.id)
def test_every_report_goes_through_every_writer(
    session: Session, school: SmallSchool, tmp_path: Path, report: object
) -> None:
    assert school.term
    for each in (each for each in REPORTS if each is report):
        document = each.build(session)
        for suffix in each.formats:
            target = tmp_path / f"{each.id}.{suffix}"
            write(document, target, Progress())
            assert target.stat().st_size > 1_000


def test_an_empty_school_is_told(session: Session) -> None:
    with pytest.raises(UserError, match="还没有设定学期"):
        roster.build(session)

    term = save_term(session, Term(2026, 1))

    for build in (roster.build, sizes.build):
        with pytest.raises(UserError, match="导入名单"):
            build(session, term)
