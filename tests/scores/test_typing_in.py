"""不用文件新建考试，录入、双录、核对：都在一个真的资料库上。"""

from collections.abc import Callable, Sequence
from datetime import date

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from jiaowu.errors import UserError
from jiaowu.progress import Progress
from jiaowu.school.classes import ClassKey, Stage
from jiaowu.school.lines import GradeSubject, LinePercents
from jiaowu.school.services.classes import save_classes
from jiaowu.school.services.grade_subjects import save_grade_subjects
from jiaowu.school.services.schools import save_school, save_term
from jiaowu.school.terms import Term
from jiaowu.scores.exams import ExamDraft, ExamKind
from jiaowu.scores.importing.typed_marks import TypedMark
from jiaowu.scores.lines import lines_for
from jiaowu.scores.matrix import ScoreMatrix, State
from jiaowu.scores.parsed import ParsedExam
from jiaowu.scores.services import double_entry, exams, new_exams, typing_in
from jiaowu.scores.services.new_exams import ExamPlan
from jiaowu.scores.services.sheet_marks import exam_of_mark, mark_for
from jiaowu.scores.services.typing_in import MarkChange, Pass
from jiaowu.scores.sheet_marks import SheetMark
from jiaowu.scores.tables import EntryTable, ScoreTable
from jiaowu.students.names import normalise_name
from jiaowu.students.services.roster import add_students, enrol
from jiaowu.students.statuses import Status
from jiaowu.students.tables import StudentTable

BuildExam = Callable[..., ScoreMatrix]
TERM = Term(2026, 1)
PUPILS = (
    *(("70102", "李明", 1), ("70101", "王芳", 1), ("7019", "赵强", 1), (None, "孙丽", 1)),
    *(("70201", "陈静", 2), ("70202", "李娜", 2)),
)
DRAFT = ExamDraft("七年级月考", date(2026, 10, 12), ExamKind.MONTHLY)
LINES = (lines_for("语文", 120.0, LinePercents()), lines_for("数学", 100.0, LinePercents()))


@pytest.fixture
def classes(session: Session) -> list[int]:
    """七年级两个班，六名学生；返回班级编号。"""
    save_school(session, "青山中学", Stage.JUNIOR)
    term = save_term(session, TERM)
    known = save_classes(session, TERM, [(7, 1, ""), (7, 2, "")])
    ids = add_students(
        session, [(number, name, normalise_name(name)) for number, name, _ in PUPILS], Progress()
    )
    places = [(student, known[7, no, ""]) for student, (*_, no) in zip(ids, PUPILS, strict=True)]
    enrol(session, term, places, Progress())
    session.flush()
    return [known[7, 1, ""], known[7, 2, ""]]


@pytest.fixture
def exam_id(session: Session, classes: list[int]) -> int:
    """两个班都考语文、数学，还没有录入。"""
    return new_exams.create_exam(session, ExamPlan(DRAFT, tuple(classes), {7: LINES}), Progress()).exam_id


def change(session: Session, exam_id: int, name: str, subject: str, value: float | State) -> MarkChange:
    """一格的改动。"""
    for place in typing_in.list_classes(session, exam_id):
        for pupil in place.pupils:
            if pupil.name == name:
                chosen = next(each for each in place.subjects if each.name == subject)
                number, state = (None, value) if isinstance(value, State) else (value, State.NORMAL)
                return MarkChange(pupil.student_id, chosen.id, TypedMark(number, state))
    raise AssertionError(name)


def clear(of: MarkChange) -> MarkChange:
    return MarkChange(of.student_id, of.subject_id, None)


def scores(session: Session) -> list[tuple[float | None, State]]:
    return [(row.value, State(row.state)) for row in session.scalars(select(ScoreTable))]


def differing(session: Session, exam_id: int) -> Sequence[tuple[object, ...]]:
    return [
        (
            each.name,
            each.subject.name,
            each.first and each.first.value,
            each.second and each.second.value,
        )
        for each in double_entry.compare_passes(session, exam_id).differences
    ]


def test_the_classes_on_offer_are_those_of_the_term_with_their_pupils(
    session: Session, classes: list[int]
) -> None:
    suspended = session.scalars(select(StudentTable).where(StudentTable.name == "陈静")).one()
    suspended.status = Status.SUSPENDED.value
    session.flush()

    choices = new_exams.list_choices(session)

    assert [(choice.id, choice.title, choice.pupils) for choice in choices] == [
        (classes[0], "七（1）班", 4),
        (classes[1], "七（2）班", 1),
    ]


def test_before_a_term_is_set_nothing_is_on_offer(session: Session) -> None:
    assert new_exams.list_choices(session) == ()


def test_subjects_on_offer_are_the_schools_own_or_the_usual_ones(session: Session) -> None:
    save_grade_subjects(session, 7, [GradeSubject("语文", 150.0, LinePercents(80, 70, 60, 30))])

    offers = new_exams.default_subjects(session, (7, 9))

    assert offers[7] == (lines_for("语文", 150.0, LinePercents(80, 70, 60, 30)),)
    assert [(each.name, each.full) for each in offers[9]][:3] == [("语文", 120), ("数学", 120), ("英语", 120)]


