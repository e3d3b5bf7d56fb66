"""录入时键入的一段文字：分数、状态，还是不能收的内容；认字与导入用同一部词典。"""

from dataclasses import dataclass

from jiaowu.errors import UserError
from jiaowu.scores.importing.cells import CellKind, ScoreReading, read_score
from jiaowu.scores.matrix import State

FINEST = 100
"""分数最细到百分之一分。"""
TOLERANCE = 1e-6
"""浮点误差的余地（百分之一分为 1）。"""
WORDS = {
    State.ABSENT: "缺",
    State.DEFERRED: "缓",
    State.EXEMPT: "免",
    State.CHEATED: "违纪",
    State.UNCHECKED: "待核",
    State.EXCLUDED: "剔除",
}
"""各种状态在格里的写法；都在词典里，写出来还读得回去。"""
HINT = "请键入分数，或 缺、免、缓、违纪"


@dataclass(frozen=True)
class TypedMark:
    """一格的意思：分数（没有时为 None）与状态。"""

    value: float | None
    state: State


def read_typed(text: str, full: float) -> TypedMark | None:
    """键入的文字 → 分数或状态；空白（清空）为 None。full 是满分（分）。

    认全角数字、“85分”、缺 缺考 Q、免 N、缓、违纪 等；超出 0–full、比 0.01 还细、等级、看不懂的报 UserError。
    """
    reading = read_score(text)
    if reading.kind is CellKind.BLANK:
        return None
    readable = {CellKind.STATE, CellKind.NUMBER, CellKind.EXCLUDED}
    if reading.kind in readable and reading.state is not State.NOT_TAKEN:
        if reading.value is not None:
            _check_range(reading.value, full)
        return TypedMark(reading.value, reading.state)
    raise UserError(_refusal(reading))


def mark_text(mark: TypedMark | None) -> str:
    """分数或状态在格里的写法；没有录入为空。"""
    if mark is None:
        return ""
    number = "" if mark.value is None else number_text(mark.value)
    word = WORDS.get(mark.state, "")
    return f"{number}，{word}" if number and word else number or word


def number_text(value: float) -> str:
    """分数的写法：至多两位小数，末尾的零不写。"""
    return f"{value:.2f}".rstrip("0").rstrip(".")


def _check_range(value: float, full: float) -> None:
    if value > full:
        raise UserError(f"{value:g} 超过满分 {full:g}，没有录入。")
    if abs(value * FINEST - round(value * FINEST)) > TOLERANCE:
        raise UserError(f"{value:.15g} 的小数太细，没有录入；分数最多两位小数。")


def _refusal(reading: ScoreReading) -> str:
    """不能收的内容：是什么、怎么办。"""
    shown = reading.text
    unchosen = f"“{shown}”没有录入：不考这一科就空着，缺考键入 缺，免考键入 免。"
    reasons = {
        CellKind.NEGATIVE: f"{shown} 是负数，没有录入；{HINT}。",
        CellKind.NOT_FINITE: f"“{shown}”不是有效的分数，没有录入；{HINT}。",
        CellKind.LEVEL: f"“{shown}”是等级，不是分数，没有录入；{HINT}。",
        CellKind.RATIO: f"“{shown}”像是名次，没有录入；{HINT}。",
        CellKind.FLAGGED: f"“{shown}”带有说明，没有录入；请只键入分数。",
        CellKind.DASH: unchosen,
        CellKind.STATE: unchosen,
    }
    return reasons.get(reading.kind, f"看不懂“{shown}”，没有录入；{HINT}。")
