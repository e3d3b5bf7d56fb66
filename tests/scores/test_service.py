"""考试的导入、读取、分数线与回收站。"""

from dataclasses import replace
from datetime import date

import numpy as np
import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from jiaowu.errors import Cancelled, UserError
from jiaowu.progress import Progress
from jiaowu.school.classes import ClassKey
from jiaowu.school.services.classes import list_classes
from jiaowu.school.services.schools import save_term
from jiaowu.school.terms import Term
from jiaowu.scores.exams import ExamDraft, ExamKind, ExamSummary, GradeLines, ImportReceipt
from jiaowu.scores.layout import Block, Problem, SheetLayout
from jiaowu.scores.lines import LinePercents, lines_for
from jiaowu.scores.matrix import Pupil, ScoreMatrix, State, SubjectLines
from jiaowu.scores.parsed import ParsedExam
from jiaowu.scores.services import exams as service
from jiaowu.scores.tables import ScoreTable
from jiaowu.store.store import Store
from jiaowu.students.tables import EnrolmentTable, StudentTable

NAN = float("nan")
SEVEN = ClassKey(7, 1, "七(1)班")
EIGHT = ClassKey(8, 1, "八(1)班")
MIDTERM = ExamDraft("期中考试", date(2026, 11, 12), ExamKind.MIDTERM)
FINAL = ExamDraft("期末考试", date(2027, 1, 20), ExamKind.FINAL)
WANG, LI, SUN = (
    Pupil("01", "王喆", SEVEN, "七年级.xlsx", "Sheet1", 3),
    Pupil("02", "李㛃", SEVEN, "七年级.xlsx", "Sheet1", 4),
    Pupil("11", "孙垚", EIGHT, "八年级.csv", "八年级", 2),
)


def matrix(pupils: tuple[Pupil, ...], *rows: tuple[float, float]) -> ScoreMatrix:
    """语文、物理两科；NaN 是缺考，−1 是未选。"""
    values = np.array(rows, dtype=np.float64)
    states = np.where(np.isnan(values), State.ABSENT, np.where(values < 0, State.NOT_TAKEN, State.NORMAL))
    values[values < 0] = NAN
    lines = (lines_for("语文", 120.0, LinePercents()), lines_for("物理", 100.0, LinePercents()))
    return ScoreMatrix(pupils, lines, values, states.astype(np.uint8))


def parsed(scores: ScoreMatrix, *sources: tuple[str, str], sheets: tuple[str, ...] = ()) -> ParsedExam:
    """一次识别好的考试；sheets 是第一个文件里用上的表。"""
    block = Block((0,), 1, 2, ())
    layouts = tuple(SheetLayout(sources[0][0], sheet, (block,), "") for sheet in sheets)
    return ParsedExam(scores, layouts, (), sources)


def small() -> ParsedExam:
    """两个年级三名考生：七年级不考物理，八年级有一个缺考。"""
    return parsed(matrix((WANG, SUN, LI), (100.5, -1), (88, NAN), (0, -1)), ("七年级.xlsx", "a"))


def imported(session: Session, exam: ParsedExam, draft: ExamDraft = MIDTERM) -> ImportReceipt:
    """不关心进度的导入。"""
    return service.import_exam(session, exam, draft, Progress())


def students(session: Session) -> list[tuple[str | None, str]]:
    """库里的学生：学号、姓名。"""
    rows = session.execute(select(StudentTable.number, StudentTable.name).order_by(StudentTable.id))
    return [(number, name) for number, name in rows]


def test_an_imported_exam_comes_back_as_it_was(session: Session) -> None:
    exam = small()

    receipt = imported(session, exam)

    loaded = service.load_matrix(session, receipt.exam_id)
    assert loaded.pupils == exam.matrix.pupils
    assert loaded.subjects == exam.matrix.subjects
    assert np.array_equal(loaded.values, exam.matrix.values, equal_nan=True)
    assert np.array_equal(loaded.states, exam.matrix.states)
    assert loaded.values.dtype == np.float64
    assert loaded.states.dtype == np.uint8


