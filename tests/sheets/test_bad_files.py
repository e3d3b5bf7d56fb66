"""读不了的文件：每一种都有一句话，说清哪个文件、怎么了、怎么办。"""

import os
import re
from pathlib import Path

import pytest

from jiaowu.errors import UserError
from jiaowu.sheets.limits import Limits
from jiaowu.sheets.reading import read_workbook
from tests.sheets import books
from tests.sheets.books import sheet_xml, xlsx_of_sheet, zipped
from tests.sheets.conftest import Read

_ROW = '<row r="1"><c r="A1"><v>1</v></c></row>'
_DOCTYPE = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)


def _ole(*streams: str) -> bytes:
    return _OLE + b"".join(name.encode("utf-16-le").ljust(128, b"\0") for name in streams)


def _pictures_only() -> bytes:
    parts = books.unzipped(xlsx_of_sheet(sheet_xml("")))
    return zipped(parts | {"xl/media/image1.png": b"\x89PNG"})


def _locked_zip() -> bytes:
    data = bytearray(books.xlsx())
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        for match in re.finditer(re.escape(signature), bytes(data)):
            data[match.start() + offset] |= 1
    return bytes(data)


_CASES: dict[str, tuple[bytes, str]] = {
    "空.xlsx": (b"", "没有任何内容"),
    "零.csv": (bytes(4_000), "没有任何内容"),
    "空白.csv": (b" \r\n\r\n", "没有任何内容"),
    "没有单元格.xlsx": (xlsx_of_sheet(sheet_xml("")), "没有任何内容"),
    "只有图片.xlsx": (_pictures_only(), "只有图片"),
    "截断.xlsx": (books.xlsx()[:3_000], "损坏"),
    "截断.xls": (books.xls()[:2_000], "损坏"),
    "截断.ods": (books.ods()[:400], "损坏"),
    "加密.xlsx": (_ole("EncryptionInfo", "EncryptedPackage"), "密码"),
    "压缩时加了密.xlsx": (_locked_zip(), "密码"),
    "实体.xlsx": (xlsx_of_sheet(_DOCTYPE + sheet_xml(_ROW.replace("<v>1", "<v>&b;"))), "安全"),
    "百万列.xlsx": (xlsx_of_sheet(sheet_xml(f"<row>{'<c><v>1</v></c>' * 20_000}</row>")), "太多"),
    "坏标签.xlsx": (xlsx_of_sheet(sheet_xml("<row><c></row>")), "损坏"),
    "缺部分.xlsx": (
        zipped(
            {
                "xl/workbook.xml": (
                    f'<workbook xmlns="{books.MAIN}"><sheets><sheet name="a"/></sheets></workbook>'
                )
            }
        ),
        "损坏",
    ),
    "没有工作表.xlsx": (zipped({"xl/workbook.xml": "<workbook/>"}), "损坏"),
    "文稿.xlsx": (b"%PDF-1.7 ...", "PDF"),
    "照片.xls": (b"\xff\xd8\xff\xe0" + bytes(100), "JPEG"),
    "截图.xlsx": (b"\x89PNG\r\n\x1a\n" + bytes(100), "PNG"),
    "手机.xlsx": (b"\0\0\0\x18ftypheic" + bytes(100), "照片或视频"),
    "程序.xlsx": (b"MZ\x90\0\x03\0\0\0", "Windows 程序"),
    "包.xlsx": (zipped({"一班.txt": "甲"}), "解压"),
    "包.xls": (b"Rar!\x1a\x07\0", "RAR"),
    "空包.xlsx": (zipped({}), "压缩包"),
    "文档.xlsx": (zipped({"[Content_Types].xml": "", "word/document.xml": ""}), "Word"),
    "文档.xls": (_ole("WordDocument"), "Word"),
    "幻灯.xls": (_ole("PowerPoint Document"), "PowerPoint"),
    "什么都不是.xls": (_ole("Something"), "损坏"),
    "文本.ods": (zipped({"mimetype": "application/vnd.oasis.opendocument.text"}), "Writer"),
    "苹果.xlsx": (zipped({"Index/Document.iwa": ""}), "Numbers"),
}


