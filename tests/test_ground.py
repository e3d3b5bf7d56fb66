"""地基：依赖都声明、都锁住，.ui 与生成的代码一致，准备环境时缺什么说得清楚。"""

import ast
import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

import dev
from ui import build

FORM = """<?xml version="1.0" encoding="UTF-8"?>
<ui version="4.0">
 <class>RoomDialog</class>
 <widget class="QDialog" name="RoomDialog">
  <property name="windowTitle"><string>教室</string></property>
 </widget>
</ui>
"""


def normal(name: str) -> str:
    """发行名的标准写法；import 的名字也照此比较。"""
    return re.sub(r"[-_.]+", "-", re.split(r"[\s<>=!~;\[]", name)[0]).lower()


def declared(group: str | None = None) -> set[str]:
    """pyproject.toml 里声明的依赖（标准写法）；group 给出时是那一组。"""
    project = tomllib.loads((dev.ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    return {
        normal(line)
        for line in (project["dependency-groups"][group] if group else project["project"]["dependencies"])
    }


def imported(folder: Path) -> set[str]:
    """folder 里的代码导入的第三方库（顶层名，标准写法）。"""
    names: set[str] = set()
    for path in folder.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                names.update(alias.name.split(".")[0] for alias in node.names)
            elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                names.add(node.module.split(".")[0])
    ours = {"jiaowu", "tests", "dev", "ui", "data", "resources"}
    distributions = {
        "PySide6": "PySide6-Essentials",
        "shiboken6": "PySide6-Essentials",
        "pytestqt": "pytest-qt",
        "docx": "python-docx",
        "PIL": "pillow",
    }
    return {normal(distributions.get(name, name)) for name in names - ours - set(sys.stdlib_module_names)}


def forms_in(root: Path) -> Path:
    """在 root 里放一个房间的窗体，返回生成代码的文件夹。"""
    (root / "ui" / "rooms").mkdir(parents=True)
    (root / "ui" / "rooms" / "room_dialog.ui").write_text(FORM, encoding="utf-8")
    return root / "jiaowu" / "rooms" / "gui" / "forms"


def test_the_program_imports_only_what_it_declares() -> None:
    assert imported(dev.ROOT / "jiaowu") <= declared()


def test_tests_import_only_what_is_declared() -> None:
    assert imported(dev.ROOT / "tests") <= declared() | declared("dev")


def test_every_declared_package_is_locked_with_hashes() -> None:
    lock = re.sub(r"\\\n\s*", "", dev.LOCK.read_text(encoding="utf-8"))
    entries = [line for line in lock.splitlines() if re.match(r"[a-z]", line, re.IGNORECASE)]

    assert all(re.match(r"\S+==\S+ .*--hash=sha256:[0-9a-f]{64}", entry) for entry in entries)
    assert declared() | declared("dev") <= {normal(entry) for entry in entries}


def test_generated_forms_match_the_designer_files() -> None:
    assert build.differing(dev.ROOT) == {}


def test_a_changed_form_is_reported_until_it_is_compiled(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    forms = forms_in(tmp_path)

    before = build.main(["--check"], tmp_path)
    complaint = capsys.readouterr().out
    build.main([], tmp_path)
    after = build.main(["--check"], tmp_path)

    assert (before, after) == (1, 0)
    assert "ui_room_dialog.py" in complaint
    assert "class Ui_RoomDialog" in (forms / "ui_room_dialog.py").read_text(encoding="utf-8")


def test_code_of_a_removed_form_is_removed(tmp_path: Path) -> None:
    forms = forms_in(tmp_path)
    build.main([], tmp_path)
    (tmp_path / "ui" / "rooms" / "room_dialog.ui").unlink()

    build.main([], tmp_path)

    assert list(forms.glob("*.py")) == []


def test_only_missing_libraries_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(dev, "loadable", lambda library: library != "libEGL.so.1")

    assert dev.missing_packages({}) == ["libegl1"]


def test_a_display_needs_the_x11_libraries_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(dev, "loadable", lambda _: False)

    without = set(dev.missing_packages({}))
    with_display = set(dev.missing_packages({"DISPLAY": ":0"}))

    assert with_display - without == set(dev.XCB_LIBRARIES.values())


def test_the_apt_line_uses_the_renamed_package_where_it_exists(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dev, "known_to_apt", lambda package: package == "libglib2.0-0t64")

    line = dev.apt_line(["libglib2.0-0", "libgl1"])

    assert line.endswith("libglib2.0-0t64 libgl1")


def test_missing_libraries_that_cannot_be_installed_are_one_sentence(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(dev, "missing_packages", lambda _: ["libegl1"])
    monkeypatch.setattr(shutil, "which", lambda _: "/usr/bin/apt-get")
    monkeypatch.setattr(dev, "may_install", lambda: False)
    monkeypatch.setattr(dev, "is_root", lambda: False)

    with pytest.raises(SystemExit, match=r"请先运行：sudo apt-get .* libegl1$"):
        dev.provide_system_libraries()


def test_a_python_without_venv_is_told_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "ensurepip", None)
    monkeypatch.setattr(shutil, "which", lambda _: "/usr/bin/apt-get")
    monkeypatch.setattr(dev, "known_to_apt", lambda _: False)
    monkeypatch.setattr(dev, "is_root", lambda: False)

    with pytest.raises(SystemExit, match="python3-venv"):
        dev.create_venv()


def test_an_ascii_terminal_still_gets_chinese() -> None:
    environment = {**os.environ, "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}

    result = subprocess.run(  # noqa: S603 — 运行的是自己的 dev.py
        [sys.executable, dev.ROOT / "dev.py", "--help"], env=environment, capture_output=True, check=True
    )

    assert "运行测试" in result.stdout.decode("utf-8")
