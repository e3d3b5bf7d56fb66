"""开发入口：`python3 dev.py 动词`。只用标准库；第一次运行时自己建 .venv、装依赖。

动词见 VERBS。依赖锁在 requirements.lock，锁变了会自动重装。
"""

from __future__ import annotations

import ctypes
import hashlib
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

ROOT = Path(__file__).resolve().parent
LOCK = ROOT / "requirements.lock"
VENV = ROOT / ".venv"
STAMP = VENV / "jiaowu-stamp"
WINDOWS = sys.platform == "win32"
PROGRAMS = VENV / ("Scripts" if WINDOWS else "bin")
PYTHON = PROGRAMS / ("python.exe" if WINDOWS else "python")

QT_LIBRARIES = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
}
"""PySide6 在 Linux 上要用、而安装包里没有的系统库：库文件 → Debian 包名。"""

XCB_LIBRARIES = {
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
}
"""在 X11 下开窗口另外要的系统库。"""

RENAMED = frozenset({"libglib2.0-0"})
"""Debian 13、Ubuntu 24.04 起名字后面加了 t64 的包。"""


def main(arguments: Sequence[str]) -> int:
    """执行一个动词，返回退出码。"""
    speak_utf8()
    if not arguments or arguments[0] not in VERBS:
        print(__doc__)
        for verb, (what, _) in VERBS.items():
            print(f"  {verb:<6} {what}")
        return 0 if arguments and arguments[0] in {"-h", "--help"} else 2
    if sys.version_info < (3, 11):  # noqa: UP036 — 正是为了在旧版本上说清楚
        return complain("教务台需要 Python 3.11 或更新的版本，请安装后再运行。")
    prepare()
    _, act = VERBS[arguments[0]]
    return act(list(arguments[1:]))


def speak_utf8() -> None:
    """终端的编码不是 UTF-8 时也能打印中文。"""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="replace", line_buffering=True)


def complain(sentence: str) -> int:
    """把一句话写到标准错误，返回退出码 1。"""
    print(sentence, file=sys.stderr)
    return 1


# ---- 准备环境 ----


def prepare() -> None:
    """让 .venv 与锁一致、系统库齐全；办不到时说一句话并退出。"""
    provide_system_libraries()
    wanted = f"{hashlib.sha256(LOCK.read_bytes()).hexdigest()} {ROOT}"
    if PYTHON.exists() and STAMP.is_file() and STAMP.read_text(encoding="utf-8") == wanted:
        return
    if not PYTHON.exists():
        create_venv()
    print("正在按 requirements.lock 安装依赖（第一次要下载约 200 MB，请稍等）……")
    install = python("-m", "pip", "install", "--quiet", "--disable-pip-version-check")
    if call([*install, "--require-hashes", "-r", str(LOCK)]):
        sys.exit("依赖没有装好，请检查网络或 pip 的软件源，然后再运行一次。")
    point_at_source()
    STAMP.write_text(wanted, encoding="utf-8")


def create_venv() -> None:
    """新建 .venv；Debian 一类系统没有装 python3-venv 时说明怎么装。"""
    print("正在建立 .venv ……")
    try:
        import ensurepip  # noqa: F401, PLC0415 — 没有它时 venv 建到一半才失败
        import venv  # noqa: PLC0415 — 精简的系统里可能没有
    except ImportError:
        if shutil.which("apt-get") is None:
            sys.exit("这台电脑的 Python 缺少 venv，请安装完整的 Python 3.11 或更新版本。")
        sys.exit(f"这台电脑的 Python 缺少 venv，请先运行：{apt_line(['python3-venv'])}")
    venv.create(VENV, clear=True, with_pip=True)


