"""命令行：backup 备份，restore 恢复；打印写到哪里，出错是一句话。"""

from pathlib import Path

import pytest

from jiaowu import __main__ as entry
from jiaowu.database import open_database
from jiaowu.school.kinds import SchoolKind
from jiaowu.school.services.schools import get_school, save_school
from jiaowu.store.attachments import attach


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """一所登记好的学校，窗口已经关上。"""
    monkeypatch.delenv("JIAOWU_DATABASE", raising=False)
    place = tmp_path / "资料"
    paper = tmp_path / "课例.txt"
    paper.write_text("课例", "utf-8")
    store = open_database(place)
    with store.write("登记") as session:
        save_school(session, "青禾中学", SchoolKind.JUNIOR)
        attach(session, place, "school", 1, paper, "材料")
    store.close()
    return place


def test_a_backup_is_written_and_restored_elsewhere(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target, elsewhere = tmp_path / "U盘" / "备份.zip", tmp_path / "新电脑"

    code = entry.main(["backup", str(target), "--data", str(folder)])
    told = capsys.readouterr().out
    restored = entry.main(["restore", str(target), "--data", str(elsewhere)])

    store = open_database(elsewhere)
    with store.read() as session:
        school = get_school(session)
    store.close()
    assert (code, restored) == (0, 0)
    assert told.startswith(f"已备份到 {target}（")
    assert "附件 1 个，已核对" in told
    assert "补回附件 1 个" in capsys.readouterr().out
    assert school is not None
    assert school.name == "青禾中学"


def test_lost_attachments_and_the_copy_before_restoring_are_told(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (lost,) = (each for each in (folder / "附件").rglob("*") if each.is_file())
    lost.unlink()
    target = tmp_path / "备份.zip"

    entry.main(["backup", str(target), "--data", str(folder)])
    warned = capsys.readouterr().err
    entry.main(["restore", str(target), "--data", str(folder)])

    assert "有 1 个附件登记过" in warned
    assert "恢复前的资料库留在" in capsys.readouterr().out
    assert len(list((folder / "恢复前的副本").iterdir())) == 1


def test_a_wrong_file_and_an_empty_folder_are_one_sentence(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    wrong = tmp_path / "照片.zip"
    wrong.write_bytes(b"jpeg")

    codes = (
        entry.main(["restore", str(wrong), "--data", str(folder)]),
        entry.main(["backup", str(tmp_path / "备份.zip"), "--data", str(tmp_path / "空的")]),
    )

    told = capsys.readouterr().err
    assert codes == (2, 2)
    assert "不是教务台的备份" in told
    assert "还没有资料" in told