def test_the_receipt_counts_what_was_new(session: Session) -> None:
    receipt = imported(session, small())

    assert replace(receipt, exam_id=0) == ImportReceipt(
        exam_id=0, pupils=3, new_pupils=3, new_classes=2, scores=4, problems=()
    )


def test_the_exam_is_listed_with_its_term_and_size(session: Session) -> None:
    receipt = imported(session, small())

    (exam,) = service.list_exams(session)

    assert exam == ExamSummary(
        id=receipt.exam_id,
        name="期中考试",
        term_id=1,
        term=Term(2026, 1),
        date=date(2026, 11, 12),
        kind=ExamKind.MIDTERM,
        pupils=3,
        subjects=("语文", "物理"),
        grades=(7, 8),
    )


def test_newer_exams_come_first(session: Session) -> None:
    imported(session, small())
    imported(session, parsed(small().matrix), FINAL)

    assert [exam.name for exam in service.list_exams(session)] == ["期末考试", "期中考试"]


def test_the_chosen_term_wins_over_the_date(session: Session) -> None:
    term = save_term(session, Term(2025, 2))

    imported(session, small(), replace(MIDTERM, term_id=term))

    assert [exam.term for exam in service.list_exams(session)] == [Term(2025, 2)]


def test_one_grade_can_be_loaded_with_its_subjects(session: Session) -> None:
    receipt = imported(session, small())

    seven = service.load_matrix(session, receipt.exam_id, grade=7)

    assert [pupil.name for pupil in seven.pupils] == ["王喆", "李㛃"]
    assert [lines.name for lines in seven.subjects] == ["语文"]
    assert seven.values.tolist() == [[100.5], [0.0]]


def test_every_state_survives_and_a_struck_out_score_keeps_its_value(session: Session) -> None:
    pupils = tuple(Pupil(f"{state:02d}", state.label, SEVEN) for state in State)
    scores = matrix(pupils, *((36.0, 50.0) for _ in State))
    scores.states[:, 0] = list(State)
    scores.values[:, 0] = [36, NAN, NAN, NAN, NAN, NAN, 36, NAN]

    receipt = imported(session, parsed(scores))

    loaded = service.load_matrix(session, receipt.exam_id)
    assert loaded.states[:, 0].tolist() == list(State)
    assert np.array_equal(loaded.values[:, 0], scores.values[:, 0], equal_nan=True)


def test_the_next_exam_finds_the_same_pupils(session: Session) -> None:
    imported(session, small())

    receipt = imported(session, parsed(matrix((SUN, WANG), (60, 70), (80, -1))), FINAL)

    assert (receipt.new_pupils, receipt.new_classes) == (0, 0)
    assert students(session) == [("01", "王喆"), ("11", "孙垚"), ("02", "李㛃")]


def test_pupils_without_numbers_are_found_by_name_and_class(session: Session) -> None:
    imported(session, small())
    nameless = replace(WANG, number=None, class_key=ClassKey(7, 1, "701"))

    receipt = imported(session, parsed(matrix((nameless,), (70, 80))), FINAL)

    assert receipt.new_pupils == 0


def test_namesakes_in_a_class_stay_two_pupils_and_are_reported(session: Session) -> None:
    twin = replace(WANG, number=None, row=9)
    other = replace(twin, row=10)

    receipt = imported(session, parsed(matrix((twin, other), (70, 80), (60, 50))))

    assert receipt.new_pupils == 2
    assert [problem.kind for problem in receipt.problems] == ["namesakes", "namesakes"]
    assert receipt.problems[0].text.startswith("第 9 行的王喆：")
    assert service.load_problems(session, receipt.exam_id) == receipt.problems


