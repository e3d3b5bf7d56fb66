"""在子进程里读：结果与在本进程里一样，出了事只倒下子进程。"""

import gc
import sys
from collections.abc import Callable
from pathlib import Path
from subprocess import PIPE, Popen, check_output
from threading import Thread, Timer
from time import monotonic, perf_counter, sleep

import pytest

from jiaowu.errors import Cancelled, UserError
from jiaowu.progress import Progress
from jiaowu.sheets import child
from jiaowu.sheets.child import read_in_child, reading
from jiaowu.sheets.limits import Limits
from jiaowu.sheets.reading import read_workbook
from tests.sheets import binary, books

_KEEP_BUSY = "import sys,time; sys.stdin.buffer.read(1); time.sleep(60)"
_READ_FOREVER = """
import subprocess, sys
from pathlib import Path
from jiaowu.sheets.child import read_in_child
real = subprocess.Popen
def launch(*args, **options):
    process = real(*args, **options)
    print(process.pid, flush=True)
    return process
subprocess.Popen = launch
read_in_child([Path(sys.argv[1])] * 400)
"""
_DIE = "import os,sys; sys.stdin.buffer.read(1); os.abort()"


@pytest.fixture
def instead(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """让子进程改跑一段别的程序。"""

    def replace(program: str) -> None:
        monkeypatch.setattr(child, "_command", lambda: [sys.executable, "-c", program])

    return replace


def _write(folder: Path, **files: bytes) -> list[Path]:
    paths = [folder / name.replace("_", ".") for name in files]
    for path, data in zip(paths, files.values(), strict=True):
        path.write_bytes(data)
    return paths


def test_the_child_gives_what_reading_in_process_gives(tmp_path: Path) -> None:
    paths = _write(
        tmp_path,
        甲_xlsx=books.xlsx(),
        乙_xls=books.xls(),
        丙_xlsb=binary.xlsb(),
        丁_ods=books.ods(),
        戊_csv=books.html(),
    )

    workbooks = read_in_child(paths)

    assert workbooks == tuple(map(read_workbook, paths))


def test_a_large_grid_arrives_whole_in_many_messages(tmp_path: Path) -> None:
    rows = [[f"2026{i:05d}", "张三", float(i), *([None] * (i % 3))] for i in range(30_000)]
    (path,) = _write(tmp_path, 大_xlsx=books.xlsx(rows))

    (workbook,) = read_in_child([path])

    assert [row[:3] for row in workbook.grids[0].rows] == [row[:3] for row in rows]


def test_no_files_need_no_child() -> None:
    assert read_in_child([]) == ()


def test_the_child_reads_while_the_caller_does_something_else(
    tmp_path: Path, launched: list[Popen[bytes]]
) -> None:
    (path,) = _write(tmp_path, 甲_xlsx=books.xlsx())

    with reading([path]) as collect:
        status = launched[0].wait(timeout=10)
        workbooks = collect(Progress())

    assert (status, workbooks) == (0, (read_workbook(path),))


def test_a_caller_that_no_longer_wants_the_workbooks_ends_the_child(
    tmp_path: Path, instead: Callable[[str], None], launched: list[Popen[bytes]]
) -> None:
    instead(_KEEP_BUSY)

    with reading([tmp_path / "甲.xlsx"]):
        running = launched[0].poll() is None

    assert (running, launched[0].poll() is None) == (True, False)


def test_the_first_bad_file_stops_the_rest_with_its_own_sentence(tmp_path: Path) -> None:
    good, bad, never = _write(tmp_path, 好_xlsx=books.xlsx(), 坏_xlsx=b"%PDF-", 后_xlsx=books.xlsx())

    with pytest.raises(UserError, match=r"“坏\.xlsx”其实是 PDF"):
        read_in_child([good, bad, never])


def test_progress_names_each_file(tmp_path: Path) -> None:
    paths = _write(tmp_path, 甲_xlsx=books.xlsx(), 乙_csv=books.separated())
    steps: list[tuple[str, int, int]] = []

    read_in_child(paths, Progress(lambda *step: steps.append(step)))

    assert steps == [("正在读取 甲.xlsx", 0, 2), ("正在读取 乙.csv", 1, 2)]


def test_a_child_that_dies_is_one_sentence(tmp_path: Path, instead: Callable[[str], None]) -> None:
    instead(_DIE)

    with pytest.raises(UserError, match=r"“甲\.xlsx”时读取程序中断了.*另存为"):
        read_in_child([tmp_path / "甲.xlsx"])


def test_a_child_that_cannot_start_is_one_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(child, "_command", lambda: [str(tmp_path / "没有这个程序")])

    with pytest.raises(UserError, match="无法启动"):
        read_in_child([tmp_path / "甲.xlsx"])


def test_a_child_that_never_answers_is_stopped_at_the_deadline(
    tmp_path: Path, instead: Callable[[str], None], launched: list[Popen[bytes]]
) -> None:
    instead(_KEEP_BUSY)
    start = monotonic()

    with pytest.raises(UserError, match="还没读完，已停止"):
        read_in_child([tmp_path / "甲.xlsx"], limits=Limits(seconds=0.3))

    assert monotonic() - start < 5
    assert [process.poll() is None for process in launched] == [False]


def test_cancelling_ends_the_child_at_once(
    tmp_path: Path, instead: Callable[[str], None], launched: list[Popen[bytes]]
) -> None:
    instead(_KEEP_BUSY)
    progress = Progress()
    Timer(0.3, progress.cancel).start()
    start = monotonic()

    with pytest.raises(Cancelled):
        read_in_child([tmp_path / "甲.xlsx"], progress)

    assert monotonic() - start < 3
    assert [process.poll() is None for process in launched] == [False]


@pytest.mark.skipif(sys.platform == "win32", reason="地址空间上限是 POSIX 的")
def test_a_child_that_wants_too_much_memory_fails_alone(tmp_path: Path) -> None:
    rows = [[float(r * c) for c in range(26)] for r in range(20_000)]
    (path,) = _write(tmp_path, 大_xlsx=books.xlsx(rows))

    with pytest.raises(UserError, match=r"“大\.xlsx”.*内容太多"):
        read_in_child([path], limits=Limits(memory_bytes=90_000_000))


def test_the_child_leaves_when_its_parent_is_killed(tmp_path: Path) -> None:
    (path,) = _write(tmp_path, 大_xlsx=books.xlsx([[float(r)] * 9 for r in range(5_000)]))
    with Popen([sys.executable, "-c", _READ_FOREVER, str(path)], stdout=PIPE, text=True) as parent:  # noqa: S603 — 自己的程序
        assert parent.stdout is not None
        worker = int(parent.stdout.readline())

        parent.kill()

    deadline = monotonic() + 10
    while _alive(worker):
        assert monotonic() < deadline
        sleep(0.02)


def _alive(pid: int) -> bool:
    """进程还在跑；没人收尸的僵尸不算。"""
    try:
        return "(zombie)" not in Path(f"/proc/{pid}/status").read_text()
    except OSError:
        return False


def test_the_child_imports_neither_qt_nor_numpy() -> None:
    program = (
        "import sys, jiaowu.sheets.worker;"
        "print([m for m in sys.modules if m.startswith(('PySide6', 'numpy', 'sqlalchemy', 'openpyxl'))])"
    )

    printed = check_output([sys.executable, "-c", program], text=True)  # noqa: S603 — 自己的程序

    assert printed.strip() == "[]"


def test_asking_the_child_does_not_load_the_readers() -> None:
    program = (
        "import sys, jiaowu.sheets.child;"
        "print([m for m in sys.modules if m.startswith(('xlrd', 'python_calamine', 'zipfile'))])"
    )

    printed = check_output([sys.executable, "-c", program], text=True)  # noqa: S603 — 自己的程序

    assert printed.strip() == "[]"


def test_receiving_never_holds_the_interpreter_for_long(tmp_path: Path) -> None:
    (path,) = _write(
        tmp_path, 大_xlsx=books.xlsx([[f"第{r}行{c}" for c in range(12)] for r in range(30_000)])
    )
    reader = Thread(target=read_in_child, args=([path],))
    gaps: list[float] = []
    gc.collect()
    gc.freeze()  # 测试进程里别人的几十万个对象不该算在这里的停顿里

    reader.start()
    while reader.is_alive():
        start = perf_counter()
        sleep(0.005)
        gaps.append(perf_counter() - start)
    reader.join()
    gc.unfreeze()

    assert max(gaps) < 0.1


@pytest.mark.parametrize(
    ("frozen", "expected"),
    [
        (True, [sys.executable, "--sheets-worker"]),
        (False, [sys.executable, "-P", "-m", "jiaowu.sheets.worker"]),
    ],
)
def test_the_packaged_program_starts_itself_with_a_flag(
    frozen: bool, expected: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "frozen", frozen, raising=False)

    assert child._command() == expected  # noqa: SLF001 — 打包后的启动方式只能这样看
