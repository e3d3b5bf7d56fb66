"""由内容（而不是扩展名）判断文件是哪种表格，或其实是什么。"""

import codecs
import re
from enum import StrEnum
from pathlib import PurePath

from jiaowu.sheets.outcome import DAMAGED, ENCRYPTED, RESAVE, Refused


class Kind(StrEnum):
    """能读的格式；值用于给用户看。"""

    XLSX = ".xlsx"
    XLSB = ".xlsb"
    XLS = ".xls"
    ODS = ".ods"
    XML = "XML 表格"
    HTML = "网页表格"
    TEXT = "文本"


_ZIP = b"PK\x03\x04"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_BARE_BIFF = re.compile(rb"\x09[\x00\x02\x04\x08][\x04-\x10]\x00")
_HEAD = 8_192

_OTHERS: tuple[tuple[bytes, str], ...] = (
    (b"%PDF", "PDF 文件"),
    (b"\xff\xd8\xff", "JPEG 图片"),
    (b"\x89PNG", "PNG 图片"),
    (b"GIF8", "GIF 图片"),
    (b"BM", "BMP 图片"),
    (b"II*\x00", "TIFF 图片"),
    (b"MM\x00*", "TIFF 图片"),
    (b"MZ", "Windows 程序"),
    (b"\x7fELF", "Linux 程序"),
    (b"Rar!", "RAR 压缩包"),
    (b"7z\xbc\xaf", "7z 压缩包"),
    (b"\x1f\x8b", "gzip 压缩包"),
    (b"{\\rtf", "RTF 文档"),
    (b"SQLite format 3", "数据库文件"),
    (b"PK\x05\x06", "空的压缩包"),
)
"""开头的字节 → 其实是什么。BM、MZ 只有两个字节，须后面还带着二进制才算。"""

_ZIP_OTHERS: tuple[tuple[str, str], ...] = (
    ("word/", "Word 文档"),
    ("ppt/", "PowerPoint 演示文稿"),
    ("index/document.iwa", "Numbers 表格"),
    ("androidmanifest.xml", "安卓安装包"),
    ("meta-inf/manifest.mf", "Java 程序包"),
)

_ODF_OTHERS = {"text": "Writer 文档", "presentation": "Impress 演示文稿", "graphics": "Draw 图形"}

_OLE_TABLES = ("Workbook", "Book")
_OLE_OTHERS = (("WordDocument", "Word 文档"), ("PowerPoint Document", "PowerPoint 演示文稿"))

_SUFFIXES: dict[str, frozenset[Kind]] = {
    ".xlsx": frozenset({Kind.XLSX}),
    ".xlsm": frozenset({Kind.XLSX}),
    ".xltx": frozenset({Kind.XLSX}),
    ".xltm": frozenset({Kind.XLSX}),
    ".xls": frozenset({Kind.XLS}),
    ".xlt": frozenset({Kind.XLS}),
    ".xlsb": frozenset({Kind.XLSB}),
    ".ods": frozenset({Kind.ODS}),
    ".ots": frozenset({Kind.ODS}),
    ".et": frozenset({Kind.XLS, Kind.XLSX}),
    ".ett": frozenset({Kind.XLS, Kind.XLSX}),
    ".csv": frozenset({Kind.TEXT}),
    ".tsv": frozenset({Kind.TEXT}),
    ".txt": frozenset({Kind.TEXT}),
    ".htm": frozenset({Kind.HTML}),
    ".html": frozenset({Kind.HTML}),
    ".xml": frozenset({Kind.XML}),
}


def sniff(data: bytes) -> Kind | None:
    """文件内容 → 格式；None 表示是压缩包，要看包里有什么（kind_of_zip）。其他文件拒读并说明是什么。"""
    if data.startswith(_ZIP):
        return None
    if data.startswith(_OLE):
        return _kind_of_ole(data)
    if _BARE_BIFF.match(data):
        return Kind.XLS
    _refuse_others(data)
    return _kind_of_markup(data)


