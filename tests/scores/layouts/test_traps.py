from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from jiaowu.progress import Progress
from jiaowu.scores.importing.exam import read_exam
from jiaowu.scores.parsed import ParseOptions
from tests.scores.layouts.books import BOOKS, exam_per_sheet
from tests.scores.layouts.checking import check, check_pupils, read
from tests.scores.layouts.columns import COLUMNS
from tests.scores.layouts.exam import Truth
from tests.scores.layouts.observed import plain_wide
from tests.scores.layouts.people import PEOPLE
from tests.scores.layouts.shapes import SHAPES
from tests.scores.layouts.sums import SUMS
from tests.scores.layouts.words import WORDINGS

TRAPS = (*SHAPES, *SUMS, *WORDINGS, *PEOPLE, *BOOKS, *COLUMNS)


@pytest.mark.parametrize("build", TRAPS, ids=lambda build: str(build.__name__))
def test_a_trap_is_read_exactly(build: Callable[[Path], Truth], tmp_path: Path) -> None:
    truth = build(tmp_path)

    parsed = check(truth)

    assert parsed.layouts


def test_two_exams_of_the_same_pupils_count_once_and_the_choice_is_told(tmp_path: Path) -> None:
    truth = replace(exam_per_sheet(tmp_path), options=ParseOptions())

    parsed = read(truth)

    assert len(parsed.matrix.pupils) == len(truth.pupils)
    assert [layout.used for layout in parsed.layouts].count(True) == 1
    unused = next(layout for layout in parsed.layouts if not layout.used)
    used = next(layout for layout in parsed.layouts if layout.used)
    assert used.sheet in unused.why


def test_a_workbook_read_in_the_child_process_gives_the_same(tmp_path: Path) -> None:
    truth = plain_wide(tmp_path)

    parsed = read_exam(truth.paths, truth.options, Progress())

    check_pupils(parsed, truth)
