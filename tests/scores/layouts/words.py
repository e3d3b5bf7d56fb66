"""成绩单元格里的陷阱：状态、可疑的写法、公式。"""

from datetime import date
from pathlib import Path

import xlsxwriter

from jiaowu.scores.matrix import State
from jiaowu.sheets.grid import CellValue
from tests.scores.layouts.exam import Mark, Truth, make_pupils, raw, with_mark
from tests.scores.layouts.pages import Page, rewrite, save
from tests.scores.layouts.wide import THREE, wide

WORDS: tuple[tuple[CellValue, float | None, State], ...] = (
    ("缺", None, State.ABSENT),
    ("缺考", None, State.ABSENT),
    ("Q", None, State.ABSENT),
    ("病假", None, State.ABSENT),
    ("缺考，不计排名", None, State.ABSENT),
    ("免考", None, State.EXEMPT),
    ("N", None, State.EXEMPT),
    ("缓考", None, State.DEFERRED),
    ("作弊", None, State.CHEATED),
    ("未扫，不计排名", None, State.UNCHECKED),
    ("36，剔除", 36.0, State.EXCLUDED),
    ("0，不计排名", 0.0, State.EXCLUDED),
    ("未扫，剔除", None, State.EXCLUDED),
    ("85分", 85.0, State.NORMAL),
    ("８５", 85.0, State.NORMAL),
    ("85.5 ", 85.5, State.NORMAL),
    (" 77", 77.0, State.NORMAL),
    (0, 0.0, State.NORMAL),
)
"""单元格的写法与真实情况。"""

ODD: tuple[CellValue, ...] = (
    "85(补)",
    "88*",
    "优",
    "1/29",
    "八十五",
    "8O",
    -1,
    "#N/A",
    date(2026, 3, 1),
    True,
)
"""要列为可疑的写法。"""


def cell_words(folder: Path) -> Truth:
    """成绩列里的各种文字。"""
    pupils = make_pupils(51, size=24, absent=0)
    for index, (text, value, state) in enumerate(WORDS):
        pupils[index] = with_mark(pupils[index], "数学", Mark(value, state, text))
    return Truth((save(folder / "文字.xlsx", Page("Sheet1", wide(pupils))),), THREE, tuple(pupils))


def odd_cells(folder: Path) -> Truth:
    """看不懂的单元格逐格列出，不取半个数。"""
    pupils = make_pupils(52, size=24, absent=0)
    kept = {"85(补)": 85.0, "88*": 88.0}
    for index, text in enumerate(ODD):
        value = kept.get(text) if isinstance(text, str) else None
        state = State.UNCHECKED if value is None else State.NORMAL
        pupils[index] = with_mark(pupils[index], "数学", Mark(value, state, text))
    doubtful = tuple(f"Sheet1!E{index + 2}" for index in range(len(ODD)))
    return Truth(
        (save(folder / "可疑.xlsx", Page("Sheet1", wide(pupils))),), THREE, tuple(pupils), doubtful=doubtful
    )


def formula_cells(folder: Path) -> Truth:
    """公式：有缓存值的照用，没有的、出错的列为可疑；表头也可以是公式。"""
    pupils = make_pupils(53, absent=0)
    path = folder / "公式.xlsx"
    book = xlsxwriter.Workbook(path)
    sheet = book.add_worksheet("Sheet1")
    sheet.write_row(0, 0, ["学号", "姓名", "班级", "语文", "数学"])
    sheet.write_formula(0, 5, '="英"&"语"', value="英语")
    for row, pupil in enumerate(pupils, 1):
        sheet.write_row(row, 0, [pupil.number, pupil.name, pupil.written, raw(pupil, "语文")])
        sheet.write_formula(row, 4, "=H1+I1", value=pupil.marks["数学"].value)
        sheet.write(row, 5, raw(pupil, "英语"))
    sheet.write_formula(2, 4, "=1/0", value="#DIV/0!")
    book.close()
    _drop_cached(path, "E4")
    for index in (1, 2):
        pupils[index] = with_mark(pupils[index], "数学", Mark(None, State.UNCHECKED))
    return Truth((path,), THREE, tuple(pupils), doubtful=("Sheet1!E3", "Sheet1!E4"))


def _drop_cached(path: Path, cell: str) -> None:
    """去掉一个公式的缓存值。"""

    def remove(xml: str) -> str:
        start = xml.index(f'<c r="{cell}"')
        first, last = xml.index("<v>", start), xml.index("</v>", start) + len("</v>")
        return xml[:first] + xml[last:]

    rewrite(path, "xl/worksheets/sheet1.xml", remove)


WORDINGS = (
    cell_words,
    odd_cells,
    formula_cells,
)
