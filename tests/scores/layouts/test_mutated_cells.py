import random
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, time
from pathlib import Path

import numpy as np
import pytest

from jiaowu.errors import UserError
from jiaowu.progress import Progress
from jiaowu.scores.analysis import analyze
from jiaowu.scores.importing.exam import parse
from jiaowu.scores.importing.recognition import recognize
from jiaowu.scores.matrix import State
from jiaowu.sheets.grid import NO_CACHE, CellError, CellValue, Grid, Workbook
from jiaowu.sheets.reading import read_workbook
from tests.scores.layouts.collected import COLLECTED
from tests.scores.layouts.exam import Truth
from tests.scores.layouts.observed import OBSERVED

STRANGE: tuple[CellValue, ...] = (
    None,
    "",
    " ",
    "\u3000",
    "x" * 5000,
    "-",
    "缺考",
    "36，剔除",
    "姓名",
    "平均分",
    "语文",
    "总分",
    "七(1)班",
    "=1+1",
    "\x00\x01",
    "\ud800",
    True,
    0,
    -1,
    3.1,
    1e300,
    10**400,
    float("nan"),
    float("-inf"),
    datetime(2026, 3, 1),  # noqa: DTZ001 — 表格里的日期没有时区
    datetime(1900, 1, 1),  # noqa: DTZ001 — 同上
    time(8, 30),
    CellError("#N/A"),
    CellError(NO_CACHE),
)


def mutate(grid: Grid, rng: random.Random) -> Grid:
    """随机改掉一些格，删掉或重复几行。"""
    rows = [list(row) for row in grid.rows]
    for _ in range(rng.randint(1, 40)):
        if rows and rows[0]:
            row = rng.choice(rows[: rng.choice([6, len(rows)])])
            row[rng.randrange(len(row))] = rng.choice(STRANGE)
    for _ in range(rng.randint(0, 3)):
        if len(rows) > 2:
            del rows[rng.randrange(len(rows))]
    if rows and rng.random() < 0.3:
        rows.insert(rng.randrange(len(rows)), list(rng.choice(rows)))
    return replace(grid, rows=rows)


def spoil(book: Workbook, rng: random.Random) -> Workbook:
    """每张表都改。"""
    return replace(book, grids=tuple(mutate(grid, rng) for grid in book.grids))


@pytest.mark.parametrize("build", [*OBSERVED, *COLLECTED], ids=lambda build: str(build.__name__))
def test_strange_cells_never_break_the_reading(build: Callable[[Path], Truth], tmp_path: Path) -> None:
    truth = build(tmp_path)
    books = [read_workbook(path) for path in truth.paths]
    rng = random.Random(build.__name__)  # noqa: S311 — 造数据，与安全无关

    for _ in range(25):
        spoiled = [spoil(book, rng) for book in books]
        try:
            parsed = parse(spoiled, recognize(spoiled, truth.options), truth.options, Progress())
        except UserError as error:
            assert str(error)  # noqa: PT017 — 没有可用的成绩也是一种正常结果
            continue
        normal = parsed.matrix.states == State.NORMAL
        assert np.isfinite(parsed.matrix.values[normal]).all()
        assert (parsed.matrix.values[normal] >= 0).all()
        assert analyze(parsed.matrix).groups
