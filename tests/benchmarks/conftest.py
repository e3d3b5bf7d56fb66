"""速度基准的夹具，与末尾的结果表。写法见 race.py。"""

import math
import unicodedata

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from tests.benchmarks.exams import SyntheticExam, write_exam
from tests.benchmarks.race import Outcome, Race

OUTCOMES = pytest.StashKey[list[Outcome]]()
HEADINGS = ("任务", "底线 ms", "我们 ms", "倍数", "上限", "")


@pytest.fixture
def race(benchmark: BenchmarkFixture, request: pytest.FixtureRequest) -> Race:
    """把我们的做法与底线比一比。"""
    return Race(benchmark, request.config.stash.setdefault(OUTCOMES, []))


@pytest.fixture(scope="session")
def exam_3000(tmp_path_factory: pytest.TempPathFactory) -> SyntheticExam:
    """三千人、九科的一份工作簿。"""
    return write_exam(tmp_path_factory.mktemp("exam") / "三千人.xlsx", 3_000)


@pytest.fixture(scope="session")
def exam_50000(tmp_path_factory: pytest.TempPathFactory) -> SyntheticExam:
    """五万人、九科的一份工作簿。"""
    return write_exam(tmp_path_factory.mktemp("exam") / "五万人.xlsx", 50_000)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """全部跑完后打印一张表。"""
    outcomes = terminalreporter.config.stash.get(OUTCOMES, [])
    if not outcomes:
        return
    rows = [HEADINGS, *(_cells(outcome) for outcome in outcomes)]
    widths = [max(_width(row[i]) for row in rows) for i in range(len(HEADINGS))]
    terminalreporter.section("速度")
    for row in rows:
        first, *numbers = (_padded(cell, widths[i], left=i == 0) for i, cell in enumerate(row))
        terminalreporter.write_line("  ".join([first, *numbers]))


def _cells(outcome: Outcome) -> tuple[str, ...]:
    """一行结果的各格文字。"""
    verdict = "✓" if outcome.kept else "✗"
    ours = f"{outcome.ours * 1000:.1f}"
    if outcome.floor is None:
        return (outcome.job, "–", ours, "–", f"{outcome.ours / outcome.ratio * 1000:.0f} ms", verdict)
    if math.isinf(outcome.limit):
        return (outcome.job, f"{outcome.floor * 1000:.1f}", ours, f"{outcome.ratio:.2f}", "只列出", "")
    limit = f"{outcome.limit:g}" + (f" + {outcome.extra * 1000:.0f} ms" if outcome.extra else "")
    return (outcome.job, f"{outcome.floor * 1000:.1f}", ours, f"{outcome.ratio:.2f}", limit, verdict)


def _width(text: str) -> int:
    """在终端里占多少格；汉字占两格。"""
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


def _padded(text: str, width: int, *, left: bool) -> str:
    """补空格到指定宽度。"""
    spaces = " " * (width - _width(text))
    return text + spaces if left else spaces + text
