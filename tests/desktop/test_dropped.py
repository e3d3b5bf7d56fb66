"""拖来的文件夹换成里面的成绩表。"""

from pathlib import Path

from jiaowu.desktop.files import files_in

PATTERNS = "成绩表 (*.xlsx *.csv);;全部文件 (*)"


def test_a_folder_gives_its_workbooks_in_order(tmp_path: Path) -> None:
    for name in ("乙.XLSX", "甲.csv", "说明.docx", "~$乙.xlsx"):
        (tmp_path / name).touch()
    (tmp_path / "里面.xlsx").mkdir()

    found = files_in([tmp_path], PATTERNS)

    assert [path.name for path in found] == sorted(["乙.XLSX", "甲.csv"])


def test_files_stay_as_they_are_and_an_empty_folder_is_kept(tmp_path: Path) -> None:
    other = tmp_path / "通知.docx"
    other.touch()
    empty = tmp_path / "空"
    empty.mkdir()

    assert files_in([other, empty], PATTERNS) == [other, empty]
