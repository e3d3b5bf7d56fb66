"""把 `ui/<房间>/<名>.ui` 编译成 `jiaowu/<房间>/gui/forms/ui_<名>.py`；加 `--check` 只比较、不改写。

`ui/desktop/` 编译到 `jiaowu/desktop/forms/`。生成的文件随源码提交，.ui 删了，生成的文件也一并删除。
"""

import os
import subprocess
import sys
from pathlib import Path

import PySide6

ROOT = Path(__file__).resolve().parent.parent
PACKAGE_TEXT = '"""由 ui/build.py 生成，不要手改；请改 ui/ 下的 .ui 文件。"""\n'


def forms_folder(root: Path, room: str) -> Path:
    """一个房间的窗体生成到哪里。"""
    package = root / "jiaowu" / room
    return package / "forms" if room == "desktop" else package / "gui" / "forms"


def compiled(root: Path) -> dict[Path, str]:
    """应有的全部生成文件：路径 → 内容；每个窗体文件夹另有一个 __init__.py。"""
    texts: dict[Path, str] = {}
    for form in sorted((root / "ui").glob("*/*.ui")):
        folder = forms_folder(root, form.parent.name)
        texts[folder / "__init__.py"] = PACKAGE_TEXT
        texts[folder / f"ui_{form.stem}.py"] = _compile(form)
    return texts


def differing(root: Path) -> dict[Path, str | None]:
    """与应有内容不同的文件；值为 None 表示这个文件不该存在。"""
    wanted = compiled(root)
    wrong: dict[Path, str | None] = {
        path: text for path, text in wanted.items() if not path.is_file() or _read(path) != text
    }
    package = root / "jiaowu"
    for path in [*package.glob("desktop/forms/*.py"), *package.glob("*/gui/forms/*.py")]:
        if path not in wanted:
            wrong[path] = None
    return wrong


def main(arguments: list[str], root: Path = ROOT) -> int:
    """生成全部窗体；`--check` 时列出不一致的文件并返回 1。"""
    wrong = differing(root)
    if "--check" in arguments:
        for path in sorted(wrong):
            print(f"与 .ui 不一致：{path.relative_to(root)}（请运行 python3 dev.py ui）")
        return 1 if wrong else 0
    for path, text in wrong.items():
        if text is None:
            path.unlink()
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")
        print(f"已更新：{path.relative_to(root)}")
    return 0


def _compile(form: Path) -> str:
    """用 PySide6 自带的 uic 编译一个窗体；换行统一，在哪个系统上生成都一样。"""
    result = subprocess.run(  # noqa: S603 — 命令是 PySide6 自带的程序
        [_uic(), "-g", "python", form.name],
        cwd=form.parent,
        env={**os.environ, "QT_HASH_SEED": "0", "LC_ALL": "C"},
        capture_output=True,
        check=False,
    )
    if result.returncode:
        sys.exit(f"窗体 {form} 编译失败：{result.stderr.decode(errors='replace').strip()}")
    return result.stdout.decode("utf-8").replace("\r\n", "\n")


def _uic() -> str:
    """本机的 uic 程序。"""
    folder = Path(PySide6.__file__).parent
    return str(folder / "uic.exe" if sys.platform == "win32" else folder / "Qt" / "libexec" / "uic")


def _read(path: Path) -> str:
    """文件内容，换行不变。"""
    with path.open(encoding="utf-8", newline="") as file:
        return file.read()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
