"""课表里的字：学科、星期、节次、不算课的行。"""

import re
import tomllib
import unicodedata
from collections.abc import Mapping
from functools import cache
from typing import Any

from jiaowu.paths import shipped
from jiaowu.sheets.grid import CellError, CellValue
from jiaowu.teachers.timetable import MAX_PERIODS

_NUMERALS = {word: at for at, word in enumerate("一二三四五六七八九十", start=1)}
_NUMERALS |= {"十一": 11, "十二": 12, "十三": 13, "十四": 14}
_NUMBER = r"(1[0-4]|[1-9]|十[一二三四]?|[一二三四五六七八九])"
_PERIOD = re.compile(
    rf"(?:上午|下午|晚上|晚自习|上|下|晚)?(?:第?{_NUMBER}(?:节课?|课)|第{_NUMBER}|{_NUMBER})"
)
_CLOCK = re.compile(r"\(?\d{1,2}[:.]\d{2}(?:-|~|—|–|至|到)+\d{1,2}[:.]\d{2}\)?")
_BLANK = re.compile(r"\s+")


def text_of(value: CellValue) -> str:
    """一格的文字：全角转半角，行与行之间换行，行内的空白留一个；错误值算空。"""
    if value is None or isinstance(value, CellError | bool):
        return ""
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    text = unicodedata.normalize("NFKC", str(value)).replace("\r", "\n")
    lines = (re.sub(r"[\s\u200b\ufeff]+", " ", line).strip() for line in text.split("\n"))
    return "\n".join(line for line in lines if line)


def subject_of(text: str) -> str | None:
    """学科的写法或简称 → 规范的课名；不认识为 None。"""
    return _subjects().get(text) or _subjects().get(text.removesuffix("课"))


def leading_subject(text: str) -> tuple[str, str] | None:
    """“语文王丽”一类连着写的 → （课名、剩下的字）；开头不是两个字以上的学科为 None。"""
    for word in _long_words():
        if text.startswith(word):
            return _subjects()[word], text.removeprefix(word)
    return None


def weekday_in(text: str) -> tuple[int, str] | None:
    """一格开头的星期 → （1–7、剩下的字）；单独一个“一”也算，后面跟着别的字时不算。"""
    plain = _BLANK.sub("", text).strip("()")
    for word, day in _weekdays().items():
        if plain == word:
            return day, ""
        if len(word) > 1 and plain.startswith(word):
            return day, plain.removeprefix(word).strip("()-—/")
    return None


def period_in(text: str) -> int | None:
    """节次：1、第一节、上午1、下2、第3节 10:00-10:40；不是节次为 None。"""
    plain = _CLOCK.sub("", _BLANK.sub("", text)).strip("()")
    match = _PERIOD.fullmatch(plain)
    if match is None:
        return None
    number = next(each for each in match.groups() if each)
    found = _NUMERALS.get(number) or int(number)
    return found if found <= MAX_PERIODS else None


def is_clock(text: str) -> bool:
    """整格是“8:00-8:40”一类的时间。"""
    return _CLOCK.fullmatch(_BLANK.sub("", text)) is not None


def is_idle(text: str) -> bool:
    """这一行不是课：早读、大课间、午休、备注……"""
    plain = _BLANK.sub("", text)
    return any(plain.startswith(word) for word in words()["skip"]["rows"])


def is_blank(text: str) -> bool:
    """没有课的格：空的、“/”、“—”。"""
    return not text or text in words()["skip"]["empty"]


@cache
def words() -> Mapping[str, Any]:
    """timetable_words.toml 的全部。"""
    with shipped("codes", "timetable_words.toml").open("rb") as file:
        return tomllib.load(file)


@cache
def _subjects() -> Mapping[str, str]:
    """写法、简称 → 课名；课表自己的词优先（如道德与法治不改叫政治）。"""
    with shipped("codes", "subjects.toml").open("rb") as file:
        known = tomllib.load(file)["subject"]
    found: dict[str, str] = {}
    for each in known:
        found |= dict.fromkeys([*each["words"], *each.get("short", ())], each["words"][0])
    for each in words()["lesson"]:
        found |= dict.fromkeys(each["words"], each["words"][0])
    return found | dict(words()["short"])


@cache
def _long_words() -> tuple[str, ...]:
    return tuple(sorted((word for word in _subjects() if len(word) > 1), key=len, reverse=True))


@cache
def _weekdays() -> Mapping[str, int]:
    """长的写法在前。"""
    found: dict[str, int] = words()["weekday"]
    return dict(sorted(found.items(), key=lambda each: -len(each[0])))