def test_problems_of_the_reading_are_kept_with_the_exam(session: Session) -> None:
    doubt = Problem("七年级.xlsx", "Sheet1", "C3", "zero", "语文有 1 个 0 分，按真实的 0 分计。")

    receipt = imported(session, replace(small(), problems=(doubt,)))

    assert service.load_problems(session, receipt.exam_id) == (doubt,)


def test_a_class_of_unknown_grade_keeps_its_text_only(session: Session) -> None:
    unknown = (replace(WANG, class_key=ClassKey(None, 3, "3班")), replace(LI, class_key=None))

    receipt = imported(session, parsed(matrix(unknown, (70, 80), (60, 50))))

    loaded = service.load_matrix(session, receipt.exam_id)
    assert [pupil.class_key for pupil in loaded.pupils] == [ClassKey(None, 3, "3班"), None]
    assert receipt.new_classes == 0
    assert service.list_exams(session)[0].grades == ()
    assert session.scalar(select(func.count()).select_from(EnrolmentTable)) == 0


def test_pupils_are_enrolled_for_the_term_of_the_exam(session: Session) -> None:
    imported(session, small())

    rows = session.execute(select(EnrolmentTable.student_id, EnrolmentTable.class_id))
    classes = {info.id: info.identity for info in list_classes(session, Term(2026, 1))}
    assert sorted(classes[class_id] for _, class_id in rows) == [(7, 1, ""), (7, 1, ""), (8, 1, "")]


def test_the_same_file_is_refused_by_the_name_of_its_exam(session: Session) -> None:
    imported(session, small())

    with pytest.raises(UserError, match=r"“七年级\.xlsx”已经导入过，就是考试“期中考试”"):
        imported(session, parsed(small().matrix, ("改了名.xlsx", "b"), ("七年级.xlsx", "a")), FINAL)

    assert len(service.list_exams(session)) == 1


def test_another_sheet_of_the_same_file_is_another_exam(session: Session) -> None:
    imported(session, parsed(small().matrix, ("全年.xlsx", "a"), sheets=("期中",)))

    imported(session, parsed(small().matrix, ("全年.xlsx", "a"), sheets=("期末",)), FINAL)

    assert len(service.list_exams(session)) == 2


def test_a_deleted_exam_can_be_imported_again(session: Session) -> None:
    receipt = imported(session, small())
    service.delete_exam(session, receipt.exam_id)

    imported(session, small())

    assert len(service.list_exams(session)) == 1


def test_a_deleted_exam_is_not_listed_until_restored(session: Session) -> None:
    receipt = imported(session, small())

    service.delete_exam(session, receipt.exam_id)
    hidden = service.list_exams(session)
    service.restore_exam(session, receipt.exam_id)

    assert hidden == ()
    assert [exam.id for exam in service.list_exams(session)] == [receipt.exam_id]


def test_an_exam_is_renamed_but_not_to_nothing(session: Session) -> None:
    receipt = imported(session, small())

    service.rename_exam(session, receipt.exam_id, " 期中联考 ")

    assert service.list_exams(session)[0].name == "期中联考"
    with pytest.raises(UserError, match="名称"):
        service.rename_exam(session, receipt.exam_id, " ")


@pytest.mark.parametrize(
    ("exam", "draft", "message"),
    [
        (small(), replace(MIDTERM, name=" "), "名称不能为空"),
        (
            parsed(ScoreMatrix((), (), np.empty((0, 0)), np.empty((0, 0), np.uint8))),
            MIDTERM,
            "没有认出任何考生",
        ),
    ],
)
def test_an_exam_without_name_or_pupils_is_refused(
    session: Session, exam: ParsedExam, draft: ExamDraft, message: str
) -> None:
    with pytest.raises(UserError, match=message):
        imported(session, exam, draft)


def test_lines_belong_to_each_grade(session: Session) -> None:
    receipt = imported(session, small())

    lines = service.subject_lines(session, receipt.exam_id)

    assert [(of.grade, [line.name for line in of.lines]) for of in lines] == [
        (7, ["语文"]),
        (8, ["语文", "物理"]),
    ]


