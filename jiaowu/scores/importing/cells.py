"""读懂一格成绩：分数、状态，还是要请用户看一眼的内容。"""

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum
from functools import cache, lru_cache

import numpy as np

from jiaowu.scores.importing.words import blankless, dictionary
from jiaowu.scores.matrix import Floats, State, States
from jiaowu.sheets.grid import NO_CACHE, CellError, CellValue


class CellKind(StrEnum):
    """一格成绩属于哪一种写法。"""

    NUMBER = "number"
    BLANK = "blank"
    DASH = "dash"
    STATE = "state"
    EXCLUDED = "excluded"
    FLAGGED = "flagged"
    LEVEL = "level"
    RATIO = "ratio"
    NEGATIVE = "negative"
    NOT_FINITE = "not_finite"
    ERROR = "error"
    BOOL = "bool"
    DATE = "date"
    TEXT = "text"


@dataclass(frozen=True)
class ScoreReading:
    """一格成绩的意思：分数（没有时为 None）、状态、种类、原来的文字。

    空白的状态暂定缺考，短横暂定未选；两者由整列的情况最后决定。
    """

    value: float | None
    state: State
    kind: CellKind
    text: str

    @property
    def doubt(self) -> str | None:
        """要告诉用户的一句话；没有疑问时为 None。"""
        pattern = _DOUBTS.get(self.kind)
        return None if pattern is None else pattern.format(self.text)


_DOUBTS = {
    CellKind.FLAGGED: "“{}”按其中的分数计入，附带的说明没有使用。",
    CellKind.LEVEL: "“{}”是等级，不能当作分数。",
    CellKind.RATIO: "“{}”像是名次/人数，没有当作分数。",
    CellKind.NEGATIVE: "“{}”是负数，没有当作分数，请确认它的含义（缺考、违纪等）。",
    CellKind.NOT_FINITE: "“{}”不是有效的数，请在原表改正后重新导入。",
    CellKind.ERROR: "单元格的公式出错或没有算出结果（{}），请用表格软件打开原表改正、保存后重新导入。",
    CellKind.BOOL: "“{}”是真假值，不是分数，请核对原表。",
    CellKind.DATE: "“{}”是日期或时间，不是分数，请核对原表。",
    CellKind.TEXT: "看不懂“{}”，没有当作分数，请核对。",
}

BLANK = ScoreReading(None, State.ABSENT, CellKind.BLANK, "")
LARGEST_SCORE = 100_000.0
"""再大的数不可能是分数。"""


def read_score(value: CellValue) -> ScoreReading:
    """一格（原值）→ 意思；整格相符才算，绝不从半句里取数。"""
    if isinstance(value, str):
        return _read_text(value)
    return BLANK if value is None else _read_typed(value)


def _read_typed(value: float | CellError | date | time) -> ScoreReading:
    if isinstance(value, bool):
        return ScoreReading(None, State.UNCHECKED, CellKind.BOOL, "TRUE" if value else "FALSE")
    if isinstance(value, int | float):
        return _read_number(value)
    if isinstance(value, CellError):
        return ScoreReading(None, State.UNCHECKED, CellKind.ERROR, value.code)
    return ScoreReading(None, State.UNCHECKED, CellKind.DATE, str(value))


Odd = tuple[int, ScoreReading]


def read_score_column(values: Sequence[CellValue]) -> tuple[Floats, States, list[Odd]]:
    """整列 → 分数（没有时为 NaN）、状态，以及每个不是普通分数的格（下标、意思）。"""
    numbers = _plain_numbers(values)
    states = np.zeros(len(values), dtype=np.uint8)
    with np.errstate(invalid="ignore"):
        doubtful = np.flatnonzero(~((numbers >= 0) & (numbers <= LARGEST_SCORE)))
    odd: list[Odd] = []
    for index in doubtful.tolist():
        reading = read_score(values[index])
        numbers[index] = math.nan if reading.value is None else reading.value
        states[index] = reading.state
        odd.append((index, reading))
    return numbers, states, odd