def kind_of_zip(names: frozenset[str], mimetype: bytes) -> Kind:
    """压缩包里各部分的名字（小写）与 mimetype 部分的内容 → 格式。"""
    if "xl/workbook.bin" in names:
        return Kind.XLSB
    if any(name.startswith("xl/") for name in names):
        return Kind.XLSX
    if mimetype.startswith(b"application/vnd.oasis.opendocument."):
        what = mimetype.decode("ascii", "replace").split(".")[-1].partition("-")[0].strip()
        if what == "spreadsheet":
            return Kind.ODS
        raise Refused(_really(_ODF_OTHERS.get(what, "其他办公文档")))
    if "content.xml" in names:
        return Kind.ODS
    for part, what in _ZIP_OTHERS:
        if any(name.startswith(part) for name in names):
            raise Refused(_really(what))
    if "[content_types].xml" in names and "_rels/.rels" in names:
        return Kind.XLSX
    raise Refused("其实是压缩包，请先解压，再导入里面的表格。")


def mismatch(file: str, kind: Kind) -> tuple[str, ...]:
    """扩展名与内容不符时的一句说明；扩展名不认得时也说。"""
    suffix = PurePath(file).suffix.lower()
    if kind in _SUFFIXES.get(suffix, frozenset()):
        return ()
    named = f"扩展名是 {suffix}" if suffix else "没有扩展名"
    gap = " " if kind.value.isascii() else ""
    return (f"{named}，内容是{gap}{kind.value}，已按内容读取。",)


def _really(what: str) -> str:
    """不是表格时的半句话。"""
    gap = " " if what[0].isascii() else ""
    return f"其实是{gap}{what}，不是表格。请选择 Excel、WPS 表格或 CSV 文件。"


def _kind_of_ole(data: bytes) -> Kind:
    """旧式 Office 文件：看目录里有哪些流。"""
    if _has_stream(data, "EncryptedPackage"):
        raise Refused(ENCRYPTED)
    if any(_has_stream(data, name) for name in _OLE_TABLES):
        return Kind.XLS
    for name, what in _OLE_OTHERS:
        if _has_stream(data, name):
            raise Refused(_really(what))
    raise Refused(DAMAGED)


def _has_stream(data: bytes, name: str) -> bool:
    """目录项：UTF-16 的名字，后面是零。"""
    return name.encode("utf-16-le") + b"\0\0" in data


def _refuse_others(data: bytes) -> None:
    """认得的其他文件：说明它是什么。"""
    for magic, what in _OTHERS:
        if data.startswith(magic) and (len(magic) > 2 or b"\0" in data[:_HEAD]):
            raise Refused(_really(what))
    if data[4:12] in {b"ftypheic", b"ftypmp42", b"ftypisom"}:
        raise Refused(_really("手机照片或视频"))


def _kind_of_markup(data: bytes) -> Kind:
    """网页、XML 表格或普通文本。"""
    head = _head_text(data).lstrip("\ufeff \t\r\n").lower()
    if head.startswith("mime-version") or "\ncontent-type: multipart/related" in head:
        raise Refused(f"是“单个文件网页”，无法直接读取。{RESAVE}")
    if not head.startswith("<"):
        return Kind.TEXT
    if "urn:schemas-microsoft-com:office:spreadsheet" in head and "<html" not in head:
        return Kind.XML
    if "<office:document" in head:
        raise Refused(f"是单个 XML 的 OpenDocument 文件，无法直接读取。{RESAVE}")
    if re.search(r"<(?:!doctype\s+html|html|table|head|body|meta|style|div|tr|td)\b", head):
        return Kind.HTML
    raise Refused(f"是一份 XML 文件，不是认得的表格。{RESAVE}" if head.startswith("<?xml") else SCRAP)


SCRAP = f"不是认得的表格格式。{RESAVE}"


def _head_text(data: bytes) -> str:
    """开头一段的文字，只用来认标签。"""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return data[:_HEAD].decode("utf-16", "replace")
    return data[:_HEAD].decode("latin-1")
