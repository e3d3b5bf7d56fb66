"""设了办公密码，命令行就不印学习帮扶。"""

from collections.abc import Callable
from pathlib import Path

import pytest

from jiaowu.__main__ import main
from jiaowu.database import open_database
from jiaowu.school.services.settings import set_password


@pytest.mark.parametrize("report", ["support-cases", "support-summary"])
def test_the_command_line_keeps_support_behind_the_office_password(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], report: str, fresh_sample: Callable[[Path], Path]
) -> None:
    folder, out = fresh_sample(tmp_path / "资料"), tmp_path / "out"
    store = open_database(folder)
    with store.write("设密码") as session:
        set_password(session, "abc123")
    store.close()

    code = main(["report", report, "--data", str(folder), "--out", str(out), "--reason", "试"])

    spoken = capsys.readouterr()
    assert code != 0
    assert "办公密码" in spoken.err + spoken.out
    assert not out.exists() or not list(out.iterdir())