def test_changed_lines_are_used_for_their_grade_only(session: Session) -> None:
    receipt = imported(session, small())
    easier = lines_for("语文", 120.0, LinePercents(excellent=80, good=70, pass_=50, low=30))

    service.set_lines(session, receipt.exam_id, [GradeLines(7, (easier,))])

    assert service.load_matrix(session, receipt.exam_id, grade=7).subjects == (easier,)
    assert service.load_matrix(session, receipt.exam_id, grade=8).subjects == small().matrix.subjects
    whole = service.load_matrix(session, receipt.exam_id)
    assert whole.lines_of(7)[0] == easier
    assert whole.lines_of(8) == small().matrix.subjects


def test_grades_of_different_full_marks_come_back_as_they_were(session: Session) -> None:
    exam = small()
    own = (lines_for("语文", 100.0, LinePercents()), exam.matrix.subjects[1])
    exam = replace(exam, matrix=replace(exam.matrix, grade_lines={8: own}))

    receipt = imported(session, exam)

    whole = service.load_matrix(session, receipt.exam_id)
    assert (whole.subjects, whole.grade_lines) == (exam.matrix.subjects, {8: own})
    assert service.load_matrix(session, receipt.exam_id, grade=8).subjects == own
    assert service.load_matrix(session, receipt.exam_id, grade=7).subjects == exam.matrix.subjects[:1]
    assert [of.lines[0].full for of in service.subject_lines(session, receipt.exam_id)] == [120.0, 100.0]


def test_lines_of_an_unknown_grade_come_back_too(session: Session) -> None:
    unknown = replace(SUN, class_key=None)
    scores = matrix((WANG, LI, unknown), (100.5, 60), (88, 70), (50, 80))
    own = (scores.subjects[0], lines_for("物理", 90.0, LinePercents()))

    receipt = imported(session, parsed(replace(scores, grade_lines={None: own})))

    whole = service.load_matrix(session, receipt.exam_id)
    assert (whole.subjects, whole.grade_lines) == (scores.subjects, {None: own})


@pytest.mark.parametrize(
    "wrong",
    [
        SubjectLines("语文", 0, 0, 0, 0, 0),
        SubjectLines("语文", 120, 102, 90, 72, 80),
        SubjectLines("语文", 120, 130, 90, 72, 48),
        SubjectLines("语文", 120, 102, 90, 72, -1),
    ],
)
def test_lines_out_of_order_are_refused(session: Session, wrong: SubjectLines) -> None:
    receipt = imported(session, small())

    with pytest.raises(UserError, match="次序不对"):
        service.set_lines(session, receipt.exam_id, [GradeLines(7, (wrong,))])


def test_cancelling_an_import_leaves_nothing(store: Store) -> None:
    progress = Progress(lambda label, _done, _total: progress.cancel() if "成绩" in label else None)

    with pytest.raises(Cancelled), store.write("导入考试") as session:
        service.import_exam(session, many(1_200), MIDTERM, progress)

    with store.read() as session:
        assert service.list_exams(session) == ()
        assert students(session) == []
        assert session.scalar(select(func.count()).select_from(ScoreTable)) == 0


def test_the_progress_of_an_import_never_runs_backwards(session: Session) -> None:
    seen: list[int] = []
    progress = Progress(lambda label, done, _total: seen.append(done) if "成绩" in label else None)

    service.import_exam(session, many(1_200), MIDTERM, progress)

    assert len(seen) > 1
    assert seen == sorted(seen)


def many(count: int) -> ParsedExam:
    """七年级一个很大的班。"""
    pupils = tuple(Pupil(f"{at:05d}", f"学生{chr(0x4E00 + at)}", SEVEN) for at in range(count))
    return parsed(matrix(pupils, *((at % 120, at % 100) for at in range(count))))
