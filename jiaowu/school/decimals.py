"""句子里的小数：四舍五入到几位，与表格里的写法一致（Python 自己的写法遇五取偶，31.25 会写成 31.2）。"""

from decimal import ROUND_HALF_UP, Decimal

EXACT_DIGITS = 15
"""浮点数可信的有效数字。"""


def decimal_text(value: float, digits: int = 1, *, signed: bool = False) -> str:
    """有限的数 → 四舍五入到 digits 位小数的文字；signed 为真时正数前面写加号。"""
    rounded = _rounded(value, digits, 0)
    if not rounded:
        return f"{abs(rounded):f}"
    return f"{rounded:+f}" if signed else f"{rounded:f}"


def percent_text(share: float, digits: int = 1) -> str:
    """比值（1 是全部）→ 百分数，四舍五入到 digits 位小数，如 0.3125 写作 31.3%。"""
    return f"{_rounded(share, digits, 2):f}%"


def _rounded(value: float, digits: int, scale: int) -> Decimal:
    exact = Decimal(f"{value:.{EXACT_DIGITS}g}").scaleb(scale)
    return exact.quantize(Decimal(1).scaleb(-digits), ROUND_HALF_UP)
