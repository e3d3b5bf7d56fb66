"""载入字体，逐字决定用哪个字体，找出哪个字体都没有的字。"""

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from threading import Lock
from typing import Any

from reportlab.pdfbase import pdfmetrics, ttfonts

from jiaowu.paper.characters import is_ignorable, substitute
from jiaowu.paper.faces import FALLBACKS, MACHINE_FILES, Face, font_path, machine_path
from jiaowu.paper.font_file import FontFace

LOADING = Lock()
"""两个线程同时要一个字体时只载入一份：同一份 PDF 里不许有两个同名字体。"""

CMAP_BLOCK = 100
"""PDF 规定每段 bfchar 最多 100 项。"""


def load_font(face: Face) -> Any:
    """载入字体并登记给 reportlab；整个进程只做一次。返回 reportlab 的 TTFont。"""
    with LOADING:
        return _load(face)


@cache
def _load(face: Face) -> Any:
    """读入字体文件。"""
    ttfonts.makeToUnicodeCMap = _to_unicode_map
    ttfonts.TTFontFace = FontFace
    font = ttfonts.TTFont(face.value, str(font_path(face)))
    pdfmetrics.registerFont(font)
    return font


@cache
def usable(face: Face) -> Face:
    """公文的字体装了、准许嵌进 PDF 就用它，否则用代替它的；随程序发布的就是自己。"""
    if face not in MACHINE_FILES:
        return face
    try:
        if machine_path(face) is not None:
            load_font(face)
            return face
    except (ttfonts.TTFError, OSError):
        pass  # 读不了、不准嵌的字体当作没有装
    return FALLBACKS[face][0]


@cache
def coverage(face: Face) -> frozenset[str]:
    """字体里有的全部字符。"""
    return frozenset(map(chr, load_font(face).face.charToGlyph))


@cache
def char_width(char: str, face: Face) -> float:
    """一个字符的宽度，以字号为 1；字体没有的字按替代字体或替代写法算。"""
    return sum(run_width(text, used) for used, text in split_runs(char, face))


def text_width(text: str, face: Face) -> float:
    """一行文字的宽度，以字号为 1。"""
    return sum(char_width(char, face) for char in text)


def run_width(text: str, face: Face) -> float:
    """全部在 face 里的文字的宽度，以字号为 1。"""
    return sum(map(_widths(face).__getitem__, text)) / 1000


@cache
def _widths(face: Face) -> "_Widths":
    metrics = load_font(face).face
    return _Widths(metrics.charWidths, metrics.defaultWidth)


class _Widths(dict[str, float]):
    """字 → 宽度（以字号的千分之一为 1）；用到的字才查。"""

    def __init__(self, widths: Mapping[int, float], default: float) -> None:
        super().__init__()
        self._known = widths
        self._default = default

    def __missing__(self, char: str) -> float:
        width = self[char] = self._known.get(ord(char), self._default)
        return width


def split_runs(text: str, face: Face) -> list[tuple[Face, str]]:
    """把文字切成各用一个字体的段；没有字体的字换成 `〔U+30000〕`。"""
    if coverage(face).issuperset(text):
        return [(face, text)] if text else []
    runs: list[tuple[Face, str]] = []
    for char in text:
        used, shown = _face_for(char, face)
        if runs and runs[-1][0] is used:
            runs[-1] = (used, runs[-1][1] + shown)
        elif shown:
            runs.append((used, shown))
    return runs


def missing_characters(texts: Iterable[str]) -> tuple[str, ...]:
    """没有任何字体能显示的字，按首次出现的顺序；供调用者列为问题。"""
    seen = dict.fromkeys(char for text in texts for char in text)
    return tuple(char for char in seen if _is_missing(char))


@cache
def _face_for(char: str, face: Face) -> tuple[Face, str]:
    """显示一个字用的字体和实际写出的文字。"""
    for candidate in (face, *FALLBACKS[face]):
        if char in coverage(candidate):
            return candidate, char
    return face, "" if is_ignorable(char) else substitute(char)


def _is_missing(char: str) -> bool:
    """正文体和楷体都没有，又不是控制符。"""
    if char in coverage(Face.SANS) or is_ignorable(char):
        return False
    return char not in coverage(Face.KAI)


def _to_unicode_map(name: str, codes: Sequence[int]) -> str:
    """字体子集的“字形 → Unicode”表，供复制与搜索。

    reportlab 自带的写法把基本平面以外的字（䶮 之外的 𬭎 等）截错；这里一律写 UTF-16。
    """
    pairs = [f"<{index:02X}> <{_utf16(code)}>" for index, code in enumerate(codes)]
    blocks = [pairs[start : start + CMAP_BLOCK] for start in range(0, len(pairs), CMAP_BLOCK)]
    lines = [
        "/CIDInit /ProcSet findresource begin",
        "12 dict begin",
        "begincmap",
        f"/CIDSystemInfo << /Registry ({name}) /Ordering ({name}) /Supplement 0 >> def",
        f"/CMapName /{name} def",
        "/CMapType 2 def",
        "1 begincodespacerange",
        f"<00> <{len(codes) - 1:02X}>",
        "endcodespacerange",
    ]
    for block in blocks:
        lines += [f"{len(block)} beginbfchar", *block, "endbfchar"]
    lines += ["endcmap", "CMapName currentdict /CMap defineresource pop", "end", "end"]
    return "\n".join(lines)


def _utf16(code: int) -> str:
    """码点的 UTF-16 大端十六进制写法。"""
    return chr(code).encode("utf-16-be").hex().upper()
