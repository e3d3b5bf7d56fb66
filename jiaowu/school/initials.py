"""按拼音首字母找人：姓氏按姓的读音，多音字给出几种。"""

import os
import tomllib
import unicodedata
from collections.abc import Callable, Mapping
from functools import cache, lru_cache
from itertools import product

from jiaowu.paths import shipped

MOST = 16
"""多音字再多，一个名字也只给这么多种。"""

Read = Callable[[str], list[list[str]]]


@lru_cache(maxsize=1 << 15)
def initials_of(name: str) -> tuple[str, ...]:
    """姓名 → 拼音首字母（小写）的各种读法，最可能的在前；没有字母可取时为空串一项。

    间隔号、空白略去，字母照旧，读不出的字用字本身。
    """
    compound = _surnames("compound").get(name[:2], "")
    rest = name[2:] if compound else name
    parts = [_letters_of(character) for character in rest]
    if rest and not compound:
        parts[0] = _surnames("single").get(rest[0], parts[0])
    found = dict.fromkeys(compound + "".join(letters) for letters in product(*filter(None, parts)))
    return tuple(found)[:MOST]


def matches(query: str, name: str, number: str | None = None) -> bool:
    """找的字是不是姓名的一段、首字母的一段或号码的一段；空的都算。"""
    wanted = query.strip().casefold()
    if not wanted or wanted in name.casefold() or wanted in (number or "").casefold():
        return True
    return wanted.isascii() and wanted.isalpha() and any(wanted in letters for letters in initials_of(name))


@cache
def _surnames(sort: str) -> Mapping[str, str]:
    """作姓时读音特别的：single 单姓、compound 复姓 → 首字母，取自 data/codes/surnames.toml。"""
    with shipped("codes", "surnames.toml").open("rb") as file:
        found: Mapping[str, str] = tomllib.load(file)[sort]
    return found


@cache
def _letters_of(character: str) -> str:
    """一个字的首字母，多音的几个连着写，常用的在前；标点与空白为空串。"""
    plain = unicodedata.normalize("NFKC", character).casefold()
    if plain.isascii():
        return plain if plain.isalnum() else ""
    if not unicodedata.category(character).startswith("L"):
        return ""
    readings = _reader()(character)
    firsts = (reading[:1] for reading in readings[0] if reading[:1].isascii()) if readings else ()
    return "".join(dict.fromkeys(firsts)) or character


@cache
def _reader() -> Read:
    """查一个字的读音；词组词典用不上，不载入就省四十多兆内存，也快得多。"""
    os.environ.setdefault("PYPINYIN_NO_PHRASES", "true")
    from pypinyin import Style, pinyin  # noqa: PLC0415 — 第一次找人时才载入

    def read(character: str) -> list[list[str]]:
        return pinyin(character, style=Style.NORMAL, heteronym=True, errors="ignore")

    return read
