"""把真的表格弄坏：结果只能是工作簿或一句话，绝不是别的异常。"""

import json
import random
import string
import subprocess
import sys
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest

from jiaowu.sheets import xlsx
from jiaowu.sheets.grid import CellError, CellValue
from tests.sheets import binary, books
from tests.sheets.conftest import Read

_MUTATIONS = 24
"""每种格式弄坏多少份。"""

_READ_ALL = """
import json, sys
from pathlib import Path
from jiaowu.errors import UserError
from jiaowu.sheets.memory import limit_memory
from jiaowu.sheets.reading import read_workbook
limit_memory(1_000_000_000)
for name in sys.argv[1:]:
    try:
        outcome = type(read_workbook(Path(name))).__name__
    except UserError as error:
        outcome = str(error)
    except BaseException as error:
        outcome = "BUG " + repr(error)
    print(json.dumps([name, outcome]), flush=True)
"""

_FILES: dict[str, bytes] = {
    "a.xlsx": books.xlsx(),
    "b.xlsx": books.xlsx_by_openpyxl(),
    "c.xls": books.xls(),
    "d.xls": binary.biff2(books.TEXTS),
    "e.xlsb": binary.xlsb(),
    "f.ods": books.ods(),
    "g.csv": books.separated(encoding="gb18030"),
    "h.html": books.html(),
    "i.xml": books.xml2003(),
}

_EXTREMES = (
    b"\xff\xff\xff\xff",
    b"\0\0\0\0",
    b"XFD1048576",
    b'"',
    b"<",
    b"-1",
    b"1E999",
    b"99999999999",
    b"\x80\x80\x80\x80",
)


def _flip(data: bytearray, dice: random.Random) -> None:
    for _ in range(dice.randint(1, 12)):
        data[dice.randrange(len(data))] = dice.randrange(256)


def _cut(data: bytearray, dice: random.Random) -> None:
    start = dice.randrange(len(data))
    del data[start : start + dice.randint(1, 40)]


def _truncate(data: bytearray, dice: random.Random) -> None:
    del data[dice.randint(1, len(data) - 1) :]


def _repeat(data: bytearray, dice: random.Random) -> None:
    start = dice.randrange(len(data))
    data[start:start] = data[start : start + dice.randint(1, 200)] * dice.randint(1, 5)


def _exaggerate(data: bytearray, dice: random.Random) -> None:
    start = dice.randrange(len(data))
    extreme = dice.choice(_EXTREMES)
    data[start : start + len(extreme)] = extreme


_DAMAGES: tuple[Callable[[bytearray, random.Random], None], ...] = (
    _flip,
    _cut,
    _truncate,
    _repeat,
    _exaggerate,
)


def _damage(data: bytes, dice: random.Random) -> bytes:
    """弄坏一处；压缩包多半弄坏里面的一个部分再装好，坏处才到得了解析的地方。"""
    if data.startswith(b"PK") and dice.random() < 0.75:
        parts = books.unzipped(data)
        name = dice.choice([name for name in parts if parts[name]])
        return books.zipped(parts | {name: _damage_bytes(parts[name], dice)})
    return _damage_bytes(data, dice)


def _damage_bytes(data: bytes, dice: random.Random) -> bytes:
    changed = bytearray(data)
    dice.choice(_DAMAGES)(changed, dice)
    return bytes(changed)


def _read_all(paths: list[Path]) -> dict[str, str]:
    """在另一个进程里读全部文件；它中止时记下是哪个文件，从下一个接着读。"""
    outcomes: dict[str, str] = {}
    left = [str(path) for path in paths]
    while left:
        run = subprocess.run(  # noqa: S603 — 自己的程序，自己造的文件
            [sys.executable, "-c", _READ_ALL, *left],
            capture_output=True,
            text=True,
            cwd=Path.cwd(),
            check=False,
        )
        outcomes |= dict(json.loads(line) for line in run.stdout.splitlines())
        left = [name for name in left if name not in outcomes]
        if left:
            outcomes[left.pop(0)] = "“”读取程序中断了"
    return outcomes


@pytest.mark.parametrize("seed", [1, 2])
def test_damaged_bytes_give_a_workbook_or_one_sentence(seed: int, tmp_path: Path) -> None:
    dice = random.Random(seed)  # noqa: S311 — 要能重来，不是保密
    paths: list[Path] = []
    for name, data in _FILES.items():
        for number in range(_MUTATIONS):
            paths.append(tmp_path / f"{number}{name}")
            paths[-1].write_bytes(_damage(data, dice))

    outcomes = _read_all(paths)

    assert len(outcomes) == len(paths)
    assert [o for o in outcomes.items() if not (o[1] == "Workbook" or o[1].startswith("“"))] == []


@pytest.mark.parametrize("seed", range(12))
def test_any_cells_come_back_the_same_from_every_format_and_route(
    seed: int, read: Read, monkeypatch: pytest.MonkeyPatch
) -> None:
    dice = random.Random(seed)  # noqa: S311 — 要能重来，不是保密
    rows = [[_any_value(dice) for _ in range(6)] for _ in range(12)] + [["完"] * 6]

    fast = read(books.xlsx(rows)).grids[0].rows
    others = [
        read(books.xls(rows), "乙.xls"),
        read(binary.xlsb(rows), "丙.xlsb"),
        read(books.ods(rows), "丁.ods"),
        read(books.xlsx_by_openpyxl(rows), "己.xlsx"),
    ]
    monkeypatch.setattr(xlsx, "scan", lambda _: None)
    slow = read(books.xlsx(rows)).grids[0].rows

    assert fast == rows
    assert slow == rows
    assert [workbook.grids[0].rows for workbook in others] == [rows] * len(others)


def _any_value(dice: random.Random) -> CellValue:
    """随便一个单元格：文字里什么都有，但没有 XML 1.0 不许的控制符。"""
    letters = string.ascii_letters + "<>&\"'=+-@,;|\t张三𬭎㛃䶮　，（）#_x/％１２０"
    makers: tuple[Callable[[], CellValue], ...] = (
        lambda: None,
        lambda: "甲" + "".join(dice.choices(letters, k=dice.randint(0, 20))) + "乙",
        lambda: dice.choice([0.0, 1.0, -1.0, 1e15 + 1, 1.1e17, 0.1, 99.95]),
        lambda: dice.choice([True, False]),
        lambda: date(2000, 1, 1) + timedelta(days=dice.randrange(20_000)),
        lambda: CellError(dice.choice(["#N/A", "#DIV/0!"])),
    )
    return dice.choice(makers)()
