"""随机毁坏几格、几行：要么读出合理的成绩，要么一句中文，绝不抛出别的异常。"""

import random
from contextlib import suppress
from datetime import date, datetime, time

import numpy as np
import pytest

from jiaowu.errors import UserError
from jiaowu.scores.matrix import State
from jiaowu.sheets.grid import NO_CACHE, CellError, CellValue, Grid, Merge, Visibility
from tests.scores.importing.grids import NAMES, page, read, score

JUNK: tuple[CellValue, ...] = (
    *(
        None,
        "",
        "\u3000",
        "姓名",
        "学号",
        "班级",
        "语文",
        "数学",
        "总分",
        "校次",
        "得分",
        "满分",
        "科目",
        "分数",
    ),
    *(
        "缺考",
        "-",
        "平均分",
        "七(1)班",
        "三年级二班",
        "36，剔除",
        "例",
        "满分120",
        "语文（120）",
        "赋分",
        "原始分",
    ),
    *(
        "名次",
        "年级",
        "状态",
        "1/29",
        "张三",
        "2024001",
        "期末",
        "上次语文",
        "文综",
        "备注",
        "1e400",
        "学校",
        "校名",
    ),
    *(1.0, 0.0, -1.0, 100.0, 1e18, 3.1, float("nan"), float("inf"), 10**400, True),
    *(datetime(2026, 3, 1), date(2026, 1, 1), time(1, 2), CellError("#N/A"), CellError(NO_CACHE)),  # noqa: DTZ001 — 表格里的日期没有时区
)


def wide() -> list[list[CellValue]]:
    body: list[list[CellValue]] = [
        [f"{i}", NAMES[i], "七(1)班", score(i, 0), i + 1.0, score(i, 1), score(i, 0) + score(i, 1)]
        for i in range(12)
    ]
    return [["学号", "姓名", "班级", "语文", "校次", "数学", "总分"], *body]


def long() -> list[list[CellValue]]:
    body: list[list[CellValue]] = [
        [NAMES[i // 2], "七(1)班", ("语文", "数学")[i % 2], score(i, 0)] for i in range(12)
    ]
    return [["标题", None, None, None], ["姓名", "班级", "科目", "分数"], *body]


def stacked() -> list[list[CellValue]]:
    body: list[list[CellValue]] = [
        [NAMES[i], "3.1", score(i, 0), i + 1.0, score(i, 1), i + 1.0] for i in range(12)
    ]
    upper: list[CellValue] = [None, None, "语文", None, "数学", None]
    return [upper, ["姓名", "班级", "得分", "班次", "得分", "班次"], *body]


def beside() -> list[list[CellValue]]:
    body: list[list[CellValue]] = [
        [NAMES[i], score(i, 0), None, NAMES[i + 12], score(i, 1)] for i in range(12)
    ]
    return [["姓名", "语文", None, "姓名", "语文"], *body]


def spoiled(dice: random.Random) -> Grid:
    rows = dice.choice((wide, long, stacked, beside))()
    for _ in range(dice.randrange(10)):
        row = dice.choice(rows)
        row[dice.randrange(len(row))] = dice.choice(JUNK)
    if dice.random() < 0.3:
        rows.insert(dice.randrange(len(rows)), [dice.choice(JUNK) for _ in rows[0]])
    top, left = dice.randrange(len(rows) - 2), dice.randrange(len(rows[0]) - 1)
    return page(
        dice.choice(("Sheet1", "七(1)班", "语文", "总表", "示例")),
        rows,
        merges=(Merge(top, left, top + dice.randrange(3), left + dice.randrange(2)),),
        visibility=dice.choice((Visibility.SHOWN, Visibility.SHOWN, Visibility.HIDDEN)),
        hidden_rows=frozenset({dice.randrange(len(rows))}),
    )


@pytest.mark.parametrize("seed", range(150))
def test_a_spoiled_sheet_never_breaks_the_reading(seed: int) -> None:
    dice = random.Random(seed)  # noqa: S311 — 造数据，与安全无关
    grids = [spoiled(dice) for _ in range(dice.randrange(1, 4))]

    with suppress(UserError):
        matrix = read(*grids).matrix
        normal = matrix.states == State.NORMAL
        fulls = np.array([subject.full for subject in matrix.subjects])
        assert set(np.unique(matrix.states).tolist()) <= {int(state) for state in State}
        assert np.isfinite(matrix.values[normal]).all()
        assert (matrix.values[normal] >= 0).all()
        assert (np.where(normal, matrix.values, 0) <= fulls).all()