@pytest.mark.parametrize("name", _CASES)
def test_each_bad_file_is_one_sentence_that_names_it_and_says_what_to_do(name: str, read: Read) -> None:
    data, said = _CASES[name]

    with pytest.raises(UserError) as caught:
        read(data, name)

    sentence = str(caught.value)
    assert sentence.startswith(f"“{name}”")
    assert said in sentence
    assert re.search(r"请.+。$", sentence)


def test_entities_in_the_shared_strings_never_expand(read: Read) -> None:
    strings = f'{_DOCTYPE}<sst xmlns="{books.MAIN}"><si><t>&b;</t></si></sst>'
    cells = '<row r="1"><c r="A1" t="s"><v>0</v></c></row>'

    with pytest.raises(UserError, match="安全"):
        read(xlsx_of_sheet(sheet_xml(cells), sharedStrings=strings))


def test_a_zip_that_lies_about_its_size_is_damaged_not_expanded(read: Read) -> None:
    data = bytearray(xlsx_of_sheet(sheet_xml(_ROW + " " * 5_000_000)))
    place = data.rindex(b"xl/worksheets/sheet1.xml") - 46 + 24
    data[place : place + 4] = (1_000).to_bytes(4, "little")

    with pytest.raises(UserError, match="损坏"):
        read(bytes(data))


@pytest.mark.parametrize(
    ("limits", "data"),
    [
        (Limits(file_bytes=1_000), books.xlsx()),
        (Limits(part_bytes=1_000), books.xlsx()),
        (Limits(cells=10), books.xlsx()),
        (Limits(cells=10), books.xls()),
        (Limits(cells=10), books.ods()),
        (Limits(cells=10), books.xml2003()),
        (Limits(cells=10), books.separated()),
        (Limits(cells=10), books.html()),
    ],
)
def test_more_than_the_limit_is_refused(limits: Limits, data: bytes, tmp_path: Path) -> None:
    path = tmp_path / "大.xlsx"
    path.write_bytes(data)

    with pytest.raises(UserError, match=r"“大\.xlsx”的内容太多.*拆成几个文件"):
        read_workbook(path, limits)


def test_a_folder_is_said_to_be_one(tmp_path: Path) -> None:
    folder = tmp_path / "三班.xlsx"
    folder.mkdir()

    with pytest.raises(UserError, match=r"“三班\.xlsx”是文件夹"):
        read_workbook(folder)


def test_a_vanished_file_is_said_to_be_gone(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="找不到"):
        read_workbook(tmp_path / "成绩.xlsx")


def test_a_lock_file_is_told_from_the_real_one(read: Read) -> None:
    with pytest.raises(UserError, match="不带 ~"):
        read(b"\x05admin", "~$成绩.xlsx")


def test_something_that_is_not_a_plain_file_is_refused(tmp_path: Path) -> None:
    pipe = tmp_path / "管道.csv"
    os.mkfifo(pipe)

    with pytest.raises(UserError, match="不是普通文件"):
        read_workbook(pipe)


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (PermissionError(13, "Permission denied"), "没有权限"),
        (OSError(16, "Device or resource busy"), "占用"),
        (OSError(5, "Input/output error"), "本机硬盘"),
    ],
)
def test_a_file_that_cannot_be_opened_says_why(
    error: OSError, said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "成绩.xlsx"
    path.write_bytes(books.xlsx())

    def refuse(_: Path) -> bytes:
        raise error

    monkeypatch.setattr(Path, "read_bytes", refuse)

    with pytest.raises(UserError, match=said):
        read_workbook(path)


def test_reading_leaves_nothing_behind(read: Read, tmp_path: Path) -> None:
    read(books.xlsx())
    with pytest.raises(UserError):
        read(books.xlsx()[:500], "坏.xlsx")

    assert sorted(p.name for p in tmp_path.iterdir()) == ["坏.xlsx", "成绩.xlsx"]
