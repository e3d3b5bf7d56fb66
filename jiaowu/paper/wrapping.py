"""中文折行：逐字可断，西文按词，标点避头避尾。"""

from collections.abc import Callable

NOT_AT_START = frozenset("，。、；：？！…—～·）】》〉」』”’〕］｝,.;:?!)]}%‰℃°")
"""不许出现在行首的字符。"""

NOT_AT_END = frozenset("（【《〈「『“‘〔［｛([{￥$#")
"""不许留在行尾的字符。"""

EVEN_STEPS = 8
"""匀各行时，从最窄到最宽试几次。"""

Measure = Callable[[str], float]
"""一个字符的宽度。"""


def wrap(text: str, measure: Measure, width: float, indent: float = 0.0) -> list[str]:
    """把一段文字折成若干行，每行不超过 width；首行少 indent；换行符必断。"""
    lines: list[str] = []
    for paragraph in text.split("\n"):
        lines += _wrap_paragraph(paragraph, measure, width, indent)
    return lines


def wrap_centred(text: str, measure: Measure, width: float) -> list[str]:
    """折居中的短文字，如表头：末行只剩一个字时，各行匀一匀。"""
    lines = wrap(text, measure, width)
    if len(lines) == 1 or len(lines[-1]) > 1 or "\n" in text:
        return lines
    narrow = sum(map(measure, text)) / len(lines)
    tries = (narrow + (width - narrow) * step / EVEN_STEPS for step in range(EVEN_STEPS))
    attempts = (wrap(text, measure, attempt) for attempt in tries)
    return next((attempt for attempt in attempts if len(attempt) == len(lines)), lines)


def _wrap_paragraph(text: str, measure: Measure, width: float, indent: float) -> list[str]:
    """折一个自然段；空段得一行空白。"""
    lines: list[str] = []
    line, room = "", width - indent
    for unit in _pieces(text, measure, width - indent):
        need = sum(map(measure, unit))
        if need > room and line:
            lines.append(line.rstrip())
            line, room = "", width
            unit = unit.lstrip()  # noqa: PLW2901 — 行首空格随断行去掉
            need = sum(map(measure, unit))
        line += unit
        room -= need
    return [*lines, line.rstrip()]


def _pieces(text: str, measure: Measure, width: float) -> list[str]:
    """不可断的小段；比一整行还长的小段改为逐字可断。"""
    pieces: list[str] = []
    for unit in _units(text):
        if len(unit) > 1 and sum(map(measure, unit)) > width:
            pieces += unit
        else:
            pieces.append(unit)
    return pieces


def _units(text: str) -> list[str]:
    """按断行规则切开：词、单字，标点粘在不许离开的一侧。"""
    units: list[str] = []
    for char in text:
        if units and _sticks(units[-1][-1], char):
            units[-1] += char
        else:
            units.append(char)
    return units


def _sticks(before: str, after: str) -> bool:
    """两个相邻字符之间是否不可断。"""
    if after in NOT_AT_START or before in NOT_AT_END:
        return True
    return _in_word(before) and _in_word(after)


def _in_word(char: str) -> bool:
    """西文单词、数字的组成部分。"""
    return char.isascii() and not char.isspace()
