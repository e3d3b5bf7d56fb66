"""读 .csv .tsv .txt：认编码，认分隔符，值都保留为文字。"""

import codecs
import csv
import io
import re
from collections import Counter
from collections.abc import Callable, Iterator

from jiaowu.sheets.gathering import Gathering, Marks
from jiaowu.sheets.grid import CellValue
from jiaowu.sheets.kinds import SCRAP
from jiaowu.sheets.limits import Limits
from jiaowu.sheets.outcome import TOO_LARGE, Refused, Sheets

_DELIMITERS = (",", "\t", ";", "|")
_FULL_WIDTH_COMMA = "，"
"""也有人用它分隔；但它更常是内容（36，剔除），别的都切不开才算。"""
_SAMPLE_LINES = 60
_SHEET = "文本"
_SEP_LINE = re.compile(r"sep=(.)\r?\n", re.IGNORECASE)
_AS_TEXT = re.compile(r'="([^"]*)"')
_WIDE_SPACES = re.compile(r"(?:[ \u3000]{2,}|\t)+")
_SPACES = re.compile(r"[ \t\u3000]+")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_BAD_SHARE = 0.001

Split = Callable[[str], Iterator[list[str]]]


def read(data: bytes, limits: Limits) -> Sheets:
    """文件内容 → 一张网格；不是文字的内容拒读。"""
    text, notes = decode(data)
    if _CONTROL.search(text[:100_000]):
        raise Refused(SCRAP)
    gathering = Gathering(limits.cells)
    for sentence in notes:
        gathering.note(sentence)
    gathering.add_rows(_SHEET, _collect(_choose(text), limits), Marks())
    if _is_unpaired(text):
        gathering.note("引号不成对，已把引号当作普通字符，请核对带引号的行。")
    return gathering.sheets()


def decode(data: bytes) -> tuple[str, tuple[str, ...]]:
    """字节 → 文字与说明：先看 BOM，再试 UTF-8、UTF-16、GB18030。"""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return data.decode("utf-16", "replace"), ()
    if data.startswith(codecs.BOM_UTF8):
        return data.decode("utf-8-sig", "replace"), ()
    wide = _wide_encoding(data)
    for encoding in (wide,) if wide else ("utf-8", "gb18030"):
        try:
            return data.decode(encoding), ()
        except UnicodeDecodeError:
            continue
    return _decode_damaged(data)


def _wide_encoding(data: bytes) -> str:
    """没有 BOM 的 UTF-16：换行与逗号的高字节是零，零都落在同一边；不是则为空。"""
    head = data[:4_096]
    even, odd = head[::2].count(0), head[1::2].count(0)
    if len(data) % 2 or not even + odd:
        return ""
    if not even:
        return "utf-16-le"
    return "" if odd else "utf-16-be"


def _decode_damaged(data: bytes) -> tuple[str, tuple[str, ...]]:
    """有坏字节的国标或 UTF-8 文字：坏得少就读，并说明；坏得多不是文字。"""
    text = min((data.decode(e, "replace") for e in ("utf-8", "gb18030")), key=lambda t: t.count("\ufffd"))
    bad = text.count("\ufffd")
    if bad > max(3, len(text) * _BAD_SHARE):
        raise Refused(SCRAP)
    return text, (f"有 {bad} 处文字的编码损坏，显示为“\ufffd”，请核对。",)


def _choose(text: str) -> Iterator[list[str]]:
    """认出分隔符，按它切成行。"""
    told = _SEP_LINE.match(text)
    if told:
        return _delimited(text[told.end() :], told[1])
    sample = "".join(text[:200_000].splitlines(keepends=True)[:_SAMPLE_LINES])
    scored = [(_score(_delimited(sample, mark)), -place, mark) for place, mark in enumerate(_DELIMITERS)]
    best, _, mark = max(scored)
    if best[0]:
        return _delimited(text, mark)
    if _score(_delimited(sample, _FULL_WIDTH_COMMA))[0]:
        return _delimited(text, _FULL_WIDTH_COMMA)
    for pattern in (_WIDE_SPACES, _SPACES):
        if _score(_spaced(sample, pattern))[0]:
            return _spaced(text, pattern)
    return _delimited(text, ",")


def _score(rows: Iterator[list[str]]) -> tuple[int, int]:
    """切得好不好：最常见的列数（至少 2）有几行，这个列数；一行也没切开为 (0, 0)。"""
    try:
        widths = Counter(len(row) for row in rows if any(row))
    except csv.Error:
        return 0, 0
    split = {width: count for width, count in widths.items() if width > 1}
    if not split or sum(split.values()) * 2 < sum(widths.values()):
        return 0, 0
    width, count = max(split.items(), key=lambda item: (item[1], item[0]))
    return count, width


def _delimited(text: str, mark: str) -> Iterator[list[str]]:
    """按分隔符切；引号里的换行与分隔符是内容。引号不成对时把引号当普通字符。"""
    csv.field_size_limit(len(text) + 1)
    lines = io.StringIO(text, newline="")
    if _is_unpaired(text):
        return csv.reader(lines, delimiter=mark, quoting=csv.QUOTE_NONE)
    return csv.reader(lines, delimiter=mark)


def _is_unpaired(text: str) -> bool:
    """引号不成对：按引号切会把后面的行全吞掉。"""
    return text.count('"') % 2 == 1


def _spaced(text: str, pattern: re.Pattern[str]) -> Iterator[list[str]]:
    """按成串的空格切。"""
    return (pattern.split(line.strip()) for line in text.splitlines())


def _collect(lines: Iterator[list[str]], limits: Limits) -> list[list[CellValue]]:
    """各行 → 值；边读边数格子。"""
    rows: list[list[CellValue]] = []
    left = limits.cells
    try:
        for line in lines:
            rows.append([_value(text) for text in line])
            left -= len(line)
            if left < 0:
                raise Refused(TOO_LARGE)
    except csv.Error as error:
        raise Refused(SCRAP) from error
    return rows


def _value(text: str) -> CellValue:
    """="0012" 是 CSV 里强制为文字的写法，取引号里的。"""
    if text[:2] == '="' and (forced := _AS_TEXT.fullmatch(text)):
        text = forced[1]
    return text or None
