"""Excel 的日期序列号与数字格式。"""

import re
from datetime import date, datetime, time, timedelta
from enum import Enum

_EPOCH_1900 = datetime(1899, 12, 30)  # noqa: DTZ001 — 表格里的日期没有时区
_EPOCH_1904 = datetime(1904, 1, 1)  # noqa: DTZ001 — 同上
_LAST_SERIAL = 2_958_465
_BUILTIN_DATES = frozenset({*range(14, 23), *range(27, 37), 45, 47, *range(50, 59)})
_BUILTIN_DURATION = 46
_LITERAL = re.compile(r'"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]', re.IGNORECASE)
_DURATION = re.compile(r"\[(?:h+|m+|s+)\]", re.IGNORECASE)
_DATE = re.compile(r"[ymdhs]", re.IGNORECASE)


class Display(Enum):
    """数字格式把数字显示成什么。"""

    NUMBER = 0
    DATE = 1
    DURATION = 2


def display_of(format_id: int, code: str | None) -> Display:
    """由格式编号与格式代码（自定义格式才有）判断显示成什么。"""
    if code is None:
        if format_id == _BUILTIN_DURATION:
            return Display.DURATION
        return Display.DATE if format_id in _BUILTIN_DATES else Display.NUMBER
    bare = _LITERAL.sub("", code.split(";")[0])
    if bare.strip().casefold() == "general":
        return Display.NUMBER
    if _DURATION.search(bare):
        return Display.DURATION
    return Display.DATE if _DATE.search(bare) else Display.NUMBER


def from_serial(
    serial: float, display: Display, *, epoch_1904: bool = False
) -> float | datetime | date | time:
    """序列号按显示方式变成日期、时刻或日期时刻；不在日期范围内的仍是数字。"""
    if display is Display.NUMBER or not 0 <= serial < _LAST_SERIAL + 1:
        return serial
    if display is Display.DURATION and serial >= 1:
        return serial
    moment = _moment(serial, epoch_1904=epoch_1904)
    if serial < 1:
        return moment.time()
    return moment.date() if moment.time() == time() else moment


def from_timedelta(span: timedelta) -> float | time:
    """时长格式的单元格：不足一天是时刻，否则还它存着的天数。"""
    if timedelta() <= span < timedelta(days=1):
        return (_EPOCH_1900 + span).time()
    return span / timedelta(days=1)


def _moment(serial: float, *, epoch_1904: bool) -> datetime:
    """序列号对应的时刻，精确到毫秒；1900 纪元里 60 以前要补回并不存在的 2 月 29 日。"""
    epoch = _EPOCH_1904 if epoch_1904 else _EPOCH_1900
    if not epoch_1904 and serial < 60:
        epoch += timedelta(days=1)
    return epoch + timedelta(milliseconds=round(serial * 86_400_000))
