"""三种成绩报告：内容与独立计算一致，能写成 PDF 与 Excel。"""

import io
import math
import statistics
from collections.abc import Callable

import numpy as np
import openpyxl
import pypdfium2
import pytest

from jiaowu.paper.document import Document, Fields, Strips, Table
from jiaowu.paper.excel import write_excel
from jiaowu.paper.pdf import write_pdf
from jiaowu.progress import Progress
from jiaowu.scores.analysis import analyze
from jiaowu.scores.matrix import ScoreMatrix, State
from jiaowu.scores.reports import analysis as analysis_report
from jiaowu.scores.reports import strips as strips_report
from jiaowu.scores.reports import table as table_report

MakeMatrix = Callable[..., ScoreMatrix]
SUBJECTS = (("语文", 120.0), ("数学", 120.0), ("英语", 120.0), ("道德与法治", 100.0), ("历史", 100.0))
SEVENTH = tuple((7, no, f"七({no})班") for no in range(1, 5))
THIRTY_CLASSES = tuple((9, no, f"九({no})班") for no in range(1, 31))
FIFTEEN_SUBJECTS = tuple((f"学科{i}", 100.0) for i in range(15))
BUILDERS = (analysis_report.build_from, table_report.build_from, strips_report.build_from)


def pdf_text(document: Document) -> list[str]:
    target = io.BytesIO()
    write_pdf(document, target, Progress())
    pages = pypdfium2.PdfDocument(target.getvalue())
    return [page.get_textpage().get_text_range() for page in pages]


def sheets(document: Document) -> openpyxl.Workbook:
    target = io.BytesIO()
    write_excel(document, target, Progress())
    return openpyxl.load_workbook(io.BytesIO(target.getvalue()))


def cells(book: openpyxl.Workbook) -> list[object]:
    return [cell.value for sheet in book for row in sheet.iter_rows() for cell in row]


def tables(document: Document) -> list[Table]:
    return [block for block in document.blocks if isinstance(block, Table)]


def first_row(table: Table) -> dict[str, object]:
    return dict(zip([column.title for column in table.columns], table.rows[0], strict=True))


def test_class_rows_of_the_report_agree_with_an_independent_count(make_matrix: MakeMatrix) -> None:
    matrix = make_matrix(SEVENTH, 30, SUBJECTS)

    document = analysis_report.build_from((analyze(matrix),), "期中考试成绩分析报告")

    rates = next(table for table in tables(document) if "满分 120" in "".join(table.notes))
    spread = next(table for table in tables(document) if table.title == "语文分布")
    scores = [v for v in matrix.values[:30, 0].tolist() if not math.isnan(v)]
    row = first_row(rates) | first_row(spread)
    assert row["班级"] == "七(1)班"
    assert row["应考"] == 30
    assert row["实考"] == len(scores)
    assert row["平均分"] == pytest.approx(statistics.fmean(scores))
    assert row["标准差"] == pytest.approx(statistics.pstdev(scores))
    assert row["上四分位"] == pytest.approx(statistics.quantiles(scores, n=4, method="inclusive")[2])
    assert row["优秀率"] == pytest.approx(sum(v >= 102 for v in scores) / len(scores))
    assert row["低分率"] == pytest.approx(sum(v < 48 for v in scores) / len(scores))


def test_excel_of_the_report_holds_the_class_means_as_numbers(make_matrix: MakeMatrix) -> None:
    matrix = make_matrix(SEVENTH, 30, SUBJECTS)

    book = sheets(analysis_report.build_from((analyze(matrix),), "期中考试成绩分析报告"))

    means = [np.nanmean(matrix.values[i * 30 : (i + 1) * 30, 1]) for i in range(4)]
    numbers = [value for value in cells(book) if isinstance(value, float)]
    assert {"总览", "一分三率", "分数段", "语文", "数学", "历史"} <= set(book.sheetnames)
    assert all(any(abs(number - mean) < 1e-9 for number in numbers) for mean in means)


def test_report_shows_no_pupil_name(make_matrix: MakeMatrix) -> None:
    matrix = make_matrix(SEVENTH, 30, SUBJECTS)

    text = "".join(pdf_text(analysis_report.build_from((analyze(matrix),), "期中考试成绩分析报告")))

    assert "学生0" not in text
    assert "陈䶮" not in text
    assert "七(3)班" in text


def test_every_page_says_which_page_it_is(make_matrix: MakeMatrix) -> None:
    document = analysis_report.build_from((analyze(make_matrix(SEVENTH, 30, SUBJECTS)),), "成绩分析报告")

    pages = pdf_text(document)

    assert len(pages) >= 8
    for number, page in enumerate(pages, 1):
        assert f"第{number}页共{len(pages)}页" in "".join(page.split())


def test_grades_are_never_mixed(make_matrix: MakeMatrix) -> None:
    classes = ((7, 1, "七(1)班"), (7, 2, "七(2)班"), (8, 1, "八(1)班"))
    analysis = analyze(make_matrix(classes, 25, SUBJECTS))

    document = analysis_report.build_from((analysis,), "期末考试成绩分析报告")

    for table in tables(document):
        titles = {str(row[0]) for row in table.rows}
        assert not ({"七(1)班", "八(1)班"} <= titles)


