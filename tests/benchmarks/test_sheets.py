"""读表格的速度：与 calamine 交出原始单元格相比，子进程只许多 0.3 秒。"""

from pathlib import Path

from python_calamine import CalamineWorkbook

from jiaowu.sheets.child import read_in_child
from jiaowu.sheets.reading import read_workbook
from tests.benchmarks.exams import SyntheticExam
from tests.benchmarks.race import Race


def _raw_cells(path: Path) -> object:
    """底线：calamine 把原始单元格交给 Python。"""
    return CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python()


def test_reading_3000_keeps_up_with_calamine(race: Race, exam_3000: SyntheticExam) -> None:
    race.compare(
        "读 3,000 人",
        ours=lambda: read_workbook(exam_3000.path),
        floor=lambda: _raw_cells(exam_3000.path),
        limit=2.5,
    )


def test_reading_50000_keeps_up_with_calamine(race: Race, exam_50000: SyntheticExam) -> None:
    race.compare(
        "读 50,000 人",
        ours=lambda: read_workbook(exam_50000.path),
        floor=lambda: _raw_cells(exam_50000.path),
        limit=2.5,
    )


def test_the_child_adds_little_for_3000(race: Race, exam_3000: SyntheticExam) -> None:
    race.compare(
        "经子进程读 3,000 人",
        ours=lambda: read_in_child([exam_3000.path]),
        floor=lambda: read_workbook(exam_3000.path),
        limit=1.0,
        extra=0.3,
    )


def test_the_child_adds_little_for_50000(race: Race, exam_50000: SyntheticExam) -> None:
    race.compare(
        "经子进程读 50,000 人",
        ours=lambda: read_in_child([exam_50000.path]),
        floor=lambda: read_workbook(exam_50000.path),
        limit=1.0,
        extra=0.3,
    )
