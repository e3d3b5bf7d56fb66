"""不逐格解析，先扫一遍 .xlsx 工作表的 XML：calamine 会吞掉或读不了的东西都找出来。

calamine 又快又准，但把错误值与没算过的公式都读成空，不说哪些行列隐藏，遇到 A1 与 XFD1048576
同在的表会申请几百 GB 内存而中止整个进程。这里用正则只挑“不普通”的单元格来看；
写法超出预期的表返回 None，改由 xlsx_sheet 逐格读。
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from jiaowu.sheets.gathering import Marks
from jiaowu.sheets.grid import NO_CACHE, CellError, Merge

_REF_SMALL = rb"(?:[A-Z][1-9]\d{0,4}|[A-G][A-Z][1-9]\d{0,3})"
"""A1:Z99999 与 AA1:GZ9999：就算铺满也装得下，不必再量范围。"""
_REF_ANY = rb"[A-Z]{1,3}[1-9]\d{0,6}"
_PLAIN = (
    rb"<c(?=[\s/>])(?! r=\"%s\"(?: s=\"\d+\")?(?:"
    rb"(?: t=\"(?:s|n|b|str)\")?(?:/>|></c>|>(?:<f[^<]*</f>|<f[^<>]*/>)?<v>[^<]+</v></c>)"
    rb"| t=\"inlineStr\"><is><t(?: xml:space=\"preserve\")?>[^<]*</t></is></c>))"
)
_ODD_SMALL = re.compile(_PLAIN % _REF_SMALL)
_ODD_ANY = re.compile(_PLAIN % _REF_ANY)
_SMALL = re.compile(rb' r="%s"' % _REF_SMALL)
_CELL = re.compile(rb'<c r="([A-Z]{1,3})([1-9]\d{0,6})"((?: [A-Za-z:]+="[^"<>]*")*) ?(/?)>')
_TYPE = re.compile(rb' t="(\w+)"')
_VALUE = re.compile(rb"<v(?: [^<>]*)?>([^<]*)</v>")
_LETTERS = re.compile(rb'<c r="([A-Z]{1,3})[1-9]\d{0,6}"')
_NUMBERS = re.compile(rb'<c r="[A-Z]{1,3}([1-9]\d{0,6})"')
_HIDDEN_ROW = re.compile(rb'<row(?=\s)[^<>]*\shidden="(?:1|true)"[^<>]*>')
_ROW_NUMBER = re.compile(rb'\sr="(\d+)"')
_COLUMN = re.compile(rb"<col\s[^<>]*>")
_MERGE = re.compile(rb'<mergeCell ref="([A-Z]{1,3})(\d{1,7})(?::([A-Z]{1,3})(\d{1,7}))?"')
_ROOT = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml(?![^<>]*encoding=.(?!utf-?8))[^<>]*\?>)?\s*<worksheet\s[^<>]*>",
    re.IGNORECASE,
)
"""没有前缀、UTF-8 的工作表；别的编码交给 expat。"""

Place = tuple[int, int]


@dataclass
class Scan:
    """扫出来的：要补的错误值、合并、隐藏；area 是单元格铺开的面积（小表不必量，为 0）。"""

    errors: dict[Place, CellError] = field(default_factory=dict)
    marks: Marks = field(default_factory=Marks)
    area: int = 0


class _Unusual(Exception):  # noqa: N818 — 只在本模块里用来跳出
    """写法超出预期。"""


def scan(data: bytes) -> Scan | None:
    """工作表 XML → 扫描结果；写法不寻常时返回 None。"""
    start, end = data.find(b"<sheetData"), data.rfind(b"</sheetData>")
    if not _ROOT.match(data) or start < 0 or end < 0 or b"<!" in data[:start] or _has_markup(data):
        return None
    found = Scan()
    try:
        found.errors, found.area = _read_odd(data, start, end)
        found.marks.hidden_rows = set(_hidden_rows(data, start, end))
    except _Unusual:
        return None
    found.marks.hidden_columns = set(hidden_columns(data[:start]))
    found.marks.merges = [_merge(match) for match in _MERGE.finditer(data, end)]
    return found


def column_index(letters: bytes | str) -> int:
    """列字母（大写）→ 列序号（0 起）。"""
    index = 0
    for letter in letters.encode() if isinstance(letters, str) else letters:
        index = index * 26 + letter - 64
    return index - 1


def hidden_columns(head: bytes) -> Iterator[int]:
    """<cols> 里标为隐藏的列序号（0 起）。"""
    for tag in _COLUMN.findall(head):
        if b' hidden="1"' in tag or b' hidden="true"' in tag:
            low, high = re.search(rb'\smin="(\d{1,5})"', tag), re.search(rb'\smax="(\d{1,5})"', tag)
            if low and high:
                yield from range(int(low[1]) - 1, min(int(high[1]), 16_384))


def _has_markup(data: bytes) -> bool:
    """有没有注释、CDATA、DTD；感叹号少见，先找它最快。"""
    return b"!" in data and b"<!" in data


def _read_odd(data: bytes, start: int, end: int) -> tuple[dict[Place, CellError], int]:
    """看每个不普通的单元格，交回要补的错误值与单元格铺开的面积。"""
    errors: dict[Place, CellError] = {}
    odd = _ODD_SMALL
    position = start
    area = 0
    while match := odd.search(data, position, end):
        position = match.start()
        if odd is _ODD_SMALL and not _SMALL.match(data, position + 2):
            odd, area = _ODD_ANY, _measure(data, start, end)
            continue
        position = _judge(data, position, end, errors)
    return errors, area


def _measure(data: bytes, start: int, end: int) -> int:
    """全部单元格的行数 × 列数；单元格没有一律写位置时说明写法不寻常。"""
    letters = set(_LETTERS.findall(data, start, end))
    if not letters:
        raise _Unusual
    return max(map(int, set(_NUMBERS.findall(data, start, end)))) * (max(map(column_index, letters)) + 1)


def _judge(data: bytes, position: int, end: int, errors: dict[Place, CellError]) -> int:
    """一个不普通的单元格：需要补就记进 errors；交回它结束的位置。"""
    opening = _CELL.match(data, position, end)
    if opening is None:
        raise _Unusual
    if opening[4]:
        return opening.end()
    closing = data.find(b"</c>", opening.end(), end)
    if closing < 0:
        raise _Unusual
    error = _error_of(opening[3], data[opening.end() : closing])
    if error is not None:
        errors[int(opening[2]) - 1, column_index(opening[1])] = error
    return closing


def _error_of(attributes: bytes, body: bytes) -> CellError | None:
    """单元格的属性与内容 → 错误值；正常的值交给 calamine，返回 None。"""
    named = _TYPE.search(attributes)
    kind = named[1] if named else b"n"
    if kind == b"d" or b"<c" in body or b"<rPh" in body or not body.startswith((b"<f", b"<v", b"<is>")):
        raise _Unusual
    value = _VALUE.search(body)
    if kind == b"e":
        return CellError(value[1].decode("utf-8", "replace") if value else NO_CACHE)
    if b"<f" not in body or (value and value[1]):
        return None
    return None if kind == b"str" and value else CellError(NO_CACHE)


def _hidden_rows(data: bytes, start: int, end: int) -> Iterator[int]:
    """标为隐藏的行号（0 起）。"""
    if data.find(b" hidden=", start, end) < 0:
        return
    for tag in _HIDDEN_ROW.finditer(data, start, end):
        number = _ROW_NUMBER.search(tag[0])
        if number is None:
            raise _Unusual
        yield int(number[1]) - 1


def _merge(match: re.Match[bytes]) -> Merge:
    """合并区域。"""
    top, left = int(match[2]) - 1, column_index(match[1])
    if match[3] is None:
        return Merge(top, left, top, left)
    return Merge(top, left, int(match[4]) - 1, column_index(match[3]))
