"""程序的入口：python -m jiaowu。任何情况下用户看到的都是一句中文，不是回溯。"""

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from jiaowu import paths
from jiaowu.errors import Cancelled, UserError
from jiaowu.workers import COPYIST_FLAG, SHEETS_FLAG

REFUSED, INTERRUPTED, CRASHED = 2, 130, 1
"""退出码：用户能改正的错误、用户中止、意外。"""

LOG_NAME = "jiaowu.log"


def main(argv: Sequence[str] | None = None) -> int:
    """按参数（默认是命令行的）执行，返回退出码。"""
    words = list(sys.argv[1:] if argv is None else argv)
    if words and _serves(words[0]):
        return 0
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # 不做矩阵运算；numpy 不必为它开线程，省 40 毫秒
    _speak_utf8()
    from jiaowu.command import Screen, run  # noqa: PLC0415 — 读表格的子进程不必载入它

    try:
        return run(words, Screen(_open_window, _take_shots))
    except UserError as error:
        return _leave(str(error), REFUSED)
    except (Cancelled, KeyboardInterrupt):
        return _leave("已停止。", INTERRUPTED)
    except BrokenPipeError:
        _ignore_output()
        return 0
    except Exception as error:  # noqa: BLE001 — 最后一道门：写日志，只说一句话
        return _leave(f"出了意外，没有做完；详情已记在 {_log(error)}，请把这个文件交给维护的人。", CRASHED)


def _serves(flag: str) -> bool:
    """自己启动的子进程：做完那一件事；不是子进程为 False。"""
    if flag == SHEETS_FLAG:
        from jiaowu.sheets.worker import main as work  # noqa: PLC0415 — 只有子进程要它

        work()
    elif flag == COPYIST_FLAG:
        from jiaowu.paper.copyist import main as work  # noqa: PLC0415 — 同上

        work()
    return flag in {SHEETS_FLAG, COPYIST_FLAG}


def _open_window(data_folder: Path | None) -> int:
    from jiaowu.app import main as open_window  # noqa: PLC0415 — 开窗口才载入 Qt

    return open_window(data_folder)


def _take_shots(folder: Path, data_folder: Path) -> Sequence[Path]:
    from jiaowu.app import take_shots  # noqa: PLC0415 — 同上

    return take_shots(folder, data_folder)


def _leave(sentence: str, code: int) -> int:
    from jiaowu.command import warn  # noqa: PLC0415 — 同上

    warn(sentence)
    return code


def _speak_utf8() -> None:
    """不论系统用什么编码，输出都是 UTF-8；管道另一头才读得对。"""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="backslashreplace")


def _ignore_output() -> None:
    """另一头（如 head）不再读了：退出时别再往那里写。"""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())


def _log(error: Exception) -> Path:
    """把回溯接在日志后面；资料文件夹写不了就写到临时文件夹。"""
    import tempfile  # noqa: PLC0415 — 出了意外才载入
    import traceback  # noqa: PLC0415 — 同上
    from datetime import UTC, datetime  # noqa: PLC0415 — 同上

    now = datetime.now(UTC).astimezone()
    text = f"{now:%Y-%m-%d %H:%M:%S}\n{''.join(traceback.format_exception(error))}\n"
    try:
        target = paths.default_data_folder() / LOG_NAME
        target.parent.mkdir(parents=True, exist_ok=True)
        with target.open("a", encoding="utf-8") as file:
            file.write(text)
    except OSError:
        target = Path(tempfile.gettempdir()) / LOG_NAME
        target.write_text(text, encoding="utf-8")
    return target


if __name__ == "__main__":
    sys.exit(main())
