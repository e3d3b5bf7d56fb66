"""把值写成纸上的文字：Excel 数字格式的一小部分，四舍五入按“五入”。"""

import math
from collections.abc import Callable
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from functools import cache, lru_cache

from jiaowu.paper.characters import clean
from jiaowu.paper.document import Value

SIGNIFICANT_DIGITS = 15
"""与 Excel 相同：先取 15 位有效数字，浮点尾差不左右进位。"""

LARGEST = 10.0**SIGNIFICANT_DIGITS
"""再大的数不套格式：浮点数已经写不准个位。"""

REMEMBERED = 20_000
"""至多记着多少个数的文字。"""

DATE_FORMAT = "yyyy-mm-dd"

MASK_CHARACTERS = frozenset("0#,.")


def display(value: Value, number_format: str = "") -> str:
    """值在纸上的文字；None 与非数（NaN、无穷）为空。

    数字格式支持 `0`、`0.00`、`0.0%`、`#,##0`、前后文字（`0"人"`）与正;负;零三段。
    """
    if value is None:
        return ""
    if isinstance(value, str):
        return clean(value)
    if isinstance(value, date):
        return _display_date(value, number_format)
    return _display_number(value, number_format)


@lru_cache(maxsize=REMEMBERED)
def _display_number(value: float, number_format: str) -> str:
    """数在纸上的文字；量列宽与排版各要一次，所以记着。"""
    if not math.isfinite(value):
        return ""
    if abs(value) >= LARGEST:
        return _general(value)
    return _formatter(number_format)(value)


@cache
def _formatter(number_format: str) -> Callable[[float], str]:
    """编译一个数字格式；同一格式只编译一次。"""
    if number_format in {"", "@", "General"}:
        return _general
    positive, *others = number_format.split(";")
    shown = _section(positive)
    if not others:
        return lambda value: _signed(shown, value)
    negative = _section(others[0])
    zero = _section(others[1]) if len(others) > 1 else shown

    def choose(value: float) -> str:
        text = negative(abs(value)) if value < 0 else shown(value)
        return text if _is_nonzero(text) else zero(0.0)

    return choose


def _signed(shown: Callable[[float], str], value: float) -> str:
    """负数加负号；舍入成 0 的不加。"""
    text = shown(abs(value))
    return f"-{text}" if value < 0 and _is_nonzero(text) else text


def _is_nonzero(text: str) -> bool:
    """写出来的数不是 0。"""
    return any("1" <= char <= "9" for char in text)


def _section(pattern: str) -> Callable[[float], str]:
    """编译格式的一段，作用于非负数。"""
    prefix, mask, suffix = _split_pattern(pattern)
    if not mask:
        return lambda _value: prefix + suffix
    decimals = len(mask.rpartition(".")[2]) if "." in mask else 0
    scale = 2 if "%" in suffix else 0
    comma = "," if "," in mask else ""
    unit = Decimal(1).scaleb(-decimals)

    def shown(value: float) -> str:
        rounded = exact(value).scaleb(scale).quantize(unit, ROUND_HALF_UP)
        return f"{prefix}{rounded:{comma}.{decimals}f}{suffix}"

    return shown


def exact(value: float) -> Decimal:
    """浮点数按 15 位有效数字取的十进制值。"""
    return Decimal(f"{value:.{SIGNIFICANT_DIGITS}g}")


def _split_pattern(pattern: str) -> tuple[str, str, str]:
    """把一段格式分成（前缀、数字掩码、后缀），引号与反斜杠去掉。"""
    prefix, mask, suffix = "", "", ""
    quoted = False
    for char in pattern:
        if char == '"':
            quoted = not quoted
        elif not quoted and char in MASK_CHARACTERS and not suffix:
            mask += char
        elif char != "\\" and mask:
            suffix += char
        elif char != "\\":
            prefix += char
    return prefix, mask, suffix


def _general(value: float) -> str:
    """不带格式的数：整数不带小数点，最多 10 位有效数字。"""
    if isinstance(value, int) or (value.is_integer() and abs(value) < LARGEST):
        return str(int(value))
    return f"{value:.10g}"


def _display_date(value: date, number_format: str) -> str:
    """日期；格式用 yyyy、mm、m、dd、d。"""
    text = number_format if "y" in number_format or "d" in number_format else DATE_FORMAT
    parts = (
        ("yyyy", f"{value.year:04}"),
        ("mm", f"{value.month:02}"),
        ("dd", f"{value.day:02}"),
        ("m", str(value.month)),
        ("d", str(value.day)),
    )
    for token, shown in parts:
        text = text.replace(token, shown)
    return text.replace('"', "")
