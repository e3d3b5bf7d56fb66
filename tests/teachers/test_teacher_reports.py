"""教师档案的报告：内容，与写成各种格式。"""

from datetime import date, timedelta
from pathlib import Path

import pypdfium2
import pytest
from sqlalchemy.orm import Session

from jiaowu.errors import UserError
from jiaowu.paper.document import Document, Fields, Orientation, PageBreak, Table, Text
from jiaowu.paper.writers import WRITERS, write
from jiaowu.progress import Progress
from jiaowu.teachers.awards import AwardDraft
from jiaowu.teachers.facts import Fact, FactKind
from jiaowu.teachers.reports import forms, honours, roster, statistics
from jiaowu.teachers.reports.registry import REPORTS
from jiaowu.teachers.services.awards import add_award
from jiaowu.teachers.services.facts import change_fact
from jiaowu.teachers.services.moments import Moment, moment_of
from jiaowu.teachers.services.profiles import save_basic
from jiaowu.teachers.services.works import add_work
from jiaowu.teachers.works import WorkDraft, WorkKind
from tests.teachers.staff import Staffed

DAY = date(2026, 11, 22)
OWN = {roster.TITLE, forms.TITLE, statistics.TITLE, honours.TITLE}
"""这里说的四种；请假、调代课的另有测试。"""


def tables(document: Document) -> list[Table]:
    return [block for block in document.blocks if isinstance(block, Table)]


def test_the_roster_prints_the_chosen_columns_lying(session: Session, staff: Staffed) -> None:
    document = roster.build(session, Moment(DAY, staff.autumn), ("姓名", "职称", "教龄", "电话"))

    (table,) = tables(document)
    assert [column.title for column in table.columns] == ["序号", "姓名", "职称", "教龄", "电话"]
    assert [tuple(row) for row in table.rows] == [
        (1, "冯豪", "一级教师", 24, "138****5678"),
        (2, "宋博婷", "", 5, ""),
        (3, "单雨", "", 41, ""),
    ]
    assert table.notes == ("共 3 人，男 1 人，女 2 人；年龄、教龄、职称等截至2026年11月22日。",)
    assert (document.orientation, document.confidential) == (Orientation.LANDSCAPE, "学校内部资料")
    assert document.subtitle == "青禾中学　2026—2027学年第一学期"


def test_phones_are_printed_only_when_revealed(session: Session, staff: Staffed) -> None:
    document = roster.build(session, Moment(DAY, staff.autumn), ("电话",), [staff.feng], bare=True)

    assert tables(document)[0].rows[0] == (1, "13812345678")


def test_a_past_term_is_reprinted_as_it_was(session: Session, staff: Staffed) -> None:
    before = roster.build(session, moment_of(session, staff.spring))

    change_fact(session, staff.feng, Fact(FactKind.TITLE, "高级教师", date(2026, 9, 1)))
    change_fact(session, staff.song, Fact(FactKind.STATUS, "05", date(2026, 9, 1)))

    assert roster.build(session, moment_of(session, staff.spring)) == before


def test_an_empty_roster_is_refused(session: Session, staff: Staffed) -> None:
    with pytest.raises(UserError, match="没有可以印的教师"):
        roster.build(session, Moment(DAY, staff.autumn), wanted=[])
    with pytest.raises(UserError, match="一列也没有选"):
        roster.build(session, Moment(DAY, staff.autumn), ())
    with pytest.raises(UserError, match="没有可以印的教师"):
        forms.build(session, Moment(DAY, staff.autumn), [999])
    with pytest.raises(UserError, match="没有在册的教师"):
        statistics.build(session, Moment(date(1980, 1, 1)))


def test_each_teacher_has_a_form_of_his_own(session: Session, staff: Staffed) -> None:
    save_basic(session, staff.feng, {"id_number": "110105198005060010"})
    document = forms.build(session, Moment(DAY, staff.autumn))

    assert document.handout
    assert sum(isinstance(block, PageBreak) for block in document.blocks) == 2
    titles = [
        block.text for block in document.blocks if isinstance(block, Text) and block.text == "教师登记表"
    ]
    assert len(titles) == 3
    first = next(block for block in document.blocks if isinstance(block, Fields))
    fields = dict(first.pairs)
    assert (fields["姓名"], fields["教龄"], fields["班主任"]) == ("冯豪", "24 年（中年教师）", "七（1）班")
    assert (fields["身份证号"], fields["联系电话"]) == ("110105********0010", "138****5678")
    experience = tables(document)[0]
    assert ("职称", "二级教师", "2003-09-01 至 2010-11-30") in [tuple(row) for row in experience.rows]


def test_a_full_form_still_fits_on_one_page(session: Session, staff: Staffed, tmp_path: Path) -> None:
    for at in range(12):
        start = date(2012, 9, 1) + timedelta(days=300 * at)
        duty = Fact(
            FactKind.DUTY, f"第 {at} 项职务兼校区负责人", start, start + timedelta(days=299), note="校聘"
        )
        change_fact(session, staff.feng, duty)
        draft = AwardDraft(
            start, f"第 {at} 届全市中小学教师教学基本功大赛", "云溪市教育局", "基本功", "市级", "一等奖"
        )
        add_award(session, staff.feng, draft)
        add_work(
            session, staff.feng, WorkDraft(WorkKind.PAPER, start, f"论文第 {at} 篇：大单元视角下的语文课堂")
        )

    write(forms.build(session, Moment(DAY, staff.autumn), [staff.feng]), tmp_path / "表.pdf", Progress())

    with pypdfium2.PdfDocument(tmp_path / "表.pdf") as pages:
        assert len(pages) == 1


def test_the_statistics_have_totals_and_charts(session: Session, staff: Staffed) -> None:
    document = statistics.build(session, Moment(DAY, staff.autumn))

    education = next(table for table in tables(document) if table.title == "学历")
    assert [tuple(row) for row in education.rows] == [
        ("研究生", 1, 1 / 3),
        ("本科", 1, 1 / 3),
        ("专科", 1, 1 / 3),
        ("合计", 3, 1.0),
    ]
    subjects = next(table for table in tables(document) if table.title == "学科")
    assert [tuple(row)[:2] for row in subjects.rows] == [("语文", 1), ("数学", 1)]
    assert any(isinstance(block, Text) and "荣誉获奖" in block.text for block in document.blocks)


@pytest.mark.parametrize(
    "report", [each for each in REPORTS if each.title in OWN], ids=lambda report: report.id
)
@pytest.mark.parametrize("writer", WRITERS, ids=lambda writer: writer.id)
def test_every_report_goes_through_every_writer(
    session: Session, staff: Staffed, tmp_path: Path, report: object, writer: object
) -> None:
    add_award(session, staff.feng, AwardDraft(date(2026, 10, 9), "优质课"))
    path = tmp_path / f"{report.id}{writer.suffix}"  # type: ignore[attr-defined]  # 参数化的值

    write(report.build(session), path, Progress())  # type: ignore[attr-defined]  # 同上

    assert path.stat().st_size > 4000


@pytest.mark.parametrize(
    ("counts", "shares"),
    [([0, 0, 0, 0], [0, 0, 0, 0]), ([3, 1, 2, 0], [3, 1, 2, 0]), ([50, 1, 50, 50], [5, 1, 5, 4])],
)
def test_the_lines_of_a_form_are_shared(counts: list[int], shares: list[int]) -> None:
    assert forms.share_lines(counts) == shares
