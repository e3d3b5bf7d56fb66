"""交回来的材料包：一个文件夹、一个压缩包或一份 Excel。文件夹只读，压缩包小心地解到临时文件夹里。

外来的包什么都可能有：爬出文件夹的路径、Windows 的设备名、炸弹、链接；都不收，各说一句。
"""

import re
import stat
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import IO

from jiaowu.errors import UserError

MOST_FILES = 500
MOST_BYTES = 2**30
"""解开之后一共至多多少字节。"""
PIECE = 1 << 20
UTF8_FLAG = 0x800
"""压缩包里写明文件名是 UTF-8 的记号。"""
LONGEST_NAME = 200
LONGEST_BYTES = 255
"""各种磁盘都存得下的文件名。"""
WORKBOOKS = frozenset({".xlsx", ".xlsm", ".xls", ".et"})
DEVICES = re.compile(r"(?:CON|PRN|AUX|NUL|CLOCK\$|COM[0-9¹²³]|LPT[0-9¹²³])(?:\..*)?", re.IGNORECASE)
FORBIDDEN = frozenset('<>:"|?*\\')
INSTRUCTIONS = "填写说明.txt"
"""发出时放进去的说明，交回来时不算教师的附件。"""
IGNORED = frozenset({"thumbs.db", "desktop.ini", ".ds_store", INSTRUCTIONS})


@dataclass(frozen=True)
class Parcel:
    """打开的材料包。"""

    name: str
    workbooks: tuple[Path, ...]
    files: Mapping[str, Path]
    """附件：文件名（小写）→ 在哪里。"""
    problems: tuple[str, ...]


def open_parcel(source: Path, staging: Path) -> Parcel:
    """打开一个材料包；压缩包解到 staging（由调用者建、用完删）。

    不是文件夹、压缩包或 Excel，包打不开，解开太大、文件太多时报 UserError，原来的文件都不动。
    """
    if source.is_dir():
        return _gathered(source.name, source, _walk(source), [])
    if not source.is_file():
        raise UserError(f"“{source.name}”不在了，没有读。请重新选择教师交回来的文件夹、压缩包或 Excel。")
    if source.suffix.lower() in WORKBOOKS:
        return Parcel(source.name, (source,), {}, ())
    if source.suffix.lower() != ".zip":
        raise UserError(
            f"“{source.name}”不是文件夹、zip 压缩包或 Excel，没有读。"
            "其他压缩包（rar、7z）请先解开，再选文件夹。"
        )
    problems: list[str] = []
    _unpack(source, staging, problems)
    return _gathered(source.name, staging, _walk(staging), problems)


def member_name(member: zipfile.ZipInfo) -> str:
    """包里一个文件的名字：没有写明是 UTF-8 的，先当 UTF-8（苹果电脑），再当 GBK（旧的压缩软件）。"""
    name = member.orig_filename
    if member.flag_bits & UTF8_FLAG:
        return name
    raw = name.encode("cp437")
    for encoding in ("utf-8", "gbk"):
        with suppress(UnicodeDecodeError):
            return raw.decode(encoding)
    return name


def unsafe_reason(name: str) -> str:
    """包里的一个路径为什么不能收；能收为空串。"""
    if not name or "\x00" in name:
        return "没有名字"
    path = PurePosixPath(name.replace("\\", "/"))
    if path.is_absolute() or ".." in path.parts or re.match(r"[A-Za-z]:", name):
        return "路径要爬到文件夹外面去"
    for part in path.parts:
        if DEVICES.fullmatch(part.strip(" .")):
            return "用了系统设备的名字"
        if any(each in FORBIDDEN or ord(each) < 32 for each in part) or _too_long(part):
            return "名字里有不允许的字符或太长"
    return ""


def _too_long(part: str) -> bool:
    return len(part) > LONGEST_NAME or len(part.encode()) > LONGEST_BYTES


