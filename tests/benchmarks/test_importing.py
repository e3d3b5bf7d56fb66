"""读表、识别、解析一条路的速度：底线是 python-calamine 交出原始单元格。"""

from pathlib import Path

from python_calamine import CalamineWorkbook

from jiaowu.progress import Progress
from jiaowu.scores.importing import parse, read_exam, recognize
from jiaowu.scores.parsed import ParsedExam, ParseOptions
from jiaowu.sheets.reading import read_workbook
from tests.benchmarks.exams import SyntheticExam
from tests.benchmarks.race import Race

LIMIT = 5.0
CHILD_EXTRA = 0.3


def in_process(path: Path) -> ParsedExam:
    """在本进程里读、识别、解析。"""
    workbooks = [read_workbook(path)]
    return parse(workbooks, recognize(workbooks, ParseOptions()), ParseOptions(), Progress())


def raw_cells(path: Path) -> list[list[object]]:
    """calamine 交出的原始单元格。"""
    return [list(row) for row in CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python()]


def test_reading_3000_pupils_keeps_up_with_calamine(race: Race, exam_3000: SyntheticExam) -> None:
    race.compare(
        "读取、识别、解析 3,000 人",
        ours=lambda: in_process(exam_3000.path),
        floor=lambda: raw_cells(exam_3000.path),
        limit=LIMIT,
    )


def test_reading_50000_pupils_keeps_up_with_calamine(race: Race, exam_50000: SyntheticExam) -> None:
    race.compare(
        "读取、识别、解析 50,000 人",
        ours=lambda: in_process(exam_50000.path),
        floor=lambda: raw_cells(exam_50000.path),
        limit=LIMIT,
        rounds=3,
    )


def test_the_child_process_costs_little_more(race: Race, exam_3000: SyntheticExam) -> None:
    race.compare(
        "同上，经子进程 3,000 人",
        ours=lambda: read_exam([exam_3000.path], ParseOptions(), Progress()),
        floor=lambda: in_process(exam_3000.path),
        limit=1.0,
        extra=CHILD_EXTRA,
    )


def test_the_child_process_costs_little_more_for_50000(race: Race, exam_50000: SyntheticExam) -> None:
    race.compare(
        "同上，经子进程 50,000 人",
        ours=lambda: read_exam([exam_50000.path], ParseOptions(), Progress()),
        floor=lambda: in_process(exam_50000.path),
        limit=1.0,
        extra=CHILD_EXTRA,
        rounds=3,
    )
