"""课表与调代课的纸：内容，以及每种都写得成 PDF、Excel、Word。"""

from datetime import timedelta
from pathlib import Path

import openpyxl
import pytest
from sqlalchemy.orm import Session

from jiaowu.errors import UserError
from jiaowu.paper.document import Document, PageBreak, Strips, Table, Text, TextStyle
from jiaowu.paper.writers import write
from jiaowu.progress import Progress
from jiaowu.school.services.schools import save_term
from jiaowu.school.terms import Term
from jiaowu.teachers.leaves import LeaveKind, Span
from jiaowu.teachers.reports import substitutions, timetable
from jiaowu.teachers.reports.registry import REPORTS
from jiaowu.teachers.services.leaves import LeaveDraft, record_leave
from jiaowu.teachers.services.substitutions import Draft, arrange
from jiaowu.teachers.services.timetable_edit import save_slots
from jiaowu.teachers.substitutions import Moment, Move, Way
from jiaowu.teachers.timetable import Lesson, WeekKind
from tests.teachers.taught_school import MONDAY, TaughtSchool, build_taught_school

OWN = (
    "class-timetables",
    "teacher-timetables",
    "school-timetable",
    "curriculum-coverage",
    "day-schedule",
    "substitution-notices",
    "substitution-slips",
    "substitution-statistics",
    "teacher-leaves",
)


@pytest.fixture
def school(session: Session) -> TaughtSchool:
    """王丽病假一天：一节代课，一节看管。"""
    built = build_taught_school(session)
    key = record_leave(
        session, LeaveDraft(built.teachers["王丽"], LeaveKind.SICK, Span(MONDAY, MONDAY), "不该印出来")
    )
    for period, class_id, way in ((1, built.first, Way.SUBSTITUTE), (6, built.second, Way.WATCH)):
        move = Move(
            Moment(MONDAY, period),
            class_id,
            "语文",
            built.teachers["王丽"],
            way,
            None,
            built.teachers["钱多多"],
        )
        arrange(session, Draft(move, key))
    return built


def tables(document: Document) -> list[Table]:
    return [block for block in document.blocks if isinstance(block, Table)]


def titles(document: Document) -> list[str]:
    return [
        block.text for block in document.blocks if isinstance(block, Text) and block.style is TextStyle.TITLE
    ]


def test_a_page_for_each_class(session: Session, school: TaughtSchool) -> None:
    place = (school.first, 1, 2)
    pair = (
        Lesson(*place, "音乐", school.teachers["陈晨"], "音乐室", WeekKind.ODD),
        Lesson(*place, "体育", school.teachers["冯强"], "", WeekKind.EVEN),
    )
    save_slots(session, school.term, {place: pair})

    document = timetable.build_classes(session)

    assert titles(document) == ["七（1）班课程表", "七（2）班课程表"]
    rows = tables(document)[0].rows
    assert rows[0][:2] == ["第 1 节\n08:30—09:10", "语文\n王丽"]
    assert rows[1][1] == "单 音乐 陈晨（音乐室）\n双 体育 冯强"
    assert len(rows) == 7


def test_only_the_chosen_class(session: Session, school: TaughtSchool) -> None:
    assert titles(timetable.build_classes(session, school.term, (school.second,))) == ["七（2）班课程表"]


def test_a_page_for_each_teacher(session: Session, school: TaughtSchool) -> None:
    document = timetable.build_teachers(session, None, (school.teachers["王丽"],))

    assert titles(document) == ["王丽课程表（每周 8 节）"]
    assert tables(document)[0].rows[0][1] == "语文\n七（1）班"


def test_the_whole_school_on_one_sheet(session: Session, school: TaughtSchool) -> None:
    assert school.term
    (table,) = tables(timetable.build_whole(session))

    assert [column.group for column in table.columns[1:8]] == ["星期一"] * 7
    assert [row[0] for row in table.rows] == ["七（1）班", "七（2）班"]
    assert table.rows[0][1:4] == ["语文", "数学", "英语"]