def _plain_numbers(values: Sequence[CellValue]) -> Floats:
    """数与写成数的文字直接取值，其余为 NaN；不逐格调用函数。"""
    kinds = set(map(type, values))
    if kinds <= {float, int}:
        return _as_floats(values)
    if kinds <= {float, int, type(None)}:
        return _as_floats([math.nan if value is None else value for value in values])
    texts = (
        {value: _text_number(value) for value in set(values) if type(value) is str} if str in kinds else {}
    )
    return _as_floats(
        [
            value
            if type(value) is float or type(value) is int
            else texts[value]
            if type(value) is str
            else math.nan
            for value in values
        ]
    )


def _as_floats(values: Sequence[object]) -> Floats:
    try:
        return np.array(values, dtype=np.float64)
    except OverflowError:
        return np.array(
            [value if isinstance(value, float) else _clipped(value) for value in values], dtype=np.float64
        )


def _clipped(value: object) -> float:
    """放不进双精度的整数当作无穷大，稍后按“不是有效的数”报告。"""
    return float(value) if isinstance(value, int) and abs(value) < 1 << 53 else math.inf


def _text_number(text: str) -> float:
    reading = _read_text(text)
    return reading.value if reading.kind is CellKind.NUMBER and reading.value is not None else math.nan


def _read_number(value: float) -> ScoreReading:
    if not math.isfinite(value) if isinstance(value, float) else abs(value) > LARGEST_SCORE:
        shown = f"{value:g}" if isinstance(value, float) else "很长的数"
        return ScoreReading(None, State.UNCHECKED, CellKind.NOT_FINITE, shown)
    if value < 0:
        return ScoreReading(None, State.UNCHECKED, CellKind.NEGATIVE, f"{value:g}")
    if value > LARGEST_SCORE:
        return ScoreReading(None, State.UNCHECKED, CellKind.NOT_FINITE, f"{value:g}")
    return ScoreReading(float(value), State.NORMAL, CellKind.NUMBER, f"{value:g}")


# ---- 文字 --------------------------------------------------------------------

_NUMBER = re.compile(r"'?([+-]?)(\d+(?:\.\d*)?|\.\d+|\d{1,3}(?:,\d{3})+(?:\.\d+)?)分?")
_SPLIT_DIGITS = re.compile(r"[\d.]\s+[\d.]")
"""“8 5”：数字中间有空白，可能是两个数。"""
_RATIO = re.compile(r"第?\d+(?:\.\d+)?名?[/／]\d+(?:\.\d+)?人?")
_MARKED = re.compile(r"(\D*?)(\d+(?:\.\d+)?)分?(\D*)")
_PUNCTUATION = re.compile(r"[(),;:、。\[\]【】]+")


@lru_cache(maxsize=1 << 16)
def _read_text(raw: str) -> ScoreReading:
    """一段文字 → 意思；同样的文字只读一次。"""
    plain = _tidy(raw)
    if not plain:
        return BLANK
    return (
        _whole_word(plain, raw)
        or _whole_number(plain, raw)
        or _several_words(plain, raw)
        or _marked_number(plain, raw)
        or _odd_text(plain, raw)
    )


def _tidy(raw: str) -> str:
    """去空白、转半角；破折号与减号的各种写法留给词典。"""
    plain = blankless(raw)
    return plain.replace("−", "-").replace("﹣", "-").strip("`'’‘“”\"") if plain else plain


@cache
def _words() -> dict[str, tuple[CellKind, State]]:
    """词典里的整格文字 → 种类与状态。"""
    data = dictionary("cell_words")
    table: dict[str, tuple[CellKind, State]] = {}
    for key, words in data["state"].items():
        kind = CellKind.EXCLUDED if key == "excluded" else CellKind.STATE
        table.update({_tidy(word): (kind, _STATES[key]) for word in words})
    table.update({_tidy(word): (CellKind.LEVEL, State.UNCHECKED) for word in data["level"]["words"]})
    table.update({_tidy(word): (CellKind.DASH, State.NOT_TAKEN) for word in data["dash"]["words"]})
    return table