def test_a_new_exam_takes_its_pupils_from_the_register_in_number_order(
    session: Session, classes: list[int]
) -> None:
    created = new_exams.create_exam(session, ExamPlan(DRAFT, tuple(classes), {7: LINES}), Progress())

    listed = exams.list_exams(session)
    places = typing_in.list_classes(session, created.exam_id)
    assert (created.pupils, created.classes) == (6, 2)
    assert [(exam.name, exam.pupils, exam.subjects, exam.grades) for exam in listed] == [
        ("七年级月考", 6, ("语文", "数学"), (7,))
    ]
    assert [(place.title, [pupil.name for pupil in place.pupils]) for place in places] == [
        ("七（1）班", ["赵强", "王芳", "李明", "孙丽"]),
        ("七（2）班", ["陈静", "李娜"]),
    ]
    assert [(subject.name, subject.full) for subject in places[0].subjects] == [("语文", 120), ("数学", 100)]


@pytest.mark.parametrize(
    ("plan", "reason"),
    [
        (ExamPlan(ExamDraft(" ", date(2026, 10, 12)), (1,), {7: LINES}), "名称不能为空"),
        (ExamPlan(DRAFT, (), {7: LINES}), "还没有选班级"),
        (ExamPlan(DRAFT, (1,), {7: ()}), "还没有选学科"),
        (ExamPlan(DRAFT, (1,), {}), "还没有选学科"),
        (ExamPlan(DRAFT, (1,), {7: (LINES[0], LINES[0])}), "“语文”在同一个年级里写了两次"),
        (ExamPlan(DRAFT, (1,), {7: (lines_for("语文", 0.0, LinePercents()),)}), "次序不对"),
    ],
)
@pytest.mark.usefixtures("classes")
def test_a_plan_that_cannot_be_is_refused(session: Session, plan: ExamPlan, reason: str) -> None:
    with pytest.raises(UserError, match=reason):
        new_exams.create_exam(session, plan, Progress())


def test_classes_without_pupils_make_no_exam(session: Session) -> None:
    save_term(session, TERM)
    empty = save_classes(session, TERM, [(7, 3, "")])[7, 3, ""]

    with pytest.raises(UserError, match="还没有学生"):
        new_exams.create_exam(session, ExamPlan(DRAFT, (empty,), {7: LINES}), Progress())


def test_without_a_current_term_no_exam_can_be_made(session: Session) -> None:
    with pytest.raises(UserError, match="当前学期"):
        new_exams.create_exam(session, ExamPlan(DRAFT, (1,), {7: LINES}), Progress())


def test_typed_marks_are_the_scores_of_the_analysis(session: Session, exam_id: int) -> None:
    changes = [
        change(session, exam_id, "王芳", "语文", 96.0),
        change(session, exam_id, "李明", "语文", State.ABSENT),
        change(session, exam_id, "赵强", "数学", 0.0),
    ]

    typing_in.save_marks(session, exam_id, Pass.SINGLE, changes)

    matrix = exams.load_matrix(session, exam_id)
    row = {pupil.name: at for at, pupil in enumerate(matrix.pupils)}
    assert matrix.values[row["王芳"]].tolist()[0] == 96
    assert matrix.states[row["李明"]].tolist() == [State.ABSENT, State.NOT_TAKEN]
    assert matrix.states[row["赵强"]].tolist() == [State.NOT_TAKEN, State.NORMAL]
    assert len(typing_in.load_typing(session, exam_id, Pass.SINGLE).marks) == 3


def test_typing_again_changes_the_score_and_clearing_takes_it_out(session: Session, exam_id: int) -> None:
    first = change(session, exam_id, "王芳", "语文", 96.0)
    typing_in.save_marks(session, exam_id, Pass.SINGLE, [first])

    typing_in.save_marks(session, exam_id, Pass.SINGLE, [change(session, exam_id, "王芳", "语文", 69.0)])
    changed = scores(session)
    typing_in.save_marks(session, exam_id, Pass.SINGLE, [clear(first), clear(first)])

    assert changed == [(69.0, State.NORMAL)]
    assert scores(session) == []


def test_the_marks_still_to_be_typed_are_counted(session: Session, exam_id: int) -> None:
    untouched = typing_in.blank_marks(session, exam_id)
    typing_in.save_marks(session, exam_id, Pass.SINGLE, [change(session, exam_id, "王芳", "语文", 96)])
    absent = change(session, exam_id, "李明", "语文", State.ABSENT)
    typing_in.save_marks(session, exam_id, Pass.SINGLE, [absent])

    assert untouched == 0
    assert typing_in.blank_marks(session, exam_id) == 6 * 2 - 2


def test_nothing_is_saved_into_a_deleted_exam(session: Session, exam_id: int) -> None:
    mark = change(session, exam_id, "王芳", "语文", 96.0)
    exams.delete_exam(session, exam_id)

    with pytest.raises(UserError, match="已经删除"):
        typing_in.save_marks(session, exam_id, Pass.SINGLE, [mark])


