"""文字里的怪字符：哪些不占位置，哪些写不出来，怎样写成看得见的替代。"""

import unicodedata

IGNORABLE_CATEGORIES = frozenset({"Cc", "Cf", "Zl", "Zp"})
"""控制符、零宽符：不显示，也不算缺字。"""

VARIATION_SELECTORS = frozenset([*range(0xFE00, 0xFE10), *range(0xE0100, 0xE01F0)])
"""异体字选择符：按基本字显示。"""

NONCHARACTERS = frozenset({0xFFFE, 0xFFFF})
"""XML（也就是 Excel 文件）不许出现的码点。"""


def clean(text: str) -> str:
    """去掉控制符与零宽符，残缺的码点换成替代写法；换行保留，制表符成空格。"""
    if text.isprintable():
        return text
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ")
    return "".join(map(_visible, text))


def is_ignorable(char: str) -> bool:
    """控制符、零宽符与异体字选择符：不占位置。"""
    return unicodedata.category(char) in IGNORABLE_CATEGORIES or ord(char) in VARIATION_SELECTORS


def substitute(char: str) -> str:
    """没有字体的字在纸上的写法，如 `〔U+30000〕`。"""
    return f"〔U+{ord(char):04X}〕"


def _visible(char: str) -> str:
    """一个字符能写进文件的形式。"""
    if char == "\n":
        return char
    if unicodedata.category(char) == "Cs" or ord(char) in NONCHARACTERS:
        return substitute(char)
    return "" if is_ignorable(char) else char
