"""空白登分表发出去、填好、读回来：认出是哪一次考试，没有疑问地并进去。"""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from sqlalchemy.orm import Session

from jiaowu.errors import UserError
from jiaowu.paper.document import Document
from jiaowu.paper.writers import WRITERS, Writer, write
from jiaowu.progress import Progress
from jiaowu.school.classes import Stage
from jiaowu.school.lines import LinePercents
from jiaowu.school.services.classes import save_classes
from jiaowu.school.services.schools import save_school, save_term
from jiaowu.school.terms import Term
from jiaowu.scores.exams import ExamDraft, ExamKind
from jiaowu.scores.importing.entry_sheets import exam_of_sheet, mark_of
from jiaowu.scores.importing.exam import parse
from jiaowu.scores.importing.recognition import recognize
from jiaowu.scores.importing.typed_marks import TypedMark
from jiaowu.scores.lines import lines_for
from jiaowu.scores.matrix import State
from jiaowu.scores.parsed import ParseOptions
from jiaowu.scores.planning import ScoreChangeKind
from jiaowu.scores.reports.entry_sheets import (
    EntrySheet,
    build_book,
    latest_book,
    latest_paper,
    load_head,
)
from jiaowu.scores.services import exams, new_exams, typing_in
from jiaowu.scores.services.intake import import_planned
from jiaowu.scores.services.new_exams import ExamPlan
from jiaowu.scores.services.plan import plan_import
from jiaowu.scores.services.sheet_marks import exam_of_mark, mark_for
from jiaowu.scores.services.typing_in import MarkChange, Pass
from jiaowu.sheets.child import read_in_child
from jiaowu.students.names import normalise_name
from jiaowu.students.services.roster import add_students, enrol

TERM = Term(2026, 1)
DRAFT = ExamDraft("七年级月考", date(2026, 10, 12), ExamKind.MONTHLY)
NAMES = {1: ("王芳", "李明", "赵强"), 2: ("陈静", "王芳")}
"""两个班各有一个王芳，凭学号与班级分清。"""
FILLED: dict[str, tuple[tuple[float | str, ...], ...]] = {
    "七（1）班": ((96, 88), ("缺", 90), (60.5, "免")),
    "七（2）班": ((110, 100), (72, 75)),
}


@pytest.fixture
def exam_id(session: Session) -> int:
    """两个班五名学生的一次考试，语文满分 120、数学 100。"""
    save_school(session, "青山中学", Stage.JUNIOR)
    term = save_term(session, TERM)
    known = save_classes(session, TERM, [(7, 1, ""), (7, 2, "")])
    for no, names in NAMES.items():
        people = [(f"70{no}{at}", name, normalise_name(name)) for at, name in enumerate(names, start=1)]
        places = [(student, known[7, no, ""]) for student in add_students(session, people, Progress())]
        enrol(session, term, places, Progress())
    lines = (lines_for("语文", 120.0, LinePercents()), lines_for("数学", 100.0, LinePercents()))
    plan = ExamPlan(DRAFT, tuple(known.values()), {7: lines})
    return new_exams.create_exam(session, plan, Progress()).exam_id


def fill(path: Path) -> None:
    """像教师那样填好存盘。"""
    book = openpyxl.load_workbook(path)
    for title, rows in FILLED.items():
        page = book[title]
        top = next(row[0].row for row in page.iter_rows() if row[0].value == "学号") + 1
        for at, row in enumerate(rows, start=top):
            for column, value in enumerate(row, start=4):
                page.cell(at, column).value = value
    book.save(path)


def test_a_filled_sheet_goes_back_into_its_exam_without_a_question(
    session: Session, exam_id: int, tmp_path: Path
) -> None:
    sheets = [EntrySheet(place, place.subjects) for place in typing_in.list_classes(session, exam_id)]
    path = tmp_path / "登分表.xlsx"
    head = load_head(session, exam_id)
    write(build_book(head, sheets, mark_for(session, exam_id)), path, Progress())
    fill(path)
    wrong = typing_in.list_classes(session, exam_id)[0]
    typed = MarkChange(wrong.pupils[0].student_id, wrong.subjects[0].id, TypedMark(69.0, State.NORMAL))
    typing_in.save_marks(session, exam_id, Pass.SINGLE, [typed])

    books = read_in_child([path])
    grids = [grid for book in books for grid in book.grids]
    parsed = parse(books, recognize(books, ParseOptions()), ParseOptions(), Progress())
    mark = mark_of(grids)
    assert mark is not None
    target = exam_of_mark(session, mark)
    plan = plan_import(session, parsed, DRAFT, target, {}, Progress())
    import_planned(session, parsed, DRAFT, target, {}, Progress())

    matrix = exams.load_matrix(session, exam_id)
    assert exam_of_sheet(grids) == target == exam_id
    assert parsed.problems == ()
    assert plan.doubts == ()
    assert plan.notes == ()
    assert (plan.pupils, plan.new_pupils, plan.new_classes) == (5, 0, ())
    assert plan.counts[ScoreChangeKind.NEW] == 9
    assert plan.counts[ScoreChangeKind.CHANGED] == 1
    assert [exam.pupils for exam in exams.list_exams(session)] == [5]
    assert [pupil.name for pupil in matrix.pupils] == ["王芳", "李明", "赵强", "陈静", "王芳"]
    assert matrix.values[:, 0].tolist()[::2] == [96, 60.5, 72]
    assert matrix.states.tolist() == [
        [State.NORMAL, State.NORMAL],
        [State.ABSENT, State.NORMAL],
        [State.NORMAL, State.EXEMPT],
        [State.NORMAL, State.NORMAL],
        [State.NORMAL, State.NORMAL],
    ]


@pytest.mark.parametrize("writer", WRITERS)
@pytest.mark.parametrize("build", [latest_book, latest_paper])
@pytest.mark.usefixtures("exam_id")
def test_the_sheets_of_the_latest_exam_go_through_every_writer(
    session: Session, build: Callable[[Session], Document], writer: Writer, tmp_path: Path
) -> None:
    target = tmp_path / f"表{writer.suffix}"

    write(build(session), target, Progress())

    assert target.stat().st_size > 1000


@pytest.mark.parametrize("build", [latest_book, latest_paper])
def test_without_an_exam_there_is_nothing_to_hand_out(
    session: Session, build: Callable[[Session], Document]
) -> None:
    with pytest.raises(UserError, match="还没有考试"):
        build(session)


def test_a_deleted_exam_hands_out_no_sheets(session: Session, exam_id: int) -> None:
    exams.delete_exam(session, exam_id)

    with pytest.raises(UserError, match="已经删除"):
        load_head(session, exam_id)
