"""意外的异常：写进日志，给用户一句话，绝不露出回溯。"""

import logging
import sys
import threading
from collections.abc import Callable
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

from jiaowu.desktop.jobs import UNEXPECTED
from jiaowu.errors import UserError

log = logging.getLogger("jiaowu")

LOG_NAME = "jiaowu.log"
LOG_BYTES = 1_000_000

Tell = Callable[[str], object]


def open_log(data_folder: Path) -> Path:
    """日志写到资料文件夹，满了就换一个；返回日志文件的位置。"""
    target = data_folder / LOG_NAME
    handler = RotatingFileHandler(target, maxBytes=LOG_BYTES, backupCount=2, encoding="utf-8", delay=True)
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    log.addHandler(handler)
    return target


def install_hooks(tell: Tell) -> None:
    """接管主线程、其他线程与 Qt 的意外；tell 把一句话交给用户（要能在任何线程调用）。"""

    def on_exception(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        report(kind, error, trace, tell)

    def on_thread(args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            report(args.exc_type, args.exc_value, args.exc_traceback, tell)

    sys.excepthook = on_exception
    threading.excepthook = on_thread
    qInstallMessageHandler(_on_qt_message)


def quiet_qt() -> None:
    """没有日志文件时（截图）不要 Qt 的话；它只会印在终端上。"""
    qInstallMessageHandler(lambda *_: None)


def report(kind: type[BaseException], error: BaseException, trace: TracebackType | None, tell: Tell) -> None:
    """UserError 原样说出；其余写日志，只说一句话。"""
    if isinstance(error, UserError):
        tell(str(error))
        return
    log.critical("意外", exc_info=(kind, error, trace))
    tell(UNEXPECTED)


def _on_qt_message(kind: QtMsgType, place: QMessageLogContext, text: str) -> None:
    levels = {QtMsgType.QtWarningMsg: logging.WARNING, QtMsgType.QtCriticalMsg: logging.ERROR}
    log.log(levels.get(kind, logging.INFO), "Qt：%s（%s）", text, place.category)
