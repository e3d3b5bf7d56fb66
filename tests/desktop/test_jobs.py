"""长工作：结果回到界面线程，可以取消，失败只说一句话。"""

import logging
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from jiaowu.desktop.job_bar import JobBar
from jiaowu.desktop.jobs import UNEXPECTED, Job, Jobs, alive
from jiaowu.errors import UserError
from jiaowu.progress import Progress


@pytest.fixture
def jobs(qtbot: QtBot) -> Iterator[Jobs]:
    assert qtbot is not None
    made = Jobs()
    yield made
    made.stop()


def test_work_runs_in_one_other_thread_and_results_come_back_to_this_one(qtbot: QtBot, jobs: Jobs) -> None:
    seen: list[tuple[int, int]] = []

    for _ in range(2):
        jobs.submit(
            "算", lambda _: threading.get_ident(), lambda there: seen.append((there, threading.get_ident()))
        )

    qtbot.waitUntil(lambda: len(seen) == 2)
    (first, here), (second, _) = seen
    assert first == second != here == threading.get_ident()


def test_a_user_error_reaches_the_one_who_asked(qtbot: QtBot, jobs: Jobs) -> None:
    told: list[str] = []

    def work(_progress: Progress) -> None:
        raise UserError("文件不见了，请重新选择。")

    jobs.submit("读", work, failed=lambda error: told.append(str(error)))

    qtbot.waitUntil(lambda: told == ["文件不见了，请重新选择。"])


def test_a_failure_nobody_takes_is_announced(qtbot: QtBot, jobs: Jobs) -> None:
    def work(_progress: Progress) -> None:
        raise UserError("磁盘已满。")

    with qtbot.waitSignal(jobs.refused) as told:
        jobs.submit("写", work)

    assert told.args == ["磁盘已满。"]


def test_an_unexpected_failure_is_logged_and_told_in_one_sentence(
    qtbot: QtBot, jobs: Jobs, caplog: pytest.LogCaptureFixture
) -> None:
    def work(_progress: Progress) -> float:
        return 1 / 0

    with caplog.at_level(logging.CRITICAL, "jiaowu"), qtbot.waitSignal(jobs.refused) as told:
        jobs.submit("除", work)

    assert told.args == [UNEXPECTED]
    assert "Traceback" not in UNEXPECTED


def test_cancelled_work_stops_and_tells_nobody(qtbot: QtBot, jobs: Jobs) -> None:
    told: list[object] = []
    started = threading.Event()

    def work(progress: Progress) -> None:
        started.set()
        while True:
            progress.step("一直做")

    job = jobs.submit("做", work, told.append, told.append)
    started.wait(5)
    job.cancel()

    qtbot.waitUntil(lambda: job.finished)
    assert jobs.current is None
    assert told == []


def test_results_for_a_closed_window_are_dropped(qtbot: QtBot, jobs: Jobs) -> None:
    label = QLabel()
    job = jobs.submit("慢", lambda _: "结果", label.setText)

    label.deleteLater()

    qtbot.waitUntil(lambda: job.finished)
    assert not alive(label.setText)


def test_bar_shows_the_running_job_and_cancels_it(qtbot: QtBot, jobs: Jobs) -> None:
    bar = JobBar()
    bar.watch(jobs)
    qtbot.addWidget(bar)
    bar.show()
    started = threading.Event()

    def work(progress: Progress) -> None:
        progress.step("正在写入", 1, 4)
        started.set()
        while True:
            progress.check()

    job: Job = jobs.submit("导入", work)
    started.wait(5)
    qtbot.waitUntil(lambda: "正在写入" in [label.text() for label in bar.findChildren(QLabel)])
    bar.cancel_button.click()

    qtbot.waitUntil(lambda: job.finished)
    assert not bar.cancel_button.isVisible()
