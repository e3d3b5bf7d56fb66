"""恢复时半路被结束（断电、kill -9）：再打开时资料库是完整的旧的或新的，临时文件下次清掉。"""

import subprocess
import sys
from pathlib import Path

import pytest

from jiaowu.database import open_database, upgrade_file
from jiaowu.progress import Progress
from jiaowu.school.kinds import SchoolKind
from jiaowu.school.services.schools import get_school, save_school
from jiaowu.store.attachments import attach, list_attachments, open_path
from jiaowu.store.backup import backup
from jiaowu.store.restoring import COPIES, restore

ROOT = Path(__file__).resolve().parents[2]
RENAME = """
import os, sys
from pathlib import Path
from jiaowu.database import open_database
from jiaowu.school.kinds import SchoolKind
from jiaowu.school.services.schools import save_school
store = open_database(Path(sys.argv[1]))
with store.write("改名") as session:
    save_school(session, "改了名的中学", SchoolKind.JUNIOR)
os._exit(9)
"""
KILLED = """
import os, sys
from pathlib import Path
from jiaowu.progress import Progress
from jiaowu.store import restoring
def die(*_args, **_named):
    os._exit(9)
name, when = sys.argv[3:5]
original = getattr(restoring, name)
def after(*args, **named):
    original(*args, **named)
    os._exit(9)
setattr(restoring, name, die if when == "before" else after)
restoring.restore(Path(sys.argv[1]), Path(sys.argv[2]), Progress())
"""


def run(script: str, *args: object) -> int:
    """在另一个进程里跑，返回退出码。"""
    done = subprocess.run(  # noqa: S603 — 运行的是自己
        [sys.executable, "-c", script, *map(str, args)], cwd=ROOT, check=False, timeout=60
    )
    return done.returncode


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """备份之后又改了名，改名的那个程序没来得及收拾就没了：新名称还只在日志里。"""
    monkeypatch.delenv("JIAOWU_DATABASE", raising=False)
    place = tmp_path / "资料"
    paper = tmp_path / "课例.txt"
    paper.write_text("课例", "utf-8")
    store = open_database(place)
    with store.write("登记") as session:
        save_school(session, "青禾中学", SchoolKind.JUNIOR)
        attach(session, place, "school", 1, paper, "材料")
    store.close()
    backup(place, tmp_path / "备份.zip", Progress())
    assert run(RENAME, place) == 9
    assert (place / "jiaowu.db-wal").stat().st_size > 0
    return place


def school_name(folder: Path) -> str:
    store = open_database(folder)
    with store.read() as session:
        school = get_school(session)
        (attachment,) = list_attachments(session, "school", 1)
        assert open_path(folder, attachment).read_text("utf-8") == "课例"
    store.close()
    return school.name if school else ""


@pytest.mark.parametrize(
    ("step", "when", "expected"),
    [
        ("_unpack", "after", "改了名的中学"),
        ("_keep_copy", "after", "改了名的中学"),
        ("_put_attachments", "after", "改了名的中学"),
        ("_settle", "after", "改了名的中学"),
        ("_swap", "before", "改了名的中学"),
        ("_swap", "after", "青禾中学"),
    ],
)
def test_a_restore_that_is_killed_leaves_the_old_data_or_the_new_never_half(
    folder: Path, tmp_path: Path, step: str, when: str, expected: str
) -> None:
    code = run(KILLED, tmp_path / "备份.zip", folder, step, when)

    assert code == 9
    assert school_name(folder) == expected


def test_the_next_restore_sweeps_what_was_left(folder: Path, tmp_path: Path) -> None:
    run(KILLED, tmp_path / "备份.zip", folder, "_swap", "before")
    left = [each.name for each in folder.glob(".jiaowu-*")]

    restore(tmp_path / "备份.zip", folder, Progress(), upgrade_file)

    assert len(left) == 1
    assert not list(folder.glob(".jiaowu-*"))
    assert school_name(folder) == "青禾中学"
    assert len(list((folder / COPIES).glob("*.db"))) in {1, 2}
