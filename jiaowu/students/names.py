"""姓名与号码的规范写法：不丢字、不丢零，丢了位数的号码不收。"""

import math
import re
from dataclasses import dataclass
from datetime import date, time

_BLANKS = re.compile(r"[\s\u00a0\u00ad\u180e\u200b-\u200f\u2028-\u202f\u2060\u3000\ufeff]+")
_LATIN = re.compile(r"(?<=[A-Za-z.,'])\s+(?=[A-Za-z])")
_DOTS = str.maketrans(dict.fromkeys("·•・．‧∙⋅●᛫", "\u00b7"))
_WIDE = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F) if code != 0xFF0E}
_LOST = re.compile(r"\d(?:\.\d+)?[eE]\+?\d+")
_POINT_ZERO = re.compile(r"(\d+)\.0+")
_QUOTES = "'’‘`\"“”"
LARGEST_EXACT = 1e15
"""表格软件的数只保 15 位；再大的号码存成数就丢了末尾几位。"""

LONGEST = 1e30
"""再长的数不必写出来给人看。"""


def normalise_name(text: str) -> str:
    """姓名去掉垫进去的空白、间隔号统一为 ·；生僻字、自造字照旧，外文名的词间留一个空格。"""
    plain = text.translate(_DOTS).translate(_WIDE).strip("\ufeff")
    joined = _LATIN.sub("\x00", _BLANKS.sub(" ", plain).strip())
    return joined.replace(" ", "").replace("\x00", " ").strip(_QUOTES)


@dataclass(frozen=True)
class NumberReading:
    """号码（没有或不收时为 None），以及可疑之处。"""

    text: str | None
    doubt: str | None = None


def read_number(value: object) -> NumberReading:
    """学号、考号一格 → 文字；前导零照旧，丢了末尾几位的不收。"""
    if value is None:
        return NumberReading(None)
    if isinstance(value, bool | date | time):
        return NumberReading(None, f"号码“{value}”不是号码，没有使用，请在原表改正。")
    if isinstance(value, int | float):
        return _from_number(value)
    return _from_text(str(value))


def _from_number(value: float) -> NumberReading:
    if isinstance(value, float) and not math.isfinite(value):
        return NumberReading(None, "号码不是有效的数，没有使用。")
    if abs(value) >= LARGEST_EXACT:
        shown = f"{value:.0f}" if abs(value) < LONGEST else "（很长的数）"
        return NumberReading(
            None,
            f"号码“{shown}”在表格里存成了数，15 位以后已丢失，没有使用；请在原表把这一列设为文本后重填。",
        )
    if value < 0 or value != int(value):
        return NumberReading(f"{value:g}", f"号码“{value:g}”不是整数，请核对。")
    return NumberReading(str(int(value)))


def _from_text(raw: str) -> NumberReading:
    text = _BLANKS.sub("", raw.translate(_WIDE)).removeprefix("=").strip(_QUOTES)
    if not text.strip("-—–/无"):
        return NumberReading(None)
    if _LOST.fullmatch(text):
        return NumberReading(
            None, f"号码“{text}”是科学计数，后面的位数已丢失，没有使用；请在原表把这一列设为文本后重填。"
        )
    whole = _POINT_ZERO.fullmatch(text)
    return NumberReading(whole[1] if whole else text)