@pytest.mark.parametrize("build", BUILDERS)
@pytest.mark.parametrize(
    ("classes", "size", "subjects"),
    [
        ((), 12, SUBJECTS),
        (SEVENTH[:1], 12, SUBJECTS[:1]),
        (SEVENTH[:2], 12, (("总分", 500.0),)),
        (((None, None, "火箭班"), (None, 2, "2班")), 12, SUBJECTS[:2]),
        (
            tuple((9, no, f"九({no})班") for no in range(1, 31)),
            4,
            tuple((f"学科{i}", 100.0) for i in range(15)),
        ),
    ],
)
def test_odd_schools_print(
    make_matrix: MakeMatrix, build: Callable[..., Document], classes: object, size: int, subjects: object
) -> None:
    matrix = make_matrix(classes, size, subjects)
    document = build((analyze(matrix),), "成绩")

    pages = pdf_text(document)
    book = sheets(document)

    assert pages
    assert not any("nan" in page.lower() for page in pages)
    assert not any(isinstance(value, str) and "nan" in value.lower() for value in cells(book))


@pytest.mark.parametrize("build", BUILDERS)
def test_a_subject_nobody_sat_prints_empty_cells(
    make_matrix: MakeMatrix, build: Callable[..., Document]
) -> None:
    matrix = make_matrix(SEVENTH[:2], 10, SUBJECTS[:3])
    matrix.values[:, 1] = np.nan
    matrix.states[:, 1] = State.ABSENT

    text = "".join(pdf_text(build((analyze(matrix),), "成绩")))

    assert "nan" not in text.lower()
    assert "数学" in text


def test_score_table_prints_the_state_where_there_is_no_score(make_matrix: MakeMatrix) -> None:
    matrix = make_matrix(SEVENTH[:1], 10, SUBJECTS, absent=0.0)
    matrix.values[3, 2], matrix.states[3, 2] = np.nan, State.ABSENT

    table = tables(table_report.build_from((analyze(matrix),), "成绩总表"))[0]

    row = dict(zip([column.group or column.title for column in table.columns], table.rows[3], strict=True))
    assert row["英语"] == "缺"
    assert row["语文"] == matrix.values[3, 0]
    titles = [(column.group, column.title) for column in table.columns]
    assert table.rows[3][titles.index(("总分", "级名次"))] is None


def test_score_table_keeps_pupils_without_a_class(make_matrix: MakeMatrix) -> None:
    matrix = make_matrix(SEVENTH[:2], 6, SUBJECTS[:2])
    pupils = (*matrix.pupils[:-1], type(matrix.pupils[0])("99", "无班生", None))
    matrix = ScoreMatrix(pupils, matrix.subjects, matrix.values, matrix.states)

    document = table_report.build_from((analyze(matrix),), "成绩总表")

    names = [row[2] for table in tables(document) for row in table.rows]
    assert len(names) == 12
    assert "无班生" in names


def test_formula_like_names_stay_text_in_excel(make_matrix: MakeMatrix) -> None:
    book = sheets(table_report.build_from((analyze(make_matrix(SEVENTH[:1], 10, SUBJECTS)),), "成绩总表"))

    formula = [
        cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.value == "=SUM(A1)"
    ]
    assert [cell.data_type for cell in formula] == ["s"]


def test_rare_names_can_be_found_in_the_pdf(make_matrix: MakeMatrix) -> None:
    text = "".join(
        pdf_text(table_report.build_from((analyze(make_matrix(SEVENTH[:1], 10, SUBJECTS)),), "成绩总表"))
    )

    assert all(name in text for name in ("陈䶮", "李𬭎", "王㛃", "赵𫖯", "孙𠮷"))


def test_strips_show_levels_and_no_ranks(make_matrix: MakeMatrix) -> None:
    analysis = analyze(make_matrix(SEVENTH[:1], 10, SUBJECTS, absent=0.0))

    strips = next(
        block for block in strips_report.build_from((analysis,), "成绩条").blocks if isinstance(block, Strips)
    )

    assert len(strips.rows) == 10
    assert not any("名次" in column.title for column in strips.columns)
    value, level = float(str(strips.rows[0][2])), strips.rows[0][3]
    assert level == ("A" if value >= 102 else "B" if value >= 90 else "C" if value >= 72 else "D")


def test_a_table_with_only_a_total_is_not_added_up_again(make_matrix: MakeMatrix) -> None:
    matrix = make_matrix(SEVENTH[:2], 12, (("总分", 500.0),))

    analysis = analyze(matrix)

    assert [subject.name for subject in analysis.subjects] == ["总分"]
    assert analysis.total.lines.full == 500


def test_summary_counts_everyone_who_should_have_sat(make_matrix: MakeMatrix) -> None:
    matrix = make_matrix(SEVENTH, 20, SUBJECTS, absent=0.05)

    document = analysis_report.build_from((analyze(matrix),), "报告")

    fields = dict(next(block for block in document.blocks if isinstance(block, Fields)).pairs)
    complete = int((matrix.states == State.NORMAL).all(axis=1).sum())
    assert fields["应考"] == 80
    assert fields["实考"] == complete
    assert fields["缺考"] == 80 - complete
