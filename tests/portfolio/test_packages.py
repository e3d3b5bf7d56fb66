"""电子材料包：目录页能点开每个文件，坏的、缺的说清楚，写不成时什么也不留下。"""

import zipfile
from datetime import date
from pathlib import Path

import pytest

from jiaowu.errors import Cancelled, UserError
from jiaowu.portfolio.packages import (
    BOOK,
    INDEX,
    Package,
    PackageTable,
    PackedFile,
    packed_names,
    write_package,
)
from jiaowu.progress import Progress

DAY = date(2026, 9, 20)


def file(folder: Path, name: str, title: str = "背影", kind: str = "课例") -> PackedFile:
    path = folder / f"{abs(hash((name, title)))}.bin"
    path.write_bytes(name.encode())
    return PackedFile(kind, title, name, DAY, path)


def package(files: list[PackedFile], book: Path | None = None) -> Package:
    table = PackageTable("成长足迹", ("日期", "题目"), (("2026-09-20", "<背影> & 朝花"),))
    return Package("冯老师的成长档案", "云溪中学", (table,), book, files)


def test_the_index_links_every_file_and_escapes_what_people_wrote(tmp_path: Path) -> None:
    book = tmp_path / "书.pdf"
    book.write_bytes(b"%PDF-1.4")
    files = [file(tmp_path, "教案 100%#1.txt"), file(tmp_path, "证书.jpg", "获奖", "证书")]

    missing = write_package(package(files, book), tmp_path / "包.zip", Progress())

    with zipfile.ZipFile(tmp_path / "包.zip") as packed:
        assert packed.testzip() is None
        page = packed.read(INDEX).decode()
        assert set(packed.namelist()) == {
            INDEX,
            BOOK,
            "佐证材料/课例/教案 100%#1.txt",
            "佐证材料/证书/证书.jpg",
        }
        assert packed.read("佐证材料/证书/证书.jpg") == "证书.jpg".encode()
    assert missing == ()
    assert "&lt;背影&gt; &amp; 朝花" in page
    assert 'href="佐证材料/课例/教案 100%25%231.txt"' in page


def test_names_are_cleaned_and_never_collide(tmp_path: Path) -> None:
    files = [
        file(tmp_path, "../../外面.txt", "一"),
        file(tmp_path, "教案.txt", "二"),
        file(tmp_path, "教案.TXT", "三"),
        file(tmp_path, "...", "四"),
    ]

    names = packed_names(files)

    assert names == [
        "佐证材料/课例/_.._外面.txt",
        "佐证材料/课例/教案.txt",
        "佐证材料/课例/教案（2）.TXT",
        "佐证材料/课例/未命名",
    ]


def test_a_missing_file_is_named_and_the_rest_is_packed(tmp_path: Path) -> None:
    gone = file(tmp_path, "证书.jpg")
    gone.path.unlink()

    missing = write_package(package([gone, file(tmp_path, "教案.txt")]), tmp_path / "包.zip", Progress())

    assert missing == ("“证书.jpg”（背影）的文件不见了或读不了，没有放进去。",)
    with zipfile.ZipFile(tmp_path / "包.zip") as packed:
        assert packed.namelist() == ["佐证材料/课例/教案.txt", INDEX]


def test_a_target_that_cannot_be_written_is_one_sentence_and_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="没有写成"):
        write_package(package([]), tmp_path / "没有" / "包.zip", Progress())

    assert list(tmp_path.iterdir()) == []


def test_cancelling_keeps_the_old_package(tmp_path: Path) -> None:
    target = tmp_path / "包.zip"
    target.write_bytes(b"old")
    files = [file(tmp_path, "教案.txt")]
    progress = Progress()
    progress.cancel()

    with pytest.raises(Cancelled):
        write_package(package(files), target, progress)

    assert target.read_bytes() == b"old"
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".jiaowu")] == []