def test_shortfalls_are_listed(session: Session, school: TaughtSchool) -> None:
    assert school.term
    grade, lacking = tables(timetable.build_coverage(session))

    assert grade.rows[0][:2] == ["计划", "5–6"]
    assert grade.rows[1][1] == "4▼"
    assert ("七（1）班", "劳动", "1–2", 0, 1.0, "没有开") in lacking.rows


def test_a_notice_for_everyone_concerned(session: Session, school: TaughtSchool) -> None:
    assert school.term
    document = substitutions.build_notices(session)

    told = [block.text for block in document.blocks if isinstance(block, Text) and block.text.endswith("：")]
    assert told == ["王丽老师：", "钱多多老师：", "七（1）班：", "七（2）班："]
    assert sum(isinstance(block, PageBreak) for block in document.blocks) == 3
    assert [row[6] for row in tables(document)[0].rows] == ["钱多多代课", "自习，钱多多看管"]


def test_slips_to_sign(session: Session, school: TaughtSchool) -> None:
    assert school.term
    (strips,) = (block for block in substitutions.build_slips(session).blocks if isinstance(block, Strips))

    assert [(row[5], row[6]) for row in strips.rows] == [("钱多多", "代课"), ("钱多多", "自习看管")]


def test_the_statistics_have_a_total(session: Session, school: TaughtSchool) -> None:
    assert school.term
    tally, detail = tables(substitutions.build_statistics(session))

    assert tally.rows[0] == ("钱多多", 0, 2, 1, 0, 0, 0, 0, 16.0)
    assert tally.rows[-1] == ("合计", 0, 2, 1, 0, 0, 2, 0, 16.0)
    assert len(detail.rows) == 2


def test_the_reason_of_a_sick_leave_is_never_printed(session: Session, school: TaughtSchool) -> None:
    assert school.term
    document = substitutions.build_leaves(session)

    (table,) = tables(document)
    assert table.rows[0][5] == "（病假，原因不公开）"
    assert "不该印出来" not in str(document)
    assert document.confidential


@pytest.mark.parametrize("name", OWN)
def test_every_report_goes_through_its_writers(
    session: Session, school: TaughtSchool, tmp_path: Path, name: str
) -> None:
    assert school.term
    (report,) = (each for each in REPORTS if each.id == name)

    for suffix in ("pdf", "xlsx", "docx"):
        target = tmp_path / f"{name}.{suffix}"
        write(report.build(session), target, Progress())
        assert target.stat().st_size > 1000


@pytest.mark.parametrize(
    "build",
    [
        timetable.build_classes,
        timetable.build_teachers,
        timetable.build_whole,
        timetable.build_coverage,
        substitutions.build_notices,
        substitutions.build_slips,
        substitutions.build_statistics,
        substitutions.build_leaves,
    ],
)
def test_nothing_to_print_is_told(session: Session, build: object) -> None:
    save_term(session, Term(2026, 1))
    assert callable(build)

    with pytest.raises(UserError, match="请先"):
        build(session)


def test_only_cancelled_lessons_need_no_slips(session: Session, school: TaughtSchool) -> None:
    day = MONDAY + timedelta(days=1)
    move = Move(Moment(day, 3), school.first, "语文", school.teachers["王丽"], Way.CANCEL)
    made = arrange(session, Draft(move))

    with pytest.raises(UserError, match="不用代课条"):
        substitutions.build_slips(session, [made.id])


def test_a_lesson_in_excel_keeps_its_two_lines(
    session: Session, school: TaughtSchool, tmp_path: Path
) -> None:
    assert school.term
    for build, name in ((timetable.build_classes, "课表"), (substitutions.build_slips, "代课条")):
        write(build(session), tmp_path / f"{name}.xlsx", Progress())
        sheet = openpyxl.load_workbook(tmp_path / f"{name}.xlsx").worksheets[0]
        cells = [cell for row in sheet.iter_rows() for cell in row if "\n" in str(cell.value or "")]

        assert cells
        assert all(cell.alignment.wrap_text for cell in cells)
