"""外来的材料包：爬出去的路径、设备名、链接、炸弹都不收，什么也不写到外面去。"""

import zipfile
from pathlib import Path

import pytest

from jiaowu.errors import UserError
from jiaowu.portfolio import parcels
from jiaowu.portfolio.parcels import open_parcel, unsafe_reason


@pytest.fixture
def staging(tmp_path: Path) -> Path:
    made = tmp_path / "in" / "staging"
    made.mkdir(parents=True)
    return made


def pack(path: Path, members: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in members.items():
            packed.writestr(name, content)
    return path


@pytest.mark.parametrize(
    "name",
    [
        "../外面.txt",
        "a/../../外面.txt",
        "/etc/x",
        "C:\\x.txt",
        "..\\x.txt",
        "CON",
        "附件/nul.txt",
        "COM1.docx",
        "a\x00b",
        "a?b.txt",
        "LPT9 ",
    ],
)
def test_names_that_lead_out_or_name_a_device_are_refused(name: str) -> None:
    assert unsafe_reason(name) != ""


@pytest.mark.parametrize("name", ["教案.txt", "附件/证书 (1).jpg", "材料/附件/CONtent.txt", "NULL.pdf"])
def test_ordinary_names_are_taken(name: str) -> None:
    assert unsafe_reason(name) == ""


def test_a_zip_that_climbs_out_writes_nothing_outside(tmp_path: Path, staging: Path) -> None:
    source = pack(tmp_path / "交来.zip", {"../../外面.txt": b"x", "附件/好.txt": b"y", "con.txt": b"z"})

    parcel = open_parcel(source, staging)

    assert set(parcel.files) == {"好.txt"}
    assert len(parcel.problems) == 2
    assert sorted(path.name for path in tmp_path.rglob("*.txt")) == ["好.txt"]


def test_a_link_inside_a_zip_is_not_followed(tmp_path: Path, staging: Path) -> None:
    link = zipfile.ZipInfo("附件/口令")
    link.external_attr = 0o120777 << 16
    source = tmp_path / "交来.zip"
    with zipfile.ZipFile(source, "w") as packed:
        packed.writestr(link, "/etc/passwd")

    parcel = open_parcel(source, staging)

    assert parcel.files == {}
    assert parcel.problems == ("“口令”是链接，没有收。",)


def test_a_link_inside_a_folder_is_not_followed(tmp_path: Path, staging: Path) -> None:
    home, secret = tmp_path / "材料", tmp_path / "口令.txt"
    home.mkdir()
    secret.write_text("x", encoding="utf-8")
    (home / "附件.txt").symlink_to(secret)

    parcel = open_parcel(home, staging)

    assert parcel.files == {}
    assert parcel.problems == ("“附件.txt”是链接，没有收。",)


def test_a_zip_that_says_it_is_enormous_is_refused_before_unpacking(
    tmp_path: Path, staging: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(parcels, "MOST_BYTES", 1_000_000)
    source = pack(tmp_path / "炸弹.zip", {"附件/零.bin": b"\0" * 2_000_000})

    with pytest.raises(UserError, match="解开之后超过"):
        open_parcel(source, staging)

    assert list(staging.rglob("*")) == []


def test_a_zip_that_lies_about_its_size_is_stopped_while_unpacking(
    tmp_path: Path, staging: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = pack(tmp_path / "炸弹.zip", {"附件/零.bin": b"\0" * 3_000_000})
    monkeypatch.setattr(parcels, "MOST_BYTES", 2_000_000)
    monkeypatch.setattr(parcels, "_check_size", lambda *_args: None)

    with pytest.raises(UserError, match="没有收"):
        open_parcel(source, staging)


def test_too_many_files_are_refused(tmp_path: Path, staging: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parcels, "MOST_FILES", 3)
    source = pack(tmp_path / "多.zip", {f"附件/{at}.txt": b"x" for at in range(5)})

    with pytest.raises(UserError, match="超过 3 个"):
        open_parcel(source, staging)


def test_a_damaged_zip_is_one_sentence(tmp_path: Path, staging: Path) -> None:
    source = pack(tmp_path / "坏.zip", {"附件/好.txt": b"y" * 5000})
    source.write_bytes(source.read_bytes()[:-40])

    with pytest.raises(UserError, match="请让教师重新压缩"):
        open_parcel(source, staging)


def test_names_written_by_a_chinese_windows_are_readable(tmp_path: Path, staging: Path) -> None:
    source = tmp_path / "交来.zip"
    with zipfile.ZipFile(source, "w") as packed:
        packed.writestr("XXXX.txt", b"y")
    source.write_bytes(source.read_bytes().replace(b"XXXX", "证书".encode("gbk")))

    parcel = open_parcel(source, staging)

    assert set(parcel.files) == {"证书.txt"}


@pytest.mark.parametrize("name", ["交来.rar", "没有.zip"])
def test_other_things_are_refused_with_what_to_do(tmp_path: Path, staging: Path, name: str) -> None:
    if name.endswith(".rar"):
        (tmp_path / name).write_bytes(b"Rar!")

    with pytest.raises(UserError, match="请"):
        open_parcel(tmp_path / name, staging)


class _Unmarked(zipfile.ZipInfo):
    """苹果电脑、旧的压缩软件那样：名字的字节照写，不写明是什么编码。"""

    def __init__(self, raw: bytes) -> None:
        super().__init__(raw.decode("cp437"))

    def _encodeFilenameFlags(self) -> tuple[bytes, int]:  # noqa: N802 — zipfile 的写法
        return self.filename.encode("cp437"), self.flag_bits


@pytest.mark.parametrize("encoding", ["utf-8", "gbk"])
def test_chinese_names_without_the_mark_are_read(encoding: str, tmp_path: Path, staging: Path) -> None:
    with zipfile.ZipFile(tmp_path / "交来.zip", "w") as packed:
        packed.writestr(_Unmarked("附件/获奖证书.txt".encode(encoding)), b"x")

    parcel = open_parcel(tmp_path / "交来.zip", staging)

    assert set(parcel.files) == {"获奖证书.txt"}


def test_a_name_too_long_for_a_disk_is_left_out_and_the_rest_is_taken(tmp_path: Path, staging: Path) -> None:
    source = pack(tmp_path / "交来.zip", {f"附件/{'长' * 90}.txt": b"x", "附件/好.txt": b"y"})

    parcel = open_parcel(source, staging)

    assert set(parcel.files) == {"好.txt"}
    assert "太长" in parcel.problems[0]