def _gathered(name: str, root: Path, found: Iterator[Path], problems: Sequence[str]) -> Parcel:
    workbooks: list[Path] = []
    files: dict[str, Path] = {}
    said = list(problems)
    for at, path in enumerate(found):
        if at >= MOST_FILES:
            raise UserError(f"“{name}”里的文件超过 {MOST_FILES} 个，没有读。请只放材料表与附件。")
        reason = _refusal(path, root)
        if reason:
            said.append(f"“{path.name}”{reason}，没有收。")
            continue
        if path.suffix.lower() in WORKBOOKS and path.parent == _table_folder(root, path):
            workbooks.append(path)
        files.setdefault(path.name.casefold(), path)
    return Parcel(name, tuple(workbooks), files, tuple(said))


def _table_folder(root: Path, path: Path) -> Path:
    """材料表在最外层，或唯一的一层文件夹里；附件里的 Excel 不当材料表。"""
    return path.parent if len(path.relative_to(root).parts) <= 2 and path.parent.name != "附件" else root


def _walk(root: Path) -> Iterator[Path]:
    """文件夹里的各个文件，按名字；不跟着链接走。"""
    for path in sorted(root.iterdir()):
        if path.name.casefold() in IGNORED or path.name.startswith(("~$", ".", "__MACOSX")):
            continue
        if path.is_dir() and not path.is_symlink():
            yield from _walk(path)
        else:
            yield path


def _refusal(path: Path, root: Path) -> str:
    if path.is_symlink() or not path.resolve().is_relative_to(root.resolve()):
        return "是链接"
    if not path.is_file():
        return "不是普通文件"
    return unsafe_reason(path.name)


def _unpack(source: Path, staging: Path, problems: list[str]) -> None:
    try:
        with zipfile.ZipFile(source) as packed:
            members = [each for each in packed.infolist() if not each.is_dir()]
            _check_size(source.name, members)
            spent = 0
            for member in members:
                spent += _extract(packed, member, staging, problems, MOST_BYTES - spent)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, ValueError) as error:
        raise UserError(
            f"“{source.name}”打不开（可能没有传完、已损坏或加了密码），没有收。请让教师重新压缩，或直接交文件夹。"
        ) from error
    except OSError as error:
        raise UserError(
            f"“{source.name}”没有解开（{error.strerror or error}）。请检查文件能不能读、磁盘还有没有空间。"
        ) from error


def _check_size(name: str, members: Sequence[zipfile.ZipInfo]) -> None:
    """压缩包自己说的大小；说谎的在解的时候再拦。"""
    if len(members) > MOST_FILES:
        raise UserError(f"“{name}”里的文件超过 {MOST_FILES} 个，没有读。请只放材料表与附件。")
    if sum(member.file_size for member in members) > MOST_BYTES:
        raise UserError(_too_large(name))


def _extract(
    packed: zipfile.ZipFile,
    member: zipfile.ZipInfo,
    staging: Path,
    problems: list[str],
    room: int,
) -> int:
    """解一个文件，返回字节数；不能收的写进 problems。"""
    name = member_name(member)
    reason = unsafe_reason(name)
    if stat.S_ISLNK(member.external_attr >> 16):
        reason = "是链接"
    if reason:
        problems.append(f"“{PurePosixPath(name).name[:40]}”{reason}，没有收。")
        return 0
    target = staging.joinpath(*PurePosixPath(name.replace("\\", "/")).parts)
    target.parent.mkdir(parents=True, exist_ok=True)
    with packed.open(member) as stream, target.open("wb") as out:
        return _copy(stream, out, room, Path(packed.filename or "").name)


def _copy(stream: IO[bytes], out: IO[bytes], room: int, name: str) -> int:
    written = 0
    while piece := stream.read(PIECE):
        written += len(piece)
        if written > room:
            raise UserError(_too_large(name))
        out.write(piece)
    return written


def _too_large(name: str) -> str:
    return (
        f"“{name}”解开之后超过 {MOST_BYTES // 2**30} GB，没有收，也没有留下解了一半的文件。"
        "录像等很大的文件请不要放在材料包里。"
    )
