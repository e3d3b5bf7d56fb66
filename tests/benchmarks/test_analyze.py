"""整条 analyze 命令的速度：一个新进程，从启动解释器算起，到两个文件写好。

底线有三种：
- 表里前面各行的底线全部相加，再加一个空解释器：读、存、取、算、写 Excel、二百页的总表、
  两千份成绩条。设限 2.5 倍。
- 只加 analyze 真做的那几段（读、算、两个文件），在热的进程里约 0.25 秒。载入库不在内，可是只载入 numpy、
  XlsxWriter、reportlab、calamine 的新进程就要约 0.44 秒，比它还长，所以这个倍数只列出（机器闲时三倍多）。
- 只用这些库、从头做同样的事的新进程，字体的载入也在它里面。设限 2 倍。
我们用三个进程（读表、写 PDF 各一个），两个核都空着时才显出快；机器忙时接近一个接一个地做。
"""

import math
import pickle
import subprocess
import sys
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

import pytest

from jiaowu import paths
from jiaowu.database import open_database
from jiaowu.paper.document import Document, Strips
from jiaowu.paper.faces import Face, font_path
from jiaowu.paper.fonts import load_font
from jiaowu.scores.analysis import analyze
from jiaowu.scores.reports.analysis import build_from
from tests.benchmarks.bare_analyze import Content, work
from tests.benchmarks.exams import SyntheticExam
from tests.benchmarks.plain import to_plain
from tests.benchmarks.race import Race
from tests.benchmarks.test_paper import (
    ROWS_PER_PAGE,
    bare_strips_pdf,
    bare_table_pdf,
    make_columns,
    make_rows,
    strip_sheet,
)
from tests.benchmarks.test_statistics import to_matrix, to_ready
from tests.benchmarks.test_store import empty, fetch_arrays, insert_all, parsed_from, raw, rows_of, stored

JOB = "analyze 3,000 × 9，两个文件"
LIBRARIES = "import numpy, xlsxwriter, python_calamine, reportlab.pdfgen.canvas, reportlab.pdfbase.ttfonts"
FACES = (Face.SANS, Face.BOLD)
STRIPS_PER_PAGE = 12
"""成绩条一页约放几份。"""


def run_python(*arguments: str) -> None:
    """在新进程里运行。"""
    subprocess.run([sys.executable, *arguments], check=True, capture_output=True, cwd=paths.bundle())  # noqa: S603 — 自己的命令


def run_analyze(exam: SyntheticExam, out: Path) -> None:
    run_python("-m", "jiaowu", "analyze", str(exam.path), "--out", str(out))


@pytest.fixture(scope="module")
def content(exam_3000: SyntheticExam) -> Content:
    """analyze 要算、要写的内容，交给底线。"""
    report = to_plain(analysis_report(exam_3000))
    return Content(to_ready(exam_3000), report, [(face.value, str(font_path(face))) for face in FACES])


def analysis_report(exam: SyntheticExam) -> Document:
    """analyze 写出的成绩分析报告。"""
    return build_from((analyze(to_matrix(exam)),), "成绩分析报告", exam.path.stem)


@pytest.fixture(autouse=True)
def loaded_fonts() -> Sequence[object]:
    """底线用的字体，在本进程里登记好。"""
    return [load_font(face) for face in FACES]


def test_the_whole_command_against_all_the_floors_above(
    race: Race, exam_3000: SyntheticExam, content: Content, tmp_path: Path
) -> None:
    store = open_database(tmp_path / "我们")
    exam_id = stored(store, parsed_from(exam_3000))
    store.close()
    open_database(tmp_path / "底线").close()
    columns, rows = make_columns(), make_rows(200 * ROWS_PER_PAGE)
    (strips,) = strip_sheet(2_000).blocks
    assert isinstance(strips, Strips)
    with closing(raw(tmp_path / "我们")) as ours, closing(raw(tmp_path / "底线")) as floor:
        kept = rows_of(ours)

        def floors() -> None:
            run_python("-c", "pass")
            work(str(exam_3000.path), content, str(tmp_path))
            insert_all(floor, kept)
            fetch_arrays(floor, exam_id)
            bare_table_pdf(columns, rows, 200)
            bare_strips_pdf(strips, 2_000 // STRIPS_PER_PAGE)

        race.compare(
            f"{JOB}：比上面各行底线之和",
            ours=lambda: run_analyze(exam_3000, tmp_path),
            floor=floors,
            limit=2.5,
            before=lambda: empty(floor),
        )


def test_the_whole_command_against_the_floors_of_its_own_steps(
    race: Race, exam_3000: SyntheticExam, content: Content, tmp_path: Path
) -> None:
    def floors() -> None:
        run_python("-c", "pass")
        work(str(exam_3000.path), content, str(tmp_path))

    race.compare(
        f"{JOB}：比其中各段底线之和",
        ours=lambda: run_analyze(exam_3000, tmp_path),
        floor=floors,
        limit=math.inf,
    )

    assert {"成绩分析.pdf", "成绩分析.xlsx"} < {file.name for file in tmp_path.iterdir()}


def test_the_whole_command_against_a_process_with_the_bare_libraries(
    race: Race, exam_3000: SyntheticExam, content: Content, tmp_path: Path
) -> None:
    given = tmp_path / "content.pickle"
    given.write_bytes(pickle.dumps(content))
    source, out = str(exam_3000.path), str(tmp_path)

    race.compare(
        f"{JOB}：比只用现成库的新进程",
        ours=lambda: run_analyze(exam_3000, tmp_path),
        floor=lambda: run_python("-m", "tests.benchmarks.bare_analyze", source, str(given), out),
        limit=2.0,
    )


def test_loading_the_libraries_alone_is_shown(race: Race) -> None:
    race.compare(
        "只载入 numpy、XlsxWriter、reportlab、calamine",
        ours=lambda: run_python("-c", LIBRARIES),
        floor=lambda: run_python("-c", "pass"),
        limit=math.inf,
    )
