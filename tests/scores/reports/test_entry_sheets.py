"""空白登分表：锁与校验，各种输出，填好读回来。"""

import io
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pypdfium2
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from jiaowu.errors import UserError
from jiaowu.paper.document import Document
from jiaowu.paper.writers import WRITERS, Writer, write
from jiaowu.progress import Progress
from jiaowu.scores.importing.entry_sheets import exam_of_sheet, mark_of
from jiaowu.scores.importing.exam import parse
from jiaowu.scores.importing.recognition import recognize
from jiaowu.scores.importing.typed_marks import read_typed
from jiaowu.scores.matrix import State
from jiaowu.scores.parsed import ParsedExam, ParseOptions
from jiaowu.scores.reports.entry_sheets import WORDS, EntryHead, EntrySheet, build_book, build_paper
from jiaowu.scores.services.typing_in import TypingClass, TypingPupil, TypingSubject
from jiaowu.scores.sheet_marks import SheetMark
from jiaowu.sheets.child import read_in_child

HEAD = EntryHead("2026—2027学年第一学期七年级月考", "青山中学　2026-10-12")
MARK = SheetMark(17, "2026-10-01T08:00:00+08:00")
SUBJECTS = (TypingSubject(1, "语文", 120.0), TypingSubject(2, "数学", 120.0), TypingSubject(3, "地理", 100.0))
Build = Callable[[tuple[EntrySheet, ...]], Document]
POINTS_PER_MM = 72 / 25.4


def sheet(no: int, size: int, subjects: tuple[TypingSubject, ...] = SUBJECTS) -> EntrySheet:
    pupils = tuple(
        TypingPupil(no * 100 + at, f"2026{no:02}{at:02}", f"学生{no}{at:02}") for at in range(1, size + 1)
    )
    return EntrySheet(TypingClass((7, no, ""), f"七（{no}）班", 7, pupils, subjects), subjects)


def book_file(folder: Path, *sheets: EntrySheet) -> Path:
    target = folder / "登分表.xlsx"
    write(build_book(HEAD, sheets or (sheet(1, 4), sheet(2, 3)), MARK), target, Progress())
    return target


def first_pupil(page: Worksheet) -> int:
    """“学号”下面一行。"""
    return next(row[0].row for row in page.iter_rows() if row[0].value == "学号") + 1


def read_back(path: Path) -> ParsedExam:
    books = read_in_child([path])
    return parse(books, recognize(books, ParseOptions()), ParseOptions(), Progress())


def test_a_filled_workbook_reads_back_without_a_doubt(tmp_path: Path) -> None:
    path = book_file(tmp_path)
    book = openpyxl.load_workbook(path)
    marks: dict[str, list[list[float | str]]] = {}
    marks["七（1）班"] = [[96, 88.5, 100], ["缺", 90, 40], [120, "免", 60], ["违纪", "缓", 59.5]]
    marks["七（2）班"] = [[1, 2, 3], [4, 5, 6], [7, 8, 9]]
    for title, rows in marks.items():
        page = book[title]
        for at, row in enumerate(rows, start=first_pupil(page)):
            for column, value in enumerate(row, start=4):
                page.cell(at, column, value)
    book.save(path)

    parsed = read_back(path)

    matrix = parsed.matrix
    assert parsed.problems == ()
    assert [(each.name, each.full) for each in matrix.subjects] == [
        ("语文", 120),
        ("数学", 120),
        ("地理", 100),
    ]
    assert [(each.number, each.name) for each in matrix.pupils[:2]] == [
        ("20260101", "学生101"),
        ("20260102", "学生102"),
    ]
    keys = [pupil.class_key for pupil in matrix.pupils]
    assert [key and (key.grade, key.no) for key in keys] == [(7, 1)] * 4 + [(7, 2)] * 3
    assert matrix.values[0].tolist() == [96, 88.5, 100]
    assert matrix.states[:4].tolist() == [
        [State.NORMAL] * 3,
        [State.ABSENT, State.NORMAL, State.NORMAL],
        [State.NORMAL, State.EXEMPT, State.NORMAL],
        [State.CHEATED, State.DEFERRED, State.NORMAL],
    ]


