"""要抄进资料文件夹的文件行不行：在不在、是不是普通文件、名称、大小、磁盘放不放得下。"""

import re
import shutil
import stat
from pathlib import Path, PurePosixPath

from jiaowu.errors import UserError

LARGEST = 200 * 2**20
"""一个附件至多多少字节；更大的录像等请放在别处。"""
RESERVED = 32 * 2**20
"""抄完之后磁盘至少还要剩下的字节，资料库自己也要写。"""
MIB = 2**20
_DEVICE = re.compile(r"(?:CON|PRN|AUX|NUL|CONIN\$|CONOUT\$|(?:COM|LPT)[0-9¹²³])", re.IGNORECASE)
"""Windows 里设备的名称，带什么扩展名都一样。"""


def check_incoming(source: Path, home: Path) -> int:
    """source 能不能抄进 home，返回字节数；不能时报 UserError，什么也没有写。"""
    name = source.name
    if is_device_name(name):
        raise UserError(f"“{name}”是系统设备的名称，在 Windows 里打不开，没有添加。请给文件改名后再添加。")
    try:
        found = source.lstat()
    except OSError as error:
        raise UserError(f"“{name}”不是文件或已经不在了，没有添加。请重新选择。") from error
    _check_kind(name, found.st_mode)
    if found.st_size == 0:
        raise UserError(f"“{name}”是空文件，没有添加。请核对后重新选择。")
    if found.st_size > LARGEST:
        raise UserError(
            f"“{name}”有 {found.st_size / MIB:.0f} MB，超过了 {LARGEST // MIB} MB，没有添加。"
            "请压缩后再添加，或只在备注里写明它放在哪里。"
        )
    _check_room(name, found.st_size, home)
    return found.st_size


def is_device_name(name: str) -> bool:
    """这个文件名在 Windows 里是不是设备，如 CON、nul.txt、COM1.pdf。"""
    return _DEVICE.fullmatch(name.partition(".")[0].rstrip(" ")) is not None


def place_inside(home: Path, relative: str) -> Path:
    """home 里的相对位置 → 文件；位置想爬到外面去的，只认它最后的名称，绝不出 home。"""
    wanted = PurePosixPath(relative.replace("\\", "/"))
    climbs = wanted.is_absolute() or ".." in wanted.parts or any(":" in part for part in wanted.parts)
    return home / wanted.name.replace(":", "_") if climbs else home / wanted


def _check_kind(name: str, mode: int) -> None:
    if stat.S_ISLNK(mode):
        raise UserError(f"“{name}”是指向别处的链接，没有添加。请选择它指向的那个文件。")
    if stat.S_ISDIR(mode):
        raise UserError(f"“{name}”是文件夹，不是文件，没有添加。请打开它，选择里面的文件。")
    if not stat.S_ISREG(mode):
        raise UserError(f"“{name}”不是普通的文件（管道、设备等），没有添加。请重新选择。")


def _check_room(name: str, size: int, home: Path) -> None:
    """磁盘放得下，还要剩一点。"""
    standing = next((each for each in (home, *home.parents) if each.exists()), None)
    if standing is None:
        return
    free = shutil.disk_usage(standing).free
    if free < size + RESERVED:
        raise UserError(
            f"“{name}”有 {size / MIB:.1f} MB，资料所在的磁盘只剩 {free / MIB:.0f} MB，没有添加。"
            "请清理磁盘，或把资料移到别的磁盘后再添加。"
        )