def point_at_source() -> None:
    """让 .venv 里的 Python 在任何目录、任何子进程都找得到 jiaowu；不必联网构建。"""
    ask = "import sysconfig; print(sysconfig.get_path('purelib'))"
    answer = subprocess.run(  # noqa: S603 — 命令是自己的 Python
        python("-c", ask), capture_output=True, text=True, check=True
    )
    link = Path(answer.stdout.strip()) / "jiaowu-source.pth"
    link.write_text(f"{ROOT}\n", encoding="locale")  # site 按系统编码读它


def provide_system_libraries() -> None:
    """补齐 Qt 要用的系统库：能装就装，不能装就给出要运行的命令并退出。"""
    missing = missing_packages(os.environ)
    if not missing:
        return
    if shutil.which("apt-get") is None:
        sys.exit(f"缺少图形界面要用的系统库，请用系统的软件管理器安装：{'、'.join(missing)}")
    if not may_install():
        sys.exit(f"缺少图形界面要用的系统库，请先运行：{apt_line(missing)}")
    print(f"正在安装系统库：{' '.join(missing)}")
    install_packages(missing)
    if missing_packages(os.environ):
        sys.exit(f"系统库没有装好，请检查网络后运行：{apt_line(missing)}")


def missing_packages(environment: Mapping[str, str]) -> list[str]:
    """缺少的系统库的 Debian 包名；不是 Linux 时为空。"""
    if not sys.platform.startswith("linux"):
        return []
    wanted = {**QT_LIBRARIES, **(XCB_LIBRARIES if environment.get("DISPLAY") else {})}
    return [package for library, package in wanted.items() if not loadable(library)]


def loadable(library: str) -> bool:
    """系统里有没有这个动态库。"""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def is_root() -> bool:
    """现在是不是超级用户（root）。"""
    return os.geteuid() == 0


def may_install() -> bool:
    """现在能不能不问密码就安装系统软件。"""
    return is_root() or (shutil.which("sudo") is not None and call(["sudo", "-n", "true"], quiet=True) == 0)


def install_packages(packages: Sequence[str]) -> None:
    """用 apt-get 安装；成不成由调用者再查。"""
    sudo = [] if is_root() else ["sudo", "-n"]
    environment = {"DEBIAN_FRONTEND": "noninteractive"}
    call([*sudo, "apt-get", "update", "-qq"], environment, quiet=True)
    install = [*sudo, "apt-get", "install", "-y", "-qq", "--no-install-recommends"]
    call([*install, *current_names(packages)], environment, quiet=True)


def current_names(packages: Sequence[str]) -> list[str]:
    """这个系统里的包名：有 t64 的新名字就用新名字。"""
    return [f"{p}t64" if p in RENAMED and known_to_apt(f"{p}t64") else p for p in packages]


def known_to_apt(package: str) -> bool:
    """软件源里有没有这个包。"""
    return shutil.which("apt-cache") is not None and call(["apt-cache", "show", package], quiet=True) == 0


def apt_line(packages: Sequence[str]) -> str:
    """用户要运行的一行安装命令。"""
    sudo = "" if is_root() else "sudo "
    names = " ".join(current_names(packages))
    return f"{sudo}apt-get update && {sudo}apt-get install -y --no-install-recommends {names}"


def python(*arguments: str) -> list[str]:
    """用 .venv 里的 Python 运行的一个命令。"""
    return [str(PYTHON), *arguments]


def call(
    command: Sequence[str],
    environment: Mapping[str, str] | None = None,
    *,
    quiet: bool = False,
    folder: Path | None = None,
) -> int:
    """运行一个命令，返回退出码；按 Ctrl+C 时返回 130。"""
    output = subprocess.DEVNULL if quiet else None
    try:
        return subprocess.call(  # noqa: S603 — 命令都写在本文件里
            command, env={**os.environ, **(environment or {})}, stdout=output, stderr=output, cwd=folder
        )
    except KeyboardInterrupt:
        return 130


# ---- 动词 ----

SPEAK = {"PYTHONIOENCODING": "utf-8"}
OFFSCREEN = {**SPEAK, "QT_QPA_PLATFORM": "offscreen"}


