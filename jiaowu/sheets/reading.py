"""一个外来文件 → 工作簿：先看内容是什么，再交给那种格式的读法。"""

import errno
import hashlib
import re
from collections.abc import Callable
from pathlib import Path

from jiaowu.errors import UserError
from jiaowu.sheets import html_table, ods, text, xlsb, xlsx, xml_table
from jiaowu.sheets.grid import Workbook
from jiaowu.sheets.kinds import Kind, kind_of_zip, mismatch, sniff
from jiaowu.sheets.limits import DEFAULT, Limits
from jiaowu.sheets.outcome import DAMAGED, EMPTY, PICTURES_ONLY, TOO_LARGE, Refused, Sheets
from jiaowu.sheets.zipped import Package

_LOCKED = frozenset({32, 33})
"""Windows：别的程序正占用着文件。"""

_PICTURE = re.compile(r"(?:/media|^pictures)/.")


def _read_xls(data: bytes, limits: Limits) -> Sheets:
    from jiaowu.sheets import xls  # noqa: PLC0415 — 载入 xlrd 要 50 毫秒，多数文件是 .xlsx

    return xls.read(data, limits)


_WHOLE: dict[Kind, Callable[[bytes, Limits], Sheets]] = {
    Kind.XLS: _read_xls,
    Kind.XML: xml_table.read,
    Kind.HTML: html_table.read,
    Kind.TEXT: text.read,
}
_ZIPPED: dict[Kind, Callable[[Package, Limits], Sheets]] = {
    Kind.XLSX: xlsx.read,
    Kind.XLSB: xlsb.read,
    Kind.ODS: ods.read,
}


def read_workbook(path: Path, limits: Limits = DEFAULT) -> Workbook:
    """在本进程里读一个文件；读不了时抛出 UserError，一句话说明哪个文件、怎么了、怎么办。

    外来文件可能让第三方库中止整个进程或占满内存，界面与命令行一律用 child.read_in_child。
    """
    try:
        data = _load(path, limits)
        kind, sheets = _read(data, limits)
        _require_cells(sheets)
    except Refused as refusal:
        raise UserError(f"“{path.name}”{refusal}") from refusal
    except MemoryError as error:
        raise UserError(f"“{path.name}”{TOO_LARGE}") from error
    except Exception as error:
        # 外来文件能让第三方库抛出任何异常；对用户都是同一件事：文件坏了
        raise UserError(f"“{path.name}”{DAMAGED}") from error
    notes = (*mismatch(path.name, kind), *sheets.notes)
    return Workbook(path.name, sheets.grids, hashlib.sha256(data).hexdigest(), notes)


def _require_cells(sheets: Sheets) -> None:
    """一个有内容的单元格也没有时拒读。"""
    if not any(grid.rows for grid in sheets.grids):
        raise Refused(EMPTY)


def _load(path: Path, limits: Limits) -> bytes:
    """读出全部字节；不是普通文件、不存在、打不开、过大时拒读。"""
    if path.name.startswith("~$"):
        raise Refused("是 Excel 打开表格时的临时文件，不是表格。请选择名字不带 ~$ 的那个文件。")
    try:
        if path.is_dir():
            raise Refused("是文件夹，请选择文件夹里的表格文件。")
        size = path.stat().st_size
        if not path.is_file():
            raise Refused("不是普通文件，请选择 Excel、WPS 表格或 CSV 文件。")
        if size > limits.file_bytes:
            raise Refused(TOO_LARGE)
        data = path.read_bytes()
    except OSError as error:
        raise Refused(_why_unreadable(error)) from error
    if not data.strip(b"\0 \t\r\n"):
        raise Refused(EMPTY)
    return data


def _why_unreadable(error: OSError) -> str:
    """打不开的原因。"""
    if isinstance(error, FileNotFoundError):
        return "找不到了，可能已被移动、改名或删除，请重新选择文件。"
    if getattr(error, "winerror", 0) in _LOCKED or error.errno in {errno.EBUSY, errno.ETXTBSY, errno.EAGAIN}:
        return "正被别的程序占用，请先在 Excel 或 WPS 里关闭它，再导入。"
    if isinstance(error, PermissionError):
        return "没有权限读取，或正被别的程序占用。请关闭打开它的程序，或把它复制到桌面后再导入。"
    return f"读取失败（{error.strerror or error}），请把它复制到本机硬盘后再导入。"


def _read(data: bytes, limits: Limits) -> tuple[Kind, Sheets]:
    """内容 → 格式与网格。"""
    kind = sniff(data)
    if kind is None:
        return _read_zip(data, limits)
    return kind, _WHOLE[kind](data, limits)


def _read_zip(data: bytes, limits: Limits) -> tuple[Kind, Sheets]:
    """压缩包形式的表格。"""
    package = Package(data, limits)
    names = package.names()
    kind = kind_of_zip(names, package.read("mimetype") if "mimetype" in names else b"")
    sheets = _ZIPPED[kind](package, limits)
    if not any(grid.rows for grid in sheets.grids) and any(_PICTURE.search(name) for name in names):
        raise Refused(PICTURES_ONLY)
    return kind, sheets
