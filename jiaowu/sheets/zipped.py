"""有上限地读压缩包（.xlsx .xlsb .ods）里的各部分。"""

import io
import zipfile
import zlib
from typing import Self

from jiaowu.sheets.limits import Limits
from jiaowu.sheets.outcome import DAMAGED, ENCRYPTED, TOO_LARGE, Refused

_ENCRYPTED_FLAG = 1


class Package:
    """一个压缩包；读出的总量超过上限就拒读，不理会包里自称的大小。"""

    def __init__(self, data: bytes, limits: Limits) -> None:
        """data 是整个文件；不是完整的压缩包时拒读。"""
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, ValueError, OSError, EOFError) as error:
            raise Refused(DAMAGED) from error
        self._left = limits.part_bytes
        self._charged: set[str] = set()
        self._parts = {info.filename.replace("\\", "/").lower(): info for info in self._zip.infolist()}

    def names(self) -> frozenset[str]:
        """全部部分的名字，小写，以 / 分隔。"""
        return frozenset(self._parts)

    def given(self, name: str) -> str:
        """部分在包里写着的名字，大小写照旧。"""
        return self._parts[name].filename

    def find(self, name: str) -> bool:
        """有没有这个部分（不分大小写）。"""
        return name.lower() in self._parts

    def read(self, name: str) -> bytes:
        """解压一个部分；缺失、损坏、加密、过大时拒读。"""
        info = self._parts.get(name.lower())
        if info is None:
            raise Refused(DAMAGED)
        if info.flag_bits & _ENCRYPTED_FLAG:
            raise Refused(ENCRYPTED)
        self._charge(info)
        try:
            with self._zip.open(info) as part:
                # 每次最多要“自称的大小”，自称偏小的炸弹会校验失败而不是胀满内存
                return part.read(info.file_size) + part.read(1)
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError) as error:
            raise Refused(DAMAGED) from error

    def _charge(self, info: zipfile.ZipInfo) -> None:
        """记进总量；同一部分读两次只记一次。"""
        if info.filename in self._charged:
            return
        if info.file_size > self._left:
            raise Refused(TOO_LARGE)
        self._left -= info.file_size
        self._charged.add(info.filename)


class Stored:
    """把检查过的部分重新装成不压缩的包：第三方看到的正是检查过的，也省它再解压。"""

    def __init__(self) -> None:
        """从空包开始。"""
        self._buffer = io.BytesIO()
        self._zip = zipfile.ZipFile(self._buffer, "w", zipfile.ZIP_STORED)

    def __enter__(self) -> Self:
        """开始装。"""
        return self

    def __exit__(self, *_: object) -> None:
        """中途拒读时也收好，不留半个压缩包给垃圾回收去报错。"""
        self._zip.close()

    def add(self, name: str, part: bytes | str) -> None:
        """加一个部分。"""
        self._zip.writestr(name, part)

    def finish(self) -> bytes:
        """交出整个包。"""
        self._zip.close()
        return self._buffer.getvalue()