_STATES = {
    "absent": State.ABSENT,
    "exempt": State.EXEMPT,
    "deferred": State.DEFERRED,
    "cheated": State.CHEATED,
    "unchecked": State.UNCHECKED,
    "excluded": State.EXCLUDED,
    "not_taken": State.NOT_TAKEN,
}


@cache
def _flags() -> frozenset[str]:
    return frozenset(blankless(word) for word in dictionary("cell_words")["flag"]["words"])


def _whole_word(plain: str, raw: str) -> ScoreReading | None:
    found = _words().get(plain) or _words().get(plain.strip("()[]【】,。;"))
    return None if found is None else ScoreReading(None, found[1], found[0], raw.strip())


def _whole_number(plain: str, raw: str) -> ScoreReading | None:
    match = _NUMBER.fullmatch(plain)
    if match is None or _SPLIT_DIGITS.search(raw):
        return None
    value = float(match[2].replace(",", ""))
    if match[1] == "-" and value:
        return ScoreReading(None, State.UNCHECKED, CellKind.NEGATIVE, raw.strip())
    if value > LARGEST_SCORE:
        return ScoreReading(None, State.UNCHECKED, CellKind.NOT_FINITE, raw.strip())
    return ScoreReading(value, State.NORMAL, CellKind.NUMBER, raw.strip())


def _several_words(plain: str, raw: str) -> ScoreReading | None:
    """用标点隔开的几个词：36，剔除；缺考，不计排名；0(缺考)；85(作弊)。"""
    pieces = [piece for piece in _PUNCTUATION.split(plain) if piece]
    if len(pieces) < 2:
        return None
    states: list[State] = []
    numbers: list[float] = []
    for piece in pieces:
        word, number = _words().get(piece), _NUMBER.fullmatch(piece)
        if word is not None and word[0] in {CellKind.STATE, CellKind.EXCLUDED}:
            states.append(word[1])
        elif number is not None and number[1] != "-":
            numbers.append(float(number[2].replace(",", "")))
        else:
            return None
    return _combined(states, numbers, plain, raw)


def _combined(states: list[State], numbers: list[float], plain: str, raw: str) -> ScoreReading | None:
    if not states or len(numbers) > 1:
        return None
    others = [state for state in states if state is not State.EXCLUDED]
    if State.EXCLUDED in states:
        ranked_out = others and "剔除" not in plain
        if ranked_out:
            return ScoreReading(None, others[0], CellKind.STATE, raw.strip())
        return ScoreReading(numbers[0] if numbers else None, State.EXCLUDED, CellKind.EXCLUDED, raw.strip())
    if numbers and numbers[0] > 0 and others[0] is not State.CHEATED:
        return None
    return ScoreReading(None, others[0], CellKind.STATE, raw.strip())


def _marked_number(plain: str, raw: str) -> ScoreReading | None:
    """85(补)、85*、*85：分数加一个认识的标记。"""
    match = _MARKED.fullmatch(plain)
    if match is None:
        return None
    marks = [mark.strip("(),;:、") for mark in (match[1], match[3])]
    if [bool(mark) for mark in marks].count(True) != 1 or not set(marks) - {""} <= _flags():
        return None
    return ScoreReading(float(match[2]), State.NORMAL, CellKind.FLAGGED, raw.strip())


def _odd_text(plain: str, raw: str) -> ScoreReading:
    kind = CellKind.TEXT
    if _RATIO.fullmatch(plain):
        kind = CellKind.RATIO
    elif plain.startswith("#") or plain == NO_CACHE:
        kind = CellKind.ERROR
    elif plain.lower().strip("+-") in {"inf", "infinity", "∞"}:
        kind = CellKind.NOT_FINITE
    return ScoreReading(None, State.UNCHECKED, kind, raw.strip()[:40])