def test_a_pupil_no_longer_on_the_list_is_told(session: Session, exam_id: int) -> None:
    mark = change(session, exam_id, "王芳", "语文", 96.0)

    with pytest.raises(UserError, match="不在这次考试的名单上"):
        typing_in.save_marks(session, exam_id, Pass.SINGLE, [MarkChange(999, mark.subject_id, mark.mark)])


def test_only_what_both_typists_agree_on_becomes_a_score(session: Session, exam_id: int) -> None:
    typed = [change(session, exam_id, "王芳", "语文", 96.0), change(session, exam_id, "李明", "语文", 88.0)]
    typing_in.save_marks(session, exam_id, Pass.FIRST, typed, "甲")
    after_first = scores(session)

    other = change(session, exam_id, "李明", "语文", 68.0)
    typing_in.save_marks(session, exam_id, Pass.SECOND, [typed[0], other], "乙")

    assert after_first == []
    assert scores(session) == [(96.0, State.NORMAL)]
    assert differing(session, exam_id) == [("李明", "语文", 88.0, 68.0)]
    assert {row.who for row in session.scalars(select(EntryTable))} == {"甲", "乙"}


def test_neither_typist_sees_the_others_marks(session: Session, exam_id: int) -> None:
    typing_in.save_marks(session, exam_id, Pass.FIRST, [change(session, exam_id, "王芳", "语文", 96.0)])

    second = typing_in.load_typing(session, exam_id, Pass.SECOND)

    assert second.marks == {}
    assert second.double


def test_an_agreed_score_leaves_when_one_typist_changes_it(session: Session, exam_id: int) -> None:
    typed = [change(session, exam_id, "王芳", "语文", 96.0)]
    for turn in typing_in.PASSES:
        typing_in.save_marks(session, exam_id, turn, typed)

    typing_in.save_marks(session, exam_id, Pass.FIRST, [change(session, exam_id, "王芳", "语文", 95.0)])

    assert scores(session) == []
    assert differing(session, exam_id) == [("王芳", "语文", 95.0, 96.0)]


def test_a_cell_only_one_typist_filled_is_a_difference_once_both_began(
    session: Session, exam_id: int
) -> None:
    both = change(session, exam_id, "王芳", "语文", 96.0)
    typing_in.save_marks(session, exam_id, Pass.FIRST, [both, change(session, exam_id, "李明", "语文", 88.0)])
    not_begun = differing(session, exam_id)

    typing_in.save_marks(session, exam_id, Pass.SECOND, [both])

    assert not_begun == []
    assert differing(session, exam_id) == [("李明", "语文", 88.0, None)]


def test_absence_and_zero_differ(session: Session, exam_id: int) -> None:
    typing_in.save_marks(session, exam_id, Pass.FIRST, [change(session, exam_id, "王芳", "语文", 0.0)])

    typing_in.save_marks(
        session, exam_id, Pass.SECOND, [change(session, exam_id, "王芳", "语文", State.ABSENT)]
    )

    assert scores(session) == []
    assert len(double_entry.compare_passes(session, exam_id).differences) == 1


def test_settling_a_difference_makes_it_a_score(session: Session, exam_id: int) -> None:
    typing_in.save_marks(session, exam_id, Pass.FIRST, [change(session, exam_id, "王芳", "语文", 96.0)])
    typing_in.save_marks(session, exam_id, Pass.SECOND, [change(session, exam_id, "王芳", "语文", 69.0)])

    double_entry.settle(session, exam_id, [change(session, exam_id, "王芳", "语文", 96.0)], "丙")

    comparison = double_entry.compare_passes(session, exam_id)
    assert (comparison.differences, comparison.agreed, comparison.whole) == ((), 1, 12)
    assert scores(session) == [(96.0, State.NORMAL)]


def test_the_mark_on_a_sheet_finds_its_exam_again(session: Session, exam_id: int) -> None:
    mark = mark_for(session, exam_id)

    assert exam_of_mark(session, mark) == exam_id
    assert exam_of_mark(session, SheetMark(exam_id, "2020-01-01T00:00:00+08:00")) is None
    assert exam_of_mark(session, SheetMark(exam_id + 1, mark.created)) is None
    exams.delete_exam(session, exam_id)
    assert exam_of_mark(session, mark) is None


def test_pupils_of_an_imported_exam_are_listed_by_the_class_as_written(
    session: Session, build_exam: BuildExam
) -> None:
    keys = [ClassKey(7, 2, "702"), ClassKey(7, 2, "七2班"), None, ClassKey(8, None, "")]
    matrix = build_exam({"语文": [90, 80, 70, 60]}, keys)
    made = exams.import_exam(session, ParsedExam(matrix, (), ()), DRAFT, Progress())

    places = typing_in.list_classes(session, made.exam_id)

    assert [(place.title, len(place.pupils), len(place.subjects)) for place in places] == [
        ("七年级2班", 2, 1),
        ("八年级", 1, 1),
        ("没有班级", 1, 1),
    ]
