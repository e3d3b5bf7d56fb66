"""表头与行首的文字：规范写法，以及汇总行、示例行、说明行的辨认。"""

import re
import tomllib
import unicodedata
from functools import cache, lru_cache
from typing import Any

from jiaowu.paths import shipped

_BLANKS = re.compile(r"[\s\u00a0\u00ad\u180e\u200b-\u200f\u2028-\u202f\u2060\u3000\ufeff]+")
_BRACKETS = str.maketrans("【】〔〕[]{}〖〗「」『』《》<>，、；", "()()()()()()()()(),,;")
_STARS = "*★※☆"
_REQUIRED = re.compile(r"\((?:必填|必须|选填|可选|必录|不能为空)\)")
_SUMMARY_TAIL = re.compile(r"[((][^))]*[))]$")
MAX_ROW_WORD = 12
"""行首词最长几个字；再长的是整句说明。"""


def blankless(text: str) -> str:
    """去掉一切空白与零宽字符，全角转半角（NFKC）。"""
    return _BLANKS.sub("", unicodedata.normalize("NFKC", text))


@lru_cache(maxsize=1 << 14)
def normalise(text: str) -> str:
    """表头的规范写法：无空白、半角、括号为 ( )、去掉必填星号与末尾冒号、换行并掉。"""
    plain = blankless(text).translate(_BRACKETS).strip(_STARS)
    plain = _REQUIRED.sub("", plain).replace("()", "")
    return plain.strip(_STARS).rstrip(":;,。")


@cache
def dictionary(stem: str) -> dict[str, Any]:
    """`data/codes/<stem>.toml` 的内容。"""
    with shipped("codes", f"{stem}.toml").open("rb") as file:
        return tomllib.load(file)


@cache
def word_set(stem: str, section: str, key: str) -> frozenset[str]:
    """词典里的一组词，已规范。"""
    return frozenset(normalise(word) for word in dictionary(stem)[section][key])


def is_summary(text: str) -> bool:
    """行首是否为汇总行的词：平均分、及格率、合计 …… 也认 语文平均分、平均分(全班)。"""
    return _is_row_word(text, "summary")


def is_example(text: str) -> bool:
    """行首是否说明这一行只是示例。"""
    plain = normalise(text)
    return _is_row_word(text, "example") or "此行不录" in plain or "示例" in plain or plain.startswith("例:")


def is_note(text: str) -> bool:
    """行首是否为说明、签名一类的话：备注、制表人:张三、注:缺考不计。"""
    plain = normalise(text)
    head = plain.split(":", 1)[0]
    return head in word_set("cell_words", "row", "note")


def _is_row_word(text: str, key: str) -> bool:
    plain = normalise(text)
    if not plain or len(plain) > MAX_ROW_WORD:
        return False
    words = word_set("cell_words", "row", key)
    head = _SUMMARY_TAIL.sub("", plain).split(":", 1)[0]
    return plain in words or head in words
