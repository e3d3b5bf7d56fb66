"""整条 analyze 命令的速度：一个新进程，从启动解释器算起，与只用现成的库做同样的事的新进程相比。"""

import pickle
import subprocess
import sys
from pathlib import Path

from jiaowu import paths
from jiaowu.paper.document import Chart, Document, Table
from jiaowu.paper.formats import display
from jiaowu.scores.analysis import analyze
from jiaowu.scores.reports.analysis import build_from
from tests.benchmarks.bare_analyze import Content, PlainTable
from tests.benchmarks.exams import SyntheticExam
from tests.benchmarks.race import Race
from tests.benchmarks.test_statistics import to_matrix, to_ready

FONT = "NotoSansSC-Regular.ttf"


def run_module(module: str, *arguments: str) -> None:
    """在新进程里运行一个模块。"""
    command = [sys.executable, "-m", module, *arguments]
    subprocess.run(command, check=True, capture_output=True, cwd=paths.bundle())  # noqa: S603 — 自己的命令


def content_of(document: Document, exam: SyntheticExam) -> Content:
    """analyze 要算、要写的内容，交给底线。"""
    tables = [block for block in document.blocks if isinstance(block, Table)]
    charts = sum(isinstance(block, Chart) for block in document.blocks)
    font = str(paths.resource("fonts", FONT))
    return Content(to_ready(exam), [plain(table) for table in tables], charts, font)


def plain(table: Table) -> PlainTable:
    """一张表的值与显示的文字。"""
    formats = [column.format for column in table.columns]
    texts = [[display(value, form) for value, form in zip(row, formats, strict=True)] for row in table.rows]
    return PlainTable([column.title for column in table.columns], formats, list(table.rows), texts)


def test_the_whole_command_keeps_up_with_bare_libraries(
    race: Race, exam_3000: SyntheticExam, tmp_path: Path
) -> None:
    document = build_from((analyze(to_matrix(exam_3000)),), "成绩分析报告")
    content = tmp_path / "content.pickle"
    content.write_bytes(pickle.dumps(content_of(document, exam_3000)))
    source, out = str(exam_3000.path), str(tmp_path)

    race.compare(
        "analyze 3,000 × 9，两个文件",
        ours=lambda: run_module("jiaowu", "analyze", source, "--out", out),
        floor=lambda: run_module("tests.benchmarks.bare_analyze", source, str(content), out),
        limit=2.5,
    )

    assert {"成绩分析.pdf", "成绩分析.xlsx"} < {file.name for file in tmp_path.iterdir()}
