"""抄写员：写出的与本进程写的一样；写不成时由本进程写，出了错也不留下它。"""

import sys
from collections.abc import Iterator
from pathlib import Path
from subprocess import Popen

import pytest

from jiaowu.errors import UserError
from jiaowu.paper import copyist
from jiaowu.paper.copyist import Copyist, hired
from jiaowu.paper.document import Column, Document, Table
from jiaowu.paper.together import write_together

DOCUMENT = Document(title="名单", blocks=(Table((Column("姓名", 8),), [("张三",), ("𠮷𬭎",)]),))
NAMES = ("名单.pdf", "名单.xlsx")


@pytest.fixture
def launched(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[Popen[bytes]]]:
    """启动过的进程。"""
    started: list[Popen[bytes]] = []
    real = copyist._start  # noqa: SLF001 — 记下真的启动了什么

    def start() -> Popen[bytes] | None:
        process = real()
        if process is not None:
            started.append(process)
        return process

    monkeypatch.setattr(copyist, "_start", start)
    yield started
    assert [process for process in started if process.poll() is None] == []


def run_instead(monkeypatch: pytest.MonkeyPatch, *command: str) -> None:
    """让抄写员改跑一段别的程序。"""
    monkeypatch.setattr(copyist, "worker_command", lambda *_: list(command))


def test_the_copyist_writes_the_file_itself(tmp_path: Path, launched: list[Popen[bytes]]) -> None:
    target = tmp_path / "名单.pdf"

    with hired() as hand:
        hand.begin(DOCUMENT, target)
        done = hand.finish()

    assert (done, len(launched)) == (True, 1)
    assert target.read_bytes().startswith(b"%PDF")
    assert [path.name for path in tmp_path.iterdir()] == ["名单.pdf"]


def test_both_files_are_written_together(tmp_path: Path, launched: list[Popen[bytes]]) -> None:
    with hired() as hand:
        written = write_together(DOCUMENT, tmp_path / "新", NAMES, hand)

    assert [path.read_bytes()[:2] for path in written] == [b"%P", b"PK"]
    assert [process.returncode for process in launched] == [0]


@pytest.mark.parametrize("program", ["raise SystemExit(1)", "import os; os.abort()"])
def test_a_copyist_that_fails_is_replaced_by_this_process(
    program: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, launched: list[Popen[bytes]]
) -> None:
    run_instead(monkeypatch, sys.executable, "-c", program)

    with hired() as hand:
        written = write_together(DOCUMENT, tmp_path, NAMES, hand)

    assert written[0].read_bytes().startswith(b"%PDF")
    assert len(launched) == 1


def test_a_copyist_that_cannot_start_is_replaced_by_this_process(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run_instead(monkeypatch, str(tmp_path / "没有这个程序"))

    with hired() as hand:
        written = write_together(DOCUMENT, tmp_path / "报告", NAMES, hand)

    assert [path.name for path in written] == list(NAMES)


def test_a_failure_here_stops_the_copyist_and_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, launched: list[Popen[bytes]]
) -> None:
    run_instead(monkeypatch, sys.executable, "-c", "import time; time.sleep(60)")

    with hired() as hand, pytest.raises(UserError, match="请以"):
        write_together(DOCUMENT, tmp_path / "报告", ("名单.pdf", "名单.doc"), hand)

    assert not (tmp_path / "报告").exists()
    assert len(launched) == 1


def test_a_copyist_without_work_is_dismissed(launched: list[Popen[bytes]]) -> None:
    with hired() as hand:
        done = hand.finish()

    assert not done
    assert len(launched) == 1


def test_nobody_hired_means_nothing_written(tmp_path: Path) -> None:
    hand = Copyist(None)

    hand.begin(DOCUMENT, tmp_path / "名单.pdf")

    assert (hand.finish(), list(tmp_path.iterdir())) == (False, [])
