"""一份工作簿、两个年级、历史满分不同：从读文件到分析、入库、取出、印成 PDF，全程另算一遍。"""

import io
from collections.abc import Callable
from datetime import date
from pathlib import Path
from statistics import fmean

import openpyxl
import pypdfium2
import pytest
from sqlalchemy.orm import Session

from jiaowu.paper.document import Document
from jiaowu.paper.pdf import write_pdf
from jiaowu.progress import Progress
from jiaowu.scores.analysis import Analysis, SubjectFigures, analyze
from jiaowu.scores.exams import ExamDraft
from jiaowu.scores.importing.exam import read_exam
from jiaowu.scores.parsed import ParsedExam, ParseOptions
from jiaowu.scores.reports.analysis import build_from
from jiaowu.scores.services import exams as service

SHEETS = {7: ("七年级", 100), 9: ("九年级", 60)}
HISTORY = {
    7: [100, 91.5, 85, 84.5, 75, 70, 60, 59.5, 45, 40, 39, 12],
    9: [60, 51, 50.5, 45, 40, 36, 35.5, 24, 23.5],
}
CHINESE = {grade: [96.0 - at for at in range(len(scores))] for grade, scores in HISTORY.items()}


@pytest.fixture
def workbook(tmp_path: Path) -> Path:
    """两张年级表，各写明自己的满分。"""
    book = openpyxl.Workbook()
    book.remove(book["Sheet"])
    for grade, (title, full) in SHEETS.items():
        sheet = book.create_sheet(title)
        sheet.append(["学号", "姓名", "班级", "语文（满分120）", f"历史（满分{full}）"])
        for at, (chinese, history) in enumerate(zip(CHINESE[grade], HISTORY[grade], strict=True)):
            name = "赵钱孙李周吴郑王冯陈褚卫"[at] + title[0] + "明"
            sheet.append([f"{grade}{at:03d}", name, f"{title[0]}({at % 2 + 1})班", chinese, history])
    path = tmp_path / "期中成绩.xlsx"
    book.save(path)
    return path


@pytest.fixture
def exam(workbook: Path) -> ParsedExam:
    """读好的考试。"""
    return read_exam([workbook], ParseOptions(), Progress())


def expected(*grades: int) -> tuple[float, ...]:
    """另算一遍：人数、平均分、得分率、优秀、良好、及格、低分率，各人按本年级的满分。"""
    shares = [(score / SHEETS[grade][1], score) for grade in grades for score in HISTORY[grade]]
    return (
        len(shares),
        fmean(score for _, score in shares),
        fmean(share for share, _ in shares),
        *(fmean(share >= line for share, _ in shares) for line in (0.85, 0.75, 0.6)),
        fmean(share < 0.4 for share, _ in shares),
    )


def shown(cell: SubjectFigures) -> tuple[float | None, ...]:
    """一格里同样的几个数。"""
    return (
        cell.sat,
        cell.mean,
        cell.score_rate,
        cell.excellent_rate,
        cell.good_rate,
        cell.pass_rate,
        cell.low_rate,
    )


def history(analysis: Analysis, group: int = 0) -> tuple[float | None, ...]:
    """一组历史的数。"""
    return shown(analysis.cell(analysis.groups[group], analysis.subject("历史")))


def test_a_workbook_of_two_grades_is_analysed_by_each_full_mark(exam: ParsedExam) -> None:
    analysis = analyze(exam.matrix)

    assert [group.title for group in analysis.groups[:3]] == ["全体", "七年级", "九年级"]
    assert [history(analysis, group) for group in range(3)] == [
        pytest.approx(expected(7, 9)),
        pytest.approx(expected(7)),
        pytest.approx(expected(9)),
    ]
    totals = [analysis.cell(group, analysis.total).lines.full for group in analysis.groups[:3]]
    assert totals == [220.0, 220.0, 180.0]
    assert not {"full_conflict", "full_guess", "over_full"} & {problem.kind for problem in exam.problems}


def test_the_database_gives_every_grade_its_lines_back(exam: ParsedExam, session: Session) -> None:
    receipt = service.import_exam(session, exam, ExamDraft("期中考试", date(2026, 11, 12)), Progress())

    whole = service.load_matrix(session, receipt.exam_id)
    grades = service.load_grades(session, receipt.exam_id)

    assert (whole.subjects, whole.grade_lines) == (exam.matrix.subjects, exam.matrix.grade_lines)
    assert history(analyze(whole)) == pytest.approx(expected(7, 9))
    assert [history(analyze(matrix)) for matrix in grades] == [
        pytest.approx(expected(7)),
        pytest.approx(expected(9)),
    ]


def pdf_text(document: Document) -> str:
    """PDF 里的全部文字，去掉空白。"""
    target = io.BytesIO()
    write_pdf(document, target, Progress())
    pages = pypdfium2.PdfDocument(target.getvalue())
    return "".join("".join(page.get_textpage().get_text_range() for page in pages).split())


def from_file(exam: ParsedExam, _: Session) -> tuple[Analysis, ...]:
    """命令行的做法：一次分析，几个年级。"""
    return (analyze(exam.matrix),)


def from_database(exam: ParsedExam, session: Session) -> tuple[Analysis, ...]:
    """资料库的做法：一个年级一次分析。"""
    receipt = service.import_exam(session, exam, ExamDraft("期中考试", date(2026, 11, 12)), Progress())
    return tuple(analyze(matrix) for matrix in service.load_grades(session, receipt.exam_id))


@pytest.mark.parametrize("source", [from_file, from_database])
def test_the_printed_notes_name_the_full_mark_of_each_grade(
    exam: ParsedExam, session: Session, source: Callable[[ParsedExam, Session], tuple[Analysis, ...]]
) -> None:
    text = pdf_text(build_from(source(exam, session), "期中考试成绩分析报告"))

    for note in (
        "满分100；优秀≥85，良好≥75，及格≥60，低分<40（分）。",
        "满分60；优秀≥51，良好≥45，及格≥36，低分<24（分）。",
        "满分220；优秀≥187，",
        "满分180；优秀≥153，",
    ):
        assert text.count(note) == 1
    assert "54–60" in text
    assert f"{expected(9)[5]:.2%}" in text
