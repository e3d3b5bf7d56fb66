"""想占满内存的文件：一句话拒绝，读取子进程的内存不超过 1 GB。"""

import re
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from subprocess import Popen
from threading import Event, Thread

import pytest

from jiaowu.errors import UserError
from jiaowu.sheets.child import read_in_child
from tests.sheets import books
from tests.sheets.books import sheet_xml, xlsx_of_sheet

_GIGABYTE = 1_000_000_000
_FAR_CELL = '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>'
_FAR_ROW = '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="A1048576"><v>2</v></c></row>'


@contextmanager
def _peak_of(launched: list[Popen[bytes]]) -> Iterator[list[int]]:
    """不断地量子进程用过的最多内存（字节），最后一项是最多的。"""
    peaks: list[int] = []
    done = Event()

    def watch() -> None:
        while not done.wait(0.005):
            peaks.extend(filter(None, (_used(process.pid) for process in launched)))

    watcher = Thread(target=watch)
    watcher.start()
    try:
        yield peaks
    finally:
        done.set()
        watcher.join()
        peaks.sort()


def _used(pid: int) -> int:
    """进程到此刻为止用过的最多内存；已结束的为 0。"""
    try:
        status = Path(f"/proc/{pid}/status").read_text(encoding="utf-8")
    except OSError:
        return 0
    found = re.search(r"VmHWM:\s+(\d+) kB", status)
    return int(found[1]) * 1024 if found else 0


def _filled(path: Path, part: str, head: bytes, tail: bytes, size: int) -> None:
    """在正常文件的某个部分里填上 size 个空格。"""
    parts = books.unzipped(books.xlsx())
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as package:
        for name, data in parts.items():
            if name != part:
                package.writestr(name, data)
        with package.open(part, "w", force_zip64=True) as stream:
            stream.write(head)
            for _ in range(size // 10_000_000):
                stream.write(b" " * 10_000_000)
            stream.write(tail)


def _write_sheet_bomb(path: Path) -> None:
    head = f'<worksheet xmlns="{books.MAIN}"><sheetData>'.encode()
    _filled(path, "xl/worksheets/sheet1.xml", head, b"</sheetData></worksheet>", 2_000_000_000)


def _write_string_bomb(path: Path) -> None:
    head = f'<sst xmlns="{books.MAIN}"><si><t>'.encode()
    _filled(path, "xl/sharedStrings.xml", head, b"</t></si></sst>", 2_000_000_000)


def _write_heavy_sheet(path: Path) -> None:
    head = f'<worksheet xmlns="{books.MAIN}"><sheetData>'.encode()
    _filled(path, "xl/worksheets/sheet1.xml", head, b"</sheetData></worksheet>", 150_000_000)


def _write_full_sheet(path: Path) -> None:
    rows = "".join(
        f'<row r="{r}">'
        + "".join(f'<c r="{c}{r}"><v>1</v></c>' for c in "ABCDEFGHIJKLMNOPQRSTUVWXYZ")
        + "</row>"
        for r in range(1, 180_001)
    )
    path.write_bytes(xlsx_of_sheet(sheet_xml(rows)))


@pytest.mark.parametrize(
    ("write", "said"),
    [
        (_write_sheet_bomb, "太多"),
        (_write_string_bomb, "太多"),
        (_write_heavy_sheet, "没有任何内容"),
        (_write_full_sheet, "太多"),
    ],
    ids=["2 GB sheet", "2 GB string", "150 MB of blanks", "4.7 million cells"],
)
def test_a_bomb_is_refused_within_a_gigabyte(
    write: Callable[[Path], None], said: str, tmp_path: Path, launched: list[Popen[bytes]]
) -> None:
    path = tmp_path / "炸弹.xlsx"
    write(path)

    with _peak_of(launched) as peaks, pytest.raises(UserError, match=rf"“炸弹\.xlsx”.*{said}"):
        read_in_child([path])

    assert 0 < peaks[-1] < _GIGABYTE


@pytest.mark.parametrize("sheet", [_FAR_CELL, _FAR_ROW], ids=["XFD1048576", "A1048576"])
def test_far_cells_that_abort_other_readers_are_left_out_cheaply(
    sheet: str, tmp_path: Path, launched: list[Popen[bytes]]
) -> None:
    path = tmp_path / "远.xlsx"
    path.write_bytes(xlsx_of_sheet(sheet_xml(sheet)))

    with _peak_of(launched) as peaks:
        (workbook,) = read_in_child([path])

    assert workbook.grids[0].rows == [[1.0]]
    assert "没有读入" in workbook.notes[0]
    assert 0 < peaks[-1] < _GIGABYTE
