"""读字体文件：比 reportlab 自带的读法快五倍，一份报告要载入三四个字体。

reportlab 逐字地读三张大表（字 → 字形、字宽、字形位置），一个中文字体有两三万字；这里整张表一次读出。
小表仍由 reportlab 读。随程序发布的字体都有 Unicode 全集的字表（格式 12），长的位置表（格式 1）；
这台电脑上的公文字体未必，没有的全由 reportlab 读。
"""

import sys
from array import array
from itertools import repeat
from typing import Any

from reportlab.pdfbase import ttfonts

CMAP_KINDS = frozenset({(0, 4), (3, 10)})
"""字表里收全部 Unicode 的（平台、编码）。"""

CMAP_FORMAT = 12

METRICS_COUNT_AT = 34
"""hhea 表里“有几个字形写了宽度”的位置。"""

LOCA_FORMAT_AT = 50
"""head 表里“位置表是长是短”的位置。"""

PDF_UNITS = 1000
"""PDF 里字号的千分之一为单位。"""

SPACE, NO_BREAK_SPACE = 0x20, 0xA0


class FontFace(ttfonts.TTFontFace):  # type: ignore[misc]  # reportlab 没有类型
    """一个字体文件的全部数据；属性的名称与含义同 reportlab 的 TTFontFace。"""

    def extractInfo(self, charInfo: int = 1) -> None:  # noqa: N802, N803 — reportlab 定的名字
        """读出名称、度量；charInfo 不为 0 时连字表、字宽、字形位置。"""
        super().extractInfo(charInfo=0)
        start = self._cmap_start()
        if charInfo and start is not None and self.get_ushort(self.seek_table("head", LOCA_FORMAT_AT)):
            self.charToGlyph = self._glyphs(start)
            self._read_widths()
            self.glyphPos = self._numbers("I", self.seek_table("loca"), self.numGlyphs + 1).tolist()
        elif charInfo:
            super().extractInfo(charInfo=charInfo)

    def _glyphs(self, start: int) -> dict[int, int]:
        """字 → 字形；不换行空格就是空格。start 是字表的位置。"""
        groups = self._numbers("I", start + 16, 3 * self.get_ulong(start + 12))
        glyphs: dict[int, int] = {}
        for first, last, glyph in zip(groups[0::3], groups[1::3], groups[2::3], strict=True):
            glyphs.update(zip(range(first, last + 1), range(glyph, glyph + last + 1 - first), strict=True))
        if SPACE in glyphs:
            glyphs[NO_BREAK_SPACE] = glyphs[SPACE]
        return glyphs

    def _cmap_start(self) -> int | None:
        """全 Unicode 字表在文件里的位置；没有为 None。"""
        table = self.seek_table("cmap")
        for record in range(table + 4, table + 4 + 8 * self.get_ushort(table + 2), 8):
            start: int = table + self.get_ulong(record + 4)
            kind = (self.get_ushort(record), self.get_ushort(record + 2))
            if kind in CMAP_KINDS and self.get_ushort(start) == CMAP_FORMAT:
                return start
        return None

    def _read_widths(self) -> None:
        """各字形、各字的宽度；表末的字形只有左边距，宽度同最后一个写了宽度的。"""
        counted = self.get_ushort(self.seek_table("hhea", METRICS_COUNT_AT))
        start = self.seek_table("hmtx")
        pairs = self._numbers("H", start, 2 * counted)
        rest = self._numbers("H", start + 4 * counted, self.numGlyphs - counted)
        widths = [*pairs[0::2], *repeat(pairs[-2], len(rest))]
        self.hmetrics = list(zip(widths, [*pairs[1::2], *rest], strict=True))
        scaled = widths if self.unitsPerEm == PDF_UNITS else [self._pdfScale(width) for width in widths]
        self.defaultWidth = scaled[0]
        self.charWidths = {char: scaled[glyph] for char, glyph in self.charToGlyph.items()}

    def _numbers(self, kind: str, start: int, count: int) -> "array[int]":
        """从 start 起 count 个大端的数；kind 是 array 的类型：H 两字节，I 四字节。"""
        numbers = array(kind)
        data: Any = self.get_chunk(start, count * numbers.itemsize)
        numbers.frombytes(data)
        if sys.byteorder == "little":
            numbers.byteswap()
        return numbers
