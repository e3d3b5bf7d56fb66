"""意外：写日志，只说一句话，绝不露出回溯。"""

import logging
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import qInstallMessageHandler, qWarning

from jiaowu.desktop.crash import install_hooks, log, open_log, report
from jiaowu.desktop.jobs import UNEXPECTED
from jiaowu.errors import UserError


@pytest.fixture
def told() -> Iterator[list[str]]:
    heard: list[str] = []
    kept = sys.excepthook, threading.excepthook
    install_hooks(heard.append)
    yield heard
    sys.excepthook, threading.excepthook = kept
    qInstallMessageHandler(None)


@pytest.fixture
def log_file(tmp_path: Path) -> Iterator[Path]:
    file = open_log(tmp_path)
    yield file
    for handler in list(log.handlers):
        log.removeHandler(handler)
        handler.close()


def raise_in(call: object) -> BaseException:
    try:
        call()  # type: ignore[operator]  # 测试里的函数
    except Exception as error:  # noqa: BLE001 — 就是要任何异常
        return error
    raise AssertionError


def test_a_user_error_is_told_as_it_is(told: list[str]) -> None:
    error = UserError("文件夹不存在，请另选。")

    sys.excepthook(UserError, error, None)

    assert told == ["文件夹不存在，请另选。"]


def test_a_bug_goes_to_the_log_and_one_sentence_to_the_person(told: list[str], log_file: Path) -> None:
    error = raise_in(lambda: 1 / 0)

    sys.excepthook(type(error), error, error.__traceback__)

    assert told == [UNEXPECTED]
    assert "ZeroDivisionError" in log_file.read_text("utf-8")


def test_a_bug_in_another_thread_too(told: list[str], log_file: Path) -> None:
    thread = threading.Thread(target=lambda: 1 // 0)

    thread.start()
    thread.join()

    assert told == [UNEXPECTED]
    assert "ZeroDivisionError" in log_file.read_text("utf-8")


@pytest.mark.no_qt_log
def test_qt_messages_go_to_the_log(told: list[str], log_file: Path) -> None:
    qWarning("字体缺失")

    assert "字体缺失" in log_file.read_text("utf-8")
    assert told == []


def test_report_needs_no_traceback(caplog: pytest.LogCaptureFixture) -> None:
    heard: list[str] = []

    with caplog.at_level(logging.CRITICAL, "jiaowu"):
        report(ValueError, ValueError("坏"), None, heard.append)

    assert heard == [UNEXPECTED]