def demo(arguments: list[str]) -> int:
    """示例学校；没有显示器时把报告写到 --out 的文件夹。"""
    return call(python("-m", "jiaowu", "demo", *arguments), SPEAK)


def run(arguments: list[str]) -> int:
    """打开窗口。"""
    return call(python("-m", "jiaowu", *arguments), SPEAK)


def shots(arguments: list[str]) -> int:
    """把每个标签页画成 PNG。"""
    return call(python("-m", "jiaowu", "shots", *arguments), OFFSCREEN)


def test(arguments: list[str]) -> int:
    """全部测试（不含基准），有几个核心就开几个进程。"""
    workers = str(os.cpu_count() or 1)
    pytest = python("-m", "pytest", "-n", workers, "--dist", "worksteal", "--benchmark-disable")
    return call([*pytest, *arguments], OFFSCREEN, folder=ROOT)


def bench(arguments: list[str]) -> int:
    """速度基准：一个一个跑，最后打印一张表。"""
    pytest = python("-m", "pytest", *(arguments or ["tests/benchmarks"]))
    return call([*pytest, "--benchmark-only", "--benchmark-quiet"], OFFSCREEN, folder=ROOT)


def ui(arguments: list[str]) -> int:
    """重新生成窗体代码。"""
    return call(python("ui/build.py", *arguments), SPEAK, folder=ROOT)


def build(arguments: list[str]) -> int:
    """打包成可以拷走的文件夹 dist/jiaowu。"""
    if not WINDOWS and shutil.which("objdump") is None:
        return complain(f"打包要用 objdump，请先运行：{apt_line(['binutils'])}")
    return call(python("-m", "PyInstaller", "--noconfirm", *arguments, "build.spec"), SPEAK, folder=ROOT)


def check(_: list[str]) -> int:
    """逐项检查，全部做完再报告；有一项不过就返回 1。"""
    lint_imports = PROGRAMS / ("lint-imports.exe" if WINDOWS else "lint-imports")
    steps: tuple[tuple[str, list[str]], ...] = (
        ("排版（ruff format）", python("-m", "ruff", "format", "--check", ".")),
        ("写法（ruff check）", python("-m", "ruff", "check", ".")),
        ("类型（mypy）", python("-m", "mypy", ".")),
        ("楼层（import-linter）", [str(lint_imports)]),
        ("窗体（ui/build.py）", python("ui/build.py", "--check")),
    )
    failed = [title for title, command in steps if not passes(title, command)]
    print(f"没有通过：{'、'.join(failed)}" if failed else "检查全部通过。")
    return 1 if failed else 0


def passes(title: str, command: list[str]) -> bool:
    """运行一项检查，打印一行结果；不过时连同工具的输出。"""
    start = time.perf_counter()
    result = subprocess.run(  # noqa: S603 — 命令都写在 check 里
        command,
        cwd=ROOT,
        env={**os.environ, **SPEAK},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
    )
    seconds = time.perf_counter() - start
    print(f"{'✗' if result.returncode else '✓'} {title} {seconds:.1f} 秒")
    if result.returncode:
        print(result.stdout.decode("utf-8", errors="replace"))
    return result.returncode == 0


VERBS: dict[str, tuple[str, Callable[[list[str]], int]]] = {
    "demo": ("在示例学校里打开窗口；没有显示器时把报告写到 --out DIR", demo),
    "run": ("打开教务台", run),
    "test": ("运行测试；后面可以跟 pytest 的参数", test),
    "check": ("检查排版、写法、类型、楼层与窗体", check),
    "ui": ("把 ui/*.ui 编译成 jiaowu/*/gui/forms", ui),
    "bench": ("运行速度基准", bench),
    "build": ("打包成独立的文件夹", build),
    "shots": ("把每个标签页画成 PNG：shots DIR", shots),
}

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
