""".xlsx 的共享文字与单元格样式（逐格读时才用）。"""

import re
from collections.abc import Mapping

from jiaowu.sheets.markup import attribute, parse
from jiaowu.sheets.serials import Display, display_of

_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")


def unescape(text: str) -> str:
    """还原 _x000D_ 这类写法。"""
    return _ESCAPED.sub(lambda match: chr(int(match[1], 16)), text) if "_x" in text else text


def read_strings(data: bytes) -> list[str]:
    """共享文字表；富文本各段相连，注音不要。"""
    reader = _StringReader()
    parse(data, reader.start, reader.end, reader.text)
    return reader.strings


class _StringReader:
    """<si> 里的 <t> 相连；<rPh> 里的不要。"""

    def __init__(self) -> None:
        self.strings: list[str] = []
        self._pieces: list[str] = []
        self._start_of_text = 0
        self._taking = self._phonetic = self._preserving = False

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """开标签。"""
        if name == "si":
            self._pieces = []
        elif name == "rPh":
            self._phonetic = True
        elif name == "t":
            self._taking = not self._phonetic
            self._preserving = attribute(attributes, "space") == "preserve"
            self._start_of_text = len(self._pieces)

    def end(self, name: str) -> None:
        """关标签。"""
        if name == "t":
            self._close_text()
        elif name == "rPh":
            self._phonetic = False
        elif name == "si":
            self.strings.append(unescape("".join(self._pieces)))

    def text(self, piece: str) -> None:
        """文字。"""
        if self._taking:
            self._pieces.append(piece)

    def _close_text(self) -> None:
        """没有写明保留空白的 <t> 若只有空白，就是空的；Excel 与 calamine 都这样读。"""
        if not self._preserving and not "".join(self._pieces[self._start_of_text :]).strip():
            del self._pieces[self._start_of_text :]
        self._taking = False


def read_displays(data: bytes) -> list[Display]:
    """单元格样式编号 → 显示方式。"""
    codes: dict[int, str] = {}
    displays: list[Display] = []
    inside = False

    def start(name: str, attributes: Mapping[str, str]) -> None:
        nonlocal inside
        if name == "numFmt":
            codes[_whole(attributes.get("numFmtId"))] = attributes.get("formatCode", "")
        elif name == "cellXfs":
            inside = True
        elif name == "xf" and inside:
            number = _whole(attributes.get("numFmtId"))
            displays.append(display_of(number, codes.get(number)))

    def end(name: str) -> None:
        nonlocal inside
        if name == "cellXfs":
            inside = False

    parse(data, start, end)
    return displays


def _whole(text: str | None) -> int:
    """属性里的非负整数；不是数时为 0。"""
    return int(text) if text and text.isascii() and text.isdigit() else 0