def test_the_workbook_says_which_exam_it_belongs_to(tmp_path: Path) -> None:
    path = book_file(tmp_path)

    grids = [grid for book in read_in_child([path]) for grid in book.grids]

    assert mark_of(grids) == MARK
    assert exam_of_sheet(grids) == 17
    assert exam_of_sheet(grids[:2]) is None
    assert openpyxl.load_workbook(path)["教务台登分表"].sheet_state == "veryHidden"


def test_only_the_cells_to_fill_are_open(tmp_path: Path) -> None:
    page = openpyxl.load_workbook(book_file(tmp_path)).worksheets[0]
    row = first_pupil(page)

    locked = [[page.cell(at, column).protection.locked for column in range(1, 7)] for at in (row - 1, row)]

    assert page.protection.sheet
    assert not page.protection.password
    assert locked == [[True] * 6, [True, True, True, False, False, False]]
    assert page.freeze_panes == f"C{row}"
    assert page.print_title_rows == f"${row - 1}:${row - 1}"
    assert page.row_dimensions[row].height == pytest.approx(7.5 / 25.4 * 72, abs=0.5)


def test_each_subject_takes_only_its_own_range_or_the_words(tmp_path: Path) -> None:
    page = openpyxl.load_workbook(book_file(tmp_path)).worksheets[0]
    row = first_pupil(page)

    rules = {str(rule.sqref): rule for rule in page.data_validations.dataValidation}

    assert set(rules) == {f"{letter}{row}:{letter}{row + 3}" for letter in "DEF"}
    last = rules[f"F{row}:F{row + 3}"]
    assert last.type == "custom"
    assert last.formula1.startswith(f'OR(AND(ISNUMBER(F{row}),F{row}>=0,F{row}<=100),F{row}="缺"')
    assert last.error == "请填 0 到 100 的分数，或 缺、缺考、免、免考、缓、缓考、违纪。"
    assert len(last.formula1) <= 255


def test_every_word_the_sheet_allows_is_understood_when_read_back() -> None:
    assert all(read_typed(word, 100) for word in WORDS)


@pytest.mark.parametrize("writer", WRITERS)
@pytest.mark.parametrize(
    "build", [lambda sheets: build_book(HEAD, sheets, MARK), lambda sheets: build_paper(HEAD, sheets)]
)
def test_both_kinds_go_through_every_writer(writer: Writer, build: Build, tmp_path: Path) -> None:
    document = build((sheet(1, 45), sheet(2, 3)))
    target = tmp_path / f"表{writer.suffix}"

    write(document, target, Progress())

    assert target.stat().st_size > 1000


def test_a_page_on_paper_holds_a_big_class_with_rows_to_write_in() -> None:
    document = build_paper(HEAD, (sheet(1, 58, SUBJECTS[:1]), sheet(2, 26, SUBJECTS[:1])))

    texts = pdf_texts(document)
    height = row_height(document, "学生101", "学生102")

    assert len(texts) == 2
    assert "学生158" in texts[0]
    assert "任课教师" in texts[0]
    assert "满分 120" in texts[1]
    assert height == pytest.approx(7.5, abs=0.05)


def test_nothing_to_fill_is_told() -> None:
    with pytest.raises(UserError, match="至少选一个班"):
        build_book(HEAD, (), MARK)


def pdf_texts(document: Document) -> list[str]:
    target = io.BytesIO()
    WRITERS[0].write(document, target, Progress())
    return [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(target.getvalue())]


def row_height(document: Document, upper: str, lower: str) -> float:
    """第一页上两行文字相隔几毫米。"""
    target = io.BytesIO()
    WRITERS[0].write(document, target, Progress())
    page = pypdfium2.PdfDocument(target.getvalue())[0].get_textpage()
    tops: list[float] = []
    for word in (upper, lower):
        found = page.search(word).get_next()
        assert found is not None
        tops.append(page.get_charbox(found[0])[3])
    return (tops[0] - tops[1]) / POINTS_PER_MM
